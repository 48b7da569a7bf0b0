"""Returns of a review in the store: the form's own words are nobody's record, and coverage is what was declared."""

from __future__ import annotations

import io
from datetime import date
from pathlib import Path

from sightline.publishing.returns import ReturnForm, blank_excel, blank_word
from sightline.synthetic.review import invented_review, write_return
from tests.service.papers import ONE_CHILD, built, case_toml, chronology, whole

FORM = ReturnForm(
    "RR-1",
    "Child",
    "Marlshire Police",
    (date(2012, 7, 1), date(2014, 5, 1)),
    (("Carys", "mother"),),
    ("On 4 May 2013 nobody came: who knew?",),
    due=date(2025, 12, 5),
)


def test_an_empty_form_brings_no_fact_and_no_coverage_into_the_case(store: Path, folder: Path) -> None:
    case_toml(folder, ONE_CHILD)
    chronology(folder / "police chronology.csv", [("12/03/2021", "Officers attended the address.")])
    built(folder)
    before = [fact.text for fact in whole().facts]
    (folder / "Housing return.docx").write_bytes(blank_word(FORM))
    (folder / "Probation return.xlsx").write_bytes(blank_excel(FORM))
    built(folder)
    assert [fact.text for fact in whole().facts] == before
    assert not [one for one in whole().coverage if one.earliest == FORM.asked[0]]


def test_what_was_written_outside_the_table_is_asked_about_and_a_letter_is_still_read(
    store: Path, folder: Path
) -> None:
    from docx import Document

    case_toml(folder, ONE_CHILD)
    words = "On 3 May 2013 the mother telephoned and said that she was leaving the area."
    filled = Document(io.BytesIO(blank_word(FORM)))
    filled.tables[3].rows[1].cells[0].text = "4 May 2013"
    filled.tables[3].rows[1].cells[4].text = "Officers attended the address."
    filled.add_paragraph(words)
    filled.save(folder / "Police return.docx")
    letter = Document()
    letter.add_paragraph("Our review reference is RR-1. We write about the return of the child to her mother.")
    letter.add_paragraph("On 6 June 2013 the health visitor saw bruises on the arm.")
    letter.save(folder / "Letter of the health visiting service.docx")
    report = built(folder)
    texts = [fact.text for fact in whole().facts]
    assert "Officers attended the address." in texts
    assert not any("leaving the area" in text for text in texts)
    assert any(words in question for question in report.questions)
    assert any("bruises on the arm" in text for text in texts)


def test_a_filled_return_brings_its_rows_and_the_days_that_it_declares(store: Path, folder: Path) -> None:
    review = invented_review(150)
    case_toml(folder, ONE_CHILD)
    write_return(review, "POL", folder, name="Marlshire Police return.xlsx")
    built(folder)
    held = whole()
    rows = {fact.text for fact in held.facts}
    assert {row.what for row in review.rows_of("POL")} <= rows
    declared = [(one.earliest, one.latest) for one in held.coverage if one.declared]
    assert declared == [review.period]


def test_a_day_that_a_workbook_holds_as_a_number_is_said_as_a_day(store: Path, folder: Path) -> None:
    from sightline.service.reviews.row_dates import when_shown

    review = invented_review(150)
    case_toml(folder, ONE_CHILD)
    write_return(review, "HV", folder, name="Marlshire Health Visiting Service return.xlsx")
    built(folder)
    told = [when_shown(fact) for fact in whole().current]
    assert any(words[0].isdigit() and words[-4:].isdigit() for words in told)
    assert not [words for words in told if words[:5].isdigit()]


def test_a_row_says_where_its_agency_holds_it_and_where_it_stands_in_the_return(store: Path, folder: Path) -> None:
    from sightline.service.reviews.row_words import source_of

    review = invented_review(150)
    case_toml(folder, ONE_CHILD)
    written = write_return(review, "POL", folder, name="Marlshire Police return.xlsx")
    built(folder)
    said = {fact.text: source_of(fact) for fact in whole().current}
    row = next(row for row in review.rows_of("POL") if row.source)
    table, number = written.places[row.key]
    assert said[row.what].startswith(("Crime and incident system", "Domestic abuse unit file"))
    assert f"{table}, row " in said[row.what]
    assert number


def test_a_day_that_stood_under_its_month_is_told_with_its_month(store: Path, folder: Path) -> None:
    from sightline.service.reviews.row_dates import when_shown

    case_toml(folder, ONE_CHILD)
    rows = [("March 2021", ""), ("6th", "Mother rang."), ("Late March", "Weight fell."), ("4 April 2021", "Seen.")]
    chronology(folder / "health visitor.csv", rows, ("Date", "Event"))
    built(folder)
    told = {fact.text: when_shown(fact) for fact in whole().current}
    assert told["Mother rang."] == "6 March 2021 (“6th”)"
    assert told["Weight fell."].endswith("31 March 2021 (“Late March”)")
    assert told["Seen."] == "4 April 2021"

"""Returns of a review in the store: the form's own words are nobody's record, and coverage is what was declared."""

from __future__ import annotations

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

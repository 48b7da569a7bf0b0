"""Filled returns: read however they were mangled, every fault named with its row, nothing named that is none."""

from __future__ import annotations

from datetime import date, time
from pathlib import Path

import pytest

from sightline.documents import open_document
from sightline.intake.returns import Asked, Remark, RemarkSort, ReturnReading, compare, read_return
from sightline.synthetic import paper
from sightline.synthetic.review import (
    InventedReview,
    PlantedSort,
    WrittenReturn,
    invented_review,
    second_version,
    write_return,
    write_returns,
)
from sightline.vocabulary.return_form import COLUMNS, SEARCHED_COLUMNS

HEADINGS = [column.heading for column in COLUMNS]
PERIOD = (date(2013, 1, 1), date(2013, 12, 31))
FOUND_AS = {
    PlantedSort.UNREADABLE_DATE: RemarkSort.UNREADABLE_DATE,
    PlantedSort.NO_DATE: RemarkSort.NO_DATE,
    PlantedSort.NO_SOURCE: RemarkSort.NO_SOURCE,
    PlantedSort.OUTSIDE: RemarkSort.OUTSIDE,
    PlantedSort.TWICE: RemarkSort.TWICE,
    PlantedSort.UNKNOWN_PERSON: RemarkSort.UNKNOWN_PERSON,
    PlantedSort.ENDS_FIRST: RemarkSort.ENDS_FIRST,
    PlantedSort.SAME_DAY: RemarkSort.SAME_DAY,
    PlantedSort.SILENCE: RemarkSort.SILENCE,
    PlantedSort.NOT_DECLARED: RemarkSort.NOT_DECLARED,
}


def _asked(review: InventedReview, letters: str) -> Asked:
    agency = review.asked(letters)
    return Asked(
        review.reference, agency.name, (), agency.kind, 1, review.period, tuple(review.persons), review.questions
    )


@pytest.fixture(scope="module")
def review() -> InventedReview:
    return invented_review()


@pytest.fixture(scope="module")
def returns(
    review: InventedReview, tmp_path_factory: pytest.TempPathFactory
) -> dict[str, tuple[WrittenReturn, ReturnReading]]:
    made = {}
    written = write_returns(review, tmp_path_factory.mktemp("returns"))
    for agency, one in zip(review.agencies, written, strict=True):
        made[agency.letters] = (one, read_return(open_document(one.path), _asked(review, agency.letters)))
    return made


def _return(
    folder: Path,
    *rows: dict[str, str],
    searched: tuple[tuple[str, ...], ...] = (("Case record", "01/01/2013", "31/12/2013", ""),),
    headings: tuple[str, ...] = ("date", "time", "ended", "order", "what", "who", "source", "action"),
    before: tuple[str, ...] = (),
    asked: Asked | None = None,
) -> ReturnReading:
    """A small return of those rows, by key of column, read and checked."""
    keys = {column.key: column.heading for column in COLUMNS}
    grid = [[keys[key] for key in headings], *([row.get(key, "") for key in headings] for row in rows)]
    about = [("Review reference", "R1"), ("Return of", "Marlshire Police"), ("Version of this form", "2")]
    path = folder / "return.docx"
    paper.word_tables(path, "Return", [about, *before, grid, [SEARCHED_COLUMNS, *searched]])
    return read_return(open_document(path), asked or Asked(names=("Tamsin", "Carys Orrell")))


def _row(**cells: str) -> dict[str, str]:
    return {"date": "04/05/2013", "time": "10:00", "what": "Visit at home.", "source": "Case record"} | cells


def _only(reading: ReturnReading, sort: RemarkSort) -> Remark:
    (found,) = reading.of_sort(sort)
    return found


@pytest.mark.parametrize("letters", ["CSC", "POL", "HOS", "GP", "HV", "MID", "AMH", "EDU", "HOU", "PRO"])
def test_everything_planted_in_a_return_is_named_and_nothing_else(
    letters: str, review: InventedReview, returns: dict[str, tuple[WrittenReturn, ReturnReading]]
) -> None:
    written, reading = returns[letters]
    expected = {sort: set() for sort in FOUND_AS.values()}
    for one in review.planted:
        if one.agency == letters:
            expected[FOUND_AS[one.sort]] |= {written.places[key] for key in one.keys}
    planted = {FOUND_AS[one.sort] for one in review.planted if one.agency == letters}
    for sort, places in expected.items():
        found = reading.of_sort(sort)
        assert bool(found) >= (sort in planted), sort
        assert bool(found) == (sort in planted) or sort in (RemarkSort.SAME_DAY, RemarkSort.SILENCE), sort
        rows = {(row.table, row.number) for remark in found for row in remark.rows}
        assert places <= rows, sort
        if sort in (RemarkSort.UNREADABLE_DATE, RemarkSort.NO_SOURCE, RemarkSort.NO_DATE, RemarkSort.OUTSIDE):
            assert rows == places, sort
    others = {one.sort for one in reading.remarks} - set(expected)
    assert others == {"HOU": {RemarkSort.GOES_ON}, "EDU": {RemarkSort.BESIDE}}.get(letters, set()), "EDU merged cells"


def test_every_row_of_every_return_is_read_with_its_day_whatever_became_of_the_form(
    review: InventedReview, returns: dict[str, tuple[WrittenReturn, ReturnReading]]
) -> None:
    for letters, (written, reading) in returns.items():
        by_place = {(row.table, row.number): row for row in reading.rows}
        for row in review.rows_of(letters):
            read = by_place[written.places[row.key]]
            assert (read.when.earliest, read.when.latest, read.when.is_unsure) == (row.earliest, row.latest, row.unsure)
            assert row.what.startswith(read.what) if letters == "HOU" else read.what == row.what


def test_a_silence_that_is_asked_about_is_one(
    review: InventedReview, returns: dict[str, tuple[WrittenReturn, ReturnReading]]
) -> None:
    for letters, (_, reading) in returns.items():
        for remark in reading.of_sort(RemarkSort.SILENCE):
            assert remark.earliest is not None
            assert remark.latest is not None
            assert (remark.latest - remark.earliest).days >= 119
            for row in review.rows_of(letters):
                assert row.earliest is None or row.latest < remark.earliest or row.earliest > remark.latest


def test_order_on_one_day_is_only_asked_where_it_is_not_said(
    review: InventedReview, returns: dict[str, tuple[WrittenReturn, ReturnReading]]
) -> None:
    for letters, (written, reading) in returns.items():
        keys = {written.places[row.key]: row for row in review.rows_of(letters)}
        for remark in reading.of_sort(RemarkSort.SAME_DAY):
            own = [keys[(row.table, row.number)] for row in remark.rows if (row.table, row.number) in keys]
            assert len({row.earliest for row in own}) == 1
            assert any(not row.time for row in own)


def test_remarks_are_sentences_that_an_agency_can_act_on(
    review: InventedReview,
    returns: dict[str, tuple[WrittenReturn, ReturnReading]],
) -> None:
    written, police = returns["POL"]
    numbers = sorted(written.places[key][1] for key in review.planted_in("POL", PlantedSort.NO_SOURCE))
    assert _only(police, RemarkSort.NO_SOURCE).sentence == (
        f"Rows {numbers[0]} and {numbers[1]} have no source. Where does your agency hold it?"
    )
    assert _only(returns["GP"][1], RemarkSort.UNREADABLE_DATE).sentence.startswith("3 dates are unreadable: rows ")
    silence = _only(returns["CSC"][1], RemarkSort.SILENCE)
    assert silence.sentence.startswith("Nothing between ")
    assert "2013: is that so?" in silence.sentence
    assert silence.earliest is not None
    assert silence.earliest <= date(2013, 5, 6)
    lines = police.in_words()
    assert lines[0].startswith("1. ")
    assert any(f"row {numbers[0]} of sheet Chronology (" in line for line in lines)


def test_a_second_version_shows_exactly_what_was_added_changed_and_gone(
    review: InventedReview, tmp_path: Path, returns: dict[str, tuple[WrittenReturn, ReturnReading]]
) -> None:
    for letters in ("CSC", "POL", "HOS", "AMH", "PRO"):
        second, told = second_version(review, letters)
        after = write_return(second, letters, tmp_path, name=f"{letters} 2{Path(review.asked(letters).file).suffix}")
        before, reading = returns[letters]
        found = compare(reading, read_return(open_document(after.path), _asked(review, letters)))
        where = {place: key for key, place in after.places.items()}
        was = {place: key for key, place in before.places.items()}
        assert {where[(row.table, row.number)] for row in found.added} == set(told["added"]), letters
        assert {where[(one.after.table, one.after.number)] for one in found.changed} == set(told["changed"]), letters
        assert {was[(row.table, row.number)] for row in found.gone} == set(told["gone"]), letters
        assert found.same == 30 - 4
        assert all(len(one.cells) == 1 for one in found.changed)
        assert found.sentence == "2 rows added, 3 changed, 1 gone; 26 as they were."


def test_the_same_return_sent_again_in_another_order_changes_nothing(tmp_path: Path) -> None:
    rows = [_row(date=f"{day:02}/05/2013", what=f"Visit number {day} at home.") for day in range(1, 9)]
    before = _return(tmp_path, *rows)
    found = compare(before, _return(tmp_path, *reversed(rows)))
    assert (found.added, found.changed, found.gone, found.same) == ((), (), (), 8)
    assert found.sentence == "Nothing was changed in what the 8 rows say."


def test_a_date_spelt_otherwise_is_no_change_and_a_doubt_is(tmp_path: Path) -> None:
    before = _return(tmp_path, _row())
    assert compare(before, _return(tmp_path, _row(date="4 May 2013"))).changed == ()
    (changed,) = compare(before, _return(tmp_path, _row(date="?04/05/2013"))).changed
    assert changed.cells == {"date": ("04/05/2013", "?04/05/2013")}


def test_a_return_without_a_fault_is_not_remarked_upon(tmp_path: Path) -> None:
    reading = _return(tmp_path, _row(who="Carys, SW and the health visitor"), _row(date="March 2013", time=""))
    assert reading.remarks == ()
    assert reading.can_be_taken


def test_a_return_of_another_review_agency_or_form_is_told_apart(tmp_path: Path) -> None:
    asked = Asked("R2", "Marlshire Housing", version=3)
    reading = _return(tmp_path, _row(), asked=asked)
    assert [remark.sort for remark in reading.remarks] == [
        RemarkSort.OTHER_REVIEW,
        RemarkSort.OTHER_AGENCY,
        RemarkSort.OTHER_FORM,
    ]
    assert not reading.can_be_taken
    fine = _return(tmp_path, _row(), asked=Asked("r1", "Police", ("Marlshire Police",), version=2))
    assert fine.remarks == ()


def test_a_required_column_that_was_taken_out_is_asked_for_once(tmp_path: Path) -> None:
    reading = _return(tmp_path, _row(), _row(date="05/05/2013"), headings=("date", "time", "what", "who"))
    assert _only(reading, RemarkSort.COLUMN_MISSING).sentence == (
        "There is no column “Source of information”. Please put it back, with something in every row."
    )
    assert not reading.of_sort(RemarkSort.NO_SOURCE)


def test_a_file_that_cannot_be_opened_gives_a_remark_and_no_error(tmp_path: Path) -> None:
    path = tmp_path / "return.docx"
    path.write_bytes(b"PK\x03\x04 and no more")
    reading = read_return(open_document(path))
    assert _only(reading, RemarkSort.CANNOT_OPEN).blocks
    assert "return.docx" in reading.remarks[0].sentence


def test_several_dates_in_a_cell_are_asked_about_and_none_is_chosen(tmp_path: Path) -> None:
    reading = _return(tmp_path, _row(date="03/02/2013, 10/02/2013 and 17/02/2013", time=""))
    assert _only(reading, RemarkSort.SEVERAL_DATES).rows == reading.rows
    assert reading.rows[0].when.earliest == date(2013, 2, 3)
    assert reading.rows[0].when.latest == date(2013, 2, 17)
    stretch = _return(tmp_path, _row(date="03/02/2013 - 17/02/2013", time=""))
    assert not stretch.of_sort(RemarkSort.SEVERAL_DATES)


def test_a_date_that_the_agency_does_not_know_is_not_called_unreadable(tmp_path: Path) -> None:
    reading = _return(tmp_path, _row(date="not known", time=""))
    assert _only(reading, RemarkSort.DATE_UNKNOWN).rows == reading.rows
    assert not reading.of_sort(RemarkSort.UNREADABLE_DATE)


def test_names_nearly_agreed_are_asked_about_as_such_and_roles_never(tmp_path: Path) -> None:
    reading = _return(
        tmp_path,
        _row(who="Carrys; Social Worker; Mother; HV; PC 1234; MGM"),
        _row(date="05/05/2013", who="Shaz Pocock and Tamsin"),
    )
    assert [remark.sentence for remark in reading.of_sort(RemarkSort.UNKNOWN_PERSON)] == [
        "“Carrys” (row 2) is not among the agreed names. Is it Carys Orrell?",
        "“Shaz Pocock” (row 3) is not among the agreed names. Who is it, and may a role stand instead?",
    ]


def test_a_time_or_a_number_settles_the_order_of_a_day(tmp_path: Path) -> None:
    one, other = _row(time="", what="Tamsin collapsed."), _row(time="", what="Tamsin seemed well.")
    asked = _only(_return(tmp_path, one, other), RemarkSort.SAME_DAY)
    assert (asked.earliest, [row.number for row in asked.rows]) == (date(2013, 5, 4), [2, 3])
    assert not _return(tmp_path, one | {"order": "2"}, other | {"order": "1"}).of_sort(RemarkSort.SAME_DAY)
    assert not _return(tmp_path, one | {"time": "14:00"}, other | {"time": "09:00"}).of_sort(RemarkSort.SAME_DAY)


def test_a_silence_that_every_system_is_said_to_hold_nothing_of_is_not_asked_again(tmp_path: Path) -> None:
    rows = (_row(date="10/01/2013"), _row(date="20/12/2013"))
    asked = Asked(period=PERIOD)
    assert _only(_return(tmp_path, *rows, asked=asked), RemarkSort.SILENCE).earliest == date(2013, 1, 11)
    told = ("Case record", "01/01/2013", "31/12/2013", "between 11/01/2013 and 19/12/2013")
    assert not _return(tmp_path, *rows, searched=(told,), asked=asked).of_sort(RemarkSort.SILENCE)
    other = ("Duty log", "01/01/2013", "31/12/2013", "")
    assert _return(tmp_path, *rows, searched=(told, other), asked=asked).of_sort(RemarkSort.SILENCE)


def test_an_entry_that_may_lie_in_a_silence_ends_it(tmp_path: Path) -> None:
    rows = (_row(date="10/01/2013"), _row(date="summer 2013", time=""), _row(date="20/12/2013"))
    found = _return(tmp_path, *rows, asked=Asked(period=PERIOD, long_silence=150)).of_sort(RemarkSort.SILENCE)
    assert found == ()


def test_what_was_searched_is_declared_only_for_days_that_every_system_was_searched(tmp_path: Path) -> None:
    one = ("Case record", "01/01/2013", "31/12/2013", "")
    reading = _return(tmp_path, _row(), searched=(one, ("Duty log", "March 2013", "30/09/2013", "")))
    assert reading.covers == (date(2013, 3, 31), date(2013, 9, 30)), "of March only its last day is certain"
    apart = _return(tmp_path, _row(), searched=(one, ("Old files", "01/01/2005", "31/12/2009", "")))
    assert apart.covers is None
    assert "different days" in _only(apart, RemarkSort.NOT_DECLARED).sentence
    half = _return(tmp_path, _row(), searched=(one, ("Duty log", "01/01/2013", "", "")))
    assert half.covers is None
    assert "“Duty log: 01/01/2013 to ?”" in _only(half, RemarkSort.PARTLY_DECLARED).sentence
    doubted = _return(tmp_path, _row(), searched=(("Case record", "?01/01/2013", "31/12/2013", ""),))
    assert doubted.covers is None


def test_coverage_that_does_not_reach_is_asked_about(tmp_path: Path) -> None:
    short = ("Case record", "01/03/2013", "31/12/2013", "")
    reading = _return(tmp_path, _row(), searched=(short,), asked=Asked(period=PERIOD, long_silence=400))
    assert "only from 1 March 2013 to 31 December 2013" in _only(reading, RemarkSort.PARTLY_DECLARED).sentence


def test_nothing_can_have_happened_after_it_was_read(tmp_path: Path) -> None:
    reading = _return(tmp_path, _row(date="04/05/2031"), asked=Asked(on=date(2025, 11, 28), period=PERIOD))
    assert [one.sort for one in reading.remarks if one.rows] == [RemarkSort.AHEAD]


def test_what_was_written_outside_the_table_is_told_and_never_lost(tmp_path: Path) -> None:
    words = "On 3 May 2013 the mother telephoned and said that she was leaving the area."
    reading = _return(tmp_path, _row(), before=(words, "Was the child seen by anybody at all?"))
    asked = Asked(questions=("Was the child seen by anybody at all?",))
    again = _return(tmp_path, _row(), before=(words, asked.questions[0]), asked=asked)
    assert words in _only(again, RemarkSort.WORDS_OUTSIDE).sentence
    assert asked.questions[0] not in _only(again, RemarkSort.WORDS_OUTSIDE).sentence
    assert len(reading.rows) == 1, "and it makes no entry"


def _csv(folder: Path, text: str, asked: Asked) -> ReturnReading:
    path = folder / "return.csv"
    path.write_text(text, "utf-8")
    return read_return(open_document(path), asked)


def test_a_return_that_names_nobody_of_the_review_and_somebody_else_is_asked_whose_it_is(tmp_path: Path) -> None:
    asked = Asked(names=("Child T", "Tamsin Orrell", "Carys Orrell"))
    head = "Date,Child,What happened,Source\n"
    other = f"{head}01/03/2013,Oscar Penn,Weighed.,S1\n03/05/2013,Oscar Penn,Not in.,S1\n"
    reading = _csv(tmp_path, other, asked)
    [remark] = reading.of_sort(RemarkSort.OTHER_CHILD)
    assert remark.sentence.startswith("Nobody of this review is named anywhere in it, and “Oscar Penn” is.")
    assert not reading.can_be_taken
    assert reading.remarks[0] is remark, "it is asked before anything else"
    for innocent in (
        f"{head}01/03/2013,Child,Mother and child seen by the social worker.,S1\n",
        f"{head}01/03/2013,Oscar Penn,Seen with Tamsin.,S1\n",
        f"{head}01/03/2013,Baby Orrell,Weighed.,S1\n",
    ):
        assert _csv(tmp_path, innocent, asked).can_be_taken, innocent
    by_other_name = Asked(names=(*asked.names, "Oscar Penn"))
    assert _csv(tmp_path, other, by_other_name).can_be_taken, "once the name is in the review"


def test_a_return_without_any_entry_is_told_what_it_holds_instead(tmp_path: Path) -> None:
    for text, says in (
        ("Dear colleague\nwe hold nothing of note\n", "no table of entries"),
        ("Name,Shoe size\nA,3\nB,4\n", "It has tables, and none has rows"),
    ):
        path = tmp_path / ("a.txt" if "Dear" in text else "a.csv")
        path.write_text(text, "utf-8")
        [remark] = read_return(open_document(path), Asked()).of_sort(RemarkSort.NO_ROWS)
        assert says in remark.sentence
        assert "one thing a row, each with its date" in remark.sentence


def test_a_sum_under_the_rows_is_no_entry_and_where_somebody_went_is_no_end_date(tmp_path: Path) -> None:
    head = "No,Attendance date,What happened,Discharge,Source\n"
    rows = "1,09/04/2013,Bruise to the left ear.,Home,S1\n2,30/05/2013,Not brought.,Ward 4,S1\n"
    text = f"{head}{rows.replace('Ward 4', 'Ward')}TOTAL,,2 attendances,,\n"
    reading = _csv(tmp_path, text, Asked())
    assert [row.what for row in reading.rows] == ["Bruise to the left ear.", "Not brought."]
    assert reading.of_sort(RemarkSort.QUESTION) == ()
    assert [row.words("Discharge") for row in reading.rows] == ["Home", "Ward"], "the words are kept"
    ended = f"{head}1,09/04/2013,Admitted.,12/04/2013,S1\n2,30/05/2013,Admitted again.,not yet,S1\n"
    first, _ = _csv(tmp_path, ended, Asked()).rows
    assert first.candidate.ended is not None, "one date among them, and it is a column of dates"


def test_entries_told_only_by_when_they_were_recorded_are_no_silence(tmp_path: Path) -> None:
    head = "Date reported,What happened,Source\n"
    rows = "".join(f"0{day}/0{month}/2013,A call.,S1\n" for month in (1, 4, 7) for day in (1, 2))
    asked = Asked(period=(date(2013, 1, 1), date(2013, 9, 1)))
    assert _csv(tmp_path, head + rows, asked).of_sort(RemarkSort.SILENCE) == ()
    late = Asked(period=(date(2013, 1, 1), date(2013, 12, 31)))
    [silence] = _csv(tmp_path, head + rows, late).of_sort(RemarkSort.SILENCE)
    assert silence.earliest == date(2013, 7, 3)


def test_several_days_without_a_year_and_a_day_of_reporting_that_is_none_are_asked_about(tmp_path: Path) -> None:
    text = "Date,What happened,Source\nApril 2013,,\n15 April & 17 April,Visits.,S1\n"
    [remark] = _csv(tmp_path, text, Asked()).of_sort(RemarkSort.SEVERAL_DATES)
    assert remark.rows[0].what == "Visits."
    text = "Date reported,What happened,Source\n31/04/2013,Officers attended.,S1\n02/05/2013,A call.,S1\n"
    reading = _csv(tmp_path, text, Asked())
    assert [row.what for row in reading.of_sort(RemarkSort.UNREADABLE_DATE)[0].rows] == ["Officers attended."]


def test_a_row_that_went_is_not_paired_with_another_that_came_into_its_place(tmp_path: Path) -> None:
    head = "Date,Time,What happened,Source,Recorded on\n"
    stays = "12/02/2013,23:40,Incident at the home. Tamsin present.,Log 1,12/02/2013\n"
    before = f"{head}{stays}02/09/2013,18:15,Welfare check. Tamsin seen.,Log 4,02/09/2013\n"
    after = f"{head}{stays}05/10/2013,,Officers attend after a report of banging on the door.,Log 5,05/10/2013\n"
    found = compare(_csv(tmp_path, before, Asked()), _csv(tmp_path, after, Asked()))
    assert ([row.what for row in found.added], found.changed, [row.what for row in found.gone]) == (
        ["Officers attend after a report of banging on the door."],
        (),
        ["Welfare check. Tamsin seen."],
    )
    redated = before.replace(
        "02/09/2013,18:15,Welfare check. Tamsin seen.", "03/09/2013,18:15,Welfare check, Tamsin seen"
    )
    found = compare(_csv(tmp_path, before, Asked()), _csv(tmp_path, redated, Asked()))
    assert (len(found.added), len(found.changed), len(found.gone)) == (0, 1, 0), "a corrected date is a change"


def test_a_return_of_another_lettered_child_is_asked_whose_it_is_though_titles_agree(tmp_path: Path) -> None:
    asked = Asked(names=("Child T", "Tamsin Orrell", "Ms K", "Mr P"))
    head = "Date,What happened,Source\n"
    other = f"{head}01/03/2013,Mr L sentenced.,S1\n03/05/2013,Home visit to Mr L. Child B present.,S1\n"
    [remark] = _csv(tmp_path, other, asked).of_sort(RemarkSort.OTHER_CHILD)
    assert "“Mr L” and 1 more are" in remark.sentence
    ours = f"{head}01/03/2013,Call to Ms K. Safety plan discussed.,S1\n03/05/2013,Child B was there too.,S1\n"
    reading = _csv(tmp_path, ours, asked)
    assert reading.can_be_taken
    assert [one.sentence for one in reading.of_sort(RemarkSort.UNKNOWN_PERSON)] == [
        "“Child B” (row 3) is not among the agreed names. Who is it, and may a role stand instead?"
    ]


def test_notes_tell_what_happened_where_nothing_else_does_and_a_system_ref_never(tmp_path: Path) -> None:
    text = "Date of contact,Officer,Note,System ref\n11/03/2013,NO,Child heard crying at night.,NEC 3\n"
    [row] = _csv(tmp_path, text, Asked()).rows
    assert row.what == "Child heard crying at night."
    assert row.words("reference") == "NEC 3"
    comment = "This should have been passed on to social care on the very same day."
    both = f"Date,Matter,Comment\n11/03/2013,A child was heard crying at night.,{comment}\n"
    [row] = _csv(tmp_path, both, Asked()).rows
    assert row.what == "A child was heard crying at night.", "a comment is none of what happened where that is told"


def test_from_over_no_day_is_no_date_and_a_letter_is_dated_by_its_receipt(tmp_path: Path) -> None:
    text = "Date received,From,Letter,Action\n09/05/2013,Emergency department,Letter about a mouth injury.,Filed\n"
    reading = _csv(tmp_path, text, Asked())
    [row] = reading.rows
    assert row.when.latest == date(2013, 5, 9)
    assert row.when.earliest is None, "it was received then; when it happened is not said"
    assert reading.of_sort(RemarkSort.UNREADABLE_DATE) == ()


def test_a_form_sent_back_empty_is_told_apart_from_one_that_says_that_nothing_is_held(tmp_path: Path) -> None:
    empty = _return(tmp_path, searched=())
    [remark] = empty.of_sort(RemarkSort.NO_ROWS)
    assert "nothing is filled in" in remark.sentence
    assert not empty.can_be_taken
    nothing = _return(tmp_path)
    [remark] = nothing.of_sort(RemarkSort.NOTHING_HELD)
    assert "“Case record” was searched from 1 January 2013 to 31 December 2013" in remark.sentence
    assert nothing.can_be_taken


def test_a_time_of_arrival_beside_the_day_of_leaving_is_when_it_began(tmp_path: Path) -> None:
    head = "Date of attendance,Date discharged,Time of arrival,What happened,Source\n"
    first, second = _csv(
        tmp_path, f"{head}03/08/2012,,08:00,Cut finger.,S1\n04/08/2012,06/08/2012,09:30,Admitted.,S1\n", Asked()
    ).rows
    assert (first.when.from_time, first.candidate.ended) == (time(8), None)
    assert second.when.from_time == time(9, 30)
    assert second.candidate.ended is not None
    assert second.candidate.ended.from_time is None
    both = "Date,Time,End date,Time,What happened,Source\n04/08/2012,09:30,06/08/2012,11:00,Admitted.,S1\n"
    [row] = _csv(tmp_path, both, Asked()).rows
    assert row.candidate.ended is not None
    assert row.candidate.ended.from_time == time(11)


def test_days_under_attended_are_when_it_was_and_names_under_it_are_no_days(tmp_path: Path) -> None:
    head = "Attended,Clinic,Reason for attendance,Diagnosis\n"
    reading = _csv(tmp_path, f"{head}04-Feb-2013 11:20,ED,Fall from trampoline.,Fracture\n", Asked())
    assert [(row.when.earliest, row.what) for row in reading.rows] == [(date(2013, 2, 4), "Fall from trampoline.")]
    meeting = "Attended,Apologies,Due date\nMs A,Dr B,04/02/2013\nMr C,,05/03/2013\n"
    assert _csv(tmp_path, meeting, Asked()).rows == ()


def test_a_form_of_labels_and_values_is_an_entry_of_the_return(tmp_path: Path) -> None:
    cards = [
        [("Date of concern", "20 March 2013"), ("Concern", "Asleep in class, asked for food."), ("Action", "Rang.")],
        [("Date of concern", "14/11/2013"), ("Concern", "Drew Daddy on the floor."), ("Action", "")],
    ]
    path = tmp_path / "forms.docx"
    paper.word_tables(path, "Cause for concern", cards)
    reading = read_return(open_document(path), Asked())
    assert [row.what for row in reading.rows] == ["Asleep in class, asked for food.", "Drew Daddy on the floor."]
    assert reading.can_be_taken


def test_what_a_crew_noted_is_part_of_what_happened(tmp_path: Path) -> None:
    text = "Incident Date,Chief Complaint,Crew Notes\n19/08/2013,Burn,Father did not test the bath.\n"
    [row] = _csv(tmp_path, text, Asked()).rows
    assert "Father did not test the bath." in row.what

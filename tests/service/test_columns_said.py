"""Which column of a return is which is for a person to say, on one form or by the command; it is read again at once."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from sightline.service.records.errors import NotPossible
from tests.service.papers import DECIDER, READER
from tests.service.test_returns_as_sent import received
from tests.service.test_review_command import open_by_command
from tests.service.twelve_returns import writing

Run = Callable[..., tuple[int, str, str]]

ROWS = (
    ("Opened", "Left", "Held in", "Remarks of the officer"),
    ("12/02/2021", "14/02/2021", "Log 4", "Wren Hollis had a bruise on the arm, seen by the nurse."),
    ("03/03/2021", "05/03/2021", "Log 9", "Nobody was at home, and a card was left at the door."),
)
LATER = (*ROWS, ("04/04/2021", "06/04/2021", "Log 12", "Wren Hollis was weighed at the clinic."))
SAID = ["Left = date", "Opened = recorded", "Held in = source", "Remarks of the officer = what happened"]


def sheet(rows: writing.Grid = ROWS) -> bytes:
    return writing.comma_table(rows)


def days(review: str) -> list[str]:
    from sightline.service.reviews import queries

    return [one.when for one in queries.combined(review, viewer=READER).rows]


def say(review: str, agency: int, *lines: str) -> None:
    from sightline.service.reviews import actions

    actions.record(review, "columns", {"columns": list(lines)}, by=DECIDER, about=agency)


def test_a_column_that_was_taken_wrongly_is_read_again_at_once_as_a_person_says(store: Path) -> None:
    from sightline.service.reviews import actions, queries

    review, agency, sent = received(sheet())
    before = {one.name: one.role for one in queries.return_columns(review, sent, viewer=READER)}
    assert before["Left"] != "date"
    say(review, agency, *SAID)
    [seen] = queries.returns(review, viewer=READER)
    assert seen.rows == 2
    assert not any("Is that so?" in line and "columns of" in line for line in seen.remarks)
    assert not any("Source of information" in line for line in seen.remarks)
    actions.accept_return(review, sent, by=DECIDER, reason="Looked at.")
    assert days(review) == ["14/02/2021", "05/03/2021"]


def test_what_was_said_of_the_columns_holds_for_version_2_and_for_what_is_in_the_chronology(store: Path) -> None:
    from sightline.service.reviews import actions, queries

    review, agency, sent = received(sheet())
    actions.accept_return(review, sent, by=DECIDER, reason="Looked at.")
    assert days(review) != ["14/02/2021", "05/03/2021"]
    say(review, agency, *SAID)
    assert days(review) == ["14/02/2021", "05/03/2021"], "what was accepted is built anew"
    second = actions.receive_return(review, agency, "rows.csv", sheet(LATER), by=DECIDER)
    assert (second.compared["added"], second.compared["same"]) == (1, 2)
    actions.accept_return(review, second.id, by=DECIDER, reason="Looked at.")
    assert days(review) == ["14/02/2021", "05/03/2021", "06/04/2021"]
    entry = queries.review(review, viewer=READER).latest("columns", about=agency)
    assert entry is not None
    actions.take_back(review, entry.id, "It was right as it was.", by=DECIDER)
    assert days(review) != ["14/02/2021", "05/03/2021", "06/04/2021"], "taken back, it is read as before"


def test_a_column_that_a_person_called_the_source_is_the_rows_source_and_stands_in_no_published_words(
    store: Path,
) -> None:
    from sightline.publishing.combined.comma_separated import combined_csv
    from sightline.publishing.versions.cast import Cast, Version
    from sightline.publishing.versions.generate import generate
    from sightline.service.reviews import actions, queries

    rows = (("Date", "What happened", "Niche", "Colour"), ("12/02/2021", "Nobody was at home.", "INT 77", "amber"))
    review, agency, sent = received(sheet(rows))
    actions.accept_return(review, sent, by=DECIDER, reason="Looked at.")
    say(review, agency, "Niche = the source")
    whole = queries.combined(review, viewer=READER)
    [row] = whole.rows
    assert (row.what, row.source.partition(";")[0]) == ("Nobody was at home.\nColour: amber", "INT 77")
    cast = Cast((), first_day=row.earliest)
    public = generate(whole, cast, Version.PUBLISHED, reader="All").chronology
    assert "INT 77" not in combined_csv(public).decode("utf-8")


def test_a_table_in_which_nothing_was_known_for_a_heading_is_read_once_somebody_says_what_it_holds(
    store: Path,
) -> None:
    from sightline.service.reviews import queries

    said = ("Wren Hollis had a bruise.", "Nobody was at home on that day, and a card was left.")
    rows = (("Alpha", "Beta"), ("yes", said[0]), ("no", said[1]))
    review, agency, sent = received(writing.workbook({"One": rows}), "rows.xlsx")
    [seen] = queries.returns(review, viewer=READER)
    assert seen.rows == 0
    assert [one.is_read for one in queries.return_columns(review, sent, viewer=READER)] == [False, False]
    say(review, agency, "Alpha = the child", "Beta = what happened")
    [seen] = queries.returns(review, viewer=READER)
    assert seen.rows == 2


@pytest.mark.parametrize(
    ("lines", "why"),
    [
        (["Opened = date", "Left = date"], "“Opened” and “Left” are all said to be the date"),
        (["Left = banana"], "a column cannot be “banana”. It can be one of: date, time"),
        (["Left"], "does not say what a column is. Write its heading and what it is"),
    ],
)
def test_what_cannot_be_said_of_columns_is_refused_with_what_to_say(store: Path, lines: list[str], why: str) -> None:
    review, agency, _ = received(sheet())
    with pytest.raises(NotPossible) as refused:
        say(review, agency, *lines)
    assert why in str(refused.value)


def test_columns_that_would_leave_nothing_of_what_was_accepted_are_refused_and_nothing_is_changed(store: Path) -> None:
    from sightline.service.reviews import actions

    review, agency, sent = received(sheet())
    actions.accept_return(review, sent, by=DECIDER, reason="Looked at.")
    before = days(review)
    with pytest.raises(NotPossible, match="Nothing was changed"):
        say(review, agency, *(f"{heading} = kept" for heading in ROWS[0]))
    assert days(review) == before


def test_the_command_says_which_column_is_which_and_reads_again_before_it_accepts(
    store: Path, folder: Path, sightline: Run
) -> None:
    assert open_by_command(sightline, store)[0] == 0
    own = folder / "HV"
    own.mkdir()
    (own / "return.csv").write_bytes(sheet())
    common = ("--by", "B. Manager", "--store", store)
    said = [part for line in SAID for part in ("--column", f"HV:{line}")]
    code, printed, trouble = sightline("review", "collect", _title(), folder, *said, *common)
    assert code == 0, trouble
    assert "2 rows" in printed
    assert "We read the columns" not in printed
    code, printed, trouble = sightline("review", "collect", _title(), folder, "--accept-because", "Looked.", *common)
    _, combined, _ = sightline("review", "combine", _title(), *common)
    assert "14/02/2021" in combined
    assert "12/02/2021" not in combined


def _title() -> str:
    from tests.journeys.review_papers import TITLE

    return TITLE


@pytest.mark.parametrize(
    ("option", "told"),
    [
        ("HV:Left=banana", "source       the source"),
        ("Left=date", "does not say whose return is meant"),
        ("HV:Left", "does not say what stands under a heading"),
        ("HV:Nowhere=date", "has no column “Nowhere”. It has: “Opened”, “Left”"),
    ],
)
def test_a_column_that_the_command_cannot_name_is_said_with_what_to_write(
    store: Path, folder: Path, sightline: Run, option: str, told: str
) -> None:
    assert open_by_command(sightline, store)[0] == 0
    own = folder / "HV"
    own.mkdir()
    (own / "return.csv").write_bytes(sheet())
    code, _, trouble = sightline("review", "collect", _title(), folder, "--column", option, "--store", store)
    assert code != 0
    assert told in trouble

"""What the records differ about leaves with who says what, and cannot steer a terminal or a spreadsheet."""

from __future__ import annotations

import csv
import io
from datetime import date

import pytest
from rich.console import Console

from sightline.chronology.chronology import Agency, CasePerson, Chronology
from sightline.chronology.contradiction import Contradiction, Said, Sort, Topic
from sightline.chronology.fact import Fact, Source
from sightline.chronology.partial_date import PartialDate
from sightline.chronology.step import Step, StepCode, Unit
from sightline.chronology.told_from import AnchorType, ToldFrom
from sightline.publishing.chronology_csv import chronology_csv
from sightline.publishing.chronology_json import chronology_json
from sightline.publishing.chronology_table import chronology_table
from sightline.publishing.contradictions_json import contradiction_json
from sightline.publishing.contradictions_text import contradictions_text
from sightline.vocabulary.natures import Nature

AGENCIES = {"a1": Agency("a1", "Police", "police"), "a2": Agency("a2", "Press", "press")}


def _found(sort: Sort = Sort.CONFLICT, words: str = "six-week") -> Contradiction:
    said = (
        Said("l1", "log.txt", "nine weeks", 4, 14, "9 weeks", "a1", "for nine weeks"),
        Said("", "press.txt", words, 0, len(words), "6 weeks", "a2", f"{words} trial"),
    )
    return Contradiction.of(Topic.DURATION, sort, "how long the trial lasted", "trial", said, ("One trial.",))


def _printed(*found: Contradiction) -> str:
    written = io.StringIO()
    contradictions_text(found, AGENCIES, Console(file=written, width=120))
    return written.getvalue()


def _chronology(*found: Contradiction, told_from: ToldFrom | None = None, contradicts: bool = False) -> Chronology:
    facts = [
        Fact(
            f"f{number}",
            "entry",
            Nature.EVENT,
            PartialDate.on(date(2021, 3, number))
            if told_from is None
            else told_from.dated(PartialDate.on(date(2021, 3, 1))),
            agency,
            "Words.",
            sources=(Source("log.txt", "row 1", "Words.", 0, 6),),
            lineage=f"l{number}",
            contradicts=(f"f{3 - number}",) if contradicts else (),
            told_from=told_from,
        )
        for number, agency in ((1, "a1"), (2, "a2"))
    ]
    return Chronology(CasePerson("p1", "Wren"), tuple(facts), AGENCIES, contradictions=found)


def test_the_json_says_who_says_what_and_where() -> None:
    shape = contradiction_json(_found(), AGENCIES)
    assert (shape["topic"], shape["sort"], shape["state"]) == ("duration", "conflict", "open")
    assert [(one["value"], one["agency"], one["fact"], one["start"]) for one in shape["said"]] == [  # type: ignore[attr-defined]
        ("9 weeks", "Police", "l1", 4),
        ("6 weeks", "Press", None, 0),
    ]
    assert shape["resolved_by"] is shape["reading"] is shape["resolution"] is None


def test_a_resolved_one_says_by_whom_what_is_used_and_why() -> None:
    resolved = _found().resolved(by="B. Manager", resolution="the court's words", reading="9 weeks")
    shape = contradiction_json(resolved, AGENCIES)
    assert (shape["state"], shape["reading"], shape["resolved_by"]) == ("resolved", "9 weeks", "B. Manager")
    assert "Resolved by B. Manager: to be used: 9 weeks. the court's words" in _printed(resolved)


def test_the_words_for_people_hold_both_sides_their_reasons_and_the_notice() -> None:
    said = _printed(_found())
    for words in (
        "9 weeks",
        "“nine weeks” (Police; log.txt)",
        "6 weeks",
        "Because: One trial.",
        "Open.",
        "Not for real",
    ):
        assert words in said
    assert "No differences were found in the records you can see" in _printed()


@pytest.mark.parametrize("words", ["[bold]six[/bold]", "six\x1b[2Jweek", "six\u202eweek"])
def test_a_document_cannot_steer_the_terminal_through_what_it_says(words: str) -> None:
    said = _printed(_found(words=words))
    assert "\x1b" not in said
    assert "\u202e" not in said
    assert ("[bold]six[/bold]" in said) is ("[bold]" in words)


def test_the_chronology_carries_them_and_its_csv_and_table_mark_the_entries() -> None:
    shown = _chronology(_found(), contradicts=True)
    (listed,) = chronology_json(shown)["contradictions"]  # type: ignore[misc]
    assert listed["id"] == _found().id
    rows = list(csv.DictReader(io.StringIO(chronology_csv(shown))))
    assert [row["Contradicted by"] for row in rows] == ["Press (f2)", "Police (f1)"]
    written = io.StringIO()
    chronology_table(shown, Console(file=written, width=160))
    assert "[contradicted]" in written.getvalue()
    assert "contradict each other on 1 matter" in written.getvalue()


@pytest.mark.parametrize("sort", [Sort.PRECISION, Sort.CHANGE_OVER_TIME, Sort.LOOSE_WORDING])
def test_a_lesser_difference_is_no_contradiction_in_the_table(sort: Sort) -> None:
    written = io.StringIO()
    chronology_table(_chronology(_found(sort)), Console(file=written, width=160))
    assert "contradict each other" not in written.getvalue()


def test_a_date_told_from_another_leaves_with_its_anchor_and_its_arithmetic() -> None:
    step = Step(StepCode.SHIFT, 1, Unit.DAY)
    told = ToldFrom("the next day", 3, 15, AnchorType.FACT, "l9", "", step, "1 day after 1 March 2021")
    shape = chronology_json(_chronology(told_from=told))["facts"][0]  # type: ignore[index]
    assert shape["told_from"] == {
        "words": "the next day",
        "start": 3,
        "end": 15,
        "anchor": "fact",
        "to": "l9",
        "arithmetic": "1 day after 1 March 2021",
    }
    assert "1 day after 1 March 2021" in shape["worked_out"]
    row = next(csv.DictReader(io.StringIO(chronology_csv(_chronology(told_from=told)))))
    assert "1 day after 1 March 2021" in row["Worked out"]


def test_a_date_as_written_is_worked_out_from_nothing() -> None:
    shape = chronology_json(_chronology())["facts"][0]  # type: ignore[index]
    assert shape["told_from"] is shape["worked_out"] is None


@pytest.mark.parametrize(
    ("topic", "subject", "mark"),
    [
        (Topic.DATE, "at what hour: the call", "two times of day for the call"),
        (Topic.DATE, "on which day: the visit", "two dates for the visit"),
        (Topic.VALUE, "where: the fall", "two places for the fall"),
        (Topic.VALUE, "which side it was: arm", "two sides of the body for arm"),
        (Topic.AGE, "how old Wren is", "two ages: how old Wren is"),
        (Topic.VALUE, "whether the case was closed", "two answers: whether the case was closed"),
    ],
)
def test_the_mark_beside_an_entry_says_on_what_the_two_differ(topic: Topic, subject: str, mark: str) -> None:
    said = (
        Said("l1", "log.txt", "nine", 4, 8, "9", "a1", "at nine"),
        Said("l2", "press.txt", "ten", 0, 3, "10", "a2", "at ten"),
    )
    shown = _chronology(Contradiction.of(topic, Sort.CONFLICT, subject, "", said, ("One.",)), contradicts=True)
    rows = list(csv.DictReader(io.StringIO(chronology_csv(shown))))
    assert [row["Contradicted by"] for row in rows] == [f"Press (f2): {mark}", f"Police (f1): {mark}"]

"""A step that is to come is none that was taken, and what goes on did not begin: in cells and in prose."""

from __future__ import annotations

import tomllib
from datetime import date
from pathlib import Path

import pytest

from sightline.chronology.partial_date import PartialDate
from sightline.documents.document import Document
from sightline.intake import read_tables
from sightline.reading.narrative import read_narrative
from sightline.vocabulary.kinds import KINDS
from sightline.wording.going_on import goes_on
from sightline.wording.suggest import suggest
from tests.unit.intake.shapes import csv_file, opened

_STATEMENTS = tomllib.loads(Path(__file__).with_name("steps_and_states.toml").read_text("utf-8"))["statement"]
_NAMES = ("Ivy", "Jade", "Callum", "Maya Ellis", "Tyler", "Reece", "Priya Shah")


def _only_runs(fields) -> bool:
    return "only_runs" in fields and fields["only_runs"].value is True


def _as_cell(text: str, agency: str) -> set[str]:
    told = suggest(text, agency_kind=agency)
    return {one.kind for one in (told, *told.parts) if not _only_runs(one.fields)}


def _as_prose(text: str, agency: str) -> set[str]:
    own = PartialDate.on(date(2024, 3, 14))
    note = Document("note.txt", "sha", "txt", f"Case note\n\n14 March 2024\n\n{text}\n")
    read = read_narrative(note, own_date=own, agency_kind=agency, known=_NAMES).candidates
    return {
        one.kind
        for one in read
        if one.nature is KINDS[one.kind].nature and "Did it happen" not in one.question and not _only_runs(one.fields)
    }


@pytest.mark.parametrize(
    ("statement", "way"),
    [(one, way) for one in _STATEMENTS for way in one.get("ways", ("cell", "prose"))],
    ids=lambda one: one if isinstance(one, str) else one["text"][:60],
)
def test_a_statement_tells_as_happened_what_happened_and_nothing_else(statement, way) -> None:
    read = {"cell": _as_cell, "prose": _as_prose}[way]
    told = read(statement["text"], statement.get("agency", "childrens_social_care"))
    assert set(statement.get("happened", ())) <= told
    assert not set(statement.get("not_told", ())) & told


@pytest.mark.parametrize(
    ("text", "words", "is_so"),
    [
        ("Ivy remains subject to a child protection plan.", "subject to a child protection plan", True),
        ("Ivy, who is subject to a child protection plan, was seen.", "subject to a child protection plan", True),
        ("Child in need plan continues.", "Child in need plan", True),
        ("Ivy made subject to a child protection plan.", "made subject to a child protection plan", False),
        ("ICPC held, Ivy is subject to a child protection plan.", "subject to a child protection plan", False),
        ("Subject to CP plan, neglect", "Subject to CP plan", False),
        ("She remains well. Made subject to a plan today.", "Made subject to a plan", False),
    ],
)
def test_words_say_that_something_began_or_that_it_goes_on(text, words, is_so) -> None:
    at = text.index(words)
    assert goes_on(text, at, at + len(words)) is is_so


def test_what_has_been_so_since_a_day_did_not_begin_on_the_day_of_its_row(tmp_path) -> None:
    rows = [
        ["Date", "Event"],
        ["22/03/2024", "ICPC held - Ivy made subject to a CP plan under neglect."],
        ["03/06/2024", "Ivy on CP plan since March 2024."],
        ["24/06/2024", "RCPC held. Plan ceased - step down to CIN."],
    ]
    read = read_tables(opened(csv_file(tmp_path / "a.csv", rows)), suggest=suggest, agency_kind="childrens_social_care")
    told = [(one.kind, one.occurred.earliest) for one in read.candidates]
    assert ("child_protection_plan_start", date(2024, 3, 22)) in told
    assert ("child_protection_plan_end", date(2024, 6, 24)) in told
    assert [kind for kind, day in told if day == date(2024, 6, 3)] == ["entry"]


def test_a_visit_to_a_child_who_is_subject_to_a_plan_is_not_planned() -> None:
    told = suggest("SW visit. Ivy, who is subject to a plan, seen alone.", agency_kind="childrens_social_care")
    assert told.kind == "visit"
    assert "action_agreed" not in {one.kind for one in told.parts}


@pytest.mark.parametrize("plan", ["CIN", "Early help", "Safety", "Care"])
def test_the_end_of_another_plan_ends_no_child_protection_plan(plan) -> None:
    told = suggest(f"{plan} plan ended.", agency_kind="childrens_social_care")
    assert "child_protection_plan_end" not in {told.kind, *(one.kind for one in told.parts)}


def test_what_a_conference_decided_has_the_day_of_the_conference_told_before_it() -> None:
    text = "Chronology of the family\n\nICPC held 4 March 2024. Both children made subject to plans under neglect.\n"
    conference, plan = read_narrative(Document("a.txt", "sha", "txt", text)).candidates
    assert conference.fields["outcome"].value == "plan"
    assert (plan.kind, plan.fields["category"].value) == ("child_protection_plan_start", "neglect")
    assert plan.occurred.earliest == plan.occurred.latest == date(2024, 3, 4)
    assert "decided at the conference" in plan.occurred.basis


def test_of_two_conferences_told_before_it_none_dates_a_plan() -> None:
    text = (
        "Chronology of the family\n\nICPC held 4 March 2024. RCPC held 3 June 2024. "
        "Both children made subject to plans under neglect.\n"
    )
    (plan,) = [
        one for one in read_narrative(Document("a.txt", "sha", "txt", text)).candidates
        if one.kind == "child_protection_plan_start"
    ]  # fmt: skip
    assert not plan.occurred.is_known

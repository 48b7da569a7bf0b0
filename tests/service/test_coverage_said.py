"""What rests on records that are only assumed to be whole says so, and a person says whether they are."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from django.test import Client

from sightline.service.records.errors import NotFound, NotPossible
from sightline.service.store import open_store
from tests.service.papers import DECIDER, READER, case_toml, chronology, empty_store

Run = Callable[..., tuple[int, str, str]]
COUNCIL = "Fallowdene Children's Services"
NOTES = """Case notes - Wren Bell

03/03/2025
ICPC held today. Child protection plan made, category neglect.

12/03/2025
Home visit. Wren seen, playing in the garden.

02/06/2025
Telephone call to school.
"""
CLAUSE = f"if the records here are everything that {COUNCIL} recorded from 3 March 2025 to 2 June 2025"


@pytest.fixture
def path(sightline: Run, folder: Path, tmp_path: Path) -> Path:
    (folder / "notes.txt").write_text(NOTES, encoding="utf-8")
    agency = f'[[agency]]\nname = "{COUNCIL}"\nkind = "childrens_social_care"\nfiles = ["notes*"]\n'
    case_toml(folder, f'[[child]]\nname = "Wren Bell"\nborn = "4 May 2017"\n{agency}')
    store = empty_store(tmp_path / "stores" / "store.sqlite3")
    assert sightline("build", folder, "--store", store, "--accept-proposals")[0] == 0
    return store


def visits(sightline: Run, path: Path, *words: str) -> list[dict[str, Any]]:
    out = sightline("duties", "--store", path, "--format", "json", *words)[1]
    return [one for one in json.loads(out) if one["ref"] == "C10"]


def second(sightline: Run, path: Path, *words: str) -> tuple[str, bool]:
    """How the second visit stands, and whether that rests on an assumption."""
    [_, one] = visits(sightline, path, *words)
    return one["state"], bool(one["assumes"])


def agency(path: Path) -> tuple[str, str]:
    """The case and its council."""
    from sightline.service.records import queries

    open_store(path)
    [case] = queries.cases(viewer=READER)
    return case.id, next(one.id for one in queries.agencies(case.id, viewer=READER) if one.name == COUNCIL)


def say(path: Path, is_everything: bool, first: date = date(2025, 3, 3), last: date = date(2025, 6, 2)) -> int:
    from sightline.service.records import actions

    return actions.say_coverage(*agency(path), first, last, is_everything, by=DECIDER)


def test_a_finding_says_as_data_whose_records_it_takes_for_whole_and_who_assumed_that(
    sightline: Run, path: Path
) -> None:
    first, late = visits(sightline, path)
    assert (first["state"], first["assumes"]) == ("met", [])
    assert late["state"] == "breached and open"
    [assumed] = late["assumes"]
    sentence = assumed.pop("sentence")
    assert assumed.pop("agency") == agency(path)[1]
    assert assumed == {
        "agency_name": COUNCIL,
        "agency_kind": "childrens_social_care",
        "from": "2025-03-03",
        "to": "2025-06-02",
        "assumed_by": "Sightline",
    }
    assert "Nobody has said so" in sentence
    assert CLAUSE in late["sentence"]


def test_no_command_says_past_due_without_the_condition(sightline: Run, path: Path) -> None:
    out = sightline("duties", "--store", path)[1]
    breached = [line for line in out.splitlines() if "breached and open" in line]
    assert breached
    assert all(CLAUSE in line for line in breached)
    assert "Looked for: visit" in out
    everyone = sightline("evaluate", "--all", "--store", path)[1]
    assert "breached and open, if the records here are whole, which nobody has said:" in everyone
    assert "breached and open:" not in everyone
    told = json.loads(sightline("evaluate", "--all", "--store", path, "--format", "json")[1])["findings"]
    assert all(one["assumes"] for one in told if one["answer"] == "breached and open")
    looked = json.loads(sightline("replay", "--hindsight", "--store", path, "--format", "json")[1])
    first_seen = CLAUSE.removesuffix(" to 2 June 2025")  # as far as they went on the day on which it was first seen
    assert any(one["assumes"] and first_seen in one["sentence"] for one in looked)


def test_once_a_person_says_that_they_are_everything_it_is_simply_past_due(sightline: Run, path: Path) -> None:
    say(path, True)
    assert second(sightline, path) == ("breached and open", False)
    assert "nobody has said" not in sightline("duties", "--store", path)[1].casefold()
    held = json.loads(sightline("chronology", "--store", path, "--format", "json")[1])["coverage"]
    assert [(one["declared"], one["said_by"]) for one in held] == [(True, DECIDER)]


def test_once_a_person_says_that_they_are_not_it_cannot_be_told(sightline: Run, path: Path) -> None:
    say(path, False)
    assert second(sightline, path) == ("cannot tell", False)
    assert (
        "are not everything that it recorded from 3 March 2025 to 2 June 2025"
        in sightline("duties", "--store", path)[1]
    )


@pytest.mark.parametrize("is_everything", [True, False])
def test_what_is_said_today_changes_no_earlier_day(sightline: Run, path: Path, is_everything: bool) -> None:
    def looked_back() -> Any:
        return json.loads(sightline("replay", "--hindsight", "--store", path, "--format", "json")[1])

    then, past = visits(sightline, path, "--known-at", "2025-11-01"), looked_back()
    say(path, is_everything)
    assert visits(sightline, path, "--known-at", "2025-11-01") == then
    assert looked_back() == past
    told = sightline("evaluate", "--all", "--known-at", "2025-11-01", "--store", path, "--format", "json")[1]
    assert any(one["assumes"] for one in json.loads(told)["findings"])


def test_what_was_said_is_undone_and_the_condition_stands_again(sightline: Run, path: Path) -> None:
    from sightline.service.records import actions, queries

    before = visits(sightline, path)
    made = say(path, False)
    case, _ = agency(path)
    [decision] = [one for one in queries.decisions(case, viewer=READER) if one.id == made]
    assert "not everything that it recorded" in decision.sentence
    actions.undo(made, by=DECIDER)
    assert visits(sightline, path) == before


def test_only_assumed_days_are_asked_about(path: Path) -> None:
    from sightline.service.records import actions

    with pytest.raises(NotPossible, match="not assumed any more"):
        say(path, True, last=date(2025, 6, 3))
    with pytest.raises(NotFound):
        actions.say_coverage(agency(path)[0], "elsewhere", date(2025, 3, 3), date(2025, 6, 2), True, by=DECIDER)
    with pytest.raises(NotPossible, match="Say who decides"):
        actions.say_coverage(*agency(path), date(2025, 3, 3), date(2025, 6, 2), True, by=" ")
    say(path, True)
    with pytest.raises(NotPossible, match="not assumed any more"):
        say(path, True)


def test_notes_that_go_on_later_are_asked_about_anew_and_what_was_denied_stays_denied(
    sightline: Run, path: Path, folder: Path
) -> None:
    say(path, False)
    (folder / "notes.txt").write_text(NOTES + "\n20/08/2025\nTelephone call to school.\n", encoding="utf-8")
    assert sightline("build", folder, "--store", path, "--accept-proposals")[0] == 0
    assert second(sightline, path) == ("cannot tell", False)
    held = json.loads(sightline("chronology", "--store", path, "--format", "json")[1])["coverage"]
    assert [(one["earliest"], one["latest"], one["declared"]) for one in held] == [("2025-06-03", "2025-08-20", False)]


def test_it_is_said_in_one_step_from_where_the_finding_stands(sightline: Run, path: Path) -> None:
    from sightline.service.records import queries

    _, council = agency(path)
    child = queries.children(viewer=READER)[0].id
    client = Client()
    page = client.get(f"/child/{child}/duties/").content.decode()
    assert "Past due only if the records here are whole" in page
    assert "These records are everything that Fallowdene Children&#39;s Services recorded from 3 March 2025" in page
    assert "is_everything" not in client.get(f"/child/{child}/duties/?known_at=2025-11-01").content.decode()
    for address in ("/", "/digest/?since=ever"):
        lines = [line for line in client.get(address).content.decode().splitlines() if "past due" in line.casefold()]
        assert lines
        assert all("which nobody has said" in line for line in lines), address
    asked = {"page": "duties", "anchor": "q-x", "agency": council, "from": "2025-03-03", "to": "2025-06-02"}
    address = f"/child/{child}/coverage/"
    client.post(address, {**asked, "is_everything": "yes"})
    assert second(sightline, path) == ("breached and open", True)
    answer = client.post(address, {**asked, "is_everything": "yes", "by": DECIDER}, follow=True)
    assert answer.redirect_chain[-1][0] == f"/child/{child}/duties/#q-x"
    assert "Kept with your name" in answer.content.decode()
    assert second(sightline, path) == ("breached and open", False)
    assert "only if the records here" not in client.get(f"/child/{child}/duties/").content.decode()


@pytest.mark.parametrize("wrong", [{"is_everything": "perhaps"}, {"from": "last March"}, {"agency": "elsewhere"}])
def test_an_answer_that_says_nothing_is_refused_and_changes_nothing(
    sightline: Run, path: Path, wrong: dict[str, str]
) -> None:
    from sightline.service.records import queries

    _, council = agency(path)
    child = queries.children(viewer=READER)[0].id
    asked = {"agency": council, "from": "2025-03-03", "to": "2025-06-02", "is_everything": "no", "by": DECIDER}
    Client().post(f"/child/{child}/coverage/", {**asked, **wrong})
    assert second(sightline, path) == ("breached and open", True)


def test_a_question_that_rests_on_an_assumption_never_interrupts(
    sightline: Run, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from sightline.service.casework import actions, queries
    from sightline.service.records import actions as records
    from sightline.service.records import queries as held
    from tests.unit.rulebook.own_rule import RULE, write_folder

    rules = write_folder(tmp_path / "rules", RULE.replace('tier="T2"', 'tier="T1"'))
    monkeypatch.setenv("SIGHTLINE_RULES", str(rules))
    agency_ = f'[[agency]]\nname = "{COUNCIL}"\nkind = "childrens_social_care"\nfiles = ["council*"]\n'
    case_toml(folder, f'[[child]]\nname = "Wren Bell"\nborn = "4 May 2017"\n{agency_}')
    headings = ("Date", "Event", "Kind")
    chronology(folder / "council.csv", [("01/03/2025", "Call.", "call"), ("01/06/2025", "Call.", "call")], headings)
    chronology(folder / "GP.csv", [("12/03/2025", "Not brought to the dentist.", "appointment_missed")], headings)
    path = empty_store(tmp_path / "stores" / "store.sqlite3")
    assert sightline("build", folder, "--store", path, "--accept-proposals")[0] == 0
    child = held.children(viewer=READER)[0].id
    actions.adopt_rule(
        "dental-appointment-not-followed", by=DECIDER, adopted_on=date(2025, 10, 1), adopted_by="Board", document="7"
    )

    def interrupts() -> list[bool]:
        shown = json.loads(sightline("prompts", "--store", path, "--format", "json")[1])
        told = [item for item in queries.asked(child, viewer=READER) if item.finding.ref == "Q01"]
        assert [one["may_interrupt"] for one in shown if one["ref"] == "Q01"] == [one.may_interrupt for one in told]
        return [one.may_interrupt for one in told]

    assert interrupts() == [False]
    assert queries.digest(viewer=READER).interrupts == ()
    records.say_coverage(*agency(path), date(2025, 3, 1), date(2025, 6, 1), True, by=DECIDER)
    assert interrupts() == [True]

"""A past day shows what the evidence shows was known by then, and betrays nothing of what came later."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

from sightline.publishing.chronology_json import chronology_json
from tests.service.papers import DECIDER, ONE_CHILD, READER, built, case_toml, chronology, current, whole

EARLY, LATE = date(2021, 6, 20), date(2022, 6, 1)


def told(at: date | None, to: str | None = None) -> dict[str, object]:
    from sightline.service.records import queries

    if to is not None:
        (case,) = queries.cases(viewer=READER)
        to = next(one.id for one in queries.agencies(case.id, viewer=READER) if one.name == to)
    return chronology_json(whole(known_at=at, known_to=to))


def texts(at: date | None, to: str | None = None) -> set[str]:
    return {fact["text"] for fact in told(at, to)["facts"]}  # type: ignore[attr-defined, index]


@pytest.fixture
def case(store: Path, folder: Path) -> Path:
    case_toml(folder, ONE_CHILD)
    chronology(folder / "police.csv", [("12/03/2021", "Officers attended."), ("02/05/2021", "Officers came back.")])
    return folder


@pytest.mark.parametrize("accept", [False, True])
@pytest.mark.parametrize("standing", ["press", "judgment", "review"])
def test_what_is_published_is_known_to_everybody_from_that_day(case: Path, standing: str, accept: bool) -> None:
    declared = f'{ONE_CHILD}[[document]]\nfile = "cutting.txt"\nstanding = "{standing}"\n'
    case_toml(case, declared + 'dated = "15 June 2021"\n')
    (case / "cutting.txt").write_text("A mother was arrested on 14 June 2021 after a call.\n", encoding="utf-8")
    built(case, accept_proposals=accept)
    words = "A mother was arrested on 14 June 2021 after a call."
    assert words not in texts(date(2021, 6, 14))
    assert words in texts(date(2021, 6, 15), "Police")
    case_toml(case, declared)
    built(case, accept_proposals=accept)
    assert words not in texts(date(2026, 1, 1))
    assert words in texts(None, "Police")


@pytest.mark.parametrize("accept", [False, True])
def test_telling_gives_knowledge_only_once_it_is_confirmed_and_sending_never_does(case: Path, accept: bool) -> None:
    chronology(
        case / "health visitor.csv",
        [
            ("01/06/2021", "Bruise seen on the arm. Police informed by telephone on 3 June 2021."),
            ("05/06/2021", "Cut seen on the leg. Letter sent to the police."),
        ],
    )
    built(case, accept_proposals=accept)
    had = {text for text in texts(EARLY, "Police") if "seen" in text}
    assert not any("Cut" in text for text in had)
    assert any("Bruise" in text for text in had) is accept
    assert not any("Bruise" in text for text in texts(date(2021, 6, 2), "Police"))


def test_a_month_of_recording_is_not_a_day_but_is_counted(store: Path, folder: Path) -> None:
    case_toml(folder, ONE_CHILD)
    chronology(
        folder / "police.csv",
        [("12/03/2021", "June 2021", "Officers attended."), ("13/03/2021", "", "Officers came back.")],
        ("Date", "Date recorded", "Event"),
    )
    built(folder)
    assert texts(EARLY) == {"Officers came back."}
    (assumed,) = [fact["recorded"] for fact in told(EARLY)["facts"]]  # type: ignore[attr-defined, index]
    assert assumed["assumed"] is True
    assert any(gap["kind"] == "possibly_known" for gap in told(EARLY)["gaps"])  # type: ignore[attr-defined]
    assert "Officers attended." in texts(date(2021, 6, 30))


def test_an_undated_row_is_its_agencys_now_and_on_no_past_day(store: Path, folder: Path) -> None:
    case_toml(folder, ONE_CHILD)
    chronology(folder / "police.csv", [("12/03/2021", "Officers attended."), ("", "A note in the margin.")])
    built(folder)
    assert "A note in the margin." in texts(None, "Police")
    assert "A note in the margin." not in texts(LATE, "Police")
    assert any("1 entry of Police may" in gap["sentence"] for gap in told(LATE)["gaps"])  # type: ignore[attr-defined]


def test_a_row_that_tells_of_an_end_was_not_written_before_it(store: Path, folder: Path) -> None:
    case_toml(folder, ONE_CHILD)
    chronology(folder / "social care.csv", [("01/03/2021 - 05/09/2021", "Wren stayed with her grandmother.")])
    built(folder)
    assert texts(EARLY) == set()
    assert texts(date(2021, 9, 5)) == {"Wren stayed with her grandmother."}


def test_nothing_of_a_past_day_tells_of_what_came_later(case: Path) -> None:
    """Whatever is sent, decided, refused or asked about later days: the past day is the same to the letter."""
    from sightline.service.records import actions

    chronology(
        case / "social care.csv", [("01/03/2021", "Mother's partner was at the visit."), ("02/03/2021", "Seen.")]
    )
    built(case)
    before, before_police = json.dumps(told(EARLY)), json.dumps(told(EARLY, "Police"))
    chronology(
        case / "social care more.csv",
        [("01/01/2022", "Mother's partner is Craig Doverdale."), ("03/01/2022", "Wren was said to be Wren Doverdale.")],
    )
    chronology(
        case / "Elm Primary School.csv",
        [("04/01/2022", "Craig Doverdale brought Wren. A bruise was seen."), ("09/01/2022", "Police informed.")],
    )
    (case / "broken.docx").write_bytes(b"PK no zip")
    built(case, accept_proposals=False)
    for fact in current():
        if "Doverdale" in fact.text:
            actions.mark_significant(fact.id, "He was there before the death", by=DECIDER)
    visit = next(fact for fact in current() if "partner was at" in fact.text)
    actions.mark_significant(visit.id, "This was the later perpetrator", by=DECIDER)
    after, after_police = told(EARLY), told(EARLY, "Police")
    words = json.dumps(after) + json.dumps(after_police)
    for betrays in ("Doverdale", "Elm", "broken", "perpetrator", "2022", "death"):
        assert betrays not in words, betrays
    for held, now in ((before, after), (before_police, after_police)):
        old = json.loads(held)
        for part in ("facts", "agencies", "persons", "coverage"):
            assert now[part] == old[part], part
        assert [gap for gap in now["gaps"] if gap["kind"] != "quarantine"] == old["gaps"]  # type: ignore[attr-defined]


def test_a_correction_shows_the_old_words_before_it_and_the_new_ones_after(store: Path, folder: Path) -> None:
    case_toml(folder, ONE_CHILD)
    chronology(folder / "police v1.csv", [("12/03/2021", "Child asleep in the cot."), ("13/03/2021", "No reply.")])
    built(folder)
    chronology(folder / "police v2.csv", [("12/03/2021", "Child screaming in the cot."), ("13/03/2021", "No reply.")])
    built(folder)
    assert texts(EARLY) == {"Child asleep in the cot.", "No reply."}
    assert texts(date(2025, 11, 28)) == {"Child screaming in the cot.", "No reply."}


def test_a_person_has_on_a_past_day_only_the_names_used_by_then(case: Path) -> None:
    from sightline.service.records import actions, queries

    chronology(case / "health visitor.csv", [("01/03/2021", "Stepfather was at the visit.")])
    chronology(case / "social care.csv", [("01/02/2022", "Mr Craig Doverdale came to the office.")])
    built(case)
    (found,) = queries.cases(viewer=READER)
    cast = {one.name: one.id for one in queries.cast(found.id, viewer=READER)}
    craig = next(key for name, key in cast.items() if "Doverdale" in name)
    step = next(key for name, key in cast.items() if "tepfather" in name)
    actions.join_persons(step, craig, "He said so himself", by=DECIDER)
    assert "Doverdale" in json.dumps(told(None)["persons"])
    assert "Doverdale" not in json.dumps(told(EARLY))


def test_coverage_ends_with_the_day(case: Path) -> None:
    chronology(case / "social care.csv", [("01/03/2021", "Visit."), ("01/03/2023", "Another visit.")])
    built(case)
    latest = {item["agency"]: item["latest"] for item in told(EARLY)["coverage"]}  # type: ignore[attr-defined, index]
    assert latest["Children's social care"] == "2021-06-20"
    assert "2023" not in json.dumps(told(EARLY)["gaps"])

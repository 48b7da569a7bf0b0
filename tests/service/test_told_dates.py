"""A date told from another shows what it counts from, follows it when it is corrected, and knows no later day."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from sightline.chronology.partial_date import PartialDate
from sightline.chronology.told_from import AnchorType
from sightline.publishing.chronology_json import chronology_json
from sightline.publishing.rows import HEADINGS, rows
from tests.service.papers import DECIDER, READER, built, case_toml, whole

NOTES = (
    "Case notes\n\n"
    "On 5 June 2018 Tansy was seen at the clinic by the health visitor. The following day the health visitor wrote to "
    "the GP.\n"
)
CASE = (
    '[[child]]\nname = "Tansy Orrin"\n\n'
    '[[document]]\nfile = "notes.txt"\nagency = "Health visiting"\nkind = "health_visiting"\ndated = "1 July 2018"\n'
)


@pytest.fixture
def case(store: Path, folder: Path) -> Path:
    case_toml(folder, CASE)
    (folder / "notes.txt").write_text(NOTES, encoding="utf-8")
    built(folder)
    return folder


def _told(**asked: object):  # type: ignore[no-untyped-def]
    (found,) = [fact for fact in whole(**asked).current if "following day" in fact.text]
    return found


def _anchor():  # type: ignore[no-untyped-def]
    (found,) = [fact for fact in whole().current if "clinic" in fact.text]
    return found


def _day(fact) -> tuple[date | None, date | None]:  # type: ignore[no-untyped-def]
    return fact.occurred.earliest, fact.occurred.latest


def test_its_anchor_is_a_fact_by_lineage_and_its_arithmetic_is_shown(case: Path) -> None:
    told = _told()
    assert told.told_from.anchor is AnchorType.FACT
    assert told.told_from.to == _anchor().lineage
    assert _day(told) == (date(2018, 6, 6), date(2018, 6, 6))
    assert "1 day after 5 June 2018" in told.worked_out
    (shape,) = [one for one in chronology_json(whole())["facts"] if one["id"] == told.id]  # type: ignore[attr-defined]
    assert shape["told_from"]["words"].lower() == "the following day"
    assert shape["told_from"]["to"] == told.told_from.to
    assert shape["told_from"]["arithmetic"] == shape["worked_out"] == told.worked_out


def test_the_command_line_shows_the_day_that_was_worked_out(case: Path) -> None:
    (row,) = [row for row in rows(whole()) if "following day" in row[HEADINGS.index("What")]]
    assert row[HEADINGS.index("When")] == "6 June 2018 (from “The following day”)"


@pytest.mark.parametrize("accepted", [False, True])
def test_it_follows_its_anchor_when_that_is_corrected_and_comes_back_with_it(case: Path, accepted: bool) -> None:
    from sightline.service.records import actions

    if accepted:
        actions.accept([_told().id], by=DECIDER)
    before = chronology_json(whole())
    edited = actions.edit(
        _anchor().id, occurred=PartialDate.from_json(_told().occurred.as_json() | _month()), by=DECIDER
    )
    assert _day(_told()) == (date(2018, 7, 2), date(2018, 8, 1))
    actions.undo(edited, by=DECIDER)
    assert chronology_json(whole()) == before
    given = actions.give_date(_anchor().id, "9 June 2018", by=DECIDER)
    assert _day(_told()) == (date(2018, 6, 10), date(2018, 6, 10))
    actions.undo(given, by=DECIDER)
    assert chronology_json(whole()) == before


def _month() -> dict[str, object]:
    return {"written": "July 2018", "earliest": "2018-07-01", "latest": "2018-07-31", "precision": "month", "basis": ""}


@pytest.mark.parametrize("how", ["edit", "give_date"])
def test_a_date_that_a_person_gives_is_told_from_nothing_until_that_is_undone(case: Path, how: str) -> None:
    from sightline.service.records import actions

    before = chronology_json(whole())
    if how == "edit":
        decided = actions.edit(_told().id, occurred=PartialDate.from_json(_month()), by=DECIDER)
    else:
        decided = actions.give_date(_told().id, "July 2018", by=DECIDER)
    assert _told().told_from is None
    actions.give_date(_anchor().id, "9 June 2018", by=DECIDER)
    assert _day(_told()) == (date(2018, 7, 1), date(2018, 7, 31))
    actions.undo(decided, by=DECIDER)
    assert _day(_told()) == (date(2018, 6, 10), date(2018, 6, 10)), "it follows its anchor as that stands now"
    actions.undo(_last("give_date"), by=DECIDER)
    assert chronology_json(whole()) == before


def _last(what: str) -> int:
    from sightline.service.records import queries

    (case,) = queries.cases(viewer=READER)
    return next(one.id for one in queries.decisions(case.id, viewer=READER) if one.what == what and one.can_undo)


def test_a_refused_anchor_leaves_the_words_and_no_date(case: Path) -> None:
    from sightline.service.records import actions

    before = chronology_json(whole())
    refused = actions.reject([_anchor().id], "not so", by=DECIDER)
    assert not _told().occurred.is_known
    assert _told().occurred.written.lower() == "the following day"
    actions.undo(refused, by=DECIDER)
    assert chronology_json(whole()) == before


def test_building_again_changes_nothing_and_a_corrected_anchor_keeps_through_it(case: Path) -> None:
    from sightline.service.records import actions

    before = chronology_json(whole())
    built(case)
    assert chronology_json(whole()) == before
    actions.give_date(_anchor().id, "9 June 2018", by=DECIDER)
    corrected = chronology_json(whole())
    built(case)
    case_toml(case, CASE + '[[person]]\nname = "Shona Orrin"\nrole = "mother"\n')
    built(case)
    assert _day(_told()) == (date(2018, 6, 10), date(2018, 6, 10))
    assert [one["occurred"] for one in chronology_json(whole())["facts"]] == [  # type: ignore[attr-defined]
        one["occurred"]
        for one in corrected["facts"]  # type: ignore[attr-defined]
    ]


def test_it_counts_from_the_own_date_that_a_person_gives_the_document(store: Path, folder: Path) -> None:
    from sightline.service.records import actions, queries

    case_toml(folder, CASE.replace('dated = "1 July 2018"\n', ""))
    (folder / "notes.txt").write_text("Case notes\n\nYesterday Tansy was seen at hospital with a bruise.\n", "utf-8")
    built(folder)
    (document,) = queries.documents(queries.cases(viewer=READER)[0].id, viewer=READER)
    before = chronology_json(whole())
    given = actions.give_document_date(document.id, "2 July 2018", by=DECIDER)
    told = [fact for fact in whole().current if "bruise" in fact.text]
    if told and told[0].told_from is not None:
        assert _day(told[0]) == (date(2018, 7, 1), date(2018, 7, 1))
    actions.undo(given, by=DECIDER)
    assert chronology_json(whole()) == before


def test_a_new_version_moves_it_from_its_own_day_on_and_leaves_the_day_before(case: Path) -> None:
    early = chronology_json(whole(known_at=date(2018, 7, 10)))
    case_toml(case, CASE.replace("1 July 2018", "20 July 2018"))
    (case / "notes.txt").write_text(NOTES.replace("5 June", "7 June"), encoding="utf-8")
    (taken,) = built(case).taken
    assert taken.what == "new version"
    assert _day(_told()) == (date(2018, 6, 8), date(2018, 6, 8))
    then = chronology_json(whole(known_at=date(2018, 7, 10)))
    assert [(one["text"], one["occurred"]) for one in then["facts"]] == [  # type: ignore[attr-defined]
        (one["text"], one["occurred"])
        for one in early["facts"]  # type: ignore[attr-defined]
    ]


def test_an_age_is_dated_by_the_birth_that_another_document_states_and_only_once_that_is_known(
    store: Path, folder: Path
) -> None:
    case_toml(
        folder,
        '[[child]]\nname = "Tansy Orrin"\n'
        '[[document]]\nfile = "letter.txt"\nagency = "Hospital"\nkind = "hospital"\ndated = "1 July 2018"\n'
        '[[document]]\nfile = "review.txt"\nstanding = "review"\ndated = "20 June 2020"\n',
    )
    (folder / "letter.txt").write_text(
        "Letter\n\nWhen she was ten months old, Tansy was seen at hospital with a bruise.\n", encoding="utf-8"
    )
    (folder / "review.txt").write_text("Review\n\nThe child, Tansy Orrin, was born on 9 May 2017.\n", encoding="utf-8")
    built(folder)
    (told,) = [fact for fact in whole().current if "bruise" in fact.text]
    assert told.told_from is not None
    assert told.told_from.anchor is AnchorType.BIRTH
    assert _day(told) == (date(2018, 3, 9), date(2018, 4, 8))
    assert "review.txt" in told.worked_out
    (then,) = [fact for fact in whole(known_at=date(2019, 1, 1)).current if "bruise" in fact.text]
    assert not then.occurred.is_known, "the birth was not yet told"
    (shape,) = [one for one in chronology_json(whole())["facts"] if one["id"] == told.id]  # type: ignore[attr-defined]
    assert "review.txt" in shape["worked_out"]


def test_an_age_is_dated_by_the_birth_that_the_case_file_declares(store: Path, folder: Path) -> None:
    from sightline.service.records import queries

    case_toml(
        folder,
        '[[child]]\nname = "Tansy Orrin"\nborn = "9 May 2017"\n'
        '[[document]]\nfile = "letter.txt"\nagency = "Hospital"\nkind = "hospital"\ndated = "1 July 2018"\n',
    )
    (folder / "letter.txt").write_text(
        "Letter\n\nWhen she was ten months old, Tansy was seen at hospital with a bruise.\n", encoding="utf-8"
    )
    report = built(folder)
    (told,) = [fact for fact in whole().current if "bruise" in fact.text]
    assert _day(told) == (date(2018, 3, 9), date(2018, 4, 8))
    assert "case.toml" in told.worked_out
    assert not [question for question in report.questions if "months old" in question]
    waiting = queries.waiting(queries.cases(viewer=READER)[0].id, viewer=READER)
    assert told.id not in {one.fact.id for one in waiting.unread_dates}
    assert not any(fact.sources and fact.sources[0].document == "case.toml" for fact in whole().facts)


def test_taking_a_document_away_undates_what_its_birth_had_dated_and_putting_it_back_dates_it_again(
    store: Path, folder: Path
) -> None:
    case_toml(
        folder,
        '[[child]]\nname = "Tansy Orrin"\n'
        '[[document]]\nfile = "letter.txt"\nagency = "Hospital"\nkind = "hospital"\ndated = "1 July 2018"\n'
        '[[document]]\nfile = "review.txt"\nstanding = "review"\ndated = "20 June 2020"\n',
    )
    (folder / "letter.txt").write_text(
        "Letter\n\nWhen she was ten months old, Tansy was seen at hospital with a bruise.\n", encoding="utf-8"
    )
    review = folder / "review.txt"
    review.write_text("Review\n\nThe child, Tansy Orrin, was born on 9 May 2017.\n", encoding="utf-8")
    built(folder)

    def told():  # type: ignore[no-untyped-def]
        (found,) = [fact for fact in whole().current if "bruise" in fact.text]
        return found

    assert _day(told()) == (date(2018, 3, 9), date(2018, 4, 8))
    words = review.read_text(encoding="utf-8")
    review.unlink()
    built(folder)
    assert not told().occurred.is_known
    assert any("was born on 9 May 2017" in fact.text for fact in whole().current), "what it told itself is kept"
    review.write_text(words, encoding="utf-8")
    built(folder)
    assert _day(told()) == (date(2018, 3, 9), date(2018, 4, 8))


def test_a_new_version_without_the_birth_undates_what_it_had_dated(store: Path, folder: Path) -> None:
    case_toml(
        folder,
        '[[child]]\nname = "Tansy Orrin"\n'
        '[[document]]\nfile = "letter.txt"\nagency = "Hospital"\nkind = "hospital"\ndated = "1 July 2018"\n'
        '[[document]]\nfile = "review.txt"\nstanding = "review"\ndated = "20 June 2020"\n',
    )
    (folder / "letter.txt").write_text(
        "Letter\n\nWhen she was ten months old, Tansy was seen at hospital with a bruise.\n", encoding="utf-8"
    )
    review = folder / "review.txt"
    review.write_text("Review\n\nThe child, Tansy Orrin, was born on 9 May 2017.\n", encoding="utf-8")
    built(folder)
    review.write_text("Review\n\nThe child, Tansy Orrin, was seen by the health visitor in May 2017.\n", "utf-8")
    built(folder)
    (told,) = [fact for fact in whole().current if "bruise" in fact.text]
    assert not told.occurred.is_known


@pytest.mark.parametrize(("letter", "review"), [("a_letter.txt", "b_review.txt"), ("b_letter.txt", "a_review.txt")])
def test_which_document_is_read_first_changes_no_date(store: Path, folder: Path, letter: str, review: str) -> None:
    case_toml(
        folder,
        '[[child]]\nname = "Tansy Orrin"\n'
        f'[[document]]\nfile = "{letter}"\nagency = "Hospital"\nkind = "hospital"\ndated = "1 July 2018"\n'
        f'[[document]]\nfile = "{review}"\nstanding = "review"\ndated = "20 June 2020"\n',
    )
    (folder / letter).write_text(
        "Letter\n\nWhen she was ten months old, Tansy was seen at hospital with a bruise. The next day she went "
        "home.\n",
        encoding="utf-8",
    )
    (folder / review).write_text("Review\n\nThe child, Tansy Orrin, was born on 9 May 2017.\n", encoding="utf-8")
    built(folder)
    (seen,) = [fact for fact in whole().current if "bruise" in fact.text]
    assert _day(seen) == (date(2018, 3, 9), date(2018, 4, 8))
    (home,) = [fact for fact in whole().current if "went home" in fact.text]
    assert _day(home) == (date(2018, 3, 10), date(2018, 4, 9))
    assert "bruise" in home.worked_out

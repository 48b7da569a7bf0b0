"""Laws of building, for any rows: build twice = build once, in any order; a new version doubles and loses nothing."""

import tempfile
from collections import Counter
from collections.abc import Sequence
from datetime import date, timedelta
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from sightline.publishing.chronology_json import chronology_json
from sightline.service.store import close_store
from tests.service.papers import ONE_CHILD, built, case_toml, chronology, empty_store, rows_of, whole

_DAYS = st.integers(0, 400).map(lambda days: (date(2021, 1, 1) + timedelta(days)).strftime("%d/%m/%Y"))
_WHEN = st.one_of(_DAYS, st.sampled_from(["March 2021", "?12/05/21", "29/02/2021", "summer 2021"]))
_WORDS = st.sampled_from(
    [
        "Officers attended the address after shouting was heard.",
        "Home visit. Baby asleep in a clean cot.",
        "Mother said that she fell from the sofa.",
        "Not at home for the arranged visit, card left.",
        "No concerns.",
        "Father missed the appointment again.",
        "A bruise was seen on the left arm. Referred to the hospital.",
    ]
)
_ROWS = st.lists(st.tuples(_WHEN, _WORDS), min_size=1, max_size=8)
_FEW = settings(max_examples=8)


class _Scratch:
    """A folder and stores that are gone afterwards."""

    def __enter__(self) -> "_Scratch":
        self._held = tempfile.TemporaryDirectory()
        self.root = Path(self._held.name)
        self.folder = self.root / "folder"
        self.folder.mkdir()
        case_toml(self.folder, ONE_CHILD)
        self._stores = 0
        self.fresh()
        return self

    def fresh(self) -> None:
        """Open another, empty store."""
        self._stores += 1
        empty_store(self.root / f"store {self._stores}.sqlite3")

    def __exit__(self, *_: object) -> None:
        close_store()
        self._held.cleanup()


def _said(rows: Sequence[Sequence[str]]) -> Counter[tuple[str, str]]:
    return Counter((when, words) for when, words in rows)


def _stands() -> Counter[tuple[str, str]]:
    return Counter((fact.occurred.written, fact.text) for fact in rows_of(whole().current))


@_FEW
@given(_ROWS)
def test_build_twice_is_build_once(rows: list[tuple[str, str]]) -> None:
    with _Scratch() as scratch:
        chronology(scratch.folder / "police.csv", rows)
        built(scratch.folder)
        once = chronology_json(whole())
        built(scratch.folder)
        assert chronology_json(whole()) == once


@_FEW
@given(_ROWS, _ROWS)
def test_two_stores_built_from_one_folder_are_equal(rows: list[tuple[str, str]], more: list[tuple[str, str]]) -> None:
    with _Scratch() as scratch:
        chronology(scratch.folder / "police.csv", rows)
        chronology(scratch.folder / "hospital.csv", [*more, ("01/01/2020", "Only the hospital has this.")])
        built(scratch.folder)
        one = chronology_json(whole())
        scratch.fresh()
        built(scratch.folder)
        assert chronology_json(whole()) == one


@_FEW
@given(_ROWS)
def test_every_row_stands_and_none_is_merged(rows: list[tuple[str, str]]) -> None:
    with _Scratch() as scratch:
        chronology(scratch.folder / "police.csv", rows)
        built(scratch.folder)
        assert _stands() == _said(rows)


@_FEW
@given(_ROWS, _ROWS)
def test_documents_one_by_one_give_what_they_give_together(
    rows: list[tuple[str, str]], more: list[tuple[str, str]]
) -> None:
    with _Scratch() as scratch:
        chronology(scratch.folder / "police.csv", rows)
        built(scratch.folder)
        chronology(scratch.folder / "hospital.csv", [*more, ("01/01/2020", "Only the hospital has this.")])
        built(scratch.folder)
        one_by_one = chronology_json(whole())
        scratch.fresh()
        built(scratch.folder)
        assert chronology_json(whole())["facts"] == one_by_one["facts"]


@settings(max_examples=15)
@given(_ROWS, _ROWS)
def test_a_new_version_leaves_exactly_its_own_rows_standing(
    rows: list[tuple[str, str]], more: list[tuple[str, str]]
) -> None:
    with _Scratch() as scratch:
        kept = [*rows, ("05/01/2021", "This row stands in both.")]
        after = [*more, ("05/01/2021", "This row stands in both.")]
        chronology(scratch.folder / "police.csv", kept)
        built(scratch.folder)
        chronology(scratch.folder / "police.csv", after)
        built(scratch.folder)
        assert _stands() == _said(after)
        everything = Counter(
            (fact.occurred.written, fact.text) for fact in rows_of(whole().facts) if fact.superseded_on is not None
        )
        assert everything == _said(kept) - _said(after) or everything <= _said(kept)


_AGENCY = st.sampled_from(["", '[[agency]]\nname = "Northshire Police"\nkind = "police"\nfiles = ["log*"]\n'])
_LETTER = st.sampled_from(
    [
        "",
        '[[document]]\nfile = "letter.txt"\ndated = "May 2022"\n',
        '[[document]]\nfile = "letter.txt"\nstanding = "press"\ndated = "2022-05-06"\n',
    ]
)


@_FEW
@given(_ROWS, _AGENCY, _LETTER, st.booleans())
def test_what_is_declared_later_is_declared_from_the_start(
    rows: list[tuple[str, str]], agency: str, letter: str, accept: bool
) -> None:
    with _Scratch() as scratch:
        (scratch.folder / "case.toml").unlink()
        chronology(scratch.folder / "log.csv", rows)
        said = " ".join(f"On 3 March 2021 it was written: {words}" for _, words in rows)
        (scratch.folder / "letter.txt").write_text(f"{said}\nWren Hollis was there.\n", encoding="utf-8")
        built(scratch.folder, accept_proposals=accept)
        case_toml(scratch.folder, ONE_CHILD + agency + letter)
        built(scratch.folder, accept_proposals=accept)
        later = chronology_json(whole())
        scratch.fresh()
        built(scratch.folder, accept_proposals=accept)
        assert chronology_json(whole()) == later


@_FEW
@given(_ROWS, st.integers(0, 400))
def test_what_is_added_later_changes_nothing_known_before(rows: list[tuple[str, str]], days: int) -> None:
    at = date(2021, 1, 1) + timedelta(days)
    with _Scratch() as scratch:
        chronology(scratch.folder / "police.csv", rows)
        built(scratch.folder)
        before = chronology_json(whole(known_at=at))["facts"]
        chronology(scratch.folder / "hospital.csv", [("01/01/2024", "A later contact."), ("02/01/2024", "Another.")])
        built(scratch.folder)
        assert chronology_json(whole(known_at=at))["facts"] == before

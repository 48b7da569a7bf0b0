"""The facts of many children as columns of numbers: who, which kind, which day, and where to look for the rest."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from sightline.population.hydration.light_child import records_of
from sightline.population.hydration.rows import NO_DAY
from sightline.rulebook.language.conditions import SaysNot
from sightline.rulebook.language.councils import are_two
from sightline.rulebook.language.followed_soon import FollowedSoon, NotFollowing
from sightline.rulebook.language.on_the_day import OnTheDayOf
from sightline.rulebook.language.only_shown import ByThen, FirstShown
from sightline.rulebook.language.select import Either, Select, Selection
from sightline.rulebook.parameters import Parameters
from sightline.rulebook.view import View

NO, MAYBE, YES = 0, 1, 2
"""The three answers as numbers: all hold, the least of them; any holds, the greatest; not, 2 less it."""
NEVER = 2**31 - 1
"""No day on which anything could change."""

WEIGHED = (ByThen, FirstShown, FollowedSoon, NotFollowing)
"""Selections of which columns find nothing: whoever has one of their ``what`` is left to the evaluator (weighed.py)."""

_EPOCH = date(1970, 1, 1)
_A_CHILD = 2**32
_ZERO_DAY = 2**31

Numbers = np.ndarray[Any, Any]
_NO_ROWS: Numbers = np.zeros(0, dtype=np.int64)


def number_of(day: date) -> int:
    """A day as so many since 1970."""
    return (day - _EPOCH).days


def day_of(number: int) -> date:
    """The day of so many since 1970."""
    return _EPOCH + timedelta(days=int(number))


@dataclass(frozen=True, slots=True)
class FoundRows:
    """What a selection finds: numbers of facts in order, the answer for each, and for each child the first day on which
    another of its kinds comes (None: none is to come of anybody)."""

    rows: Numbers
    answers: Numbers
    coming: Numbers | None


class Facts:
    """Of the children with an open purpose, the facts on which rules may rest, as known on the day asked about.

    The columns have one number for each fact, a child's facts together and in order. ``row``: its place in the table.
    ``known``: the day on which it was recorded. A fact is plain where the day on which it happened is simply known.

    ``odd``: children of whom nothing can be told here, because of how their records are tied, ordered or known.
    ``waits``: children of whom something waits for a person. ``tied``: children of whom records are tied at all.
    """

    def __init__(
        self,
        children: pa.Table,
        facts: pa.Table,
        on: date,
        known_at: date | None,
        parameters: Parameters,
        remembered: dict[object, int] | None = None,
    ) -> None:
        """``remembered``: answers of tests by what they were asked of, kept for the next children."""
        self.on = number_of(on)
        self.day_looked_at = on
        self.parameters = parameters
        self.remembered = {} if remembered is None else remembered
        self.table = facts
        self.count = len(children)
        self.children = children
        self.ids = children["child"]
        self._records = children["records"]
        self._records_codes: tuple[Numbers, list[str]] | None = None
        sizes = children["facts"].to_numpy()
        owner = np.repeat(np.arange(self.count), sizes)
        self.open = is_open = pc.not_equal(children["purpose"], "").to_numpy()
        counts = facts["counts"].to_numpy()
        recorded = _days(facts, "recorded_on")
        stands = (counts == 1) & is_open[owner]
        self.waits = self._any(owner[counts == 2])
        self.odd = self._any(owner[_same_event(facts["relations"])])
        # Whose record meets what which of two councils owes is for the evaluator to say.
        codes, texts = self.records()
        two = [text is not None and are_two(records_of(text).agencies.values()) for text in texts]
        self.odd |= np.array(two, dtype=bool)[codes]
        self.tied = self._any(owner[_filled(facts["relations"])])
        if known_at is not None:
            self.odd |= self._any(owner[_changes(facts, counts, recorded)])
            stands &= recorded <= number_of(known_at)
            # What its records covered has changed since somebody said so.
            said = np.array([text is not None and bool(records_of(text).said) for text in texts], dtype=bool)
            self.odd |= said[codes]
        self.row = np.flatnonzero(stands)
        self.child = owner[self.row]
        codes, self.kinds = codes_of(facts["kind"])
        self.kind = codes[self.row]
        self.day = _days(facts, "earliest")[self.row]
        self.known = recorded[self.row]
        self.plain = self._plain(facts)
        whole = np.flatnonzero(self.plain)
        falls = (np.diff(self.day[whole]) < 0) & (np.diff(self.child[whole]) == 0)
        self.odd |= self._any(self.child[whole[1:][falls]])
        kind = self.kind.astype(np.int16)  # of which a stable sort is many times as fast
        order = np.argsort(kind, kind="stable")
        ends = np.searchsorted(kind[order], np.arange(len(self.kinds) + 1))
        self._of_kind = {
            name: order[ends[code] : ends[code + 1]] for code, name in enumerate(self.kinds) if name is not None
        }
        self._unplain = {self.kinds[code] for code in np.unique(self.kind[~self.plain]).tolist()}
        self._found: dict[int, tuple[object, FoundRows]] = {}
        self._codes: dict[str, tuple[Numbers, list[Any]]] = {}
        self._covers: dict[tuple[str, bool], tuple[Numbers, Numbers, Numbers]] = {}
        self.nobody: View | None = None

    def _any(self, owners: Numbers) -> Numbers:
        """By child, whether it is among these."""
        held = np.zeros(self.count, dtype=bool)
        held[owners] = True
        return held

    def _plain(self, facts: pa.Table) -> Numbers:
        days, names = codes_of(facts["precision"])
        plain = np.array([name == "day" for name in names], dtype=bool)[days[self.row]]
        plain &= (self.day == _days(facts, "latest")[self.row]) & (self.day != NO_DAY)
        for name in ("written", "occurred"):
            plain &= ~_filled(facts[name])[self.row]
        return plain

    def of_kinds(self, kinds: Iterable[str]) -> Numbers:
        """The numbers of the facts of these kinds, in order."""
        held = [self._of_kind[kind] for kind in dict.fromkeys(kinds) if kind in self._of_kind]
        if len(held) == 1:
            return held[0]
        return np.sort(np.concatenate(held)) if held else np.zeros(0, dtype=np.int64)

    def who_has(self, kinds: Iterable[str]) -> Numbers:
        """By child, whether there is a fact of one of these kinds."""
        return self._any(self.child[self.of_kinds(kinds)])

    def how_many(self, kinds: Iterable[str]) -> Numbers:
        """By child, how many facts of these kinds there are."""
        return np.bincount(self.child[self.of_kinds(kinds)], minlength=self.count)

    def not_plain(self, kinds: Iterable[str]) -> Numbers:
        """By child, whether a fact of one of these kinds is not plain."""
        asked = [kind for kind in kinds if kind in self._unplain]
        rows = self.of_kinds(asked)
        return self._any(self.child[rows[~self.plain[rows]]])

    def text(self, name: str) -> tuple[Numbers, list[Any]]:
        """A column of words as numbers, one for each fact, and what each number stands for."""
        held = self._codes.get(name)
        if held is None:
            codes, names = codes_of(self.table[name])
            held = self._codes[name] = (codes[self.row], names)
        return held

    def records(self) -> tuple[Numbers, list[str]]:
        """By child, a number for what its agencies and their cover are, and what each number stands for."""
        if self._records_codes is None:
            self._records_codes = codes_of(self._records)
        return self._records_codes

    def find(self, selection: Selection) -> FoundRows:
        """What a selection finds among the plain facts that have come by the day looked at."""
        held = self._found.get(id(selection))
        if held is None:
            if isinstance(selection, Either):
                found = self._either(selection)
            elif isinstance(selection, OnTheDayOf):
                found = self._on_the_day(selection)
            elif isinstance(selection, WEIGHED):
                found = FoundRows(_NO_ROWS, _NO_ROWS.astype(np.int8), self.come(selection.kinds)[1])
            else:
                found = self._select(selection)
            # The selection is kept with it, so that no other can come to have its id.
            held = self._found[id(selection)] = (selection, found)
        return held[1]

    def come(self, kinds: Iterable[str]) -> tuple[Numbers, Numbers | None]:
        """The plain facts of these kinds that have come, and by child the first day on which another comes."""
        rows = self.of_kinds(kinds)
        if len(self._unplain):
            rows = rows[self.plain[rows]]
        has_come = self.day[rows] <= self.on
        coming: Numbers | None = None
        if not has_come.all():
            later = rows[~has_come]
            coming = np.full(self.count, NEVER, dtype=np.int64)
            np.minimum.at(coming, self.child[later], self.day[later])
            rows = rows[has_come]
        return rows, coming

    def _select(self, selection: Selection) -> FoundRows:
        from sightline.population.detecting.field_tests import passed

        assert isinstance(selection, Select)
        rows, coming = self.come(selection.kinds)
        answers = np.full(len(rows), YES, dtype=np.int8)
        for condition in selection.where:
            answers = np.minimum(answers, passed(self, condition, rows))
            if isinstance(condition, SaysNot) and condition.unless is not None:
                coming = earliest([coming, self.find(condition.unless).coming])  # type: ignore[arg-type]
        kept = answers > NO
        return FoundRows(rows[kept], answers[kept], coming)

    def _on_the_day(self, selection: OnTheDayOf) -> FoundRows:
        what, beside = self.find(selection.what), self.find(selection.beside)
        certain = beside.rows[beside.answers == YES]
        kept = np.isin(self._child_and_day(what.rows), self._child_and_day(certain)) & (what.answers == YES)
        return FoundRows(what.rows[kept], what.answers[kept], earliest([what.coming, beside.coming]))

    def _child_and_day(self, rows: Numbers) -> Numbers:
        """One number for the child and the day of each."""
        return self.child[rows] * _A_CHILD + (self.day[rows] + _ZERO_DAY)

    def _either(self, selection: Either) -> FoundRows:
        found = [self.find(choice) for choice in selection.choices]
        rows = np.concatenate([each.rows for each in found])
        answers = np.concatenate([each.answers for each in found])
        order = np.argsort(rows, kind="stable")
        rows, answers = rows[order], answers[order]
        begins = np.flatnonzero(np.diff(rows, prepend=-1))
        if len(begins) < len(rows):
            rows, answers = rows[begins], np.maximum.reduceat(answers, begins)
        return FoundRows(rows, answers, earliest([each.coming for each in found]))

    def pairs(self, owners: Numbers, since: Numbers, rows: Numbers) -> tuple[Numbers, Numbers]:
        """For each of some children, with a day, the facts of ``rows`` that are the child's and not before that day:
        (places in ``owners``, places in ``rows``). Children whose records are odd may be told wrongly."""
        keys = self._child_and_day(rows)
        first = np.searchsorted(keys, owners * _A_CHILD + (since + _ZERO_DAY))
        last = np.searchsorted(keys, (owners + 1) * _A_CHILD)
        many = np.maximum(last - first, 0)
        which = np.repeat(np.arange(len(owners)), many)
        place = np.arange(len(which)) - np.repeat(np.cumsum(many) - many, many)
        return which, np.repeat(first, many) + place

    def covered(self, agency_kind: str, owners: Numbers, start: Numbers, end: Numbers) -> Numbers:
        """For each of some children, whether an agency of that kind speaks for the whole window."""
        return self._spoken_for(agency_kind, owners, start, end, is_declared=False)

    def only_assumed(self, agency_kind: str, owners: Numbers, start: Numbers, end: Numbers) -> Numbers:
        """Of windows that are covered, those that are so only by what nobody declared: the evaluator says by what."""
        return ~self._spoken_for(agency_kind, owners, start, end, is_declared=True)

    def _spoken_for(
        self, agency_kind: str, owners: Numbers, start: Numbers, end: Numbers, *, is_declared: bool
    ) -> Numbers:
        codes, texts = self.records()
        held = self._covers.get((agency_kind, is_declared))
        if held is None:
            spans = [[] if text is None else _spans(text, agency_kind, is_declared) for text in texts]
            begins = np.cumsum([0, *map(len, spans)])
            first = np.array([span[0] for of in spans for span in of], dtype=np.int64)
            last = np.array([span[1] for of in spans for span in of], dtype=np.int64)
            held = self._covers[agency_kind, is_declared] = (begins, first, last)
        begins, first, last = held
        mine = codes[owners]
        many = begins[mine + 1] - begins[mine]
        which = np.repeat(np.arange(len(owners)), many)
        span = np.arange(len(which)) - np.repeat(np.cumsum(many) - many, many) + np.repeat(begins[mine], many)
        covers = (first[span] <= start[which]) & (np.maximum(start, end)[which] <= last[span])
        told = np.zeros(len(owners), dtype=bool)
        told[which[covers]] = True
        return told


def _spans(records: str, agency_kind: str, is_declared: bool) -> list[tuple[int, int]]:
    held = records_of(records)
    return [
        (number_of(item.earliest), number_of(item.latest))
        for agency in held.agencies.values()
        if agency.kind == agency_kind
        for item in held.covered_by.get(agency.id, ())
        if item.declared or not is_declared
    ]


def earliest(days: Iterable[Numbers | None]) -> Numbers | None:
    """The first of several days for each child."""
    told: Numbers | None = None
    for each in days:
        if each is not None:
            told = each if told is None else np.minimum(told, each)
    return told


def codes_of(column: pa.ChunkedArray) -> tuple[Numbers, list[Any]]:
    """A column of words as numbers, and what each number stands for; the last of them for nothing written."""
    if column.null_count == len(column):
        return np.zeros(len(column), dtype=np.int64), [None]
    if not pa.types.is_dictionary(column.type):
        column = column.dictionary_encode()
    whole = column.unify_dictionaries().combine_chunks()
    if isinstance(whole, pa.ChunkedArray):
        whole = whole.chunk(0)
    if len(whole.dictionary) > len(whole):
        whole = whole.dictionary_decode().dictionary_encode()
    names = whole.dictionary.to_pylist()
    codes = whole.indices.fill_null(len(names)) if whole.null_count else whole.indices
    return codes.to_numpy().astype(np.int64), [*names, None]


def _days(facts: pa.Table, name: str) -> Numbers:
    return facts[name].cast(pa.int32()).fill_null(NO_DAY).to_numpy().astype(np.int64)


def _filled(column: pa.ChunkedArray) -> Numbers:
    if column.null_count == len(column):
        return np.zeros(len(column), dtype=bool)
    return column.is_valid().to_numpy()


def _same_event(relations: pa.ChunkedArray) -> Numbers:
    """Whether a record may be tied to another as being of one event."""
    if relations.null_count == len(relations):
        return np.zeros(len(relations), dtype=bool)
    codes, texts = codes_of(relations)
    return np.array([text is not None and "same_event" in text for text in texts], dtype=bool)[codes]


def _changes(facts: pa.Table, counts: Numbers, recorded: Numbers) -> Numbers:
    """Whether something about a fact was otherwise on a past day, or who knew it when is not simply one day."""
    changes = (counts != 1) | (recorded == NO_DAY)
    for name in ("knowledge", "relations", "more", "lineage"):
        changes |= _filled(facts[name])
    return changes

"""The children that the evaluator is asked of, and of their facts those that a rule could come to read, as lists."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from sightline.population.asked import Asked
from sightline.population.detecting.facts import codes_of
from sightline.population.hydration.rows import NO_DAY, Rows, plain_day
from sightline.rulebook.plan import starting_kinds

_FACTS_AT_ONCE = 100_000
"""How many facts are lists at one time."""


class Chosen:
    """The children with an open purpose, and of their facts those that a rule could come to read.

    A child of whom nothing can start any rule needs no facts at all; of the others only the kinds that rules read are
    made into lists, and everything where records are tied to one another or the past is looked at.
    """

    def __init__(self, children: pa.Table, facts: pa.Table, asked: Asked, ask: Any, all_versions: bool = False) -> None:
        """``ask``: for each child, whether the evaluator has anything to be asked of it. ``all_versions``: also what no
        longer stands, for going through the past."""
        open_ = pc.not_equal(children["purpose"], "").to_numpy() & ask
        counts = children["facts"].to_numpy()
        ends = np.cumsum(counts)
        starts = ends - counts
        keep = self._kept(facts, starts, ends, asked, all_versions)
        keep &= np.repeat(open_, counts)
        kept_before = np.concatenate(([0], np.cumsum(keep)))
        chosen = children.filter(pa.array(open_))
        self.places: list[int] = np.flatnonzero(open_).tolist()
        self.ids: list[str] = chosen["child"].to_pylist()
        self.cast: list[str] = chosen["cast"].to_pylist()
        self.records: list[str] = chosen["records"].to_pylist()
        self.first: list[int] = kept_before[starts][open_].tolist()
        self.last: list[int] = kept_before[ends][open_].tolist()
        kept = facts.filter(pa.array(keep))
        self.rows = rows_of(kept)
        waits_or_tied = (kept["counts"].to_numpy() == 2) | kept["relations"].is_valid().to_numpy()
        self.is_simple: list[bool] = (~_any_in(waits_or_tied, kept_before[starts], kept_before[ends])[open_]).tolist()

    def _kept(self, facts: pa.Table, starts: Any, ends: Any, asked: Asked, all_versions: bool) -> Any:
        if asked.known_at is not None:
            return np.ones(len(facts), dtype=bool)
        starting = {kind for rule in asked.rules for kind in starting_kinds(rule)}
        read = {kind for rule in asked.rules for kind in rule.reads}
        codes, names = codes_of(facts["kind"])
        counts = facts["counts"].to_numpy()
        begins = np.array([name in starting for name in names], dtype=bool)[codes] & (all_versions | (counts == 1))
        can_start = _any_in(begins, starts, ends)
        tied = _any_in(facts["relations"].is_valid().to_numpy(), starts, ends)
        sizes = ends - starts
        is_read = np.array([name in read for name in names], dtype=bool)[codes]
        return (np.repeat(can_start, sizes) & (is_read | np.repeat(tied, sizes))) | (
            counts != 1 if all_versions else counts == 2
        )


def _any_in(flags: Any, starts: Any, ends: Any) -> Any:
    """For each child, whether any of its rows has the flag."""
    before = np.concatenate(([0], np.cumsum(flags)))
    return before[ends] > before[starts]


_DAYS = ("earliest", "latest", "recorded_on")
_CODES = ("kind", "precision", "agency")


def rows_of(facts: pa.Table) -> Rows:
    """The columns as plain lists; codes are one object each, and no day is :data:`NO_DAY`."""
    columns: dict[str, list[Any]] = {"plain_day": _plain_days(facts)}
    for name in Rows.__slots__:
        if name in columns:
            continue
        column = facts[name]
        if name in _DAYS:
            columns[name] = column.cast(pa.int32()).fill_null(NO_DAY).to_numpy().tolist()
        elif name in _CODES:
            codes, names = codes_of(column)
            columns[name] = np.array(names, dtype=object)[codes].tolist()
        elif name in ("place", "counts"):
            columns[name] = column.to_numpy().tolist()
        elif column.null_count == len(column):
            columns[name] = [None] * len(column)
        elif pa.types.is_dictionary(column.type):
            codes, names = codes_of(column)
            columns[name] = np.array(names, dtype=object)[codes].tolist()
        else:
            columns[name] = column.to_pylist()
    return Rows(**columns)


def _plain_days(facts: pa.Table) -> list[Any]:
    """The date of each fact that is known simply to the day; the same day is one object."""
    first = facts["earliest"].cast(pa.int32()).fill_null(NO_DAY).to_numpy()
    last = facts["latest"].cast(pa.int32()).fill_null(NO_DAY).to_numpy()
    is_plain = (first == last) & (first != NO_DAY)
    is_plain &= pc.equal(facts["precision"].cast(pa.string()), "day").to_numpy()
    is_plain &= ~(facts["written"].is_valid().to_numpy() | facts["occurred"].is_valid().to_numpy())
    days, which = np.unique(first, return_inverse=True)
    dates = np.array([None if day == NO_DAY else plain_day(day) for day in days.tolist()], dtype=object)
    return np.where(is_plain, dates[which], None).tolist() if len(dates) else []


def batches(children: pa.Table, facts: pa.Table, most: int) -> Iterator[tuple[pa.Table, pa.Table]]:
    """Shares of at most so many facts (or one child), in order, so that memory stays bounded."""
    ends = np.cumsum(children["facts"].to_numpy()).tolist()
    first = row = 0
    for number, end in enumerate(ends):
        following = ends[number + 1] if number + 1 < len(ends) else None
        if following is None or following - row > most:
            yield children.slice(first, number + 1 - first), facts.slice(row, end - row)
            first, row = number + 1, end


def chosen_in_pieces(
    children: pa.Table, facts: pa.Table, asked: Asked, ask: Any, all_versions: bool = False
) -> Iterator[tuple[int, Chosen]]:
    """The children that the evaluator is asked of, some at a time, each time with the place of the first child."""
    place = 0
    for some, theirs in batches(children, facts, _FACTS_AT_ONCE):
        mine = ask[place : place + len(some)]
        if mine.any():
            yield place, Chosen(some, theirs, asked, mine, all_versions)
        place += len(some)

"""The rules over one share of a snapshot: some children's rows in, their findings' rows out.

The same function in this process, in a pool of processes and in Spark.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from sightline.population.hydration import NO_DAY, LightChild, Rows, plain_day, whole_chronology
from sightline.rulebook.answers import Answer
from sightline.rulebook.evaluate import BreachToTell, DutyToTell, PromptToTell, evaluate
from sightline.rulebook.findings import Findings
from sightline.rulebook.language.rules import Rule
from sightline.rulebook.parameters import Parameters, load
from sightline.rulebook.plan import starting_kinds
from sightline.rulebook.registry import ALL

FINDINGS = pa.schema(
    [
        ("child", pa.string()),
        ("rule", pa.string()),
        ("anchor", pa.string()),
        ("answer", pa.string()),
        ("due_earliest", pa.date32()),
        ("due_latest", pa.date32()),
        ("look_again_on", pa.date32()),
        ("finding", pa.string()),
        ("digest", pa.string()),
    ]
)
"""One row a finding, and before those of a child one with no rule: when to look at the child again, and the digest of
what was looked at.

``anchor``: the lineage of the fact that names the episode. ``answer``: yes or cannot tell, or the state of a duty;
prompts answered no have no row. ``finding``: the whole of it as the documented JSON, where it was asked for.
"""


@dataclass(frozen=True)
class Asked:
    """What is asked of every child.

    ``on``: the day that the deadlines are judged on. ``known_at``: looked at as the records stood known on that day;
    None: now. ``in_words``: with every finding as JSON, and not only what it says.
    """

    on: date
    known_at: date | None = None
    in_words: bool = False
    rules: tuple[Rule, ...] = ALL
    parameters: Parameters | None = None


class Answers:
    """Rows of findings, gathered column by column."""

    def __init__(self) -> None:
        self.rows: list[tuple[Any, ...]] = []

    def begin(self, child: str, digest: str, look_again_on: date | None) -> None:
        """A child was looked at."""
        self.rows.append((child, None, None, None, None, None, look_again_on, None, digest))

    def add(self, child: str, found: Findings, in_words: bool) -> None:
        """One child's findings."""
        for told in found.answered:
            assert isinstance(told, PromptToTell | BreachToTell)
            if told.answer is not Answer.NO:
                self._told(child, told, told.answer.value, None, None, in_words)
        for owed in found.owed:
            assert isinstance(owed, DutyToTell)
            limit = owed.limit
            ends = (limit.earliest, limit.latest) if limit is not None else (None, None)
            self._told(child, owed, owed.state.value, *ends, in_words)

    def _told(
        self,
        child: str,
        told: PromptToTell | BreachToTell | DutyToTell,
        answer: str,
        due_earliest: date | None,
        due_latest: date | None,
        in_words: bool,
    ) -> None:
        anchor = told.episode.anchor
        words = json.dumps(told.finding.as_json(), ensure_ascii=False) if in_words else None
        lineage = anchor.lineage or anchor.id
        again = told.look_again_on
        self.rows.append((child, told.rule.code, lineage, answer, due_earliest, due_latest, again, words, None))

    def table(self) -> pa.Table:
        """The rows as a table."""
        columns = zip(*self.rows, strict=True) if self.rows else [()] * len(FINDINGS)
        return pa.table([pa.array(held, field.type) for held, field in zip(columns, FINDINGS, strict=True)], FINDINGS)


def answer_share(children: pa.Table, facts: pa.Table, asked: Asked) -> pa.Table:
    """The findings of the children of ``children`` that have an open purpose.

    ``facts`` holds the facts of all of them (and of nobody else), each child's together and in order of place, the
    children in the order of ``children``.
    """
    answers = Answers()
    parameters = asked.parameters or load()
    chosen = Chosen(children, facts, asked)
    for number, child in enumerate(chosen.ids):
        first, last = chosen.first[number], chosen.last[number]
        if first == last:
            answers.begin(child, chosen.digests[number], None)
            continue
        if asked.known_at is None:
            cast, records, is_simple = chosen.cast[number], chosen.records[number], chosen.is_simple[number]
            light = LightChild(child, cast, records, chosen.rows, first, last, is_simple)
            found = evaluate(light, on=asked.on, rules=asked.rules, parameters=parameters)
        else:
            whole = whole_chronology(child, chosen.cast[number], chosen.records[number], chosen.rows, first, last)
            known = whole.as_known(at=asked.known_at)
            found = evaluate(known, on=asked.on, rules=asked.rules, parameters=parameters)
        answers.begin(child, chosen.digests[number], found.look_again_on)
        answers.add(child, found, asked.in_words)
    return answers.table()


class Chosen:
    """The children with an open purpose, and of their facts those that a rule could come to read.

    A child of whom nothing can start any rule needs no facts at all; of the others only the kinds that rules read are
    made into lists, and everything where records are tied to one another or the past is looked at.
    """

    def __init__(self, children: pa.Table, facts: pa.Table, asked: Asked, all_versions: bool = False) -> None:
        """``all_versions``: also what no longer stands, for going through the past."""
        open_ = pc.not_equal(children["purpose"], "").to_numpy()
        counts = children["facts"].to_numpy()
        ends = np.cumsum(counts)
        starts = ends - counts
        keep = self._kept(facts, starts, ends, asked, all_versions)
        keep &= np.repeat(open_, counts)
        kept_before = np.concatenate(([0], np.cumsum(keep)))
        chosen = children.filter(pa.array(open_))
        self.ids: list[str] = chosen["child"].to_pylist()
        self.digests: list[str] = chosen["digest"].to_pylist()
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
        codes, names = _codes(facts["kind"])
        counts = facts["counts"].to_numpy()
        begins = np.array([name in starting for name in names], dtype=bool)[codes] & (all_versions | (counts == 1))
        can_start = _any_in(begins, starts, ends)
        tied = _any_in(facts["relations"].is_valid().to_numpy(), starts, ends)
        sizes = ends - starts
        is_read = np.array([name in read for name in names], dtype=bool)[codes]
        return (np.repeat(can_start, sizes) & (is_read | np.repeat(tied, sizes))) | (
            counts != 1 if all_versions else counts == 2
        )


def _codes(column: pa.ChunkedArray) -> tuple[Any, list[str]]:
    """A column of codes as numbers, and what each number stands for."""
    whole = column.unify_dictionaries().combine_chunks()
    if isinstance(whole, pa.ChunkedArray):
        whole = whole.chunk(0) if whole.num_chunks else pa.DictionaryArray.from_arrays(pa.array([], pa.int32()), [])
    return whole.indices.to_numpy(), whole.dictionary.to_pylist()


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
            codes, names = _codes(column)
            columns[name] = np.array(names, dtype=object)[codes].tolist() if len(codes) else []
        elif name in ("place", "counts"):
            columns[name] = column.to_numpy().tolist()
        elif column.null_count == len(column):
            columns[name] = [None] * len(column)
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

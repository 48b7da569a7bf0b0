"""Which rules can be told on columns, and what they say of many children at once."""

from __future__ import annotations

from dataclasses import dataclass, fields
from datetime import date

import numpy as np

from sightline.population.detecting.circumstances import can_only_be_told_not_to_begin
from sightline.population.detecting.deadlines import Deadlines
from sightline.population.detecting.duties import RANK, can_owe, owed
from sightline.population.detecting.facts import NEVER, NO, YES, Facts, Numbers
from sightline.population.detecting.prompts import Conditions, asked_of, can_ask, never
from sightline.population.detecting.silence import nobody_at_work
from sightline.population.detecting.starts import may_be_unseen, silent, waits_only_for_starts
from sightline.population.detecting.weighed import weighed_in, who_has_any
from sightline.rulebook.answers import Answer
from sightline.rulebook.findings import State
from sightline.rulebook.language.rules import Duty, Rule
from sightline.rulebook.language.silence import EachAgencyWithRecords
from sightline.rulebook.parameters import Parameters
from sightline.rulebook.plan import starting_kinds

ANSWERS: tuple[str, ...] = (*(state.value for state in RANK), Answer.CANNOT_TELL.value, Answer.YES.value)
"""What a row can say, by number: the states of a duty as in :data:`RANK`, then a question's answers."""
_OPEN = RANK[State.BREACHED_OPEN]
_NO_DAY = -(2**31)


def is_expressible(rule: Rule) -> bool:
    """Whether a rule can be told on columns, of children of whom it reads nothing out of the ordinary."""
    if isinstance(rule, Duty):
        return can_owe(rule) and not can_only_be_told_not_to_begin(rule)
    return can_ask(rule)


@dataclass(frozen=True, slots=True)
class Told:
    """Findings of one share, a number in each column for each of them.

    ``owed``: of a duty, and not of a question. ``rule``: the place of the rule among those asked. ``anchor``: the
    number of the fact. ``answer``: as in :data:`ANSWERS`. A day that there is not is ``_NO_DAY``, of ``again`` never.
    """

    child: Numbers
    owed: Numbers
    rule: Numbers
    anchor: Numbers
    answer: Numbers
    due_earliest: Numbers
    due_latest: Numbers
    again: Numbers

    def only(self, kept: Numbers) -> Told:
        """Those that are kept."""
        return Told(*(getattr(self, each.name)[kept] for each in fields(self)))


@dataclass(frozen=True, slots=True)
class Detected:
    """What was told, and what was not.

    ``again``: by child, the first day on which anything that was told could change. ``left_child`` and ``left_rule``:
    the pairs that the evaluator has to be asked of. Children that are odd are in neither: all is left to the evaluator.
    """

    told: Told
    again: Numbers
    left_child: Numbers
    left_rule: Numbers


class Detector:
    """Some rules as they are asked of columns; what is worked out once for a day is kept for the next children."""

    def __init__(self, rules: tuple[Rule, ...]) -> None:
        self.rules = rules
        self.remembered: dict[object, int] = {}
        self._weighed = tuple(map(weighed_in, rules))
        self._deadlines = {
            place: Deadlines(rule.due, rule.source.family)
            for place, rule in enumerate(rules)
            if isinstance(rule, Duty) and can_owe(rule)
        }
        self._before = {
            place: Deadlines(rule.counts_after)
            for place, rule in enumerate(rules)
            if place in self._deadlines and isinstance(rule, Duty) and rule.counts_after is not None
        }
        self._conditions = {
            place: Conditions() for place, rule in enumerate(rules) if not isinstance(rule, Duty) and can_ask(rule)
        }

    def detect(self, facts: Facts) -> Detected:
        """What the evaluator would say, and the pairs of child and rule that it has to be asked of."""
        told: list[tuple[Numbers, ...]] = []
        again = np.full(facts.count, NEVER, dtype=np.int64)
        left_child: list[Numbers] = []
        left_rule: list[Numbers] = []
        for place, rule in enumerate(self.rules):
            asked = facts.who_has(starting_kinds(rule)) & ~facts.odd
            if not asked.any():
                continue
            nothing, coming = silent(facts, rule.starts)
            if isinstance(rule.starts, EachAgencyWithRecords):
                nothing, coming = nobody_at_work(facts, rule)
            nothing &= ~facts.not_plain(rule.starts.kinds)
            unseen = self._unseen(facts, rule) | who_has_any(facts, self._weighed[place])
            nothing &= ~unseen
            if not isinstance(rule, Duty) and waits_only_for_starts(rule.starts):
                nothing |= never(facts, rule.when) & ~facts.not_plain(rule.reads)
            if (asked & ~nothing).any():
                left = facts.odd | facts.not_plain(rule.reads) | unseen
                rows = self._of_rule(facts, place, rule, left, again)
                told += [tuple(column[~left[each[0]]] for column in each) for each in rows]
                left &= asked & ~nothing
                left_child.append(np.flatnonzero(left))
                left_rule.append(np.full(len(left_child[-1]), place))
                asked &= ~left
            if coming is not None:
                np.minimum(again, coming, out=again, where=asked)
        columns = [np.concatenate(each) for each in zip(*told, strict=True)] if told else [_NOTHING] * 8
        return Detected(Told(*columns), again, _joined(left_child), _joined(left_rule))

    @staticmethod
    def _unseen(facts: Facts, rule: Rule) -> Numbers:
        """The children of whom it may be that what the rule counts from is not on record."""
        if isinstance(rule, Duty) and rule.unseen is not None:
            return may_be_unseen(facts, rule.unseen)
        return np.zeros(facts.count, dtype=bool)

    def _of_rule(
        self, facts: Facts, place: int, rule: Rule, left: Numbers, again: Numbers
    ) -> list[tuple[Numbers, ...]]:
        """The rows of one rule, of the children that are not ``left`` in the end."""
        if place in self._deadlines:
            assert isinstance(rule, Duty)
            stands = owed(facts, rule, self._deadlines[place], self._before.get(place), left)
            episodes, limits = stands.episodes, stands.limits
            _note(again, episodes.child, episodes.again, left)
            kept = np.flatnonzero(stands.applies != NO)
            due = [np.where(limits.reckoned, days, _NO_DAY)[kept] for days in (limits.earliest, limits.latest)]
            rows = [_rows(place, True, kept, episodes.child, episodes.anchor, stands.state, episodes.again, *due)]
            if rule.raises is not None:
                breached = np.flatnonzero((stands.applies != NO) & (stands.state == _OPEN))
                answer = np.full(len(episodes), len(ANSWERS) - 1)
                rows.append(_rows(place, False, breached, episodes.child, episodes.anchor, answer, episodes.again))
            return rows
        if place not in self._conditions:
            left[:] = True
            return []
        assert not isinstance(rule, Duty)
        asked = asked_of(facts, rule, self._conditions[place], left)
        for found in asked:
            _same_anchor(facts, found.episodes.child, found.episodes.anchor, left)
        rows = []
        for found in asked:
            episodes = found.episodes
            _note(again, episodes.child, episodes.again, left)
            kept = np.flatnonzero(found.answers != NO)
            answer = np.where(found.answers == YES, len(ANSWERS) - 1, len(ANSWERS) - 2)
            rows.append(_rows(place, False, kept, episodes.child, episodes.anchor, answer, episodes.again))
        return rows


_NOTHING = np.zeros(0, dtype=np.int64)


def _joined(columns: list[Numbers]) -> Numbers:
    return np.concatenate(columns) if columns else _NOTHING


def _note(again: Numbers, child: Numbers, days: Numbers, left: Numbers) -> None:
    told = ~left[child]
    np.minimum.at(again, child[told], days[told])


def _rows(
    place: int,
    is_owed: bool,
    kept: Numbers,
    child: Numbers,
    anchor: Numbers,
    answer: Numbers,
    again: Numbers,
    due_earliest: Numbers | None = None,
    due_latest: Numbers | None = None,
) -> tuple[Numbers, ...]:
    none = np.full(len(kept), _NO_DAY)
    return (
        child[kept],
        np.full(len(kept), is_owed),
        np.full(len(kept), place),
        anchor[kept],
        answer[kept].astype(np.int64),
        none if due_earliest is None else due_earliest,
        none if due_latest is None else due_latest,
        again[kept],
    )


def _same_anchor(facts: Facts, child: Numbers, anchor: Numbers, left: Numbers) -> None:
    """Leaves the children of whom two episodes have the same name: the evaluator keeps the firmest of them."""
    codes, names = facts.text("lineage")
    if len(names) == 1:
        return
    ids = facts.table["id"].take(facts.row[anchor]).to_pylist()
    seen: set[tuple[int, str]] = set()
    for owner, code, own in zip(child.tolist(), codes[anchor].tolist(), ids, strict=True):
        name = (owner, names[code] or own)
        if name in seen:
            left[owner] = True
        seen.add(name)


_LAST: list[tuple[tuple[Rule, ...], Parameters, date, Detector]] = []


def detector_of(rules: tuple[Rule, ...], parameters: Parameters, on: date) -> Detector:
    """The detector of these rules with these numbers; the last one made is kept, with what it has worked out."""
    if _LAST and _LAST[0][0] is rules and _LAST[0][1] is parameters and _LAST[0][2] == on:
        return _LAST[0][3]
    made = Detector(rules)
    _LAST[:] = [(rules, parameters, on, made)]
    return made

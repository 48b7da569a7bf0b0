"""The episodes of a rule for many children at once, and the children of whom a rule certainly says nothing."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from sightline.population.detecting.facts import NEVER, WEIGHED, YES, Facts, Numbers, day_of, earliest, number_of
from sightline.population.detecting.field_tests import looks_at
from sightline.rulebook.language.bind import Each
from sightline.rulebook.language.clusters import InTurn, Several
from sightline.rulebook.language.consecutive import InARow
from sightline.rulebook.language.due import add_units
from sightline.rulebook.language.on_the_day import OnTheDayOf
from sightline.rulebook.language.rules import Rule
from sightline.rulebook.language.select import Either, Select, Selection
from sightline.rulebook.language.unseen import Unseen
from sightline.rulebook.language.ways import AnyStart, Starts
from sightline.rulebook.parameters import NoNumber
from sightline.vocabulary.kinds import PERIODS


@dataclass(slots=True)
class Episodes:
    """The episodes of one rule, each on one day, in order of child and of their first fact.

    ``anchor``: the number of the fact that names it. ``certain``: the answer, whether it certainly is such a case.
    ``again``: the first day on which what was looked at so far could change. ``member`` and ``owner``: the facts that
    start them, and for each the place of its episode. ``left``: those that only the evaluator can tell.
    """

    child: Numbers
    day: Numbers
    anchor: Numbers
    certain: Numbers
    again: Numbers
    member: Numbers
    owner: Numbers
    left: Numbers

    def __len__(self) -> int:
        return len(self.child)

    def note(self, days: Numbers | int, where: Numbers) -> None:
        """That those ``where`` it holds could change on ``days``, one for each or one for all."""
        self.again = np.where(where, np.minimum(self.again, days), self.again)

    def note_coming(self, coming: Numbers | None, where: Numbers) -> None:
        """That those ``where`` it holds could change as more comes of their child."""
        if coming is not None:
            self.note(coming[self.child], where)

    def own(self, facts: Facts) -> Numbers:
        """For each fact, the place of the episode that it starts, or -1."""
        held = np.full(len(facts.day), -1, dtype=np.int64)
        held[self.member] = self.owner
        return held

    def only(self, kept: Numbers) -> Episodes:
        """Those that are kept."""
        place = np.cumsum(kept) - 1
        mine = kept[self.owner]
        return Episodes(
            self.child[kept],
            self.day[kept],
            self.anchor[kept],
            self.certain[kept],
            self.again[kept],
            self.member[mine],
            place[self.owner[mine]],
            self.left[kept],
        )


def can_find(selection: Selection) -> bool:
    """Whether a selection can be asked on columns."""
    if isinstance(selection, Either):
        return all(can_find(choice) for choice in selection.choices)
    if isinstance(selection, OnTheDayOf):
        return can_find(selection.what) and can_find(selection.beside)
    if isinstance(selection, WEIGHED):
        return can_find(selection.what)
    return isinstance(selection, Select) and all(looks_at(condition) is not None for condition in selection.where)


def can_start_with(starts: Starts) -> bool:
    """Whether episodes that start so can be worked out on columns."""
    alone = isinstance(starts, Each) and starts.person is None and starts.during is None
    return alone and not starts.same_row_is_one and can_find(starts.what)


def episodes_of(facts: Facts, rule: Rule, starts: Each, left: Numbers) -> Episodes:
    """The episodes of the children that are not ``left``; children that need more than columns are added to it."""
    found = facts.find(starts.what)
    kept = ~left[facts.child[found.rows]]
    if starts.certain_only:
        kept &= found.answers == YES
    rows, answers = found.rows[kept], found.answers[kept]
    made = _grouped(facts, starts, rows, answers, found.coming)
    if starts.one_until is not None and len(made):
        # What ends an episode that is running is for the evaluator to find.
        several = np.bincount(made.child, minlength=facts.count) > 1
        left |= several
        made = made.only(~several[made.child])
    first, last = rule.in_force_from, rule.in_force_until
    if first is not None or last is not None:
        held = np.ones(len(made), dtype=bool)
        if first is not None:
            held &= made.day >= number_of(first)
        if last is not None:
            held &= made.day <= number_of(last)
        made = made.only(held)
    return made


def _grouped(facts: Facts, starts: Each, rows: Numbers, answers: Numbers, coming: Numbers | None) -> Episodes:
    child, day = facts.child[rows], facts.day[rows]
    if not starts.same_day_is_one:
        group = np.arange(len(rows))
    elif starts.kinds_apart:
        kind = facts.kind[rows]
        order = np.lexsort((rows, kind, day, child))
        group = np.zeros(len(rows), dtype=np.int64)
        group[order] = _runs(child[order], day[order], kind[order])
        _, first = np.unique(group, return_index=True)
        rank = np.empty(len(first), dtype=np.int64)
        rank[np.argsort(first, kind="stable")] = np.arange(len(first))
        group = rank[group]
    else:
        group = _runs(child, day)
    count = int(group.max(initial=-1)) + 1
    certain = np.zeros(count, dtype=np.int8)
    np.maximum.at(certain, group, answers)
    mine = (answers == YES) | (certain[group] != YES)
    member, owner = rows[mine], group[mine]
    anchor = np.full(count, NEVER, dtype=np.int64)
    np.minimum.at(anchor, owner, member)
    again = np.full(count, NEVER, dtype=np.int64)
    made = Episodes(
        facts.child[anchor], facts.day[anchor], anchor, certain, again, member, owner, np.zeros(count, dtype=bool)
    )
    made.note_coming(coming, np.ones(count, dtype=bool))
    return made


def _runs(*columns: Numbers) -> Numbers:
    """A number for each run of rows that are alike."""
    begins = np.zeros(len(columns[0]), dtype=bool)
    for column in columns:
        begins[1:] |= column[1:] != column[:-1]
    return np.cumsum(begins)


def silent(facts: Facts, starts: Starts) -> tuple[Numbers, Numbers | None]:
    """By child, whether a rule that starts so certainly has no episode, and the first day on which that could change.

    Only of children whose facts of these kinds are plain. What is not known to be silent need not have an episode.
    """
    if isinstance(starts, AnyStart):
        each = [silent(facts, start) for start in starts.starts]
        return np.logical_and.reduce([quiet for quiet, _ in each]), earliest([again for _, again in each])
    if isinstance(starts, Each) and can_find(starts.what):
        return _nothing_starts(facts, starts)
    if isinstance(starts, Several) and can_find(starts.what):
        return _too_few_together(facts, starts)
    if isinstance(starts, InARow) and can_find(starts.what) and can_find(starts.broken_by):
        return _too_few_in_a_row(facts, starts)
    if isinstance(starts, InTurn):
        return _one_step_is_missing(facts, starts), None
    return np.zeros(facts.count, dtype=bool), None


def waits_only_for_starts(starts: Starts) -> bool:
    """Whether the day that :func:`silent` gives is right also of children of whom a rule has an episode: whether
    looking for episodes waits for nothing but its own selections and numbers."""
    if isinstance(starts, AnyStart):
        return all(map(waits_only_for_starts, starts.starts))
    if isinstance(starts, Each):
        alone = starts.during is None and starts.one_until is None and starts.person is None
        return alone and can_find(starts.what)
    if isinstance(starts, Several):
        return starts.person is None and can_find(starts.what)
    return isinstance(starts, InARow) and can_find(starts.what) and can_find(starts.broken_by)


def _nothing_starts(facts: Facts, starts: Each) -> tuple[Numbers, Numbers | None]:
    found = facts.find(starts.what)
    rows = found.rows[found.answers == YES] if starts.certain_only else found.rows
    nothing = np.ones(facts.count, dtype=bool)
    nothing[facts.child[rows]] = False
    if not starts.during:
        return nothing, found.coming
    inside = facts.who_has(PERIODS[starts.during][0])
    again = None if found.coming is None else np.where(inside, found.coming, NEVER)
    return nothing | ~inside, again


def _one_step_is_missing(facts: Facts, starts: InTurn) -> Numbers:
    """Where a step is of kinds that are not there nothing more is read; otherwise only where nothing is to come."""
    missing = np.zeros(facts.count, dtype=bool)
    lacks = missing.copy()
    told: list[Numbers] = []
    for step in starts.steps:
        missing |= ~facts.who_has(step.kinds)
        if can_find(step):
            found = facts.find(step)
            told.append(found.rows)
            there = np.zeros(facts.count, dtype=bool)
            there[facts.child[told[-1]]] = True
            lacks |= ~there
    if len(told) > 1:
        first = np.full(facts.count, NEVER, dtype=np.int64)
        np.minimum.at(first, facts.child[told[0]], facts.day[told[0]])
        last = np.full(facts.count, -NEVER, dtype=np.int64)
        np.maximum.at(last, facts.child[told[-1]], facts.day[told[-1]])
        lacks |= first >= last
    _, coming = facts.come(starts.kinds)
    return missing | (lacks if coming is None else lacks & (coming == NEVER))


def may_be_unseen(facts: Facts, unseen: Unseen) -> Numbers:
    """By child, whether records may show a period of which no start is on record; what is not so certainly is not.

    It is for the evaluator to say of those children: they are few, since nearly everybody has the start as well.
    """
    starts, ends = PERIODS[unseen.period]
    begun, over = facts.who_has(starts), facts.who_has(ends)
    shown = facts.who_has(unseen.shown_by.kinds) & _found_of(facts, unseen.shown_by)
    again = facts.who_has(unseen.again_by.kinds) & _found_of(facts, unseen.again_by)
    _, coming = facts.come(unseen.kinds)
    waits = np.zeros(facts.count, dtype=bool) if coming is None else coming != NEVER
    return (~begun & (shown | over)) | (over & again) | (begun & shown & _sooner(facts, unseen)) | waits


def _sooner(facts: Facts, unseen: Unseen) -> Numbers:
    """By child, whether something that may begin the period by itself stands before the first start on record."""
    days = []
    for kinds in (unseen.begins.kinds, PERIODS[unseen.period][0]):
        first = np.full(facts.count, NEVER, dtype=np.int64)
        rows = facts.come(kinds)[0]
        np.minimum.at(first, facts.child[rows], facts.day[rows])
        days.append(first)
    return days[0] < days[1]


def _found_of(facts: Facts, what: Selection) -> Numbers:
    """By child, whether it has anything that the selection may find."""
    if not can_find(what):
        return np.ones(facts.count, dtype=bool)
    there = facts.not_plain(what.kinds).copy()
    there[facts.child[facts.find(what).rows]] = True
    return there


def number_now(facts: Facts, name: str) -> tuple[int | None, Numbers | None]:
    """The number in force on the day looked at (None: none is), and the day on which it changes, for everybody."""
    parameter = facts.parameters[name]
    changes = parameter.changes_after(facts.day_looked_at)
    again = None if changes is None else np.full(facts.count, number_of(changes), dtype=np.int64)
    try:
        return parameter.on(facts.day_looked_at).value, again
    except NoNumber:
        return None, again


def _too_few_together(facts: Facts, starts: Several) -> tuple[Numbers, Numbers | None]:
    wanted, again = number_now(facts, starts.at_least)
    if wanted is None:
        return np.ones(facts.count, dtype=bool), again
    few = facts.how_many(starts.what.kinds) < wanted
    if starts.person is not None or wanted < 1:
        return few, again
    found = facts.find(starts.what)
    rows = found.rows[found.answers == YES] if starts.alone else found.rows
    close = np.zeros(facts.count, dtype=bool)
    reach = rows[: max(0, len(rows) - wanted + 1)]
    last = rows[wanted - 1 :]
    together = facts.child[reach] == facts.child[last]
    close[facts.child[reach[together]][facts.day[last[together]] <= _ends(facts, starts, reach[together])]] = True
    again = earliest([again, None if found.coming is None else np.where(few, NEVER, found.coming)])
    return ~close, again


def _ends(facts: Facts, starts: Several, rows: Numbers) -> Numbers:
    """The last day of the stretch that begins with each of these facts; where it cannot be reckoned, never."""
    held = facts.parameters[starts.within]
    days, which = np.unique(facts.day[rows], return_inverse=True)
    ends = []
    for day in days.tolist():
        try:
            ends.append(number_of(add_units(day_of(day), held.on(day_of(day)).value, held.unit)))
        except (LookupError, ValueError, OverflowError):
            ends.append(NEVER)
    return np.array(ends, dtype=np.int64)[which]


def _too_few_in_a_row(facts: Facts, starts: InARow) -> tuple[Numbers, Numbers | None]:
    wanted, again = number_now(facts, starts.at_least)
    if wanted is None:
        return np.ones(facts.count, dtype=bool), again
    few = facts.how_many(starts.what.kinds) < wanted
    found, breaks = facts.find(starts.what), facts.find(starts.broken_by)
    rows = found.rows
    enough = np.bincount(facts.child[rows], minlength=facts.count) >= wanted
    again = earliest(
        [
            again,
            None if found.coming is None else np.where(few, NEVER, found.coming),
            None if breaks.coming is None else np.where(few | ~enough, NEVER, breaks.coming),
        ]
    )
    child, day = facts.child[rows], facts.day[rows]
    sure = breaks.rows[breaks.answers == YES]
    which, place = facts.pairs(child[:-1], day[:-1] + 1, sure)
    between = facts.day[sure[place]] < day[1:][which]
    parted = child[1:] != child[:-1]
    parted[which[between]] = True
    long = np.zeros(facts.count, dtype=bool)
    if len(rows):
        row = np.concatenate(([0], np.cumsum(parted)))
        long[child[np.bincount(row)[row] >= wanted]] = True
    return ~long, again

"""How a duty stands for many children at once: the same steps as of one child, in the same order."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from sightline.population.detecting.circumstances import begins, born, can_tell_whether_it_begins
from sightline.population.detecting.deadlines import Deadlines, Limits, added, can_count, looked_back_to
from sightline.population.detecting.facts import NEVER, NO, YES, Facts, Numbers
from sightline.population.detecting.starts import Episodes, can_find, can_start_with, episodes_of
from sightline.rulebook.duty_state import WORST_FIRST
from sightline.rulebook.findings import State
from sightline.rulebook.language.bind import Each
from sightline.rulebook.language.due import Counted, add_units
from sightline.rulebook.language.leaving_care import LeavesCare
from sightline.rulebook.language.rules import Duty, Ending
from sightline.rulebook.language.select import Selection
from sightline.vocabulary.kinds import PERIODS

_LONG_AGO = np.iinfo(np.int32).min
RANK = {state: place for place, state in enumerate(WORST_FIRST)}
"""Each state's number: of several things that are needed, the least is the worst."""


def can_owe(duty: Duty) -> bool:
    """Whether a duty can be told on columns, of children of whom it reads nothing out of the ordinary."""
    return (
        can_start_with(duty.starts)
        and can_count(duty.due)
        and (duty.not_before is None or can_count(duty.not_before))
        and (duty.counts_after is None or isinstance(duty.counts_after, Counted))
        and can_tell_whether_it_begins(duty)
        # Where it begins only with what its count waits for, nothing would ever be told.
        and set(getattr(duty.due, "kinds", ())).isdisjoint(duty.applies.kinds if duty.applies else ())
        and all(can_find(need) for need in duty.met_by)
        and all(_can_end(duty, ending) for ending in duty.ends_if)
        and (duty.raises is None or duty.raises.until is None)
    )


def who_had_several(facts: Facts, duty: Duty) -> Numbers:
    """The children of whom a plan, or what else the duty's ends are ends of, began more than once: which of them an
    end closed is for the evaluator to say."""
    several = np.zeros(facts.count, dtype=bool)
    kinds = {kind for ending in duty.ends_if for kind in ending.what.kinds}
    for starts, ends in PERIODS.values():
        if not kinds.isdisjoint(ends):
            several |= facts.who_has(kinds & set(ends)) & (facts.how_many(starts) > 1)
    return several


def _can_end(duty: Duty, ending: Ending) -> bool:
    """Whether an end can be found; where a duty begins with what has to be weighed, nothing would ever be told."""
    if isinstance(ending.what, LeavesCare):
        return set(duty.starts.kinds).isdisjoint(LeavesCare.weighed)
    return can_find(ending.what)


@dataclass(frozen=True, slots=True)
class Owed:
    """How a duty stands: for each episode whether it applies, its state as in :data:`RANK`, and its limit."""

    episodes: Episodes
    applies: Numbers
    state: Numbers
    limits: Limits


def owed(facts: Facts, duty: Duty, deadlines: Deadlines, before: Deadlines | None, left: Numbers) -> Owed:
    """How a duty stands for the children that are not ``left``; those that need the evaluator are added to it.

    ``before``: the count within which what was done does not meet it, where there is one.
    """
    assert isinstance(duty.starts, Each)
    left |= facts.who_has(deadlines.kinds)
    left |= facts.who_has(kind for item in duty.suspended_by for kind in item.kinds)
    if duty.rolling:
        # Whether one that came after an end still begins a count is for the evaluator to say.
        left |= facts.who_has(kind for ending in duty.ends_if for kind in ending.what.kinds)
    left |= who_had_several(facts, duty)
    if any(isinstance(ending.what, LeavesCare) for ending in duty.ends_if):
        # What an order or a return home ends is for the evaluator to weigh.
        left |= facts.who_has(LeavesCare.weighed)
    episodes = episodes_of(facts, duty, duty.starts, left)
    applies = begins(facts, duty, episodes)
    limits = deadlines.of(facts, episodes)
    state = np.full(len(episodes), RANK[State.CANNOT_TELL], dtype=np.int8)
    firm = (applies == YES) & limits.reckoned
    if firm.any():
        since, known = looked_back_to(facts, duty, episodes.day)
        firm &= known
        if before is not None:
            earlier = before.of(facts, episodes)
            firm &= earlier.reckoned
            after = np.minimum(earlier.earliest + 1, limits.earliest)
            since = np.where(earlier.earliest < limits.earliest, after, since)
        worst = np.full(len(episodes), len(RANK), dtype=np.int8)
        over = _over(facts, duty, episodes)
        for need in duty.met_by:
            worst = np.minimum(worst, _need(facts, duty, need, episodes, limits, since, over, firm))
        state[firm] = worst[firm]
    left[episodes.child[episodes.left & (applies != NO)]] = True
    return Owed(episodes, applies, state, limits)


def _need(
    facts: Facts,
    duty: Duty,
    need: Selection,
    episodes: Episodes,
    limits: Limits,
    since: Numbers,
    over: Numbers,
    asked: Numbers,
) -> Numbers:
    """The state for one of the things that are needed. ``over``: the day on which each was over for certain."""
    count = len(episodes)
    own = episodes.own(facts)
    met, perhaps, late = (np.zeros(count, dtype=bool) for _ in range(3))
    found = facts.find(need)
    episodes.note_coming(found.coming, asked)
    which, place = facts.pairs(episodes.child, since, found.rows)
    rows = found.rows[place]
    mine = (own[rows] != which) & (facts.day[rows] <= over[which])
    which, rows, sure = which[mine], rows[mine], found.answers[place[mine]] == YES
    day = facts.day[rows]
    met[which[sure & (day <= limits.in_time[which])]] = True
    perhaps[which[day <= limits.perhaps[which]]] = True
    late[which[sure]] = True

    state = np.full(count, RANK[State.MET], dtype=np.int8)
    open_ = asked & ~met
    ended, may_end, since_ended = _endings(facts, duty, episodes, limits, own, open_)

    def settle(where: Numbers, told: State) -> None:
        nonlocal open_
        state[open_ & where] = RANK[told]
        open_ = open_ & ~where

    settle(ended, State.NOT_REQUIRED)
    episodes.note(limits.earliest + 1, open_ & (limits.earliest >= facts.on))
    settle(limits.earliest >= facts.on, State.PENDING)
    settle(perhaps | may_end, State.CANNOT_TELL)
    episodes.note(limits.latest + 1, open_ & (limits.latest >= facts.on))
    settle(limits.latest >= facts.on, State.CANNOT_TELL)
    # Whether what waits for a person could be it is for the evaluator to say.
    episodes.left = episodes.left | (open_ & facts.waits[episodes.child])
    covered = np.ones(count, dtype=bool)
    for agency in duty.held_by:
        covered &= facts.covered(agency, episodes.child, since, limits.latest)
    settle(~covered, State.CANNOT_TELL)
    for agency in duty.held_by:
        episodes.left = episodes.left | (open_ & facts.only_assumed(agency, episodes.child, since, limits.latest))
    settle(late, State.MET_LATE)
    settle(since_ended, State.BREACHED_ENDED)
    settle(np.ones(count, dtype=bool), State.BREACHED_OPEN)
    return state


def _endings(
    facts: Facts, duty: Duty, episodes: Episodes, limits: Limits, own: Numbers, asked: Numbers
) -> tuple[Numbers, Numbers, Numbers]:
    """Whether each was certainly ended before it was due, whether it may have been, and whether it has ended since."""
    ended, may_end, since = (np.zeros(len(episodes), dtype=bool) for _ in range(3))
    for ending in duty.ends_if:
        found = facts.find(_ends(ending))
        episodes.note_coming(found.coming, asked)
        which, place = facts.pairs(episodes.child, episodes.day, found.rows)
        rows = found.rows[place]
        mine = own[rows] != which
        which, rows, sure = which[mine], rows[mine], found.answers[place[mine]] == YES
        since[which[sure]] = True
        day = facts.day[rows]
        before = day <= limits.latest[which]
        in_time = sure & (day <= limits.earliest[which])
        ended[which[before & in_time]] = True
        may_end[which[before & ~in_time]] = True
    if duty.until_age:
        _note_coming_of_age(facts, duty, episodes, asked)
    return ended, may_end, since


def _ends(ending: Ending) -> Selection:
    """What is looked for on columns: of what ends being looked after, only the record that says so."""
    return ending.what.said if isinstance(ending.what, LeavesCare) else ending.what


def _note_coming_of_age(facts: Facts, duty: Duty, episodes: Episodes, asked: Numbers) -> None:
    """That each ends with a birthday; where that has come, or the number is not held, the evaluator says how."""
    first, _, coming = born(facts)
    episodes.note_coming(coming, asked)
    known = np.flatnonzero(first[episodes.child] != NEVER)
    unit = facts.parameters[duty.until_age].unit
    reached, held = added(facts, duty.until_age, unit, first[episodes.child[known]], episodes.day[known], add_units)
    grown = np.full(len(episodes), NEVER, dtype=np.int64)
    grown[known] = np.where(held, reached, _LONG_AGO)
    episodes.note(grown, asked & (grown > facts.on))
    episodes.left = episodes.left | (asked & (grown <= facts.on))


def _over(facts: Facts, duty: Duty, episodes: Episodes) -> Numbers:
    """For each the first day on which it certainly was over, after which nothing meets it any more."""
    over = np.full(len(episodes), NEVER, dtype=np.int64)
    own = episodes.own(facts)
    for ending in duty.ends_if:
        if ending.excuses:
            continue
        found = facts.find(_ends(ending))
        which, place = facts.pairs(episodes.child, episodes.day, found.rows)
        rows = found.rows[place]
        mine = (own[rows] != which) & (found.answers[place] == YES)
        np.minimum.at(over, which[mine], facts.day[rows[mine]])
    return over

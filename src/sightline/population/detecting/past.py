"""The first day on which each episode would have been missed or raised, worked out on columns.

A plain fact becomes known on one day, comes on one day, and never changes: from the later of the two on, it is there.
So whatever a duty or a condition waits for holds from one day on, until something is there that answers it. Between
these two days it is missed, or asked; on the first of them it was so for the first time.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import numpy as np

from sightline.population.detecting.circumstances import of_each_number_in_force
from sightline.population.detecting.deadlines import Deadlines, Limits, can_count, looked_back_to
from sightline.population.detecting.duties import who_had_several
from sightline.population.detecting.facts import NEVER, YES, Facts, Numbers
from sightline.population.detecting.field_tests import looks_at, passed
from sightline.population.detecting.prompts import Conditions, counts_from, passing_numbers
from sightline.population.detecting.starts import Episodes, can_find, can_start_with, episodes_of
from sightline.rulebook.language.absent import NoneBy
from sightline.rulebook.language.age import Younger
from sightline.rulebook.language.bind import Each
from sightline.rulebook.language.circumstances import NumberInForce, RecordedAtAll, Where
from sightline.rulebook.language.logic import AllOf, AnyNode, NumberIs, StartIs
from sightline.rulebook.language.on_the_day import OnTheDayOf
from sightline.rulebook.language.rules import Duty, Prompt, Rule
from sightline.rulebook.language.select import Either, Selection
from sightline.rulebook.language.ways import Always, AnyStart, Starts
from sightline.rulebook.language.windows import EVER


def can_look_back(rule: Rule) -> bool:
    """Whether the past of a rule can be told on columns, of children of whom it reads nothing out of the ordinary."""
    if not isinstance(rule.starts, Each) or not can_start_with(rule.starts):
        return False
    if isinstance(rule, Prompt):
        return _has_one_stretch(rule.when)
    circumstances = rule.applies.stages if isinstance(rule.applies, Where) else ()
    return (
        (rule.applies is None or isinstance(rule.applies, Where))
        and all(
            isinstance(stage, NumberInForce) or (isinstance(stage, RecordedAtAll) and can_find(stage.of))
            for stage in circumstances
        )
        and can_count(rule.due)
        and rule.counts_after is None
        and len(rule.met_by) == 1
        and can_find(rule.met_by[0])
        and all(can_find(ending.what) for ending in rule.ends_if)
        and not rule.until_age
        and not (rule.rolling and rule.ends_if)
    )


def _has_one_stretch(node: Any) -> bool:
    """Whether a condition holds from one day to another, and at no other time."""
    if isinstance(node, AllOf):
        return all(map(_has_one_stretch, node.nodes))
    if isinstance(node, NoneBy):
        until = node.until is None or can_find(node.until)
        plain = node.person is None and not node.at_once and not node.tied
        return plain and until and can_find(node.of) and can_count(node.within)
    return _never_ends(node)


def _never_ends(node: Any) -> bool:
    """Whether a condition that holds on a day holds ever after."""
    if isinstance(node, AllOf | AnyNode):
        return all(map(_never_ends, node.nodes))
    if isinstance(node, StartIs):
        return looks_at(node.condition) is not None
    return isinstance(node, Always | NumberIs | Younger)


def never_starts(facts: Facts, starts: Starts) -> Numbers:
    """By child, whether a rule that starts so certainly never had an episode; of children whose facts are plain."""
    if isinstance(starts, AnyStart):
        return np.logical_and.reduce([never_starts(facts, start) for start in starts.starts])
    nothing = np.zeros(facts.count, dtype=bool)
    if isinstance(starts, Each) and can_find(starts.what):
        nothing[:] = True
        nothing[facts.child[facts.find(starts.what).rows]] = False
    return nothing


@dataclass(frozen=True, slots=True)
class Stretch:
    """For each episode the first day on which something holds, and the first day after that on which it does not."""

    first: Numbers
    over: Numbers

    def and_(self, other: Stretch) -> Stretch:
        """Where both hold."""
        return Stretch(np.maximum(self.first, other.first), np.minimum(self.over, other.over))


@dataclass(frozen=True, slots=True)
class FirstDays:
    """One row an episode that was missed or raised: its child, the fact that named it then, and the day."""

    child: Numbers
    anchor: Numbers
    day: Numbers


def first_days_of_rule(facts: Facts, rule: Rule, counts: Deadlines | Conditions, left: Numbers) -> FirstDays:
    """The first days of the children that are not ``left``; those that need the evaluator are added to it.

    ``facts``: as known on the last day that is looked at.
    """
    assert isinstance(rule.starts, Each)
    for choice in _beside_another(rule.starts.what):
        # When the one and when the other became known is for the evaluator to lay side by side.
        left[facts.child[facts.find(choice).rows]] = True
    episodes = episodes_of(facts, rule, rule.starts, left)
    there = np.maximum(facts.known, facts.day)
    if isinstance(rule, Duty):
        assert isinstance(counts, Deadlines)
        held = _missed(facts, rule, episodes, there, counts, left)
    else:
        assert isinstance(counts, Conditions)
        held = _holds(facts, rule.when, episodes, there, counts, left)
    began = np.full(len(episodes), NEVER, dtype=np.int64)
    sure = episodes.certain[episodes.owner] == YES
    member, owner = episodes.member[sure], episodes.owner[sure]
    np.minimum.at(began, owner, there[member])
    day = np.maximum(began, held.first)
    left[episodes.child[episodes.left]] = True
    told = (day <= facts.on) & (day < held.over) & ~left[episodes.child]
    anchor = np.full(len(episodes), NEVER, dtype=np.int64)
    known = there[member] <= day[owner]
    np.minimum.at(anchor, owner[known], member[known])
    return FirstDays(episodes.child[told], anchor[told], day[told])


def _beside_another(selection: Selection) -> Iterator[OnTheDayOf]:
    if isinstance(selection, OnTheDayOf):
        yield selection
    elif isinstance(selection, Either):
        for choice in selection.choices:
            yield from _beside_another(choice)


def _always(episodes: Episodes) -> Stretch:
    return Stretch(np.full(len(episodes), -NEVER, dtype=np.int64), np.full(len(episodes), NEVER, dtype=np.int64))


def _missed(
    facts: Facts, duty: Duty, episodes: Episodes, there: Numbers, deadlines: Deadlines, left: Numbers
) -> Stretch:
    """From the day after the last on which it can have been due, until what meets it, ends it or may do so is there."""
    left |= facts.who_has(deadlines.kinds)
    left |= facts.who_has(kind for item in duty.suspended_by for kind in item.kinds)
    left |= who_had_several(facts, duty)
    limits = deadlines.of(facts, episodes)
    since, known = looked_back_to(facts, duty, episodes.day)
    told = _always(episodes)
    told.first[:] = np.where(limits.reckoned & known, limits.latest + 1, NEVER)
    own = episodes.own(facts)
    _until_there(facts, duty.met_by[0], episodes, since, limits.perhaps, there, own, told)
    for ending in duty.ends_if:
        _until_there(facts, ending.what, episodes, episodes.day, limits.latest, there, own, told)
    _covered(facts, duty.held_by, episodes, since, limits, told)
    assert duty.applies is None or isinstance(duty.applies, Where)
    for stage in duty.applies.stages if duty.applies is not None else ():
        if isinstance(stage, NumberInForce):
            told.first[of_each_number_in_force(facts, stage, episodes) != YES] = NEVER
        else:
            assert isinstance(stage, RecordedAtAll)
            found = facts.find(stage.of)
            sure = found.rows[found.answers == YES]
            shown = np.full(facts.count, NEVER, dtype=np.int64)
            np.minimum.at(shown, facts.child[sure], there[sure])
            told.first[:] = np.maximum(told.first, shown[episodes.child])
    return told


def _until_there(
    facts: Facts,
    what: Selection,
    episodes: Episodes,
    since: Numbers,
    last: Numbers | None,
    there: Numbers,
    own: Numbers,
    told: Stretch,
) -> None:
    """It is over once such a fact is there, of the time from ``since`` to ``last`` and not the start itself."""
    found = facts.find(what)
    which, place = facts.pairs(episodes.child, since, found.rows)
    rows = found.rows[place]
    mine = own[rows] != which
    if last is not None:
        mine &= facts.day[rows] <= last[which]
    np.minimum.at(told.over, which[mine], there[rows[mine]])


def _covered(
    facts: Facts, held_by: tuple[str, ...], episodes: Episodes, since: Numbers, limits: Limits, told: Stretch
) -> None:
    for agency in held_by:
        told.first[~facts.covered(agency, episodes.child, since, limits.latest)] = NEVER


def _holds(
    facts: Facts, node: Any, episodes: Episodes, there: Numbers, conditions: Conditions, left: Numbers
) -> Stretch:
    """When a condition holds."""
    if isinstance(node, AllOf):
        told = _always(episodes)
        for each in node.nodes:
            told = told.and_(_holds(facts, each, episodes, there, conditions, left))
        return told
    if isinstance(node, AnyNode):
        stretches = [_holds(facts, each, episodes, there, conditions, left) for each in node.nodes]
        return Stretch(np.minimum.reduce([each.first for each in stretches]), stretches[0].over)
    told = _always(episodes)
    if isinstance(node, StartIs):
        told.first[:] = _first_there(episodes, there, passed(facts, node.condition, episodes.member) == YES)
    elif isinstance(node, NumberIs):
        told.first[:] = _first_there(episodes, there, passing_numbers(facts, node, episodes) == YES)
    elif isinstance(node, Younger):
        # Of a child with no birth on record it can never be told.
        left |= facts.who_has(node.kinds)
        told.first[:] = NEVER
    elif isinstance(node, NoneBy):
        deadlines = conditions.of(node)
        left |= facts.who_has(deadlines.kinds)
        limits = deadlines.of(facts, episodes)
        since, known = counts_from(facts, node, episodes)
        told.first[:] = np.where(limits.reckoned & known, limits.latest + 1, NEVER)
        own = np.full(len(facts.day), -1) if node.own_answers else episodes.own(facts)
        found = facts.find(node.of)
        which, place = facts.pairs(episodes.child, since, found.rows)
        rows = found.rows[place]
        mine = own[rows] != which
        np.minimum.at(told.over, which[mine], there[rows[mine]])
        if node.until is not None:
            _until_there(
                facts,
                node.until,
                episodes,
                np.full(len(episodes), -NEVER),
                limits.latest,
                there,
                np.full(len(facts.day), -1),
                told,
            )
        begins = episodes.day if node.before == EVER else since
        _covered(facts, node.held_by, episodes, begins, limits, told)
    return told


def _first_there(episodes: Episodes, there: Numbers, passes: Numbers) -> Numbers:
    """By episode, the first day on which one of the facts that start it and pass is there."""
    first = np.full(len(episodes), NEVER, dtype=np.int64)
    np.minimum.at(first, episodes.owner[passes], there[episodes.member[passes]])
    return first

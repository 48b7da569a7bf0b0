"""Which questions are raised of many children at once: the same conditions as of one child, read in the same order."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np

from sightline.population.detecting.circumstances import of_any_start, younger
from sightline.population.detecting.deadlines import Deadlines, added, can_count
from sightline.population.detecting.facts import MAYBE, NEVER, NO, YES, Facts, Numbers, day_of
from sightline.population.detecting.field_tests import StandIn, looks_at, passed
from sightline.population.detecting.starts import Episodes, can_find, can_start_with, episodes_of, silent
from sightline.rulebook.language.absent import NoneBy
from sightline.rulebook.language.age import NotYetMobile, Younger
from sightline.rulebook.language.distinct import EVENT
from sightline.rulebook.language.due import add_units
from sightline.rulebook.language.during import Running
from sightline.rulebook.language.logic import AllOf, AnyNode, NotSo, NumberIs, StartIs
from sightline.rulebook.language.near import Also
from sightline.rulebook.language.rules import Prompt
from sightline.rulebook.language.select import Selection
from sightline.rulebook.language.ways import Always, AnyStart, ByStart
from sightline.rulebook.language.windows import EVER, earlier
from sightline.rulebook.parameters import NoNumber


def can_ask(prompt: Prompt) -> bool:
    """Whether a question can be told on columns, of children of whom it reads nothing out of the ordinary.

    Of a question that can arise in several ways, those ways that can be told suffice: where another way may arise, the
    evaluator is asked.
    """
    if prompt.against is not None and not can_find(prompt.against):
        return False
    return any(can_start_with(start) and can_read(node) for start, node in _ways(prompt))


def _ways(prompt: Prompt) -> list[tuple[Any, Any]]:
    if isinstance(prompt.starts, AnyStart) and isinstance(prompt.when, ByStart):
        return list(zip(prompt.starts.starts, prompt.when.nodes, strict=True))
    return [(prompt.starts, prompt.when)]


def can_read(node: Any) -> bool:
    """Whether a condition can be read on columns."""
    if isinstance(node, AllOf | AnyNode):
        return all(map(can_read, node.nodes))
    if isinstance(node, NotSo):
        return can_read(node.node)
    if isinstance(node, StartIs):
        return looks_at(node.condition) is not None
    if isinstance(node, NoneBy):
        until = node.until is None or can_find(node.until)
        plain = node.person is None and not node.at_once and not node.untied_in_time
        return can_find(node.of) and can_count(node.within) and until and plain
    if isinstance(node, Also):
        alone = node.person is None and not node.tied and not node.only_start and not node.at_least
        return alone and node.apart == EVENT and can_find(node.of)
    return isinstance(node, Always | NotYetMobile | NumberIs | Younger)


@dataclass(frozen=True, slots=True)
class AskedOf:
    """A question's answer for each episode."""

    episodes: Episodes
    answers: Numbers


class Conditions:
    """The counts of one question's conditions, kept for the next children."""

    def __init__(self) -> None:
        self._held: dict[int, tuple[object, Deadlines]] = {}

    def of(self, node: NoneBy) -> Deadlines:
        """The deadlines of a condition."""
        held = self._held.get(id(node))
        if held is None:
            held = self._held[id(node)] = (node, Deadlines(node.within))
        return held[1]


def asked_of(facts: Facts, prompt: Prompt, conditions: Conditions, left: Numbers) -> list[AskedOf]:
    """A question's answers for the children that are not ``left``; those that need the evaluator are added to it."""
    ways = _ways(prompt)
    quiet = (
        [silent(facts, start) for start, _ in ways] if len(ways) > 1 else [(np.zeros(facts.count, dtype=bool), None)]
    )
    # Where a question arises in two ways, or in one that is not told here, they are weighed against one another.
    loud = np.sum([~nothing for nothing, _ in quiet], axis=0)
    told = [can_start_with(start) and can_read(node) for start, node in ways]
    for (nothing, _), known in zip(quiet, told, strict=True):
        left |= (loud > 1) if known else ~nothing
    made = []
    for place, (start, node) in enumerate(ways):
        if not told[place]:
            continue
        episodes = episodes_of(facts, prompt, start, left)
        for other, (_, coming) in enumerate(quiet):
            if other != place:
                episodes.note_coming(coming, np.ones(len(episodes), dtype=bool))
        if node_needs_ties(node):
            left |= facts.tied
        every = np.ones(len(episodes), dtype=bool)
        answers = np.minimum(episodes.certain, read(facts, node, episodes, every, conditions))
        if prompt.against is not None:
            episodes.note_coming(facts.find(prompt.against).coming, answers != NO)
        left[episodes.child[episodes.left]] = True
        made.append(AskedOf(episodes, answers))
    return made


def never(facts: Facts, node: Any) -> Numbers:
    """By child, whether a condition certainly reads no of any episode, and nothing that it reads is to come.

    Only of children whose facts of these kinds are plain.
    """
    nobody = np.zeros(facts.count, dtype=bool)
    if isinstance(node, Running):
        return ~facts.who_has(node.kinds)
    if isinstance(node, Also) and can_find(node.of):
        found = facts.find(node.of)
        nobody[:] = True if found.coming is None else found.coming == NEVER
        nobody[facts.child[found.rows]] = False
        return nobody
    if isinstance(node, AllOf):
        return never(facts, node.nodes[0])  # What comes after it is not read.
    if isinstance(node, AnyNode | ByStart):
        return np.logical_and.reduce([never(facts, each) for each in node.nodes])
    return nobody


def node_needs_ties(node: Any) -> bool:
    """Whether a condition asks what a record is tied to."""
    if isinstance(node, AllOf | AnyNode):
        return any(map(node_needs_ties, node.nodes))
    if isinstance(node, NotSo):
        return node_needs_ties(node.node)
    return isinstance(node, NoneBy) and node.tied


def read(facts: Facts, node: Any, episodes: Episodes, asked: Numbers, conditions: Conditions) -> Numbers:
    """The answers of a condition; the days that those ``asked`` wait for are noted."""
    if isinstance(node, AllOf):
        told = np.full(len(episodes), YES, dtype=np.int8)
        for each in node.nodes:
            answers = read(facts, each, episodes, asked & (told != NO), conditions)
            told = np.minimum(told, answers)
        return told
    if isinstance(node, AnyNode):
        return np.maximum.reduce([read(facts, each, episodes, asked, conditions) for each in node.nodes])
    if isinstance(node, NotSo):
        return (YES - read(facts, node.node, episodes, asked, conditions)).astype(np.int8)
    if isinstance(node, StartIs):
        told = of_any_start(episodes, passed(facts, node.condition, episodes.member))
        return np.where(told == MAYBE, NO, told).astype(np.int8) if node.unknown_is_no else told
    if isinstance(node, NumberIs):
        return number_is(facts, node, episodes)
    if isinstance(node, Younger):
        return younger(facts, node.than, episodes, asked)
    if isinstance(node, NotYetMobile):
        return _not_yet_mobile(facts, node, episodes, asked)
    if isinstance(node, NoneBy):
        return _none_by(facts, node, episodes, asked, conditions.of(node))
    if isinstance(node, Also):
        return _also(facts, node, episodes, asked)
    assert isinstance(node, Always)
    return np.full(len(episodes), YES, dtype=np.int8)


def number_is(facts: Facts, node: NumberIs, episodes: Episodes) -> Numbers:
    """Whether the number that any of the starts records passes; without any, it is not known."""
    each = passing_numbers(facts, node, episodes)
    told = np.full(len(episodes), -1, dtype=np.int8)
    np.maximum.at(told, episodes.owner, each)
    return np.where(told == -1, MAYBE, told).astype(np.int8)


def passing_numbers(facts: Facts, node: NumberIs, episodes: Episodes) -> Numbers:
    """For each fact of a start whether its number passes; -1 where it records none."""
    codes, texts = facts.text("fields")
    each, which = np.unique(codes[episodes.member], return_inverse=True)
    held = [StandIn(texts[code]).value(node.field) for code in each.tolist()]
    given = np.array([isinstance(number, int) for number in held], dtype=bool)[which]
    numbers = np.array([number if isinstance(number, int) else 0 for number in held], dtype=object)[which]
    days, of_day = np.unique(episodes.day, return_inverse=True)
    limits = [_number_on(facts, node.parameter, day) for day in days.tolist()]
    limit = np.array([0 if value is None else value for value in limits], dtype=np.int64)[of_day][episodes.owner]
    known = np.array([value is not None for value in limits], dtype=bool)[of_day][episodes.owner]
    passes = (numbers < limit if node.below else numbers > limit).astype(bool)
    told = np.where(known, np.where(passes, YES, NO), MAYBE)
    return np.where(given, told, -1).astype(np.int8)


def _number_on(facts: Facts, name: str, day: int) -> int | None:
    try:
        return facts.parameters[name].on(day_of(day)).value
    except NoNumber:
        return None


def _not_yet_mobile(facts: Facts, node: NotYetMobile, episodes: Episodes, asked: Numbers) -> Numbers:
    """What the record says; where none does, whether the child was that young."""
    codes, texts = facts.text("fields")
    each, which = np.unique(codes[episodes.member], return_inverse=True)
    values = [StandIn(texts[code]).value(node.field) for code in each.tolist()]
    said = np.array([-1 if value is None else YES if value is True or value == 1 else NO for value in values])
    told = np.full(len(episodes), -1, dtype=np.int8)
    np.maximum.at(told, episodes.owner, said[which].astype(np.int8) if len(said) else np.zeros(0, dtype=np.int8))
    unsaid = told == -1
    return np.where(unsaid, younger(facts, node.under, episodes, asked & unsaid), told).astype(np.int8)


def _none_by(facts: Facts, node: NoneBy, episodes: Episodes, asked: Numbers, deadlines: Deadlines) -> Numbers:
    count = len(episodes)
    episodes.left = episodes.left | (asked & facts.who_has(deadlines.kinds)[episodes.child])
    since, known = counts_from(facts, node, episodes)
    told = np.full(count, MAYBE, dtype=np.int8)
    open_ = asked & known

    def settle(where: Numbers, answer: int) -> None:
        nonlocal open_
        told[open_ & where] = answer
        open_ = open_ & ~where

    found = facts.find(node.of)
    episodes.note_coming(found.coming, open_)
    which, place = facts.pairs(episodes.child, since, found.rows)
    if not node.own_answers:
        other = episodes.own(facts)[found.rows[place]] != which
        which, place = which[other], place[other]
    sure, perhaps = np.zeros(count, dtype=bool), np.zeros(count, dtype=bool)
    perhaps[which] = True
    if not node.tied:
        sure[which[found.answers[place] == YES]] = True
    settle(sure, NO)
    limits = deadlines.of(facts, episodes)
    settle(~limits.reckoned, MAYBE)
    episodes.note(limits.earliest + 1, open_ & (limits.earliest >= facts.on))
    settle(limits.earliest >= facts.on, NO)
    if node.until is not None:
        over, perhaps_over = _first_of(facts, node.until, episodes, open_)
        settle(over <= limits.earliest, NO)
        settle(perhaps_over <= limits.latest, MAYBE)
    episodes.note(limits.latest + 1, open_ & (limits.latest >= facts.on))
    settle(limits.latest >= facts.on, MAYBE)
    settle(perhaps, MAYBE)
    begins = episodes.day if node.before == EVER else since
    covered = np.ones(count, dtype=bool)
    for agency in node.held_by:
        covered &= facts.covered(agency, episodes.child, begins, limits.latest)
    settle(~covered, MAYBE)
    for agency in node.held_by:
        episodes.left = episodes.left | (open_ & facts.only_assumed(agency, episodes.child, begins, limits.latest))
    # Whether what waits for a person could be it is for the evaluator to say.
    episodes.left = episodes.left | (open_ & facts.waits[episodes.child])
    settle(np.ones(count, dtype=bool), YES)
    return told


def _also(facts: Facts, node: Also, episodes: Episodes, asked: Numbers) -> Numbers:
    found = facts.find(node.of)
    episodes.note_coming(found.coming, asked)
    day = facts.day[episodes.anchor] if node.from_anchor else episodes.day
    first, known = _bound(facts, node.around.before, day, earlier, -NEVER)
    last, also_known = _bound(facts, node.around.after, day, add_units, NEVER)
    which, place = facts.pairs(episodes.child, np.where(known, first, -NEVER), found.rows)
    rows = found.rows[place]
    mine = facts.day[rows] <= last[which]
    if not node.with_start:
        mine &= episodes.own(facts)[rows] != which
    told = np.full(len(episodes), NO, dtype=np.int8)
    np.maximum.at(told, which[mine], found.answers[place[mine]])
    any_ = np.zeros(facts.count, dtype=bool)
    any_[facts.child[found.rows]] = True
    return np.where(any_[episodes.child] & ~(known & also_known), MAYBE, told).astype(np.int8)


def _bound(facts: Facts, name: str, days: Numbers, step: Any, ever: int) -> tuple[Numbers, Numbers]:
    """The bound of a stretch around each of these days, and whether there is a number for it."""
    if name == EVER or not name:
        return (np.full(len(days), ever) if name else days), np.ones(len(days), dtype=bool)
    return added(facts, name, facts.parameters[name].unit, days, days, step)


def counts_from(facts: Facts, node: NoneBy, episodes: Episodes) -> tuple[Numbers, Numbers]:
    """For each episode the day from which what is recorded answers, and whether there is a number for it."""
    if node.before == EVER:
        return np.full(len(episodes), -NEVER), np.ones(len(episodes), dtype=bool)
    if not node.before:
        return episodes.day, np.ones(len(episodes), dtype=bool)
    unit = facts.parameters[node.before].unit
    return added(facts, node.before, unit, episodes.day, episodes.day, earlier)


def _first_of(facts: Facts, what: Selection, episodes: Episodes, asked: Numbers) -> tuple[Numbers, Numbers]:
    """By episode, the first day on which such a thing certainly came to its child, and on which it may have."""
    found = facts.find(what)
    episodes.note_coming(found.coming, asked)
    sure = np.full(facts.count, NEVER, dtype=np.int64)
    perhaps = sure.copy()
    np.minimum.at(perhaps, facts.child[found.rows], facts.day[found.rows])
    certain = found.rows[found.answers == YES]
    np.minimum.at(sure, facts.child[certain], facts.day[certain])
    return sure[episodes.child], perhaps[episodes.child]

"""Whether a duty begins, by the circumstances of its start, for many episodes at once."""

from __future__ import annotations

from typing import Any

import numpy as np

from sightline.chronology.births import whose
from sightline.population.detecting.deadlines import added
from sightline.population.detecting.facts import MAYBE, NEVER, NO, YES, Facts, Numbers, day_of, earliest
from sightline.population.detecting.field_tests import AS_NUMBER, StandIn, alike, looks_at, passed, whom_it_is_about
from sightline.population.detecting.starts import Episodes, can_find
from sightline.rulebook.language.age import Younger
from sightline.rulebook.language.circumstances import (
    AnyHolds,
    AtLeastSoMany,
    AtSchoolAge,
    Followed,
    IsFirst,
    NamesADay,
    Not,
    NumberInForce,
    RecordedAtAll,
    SoonAfter,
    StartSays,
    Where,
    at_school_age,
)
from sightline.rulebook.language.due import add_units
from sightline.rulebook.language.rules import Duty
from sightline.rulebook.language.select import Selection
from sightline.rulebook.parameters import NoNumber

_NO_DAY = -NEVER


def can_tell_whether_it_begins(duty: Duty) -> bool:
    """Whether the conditions of a duty's start can be asked on columns."""
    if duty.applies is None:
        return True
    return isinstance(duty.applies, Where) and all(_can_tell(stage) for stage in duty.applies.stages)


def can_only_be_told_not_to_begin(duty: Duty) -> bool:
    """Whether columns tell no more of a duty than that it does not begin: who is meant by a name they do not know."""
    stages = duty.applies.stages if isinstance(duty.applies, Where) else ()
    return any(isinstance(stage, AtLeastSoMany) or (isinstance(stage, SoonAfter) and stage.same) for stage in stages)


def _can_tell(stage: Any) -> bool:
    if isinstance(stage, Not):
        return _can_tell(stage.stage)
    if isinstance(stage, AnyHolds):
        return all(map(_can_tell, stage.stages))
    if isinstance(stage, RecordedAtAll):
        return can_find(stage.of)
    if isinstance(stage, Followed):
        return can_find(stage.by) and (stage.unless is None or can_find(stage.unless))
    if isinstance(stage, SoonAfter):
        return can_find(stage.what)
    if isinstance(stage, AtLeastSoMany):
        return can_find(stage.what)
    if isinstance(stage, IsFirst):
        return not stage.within and can_find(stage.of)
    if isinstance(stage, StartSays):
        return looks_at(stage.condition) is not None
    return isinstance(stage, AtSchoolAge | NumberInForce | NamesADay | Younger)


def begins(facts: Facts, duty: Duty, episodes: Episodes) -> Numbers:
    """The answer for each episode, its own certainty included."""
    told = episodes.certain.copy()
    if duty.applies is None:
        return told
    assert isinstance(duty.applies, Where)
    open_ = np.ones(len(episodes), dtype=bool)
    for stage in duty.applies.stages:
        answers = _test(facts, stage, episodes, open_)
        told = np.where(open_, np.minimum(told, answers), told)
        open_ &= answers != NO
    # What only the evaluator can tell may begin.
    return np.where(episodes.left, np.maximum(told, MAYBE), told)


def _test(facts: Facts, stage: Any, episodes: Episodes, asked: Numbers) -> Numbers:
    """The answers; the days that those ``asked`` wait for are noted. A number that is not held is the evaluator's."""
    if isinstance(stage, Not):
        return YES - _test(facts, stage.stage, episodes, asked)
    if isinstance(stage, AnyHolds):
        return np.maximum.reduce([_test(facts, one, episodes, asked) for one in stage.stages])
    if isinstance(stage, NumberInForce):
        return of_each_number_in_force(facts, stage, episodes)
    if isinstance(stage, RecordedAtAll):
        return _recorded_at_all(facts, stage, episodes, asked)
    if isinstance(stage, Followed):
        return _followed(facts, stage, episodes, asked)
    if isinstance(stage, SoonAfter):
        return _soon_after(facts, stage, episodes, asked)
    if isinstance(stage, IsFirst):
        return _is_first(facts, stage, episodes, asked)
    if isinstance(stage, AtLeastSoMany):
        return _at_least_so_many(facts, stage, episodes, asked)
    if isinstance(stage, AtSchoolAge):
        return _at_school_age(facts, stage, episodes, asked)
    if isinstance(stage, Younger):
        return younger(facts, stage.than, episodes, asked)
    if isinstance(stage, StartSays):
        return of_any_start(episodes, passed(facts, stage.condition, episodes.member))
    assert isinstance(stage, NamesADay)
    return of_any_start(episodes, filled(facts, stage.field, episodes.member))


def of_any_start(episodes: Episodes, answers: Numbers) -> Numbers:
    """Whether it is so of any of the facts that start each episode."""
    told = np.full(len(episodes), NO, dtype=np.int8)
    np.maximum.at(told, episodes.owner, answers)
    return told


def filled(facts: Facts, field: str, rows: Numbers) -> Numbers:
    """Yes where a field of these facts is filled in, otherwise no."""
    codes, texts = facts.text("fields")
    each, which = np.unique(codes[rows], return_inverse=True)
    held = [YES if StandIn(texts[code]).value(field) else NO for code in each.tolist()]
    return np.array(held, dtype=np.int8)[which]


def of_each_number_in_force(facts: Facts, stage: NumberInForce, episodes: Episodes) -> Numbers:
    """Whether the rulebook holds the number for the day of each start."""
    days, which = np.unique(episodes.day, return_inverse=True)
    return np.array([_is_held(facts, stage.parameter, day) for day in days.tolist()], dtype=np.int8)[which]


def _is_held(facts: Facts, name: str, day: int) -> int:
    try:
        facts.parameters[name].on(day_of(day))
    except NoNumber:
        return NO
    return YES


def _recorded_at_all(facts: Facts, stage: RecordedAtAll, episodes: Episodes, asked: Numbers) -> Numbers:
    found = facts.find(stage.of)
    episodes.note_coming(found.coming, asked)
    shown = np.zeros(facts.count, dtype=bool)
    shown[facts.child[found.rows[found.answers == YES]]] = True
    if not stage.else_nothing:
        return np.where(shown[episodes.child], YES, MAYBE).astype(np.int8)
    perhaps = np.zeros(facts.count, dtype=bool)
    perhaps[facts.child[found.rows]] = True
    return np.where(shown[episodes.child], YES, np.where(perhaps[episodes.child], MAYBE, NO)).astype(np.int8)


def _followed(facts: Facts, stage: Followed, episodes: Episodes, asked: Numbers) -> Numbers:
    sure_yes, perhaps_yes = _first_after(facts, stage.by, episodes, asked)
    told = np.where(perhaps_yes == NEVER, NO if stage.unless is None else MAYBE, MAYBE)
    if stage.unless is None:
        return np.where(sure_yes != NEVER, YES, told).astype(np.int8)
    sure_no, perhaps_no = _first_after(facts, stage.unless, episodes, asked)
    told = np.where((sure_no != NEVER) & (sure_no < perhaps_yes), NO, told)
    # Where nothing that may be the other came, its day is never, which no day comes after.
    return np.where((sure_yes != NEVER) & (sure_yes <= perhaps_no), YES, told).astype(np.int8)


def _first_after(facts: Facts, what: Selection, episodes: Episodes, asked: Numbers) -> tuple[Numbers, Numbers]:
    """The first day on or after the start of what certainly is such a thing, and of what may be."""
    found = facts.find(what)
    episodes.note_coming(found.coming, asked)
    which, place = facts.pairs(episodes.child, episodes.day, found.rows)
    other = episodes.own(facts)[found.rows[place]] != which
    which, place = which[other], place[other]
    sure = np.full(len(episodes), NEVER, dtype=np.int64)
    perhaps = sure.copy()
    days = facts.day[found.rows[place]]
    np.minimum.at(perhaps, which, days)
    certain = found.answers[place] == YES
    np.minimum.at(sure, which[certain], days[certain])
    return sure, perhaps


def _before(facts: Facts, what: Selection, episodes: Episodes, asked: Numbers) -> tuple[Numbers, Numbers, Numbers]:
    """What was there by the day of the start and is not the start: (episodes, days, answers)."""
    found = facts.find(what)
    episodes.note_coming(found.coming, asked)
    which, place = facts.pairs(episodes.child, np.full(len(episodes), _NO_DAY), found.rows)
    rows = found.rows[place]
    mine = (episodes.own(facts)[rows] != which) & (facts.day[rows] <= episodes.day[which])
    return which[mine], facts.day[rows[mine]], found.answers[place[mine]]


def _soon_after(facts: Facts, stage: SoonAfter, episodes: Episodes, asked: Numbers) -> Numbers:
    which, days, answers = _before(facts, stage.what, episodes, asked)
    if stage.same and len(which):
        # Who is meant by a name is for the evaluator to say.
        left = np.zeros(len(episodes), dtype=bool)
        left[which] = True
        episodes.left = episodes.left | (left & asked)
    starts = episodes.day[which]
    ends, known = added(facts, stage.parameter, stage.unit, days, starts, add_units)
    left = np.zeros(len(episodes), dtype=bool)
    left[which[~known]] = True
    episodes.left = episodes.left | (left & asked)
    answers = np.minimum(answers, np.where(starts <= ends, YES, NO))
    # On the day of the start itself, the order cannot be told.
    answers = np.minimum(answers, np.where(days < starts, YES, MAYBE))
    told = np.full(len(episodes), NO, dtype=np.int8)
    np.maximum.at(told, which, answers.astype(np.int8))
    return told


def _at_least_so_many(facts: Facts, stage: AtLeastSoMany, episodes: Episodes, asked: Numbers) -> Numbers:
    """No, where there are too few at all; where there may be enough, the evaluator counts them."""
    which, _, _ = _before(facts, stage.what, episodes, asked)
    many = 1 + np.bincount(which, minlength=len(episodes))
    days, of_day = np.unique(episodes.day, return_inverse=True)
    wanted = [_wanted(facts, stage.count, day) for day in days.tolist()]
    few = many < np.array(wanted, dtype=np.int64)[of_day]
    episodes.left = episodes.left | (asked & ~few)
    return np.where(few, NO, MAYBE).astype(np.int8)


def _wanted(facts: Facts, name: str, day: int) -> int:
    try:
        return facts.parameters[name].on(day_of(day)).value
    except NoNumber:
        return 0


def _at_school_age(facts: Facts, stage: AtSchoolAge, episodes: Episodes, asked: Numbers) -> Numbers:
    first, last, coming = born(facts)
    episodes.note_coming(coming, asked)
    told = np.full(len(episodes), MAYBE, dtype=np.int8)
    known = np.flatnonzero(first[episodes.child] != NEVER)
    births = [first[episodes.child[known]], last[episodes.child[known]], episodes.day[known]]
    which, at = alike(births, len(known))
    answers = np.zeros(len(at), dtype=np.int8)
    held = np.ones(len(at), dtype=bool)
    for sort, place in enumerate(at.tolist()):
        begins, ends, day = (day_of(column[place]) for column in births)
        try:
            answers[sort] = AS_NUMBER[at_school_age(facts.parameters, stage, (begins, ends), (day, day))]
        except NoNumber:
            held[sort] = False
    told[known] = answers[which]
    left = np.zeros(len(episodes), dtype=bool)
    left[known[~held[which]]] = True
    episodes.left = episodes.left | (left & asked)
    return told


def _is_first(facts: Facts, stage: IsFirst, episodes: Episodes, asked: Numbers) -> Numbers:
    which, days, answers = _before(facts, stage.of, episodes, asked)
    answers = np.minimum(answers, np.where(days < episodes.day[which], YES, MAYBE))
    told = np.full(len(episodes), NO, dtype=np.int8)
    np.maximum.at(told, which, answers.astype(np.int8))
    return (YES - told).astype(np.int8)


def younger(facts: Facts, than: str, episodes: Episodes, asked: Numbers) -> Numbers:
    """Whether each child was younger than a parameter's age on the day of the start."""
    first, last, coming = born(facts)
    episodes.note_coming(coming, asked)
    unit = facts.parameters[than].unit
    known = first[episodes.child] != NEVER
    told = np.full(len(episodes), MAYBE, dtype=np.int8)
    of, day = episodes.child[known], episodes.day[known]
    reached, held = added(facts, than, unit, first[of], day, add_units)
    at_last, _ = added(facts, than, unit, last[of], day, add_units)
    told[known] = np.where(day < reached, YES, np.where(day < at_last, MAYBE, NO))
    left = np.zeros(len(episodes), dtype=bool)
    left[np.flatnonzero(known)[~held]] = True
    episodes.left = episodes.left | (left & asked)
    return told


def born(facts: Facts) -> tuple[Numbers, Numbers, Numbers | None]:
    """By child, the first and the last day on which it can have been born (never: no record says), and the first day
    on which another record of a birth comes."""
    rows, coming = facts.come(("birth",))
    own = rows[_own_births(facts, rows)]
    first = np.full(facts.count, NEVER, dtype=np.int64)
    np.minimum.at(first, facts.child[own], facts.day[own])
    last = np.full(facts.count, _NO_DAY, dtype=np.int64)
    np.maximum.at(last, facts.child[own], facts.day[own])
    return first, last, earliest([coming])


def _own_births(facts: Facts, rows: Numbers) -> Numbers:
    people, owners = facts.text("people")[0][rows], facts.text("children")[0][rows]
    which, first = alike([people, owners, facts.child[rows]], len(rows))
    told = []
    for row in rows[first].tolist():
        child = facts.ids[int(facts.child[row])].as_py()
        told.append(whose(StandIn(**whom_it_is_about(facts, row, child)), child) == child)  # type: ignore[arg-type]
    return np.array(told, dtype=bool)[which]

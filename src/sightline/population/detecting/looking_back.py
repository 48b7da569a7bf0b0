"""Which rules' pasts can be told on columns, and the first days of many children at once."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

import numpy as np

from sightline.population.detecting.deadlines import Deadlines
from sightline.population.detecting.facts import Facts, Numbers
from sightline.population.detecting.past import can_look_back, first_days_of_rule, never_starts
from sightline.population.detecting.prompts import Conditions
from sightline.population.detecting.weighed import weighed_in, who_has_any
from sightline.rulebook.language.rules import Duty, Rule
from sightline.rulebook.parameters import Parameters
from sightline.rulebook.plan import starting_kinds


@dataclass(frozen=True, slots=True)
class ToldOfThePast:
    """One row an episode: the child, the place of the rule among those asked, the fact's number, and the first day."""

    child: Numbers
    rule: Numbers
    anchor: Numbers
    day: Numbers


class LookingBack:
    """Some rules as their past is asked of columns; what is worked out once for a day is kept for the next children."""

    def __init__(self, rules: tuple[Rule, ...]) -> None:
        self.rules = rules
        self.remembered: dict[object, int] = {}
        self._weighed = tuple(map(weighed_in, rules))
        self._counts: dict[int, Deadlines | Conditions] = {
            place: Deadlines(rule.due, rule.source.family) if isinstance(rule, Duty) else Conditions()
            for place, rule in enumerate(rules)
            if can_look_back(rule)
        }

    def look(self, facts: Facts) -> tuple[ToldOfThePast, dict[int, tuple[Rule, ...]]]:
        """What was told and, by the place of a child, the rules that the evaluator has to be asked of. Children that
        are odd are in neither: all of theirs is left to the evaluator."""
        told: list[tuple[Numbers, ...]] = []
        left_of: dict[int, list[Rule]] = {}
        for place, rule in enumerate(self.rules):
            asked = facts.who_has(starting_kinds(rule)) & ~facts.odd
            # What begins by something else than its own record, or may have, is for the evaluator.
            unseen = () if not isinstance(rule, Duty) or rule.unseen is None else rule.unseen.starting_kinds
            otherwise = facts.who_has(unseen) | who_has_any(facts, self._weighed[place])
            asked &= ~never_starts(facts, rule.starts) | facts.not_plain(rule.starts.kinds) | otherwise
            if not asked.any():
                continue
            left = facts.odd | facts.not_plain(rule.reads) | otherwise
            counts = self._counts.get(place)
            if counts is None:
                left = asked
            else:
                found = first_days_of_rule(facts, rule, counts, left)
                kept = ~left[found.child]
                many = int(kept.sum())
                told.append((found.child[kept], np.full(many, place), found.anchor[kept], found.day[kept]))
            for child in np.flatnonzero(left & asked).tolist():
                left_of.setdefault(child, []).append(rule)
        columns = [np.concatenate(each) for each in zip(*told, strict=True)] if told else [_NOTHING] * 4
        return ToldOfThePast(*columns), {child: tuple(rules) for child, rules in left_of.items()}


_NOTHING = np.zeros(0, dtype=np.int64)

_LAST: list[tuple[tuple[Rule, ...], Parameters, date, LookingBack]] = []


def looking_back_of(rules: tuple[Rule, ...], parameters: Parameters, on: date) -> LookingBack:
    """That of these rules with these numbers; the last one made is kept, with what it has worked out."""
    if _LAST and _LAST[0][0] is rules and _LAST[0][1] is parameters and _LAST[0][2] == on:
        return _LAST[0][3]
    made = LookingBack(rules)
    _LAST[:] = [(rules, parameters, on, made)]
    return made

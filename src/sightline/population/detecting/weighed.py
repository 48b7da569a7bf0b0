"""What rules weigh that columns do not work out: whoever has anything of it on record is left to the evaluator.

An order that a record only says to run, a conference that shows an earlier referral, an enquiry that no discussion
opened: few children have one, and of all the others it says nothing.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from typing import Any

import numpy as np

from sightline.population.detecting.facts import WEIGHED, Facts, Numbers
from sightline.rulebook.language.conditions import SaysNot
from sightline.rulebook.language.rules import Rule
from sightline.rulebook.language.select import Selection


def weighed_in(rule: Rule) -> tuple[Selection, ...]:
    """The selections of a rule of which columns find nothing, and what makes a test of it depend on other records."""
    return tuple(_within(rule, set()))


def who_has_any(facts: Facts, weighed: tuple[Selection, ...]) -> Numbers:
    """By child, whether anything of these is on record, so that the rule has to be asked of the evaluator."""
    there = np.zeros(facts.count, dtype=bool)
    for what in weighed:
        there |= facts.not_plain(what.kinds)
        there[facts.child[facts.find(what).rows]] = True
    return there


def _within(part: Any, seen: set[int]) -> Iterator[Selection]:
    if id(part) in seen:
        return
    seen.add(id(part))
    if isinstance(part, WEIGHED):
        yield part.what
    if isinstance(part, SaysNot) and part.unless is not None:
        yield part.unless  # type: ignore[misc]
    if isinstance(part, tuple):
        for one in part:
            yield from _within(one, seen)
    elif is_dataclass(part):
        for one in fields(part):
            yield from _within(getattr(part, one.name), seen)

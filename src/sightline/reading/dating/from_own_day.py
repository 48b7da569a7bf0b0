"""A date that no words tell but the statement's verb and place, beside that of its entry, message or document."""

from __future__ import annotations

from dataclasses import replace

from sightline.chronology.partial_date import PartialDate
from sightline.chronology.step import Step, StepCode
from sightline.chronology.step_words import step_in_words
from sightline.chronology.told_from import AnchorType, ToldFrom, write_anchor
from sightline.chronology.unit import Unit
from sightline.reading.dating.placed import OF_ITSELF, Ground, Resolved

MOST_DAYS_BACK = 31
"""How far back from the day of an entry or message what it tells is looked for."""


def slack(ground: Ground, back: int, why: str) -> Resolved | None:
    """Within the ``back`` days up to its own; None where that is not known."""
    step = Step(StepCode.SHIFT, 0, Unit.DAY, early=back)
    own = ground.own
    if own is None:
        return None
    day = own.without_time()
    found = step.apply(day)
    if found is None:
        return None
    return _by_own(ground, step, day, found, why)


def until_own(ground: Ground, why: str) -> Resolved:
    """On some day up to that of the entry, message or document."""
    assert ground.own is not None
    day = ground.own.without_time()
    step = Step(StepCode.BEFORE)
    found = step.apply(day)
    return Resolved(PartialDate.unknown(), None) if found is None else _by_own(ground, step, day, found, why)


def _by_own(ground: Ground, step: Step, day: PartialDate, found: PartialDate, why: str) -> Resolved:
    """A date that no words tell but the statement's verb and place, beside that of its entry, message or document."""
    link = ToldFrom("", None, None, ground.own_type, ground.own_key, day.written, step)
    of = "" if ground.own_type is AnchorType.DOCUMENT else OF_ITSELF
    basis = f"{why}: {step_in_words(step)} {write_anchor(day)}, {of or 'the document’s own date'}"
    occurred = replace(found, written="", basis=basis)
    return Resolved(occurred, replace(link, arithmetic=basis) if ground.is_held else None)

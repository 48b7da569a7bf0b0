"""Circumstances of a start: the child's age, what runs at the time, what came first; and a duty that depends on them.

Each is a stage of a count that changes (regimes), and :class:`Where` makes a condition of a duty out of several.
"""

from sightline.rulebook.language.circumstances.after import Followed
from sightline.rulebook.language.circumstances.before import (
    AtLeastSoMany,
    InFirstAfter,
    IsFirst,
    RecordedAtAll,
    SoonAfter,
)
from sightline.rulebook.language.circumstances.not_done import NotDoneBy
from sightline.rulebook.language.circumstances.numbers import NotYetOver, NumberInForce
from sightline.rulebook.language.circumstances.period import During, LastedAtLeast, running_since
from sightline.rulebook.language.circumstances.school_age import AtSchoolAge, at_school_age
from sightline.rulebook.language.circumstances.start import NamesADay, PeriodOpenedWith, StartSays, StatedAtStart
from sightline.rulebook.language.circumstances.where import AnyHolds, Not, Perhaps, Where

__all__ = [
    "AnyHolds",
    "AtLeastSoMany",
    "AtSchoolAge",
    "During",
    "Followed",
    "InFirstAfter",
    "IsFirst",
    "LastedAtLeast",
    "NamesADay",
    "Not",
    "NotDoneBy",
    "NotYetOver",
    "NumberInForce",
    "Perhaps",
    "PeriodOpenedWith",
    "RecordedAtAll",
    "SoonAfter",
    "StartSays",
    "StatedAtStart",
    "Where",
    "at_school_age",
    "running_since",
]

"""A stretch of time around the start of an episode, and which facts lie in it for certain, perhaps, or not."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from sightline.chronology.calendar import add_months, working_days_before
from sightline.chronology.partial_date import PartialDate
from sightline.rulebook.answers import CANNOT_TELL, NO, YES, Answer
from sightline.rulebook.language.due import add_units
from sightline.rulebook.language.words import count_words
from sightline.rulebook.parameters import Parameters, Value
from sightline.rulebook.view import View

EVER = "ever"
"""In place of a parameter: without bound on that side."""


def earlier(day: date, count: int, unit: str) -> date:
    """``count`` of the unit before ``day``. Raises OutsideCalendar."""
    if unit == "working days":
        return working_days_before(day, count)
    if unit == "months":
        return add_months(day, -count)
    if unit == "years":
        return add_months(day, -12 * count)
    return day - timedelta(days=count * (7 if unit == "weeks" else 1))


@dataclass(frozen=True, slots=True)
class Stretch:
    """Days: those certainly in it, and those that may be. None: without bound on that side."""

    first: date | None
    last: date | None
    perhaps_first: date | None
    perhaps_last: date | None
    parameters: tuple[tuple[str, Value], ...] = ()

    def holds(self, occurred: PartialDate) -> Answer:
        """Whether something that occurred then lies in it. A doubted day never certainly does."""
        first, last = occurred.earliest, occurred.latest
        if self.perhaps_last is not None and first is not None and first > self.perhaps_last:
            return NO if not occurred.is_unsure else CANNOT_TELL
        if self.perhaps_first is not None and last is not None and last < self.perhaps_first:
            return NO if not occurred.is_unsure else CANNOT_TELL
        if occurred.is_unsure:
            return CANNOT_TELL
        inside = (self.first is None or (first is not None and first >= self.first)) and (
            self.last is None or (last is not None and last <= self.last)
        )
        return YES if inside else CANNOT_TELL


@dataclass(frozen=True, slots=True)
class Around:
    """From some time before the start of an episode to some time after it.

    ``before`` and ``after`` name parameters, whose unit says how to count; EVER: without bound; empty: the day of the
    start itself is the bound.
    """

    before: str = ""
    after: str = ""

    @property
    def parameter_names(self) -> tuple[str, ...]:
        """The parameters used."""
        return tuple(name for name in (self.before, self.after) if name and name != EVER)

    def stretch(self, view: View, occurred: PartialDate) -> Stretch | None:
        """The stretch around something that occurred then; None where that is not known closely enough.

        Raises NoNumber and OutsideCalendar.
        """
        if self.before == EVER and self.after == EVER:
            return Stretch(None, None, None, None)
        if occurred.earliest is None or occurred.latest is None or occurred.is_unsure:
            return None
        asked = ("around", self.before, self.after, occurred.earliest, occurred.latest)
        return view.parameters.once(asked, lambda: self._stretch(view, occurred))

    def _stretch(self, view: View, occurred: PartialDate) -> Stretch:
        start, end = occurred.earliest, occurred.latest
        assert start is not None
        assert end is not None
        used = tuple((name, view.value(name, start)) for name in self.parameter_names)
        first, perhaps_first = _bound(view, self.before, end, start, earlier)
        last, perhaps_last = _bound(view, self.after, start, end, add_units)
        return Stretch(first, last, perhaps_first, perhaps_last, used)

    def english(self, parameters: Parameters) -> str:
        """As in "in the 12 months before it"."""

        def words(name: str) -> str:
            return count_words(parameters[name].latest.value, parameters[name].unit)

        if self.before == EVER and self.after == EVER:
            return "at any time"
        if self.before and self.after:
            sides = [
                "any time before" if self.before == EVER else f"{words(self.before)} before",
                "any time after" if self.after == EVER else f"{words(self.after)} after",
            ]
            return f"from {sides[0]} it to {sides[1]} it"
        if self.before:
            return "at any time up to it" if self.before == EVER else f"in the {words(self.before)} up to it"
        if self.after:
            return "from it onwards" if self.after == EVER else f"in the {words(self.after)} from it"
        return "on the same day"


def _bound(
    view: View, name: str, sure: date, unsure: date, step: Callable[[date, int, str], date]
) -> tuple[date | None, date | None]:
    if name == EVER:
        return None, None
    if not name:
        return sure, unsure
    unit = view.parameters[name].unit
    return step(sure, view.value(name, sure).value, unit), step(unsure, view.value(name, unsure).value, unit)

"""Dates that are exactly as precise as the records are.

"March 2014", "early hours of 4 April", "before Christmas" and "unknown" each stay what they are: the words as
written, and the earliest and latest day on which it can have been. Nothing here ever picks a day in between.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date, datetime, time
from enum import StrEnum
from functools import lru_cache

from sightline.chronology.names_of_days import MONTHS

_BEFORE_ALL, _AFTER_ALL = -1, date.max.toordinal() * 86_400_000_000 * 2
_START, _END = time.min, time(23, 59)


def _moment(day: date | None, at: time | None, otherwise: time) -> int:
    """A local moment in microseconds, so that moments compare as numbers; without a day, beyond every other."""
    if day is None:
        return _BEFORE_ALL if otherwise is _START else _AFTER_ALL
    clock = at or otherwise
    seconds = day.toordinal() * 86_400 + clock.hour * 3600 + clock.minute * 60 + clock.second
    return seconds * 1_000_000 + clock.microsecond


class Precision(StrEnum):
    """How exactly a moment is known."""

    __hash__ = str.__hash__

    MINUTE = "minute"
    PART_OF_DAY = "part_of_day"
    DAY = "day"
    WEEK = "week"
    PART_OF_MONTH = "part_of_month"
    MONTH = "month"
    SEASON = "season"
    TERM = "term"
    PART_OF_YEAR = "part_of_year"
    YEAR = "year"
    RANGE = "range"
    AGE = "age"
    BEFORE = "before"
    AFTER = "after"
    UNSURE = "unsure"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class PartialDate:
    """A moment known only so far.

    ``written``: the words of the source. ``earliest`` and ``latest``: first and last day on which it can have been,
    inclusive; None means unbounded on that side ("before 2014" has no earliest; unknown has neither).
    ``from_time`` / ``to_time``: local clock time on the earliest / latest day, where the source gives one
    (None: start / end of the day). ``basis``: how it was worked out where it was not simply written.

    UNSURE means that the writer doubts the date ("?22/05/16", "c. March 2014"): the bounds are what was written
    and the truth may lie outside them, so no rule may rest a yes or no on them alone.

    Raises ValueError if the latest bound is before the earliest.
    """

    written: str
    earliest: date | None
    latest: date | None
    precision: Precision
    from_time: time | None = None
    to_time: time | None = None
    basis: str = ""
    is_unsure: bool = field(init=False, repr=False, compare=False)
    """Whether the writer doubted it."""
    is_day: bool = field(init=False, repr=False, compare=False)
    """Whether it is known to the day or better, without doubt."""
    _first: int = field(init=False, repr=False, compare=False)
    _last: int = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        # Rules compare the same dates thousands of times, so the bounds are held as plain numbers too.
        unsure = self.precision is Precision.UNSURE
        object.__setattr__(self, "is_unsure", unsure)
        is_day = self.earliest is not None and self.earliest == self.latest and not unsure
        object.__setattr__(self, "is_day", is_day)
        object.__setattr__(self, "_first", _BEFORE_ALL if unsure else _moment(self.earliest, self.from_time, _START))
        object.__setattr__(self, "_last", _AFTER_ALL if unsure else _moment(self.latest, self.to_time, _END))
        if self.earliest and self.latest:
            if self.latest < self.earliest:
                raise ValueError(f"{self.written!r} ends before it begins")
            if (
                self.earliest == self.latest
                and self.from_time is not None
                and self.to_time is not None
                and self.to_time < self.from_time
            ):
                raise ValueError(f"{self.written!r} ends before it begins")

    def __hash__(self) -> int:
        return hash((self.written, self.earliest, self.latest))

    # -- making ------------------------------------------------------------------------------------------
    @classmethod
    def on(cls, day: date, written: str | None = None) -> PartialDate:
        """One whole day."""
        return cls(written if written is not None else write_day(day), day, day, Precision.DAY)

    @classmethod
    def at(cls, day: date, clock_time: time, written: str | None = None) -> PartialDate:
        """One minute of one day, local time."""
        words = written if written is not None else f"{write_day(day)} {clock_time:%H:%M}"
        return cls(words, day, day, Precision.MINUTE, clock_time, clock_time)

    @classmethod
    def between(
        cls, earliest: date, latest: date, written: str | None = None, precision: Precision = Precision.RANGE
    ) -> PartialDate:
        """Some time from one day to another, inclusive."""
        words = written if written is not None else f"between {write_day(earliest)} and {write_day(latest)}"
        return cls(words, earliest, latest, precision)

    @classmethod
    def unknown(cls, written: str = "") -> PartialDate:
        """Not known at all, or not readable; the words are kept."""
        return cls(written, None, None, Precision.UNKNOWN)

    # -- asking ------------------------------------------------------------------------------------------
    @property
    def is_known(self) -> bool:
        """Whether there is any bound at all."""
        return self.earliest is not None or self.latest is not None

    @property
    def days_wide(self) -> int | None:
        """How many days it spans (1 for a day), or None if open on a side."""
        if self.earliest is None or self.latest is None:
            return None
        return (self.latest - self.earliest).days + 1

    @property
    def earliest_instant(self) -> datetime | None:
        """First local instant on which it can have been."""
        return None if self.earliest is None else datetime.combine(self.earliest, self.from_time or time.min)

    @property
    def latest_instant(self) -> datetime | None:
        """Last local instant on which it can have been, to the minute."""
        return None if self.latest is None else datetime.combine(self.latest, self.to_time or time(23, 59))

    def certainly_before(self, other: PartialDate) -> bool:
        """Whether it was before ``other`` whatever the truth within both."""
        return self._last < other._first

    def possibly_before(self, other: PartialDate) -> bool:
        """Whether it can have been before ``other``."""
        return self._first < other._last

    def certainly_by(self, day: date) -> bool:
        """Whether it was on or before ``day`` for certain."""
        return self.latest is not None and self.latest <= day and not self.is_unsure

    def possibly_by(self, day: date) -> bool:
        """Whether it can have been on or before ``day``."""
        return self.is_unsure or self.earliest is None or self.earliest <= day

    def intersects(self, other: PartialDate) -> bool:
        """Whether both can be the same moment."""
        return not (
            (self.latest is not None and other.earliest is not None and self.latest < other.earliest)
            or (other.latest is not None and self.earliest is not None and other.latest < self.earliest)
        )

    def intersect(self, other: PartialDate) -> PartialDate | None:
        """The moments that both allow, or None if none. Never sharper than what both say together."""
        if not self.intersects(other):
            return None
        earliest = max((d for d in (self.earliest, other.earliest) if d), default=None)
        latest = min((d for d in (self.latest, other.latest) if d), default=None)
        if (earliest, latest) == (self.earliest, self.latest):
            return self
        if (earliest, latest) == (other.earliest, other.latest):
            return replace(other, written=f"{self.written}; {other.written}")
        return PartialDate(
            f"{self.written}; {other.written}",
            earliest,
            latest,
            Precision.UNSURE if self.is_unsure or other.is_unsure else Precision.RANGE,
            basis="narrowed by another record",
        )

    def without_time(self) -> PartialDate:
        """The same day or days without their times of day, and as doubtful as before."""
        if self.from_time is None and self.to_time is None:
            return self
        is_one_day = self.earliest == self.latest and not self.is_unsure
        precision = Precision.DAY if is_one_day else self.precision
        return replace(self, precision=precision, from_time=None, to_time=None)

    def sort_key(self) -> tuple[date, time, date, time]:
        """By earliest, then latest; what has no earliest goes by its latest; unknown goes last."""
        last = date.max
        start = self.earliest or self.latest or last
        return (start, self.from_time or time.min, self.latest or last, self.to_time or time.max)

    # -- writing -----------------------------------------------------------------------------------------
    def as_json(self) -> dict[str, object]:
        """The documented JSON shape; times only where the source gives them."""
        shape: dict[str, object] = {
            "written": self.written,
            "earliest": self.earliest.isoformat() if self.earliest else None,
            "latest": self.latest.isoformat() if self.latest else None,
            "precision": self.precision.value,
        }
        if self.from_time or self.to_time:
            shape["from_time"] = f"{self.from_time:%H:%M}" if self.from_time else None
            shape["to_time"] = f"{self.to_time:%H:%M}" if self.to_time else None
        if self.basis:
            shape["basis"] = self.basis
        return shape

    @classmethod
    def from_json(cls, shape: dict[str, object]) -> PartialDate:
        """The inverse of :meth:`as_json`."""

        def day(name: str) -> date | None:
            value = shape.get(name)
            return date.fromisoformat(str(value)) if value else None

        def clock_time(name: str) -> time | None:
            value = shape.get(name)
            return time.fromisoformat(str(value)) if value else None

        return cls(
            str(shape["written"]),
            day("earliest"),
            day("latest"),
            Precision(str(shape["precision"])),
            clock_time("from_time"),
            clock_time("to_time"),
            str(shape.get("basis", "")),
        )


@lru_cache(maxsize=50_000)
def write_day(day: date) -> str:
    """A day as people read it: "4 April 2014"."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def write_month(day: date) -> str:
    """The month of a day as people read it: "April 2014"."""
    return f"{MONTHS[day.month - 1]} {day.year}"

"""Numbers and stretches of time as they are written: "six-week", "three-and-a-half years", "a fortnight"."""

from __future__ import annotations

import re
from dataclasses import dataclass

_ONES = "no one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen"
_SMALL = {word: number for number, word in enumerate((_ONES + " eighteen nineteen").split())}
_DECADES = "twenty thirty forty fifty sixty seventy eighty"
_TENS = {word: 10 * number for number, word in enumerate(_DECADES.split(), 2)}
_WORDS = {**_SMALL, **_TENS, "a": 1, "an": 1, "single": 1, "both": 2, "couple": 2, "dozen": 12}
_WORDS |= {f"{ten}-{one}": _TENS[ten] + _SMALL[one] for ten in _TENS for one in list(_SMALL)[1:10]}
_ALTERNATIVES = "|".join(sorted((re.escape(word) for word in _WORDS), key=lambda word: -len(word)))
_UNITS = {"hour": "hour", "hr": "hour", "minute": "minute", "min": "minute", "day": "day", "night": "night"}
_UNITS |= {"week": "week", "wk": "week", "month": "month", "mth": "month", "year": "year", "yr": "year"}
_UNIT = "|".join(_UNITS)
_NUMBER = rf"(?:\d{{1,3}}(?:\.5)?|{_ALTERNATIVES})"
_HALF = r"(?:[-\s]?and[-\s]a[-\s]half|½)"
_ABOUT = (
    r"(?P<about>(?:about|around|nearly|almost|some|approximately|approx\.?|roughly|over|under|just\s+over|just\s+under|"
    r"more\s+than|less\s+than|at\s+least|up\s+to|a\s+little\s+over|c\.)\s+)?"
)
SPAN = (
    rf"{_ABOUT}(?:(?P<number>{_NUMBER})(?P<half>{_HALF})?[-\s]+(?P<unit>{_UNIT})(?P<many>s)?\b"
    r"|(?P<fortnight>(?:a\s+)?fortnight)\b)"
)
"""A pattern with groups of its own: use it once in a pattern, and :func:`span_of` on the match."""


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of time as written: ``number`` (halves count) of ``unit``; ``about`` where the words are not exact."""

    number: float
    unit: str
    about: bool = False

    @property
    def value(self) -> str:
        """One way to write it: "6 weeks", "3.5 years"."""
        number = f"{self.number:g}"
        return f"{number} {self.unit}{'' if self.number == 1 else 's'}"

    @property
    def days(self) -> float:
        """About how many days: months of 30.44, years of 365.25."""
        return self.number * _DAYS[self.unit]


_DAYS = {"minute": 1 / 1440, "hour": 1 / 24, "day": 1, "night": 1, "week": 7, "month": 30.44, "year": 365.25}


def number_of(words: str) -> float | None:
    """The number that the words are ("six", "24", "twenty-four"), or None."""
    plain = re.sub(r"\s+", "-", words.strip().casefold())
    if re.fullmatch(r"\d{1,3}(?:\.5)?", plain):
        return float(plain)
    return _WORDS.get(plain)


def span_of(match: re.Match[str]) -> Span | None:
    """The stretch that a match of :data:`SPAN` gives, or None where it is no number."""
    about = bool(match.group("about"))
    if match.group("fortnight"):
        return Span(2, "week", about)
    number = number_of(match.group("number"))
    if number is None or number == 0:
        return None
    if match.group("half"):
        number += 0.5
    return Span(number, _UNITS[match.group("unit").casefold()], about)


def start_of(match: re.Match[str]) -> int:
    """Where the words of the stretch begin, a loose word before them ("about") included."""
    return match.start("about") if match.group("about") else _first(match)


def _first(match: re.Match[str]) -> int:
    return match.start("fortnight") if match.group("fortnight") else match.start("number")


def end_of(match: re.Match[str]) -> int:
    """Where the words of the stretch end."""
    if match.group("fortnight"):
        return match.end("fortnight")
    return match.end("many") if match.group("many") else match.end("unit")


def differ(one: Span, other: Span, *, sitting_days: bool = False) -> bool:
    """Whether two stretches cannot both be right.

    The same unit: another number, unless one is loosely worded and they lie within a fifth. Different units: only
    where they do not meet however each is rounded ("fourteen days" is "two weeks"; "20 months" may be "two years").
    ``sitting_days``: days of a trial are days of sitting, five a week at most.
    """
    loose = one.about or other.about
    if one.unit == other.unit or {one.unit, other.unit} == {"day", "night"}:
        if loose:
            return abs(one.number - other.number) > max(one.number, other.number) / 5
        return one.number != other.number
    first, last = _bounds(one, sitting_days)
    lower, upper = _bounds(other, sitting_days)
    return last < lower or upper < first


def _bounds(span: Span, sitting_days: bool) -> tuple[float, float]:
    slack = 0.35 if span.about else 0.15
    least, most = (span.number - 0.99) * _DAYS[span.unit], (span.number + 0.99) * _DAYS[span.unit]
    if sitting_days and span.unit == "day":
        # Breaks and days out of court stretch it: eight days of sitting may take three weeks.
        most = span.number * 7 / 5 * 2 + 4
    return max(0.0, least - slack * span.days), most + slack * span.days

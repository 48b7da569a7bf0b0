"""How a partial date is shown: never sharper than it is, and with its doubt in words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import combinations

from sightline.chronology.fact import Extent
from sightline.chronology.names_of_days import WEEKDAYS
from sightline.chronology.partial_date import PartialDate, Precision, write_day

_AS_WRITTEN = {
    Precision.WEEK,
    Precision.PART_OF_MONTH,
    Precision.SEASON,
    Precision.TERM,
    Precision.PART_OF_YEAR,
    Precision.BEFORE,
    Precision.AFTER,
    Precision.RANGE,
}


@dataclass(frozen=True, slots=True)
class ShownDate:
    """A date as a page prints it.

    ``main`` stands in the date column; ``detail`` says the weekday and time, or how far it is known; ``written`` is
    the source's own words where they differ; ``standing`` is "exact", "spans", "unsure" or "unknown", for a mark beside
    the words (never instead of them).
    """

    main: str
    detail: str
    written: str
    standing: str

    @property
    def is_exact(self) -> bool:
        """Whether it is known to the day or better."""
        return self.standing == "exact"


def day_words(day: date | None) -> str:
    """A day in words, or "no date"."""
    return write_day(day) if day else "no date"


def span_words(earliest: date | None, latest: date | None) -> str:
    """From one day to another, each part said once: "3 to 9 May 2014"."""
    if earliest is None or latest is None:
        if latest is not None:
            return f"no later than {write_day(latest)}"
        return f"no earlier than {write_day(earliest)}" if earliest is not None else "not known"
    if earliest == latest:
        return write_day(earliest)
    first, last = write_day(earliest), write_day(latest)
    if (earliest.year, earliest.month) == (latest.year, latest.month):
        return f"{earliest.day} to {last}"
    if earliest.year == latest.year:
        return f"{first.rsplit(' ', 1)[0]} to {last}"
    return f"{first} to {last}"


def shown_date(moment: PartialDate, *, worked_out: bool = False) -> ShownDate:
    """How ``moment`` is printed. ``worked_out``: it was told from another date, or narrowed by other records, so the
    days that follow stand first and the words that were written beside them.
    """
    words = " ".join(moment.written.split())
    if worked_out and moment.is_known:
        from_words = f"worked out from “{words}”" if words else "worked out from other records"
        if moment.is_day and moment.earliest is not None and not moment.is_unsure:
            detail = f"{WEEKDAYS[moment.earliest.weekday()]}{_time_words(moment)}, {from_words}"
            return ShownDate(day_words(moment.earliest), detail, "", "exact")
        span = _capital(span_words(moment.earliest, moment.latest))
        return ShownDate(span, from_words, "", "unsure" if moment.is_unsure else "spans")
    if not moment.is_known:
        return ShownDate("Date not known", f"written “{words}”" if words else "no date in the source", "", "unknown")
    span = span_words(moment.earliest, moment.latest)
    if moment.is_unsure:
        return ShownDate(
            _capital(span), f"not sure: written “{words}”" if words else "the source is not sure", "", "unsure"
        )
    if moment.is_day and moment.earliest is not None:
        detail = WEEKDAYS[moment.earliest.weekday()] + _time_words(moment)
        return ShownDate(span, detail, _differs(words, span), "exact")
    if moment.precision in _AS_WRITTEN and words:
        return ShownDate(_capital(words), _within(moment), "", "spans")
    if moment.precision is Precision.MONTH and moment.earliest is not None:
        return ShownDate(span.split(" to ")[-1].split(" ", 1)[1], "day not known", _differs(words, span), "spans")
    if moment.precision is Precision.YEAR and moment.earliest is not None:
        return ShownDate(str(moment.earliest.year), "day and month not known", _differs(words, span), "spans")
    if moment.precision is Precision.AGE:
        return ShownDate(
            _capital(span), f"worked out from “{words}”" if words else "worked out from an age", "", "spans"
        )
    return ShownDate(_capital(span), "some time in between", _differs(words, span), "spans")


def when_words(moment: PartialDate) -> str:
    """One line: for sentences, lists and the picture's equivalent text."""
    shown = shown_date(moment)
    if shown.is_exact:
        clock = _time_words(moment)
        return shown.main + clock
    return f"{shown.main} ({shown.detail[:1].lower()}{shown.detail[1:]})" if shown.detail else shown.main


def main_words(moment: PartialDate) -> str:
    """The date alone, as it reads inside a sentence."""
    words = " ".join(moment.written.split())
    if moment.precision in _AS_WRITTEN and moment.is_known and words:
        return words
    shown = shown_date(moment).main
    return shown[:1].lower() + shown[1:] if shown.startswith(("No ", "Date ")) else shown


def extent_words(extent: Extent, ended: PartialDate | None) -> str:
    """How a fact that is no single moment went on, or nothing."""
    until = f" until {main_words(ended)}" if ended is not None and ended.is_known else ""
    if extent is Extent.REPEATED:
        return f"several times{until}" if until else "several times in this span"
    if extent is Extent.THROUGHOUT:
        return f"throughout{until}" if until else "throughout"
    return until.strip()


def _time_words(moment: PartialDate) -> str:
    start, end = moment.from_time, moment.to_time
    if start is None and end is None:
        return ""
    if start == end:
        return f", {start:%H:%M}"
    if start is None:
        return f", by {end:%H:%M}"
    if end is None:
        return f", from {start:%H:%M}"
    return f", between {start:%H:%M} and {end:%H:%M}"


def _within(moment: PartialDate) -> str:
    span = span_words(moment.earliest, moment.latest)
    return span if moment.earliest is None or moment.latest is None else f"some time from {span}"


def dates_side_by_side(dates: Sequence[PartialDate]) -> str:
    """What is to be said of the dates of entries that may tell of one event; empty where they are the same."""
    known = [one for one in dates if one.is_known]
    if any(not one.intersects(other) for one, other in combinations(known, 2)):
        return "The records do not agree on the date. Both stay."
    if len({(one.earliest, one.latest) for one in dates}) > 1:
        return "One record dates it more exactly than another. Both stay."
    return ""


def _differs(words: str, span: str) -> str:
    return words if words and words.casefold() != span.casefold() else ""


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]

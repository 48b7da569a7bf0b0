"""How the date of a row is shown in a combined chronology, and what must be seen beside it."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

from sightline.chronology.fact import Fact
from sightline.chronology.partial_date import PartialDate, Precision, write_day
from sightline.publishing.rows import when
from sightline.wording.dates import read_date

_DAY_NUMBER = re.compile(r"\d{5}(?:\.\d+)?(?:\s|$)")
"""How a workbook holds a day; a time may follow."""


def when_shown(fact: Fact) -> str:
    """In the words of the source. A bare number, which is how a workbook holds a day, is said as the day that it is;
    and words that were a date only where they stood ("6th", under “March 2024”) are told with the days that they mean.
    """
    moment = fact.occurred
    if moment.is_day and moment.earliest is not None and _DAY_NUMBER.match(moment.written):
        return write_day(moment.earliest)
    if moment.is_known and moment.written and not read_date(moment.written).is_known:
        means = _days(moment)
        return (
            when(replace(fact, occurred=replace(moment, written=f"{means} (“{moment.written}”)")))
            if means
            else when(fact)
        )
    return when(fact)


def _days(moment: PartialDate) -> str:
    """The days that a date can be, in words; empty where it has no first or no last one."""
    if moment.earliest is None or moment.latest is None:
        return ""
    first, last = write_day(moment.earliest), write_day(moment.latest)
    return first if first == last else f"{first} to {last}"


def time_shown(fact: Fact) -> str:
    """The time of day, as 14:05, where the source gives the minute; else empty."""
    if fact.occurred.precision is not Precision.MINUTE or fact.occurred.earliest_instant is None:
        return ""
    return f"{fact.occurred.earliest_instant:%H:%M}"


def date_note(fact: Fact, period: tuple[date | None, date | None]) -> str:
    """What must be seen beside the date: why it stands where it does, and what cannot be right or was not asked for."""
    return "; ".join(note for note in (_placed(fact), _ends_first(fact), _outside(fact, period)) if note)


def _placed(fact: Fact) -> str:
    moment = fact.occurred
    if not moment.is_known:
        return "undated: placed last"
    if moment.is_unsure:
        return "the writer doubts the date"
    if moment.earliest != moment.latest and moment.earliest is not None:
        return f"part-dated: placed by the first day that it can have been, {write_day(moment.earliest)}"
    return fact.worked_out


def _ends_first(fact: Fact) -> str:
    """A source may write so. Neither date is taken for the right one."""
    early = fact.ended is not None and fact.occurred.is_known and fact.ended.certainly_before(fact.occurred)
    return "ends before it begins: one of the two dates is wrong" if early else ""


def _outside(fact: Fact, period: tuple[date | None, date | None]) -> str:
    first, last = period
    moment = fact.occurred
    if moment.is_unsure:
        return ""
    if first is not None and moment.latest is not None and moment.latest < first:
        return "before the period of the review"
    if last is not None and moment.earliest is not None and moment.earliest > last:
        return "after the period of the review"
    return ""

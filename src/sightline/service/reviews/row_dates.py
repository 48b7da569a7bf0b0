"""How the date of a row is shown in a combined chronology, and what must be seen beside it."""

from __future__ import annotations

import re
from datetime import date

from sightline.chronology.fact import Fact
from sightline.chronology.partial_date import Precision, write_day
from sightline.publishing.rows import when

_DAY_NUMBER = re.compile(r"\d{5}(?:\.\d+)?(?:\s|$)")
"""How a workbook holds a day; a time may follow."""


def when_shown(fact: Fact) -> str:
    """In the words of the source; a bare number, which is how a workbook holds a day, is said as the day that it is."""
    moment = fact.occurred
    is_serial = moment.is_day and _DAY_NUMBER.match(moment.written) is not None
    return write_day(moment.earliest) if is_serial and moment.earliest is not None else when(fact)


def time_shown(fact: Fact) -> str:
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

"""A day or month without its year, where what was told before it may give the year as well as the paper's own day."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from sightline.chronology.partial_date import PartialDate
from sightline.chronology.step import DAYS_INTO_NEXT_YEAR, StepCode
from sightline.chronology.told_from import AnchorType, ToldFrom
from sightline.reading.dating.placed import (
    Ground,
    Placed,
    Resolved,
    in_short,
    made,
)
from sightline.wording.dates.relative_date import RelativeDate


def follows_closely(told: RelativeDate, ground: Ground, before: Sequence[Placed]) -> bool:
    """Whether an article tells, right before, of a day of an earlier year that a day without its year follows closely:
    "rang on 13 January 2020. ... On 2 March" is of that year as well as of the year of the paper."""
    step = told.step
    if ground.own_type is not AnchorType.DOCUMENT or ground.own is None or step is None or step.yearly is None:
        return False
    if step.code is not StepCode.NAMED or step.yearly[:2] != step.yearly[2:] or step.count >= 0:
        return False
    last = next((one for one in reversed(before) if one.occurred.is_day and one.happened and not one.background), None)
    if last is None or last.occurred.latest is None:
        return False
    by_own, by_last = step.apply(ground.own), replace(step, count=1).apply(last.occurred)
    if by_own is None or by_last is None or by_own == by_last or by_last.earliest is None:
        return False
    return (by_last.earliest - last.occurred.latest).days <= DAYS_INTO_NEXT_YEAR


def same_day_again(told: RelativeDate, before: Sequence[Placed], words: str, start: int, end: int) -> Resolved | None:
    """ "6 March", where the paper has told of "6 March 2023" and of no other sixth of March: that day again."""
    yearly = told.step.yearly if told.step is not None else None
    if yearly is None or yearly[:2] != yearly[2:]:
        return None
    on = [
        one
        for one in before
        if one.happened
        and one.occurred.is_day
        and one.told_from is None
        and one.occurred.earliest is not None
        and (one.occurred.earliest.month, one.occurred.earliest.day) == yearly[:2]
    ]
    if len({one.occurred.earliest for one in on}) != 1:
        return None
    part = replace(told.step, code=StepCode.SAME, yearly=None) if told.step is not None else None
    if part is None or (told.step is not None and told.step.weekday is not None):
        return None
    link = ToldFrom(words, start, end, AnchorType.FACT, on[-1].key, "", part)
    return made(link, on[-1].occurred.without_time(), in_short(on[-1].text))


def goes_on_from_another_year(told: RelativeDate, ground: Ground, before: Sequence[Placed]) -> bool:
    """Whether an article or letter has just told, in the same paragraph, of long before, so that "in March" or "on
    Tuesday" may go on from there as well as count from its own day."""
    if ground.own_type is not AnchorType.DOCUMENT or ground.own is None or ground.own.earliest is None:
        return False
    if told.step is None or told.step.code not in (StepCode.NAMED, StepCode.WEEKDAY) or told.step.count >= 0:
        return False
    run = ground.run
    for one in reversed(before):
        if one.run != run:
            if run != ground.run or not ground.in_short_paragraphs or told.step.code is not StepCode.NAMED:
                return False
            run = one.run
        if not one.occurred.is_known or one.background or not one.happened or one.occurred.earliest is None:
            continue
        latest = one.occurred.latest
        if latest is None or (ground.own.earliest - latest).days <= _LONG_BEFORE:
            return False
        by_own = told.step.apply(ground.own)
        if by_own is not None and _holds(one.occurred, by_own):
            # "Over the summer he lost weight. He was referred on 5 August."
            return False
        return by_own != replace(told.step, count=1).apply(one.occurred)
    return False


def _holds(stretch: PartialDate, inner: PartialDate) -> bool:
    if stretch.earliest is None or stretch.latest is None or inner.earliest is None or inner.latest is None:
        return False
    return stretch.earliest <= inner.earliest and inner.latest <= stretch.latest


_LONG_BEFORE = 31

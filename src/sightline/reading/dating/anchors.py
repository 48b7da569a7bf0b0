"""What a relative date counts from: chosen only where it is plain, and else left to a person with the reason.

In this order: the message or entry that the words stand in, or the document itself ("yesterday"); the statement dated
before it in the same run of text ("the following day"); the statement of the event that the words name ("the day before
her death", "three weeks after the conference"); a birth ("when she was ten months old").
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from sightline.chronology.partial_date import PartialDate
from sightline.chronology.step import Step, StepCode
from sightline.chronology.step_words import step_in_words
from sightline.chronology.told_from import AnchorType, ToldFrom, write_anchor
from sightline.chronology.unit import Unit
from sightline.reading.dating.days_without_years import follows_closely, goes_on_from_another_year, same_day_again
from sightline.reading.dating.named_anchors import from_birth, from_named
from sightline.reading.dating.placed import (
    OF_ITSELF,
    Ground,
    Placed,
    Resolved,
    in_short,
    left_open,
    made,
    meet,
)
from sightline.reading.sentences.finite import finite_at
from sightline.vocabulary.natures import Nature
from sightline.wording.dates.relative_date import Position, RelativeDate

_NO_STEP = Step(StepCode.SAME)


def resolve(
    told: RelativeDate, ground: Ground, before: Sequence[Placed], everything: Sequence[Placed], offset: int = 0
) -> Resolved:
    """The date that ``told`` gives. ``before``: the statements so far, in order; ``everything``: those of the whole
    document, for what the words name; ``offset`` is added to the place of the words."""
    words = " ".join(told.words.split())
    start, end = told.start + offset, told.end + offset
    if told.of_date is not None and told.step is not None:
        counted = told.step.apply(told.of_date)
        if counted is not None:
            basis = f"“{words}”: {step_in_words(told.step)} {told.of_date.written}"
            return Resolved(replace(counted, written=words, basis=basis), None)
    if ground.of_a_stay and told.position is Position.OWN and _is_a_weekday_back(told):
        # "Unwell since Thursday", in the summary of a stay: before the admission, and not before the discharge.
        return left_open(words)
    if told.position is Position.OWN:
        return _from_own(told, ground, words, start, end)
    if told.position is Position.OWN_OR_BEFORE:
        if ground.of_a_stay and (told.step or told.or_step or _NO_STEP).code is StepCode.WEEKDAY:
            return left_open(words)
        if ground.speaks_from_own and not (ground.own is None and told.step is not None and told.step.yearly):
            if goes_on_from_another_year(told, ground, before) or follows_closely(told, ground, before):
                return left_open(words)
            if ground.tells_in_order and _goes_on_from_a_week_ago(told, ground, before) and told.or_step is not None:
                return _from_before(replace(told, step=told.or_step), ground, before, words, start, end)
            if told.step is None and told.or_step is not None and not ground.is_cautious:
                chained = _from_before(replace(told, step=told.or_step), ground, before, words, start, end)
                is_past = chained.occurred.is_known and not _is_yet_to_come(chained.occurred, ground)
                return chained if is_past else left_open(words)
            own = _from_own(told, ground, words, start, end)
            if _skips_a_bound(told.or_step or _NO_STEP, own.occurred, ground, before):
                return left_open(words)
            if ground.is_cautious:
                return _agreeing(told, own, ground, before, words, start, end)
            return own
        found = left_open(words)
        if told.or_step is not None:
            found = _from_before(replace(told, step=told.or_step), ground, before, words, start, end)
        if not found.occurred.is_known:
            return _in_the_only_year(told, ground, everything, words, start, end) or found
        return found
    if told.position is Position.NAMED:
        if told.anchor is AnchorType.BIRTH:
            return from_birth(told, words, start, end)
        return from_named(told, before, everything, words, start, end)
    return _from_before(told, ground, before, words, start, end)


def _is_a_weekday_back(told: RelativeDate) -> bool:
    return told.step is not None and told.step.code is StepCode.WEEKDAY and told.step.count < 0


def _in_the_only_year(
    told: RelativeDate, ground: Ground, everything: Sequence[Placed], words: str, start: int, end: int
) -> Resolved | None:
    """ "On Friday 7 June", where between the first day that the paper tells of and its own day there is only one."""
    step = told.or_step or told.step
    if step is None or step.code is not StepCode.NAMED or step.weekday is None or step.yearly is None:
        return None
    if step.yearly[:2] != step.yearly[2:] or ground.own is None or ground.own_type is not AnchorType.DOCUMENT:
        return None
    told_of = [one.occurred.earliest for one in everything if one.occurred.earliest is not None]
    back = replace(step, count=-1, or_further=True)
    latest = back.apply(ground.own)
    if not told_of or latest is None or latest.earliest is None or latest.earliest < min(told_of):
        return None
    before_that = back.apply(PartialDate.on(latest.earliest - timedelta(days=1)))
    if before_that is None or before_that.earliest is None or before_that.earliest >= min(told_of):
        return None
    found = _from_own(replace(told, step=back), ground, words, start, end)
    return found if found.occurred.is_known else None


def _goes_on_from_a_week_ago(told: RelativeDate, ground: Ground, before: Sequence[Placed]) -> bool:
    """Whether a witness who tells in order has just told of a day of more than a week before their statement: "on
    Sunday" is then the Sunday after that day, and not the one before the statement."""
    if (told.step or _NO_STEP).code is not StepCode.WEEKDAY or ground.own is None or ground.own.earliest is None:
        return False
    last = next(
        (one for one in reversed(before[-_FAR:]) if one.happened and not one.background and one.occurred.is_day), None
    )
    latest = last.occurred.latest if last is not None else None
    return latest is not None and (ground.own.earliest - latest).days > _WEEK


def _agreeing(
    told: RelativeDate, own: Resolved, ground: Ground, before: Sequence[Placed], words: str, start: int, end: int
) -> Resolved:
    """In a report that may tell of long before: the day counted from its own, unless what was told before leads to
    another, or was itself of more than a year before."""
    chained = None
    if told.or_step is not None:
        chained = _from_before(replace(told, step=told.or_step), ground, before, words, start, end)
    if chained is not None and chained.occurred.is_known and not _is_yet_to_come(chained.occurred, ground):
        if not own.occurred.is_known:
            return chained
        return own if meet(own.occurred, chained.occurred) else left_open(words)
    if ground.of_meeting or ground.of_writer or not own.occurred.is_known:
        return own
    last = next((one for one in reversed(before) if one.occurred.is_known and one.happened), None)
    written = ground.own.earliest if ground.own is not None else None
    told_until = last.occurred.latest if last is not None else None
    if written is not None and told_until is not None and (written - told_until).days > _MOST_BACK:
        return left_open(words)
    return own


def _is_yet_to_come(found: PartialDate, ground: Ground) -> bool:
    """Whether a day counted on from what was told before would be after the paper was written."""
    written = ground.own.latest if ground.own is not None else None
    return written is not None and found.earliest is not None and found.earliest > written


_MOST_BACK = 365


def _from_own(told: RelativeDate, ground: Ground, words: str, start: int, end: int) -> Resolved:
    if told.step is None:
        return left_open(words)
    if ground.own is None:
        return left_open(words, "The document does not say when it was written.")
    link = ToldFrom(words, start, end, ground.own_type, ground.own_key, ground.own.written, told.step)
    of = "" if ground.own_type is AnchorType.DOCUMENT else OF_ITSELF
    found = made(link, ground.own, of)
    return found if ground.is_held else replace(found, told_from=None)


def _from_before(
    told: RelativeDate, ground: Ground, before: Sequence[Placed], words: str, start: int, end: int
) -> Resolved:
    if told.step is None:
        return left_open(words)
    # A day or month without its year is the next such after whatever was told before it, read or unread.
    is_named = told.step.code is StepCode.NAMED and told.step.count == 0
    is_back = told.step.code is StepCode.NAMED and told.step.count < 0 and told.position is Position.OWN_OR_BEFORE
    is_bare_weekday = told.step.code is StepCode.WEEKDAY and told.position is Position.OWN_OR_BEFORE
    if is_named and (same := same_day_again(told, before, words, start, end)) is not None:
        return same
    # Nearest first: its own sentence, its own paragraph, then the end of the paragraph before.
    for one in reversed(before):
        if one.run != ground.run and before and one.run[1] > ground.run[1]:
            continue
        if (ground.since is not None and one.start < ground.since) or _is_the_message_itself(one, ground):
            break
        if one.section != ground.section:
            break
        if _too_far(one, ground, before):
            break
        if _is_unread(one, ground) and not is_named:
            if one is before[-1] and one.told_from is not None and one.told_from.anchor is AnchorType.BIRTH:
                # "When she was six weeks old she was burned. The next day ...": dated once the birth is known.
                link = ToldFrom(words, start, end, AnchorType.FACT, one.key, "", told.step)
                return Resolved(link.dated(None), link, f"“{words}”: what this counts from is told from a birth.")
            # It tells a day that was not read; what comes after it need not count from the day before that.
            return left_open(words)
        is_pointed_at = told.step.code is StepCode.CALENDAR and not told.step.count and told.step.unit is Unit.DAY
        if is_pointed_at and not one.happened and one.occurred.is_day and one is before[-1]:
            # "He was to appear on 7 November. On that date he ...": the day just named, though only ahead.
            link = ToldFrom(words, start, end, AnchorType.FACT, one.key, "", told.step)
            return made(link, one.occurred, in_short(one.text))
        is_pointing = told.step.code is StepCode.SAME or is_pointed_at
        if is_pointing and one.background and one.happened and one is before[-1] and one.run == ground.run:
            # "They had taken her to hospital a week before. They were sent home the same evening": of that day, and not
            # of the day that the story had come to.
            if not one.occurred.is_day:
                return left_open(words)
            link = ToldFrom(words, start, end, AnchorType.FACT, one.key, "", told.step)
            return made(link, one.occurred, in_short(one.text))
        is_beside = one.run == ground.run and one.sentence == ground.sentence
        if one.run != ground.run and not is_named and _tells_of_another_time_here(ground, before):
            # "She was 15 when she came to notice. A year later ...": never a year after what the paragraph before told.
            return left_open(words)
        is_right_before = one is before[-1] and one.run == ground.run
        if not one.happened and one.occurred.is_day and _tells_its_day(one) and not is_named:
            # "I did not have him on 30 September. Two days after that ...": that day is told of as well as one on which
            # something was; a day that was only to come may or may not be meant.
            if _TO_COME.search(one.text) is not None and one is before[-1]:
                return left_open(words)
            if _DID_NOT.search(one.text) is None or _TO_COME.search(one.text) is not None:
                if is_pointing and is_right_before:
                    return left_open(words)
                continue
        elif not one.happened:
            if is_pointing and is_right_before and one.occurred.is_known:
                # "The day before her death she asked to see her. That evening ...": never of a day before that.
                return left_open(words)
            continue
        if (one.background and not is_beside) or not one.occurred.is_known or one.occurred.is_unsure:
            continue
        if is_bare_weekday and (one.occurred.days_wide or _WEEK + 1) > _WEEK:
            # "On Sunday", behind what was in a month: any Sunday.
            return left_open(words)
        if is_bare_weekday and not is_beside and _only_names_its_day(one):
            # "Strategy discussion 12 June 2024", and below it "Police visited on Monday": before that day, or after it.
            return left_open(words)
        if is_named and (one.occurred.earliest is None or one.occurred.latest is None):
            # "Bailed until 16 October", "remanded ever since": no day from which the next may be counted.
            continue
        if one.tells_of_two and not is_named:
            return left_open(words)
        if _too_wide_for(told.step, one.occurred):
            # "A conviction from 2015. He was released the next afternoon": nobody counts a night from a year.
            return left_open(words)
        if one.run != ground.run and _is_told_ahead(one, before):
            if is_named:
                continue
            return left_open(words)
        if is_named and _went_back(one, before):
            # "Arrested in August 2022. There is a caution of May 2019. An order was made on 15 August": of 2022.
            return left_open(words)
        link = ToldFrom(words, start, end, AnchorType.FACT, one.key, "", told.step)
        resolved = made(link, one.occurred, in_short(one.text))
        if is_named and resolved.occurred.is_known and _skips_a_bound(told.step, resolved.occurred, ground, before):
            return left_open(words)
        if ground.own_type is AnchorType.DOCUMENT and _is_yet_to_come(resolved.occurred, ground) and not is_named:
            return left_open(words)
        if is_back and (not one.occurred.is_day or _is_far_back(resolved.occurred, one.occurred)):
            return left_open(words)
        if resolved.told_from is not None and resolved.occurred.is_known:
            return resolved
        return _nearest_to_both(told, ground, one, words, start, end) or left_open(words)
    if told.step.code is StepCode.DAY_OF_MONTH:
        # "The letter was acknowledged on the 10th", in an entry of the 8th: of no month that is plain.
        return left_open(words)
    if ground.own is not None and ground.since is not None:
        return _from_own(told, ground, words, start, end)
    if ground.title is not None:
        found = told.step.apply(ground.title)
        if found is not None and told.step.yearly is not None:
            basis = f"“{words}”: {step_in_words(told.step)} {write_anchor(ground.title)}, which the title above names"
            return Resolved(replace(found, written=words, basis=basis), None)
    return left_open(words)


def _went_back(one: Placed, before: Sequence[Placed]) -> bool:
    """Whether it stands behind what was a year and more after it, so that what follows need not go on from it."""
    latest = one.occurred.latest
    told = (each.occurred.earliest for each in before if each.start < one.start and each.happened)
    return latest is not None and any(day is not None and (day - latest).days > _MOST_BACK for day in told)


def _is_the_message_itself(one: Placed, ground: Ground) -> bool:
    """Whether nothing was told before it in its message: "the following day" never follows the day of sending."""
    return one.key == ground.own_key and one.kind == "message" and one.nature is Nature.COMMUNICATION


def _nearest_to_both(
    told: RelativeDate, ground: Ground, one: Placed, words: str, start: int, end: int
) -> Resolved | None:
    """A day or month without its year where the date before it leaves the year open: in the month that was just told
    ("in May 2016 ... on 27 May"); or the last before the document was written, if it is also the first after that date.
    """
    step = told.step
    if step is None or step.code is not StepCode.NAMED or step.count or step.unit is Unit.YEAR:
        return None
    if (one.occurred.days_wide or 0) > 1:
        link = ToldFrom(words, start, end, AnchorType.FACT, one.key, "", replace(step, unit=Unit.MONTH))
        within = made(link, one.occurred, in_short(one.text))
        if within.occurred.is_known:
            return within
    if ground.own is None or ground.own_type is not AnchorType.DOCUMENT:
        return None
    last, first = replace(step, count=-1), replace(step, count=1)
    by_own, by_other = last.apply(ground.own), first.apply(one.occurred)
    if by_own is None or by_other is None or by_own != by_other:
        return None
    return _from_own(replace(told, step=last), ground, words, start, end)


def _is_unread(one: Placed, ground: Ground) -> bool:
    is_beside = one.run == ground.run and one.sentence == ground.sentence
    tells = bool(one.occurred.written) or (one.untold and one.run == ground.run)
    return not one.occurred.is_known and tells and one.happened and (is_beside or not one.background)


def _too_wide_for(step: Step, day: PartialDate) -> bool:
    """Whether nobody would count from so wide a stretch: a night from a year, an evening from a month."""
    wide = day.days_wide
    if step.code is StepCode.SAME and step.from_time is not None:
        return wide is None or wide > _NARROW
    near = step.code is StepCode.SHIFT and step.unit is Unit.DAY and abs(step.count) <= _FEW_DAYS
    return near and (wide is None or wide > _A_MONTH)


_FEW_DAYS, _A_MONTH = 3, 31


def _is_told_ahead(one: Placed, before: Sequence[Placed]) -> bool:
    """Whether the paragraph before looks ahead at its end ("in interview the following month he ..."), so that this one
    may go on from there or from what was told first."""
    if one.told_from is None or not one.told_from.words or (one.occurred.days_wide or 0) <= _NARROW:
        return False
    if one.nature is not Nature.ACCOUNT:
        return False
    others = {
        (each.occurred.earliest, each.occurred.latest)
        for each in before
        if each.run == one.run and each.occurred.is_known and each.happened and not each.background
    }
    return len(others) > 1


def _tells_its_day(one: Placed) -> bool:
    """Whether its own words name its day, with the year or without it."""
    return one.told_from is None or one.told_from.step.code is StepCode.NAMED


def _tells_of_another_time_here(ground: Ground, before: Sequence[Placed]) -> bool:
    """Whether the sentence right before, in the same paragraph, tells somebody's age at what it tells of."""
    last = before[-1] if before else None
    if last is None or last.run != ground.run or last.occurred.is_known:
        return False
    return _AN_AGE_THEN.search(last.text) is not None


_AN_AGE_THEN = re.compile(
    r"\b(?:was|were|aged)\s+(?:only |just |then |about )?(?:\d{1,2}|[a-z]+teen|ten|eleven|twelve|"
    r"a (?:child|teenager|baby))(?:\s+(?:years|months)\s+old)?\s+(?:when|at the time)\b|"
    r"\bas a (?:child|teenager|baby)\b|\bin (?:her|his) teens\b",
    re.I,
)
_DID_NOT = re.compile(
    r"\b(?:did not|was not|were not|had not|not (?:brought|seen|attend\w*)|never|nobody|no one|failed to|missed|"
    r"cancelled|DNA)\b|n['’]t\b",
    re.I,
)
_TO_COME = re.compile(
    r"\b(?:will|would|was to|were to|due|booked|planned|arranged|listed|appointment|going to|scheduled|expected|agreed|"
    r"invited|offered|until|by)\b",
    re.I,
)
_MOST_FAR_BACK = 62
"""Days: "had been seen on 4 January" is of the January before what was told if that was so many days before it."""


def _only_names_its_day(one: Placed) -> bool:
    """Whether it is a title with its day: no verb, no full stop, and the day at its end."""
    words = one.text.rstrip(" \t\n)*_#")
    return one.told_from is None and words.endswith(one.occurred.written) and finite_at(words) is None


def _is_far_back(found: PartialDate, anchor: PartialDate) -> bool:
    if found.latest is None or anchor.earliest is None or (found.days_wide or _MOST_FAR_BACK) > _A_MONTH:
        return True
    return (anchor.earliest - found.latest).days > _MOST_FAR_BACK


def _skips_a_bound(step: Step, found: PartialDate, ground: Ground, before: Sequence[Placed]) -> bool:
    """Whether what was told right before began on a day of its own ("open since July 2021. In October ..."), from which
    the day without a year would be another."""
    last = before[-1] if before else None
    if last is None or last.run != ground.run or not last.happened or last.occurred.latest is not None:
        return False
    begun = last.occurred.earliest
    if begun is None or last.told_from is not None:
        return False
    other = step.apply(PartialDate.on(begun))
    return other is not None and (other.earliest, other.latest) != (found.earliest, found.latest)


_NARROW = _WEEK = 7
_FAR = 8


def _too_far(one: Placed, ground: Ground, before: Sequence[Placed]) -> bool:
    """More than a few statements back, or in another run of text than this and the one right before it."""
    runs = list(dict.fromkeys(placed.run for placed in before))
    near = {ground.run, *(runs[-2:] if runs and runs[-1] != ground.run else runs[-3:])}
    return one.run not in near or sum(placed.start > one.start for placed in before) > _FAR

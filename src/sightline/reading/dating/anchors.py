"""What a relative date counts from: chosen only where it is plain, and else left to a person with the reason.

In this order: the message or entry that the words stand in, or the document itself ("yesterday"); the statement dated
before it in the same run of text ("the following day"); the statement of the event that the words name ("the day before
her death", "three weeks after the conference"); a birth ("when she was ten months old").
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from sightline.chronology.partial_date import PartialDate
from sightline.chronology.step import Step, StepCode
from sightline.chronology.step_words import step_in_words
from sightline.chronology.told_from import AnchorType, ToldFrom, write_anchor
from sightline.chronology.unit import Unit
from sightline.vocabulary.natures import Nature
from sightline.wording.dates.relative_date import Position, RelativeDate

OF_ITSELF = "the date that the message or entry gives itself"
NOT_PLAIN = "It is not plain what this is told from."


@dataclass(frozen=True, slots=True)
class Placed:
    """A statement that stands before: its key, date and kind, where it stands, and the run of text it belongs to.

    ``background``: told as what had been before ("had been arrested"), so that what follows does not follow it.
    """

    key: str
    occurred: PartialDate
    kind: str
    nature: Nature
    text: str
    start: int
    run: tuple[int, int]
    sentence: int
    background: bool = False
    happened: bool = True
    told_from: ToldFrom | None = None
    tells_of_two: bool = False
    """Whether its words go on to another day ("issued on 4 May and granted the following day"), so that what comes
    after may count from either."""
    section: str = ""
    """The title that it stands under."""


@dataclass(frozen=True, slots=True)
class Ground:
    """What the words stand on. ``own``: the date of the message or entry with the key of its statement, or of the
    document with an empty key. ``speaks_from_own``: whether a weekday or a day without its year counts from it."""

    own: PartialDate | None
    own_key: str
    own_type: AnchorType
    speaks_from_own: bool
    run: tuple[int, int]
    sentence: int
    since: int | None = None
    """Where the entry begins: what was told before it is of another day."""
    title: PartialDate | None = None
    """The date that the title above names."""
    section: str = ""
    """The title itself: what was told under another belongs to another stretch of time."""
    of_a_stay: bool = False
    """Whether it is a letter that reports an earlier stay or attendance: a weekday alone is then of no plain week."""
    is_cautious: bool = False
    """Whether it is a report or minutes, which may tell of long before: then what was told before it has to agree."""
    of_meeting: bool = False
    """Whether it is the record of a meeting, whose speakers speak from its day."""
    of_writer: bool = False
    """Whether the writer tells what they themselves did or were told."""

    @property
    def is_held(self) -> bool:
        """Whether the own date is that of a document or of a fact that can be corrected, and not only of a heading."""
        return self.own_type is AnchorType.DOCUMENT or bool(self.own_key)


@dataclass(frozen=True, slots=True)
class Resolved:
    """``occurred``: unknown with its words where nothing plain was found; ``question`` then says why."""

    occurred: PartialDate
    told_from: ToldFrom | None
    question: str = ""


_KINDS_OF_WORDS: tuple[tuple[str, frozenset[str]], ...] = (
    (r"conference|MARAC", frozenset({"initial_child_protection_conference", "review_child_protection_conference",
                                     "risk_assessment_conference", "transfer_conference", "meeting_held"})),
    (r"meeting|discussion", frozenset({"meeting_held", "strategy_discussion", "legal_planning_meeting", "core_group",
                                       "case_discussion", "care_discussion", "risk_assessment_conference"})),
    (r"arrest", frozenset({"arrest"})),
    (r"visit", frozenset({"visit", "health_visitor_contact", "visit_failed"})),
    (r"incident|assault|attack|argument|altercation", frozenset({"domestic_abuse_incident", "police_incident"})),
    (r"call", frozenset({"emergency_call", "message", "domestic_abuse_incident", "ambulance_call"})),
    (r"collapse", frozenset({"collapse"})),
    (r"admission|attendance|admitted", frozenset({"hospital_attendance"})),
    (r"injur|bruis|fracture|burn|scald", frozenset({"injury", "hospital_attendance"})),
    (r"verdict|convict|found guilty", frozenset({"verdict", "conviction"})),
    (r"sentenc|jailed|imprison", frozenset({"sentence"})),
    (r"trial", frozenset({"trial"})),
    (r"referral|referred", frozenset({"referral_received", "notification_sent", "contact"})),
    (r"order", frozenset({"order_made"})),
    (r"placement|placed|removal|moved? (?:to|into)",
     frozenset({"placement_start", "looked_after_start", "household_join", "residence_start"})),
    (r"return", frozenset({"return_home"})),
    (r"medical|examination", frozenset({"child_protection_medical"})),
    (r"appeal", frozenset({"appeal"})),
    (r"review", frozenset({"review_start", "review_published"})),
    (r"plan", frozenset({"child_protection_plan_start", "child_in_need_plan_start"})),
    (r"separat|split|break-?up", frozenset({"relationship_end"})),
    (r"release", frozenset({"arrest", "sentence"})),
)  # fmt: skip
_NO_STEP = Step(StepCode.SAME)
_DEATHS = frozenset({"death"})


def resolve(
    told: RelativeDate, ground: Ground, before: Sequence[Placed], everything: Sequence[Placed], offset: int = 0
) -> Resolved:
    """The date that ``told`` gives. ``before``: the statements so far, in order; ``everything``: those of the whole
    document, for what the words name; ``offset`` is added to the place of the words."""
    words = " ".join(told.words.split())
    start, end = told.start + offset, told.end + offset
    if told.of_date is not None and told.step is not None:
        found = told.step.apply(told.of_date)
        if found is not None:
            basis = f"“{words}”: {step_in_words(told.step)} {told.of_date.written}"
            return Resolved(replace(found, written=words, basis=basis), None)
    if told.position is Position.OWN:
        return _from_own(told, ground, words, start, end)
    if told.position is Position.OWN_OR_BEFORE:
        if ground.of_a_stay and (told.step or told.or_step or _NO_STEP).code is StepCode.WEEKDAY:
            return _open(words)
        if ground.speaks_from_own and not (ground.own is None and told.step is not None and told.step.yearly):
            if _goes_on_from_another_year(told, ground, before):
                return _open(words)
            own = _from_own(told, ground, words, start, end)
            if ground.is_cautious:
                return _agreeing(told, own, ground, before, words, start, end)
            return own
        if told.or_step is not None:
            return _from_before(replace(told, step=told.or_step), ground, before, words, start, end)
        return _open(words)
    if told.position is Position.NAMED:
        if told.anchor is AnchorType.BIRTH:
            return _from_birth(told, ground, words, start, end)
        return _from_named(told, before, everything, words, start, end)
    return _from_before(told, ground, before, words, start, end)


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
        return own if _meet(own.occurred, chained.occurred) else _open(words)
    if ground.of_meeting or ground.of_writer or not own.occurred.is_known:
        return own
    last = next((one for one in reversed(before) if one.occurred.is_known and one.happened), None)
    written = ground.own.earliest if ground.own is not None else None
    told_until = last.occurred.latest if last is not None else None
    if written is not None and told_until is not None and (written - told_until).days > _MOST_BACK:
        return _open(words)
    return own


def _is_yet_to_come(found: PartialDate, ground: Ground) -> bool:
    """Whether a day counted on from what was told before would be after the paper was written."""
    written = ground.own.latest if ground.own is not None else None
    return written is not None and found.earliest is not None and found.earliest > written


_MOST_BACK = 365


def _from_own(told: RelativeDate, ground: Ground, words: str, start: int, end: int) -> Resolved:
    if told.step is None:
        return _open(words)
    if ground.own is None:
        return _open(words, "The document does not say when it was written.")
    link = ToldFrom(words, start, end, ground.own_type, ground.own_key, ground.own.written, told.step)
    of = "" if ground.own_type is AnchorType.DOCUMENT else OF_ITSELF
    made = _made(link, ground.own, of)
    return made if ground.is_held else replace(made, told_from=None)


def _from_before(
    told: RelativeDate, ground: Ground, before: Sequence[Placed], words: str, start: int, end: int
) -> Resolved:
    if told.step is None:
        return _open(words)
    # A day or month without its year is the next such after whatever was told before it, read or unread.
    is_named = told.step.code is StepCode.NAMED and told.step.count == 0
    is_bare_weekday = told.step.code is StepCode.WEEKDAY and told.position is Position.OWN_OR_BEFORE
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
        if _is_unread(one) and not is_named:
            # It tells a day that was not read; what comes after it need not count from the day before that.
            return _open(words)
        is_pointed_at = told.step.code is StepCode.CALENDAR and not told.step.count and told.step.unit is Unit.DAY
        if is_pointed_at and not one.happened and one.occurred.is_day and one is before[-1]:
            # "He was to appear on 7 November. On that date he ...": the day just named, though only ahead.
            link = ToldFrom(words, start, end, AnchorType.FACT, one.key, "", told.step)
            return _made(link, one.occurred, in_short(one.text))
        if not one.happened or one.background or not one.occurred.is_known or one.occurred.is_unsure:
            continue
        if is_bare_weekday and (one.occurred.days_wide or _WEEK + 1) > _WEEK:
            # "On Sunday", behind what was in a month: any Sunday.
            return _open(words)
        if is_named and one.occurred.earliest is None:
            # "Bailed until 16 October": no day from which the next may be counted.
            continue
        if one.tells_of_two and not is_named:
            return _open(words)
        if _too_wide_for(told.step, one.occurred):
            # "A conviction from 2015. He was released the next afternoon": nobody counts a night from a year.
            return _open(words)
        if one.run != ground.run and _is_told_ahead(one, before):
            if is_named:
                continue
            return _open(words)
        link = ToldFrom(words, start, end, AnchorType.FACT, one.key, "", told.step)
        resolved = _made(link, one.occurred, in_short(one.text))
        if resolved.told_from is not None and resolved.occurred.is_known:
            return resolved
        return _nearest_to_both(told, ground, one, words, start, end) or _open(words)
    if ground.own is not None and ground.since is not None:
        return _from_own(told, ground, words, start, end)
    if ground.title is not None:
        found = told.step.apply(ground.title)
        if found is not None and told.step.yearly is not None:
            basis = f"“{words}”: {step_in_words(told.step)} {write_anchor(ground.title)}, which the title above names"
            return Resolved(replace(found, written=words, basis=basis), None)
    return _open(words)


def _goes_on_from_another_year(told: RelativeDate, ground: Ground, before: Sequence[Placed]) -> bool:
    """Whether an article or letter has just told, in the same paragraph, of long before, so that "in March" or "on
    Tuesday" may go on from there as well as count from its own day."""
    if ground.own_type is not AnchorType.DOCUMENT or ground.own is None or ground.own.earliest is None:
        return False
    if told.step is None or told.step.code not in (StepCode.NAMED, StepCode.WEEKDAY) or told.step.count >= 0:
        return False
    for one in reversed(before):
        if one.run != ground.run:
            return False
        if not one.occurred.is_known or one.background or not one.happened:
            continue
        latest = one.occurred.latest
        if latest is None or (ground.own.earliest - latest).days <= _LONG_BEFORE:
            return False
        return told.step.apply(ground.own) != replace(told.step, count=1).apply(one.occurred)
    return False


_LONG_BEFORE = 31


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
        within = _made(link, one.occurred, in_short(one.text))
        if within.occurred.is_known:
            return within
    if ground.own is None or ground.own_type is not AnchorType.DOCUMENT:
        return None
    last, first = replace(step, count=-1), replace(step, count=1)
    by_own, by_other = last.apply(ground.own), first.apply(one.occurred)
    if by_own is None or by_other is None or by_own != by_other:
        return None
    return _from_own(replace(told, step=last), ground, words, start, end)


def _is_unread(one: Placed) -> bool:
    return not one.occurred.is_known and bool(one.occurred.written) and one.happened and not one.background


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


_NARROW = _WEEK = 7
_FAR = 8


def _too_far(one: Placed, ground: Ground, before: Sequence[Placed]) -> bool:
    """More than a few statements back, or in another run of text than this and the one right before it."""
    runs = list(dict.fromkeys(placed.run for placed in before))
    near = {ground.run, *(runs[-2:] if runs and runs[-1] != ground.run else runs[-3:])}
    return one.run not in near or sum(placed.start > one.start for placed in before) > _FAR


def _from_named(
    told: RelativeDate, before: Sequence[Placed], everything: Sequence[Placed], words: str, start: int, end: int
) -> Resolved:
    if told.step is None:
        return _open(words)
    if told.anchor is AnchorType.DEATH:
        wanted, named = _DEATHS, [one for one in everything if one.kind in _DEATHS]
    else:
        wanted = next(
            (kinds for pattern, kinds in _KINDS_OF_WORDS if re.search(rf"\b(?:{pattern})", told.of, re.I)), frozenset()
        )
        named = [one for one in everything if one.kind in wanted]
    # What is itself told from the event named cannot date it.
    named = [
        one
        for one in named
        if one.happened and one.occurred.is_known and not one.occurred.is_unsure and one.start != start
    ]
    if _POINTS.search(told.words) and told.anchor is not AnchorType.DEATH:
        return _from_pointed_at(told, wanted, before, words, start, end)
    earlier = [one for one in before if one in named]
    if told.anchor is not AnchorType.DEATH and earlier:
        named = earlier[-1:]
    days = {(one.occurred.earliest, one.occurred.latest) for one in named}
    sharp = [one for one in named if one.occurred.days_wide is not None]
    if len(days) > 1 and sharp and told.anchor is AnchorType.DEATH:
        sharpest = min(sharp, key=lambda one: (one.occurred.days_wide or 0, one.start))
        agrees = all(_meet(sharpest.occurred, one.occurred) for one in named)
        named, days = (
            ([sharpest], {(sharpest.occurred.earliest, sharpest.occurred.latest)}) if agrees else (named, days)
        )
    if len(days) != 1:
        if told.anchor is AnchorType.DEATH:
            link = ToldFrom(words, start, end, AnchorType.DEATH, "", told.of, told.step)
            return Resolved(link.dated(None), link, f"“{words}”: {NOT_PLAIN}")
        return _open(words)
    link = ToldFrom(words, start, end, AnchorType.FACT, named[0].key, told.of, told.step)
    return _made(link, named[0].occurred, in_short(named[0].text))


_POINTS = re.compile(r"\b(?:that|this)\s+(?:[\w-]+\s+)?[\w-]+$", re.I)
"""The words end by pointing at what was just named: "the day after that visit"."""


def _from_pointed_at(
    told: RelativeDate, wanted: frozenset[str], before: Sequence[Placed], words: str, start: int, end: int
) -> Resolved:
    """Counted from the last of its kind that stands before it, whether it had happened or was only to come; never from
    another that stands further on, nor past one whose day is not told."""
    noun = re.compile(rf"\b{re.escape(told.of.split()[-1])}", re.I) if told.of else None
    last = next(
        (one for one in reversed(before) if one.kind in wanted or (noun is not None and noun.search(one.text))), None
    )
    if told.step is None or last is None or not last.occurred.is_known or last.occurred.is_unsure:
        return _open(words)
    link = ToldFrom(words, start, end, AnchorType.FACT, last.key, told.of, told.step)
    return _made(link, last.occurred, in_short(last.text))


def _meet(one: PartialDate, other: PartialDate) -> bool:
    low = max((day for day in (one.earliest, other.earliest) if day), default=None)
    high = min((day for day in (one.latest, other.latest) if day), default=None)
    return low is None or high is None or low <= high


def _from_birth(told: RelativeDate, ground: Ground, words: str, start: int, end: int) -> Resolved:
    if told.step is None:
        return _open(words)
    of = told.of if told.of.casefold() not in ("she", "he", "they", "it", "the child", "child", "") else ""
    link = ToldFrom(words, start, end, AnchorType.BIRTH, of, told.of, told.step)
    return Resolved(link.dated(None), link, f"“{words}”: the birth that this counts from is not written here.")


def _made(link: ToldFrom, anchor: PartialDate, of: str) -> Resolved:
    occurred = link.dated(anchor, of)
    if not occurred.is_known:
        return Resolved(occurred, link, f"When was this? “{link.words}” is told from a date that does not say when.")
    return Resolved(occurred, replace(link, arithmetic=link.working(anchor, of)))


def _open(words: str, why: str = NOT_PLAIN) -> Resolved:
    return Resolved(PartialDate.unknown(words), None, f"When was this? The text says “{words}”. {why}")


def in_short(text: str) -> str:
    """What happened, as the working of a date names it."""
    plain = " ".join(text.split())
    return f"when “{plain[:77]}...”" if len(plain) > 80 else f"when “{plain}”"

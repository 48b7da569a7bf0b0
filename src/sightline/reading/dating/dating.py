"""When a statement was: by its words, what opens its sentence, its entry or message, or what it counts from."""

from __future__ import annotations

import re
from dataclasses import replace

from sightline.chronology.fact import Extent
from sightline.chronology.partial_date import PartialDate, Precision, write_day
from sightline.chronology.step import StepCode
from sightline.chronology.told_from import AnchorType
from sightline.chronology.unit import Unit
from sightline.reading.dating.anchors import resolve
from sightline.reading.dating.as_written import by_now, said_at_the_meeting, said_now, says_to_the_writer
from sightline.reading.dating.decided_there import decided_there
from sightline.reading.dating.earlier_in_sentence import (
    LEADS,
    earlier_in_sentence,
    stands_in_what_is_dated,
    told_so_before,
    without_words,
)
from sightline.reading.dating.other_days import OF_LONG_AGO
from sightline.reading.dating.own_words import (
    counted_from_a_telling,
    from_the_papers_own_day,
    is_of_a_grown_up,
    main_of,
    points_elsewhere,
    tells_of_back_then,
    that_date,
)
from sightline.reading.dating.placed import Ground, Resolved
from sightline.reading.dating.scene import in_the_scene
from sightline.reading.dating.so_far import NEAR, SoFar
from sightline.reading.dating.time_of_day import at_a_time
from sightline.reading.dating.under_entry import ANOTHER_DAY, of_its_entry
from sightline.reading.dating.unread_times import is_of_an_unread_time
from sightline.reading.paper.stay import is_of_the_stay
from sightline.reading.sentences.tense import Tense, tense
from sightline.reading.sentences.told_now import is_background, is_past
from sightline.reading.statements.statement import Statement
from sightline.reading.weighing.weighed import Weighed
from sightline.vocabulary.natures import Nature
from sightline.wording.dates.relative_date import Position, RelativeDate

_SPEAKING = re.compile(r"(?:speaking|talking)\s+(?:\w+\s+){0,3}?(?:afterwards?|later|after\b)", re.I)
_IF = re.compile(r"(?:\W*\d{1,3}[.)]\s+)?(?:but |and |so )?(?:if|unless)\b", re.I)
_LATER_IN_THE_YEAR = re.compile(r"later in the (?:year|month)\b", re.I)


def ground_of(so_far: SoFar, statement: Statement, kind: str) -> Ground:
    """What a statement of that kind stands in."""
    ground = so_far.ground(statement)
    goes_on = so_far.setting.sort == "press" and kind not in _OF_THE_CASE
    return replace(ground, in_short_paragraphs=True) if goes_on else ground


def dated(so_far: SoFar, statement: Statement, weighed: Weighed) -> tuple[Resolved, Extent, RelativeDate | None]:
    """The date of a statement that writes none of its own, with how long it lasted."""
    if _IF.match(statement.bare) and statement.piece.heading is None and not statement.quoted:
        # "If he came back we would go to court the same day": no day of anything that was.
        return Resolved(PartialDate.unknown(), None), Extent.POINT, None
    told = that_date(statement, weighed)
    if so_far.setting.sort == "press" and _SPEAKING.match(statement.plain):
        # "Speaking afterwards, her sister said": after the hearing that the paper reports.
        told = [one for one in told if not _SPEAKING.match(statement.plain[: one.end - statement.start])]
    if told:
        first = main_of(told, statement, weighed)
        if so_far.setting.sort == "press" and _LATER_IN_THE_YEAR.match(first.words) and first.step is not None:
            first = replace(first, position=Position.OWN, anchor=AnchorType.DOCUMENT)
        if so_far.setting.sort == "judgment":
            first = _of_these_proceedings(first, statement)
        if _OF_THE_PAPER.match(statement.plain):
            first = from_the_papers_own_day(first)
        if _is_to_come(statement, weighed):
            first = _still_to_come(first)
        if tells_of_back_then(so_far, first, statement, weighed):
            return _undated(first.words), first.extent, None
        if is_of_a_grown_up(first, statement):
            return _undated(first.words), first.extent, None
        if (inside := _in_the_stay(so_far, first, statement, weighed)) is not None:
            return inside, first.extent, first
        first = counted_from_a_telling(first, statement, weighed)
        found = resolve(first, ground_of(so_far, statement, weighed.kind), so_far.placed[-NEAR:], so_far.placed)
        if _was_after_it_was_written(first, found, so_far.ground(statement).own, statement, weighed):
            return _undated(first.words), first.extent, None
        if points_elsewhere(so_far, first, statement, found):
            return _undated(first.words), first.extent, None
        from_paper = _OF_THE_PAPER.match(statement.plain) is not None
        if (
            not from_paper
            and _is_to_come(statement, weighed)
            and _lies_behind(first, found, so_far.ground(statement).own)
        ):
            return _undated(first.words), first.extent, None
        return found, first.extent, first
    if is_of_an_unread_time(statement, weighed):
        return _not_read(statement), Extent.POINT, None
    if (statement.lead or statement.lead_relatives) and says_to_the_writer(statement, weighed):
        statement = replace(statement, lead=(), lead_relatives=())
    if statement.lead:
        lead = statement.lead[0]
        return Resolved(without_words(lead.date, f"{LEADS}“{lead.date.written}”"), None), lead.extent, None
    if statement.lead_relatives and (same := told_so_before(so_far, statement)) is not None:
        return same, Extent.POINT, None
    if statement.lead_relatives:
        return (
            resolve(statement.lead_relatives[0], so_far.ground(statement), so_far.placed[-NEAR:], so_far.placed),
            Extent.POINT,
            statement.lead_relatives[0],
        )
    is_before = weighed.kind in OF_LONG_AGO or is_background(statement.plain)
    elsewhere = (
        is_before
        or _is_said_anew(statement, weighed)
        or says_to_the_writer(statement, weighed)
        or stands_in_what_is_dated(statement)
    )
    earlier = None if elsewhere else earlier_in_sentence(so_far, statement, weighed)
    if earlier is not None:
        return earlier, Extent.POINT, None
    heading = statement.piece.heading
    if heading is not None:
        return of_its_entry(so_far, statement, weighed), heading.found.extent, None
    own = (
        decided_there(so_far, statement, weighed)
        or at_a_time(so_far, statement)
        or said_at_the_meeting(so_far, statement, weighed)
        or said_now(so_far, statement, weighed)
        or by_now(so_far, statement, weighed)
        or in_the_scene(so_far, statement, weighed)
    )
    return (own or Resolved(PartialDate.unknown(), None)), Extent.POINT, None


_OF_THE_CASE = frozenset(
    {"verdict", "sentence", "charge", "conviction", "trial", "court_hearing", "court_testimony", "appeal", "inquest",
     "review_start", "review_published", "review_finding", "public_statement", "order_made"}
)  # fmt: skip
_BEFORE_THIS_COURT = re.compile(
    r"\b(?:this jury|[Yy]ou (?:have )?(?:pleaded|admitted)|[Yy]ou were (?:convicted|found guilty)|found you guilty|"
    r"I (?:(?:also|have|had) )?(?:heard|directed|made|gave|ordered|adjourned|listed|granted|refused|sat|resumed|opened|"
    r"approved|extended|joined)\b|before me\b)"
)


def _of_these_proceedings(told: RelativeDate, statement: Statement) -> RelativeDate:
    """ "On 18 February this jury found you guilty", "I heard evidence in September": the last before the judgment."""
    step = told.or_step or told.step
    if told.position is not Position.OWN_OR_BEFORE or step is None or step.code is not StepCode.NAMED:
        return told
    if statement.quoted or _BEFORE_THIS_COURT.search(statement.plain) is None or step.unit is Unit.YEAR:
        return told
    return replace(told, position=Position.OWN, anchor=AnchorType.DOCUMENT, step=replace(step, count=-1), or_step=None)


def _is_to_come(statement: Statement, weighed: Weighed) -> bool:
    """Whether it is spoken of as still to come when it is written: "He faces a hearing in December"."""
    planned = not weighed.happened and weighed.nature is Nature.DECISION
    return planned and tense(statement.bare) not in (Tense.PAST, Tense.PARTICIPLE)


def _in_the_stay(so_far: SoFar, told: RelativeDate, statement: Statement, weighed: Weighed) -> Resolved | None:
    """ "On Wednesday a skeletal survey was done", in the summary of a stay from Monday to Friday: that Wednesday."""
    stay, step = so_far.setting.stay, told.step
    if stay is None or step is None or step.code is not StepCode.WEEKDAY or step.count >= 0 or step.weekday is None:
        return None
    if told.position is not Position.OWN_OR_BEFORE or not weighed.happened or not is_of_the_stay(statement.plain):
        return None
    day = stay.only(step.weekday)
    if day is None:
        return None
    words = " ".join(told.words.split())
    days = f"from the admission on {write_day(stay.first)} to the discharge on {write_day(stay.last)}"
    basis = f"“{words}”: the only such day {days}"
    return Resolved(PartialDate(words, day, day, Precision.DAY, basis=basis), None)


def _still_to_come(told: RelativeDate) -> RelativeDate:
    """ "The meeting is on Friday", which is spoken of as to come: the next one after the day of writing."""
    step = told.or_step
    if told.position is not Position.OWN_OR_BEFORE or step is None or step.code is not StepCode.WEEKDAY or step.count:
        return told
    return replace(told, position=Position.OWN, anchor=AnchorType.DOCUMENT, step=replace(step, count=1, or_same=True))


def _lies_behind(told: RelativeDate, found: Resolved, own: PartialDate | None) -> bool:
    """Whether a month or day without its year was taken as the last one before the paper, of which it is none."""
    named = any(step is not None and step.code is StepCode.NAMED for step in (told.step, told.or_step))
    if not named or own is None or own.earliest is None or found.occurred.latest is None:
        return False
    return found.occurred.latest < own.earliest


_SAYS_ANEW = re.compile(
    r"(?:(?:he|she|they)\s+)?(?:also\s+)?(?:says|said|states|stated|adds|added|claims|claimed)\s+that\b", re.I
)


def _is_said_anew(statement: Statement, weighed: Weighed) -> bool:
    """ "He alleges that it was in the summer, and says that he took a photograph": when, is told of the first only."""
    behind = statement.start > statement.sentence
    return behind and weighed.nature is Nature.ACCOUNT and _SAYS_ANEW.match(statement.plain) is not None


def _was_after_it_was_written(
    first: RelativeDate, found: Resolved, own: PartialDate | None, statement: Statement, weighed: Weighed
) -> bool:
    """ "Dad left that summer", in an entry of February: what was is of no season after that in which it is told."""
    if first.step is None or first.step.code not in (StepCode.NAMED, StepCode.CALENDAR):
        return False
    begins, ends = found.occurred.earliest, own.latest if own is not None else None
    return begins is not None and ends is not None and begins > ends and weighed.happened and is_past(statement.plain)


def _not_read(statement: Statement) -> Resolved:
    return Resolved(PartialDate.unknown(), None, f"When was this? {ANOTHER_DAY}" if statement.piece.heading else "")


def _undated(words: str) -> Resolved:
    open_date = PartialDate.unknown(" ".join(words.split()))
    return Resolved(open_date, None, f"When was this? The text says “{open_date.written}”.")


_OF_THE_PAPER = re.compile(
    r"(?:\d{1,3}[.)]\s+)?(?i:this) (?:judgment|hearing|decision|report|review|letter|article|statement|assessment|"
    r"chronology)\s+(?:follows|comes after|arises from|relates to)\b"
)

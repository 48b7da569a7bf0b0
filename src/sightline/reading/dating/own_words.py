"""Which of the words of a statement date it, and which only date what it tells of."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from sightline.chronology.fact import Extent
from sightline.chronology.step import StepCode
from sightline.chronology.told_from import AnchorType
from sightline.chronology.unit import Unit
from sightline.reading.dating.from_own_day import MOST_DAYS_BACK
from sightline.reading.dating.named_in_passing import DEEP, SINCE, dates_a_thing_in_passing, without_asides
from sightline.reading.dating.other_days import BAILED_TO, SAYS
from sightline.reading.dating.placed import Resolved
from sightline.reading.dating.so_far import SoFar
from sightline.reading.sentences.finite import PERFECT, finite_at
from sightline.reading.sentences.questions_told import question_put
from sightline.reading.sentences.told_now import is_past
from sightline.reading.statements.statement import Statement
from sightline.reading.weighing.weighed import Weighed
from sightline.vocabulary.natures import Nature
from sightline.wording.dates.relative_date import Position, RelativeDate

_BESIDE_THE_VERB = 24
SENTENCING = re.compile(r"(?:In )?(?:passing sentence|sentencing)\b", re.I)
_NOT_UNTIL_THEN = re.compile(r"(?:\bnot\b|\bnever\b|n['’]t\b)[^.;]*$", re.I)
_WISHES = re.compile(
    r"(?:\b(?:I|we|he|she|they)['’]d|\b(?:would|should|ought|must|needs? to|wants? to|feels?|thinks?|considers?))\b",
    re.I,
)
_ONLY_BOUNDS = re.compile(r"(?:until|till|up to|by)\b", re.I)
_EVIDENCE_THAT = re.compile(r"\b(?:gave|given|giving)\s+(?:\w+\s+)?evidence\b[^.;]{0,25}\bthat\b", re.I)
"""What an expert says of a time dates neither the evidence nor the opinion."""


def points_elsewhere(so_far: SoFar, told: RelativeDate, statement: Statement, found: Resolved) -> bool:
    """Whether "that night" stands deep in what an entry reports, so that it need not be the entry's own night."""
    if statement.piece.heading is None or not told.words.casefold().startswith("that "):
        return False
    if told.start - statement.start <= DEEP or found.told_from is None:
        return False
    anchor = next((one for one in reversed(so_far.placed) if one.key == found.told_from.to), None)
    return anchor is not None and anchor.told_from is None


_WOULD_HAVE = re.compile(r"\b(?:would|could|might) (?:\w+ly |now |still |never |not )?have\b", re.I)
_WAS_TO_COME = re.compile(
    r"[^.;,]{1,60}?(?<!\bis)(?<!\bare)(?<!\bbeen)\s(?:planned|intended|hoped|agreed|arranged|asked|wanted|"
    r"expected|promised|"
    r"was|were|had been)\s+"
    r"(?:\w+ly\s+|going\s+|due\s+)?to\b",
    re.I,
)


def that_date(statement: Statement, weighed: Weighed) -> list[RelativeDate]:
    """The relative dates of a statement that may be its own."""
    told = [one for one in statement.relatives if not one.describes and not dates_a_thing_in_passing(one, statement)]
    if not weighed.happened and _WOULD_HAVE.search(statement.plain):
        # "He would have started school this September": there is no day on which he did.
        return []
    told = [one for one in told if not _is_told_closer(one, told, statement)]
    question = None if weighed.nature is not Nature.COMMUNICATION else question_put(statement.plain)
    if question is not None:
        # "Asked when she was seen last week": what is asked after has no day by the asking.
        told = [one for one in told if one.start - statement.start < question]
    if statement.piece.heading is not None and _GOES_ON_LATER.search(statement.plain):
        # "Rang again Tues": of the week that follows as well as of that before.
        told = [one for one in told if not (_is_counted_back(one) and one.position is Position.OWN_OR_BEFORE)]
    said = statement.start + weighed.speaker.verb_end if weighed.speaker is not None else None
    if said is None and weighed.nature is Nature.ACCOUNT and (hit := SAYS.search(statement.plain)):
        said = statement.start + hit.end()
    told = [one for one in told if not _EVIDENCE_THAT.search(statement.plain[: max(0, one.start - statement.start)])]
    in_evidence = weighed.nature is Nature.OPINION and weighed.speaker is not None and weighed.speaker.in_court
    if (weighed.nature is Nature.ACCOUNT or in_evidence) and said is not None and not statement.quoted:
        # An account is of the day on which it was given, not of the day that it tells of.
        told = [one for one in told if _is_of_the_telling(one, said, statement)]
    if weighed.happened:
        # "DASH completed, to be heard at MARAC on 4 June": completed before that, on no day that is told.
        told = [one for one in told if not _is_of_what_is_led_to(one, statement)]
    is_opinion = weighed.nature is Nature.OPINION or bool(_WISHES.search(statement.plain))
    if is_opinion or is_past(without_asides(statement.plain)):
        # "She refused when you called, so try again tomorrow": what was is not of a day to come.
        told = [_looking_back(one) for one in told if not _looks_ahead(one)]
    elif _WAS_TO_COME.match(statement.bare) and statement.piece.message is None and statement.piece.heading is None:
        # "She planned to see her again in a fortnight": a fortnight from then, and not from the day of the paper.
        told = [one for one in told if not _looks_ahead(one)]
    recorded = statement.piece.heading is not None or statement.piece.message is not None
    if recorded or weighed.kind.endswith("_start") or weighed.nature is Nature.DECISION:
        # "Bailed until 16 October", "to be held by 12 October": when it is to end, and not when it was.
        told = [one for one in told if not _ONLY_BOUNDS.match(one.words)]
    told = [one for one in told if not _is_bound_of_what_was_not(one, statement)]
    told = [one for one in told if not BAILED_TO.search(statement.plain[: one.start - statement.start] + " ")]
    # "It could break down at the weekend", "ends on Sunday": the one to come, which these words alone do not count.
    told = [one for one in told if not (_is_counted_back(one) and _lies_ahead(one, statement))]
    told = [_since_then(one) for one in told]
    if statement.piece.heading is not None and weighed.happened and weighed.nature is not Nature.DECISION:
        # "12/23 Discussed in supervision, plan to visit in the new year": discussed on the day of the entry.
        told = [one for one in told if not _is_of_a_plan(one, statement)]
    if weighed.nature is Nature.DECISION and not weighed.happened:
        # "Agreed visit Monday": the Monday before is none on which it is to be.
        told = [one for one in told if not _is_a_weekday_past(one, statement)]
    if statement.opens_entry:
        # "1 year review completed at 12 months": an age, and the entry has its day.
        told = [one for one in told if one.anchor is not AnchorType.BIRTH]
    if weighed.nature is Nature.DECISION:
        told = [one for one in told if one.step is None or one.step.code is not StepCode.AGE]
    return told


def stands_in_what_is_said(statement: Statement) -> bool:
    """ "She said that he had caught him | as he fell the night before": told as said, so that "the next day", behind
    it, counts from the day of the telling."""
    before = statement.whole_sentence[: statement.start - statement.sentence]
    return not statement.dates and _SAID_THAT.search(before) is not None


_SAID_THAT = re.compile(
    r"\b(?:said|says|told\s+(?:[\w'’-]+\s+){1,4}|stated|claimed|alleged|explained|reported|disclosed|denied|added|"
    r"insisted|maintained|replied|wrote|admitted|agreed)\s+(?:that\b|(?=(?:he|she|they|it)\b))[^;]*$",
    re.I,
)


def tells_of_back_then(so_far: SoFar, told: RelativeDate, statement: Statement, weighed: Weighed) -> bool:
    """Whether a report of a trial or of what had been before leaves open which year or week it means."""
    if told.position is not Position.OWN_OR_BEFORE or statement.piece.message or statement.piece.heading:
        return False
    in_court = weighed.speaker is not None and weighed.speaker.in_court
    if _PERFECT_IN_WHAT_IS_SAID.search(statement.plain[told.end - statement.start :]) and not in_court:
        # "told detectives on 10 June that he had fallen": only what is told had been before.
        return so_far.setting.sort == "press" and bool(PERFECT.search(statement.plain[: told.start - statement.start]))
    if SENTENCING.match(statement.plain):
        return False
    return so_far.setting.sort == "press" and (in_court or bool(PERFECT.search(statement.plain)))


def _is_of_the_telling(told: RelativeDate, said: int, statement: Statement) -> bool:
    """ "told me on Friday that ...": beside the verb of saying, with no other verb in between."""
    if (
        told.extent is Extent.THROUGHOUT
        and told.position is Position.OWN
        and told.step is not None
        and told.step.late is None
    ):
        # "reports his van outside for the past three weeks": of all that time, the day of the telling included.
        return told.step.code is StepCode.SHIFT and told.step.count < 0
    if told.start >= said + _BESIDE_THE_VERB and not _stands_before_that(told, said, statement):
        return False
    between = statement.plain[said - statement.start : max(said, told.start) - statement.start]
    # "She disclosed that in July he had ...": behind "that" begins what is told.
    return told.start < said or (finite_at(between) is None and re.search(r"\bthat\b", between) is None)


def _stands_before_that(told: RelativeDate, said: int, statement: Statement) -> bool:
    """ "told detectives in his first interview, on 10 June, that ...": what is told begins only behind it."""
    behind = statement.plain[told.end - statement.start :]
    between = statement.plain[max(0, said - statement.start) : max(0, told.start - statement.start)]
    return _THAT.match(behind) is not None and not re.search(r"[.;]", between)


_PERFECT_IN_WHAT_IS_SAID = re.compile(r"^\s*,?\s*that\s[^.;]*\bhad\b", re.I)
_THAT = re.compile(r"\s*,?\s*that\s+(?!day|night|morning|afternoon|evening|week|month|year)", re.I)


def _looks_ahead(told: RelativeDate) -> bool:
    """Whether it is told as lying ahead of the document's, message's or entry's own day."""
    return (
        told.position is Position.OWN
        and told.step is not None
        and told.step.count > 0
        and told.step.code in (StepCode.SHIFT, StepCode.WEEKDAY, StepCode.CALENDAR, StepCode.NAMED)
    )


def _is_told_closer(told: RelativeDate, others: Sequence[RelativeDate], statement: Statement) -> bool:
    """ "Friday night, two weeks ago": which Friday is for the words behind it to say."""
    if told.step is None or told.step.code is not StepCode.WEEKDAY or told.position is not Position.OWN_OR_BEFORE:
        return False
    return any(
        one.position is Position.OWN
        and one.start >= told.end
        and re.fullmatch(
            r"[\s,(–-]*(?:of\s+)?", statement.plain[told.end - statement.start : one.start - statement.start]
        )
        for one in others
    )


_GOES_ON_LATER = re.compile(r"\b(?:again|then|later|eventually|finally|in the end)\b(?!\s+(?:on|last)\s+last\b)", re.I)


_MODAL = re.compile(r"\b(?:could|might|may|will|would|can)\b(?!\s+(?:have|often|usually|always)\b)[^.;]{0,50}$", re.I)
_RUNS_OUT = re.compile(r"\b(?:ends|expires|lapses|runs out|begins|starts|finishes|is (?:due|back|up))\b[^.;,]{0,25}$")


def _is_counted_back(told: RelativeDate) -> bool:
    step = told.step or told.or_step
    if step is None or step.code not in (StepCode.WEEKDAY, StepCode.CALENDAR):
        return False
    return step.count < 0 or told.step is None


def _lies_ahead(told: RelativeDate, statement: Statement) -> bool:
    """Whether the verb before the words speaks of what may be or is still to be."""
    before = statement.plain[: max(0, told.start - statement.start)]
    return _MODAL.search(before) is not None or _RUNS_OUT.search(before) is not None


def _is_a_weekday_past(told: RelativeDate, statement: Statement) -> bool:
    """Whether behind the verb stands a weekday that was read as one that had been."""
    verb = finite_at(statement.plain)
    if verb is not None and told.start - statement.start <= verb:
        return False
    return told.step is not None and told.step.code is StepCode.WEEKDAY and told.step.count < 0


def _is_bound_of_what_was_not(told: RelativeDate, statement: Statement) -> bool:
    """ "was not known to us before January": no day on which anything was."""
    lead = told.words if re.match(r"before|until|till", told.words, re.I) else ""
    lead = lead or statement.plain[: told.start - statement.start][-8:]
    if told.step is not None and told.step.code is StepCode.SHIFT and told.step.count > 0 and "before" not in lead:
        # "was not held until a week later": then it was.
        return False
    if not re.search(r"\b(?:before|until|till)\b", lead, re.I):
        return False
    return _NOT_UNTIL_THEN.search(statement.plain[: told.start - statement.start]) is not None


def is_of_a_grown_up(told: RelativeDate, statement: Statement) -> bool:
    """ "The mother was in care from the age of 11": an age that need not be the child's."""
    if told.position is Position.BEFORE and _AT_AN_AGE.search(
        statement.whole_sentence[: max(0, told.start - statement.sentence)]
    ):
        # "You were made the subject of an order when you were 15, and five years later ...": five years after that.
        return True
    if told.anchor is not AnchorType.BIRTH or told.of.casefold() not in ("", "he", "she", "they"):
        return False
    before = statement.whole_sentence[: max(0, told.start - statement.sentence)]
    return _GROWN_UP.search(before) is not None


_AT_AN_AGE = re.compile(
    r"\b(?:when|while)\s+(?:he|she|you|they|I)\s+(?:was|were)\s+(?:only |just |still )?(?:aged )?"
    r"(?:\d{1,2}|[a-z]+teen|ten|eleven|twelve|a (?:child|teenager|boy|girl))\b|\bat the age of \w+",
    re.I,
)
_GROWN_UP = re.compile(
    r"\b(?:mother|mum|father|dad|stepfather|stepmother|partner|boyfriend|girlfriend|grand\w+|aunt|uncle|Mrs?|Ms|Miss|"
    r"Dr|Adult|parents?)\b"
)


_LEADS_AHEAD = re.compile(
    r"[\w)],?\s+(?:and\s+|now\s+|is\s+|was\s+|which is\s+|will\s+|due\s+)*(?:to be (?:\w+ly\s+)?\w+(?:ed|n|rd|ld|t)|"
    r"to go|(?:listed|booked|scheduled|fixed|set down|timetabled) (?:for|to|at|in|before)|"
    r"due (?:at|in|before|to|for|on))\b"
    r"[^.;]{0,50}$",
    re.I,
)


def _is_of_what_is_led_to(told: RelativeDate, statement: Statement) -> bool:
    """Whether the words are of a step that what has been done leads to."""
    if told.step is None or told.step.code is not StepCode.NAMED or told.position is not Position.OWN_OR_BEFORE:
        return False
    hit = _LEADS_AHEAD.search(statement.plain[: max(0, told.start - statement.start)])
    return hit is not None and hit.start() > 0


def _since_then(told: RelativeDate) -> RelativeDate:
    """ "Open since 22 September, due to finish tomorrow": since is of what was, whatever is still to come."""
    if told.step is None or told.step.code is not StepCode.NAMED or told.step.count <= 0:
        return told
    return replace(told, step=replace(told.step, count=-1)) if SINCE.match(told.words) else told


_PLANS = re.compile(r"\b(?:plan(?:s|ned)?|intends?|aim(?:s|ing)?|hop(?:es?|ing)|will|due|booked|to)\b[^.;]*$", re.I)


def _is_of_a_plan(told: RelativeDate, statement: Statement) -> bool:
    if told.step is None or told.step.count <= 0 or told.position not in (Position.OWN, Position.OWN_OR_BEFORE):
        return False
    return _PLANS.search(statement.plain[: max(0, told.start - statement.start)]) is not None


def _looking_back(told: RelativeDate) -> RelativeDate:
    """ "began in January and is expected to end in May": the last January, for it began."""
    if told.position is not Position.OWN_OR_BEFORE or told.step is None or told.step.count <= 0:
        return told
    return replace(told, step=replace(told.step, count=-told.step.count))


def counted_from_a_telling(told: RelativeDate, statement: Statement, weighed: Weighed) -> RelativeDate:
    """ "She told me yesterday that they had parted three weeks ago": from her words, or from the writer's."""
    if told.step is None or told.step.code is not StepCode.SHIFT or told.position is not Position.OWN:
        return told
    if told.step.early is None or weighed.speaker is None:
        return told
    for one in statement.relatives:
        if one.start < told.start and one.position is Position.OWN and one.step is not None:
            back = -one.step.count if one.step.code is StepCode.SHIFT and one.step.unit is Unit.DAY else 0
            if 0 < back <= MOST_DAYS_BACK:
                return replace(told, step=replace(told.step, early=told.step.early + back))
    return told


def from_the_papers_own_day(told: RelativeDate) -> RelativeDate:
    """ "This judgment follows a hearing in January": the last January before the judgment, whatever was told above."""
    step = told.or_step or told.step
    if step is None or step.code is not StepCode.NAMED or step.count:
        return told
    return replace(told, position=Position.OWN, anchor=AnchorType.DOCUMENT, step=replace(step, count=-1))


def main_of(told: Sequence[RelativeDate], statement: Statement, weighed: Weighed) -> RelativeDate:
    """Of several, the one that dates the statement itself and not what is said in it."""
    if weighed.speaker is not None:
        said = statement.start + weighed.speaker.verb_end
        outside = [one for one in told if _is_of_the_telling(one, said, statement)]
        inside = [one for one in told if one not in outside]
        if inside and weighed.nature in (Nature.EVENT, Nature.OBSERVATION):
            # What was done is of the day that the words tell of, not of that on which somebody spoke of it.
            return inside[0]
        if outside:
            told = outside
    # "16 weeks old when he was taken to hospital on 8 June last year": the day says more than the age.
    by_day = [one for one in told if one.anchor is not AnchorType.BIRTH]
    return (by_day or list(told))[0]

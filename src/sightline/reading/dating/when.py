"""When a statement was: by its words, what opens its sentence, its entry or message, or what it counts from."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from itertools import takewhile

from sightline.chronology.fact import Extent
from sightline.chronology.partial_date import PartialDate, Precision
from sightline.chronology.step import Step, StepCode
from sightline.chronology.told_from import AnchorType, ToldFrom, write_anchor
from sightline.chronology.unit import Unit
from sightline.reading.dating.anchors import OF_ITSELF, Ground, Placed, Resolved, in_short, resolve
from sightline.reading.dating.scene import goes_on_in_the_scene
from sightline.reading.sentences.finite import PERFECT, finite_at, opens_a_statement
from sightline.reading.sentences.told_now import (
    has_happened,
    is_past,
    is_the_writers_own,
    names_a_day,
    performs,
    says_now,
    speaks_of_a_span,
)
from sightline.reading.statements.statement import Statement
from sightline.reading.weighing.weighed import Setting, Weighed
from sightline.vocabulary.natures import Nature
from sightline.wording.dates import FoundDate
from sightline.wording.dates.relative_date import Position, RelativeDate
from sightline.wording.sieve import Sieved

_CLOCK = re.compile(
    r"(?<![\d/.])(?P<hour>[01]?\d|2[0-3])[:.]?(?P<minute>[0-5]\d)\s*(?:hrs|hours|h\b)|\b(?:at\s+)?(?P<hour2>[01]?\d|"
    r"2[0-3]):(?P<minute2>[0-5]\d)\b"
)
_LATE, _SMALL_HOURS = 18, 6
_SMALL = re.compile(
    r"\b0?[0-5][:.][0-5]\d\s*(?:am\b|a\.m\.|hrs|hours|$)|\b(?:12|[1-5])(?:[:.][0-5]\d)?\s*(?:am\b|a\.m\.)", re.I
)
_NOW_SEEN = re.compile(r"^(?:[\w'’]+\s+){1,4}?(?:is|are|remains)\b(?! (?:due|to)\b)", re.I)
_TIME_ALONE = Sieved(
    r"\bat (?:about |around |approximately )?(?:[01]?\d|2[0-3])(?:[:.][0-5]\d)?\s*(?:am|pm|a\.m\.|p\.m\.|hrs|hours|"
    r"o['’]clock)\b"
    r"|\bat (?:about |around )?(?:[01]?\d|2[0-3])[:.][0-5]\d\b",
    re.I,
)
_FIRST_PERSON = re.compile(r"(?:^|[,;]\s)(?:I|[Ww]e)\s+[a-z]|\b(?:told|to|rang|with|showed|phoned|called) (?:me|us)\b")
_WRITES = re.compile(r"\b(?:I|we|my|our)\b", re.I)
_PRESENT = re.compile(r"(?:is|are|has|have|will)\b", re.I)
_PAST = re.compile(r"(?:was|were|had|did|thought|felt|believed|told|said|went|came|saw|wanted|asked|\w+ed)\b", re.I)
_OF_LONG_AGO = frozenset({"birth", "conviction", "care_history", "name_asserted"})
"""Kinds that an entry tells of and that are hardly ever of its own day."""
_BESIDE_THE_VERB = 24
_LEAD = 25
OF_ANOTHER_DAY = re.compile(
    r"\b(?:re:?|about|regarding|following|dated|of|for|to|until|till|by|since|as of|as at)\s+(?:the\s+)?$", re.I
)
"""What leads to a day that an entry speaks of or looks ahead to, and that is not its own."""
_LATER_THAN_AN_ARREST = frozenset({"bail_start", "charge", "sentence", "conviction", "verdict", "court_hearing"})
_OTHER_SUBJECT = re.compile(r"(?:and\s+|but\s+)?(?:(?-i:I)|we|you|he|she|they|it|the|her|his|their|this|these)\b", re.I)
_HANGS_ON_ANOTHER = Sieved(r"\b(?:after|before|until|since|later|then|spent)\b", re.I)
UNDER = "under "
ANOTHER_DAY = "It names a day that could not be read."
_SAYS = re.compile(
    r"\b(?:reports?|reported|says|said|states|stated|tells|told|alleges|alleged|claims|claimed|disclosed|discloses)\b",
    re.I,
)
ONLY_UNTIL = "It tells until when it lasted, and not from when."
_LASTS_UNTIL = re.compile(
    r"\b(?:kept|stayed|remained|absent|away)\s+(?:[\w'’-]+\s+){0,3}(?:until|till)\s+(?:next\s+)?"
    r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|tomorrow|the\s)",
    re.I,
)
ANOTHER_OF_SENTENCE = "Its sentence names another day before it."
_TO_OTHERS = re.compile(
    r"\btold (?:the|her|his|their|staff|police|officers?|nurses?|ward|doctors?|paramedics|Dr|Mrs?|Miss|Ms)\b"
)
_SHORT_PASSIVE = re.compile(r"[A-Z][\w'’-]+ (?:[\w'’-]+ )?(?:\w{2,}ed|done|given|sent|taken|made|seen|drawn)\W*")
_GOES_ON = re.compile(r"\s*(?:[,;–—]|-\s|(?:and|but|because|when|for)\b)", re.I)
_WRITTEN_DAY = re.compile(
    r"(?<![\d/])\d{1,2}/\d{1,2}(?:/\d{2,4})?(?![\d/])|\b\d{1,2}(?:st|nd|rd|th)? "
    r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\b"
)
_BAILED_TO = re.compile(
    r"\b(?:bailed|remanded|warned|summonsed?)\b[^.;]{0,40}\b(?:to|until|till|for)\b[^.;]{0,30}$"
    r"|\b(?:adjourned|listed|relisted|postponed|deferred|put (?:off|back)|moved|brought forward|rearranged|rescheduled|"
    r"extended)\b[^.;,]{0,40}\b(?:to|until|till|for)\s+(?:the\s+)?$",
    re.I,
)
_GIVEN = frozenset({"account_given", "child_voice"})
_TOLD = (Nature.COMMUNICATION, Nature.ACCOUNT)
_SENTENCING = re.compile(r"(?:In )?(?:passing sentence|sentencing)\b", re.I)
_LATER_IN_THE_YEAR = re.compile(r"later in the (?:year|month)\b", re.I)
_OUTSIDE_COURT = re.compile(
    r"\boutside (?:the )?court\b|\bafter the (?:hearing|case|verdict|sentencing|trial)\b|\bspokes\w+|\bsolicitor\b|"
    r"\bDet(?:ective)?\b|\bin a statement\b"
)
_LAST_SEEN = re.compile(r"\blast (?:seen|attended|visited|heard|known|weighed|reviewed)\b", re.I)
_WHEN_IT_HAPPENED = re.compile(r"\b(?:when|where|how) (?:it|this|that) (?:happened|occurred|took place)\b", re.I)
_NOT_UNTIL_THEN = re.compile(r"(?:\bnot\b|\bnever\b|n['’]t\b)[^.;]*$", re.I)
_AFTER_MIDNIGHT = ", after midnight"
_MOST_DAYS_BACK = 31
_WISHES = re.compile(
    r"(?:\b(?:I|we|he|she|they)['’]d|\b(?:would|should|ought|must|needs? to|wants? to|feels?|thinks?|considers?))\b",
    re.I,
)
_ALL_AGREED = re.compile(
    r"(?:(?:all|both|it was|everyone|everybody|members|professionals|parents|conference|"
    r"the (?:conference|meeting))\s+)?"
    r"(?:also\s+)?(?:agreed|decided|resolved|recommended|concluded)\b",
    re.I,
)
_MEETINGS = frozenset(
    {"initial_child_protection_conference", "review_child_protection_conference", "transfer_conference", "core_group",
     "meeting_held", "strategy_discussion", "looked_after_review", "child_in_need_review", "legal_planning_meeting",
     "risk_assessment_conference", "case_discussion"}
)  # fmt: skip
_THINKS_NOW = re.compile(r"(?:[\w'’.-]+\s+){1,3}(?:thinks|feels|suspects|reckons|believes|says)\b")
_NOT_UNTIL_TODAY = re.compile(
    r"\b(?:not|never)\b[^.;]*\b(?:until|till) (?:today|this (?:morning|afternoon|evening)|now)\b", re.I
)
_ONLY_BOUNDS = re.compile(r"(?:until|till|up to|by)\b", re.I)
_FOR_A_THING = re.compile(
    r"\b(?:picked|chosen|selected|entered|ready|preparing|practising|invited|down|due|tickets?|excited)\s+"
    r"(?:for|to|about)\s+(?:the|a|an|his|her|their)\s+(?:[\w'’-]+\s+){1,4}(?:in|on)?\s*$",
    re.I,
)
_AGE_OR_STATE = re.compile(
    r"\s+(?:aged\s+)?(?:\d{1,2}|[a-z]+teen|ten|eleven|twelve|twenty[\w-]*|thirty[\w-]*|a\b|an\b)", re.I
)
_BORN = re.compile(r"\bborn\b", re.I)
_NOT_BY_NOW = re.compile(
    r"\b(?:since|always|never|not|no|prosecuting|defending|mitigat\w+|QC|KC|judge|justice|sentencing|"
    r"for (?:the )?(?:past|last|\w+ (?:days|weeks|months|years)))\b|n['’]t\b",
    re.I,
)
_LEADS = "its sentence says "
_BY_ITS_NUMBER = re.compile(r"\b(?:on|the)\s+(?:the\s+)?\d{1,2}(?:st|nd|rd|th)\b", re.I)
_EVIDENCE_THAT = re.compile(r"\b(?:gave|given|giving)\s+(?:\w+\s+)?evidence\b[^.;]{0,25}\bthat\b", re.I)
"""What an expert says of a time dates neither the evidence nor the opinion."""
_SCENE = "it goes on with what was told right before it"
_DECIDED_HERE = re.compile(
    r"(?:\d+\.?\s+)?(?:decisions?|outcomes?|conclusions?|agreed|threshold|recommendations? and decisions?)\b", re.I
)
_OF_RANK = re.compile(r"(?:DS|DI|DC|DCI|PC|PS|Dr|SW|HV|Nurse|Sister|Inspector|Sgt|Sergeant)\b")
_THOUGHT_HERE = re.compile(
    r"(?:it was (?:felt|thought|considered|noted|acknowledged|recognised|the view)|members|"
    r"those present|the (?:meeting|"
    r"conference|group|panel|chair)|all (?:present|agreed|professionals)|professionals|everyone|"
    r"there (?:was|were) (?:\w+ ){0,2}"
    r"(?:concerns?|agreement|a view))\b",
    re.I,
)

_FEW = 8
NEAR = 60
"""How many statements back a date is looked for that another is told from."""


class Dating:
    """Dates the statements of one document in order. ``placed``: those so far; ``messages``: the key of each message's
    own statement by where it begins; ``entries``: the first statement of each entry, with its date."""

    def __init__(self, setting: Setting, written: PartialDate | None, speaks_from_own: bool) -> None:
        self._setting, self._written, self._by_own = setting, written, speaks_from_own or setting.of_own_day
        self.placed: list[Placed] = []
        self.messages: dict[int, str] = {}
        self.entries: dict[tuple[int, int], tuple[str, PartialDate]] = {}

    def dated(self, statement: Statement, weighed: Weighed) -> tuple[Resolved, Extent, RelativeDate | None]:
        """The date of a statement that writes none of its own, with how long it lasted."""
        told = self._that_date(statement, weighed)
        if told:
            first = _main(told, statement, weighed)
            if self._setting.sort == "press" and _LATER_IN_THE_YEAR.match(first.words) and first.step is not None:
                first = replace(first, position=Position.OWN, anchor=AnchorType.DOCUMENT)
            if _OF_THE_PAPER.match(statement.plain):
                first = _from_the_papers_own_day(first)
            if self._tells_of_back_then(first, statement, weighed):
                return self._undated(first.words), first.extent, None
            if _is_of_a_grown_up(first, statement):
                return self._undated(first.words), first.extent, None
            first = _counted_from_a_telling(first, statement, weighed)
            found = resolve(first, self.ground(statement), self.placed[-NEAR:], self.placed)
            if self._points_elsewhere(first, statement, found):
                return self._undated(first.words), first.extent, None
            return found, first.extent, first
        if (statement.lead or statement.lead_relatives) and self._says_to_the_writer(statement, weighed):
            statement = replace(statement, lead=(), lead_relatives=())
        if statement.lead:
            lead = statement.lead[0]
            return Resolved(_without_words(lead.date, f"{_LEADS}“{lead.date.written}”"), None), lead.extent, None
        if statement.lead_relatives and (same := self._told_so_before(statement)) is not None:
            return same, Extent.POINT, None
        if statement.lead_relatives:
            return (
                resolve(statement.lead_relatives[0], self.ground(statement), self.placed[-NEAR:], self.placed),
                Extent.POINT,
                statement.lead_relatives[0],
            )
        is_before = weighed.kind in _OF_LONG_AGO or is_background(statement.plain)
        elsewhere = is_before or self._says_to_the_writer(statement, weighed) or _stands_in_what_is_dated(statement)
        earlier = None if elsewhere else self._earlier_in_sentence(statement, weighed)
        if earlier is not None:
            return earlier, Extent.POINT, None
        heading = statement.piece.heading
        if heading is not None:
            return self._of_its_entry(statement, weighed), heading.found.extent, None
        own = (
            self._at_a_time(statement)
            or self._said_at_the_meeting(statement, weighed)
            or self._said_now(statement, weighed)
            or self._by_now(statement, weighed)
            or self._in_the_scene(statement, weighed)
        )
        return (own or Resolved(PartialDate.unknown(), None)), Extent.POINT, None

    def _said_at_the_meeting(self, statement: Statement, weighed: Weighed) -> Resolved | None:
        """What minutes say that professionals reported, thought or decided is of the day of the meeting."""
        if not self._setting.of_meeting or self._written is None or statement.piece.message is not None:
            return None
        plain = statement.plain
        said = weighed.speaker
        if weighed.kind in _OF_LONG_AGO or speaks_of_a_span(plain) or is_background(plain) or not self._written.is_day:
            return None
        if said is not None and said.sort != "professional" and not _OF_RANK.match(said.who):
            return None
        if said is None and (names_a_day(plain) or has_happened(plain)):
            return None
        is_said = weighed.nature is Nature.ACCOUNT and said is not None
        decides = weighed.nature is Nature.DECISION or _DECIDED_HERE.match(statement.piece.title) is not None
        thinks = weighed.nature is Nature.OPINION and _THOUGHT_HERE.match(plain) is not None
        if not (is_said or decides or thinks or (weighed.nature is Nature.OPINION and said is not None)):
            return None
        ground = self.ground(statement)
        same = Step(StepCode.SAME)
        basis = "what was said or decided at the meeting, on its day"
        link = ToldFrom("", None, None, AnchorType.DOCUMENT, "", self._written.written, same, basis)
        day = replace(self._written, basis=basis, written=" ".join(self._written.written.split()))
        if day.from_time is not None or day.to_time is not None:
            day = replace(day, precision=Precision.DAY, from_time=None, to_time=None)
        return Resolved(day, link) if ground.own_type is AnchorType.DOCUMENT else None

    def _in_the_scene(self, statement: Statement, weighed: Weighed) -> Resolved | None:
        """What goes on, sentence by sentence, with what was told of a day right before it in its paragraph."""
        last = self.placed[-1] if self.placed else None
        if (
            last is None
            or last.run != (statement.piece.start, statement.piece.end)
            or statement.piece.message is not None
        ):
            return None
        in_scene = last.occurred.basis.startswith(_SCENE)
        if (last.background and not in_scene) or not last.happened or last.tells_of_two or not last.occurred.is_day:
            return None
        if last.occurred.is_unsure or last.kind in _OF_LONG_AGO or last.sentence == statement.sentence:
            return None
        step = last.told_from.step if last.told_from is not None else None
        if last.told_from is not None and not in_scene and (step is None or step.yearly is None):
            # "Seen at home yesterday. Bruise noted": noted then, or by whoever writes today.
            return None
        if weighed.nature is Nature.ACCOUNT and self._setting.sort in ("judgment", "published_review", "press"):
            # Who told whom what is gathered there from anywhere in the case.
            return None
        if not goes_on_in_the_scene(statement, weighed):
            return None
        link = ToldFrom("", None, None, AnchorType.FACT, last.key, "", Step(StepCode.SAME))
        day = last.occurred
        if day.from_time is not None or day.to_time is not None:
            day = replace(day, precision=Precision.DAY, from_time=None, to_time=None)
        found = link.dated(day, in_short(last.text))
        basis = f"{_SCENE}, on {write_anchor(day)}"
        return Resolved(replace(found, written="", basis=basis), replace(link, arithmetic=basis))

    def _says_to_the_writer(self, statement: Statement, weighed: Weighed) -> bool:
        """ "Last seen on Saturday by his aunt, who states that she ...": she states it on the day of the entry."""
        recorded = statement.piece.heading is not None or statement.piece.message is not None
        return recorded and (
            (weighed.nature is Nature.ACCOUNT and says_now(statement.plain))
            or (weighed.nature is Nature.OPINION and _THINKS_NOW.match(statement.plain) is not None)
        )

    def _told_so_before(self, statement: Statement) -> Resolved | None:
        """What opens its sentence, where a statement of that sentence was already dated by it: counted once."""
        words = " ".join(statement.lead_relatives[0].words.split())
        for one in reversed(self.placed):
            if one.sentence != statement.sentence:
                return None
            if one.occurred.is_known and one.occurred.written == words:
                return Resolved(one.occurred, one.told_from)
        return None

    def _points_elsewhere(self, told: RelativeDate, statement: Statement, found: Resolved) -> bool:
        """Whether "that night" stands deep in what an entry reports, so that it need not be the entry's own night."""
        if statement.piece.heading is None or not told.words.casefold().startswith("that "):
            return False
        if told.start - statement.start <= _LEAD or found.told_from is None:
            return False
        anchor = next((one for one in reversed(self.placed) if one.key == found.told_from.to), None)
        return anchor is not None and anchor.told_from is None

    def _that_date(self, statement: Statement, weighed: Weighed) -> list[RelativeDate]:
        """The relative dates of a statement that may be its own."""
        told = [one for one in statement.relatives if not one.describes and not self._is_matter(one, statement)]
        said = statement.start + weighed.speaker.verb_end if weighed.speaker is not None else None
        if said is None and weighed.nature is Nature.ACCOUNT and (hit := _SAYS.search(statement.plain)):
            said = statement.start + hit.end()
        told = [
            one for one in told if not _EVIDENCE_THAT.search(statement.plain[: max(0, one.start - statement.start)])
        ]
        in_evidence = weighed.nature is Nature.OPINION and weighed.speaker is not None and weighed.speaker.in_court
        if (weighed.nature is Nature.ACCOUNT or in_evidence) and said is not None and not statement.quoted:
            # An account is of the day on which it was given, not of the day that it tells of.
            told = [one for one in told if _is_of_the_telling(one, said, statement)]
        is_opinion = weighed.nature is Nature.OPINION or bool(_WISHES.search(statement.plain))
        if is_opinion or is_past(statement.plain):
            # "She refused when you called, so try again tomorrow": what was is not of a day to come.
            told = [_looking_back(one) for one in told if not _looks_ahead(one)]
        recorded = statement.piece.heading is not None or statement.piece.message is not None
        if recorded or weighed.kind.endswith("_start") or weighed.nature is Nature.DECISION:
            # "Bailed until 16 October", "to be held by 12 October": when it is to end, and not when it was.
            told = [one for one in told if not _ONLY_BOUNDS.match(one.words)]
        told = [one for one in told if not _is_bound_of_what_was_not(one, statement)]
        told = [one for one in told if not _BAILED_TO.search(statement.plain[: one.start - statement.start] + " ")]
        if weighed.nature is Nature.DECISION and not weighed.happened:
            # "Agreed visit Monday": the Monday before is none on which it is to be.
            told = [one for one in told if not _is_a_weekday_past(one, statement)]
        if statement.opens_entry:
            # "1 year review completed at 12 months": an age, and the entry has its day.
            told = [one for one in told if one.anchor is not AnchorType.BIRTH]
        if weighed.nature is Nature.DECISION:
            told = [one for one in told if one.step is None or one.step.code is not StepCode.AGE]
        return told

    def _of_its_entry(self, statement: Statement, weighed: Weighed) -> Resolved:
        """The date of what an entry tells without a date of its own."""
        plain = statement.bare if statement.opens_entry else statement.plain
        if weighed.kind in _OF_LONG_AGO or (
            is_background(statement.plain) and weighed.nature is not Nature.COMMUNICATION
        ):
            return Resolved(PartialDate.unknown(), None)
        if _WHEN_IT_HAPPENED.search(plain):
            return Resolved(PartialDate.unknown(), None)
        said = weighed.speaker is not None and weighed.nature is Nature.ACCOUNT
        if (
            not said
            and names_a_day(plain)
            and not (weighed.nature is Nature.OPINION or _tells_what_was_sent(statement))
        ):
            return Resolved(PartialDate.unknown(), None, f"When was this? {ANOTHER_DAY}")
        ground = self.ground(statement)
        if ground.own is None:
            return Resolved(self._under(statement), None)
        if _NOT_UNTIL_TODAY.search(plain):
            return Resolved(self._under(statement), None)
        if _LASTS_UNTIL.search(plain):
            return Resolved(PartialDate.unknown(), None, f"When was this? {ONLY_UNTIL}")
        if not said and (has_happened(plain) or _LAST_SEEN.search(plain)):
            return self._until_own(ground, "what had happened by the day of the entry")
        if statement.opens_entry:
            return Resolved(self._under(statement), None)
        if not said and _names_a_day_before(statement) and not self._says_to_the_writer(statement, weighed):
            moved = self._after_another_day(statement, weighed, ground)
            if moved is not None:
                return moved
            return Resolved(PartialDate.unknown(), None, f"When was this? {ANOTHER_OF_SENTENCE}")
        if not said or _TO_OTHERS.search(plain):
            moved = self._after_another_day(statement, weighed, ground)
            if moved is not None:
                return moved
        return Resolved(self._under(statement), None)

    def _after_another_day(self, statement: Statement, weighed: Weighed, ground: Ground) -> Resolved | None:
        """After "seen yesterday", what goes on without a date may be of that day or of any since, up to the entry's."""
        last = self.placed[-1] if self.placed else None
        of_it = last is not None and last.kind in _MEETINGS and _ALL_AGREED.match(statement.plain) is not None
        if weighed.nature in (Nature.DECISION, Nature.COMMUNICATION) and weighed.kind != "message" and not of_it:
            return None
        day = ground.own.latest if ground.own is not None else None
        for one in reversed(self.placed):
            if one.run[0] < ground.run[0] or day is None:
                return None
            if one.happened and _is_told_from_its_entry(one) and one.occurred.is_day:
                if one.occurred.latest is None or one.occurred.latest >= day or one.nature in _TOLD:
                    return None
                back = (day - one.occurred.latest).days
                if back > _MOST_DAYS_BACK:
                    return None
                if _SHORT_PASSIVE.fullmatch(statement.plain):
                    return self._until_own(ground, "told after what was on an earlier day")
                return self._slack(ground, back, "told after what was on an earlier day")
            if one.occurred.is_known and one.occurred.latest == day and one.told_from is None:
                return None
        return None

    def _slack(self, ground: Ground, back: int, why: str) -> Resolved | None:
        step = Step(StepCode.SHIFT, 0, Unit.DAY, early=back)
        own = ground.own
        if own is None:
            return None
        day = replace(own, precision=Precision.DAY, from_time=None, to_time=None) if own.from_time is not None else own
        found = step.apply(day)
        if found is None:
            return None
        return _by_own(ground, step, day, found, why)

    def _until_own(self, ground: Ground, why: str) -> Resolved:
        """On some day up to that of the entry, message or document."""
        assert ground.own is not None
        day = ground.own
        if day.from_time is not None or day.to_time is not None:
            day = replace(day, precision=Precision.DAY, from_time=None, to_time=None)
        step = Step(StepCode.BEFORE)
        found = step.apply(day)
        return Resolved(PartialDate.unknown(), None) if found is None else _by_own(ground, step, day, found, why)

    def _by_now(self, statement: Statement, weighed: Weighed) -> Resolved | None:
        """What a message, article or judgment says has happened was on its own day or before."""
        ground = self.ground(statement)
        if self._setting.sort == "press" and _SENTENCING.match(statement.plain):
            return self._on_the_day_of_the_sentence()
        if ground.own is None or statement.quoted or _NOT_BY_NOW.search(statement.plain):
            return None
        said = weighed.speaker
        has = has_happened(statement.plain)
        if has and (weighed.nature not in (Nature.ACCOUNT, Nature.OPINION) or statement.piece.message is not None):
            return self._until_own(ground, "what had happened by the day of writing")
        if statement.piece.message is not None:
            if weighed.nature is Nature.ACCOUNT and says_now(statement.plain):
                return self._until_own(ground, "what somebody says as this is written")
            if weighed.nature is not Nature.ACCOUNT or _TO_OTHERS.search(statement.plain):
                return self._after_another_day(statement, weighed, ground)
            return None
        if (
            self._setting.sort == "press"
            and said is not None
            and (_OUTSIDE_COURT.search(statement.plain) or (said.sort == "agency" and not said.in_court))
            and weighed.nature in (Nature.ACCOUNT, Nature.COMMUNICATION, Nature.OPINION)
        ):
            return self._until_own(ground, "what was said to a newspaper by the day on which it appeared")
        return None

    def _on_the_day_of_the_sentence(self) -> Resolved | None:
        """What a judge says in passing sentence is said on the day of the sentence, if the report tells of one only."""
        sentences = [one for one in self.placed if one.kind == "sentence" and one.happened and one.occurred.is_day]
        if len({one.occurred.earliest for one in sentences}) != 1:
            return None
        link = ToldFrom("", None, None, AnchorType.FACT, sentences[0].key, "", Step(StepCode.SAME))
        found = link.dated(sentences[0].occurred, in_short(sentences[0].text))
        return Resolved(replace(found, written=""), replace(link, arithmetic=found.basis)) if found.is_known else None

    def _undated(self, words: str) -> Resolved:
        open_date = PartialDate.unknown(" ".join(words.split()))
        return Resolved(open_date, None, f"When was this? The text says “{open_date.written}”.")

    def _tells_of_back_then(self, told: RelativeDate, statement: Statement, weighed: Weighed) -> bool:
        """Whether a report of a trial or of what had been before leaves open which year or week it means."""
        if told.position is not Position.OWN_OR_BEFORE or statement.piece.message or statement.piece.heading:
            return False
        in_court = weighed.speaker is not None and weighed.speaker.in_court
        if _SENTENCING.match(statement.plain):
            return False
        return self._setting.sort == "press" and (in_court or bool(PERFECT.search(statement.plain)))

    def _is_matter(self, told: RelativeDate, statement: Statement) -> bool:
        """Whether the words tell when something named in passing was, and not when the statement was."""
        if re.search(r"\bthe [A-Z][a-z]+$", told.words) and told.step is not None and told.step.yearly is not None:
            # "After the April call": the month only says which call.
            return True
        before = statement.plain[: told.start - statement.start]
        after = statement.plain[told.end - statement.start :]
        if statement.piece.heading is not None and OF_ANOTHER_DAY.search(before):
            return True
        if statement.piece.heading is not None and _FOR_A_THING.search(before):
            # "Picked for the county show in May": the month is that of the show.
            return True
        if told.words.casefold() in ("by then", "by now") and _AGE_OR_STATE.match(after):
            # "Esi, by then fifteen": her age, and no bound of what is told.
            return True
        if told.position not in (Position.NAMED, Position.BEFORE) or len(before) <= _LEAD:
            return False
        # "The photographs taken before her death were shown": a verb behind it has the sentence.
        return finite_at(after) is not None and not _GOES_ON.match(after) and not re.search(r"[,;]\s*$", before)

    def _under(self, statement: Statement) -> PartialDate:
        """The date of the entry; for what it tells after midnight, the next day."""
        heading = statement.piece.heading
        assert heading is not None
        head = heading.found.date
        inline_here = heading.inline and statement.start <= heading.found.start < statement.end
        basis = f"{UNDER}“{' '.join(head.written.split())}”"
        if inline_here:
            return (
                replace(head, written=" ".join(head.written.split()), basis=head.basis or basis)
                if head.basis
                else replace(head, written=" ".join(head.written.split()), basis=basis)
            )
        day = heading.day
        run = (statement.piece.start, statement.piece.end)
        here = takewhile(lambda one: one.run == run, reversed(self.placed))
        running = [one.occurred for one in here if one.occurred.is_day and one.happened]
        if day.is_day and day.earliest is not None:
            after = [
                one
                for one in running
                if one.earliest == day.earliest + timedelta(days=1)
                and (one.basis.endswith(_AFTER_MIDNIGHT) or (not one.basis and head.from_time is not None))
            ]
            if after or self._past_midnight(statement):
                on = day.earliest + timedelta(days=1)
                return PartialDate(day.written, on, on, Precision.DAY, basis=f"{basis}{_AFTER_MIDNIGHT}")
        return replace(day, written=" ".join(day.written.split()), basis=basis)

    def _past_midnight(self, statement: Statement) -> bool:
        heading = statement.piece.heading
        head = heading.found.date.from_time if heading is not None else None
        clock = _CLOCK.search(statement.plain)
        if head is None or clock is None or head.hour < _LATE:
            return False
        return int(clock.group("hour") or clock.group("hour2")) < _SMALL_HOURS

    def _earlier_in_sentence(self, statement: Statement, weighed: Weighed) -> Resolved | None:
        """The date of the statement before in the same sentence, where this one has no subject of its own."""
        if opens_a_statement(statement.plain) or not self.placed or _PRESENT.match(statement.plain):
            return None
        if _OTHER_SUBJECT.match(statement.plain):
            return None
        if _HANGS_ON_ANOTHER.search(statement.plain) or _BY_ITS_NUMBER.search(statement.plain):
            return None
        last = self.placed[-1]
        if last.sentence != statement.sentence or not last.happened or not last.occurred.is_known:
            return None
        here = {
            (one.occurred.earliest, one.occurred.latest)
            for one in self.placed[-_FEW:]
            if one.sentence == statement.sentence and one.start == last.start
        }
        if len(here) > 1:
            # "Notifications on 5 and 28 January, both closed": on neither day alone.
            return None
        if last.kind == "arrest" and weighed.kind in _LATER_THAN_AN_ARREST:
            link = ToldFrom("", None, None, AnchorType.FACT, last.key, "", Step(StepCode.AFTER))
            found = link.dated(last.occurred, in_short(last.text))
            return Resolved(found, replace(link, arithmetic=found.basis))
        if last.told_from is not None:
            return Resolved(last.occurred, last.told_from)
        return Resolved(_without_words(last.occurred, f"{_LEADS}“{last.occurred.written}”"), None)

    def _said_now(self, statement: Statement, weighed: Weighed) -> Resolved | None:
        """What a writer thinks, decides or sees as they write is of the day of writing."""
        message = statement.piece.message
        judges_now = self._setting.sort == "judgment" and performs(statement.plain)
        if statement.quoted or self._setting.sort in ("press", "published_review"):
            return None
        if weighed.speaker is not None and not judges_now:
            return None
        ground = self.ground(statement)
        if ground.own is None or not (ground.speaks_from_own or self._setting.sort == "judgment"):
            return None
        plain = statement.plain
        verb = finite_at(plain)
        if verb is not None and _PAST.match(plain, verb):
            return None
        judges = weighed.nature in (Nature.OPINION, Nature.DECISION)
        if speaks_of_a_span(plain) or names_a_day(plain) or _BORN.search(plain) or has_happened(plain):
            return None
        if self._setting.sort == "judgment" and performs(plain):
            is_now = True
        elif message is not None:
            is_now = judges or bool(_NOW_SEEN.search(plain))
            if is_now and judges and not is_the_writers_own(plain):
                return self._until_own(ground, "what held on the day of writing")
        else:
            is_now = judges and bool(_WRITES.search(plain))
        if not is_now:
            return None
        basis = "what the writer thought, decided or saw on the day of writing"
        same = Step(StepCode.SAME)
        link = ToldFrom("", None, None, ground.own_type, ground.own_key, ground.own.written, same, basis)
        day = replace(ground.own, basis=basis, written=" ".join(ground.own.written.split()))
        if day.precision is Precision.MINUTE:
            day = replace(day, precision=Precision.DAY, from_time=None, to_time=None)
        return Resolved(day, link)

    def _at_a_time(self, statement: Statement) -> Resolved | None:
        """A time of day alone is of the day told of just before it, or of the message if it was sent later."""
        hit = _TIME_ALONE.search(statement.plain)
        if hit is None:
            return None
        run = (statement.piece.start, statement.piece.end)
        for one in reversed(self.placed):
            if one.run != run:
                break
            if one.happened and one.occurred.is_day and not one.background:
                if _SMALL.search(hit.group()) and (
                    one.occurred.from_time is None or one.occurred.from_time.hour >= _LATE
                ):
                    # "At 00:35" after an evening is of the next day, and after a day alone of either.
                    return None
                link = ToldFrom(hit.group().strip(), None, None, AnchorType.FACT, one.key, "", Step(StepCode.SAME))
                return self._same_day(link, one.occurred)
        message = statement.piece.message
        sent = message.sent.date if message is not None and message.sent is not None else None
        if (
            sent is None
            or sent.from_time is None
            or message is None
            or not re.search(r"\b\w+ed\b|\brang\b|\bcame\b|\bsaw\b", statement.plain)
        ):
            return None
        link = ToldFrom(
            hit.group().strip(),
            None,
            None,
            AnchorType.FACT,
            self.messages.get(message.start, ""),
            "",
            Step(StepCode.SAME),
        )
        return self._same_day(link, sent)

    def _same_day(self, link: ToldFrom, anchor: PartialDate) -> Resolved | None:
        day = replace(anchor, precision=Precision.DAY, from_time=None, to_time=None)
        basis = f"“{link.words}”: a time of day alone, on {day.written}"
        return Resolved(replace(day, written=link.words, basis=basis), replace(link, arithmetic=basis))

    def ground(self, statement: Statement) -> Ground:
        piece = statement.piece
        run = (piece.start, piece.end)
        if piece.message is not None:
            sent = piece.message.sent.date if piece.message.sent is not None else None
            key = self.messages.get(piece.message.start, "")
            if piece.heading is None:
                return Ground(sent, key, AnchorType.FACT, True, run, statement.sentence, section=piece.title)
        if piece.heading is not None:
            held = self.entries.get(self.entry(statement))
            day = piece.heading.day
            since = min(piece.heading.line, piece.heading.found.start)
            if held is not None and held[1].earliest == day.earliest and held[1].latest == day.latest:
                return Ground(day, held[0], AnchorType.FACT, True, run, statement.sentence, since, section=piece.title)
            return Ground(day, "", AnchorType.FACT, True, run, statement.sentence, since, section=piece.title)
        title = piece.title_date.date if piece.title_date is not None else None
        return Ground(
            self._written,
            "",
            AnchorType.DOCUMENT,
            self._by_own,
            run,
            statement.sentence,
            title=title,
            section=piece.title,
            is_cautious=self._setting.of_own_day,
            of_meeting=self._setting.of_meeting,
            of_writer=_FIRST_PERSON.search(statement.plain) is not None and not statement.quoted,
        )

    def entry(self, statement: Statement) -> tuple[int, int]:
        heading = statement.piece.heading
        assert heading is not None
        return (heading.found.start, heading.found.end)


def _by_own(ground: Ground, step: Step, day: PartialDate, found: PartialDate, why: str) -> Resolved:
    """A date that no words tell but the statement's verb and place, beside that of its entry, message or document."""
    link = ToldFrom("", None, None, ground.own_type, ground.own_key, day.written, step)
    of = "" if ground.own_type is AnchorType.DOCUMENT else OF_ITSELF
    basis = f"{why}: {step.in_words()} {write_anchor(day)}, {of or 'the document’s own date'}"
    occurred = replace(found, written="", basis=basis)
    return Resolved(occurred, replace(link, arithmetic=basis) if ground.is_held else None)


def is_of_what_was_said(date: FoundDate, statement: Statement, weighed: Weighed) -> bool:
    """Whether a date in an entry or message is that of what somebody tells there, or of what is to come of it, and not
    of the telling or the deed."""
    recorded = statement.piece.heading is not None or statement.piece.message is not None
    at = date.start - statement.start
    lead = re.match(r"(?:until|till|to|for)\s", statement.plain[at:], re.I)
    if _BAILED_TO.search(statement.plain[: at + (lead.end() if lead else 0)]):
        return True
    if not recorded or weighed.kind not in _GIVEN or statement.quoted:
        return False
    said = statement.start + weighed.speaker.verb_end if weighed.speaker is not None else None
    if said is None and (hit := _SAYS.search(statement.plain)):
        said = statement.start + hit.end()
    return (
        said is not None
        and date.start > said
        and finite_at(statement.plain[said - statement.start : date.start - statement.start]) is not None
    )


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
    if told.start >= said + _BESIDE_THE_VERB:
        return False
    between = statement.plain[said - statement.start : max(said, told.start) - statement.start]
    # "She disclosed that in July he had ...": behind "that" begins what is told.
    return told.start < said or (finite_at(between) is None and re.search(r"\bthat\b", between) is None)


def _looks_ahead(told: RelativeDate) -> bool:
    """Whether it is told as lying ahead of the document's, message's or entry's own day."""
    return (
        told.position is Position.OWN
        and told.step is not None
        and told.step.count > 0
        and told.step.code in (StepCode.SHIFT, StepCode.WEEKDAY, StepCode.CALENDAR, StepCode.NAMED)
    )


def _is_a_weekday_past(told: RelativeDate, statement: Statement) -> bool:
    """Whether behind the verb stands a weekday that was read as one that had been."""
    verb = finite_at(statement.plain)
    if verb is not None and told.start - statement.start <= verb:
        return False
    return told.step is not None and told.step.code is StepCode.WEEKDAY and told.step.count < 0


def _names_a_day_before(statement: Statement) -> bool:
    """Whether another day than that of the entry stands before it in its sentence ("Letter dated 27 May: closed")."""
    before = statement.whole_sentence[: statement.start - statement.sentence]
    heading = statement.piece.heading
    if heading is not None and statement.sentence <= heading.found.start:
        before = before[max(0, heading.found.end - statement.sentence) :]
    return _WRITTEN_DAY.search(before) is not None or names_a_day(before)


def _stands_in_what_is_dated(statement: Statement) -> bool:
    """Whether it tells what a letter or report says whose own day stands before it: "Letter dated 27 May: closed"."""
    before = statement.whole_sentence[: statement.start - statement.sentence]
    return re.search(r"\bdated\s+(?:the\s+)?\d[^.;:]*:\s*$", before) is not None


def _is_bound_of_what_was_not(told: RelativeDate, statement: Statement) -> bool:
    """ "was not known to us before January": no day on which anything was."""
    lead = told.words if re.match(r"before|until|till", told.words, re.I) else ""
    lead = lead or statement.plain[: told.start - statement.start][-8:]
    if not re.search(r"\b(?:before|until|till)\b", lead, re.I):
        return False
    return _NOT_UNTIL_THEN.search(statement.plain[: told.start - statement.start]) is not None


def _is_of_a_grown_up(told: RelativeDate, statement: Statement) -> bool:
    """ "The mother was in care from the age of 11": an age that need not be the child's."""
    if told.anchor is not AnchorType.BIRTH or told.of.casefold() not in ("", "he", "she", "they"):
        return False
    before = statement.whole_sentence[: max(0, told.start - statement.sentence)]
    return _GROWN_UP.search(before) is not None


_GROWN_UP = re.compile(
    r"\b(?:mother|mum|father|dad|stepfather|stepmother|partner|boyfriend|girlfriend|grand\w+|aunt|uncle|Mrs?|Ms|Miss|"
    r"Dr|Adult|parents?)\b"
)


def _looking_back(told: RelativeDate) -> RelativeDate:
    """ "began in January and is expected to end in May": the last January, for it began."""
    if told.position is not Position.OWN_OR_BEFORE or told.step is None or told.step.count <= 0:
        return told
    return replace(told, step=replace(told.step, count=-told.step.count))


def _is_told_from_its_entry(one: Placed) -> bool:
    """Whether words such as "yesterday" date it; the first statement of an entry counts from no fact."""
    return bool(one.told_from.words) if one.told_from is not None else one.occurred.basis.startswith("“")


_SENT = re.compile(
    r"\b(?:letter|report|e-?mail|invite|invitation|copy|summary|results?|form|notification|information|info|minutes)\b"
    r"[^.;]{0,30}\b(?:received|rec['’]?d|sent)\b",
    re.I,
)


def _tells_what_was_sent(statement: Statement) -> bool:
    """ "Letter received about the meeting on the 14th"."""
    return _SENT.search(statement.plain) is not None


def _counted_from_a_telling(told: RelativeDate, statement: Statement, weighed: Weighed) -> RelativeDate:
    """ "She told me yesterday that they had parted three weeks ago": from her words, or from the writer's."""
    if told.step is None or told.step.code is not StepCode.SHIFT or told.position is not Position.OWN:
        return told
    if told.step.early is None or weighed.speaker is None:
        return told
    for one in statement.relatives:
        if one.start < told.start and one.position is Position.OWN and one.step is not None:
            back = -one.step.count if one.step.code is StepCode.SHIFT and one.step.unit is Unit.DAY else 0
            if 0 < back <= _MOST_DAYS_BACK:
                return replace(told, step=replace(told.step, early=told.step.early + back))
    return told


_OF_THE_PAPER = re.compile(
    r"(?:\d{1,3}[.)]\s+)?(?i:this) (?:judgment|hearing|decision|report|review|letter|article|statement|assessment|"
    r"chronology)\s+(?:follows|comes after|arises from|relates to)\b"
)


def _from_the_papers_own_day(told: RelativeDate) -> RelativeDate:
    """ "This judgment follows a hearing in January": the last January before the judgment, whatever was told above."""
    step = told.or_step or told.step
    if step is None or step.code is not StepCode.NAMED or step.count:
        return told
    return replace(told, position=Position.OWN, anchor=AnchorType.DOCUMENT, step=replace(step, count=-1))


def _without_words(date: PartialDate, basis: str) -> PartialDate:
    return replace(date, written=" ".join(date.written.split()), basis=basis)


def is_background(plain: str) -> bool:
    """Whether its own verb tells of what had been before."""
    verb = finite_at(plain)
    if verb is not None and PERFECT.match(plain, verb):
        return True
    return bool(re.search(r"\b(?:previous|previously|history of|in the past)\b", plain, re.I))


def _main(told: Sequence[RelativeDate], statement: Statement, weighed: Weighed) -> RelativeDate:
    """Of several, the one that dates the statement itself and not what is said in it."""
    if weighed.speaker is not None:
        said = statement.start + weighed.speaker.verb_end
        outside = [one for one in told if _is_of_the_telling(one, said, statement)]
        inside = [one for one in told if one not in outside]
        if inside and weighed.nature in (Nature.EVENT, Nature.OBSERVATION):
            # What was done is of the day that the words tell of, not of that on which somebody spoke of it.
            return inside[0]
        if outside:
            return outside[0]
    return told[0]

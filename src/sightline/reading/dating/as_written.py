"""What is of the day of writing, or had happened by it."""

from __future__ import annotations

import re
from dataclasses import replace

from sightline.chronology.partial_date import PartialDate, Precision
from sightline.chronology.step import Step, StepCode
from sightline.chronology.told_from import AnchorType, ToldFrom
from sightline.reading.dating.after_another_day import after_another_day
from sightline.reading.dating.from_own_day import until_own
from sightline.reading.dating.other_days import OF_LONG_AGO
from sightline.reading.dating.own_words import SENTENCING
from sightline.reading.dating.placed import Resolved, in_short
from sightline.reading.dating.so_far import SoFar
from sightline.reading.sentences.decided import is_decision
from sightline.reading.sentences.finite import finite_at
from sightline.reading.sentences.told_now import (
    has_happened,
    is_background,
    is_the_writers_own,
    names_a_day,
    performs,
    says_now,
    speaks_of_a_span,
)
from sightline.reading.statements.statement import Statement
from sightline.reading.weighing.weighed import Weighed
from sightline.vocabulary.natures import Nature

_NOW_SEEN = re.compile(r"^(?:[\w'’]+\s+){1,4}?(?:is|are|remains)\b(?! (?:due|to)\b)", re.I)
_WRITES = re.compile(r"\b(?:I|we|my|our)\b", re.I)
_PAST = re.compile(r"(?:was|were|had|did|thought|felt|believed|told|said|went|came|saw|wanted|asked|\w+ed)\b", re.I)
TO_OTHERS = re.compile(
    r"\btold (?:the|her|his|their|staff|police|officers?|nurses?|ward|doctors?|paramedics|Dr|Mrs?|Miss|Ms)\b"
)
_OUTSIDE_COURT = re.compile(
    r"\boutside (?:the )?court\b|\bafter the (?:hearing|case|verdict|sentencing|trial)\b|\bspokes\w+|\bsolicitor\b|"
    r"\bDet(?:ective)?\b|\bin a statement\b"
)
_THINKS_NOW = re.compile(r"(?:[\w'’.-]+\s+){1,3}(?:thinks|feels|suspects|reckons|believes|says)\b")
_BORN = re.compile(r"\bborn\b", re.I)
_NOT_BY_NOW = re.compile(
    r"\b(?:since|always|never|not|no|prosecuting|defending|mitigat\w+|QC|KC|judge|justice|sentencing|"
    r"for (?:the )?(?:past|last|\w+ (?:days|weeks|months|years)))\b|n['’]t\b",
    re.I,
)
_DECIDED_HERE = re.compile(
    r"(?:\d+\.?\s+)?(?:\w+ (?:and|&) )?(?:decisions?|outcomes?|conclusions?|agreed|threshold|"
    r"recommendations? and decisions?)\b",
    re.I,
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


_OF_A_COURT = frozenset(
    {"verdict", "sentence", "charge", "order_made", "bail_start", "bail_end", "trial", "court_hearing"}
)
"""What no meeting decides."""


_SAID_HERE = re.compile(
    r"[^.;,]{2,50}\b(?:told|informed|assured|(?:said|reported|explained|stated)\s+to)\s+(?:the\s+)?(?:conference|"
    r"meeting|"
    r"panel|core group|group|review|chair|professionals)\b"
    r"|(?:the\s+)?(?:chair(?:person)?|conference|meeting|panel)\s+(?:also\s+)?(?:noted|heard|asked|thanked|recognised|"
    r"acknowledged|was (?:told|informed|advised))\b",
    re.I,
)
"""What was said to the meeting, whoever said it, or what it or its chair noted."""


_ON_ITS_DAY = "what was said or decided at the meeting, on its day"


def said_at_the_meeting(so_far: SoFar, statement: Statement, weighed: Weighed) -> Resolved | None:
    """What minutes say that professionals reported, thought or decided is of the day of the meeting."""
    if not so_far.setting.of_meeting or so_far.written is None or statement.piece.message is not None:
        return None
    plain = statement.plain
    said = weighed.speaker
    orders = so_far.setting.sort == "court_order" and weighed.kind in ("order_made", "court_hearing")
    if (
        weighed.kind in OF_LONG_AGO
        or (weighed.kind in _OF_A_COURT and not orders)
        or speaks_of_a_span(plain)
        or is_background(plain)
        or not so_far.written.is_day
    ):
        return None
    here = _SAID_HERE.match(plain) is not None
    if not here and said is not None and said.sort != "professional" and not _OF_RANK.match(said.who):
        return None
    if not here and said is None and (names_a_day(plain) or has_happened(plain)):
        return None
    if _goes_on_from_another_day(so_far, statement, so_far.written):
        return None
    is_said = weighed.nature is Nature.ACCOUNT and said is not None
    why = statement.suggestion.why
    decided = bool(why) and is_decision(weighed.kind, why[0].phrase)
    decides = decided or weighed.nature is Nature.DECISION or _DECIDED_HERE.match(statement.piece.title) is not None
    thinks = weighed.nature is Nature.OPINION and _THOUGHT_HERE.match(plain) is not None
    if not (here or is_said or decides or thinks or orders or (weighed.nature is Nature.OPINION and said is not None)):
        return None
    ground = so_far.ground(statement)
    same = Step(StepCode.SAME)
    basis = "what the court ordered, on the day of its order" if orders else _ON_ITS_DAY
    link = ToldFrom("", None, None, AnchorType.DOCUMENT, "", so_far.written.written, same, basis)
    day = replace(so_far.written.without_time(), basis=basis, written=" ".join(so_far.written.written.split()))
    return Resolved(day, link) if ground.own_type is AnchorType.DOCUMENT else None


def _goes_on_from_another_day(so_far: SoFar, statement: Statement, written: PartialDate) -> bool:
    """ "He rang yesterday and agreed to stay away": agreed yesterday, and not at the meeting."""
    last = so_far.placed[-1] if so_far.placed else None
    if last is None or last.sentence != statement.sentence or last.told_from is None or not last.happened:
        return False
    return last.occurred.is_known and last.occurred.earliest != written.earliest


def says_to_the_writer(statement: Statement, weighed: Weighed) -> bool:
    """ "Last seen on Saturday by his aunt, who states that she ...": she states it on the day of the entry."""
    recorded = statement.piece.heading is not None or statement.piece.message is not None
    return recorded and (
        (weighed.nature is Nature.ACCOUNT and says_now(statement.plain))
        or (weighed.nature is Nature.OPINION and _THINKS_NOW.match(statement.plain) is not None)
    )


def by_now(so_far: SoFar, statement: Statement, weighed: Weighed) -> Resolved | None:
    """What a message, article or judgment says has happened was on its own day or before."""
    ground = so_far.ground(statement)
    if so_far.setting.sort == "press" and SENTENCING.match(statement.plain):
        return _on_the_day_of_the_sentence(so_far)
    if ground.own is None or statement.quoted or _NOT_BY_NOW.search(statement.plain):
        return None
    said = weighed.speaker
    has = has_happened(statement.plain)
    if has and (weighed.nature not in (Nature.ACCOUNT, Nature.OPINION) or statement.piece.message is not None):
        return until_own(ground, "what had happened by the day of writing")
    if statement.piece.message is not None:
        if weighed.nature is Nature.ACCOUNT and says_now(statement.plain):
            return until_own(ground, "what somebody says as this is written")
        if weighed.nature is not Nature.ACCOUNT or TO_OTHERS.search(statement.plain):
            found = after_another_day(so_far, statement, weighed, ground)
            if found is not None and weighed.nature is Nature.ACCOUNT:
                # Whom somebody told, the writer gathers from anywhere: "discharged on the 2nd. She told the crew that".
                return until_own(ground, "what somebody had told by the day of writing")
            return found
        return None
    if (
        so_far.setting.sort == "press"
        and said is not None
        and (_OUTSIDE_COURT.search(statement.plain) or (said.sort == "agency" and not said.in_court))
        and weighed.nature in (Nature.ACCOUNT, Nature.COMMUNICATION, Nature.OPINION)
    ):
        return until_own(ground, "what was said to a newspaper by the day on which it appeared")
    return None


def _on_the_day_of_the_sentence(so_far: SoFar) -> Resolved | None:
    """What a judge says in passing sentence is said on the day of the sentence, if the report tells of one only."""
    sentences = [one for one in so_far.placed if one.kind == "sentence" and one.happened and one.occurred.is_day]
    if len({one.occurred.earliest for one in sentences}) != 1:
        return None
    link = ToldFrom("", None, None, AnchorType.FACT, sentences[0].key, "", Step(StepCode.SAME))
    found = link.dated(sentences[0].occurred, in_short(sentences[0].text))
    return Resolved(replace(found, written=""), replace(link, arithmetic=found.basis)) if found.is_known else None


def said_now(so_far: SoFar, statement: Statement, weighed: Weighed) -> Resolved | None:
    """What a writer thinks, decides or sees as they write is of the day of writing."""
    message = statement.piece.message
    judges_now = so_far.setting.sort == "judgment" and performs(statement.plain) and not statement.relatives
    if statement.quoted or so_far.setting.sort in ("press", "published_review"):
        return None
    if weighed.speaker is not None and not judges_now:
        return None
    ground = so_far.ground(statement)
    if ground.own is None or not (ground.speaks_from_own or so_far.setting.sort == "judgment"):
        return None
    plain = statement.plain
    verb = finite_at(plain)
    if verb is not None and _PAST.match(plain, verb) and not judges_now:
        return None
    judges = weighed.nature in (Nature.OPINION, Nature.DECISION)
    of_another_day = speaks_of_a_span(plain) or names_a_day(plain) or _BORN.search(plain) or has_happened(plain)
    if of_another_day and not judges_now:
        return None
    if judges_now:
        # "I find that the injuries were inflicted": found now, whenever it was.
        is_now = True
    elif message is not None:
        is_now = judges or bool(_NOW_SEEN.search(plain))
        if is_now and judges and not is_the_writers_own(plain):
            return until_own(ground, "what held on the day of writing")
    else:
        is_now = judges and bool(_WRITES.search(plain))
    if not is_now:
        return None
    basis = "what the writer thought, decided or saw on the day of writing"
    same = Step(StepCode.SAME)
    link = ToldFrom("", None, None, ground.own_type, ground.own_key, ground.own.written, same, basis)
    day = replace(ground.own, basis=basis, written=" ".join(ground.own.written.split()))
    if day.precision is Precision.MINUTE:
        day = day.without_time()
    return Resolved(day, link)

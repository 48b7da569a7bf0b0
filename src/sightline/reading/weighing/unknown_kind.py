"""What a statement is whose words name no kind: by its setting, who speaks, and its verb."""

from __future__ import annotations

import re

from sightline.reading.sentences.finite import FINITE, finite_at
from sightline.reading.sentences.not_happened import NotHappened
from sightline.reading.sentences.speech import Speech
from sightline.reading.statements.statement import Statement
from sightline.reading.weighing.held import how_held
from sightline.reading.weighing.not_done import SUBJECT_OF_CASE, SUPPOSED, as_not_happened, supposed
from sightline.reading.weighing.planned import PLANNED, is_to_do, planned
from sightline.reading.weighing.review import EVALUATES, FINDING_TITLE, LACK, is_recommended, says_what_should_be
from sightline.reading.weighing.said import as_said
from sightline.reading.weighing.seen import STATE, is_seen
from sightline.reading.weighing.weighed import Setting, Weighed
from sightline.vocabulary.natures import Nature
from sightline.wording.dates.relative_date import Position
from sightline.wording.negation import Standing as Held
from sightline.wording.sieve import Sieved

_OPINION = Sieved(
    r"\b(?:I|we|you)\s+(?:(?:don['’]t|do not|also|still|personally|really|had|know you)\s+)*(?:think|thought|feel|"
    r"felt|believe|believed|suspect|worry|am worried|am concerned|"
    r"was worried|were worried|fear|remain|remained|understand)\b|\b(?:in|my) (?:my |her |his |their )?(?:view|"
    r"opinion)\b|\bopinion\s*:|\bimpression\b|"
    r"\bit (?:would )?(?:seems?|seemed|appears?|appeared|looks?|looked) (?:that|as if|as though|like)\b|"
    r"\bappears? to (?:be|have)\b|\bseems? to (?:be|have)\b|\bconsistent with\b|\bit is likely\b|\bmost likely\b|"
    r"\bprobably\b",
    re.I,
)
_THEY_THINK = re.compile(
    r"(?:(?!who|which|that|not|I|we|you\b)[\w'’.-]+\s+){1,4}?(?:thinks?|believes?|suspects?|reckons?)\b(?!\s+(?:of|about)\b)"
)
_STAFF = re.compile(
    r"\b(?:staff|ward|school|nursery|police|officers?|teachers?|nurses?|midwi\w+|GP|HV|SW|health visitor|social worker|"
    r"doctors?|paramedics|professionals|team|crew|manager|consultant|registrar)\b",
    re.I,
)
_FINDS = Sieved(
    r"\b(?:I|we)\s+(?:(?:do not|also|therefore|cannot|am not|accordingly)\s+)*(?:find|accept|reject|conclude|"
    r"am satisfied|satisfied|make|prefer|hold)\b"
)
_SCENE = re.compile(
    r"\b(?:wept|sobbed|wiped away|in tears|broke down|showed no (?:emotion|remorse)|stared|smiled|shook (?:his|"
    r"her) head|nodded|"
    r"hugged|gasped|cheered|looked on|held hands|bowed (?:his|her) head|public gallery|sat impassive\w*|"
    r"in the dock)\b",
    re.I,
)
"""How people looked in court: of the trial and not of the child."""
_DECIDES = re.compile(
    r"(?:[\w'’]+\s+){0,4}?(?:has\s+|have\s+|had\s+|['’]ve\s+)?(?:decided|resolved|determined|ruled)\s+(?:that|to|"
    r"not|threshold|on|the|it|against|in favour)\b",
    re.I,
)
_NOT_SEEN = re.compile(
    r"\b(?:no|nil|not|without)\b[^.;]{0,40}\b(?:marks?|bruis\w+|injur\w+|signs?|sight|visible|seen|observed|"
    r"noted|found|lights?|answer|reply|response|smell|odour)\b",
    re.I,
)
_NOT_MET = re.compile(r"(?:not|never) (?:seen|met|known|heard)\b[^.;]{0,20}\b(?:him|her|them|he|she|either)\b", re.I)
"""What a writer says that they have not seen of somebody is no observation of that person."""
_FOUND_NONE = re.compile(
    r"I\s+(?:found|saw|noted|could find)\s+no\b[^.;]{0,40}\b(?:abnormalit\w+|bruis\w+|injur\w+|fractur\w+|marks?|"
    r"signs?|scars?)\b",
    re.I,
)
"""What a doctor writes that they did not find."""
_OF_NO_AGENCY = frozenset({"press", "statement"})
_FEWEST = 4
_LEFT_UNDONE = re.compile(
    r"\b(?:no|not|never|neither|none|nobody|nothing)\b[^.;]{0,60}\b(?:made|sent|done|held|called|told|informed|notified|shared|passed|"
    r"referred|recorded|record|asked|spoken|seen|visited|arranged|offered|given|taken|followed|checked|completed|started|"
    r"received|considered|contacted|known|trace|note|sign|reply|response|answer)\b",
    re.I,
)
"""What an agency's paper says was not done, sent, asked or on file: half of what a review turns on."""
_NO_RECORD = re.compile(
    r"(?:I|we|there|the \w+)\s+(?:\w+\s+)?(?:is|are|was|were|have|has|had|"
    r"hold|holds|held|find|found|can(?:not|['’]t) (?:find|see))\b"
    r"[^.;]{0,20}\b(?:no|not|any)\b[^.;]{0,20}\b(?:records?|trace|notes?|entry|file|information|details|mention)\b",
    re.I,
)
"""What an agency looked for in its own papers and did not find."""
_NEARLY = re.compile(
    r"\b(?:almost|nearly|narrowly) (?:\w+ed|hit|fell|fought|left|rang|went|struck|drowned|lost|broke|threw|shot|cut|"
    r"bit|shut|burnt)\b|"
    r"\bcame (?:very |so )?(?:close|near) to\b|\bon the (?:verge|brink|point) of\b|\bstopped (?:just )?short of\b",
    re.I,
)
"""What came near to being, and was not."""
_SAID_IT_WOULD = re.compile(
    r"\b(?:said|says|told|promised|assured|hoped|thought|expected|understood|blames?|blamed)\b[^.;\"“]{0,60}"
    r"\b(?:would|will|could|on)\b|\w[’'](?:d|ll)\b(?=[^.;]*\b(?:said|promised)\b)",
    re.I,
)
"""What somebody, whoever it was, said would be."""
_WRITER = re.compile(r"(?:I|we|you)\b", re.I)
_OTHERS = re.compile(
    r"\b(?:he|she|they|him|her|them|his|their|child|baby|children|family|police|school|council)\b", re.I
)


def unknown_kind(
    statement: Statement, setting: Setting, said: Speech | None, dated: bool, told: NotHappened | None
) -> Weighed | None:
    """What it is by its setting, its speaker and its verb; None where it states nothing of the case.

    ``dated``: it gives a date or opens an entry. ``told``: what in its words tells of nothing done.
    """
    plain = statement.plain
    record = setting.is_record(statement)
    words = len(plain.split())
    in_review = setting.sort == "published_review"
    if is_recommended(statement):
        return Weighed("review_recommendation", Nature.OPINION, happened=False)
    if statement.general and not dated:
        return None
    if (
        said is not None
        and words >= 4
        and not (said.sort == "agency" and said.who.casefold().endswith(("review", "report")))
    ):
        return as_said(said, statement, setting)
    if statement.quoted:
        return Weighed("account_given", Nature.ACCOUNT) if words >= 4 else None
    if _FINDS.search(plain) and setting.sort == "judgment":
        return Weighed("decision", Nature.DECISION)
    if told is not None and (weighed := as_not_happened(statement, setting, said, told)) is not None:
        return weighed
    if setting.sort == "press" and not dated and not statement.relatives and _SCENE.search(plain):
        return None
    if _DECIDES.match(statement.bare):
        return Weighed("decision", Nature.DECISION)
    if SUPPOSED.search(plain):
        return supposed(statement, setting)
    if in_review and not statement.dates and words >= 4 and EVALUATES.search(plain):
        return Weighed("review_finding", Nature.OPINION)
    if in_review and (FINDING_TITLE.search(statement.piece.title) or says_what_should_be(plain) or said is not None):
        return Weighed("review_finding", Nature.OPINION) if words >= 4 else None
    if _OPINION.search(plain):
        return Weighed("professional_opinion", Nature.OPINION)
    if (thinks := _THEY_THINK.match(statement.bare)) is not None:
        # "Staff think he is waiting outside": it was not seen.
        if _STAFF.search(thinks.group()):
            return Weighed("professional_opinion", Nature.OPINION)
        return Weighed("account_given", Nature.ACCOUNT)
    verb = finite_at(plain)
    if PLANNED.search(statement.bare) or is_to_do(statement):
        return planned(statement, told) if dated or record or setting.sort in ("press", "judgment") else None
    if how_held(statement) is Held.DENIED or _denied_without_verb(statement.bare, verb):
        if _FOUND_NONE.match(statement.bare):
            return Weighed("medical_opinion", Nature.OPINION, happened=False)
        if in_review and LACK.search(plain) and words >= 5:
            return Weighed("review_finding", Nature.OPINION, happened=False)
        if record and words >= 2 and _NOT_SEEN.search(plain) and not _NOT_MET.match(statement.bare):
            return Weighed("entry", Nature.OBSERVATION, happened=False)
        return (
            Weighed("entry", Nature.ACCOUNT, happened=False)
            if dated
            or (record and words >= 5 and verb is not None)
            or (record and _NOT_MET.match(statement.bare))
            or (
                setting.sort not in _OF_NO_AGENCY
                and words >= _FEWEST
                and verb is not None
                and _LEFT_UNDONE.search(plain)
            )
            else None
        )
    if setting.sort not in _OF_NO_AGENCY and _NO_RECORD.match(statement.bare):
        return Weighed("entry", Nature.OBSERVATION, happened=False)
    if statement.dates and not (record and verb is not None and is_seen(plain, verb)):
        return Weighed("entry", Nature.EVENT)
    if _NEARLY.search(plain):
        return Weighed("entry", Nature.ACCOUNT, happened=False) if record or dated else None
    if _SAID_IT_WOULD.search(plain):
        return Weighed("account_given", Nature.ACCOUNT, happened=False)
    if statement.opens_entry:
        return Weighed(
            "entry", Nature.OBSERVATION if is_seen(statement.bare, finite_at(statement.bare)) else Nature.EVENT
        )
    about = bool(statement.suggestion.mentions) or bool(SUBJECT_OF_CASE.search(plain))
    timed = bool(statement.relatives) and not all(one.describes for one in statement.relatives)
    if not timed and _WRITER.match(plain) and not statement.suggestion.mentions and not _OTHERS.search(plain):
        return None
    under = statement.piece.heading is not None and words >= 2 and verb is None
    if under or (record and words >= 3 and (about or (verb is not None and setting.is_told_so(statement)))):
        return Weighed("entry", Nature.OBSERVATION if is_seen(plain, verb) else Nature.EVENT)
    if in_review and verb is not None and words >= 4:
        return Weighed("entry", Nature.EVENT)
    if verb is None or words < 5 or not about:
        # "That took place on 11 December": a day that goes unread would lend the day before it to what follows.
        gives_a_day = any(one.position is Position.OWN_OR_BEFORE and not one.describes for one in statement.relatives)
        return Weighed("entry", Nature.EVENT) if timed and verb is not None and (about or gives_a_day) else None
    doing = FINITE.match(plain, verb)
    if (
        timed
        or (doing is not None and not STATE.fullmatch(doing.group()))
        or re.match(r"(?:was|were|had|has)\s+\w+ed\b", plain[verb:])
    ):
        return Weighed("entry", Nature.EVENT)
    return None


def _denied_without_verb(bare: str, verb: int | None) -> bool:
    if re.match(r"(?:no|nil|not|never|nobody|without)\b", bare, re.I):
        return True
    return verb is None and bool(re.search(r"\b(?:not|no|nil|never)\b", bare, re.I))

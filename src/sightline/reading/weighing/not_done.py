"""What a statement is that tells of nothing done: what is feared, advised, asked, submitted or supposed."""

from __future__ import annotations

import re

from sightline.reading.sentences.not_happened import Manner, NotHappened
from sightline.reading.sentences.speech import Speech
from sightline.reading.statements.statement import Statement
from sightline.reading.weighing.planned import planned
from sightline.reading.weighing.review import stands_under_recommendations
from sightline.reading.weighing.weighed import Setting, Weighed
from sightline.vocabulary.natures import Nature
from sightline.wording.sieve import Sieved

SUPPOSED = Sieved(
    r"\b(?:would (?:not |never |probably |have |likely |automatically |also )*(?:have|be)\b|could (?:not )?have|"
    r"might have|may have|"
    r"had (?:he|she|they|it|I|we|the [\w ]{2,30}) (?:known|been|not|asked|told)|should have|"
    r"(?:if|unless)\s+(?:he|she|they|it|I|we|not|the|anyone|this|there|[A-Z]\w+)\b|"
    r"\b(?:he|she|they|it|we|I|mother|mum|father|dad|parents?|child|baby) (?:may|might|could)\b|"
    r"(?:was|is|been) (?:not )?possible to (?:predict|know|foresee)|ought to have|"
    r"(?:could|would) (?:not )?(?:be(?! (?:heard|seen|smelt))|do|go|need)\b|may (?:be|well)|cannot be|there (?:was|"
    r"were) no reason)",
    re.I,
)
SUBJECT_OF_CASE = re.compile(
    r"\b(?:he|she|they|his|her|child|children|baby|boy|girl|toddler|mother|father|mum|dad|parents?|couple|family|"
    r"partner|"
    r"brother|sister|grandmother|grandfather|police|officers?|social worker|health visitor|school|nursery|council|"
    r"hospital|court|"
    r"neighbour|teacher|doctor|gp|paediatrician|staff|worker|services|board|review|authority|I)\b",
    re.I,
)
_FAMILY_SUBJECT = re.compile(
    r"(?:the\s+|his\s+|her\s+|their\s+|both\s+)?(?:he|she|they|mother|mum|mam|father|dad|parents?|couple|"
    r"grandmother|grandfather|"
    r"gran|nan|MGM|MGF|PGM|PGF|aunt|uncle|partner|boyfriend|girlfriend|child|boy|girl|caller|neighbour|victim|"
    r"female|male|"
    r"family|(?-i:[A-Z]{2})|brother|sister)\b(?!\s+court)",
    re.I,
)
_WISHES = re.compile(
    r"\b(?:want|wish|hop|intend|would like|['’]d like|plan(?:s|ned|ning) to|think|keen|aim|promis|looking)", re.I
)
_BEFORE_A_COURT = re.compile(
    r"(?:\w+ly\s+)?(?:seeks?\b|sought\b|opposes?|resists?|contests?|contends?|submits?|argues?|does not oppose|"
    r"invites? the court|"
    r"appl(?:y|ies) (?:for|to))",
    re.I,
)
_REFUSES = re.compile(
    r"(?:would|will|wo|could)\s*(?:not|n['’]t)\s+(?:say|name|give|tell|discuss|answer|talk|speak|let|allow|"
    r"consent|disclose|elaborate|"
    r"explain|make|provide|support|sign|engage|open|agree)\b",
    re.I,
)
_MEETING = re.compile(r"\b(?:meeting|conference|core group|ICPC|RCPC|LPM|MARAC|strategy|review|mtg|hearing)\b", re.I)
_IS_CONSIDERED = re.compile(
    r"\b(?:would|could|may|might) (?:need to )?be (?:considered|held|called|sought|made|requested)\b", re.I
)
_I_WOULD = re.compile(
    r"would\s+(?:also\s+)?(?:refer|review|see|visit|escalate|consider|repeat|re-?refer|discuss|ask|suggest|"
    r"arrange)\b",
    re.I,
)
_OUGHT = re.compile(r"should|ought|must|needs?", re.I)
_LEGAL = re.compile(r"\b(?:legal|solicitors?|lawyers?|counsel|barrister|authority|council)\b", re.I)
_AGENCY_ASKED = re.compile(
    r"\b(?:ask(?:ed)?|requested)\s+(?:the\s+)?(?:duty\s+|allocated\s+)?(?:legal|police|GP|HV|school|nursery|CSC|"
    r"SW|health|hospital|"
    r"manager|MASH|EDT|housing|midwife|ward|social worker|health visitor|CAMHS|probation|IDVA)\b",
    re.I,
)


def as_not_happened(statement: Statement, setting: Setting, said: Speech | None, told: NotHappened) -> Weighed | None:
    """What is planned, feared, advised, asked or supposed; None where the words are better weighed otherwise."""
    plain, kind = statement.bare, statement.kind
    record = setting.is_record(statement)
    words = len(plain.split())
    manner = told.manner
    family = _FAMILY_SUBJECT.match(plain) is not None
    if _REFUSES.match(plain, told.start):
        return Weighed("account_given", Nature.ACCOUNT, speaker=said, happened=False)
    if manner is Manner.PLAN:
        if kind == "meeting_called":
            return Weighed(kind, Nature.DECISION, statement.suggestion.fields, said)
        if family and _WISHES.search(plain[told.start : told.end]):
            return Weighed("account_given", Nature.ACCOUNT, speaker=said, happened=False)
        return planned(statement, told)
    if manner is Manner.CALLED_OFF:
        called = kind == "meeting_called" or _MEETING.search(plain) is not None
        return Weighed("meeting_called" if called else "entry", Nature.DECISION, happened=False)
    if manner in (Manner.CONDITION, Manner.POSSIBLE):
        if setting.sort == "published_review":
            if stands_under_recommendations(statement) or _OUGHT.match(plain, told.start):
                missed = re.search(r"\bhave\b", plain[told.end : told.end + 12])
                kind = "review_finding" if missed else "review_recommendation"
                return Weighed(kind, Nature.OPINION, happened=False)
            return Weighed("review_finding", Nature.OPINION, happened=False) if words >= 5 else None
        if manner is Manner.CONDITION and record and re.match(r"(?:had|were)\b|if it (?:was|were)\b", plain, re.I):
            return None
        if manner is Manner.CONDITION and record and re.search(r"\b(?:will|to be|consider|to)\b", plain):
            return Weighed("action_agreed", Nature.DECISION, happened=False)
        if record and (_IS_CONSIDERED.search(plain) or _I_WOULD.match(plain)):
            return Weighed("action_agreed", Nature.DECISION, happened=False)
        about = bool(statement.suggestion.mentions) or bool(SUBJECT_OF_CASE.search(plain))
        if statement.dates or (about and words >= 4):
            return Weighed("professional_opinion", Nature.OPINION, happened=False)
        return None
    if manner is Manner.FEAR:
        if family:
            return Weighed("account_given", Nature.ACCOUNT, speaker=said, happened=False)
        return Weighed("professional_opinion", Nature.OPINION, happened=False)
    if manner is Manner.DENIAL:
        return Weighed("account_given", Nature.ACCOUNT, speaker=said)
    if manner is Manner.ADVICE:
        return _as_advice(statement, setting, told)
    if manner is Manner.TALK:
        return Weighed("entry", Nature.COMMUNICATION) if record else None
    return _as_position(statement, setting, told, family)


def _as_advice(statement: Statement, setting: Setting, told: NotHappened) -> Weighed | None:
    plain = statement.bare
    if _LEGAL.search(plain):
        return Weighed("legal_advice", Nature.COMMUNICATION, happened=False)
    asks = re.search(r"\bask", plain[told.start : told.end], re.I) is not None
    if asks and re.search(r"\b(?:if|whether|why|how|what)\b", plain[told.start : told.end + 12]):
        return None
    if setting.is_record(statement):
        of_agency = asks and _AGENCY_ASKED.search(plain) is not None
        return Weighed("information_requested" if of_agency else "action_agreed", Nature.COMMUNICATION, happened=False)
    if asks and not statement.suggestion.mentions and not SUBJECT_OF_CASE.search(plain):
        return None
    return Weighed("information_shared", Nature.COMMUNICATION, happened=False)


def _as_position(statement: Statement, setting: Setting, told: NotHappened, family: bool) -> Weighed | None:
    """What a party asks of the court, or what is submitted or alleged."""
    plain = statement.bare
    impersonal = re.match(r"it\b", plain[told.start :], re.I) is not None
    recommends = re.match(r"recommend", plain[told.start :], re.I) is not None
    if recommends and setting.sort == "published_review":
        return Weighed("review_recommendation", Nature.OPINION, happened=False)
    in_court = setting.sort in ("judgment", "press") or _BEFORE_A_COURT.match(plain, told.start) is not None
    if not impersonal and not recommends and not in_court:
        return None
    if family or (impersonal and re.search(r"\b(?:alleged|claimed|said)\b", plain[told.start : told.end])):
        return Weighed("account_given", Nature.ACCOUNT, happened=False)
    return Weighed("professional_opinion", Nature.OPINION, happened=False)


def supposed(statement: Statement, setting: Setting) -> Weighed | None:
    """What is only supposed: a finding of a review that says what might have been; elsewhere nothing."""
    if setting.sort == "published_review" and len(statement.plain.split()) >= 5:
        return Weighed("review_finding", Nature.OPINION, happened=False)
    if statement.dates:
        return Weighed("professional_opinion", Nature.OPINION, happened=False)
    return None

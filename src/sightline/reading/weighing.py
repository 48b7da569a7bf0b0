"""Whether a stretch of a narrative states something of the case, as what kind and nature, and whose word it is.

What is planned, feared or supposed is a decision or an opinion and never an event; what somebody says is an account;
what is denied is an account of whoever denies it, or nothing at all where only the writer says that a thing was not.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType

from sightline.chronology.fact import FieldValue
from sightline.reading.finite import FINITE, finite_at
from sightline.reading.speech import Speech, speech
from sightline.reading.statements import Statement
from sightline.vocabulary.kinds import KINDS
from sightline.vocabulary.natures import Nature
from sightline.wording.negation import Standing as Held
from sightline.wording.negation import stance
from sightline.wording.people import PersonMention

_HAPPENED = (Nature.EVENT, Nature.OBSERVATION)
_NONE: Mapping[str, FieldValue] = MappingProxyType({})
_SUPPOSED = re.compile(
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
_PLANNED = re.compile(
    r"^plan(?:ned|s)?\b|^(?:action|actions|actions? agreed|next steps?|to do|recommendations?)\s*[:\-–]|"
    r"\b(?:will (?:be|now|not|also|go|[a-z]+)|is expected|are expected|"
    r"is due to|are due to|had been (?:about|due|planned|going) to|(?:was|were) (?:about|due|going) to|about to|"
    r"intends? to|plans? to|"
    r"is proposing|hopes? to|(?:have|has|had|been|is|are|was|were) arranged (?:to|for)|is (?:to be|scheduled|listed|"
    r"set|arranged|planned|booked)|are to be|going to|"
    r"(?:had been|was|were) planned|agreed to|(?:want|wants|wanted)(?: to| me| us| a)|I['’]d want|I have to|"
    r"needs? to be)\b",
    re.I,
)
_TO_DO = re.compile(
    r"(?:[-•*]\s*)?(?P<who>you|we|I|all|both|mum|mother|father|dad|parents|police|school|nursery|social worker|"
    r"health visitor|manager|"
    r"[A-Z]{2,5}|[A-Z][\w'’-]+(?:\s+[A-Z][\w'’.-]*){0,3}|(?:both|the) children|child)\s+to\s+(?:be\s+)?"
    r"(?!(?:date|school|hospital|home|mum|mother|father|dad|the|a|her|his|their|our|my)\b)[a-z]{2,}"
)
_OPINION = re.compile(
    r"\b(?:I|we|you)\s+(?:(?:don['’]t|do not|also|still|personally|really|had|know you)\s+)*(?:think|thought|feel|"
    r"felt|believe|believed|suspect|worry|am worried|am concerned|"
    r"was worried|were worried|fear|remain|remained|understand)\b|\b(?:in|my) (?:my |her |his |their )?(?:view|"
    r"opinion)\b|\bopinion\s*:|\bimpression\b|"
    r"\bappears? to (?:be|have)\b|\bseems? to (?:be|have)\b|\bconsistent with\b|\bit is likely\b|\bmost likely\b|"
    r"\bprobably\b",
    re.I,
)
_FINDS = re.compile(
    r"\b(?:I|we)\s+(?:(?:do not|also|therefore|cannot|am not|accordingly)\s+)*(?:find|accept|reject|conclude|"
    r"am satisfied|satisfied|make|prefer|hold)\b"
)
_SHOULD = re.compile(r"\b(?:should|must|needs? to|is recommended|recommends?)\b(?! have)", re.I)
_FINDING_TITLE = re.compile(
    r"\b(?:finding|analysis|learning|lesson|theme|conclusion|appraisal|what (?:was|we) learn)", re.I
)
_RECOMMENDING_TITLE = re.compile(r"\brecommendation", re.I)
_RECOMMENDS = re.compile(r"\b(?:recommendations?|recommend(?:s|ed))\b[^.]*\b(?:should|that)\b", re.I)
_LACK = re.compile(
    r"\b(?:no (?:one|agency|professional|evidence|record)|nobody|did not|was not|were not|without|failed|missed|"
    r"opportunit\w+|lack of|never)\b",
    re.I,
)
_SUBJECT_OF_CASE = re.compile(
    r"\b(?:he|she|they|his|her|child|children|baby|boy|girl|toddler|mother|father|mum|dad|parents?|couple|family|"
    r"partner|"
    r"brother|sister|grandmother|grandfather|police|officers?|social worker|health visitor|school|nursery|council|"
    r"hospital|court|"
    r"neighbour|teacher|doctor|gp|paediatrician|staff|worker|services|board|review|authority|I)\b",
    re.I,
)
_WRITER = re.compile(r"(?:I|we|you)\b", re.I)
_OTHERS = re.compile(r"\b(?:he|she|they|him|her|them|his|their|children|family|police|school|council)\b", re.I)
_STATE = re.compile(r"\b(?:is|are|was|were|has|have|had)\b", re.I)
_FIELDS_OF_SPEAKER = {
    "account_given": "given_by", "court_testimony": "witness", "witness_account": "witness",
    "public_statement": "by_whom",
    "professional_opinion": "by_whom", "medical_opinion": "by_whom", "threat": "by_whom",
}  # fmt: skip
_KEPT_WHEN_SAID = frozenset(
    {
        "court_testimony",
        "threat",
        "child_voice",
        "witness_account",
        "account_given",
        "emergency_call",
        "message",
        "contact",
        "concern_raised",
    }
)


@dataclass(frozen=True)
class Weighed:
    """What a statement is taken to be. ``speaker``: whose account or opinion it is, where the words name them.

    ``happened``: False where it is planned, denied, feared or supposed.
    """

    kind: str
    nature: Nature
    fields: Mapping[str, FieldValue] = field(default_factory=lambda: _NONE)
    speaker: Speech | None = None
    happened: bool = True


@dataclass(frozen=True)
class Setting:
    """What a statement stands in: the document's standing ("press", "judgment", ...), and the names that it knows."""

    sort: str
    names: Sequence[str]
    children: Collection[str] = ()

    def is_record(self, statement: Statement) -> bool:
        """Whether it is an agency's own note: the entry of a log, or a message."""
        return (
            statement.piece.heading is not None
            or statement.piece.message is not None
            or self.sort in ("case_note", "police_record")
        )


def weigh(statement: Statement, setting: Setting) -> Weighed | None:
    """What the statement is; None where it states nothing of the case."""
    plain, kind = statement.plain, statement.kind
    nature = KINDS[kind].nature
    said = speech(plain, statement.suggestion.mentions, setting.names)
    dated = bool(statement.dates) or statement.opens_entry
    if kind == "entry":
        return _unknown_kind(statement, setting, said, dated)
    why = statement.suggestion.why
    at = why[0].start if why else 0
    fields = statement.suggestion.fields
    if statement.general and not dated and nature in _HAPPENED:
        return None
    if statement.quoted and nature in _HAPPENED and kind not in _KEPT_WHEN_SAID:
        return Weighed("account_given", Nature.ACCOUNT, speaker=said)
    if nature in _HAPPENED and said is not None and _is_review(said):
        return Weighed("review_finding", Nature.OPINION, speaker=said)
    if nature in _HAPPENED and _RECOMMENDS.search(plain):
        return Weighed("review_recommendation", Nature.OPINION, happened=False)
    if nature in _HAPPENED and said is not None and said.denies:
        return Weighed("account_given", Nature.ACCOUNT, _by("account_given", said, plain), said)
    if nature in _HAPPENED and said is not None and at > said.verb_start and kind not in _KEPT_WHEN_SAID:
        if said.sort == "agency":
            return Weighed(kind, Nature.ACCOUNT, fields, said, not said.denies)
        if said.sort != "professional":
            told = "court_testimony" if said.in_court and setting.sort in ("press", "judgment") else "account_given"
            told = _child_says(told, said, setting)
            return Weighed(told, Nature.ACCOUNT, _by(told, said, plain), said)
    if nature in _HAPPENED:
        hypothetical = _SUPPOSED.search(plain)
        if hypothetical and abs(hypothetical.start() - at) < 120 and not dated:
            return _supposed(statement, setting)
        held = _held(statement)
        if held is Held.PLANNED or _is_planned(plain, at) or _is_to_do(statement):
            if kind in ("meeting_called", "action_agreed", "risk_assessment_conference_referral"):
                return Weighed(kind, nature, fields, said, happened=kind == "meeting_called")
            return Weighed("action_agreed", Nature.DECISION, happened=False)
        if _RECOMMENDING_TITLE.search(statement.piece.title) and _SHOULD.search(plain):
            return Weighed("review_recommendation", Nature.OPINION, happened=False)
    if _child_says(kind, said, setting) != kind:
        return Weighed("child_voice", Nature.ACCOUNT, speaker=said)
    if _FIELDS_OF_SPEAKER.get(kind) and said is not None:
        fields = {**_by(kind, said, plain), **fields}
    return Weighed(kind, nature, fields, said)


def _unknown_kind(statement: Statement, setting: Setting, said: Speech | None, dated: bool) -> Weighed | None:
    plain = statement.plain
    record = setting.is_record(statement)
    words = len(plain.split())
    if statement.general and not dated:
        return None
    in_review = setting.sort == "published_review"
    if _RECOMMENDING_TITLE.search(statement.piece.title) and _SHOULD.search(plain):
        return Weighed("review_recommendation", Nature.OPINION, happened=False)
    if (
        said is not None
        and words >= 4
        and not (said.sort == "agency" and said.who.casefold().endswith(("review", "report")))
    ):
        kind = "court_testimony" if said.in_court and setting.sort in ("press", "judgment") else "account_given"
        kind = _child_says(kind, said, setting)
        if said.sort == "agency":
            kind = "public_statement" if setting.sort == "press" else "account_given"
        if said.sort == "professional":
            kind = kind if said.in_court else "professional_opinion"
            nature = Nature.ACCOUNT if said.in_court else Nature.OPINION
            return Weighed(kind, nature, _by(kind, said, plain), said)
        return Weighed(kind, Nature.ACCOUNT, _by(kind, said, plain), said)
    if statement.quoted:
        return Weighed("account_given", Nature.ACCOUNT) if words >= 4 else None
    if _FINDS.search(plain) and setting.sort == "judgment":
        return Weighed("decision", Nature.DECISION)
    if _SUPPOSED.search(plain):
        return _supposed(statement, setting)
    if in_review and (_FINDING_TITLE.search(statement.piece.title) or _SHOULD.search(plain) or said is not None):
        return Weighed("review_finding", Nature.OPINION) if words >= 4 else None
    if _OPINION.search(plain):
        return Weighed("professional_opinion", Nature.OPINION)
    verb = finite_at(plain)
    if _PLANNED.search(statement.bare) or _is_to_do(statement):
        return (
            Weighed("action_agreed", Nature.DECISION, happened=False)
            if dated or record or setting.sort in ("press", "judgment")
            else None
        )
    if _held(statement) is Held.DENIED or _denied_without_verb(statement.bare, verb):
        if in_review and _LACK.search(plain) and words >= 5:
            return Weighed("review_finding", Nature.OPINION, happened=False)
        return Weighed("entry", Nature.ACCOUNT, happened=False) if dated else None
    if dated:
        return Weighed("entry", Nature.EVENT)
    about = bool(statement.suggestion.mentions) or bool(_SUBJECT_OF_CASE.search(plain))
    timed = bool(statement.relatives) and not all(one.describes for one in statement.relatives)
    if not timed and _WRITER.match(plain) and not statement.suggestion.mentions and not _OTHERS.search(plain):
        return None
    under = statement.piece.heading is not None and words >= 2 and verb is None
    if under or (record and words >= 3 and (about or verb is not None)):
        is_seen = verb is None or bool(_STATE.match(plain, verb))
        return Weighed("entry", Nature.OBSERVATION if is_seen else Nature.EVENT)
    if verb is None or words < 5 or not about:
        return Weighed("entry", Nature.EVENT) if timed and verb is not None and about else None
    doing = FINITE.match(plain, verb)
    if (
        timed
        or (doing is not None and not _STATE.fullmatch(doing.group()))
        or re.match(r"(?:was|were|had|has)\s+\w+ed\b", plain[verb:])
    ):
        return Weighed("entry", Nature.EVENT)
    return None


def _child_says(kind: str, said: Speech | None, setting: Setting) -> str:
    """What a child says is the child's own words."""
    if (
        kind in ("account_given", "court_testimony")
        and said is not None
        and (said.sort == "child" or said.who in setting.children)
    ):
        return "child_voice"
    return kind


def _is_review(said: Speech) -> bool:
    """Whether a review speaks: what it says is its finding."""
    return said.sort == "agency" and bool(re.search(r"\b(?:review|report)$", said.who, re.I))


def _denied_without_verb(bare: str, verb: int | None) -> bool:
    if re.match(r"(?:no|nil|not|never|nobody|without)\b", bare, re.I):
        return True
    return verb is None and bool(re.search(r"\b(?:not|no|nil|never)\b", bare, re.I))


def _supposed(statement: Statement, setting: Setting) -> Weighed | None:
    """What is only supposed: a finding of a review that says what might have been; elsewhere nothing."""
    if setting.sort == "published_review" and len(statement.plain.split()) >= 5:
        return Weighed("review_finding", Nature.OPINION, happened=False)
    if statement.dates:
        return Weighed("professional_opinion", Nature.OPINION, happened=False)
    return None


def _is_planned(plain: str, at: int) -> bool:
    hit = _PLANNED.search(plain)
    return bool(hit and hit.start() <= at <= hit.end() + 40)


def _is_to_do(statement: Statement) -> bool:
    """ "IDVA to contact the victim", "you to visit weekly": somebody is to do it; never "Call to mother"."""
    hit = _TO_DO.match(statement.bare)
    if hit is None:
        return False
    who = hit.group("who")
    skipped = len(statement.plain) - len(statement.bare)
    named = any(skipped <= one.start < skipped + hit.end("who") for one in statement.suggestion.mentions)
    return (
        named or not who[:1].isupper() or (who.isupper() and len(who) > 1) or who in ("Both", "All", "Police", "School")
    )


def _held(statement: Statement) -> Held:
    """How the words hold what they state: at the words of its kind, else at its finite verb."""
    why = statement.suggestion.why
    if why:
        return stance(statement.plain, why[0].start, why[0].end).standing
    verb = finite_at(statement.plain)
    if verb is None:
        if statement.dates:
            first = statement.dates[0]
            return stance(statement.plain, first.start - statement.start, first.end - statement.start).standing
        return Held.ASSERTED
    hit = FINITE.match(statement.plain, verb)
    end = hit.end() if hit else verb
    following = re.compile(r"(?:\s+(?:been|be|being))?\s+(?:not\s+|never\s+)?\w+").match(statement.plain, end)
    if re.match(r"\s+(?:not|never)\b|n['’]t\b", statement.plain[end:], re.I) or re.search(
        r"n['’]t$", statement.plain[verb:end]
    ):
        return Held.DENIED
    return stance(statement.plain, verb, following.end() if following else end).standing


def _by(kind: str, said: Speech, plain: str) -> dict[str, FieldValue]:
    name = _FIELDS_OF_SPEAKER.get(kind)
    declared = KINDS[kind].field(name) if name else None
    if name is None or declared is None or declared.reject(said.who) is not None:
        return {}
    return {name: FieldValue(said.who, plain[said.start : said.end], said.start, said.end)}


def speaker_mention(said: Speech, people: Sequence[PersonMention]) -> PersonMention | None:
    """Whoever speaks, as somebody whom the words name or give a role; None for a pronoun or an agency."""
    return next((one for one in people if one.start < said.end and said.start < one.end), None)

"""Whether a stretch of a narrative states something of the case, as what kind and nature, and whose word it is.

What is planned, feared or supposed is a decision or an opinion and never an event; what somebody says is an account;
what is denied is an account of whoever denies it, or nothing at all where only the writer says that a thing was not.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from types import MappingProxyType

from sightline.chronology.fact import FieldValue
from sightline.reading.sentences.clauses import says_elided
from sightline.reading.sentences.finite import FINITE, finite_at
from sightline.reading.sentences.not_happened import Manner, NotHappened, not_happened, without_relative_clauses
from sightline.reading.sentences.speech import Speech, speech
from sightline.reading.sentences.still_to_come import still_to_come
from sightline.reading.statements.statements import Statement
from sightline.vocabulary.kinds import KINDS
from sightline.vocabulary.natures import Nature
from sightline.wording.dates.relative_date import Position
from sightline.wording.negation import Standing as Held
from sightline.wording.negation import stance
from sightline.wording.people import PersonMention
from sightline.wording.sieve import Sieved

_HAPPENED = (Nature.EVENT, Nature.OBSERVATION)
_NONE: Mapping[str, FieldValue] = MappingProxyType({})
_SUPPOSED = Sieved(
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
_PLANNED = Sieved(
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
_OPINION = Sieved(
    r"\b(?:I|we|you)\s+(?:(?:don['’]t|do not|also|still|personally|really|had|know you)\s+)*(?:think|thought|feel|"
    r"felt|believe|believed|suspect|worry|am worried|am concerned|"
    r"was worried|were worried|fear|remain|remained|understand)\b|\b(?:in|my) (?:my |her |his |their )?(?:view|"
    r"opinion)\b|\bopinion\s*:|\bimpression\b|"
    r"\bappears? to (?:be|have)\b|\bseems? to (?:be|have)\b|\bconsistent with\b|\bit is likely\b|\bmost likely\b|"
    r"\bprobably\b",
    re.I,
)
_FINDS = Sieved(
    r"\b(?:I|we)\s+(?:(?:do not|also|therefore|cannot|am not|accordingly)\s+)*(?:find|accept|reject|conclude|"
    r"am satisfied|satisfied|make|prefer|hold)\b"
)
_SHOULD = Sieved(r"\b(?:should|must|needs? to|is recommended|recommends?)\b(?! have)", re.I)
_FINDING_TITLE = Sieved(
    r"\b(?:finding|analysis|learning|lesson|theme|conclusion|appraisal|what (?:was|we) learn)", re.I
)
_RECOMMENDING_TITLE = Sieved(r"\brecommendation", re.I)
_RECOMMENDS = Sieved(r"\b(?:recommendations?|recommend(?:s|ed))\b[^.]*\b(?:should|that)\b", re.I)
_LACK = Sieved(
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
_ANOTHER_CLAUSE = re.compile(
    r"\b(?:because|as (?:he|she|they|it|the|there|mum|dad)|after|when|since|following|due to|who had|who was|but|"
    r"and then|"
    r"having|although|given that|in light of|despite)\b|;",
    re.I,
)
_TAKEN_LATER = frozenset({"sentence", "verdict"})
"""Decisions of a court that are spoken of before they are taken."""
SAY_IT_THEMSELVES = frozenset(
    {
        "expected_birth", "agreement_proposed", "agreement_refused", "service_offered", "appointment_missed",
        "visit_failed", "missing_start", "case_discussion", "return_home_interview", "escalation", "child_voice",
        "education_concern", "strength", "household_leave", "agreement_breached", "agreement_signed",
    }
)  # fmt: skip
"""Kinds whose very words look like a plan or a refusal: "asked to sign", "was due to be seen and did not come"."""
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
_CALLED = re.compile(
    r"\b(?:was|were|has|have|had|been|I|we|he|she)\s+(?:\w+ly\s+)?(?:been\s+)?(?:called|convened|set up)\b", re.I
)
_LOOKED_AT = re.compile(
    r"\breview (?:has )?(?:considered|examined|looked at|explored) (?:whether|how|what|the)\b", re.I
)
_SCENE = re.compile(
    r"\b(?:wept|sobbed|wiped away|in tears|broke down|showed no (?:emotion|remorse)|stared|smiled|shook (?:his|"
    r"her) head|nodded|"
    r"hugged|gasped|cheered|looked on|held hands|bowed (?:his|her) head|public gallery|sat impassive\w*|"
    r"in the dock)\b",
    re.I,
)
"""How people looked in court: of the trial and not of the child."""
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
_CHILDS_WORDS = re.compile(r"[\"“‘'][^\"”]{0,200}\b(?:mummy|daddy)\b", re.I)
_VIEWS = frozenset({"diagnosis", "strength"})
_DECIDES = re.compile(
    r"(?:[\w'’]+\s+){0,4}?(?:has\s+|have\s+|had\s+|['’]ve\s+)?(?:decided|resolved|determined|ruled)\s+(?:that|to|"
    r"not|threshold|on|the|it|against|in favour)\b",
    re.I,
)
_MEETING = re.compile(r"\b(?:meeting|conference|core group|ICPC|RCPC|strategy|review|mtg|hearing)\b", re.I)
_OUGHT = re.compile(r"should|ought|must|needs?", re.I)
_LEGAL = re.compile(r"\b(?:legal|solicitors?|lawyers?|counsel|barrister|authority|council)\b", re.I)
_AGENCY_ASKED = re.compile(
    r"\b(?:ask(?:ed)?|requested)\s+(?:the\s+)?(?:duty\s+|allocated\s+)?(?:legal|police|GP|HV|school|nursery|CSC|"
    r"SW|health|hospital|"
    r"manager|MASH|EDT|housing|midwife|ward|social worker|health visitor|CAMHS|probation|IDVA)\b",
    re.I,
)
_JUDGE = re.compile(r"\b(?:judge|justice|recorder|sheriff|HHJ|coroner)\b", re.I)
_OFFICIAL = re.compile(
    r"\b(?:spokes\w+|statement|chair(?:man|woman)?|chief|director|minister|MP|councillor|cllr|commissioner|"
    r"council|board|trust|"
    r"Det(?:ective)?|DCI|Supt|Superintendent|solicitor|inspector|charity|NSPCC|campaigner|outside (?:the )?court|"
    r"after the "
    r"(?:hearing|verdicts?|case|sentenc\w+))\b",
    re.I,
)
_MEDICAL = re.compile(
    r"\b(?:Dr|Doctor|Prof(?:essor)?|consultant|paediatrician|radiologist|pathologist|neurosurgeon|surgeon|registrar|"
    r"ophthalmologist|psychiatrist|haematologist|medical expert)\b",
    re.I,
)
_WITNESS = re.compile(
    r"\b(?:neighbours?|nbr|caller|caller|passer-?\s?by|witness|informant|resident|landlord|landlady|shopkeeper|"
    r"member of the public|"
    r"next[- ]door|anon(?:ymous)?|tenant|lodger|bystander|driver)\b",
    re.I,
)
_EVALUATES = re.compile(
    r"\b(?:good practice|best practice|poor\b|missed opportunit\w+|opportunit(?:y|ies)\b[^.]{0,50}\bmissed|"
    r"too (?:ready|quick|slow|"
    r"reliant|much|little|focused|optimistic|narrow)|over-?(?:optimis|relian|reli)\w+|los[te] (?:sight|focus)|"
    r"insufficient\w*|"
    r"inadequate\w*|variable|inconsistent\w*|not (?:always|sufficiently|fully|enough|well|clear|consistently|"
    r"adequately|robust)|"
    r"lack(?:ed|ing|s)? (?:of )?|failed to|failings?|failures?|could have|should have|took at face value|"
    r"at face value|"
    r"unchallenged|challenge[ds]?\b|weak(?:ness\w*)?|strengths?|effective(?:ly|ness)?|timely|delay(?:s|ed)? in|"
    r"assum(?:ed|ption)\w*|"
    r"professional curiosity|curious|inquisitive|invisible|voice of the child|lived experience|silo\w*|"
    r"drift(?:ed)?|start again|"
    r"normalis\w+|minimis\w+|disguised compliance|commendable|well[- ](?:coordinated|documented|managed|recorded)|"
    r"accepted (?:the|her|his|their|what|without)|relied on|never used|nobody asked|no one asked|no (?:agency|"
    r"professional|"
    r"practitioner|single|evidence|record|strategy|assessment|one)|none of|(?:was|were|had) (?:not|never)\b|"
    r"did not\b|without)",
    re.I,
)
_NOT_SEEN = re.compile(
    r"\b(?:no|nil|not|without)\b[^.;]{0,40}\b(?:marks?|bruis\w+|injur\w+|signs?|sight|visible|seen|observed|"
    r"noted|found|lights?|answer|reply|response|smell|odour)\b",
    re.I,
)
_NOT_MET = re.compile(r"(?:not|never) (?:seen|met|known|heard)\b[^.;]{0,20}\b(?:him|her|them|he|she|either)\b", re.I)
"""What a writer says that they have not seen of somebody is no observation of that person."""
_TO_SAY = re.compile(
    r"\b(?:came|rang|called|phoned|stopped|popped|dropped|e-?mailed|wrote|texted|wanted)\b[^.;]{0,60}?"
    r"\bto (?:say|tell|report|explain|let)\b",
    re.I,
)
_DONE = re.compile(
    r"\b(?!bruised|swollen|tired|distressed|dressed|presented|settled|relaxed|agitated|intoxicated|subdued|"
    r"exhausted|cluttered|"
    r"stained|soiled|unkempt|interested|engaged|excited|frightened|red\b|bed\b|aged|matted|limited|need|unwashed|"
    r"locked|stressed|"
    r"concerned|worried|confused|animated|shed|advised|noted|observed|improved|crowded|furnished|unmarked|unhurt|"
    r"damaged|blurred|"
    r"covered|scratched|marked|scabbed|infected|inflamed|flushed|dishevelled|withdrawn)(?:[a-z]{3,}ed|rang|seen|"
    r"sent|left|gone|"
    r"taken|made|given|held|told|found|put|brought|met|done|moved|t/c|tel|call|calls|visit|meeting|referral|"
    r"checks?|review|email|"
    r"letter|text|arr|arrest|interview|search|enquir\w+|attendance|contact|handover|scan|x-?rays?|bloods?|imms?|"
    r"assessment)\b",
    re.I,
)
_STATE_WORD = re.compile(
    r"\s+(?:\w+ly\s+|very\s+|so\s+|also\s+|quite\s+|rather\s+|not\s+)*(?:bruised|swollen|tired|distressed|"
    r"dressed|presented|settled|relaxed|"
    r"agitated|intoxicated|subdued|exhausted|cluttered|stained|soiled|interested|engaged|excited|frightened|"
    r"matted|locked|"
    r"stressed|concerned|worried|confused|animated|crowded|damaged|covered|scratched|marked|flushed|withdrawn|"
    r"closed|drawn)\b",
    re.I,
)
_WRITER = re.compile(r"(?:I|we|you)\b", re.I)
_OTHERS = re.compile(r"\b(?:he|she|they|him|her|them|his|their|children|family|police|school|council)\b", re.I)
_STATE = re.compile(
    r"(?:is|are|was|were|has|have|had|look(?:s|ed)|appear(?:s|ed)|seem(?:s|ed)|smel(?:t|led|ls)|sound(?:s|ed)|"
    r"felt|lay|stood|"
    r"wore|remain(?:s|ed)|present(?:s|ed) as|contain(?:s|ed))\b",
    re.I,
)
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

    ``happened``: False where it is planned, denied, feared or supposed. ``like``: the examples that its kind rests on,
    as a person is shown them.
    """

    kind: str
    nature: Nature
    fields: Mapping[str, FieldValue] = field(default_factory=lambda: _NONE)
    speaker: Speech | None = None
    happened: bool = True
    like: tuple[str, ...] = ()


@dataclass(frozen=True)
class Setting:
    """What a statement stands in: the document's standing ("press", "judgment", ...), the names that it knows, and the
    code of the agency whose record it is, where that is known."""

    sort: str
    names: Sequence[str]
    children: Collection[str] = ()
    agency: str = ""
    of_own_day: bool = False
    """Whether it is a report or record that gives its own day and has no dated entries: it speaks from that day."""
    of_meeting: bool = False
    """Whether it is the record of one meeting, and its own day is that of the meeting."""

    def is_record(self, statement: Statement) -> bool:
        """Whether it is an agency's own note: the entry of a log, or a message."""
        return (
            statement.piece.heading is not None
            or statement.piece.message is not None
            or self.sort in ("case_note", "police_record")
            or self.of_own_day
        )


def weigh(statement: Statement, setting: Setting) -> Weighed | None:
    """What the statement is; None where it states nothing of the case."""
    plain, kind = statement.plain, statement.kind
    if kind == "visit" and setting.agency == "health_visiting":
        kind = "health_visitor_contact"
    nature = KINDS[kind].nature
    said = speech(plain, statement.suggestion.mentions, setting.names)
    dated = bool(statement.dates) or statement.opens_entry
    told = not_happened(statement.bare)
    if told is not None and told.manner is Manner.QUESTION and not statement.quoted:
        return Weighed("information_requested", Nature.COMMUNICATION, happened=False) if statement.dates else None
    if kind == "entry":
        return _unknown_kind(statement, setting, said, dated, told)
    why = statement.suggestion.why
    at = why[0].start if why else 0
    fields = statement.suggestion.fields
    if statement.general and not dated and (nature in _HAPPENED or _LOOKED_AT.search(plain)):
        return None
    if kind == "child_voice" and said is not None:
        return Weighed(kind, Nature.ACCOUNT, fields, said, not said.denies)
    if statement.quoted and nature in _HAPPENED and kind not in _KEPT_WHEN_SAID:
        return Weighed("account_given", Nature.ACCOUNT, speaker=said)
    if nature in _HAPPENED and said is not None and _is_review(said):
        return Weighed("review_finding", Nature.OPINION, speaker=said)
    if nature in _HAPPENED and _RECOMMENDS.search(plain):
        return Weighed("review_recommendation", Nature.OPINION, happened=False)
    if nature in _HAPPENED and said is not None and said.denies:
        return Weighed("account_given", Nature.ACCOUNT, _by("account_given", said, plain), said)
    if nature in _HAPPENED and said is not None and at > said.verb_start and kind not in _KEPT_WHEN_SAID:
        if said.sort == "agency" and setting.sort != "press":
            return Weighed(kind, Nature.ACCOUNT, fields, said, not said.denies)
        if said.sort != "professional":
            return _as_said(said, statement, setting)
    if kind in _VIEWS and said is not None and said.sort in ("person", "child") and at > said.verb_start:
        return _as_said(said, statement, setting)
    told_to = _TO_SAY.search(plain) if nature in _HAPPENED and said is None else None
    if told_to is not None and told_to.end() <= at and kind not in _KEPT_WHEN_SAID:
        return Weighed("account_given", Nature.ACCOUNT)
    if nature in _HAPPENED and said is None and says_elided(statement.bare) and kind not in _KEPT_WHEN_SAID:
        return Weighed("account_given", Nature.ACCOUNT)
    if nature in _HAPPENED and told is not None and kind not in SAY_IT_THEMSELVES:
        skipped = len(plain) - len(statement.bare)
        if _governs(plain, told, skipped, at):
            weighed = _as_not_happened(statement, setting, said, told)
            if weighed is not None:
                return weighed
    if nature in _HAPPENED:
        hypothetical = _SUPPOSED.search(plain)
        if hypothetical and abs(hypothetical.start() - at) < 120 and not dated:
            return _supposed(statement, setting)
        held = _held(statement)
        if held is Held.PLANNED or _is_planned(plain, at) or _is_to_do(statement):
            if kind == "meeting_called":
                return Weighed(kind, Nature.DECISION, fields, said)
            if kind in ("action_agreed", "risk_assessment_conference_referral"):
                return Weighed(kind, nature, fields, said, happened=False)
            return _planned(statement, told)
        if _RECOMMENDING_TITLE.search(statement.piece.title) and _SHOULD.search(plain):
            return Weighed("review_recommendation", Nature.OPINION, happened=False)
    if kind in _TAKEN_LATER and told is not None and told.manner is Manner.PLAN:
        return _planned(statement, told)
    if kind == "child_voice" and _is_a_grown_ups(statement, said, setting):
        return Weighed("account_given", Nature.ACCOUNT, _by("account_given", said, plain) if said else {}, said)
    if said is not None and _child_says(kind, said, setting) != kind:
        return _as_said(said, statement, setting)
    if kind == "account_given" and said is not None:
        weighed = _as_said(said, statement, setting)
        return replace(weighed, fields={**weighed.fields, **fields}) if weighed.kind == kind else weighed
    if _FIELDS_OF_SPEAKER.get(kind) and said is not None:
        fields = {**_by(kind, said, plain), **fields}
    if kind == "meeting_called" and not _CALLED.search(plain):
        nature = Nature.DECISION
    return Weighed(kind, nature, fields, said)


def _unknown_kind(
    statement: Statement, setting: Setting, said: Speech | None, dated: bool, told: NotHappened | None
) -> Weighed | None:
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
        return _as_said(said, statement, setting)
    if statement.quoted:
        return Weighed("account_given", Nature.ACCOUNT) if words >= 4 else None
    if _FINDS.search(plain) and setting.sort == "judgment":
        return Weighed("decision", Nature.DECISION)
    if told is not None and (weighed := _as_not_happened(statement, setting, said, told)) is not None:
        return weighed
    if setting.sort == "press" and not dated and not statement.relatives and _SCENE.search(plain):
        return None
    if _DECIDES.match(statement.bare):
        return Weighed("decision", Nature.DECISION)
    if _SUPPOSED.search(plain):
        return _supposed(statement, setting)
    if in_review and not statement.dates and words >= 4 and _EVALUATES.search(plain):
        return Weighed("review_finding", Nature.OPINION)
    if in_review and (_FINDING_TITLE.search(statement.piece.title) or _SHOULD.search(plain) or said is not None):
        return Weighed("review_finding", Nature.OPINION) if words >= 4 else None
    if _OPINION.search(plain):
        return Weighed("professional_opinion", Nature.OPINION)
    verb = finite_at(plain)
    if _PLANNED.search(statement.bare) or _is_to_do(statement):
        return _planned(statement, told) if dated or record or setting.sort in ("press", "judgment") else None
    if _held(statement) is Held.DENIED or _denied_without_verb(statement.bare, verb):
        if in_review and _LACK.search(plain) and words >= 5:
            return Weighed("review_finding", Nature.OPINION, happened=False)
        if record and words >= 2 and _NOT_SEEN.search(plain) and not _NOT_MET.match(statement.bare):
            return Weighed("entry", Nature.OBSERVATION, happened=False)
        return (
            Weighed("entry", Nature.ACCOUNT, happened=False)
            if dated or (record and words >= 5 and verb is not None) or (record and _NOT_MET.match(statement.bare))
            else None
        )
    if statement.dates and not (record and verb is not None and _is_seen(plain, verb)):
        return Weighed("entry", Nature.EVENT)
    if statement.opens_entry:
        return Weighed(
            "entry", Nature.OBSERVATION if _is_seen(statement.bare, finite_at(statement.bare)) else Nature.EVENT
        )
    about = bool(statement.suggestion.mentions) or bool(_SUBJECT_OF_CASE.search(plain))
    timed = bool(statement.relatives) and not all(one.describes for one in statement.relatives)
    if not timed and _WRITER.match(plain) and not statement.suggestion.mentions and not _OTHERS.search(plain):
        return None
    under = statement.piece.heading is not None and words >= 2 and verb is None
    if under or (record and words >= 3 and (about or verb is not None)):
        return Weighed("entry", Nature.OBSERVATION if _is_seen(plain, verb) else Nature.EVENT)
    if in_review and verb is not None and words >= 4:
        return Weighed("entry", Nature.EVENT)
    if verb is None or words < 5 or not about:
        # "That took place on 11 December": a day that goes unread would lend the day before it to what follows.
        gives_a_day = any(one.position is Position.OWN_OR_BEFORE and not one.describes for one in statement.relatives)
        return Weighed("entry", Nature.EVENT) if timed and verb is not None and (about or gives_a_day) else None
    doing = FINITE.match(plain, verb)
    if (
        timed
        or (doing is not None and not _STATE.fullmatch(doing.group()))
        or re.match(r"(?:was|were|had|has)\s+\w+ed\b", plain[verb:])
    ):
        return Weighed("entry", Nature.EVENT)
    return None


def _as_said(said: Speech, statement: Statement, setting: Setting) -> Weighed:
    """What somebody says, by who says it and to whom: a child's words, a witness's, an expert's, a public statement."""
    plain = statement.plain
    before = plain[max(0, said.start - 45) : said.verb_end]
    kind, nature = "account_given", Nature.ACCOUNT
    if _child_says(kind, said, setting) != kind or _CHILDS_WORDS.search(plain, said.verb_end):
        kind = "child_voice"
    elif _JUDGE.search(before) and setting.sort in ("press", "published_review"):
        kind, nature = "professional_opinion", Nature.OPINION
    elif setting.sort == "press" and (said.sort == "agency" or _OFFICIAL.search(before)) and not said.in_court:
        kind, nature = "public_statement", Nature.COMMUNICATION
    elif _MEDICAL.search(before) and not said.denies:
        kind, nature = "medical_opinion", Nature.OPINION
    elif said.sort == "professional" and not said.in_court:
        kind, nature = "professional_opinion", Nature.OPINION
    elif _WITNESS.search(before) and not said.denies:
        kind = "witness_account"
    elif said.in_court and setting.sort in ("press", "judgment"):
        kind = "court_testimony"
    return Weighed(kind, nature, _by(kind, said, plain), said)


def _as_not_happened(statement: Statement, setting: Setting, said: Speech | None, told: NotHappened) -> Weighed | None:
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
        return _planned(statement, told)
    if manner is Manner.CALLED_OFF:
        called = kind == "meeting_called" or _MEETING.search(plain) is not None
        return Weighed("meeting_called" if called else "entry", Nature.DECISION, happened=False)
    if manner in (Manner.CONDITION, Manner.POSSIBLE):
        if setting.sort == "published_review":
            if _RECOMMENDING_TITLE.search(statement.piece.title) or _OUGHT.match(plain, told.start):
                missed = re.search(r"\bhave\b", plain[told.end : told.end + 12])
                kind = "review_finding" if missed else "review_recommendation"
                return Weighed(kind, Nature.OPINION, happened=False)
            return Weighed("review_finding", Nature.OPINION, happened=False) if words >= 5 else None
        if manner is Manner.CONDITION and record and re.match(r"(?:had|were)\b|if it (?:was|were)\b", plain, re.I):
            return None
        if manner is Manner.CONDITION and record and re.search(r"\b(?:will|to be|consider|to)\b", plain):
            return Weighed("action_agreed", Nature.DECISION, happened=False)
        about = bool(statement.suggestion.mentions) or bool(_SUBJECT_OF_CASE.search(plain))
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


def _planned(statement: Statement, told: NotHappened | None) -> Weighed:
    """What is to come: of its own kind where it is a step that is told again when it is taken, else an action."""
    plain = statement.bare
    at = (told.start, told.end) if told is not None and told.manner is Manner.PLAN else None
    if at is None:
        hit = _PLANNED.search(plain)
        at = hit.span() if hit is not None else None
    kind = still_to_come(plain, *at) if at is not None else ""
    return Weighed(kind or "action_agreed", Nature.DECISION, happened=False)


def _governs(plain: str, told: NotHappened, skipped: int, at: int) -> bool:
    """Whether what is planned, feared or supposed is what stands at ``at``, and not the reason for it."""
    since = told.end + skipped
    if told.manner is Manner.CONDITION or at < since:
        return True
    return _ANOTHER_CLAUSE.search(plain, since, at) is None


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
    if asks and not statement.suggestion.mentions and not _SUBJECT_OF_CASE.search(plain):
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


def _is_seen(plain: str, verb: int | None) -> bool:
    """Whether words of a record tell what was seen and not what was done: "Pale and quiet", "It smelt of damp"."""
    if verb is None:
        return _DONE.search(plain) is None
    state = _STATE.match(plain, verb)
    if state is None:
        return False
    after = plain[state.end() :]
    if _STATE_WORD.match(after):
        return True
    return (
        re.match(
            r"\s+(?:\w+ly\s+|also\s+|been\s+|being\s+)*(?:\w+ed|gone|taken|given|told|made|sent|held|left|found|"
            r"put|brought|seen|spoken|"
            r"done|come|become|got)\b",
            after,
            re.I,
        )
        is None
    )


def _child_says(kind: str, said: Speech | None, setting: Setting) -> str:
    """What a child says is the child's own words."""
    if (
        kind in ("account_given", "court_testimony")
        and said is not None
        and (said.sort == "child" or said.who in setting.children)
    ):
        return "child_voice"
    return kind


_OF_ANYBODY = re.compile(r"disclosed?|flinched", re.I)


def _is_a_grown_ups(statement: Statement, said: Speech | None, setting: Setting) -> bool:
    """Whether "disclosed" tells what a grown-up said: of nobody who is called a child, nor in a school's own record."""
    why = statement.suggestion.why
    if not why or any(not _OF_ANYBODY.match(reason.phrase) for reason in why):
        return False
    if setting.agency in ("school", "nursery", "education") or any(
        one.role in ("child", "sibling", "subject") or one.as_written in setting.children
        for one in statement.suggestion.mentions
        if said is None or one.start <= said.start
    ):
        return False
    return said is not None and said.sort != "child" and said.who not in setting.children


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
        return stance(without_relative_clauses(statement.plain), why[0].start, why[0].end).standing
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

"""Whether a stretch of a narrative states something of the case, as what kind and nature, and whose word it is.

What is planned, feared or supposed is a decision or an opinion and never an event; what somebody says is an account;
what is denied is an account of whoever denies it, or nothing at all where only the writer says that a thing was not.
"""

from __future__ import annotations

import re
from dataclasses import replace

from sightline.reading.layout.for_everybody import is_for_everybody
from sightline.reading.sentences.clauses import is_said_elided
from sightline.reading.sentences.decided import is_decision
from sightline.reading.sentences.not_happened import Manner, NotHappened, not_happened, without_relative_clauses
from sightline.reading.sentences.questions_told import question_put
from sightline.reading.sentences.speech import speech
from sightline.reading.statements.statement import Statement
from sightline.reading.weighing.held import how_held
from sightline.reading.weighing.not_done import SUPPOSED, as_not_happened, supposed
from sightline.reading.weighing.planned import is_listed_to_do, is_planned, is_still_to_be_made, is_to_do, planned
from sightline.reading.weighing.review import LOOKED_AT, RECOMMENDS, is_recommended, is_review_speaking
from sightline.reading.weighing.said import FIELDS_OF_SPEAKER, as_said, by_whom, child_says, is_a_grown_ups
from sightline.reading.weighing.talked_of import only_talked_of
from sightline.reading.weighing.unknown_kind import unknown_kind
from sightline.reading.weighing.weighed import HAPPENED, SAY_IT_THEMSELVES, Setting, Weighed
from sightline.vocabulary.kinds import KINDS
from sightline.vocabulary.natures import Nature
from sightline.wording.negation import Standing as Held

_ANOTHER_CLAUSE = re.compile(
    r"\b(?:because|as (?:he|she|they|it|the|there|mum|dad)|after|when|since|following|due to|who had|who was|but|"
    r"and then|"
    r"having|although|given that|in light of|despite)\b|;",
    re.I,
)
_TAKEN_LATER = frozenset({"sentence", "verdict"})
"""Decisions of a court that are spoken of before they are taken."""
_CALLED = re.compile(
    r"\b(?:was|were|has|have|had|been|I|we|he|she)\s+(?:\w+ly\s+)?(?:been\s+)?(?:called|convened|set up)\b", re.I
)
_WRITER_WOULD = re.compile(r"\b(?:I|[Ww]e)(?:['’](?:ll|d)| will| would| shall)\b")
_A_LABEL = re.compile(
    r"\W*(?:the\s+)?(?:police|hospital|health visitor|health|school|nursery|social worker|social care|GP|midwife|"
    r"midwifery|"
    r"housing|probation|children|mother|father|discussion|decisions?|background|summary|recitals?)\W*|"
    r"\W*(?:and )?(?:by consent,? )?(?:it is|the court) (?:hereby )?(?:order|direct|declare)(?:s|ed)(?: that)?\W*",
    re.I,
)
"""Whose information follows, or what a court orders: "**Health visitor.**", "IT IS ORDERED THAT:"."""
_OF_A_REVIEW = frozenset({"review_finding", "review_recommendation"})
_SAID_OF_ALL = frozenset(
    {
        "action_agreed", "decision", "information_shared", "information_requested", "account_given", "medical_opinion",
        "professional_opinion", "witness_account",
    }
)  # fmt: skip
"""What a policy or a notice tells everybody to do is no action of the case."""
_PAPERS = frozenset(
    {"assessment_completed", "domestic_abuse_risk_assessment", "child_protection_medical_report", "diagnosis"}
)
"""Opinions that are a piece of work as well: "Probation to share the assessment" completes none."""
_MADE = _PAPERS - {"diagnosis"} | {"legal_advice"}
"""What somebody makes or obtains: "assessment to be completed by 30 May" is no assessment completed."""
_ASKS_WHETHER = re.compile(
    r"\b(?:ask(?:s|ed|ing)?|quer(?:y|ies|ied)|wonder(?:s|ed)?|unclear|not (?:clear|known|sure|certain)|"
    r"check(?:s|ed|ing)?|clarif(?:y|ies|ied)|find out|establish)\b[^.;]{0,40}?\b(?:if|whether)\b[^.;]{0,40}$",
    re.I,
)
_SENT = frozenset(
    {
        "notification_sent", "information_shared", "referral_received", "notification_received",
        "risk_assessment_conference_referral",
    }
)  # fmt: skip
"""What one agency tells another: "PPN to be submitted" tells nobody yet."""
_VIEWS = frozenset({"diagnosis", "strength"})
_TO_SAY = re.compile(
    r"\b(?:came|rang|called|phoned|stopped|popped|dropped|e-?mailed|wrote|texted|wanted)\b[^.;]{0,60}?"
    r"\bto (?:say|tell|report|explain|let)\b",
    re.I,
)
_OWN = re.compile(r"(?:I|we)\b", re.I)
"""What the writer came or rang to say is no account of somebody else's."""
_ASKED_ALL_THE_SAME = frozenset({"child_voice", "message", "emergency_call", "threat", "agreement_proposed"})
"""What a question is as well: a child's own words, a call made to ask."""
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


def weigh(statement: Statement, setting: Setting) -> Weighed | None:
    """What the statement is; None where it states nothing of the case."""
    plain, kind = statement.plain, statement.kind
    if kind == "visit" and setting.agency == "health_visiting":
        kind = "health_visitor_contact"
    nature = KINDS[kind].nature
    said = speech(plain, statement.suggestion.mentions, setting.names)
    dated = bool(statement.dates) or statement.opens_entry
    if kind not in _OF_A_REVIEW and setting.sort != "published_review" and not dated and not statement.quoted:
        names = any(one.named for one in statement.suggestion.mentions)
        if is_for_everybody(statement.bare, names_somebody=names):
            return None
    if not dated and _A_LABEL.fullmatch(statement.bare):
        return None
    told = not_happened(statement.bare)
    if told is not None and told.manner is Manner.QUESTION and not statement.quoted:
        asks = bool(statement.dates) or kind == "information_requested"
        return Weighed("information_requested", Nature.COMMUNICATION, happened=False) if asks else None
    if kind not in _ASKED_ALL_THE_SAME and not statement.quoted and question_put(statement.bare) is not None:
        asked = kind == "information_requested"
        return Weighed(kind if asked else "entry", Nature.COMMUNICATION, speaker=said, happened=asked)
    if (talk := only_talked_of(statement, kind)) is not None:
        return talk
    if is_listed_to_do(statement) and not (setting.sort == "court_order" and kind == "order_made"):
        called = kind == "meeting_called"
        return Weighed(
            kind if called else "action_agreed", Nature.DECISION,
            statement.suggestion.fields if kind == "action_agreed" else {}, said, happened=False,
        )  # fmt: skip
    if kind == "entry":
        if said is None and told is None and not statement.quoted and _TO_SAY.search(plain) and not _OWN.match(plain):
            return Weighed("account_given", Nature.ACCOUNT)
        return unknown_kind(statement, setting, said, dated, told)
    why = statement.suggestion.why
    at = why[0].start if why else 0
    fields = statement.suggestion.fields
    if statement.general and not dated and (nature in HAPPENED or kind in _SAID_OF_ALL or LOOKED_AT.search(plain)):
        return None
    if (
        told is not None
        and told.manner is Manner.CONDITION
        and not statement.quoted
        and said is not None
        and said.verb_start > told.start
        and _WRITER_WOULD.search(plain, said.verb_end)
    ):
        # "If he says anything I'll want a meeting": he has said nothing.
        return as_not_happened(statement, setting, None, told)
    if kind == "child_voice" and said is not None:
        return Weighed(kind, Nature.ACCOUNT, fields, said, not said.denies)
    if statement.quoted and nature in HAPPENED and kind not in _KEPT_WHEN_SAID:
        return Weighed("account_given", Nature.ACCOUNT, speaker=said)
    if nature in HAPPENED and said is not None and is_review_speaking(said):
        return Weighed("review_finding", Nature.OPINION, speaker=said)
    if nature in HAPPENED and RECOMMENDS.search(plain):
        return Weighed("review_recommendation", Nature.OPINION, happened=False)
    if nature in HAPPENED and said is not None and said.denies:
        return Weighed("account_given", Nature.ACCOUNT, by_whom("account_given", said, plain), said)
    if nature in HAPPENED and said is not None and at > said.verb_start and kind not in _KEPT_WHEN_SAID:
        if said.sort == "agency" and setting.sort != "press":
            return Weighed(kind, Nature.ACCOUNT, fields, said, not said.denies)
        if said.sort != "professional":
            return as_said(said, statement, setting)
    if kind in _VIEWS and said is not None and said.sort in ("person", "child") and at > said.verb_start:
        return as_said(said, statement, setting)
    told_to = _TO_SAY.search(plain) if nature in HAPPENED and said is None else None
    if told_to is not None and told_to.end() <= at and kind not in _KEPT_WHEN_SAID:
        return Weighed("account_given", Nature.ACCOUNT)
    is_told = said is None and is_said_elided(statement.bare, at - len(plain) + len(statement.bare))
    if nature in HAPPENED and is_told and kind not in _KEPT_WHEN_SAID:
        return Weighed("account_given", Nature.ACCOUNT)
    to_do = kind == "child_voice" and told is not None and told.manner is Manner.PLAN and '"' not in plain
    if why and is_decision(kind, why[0].phrase):
        # "It was agreed that both should be made subject to a plan": the decision is the beginning.
        return Weighed(kind, nature, fields, said)
    if nature in HAPPENED and told is not None and (kind not in SAY_IT_THEMSELVES or to_do):
        skipped = len(plain) - len(statement.bare)
        if _governs(plain, told, skipped, at):
            weighed = as_not_happened(statement, setting, said, told)
            if weighed is not None:
                return weighed
    if kind in _PAPERS and told is None and is_to_do(statement):
        return planned(statement, told)
    if kind in _MADE and not statement.quoted:
        if is_still_to_be_made(plain, at):
            return planned(statement, told)
        if _ASKS_WHETHER.search(plain, 0, at):
            return Weighed("entry", Nature.ACCOUNT, speaker=said, happened=False)
        if (
            told is not None
            and told.manner is Manner.POSSIBLE
            and _governs(plain, told, len(plain) - len(statement.bare), at)
        ):
            return as_not_happened(statement, setting, said, told)
    is_ahead = told is not None and told.manner is Manner.PLAN
    if kind in _SENT and said is None and not statement.quoted and (is_ahead or is_still_to_be_made(plain, at)):
        return planned(statement, told)
    if nature in HAPPENED:
        hypothetical = SUPPOSED.search(without_relative_clauses(plain))
        if hypothetical and abs(hypothetical.start() - at) < 120 and not dated:
            return supposed(statement, setting)
        held = how_held(statement)
        if held is Held.PLANNED or is_planned(plain, at) or is_to_do(statement):
            if kind == "meeting_called":
                return Weighed(kind, Nature.DECISION, fields, said)
            if kind in ("action_agreed", "risk_assessment_conference_referral"):
                return Weighed(kind, nature, fields, said, happened=False)
            return planned(statement, told)
        if is_recommended(statement):
            return Weighed("review_recommendation", Nature.OPINION, happened=False)
    if kind in _TAKEN_LATER and told is not None and told.manner is Manner.PLAN:
        return planned(statement, told)
    if kind == "child_voice" and is_a_grown_ups(statement, said, setting):
        return Weighed("account_given", Nature.ACCOUNT, by_whom("account_given", said, plain) if said else {}, said)
    if said is not None and child_says(kind, said, statement, setting) != kind:
        return as_said(said, statement, setting)
    if kind == "account_given" and said is not None:
        weighed = as_said(said, statement, setting)
        return replace(weighed, fields={**weighed.fields, **fields}) if weighed.kind == kind else weighed
    if FIELDS_OF_SPEAKER.get(kind) and said is not None:
        fields = {**by_whom(kind, said, plain), **fields}
    if kind == "meeting_called" and not _CALLED.search(plain):
        nature = Nature.DECISION
    return Weighed(kind, nature, fields, said)


def _governs(plain: str, told: NotHappened, skipped: int, at: int) -> bool:
    """Whether what is planned, feared or supposed is what stands at ``at``, and not the reason for it."""
    since = told.end + skipped
    if told.manner is Manner.CONDITION or at < since:
        return True
    return _ANOTHER_CLAUSE.search(plain, since, at) is None

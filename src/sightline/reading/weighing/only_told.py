"""What a statement tells only as somebody's: behind any verb that governs a clause with "that", or as hearsay.

Verbs of saying that are known give a speaker (sentences/speech). No list of them is ever whole: "swore that", "made out
that", "gathers that", "is adamant that" hold what follows just as well. So what stands behind such a verb and "that" is
an account, unless the verb is one of finding out, or a court or worker decided or recorded it. In doubt it is an
account, never an event.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from sightline.reading.sentences.doubted import Doubt, doubted, is_said_aside
from sightline.reading.sentences.finite import finite_at
from sightline.reading.sentences.not_happened import Manner, not_happened
from sightline.reading.statements.statement import Statement
from sightline.reading.weighing.weighed import HAPPENED, Weighed, told_at
from sightline.vocabulary.natures import Nature
from sightline.wording.sieve import Sieved

_PEOPLE = (
    r"(?:mother|mum(?:my)?|father|dad(?:dy)?|parents?|step-?\w+|grand\w+|nan|gran|aunt(?:ie)?|uncle|partner|ex|"
    r"boyfriend|girlfriend|husband|wife|brother|sister|son|daughter|child|children|boy|girl|cousin|neighbours?|friend|"
    r"lodger|landlord|tenant|caller|witness|family|couple|pair|midwife|worker|visitor|doctor|nurse|teacher|staff|"
    r"school|nursery|police|officers?|court|hospital|ward|receptionist|manager|team|practice|surgery|solicitor|"
    r"people|woman|man|teenager|pupil|friend|carer|guardian|judge|jury|reviewer|panel|review|paramedics?|HV|GP|SW|"
    r"MGM|MGF|PGM|PGF)"
)
_SUBJECT = (
    rf"(?:\b(?:he|she|they|it|I|we|who|both|neither|somebody|someone|everybody|everyone|others?|one)|"
    rf"(?-i:\b[A-Z][\w'’-]*)|\b{_PEOPLE})"
)
_BEFORE_A_VERB = (
    r"(?:(?:also|then|later|now|since|still|again|only|just|once|twice|always|never|further|very|quite|both|all|"
    r"keeps?|kept|used|to|is|are|was|were|['’]s|has|have|had|been|being|would|did|does|do|not|must|\w+ly)\s+){0,4}"
)
_WHOM = (
    rf"(?:\s+(?:(?:to|with|for|at)\s+)?(?:me|us|him|her|them|you|everyone|everybody|anyone|people|"
    rf"(?-i:[A-Z][\w'’.-]*(?:\s+[A-Z][\w'’.-]*){{0,2}})|"
    rf"(?:the|his|her|their|my|our|your|a|an|two|both)\s+(?:[\w-]+\s+){{0,2}}?{_PEOPLE})(?:\s+(?:know|aware))?)?"
)
_PARTICLE = r"(?:\s+(?:out|slip|up|on|back|an?\s+(?:history|account|statement|explanation)|on\s+\w+|to\s+say))?"
_NO_CLAUSE = (
    r"(?!(?:day|night|morning|afternoon|evening|week|weekend|month|year|time|point|date|stage|moment|house|address|"
    r"is|are|was|were|had|has|have|did|does|do|would|could|can|will|may|might|should|must|[a-z]+ed)\b)"
)
_TOLD_THAT = Sieved(
    rf"(?P<who>{_SUBJECT})(?:\s*\([^()]{{1,30}}\))?\s+{_BEFORE_A_VERB}(?P<verb>[a-z][\w'’-]*){_PARTICLE}{_WHOM}"
    rf"(?:\s+(?:again|also|today|yesterday|later|afterwards|(?-i:on\s+(?:[A-Z]\w+day|\d+(?:\s+\w+)?))))?,?\s+"
    rf"(?:that|whether)\s+{_NO_CLAUSE}(?=\w)",
    re.I,
)
_THINKS = Sieved(
    rf"{_SUBJECT}\s+(?:(?:also|still|now|always|has|had)\s+){{0,2}}(?:believe[sd]?|thinks?|thought|reckons?|"
    rf"reckoned|suspects?|"
    r"suspected|assumes?|assumed|feels?|(?:is|was|are|were)\s+(?:sure|convinced|adamant|certain|positive))\s+"
    r"(?=(?:he|she|they|it|there|this|the|his|her|their|both|nobody|somebody|(?-i:[A-Z]\w+))\b)",
    re.I,
)
"""A view that goes on without "that": "He believes Tobi is being kept off nursery"."""
_FOUND_OUT = re.compile(
    r"(?:saw|sees?|seen|notic\w+|observ\w+|found|finds?|discover\w+|establish\w+|identif\w+|realis\w+|realiz\w+|"
    r"learn\w*|ascertain\w+|show(?:s|ed|n|ing)?|demonstrat\w+|prov(?:e|es|ed|en)|record(?:s|ed|ing)?|document(?:s|ed)|"
    r"not(?:es?|ed)|means?|meant|ensur\w+|confirm\w*|agree[sd]?|decid\w+|direct\w+|order\w*|rul(?:ed|es)|held|"
    r"satisfied|determin\w+|conclud\w+|recommend\w+|so|such|now|given|provided|except|in|fact|"
    r"than|after|before|aware|all|those|this|these|anything|everything|something|nothing|first|last|only|it|and|or|"
    r"but|of|for|with|on|at|by|from|to|see|remember|kn[eo]w\w*|ke(?:ep|pt))",
    re.I,
)
"""Verbs by which a writer tells what is so, and words that are no verb."""
_HEARSAY = Sieved(
    r"\b(?:I|we|he|she|they|you|(?-i:[A-Z][\w'’-]+)|mother|mum|father|dad|police|school|staff)(?:['’](?:m|re|d|ve)|"
    r"\s+(?:am|is|are|was|were|has|have|had))(?:\s+(?:been|also|now|since|previously))*\s+"
    r"(?:told|informed|given\s+to\s+understand|led\s+to\s+believe|assured|warned)\b"
    r"(?:\s+by\s+[^,;.]{2,40}?)?(?:\s+(?:that|how|of|about)|(?=\s+(?:he|she|they|there|it|the|his|her|a|an|"
    r"(?-i:[A-Z]))))"
    r"|\b(?:apparently|allegedly|reportedly|supposedly|purportedly|ostensibly|by all accounts|so (?:he|she|they|we|I)"
    r" (?:say|says|claims?|am told|are told)|word is|rumou?r has it|(?:he|she|they|it|there|which|who|"
    r"[a-z]+s?) (?:is|are|"
    r"was|were) (?:said|reported|rumoured|alleged|believed|thought|understood|claimed) to (?:be|have)\b|"
    r"I (?:gather|hear|understand)\b|we (?:gather|hear|understand)\b)"
    r"|\bon (?:the )?(?:[\w-]+['’]s|his|her|their)(?: own)? (?:case|account|evidence|version|telling)\b",
    re.I,
)
_SUBORDINATE = re.compile(r"\b(?:because|as|since|when|after|while|before|until|who|which|although)\b", re.I)
_KEPT = frozenset(
    {
        "court_testimony", "threat", "child_voice", "witness_account", "account_given", "emergency_call", "message",
        "contact", "concern_raised", "information_shared", "information_requested", "notification_sent",
        "notification_received", "referral_received", "birth", "agreement_proposed", "agreement_signed",
        "agreement_refused", "review_finding", "review_published", "verdict", "sentence", "order_made", "conviction",
        "charge", "decision", "court_hearing", "trial", "inquest",
    }
)  # fmt: skip
"""Kinds that tell of a telling, or of what courts did and is known from them, whoever told it."""
_A_WORKER = re.compile(
    r"(?:midwife|worker|visitor|doctor|nurse|teacher|staff|school|nursery|police|officers?|hospital|ward|manager|team|"
    r"practice|surgery|paramedics?|HV|GP|SW|Dr|PC|DC|DS|DI|Sgt|Nurse|Sister|MASH|EDT|[A-Z]{2,5})"
)
_TITLE = re.compile(r"\b(?:Dr|PC|DC|DS|DI|Sgt|Nurse|Sister|Prof)\.?\s+$")
_INFORMS = re.compile(r"(?:advis|inform|notif|alert|relay|pass|let|made|wr[io]t|e-?mail)\w*", re.I)
"""What one agency passes to another of its own is taken as that agency's, as it is where it "said" it."""
_THE_WRITER = frozenset({"I", "We", "we"})
_HEARD = re.compile(r"(?:hear|heard|gather\w*|understand|understood|told|informed)", re.I)


@dataclass(frozen=True, slots=True)
class OnlyTold:
    """The words ``[start:end]``. ``governs``: it is what stands behind them that is told; else all of the statement.
    ``opinion``: as the writer's view."""

    start: int
    end: int
    governs: bool
    opinion: bool = False


def only_told(plain: str) -> OnlyTold | None:
    """The first words of ``plain`` that make what follows, or all of it, only what somebody holds or passes on."""
    for hit in _TOLD_THAT.finditer(plain):
        titled = _TITLE.search(plain, max(0, hit.start() - 8), hit.start()) is not None
        of_agency = (titled or _A_WORKER.fullmatch(hit["who"])) and _INFORMS.match(hit["verb"]) is not None
        if _FOUND_OUT.fullmatch(hit["verb"]) is None and not of_agency and finite_at(plain[hit.end() :]) is not None:
            mine = hit["who"] in _THE_WRITER and _HEARD.fullmatch(hit["verb"]) is None
            return OnlyTold(hit.start(), hit.end(), governs=True, opinion=mine)
    if (thinks := _THINKS.search(plain)) is not None:
        return OnlyTold(thinks.start(), thinks.end(), governs=True)
    by = _HEARSAY.search(plain)
    return None if by is None else OnlyTold(by.start(), by.end(), governs=False)


_AND_THAT = re.compile(r"\b(?:and|or|but)\s+that\s*$", re.I)
_SAYS_THAT = re.compile(
    r"\b(?:said|says|told|tells|stated|states|claimed|claims|alleged|alleges|explained|reported|disclosed|denied|"
    r"denies|"
    r"added|insisted|maintained|wrote|admitted|assured|swore|accepts?|accepted|gave (?:\w+ )?evidence|"
    r"(?:evidence|case|account|version|statement) (?:is|was))\b[^;.]{0,40}?\bthat\b",
    re.I,
)
_ELIDED = re.compile(
    r"(?:had|has|was|were|did|would|could)\b(?!\s+(?:been\s+)?(?:arrested|charged|convicted|sentenced))", re.I
)


def _as_what_it_goes_on_with(statement: Statement) -> Weighed | None:
    """ "told her that she lived alone and |had not seen him since May", "it was agreed that he leave and that |Leon is
    placed with his aunt": the second half is told, feared or agreed as the first, where it is joined by "and that" or
    goes on with the subject of what is told. None where nothing governs both."""
    before = statement.whole_sentence[: max(0, statement.start - statement.sentence)]
    if not before:
        return None
    if _AND_THAT.search(before):
        governs = not_happened(before)
        if governs is not None and governs.manner in (Manner.PLAN, Manner.ADVICE):
            return Weighed("action_agreed", Nature.DECISION, happened=False)
        if governs is not None and governs.manner in (Manner.FEAR, Manner.POSSIBLE, Manner.POSITION):
            return Weighed("professional_opinion", Nature.OPINION, happened=False)
        told = only_told(before)
        if _SAYS_THAT.search(before) or (told is not None and told.governs):
            return Weighed("account_given", Nature.ACCOUNT)
        return None
    if _SAYS_THAT.search(before) is None or re.search(r"\b(?:and|but|or)\s*$", before) is None:
        return None
    return Weighed("account_given", Nature.ACCOUNT) if _ELIDED.match(statement.plain) is not None else None


def as_only_told(statement: Statement, weighed: Weighed) -> Weighed:
    """The statement as an account, opinion or plan, where its words give it only as somebody's, in doubt or to come."""
    if weighed.nature not in HAPPENED:
        return weighed
    weighed = _of_what_came_to_nothing(statement, weighed)
    if weighed.kind in _KEPT or statement.quoted:
        return weighed
    if (held := _held_back(statement, weighed)) is not None:
        return held
    if weighed.speaker is None and (same := _as_what_it_goes_on_with(statement)) is not None:
        return same
    told = only_told(statement.plain)
    if told is None:
        return weighed
    trigger = told_at(statement, weighed)
    by_worker = weighed.speaker is not None and weighed.speaker.sort in ("professional", "agency")
    if told.governs and (told.end > trigger or by_worker):
        return weighed
    if not told.governs and _SUBORDINATE.search(statement.plain, 1, told.end) is not None:
        # "Police came because he had apparently returned": they came.
        return weighed
    if told.opinion:
        return Weighed("professional_opinion", Nature.OPINION, happened=False)
    return replace(weighed, kind="account_given", nature=Nature.ACCOUNT, fields={})


_SAY_SO_THEMSELVES = frozenset({"appointment_missed", "visit_failed", "service_offered", "missing_start"})


def _held_back(statement: Statement, weighed: Weighed) -> Weighed | None:
    """What is supposed, talked of, untrue, thought of or still to come; None where nothing holds it back."""
    at = told_at(statement, weighed)
    skipped = len(statement.plain) - len(statement.bare)
    doubt = doubted(statement.bare, max(0, at - skipped))
    if doubt is None or weighed.kind in _SAY_SO_THEMSELVES:
        return None
    if doubt is Doubt.TO_COME:
        return Weighed("action_agreed", Nature.DECISION, happened=False)
    if doubt is Doubt.TALK:
        return Weighed("entry", Nature.COMMUNICATION, happened=False)
    if doubt is Doubt.SUPPOSED:
        return Weighed("professional_opinion", Nature.OPINION, happened=False)
    kind = "entry" if doubt is Doubt.UNTRUE else "account_given"
    return Weighed(kind, Nature.ACCOUNT, speaker=weighed.speaker, happened=False)


_TAKEN_BACK = re.compile(
    r"\b(?P<what>charges?|counts?|allegations?|complaints?|statement|prosecution|case|report)\b[^.;,]{0,50}?"
    r"\b(?:was|were|been|being)\s+(?:\w+ly\s+)?(?:dropped|withdrawn|retracted|discontinued|not (?:pursued|proceeded)|"
    r"filed NFA)\b",
    re.I,
)
_ATTEMPTED = re.compile(
    r"\b(?:attempted|unsuccessful|abortive)\s+(?:[\w-]+\s+){0,2}?(?:visit|contact|call)s?\b|"
    r"\b(?:visit|contact|call)s?\s+(?:was|were|had been|has been)?\s*(?:attempted|tried|unsuccessful)\b",
    re.I,
)
_VISITS = frozenset({"visit", "health_visitor_contact"})
_WAS_LET_IN = re.compile(r"\b(?:let (?:me|us|them|him|her) in|seen|saw|spoke|at home|success(?:ful)?(?:ly)?)\b", re.I)
_WITHOUT = re.compile(r"\b(?:no|not|without|un)\b[^.;]{0,20}$|\bun$", re.I)


def _of_what_came_to_nothing(statement: Statement, weighed: Weighed) -> Weighed:
    """A charge that was dropped is no charge on that day, a visit that was attempted no visit, and what is only said
    of somebody in passing gives the statement no kind."""
    plain = statement.plain
    if weighed.kind in ("charge", "domestic_abuse_incident") and _TAKEN_BACK.search(plain) is not None:
        return replace(weighed, kind="entry", fields={})
    if weighed.kind in _VISITS and _ATTEMPTED.search(plain) is not None:
        seen = _WAS_LET_IN.search(plain)
        if seen is None or _WITHOUT.search(plain[: seen.start()]) is not None:
            return replace(weighed, kind="visit_failed", fields={})
    if weighed.kind != "entry" and is_said_aside(plain, told_at(statement, weighed)):
        return replace(weighed, kind="entry", fields={})
    return weighed

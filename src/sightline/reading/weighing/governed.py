"""What governs a statement, asked last of whatever is still an event or an observation: does it plainly say so?

The other modules know the words of planning, fearing and saying. No list of those is ever whole, so here it is asked
the other way about: under what label it stands, what clause holds it, which form its verb has. What nothing shows to
have been done becomes a plan, an account or an opinion, never an event: a person can make an event of it, and a false
event would be believed.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from sightline.reading.sentences.finite import finite_at
from sightline.reading.sentences.labels import Under
from sightline.reading.sentences.not_happened import Manner, not_happened, without_relative_clauses
from sightline.reading.sentences.still_to_come import STEPS_TO_COME
from sightline.reading.sentences.tense import Tense, is_plainly_past, tense
from sightline.reading.statements.statement import Statement
from sightline.reading.weighing.weighed import HAPPENED, Weighed, told_at
from sightline.vocabulary.natures import Nature
from sightline.wording.sieve import Sieved

_TO_COME = Weighed("action_agreed", Nature.DECISION, happened=False)
_FEARED = Weighed("professional_opinion", Nature.OPINION, happened=False)
_ACCOUNT = Weighed("account_given", Nature.ACCOUNT, happened=False)
_AS_LABELLED = frozenset({"birth", "death", "message", "emergency_call", "contact", "child_voice", "account_given"})
"""Kinds that a label does not change: a message under "Risks" was sent all the same."""
_ASKS = Sieved(
    r"\bwhether\b|\b(?:ask(?:s|ed|ing)?|see|check\w*|find out|know|sure|clear|wonder\w*|establish\w*|confirm\w*|"
    r"determine\w*|"
    r"tell|say)\s+(?:(?:me|us|him|her|them|mum|dad|mother|father)\s+)?if\b",
    re.I,
)
_HELD_AS_TRUE = Sieved(
    r"\b(?P<noun>[a-z]{3,})\s+(?:is|was|being|remains|remained|had been)\s+that\s+(?=\w)"
    r"|\b(?:no|any|little|insufficient|some|strong|clear|further)\s+(?:\w+\s+)?(?:evidence|sign|signs|"
    r"suggestion|indication|reason|"
    r"proof|doubt|information)\b[^.;,]{0,30}?\bthat\b"
    r"|\b(?:allegation|claim|belief|hypothesis|theory|possibility|suspicion|assumption|suggestion|impression|"
    r"rumour|fear|"
    r"worry|concern|idea|story|hope|feeling)s?\s+that\b",
    re.I,
)
_BECAUSE = re.compile(r"\b(?:due to|because|owing to|amid|given|following|after|despite)\b[^.;,]*$", re.I)
"""What was done for fear of something was done all the same."""
_SO_IT_IS = frozenset(
    {"fact", "truth", "result", "outcome", "upshot", "reason", "problem", "difficulty", "finding", "it", "this"}
)
_UNWANTED = Sieved(
    r"\b(?:do|does|did)(?:\s+not|n['’]t)\s+(?:\w+ly\s+)?(?:want|wish|intend|mean|like|plan|expect|think|believe|"
    r"envisage)\b"
    r"|\b(?:wants?|wanted|wish(?:es|ed)?|like[sd]?|prefers?|preferred|tried|trying|hop(?:es|ed|"
    r"ing))\s+to\s+(?:avoid|prevent|stop|"
    r"keep|protect)\b",
    re.I,
)
_THEN_ASKS = re.compile(
    r"[,;–-]\s*(?:and\s+|so\s+|but\s+)?(?:can|could|would|will|do|did|is|are|shall|any|what|when|who|how|please)\b",
    re.I,
)
"""A question that comes after what is told: "I've called a meeting for Thursday, can you make it?"."""
_RECITAL = re.compile(
    r"\W*(?:and\s+)?upon\s+(?!arrival|receipt|return|entry|entering|arriving|leaving|admission)", re.I
)
_MADE_FOR_A_DAY = Sieved(
    r"\b(?:had been|has been|have been|was|were|is|are)\s+(?:\w+ly\s+)?[a-z]{3,}(?:ed|n|t)\s+(?:in\s+|up\s+|"
    r"down\s+|out\s+)?for\s+"
    r"(?:the\s+)?(?:\d{1,2}(?:st|nd|rd|th)\b|\d{1,2}[/.]\d{1,2}\b|\d{1,2}\s+(?-i:Jan|Feb|Mar|Apr|May|Jun|Jul|"
    r"Aug|Sep|Oct|Nov|Dec)|"
    r"(?-i:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|today\b|tomorrow\b|next\s|(?:this|the)\s+(?:afternoon|"
    r"evening|week)\b)",
    re.I,
)
_DEADLINE = Sieved(
    r"\b(?:within|in|no later than|inside)\s+(?:the\s+next\s+)?(?:\d+|an?|one|two|three|four|five|six|seven|ten|"
    r"fifteen|twenty)\s+"
    r"(?:working\s+|school\s+)?(?:hours?|days?|weeks?|months?)\b(?!\s+(?:of|later|after|earlier|before|ago))"
    r"|\bby\s+(?:the\s+)?(?:end\b|\d{1,2}(?:st|nd|rd|th)?\b|(?-i:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)|(?-i:Jan|"
    r"Feb|Mar|Apr|May|Jun|"
    r"Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\b|next\b|tomorrow\b)|\basap\b|\bas soon as possible\b",
    re.I,
)
_WEIGHED_UP = re.compile(
    r"\b(?:was|were|is|are)\s+(?:also\s+|\w+ly\s+)?(?:considered|discussed|debated|mooted|suggested|proposed|"
    r"requested|"
    r"recommended|contemplated)\b(?!\s+(?:at|with|by|in|on)\b)",
    re.I,
)
"""What was only talked of: "Admission to a ward was considered"; never "The case was discussed with a lawyer"."""
_SUBORDINATE_END = re.compile(
    r"(?:\b(?:while|whilst|when|where|if|until|unless|once|and|or|as|who|which)\s*|,\s*(?:and|or)?\s*)$", re.I
)
_OPEN_MANNERS = (Manner.PLAN, Manner.POSSIBLE, Manner.FEAR, Manner.CONDITION, Manner.ADVICE)


def as_governed(statement: Statement, weighed: Weighed, under: Under) -> Weighed:
    """The statement as it is, or as a plan, an account or an opinion where nothing shows that it was done or seen.

    ``under``: what the label above it or before it says of whatever stands there.
    """
    if weighed.nature not in HAPPENED or statement.quoted:
        return weighed
    plain = statement.bare
    names = [one.as_written for one in statement.suggestion.mentions if one.named]
    form = tense(plain, names)
    if under is not Under.AS_TOLD and weighed.kind not in _AS_LABELLED:
        body = _A_LABEL.sub("", plain, count=1)
        labelled = _under_a_label(statement, weighed, under, body, names)
        if labelled is not None:
            return labelled
    if plain.rstrip(" \"”’')]").endswith("?") and not (form is Tense.PAST and _THEN_ASKS.search(plain) is not None):
        return replace(_ACCOUNT, kind="entry")
    at = max(0, told_at(statement, weighed) - (len(statement.plain) - len(plain)))
    if _is_held(plain, at):
        return _ACCOUNT
    if _RECITAL.match(plain) is not None:
        return replace(_ACCOUNT, kind="entry")
    if (
        (hit := _MADE_FOR_A_DAY.search(without_relative_clauses(plain))) is not None
        and hit.start() <= at + _NEAR
        and weighed.kind not in _MADE
    ):
        return _TO_COME
    if (hit := _WEIGHED_UP.search(plain)) is not None and finite_at(plain) == hit.start():
        return replace(_ACCOUNT, kind="entry")
    if (
        form in (Tense.NONE, Tense.PARTICIPLE, Tense.PRESENT)
        and _DEADLINE.search(plain) is not None
        and not _DONE.search(plain)
    ):
        return _TO_COME
    if form is Tense.PRESENT and weighed.kind in STEPS_TO_COME:
        return replace(_TO_COME, kind=weighed.kind)
    if form is not Tense.PAST and _goes_on_from_what_is_open(statement):
        return _FEARED
    is_noted = statement.piece.heading is not None or statement.piece.message is not None or statement.dates
    if form is Tense.PRESENT and weighed.nature is Nature.EVENT and not is_noted:
        return replace(weighed, kind="entry", nature=Nature.ACCOUNT, fields={}, happened=False)
    if form is Tense.NONE and weighed.kind in {*_WORKERS_DO, *STEPS_TO_COME} and _LATER_TODAY.search(plain):
        return replace(_TO_COME, kind="meeting_called") if weighed.kind in _MEETINGS else _TO_COME
    if form is Tense.NONE and not is_noted and weighed.kind in _WORKERS_DO and _names_no_time(statement):
        return replace(_TO_COME, kind="meeting_called") if weighed.kind in _MEETINGS else _TO_COME
    return weighed


_MEETINGS = frozenset(
    {
        "initial_child_protection_conference", "review_child_protection_conference", "core_group",
        "child_in_need_review", "looked_after_review", "meeting_held", "legal_planning_meeting",
    }
)  # fmt: skip
_WORKERS_DO = _MEETINGS | {"visit", "child_protection_medical", "agreement_proposed", "service_offered"}
"""What workers do, and put on their lists before they do it: "Joint visit with housing", with neither verb nor day."""


_LATER_TODAY = re.compile(
    r"\b(?:later (?:today|this \w+)|"
    r"(?:this (?:afternoon|evening)|tonight),?\s+(?:at\s+)?\d{1,2}(?:[.:]\d{2})?(?:\s*[ap]m)?\b)",
    re.I,
)
"""An hour that lay ahead when the note was written: "CP medical this afternoon, 3pm"."""


def _names_no_time(statement: Statement) -> bool:
    """Whether it is no title either, such as a form's that calls itself the record of a meeting."""
    return not statement.relatives and not statement.plain.isupper() and statement.start > _HEAD


_HEAD = 300
_NEAR = 40
"""Characters between what is made for a day and the words that its kind was read from."""
_MADE = frozenset({"meeting_called", "arrest", "bail_start"})
_A_LABEL = re.compile(r"\W*[A-Z][\w '’/&-]{2,45}:\s+")
_DONE = re.compile(
    r"\b(?:already|actioned|done|sent|received|completed|made|attended|rang|rung|spoke|spoken|emailed|given|"
    r"has been|have been|held)\b",
    re.I,
)


def _under_a_label(
    statement: Statement, weighed: Weighed, under: Under, body: str, names: Sequence[str]
) -> Weighed | None:
    form = tense(body, names)
    if form is Tense.PAST and (statement.dates or is_plainly_past(body)):
        return None
    if under is Under.FEARED:
        return None if form is Tense.PARTICIPLE and statement.dates else _FEARED
    is_noted = bool(statement.dates) or statement.piece.heading is not None
    if form in (Tense.PAST, Tense.PARTICIPLE) and is_noted and _DONE.search(statement.bare):
        return None
    if form is Tense.STATE:
        return None
    return replace(_TO_COME, kind=weighed.kind) if weighed.kind == "meeting_called" else _TO_COME


def _is_held(plain: str, at: int) -> bool:
    """Whether the words at ``at`` are asked after, supposed or unwanted by the words before them."""
    if (hit := _ASKS.search(plain)) is not None and hit.start() < at and _is_its_first_verb(plain, hit.start()):
        return True
    if (hit := _UNWANTED.search(plain)) is not None and hit.start() < at:
        return True
    return any(
        hit.end() <= at
        and (hit["noun"] or "").casefold() not in _SO_IT_IS
        and _BECAUSE.search(plain, 0, hit.start()) is None
        for hit in _HELD_AS_TRUE.finditer(plain)
    )


_GROUP = re.compile(r"(?:(?:was|were|is|are|am|has|have|had|do|does|did|been|not|also|then)\s+)*[\w'’]+")


def _is_its_first_verb(plain: str, at: int) -> bool:
    """Whether no clause comes before the one that asks at ``at``: never "We hold none and do not know whether"."""
    before = plain[:at]
    verb = finite_at(before)
    if verb is None:
        return True
    group = _GROUP.match(before, verb)
    return group is None or finite_at(before[group.end() :]) is None


def _goes_on_from_what_is_open(statement: Statement) -> bool:
    """ "a serious accident could follow while |she is drunk": the rest of a sentence whose verb leaves it open."""
    before = statement.whole_sentence[: max(0, statement.start - statement.sentence)]
    if not before or _SUBORDINATE_END.search(before) is None:
        return False
    governs = not_happened(_SUBORDINATE_END.sub("", before))
    return (governs is not None and governs.manner in _OPEN_MANNERS) or tense(before) is Tense.MODAL

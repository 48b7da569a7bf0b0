"""What is to come: a plan, an action for somebody, a step that is told again when it is taken."""

from __future__ import annotations

import re

from sightline.reading.sentences.finite import finite_at
from sightline.reading.sentences.not_happened import Manner, NotHappened
from sightline.reading.sentences.still_to_come import still_to_come
from sightline.reading.sentences.told_now import has_happened, is_past
from sightline.reading.statements.statement import Statement
from sightline.reading.weighing.weighed import Weighed
from sightline.vocabulary.natures import Nature
from sightline.wording.sieve import Sieved

PLANNED = Sieved(
    r"^plan(?:ned|s)?\b(?!\s+(?:(?:was|has|been|now|is)\s+)*(?:ended|ceased|ceases|discontinued|closed|agreed|made|"
    r"started|began|begun|removed|reviewed|signed|in place)\b)|^(?:action|actions|actions? agreed|next steps?|to do|"
    r"recommendations?)\s*[:\-–]|"
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


_ASKED = re.compile(
    r"(?:please|pls|kindly)\s+(?!find\b|see\b|note\b)[a-z]{2,}\b"
    r"|(?:ring|phone|ask|send|chase|tell|contact|arrange|book|refer|remind|invite|make sure|find out|speak to|let)\s+"
    r"(?:the|them|her|him|mum|dad|mother|father|school|nursery|police|GP|HV|me|us|if|whether|that|his|their|a|an)\b",
    re.I,
)
_ANSWERED = re.compile(r"\b(?:no (?:reply|response)|no answer(?! (?:this|by|today|when|after))|voicemail|left)\b", re.I)
_WHAT_OF = re.compile(r"\b(?:if|whether|that|when|what|why|where|how)\b", re.I)
_LONGEST_ASKED = 25


def is_asked(statement: Statement) -> bool:
    """ "Ring the police if there is no answer", "Please send the report": said to somebody, and not yet done.

    Never "Phone the GP - no reply", which tells of a call, nor words that go on with what came of it.
    """
    words = statement.bare
    hit = _ASKED.match(words)
    if hit is None or len(words.split()) > _LONGEST_ASKED:
        return False
    return _ANSWERED.search(words) is None and finite_at(_WHAT_OF.split(words[hit.end() :], 1)[0]) is None


_DONE = re.compile(
    r"\b(?:done|completed?|actioned|already|sent|received|rec['’]?d|closed|booked|made|attended|refused|declined)\b",
    re.I,
)


_DONE_SINCE = re.compile(
    r"\b(?:already|actioned|(?:has|have) (?:now |already |since )?been)\b|[-–—(:]\s*(?:now |all )?(?:done|"
    r"completed?)\b",
    re.I,
)


def is_done(statement: Statement) -> bool:
    """Whether an item of a list of what is to do tells of something done all the same: "HV to ring - done 14:05"."""
    words = statement.bare
    if statement.piece.agreed:
        # "It was agreed that: Mr P bailed; Leon moved": the lead holds, whatever its participles look like.
        return _DONE_SINCE.search(words) is not None
    return is_past(words) or has_happened(words) or _DONE.search(words) is not None


def is_listed_to_do(statement: Statement) -> bool:
    """Whether it is an item of a list of what is to do, or answers without a verb what should happen."""
    listed = statement.piece.to_do or (statement.piece.asked_for and finite_at(statement.plain) is None)
    return listed and not is_done(statement)


def planned(statement: Statement, told: NotHappened | None) -> Weighed:
    """What is to come: of its own kind where it is a step that is told again when it is taken, else an action."""
    plain = statement.bare
    at = (told.start, told.end) if told is not None and told.manner is Manner.PLAN else None
    if at is None:
        hit = PLANNED.search(plain)
        at = hit.span() if hit is not None else None
    kind = still_to_come(plain, *at) if at is not None else ""
    return Weighed(kind or "action_agreed", Nature.DECISION, happened=False)


_TO_BE_MADE = re.compile(
    r"(?P<before>[^.;]{0,60}?)\b(?:to|must|will|shall|should|can|could|may)\s+(?:\w+\s+)?be\s+"
    r"(?:\w+ly\s+|fully\s+)?(?:completed|concluded|done|undertaken|carried out|finished|finalised|signed off|started|"
    r"begun|commenced|sought|obtained|taken|requested|commissioned|prepared|written|filed|repeated)\b",
    re.I,
)

_WANTED = re.compile(
    r"(?P<before>[^.;,]{0,40}?)\b(?:(?:is|are|was|still)\s+)*"
    r"(?:needed|required|outstanding|pending|awaited|overdue|not yet made)"
    r"\W*(?:$|[.;,]|(?:asap|urgently|as|before|by|from|due)\b)",
    re.I,
)


def is_still_to_be_made(plain: str, at: int) -> bool:
    """Whether the piece of work told of at ``at`` is only to be made: "Single assessment to be completed by 30 May".

    Never "assessment completed, plan to be written": of that the making is told before what is to come.
    """
    hit = _TO_BE_MADE.match(plain, at) or _WANTED.match(plain, at)
    return hit is not None and _DONE.search(hit.group("before")) is None


def is_planned(plain: str, at: int) -> bool:
    """Whether the words at ``at`` are those of a plan, or stand right behind them."""
    hit = PLANNED.search(plain)
    return bool(hit and hit.start() <= at <= hit.end() + 40)


def is_to_do(statement: Statement) -> bool:
    """ "IDVA to contact the victim", "you to visit weekly": somebody is to do it; never "Call to mother"."""
    hit = _TO_DO.match(statement.bare)
    if hit is None:
        return is_asked(statement)
    who = hit.group("who")
    skipped = len(statement.plain) - len(statement.bare)
    named = any(skipped <= one.start < skipped + hit.end("who") for one in statement.suggestion.mentions)
    return (
        named or not who[:1].isupper() or (who.isupper() and len(who) > 1) or who in ("Both", "All", "Police", "School")
    )

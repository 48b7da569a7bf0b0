"""The day that a statement takes from what stands before it in its own sentence."""

from __future__ import annotations

import re
from dataclasses import replace

from sightline.chronology.partial_date import PartialDate
from sightline.chronology.step import Step, StepCode
from sightline.chronology.told_from import AnchorType, ToldFrom
from sightline.reading.dating.other_days import IN_ANSWER
from sightline.reading.dating.placed import Resolved, in_short
from sightline.reading.dating.so_far import SoFar
from sightline.reading.sentences.finite import opens_a_statement
from sightline.reading.statements.statement import Statement
from sightline.reading.weighing.weighed import Weighed
from sightline.wording.sieve import Sieved

_PRESENT = re.compile(r"(?:is|are|has|have|will)\b", re.I)
_LATER_THAN_AN_ARREST = frozenset({"bail_start", "charge", "sentence", "conviction", "verdict", "court_hearing"})
_OTHER_SUBJECT = re.compile(r"(?:and\s+|but\s+)?(?:(?-i:I)|we|you|he|she|they|it|the|her|his|their|this|these)\b", re.I)
_HANGS_ON_ANOTHER = Sieved(r"\b(?:after|before|until|since|later|then|spent)\b", re.I)
LEADS = "its sentence says "
_BY_ITS_NUMBER = re.compile(r"\b(?:on|the)\s+(?:the\s+)?\d{1,2}(?:st|nd|rd|th)\b", re.I)

_FEW = 8


def told_so_before(so_far: SoFar, statement: Statement) -> Resolved | None:
    """What opens its sentence, where a statement of that sentence was already dated by it: counted once."""
    words = " ".join(statement.lead_relatives[0].words.split())
    for one in reversed(so_far.placed):
        if one.sentence != statement.sentence:
            return None
        if one.occurred.is_known and one.occurred.written == words:
            return Resolved(one.occurred, one.told_from)
    return None


def earlier_in_sentence(so_far: SoFar, statement: Statement, weighed: Weighed) -> Resolved | None:
    """The date of the statement before in the same sentence, where this one has no subject of its own."""
    if opens_a_statement(statement.plain) or not so_far.placed or _PRESENT.match(statement.plain):
        return None
    if _OTHER_SUBJECT.match(statement.plain):
        return None
    if _HANGS_ON_ANOTHER.search(statement.plain) or _BY_ITS_NUMBER.search(statement.plain):
        return None
    if IN_ANSWER.search(statement.plain):
        # "Warning letter sent 14/6, he rang on receipt": on any day after it was sent.
        return None
    last = so_far.placed[-1]
    if last.sentence != statement.sentence or not last.happened or not last.occurred.is_known:
        return None
    here = {
        (one.occurred.earliest, one.occurred.latest)
        for one in so_far.placed[-_FEW:]
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
    return Resolved(without_words(last.occurred, f"{LEADS}“{last.occurred.written}”"), None)


def stands_in_what_is_dated(statement: Statement) -> bool:
    """Whether it tells what a letter or report says whose own day stands before it: "Letter dated 27 May: closed"."""
    before = statement.whole_sentence[: statement.start - statement.sentence]
    return re.search(r"\bdated\s+(?:the\s+)?\d[^.;:]*:\s*$", before) is not None


def without_words(date: PartialDate, basis: str) -> PartialDate:
    """The same date, with what it rests on in words and its own words on one line."""
    return replace(date, written=" ".join(date.written.split()), basis=basis)

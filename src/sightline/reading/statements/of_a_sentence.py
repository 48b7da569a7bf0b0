"""One sentence cut into its statements."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from sightline.reading.layout.furniture import is_general
from sightline.reading.layout.piece import Piece
from sightline.reading.sentences.clauses import (
    cuts,
    cuts_of_notes,
    date_cuts,
    says_elided,
)
from sightline.reading.sentences.finite import finite_at, opens_a_statement, opens_with_a_verb
from sightline.reading.sentences.focus import Suggest, focused
from sightline.reading.sentences.not_happened import Manner, not_happened
from sightline.reading.statements.further import further
from sightline.reading.statements.inner import with_its_inner
from sightline.reading.statements.joining import SAYING, joined
from sightline.reading.statements.statement import Statement
from sightline.wording.dates import FoundDate
from sightline.wording.dates.relative_date import RelativeDate
from sightline.wording.people import PersonMention
from sightline.wording.suggest import Suggestion


def statements_of(
    piece: Piece,
    start: int,
    words: str,
    dates: Sequence[FoundDate],
    relatives: Sequence[RelativeDate],
    suggest: Suggest,
    quoted: bool,
) -> list[Statement]:
    """The statements of the sentence ``words``, which begins at ``start``; ``quoted``: it goes on with a quotation."""
    whole = suggest(words)
    kept = [(reason.start, reason.end) for reason in whole.why]
    kept += [(reason.start, reason.end) for part in whole.parts for reason in part.why]
    kept += [(one.start - start, one.end - start) for one in dates]
    kept += [(one.start - start, one.end - start) for one in relatives]
    of_notes = cuts_of_notes(words, dates, start) if piece.heading is not None else []
    gaps = sorted({*cuts(words, kept), *date_cuts(words, dates, start), *of_notes})
    gaps = [gap for number, gap in enumerate(gaps) if not number or gap[0] >= gaps[number - 1][1]]
    # "told the court that when he came there were ...": what is said is not cut from who says it.
    gaps = [gap for gap in gaps if not words[: gap[0]].rstrip().endswith(" that")]
    gaps = [_before_date(words, gap, dates, start) for gap in gaps]
    if (told := not_happened(words)) is not None and told.manner is Manner.CONDITION:
        # What would have been stands with its condition.
        gaps = [gap for gap in gaps if words[gap[0] : gap[1]].strip().startswith((";", "."))]
    lead, lead_told = _leading(words, start, dates, relatives)
    made = []
    begin = 0
    for stop, resume in [*gaps, (len(words), len(words))]:
        made.append((begin, stop))
        begin = resume
    made = joined(words, made, whole, suggest, dates, relatives, start)
    general = is_general(words)
    found: list[Statement] = []
    for number, (begin, stop) in enumerate(made):
        begin, stop = _trimmed(words, begin, stop)
        plain = words[begin:stop]
        inside = tuple(one for one in dates if begin <= one.start - start and one.end - start <= stop)
        suggestion = whole if len(made) == 1 else suggest(plain)
        if suggestion.kind == "entry" and number + 1 < len(made):
            # "It was held up while ...": the phrase that tells its kind may end with the word at which it was cut.
            suggestion = suggest(words[begin : made[number + 1][0]].rstrip())
        if number and suggestion.kind == "entry" and _goes_on_listing(words[made[number - 1][1] : begin], found):
            suggestion = replace(suggestion, kind=found[-1].kind, nature=found[-1].suggestion.nature)
        if len(inside) == 1 and len(plain.split()) > 12:
            at = (inside[0].start - start - begin, inside[0].end - start - begin)
            suggestion = focused(plain, *at, suggest)
        made_here = Statement(
            start + begin,
            start + stop,
            plain,
            piece,
            start,
            replace(suggestion, parts=()),
            inside,
            tuple(one for one in relatives if begin <= one.start - start and one.end - start <= stop),
            lead if number else (),
            lead_told if number else (),
            quoted or _is_told_on(words, made, number) or _is_told_with_it(words, made, number, suggestion.kind),
            general,
            _subject(words, begin, whole) if number and not opens_a_statement(plain) else (),
            further(plain, suggestion),
            words,
        )
        found.extend(with_its_inner(made_here, suggest))
    return found


_LISTED = frozenset({"review_recommendation", "review_finding", "professional_opinion", "medical_opinion", "decision"})


def _goes_on_listing(joint: str, before: Sequence[Statement]) -> bool:
    """ "It recommended that ..., and that ...": the second is what the first is."""
    return bool(before) and before[-1].kind in _LISTED and joint.strip(" ,").casefold() == "and that"


def _is_told_on(words: str, made: Sequence[tuple[int, int]], number: int) -> bool:
    """ "She said that he had left, and that it was ...": what follows "and that" is said as well."""
    if not number:
        return False
    before, begin = made[number - 1], made[number][0]
    joint = words[before[1] : begin]
    return bool(re.search(r"\bthat\b", joint)) and bool(SAYING.search(words[: before[1]]))


_BETWEEN_GROWN_UPS = frozenset({"domestic_abuse_incident", "threat", "arrest"})


def _is_told_with_it(words: str, made: Sequence[tuple[int, int]], number: int, kind: str) -> bool:
    """ "Says her ex smashed the window and hit her": a blow without a subject of its own is told by her as well."""
    if not number or kind not in _BETWEEN_GROWN_UPS:
        return False
    (first, stop), begin = made[number - 1], made[number][0]
    said = SAYING.search(words[first:stop]) is not None or says_elided(words[first:stop])
    return (
        said and words[stop:begin].strip(" ,") in ("and", "then", "and then", "") and opens_with_a_verb(words[begin:])
    )


def _before_date(words: str, gap: tuple[int, int], dates: Sequence[FoundDate], offset: int) -> tuple[int, int]:
    """ "What happened on 19 March when she fell": the day is that of the fall, and so is the cut."""
    if not re.match(r",?\s+when\b", words[gap[0] :], re.I):
        return gap
    for one in dates:
        if one.end - offset == gap[0]:
            lead = re.search(r"\s+(?:on|in|at)\s+$", words[: one.start - offset])
            begin = lead.start() if lead else one.start - offset
            if re.search(r"\b(?:happened|occurred|of|about|took place)$", words[:begin], re.I):
                return begin, one.start - offset
    return gap


_LEAD = 25


def _leading(
    words: str, start: int, dates: Sequence[FoundDate], relatives: Sequence[RelativeDate]
) -> tuple[tuple[FoundDate, ...], tuple[RelativeDate, ...]]:
    """What opens the sentence and so speaks for all of it: "On the evening of 4 May ...", "The following day ..."."""
    verb = finite_at(words)
    limit = min(_LEAD, verb) if verb is not None else _LEAD
    explicit = tuple(one for one in dates if one.start - start <= limit)[:1]
    told = tuple(one for one in relatives if one.start - start <= limit and not one.describes)[:1]
    if explicit and told:
        return (explicit, ()) if explicit[0].start < told[0].start else ((), told)
    return explicit, told


def _subject(words: str, begin: int, whole: Suggestion) -> tuple[PersonMention, ...]:
    """Whoever stands before the sentence's first finite verb."""
    verb = finite_at(words[:begin])
    return tuple(one for one in whole.mentions if verb is not None and one.end <= verb)[-1:]


def _trimmed(words: str, begin: int, stop: int) -> tuple[int, int]:
    while begin < stop and words[begin] in " ,;-–—":
        begin += 1
    while stop > begin and words[stop - 1] in " ,;-–—":
        stop -= 1
    return begin, stop

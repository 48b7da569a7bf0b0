"""A fact that no statement tells, but a line in the head of a paper: a child's birth, the order that a form is."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType

from sightline.chronology.candidate import Candidate, Mention
from sightline.chronology.fact import FieldValue, KindStanding, Source, Status
from sightline.chronology.partial_date import PartialDate
from sightline.documents.document import Document
from sightline.reading.paper.attendance_list import Attended
from sightline.vocabulary.kinds import KINDS
from sightline.vocabulary.natures import Nature

_NO_FIELDS: Mapping[str, FieldValue] = MappingProxyType({})


def of_the_head(
    document: Document,
    key_of: Callable[[str, PartialDate], str],
    span: tuple[int, int],
    occurred: PartialDate,
    kind: str,
    recorded: PartialDate | None,
    *,
    why: str,
    mentions: tuple[Mention, ...] = (),
    fields: Mapping[str, FieldValue] = _NO_FIELDS,
) -> Candidate:
    """A candidate of ``kind`` whose passage is ``span``. ``key_of``: gives its key by words and date."""
    start, end = span
    words = document.text[start:end]
    return Candidate(
        key=key_of(words, occurred), kind=kind, nature=KINDS[kind].nature, occurred=occurred, text=words,
        sources=(Source(document.name, where(document, start, 0, without="heading"), words, start, end),),
        status=Status.PROPOSED, kind_standing=KindStanding.SUGGESTED, recorded=recorded, mentions=mentions,
        fields=fields, position=start, match_text=" ".join(words.split()), why=(why,),
    )  # fmt: skip


_ON_ITS_DAY = "the day that its record gives"
_OUTCOMES = {
    ("initial_child_protection_conference", "child_protection_plan_start"): "plan",
    ("review_child_protection_conference", "child_protection_plan_end"): "end",
}
"""What a conference came to, by what its record tells as decided there."""


def with_the_meeting(
    document: Document,
    key_of: Callable[[str, PartialDate], str],
    told: Sequence[Candidate],
    kind: str,
    span: tuple[int, int],
    held: PartialDate,
    recorded: PartialDate | None,
) -> list[Candidate]:
    """``told``, with the meeting of ``kind`` that the paper is the record of: dated where it stands undated in the head
    of the paper, added where nothing tells of it, left alone where something tells of it on that day."""
    occurred = replace(held.without_time(), basis=_ON_ITS_DAY)
    if kind == "initial_child_protection_conference":
        told = _decided_there(told, occurred)
    found = [one for one in told if one.kind == kind]
    if any(one.occurred.earliest == held.earliest and one.occurred.latest == held.latest for one in found):
        return list(told)
    fields = _outcome(kind, told, held)
    named = [one for one in found if not one.occurred.is_known and one.position <= max(span[1], _HEAD)]
    title = next((one for one in named if one.position <= span[1]), None)
    told_of = next((one for one in named if one is not title and _TAKES_PLACE.search(one.text)), None)
    if told_of is not None and (title is None or len(title.text.split()) <= _LONGEST_TITLE):
        told = [one for one in told if one is not title]
        named, title = [one for one in named if one is not title], told_of
    # "Completed by: Dr Rao" is a field of the record, and no assessment beside it.
    rest = [one for one in told if one is title or one not in named or _A_FIELD.match(one.text) is None]
    if title is not None:
        dated = replace(title, occurred=occurred, question="", fields={**fields, **title.fields})
        return [dated if one is title else one for one in rest]
    made = of_the_head(
        document, key_of, span, occurred, kind, recorded, why="the title of the record of it", fields=fields
    )
    return [*rest, made]


def _decided_there(told: Sequence[Candidate], held: PartialDate) -> Sequence[Candidate]:
    """``told``, with the one plan whose beginning the minutes of an initial conference tell without a day on its day.

    Minutes of a review tell as well of what an earlier conference decided, and theirs say nothing of its day.
    """
    begun = [one for one in told if one.kind == "child_protection_plan_start" and one.nature is Nature.EVENT]
    if len(begun) != 1 or begun[0].occurred.is_known:
        return told
    dated = replace(
        begun[0], occurred=replace(held, basis="decided at the conference that the paper is of"), question=""
    )
    return [dated if one is begun[0] else one for one in told]


_HEAD = 1500
_LONGEST_TITLE = 10
_TAKES_PLACE = re.compile(
    r"\b(?:took place|was (?:held|convened)|(?:was )?held (?:by|between|with|at|on|in)|met)\b", re.I
)
"""What tells of the meeting in a sentence, so that its bare title over it tells of no other."""
_A_FIELD = re.compile(r"[A-Z][\w /&'’-]{2,40}:")


def _outcome(kind: str, told: Sequence[Candidate], held: PartialDate) -> dict[str, FieldValue]:
    """The outcome of a conference, where its record tells on its day what only a conference decides."""
    for one in told:
        outcome = _OUTCOMES.get((kind, one.kind))
        if outcome is not None and one.nature is Nature.EVENT and one.occurred.earliest == held.earliest:
            return {"outcome": FieldValue(outcome, one.sources[0].passage, one.sources[0].start, one.sources[0].end)}
    return {}


def with_the_attended(document: Document, told: Sequence[Candidate], there: Attended) -> list[Candidate]:
    """``told``, with the people and agencies of the list of a paper at the meeting that it is the record of: the first
    that its head tells, and none where that is only called."""
    place = next((n for n, one in enumerate(told) if _is_the_meeting(one)), None)
    if place is None:
        return list(told)
    one = told[place]
    held = {who.start for who in one.mentions}
    fields = dict(one.fields)
    if there.agencies:
        fields["attendees"] = FieldValue(
            list(there.agencies), document.text[there.start : there.end], there.start, there.end
        )
    people = tuple(who for who in there.people if who.start not in held)
    return [*told[:place], replace(one, mentions=(*one.mentions, *people), fields=fields), *told[place + 1 :]]


def _is_the_meeting(one: Candidate) -> bool:
    kind = KINDS[one.kind]
    return one.nature is Nature.EVENT and kind.field("attendees") is not None and one.position <= _HEAD


def where(document: Document, start: int, block: int, *, without: str) -> str:
    """Where a passage stands, in words. ``without``: what a place is called that is no numbered paragraph."""
    page = document.page_at(start)
    place = f"paragraph {block}" if block else without
    return f"page {page}, {place}" if page is not None else place

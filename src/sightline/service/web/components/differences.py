"""A contradiction as a page sets it out: each value with who says it, the words marked, and where they stand."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from urllib.parse import urlencode

from django.urls import reverse

from sightline.chronology.contradiction import Sort, Topic
from sightline.chronology.partial_date import PartialDate
from sightline.service.records.contradiction_decisions import BOTH
from sightline.service.records.shapes import ContradictionSeen, StatementSeen
from sightline.service.web.components.agency_marks import AgencyMark, mark_of
from sightline.service.web.components.dates import day_words, main_words
from sightline.service.web.components.rows import kind_label

_LONGEST = 420
"""Characters of a passage that are shown around its words; all of it is one link away."""


@dataclass(frozen=True, slots=True)
class StatementShown:
    """Who says it. ``tells_of``: the day of which the entry tells, ``written``: that of the paper.

    ``before``, ``words`` and ``after`` are the passage as written; ``address`` opens it in place.
    """

    mark: AgencyMark | None
    document: str
    place: str
    tells_of: str
    written: str
    address: str
    before: str
    words: str
    after: str
    stands: bool
    entry: str


@dataclass(frozen=True, slots=True)
class SideShown:
    """One of the values that are set side by side."""

    heading: str
    value: str
    statements: tuple[StatementShown, ...]


@dataclass(frozen=True, slots=True)
class DifferenceShown:
    """One contradiction on a page. ``choices``: what a person can say of it, value and words."""

    id: str
    heading: str
    topic: str
    sort: str
    sides: tuple[SideShown, ...]
    reasons: tuple[str, ...]
    standing: str
    resolution: str
    who: str
    is_open: bool
    is_found: bool
    is_conflict: bool
    choices: tuple[tuple[str, str], ...]


def shown(
    one: ContradictionSeen, marks: Mapping[str, AgencyMark], dates: Mapping[str, PartialDate | None]
) -> DifferenceShown:
    """How ``one`` is set out. ``dates``: when each version of a document was written, by its id."""
    found = one.found
    sides = tuple(
        SideShown(
            _side(value, side, marks, bool(one.marked_by), is_name=found.topic is Topic.NAME),
            value,
            tuple(_statement(item, marks, dates) for item in side),
        )
        for value, side in one.sides
    )
    return DifferenceShown(
        id=one.id,
        heading=found.subject[:1].upper() + found.subject[1:],
        topic=_topic(one),
        sort=found.sort.says,
        sides=sides,
        reasons=found.reasons,
        standing=_standing(one, sides),
        resolution=found.resolution,
        who=f"{found.resolved_by}, {day_words(one.resolved_at.date())}" if one.resolved_at else found.resolved_by,
        is_open=found.is_open,
        is_found=one.is_found,
        is_conflict=found.sort is Sort.CONFLICT,
        choices=tuple((side.value, f"Use: {side.heading}") for side in sides),
    )


def _side(
    value: str, side: tuple[StatementSeen, ...], marks: Mapping[str, AgencyMark], is_marked: bool, *, is_name: bool
) -> str:
    """A marked one has no value but its entry: that is named by its day and whose record it is.

    ``is_name``: a spelling stays as it is written, any other value begins with a capital.
    """
    fact = side[0].fact
    if not is_marked or fact is None:
        if born := _BORN.fullmatch(value):
            value = f"born {day_words(date.fromisoformat(born.group(1)))}"
        value = _IN_WORDS.get(value, value if is_name else value[:1].upper() + value[1:])
        return value if len(value) <= _LONGEST else f"{value[:_LONGEST]} …"
    return f"{main_words(fact.occurred)}, {kind_label(fact.kind)}, {mark_of(marks, fact.agency).name}"


_BORN = re.compile(r"born (\d{4}-\d\d-\d\d)")
_IN_WORDS = {
    "yes": "Yes",
    "no": "No",
    "so": "It was so",
    "not so": "It was not so",
    "there": "Was there",
    "not there": "Was not there",
    "told": "It is told",
    "denied": "It is denied",
    "away": "Does not live there",
    "told of": "It is told of",
    "never": "It never was",
}
"""What a value is called on the page where the one word says too little beside its heading."""


def _topic(one: ContradictionSeen) -> str:
    """What it is about, where that says more than its heading does."""
    if one.marked_by:
        return f"Marked by {one.marked_by}"
    return "" if one.found.topic is Topic.VALUE else one.found.topic.label


def _statement(
    item: StatementSeen, marks: Mapping[str, AgencyMark], dates: Mapping[str, PartialDate | None]
) -> StatementShown:
    said, fact = item.said, item.fact
    before, words, after = _around(said.passage or said.words, said.words)
    own = dates.get(item.document_id)
    source = next((one for one in fact.sources if one.document == said.document), None) if fact else None
    return StatementShown(
        mark=mark_of(marks, said.agency) if said.agency else None,
        document=said.document,
        place=source.locator if source else "",
        tells_of=main_words(fact.occurred) if fact is not None and fact.occurred.is_known else "",
        written=main_words(own) if own is not None and own.is_known else "",
        address=_address(item),
        before=before,
        words=words,
        after=after,
        stands=item.stands,
        entry=fact.id if fact else "",
    )


def _address(item: StatementSeen) -> str:
    if not item.document_id:
        return ""
    base = reverse("web:document", args=[item.document_id])
    if item.said.start is not None and item.said.end is not None:
        return f"{base}?{urlencode({'start': item.said.start, 'end': item.said.end})}#passage"
    return f"{base}?fact={item.fact.id}#passage" if item.fact else base


def _around(passage: str, words: str) -> tuple[str, str, str]:
    """The passage cut around its words, without line breaks, and not longer than a page can bear."""
    if passage == words or words not in passage:
        return "", " ".join(words.split()), ""
    start = passage.index(words)
    words = words.rstrip()  # what divides it from the next word is no part of it
    before, after = " ".join(passage[:start].split()), " ".join(passage[start + len(words) :].split())
    room = _LONGEST // 2
    if len(before) > room:
        before = "… " + before[-room:].split(" ", 1)[-1]
    if len(after) > room:
        after = after[:room].rsplit(" ", 1)[0] + " …"
    glue_before = " " if before and passage[start - 1 : start].isspace() else ""
    glue_after = " " if after and passage[start + len(words) : start + len(words) + 1].isspace() else ""
    return before + glue_before, " ".join(words.split()), glue_after + after


def _standing(one: ContradictionSeen, sides: tuple[SideShown, ...]) -> str:
    if not one.outcome:
        return ""
    if one.outcome == BOTH:
        return "Both stand"
    if one.outcome == "refused":
        return "Not a contradiction"
    if one.outcome == "in_words":
        return "To be read so"
    return "To be used: " + next((side.heading for side in sides if side.value == one.found.reading), one.found.reading)

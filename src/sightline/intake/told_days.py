"""The day that a piece of a row's words tells from the row's own: "On Tuesday mum said ...", "came yesterday".

What somebody is reported to have said was then ("said that it was on Friday") is no day of the telling, and what is to
come ("tomorrow") no day on which anything was.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from sightline.chronology.partial_date import PartialDate
from sightline.chronology.step import StepCode
from sightline.chronology.told_from import AnchorType, ToldFrom
from sightline.chronology.unit import Unit
from sightline.intake.joined import Joined
from sightline.intake.own_days import OwnDays
from sightline.wording.dates import dates_in, relative_in
from sightline.wording.dates.relative_date import Position, RelativeDate
from sightline.wording.matter import is_of_what_was_said, matter_before
from sightline.wording.tokens import Words

_SAID = re.compile(
    r"\b(?:says?|said|saying|tells?|told|reports?|reported|states?|stated|claims?|claimed|disclose[sd]?|alleges?|"
    r"alleged|explain(?:s|ed)|to (?:say|report|complain|tell))\b",
    re.I,
)
_TO_COME = re.compile(
    r"\b(?:will|shall|due|plan\w*|book\w*|arrang\w*|to (?:be|see|visit|attend|meet|call|ring|come|go)|next|if|until|"
    r"till|by|for|from)\W*$",
    re.I,
)
_IF = re.compile(r"\W*(?:if|unless|should)\b", re.I)
_OF_A_THING = re.compile(
    r"\b(?:what|which|who|whom|where|how|that)\s[^,;.]*$"
    r"|\b(?:for|of|about|re|regarding|after|following|to)\s+(?:an?\s+|the\s+|his\s+|her\s+)?(?:[\w-]+\s+){0,2}"
    r"(?:incident|assault|argument|fight|attack|call-?out|injury|accident|visit|meeting|absence)\s+(?:on\s+)?$",
    re.I,
)
"""It says which incident is meant, or what somebody else said or did: "passed on what he said yesterday"."""
_CUT = re.compile(r",?\s+(?:but|and then|whereas|while)\s+", re.I)
_OF_THE_ROW = "the day of its row"


@dataclass(frozen=True, slots=True)
class ToldDay:
    """``start`` and ``end`` bound the words in the piece; ``occurred`` is unknown where it is not plain which day."""

    start: int
    end: int
    occurred: PartialDate
    told_from: ToldFrom | None = None


def told_days(event: Joined, days: OwnDays, key: str) -> Iterator[tuple[int, int, ToldDay]]:
    """The pieces of a row's words that tell of another day than the row's, each with that day; ``key``: the row's."""
    is_first = True
    for start, end in _pieces(event.text, days.clauses(event.text)):
        place, words = event.place(start, end), event.text[start:end]
        if place is None or any(days.is_another(dated.date) for dated in days.found(words)):
            continue
        told = _told_day(words, days.row, key, at=place[0], is_first=is_first)
        if told is not None:
            is_first = False
            yield start, end, told


def _pieces(text: str, clauses: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """The pieces of these clauses, cut where one passes on to what was on another day."""
    for low, high in clauses:
        begin = low
        for hit in _CUT.finditer(text, low, high):
            if _relatives(text[begin : hit.start()]) and len(text[hit.end() : high].split()) > 1:
                yield begin, hit.start()
                begin = hit.end()
        yield begin, high


def _told_day(words: str, row: PartialDate, key: str, *, at: int, is_first: bool) -> ToldDay | None:
    """The other day that ``words`` tell, which begin at ``at`` in the document; None where they tell of none.

    ``row``: the row's day, ``key`` its fact; ``is_first``: nothing before it in the row tells of another day.
    """
    for one in _relatives(words):
        if not _is_of_the_telling(words, one):
            continue
        step = one.step
        plain = step is not None and step.count < 0 and row.is_day and not row.is_unsure
        from_row = one.position is Position.OWN or (one.position is Position.OWN_OR_BEFORE and is_first)
        if step is None or not (plain and from_row):
            return ToldDay(one.start, one.end, PartialDate.unknown(" ".join(one.words.split())))
        link = ToldFrom(one.words, at + one.start, at + one.end, AnchorType.FACT, key, row.written, step)
        occurred = link.dated(row.without_time(), _OF_THE_ROW)
        if not occurred.is_known:
            return ToldDay(one.start, one.end, occurred)
        working = link.working(row.without_time(), _OF_THE_ROW)
        return ToldDay(
            one.start, one.end, occurred,
            ToldFrom(link.words, link.start, link.end, link.anchor, link.to, "", step, working),
        )  # fmt: skip
    return None


def _relatives(words: str) -> list[RelativeDate]:
    """The words that name another day: "yesterday", "on Sunday", "the night before"."""
    taken = Words(words)
    return [one for one in relative_in(taken, dates_in(taken)) if not one.describes and _names_another_day(one)]


def _names_another_day(one: RelativeDate) -> bool:
    step = one.step or one.or_step
    if one.of_date is not None or step is None or one.position is Position.NAMED:
        return False
    if step.code is StepCode.WEEKDAY:
        return True
    if step.code is StepCode.SHIFT:
        return step.count < 0 and not step.unit.is_of_the_clock and step.unit in (Unit.DAY, Unit.WEEK)
    return step.code is StepCode.CALENDAR and step.count < 0 and step.unit in (Unit.DAY, Unit.WEEK)


def _is_of_the_telling(words: str, one: RelativeDate) -> bool:
    """Whether the day is that of what the words tell, and not one that somebody speaks of or that is to come."""
    before = words[: one.start]
    if (
        _IF.match(words)
        or _TO_COME.search(before)
        or _OF_A_THING.search(before)
        or (one.step is not None and one.step.count > 0)
    ):
        return False
    if matter_before(words, one.start) is not None or is_of_what_was_said(words, one.start):
        return False
    said = _SAID.search(before)
    return said is None or len(before[said.end() :].split()) <= 1

"""One act that two documents tell of: who did it, to whom, where, at what hour, how much of it, and whether at all.

What no list of matters foresees. Two sentences that speak of one act of one child at one time are held against one
another, particular by particular; where either leaves one open, nothing is said of it.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from sightline.chronology.contradiction import Contradiction, Sort, Topic
from sightline.identity.disagreement.comparing.agents import role_at
from sightline.identity.disagreement.comparing.alike import Alike, Frame
from sightline.identity.disagreement.comparing.holders import CHILD, are_two, holder_named
from sightline.identity.disagreement.comparing.matters import Matter, Reader
from sightline.identity.disagreement.comparing.where import place_near, places_apart
from sightline.identity.disagreement.of_acts.whose_deed import doer, told_whom, two_values
from sightline.identity.disagreement.telling.clocks import clocks_in
from sightline.identity.disagreement.telling.dating import Place
from sightline.identity.disagreement.telling.ideas import Idea, Spoken
from sightline.identity.routine import EVENTS, is_routine
from sightline.wording.body_parts import BODY, limb_of, parts_meet

_DENIED = Matter("denied", Topic.VALUE, "whether it was so")
_DOER = Matter("doer", Topic.WHO_SAID_WHAT, "who did it")
_PLACE = Matter("place", Topic.VALUE, "where it was")
_HOUR = Matter("hour", Topic.DATE, "at what hour it was")
_SITE = Matter("site", Topic.VALUE, "where on the body it was")
_SIDE = Matter("side", Topic.VALUE, "which side it was")
_DAY = Matter("day", Topic.DATE, "on which day it was")
_BOUND = re.compile(r"\b(?:before|after|until|by|between|due|for|since|from)\s*$", re.I)
_REACH, _WIDEST = 70, 31
_CLOSE, _CLOSE_ABOUT = 20, 60
"""Minutes by which two hours of one thing may differ, and by which if one of them is given as about."""
_ANOTHER = re.compile(r"\b(?:another|second|further|other)\b", re.I)
_SEVERAL = re.compile(
    r"(?:(?<![\w./])\d{1,2}|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|multiple|some|many|"
    r"various|both))\s+(?:[\w-]+\s+){0,2}$",
    re.I,
)
_OFTEN = re.compile(
    r"\b(?:twice|thrice|(?:\d{1,2}|two|three|four|five|six|seven|eight|nine|ten|several|many)\s+(?:\w+\s+){0,2}?"
    r"(?:times|occasions|visits|calls|attempts|contacts))\b",
    re.I,
)
_ALLEGED = re.compile(r"\b(?:alleg\w*|claim\w*|accus\w*|said|says|told|report\w*)\b(?![^.;]*\b(?:and|but)\b)", re.I)
_PART = re.compile(BODY.pattern, re.I)
_SIDED = re.compile(r"\b(?:(?P<left>left|L)|(?P<right>right|R))\b")


@dataclass(frozen=True, slots=True)
class _Side:
    """What one of the two says: where it stands and what it comes to."""

    frame: Frame
    start: int
    end: int
    value: str


@dataclass(frozen=True, slots=True)
class _Differing:
    """How two sentences differ on one particular."""

    matter: Matter
    one: _Side
    other: _Side
    why: str
    sort: Sort = Sort.CONFLICT


def told_twice(pairs: Iterable[Alike], reader: Reader) -> list[Contradiction]:
    """Where two documents tell of one act differently."""
    found = []
    often: dict[tuple[tuple[str, str], str], set[object]] = defaultdict(set)
    pairs = list(pairs)
    sites = _places_of_injury(pairs)
    for pair in pairs:
        for frame in (pair.one, pair.other):
            for spoken in frame.spoken if frame.whole.when else ():
                often[frame.sentence.record, spoken.idea.code].add(frame.whole.when)
    for pair in pairs:
        if _is_any_of_many(pair, often):
            continue
        if pair.is_other_day:
            found += [_contradiction(one, pair) for one in _days(pair, often, reader)]
        if not pair.is_of_time:
            continue
        for one in _differing(pair, reader, sites):
            found.append(_contradiction(one, pair))
    return found


def _is_any_of_many(pair: Alike, often: Mapping[tuple[tuple[str, str], str], set[object]]) -> bool:
    """Whether one record tells of such acts on so many days that the other, of no such day, may tell of any."""
    if pair.is_same_day:
        return False
    return any(
        is_routine(often[frame.sentence.record, one.idea.code], at=EVENTS)
        for frame in (pair.one, pair.other)
        for one in frame.spoken
        if one.idea.act and one.idea.code in pair.shared
    )


def _days(
    pair: Alike, often: Mapping[tuple[tuple[str, str], str], set[object]], reader: Reader
) -> Iterator[_Differing]:
    """One act that each document tells of once, in much the same words, and gives another day."""
    for one in pair.one.spoken:
        other = pair.other.spoken_of(one.idea.code) if one.idea.act else None
        if (
            other is None
            or one.idea.said
            or one.idea.to
            or not _both_look_back(pair)
            or any(len(often[frame.sentence.record, one.idea.code]) > 1 for frame in (pair.one, pair.other))
        ):
            continue
        if not (pair.one.is_so(one) and pair.other.is_so(other)):
            continue
        if _two_doers(pair, one, other, reader):
            continue
        found = [_day_of(frame, at) for frame, at in ((pair.one, one), (pair.other, other))]
        if found[0] is None or found[1] is None or found[0].date.intersects(found[1].date):
            continue
        sides = [
            _Side(frame, place.start, place.end, place.date.written)
            for frame, place in zip((pair.one, pair.other), found, strict=True)
            if place
        ]
        yield _Differing(_DAY, sides[0], sides[1], "Both give the day of one thing.")
        return


def _both_look_back(pair: Alike) -> bool:
    """Whether each was written after both days: an act that was still to come is another."""
    days = [frame.whole.when.latest for frame in (pair.one, pair.other) if frame.whole.when]
    written = [frame.sentence.entry or frame.sentence.written for frame in (pair.one, pair.other)]
    return all(
        one is not None and one.latest is not None and day is not None and one.latest >= day
        for one in written
        for day in days
    )


def _day_of(frame: Frame, at: Spoken) -> Place | None:
    """The one date beside the act, that is no head of an entry and no bound."""
    text = frame.sentence.text
    near = [
        place
        for place in frame.sentence.places
        if place.start > 1 and not _BOUND.search(text[max(0, place.start - 12) : place.start])
    ]
    if len(near) != 1 or max(near[0].start - at.end, at.start - near[0].end) > _REACH:
        return None
    day = near[0].date
    if day.earliest is None or day.latest is None or (day.latest - day.earliest).days > _WIDEST:
        return None
    return near[0]


def _differing(pair: Alike, reader: Reader, sites: Mapping[tuple[str, str], set[str]]) -> Iterator[_Differing]:
    if bool(_ANOTHER.search(pair.one.sentence.text)) != bool(_ANOTHER.search(pair.other.sentence.text)):
        return
    hours = False
    for one in pair.one.spoken:
        other = pair.other.spoken_of(one.idea.code) if one.idea.act or one.idea.injury else None
        if other is None or pair.one.spoken_of(one.idea.code) is not one:
            continue
        so = (pair.one.is_so(one), pair.other.is_so(other))
        if None in so or _are_of_two(pair, one, other, reader):
            continue
        if so[0] is not so[1]:
            if one.idea.act and (denied := _denied(pair, one, other, reader, so[0] is True)):
                yield denied
        elif so[0]:
            if one.idea.act and _enough(pair, one.idea) and (pair.is_tight or one.idea.once or not one.idea.said):
                if (not one.idea.said or len(pair.own) > 2) and (one.idea.said or not one.idea.each):
                    yield from _doers(pair, one, other, reader)
                if one.idea.once or (pair.is_tight and len(pair.own) > 2 and not one.idea.said and not one.idea.to):
                    yield from _places(pair, one, other)
                hours = hours or (one.idea.once and len(pair.own) > 1 and not _two_doers(pair, one, other, reader))
            if one.idea.injury:
                yield from _sites(pair, one, other, sites)
    if hours or (pair.is_much and not any(one.idea.to for one in pair.one.spoken)):
        yield from _hours(pair)


def _enough(pair: Alike, idea: Idea, more: int = 0) -> bool:
    """Whether enough else is shared that both tell of one such act and not of two."""
    beside = len(pair.shared) - 1
    if pair.is_tight:
        return beside >= 1 + more - idea.once
    return beside >= 2 + more


def _are_of_two(pair: Alike, one: Spoken, other: Spoken, reader: Reader) -> bool:
    """Whether names, or whoever was told, show that two people are told of."""
    if are_two(
        holder_named(pair.one.sentence, one.start, reader), holder_named(pair.other.sentence, other.start, reader)
    ):
        return True
    if not one.idea.to or len(pair.own) > 2:
        return False
    mine, theirs = (told_whom(frame.sentence, at, reader) for frame, at in ((pair.one, one), (pair.other, other)))
    return bool(mine and theirs and not mine & theirs)


def _one_holder(pair: Alike, one: Spoken, other: Spoken, reader: Reader) -> bool:
    """Whether both tell of one person's doing, where each of several people may do it."""
    mine = holder_named(pair.one.sentence, one.start, reader)
    theirs = holder_named(pair.other.sentence, other.start, reader)
    return bool(mine & theirs)


def _denied(pair: Alike, one: Spoken, other: Spoken, reader: Reader, first_is_so: bool) -> _Differing | None:
    if not _enough(pair, one.idea) and not (pair.is_near and one.idea.once):
        return None
    if pair.is_once or one.idea.sure or not pair.one.is_head(one) or not pair.other.is_head(other):
        return None
    if one.idea.each and not _one_holder(pair, one, other, reader):
        return None
    asserted, spoken = (pair.one, one) if first_is_so else (pair.other, other)
    if _ALLEGED.search(asserted.sentence.text[: spoken.start]):
        return None
    if one.idea.to and not all(
        told_whom(frame.sentence, at, reader) for frame, at in ((pair.one, one), (pair.other, other))
    ):
        return None
    if _two_doers(pair, one, other, reader):
        return None
    sides = [
        _Side(frame, 0, len(frame.sentence.text.rstrip()), "so" if so else "not so")
        for frame, so in ((pair.one, first_is_so), (pair.other, not first_is_so))
    ]
    return _Differing(_DENIED, sides[0], sides[1], "One denies what the other tells.")


def _two_doers(pair: Alike, one: Spoken, other: Spoken, reader: Reader) -> bool:
    """Whether the two name two people as whoever did it."""
    mine, theirs = _doer(pair.one, one, reader), _doer(pair.other, other, reader)
    return bool(mine and theirs and two_values(mine, theirs, pair.one.sentence, pair.other.sentence))


def _doer(frame: Frame, spoken: Spoken, reader: Reader) -> str:
    found = doer(frame.sentence, spoken.start, spoken.end, reader)
    return found[2] if found else ""


def _doers(pair: Alike, one: Spoken, other: Spoken, reader: Reader) -> Iterator[_Differing]:
    if any(_OFTEN.search(frame.sentence.text) for frame in (pair.one, pair.other)):
        return  # how often each did it: two people can have visited
    found = [_done_by(frame, at, reader) for frame, at in ((pair.one, one), (pair.other, other))]
    if found[0] is None or found[1] is None or not pair.one.is_head(one) or not pair.other.is_head(other):
        return
    if not all(
        _is_somebody(frame, done, reader) for frame, done in zip((pair.one, pair.other), found, strict=True) if done
    ):
        return
    is_child = [done[2] == CHILD for done in found if done]
    if is_child[0] != is_child[1] or two_values(found[0][2], found[1][2], pair.one.sentence, pair.other.sentence):
        yield _Differing(
            _DOER, _Side(pair.one, *found[0]), _Side(pair.other, *found[1]), "The two documents have two people do it."
        )


def _done_by(frame: Frame, at: Spoken, reader: Reader) -> tuple[int, int, str] | None:
    """Who did it, the child too: "Tess told the teacher", where the other has it that her brother did."""
    if sum(one.idea == at.idea or (one.idea.said and at.idea.said) for one in frame.spoken) > 1:
        return None  # "The school report that she told her teacher": who tells of whose telling is not plain.
    if (
        at.idea.said
        and reader.cast.young
        and (
            hit := re.search(
                rf"\b(?:{'|'.join(map(re.escape, sorted(reader.cast.young)))})\s+(?:had\s+|has\s+)?$",
                frame.sentence.text[: at.start],
                re.I,
            )
        )
    ):
        return hit.start(), at.start, CHILD
    return doer(frame.sentence, at.start, at.end, reader)


def _is_somebody(frame: Frame, done: tuple[int, int, str], reader: Reader) -> bool:
    """Whether it is a role or somebody known, and no word with a capital at the head of a note."""
    text = frame.sentence.text[done[0] : done[1]]
    return bool(done[2] == CHILD or role_at(done[2]) or reader.cast.named_in(text, frame.sentence.document, grown=True))


def _places(pair: Alike, one: Spoken, other: Spoken) -> Iterator[_Differing]:
    found = [place_near(frame.sentence.text, at.start, at.end) for frame, at in ((pair.one, one), (pair.other, other))]
    if found[0] is None or found[1] is None or places_apart(found[0][2], found[1][2]) is None:
        return
    yield _Differing(_PLACE, _Side(pair.one, *found[0]), _Side(pair.other, *found[1]), "Both say where it happened.")


def _hours(pair: Alike) -> Iterator[_Differing]:
    mine, theirs = clocks_in(pair.one.sentence.text), clocks_in(pair.other.sentence.text)
    if not pair.is_tight or len(mine) != 1 or len(theirs) != 1:
        return
    slack = _CLOSE_ABOUT if mine[0].is_about or theirs[0].is_about else _CLOSE
    if mine[0].apart(theirs[0]) <= slack:
        return
    sides = [
        _Side(frame, clock.start, clock.end, f"{clock.minutes // 60:02}:{clock.minutes % 60:02}")
        for frame, clock in ((pair.one, mine[0]), (pair.other, theirs[0]))
    ]
    yield _Differing(_HOUR, sides[0], sides[1], "Both give the hour of one thing.")


def _places_of_injury(pairs: Iterable[Alike]) -> Mapping[tuple[str, str], set[str]]:
    """Of each record, every part of the body on which it tells of an injury."""
    held: dict[tuple[str, str], set[str]] = defaultdict(set)
    for pair in pairs:
        for frame in (pair.one, pair.other):
            if any(one.idea.injury for one in frame.spoken):
                held[frame.sentence.record] |= {hit.group().casefold() for hit in _PART.finditer(frame.sentence.text)}
    return held


def _sites(pair: Alike, one: Spoken, other: Spoken, sites: Mapping[tuple[str, str], set[str]]) -> Iterator[_Differing]:
    """An injury that one document has on another part or side of the body, where each tells of one such place."""
    if not pair.is_same_day and not pair.is_much:
        return  # "26 December: bruise to the knee. 27 December: bruise to the forehead."
    for frame, at in ((pair.one, one), (pair.other, other)):
        text = frame.sentence.text
        if _SEVERAL.search(text[max(0, at.start - 30) : at.start]) or text[: at.end].endswith("s"):
            return
    parts = [list(_PART.finditer(frame.sentence.text)) for frame in (pair.one, pair.other)]
    if not parts[0] or not parts[1]:
        return
    places = [frozenset(hit.group().casefold() for hit in held) for held in parts]
    if not parts_meet(places[0], places[1]):
        for place, frame in ((places[0], pair.other), (places[1], pair.one)):
            if parts_meet(place, frozenset(sites.get(frame.sentence.record, ()))):
                return  # a list of injuries: the other place is told of there as well
        sides = [
            _Side(frame, held[0].start(), held[-1].end(), " and ".join(sorted(place)))
            for frame, held, place in zip((pair.one, pair.other), parts, places, strict=True)
        ]
        yield _Differing(_SITE, sides[0], sides[1], "Both say where on the body it was.")
        return
    limbs = [frozenset(map(limb_of, place)) for place in places]
    sided = [list(_SIDED.finditer(frame.sentence.text)) for frame in (pair.one, pair.other)]
    if limbs[0] == limbs[1] and len(limbs[0]) == 1 and len(sided[0]) == len(sided[1]) == 1:
        values = ["left" if hits[0].group("left") else "right" for hits in sided]
        if values[0] != values[1]:
            sides = [
                _Side(frame, *hits[0].span(), value)
                for frame, hits, value in zip((pair.one, pair.other), sided, values, strict=True)
            ]
            yield _Differing(_SIDE, sides[0], sides[1], "Both say which side it was.")


def _contradiction(one: _Differing, pair: Alike) -> Contradiction:
    shared = ", ".join(sorted(pair.shared)[:5])
    said = [side.frame.sentence.say_in_entry(side.start, side.end, side.value) for side in (one.one, one.other)]
    about = f"{one.matter.code} {' '.join(sorted(pair.shared)[:6])}"
    return Contradiction.of(
        one.matter.topic, one.sort, one.matter.says, about, said, (one.why, f"Both speak of: {shared}.")
    )

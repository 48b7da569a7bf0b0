"""One act told of twice: its hour, its day, its place and whoever did it, from a list anyone can open (`acts.toml`)."""

from __future__ import annotations

import re
import tomllib
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from importlib.resources import files

from sightline.chronology.contradiction import Contradiction, Sort, Topic
from sightline.chronology.partial_date import PartialDate, Precision, write_day
from sightline.identity.agencies_told import agencies_in
from sightline.identity.disagreement.comparing.holders import holder_named
from sightline.identity.disagreement.comparing.matters import Claim, Matter, Reader, compared
from sightline.identity.disagreement.comparing.where import place_near, places_differ
from sightline.identity.disagreement.of_acts.whose_deed import doer, two_people
from sightline.identity.disagreement.telling.clocks import Clock, clocks_in
from sightline.identity.disagreement.telling.phrases import Found, PhraseIndex, any_of, longest
from sightline.identity.disagreement.telling.sentence import Sentence
from sightline.wording.negation import Standing, stance

_REACH = 70
_NOT_ITS_DAY = re.compile(r"\b(?:before|after|until|by|between|due|for)\s*$", re.I)
_SINCE = re.compile(r"(?:since|from|as\s+(?:of|at|from))\b", re.I)
"""What is so since a day began on it."""
_CLOSE = 20
_CLOSE_ABOUT = 60
"""Minutes by which two hours of one thing may differ, and by which if one of them is given as about."""
_LOGGED = "hour of emergency call"
_CLOSE_LOGGED, _ANOTHER_CALL = 10, 240
"""Minutes: an emergency call is logged as it comes in; two that lie hours apart are two calls."""
_WIDEST = 31
_HEADED = 25
_WORDS_FOR_MONTHS = 3


@dataclass(frozen=True, slots=True)
class Act:
    """One act of the list; see the head of `acts.toml` for what each part says."""

    code: str
    says: str
    asks: frozenset[str]
    once: bool
    shared: int
    needs: re.Pattern[str] | None = None
    shared_of_day: int = 0

    def matter(self, asked: str) -> Matter:
        """What is compared of it."""
        return _matters(self)[asked]


@cache
def _matters(act: Act) -> dict[str, Matter]:
    of_day = Matter(
        f"day of {act.code}",
        Topic.DATE,
        f"on which day: {act.says}",
        shared=max(act.shared, act.shared_of_day),
        is_lasting=True,
        is_event=False,
    )
    hour = Matter(f"hour of {act.code}", Topic.DATE, f"at what hour: {act.says}", near=1, apart=0, shared=act.shared)
    place = Matter(
        f"place of {act.code}",
        Topic.VALUE,
        f"where: {act.says}",
        near=0 if act.code == "visit" else 5,
        apart=0 if act.code == "visit" else 1,
        shared=act.shared,
        is_lasting=act.once,
    )
    who = Matter(f"doer of {act.code}", Topic.WHO_SAID_WHAT, f"by whom: {act.says}", near=3, apart=1, shared=act.shared)
    return {"day": of_day, "hour": hour, "place": place, "who": who}


@cache
def _read() -> PhraseIndex[Act]:
    with (files("sightline.identity.disagreement.of_acts") / "acts.toml").open("rb") as opened:
        read = tomllib.load(opened)["act"]
    return PhraseIndex(
        (
            phrase,
            Act(
                one["code"],
                one["says"],
                frozenset(one["asks"]),
                bool(one.get("once")),
                int(one.get("shared", 0)),
                any_of(one["needs"]) if "needs" in one else None,
                int(one.get("shared_of_day", 0)),
            ),
        )
        for one in read
        for phrase in one["phrases"]
    )


def acts(told: Sequence[Sentence], reader: Reader) -> list[Contradiction]:
    """Where two documents give one act another hour, day, place or doer."""
    claims: dict[str, list[Claim]] = {"day": [], "hour": [], "place": [], "who": []}
    hours: dict[str, Clock] = {}
    for sentence in told:
        for asked, claim in _claims(sentence, reader, hours):
            claims[asked].append(claim)

    def other_hour(one: Claim, other: Claim) -> Sort | None:
        a, b = hours[one.value], hours[other.value]
        is_logged = one.matter.code == _LOGGED
        slack = _CLOSE_ABOUT if a.is_about or b.is_about else _CLOSE_LOGGED if is_logged else _CLOSE
        if not (one.when and other.when and one.when.is_day and other.when.is_day) or a.apart(b) <= slack:
            return None
        return None if is_logged and a.apart(b) > _ANOTHER_CALL else Sort.CONFLICT

    return [
        *compared(claims["hour"], other_hour, because="Both give the hour of one thing."),
        *compared(_told_once(claims["day"]), _other_day, because="Both give the day of one thing."),
        *compared(claims["place"], places_differ, because="Both say where it happened."),
        *compared(claims["who"], two_people, because="The two documents have two people do it."),
    ]


def _claims(sentence: Sentence, reader: Reader, hours: dict[str, Clock]) -> Iterator[tuple[str, Claim]]:
    text = sentence.text
    by_act: dict[str, list[Found[Act]]] = defaultdict(list)
    for found in _read().find(text):
        by_act[found.means.code].append(found)
    for held in by_act.values():
        needs = held[0].means.needs
        if needs is not None and not needs.search(text):
            continue
        for hit in longest(held):
            if stance(text, hit.start, hit.end).standing is not Standing.ASSERTED:
                continue
            for asked in sorted(hit.means.asks):
                claim = _CLAIMS[asked](sentence, hit, reader)
                if claim is not None:
                    if asked == "hour":
                        hours[claim.value] = _clock(sentence, hit)  # type: ignore[assignment]
                    yield asked, claim


def _clock(sentence: Sentence, hit: Found[Act]) -> Clock | None:
    near = [
        (max(clock.start - hit.end, hit.start - clock.end), clock)
        for clock in clocks_in(sentence.text)
        if not sentence.text.startswith("]", clock.end)  # when a message was sent
        and ";" not in sentence.text[min(clock.end, hit.end) : max(clock.start, hit.start)]
    ]
    distance, clock = min(near, key=lambda one: one[0], default=(_REACH + 1, None))
    return clock if distance <= _REACH and len(near) <= 2 else None


def _hour(sentence: Sentence, hit: Found[Act], reader: Reader) -> Claim | None:
    clock = _clock(sentence, hit)
    if clock is None:
        return None
    about = "about " if clock.is_about else ""
    half = " (morning or evening)" if clock.either_half else ""
    value = f"{about}{clock.minutes // 60:02}:{clock.minutes % 60:02}{half}"
    return reader.claim(
        hit.means.matter("hour"), "", value, sentence, min(hit.start, clock.start), max(hit.end, clock.end)
    )


def _day(sentence: Sentence, hit: Found[Act], reader: Reader) -> Claim | None:
    text = sentence.text
    near = [
        place
        for place in sentence.places
        if max(place.start - hit.end, hit.start - place.end) <= _REACH
        and not _NOT_ITS_DAY.search(text[max(0, place.start - 10) : place.start])
        and ";" not in text[min(hit.end, place.end) : max(hit.start, place.start)]
    ]
    if len(near) != 1 or len(sentence.places) > 2:
        return None
    if near[0].start <= 1 and (hit.means.shared_of_day or hit.start - near[0].end > _HEADED):
        return None  # the head of an entry: the next entry tells of the next such act, or this one of an earlier day
    day = near[0].date
    if day.earliest is not None and day.precision is Precision.AFTER and _SINCE.match(near[0].date.written):
        day = PartialDate.on(day.earliest, written=day.written)
    if day.earliest is None or day.latest is None or (day.latest - day.earliest).days > _WIDEST:
        return None
    value = " to ".join(write_day(bound) for bound in dict.fromkeys((day.earliest, day.latest)))
    start, end = min(hit.start, near[0].start), max(hit.end, near[0].end)
    who = holder_named(sentence, hit.start, reader)
    made = reader.claim(hit.means.matter("day"), "", value, sentence, start, end, who=who)
    return replace(made, when=day, is_dated=True)


def _place(sentence: Sentence, hit: Found[Act], reader: Reader) -> Claim | None:
    found = place_near(sentence.text, hit.start, hit.end)
    if found is None:
        return None
    start, end, value = found
    return reader.claim(hit.means.matter("place"), "", value, sentence, min(start, hit.start), max(end, hit.end))


def _who(sentence: Sentence, hit: Found[Act], reader: Reader) -> Claim | None:
    found = doer(sentence, hit.start, hit.end, reader)
    if found is None:
        return None
    start, end, who = found
    return reader.claim(hit.means.matter("who"), "", who, sentence, start, end)


_CLAIMS = {"hour": _hour, "day": _day, "place": _place, "who": _who}


def _told_once(claims: Sequence[Claim]) -> list[Claim]:
    """Those of documents that tell of the act once: two arrests in one document may be any two."""
    told: dict[tuple[str, str], set[str]] = defaultdict(set)
    for claim in claims:
        told[claim.sentence.document, claim.matter.code].add(claim.value)
    return [claim for claim in claims if len(told[claim.sentence.document, claim.matter.code]) == 1]


_ADDRESSEE = re.compile(r"\brefer(?:red|ral)\b[^.;]{0,25}?\bto\s+(?:the\s+)?(?P<to>(?:[\w&'’-]+\s*){1,5})", re.I)


def _referred_to(claim: Claim) -> frozenset[str]:
    """To whom a referral went; to social care where none is told, as the word is used in a child's file."""
    hit = _ADDRESSEE.search(claim.sentence.text)
    return (agencies_in(hit.group("to")) if hit else frozenset()) or frozenset({"social care"})


def _other_day(one: Claim, other: Claim) -> Sort | None:
    """Two days; two months only where the sentences share more than a word, for a start in May may be another start."""
    if one.when is None or other.when is None or one.when.intersects(other.when):
        return None
    if one.matter.code == "day of referral" and not _referred_to(one) & _referred_to(other):
        return None
    if not (one.when.is_day and other.when.is_day) and len(one.words & other.words) < _WORDS_FOR_MONTHS:
        return None
    return Sort.CONFLICT

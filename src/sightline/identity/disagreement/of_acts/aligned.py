"""Two sentences of two documents in much the same words, with another number, or a "not" in one of them.

What no list of matters foresees. Sentences are laid side by side by the rarer words that they share, found through an
index, so that the work grows with what is alike and not with the square of the case.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from sightline.chronology.contradiction import Contradiction, Sort, Topic
from sightline.identity.disagreement.comparing.matters import Claim, Matter, Reader, of_one_matter
from sightline.identity.disagreement.telling.amounts import number_of
from sightline.identity.disagreement.telling.clocks import Clock, clocks_in
from sightline.identity.disagreement.telling.told import Sentence
from sightline.identity.disagreement.telling.wordings import content_words
from sightline.wording.negation import Standing, stance

_SHARED = 3
_ALIKE = 0.4
"""How many content words both must hold, and which part of the shorter sentence's those must be."""
_COMMON = 30
"""A word that more sentences than this hold says too little to lay two side by side."""
_NOT = re.compile(
    r"\b(?:not(?!\s+yet)|never|nobody|no\s+one|none|without|denied|refused|failed\s+to|declined)\b|\w+n['’]t\b|\b[Nn]o\b(?!\.|\s+longer)"
)
_COUNT = re.compile(
    r"(?<![\w.:/£-])(?P<number>\d{1,3}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\s+(?:[a-z]+\s+)?(?P<thing>[a-z]{4,})\b",
    re.I,
)
_LOOSE = re.compile(
    r"\b(?:about|around|nearly|almost|some|over|under|at\s+least|up\s+to|more\s+than|other|new|further|another)\s*$",
    re.I,
)
_OF_TIME = re.compile(
    r"(?:year|month|week|day|hour|minute|night|time|old|january|february|march|april|june|july|august|september|october|november|december)s?$",
    re.I,
)
_DENIAL = Matter("denied", Topic.VALUE, "whether it was so", near=7, apart=1, shared=_SHARED)
_CLOCK = Matter("hour", Topic.DATE, "at what hour it was", near=2, apart=0, shared=_SHARED)
_NUMBER = Matter("number", Topic.VALUE, "how many there were", near=7, apart=2, shared=2)


def aligned(told: Sequence[Sentence], reader: Reader) -> list[Contradiction]:
    """Where two sentences that are much alike differ in one such particular."""
    found = []
    for one, other in _alike(told, reader):
        for made in (_denied(one, other, reader), _hours(one, other, reader), _numbers(one, other, reader)):
            if made is not None:
                found.append(made)
    return found


def _alike(told: Sequence[Sentence], reader: Reader) -> Iterator[tuple[Sentence, Sentence]]:
    words = [content_words(sentence.text) - reader.cast.young for sentence in told]
    holding: dict[str, list[int]] = defaultdict(list)
    for at, held in enumerate(words):
        if not 3 <= len(held) <= 40:
            continue
        shared: Counter[int] = Counter()
        for word in held:
            if len(holding[word]) <= _COMMON:
                shared.update(holding[word])
            holding[word].append(at)
        for before, count in sorted(shared.items()):
            if count < _SHARED or told[before].document == told[at].document:
                continue
            if count >= _ALIKE * min(len(held), len(words[before])):
                yield told[before], told[at]


def _claims(
    one: tuple[Sentence, re.Match[str] | None, str],
    other: tuple[Sentence, re.Match[str] | None, str],
    matter: Matter,
    reader: Reader,
) -> tuple[Claim, Claim] | None:
    made = []
    for sentence, hit, value in (one, other):
        start, end = hit.span() if hit else (0, len(sentence.text.rstrip()))
        made.append(reader.claim(matter, "", value, sentence, start, end))
    return (made[0], made[1]) if of_one_matter(made[0], made[1]) else None


def _said(claims: tuple[Claim, Claim] | None, why: str) -> Contradiction | None:
    if claims is None:
        return None
    matter = claims[0].matter
    shared = sorted(claims[0].words & claims[1].words)
    said = [claim.sentence.say_in_entry(claim.start, claim.end, claim.value) for claim in claims]
    about = f"{matter.code} {' '.join(shared[:6])}"
    return Contradiction.of(
        matter.topic, Sort.CONFLICT, matter.says, about, said, (why, "Both speak of: " + ", ".join(shared[:5]) + ".")
    )


def _denied(one: Sentence, other: Sentence, reader: Reader) -> Contradiction | None:
    hits = [list(_NOT.finditer(sentence.text)) for sentence in (one, other)]
    if sorted(map(len, hits)) != [0, 1]:
        return None
    no, yes = (one, other) if hits[0] else (other, one)
    hit = (hits[0] or hits[1])[0]
    denied = content_words(no.text[hit.end() : hit.end() + 40]) & content_words(yes.text)
    if not denied or any(
        stance(yes.text, found.start(), found.end()).standing is not Standing.ASSERTED
        for word in denied
        for found in re.finditer(rf"\b{re.escape(word)}\w*", yes.text, re.I)
    ):
        return None
    return _said(_claims((no, None, "no"), (yes, None, "yes"), _DENIAL, reader), "One denies what the other tells.")


def _hours(one: Sentence, other: Sentence, reader: Reader) -> Contradiction | None:
    mine, theirs = clocks_in(one.text), clocks_in(other.text)
    if len(mine) != 1 or len(theirs) != 1 or mine[0].apart(theirs[0]) <= (60 if _is_about(mine, theirs) else 20):
        return None
    made = []
    for sentence, clock in ((one, mine[0]), (other, theirs[0])):
        value = f"{clock.minutes // 60:02}:{clock.minutes % 60:02}"
        made.append(reader.claim(_CLOCK, "", value, sentence, clock.start, clock.end))
    return _said((made[0], made[1]) if of_one_matter(*made) else None, "Both give the hour of one thing.")


def _is_about(*clocks: Sequence[Clock]) -> bool:
    return any(clock.is_about for held in clocks for clock in held)


def _numbers(one: Sentence, other: Sentence, reader: Reader) -> Contradiction | None:
    mine, theirs = _counted(one), _counted(other)
    for thing in sorted(mine.keys() & theirs.keys()):
        (hit, number), (its, its_number) = mine[thing], theirs[thing]
        if number != its_number:
            claims = _claims((one, hit, f"{number:g}"), (other, its, f"{its_number:g}"), _NUMBER, reader)
            return _said(claims, "Both say how many of one thing there were.")
    return None


def _counted(sentence: Sentence) -> dict[str, tuple[re.Match[str], float]]:
    held: dict[str, tuple[re.Match[str], float]] = {}
    for hit in _COUNT.finditer(sentence.text):
        thing = hit.group("thing").casefold().rstrip("s")
        number = number_of(hit.group("number"))
        if number is None or _OF_TIME.search(hit.group()) or _LOOSE.search(sentence.text[: hit.start()]):
            continue
        held.setdefault(thing, (hit, number))
    return held

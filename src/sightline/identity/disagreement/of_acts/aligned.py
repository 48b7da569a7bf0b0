"""Two sentences of two documents in much the same words, with another number, or a "not" in one of them.

What no list of matters or acts foresees.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from sightline.chronology.contradiction import Contradiction, Sort, Topic
from sightline.identity.disagreement.comparing.alike import Alike
from sightline.identity.disagreement.comparing.holders import are_of_two_agencies
from sightline.identity.disagreement.comparing.matters import Claim, Matter, Reader, of_one_matter
from sightline.identity.disagreement.telling.amounts import number_of
from sightline.identity.disagreement.telling.sentence import Sentence
from sightline.identity.disagreement.telling.wordings import content_words
from sightline.wording.negation import Standing, stance

_SHARED = 3
_ALIKE = 0.4
"""How many content words both must hold, and which part of the shorter sentence's those must be."""
_NOT = re.compile(
    r"\b(?:not(?!\s+yet)|never|nobody|no\s+one|none|without|denied|refused|failed\s+to|declined)\b|\w+n['’]t\b|\b[Nn]o\b(?!\.|\s+longer)"
)
_COUNT = re.compile(
    r"(?<![\w.:/£-])(?P<number>\d{1,3}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\s+(?!(?:times|occasions)\b)(?:[a-z]+\s+)?(?P<thing>[a-z]{4,})\b",
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
_NUMBER = Matter("number", Topic.VALUE, "how many there were", near=7, apart=2, shared=2)


def aligned(pairs: Iterable[Alike], reader: Reader) -> list[Contradiction]:
    """Where two sentences that are much alike differ in one such particular."""
    found = []
    for pair in pairs:
        one, other = pair.one.sentence, pair.other.sentence
        if one.document == other.document or not _much_alike(one, other, reader):
            continue
        for made in (_denied(one, other, reader), _numbers(one, other, reader)):
            if made is not None:
                found.append(made)
    return found


def _much_alike(one: Sentence, other: Sentence, reader: Reader) -> bool:
    words = [content_words(sentence.text) - reader.cast.young for sentence in (one, other)]
    return len(words[0] & words[1]) >= max(_SHARED, _ALIKE * min(map(len, words)))


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


def _numbers(one: Sentence, other: Sentence, reader: Reader) -> Contradiction | None:
    mine, theirs = _counted(one), _counted(other)
    for thing in sorted(mine.keys() & theirs.keys()):
        (hit, number), (its, its_number) = mine[thing], theirs[thing]
        if number != its_number and not are_of_two_agencies(one, hit.start(), other, its.start(), reader):
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

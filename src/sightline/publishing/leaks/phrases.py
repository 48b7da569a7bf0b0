"""Rare words told again: a hidden phrase in another order, number or tense, of which what is rare still stands."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence
from functools import lru_cache

from sightline.publishing.leaks.disguises import Found, Token
from sightline.publishing.leaks.likeness import is_everyday, is_near
from sightline.publishing.leaks.wanted import Wanted

_ENOUGH = 0.5
"""How much of what a phrase weighs has to stand together; a rare word weighs twice what a word of every day does."""
_TOGETHER = 12
"""How long two words are together that are hardly beside each other by chance."""
_LONGEST = 30
_SHORTEST_FOND = 5
_BETWEEN_THINGS = frozenset(
    ("opposite", "beside", "behind", "above", "below", "across", "under", "beneath", "against", "between", "around")
)
"""They join two things, and are no thing: "chips opposite" is no two words of a phrase that stand together."""
_FIGURES = {
    "one": "1", "two": "2", "three": "3", "four": "4", "five": "5", "six": "6", "seven": "7", "eight": "8", "nine": "9",
    "ten": "10",
}  # fmt: skip


def phrases_in(tokens: Sequence[Token], phrases: Sequence[tuple[tuple[str, ...], Wanted]]) -> Iterator[Found]:
    """Where most of a phrase stands, in whatever order: one finding a phrase."""
    for meant, wanted in phrases:
        weighs = {_stem(word): _weight(word) for word in meant}
        stems = frozenset(weighs)
        needed, width = _ENOUGH * sum(weighs.values()), 2 * len(meant) + 4
        places = []
        for place, token in enumerate(tokens):
            held = _held(token.lower, stems)
            if not held and place + 1 < len(tokens):  # "king fisher"
                held = frozenset({_stem(token.lower + tokens[place + 1].lower)}) & stems
            if held:
                places.append((place, held))
        beside = _beside(tokens, places, [_stem(word) for word in meant])
        if beside is not None:
            yield *beside, wanted.sort, wanted.key, wanted.why, 1
            continue
        for at, (first, _) in enumerate(places):
            window = [(place, held) for place, held in places[at : at + width] if place - first < width]
            told = frozenset().union(*(held for _, held in window))
            enough = (
                len(told) >= 3
                or (len(told) == 2 and any(weighs[stem] > 1 for stem in told))
                or (len(told) == len(weighs))
            )
            if enough and sum(weighs[stem] for stem in told) >= needed:
                yield tokens[first].start, tokens[window[-1][0]].end, wanted.sort, wanted.key, wanted.why, 1
                break


def _beside(
    tokens: Sequence[Token], places: Sequence[tuple[int, frozenset[str]]], stems: Sequence[str]
) -> tuple[int, int] | None:
    """Where two long words that stand beside each other in the phrase do so in the text: "the wardrobe lady"."""
    for (one, held), (other, after) in itertools.pairwise(places):
        if _BETWEEN_THINGS & {tokens[one].lower, tokens[other].lower}:
            continue
        if other - one > 2 or len(tokens[one].lower) + len(tokens[other].lower) < _TOGETHER:
            continue
        for first, second in itertools.pairwise(stems):
            if (first in held and second in after) or (second in held and first in after):
                return tokens[one].start, tokens[other].end
    return None


def _weight(word: str) -> int:
    return 1 if word.isdigit() or len(word) < 4 or is_everyday(word) else 2


@lru_cache(maxsize=100_000)
def _held(word: str, stems: frozenset[str]) -> frozenset[str]:
    """Which words of a phrase a word is: itself, one misspelt, or two written as one ("moonman")."""
    stem = _stem(word)
    if stem in stems:
        return frozenset({stem})
    for at in range(3, min(len(stem) - 2, _LONGEST)):
        if stem[:at] in stems and stem[at:] in stems:
            return frozenset({stem[:at], stem[at:]})
    if 6 <= len(word) <= _LONGEST and not is_everyday(word):
        return frozenset(one for one in stems if len(one) >= 6 and is_near(stem, one))
    return frozenset()


@lru_cache(maxsize=50_000)
def _stem(word: str) -> str:
    """A word without the usual endings: a phrase that is told again is told in another number and tense."""
    if word in _FIGURES:
        return _FIGURES[word]
    if len(word) >= _SHORTEST_FOND and word[-1] == "y" and word[-2] == word[-3]:
        return word[:-2]  # "chippy"
    for ending in ("ing", "es", "ed", "s"):
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            return word[: -len(ending)]
    return word

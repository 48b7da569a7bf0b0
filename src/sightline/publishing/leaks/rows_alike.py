"""Names of several words, one of them misspelt, cut short or only a letter: "Rowen Lodge", "Quarry Bk Rd", "K Ward"."""

from __future__ import annotations

import itertools
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from enum import IntEnum
from functools import lru_cache

from sightline.publishing.leaks.disguises import Found, Token
from sightline.publishing.leaks.finding import LeakSort
from sightline.publishing.leaks.likeness import is_everyday, is_near, slips, sound
from sightline.publishing.leaks.wanted import Wanted
from sightline.publishing.versions.folding import Folded
from sightline.publishing.versions.ordinary import is_ordinary, listed
from sightline.publishing.versions.writings import STREETS

_SORTS = frozenset({LeakSort.PLACE, LeakSort.SCHOOL, LeakSort.AGENCY, LeakSort.ADDRESS})
_NO_ANCHOR = frozenset({"the", "of", "and", "a", "at", "for", "in", "s"})
_MOST_WORDS = 4
_Rows = Mapping[str, Sequence[tuple[tuple[str, ...], Wanted]]]


class _How(IntEnum):
    """In what way a word stands for one of the row; the later the less sure."""

    EXACT = 0
    NEAR = 1
    BEGUN = 2
    INITIAL = 3
    NOT = 4


_WHY = {_How.NEAR: "one word misspelt", _How.BEGUN: "cut short", _How.INITIAL: "one word by its first letter"}


class RowsAlike:
    """Rows of words that are looked for by any one of their words that stands as it is written in the cast."""

    def __init__(self, rows: _Rows) -> None:
        self._by_word: dict[str, list[tuple[int, tuple[str, ...], Wanted]]] = defaultdict(list)
        known: set[tuple[tuple[str, ...], str]] = set()
        for listed_rows in rows.values():
            for words, wanted in listed_rows:
                if wanted.sort not in _SORTS or not 2 <= len(words) <= _MOST_WORDS or wanted.is_ordinary:
                    continue
                if (words, wanted.key) in known:
                    continue
                known.add((words, wanted.key))
                for place, word in enumerate(words):
                    if word not in _NO_ANCHOR:
                        self._by_word[word].append((place, words, wanted))

    def found(self, folded: Folded, tokens: Sequence[Token]) -> Iterator[Found]:
        """Every row of which one word stands, and the others nearly."""
        said = [one for one in tokens if not (one.lower == "s" and folded.lower[one.start - 1 : one.start] == "'")]
        shouted = folded.plain.isupper() or folded.plain == folded.lower
        for at, token in enumerate(said):
            for place, words, wanted in self._by_word.get(token.lower, ()):
                first = at - place
                if first < 0 or first + len(words) > len(said):
                    continue
                stretch = said[first : first + len(words)]
                if any(two.start - one.end > 6 for one, two in itertools.pairwise(stretch)):
                    continue
                why = self._stands(folded, stretch, words, shouted=shouted)
                if why:
                    yield stretch[0].start, stretch[-1].end, wanted.sort, wanted.key, f"{wanted.why}, {why}", 3

    @staticmethod
    def _stands(folded: Folded, stretch: Sequence[Token], words: tuple[str, ...], *, shouted: bool) -> str:
        ways = [_how(one.lower, word) for one, word in zip(stretch, words, strict=True)]
        unsure = [(one, way) for one, way in zip(stretch, ways, strict=True) if way is not _How.EXACT]
        if not unsure and any(one.lower != word for one, word in zip(stretch, words, strict=True)):
            return "one word with an ending more or less" if any(map(_says_something, words)) else ""
        if not unsure or _How.NOT in ways or len(unsure) > max(1, len(words) // 2):
            return ""
        sure = [word for word, way in zip(words, ways, strict=True) if way is _How.EXACT]
        named = any(len(word) >= 5 and _says_something(word) for word in sure)
        for one, way in unsure:
            capital = folded.plain[one.start : one.start + 1].isupper()
            if not capital and not shouted and (way is not _How.NEAR or not named or is_everyday(one.lower)):
                return ""
            if way is _How.INITIAL and one is not stretch[0] and words[0] not in ("st", "saint"):
                return ""
        told = named or any(
            way in (_How.NEAR, _How.BEGUN) and len(word) >= 4 and _says_something(word)
            for word, way in zip(words, ways, strict=True)
        )
        capitals = all(folded.plain[one.start].isupper() or one.lower in _NO_ANCHOR for one in stretch)
        if not told and capitals and unsure[0][1] is not _How.INITIAL:
            # Words of every day, each with a capital: a name.
            told = any(word not in listed("bodies") and word not in STREETS for word in sure) and not any(
                way is _How.NEAR and is_everyday(one.lower) for one, way in unsure
            )
        # "K Ward", "St W's": a letter for the word that names it, the other word with a capital of its own.
        if not told and (not capitals or len(words) != 2 or unsure[0][1] is not _How.INITIAL):
            return ""
        return _WHY[max(way for _, way in unsure)]


@lru_cache(maxsize=100_000)
def _how(told: str, word: str) -> _How:
    """How a word that stands is one that is looked for. Both in lower case."""
    if told == word or told.removesuffix("s") == word or told == word.removesuffix("s"):
        return _How.EXACT
    if told.isdigit() or word.isdigit():
        return _How.NOT
    if told == word[:1]:
        return _How.INITIAL
    if (
        len(word) >= 4
        and len(told) >= 2
        and not is_everyday(told)
        and (word.startswith(told) or _is_without_vowels(told, word))
    ):
        return _How.BEGUN
    if is_near(told, word):
        return _How.NEAR
    if len(told) >= 3 and len(word) >= 3 and told[0] == word[0]:
        if slips(told, word, 1) <= 1 and (len(word) > 3 or told.startswith(word)):
            return _How.NEAR
        if min(len(word), len(told)) >= 3 and max(len(word), len(told)) >= 4 and sound(told) == sound(word):
            return _How.NEAR
    return _How.NOT


def _is_without_vowels(told: str, word: str) -> bool:
    """ "bk" for bank, "ctr" for centre: first letter, and others in their order without vowels."""
    if told[0] != word[0] or re.search("[aeiou]", told):
        return False
    rest = iter(word)
    return all(letter in rest for letter in told)


def _says_something(word: str) -> bool:
    return word not in listed("bodies") and word not in STREETS and not is_ordinary(word) and not is_everyday(word)

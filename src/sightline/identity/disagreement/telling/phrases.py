"""Phrases as a practice lead writes them, as patterns; and where in a text phrases can begin.

"/" stands between words that may stand for one another (was/is), "*" for any ending (sleep*), "_" for one word that
may stand there or not, ".." for up to four words.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Generic, TypeVar

_WORD = re.compile(r"[A-Za-z0-9][\w.&]*")
_LETTERS = 3
Meaning = TypeVar("Meaning")


def pattern_of(phrase: str) -> re.Pattern[str]:
    """The pattern of one phrase, in whatever case. A hyphen may be written as a space or left out."""
    made = r"(?<!\w)"
    gap = ""
    for number, word in enumerate(phrase.split()):
        if word in ("_", ".."):
            gap = r"(?:[\w'’-]+\s+)?" if word == "_" else r"(?:[\w'’-]+\s+){0,4}?"
            continue
        forms = "|".join(re.escape(form).replace(r"\*", r"\w*").replace(r"\-", r"[-\s]?") for form in word.split("/"))
        made += (r"(?:\s*:\s*|\s+)" if number else "") + gap + f"(?:{forms})"
        gap = ""
    return re.compile(made + r"(?!\w)", re.I)


def any_of(phrases: Iterable[str]) -> re.Pattern[str]:
    """One pattern for whichever of the phrases stands there."""
    return re.compile("|".join(pattern_of(phrase).pattern for phrase in phrases), re.I)


@dataclass(frozen=True, slots=True)
class Found(Generic[Meaning]):
    """One phrase in a text, and what it was put down for."""

    start: int
    end: int
    means: Meaning


class PhraseIndex(Generic[Meaning]):
    """Many phrases, each looked for only where its first letters stand, so that a text costs little but its words."""

    def __init__(self, phrases: Iterable[tuple[str, Meaning]]) -> None:
        index: dict[str, list[tuple[re.Pattern[str], Meaning]]] = defaultdict(list)
        for phrase, means in phrases:
            form = pattern_of(phrase)
            for first in dict.fromkeys(
                re.split(r"[-\s]", word)[0].rstrip("*")[:_LETTERS] for word in phrase.split()[0].split("/")
            ):
                index[first].append((form, means))
        self._index: Mapping[str, list[tuple[re.Pattern[str], Meaning]]] = dict(index)

    def find(self, text: str) -> Iterator[Found[Meaning]]:
        """Every phrase of the index in ``text``, those that overlap too."""
        for word in _WORD.finditer(text):
            for form, means in self._index.get(word.group()[:_LETTERS].casefold(), ()):
                hit = form.match(text, word.start())
                if hit is not None:
                    yield Found(*hit.span(), means)


def longest(found: Iterable[Found[Meaning]]) -> list[Found[Meaning]]:
    """Those that no longer one overlaps, in order."""
    kept: list[Found[Meaning]] = []
    for one in sorted(found, key=lambda one: (one.start - one.end, one.start)):
        if not any(other.start < one.end and one.start < other.end for other in kept):
            kept.append(one)
    return sorted(kept, key=lambda one: one.start)

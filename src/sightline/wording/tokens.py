"""Text as words, numbers and marks with their places, and phrases looked up in it.

Everything that reads dates works on these tokens, one after another: no pattern here can run away on hostile text.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Hashable, Mapping
from copy import copy
from typing import Generic, NamedTuple, TypeVar

_TOKEN = re.compile(r"\d+|[^\W\d_]+(?:['’][^\W\d_]+)?|\S")

HYPHENS = frozenset("-‐‑‒–—−")

Meaning = TypeVar("Meaning")


def word_set(words: str) -> frozenset[str]:
    """The words of a list written out with spaces."""
    return frozenset(words.split())


class Token(NamedTuple):
    """One word, number or mark: ``text[start:end]``; ``lower`` is its lower-case form, with plain apostrophes."""

    lower: str
    start: int
    end: int
    is_number: bool


class _Lower(dict[int, str]):
    """Words in lower case by their places; where there is none, an empty word."""

    def __missing__(self, _place: int) -> str:
        return ""


def _taken_apart(text: str) -> list[Token]:
    tokens = []
    for match in _TOKEN.finditer(text):
        written = match.group()
        start, end = match.span()
        tokens.append(Token(written.lower().replace("’", "'"), start, end, written[0].isdecimal()))
    return tokens


class Words:
    """A text as tokens. Asking beyond either end gives an empty word, so that readers need no bounds checks.

    ``is_cell``: the text is a whole cell or answer, so that forms too weak for prose ("04042014", "Apr 14") may be
    read. ``anchor_year``: the year to take where none is written, or None.
    """

    __slots__ = ("anchor_year", "at", "is_cell", "is_number", "remembered", "text", "tokens")

    at: Callable[[int], str]
    """The token at a place in lower case, or an empty string."""
    is_number: Callable[[object], bool]
    """Whether digits stand at a place."""

    def __init__(self, text: str, *, is_cell: bool = False, anchor_year: int | None = None) -> None:
        self.text = text
        self.is_cell = is_cell
        self.anchor_year = anchor_year
        # What a reader found at a place, so that a long list is read once and not once from each of its members.
        self.remembered: dict[Hashable, object] = {}
        self.tokens = _taken_apart(text)
        # Asked some hundred times for each word of a text: the look-ups themselves, with no call of ours around them.
        self.at = _Lower(enumerate(token.lower for token in self.tokens)).__getitem__
        self.is_number = frozenset(place for place, token in enumerate(self.tokens) if token.is_number).__contains__

    def with_year(self, anchor_year: int) -> Words:
        """The same prose with a year to take. No reader of prose looks at that year to say what stands at a place, so
        what is remembered holds for both; of a cell it would not.
        """
        if self.is_cell:
            return Words(self.text, is_cell=True, anchor_year=anchor_year)
        other = copy(self)
        other.anchor_year = anchor_year
        return other

    def __len__(self) -> int:
        return len(self.tokens)

    def written(self, place: int) -> str:
        """The token there as written, or an empty string."""
        if not 0 <= place < len(self.tokens):
            return ""
        token = self.tokens[place]
        return self.text[token.start : token.end]

    def number(self, place: int, most_digits: int = 4) -> int | None:
        """The number there, if it has no more digits than that."""
        if not self.is_number(place) or len(self.tokens[place].lower) > most_digits:
            return None
        return int(self.tokens[place].lower)

    def digits(self, place: int) -> int:
        """How many digits stand there (0 for anything else)."""
        return len(self.tokens[place].lower) if self.is_number(place) else 0

    def is_glued(self, place: int) -> bool:
        """Whether the token there follows the one before without a space."""
        return 0 < place < len(self.tokens) and self.tokens[place - 1].end == self.tokens[place].start

    def is_hyphen(self, place: int) -> bool:
        """Whether a hyphen or dash of any sort stands there."""
        return self.at(place) in HYPHENS

    def past(self, place: int, skipped: frozenset[str], most: int = 4) -> int:
        """The place after such words, of which only a few are skipped: a million of them must cost no more."""
        end = place
        while end < place + most and self.at(end) in skipped:
            end += 1
        return end

    def starts_line(self, place: int) -> bool:
        """Whether the token there is the first of its line."""
        if place <= 0:
            return True
        if place >= len(self.tokens):
            return False
        return "\n" in self.text[self.tokens[place - 1].end : self.tokens[place].start]

    def starts_paragraph(self, place: int) -> bool:
        """Whether an empty line stands before the token there."""
        if not 0 < place < len(self.tokens):
            return place <= 0
        return self.text[self.tokens[place - 1].end : self.tokens[place].start].count("\n") > 1

    def passage(self, start: int, end: int) -> str:
        """The words from one token up to another, as written."""
        if start >= end:
            return ""
        return self.text[self.tokens[start].start : self.tokens[end - 1].end]


class PhraseBook(Generic[Meaning]):
    """Phrases and what each means. A hyphen in the text counts as a space, and the longest phrase wins."""

    def __init__(self, phrases: Mapping[str, Meaning]) -> None:
        self._by_first: dict[str, list[tuple[tuple[str, ...], Meaning]]] = {}
        for phrase, meaning in phrases.items():
            parts = tuple(part for part in phrase.split(" ") if part)
            self._by_first.setdefault(parts[0], []).append((parts, meaning))
        for entries in self._by_first.values():
            entries.sort(key=lambda entry: -len(entry[0]))

    @property
    def first_words(self) -> frozenset[str]:
        """Every word that a phrase begins with."""
        return frozenset(self._by_first)

    def match(self, words: Words, place: int) -> tuple[Meaning, int] | None:
        """The meaning of the longest phrase that stands there and the place after it, or None."""
        phrases = self._by_first.get(words.at(place))
        if phrases is None:
            return None
        at = words.at
        for parts, meaning in phrases:
            end = place + 1
            for part in parts[1:]:
                word = at(end)
                if word in HYPHENS and part not in HYPHENS:
                    end += 1
                    word = at(end)
                if word != part:
                    break
                end += 1
            else:
                return meaning, end
        return None

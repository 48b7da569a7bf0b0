"""Patterns that are tried only on a text that holds a word which they cannot do without.

Reading asks some hundred patterns about every sentence, and nearly all of them find nothing there. To look for the few
words of which a pattern needs one is many times quicker than to try it at every letter. What a pattern finds stays the
same: the words are taken from the pattern itself, and where none can be named it is tried as ever.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Collection, Iterable, Iterator
from functools import cached_property
from importlib import import_module
from itertools import product
from typing import Any, NamedTuple

_MOST_WORDS = 160
_MOST_WRITTEN = 80
_SHORTEST = 2
_LONG_ENOUGH = 4
_LONGEST_TEXT = 50_000
"""Characters: what is longer is many pages, of which a pattern hardly looks at all."""
_ONE_OF_FEW = 4
_OFTEN = 400
"""How often a pattern is asked before it is worth compiling it a second time."""
_ODD_LETTER = re.compile("[ſıİ\u212a]")
"""Letters that count as s, i and k where capitals do not matter, and that stay themselves in lower case."""


class Sieved:
    """A compiled pattern, of which ``search``, ``match``, ``fullmatch``, ``finditer`` and ``sub`` do as the library's.

    Where capitals do not matter, the library is several times quicker on words in lower case: a pattern that is often
    asked is looked for there, and then matched at that place of the words as written.
    """

    def __init__(self, pattern: str, flags: int = 0) -> None:
        self.pattern = pattern
        self.flags = flags
        self._asked = 0

    @cached_property
    def regex(self) -> re.Pattern[str]:
        """The pattern as the library compiles it."""
        return re.compile(self.pattern, self.flags)

    @cached_property
    def needed(self) -> tuple[str, ...]:
        """Words in lower case, one of which stands in every match; none if no such words can be named."""
        return words_needed(self.pattern, self.flags)

    @cached_property
    def small(self) -> re.Pattern[str] | None:
        """The pattern for words in lower case; None where capitals matter to it."""
        small = in_lower_case(self.pattern) if self.flags & re.IGNORECASE else None
        return None if small is None else re.compile(small, self.flags & ~re.IGNORECASE)

    def _sifted(self, text: str) -> tuple[re.Pattern[str] | None, str]:
        """The pattern to look with and the text to look in; no pattern if it cannot stand there."""
        if len(text) > _LONGEST_TEXT:
            return self.regex, text
        lower = text.lower()
        needed = self.needed
        for word in needed:
            if word in lower:
                break
        else:
            if needed and (text.isascii() or _ODD_LETTER.search(text) is None):
                return None, text
        self._asked += 1
        if self._asked <= _OFTEN or self.small is None:
            return self.regex, text
        if not text.isascii() and (len(lower) != len(text) or _ODD_LETTER.search(text)):
            return self.regex, text
        return self.small, lower

    def may_match(self, text: str) -> bool:
        """Whether a word stands in ``text`` that the pattern needs."""
        return self._sifted(text)[0] is not None

    def search(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        """The first match in ``text[start:end]``."""
        regex, within = self._sifted(text)
        if regex is None:
            return None
        found = regex.search(within, start, end)
        return found if found is None or within is text else self.regex.match(text, found.start(), end)

    def match(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        """The match that begins at ``start``."""
        regex, within = self._sifted(text)
        if regex is None:
            return None
        found = regex.match(within, start, end)
        return found if found is None or within is text else self.regex.match(text, start, end)

    def fullmatch(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        """The match that is all of ``text[start:end]``."""
        regex, within = self._sifted(text)
        if regex is None:
            return None
        found = regex.fullmatch(within, start, end)
        return found if found is None or within is text else self.regex.fullmatch(text, start, end)

    def finditer(self, text: str, start: int = 0, end: int = sys.maxsize) -> Iterator[re.Match[str]]:
        """Every match in order."""
        regex, within = self._sifted(text)
        if regex is None:
            return iter(())
        found = regex.finditer(within, start, end)
        return found if within is text else self._as_written(found, text, end)

    def sub(self, new: str | Callable[[re.Match[str]], str], text: str) -> str:
        """The text with every match replaced."""
        return text if self._sifted(text)[0] is None else self.regex.sub(new, text)

    def _as_written(self, found: Iterator[re.Match[str]], text: str, end: int) -> Iterator[re.Match[str]]:
        for small in found:
            match = self.regex.match(text, small.start(), end)
            if match is not None:
                yield match


def in_lower_case(pattern: str) -> str | None:
    """A pattern to which capitals do not matter, for words in lower case; None if they matter to a part of it."""
    if _CAPITALS_MATTER.search(pattern):
        return None
    return _BIT_OF_PATTERN.sub(lambda bit: bit.group() if bit.group()[0] in "\\(" else bit.group().lower(), pattern)


_CAPITALS_MATTER = re.compile(r"\(\?[a-zA-Z]*-[a-zA-Z]*i|\\[xuUN]")
_BIT_OF_PATTERN = re.compile(r"\\.|\(\?P[<=]\w+|.", re.S)


def words_needed(pattern: str, flags: int = 0) -> tuple[str, ...]:
    """Words in lower case, at least one of which stands in whatever the pattern matches, read in lower case."""
    try:
        parsed = import_module("re._parser").parse(pattern, flags)
    except (ImportError, AttributeError):  # a Python whose library takes patterns apart elsewhere
        return ()
    found = _sequence(parsed).needed
    return () if found is None or min(map(len, found)) < _SHORTEST else _fewest(found)


class _Told(NamedTuple):
    """What a part of a pattern tells: all that it can match, and words of which it needs one; None where that is open
    or much."""

    written: frozenset[str] | None
    needed: frozenset[str] | None


_NOTHING = frozenset({""})
_OPEN = _Told(None, None)


def _sequence(parts: Iterable[tuple[Any, Any]]) -> _Told:
    """What parts tell that follow one another: of the words that they need, those that tell most."""
    choices: list[frozenset[str]] = []
    run, is_all = _NOTHING, True
    for sort, value in parts:
        told = _part(str(sort), value)
        if told.written is not None and len(run) * len(told.written) <= _MOST_WORDS:
            run = frozenset(before + after for before, after in product(run, told.written))
            continue
        is_all = False
        choices.append(run)
        run = told.written if told.written is not None else _NOTHING
        if told.needed is not None:
            choices.append(told.needed)
    choices.append(run)
    sure = [words for words in choices if "" not in words]
    best = max(sure, key=lambda words: (min(_LONG_ENOUGH, *map(len, words)), -len(words)), default=None)
    return _Told(run if is_all else None, best and frozenset(_fewest(best)))


def _part(sort: str, value: Any) -> _Told:
    if sort == "LITERAL":
        return _Told(frozenset({chr(value).lower()}), None)
    if sort in ("AT", "ASSERT", "ASSERT_NOT"):
        return _Told(_NOTHING, None)
    if sort == "IN":
        few = len(value) <= _ONE_OF_FEW and all(str(one) == "LITERAL" for one, _ in value)
        return _Told(frozenset(chr(letter).lower() for _, letter in value), None) if few else _OPEN
    if sort == "SUBPATTERN":
        return _sequence(value[3])
    if sort == "ATOMIC_GROUP":
        return _sequence(value)
    if sort.endswith("REPEAT"):
        least, most, inner = value
        told = _sequence(inner)
        written = told.written if most == 1 else None
        return _Told(written and (written if least else written | _NOTHING), told.needed if least else None)
    return _branch([_sequence(option) for option in value[1]]) if sort == "BRANCH" else _OPEN


def _branch(options: list[_Told]) -> _Told:
    written: set[str] = set()
    needed: set[str] = set()
    for told in options:
        written |= told.written or set()
        needed |= told.needed or set()
    is_all = len(written) <= _MOST_WRITTEN and all(told.written is not None for told in options)
    is_sure = len(needed) <= _MOST_WORDS and all(told.needed is not None for told in options)
    return _Told(frozenset(written) if is_all else None, frozenset(needed) if is_sure else None)


def _fewest(words: Collection[str]) -> tuple[str, ...]:
    """The words without those that hold another of them, the shortest first."""
    if len(words) < 2:
        return tuple(words)
    kept: list[str] = []
    for word in sorted(words, key=lambda word: (len(word), word)):
        if not any(other in word for other in kept):
            kept.append(word)
    return tuple(kept)

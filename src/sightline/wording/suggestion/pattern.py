"""The small language in which the lexicon's phrases are written, made into bounded regular expressions.

A practice lead reads and writes it without knowing regular expressions (docs/lexicon.md):

=================  ==============================================================================
``child seen``     these words, whole, in any case, with spaces or hyphens between
``bruise(s|d)``    an optional ending
``(very) upset``   an optional word or words
``{cut|graze}``    one of these
``bruis*``         a word that begins so
``ICPC``           a word in capitals is matched in capitals only; ``=Mo`` is matched exactly as written
``...``            up to six words of the same sentence; ``..`` up to two
``#``              a number, in figures or words
``@mother``        one of a group of words that words.toml names
``<...>``          what stands between the signs becomes the field's value
``~``              the rest of the sentence
``^``              a name: one or two words with capitals that are not usual words
=================  ==============================================================================

Every repetition is bounded, so that no text can make a phrase slow.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from itertools import islice
from typing import NamedTuple

from sightline.wording.suggestion.names import NOT_NAMES

_BETWEEN = r"[\s\-–—/]{1,3}"
_BEFORE_VALUE = r"(?:\s?[:=]\s{0,3}|[\s\-–—/]{1,3})"
"""Before what becomes the value a colon may stand: "Outcome: no further action"."""
_AFTER_GAP = r"[,:)'’\"”]?[\s\-–—/]{1,3}"
_GAP = r"(?:[,:)'’\"”]?\s{1,3}[^\s.;!?]{1,40}(?:\.\d{1,4}){0,2}){0,%d}?"
_GAP_BEFORE = r"(?:[^\s.;!?]{1,40}(?:\.\d{1,4})?[,:)'’\"”]?[\s\-–—/]{1,3}){0,%d}?"
"""A gap with which a part begins: "<.. council>"."""
_GAP_ALONE = r"[^\s.;!?,]{1,40}(?:\s{1,3}[^\s.;!?,]{1,40}){0,%d}"
"""A gap that is all there is: "<..>"."""
_NUMBER = (
    r"(?:\d{1,6}(?:\.\d{1,3})?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|"
    r"thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|several|multiple|an?)"
)
_REST = r"(?:[^.;\n]|(?<=\d)\.(?=\d)|(?<=\bs)\.(?=\s?\d)){1,160}"
_NAME = r"(?-i:(?!(?:" + "|".join(sorted(NOT_NAMES)) + r")\b)[A-Z][a-z][\w'’-]{0,20}(?:\s[A-Z][a-z][\w'’-]{0,20})?)"
_TOKEN = re.compile(r"\.{2,3}|[(){}<>|~#^]|@[a-z_0-9]+|[^\s(){}<>|~#@^]+|\s+")
_OPTIONAL_GAP = re.compile(r"\((\.{2,3})\)")  # a gap may be empty anyhow
_WORD = re.compile(r"[a-z0-9]+")


BY_NAME = "q"
"""Stands, letter by letter, for the name of a child of the case."""

_BY_SIGN = "z"
"""Stands for the sign that doctors write for a fracture: "# L radius"."""
_SIGN = re.compile(r"(?<![\w&/#])#(?=\s[A-Za-z])")


def called_child(text: str, names: Sequence[str]) -> str:
    """The text with the names of the case's children made into what any phrase takes for "child" (and no word is), and
    the doctors' sign for a fracture into what any takes for "fracture", letter for letter, so that every place in it is
    the same place in ``text``.
    """
    text = _SIGN.sub(_BY_SIGN, text)
    for name in sorted((one for one in names if len(one) > 1), key=len, reverse=True):
        if name in text:
            text = re.sub(rf"(?<![\w-]){re.escape(name)}(?![\w-])", BY_NAME * len(name), text)
    return text


class PatternError(ValueError):
    """A phrase of a lexicon file cannot be read; the message says which and why."""


@dataclass(frozen=True, slots=True)
class Anchor:
    """A word that any text matching the phrase must hold: whole, or (``prefix``) as a word's beginning."""

    word: str
    prefix: bool = False


@dataclass(frozen=True)
class Phrase:
    """One phrase, compiled when it is first needed."""

    written: str
    expression: str
    anchors: frozenset[Anchor]
    needs: tuple[tuple[str, ...], ...] = field(default=(), repr=False)
    """Of each of these groups one word stands in any text matching the phrase: " word ", or " word" as a beginning."""

    def may_stand_in(self, words: str) -> bool:
        """Whether the words of a text, as :func:`words_of` gives them, leave room for the phrase."""
        for group in self.needs:
            for word in group:
                if word in words:
                    break
            else:
                return False
        return True

    def stands_in(self, text: str, words: str, start: int = 0, end: int = sys.maxsize) -> bool:
        """Whether it stands in ``text[start:end]``; ``words`` are those of the text."""
        return self.may_stand_in(words) and self.regex.search(text, start, end) is not None

    @cached_property
    def regex(self) -> re.Pattern[str]:
        """The compiled expression."""
        return re.compile(self.expression, re.IGNORECASE)


@lru_cache(maxsize=256)
def words_of(text: str) -> str:
    """The words and figures of a text in lower case, with one space before, between and behind them."""
    if not text.isascii():
        text = text.translate(_ODD_LETTERS)
    return f" {' '.join(_WORD.findall(text.lower()))} "


_ODD_LETTERS = str.maketrans({"ſ": "s", "ı": "i", "İ": "i"})
"""What counts as these letters where capitals do not matter, and does not become them in lower case."""


@dataclass(slots=True)
class _Piece:
    """Part of a phrase while it is read: its expression, whether it may be missing, and its anchors and the words that
    it needs if it is sure.
    """

    expression: str
    optional: bool = False
    gap: bool = False
    words: int = 0
    glued: bool = False
    anchors: frozenset[Anchor] = frozenset()
    needs: tuple[frozenset[str], ...] = ()


def matches(phrases: Iterable[Phrase], text: str, start: int, end: int) -> Iterator[re.Match[str]]:
    """Where any of ``phrases`` stands in ``text[start:end]``, the first first and there the longest."""
    words = words_of(text[start:end])
    found = [
        match
        for phrase in phrases
        if phrase.may_stand_in(words)
        for match in islice(phrase.regex.finditer(text, start, end), _MOST_OF_A_PHRASE)
    ]
    yield from sorted(found, key=lambda match: (match.start(), -match.end()))


_MOST_OF_A_PHRASE = 12


def compile_phrase(written: str, groups: Mapping[str, tuple[str, ...]], *, sure: bool = False) -> Phrase:
    """Make a phrase of the lexicon ready for matching. Raises PatternError for brackets that do not close, unknown
    groups and, where ``sure`` (a phrase that is to be found by its words), for a phrase with no word that must stand.
    """
    reader = _Reader(written, groups)
    expression, anchors, needs = reader.read()
    if sure and not anchors:
        raise PatternError(f"The phrase {written!r} has no word that must be there.")
    groups_needed = tuple(dict.fromkeys(tuple(sorted(group)) for group in needs))
    return Phrase(written, rf"(?<![\w£]){expression}(?!\w)", anchors, groups_needed)


class _Read(NamedTuple):
    """A part of a phrase that has been read, as of a piece."""

    expression: str
    anchors: frozenset[Anchor]
    needs: tuple[frozenset[str], ...]


class _Reader:
    def __init__(self, written: str, groups: Mapping[str, tuple[str, ...]], depth: int = 0) -> None:
        self.written = written
        self.groups = groups
        self.depth = depth
        self.tokens = _TOKEN.findall(_OPTIONAL_GAP.sub(r"\1", written))
        self.at = 0

    def read(self) -> _Read:
        return self._alternatives(closing="")

    def _alternatives(self, closing: str) -> _Read:
        options = [self._sequence(closing)]
        while self.at < len(self.tokens) and self.tokens[self.at] == "|":
            self.at += 1
            options.append(self._sequence(closing))
        if closing:
            if self.at >= len(self.tokens) or self.tokens[self.at] != closing:
                raise PatternError(f"In the phrase {self.written!r} a bracket is not closed by {closing!r}.")
            self.at += 1
        elif self.at < len(self.tokens):
            raise PatternError(f"In the phrase {self.written!r} there is a {self.tokens[self.at]!r} too many.")
        if len(options) == 1:
            return options[0]
        sure = all(option.anchors for option in options)
        joined = frozenset(anchor for option in options for anchor in option.anchors) if sure else frozenset()
        return _Read("(?:" + "|".join(option.expression for option in options) + ")", joined, _one_of(options))

    def _sequence(self, closing: str) -> _Read:
        pieces: list[_Piece] = []
        spaced = True
        while self.at < len(self.tokens):
            piece_text = self.tokens[self.at]
            if piece_text == "|" or (closing and piece_text == closing):
                break
            if piece_text.isspace():
                self.at += 1
                spaced = True
                continue
            if piece_text in (")", "}", ">"):
                raise PatternError(f"In the phrase {self.written!r} there is a {piece_text!r} too many.")
            piece = self._piece(piece_text)
            piece.glued = not spaced and bool(pieces)
            if piece.glued:
                pieces[-1].anchors = frozenset(Anchor(anchor.word, True) for anchor in pieces[-1].anchors)
                pieces[-1].needs = tuple(frozenset(word.rstrip() for word in group) for group in pieces[-1].needs)
                # What is glued to another word begins no word of its own.
                piece.needs = ()
            pieces.append(piece)
            spaced = False
        if not pieces:
            raise PatternError(f"In the phrase {self.written!r} a part is empty.")
        if self.depth == 0 and not closing and all(piece.optional or piece.gap for piece in pieces):
            raise PatternError(f"In the phrase {self.written!r} everything may be missing; make one part {{so}}.")
        sure = [piece for piece in pieces if not piece.optional]
        if sure and sure[0].gap and (first := next((piece for piece in sure if not piece.gap), None)) is not None:
            # Behind a gap that opens a phrase its first part may begin within a word.
            first.needs = ()
        needs = tuple(group for piece in sure for group in piece.needs)
        return _Read(_joined(pieces, is_value=closing == ">"), _best(piece.anchors for piece in sure), needs)

    def _piece(self, piece_text: str) -> _Piece:
        self.at += 1
        if piece_text == "(":
            return _Piece(self._alternatives(")").expression, optional=True)
        if piece_text == "{":
            expression, anchors, needs = self._alternatives("}")
            return _Piece(expression, anchors=anchors, needs=needs)
        if piece_text == "<":
            expression, anchors, needs = self._alternatives(">")
            return _Piece(f"(?P<value>{expression})", anchors=anchors, needs=needs)
        if piece_text == "...":
            return _Piece(_GAP % 6, gap=True, words=6)
        if piece_text == "..":
            return _Piece(_GAP % 2, gap=True, words=2)
        if piece_text == "~":
            return _Piece(_REST)
        if piece_text == "#":
            return _Piece(_NUMBER)
        if piece_text == "^":
            return _Piece(_NAME)
        if piece_text.startswith("@"):
            return self._group(piece_text[1:])
        return _word(piece_text)

    def _group(self, name: str) -> _Piece:
        if name not in self.groups:
            raise PatternError(f"The phrase {self.written!r} names a group of words, @{name}, that words.toml lacks.")
        if self.depth > 4:
            raise PatternError(f"The groups of words behind @{name} name one another in a circle.")
        options = [_Reader(item, self.groups, self.depth + 1).read() for item in self.groups[name]]
        options.sort(key=lambda option: -len(option.expression))
        anchors = frozenset(anchor for option in options for anchor in option.anchors)
        sure = all(option.anchors for option in options)
        return _Piece(
            "(?:" + "|".join(option.expression for option in options) + ")",
            anchors=anchors if sure else frozenset(),
            needs=_one_of(options),
        )


def _one_of(options: list[_Read]) -> tuple[frozenset[str], ...]:
    """Of alternatives only one stands there: the group that tells most of each, together."""
    if not all(option.needs for option in options):
        return ()
    best = (max(option.needs, key=lambda group: (min(map(len, group)), -len(group))) for option in options)
    return (frozenset().union(*best),)


def _word(piece_text: str) -> _Piece:
    expression, anchors, needs = _word_read(piece_text)
    return _Piece(expression, anchors=anchors, needs=needs)


@lru_cache(maxsize=8192)
def _word_read(piece_text: str) -> _Read:
    exact = piece_text.startswith("=")
    piece_text = piece_text.removeprefix("=")
    prefix = piece_text.endswith("*")
    piece_text = piece_text.removesuffix("*")
    exact = exact or (piece_text.isupper() and sum(letter.isalpha() for letter in piece_text) > 1)
    expression = "".join(_letter(letter) for letter in piece_text) + (r"[\w'’]{0,20}" if prefix else "")
    if exact:
        expression = f"(?-i:{expression})"
    if piece_text == "child" and not exact:
        either = frozenset({" child" if prefix else " child ", f" {BY_NAME * 2}"})
        of_either = frozenset({Anchor("child", prefix), Anchor(BY_NAME * 2, True)})
        return _Read(f"(?:{expression}|{BY_NAME}{{2,60}})", of_either, (either,))
    if piece_text == "fracture" and not exact:
        either = frozenset({" fracture" if prefix else " fracture ", f" {_BY_SIGN} "})
        of_sign = frozenset({Anchor("fracture", prefix), Anchor(_BY_SIGN)})
        return _Read(f"(?:{expression}|{_BY_SIGN})", of_sign, (either,))
    lowered = piece_text.lower().replace("’", "'")
    bits = _WORD.findall(lowered)
    if not bits:
        return _Read(expression, frozenset(), ())
    anchors = {Anchor(bits[0], prefix or (len(bits) > 1 and "'" in lowered))}
    if len(bits) > 1:
        anchors.add(Anchor("".join(bits), prefix))
    needed = f" {bits[0]}" if prefix or len(bits) > 1 else f" {bits[0]} "
    return _Read(expression, frozenset(anchors), (frozenset({needed}),))


def _letter(letter: str) -> str:
    if letter in "'’":
        return "['’]?"
    if letter == ".":
        return r"\.?\s?"
    if letter == "&":
        return r"\s?(?:&|and|\+)\s?"
    return re.escape(letter)


def _joined(pieces: list[_Piece], *, is_value: bool) -> str:
    """The pieces with what stands between them; an optional piece takes its space away with it.

    ``is_value``: they are what becomes the value, and so begin with a word.
    """
    if is_value and all(piece.gap for piece in pieces):
        return _GAP_ALONE % (pieces[0].words - 1)
    expression = ""
    started = after_gap = False
    for piece in pieces:
        between = _AFTER_GAP if after_gap else _BEFORE_VALUE if "(?P<value>" in piece.expression else _BETWEEN
        if is_value and piece.gap and not started:
            # Nothing stands before it that its words could be set off from: they are set off from what follows.
            expression += _GAP_BEFORE % piece.words
            continue
        if piece.gap:
            expression += piece.expression
            after_gap = True
            continue
        body = f"(?:{piece.expression})"
        if piece.glued:
            expression += f"{body}?" if piece.optional else body
        elif not started:
            expression += f"(?:{body}{_BETWEEN})?" if piece.optional else body
        else:
            expression += f"(?:{between}{body})?" if piece.optional else between + body
        started = started or not piece.optional
        if not piece.optional:
            after_gap = False
    return expression


def _best(found: Iterable[frozenset[Anchor]]) -> frozenset[Anchor]:
    """Of the sure pieces the one whose shortest word is longest: the rarest, for the quick look."""
    sets: list[frozenset[Anchor]] = [item for item in found if item]
    if not sets:
        return frozenset()
    return max(sets, key=lambda item: (min(len(anchor.word) for anchor in item), -len(item)))

"""What the lexicon is made of: entries, how fields are read, examples, and all of it together."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from itertools import islice

from sightline.wording.likeness.example_files import ExampleSentence, own_examples
from sightline.wording.likeness.index import Likeness
from sightline.wording.suggestion.field_rules import FieldRule
from sightline.wording.suggestion.named_agencies import AgencyWords
from sightline.wording.suggestion.pattern import Phrase

KEEP = "keep"


class LexiconError(ValueError):
    """A lexicon file cannot be used; the message says which file, which entry, and what to do."""


@dataclass(frozen=True)
class Example:
    """A text and what the lexicon must say of it: the tests, and the manual by example. ``without``: fields that it
    must leave out.
    """

    text: str
    kind: str
    agency: str | None
    fields: Mapping[str, object]
    parts: tuple[str, ...]
    place: str
    without: tuple[str, ...] = ()


@dataclass(frozen=True)
class Entry:
    """One way of writing one kind. ``order`` is its place in the lexicon, which settles what nothing else settles;
    ``says``: choices that only these words make, and no others that tell the kind.
    """

    kind: str
    weight: int
    phrases: tuple[Phrase, ...]
    excluded_by: tuple[Phrase, ...]
    needs: tuple[Phrase, ...]
    agencies: frozenset[str]
    only: frozenset[str]
    never: frozenset[str]
    together_with: tuple[Phrase, ...]
    unless: tuple[Phrase, ...]
    conveys: bool
    alone: bool
    part: bool
    opens: bool
    negated: str
    planned: str
    supposed: str
    reported: str
    order: int
    says: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class PassedOver:
    """Words inside which ``kinds`` are not told: "fracture clinic" is no fracture, "pre-proceedings" no proceedings."""

    kinds: frozenset[str]
    phrases: tuple[Phrase, ...]


@dataclass(frozen=True)
class Ordinary:
    """Words that tell nothing of a case where they are all that a sentence says: "She was grateful". ``examples``
    are sentences that are left out for them, ``not_examples`` sentences that are not; ``place`` is where they stand."""

    phrases: tuple[Phrase, ...]
    examples: tuple[str, ...]
    not_examples: tuple[str, ...]
    place: str


@dataclass(frozen=True)
class Lexicon:
    """Everything read. ``whole`` and ``beginnings`` find the phrases that a text could hold by its words; ``mark`` is a
    digest of the files; ``sentences``: a partnership's own example sentences."""

    entries: tuple[Entry, ...]
    fields: Mapping[str, tuple[FieldRule, ...]]
    examples: tuple[Example, ...]
    not_examples: tuple[Example, ...]
    absent: Mapping[str, str]
    agency_words: AgencyWords
    whole: Mapping[str, tuple[tuple[int, int], ...]] = field(default_factory=dict)
    beginnings: Mapping[str, tuple[tuple[int, int], ...]] = field(default_factory=dict)
    lengths: tuple[int, ...] = ()
    mark: str = ""
    sentences: tuple[ExampleSentence, ...] = ()
    passed_over: tuple[PassedOver, ...] = ()
    ordinary: tuple[Ordinary, ...] = ()
    _asked: dict[str, frozenset[tuple[int, int]]] = field(default_factory=dict, repr=False, compare=False)

    @cached_property
    def likeness(self) -> Likeness:
        """Sightline's example sentences and those of the partnership, made ready when they are first asked."""
        return _sightlines_own() if not self.sentences else Likeness((*own_examples(), *self.sentences))

    def possible(self, words: Iterable[str]) -> list[tuple[Entry, Phrase]]:
        """The phrases whose rarest word is among ``words``, each once, in the lexicon's order."""
        found: set[tuple[int, int]] = set()
        for word in words:
            if word not in self._asked:
                if len(self._asked) > _MOST_ASKED:
                    self._asked.clear()
                self._asked[word] = self._found_by(word)
            found.update(self._asked[word])
        return [(self.entries[entry], self.entries[entry].phrases[phrase]) for entry, phrase in sorted(found)]

    def passed_over_in(self, kind: str, text: str, words: str) -> list[tuple[int, int]]:
        """Where in ``text`` a ``kind`` is not told, whatever its phrases find; ``words`` are those of the text."""
        return [
            match.span()
            for told in self.passed_over
            if kind in told.kinds
            for phrase in told.phrases
            if phrase.may_stand_in(words)
            for match in islice(phrase.regex.finditer(text), _MOST_PASSED_OVER)
        ]

    def _found_by(self, word: str) -> frozenset[tuple[int, int]]:
        found = set(self.whole.get(word, ()))
        for length in self.lengths:
            if length > len(word):
                break
            found.update(self.beginnings.get(word[:length], ()))
        return frozenset(found)


_MOST_ASKED = 20_000
_MOST_PASSED_OVER = 12


@lru_cache(maxsize=1)
def _sightlines_own() -> Likeness:
    return Likeness(own_examples())

"""Reading the lexicon: which words suggest which kind of record, from commented TOML files (docs/lexicon.md).

The files in ``wording/lexicon/`` are Sightline's own; a partnership may add a folder of its own. Every mistake in a
file is told by file, entry and what to do.
"""

from __future__ import annotations

import hashlib
import re
import tomllib
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field, replace
from functools import cached_property, lru_cache
from itertools import islice
from pathlib import Path
from typing import Any

from sightline.vocabulary.agencies import AGENCY_KINDS
from sightline.vocabulary.kinds import KINDS
from sightline.wording.likeness.example_files import ExampleSentence, examples_in, own_examples
from sightline.wording.likeness.index import Likeness
from sightline.wording.suggestion.field_rules import (
    FieldRule,
    FieldRuleError,
    SharedWords,
    field_rule,
    shared_words,
    with_shared,
)
from sightline.wording.suggestion.named_agencies import AgencyWords
from sightline.wording.suggestion.pattern import PatternError, Phrase, compile_phrase

OWN_FOLDER = Path(__file__).parent / "lexicon"
_ENTRY_KEYS = {
    "kind", "weight", "phrases", "not", "needs", "agencies", "only", "part", "opens", "negated", "planned", "supposed",
    "reported", "fields", "examples", "not_examples", "beats", "except", "with", "conveys", "alone",
}  # fmt: skip
KEEP = "keep"
_GROUP = re.compile(r"@([a-z_0-9]+)")
"""A group of words that a phrase names; it may be given in a later file."""


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
    """One way of writing one kind. ``order`` is its place in the lexicon, which settles what nothing else settles."""

    kind: str
    weight: int
    phrases: tuple[Phrase, ...]
    excluded_by: tuple[Phrase, ...]
    needs: tuple[Phrase, ...]
    agencies: frozenset[str]
    only: frozenset[str]
    never: frozenset[str]
    together_with: tuple[Phrase, ...]
    conveys: bool
    alone: bool
    part: bool
    opens: bool
    negated: str
    planned: str
    supposed: str
    reported: str
    order: int


@dataclass(frozen=True)
class PassedOver:
    """Words inside which ``kinds`` are not told: "fracture clinic" is no fracture, "pre-proceedings" no proceedings."""

    kinds: frozenset[str]
    phrases: tuple[Phrase, ...]


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


def load(*folders: Path) -> Lexicon:
    """Sightline's lexicon, and after it the files of ``folders``. Raises LexiconError.

    Read once for each set of folders.
    """
    return _load(tuple(folders))


def in_use() -> Lexicon:
    """The lexicon that sentences are read with here: Sightline's, or that of :func:`reading_with`."""
    return _IN_USE.get() or load()


@contextmanager
def reading_with(lexicon: Lexicon) -> Iterator[None]:
    """Within the block, whatever is read is read with ``lexicon``."""
    before = _IN_USE.set(lexicon)
    try:
        yield
    finally:
        _IN_USE.reset(before)


def own_words() -> tuple[str, ...]:
    """A mark of what a partnership's own lexicon in use holds; empty where Sightline's alone is in use."""
    lexicon = _IN_USE.get()
    return () if lexicon is None or lexicon.mark == load().mark else (lexicon.mark,)


def read_with_faults(*folders: Path) -> tuple[Lexicon, tuple[str, ...]]:
    """As :func:`load`, but what is broken in ``folders`` is left out and told, one sentence each, and the rest read."""
    faults: list[str] = []
    return _read(folders, faults), tuple(faults)


_IN_USE: ContextVar[Lexicon | None] = ContextVar("the lexicon in use", default=None)


@lru_cache(maxsize=8)
def _load(folders: tuple[Path, ...]) -> Lexicon:
    return _read(folders, None)


def _read(folders: Iterable[Path], faults: list[str] | None) -> Lexicon:
    """The lexicon; what is wrong in ``folders`` goes to ``faults``, or is raised where that is None."""
    read = [(path, _toml(path)) for path in sorted(OWN_FOLDER.glob("*.toml"))]
    for folder in folders:
        if faults is not None and not folder.is_dir():
            faults.append(f"There is no folder {folder.name} to read words from.")
        for path in sorted(folder.glob("*.toml")):
            try:
                read.append((path, _toml(path)))
            except LexiconError as problem:
                _tell(problem, faults)
    groups: dict[str, tuple[str, ...]] = {}
    for path, content in read:
        for name, words in content.get("words", {}).items():
            try:
                for item in words:
                    compile_phrase(item, groups | dict.fromkeys(_GROUP.findall(item), ("x",)))
            except PatternError as problem:
                _tell(LexiconError(f"{path.name}, the words of {name}: {problem}"), faults)
                continue
            groups[name] = tuple(words)
    reader = _FileReader(groups, faults)
    sentences: list[ExampleSentence] = []
    for path, content in read:
        reader.take(path, content)
        if "examples" in content or "nothing" in content:
            taken, wrong = examples_in(content, path.name, path.read_text(encoding="utf-8"))
            sentences.extend(taken)
            for one in wrong:
                _tell(LexiconError(one), faults)
    digest = hashlib.sha256(repr([content for _, content in read]).encode()).hexdigest()
    return replace(reader.lexicon(), mark=digest, sentences=tuple(sentences))


def _tell(problem: LexiconError, faults: list[str] | None) -> None:
    if faults is None:
        raise problem
    faults.append(str(problem))


def _toml(path: Path) -> dict[str, Any]:
    try:
        content = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, tomllib.TOMLDecodeError, UnicodeDecodeError) as problem:
        raise LexiconError(f"{path.name} is not readable TOML ({problem}). Mend the file or take it away.") from problem
    entries = content.get("entry", [])
    if not isinstance(entries, list) or not all(isinstance(entry, dict) for entry in entries):
        raise LexiconError(f"{path.name}: an entry begins with [[entry]], as docs/lexicon.md shows.")
    for name in ("words", "agencies"):
        lists = content.get(name, {})
        if not isinstance(lists, dict) or not all(
            isinstance(words, list) and all(isinstance(word, str) for word in words) for words in lists.values()
        ):
            raise LexiconError(f"{path.name}: under [{name}] stand lists of words in quotation marks.")
    return content


class _FileReader:
    def __init__(self, groups: Mapping[str, tuple[str, ...]], faults: list[str] | None) -> None:
        self.groups = groups
        self.faults = faults
        self.entries: list[Entry] = []
        self.fields: dict[str, dict[str, FieldRule]] = {}
        self.shared: list[SharedWords] = []
        self.examples: list[Example] = []
        self.not_examples: list[Example] = []
        self.absent: dict[str, str] = {}
        self.agency_words: dict[str, tuple[str, ...]] = {}
        self.passed_over: list[PassedOver] = []

    def take(self, path: Path, content: Mapping[str, Any]) -> None:
        for number, raw in enumerate(content.get("entry", ()), start=1):
            self._read(self._entry, raw, f"{path.name}, entry {number} ({raw.get('kind', 'no kind')})")
        for number, raw in enumerate(content.get("field", ()), start=1):
            self._read(self._shared, raw, f"{path.name}, field {number} ({raw.get('name', 'no name')})")
        for number, raw in enumerate(content.get("passed_over", ()), start=1):
            self._read(self._passed_over, raw, f"{path.name}, passed over {number}")
        self.absent.update(content.get("absent", {}))
        for code, words in content.get("agencies", {}).items():
            if code not in AGENCY_KINDS:
                _tell(LexiconError(f"{path.name}: there is no kind of agency called {code!r}."), self.faults)
                continue
            self.agency_words[code] = (*self.agency_words.get(code, ()), *words)

    def _read(self, take: Callable[[Mapping[str, Any], str], None], raw: Mapping[str, Any], place: str) -> None:
        """Take what stands at ``place``; what is wrong with it is told, with the place."""
        try:
            take(raw, place)
        except LexiconError as problem:
            _tell(problem, self.faults)
        except (PatternError, FieldRuleError) as problem:
            _tell(LexiconError(f"{place}: {problem}"), self.faults)
        except (AttributeError, KeyError, TypeError, ValueError) as problem:
            _tell(LexiconError(f"{place}: it is not written as docs/lexicon.md shows ({problem})."), self.faults)

    def _entry(self, raw: Mapping[str, Any], place: str) -> None:
        kind = raw.get("kind", "")
        if kind not in KINDS:
            raise LexiconError(f"{place}: there is no kind called {kind!r}. See docs/record-kinds for the kinds.")
        if unknown := set(raw) - _ENTRY_KEYS:
            raise LexiconError(f"{place}: {', '.join(sorted(unknown))} is not something an entry can say.")
        for word in (*raw.get("agencies", ()), *raw.get("only", ())):
            if word not in AGENCY_KINDS:
                raise LexiconError(f"{place}: there is no kind of agency called {word!r}.")
        self.entries.append(
            Entry(
                kind=kind,
                weight=int(raw.get("weight", 5)),
                phrases=self._phrases(raw.get("phrases", ()), sure=True),
                excluded_by=self._phrases(raw.get("not", ())),
                needs=self._phrases(raw.get("needs", ())),
                agencies=frozenset(raw.get("agencies", ())),
                only=frozenset(raw.get("only", ())),
                never=frozenset(raw.get("except", ())),
                together_with=self._phrases(raw.get("with", ())),
                conveys=bool(raw.get("conveys", False)),
                alone=bool(raw.get("alone", False)),
                part=bool(raw.get("part", False)),
                opens=bool(raw.get("opens", False)),
                negated=raw.get("negated", ""),
                planned=raw.get("planned", ""),
                supposed=raw.get("supposed", ""),
                reported=raw.get("reported", ""),
                order=len(self.entries),
            )
        )
        for name, rule in raw.get("fields", {}).items():
            self._field(kind, name, rule, place)
        self._examples(raw, kind, place)

    def _passed_over(self, raw: Mapping[str, Any], place: str) -> None:
        if unknown := set(raw) - {"kinds", "phrases"}:
            raise LexiconError(f"{place}: {', '.join(sorted(unknown))} is not something that can be said here.")
        for kind in raw.get("kinds", ()):
            if kind not in KINDS:
                raise LexiconError(f"{place}: there is no kind called {kind!r}. See docs/record-kinds for the kinds.")
        self.passed_over.append(PassedOver(frozenset(raw.get("kinds", ())), self._phrases(raw.get("phrases", ()))))

    def _field(self, kind: str, name: str, raw: Mapping[str, Any], place: str) -> None:
        declared = KINDS[kind].field(name)
        if declared is None:
            raise LexiconError(f"{place}: {KINDS[kind].label} has no field called {name!r}.")
        read = field_rule(declared, raw, self._phrases)
        held = self.fields.setdefault(kind, {}).get(name)
        self.fields[kind][name] = read if held is None else held.joined(read)

    def _shared(self, raw: Mapping[str, Any], place: str) -> None:
        words = shared_words(raw)
        with_shared({}, (words,), self._phrases)  # so that what is wrong with it is told here
        self.shared.append(words)
        self._examples(raw, "", place)

    def _examples(self, raw: Mapping[str, Any], kind: str, place: str) -> None:
        for shape, target in (("examples", self.examples), ("not_examples", self.not_examples)):
            for item in raw.get(shape, ()):
                item = {"text": item} if isinstance(item, str) else item
                target.append(
                    Example(
                        item["text"],
                        item.get("kind", kind),
                        item.get("agency"),
                        item.get("fields", {}),
                        tuple(item.get("parts", ())),
                        place,
                        tuple(item.get("without", ())),
                    )
                )

    def _phrases(self, written: Iterable[str], *, sure: bool = False) -> tuple[Phrase, ...]:
        return tuple(compile_phrase(item, self.groups, sure=sure) for item in written)

    def lexicon(self) -> Lexicon:
        whole: dict[str, list[tuple[int, int]]] = {}
        beginnings: dict[str, list[tuple[int, int]]] = {}
        for number, entry in enumerate(self.entries):
            for position, phrase in enumerate(entry.phrases):
                for anchor in phrase.anchors:
                    index = beginnings if anchor.prefix else whole
                    index.setdefault(anchor.word, []).append((number, position))
        return Lexicon(
            tuple(self.entries),
            with_shared(self.fields, self.shared, self._phrases),
            tuple(self.examples),
            tuple(self.not_examples),
            self.absent,
            AgencyWords(self.agency_words),
            {word: tuple(found) for word, found in whole.items()},
            {word: tuple(found) for word, found in beginnings.items()},
            tuple(sorted({len(word) for word in beginnings})),
            passed_over=tuple(self.passed_over),
        )

"""The entries of lexicon files: each taken, or told with file, line and what to do (docs/lexicon.md)."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Any

from sightline.vocabulary.agencies import AGENCY_KINDS
from sightline.vocabulary.fields import FieldType
from sightline.vocabulary.kinds import KINDS
from sightline.wording.lexicon_places import Places, at
from sightline.wording.lexicon_shapes import KEEP, Entry, Example, Lexicon, LexiconError, Ordinary, PassedOver
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

_ENTRY_KEYS = {
    "kind", "weight", "phrases", "not", "needs", "agencies", "only", "part", "opens", "negated", "planned", "supposed",
    "reported", "fields", "examples", "not_examples", "beats", "except", "with", "unless", "says", "conveys",
    "alone", "things", "deeds",
}  # fmt: skip
_HEAVIEST = 13
_HAS_BEEN = "(was|were|is|are|be|been|being|has been|have been|had been)"
"""What may stand between a thing and what became of it."""


def tell(problem: LexiconError, faults: list[str] | None) -> None:
    """Put a mistake to the others, or raise it where nobody gathers them."""
    if faults is None:
        raise problem
    faults.append(str(problem))


Place = Callable[[str], str]
"""Names a place in a file for a sentence about it: its line is that of the words which the sentence quotes."""


def _named(keys: Iterable[str]) -> str:
    return ", ".join(repr(key) for key in sorted(keys))


def _listed(written: object, name: str) -> tuple[str, ...]:
    if not isinstance(written, (list, tuple)) or not all(isinstance(one, str) for one in written):
        raise LexiconError(f"'{name}' stands in a list: [ ... ], each in quotation marks.")
    return tuple(written)


def _weight(written: object) -> int:
    if isinstance(written, bool) or not isinstance(written, int) or not 1 <= written <= _HEAVIEST:
        raise LexiconError(f"'weight' is a whole number from 1 to {_HEAVIEST}, and not {written!r}.")
    return written


def _stance(written: object, name: str) -> str:
    if written not in ("", KEEP) and written not in KINDS:
        raise LexiconError(
            f"'{name}' is \"{KEEP}\" or a kind, and not {written!r}. See docs/record-kinds for the kinds."
        )
    return str(written)


def _says(kind: str, written: object) -> dict[str, str]:
    """The choices that an entry makes by itself."""
    if not isinstance(written, Mapping):
        raise LexiconError("'says' gives a field its choice: says = { type = \"close\" }.")
    for name, code in written.items():
        declared = KINDS[kind].field(name)
        if declared is None or declared.type is not FieldType.CHOICE or declared.many:
            raise LexiconError(f"{KINDS[kind].label} has no field called {name!r} that is one of a list.")
        if code not in {one for one, _ in declared.choices}:
            raise LexiconError(f"{name} cannot be {code!r}.")
    return {str(name): str(code) for name, code in written.items()}


def _both_ways(raw: Mapping[str, Any]) -> tuple[str, ...]:
    """The phrases that an entry's ``things`` and ``deeds`` make: what became of a thing is told in either order, in the
    passive, in the active and in notes ("publication was held back", "they held back publication", "publication: held
    back"). Raises LexiconError where one of the two lists is missing.
    """
    things, deeds = (_listed(raw.get(name, ()), name) for name in ("things", "deeds"))
    if bool(things) != bool(deeds):
        raise LexiconError("'things' and 'deeds' stand together: what it is, and what became of it.")
    if not things:
        return ()
    thing, deed = ("{" + "|".join(one) + "}" for one in (things, deeds))
    return (f"{thing} ... {_HAS_BEEN} {deed}", f"{deed} .. {thing}")


def _told_by(raw: Mapping[str, Any]) -> tuple[str, ...]:
    """The phrases that tell an entry's kind: those written out, and what its things and deeds make."""
    return (*_listed(raw.get("phrases", ()), "phrases"), *_both_ways(raw))


class EntryReader:
    """Takes the entries of one file after the other; what is wrong with one is told, and takes nothing else with it."""

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
        self.ordinary: list[Ordinary] = []

    def take(self, path: Path, content: Mapping[str, Any]) -> None:
        places = Places(path.read_text(encoding="utf-8"))
        for table, named, take in (
            ("entry", "kind", self._entry),
            ("field", "name", self._shared),
            ("passed_over", "", self._passed_over),
            ("ordinary", "", self._ordinary),
        ):
            for number, raw in enumerate(content.get(table, ()), start=1):
                what = f"{table.replace('_', ' ')} {number}"
                what += f" ({raw.get(named, f'no {named}')})" if named and isinstance(raw, Mapping) else ""

                def place(said: str, what: str = what, table: str = table, number: int = number) -> str:
                    return at(path.name, places.line(table, number, said), what)

                self._read(take, raw, place)
        self.absent.update(content.get("absent", {}))
        for code, words in content.get("agencies", {}).items():
            if code not in AGENCY_KINDS:
                tell(LexiconError(f"{path.name}: there is no kind of agency called {code!r}."), self.faults)
                continue
            self.agency_words[code] = (*self.agency_words.get(code, ()), *words)

    def _read(self, take: Callable[[Mapping[str, Any], Place], None], raw: Mapping[str, Any], place: Place) -> None:
        """Take what stands at ``place``; what is wrong with it is told, with the place."""
        try:
            take(raw, place)
        except (LexiconError, PatternError, FieldRuleError) as problem:
            tell(LexiconError(f"{place(str(problem))}: {problem}"), self.faults)
        except (AttributeError, KeyError, TypeError, ValueError) as problem:
            said = f"it is not written as docs/lexicon.md shows ({problem})."
            tell(LexiconError(f"{place(said)}: {said}"), self.faults)

    def _entry(self, raw: Mapping[str, Any], place: Place) -> None:
        kind = raw.get("kind", "")
        if kind not in KINDS:
            raise LexiconError(f"there is no kind called {kind!r}. See docs/record-kinds for the kinds.")
        if unknown := set(raw) - _ENTRY_KEYS:
            raise LexiconError(f"{_named(unknown)} is not something an entry can say.")
        for word in (one for name in ("agencies", "only", "except") for one in _listed(raw.get(name, ()), name)):
            if word not in AGENCY_KINDS:
                raise LexiconError(f"there is no kind of agency called {word!r}.")
        self.entries.append(
            Entry(
                kind=kind,
                weight=_weight(raw.get("weight", 5)),
                phrases=self._phrases(_told_by(raw), "phrases", sure=True),
                excluded_by=self._phrases(raw.get("not", ()), "not"),
                needs=self._phrases(raw.get("needs", ()), "needs"),
                agencies=frozenset(raw.get("agencies", ())),
                only=frozenset(raw.get("only", ())),
                never=frozenset(raw.get("except", ())),
                together_with=self._phrases(raw.get("with", ()), "with"),
                unless=self._phrases(raw.get("unless", ()), "unless"),
                conveys=bool(raw.get("conveys", False)),
                alone=bool(raw.get("alone", False)),
                part=bool(raw.get("part", False)),
                opens=bool(raw.get("opens", False)),
                negated=_stance(raw.get("negated", ""), "negated"),
                planned=_stance(raw.get("planned", ""), "planned"),
                supposed=_stance(raw.get("supposed", ""), "supposed"),
                reported=_stance(raw.get("reported", ""), "reported"),
                order=len(self.entries),
                says=_says(kind, raw.get("says", {})),
            )
        )
        for name, rule in raw.get("fields", {}).items():
            self._field(kind, name, rule)
        self._examples(raw, kind, place)

    def _passed_over(self, raw: Mapping[str, Any], _: Place) -> None:
        if unknown := set(raw) - {"kinds", "phrases"}:
            raise LexiconError(f"{_named(unknown)} is not something that can be said here.")
        for kind in _listed(raw.get("kinds", ()), "kinds"):
            if kind not in KINDS:
                raise LexiconError(f"there is no kind called {kind!r}. See docs/record-kinds for the kinds.")
        phrases = self._phrases(raw.get("phrases", ()), "phrases")
        self.passed_over.append(PassedOver(frozenset(raw.get("kinds", ())), phrases))

    def _ordinary(self, raw: Mapping[str, Any], place: Place) -> None:
        if unknown := set(raw) - {"phrases", "examples", "not_examples"}:
            raise LexiconError(f"{_named(unknown)} is not something that can be said here.")
        self.ordinary.append(
            Ordinary(
                self._phrases(raw.get("phrases", ()), "phrases"),
                _listed(raw.get("examples", ()), "examples"),
                _listed(raw.get("not_examples", ()), "not_examples"),
                place(""),
            )
        )

    def _field(self, kind: str, name: str, raw: Mapping[str, Any]) -> None:
        declared = KINDS[kind].field(name)
        if declared is None:
            raise LexiconError(f"{KINDS[kind].label} has no field called {name!r}.")
        read = field_rule(declared, raw, self._of_field(name))
        held = self.fields.setdefault(kind, {}).get(name)
        self.fields[kind][name] = read if held is None else held.joined(read)

    def _shared(self, raw: Mapping[str, Any], place: Place) -> None:
        words = shared_words(raw)
        with_shared({}, (words,), self._of_field(words.name))  # so that what is wrong with it is told here
        self.shared.append(words)
        self._examples(raw, "", place)

    def _examples(self, raw: Mapping[str, Any], kind: str, place: Place) -> None:
        for shape, target in (("examples", self.examples), ("not_examples", self.not_examples)):
            for item in raw.get(shape, ()):
                item = {"text": item} if isinstance(item, str) else item
                if not isinstance(item.get("text"), str):
                    raise LexiconError(f'one of its {shape} has no text, as in text = "Child seen alone."')
                if item.get("kind", kind) not in KINDS:
                    raise LexiconError(f"in its {shape} there is no kind called {item.get('kind', kind)!r}.")
                target.append(
                    Example(
                        item["text"],
                        item.get("kind", kind),
                        item.get("agency"),
                        item.get("fields", {}),
                        tuple(item.get("parts", ())),
                        place(f"“{item['text']}”"),
                        tuple(item.get("without", ())),
                    )
                )

    def _of_field(self, name: str) -> Callable[[Iterable[str]], tuple[Phrase, ...]]:
        return lambda written: self._phrases(written, f"the words of the field {name}")

    def _phrases(self, written: object, name: str, *, sure: bool = False) -> tuple[Phrase, ...]:
        return tuple(compile_phrase(item, self.groups, sure=sure) for item in _listed(written, name))

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
            with_shared(self.fields, self.shared, self._of_field("")),
            tuple(self.examples),
            tuple(self.not_examples),
            self.absent,
            AgencyWords(self.agency_words),
            {word: tuple(found) for word, found in whole.items()},
            {word: tuple(found) for word, found in beginnings.items()},
            tuple(sorted({len(word) for word in beginnings})),
            passed_over=tuple(self.passed_over),
            ordinary=tuple(self.ordinary),
        )

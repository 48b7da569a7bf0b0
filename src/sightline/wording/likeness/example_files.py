"""Example sentences as people in the field write them, each with the kind that it is, out of readable TOML files.

The files in ``wording/examples/`` are Sightline's own; a partnership writes the same tables into the files of its own
lexicon folder. Every mistake is told by file, line and what to do, and takes nothing else with it.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sightline.vocabulary.kinds import KINDS

OWN_FOLDER = Path(__file__).parent.parent / "examples"
NOTHING = ""
"""In the place of a kind: the sentence states nothing of a case."""
_KEYS = {"kind", "happened", "not_happened"}
_SHORTEST = 2
_LONGEST = 600


class ExampleFileError(ValueError):
    """An example cannot be used; the message says which file, which line, and what to do."""


@dataclass(frozen=True, slots=True, order=True)
class ExampleSentence:
    """A sentence and what it is. ``kind``: a code of the vocabulary, or :data:`NOTHING`.

    ``happened``: False where it says that it is planned, denied, asked, feared or supposed. ``setting``: the sort of
    paper that such sentences stand in, for people; validation leaves out one setting at a time.
    """

    sentence: str
    kind: str
    happened: bool
    setting: str


def own_examples(folder: Path = OWN_FOLDER) -> tuple[ExampleSentence, ...]:
    """Sightline's own example sentences. Raises ExampleFileError."""
    found: list[ExampleSentence] = []
    for path in sorted(folder.glob("*.toml")):
        try:
            text = path.read_text(encoding="utf-8")
            content = tomllib.loads(text)
        except (OSError, tomllib.TOMLDecodeError, UnicodeDecodeError) as problem:
            raise ExampleFileError(f"{path.name} is not readable TOML ({problem}). Mend the file.") from problem
        taken, faults = examples_in(content, path.name, text)
        if faults:
            raise ExampleFileError(faults[0])
        found.extend(taken)
    return tuple(found)


def examples_in(
    content: Mapping[str, Any], name: str, text: str = ""
) -> tuple[tuple[ExampleSentence, ...], tuple[str, ...]]:
    """The example sentences of one file that is read already, and what is wrong in it, one sentence each.

    ``name``: the file's, for the messages; ``text``: as it is written, so that a message can name the line.
    """
    reader = _FileReader(name, text.splitlines(), content.get("setting", ""))
    reader.take(content)
    return tuple(reader.found), tuple(reader.faults)


class _FileReader:
    def __init__(self, name: str, lines: list[str], setting: object) -> None:
        self._name = name
        self._lines = lines
        self.found: list[ExampleSentence] = []
        self.faults: list[str] = []
        if not isinstance(setting, str):
            self._fault("setting", 'the setting is written in quotation marks: setting = "conference minutes".')
        self._setting = setting if isinstance(setting, str) and setting else name.removesuffix(".toml")

    def take(self, content: Mapping[str, Any]) -> None:
        for number, group in enumerate(self._tables(content, "examples"), start=1):
            kind = group.get("kind", "")
            if kind not in KINDS:
                self._fault(
                    f'"{kind}"', f"there is no kind called {kind!r}. See docs/record-kinds for the kinds.", number
                )
                continue
            if unknown := sorted(set(group) - _KEYS):
                said = (
                    f"{', '.join(unknown)} is not something that examples can say; there are happened and not_happened."
                )
                self._fault(unknown[0], said, number)
                continue
            self._sentences(group.get("happened", ()), kind, True)
            self._sentences(group.get("not_happened", ()), kind, False)
        for number, group in enumerate(self._tables(content, "nothing"), start=1):
            if set(group) - {"sentences"}:
                self._fault("[[nothing]]", "under [[nothing]] stand sentences = [...] alone.", number)
                continue
            self._sentences(group.get("sentences", ()), NOTHING, True)

    def _tables(self, content: Mapping[str, Any], name: str) -> Iterable[Mapping[str, Any]]:
        tables = content.get(name, [])
        if not isinstance(tables, list) or not all(isinstance(one, dict) for one in tables):
            self._fault(f"[{name}]", f"a group of sentences begins with [[{name}]], as docs/lexicon.md shows.")
            return []
        return tables

    def _sentences(self, written: object, kind: str, happened: bool) -> None:
        if not isinstance(written, list):
            if written != ():
                self._fault(str(written), "sentences stand in a list: [ ... ], each in quotation marks.")
            return
        for sentence in written:
            if not isinstance(sentence, str) or not _SHORTEST <= len(sentence.strip()) <= _LONGEST:
                said = f"an example is one sentence in quotation marks, {_SHORTEST} to {_LONGEST} characters long."
                self._fault(str(sentence), said)
                continue
            self.found.append(ExampleSentence(" ".join(sentence.split()), kind, happened, self._setting))

    def _fault(self, at: str, said: str, number: int = 0) -> None:
        line = next((place for place, line in enumerate(self._lines, start=1) if at[:40] in line), 0)
        where = f", line {line}" if line else (f", group {number}" if number else "")
        self.faults.append(f"{self._name}{where}: {said}")

"""Reading the lexicon: which words suggest which kind of record, from commented TOML files (docs/lexicon.md).

The files in ``wording/lexicon/`` are Sightline's own; a partnership may add a folder of its own. Every mistake in a
file is told by file, line and what to do.
"""

from __future__ import annotations

import hashlib
import re
import tomllib
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import replace
from functools import lru_cache
from pathlib import Path
from typing import Any

from sightline.wording.lexicon_entries import EntryReader, tell
from sightline.wording.lexicon_shapes import Lexicon, LexiconError
from sightline.wording.likeness.example_files import ExampleSentence, examples_in
from sightline.wording.suggestion.pattern import PatternError, compile_phrase

OWN_FOLDER = Path(__file__).parent / "lexicon"
_TABLES = {"entry", "field", "passed_over", "ordinary", "words", "agencies", "absent", "examples", "nothing", "setting"}
_GROUP = re.compile(r"@([a-z_0-9]+)")
"""A group of words that a phrase names; it may be given in a later file."""


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
    if not any(True for folder in folders for _ in folder.glob("*.toml")):  # Sightline's own, which need no second look
        faults.extend(_missing(folders))
        return load(), tuple(faults)
    return _read(folders, faults), tuple(faults)


def _missing(folders: Iterable[Path]) -> Iterator[str]:
    return (f"There is no folder {one.name} to read words from." for one in folders if not one.is_dir())


_IN_USE: ContextVar[Lexicon | None] = ContextVar("the lexicon in use", default=None)


@lru_cache(maxsize=8)
def _load(folders: tuple[Path, ...]) -> Lexicon:
    return _read(folders, None)


def _read(folders: Sequence[Path], faults: list[str] | None) -> Lexicon:
    """The lexicon; what is wrong in ``folders`` goes to ``faults``, or is raised where that is None."""
    read = [(path, _toml(path)) for path in sorted(OWN_FOLDER.glob("*.toml"))]
    if faults is not None:
        faults.extend(_missing(folders))
    for folder in folders:
        for path in sorted(folder.glob("*.toml")):
            try:
                read.append((path, _toml(path)))
            except LexiconError as problem:
                tell(problem, faults)
    groups: dict[str, tuple[str, ...]] = {}
    for path, content in read:
        for name, words in content.get("words", {}).items():
            try:
                for item in words:
                    compile_phrase(item, groups | dict.fromkeys(_GROUP.findall(item), ("x",)))
            except PatternError as problem:
                tell(LexiconError(f"{path.name}, the words of {name}: {problem}"), faults)
                continue
            groups[name] = tuple(words)
    reader = EntryReader(groups, faults)
    sentences: list[ExampleSentence] = []
    for path, content in read:
        reader.take(path, content)
        if "examples" in content or "nothing" in content:
            taken, wrong = examples_in(content, path.name, path.read_text(encoding="utf-8"))
            sentences.extend(taken)
            for one in wrong:
                tell(LexiconError(one), faults)
    digest = hashlib.sha256(repr([content for _, content in read]).encode()).hexdigest()
    return replace(reader.lexicon(), mark=digest, sentences=tuple(sentences))


def _toml(path: Path) -> dict[str, Any]:
    try:
        written = path.read_bytes()
        content = tomllib.loads(written.decode("utf-8").replace("\r\n", "\n"))
    except UnicodeDecodeError as problem:
        line = written[: problem.start].count(b"\n") + 1
        raise LexiconError(
            f"{path.name}, line {line}: a letter there is not written in UTF-8. Save the file again with that encoding."
        ) from problem
    except tomllib.TOMLDecodeError as problem:
        said, _, where = str(problem).rpartition(" (at ")
        raise LexiconError(
            f"{path.name}, {where.split(',')[0].rstrip(')')}: this is not readable TOML ({said or where}). "
            "Mend it or take the file away."
        ) from problem
    except OSError as problem:
        raise LexiconError(f"{path.name} cannot be read ({problem.strerror}). See who may read it.") from problem
    if unknown := set(content) - _TABLES:
        raise LexiconError(
            f"{path.name}: {', '.join(sorted(unknown))} is no table that a lexicon file can hold; it can hold "
            f"{', '.join(sorted(_TABLES))}."
        )
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

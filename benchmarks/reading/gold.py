"""What a careful reader would propose from each document, as written beside it in TOML before the reader was tuned."""

from __future__ import annotations

import hashlib
import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
Span = tuple[int, int]
Bounds = tuple[date | None, date | None]


@dataclass(frozen=True)
class GoldFact:
    """One statement. ``spans``: where its core stands in the extracted text; empty where the text does not hold it.

    ``earliest`` and ``latest`` are what follows from the texts; both None: nothing dates it. ``dated``: "explicit",
    "relative", "case" (only with another document of the folder) or "undated". ``also_right``: other bounds that the
    statement bears, such as those of its own words alone. ``may_be_open``: only a loose bound follows, or one worked
    out a long way round, and leaving it undated is right too. ``repeats``: it may be proposed more than once.
    """

    id: str
    says: str
    core: str
    spans: tuple[Span, ...]
    kinds: tuple[str, ...] = ()
    natures: tuple[str, ...] = ()
    happened: bool = True
    earliest: date | None = None
    latest: date | None = None
    dated: str = "undated"
    also_right: tuple[Bounds, ...] = ()
    may_be_open: bool = False
    people: tuple[str, ...] = ()
    fields: Mapping[str, str] = field(default_factory=dict)
    optional: bool = False
    repeats: bool = False

    @property
    def is_dated(self) -> bool:
        """Whether any bound follows."""
        return self.earliest is not None or self.latest is not None


@dataclass(frozen=True)
class Trap:
    """Words that must not be read so. ``forbids``: "happened" (as an event or observation), "date" (as a date), or
    "reading" (in the way that ``why`` says, which only a person can judge).
    """

    core: str
    why: str
    spans: tuple[Span, ...]
    forbids: str = "happened"


@dataclass(frozen=True)
class GoldDocument:
    """A document and what stands in it. ``written``: its own date ("2019-03-11", "2021-07" or "")."""

    path: Path
    style: str
    written: str
    agency_kind: str
    facts: tuple[GoldFact, ...]
    traps: tuple[Trap, ...]


@dataclass(frozen=True)
class GoldSide:
    """One side of a contradiction: the document's name, its exact words, and where these stand."""

    document: str
    words: str
    spans: tuple[Span, ...]


@dataclass(frozen=True)
class GoldContradiction:
    """Two places that differ: about which topic, and which sort of difference it is. ``sorts``: best first, then what
    can be defended. ``is_one``: False for what only looks like a contradiction.
    """

    topic: str
    sorts: tuple[str, ...]
    says: str
    between: tuple[GoldSide, ...]
    optional: bool = False
    is_one: bool = True


@dataclass(frozen=True)
class GoldFolder:
    """The documents of one case, read together."""

    name: str
    documents: tuple[GoldDocument, ...]
    contradictions: tuple[GoldContradiction, ...]


def gold_folders(folder: Path, texts: Mapping[Path, str]) -> tuple[GoldFolder, ...]:
    """Every case under ``folder``. ``texts`` gives the extracted text of each document; one that could not be opened
    is not in it, and all its statements are then missed.
    """
    cases = sorted({path.parent for path in folder.rglob("*.gold.toml")})
    return tuple(_folder(case, {path.name: path for path in case.iterdir()}, texts) for case in cases)


def gold_of_texts_elsewhere(folder: Path, elsewhere: Path, texts: Mapping[Path, str]) -> GoldFolder | None:
    """Gold by offsets for texts that are not part of this repository, found in ``elsewhere`` by their SHA-256.

    None where there is no such gold, or not one of its texts is there.
    """
    found = {hashlib.sha256(path.read_bytes()).hexdigest(): path for path in files_in(elsewhere)}
    gold = _folder(folder, found, texts)
    return gold if gold.documents else None


def files_in(folder: Path) -> list[Path]:
    """The documents of a folder: everything but gold and what explains it."""
    return sorted(
        path
        for path in folder.rglob("*")
        if path.is_file() and path.suffix != ".toml" and path.name != "README.md" and not path.name.startswith(".")
    )


def places(text: str, words: str, nth: int | None = None) -> tuple[Span, ...]:
    """Where ``words`` stand in ``text``: exactly, or with other spaces, line ends and quotation marks between.

    ``nth`` counts from 1 where they stand more than once; None: the first.
    """
    exact = re.compile(re.escape(words))
    loose = re.compile(r"[\s>|]+".join(_loose(word) for word in words.split()))
    for pattern in (exact, loose):
        found = [match.span() for match in pattern.finditer(text)]
        if found:
            at = (nth or 1) - 1
            return (found[at],) if at < len(found) else ()
    return ()


_ALIKE = (('"“”', "[\"“”']+"), ("'’‘", "['’‘]"), ("-–—", "[-–—]"))


def _loose(word: str) -> str:
    return "".join(next((any_of for marks, any_of in _ALIKE if mark in marks), re.escape(mark)) for mark in word)


def _folder(case: Path, paths: Mapping[str, Path], texts: Mapping[Path, str]) -> GoldFolder:
    documents, contradictions = [], []
    for path in sorted(case.glob("*.toml")):
        read = tomllib.loads(path.read_text("utf-8"))
        if "fact" in read or "document" in read:
            name = str(read.get("document") or path.name.removesuffix(".gold.toml"))
            if name in paths:
                documents.append(_document(read, paths[name], texts.get(paths[name], "")))
        for heading in ("contradiction", "not_a_contradiction"):
            contradictions.extend(
                _contradiction(each, heading == "contradiction", paths, texts) for each in read.get(heading, ())
            )
    return GoldFolder(case.name, tuple(documents), tuple(contradictions))


def _contradiction(
    read: Mapping[str, Any], is_one: bool, paths: Mapping[str, Path], texts: Mapping[Path, str]
) -> GoldContradiction:
    return GoldContradiction(
        topic=str(read.get("topic", "")),
        sorts=(str(read.get("sort", "")), *(str(sort) for sort in read.get("also_sorts", ()))),
        says=str(read.get("says", "")),
        between=tuple(_side(name, words, paths, texts) for name, words in read["between"]),
        optional=bool(read.get("optional", False)),
        is_one=is_one,
    )


def _side(name: str, words: Any, paths: Mapping[str, Path], texts: Mapping[Path, str]) -> GoldSide:
    """A side by its words, or by a pair of offsets."""
    path = paths.get(name)
    text = texts.get(path, "") if path else ""
    called = path.name if path else name
    if isinstance(words, str):
        return GoldSide(called, words, places(text, words))
    start, end = (int(offset) for offset in words)
    return GoldSide(called, text[start:end], ((start, end),))


def _document(read: Mapping[str, Any], path: Path, text: str) -> GoldDocument:
    return GoldDocument(
        path=path,
        style=str(read.get("style", "")),
        written=str(read.get("written", "")),
        agency_kind=str(read.get("agency_kind", "")),
        facts=tuple(_fact(each, text) for each in read.get("fact", ())),
        traps=tuple(
            Trap(_core(each, text), str(each.get("why", "")), _spans(each, text), str(each.get("forbids", "happened")))
            for each in read.get("never", ())
        ),
    )


def _fact(read: Mapping[str, Any], text: str) -> GoldFact:
    when = read.get("date") or {}
    return GoldFact(
        id=str(read["id"]),
        says=str(read.get("says", "")),
        core=_core(read, text),
        spans=_spans(read, text),
        kinds=tuple(read.get("kinds", ())),
        natures=tuple(read.get("natures", ())),
        happened=bool(read.get("happened", True)),
        earliest=_day(when.get("earliest")),
        latest=_day(when.get("latest")),
        dated=str(read.get("dated", "undated")),
        also_right=tuple((_day(one.get("earliest")), _day(one.get("latest"))) for one in read.get("also_right", ())),
        may_be_open=bool(read.get("undated_ok", False)),
        people=tuple(str(name) for name in read.get("people", ())),
        fields={str(name): str(value) for name, value in (read.get("fields") or {}).items()},
        optional=bool(read.get("optional", False)),
        repeats=bool(read.get("repeats", False)),
    )


def _core(read: Mapping[str, Any], text: str) -> str:
    core = read["core"]
    return core if isinstance(core, str) else text[int(core[0]) : int(core[1])]


def _spans(read: Mapping[str, Any], text: str) -> tuple[Span, ...]:
    """Where the core stands: it is written as words, or as a pair of offsets."""
    core = read["core"]
    if isinstance(core, str):
        return places(text, core, read.get("nth"))
    start, end = (int(offset) for offset in core)
    return ((start, end),) if start < end <= len(text) else ()


def _day(written: Any) -> date | None:
    if not written:
        return None
    return written if isinstance(written, date) else date.fromisoformat(str(written))

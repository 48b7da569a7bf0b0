"""Which agency speaks, as far as titles, sheet names and the file's name say so."""

from __future__ import annotations

import re
from functools import cache
from pathlib import PurePath

from sightline.documents.document import Document
from sightline.vocabulary.agencies import AGENCY_KINDS

_LABELLED = re.compile(
    r"\b(?:agency|organi[sz]ation|service|name of agency|submitted by|prepared by|completed by|on behalf of)"
    r"\s*(?:name)?\s*[:\-–—]\s*(?P<name>[^\n|;]{2,80})",
    re.I,
)
_GATHERS = re.compile(r"(?:health|nhs|voluntary sector|third sector|other agenc(?:y|ies)|others?)", re.I)
_RUNS_SERVICES = re.compile(r"\b(?:council|borough|nhs (?:foundation )?trust)\b", re.I)
_LONGEST_NAME = 60
_TITLE_CHARACTERS = 1500
_LONGEST_TITLE = 160


@cache
def _pattern() -> re.Pattern[str]:
    names = sorted({name for kind in AGENCY_KINDS.values() for name in kind.names}, key=len, reverse=True)
    return re.compile(
        r"(?<!\w)(?:" + "|".join(re.escape(name).replace("'", "['’]?") for name in names) + r")(?!\w)", re.I
    )


def names_agency(words: str) -> bool:
    """Whether the words hold a usual name of an agency."""
    return bool(_pattern().search(words))


def gathers_agencies(words: str) -> bool:
    """Whether the words stand for agencies without naming one ("Health"), which tells only beside others' names."""
    return bool(_GATHERS.fullmatch(words.strip()))


def titles(document: Document) -> list[tuple[str, str]]:
    """The short lines that head a document, each with where it stands: its title lines, then running headers."""
    limit = _TITLE_CHARACTERS
    if document.tables:
        limit = max(limit, document.tables[0].start)
    lines: list[tuple[str, str]] = []
    for block in document.blocks:
        if block.start > limit:
            break
        if block.kind == "footnote":
            continue
        for line in document.text[block.start : block.end].split("\n"):
            if line.strip() and len(line.strip()) <= _LONGEST_TITLE:
                lines.append((line.strip(), "the title"))
    for table in document.tables[:1]:
        for row in table.rows[:6]:
            filled = [cell for cell in row.cells if cell.text.strip() and not cell.merged]
            if len(filled) <= 2:
                words = ": ".join(cell.text.strip().rstrip(":") for cell in filled)
                if words and len(words) <= _LONGEST_TITLE:
                    lines.append((" ".join(words.split()), f"{table.name}, row {row.number}"))
            else:
                break
    if document.properties.get("title"):
        lines.append((document.properties["title"], "the document's properties"))
    lines += [(stamp, "the running header or footer") for stamp in document.stamps if len(stamp) <= _LONGEST_TITLE]
    return lines


def _with_who_runs_it(lines: list[tuple[str, str]], at: int) -> str:
    """The title line with the council or trust in the line before it, or the service in the line after."""
    words, where = lines[at]
    before = lines[at - 1][0] if at else ""
    after = lines[at + 1][0] if at + 1 < len(lines) and lines[at + 1][1] == where else ""
    if _RUNS_SERVICES.search(words):
        is_service = names_agency(after) and not _RUNS_SERVICES.search(after)
        return f"{words} – {after}" if is_service else words
    is_runner = _RUNS_SERVICES.search(before) and len(before) <= _LONGEST_NAME and lines[at - 1][1] == where
    return f"{before} – {words}" if is_runner else words


def agency_hint(document: Document) -> tuple[str, str] | None:
    """Words that say which agency wrote the document, and where they stand; the caller decides which agency it is.

    In order: a line "Agency: ...", a title line that names an agency, the only sheet's name, the file's name. None if
    nothing names one.
    """
    lines = titles(document)
    for words, where in lines:
        if (found := _LABELLED.search(words)) and names_agency(found["name"]):
            return found["name"].strip(), where
    for at, (words, where) in enumerate(lines):
        if names_agency(words):
            return _with_who_runs_it(lines, at), where
    for words, where in lines:
        if re.match(r"\s*(?:name of )?(?:agency|organisation|organization)\b", words, re.I) and (
            found := _LABELLED.search(words)
        ):
            return found["name"].strip(), where
    sheets = [table.name.removeprefix("sheet ") for table in document.tables if table.name.startswith("sheet ")]
    named = [name for name in sheets if names_agency(name)]
    if len(named) == 1:
        return named[0], "the sheet's name"
    stem = re.sub(r"[_\-.]+", " ", PurePath(document.name).stem)
    stem = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", stem)
    return (stem, "the file's name") if names_agency(stem) else None

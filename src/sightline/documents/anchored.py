"""A Word file with the bookmarks of its table rows, by which an exported file is recognised when it comes back."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from sightline.documents.document import Writing
from sightline.documents.packages import Package
from sightline.documents.refusal import CannotRead, Refusal
from sightline.documents.word import WordReader, main_part, stamps_of


@dataclass(frozen=True, slots=True)
class AnchoredRow:
    """A row of a table under its header: the headings, its cells' words, and the names of the bookmarks in it."""

    table: int
    headings: tuple[str, ...]
    cells: tuple[str, ...]
    anchors: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Comment:
    """A comment in the margin: who wrote it, its words, and the words of the first cell of its row ("": outside)."""

    author: str
    words: str
    beside: str


@dataclass(frozen=True, slots=True)
class AnchoredWord:
    """A Word file as far as it is compared with itself: rows of tables, paragraphs outside them, heads and feet,
    and comments in the margin.

    ``anchors``: every bookmark in the file.
    """

    rows: tuple[AnchoredRow, ...]
    paragraphs: tuple[str, ...]
    stamps: tuple[str, ...]
    anchors: frozenset[str]
    comments: tuple[Comment, ...] = ()

    def anchors_of(self, beginning: str) -> frozenset[str]:
        """The bookmarks whose name begins so."""
        return frozenset(name for name in self.anchors if name.startswith(beginning))


def open_anchored(content: bytes, name: str) -> AnchoredWord | Refusal:
    """Open a Word file from its bytes. Never raises for what stands in it."""
    try:
        package = Package(content)
        if not any(one.startswith("word/document") for one in package.names()):
            return Refusal(name, "", "this is no Word file (.docx)", "send the Word file that was exported, edited")
        root = package.xml(main_part(package))
        body = next((child for child in root if _name(child) == "body"), None) if root is not None else None
        if body is None:
            return Refusal(name, "", "its main part is missing", "send it again")
        return _read(
            body, tuple(stamps_of(package)), package.xml(f"{main_part(package).rpartition('/')[0]}/comments.xml")
        )
    except CannotRead as error:
        return Refusal(name, error.place, error.reason, error.what_to_do)


def _read(body: Any, stamps: tuple[str, ...], comments: Any) -> AnchoredWord:
    rows: list[AnchoredRow] = []
    paragraphs: list[str] = []
    reader = WordReader(Writing("", "", "docx"))
    anchors: set[str] = set()
    beside: dict[str, str] = {}
    number = 0
    for block in _blocks(body):
        anchors.update(_bookmarks(block))
        if _name(block) == "p":
            paragraphs.append(reader.text(block))
            continue
        number += 1
        made = reader.rows(block)
        elements = reader.row_elements(block)
        if not made:
            continue
        headings = tuple(" ".join(cell.text.split()) for cell in made[0][1])
        for (_, cells), element in zip(made[1:], elements[1:], strict=True):
            words = tuple(cell.text for cell in cells)
            rows.append(AnchoredRow(number, headings, words, tuple(_bookmarks(element))))
            beside |= dict.fromkeys(_commented(element), " ".join(words[0].split()) if words else "")
    said = tuple(_comments(comments, reader, beside))
    return AnchoredWord(tuple(rows), tuple(paragraphs), stamps, frozenset(anchors), said)


def _commented(element: Any) -> Iterator[str]:
    """The numbers of the comments that are tied to something in an element."""
    for child in element.iter():
        if _name(child) in ("commentReference", "commentRangeStart"):
            yield _attribute(child, "id")


def _comments(root: Any, reader: WordReader, beside: Mapping[str, str]) -> Iterator[Comment]:
    for comment in root if root is not None else ():
        if _name(comment) == "comment":
            words = " ".join(reader.text(part) for part in comment.iter() if _name(part) == "p").strip()
            if words:
                yield Comment(_attribute(comment, "author"), words, beside.get(_attribute(comment, "id"), ""))


def _attribute(element: Any, wanted: str) -> str:
    return next((str(value) for key, value in element.attrib.items() if key.rpartition("}")[2] == wanted), "")


def _blocks(parent: Any) -> Iterator[Any]:
    for child in parent:
        name = _name(child)
        if name in ("p", "tbl"):
            yield child
        elif name in ("sdt", "sdtContent", "customXml", "ins", "moveTo"):
            yield from _blocks(child)


def _bookmarks(element: Any) -> Iterator[str]:
    for child in element.iter():
        if _name(child) == "bookmarkStart" and (name := _attribute(child, "name")):
            yield name


def _name(element: Any) -> str:
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""

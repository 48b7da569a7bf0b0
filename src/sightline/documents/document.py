"""What a file holds once it has been opened safely: text, pages, tables, passages with offsets."""

from __future__ import annotations

import time as clock
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime, time
from types import MappingProxyType

from sightline.documents import limits
from sightline.documents.refusal import CannotRead

Native = date | datetime | time | int | float | bool | None
"""A cell's value where its format has one of its own: Excel's dates, times and numbers."""

CELL_SEPARATOR = " | "


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell of a table, exactly as extracted: ``document.text[start:end] == text``.

    ``merged`` is "down" where the cell belongs to one merged from a row above (its text and offsets are then that
    cell's), "across" where it belongs to one merged from its left (it is then empty), else empty.
    """

    text: str
    start: int
    end: int
    value: Native = None
    merged: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a table. ``number`` counts from 1 as a person would find it (in a sheet: the sheet's own number)."""

    number: int
    cells: tuple[Cell, ...]

    @property
    def is_empty(self) -> bool:
        """Whether nothing stands in it."""
        return not any(cell.text.strip() for cell in self.cells)


@dataclass(frozen=True, slots=True)
class Table:
    """A table, or a sheet of a workbook.

    ``name`` is how a person finds it ("table 2", "sheet Police", "page 3, table 1"). ``page`` is the page it is on,
    where the format has pages. ``start`` and ``end`` bound it in the document's text.
    """

    name: str
    rows: tuple[Row, ...]
    start: int = 0
    end: int = 0
    page: int | None = None


@dataclass(frozen=True, slots=True)
class Page:
    """One page, counted from 1, and where its text lies."""

    number: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Block:
    """A piece of narrative outside tables.

    ``kind``: "paragraph", "heading", "text box", "footnote", "message header" (the lines From, Sent, To, Cc,
    Subject that an e-mail begins with), or "comment" (in the margin; behind everything else).
    """

    start: int
    end: int
    kind: str = "paragraph"


@dataclass(frozen=True, slots=True)
class Remark:
    """A comment in the margin, a note on a page or on a cell: ``text[start:end]``, behind all that it comments on.

    ``author`` is as the file names whoever wrote it, ``written`` an ISO 8601 day, ``about`` the words that it is tied
    to; each "" where the file does not say.
    """

    start: int
    end: int
    author: str = ""
    written: str = ""
    about: str = ""


@dataclass(frozen=True, slots=True)
class Beside:
    """Words of a file that are no part of its text: a comment, or words that somebody struck out as a tracked change.

    ``sort``: "comment" or "struck out". ``place``: where a person finds it, or "".
    """

    sort: str
    place: str
    words: str


@dataclass(frozen=True, slots=True)
class Document:
    """A document as extracted.

    ``format`` is what it really is ("docx", "xlsx", "csv", "txt", "md", "pdf", "rtf", "html", "eml", "msg"), whatever
    its name says. ``text`` is all its text: paragraphs on lines of their own, each table row on a line with its cells
    joined by " | ". ``stamps`` are the running headers and footers, which are not part of the text, and ``beside`` what
    else is not. ``remarks`` are the comments of others on it, which stand last in the text and are no part of what
    they comment on. ``warnings`` are sentences for a person.
    ``properties``: "title", "author", "encoding", "delimiter", "epoch" (1900 or 1904: from when an Excel file counts);
    of an e-mail "sent" (an ISO 8601 instant with its distance from UTC where the message gives one), "from" and
    "subject"; of a web page "published" (an ISO 8601 day or instant); of Markdown whatever its front matter says.
    """

    name: str
    sha256: str
    format: str
    text: str
    pages: tuple[Page, ...] = ()
    tables: tuple[Table, ...] = ()
    blocks: tuple[Block, ...] = ()
    warnings: tuple[str, ...] = ()
    stamps: tuple[str, ...] = ()
    properties: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}), hash=False)
    beside: tuple[Beside, ...] = ()
    remarks: tuple[Remark, ...] = ()

    def without_remarks(self) -> Document:
        """The document as its writer left it."""
        if not self.remarks:
            return self
        end = self.remarks[0].start
        blocks = tuple(one for one in self.blocks if one.kind != "comment")
        return replace(self, text=self.text[:end], blocks=blocks, remarks=())

    def page_at(self, offset: int) -> int | None:
        """The page on which that character of the text lies, or None where there are no pages."""
        place = bisect_right(self.pages, offset, key=lambda page: page.start) - 1
        return self.pages[place].number if place >= 0 and offset < self.pages[place].end else None


@dataclass(slots=True)
class RawCell:
    """A cell on its way into a document."""

    text: str = ""
    value: Native = None
    merged: str = ""


class Writing:
    """Gathers a document's text piece by piece, so that every offset is right by construction."""

    def __init__(self, name: str, sha256: str, format_: str) -> None:
        self._name, self._sha256, self.format = name, sha256, format_
        self._pieces: list[str] = []
        self._length = 0
        self._cells = self._rows = 0
        self._pages: list[Page] = []
        self._tables: list[Table] = []
        self._blocks: list[Block] = []
        self.warnings: list[str] = []
        self.stamps: list[str] = []
        self.properties: dict[str, str] = {}
        self._beside: list[Beside] = []
        self._remarks: list[Remark] = []
        self._until = clock.monotonic() + limits.READING_SECONDS

    def keep_time(self) -> None:
        """Raises CannotRead once the file has taken longer than any file may: some are made to run for ever."""
        if clock.monotonic() > self._until:
            raise CannotRead(
                f"reading it took longer than {limits.READING_SECONDS} seconds, so it was stopped",
                "split it, or copy its words into a new Word document",
            )

    def gap(self) -> None:
        """An empty line, where one block must not be taken for the beginning of the next."""
        self._put("\n")

    @property
    def length(self) -> int:
        """How many characters have been written."""
        return self._length

    @property
    def table_count(self) -> int:
        """How many tables have been written."""
        return len(self._tables)

    def warn(self, sentence: str) -> None:
        """Tell a person, once."""
        if sentence not in self.warnings:
            self.warnings.append(sentence)

    def beside(self, sort: str, place: str, text: str) -> None:
        """Words that are no part of the text; nothing if there are none."""
        words = " ".join(clean(text).split())
        if words and len(self._beside) < limits.MAX_BESIDE:
            self._beside.append(Beside(sort, place, words[: limits.MAX_BESIDE]))

    def remark(self, text: str, author: str = "", written: str = "", about: str = "") -> None:
        """A comment of somebody on the text; nothing if it is empty. Only once everything else has been written."""
        words = " ".join(clean(text).split())
        if not words or len(self._remarks) >= limits.MAX_BESIDE:
            return
        self.gap()
        start = self._length
        self.block(words, "comment")
        told = (" ".join(clean(one).split())[: limits.MAX_BESIDE] for one in (author, written[:10], about))
        self._remarks.append(Remark(start, start + len(words), *told))

    def block(self, text: str, kind: str = "paragraph") -> None:
        """A piece of narrative on lines of its own; nothing if it is empty."""
        text = clean(text)
        if not text.strip():
            return
        self.keep_time()
        start = self._length
        self._put(text)
        self._blocks.append(Block(start, self._length, kind))
        self._put("\n")

    def text(self, text: str) -> None:
        """Running text whose paragraphs are told apart by empty lines."""
        text = clean(text)
        start = self._length
        position = 0
        for paragraph in text.split("\n\n"):
            stripped = paragraph.strip("\n")
            if stripped.strip():
                at = start + position + paragraph.index(stripped)
                self._blocks.append(Block(at, at + len(stripped)))
            position += len(paragraph) + 2
        self._put(text)
        if not text.endswith("\n"):
            self._put("\n")

    def go_on(self, text: str) -> int:
        """Running text that goes on with the last paragraph, as from one page to the next. Returns where it begins."""
        if not self._blocks or self._pieces[-1] != "\n":
            start = self._length
            self.text(text)
            return start
        self._pieces.pop()
        self._length -= 1
        start = self._length
        if self._pages:
            self._pages[-1] = replace(self._pages[-1], end=min(self._pages[-1].end, start))
        before = self._blocks.pop()
        self.text(text)
        following = next((place for place, one in enumerate(self._blocks) if one.start >= start), None)
        end = before.end
        if following is not None:
            end = self._blocks.pop(following).end
        self._blocks.insert(len(self._blocks) if following is None else following, replace(before, end=end))
        return start

    def table(self, name: str, rows: Sequence[tuple[int, Sequence[RawCell]]], page: int | None = None) -> None:
        """A table: its rows with their numbers. A cell merged down takes the text and place of the one above."""
        start = self._length
        self._rows += len(rows)
        if self._rows > limits.MAX_ROWS:
            raise CannotRead(
                f"its tables have more than {limits.MAX_ROWS:,} rows",
                "split it into smaller files, or remove the sheets that are not a chronology",
            )
        made: list[Row] = []
        above: tuple[Cell, ...] = ()
        for number, raw in rows:
            cells: list[Cell] = []
            self.keep_time()
            for index, item in enumerate(raw):
                self._cells += 1
                if index:
                    self._put(CELL_SEPARATOR)
                if item.merged == "down" and index < len(above):
                    origin = above[index]
                    cells.append(Cell(origin.text, origin.start, origin.end, origin.value, "down"))
                    continue
                text = clean(item.text).strip()
                cells.append(Cell(text, self._length, self._length + len(text), item.value, item.merged))
                self._put(text)
            if self._cells > limits.MAX_CELLS:
                raise CannotRead(
                    f"its tables have more than {limits.MAX_CELLS:,} cells",
                    "split it into smaller files, or remove the sheets that are not a chronology",
                )
            self._put("\n")
            above = tuple(cells)
            made.append(Row(number, above))
        self._tables.append(Table(name, tuple(made), start, self._length, page))

    def page(self, number: int, start: int) -> None:
        """The page that began at ``start`` ends here."""
        self._pages.append(Page(number, start, self._length))

    def finished(self) -> Document:
        """The document."""
        return Document(
            self._name,
            self._sha256,
            self.format,
            "".join(self._pieces),
            tuple(self._pages),
            tuple(self._tables),
            tuple(self._blocks),
            tuple(self.warnings),
            tuple(dict.fromkeys(self.stamps)),
            MappingProxyType(dict(self.properties)),
            tuple(self._beside),
            tuple(self._remarks),
        )

    def _put(self, text: str) -> None:
        self._pieces.append(text)
        self._length += len(text)
        if self._length > limits.MAX_CHARACTERS:
            raise CannotRead(
                f"it holds more than {limits.MAX_CHARACTERS:,} characters of text",
                "split it into smaller files",
            )


_UNWANTED = dict.fromkeys((*range(9), *range(14, 32), 127, 65279))
_UNWANTED |= {0x0B: "\n", 0x2028: "\n", 0x2029: "\n"}
_SURROGATES = dict.fromkeys(range(55296, 57344), "�")


def clean(text: str) -> str:
    """Without NULs and other control characters, line ends as newlines. Letters in any script stay in their order,
    and so do the marks that steer right-to-left writing; form feeds stay."""
    text = text.replace("\r\n", "\n").replace("\r", "\n").translate(_UNWANTED)
    return text.translate(_SURROGATES) if not _is_encodable(text) else text


def _is_encodable(text: str) -> bool:
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True

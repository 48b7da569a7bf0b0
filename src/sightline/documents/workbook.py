"""Excel workbooks: the values of every sheet, dates as dates, merged cells as merged. Macros and formulas never run."""

from __future__ import annotations

import io
import posixpath
import re
import warnings
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from typing import Any
from zipfile import BadZipFile

import openpyxl
from lxml import etree
from openpyxl.utils.cell import get_column_letter, range_boundaries
from openpyxl.utils.datetime import CALENDAR_MAC_1904

from sightline.chronology.partial_date import write_day, write_month
from sightline.documents.document import Native, RawCell, Writing
from sightline.documents.packages import Package, damaged

_MAX_MERGED = 10_000
_LAST_ROW = 1_048_576
"""The last row that a sheet can have. The library gives an empty row for every number before the one that it reads."""


def read(data: bytes, writing: Writing, suffix: str) -> None:
    """Write a workbook's sheets as tables. Raises CannotRead."""
    package = Package(data)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # openpyxl tells of extensions that only concern writing
        try:
            book = openpyxl.load_workbook(io.BytesIO(data), read_only=True, data_only=True, keep_links=False)
        except (KeyError, ValueError, TypeError, IndexError, AttributeError, BadZipFile, OSError, SyntaxError):
            raise damaged("the list of its sheets cannot be read") from None
        writing.properties["epoch"] = "1904" if book.epoch == CALENDAR_MAC_1904 else "1900"
        for sheet in book.worksheets:
            _write_sheet(sheet, package, writing)
        title = book.properties.title
        if title and str(title).strip():
            writing.properties["title"] = str(title).strip()
    if any(name.startswith(("xl/comments", "xl/threadedcomments")) for name in package.names()):
        writing.warn(
            "Some of its cells have notes or comments: what one states is proposed as the word of whoever wrote it, "
            "never as part of its row."
        )
        for sheet in book.worksheets:
            _comments(sheet, package, writing)
    if any("/embeddings/" in name for name in package.names()):
        writing.warn("It has other files embedded in it, which are not read.")


def _comments(sheet: Any, package: Package, writing: Writing) -> None:
    """What is written in the notes and comments of a sheet's cells, each with its cell."""
    folder, _, name = str(getattr(sheet, "_worksheet_path", "")).lstrip("/").rpartition("/")
    relations = package.xml(f"{folder}/_rels/{name}.rels")
    said: dict[str, list[str]] = {}
    targets = [one.get("Target", "") for one in relations] if relations is not None else []
    for one in sorted(targets, key=_is_old):
        path = one.lstrip("/") if one.startswith("/") else posixpath.normpath(f"{folder}/{one}")
        if "comment" not in path.lower():
            continue
        root = package.xml(path)
        new: dict[str, list[str]] = {}
        for element in root.iter() if root is not None else ():
            tag = str(element.tag).rpartition("}")[2]
            if tag in ("comment", "threadedComment") and element.get("ref"):
                words = "".join(
                    part.text or "" for part in element.iter() if str(part.tag).rpartition("}")[2] in ("t", "text")
                )
                new.setdefault(element.get("ref"), []).append(words)
        said = {**new, **said}  # a threaded comment leaves a copy among the notes, with advice to buy a newer Excel
    for cell, words in said.items():
        place = f"cell {cell} of sheet {sheet.title}"
        writing.beside("comment", place, " / ".join(words))
        for one in words:
            who, _, says = one.partition(":\n")  # Excel opens a note with the name of whoever wrote it
            author = who if says and len(who) <= _LONGEST_NAME else ""
            writing.remark(says if author else one, author, about=place)


_LONGEST_NAME = 60


def _is_old(target: str) -> bool:
    return "threaded" not in target.lower()


def _write_sheet(sheet: Any, package: Package, writing: Writing) -> None:
    merged, uncounted, unseen = _about(sheet, package)
    if sheet.sheet_state != "visible":
        writing.warn(f"The sheet {sheet.title} is hidden in Excel; it was read.")
    if uncounted:
        writing.warn(
            f"The sheet {sheet.title} has {uncounted} {'formula' if uncounted == 1 else 'formulas'} without a stored "
            "result, which read as empty: open it in Excel, save it and send it again."
        )
    sheet.reset_dimensions()
    rows = list(_rows(sheet, merged))
    if rows:
        writing.table(f"sheet {sheet.title}", rows)
        if hidden := unseen.with_words(rows):
            writing.warn(
                f"In the sheet {sheet.title} {hidden}. What is hidden was read: whoever filled it in may not have "
                "meant to send it."
            )


@dataclass
class _Unseen:
    """The columns and rows of a sheet that Excel does not show, by number."""

    columns: set[int] = field(default_factory=set)
    rows: set[int] = field(default_factory=set)

    def with_words(self, rows: Iterable[tuple[int, list[RawCell]]]) -> str:
        """Those that hold words, as a sentence says it: "the column H is hidden in Excel"; empty if none does."""
        columns = {at for _, cells in rows for at, cell in enumerate(cells, 1) if at in self.columns and cell.text}
        lines = [number for number, cells in rows if number in self.rows and any(cell.text for cell in cells)]
        said = [_numbered("column", [get_column_letter(at) for at in sorted(columns)]), _numbered("row", lines)]
        told = " and ".join(filter(None, said))
        return f"{told} {'is' if len(columns) + len(lines) == 1 else 'are'} hidden in Excel" if told else ""


_MOST_NUMBERED = 8


def _numbered(what: str, which: Sequence[object]) -> str:
    if not which:
        return ""
    shown = ", ".join(map(str, which[:_MOST_NUMBERED]))
    more = f" and {len(which) - _MOST_NUMBERED} more" if len(which) > _MOST_NUMBERED else ""
    return f"the {what}{'' if len(which) == 1 else 's'} {shown}{more}"


def _rows(sheet: Any, merged: dict[tuple[int, int], str]) -> Iterator[tuple[int, list[RawCell]]]:
    """The rows that hold anything, or belong to a merged cell, under Excel's own row numbers."""
    widths: dict[int, int] = {}
    for row, column in merged:
        widths[row] = max(column, widths.get(row, 0))
    try:
        for number, cells in enumerate(sheet.iter_rows(), 1):
            if number > _LAST_ROW:
                raise damaged(f"the sheet {sheet.title} numbers a row beyond the last that a sheet can have")
            if not cells and number not in widths:
                continue
            raw = [_cell(cell, merged.get((number, index), "")) for index, cell in enumerate(cells, 1)]
            raw += [
                _cell(None, merged.get((number, index), "")) for index in range(len(raw) + 1, widths.get(number, 0) + 1)
            ]
            while raw and not raw[-1].text and not raw[-1].merged:
                raw.pop()
            if any(item.text for item in raw) or (number in widths and raw):
                yield number, raw
    except (KeyError, ValueError, TypeError, IndexError, AttributeError, OSError, SyntaxError):
        raise damaged(f"the sheet {sheet.title} cannot be read") from None


def _cell(cell: Any, merged: str) -> RawCell:
    if merged:
        return RawCell(merged=merged)
    if cell is None or cell.value is None:
        return RawCell()
    value = cell.value
    text, native = _written(value, getattr(cell, "number_format", "") or "")
    return RawCell(text, native)


def _written(value: object, number_format: str) -> tuple[str, Native]:
    """The value as a person sees it, and the value itself where it is more than words.

    Excel turns a typed "Apr-14" into the first of April and shows it without a day. A date shown without its day was
    never given as a day, so it is written as the month (or year) that was meant, and has no native value.
    """
    if isinstance(value, datetime):
        shown = re.sub(r'\[[^\]]*\]|"[^"]*"|\\.', "", number_format).lower()
        if "d" not in shown and "y" in shown:
            return (write_month(value) if "m" in shown else str(value.year)), None
        if value.time() == time.min:
            return write_day(value.date()), value.date()
        return f"{write_day(value.date())} {value:%H:%M}", value
    if isinstance(value, date):
        return write_day(value), value
    if isinstance(value, time):
        return f"{value:%H:%M}", value
    if isinstance(value, timedelta):
        minutes = round(value.total_seconds() / 60)
        return f"{minutes // 60}:{minutes % 60:02}", None
    if isinstance(value, bool):
        return ("Yes" if value else "No"), value
    if isinstance(value, float):
        whole = value == int(value) if abs(value) < 1e15 else False
        return (str(int(value)) if whole else repr(value)), value
    if isinstance(value, int):
        return str(value), value
    return _without_escapes(str(value)), None


def _without_escapes(text: str) -> str:
    """Excel writes some characters as _x000D_; that one is a line end."""
    return re.sub(r"_x000[dD]_", "\n", text) if "_x" in text else text


def _about(sheet: Any, package: Package) -> tuple[dict[tuple[int, int], str], int, _Unseen]:
    """Which cells belong to a merged one, how many formulas have no stored result, and what Excel does not show."""
    data = package.read(str(getattr(sheet, "_worksheet_path", "")))
    merged: dict[tuple[int, int], str] = {}
    uncounted, unseen = 0, _Unseen()
    if data is None:
        return merged, uncounted, unseen
    try:
        for _, element in etree.iterparse(
            io.BytesIO(data), tag="{*}mergeCell", resolve_entities=False, no_network=True, huge_tree=False
        ):
            left, top, right, bottom = range_boundaries(element.get("ref", ""))
            if None in (left, top, right, bottom) or (right - left + 1) * (bottom - top + 1) > _MAX_MERGED:
                continue
            for row in range(top, bottom + 1):
                for column in range(left, right + 1):
                    if (row, column) != (top, left) and len(merged) < _MAX_MERGED:
                        merged[row, column] = "across" if column > left else "down"
        for _, element in etree.iterparse(
            io.BytesIO(data), tag=("{*}c", "{*}row", "{*}col"), resolve_entities=False, no_network=True, huge_tree=False
        ):
            what = str(element.tag).rpartition("}")[2]
            if what != "c":
                if element.get("hidden") in ("1", "true"):
                    _take_unseen(unseen, what, element)
                element.clear()
                continue
            held = {str(child.tag).rpartition("}")[2]: child.text for child in element}
            uncounted += "f" in held and not held.get("v")
            element.clear()
    except (etree.XMLSyntaxError, ValueError, TypeError):
        raise damaged(f"the sheet {sheet.title} cannot be read") from None
    return merged, uncounted, unseen


def _take_unseen(unseen: _Unseen, what: str, element: Any) -> None:
    if what == "row":
        unseen.rows.add(int(element.get("r", "0")))
        return
    first, last = int(element.get("min", "0")), int(element.get("max", "0"))
    unseen.columns.update(range(first, min(last, first + _MOST_COLUMNS) + 1))


_MOST_COLUMNS = 16_384
"""The columns that a sheet of Excel can have."""

"""Excel workbooks: every cell by its sheet and place, whether it is shown or not, and every day behind a number."""

from __future__ import annotations

import re
import zipfile
from typing import Any

from sightline.publishing.leaks import markup
from sightline.publishing.leaks.formulas import what_it_makes
from sightline.publishing.leaks.found_places import Places


class Workbook:
    """The sheets of one workbook, read member by member as the archive gives them."""

    def __init__(self, found: Places, where: str, archive: zipfile.ZipFile) -> None:
        self._found, self._where = found, where
        self._names: dict[str, str] = {}
        self._hidden: set[str] = set()
        self._strings: list[str] = []
        self._used: set[int] = set()
        self._starts_1904 = False
        listed = {name.lower(): name for name in archive.namelist()}
        self._read_list(archive, listed)
        shared = listed.get("xl/sharedstrings.xml")
        if shared:
            root = markup.parsed(found, f"{where}, shared strings", archive.read(shared))
            if root is not None:
                for item in root:
                    if markup.local(item) == "si":
                        self._strings.append("".join(_words(item)))

    def _read_list(self, archive: zipfile.ZipFile, listed: dict[str, str]) -> None:
        targets: dict[str, str] = {}
        relations = listed.get("xl/_rels/workbook.xml.rels")
        if relations:
            root = markup.parsed(self._found, f"{self._where}, links", archive.read(relations))
            for one in root if root is not None else ():
                target = str(one.get("Target", ""))
                targets[str(one.get("Id", ""))] = target.lstrip("/") if target.startswith("/") else f"xl/{target}"
        root = markup.parsed(self._found, f"{self._where}, list of sheets", archive.read(listed["xl/workbook.xml"]))
        for element in root.iter() if root is not None else ():
            name = markup.local(element)
            if name == "sheet":
                relation = next((value for key, value in element.attrib.items() if key.endswith("}id")), "")
                part = targets.get(relation, "").lower()
                self._names[part] = str(element.get("name", ""))
                if element.get("state", "visible") != "visible":
                    self._hidden.add(part)
            elif name == "workbookPr" and element.get("date1904") in ("1", "true"):
                self._starts_1904 = True

    def takes(self, name: str, content: bytes) -> bool:
        """Reads a member that is a sheet, or the shared strings; False for any other."""
        lower = name.lower()
        if lower == "xl/sharedstrings.xml":
            root = markup.parsed(self._found, f"{self._where}, shared strings", content)
            if root is not None:
                markup.read_rest(self._found, f"{self._where}, shared strings", root)
                for item in root.iter("{*}rPh"):
                    sounds = "".join(part.text or "" for part in item.iter("{*}t"))
                    self._found.add(f"{self._where}, reading of a shared string", sounds)
            return True
        if not re.search(r"xl/(?:work|macro|dialog)sheets/[^/]+\.xml$", lower):
            return False
        sheet = f"sheet {self._names[lower]}" if lower in self._names else "a sheet that the workbook does not list"
        if lower in self._hidden:
            sheet = f"hidden {sheet}"
        where = f"{self._where}, {sheet}"
        root = markup.parsed(self._found, where, content)
        if root is None:
            return True
        held = self._held(root) if root.find(".//{*}f") is not None else {}
        for row in root.iter("{*}row"):
            hidden = ", hidden row" if row.get("hidden") in ("1", "true") else ""
            for cell in row.iter("{*}c"):
                self._cell(f"{where}, cell {cell.get('r', '?')}{hidden}", cell, held)
                self._follows(where, cell)
        for gone in list(root.iter("{*}sheetData")):
            for row in list(gone):
                if markup.local(row) == "row":
                    gone.remove(row)
        markup.read_texts(self._found, where, root)
        markup.read_rest(self._found, where, root)
        return True

    def _held(self, sheet: Any) -> dict[str, str]:
        """What the cells of a sheet hold, by place, for its formulas."""
        return {str(cell.get("r", "")): self._shown(cell) for cell in sheet.iter("{*}c")}

    def _shown(self, cell: Any) -> str:
        inline = cell.find("{*}is")
        if inline is not None:
            return "".join(_words(inline))
        value = cell.findtext("{*}v") or ""
        if cell.get("t") == "s":
            return self._strings[int(value)] if value.isdigit() and int(value) < len(self._strings) else ""
        return value

    def _follows(self, where: str, cell: Any) -> None:
        """A cell after the one before it in its row, and, where it is short, in its column."""
        place, text = str(cell.get("r", "?")), self._shown(cell)
        here = f"{where}, cell {place}"
        self._found.follows(where, here, text)
        if len(text) <= markup.MOST_IN_A_COLUMN:
            self._found.follows(f"{where}, column {place.rstrip('0123456789')}", here, text)

    def _cell(self, where: str, cell: Any, held: dict[str, str]) -> None:
        kind = cell.get("t", "n")
        for part in cell.iter():
            name = markup.local(part)
            if name == "f" and part.text:
                self._found.add(f"{where}, its formula", part.text)
                for made in what_it_makes(part.text, held):
                    self._found.add(f"{where}, what its formula makes", made)
            elif name == "is":
                self._found.add(where, "".join(_words(part)))
            elif name == "v" and part.text:
                self._value(where, kind, part.text)
            elif not isinstance(part.tag, str):
                self._found.add(f"{where}, a comment of its markup", part.text)
        for key, value in cell.attrib.items():
            if key not in ("r", "s", "t") and len(value) > 1:
                self._found.add(f"{where}, {key}", value, technical=True)

    def _value(self, where: str, kind: str, value: str) -> None:
        if kind == "s":
            number = int(value) if value.strip().isdigit() else -1
            if 0 <= number < len(self._strings):
                self._used.add(number)
                self._found.add(where, self._strings[number])
            else:
                self._found.cannot(where, "it points to a text that is not there")
            return
        self._found.add(where, value)
        if kind != "n":
            return
        try:
            number_value = float(value)
        except ValueError:
            return
        if number_value.is_integer() and abs(number_value) < 1e18 and str(int(number_value)) != value:
            self._found.add(where, str(int(number_value)))
        if 10_000 <= number_value <= 80_000:
            # Any number can be shown as a day: it is looked at as one, and only days of the case count.
            day = markup.day_numbered(number_value, starts_1904=self._starts_1904)
            self._found.add(f"{where}, as a day", day, technical=True)

    def unused(self) -> None:
        """Shared strings that no cell shows stay in the file all the same."""
        for number, words in enumerate(self._strings):
            if number not in self._used:
                self._found.add(f"{self._where}, a text that no cell uses any more", words)


def _words(item: Any) -> list[str]:
    return [
        part.text or ""
        for part in item.iter("{*}t")
        if not any(markup.local(up) == "rPh" for up in part.iterancestors())
    ]

"""Word documents: paragraphs, text boxes, footnotes and tables, straight from their XML."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from sightline.documents import limits
from sightline.documents.document import CELL_SEPARATOR, RawCell, Writing
from sightline.documents.packages import Package, damaged
from sightline.documents.refusal import CannotRead

_DELETED = {"del", "moveFrom"}
_INSERTED = {"ins", "moveTo"}
_SKIPPED = {"instrText", "delText", "delInstrText", "rPr", "pPr", "tblPr", "tcPr", "trPr", "sectPr", "Fallback", "pict"}
_BREAKS = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-", "ptab": "\t"}


def read(data: bytes, writing: Writing, suffix: str) -> None:
    """Write a Word document's contents. Raises CannotRead."""
    package = Package(data)
    main = main_part(package)
    root = package.xml(main)
    if root is None or _name(root) != "document":
        raise damaged("its main part is missing")
    body = next((child for child in root if _name(child) == "body"), None)
    if body is None:
        raise damaged("its main part is missing")
    reader = WordReader(writing)
    reader.blocks(body, 0)
    folder = main.rpartition("/")[0]
    reader.footnotes(package.xml(f"{folder}/footnotes.xml"))
    reader.footnotes(package.xml(f"{folder}/endnotes.xml"))
    _stamps(package, folder, writing)
    _properties(package, writing)
    reader.tell()
    comments = package.xml(f"{folder}/comments.xml")
    if comments is not None and len(comments):
        what = "1 comment" if len(comments) == 1 else f"{len(comments)} comments"
        writing.warn(
            f"It has {what} in the margin: what one states is proposed as the word of whoever wrote it, never as part "
            "of the text."
        )
        about = _commented(body)
        for comment in comments:
            author, words = _attribute(comment, "author") or "", " ".join(reader.words_of(comment))
            writing.beside("comment", f"by {author}" if author else "", words)
            written, number = _attribute(comment, "date") or "", _attribute(comment, "id") or ""
            writing.remark(words, author, written, about.get(number, ""))
    if any(name.startswith(f"{folder}/embeddings/") for name in package.names()):
        writing.warn("It has other files embedded in it, which are not read.")


def main_part(package: Package) -> str:
    """The name of the part that holds the words."""
    if package.read("word/document.xml") is not None:
        return "word/document.xml"
    return next(name for name in package.names() if name.startswith("word/document") and name.endswith(".xml"))


class WordReader:
    """Walks the XML. ``_boxes`` collects text boxes until the paragraph that they hang on has been written."""

    def __init__(self, writing: Writing) -> None:
        self._writing = writing
        self._boxes: list[Any] = []
        self._inserted = self._deleted = self._hidden = False

    def blocks(self, parent: Any, depth: int) -> None:
        """Paragraphs and tables of the body, or of a cell that only lays out others."""
        if depth > limits.MAX_DEPTH:
            raise CannotRead("it is nested too deeply to be read", "copy its words into a new document")
        for child in parent:
            name = _name(child)
            if name == "p":
                self._write_paragraph(child, depth)
            elif name == "tbl":
                self._write_table(child, depth)
            elif name in _DELETED:
                self._strike_out(child)
            elif name in {"sdt", "sdtContent", "customXml", "smartTag", *_INSERTED}:
                self.blocks(child, depth + 1)

    def footnotes(self, root: Any | None) -> None:
        """Notes at the foot or the end, after the rest."""
        for note in root if root is not None else ():
            if _attribute(note, "type") in ("separator", "continuationSeparator", "continuationNotice"):
                continue
            self._writing.block("\n".join(self._paragraphs(note, 0)).strip(), "footnote")
        self._write_boxes(0)

    def words_of(self, element: Any) -> list[str]:
        """The words of a part that stands outside the text, a paragraph each."""
        return self._paragraphs(element, 0)

    def _strike_out(self, element: Any) -> None:
        """Somebody deleted this and left it as a tracked change."""
        self._deleted = True
        words = "".join(part.text or "" for part in element.iter() if _name(part) in ("delText", "t"))
        self._writing.beside("struck out", "", words)

    def tell(self) -> None:
        """Warnings about what a reader might not expect."""
        if self._inserted or self._deleted:
            self._writing.warn(
                "It has tracked changes: inserted words were read and deleted words were not. "
                "Accept or reject the changes in Word and send it again to be sure."
            )
        if self._hidden:
            self._writing.warn("Some of its words are formatted as hidden; they were read.")

    # -- paragraphs ----------------------------------------------------------------------------------------
    def _write_paragraph(self, paragraph: Any, depth: int) -> None:
        text = self._text(paragraph)
        self._writing.block(text, "heading" if _is_heading(paragraph) else "paragraph")
        self._write_boxes(depth)

    def _write_boxes(self, depth: int) -> None:
        boxes, self._boxes = self._boxes, []
        for box in boxes:
            if any(_name(child) == "tbl" for child in box):
                self.blocks(box, depth + 1)
            else:
                self._writing.block("\n".join(self._paragraphs(box, 0)), "text box")

    def _text(self, element: Any) -> str:
        return "".join(self._pieces(element, 0))

    def _pieces(self, element: Any, depth: int) -> Iterator[str]:
        if depth > limits.MAX_DEPTH:
            raise CannotRead("it is nested too deeply to be read", "copy its words into a new document")
        for child in element:
            name = _name(child)
            if name == "t":
                yield child.text or ""
            elif name in _BREAKS:
                yield _BREAKS[name]
            elif name == "txbxContent":
                self._boxes.append(child)
            elif name in _DELETED:
                self._strike_out(child)
            elif name == "rPr":
                self._hidden = self._hidden or any(_name(part) == "vanish" for part in child)
            elif name == "pict":
                self._boxes.extend(part for part in child.iter() if _name(part) == "txbxContent")
            elif name not in _SKIPPED:
                self._inserted = self._inserted or name in _INSERTED
                yield from self._pieces(child, depth + 1)

    def _paragraphs(self, parent: Any, depth: int) -> list[str]:
        """The text of everything inside, a nested table's rows on lines of their own."""
        found: list[str] = []
        if depth > limits.MAX_DEPTH:
            raise CannotRead("it is nested too deeply to be read", "copy its words into a new document")
        for child in parent:
            name = _name(child)
            if name == "p":
                found.append(self._text(child))
                boxes, self._boxes = self._boxes, []
                for box in boxes:
                    found.extend(self._paragraphs(box, depth + 1))
            elif name == "tbl":
                for _, cells in self._rows(child, depth + 1):
                    found.append(CELL_SEPARATOR.join(cell.text for cell in cells if not cell.merged))
            elif name in _DELETED:
                self._strike_out(child)
            elif name not in _SKIPPED:
                found.extend(self._paragraphs(child, depth + 1))
        return found

    def text(self, paragraph: Any) -> str:
        """The words of one paragraph, deleted ones left out and inserted ones among them."""
        return self._text(paragraph)

    # -- tables --------------------------------------------------------------------------------------------
    def _write_table(self, table: Any, depth: int) -> None:
        if self._only_lays_out(table):
            for row in _inside(table, "tr"):
                for cell in _inside(row, "tc"):
                    self.blocks(cell, depth + 1)
            return
        rows = self._rows(table, depth)
        self._writing.table(f"table {self._writing.table_count + 1}", rows)
        self._write_boxes(depth)

    def _only_lays_out(self, table: Any) -> bool:
        """Whether it is one column whose cells hold tables: a frame around other tables."""
        rows = list(_inside(table, "tr"))
        cells = [list(_inside(row, "tc")) for row in rows]
        return all(len(row) <= 1 for row in cells) and any(
            _name(child) == "tbl" for row in cells for cell in row for child in cell
        )

    def rows(self, table: Any) -> list[tuple[int, list[RawCell]]]:
        """The rows of one table, each with its number; deleted ones left out."""
        return self._rows(table, 0)

    def row_elements(self, table: Any) -> list[Any]:
        """The elements behind :meth:`rows`, one for one."""
        return [row for row in _inside(table, "tr") if "del" not in _properties_of(row, "trPr")]

    def _rows(self, table: Any, depth: int) -> list[tuple[int, list[RawCell]]]:
        made: list[tuple[int, list[RawCell]]] = []
        for number, row in enumerate(_inside(table, "tr"), 1):
            properties = _properties_of(row, "trPr")
            if "del" in properties:
                self._strike_out(row)
                continue
            self._inserted = self._inserted or "ins" in properties
            cells = [RawCell() for _ in range(_whole(properties.get("gridBefore"), 0))]
            for cell in _inside(row, "tc"):
                about = _properties_of(cell, "tcPr")
                if "vMerge" in about and _attribute(about["vMerge"], "val") != "restart":
                    cells.append(RawCell(merged="down"))
                else:
                    cells.append(RawCell("\n".join(self._paragraphs(cell, depth + 1)).strip()))
                cells.extend(RawCell(merged="across") for _ in range(_whole(about.get("gridSpan"), 1) - 1))
            made.append((number, cells))
        return made


def _commented(body: Any) -> dict[str, str]:
    """The words that each comment is tied to, by its number."""
    open_now: dict[str, list[str]] = {}
    found: dict[str, str] = {}
    for part in body.iter():
        name = _name(part)
        if name == "commentRangeStart":
            open_now[_attribute(part, "id") or ""] = []
        elif name == "commentRangeEnd":
            found[_attribute(part, "id") or ""] = "".join(open_now.pop(_attribute(part, "id") or "", ()))
        elif name == "t" and open_now:
            for words in open_now.values():
                words.append(part.text or "")
        elif name == "p":
            for words in open_now.values():
                words.append(" ")
    return found


def _stamps(package: Package, folder: str, writing: Writing) -> None:
    """Running headers and footers: they stamp every page and are nobody's record of an event."""
    writing.stamps.extend(stamps_of(package, folder))


def stamps_of(package: Package, folder: str = "word") -> Iterator[str]:
    """What stands in each running header and footer, on one line."""
    reader = WordReader(Writing("", "", "docx"))
    for name in sorted(package.names()):
        if name.startswith((f"{folder}/header", f"{folder}/footer")) and name.endswith(".xml"):
            root = package.xml(name)
            if root is not None:
                words = " ".join(" ".join(reader._paragraphs(root, 0)).split())
                if words:
                    yield words


def _properties(package: Package, writing: Writing) -> None:
    root = package.xml("docprops/core.xml")
    for child in root if root is not None else ():
        label = {"title": "title", "creator": "author"}.get(_name(child))
        if label and child.text and child.text.strip():
            writing.properties[label] = child.text.strip()


def _is_heading(paragraph: Any) -> bool:
    style = _properties_of(paragraph, "pPr").get("pStyle")
    return style is not None and (_attribute(style, "val") or "").casefold().startswith(("heading", "title"))


def _inside(parent: Any, wanted: str) -> Iterator[Any]:
    """Children of that name, also inside content controls and tracked insertions."""
    for child in parent:
        name = _name(child)
        if name == wanted:
            yield child
        elif name in {"sdt", "sdtContent", "customXml", *_INSERTED}:
            yield from _inside(child, wanted)


def _properties_of(element: Any, wanted: str) -> dict[str, Any]:
    found = next((child for child in element if _name(child) == wanted), None)
    return {} if found is None else {_name(child): child for child in found}


def _whole(element: Any | None, default: int) -> int:
    value = _attribute(element, "val") if element is not None else None
    return min(int(value), 63) if value and value.isdigit() else default


def _name(element: Any) -> str:
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def _attribute(element: Any, wanted: str) -> str | None:
    return next((value for key, value in element.attrib.items() if key.rpartition("}")[2] == wanted), None)

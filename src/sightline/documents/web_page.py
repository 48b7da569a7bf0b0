"""Web pages, and the bodies of e-mails that are written as one: the words that a reader of the page would see."""

from __future__ import annotations

import re
from typing import Any

from lxml import etree

from sightline.documents import limits
from sightline.documents.document import Writing, clean
from sightline.documents.encodings import decode, decode_named
from sightline.documents.page_furniture import Furniture, is_hidden, kept_value
from sightline.documents.page_tables import Sink, has_rows, is_data, rows_of
from sightline.documents.refusal import CannotRead

_SILENT = frozenset((
    "script", "style", "template", "noscript", "head", "iframe", "object", "embed", "canvas", "audio", "video",
    "button", "datalist", "map", "area", "link", "meta", "base", "noembed", "noframes", "frameset", "svg", "title",
))  # fmt: skip
_BLOCKS = frozenset((
    "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "dialog", "dir", "div",
    "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header",
    "hgroup", "hr", "html", "legend", "li", "main", "menu", "nav", "ol", "optgroup", "p", "pre", "search", "section",
    "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul",
))  # fmt: skip
_HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6", "caption"))
_NAMED = re.compile(
    rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w:.+-]{2,40})|<\?xml[^>]{0,100}encoding=["']([\w.-]+)"""
)
_PREFORMATTED = re.compile(r"white-space\s*:\s*(?:pre\b|pre-wrap|pre-line|break-spaces)", re.I)
_CITED = re.compile(r"quote|cite", re.I)
_GONE = dict.fromkeys((0xAD, 0x200B, 0x2060))
_PUBLISHED = frozenset(
    ("article:published_time", "datepublished", "dc.date", "dc.date.issued", "dcterms.date", "pubdate", "date")
)
_ISO_DAY = re.compile(r"\d{4}-\d\d-\d\d(?:[T ][\d:.]{4,12}(?:Z|[+-]\d\d:?\d\d)?)?")


def read(data: bytes, writing: Writing, suffix: str) -> None:
    """Write a web page. Nothing that it refers to is fetched, and no script runs. Raises CannotRead."""
    named = _NAMED.search(data[:4096])
    label = next((group for group in named.groups() if group), b"") if named else b""
    # Where a page can be read byte by byte as far as its own "utf-16", it is not in UTF-16.
    if label and not label.lower().startswith(b"utf-16"):
        text, encoding, warnings = decode_named(data, label.decode("ascii", "replace"))
    else:
        text, encoding, warnings = decode(data)
    writing.properties["encoding"] = encoding
    for sentence in warnings:
        writing.warn(sentence)
    root = tree_of(text)
    if root is None:
        return
    _about(root, writing)
    _write(root, writing, quoting=False)


def write_page(text: str, writing: Writing) -> None:
    """Write the body of an e-mail; what stands in a quotation has "> " before each line, as in plain text."""
    root = tree_of(text)
    if root is not None:
        _write(root, writing, quoting=True)


def holds_rows(text: str) -> bool:
    """Whether a page has a table that holds records, of two rows or more with two filled cells or more in each."""
    root = tree_of(text)
    return root is not None and any(is_data(table) and has_rows(table) for table in root.iter("table"))


def tree_of(text: str) -> Any | None:
    """The page's elements, or None if it has none. Raises CannotRead where they nest without end."""
    parser = etree.HTMLParser(
        encoding="utf-8", huge_tree=True, no_network=True, remove_comments=True, remove_pis=True, recover=True
    )
    try:
        root = etree.fromstring(clean(text).encode(), parser)
    except (etree.XMLSyntaxError, ValueError):
        root = None
    if any(entry.type_name == "ERR_RESOURCE_LIMIT" for entry in parser.error_log):
        raise CannotRead("it is nested too deeply to be read", "copy its words into a new document")
    return root


def _write(root: Any, writing: Writing, *, quoting: bool) -> None:
    before = writing.length
    _Walk(_Blocks(writing), writing, Furniture(root), quoting=quoting).over(root)
    if writing.length == before:  # all of it looked like furniture, so that is what it has to say
        _Walk(_Blocks(writing), writing, None, quoting=quoting).over(root)


def _about(root: Any, writing: Writing) -> None:
    title = next((" ".join("".join(found.itertext()).split()) for found in root.iter("title")), "")
    if title:
        writing.properties["title"] = title
    for found in root.iter("meta", "time"):
        name = (found.get("property") or found.get("name") or found.get("itemprop") or "").strip().lower()
        if name in _PUBLISHED or (found.tag == "time" and found.get("pubdate") is not None):
            day = _ISO_DAY.match((found.get("content") or found.get("datetime") or "").strip())
            if day:
                writing.properties["published"] = day.group()
                return


class _Blocks(Sink):
    """Blocks and tables on their way into a document."""

    def __init__(self, writing: Writing) -> None:
        self._writing = writing

    def block(self, text: str, kind: str) -> None:
        self._writing.block(text, kind)

    def table(self, rows: list[Any]) -> None:
        self._writing.table(f"table {self._writing.table_count + 1}", rows)


class _Lines(Sink):
    """The words of a table's cell, each block on a line of its own."""

    def __init__(self) -> None:
        self.lines: list[str] = []

    def block(self, text: str, kind: str) -> None:
        self.lines.append(text)

    def table(self, rows: list[Any]) -> None:
        self.lines.extend(" | ".join(cell.text for cell in cells if not cell.merged) for _, cells in rows)


class _Walk:
    """Goes over the elements in their order, without recursion: pages may nest a thousand deep."""

    def __init__(
        self, sink: Sink, writing: Writing, furniture: Furniture | None, *, quoting: bool = False, depth: int = 0
    ) -> None:
        if depth > limits.MAX_DEPTH:
            raise CannotRead("it is nested too deeply to be read", "copy its words into a new document")
        self._sink, self._writing, self._furniture, self._quoting = sink, writing, furniture, quoting
        self._depth = depth
        self._pieces: list[str] = []
        self._headings: list[Any] = []
        self._verbatim: list[Any] = []
        self._quotes: list[Any] = []

    def over(self, root: Any) -> None:
        """Write what stands in the element."""
        walk = etree.iterwalk(root, events=("start", "end"))
        for steps, (event, element) in enumerate(walk):
            if steps % 1000 == 0:
                self._writing.keep_time()
            if event == "start":
                if self._begins(element, element is root):
                    walk.skip_subtree()
            else:
                self._ends(element)
                if element is not root:
                    self._words(element.tail)
        self._flush()

    # -- elements ------------------------------------------------------------------------------------------
    def _begins(self, element: Any, is_root: bool) -> bool:
        """Take the element's beginning; True if what is in it has been dealt with."""
        tag = element.tag if isinstance(element.tag, str) else ""
        if tag in _BLOCKS and not is_root:
            self._flush()
        if not is_root and (tag in _SILENT or self._is_left_out(element, tag)):
            return True
        if tag == "table" and not is_root and is_data(element):
            self._write_table(element)
            return True
        if tag == "br":
            self._pieces.append("\n")
        elif tag in ("del", "s", "strike"):
            return self._is_struck(element, tag)
        elif tag in ("input", "select"):
            self._words(kept_value(element))
            return True
        elif tag == "sup" and (element.text or "").strip().isdigit() and not len(element):
            self._words(f"[{element.text.strip()}]")  # a note's mark must not run into the number before it
            return True
        elif tag == "time" and not any(words.strip() for words in element.itertext()):
            self._words(element.get("datetime"))
        elif tag == "td" or tag == "th":
            self._pieces.append(" ")
        if tag == "pre" or tag == "textarea" or _PREFORMATTED.search(element.get("style") or ""):
            self._flush()
            self._verbatim.append(element)
        if tag in _HEADINGS:
            self._headings.append(element)
        if tag == "blockquote" and self._quoting and _is_citation(element):
            self._quotes.append(element)
        self._words(element.text)
        return False

    def _ends(self, element: Any) -> None:
        tag = element.tag if isinstance(element.tag, str) else ""
        if tag in _BLOCKS or (self._verbatim and self._verbatim[-1] is element):
            self._flush()
        if self._verbatim and self._verbatim[-1] is element:
            self._verbatim.pop()
        if self._quotes and self._quotes[-1] is element:
            self._quotes.pop()
        if self._headings and self._headings[-1] is element:
            self._headings.pop()

    def _is_left_out(self, element: Any, tag: str) -> bool:
        if is_hidden(element):
            if any(words.strip() for words in element.itertext()):
                self._writing.warn("Some of its words are hidden from a reader of it; they were left out.")
            return True
        if self._furniture is None or not self._furniture.is_one(element):
            return False
        words = " ".join("".join(element.itertext()).split())
        if words and len(words) <= 300 and tag in ("header", "footer"):
            self._writing.stamps.append(words)
        if words:
            self._writing.warn("Its menus, side boxes or page footers were left out.")
        return True

    def _is_struck(self, element: Any, tag: str) -> bool:
        if tag == "del":
            self._writing.warn("It has words marked as deleted; they were left out.")
            return True
        self._writing.warn("Some of its words are struck through; they were read.")
        self._words(element.text)
        return False

    def _write_table(self, element: Any) -> None:
        outside, rows = rows_of(element, self._cell, self._writing)
        for child in outside:
            words = child if isinstance(child, str) else self._cell(child)
            self._sink.block(words.strip(), "heading" if getattr(child, "tag", "") == "caption" else "paragraph")
        if rows:
            self._sink.table(rows)

    def _cell(self, element: Any) -> str:
        lines = _Lines()
        _Walk(lines, self._writing, None, quoting=False, depth=self._depth + 1).over(element)
        return "\n".join(lines.lines)

    # -- words ---------------------------------------------------------------------------------------------
    def _words(self, text: str | None) -> None:
        if not text:
            return
        text = text.replace("\xa0", " ").translate(_GONE)
        self._pieces.append(text if self._verbatim else re.sub(r"[ \t\n\f]+", " ", text))

    def _flush(self) -> None:
        if not self._pieces:
            return
        text = "".join(self._pieces)
        self._pieces.clear()
        if not self._verbatim:
            text = re.sub(r" ?\n ?", "\n", re.sub(r" {2,}", " ", text))
        kind = "heading" if self._headings else "paragraph"
        for paragraph in re.split(r"\n(?:[ \t]*\n)+", text):
            paragraph = paragraph.strip("\n") if self._verbatim else paragraph.strip()
            if paragraph.strip():
                if self._quotes:
                    mark = "> " * len(self._quotes)
                    paragraph = "\n".join(mark + line for line in paragraph.split("\n"))
                self._sink.block(paragraph, kind)


def _is_citation(element: Any) -> bool:
    """Whether a mail program quotes with it; it may also only set words in."""
    return any(_CITED.search(element.get(name) or "") for name in ("type", "class", "cite", "id"))

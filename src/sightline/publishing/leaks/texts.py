"""Plain text, comma-separated rows, JSON, XML and web pages."""

from __future__ import annotations

import csv
import io
import json
import re
from html.parser import HTMLParser

from sightline.documents.rich_text_words import every_word
from sightline.publishing.leaks import markup
from sightline.publishing.leaks.found_places import Places

_BLOCK = frozenset(
    [
        "address",
        "article",
        "aside",
        "blockquote",
        "body",
        "br",
        "button",
        "caption",
        "dd",
        "details",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figcaption",
        "figure",
        "footer",
        "form",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "head",
        "header",
        "hr",
        "html",
        "legend",
        "li",
        "main",
        "nav",
        "ol",
        "option",
        "p",
        "pre",
        "section",
        "select",
        "summary",
        "table",
        "tbody",
        "td",
        "textarea",
        "tfoot",
        "th",
        "thead",
        "title",
        "tr",
        "ul",
    ]
)


def read(found: Places, where: str, name: str, data: bytes) -> None:
    """A file that holds text. What is neither text nor anything else that is known cannot be read."""
    here = where or "the file"
    if markup.looks_like_xml(data):
        markup.read(found, here, data)
        return
    text = decoded(data)
    if text is None:
        found.cannot(here, "it is of a kind that has no reading here", data)
        found.sweep(here, data)
        return
    suffix = name.rpartition(".")[2].lower()
    start = text.lstrip("\ufeff \t\r\n")[:200].lower()
    if start.startswith("{\\rtf"):
        _lines(found, where, text)
        _lines(found, f"{here}, as it is read", every_word(text))
        if re.search(r"\\(?:pict|objdata|bin\d|fldinst)", text):
            found.cannot(here, "it is rich text that holds a picture or an object: look at it", data)
    elif suffix in ("json", "jsonld") or start[:1] in ("{", "["):
        _json(found, where, text, must_be=suffix in ("json", "jsonld"))
    elif suffix in ("html", "htm") or start.startswith(("<!doctype html", "<html")) or re.match(r"<[a-z!]", start):
        _web_page(found, where, text)
    elif suffix in ("csv", "tsv"):
        _rows(found, where, text)
    else:
        _lines(found, where, text)
    found.pages = found.pages or max(1, len(text) // 3000)


_STRANGE = re.compile("[\u0080-\uffff]{4,}")


def decoded(data: bytes) -> str | None:
    """The text of bytes in any of the encodings that offices use, or None if they are no text."""
    for mark, encoding in ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe\0\0", "utf-32"), (b"\0\0\xfe\xff", "utf-32")):
        if data.startswith(mark):
            return data.decode(encoding, "replace")
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return data.decode("utf-16", "replace")
    head = data[:4000]
    if b"\0" in head:
        if head.count(0) <= 0.01 * len(head) + 3 and data.isascii():
            return data.decode("ascii")  # a few noughts between letters hide them from a search, and from nobody else
        zeros = [head[place::2].count(0) for place in (0, 1)]
        if max(zeros) > 0.3 * len(head) and min(zeros) < 0.05 * len(head) + 1:
            return data.decode("utf-16-be" if zeros[0] > zeros[1] else "utf-16-le", "replace")
        return None
    control = sum(byte < 9 or 13 < byte < 32 for byte in head)
    if control > 0.02 * len(head) + 1:
        return None
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        text = data.decode("cp1252", "replace")
    # A word of accents and signs throughout is written in letters of another code, and nobody knows in which.
    strange = sum(len(word) for word in _STRANGE.findall(text))
    return None if strange and strange * 20 > sum(map(str.isalpha, text)) else text


def _lines(found: Places, where: str, text: str) -> None:
    before = f"{where}, " if where else ""
    number = 1
    for block in re.split(r"(\n[ \t]*\n)", text.replace("\r\n", "\n").replace("\r", "\n")):
        lines = block.count("\n")
        here = f"{before}line {number}" + (f" to {number + lines}" if lines else "")
        found.add(here, block)
        found.follows(f"{before}lines", here, block)
        number += lines


def _rows(found: Places, where: str, text: str) -> None:
    before = f"{where}, " if where else ""
    head = text[:5000]
    parted = max(",;\t|", key=head.count)
    csv.field_size_limit(50_000_000)
    try:
        lines, read = list(io.StringIO(text, newline="")), 0
        rows = csv.reader(iter(lines), delimiter=parted)
        for number, row in enumerate(rows, 1):
            whole, read = "".join(lines[read : rows.line_num]), rows.line_num
            if parted != "," or _letters(whole) != _letters("".join(row)):
                # Its cells do not say all that stands in it, or what parts them can be part of a code.
                found.add(f"{before}row {number}, as it is written", whole)
            for column, cell in enumerate(row, 1):
                here = f"{before}row {number}, column {column}"
                found.add(here, cell)
                found.follows(f"{before}rows", here, cell)
                if len(cell) <= markup.MOST_IN_A_COLUMN:
                    found.follows(f"{before}column {column}", here, cell)
    except csv.Error as problem:
        found.cannot(where or "the file", f"its rows cannot be told apart ({problem})")
        _lines(found, where, text)


def _letters(text: str) -> str:
    return re.sub(r"[\W_]", "", text)


def _json(found: Places, where: str, text: str, *, must_be: bool) -> None:
    try:
        # Pairs and not objects: of two keys that are alike both are kept.
        held = json.loads(text.lstrip("\ufeff"), object_pairs_hook=lambda pairs: ("object", pairs))
    except (ValueError, RecursionError):
        if must_be:
            found.cannot(where or "the file", "it says that it is JSON and is not")
        _lines(found, where, text)
        return
    waiting: list[tuple[str, object]] = [(f"{where}, " if where else "", held)]
    while waiting:
        path, shape = waiting.pop()
        if isinstance(shape, tuple):
            for key, _ in shape[1]:
                found.add(f"{path}the name {key!r}", key)
            waiting += [(f"{path}{key} ", value) for key, value in reversed(shape[1])]
        elif isinstance(shape, list):
            if len(shape) > 3 and all(isinstance(one, int) and 9 <= one < 0x24F for one in shape):
                found.add(f"{path}its figures as letters", "".join(map(chr, shape)))
            waiting += [(f"{path}{number} ", value) for number, value in enumerate(shape, 1)][::-1]
        elif shape is not None and not isinstance(shape, bool):
            found.add(path.strip() or "the file", str(shape))
            found.follows(f"{where} values", path.strip() or "the file", str(shape))


_VOID = frozenset(
    {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr", "param"}
)


class _Page(HTMLParser):
    """Words of a page as they are read (marks within a word do not part it), and what nobody sees, apart."""

    def __init__(self, found: Places, where: str) -> None:
        super().__init__(convert_charrefs=True)
        self._found, self._where = found, f"{where}, " if where else ""
        self._text: list[str] = []
        self._seen: list[str] = []
        self._open: list[tuple[str, bool, bool]] = []

    def flush(self) -> None:
        """Ends a stretch of words."""
        here, text, seen = f"{self._where}near line {self.getpos()[0]}", "".join(self._text), "".join(self._seen)
        self._found.add(here, text)
        self._found.follows(f"{self._where}page", here, seen or text)
        if seen.strip() and seen != text:
            self._found.add(f"{here}, without what nobody sees", seen)
        self._text, self._seen = [], []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _BLOCK or tag in ("script", "style", "template"):
            self.flush()
        self._found.add(f"{self._where}line {self.getpos()[0]}, the name of a mark", tag, technical=True)
        told = {name: (value or "").lower() for name, value in attrs}
        style = re.sub(r"\s", "", told.get("style", ""))
        hidden = "display:none" in style or "visibility:hidden" in style or "hidden" in told or "font-size:0" in style
        turned = (tag == "bdo" and told.get("dir") == "rtl") or ("bidi-override" in style and "direction:rtl" in style)
        if tag not in _VOID:
            self._open.append((tag, hidden, turned))
            if turned:
                self._text.append("\u202e")
                self._seen.append("\u202e")
        for name, value in attrs:
            where = f"{self._where}line {self.getpos()[0]}, attribute {name} of {tag}"
            seen = name in ("alt", "title", "content", "value", "placeholder", "aria-label", "summary", "label")
            self._found.add(where, value, technical=not seen)
            self._found.add(where, name, technical=True)

    def handle_endtag(self, tag: str) -> None:
        if any(name == tag for name, _, _ in self._open):
            while self._open:
                name, _, _ = self._open.pop()
                if name == tag:
                    break
        if tag in _BLOCK or tag in ("script", "style", "template"):
            self.flush()

    def handle_data(self, data: str) -> None:
        self._text.append(data)
        if not any(hidden for _, hidden, _ in self._open):
            self._seen.append(data)

    def handle_comment(self, data: str) -> None:
        self._found.add(f"{self._where}line {self.getpos()[0]}, a comment", data)
        if "<" in data:  # marks within it part no word
            self._found.add(f"{self._where}line {self.getpos()[0]}, a comment without its marks", _MARK.sub("", data))

    def handle_decl(self, decl: str) -> None:
        self._found.add(f"{self._where}a declaration", decl, technical=True)

    def handle_pi(self, data: str) -> None:
        self._found.add(f"{self._where}an instruction", data, technical=True)

    def unknown_decl(self, data: str) -> None:
        self._found.add(f"{self._where}a declaration", data)


_MARK = re.compile(r"<[^<>]{0,2000}>")
_MOST_OPEN = 4_000_000
_EDGE = re.compile(r"<(?=[A-Za-z/!?])|>")


def _is_left_open(text: str) -> bool:
    """Whether so many marks are opened and never closed that a parser would look for their ends for minutes."""
    waiting, far = 0, 0
    before = 0
    for match in _EDGE.finditer(text):
        far += waiting * (match.start() - before)
        before = match.start()
        waiting = 0 if match.group() == ">" else waiting + 1
        if far > _MOST_OPEN:
            return True
    return far + waiting * (len(text) - before) > _MOST_OPEN


def _web_page(found: Places, where: str, text: str) -> None:
    if _is_left_open(text):
        found.cannot(where or "the file", "it is a web page that opens far more marks than it closes")
        _lines(found, where, text)
        return
    page = _Page(found, where)
    page.feed(text)
    page.close()
    page.flush()

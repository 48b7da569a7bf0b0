"""XML of any kind: its texts as they are read, and everything else that can hold words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

from lxml import etree

from sightline.publishing.leaks.found_places import Places

_PARAGRAPHS = frozenset({"p", "h", "si", "is", "text", "comment", "title", "desc", "li"})
_BREAKS = {"tab": "\t", "br": "\n", "cr": "\n", "ptab": "\t", "noBreakHyphen": "-", "softHyphen": "", "s": " "}
_NO_TEXT = frozenset({"instrText", "delInstrText"})
_SEEN = frozenset({"descr", "title", "alt", "author", "userId", "displayName", "initials", "tooltip", "prompt"})
_USUAL = ("http://schemas.", "http://www.w3.org/", "http://purl.org/dc/", "urn:oasis:")
_UNSEEN = frozenset({"vanish", "webHidden", "specVanish"})
_OF_A_PARAGRAPH = frozenset({"t", "delText"})
OF_A_RUN = ", a run of it"
"""A run of a paragraph by itself: what stands in it stands in the paragraph too, and is told there."""
_MOST_ALIKE = 3
"""An attribute that says the same thing again says nothing new; its first places are kept."""
_TINY = 8
"""Half points: letters of four points and less nobody reads."""
_CALLED = {
    "descr": "alternative text",
    "author": "author of a change or comment",
    "Target": "target of a link",
    "instr": "code of a field",
}


def looks_like_xml(data: bytes) -> bool:
    """Whether bytes are XML and not a web page."""
    head = data[:400].replace(b"\0", b"").lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n")
    if head.startswith(b"<?xml"):
        return b"<html" not in head.lower() or b"xhtml" in head.lower()
    return bool(
        re.match(rb"<(?:[a-z]+:)?(?:svg|x:xmpmeta|xml|rdf|relationships|types|worksheet|workbook|sst|a)\b", head, re.I)
    )


def parsed(found: Places, where: str, data: bytes) -> Any | None:
    """The root of an XML part, read without entities and network; None, and an unread place, if it cannot be."""
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=True, remove_comments=False, remove_pis=False
    )
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError):
        found.cannot(where, "it is XML that is not well formed", data)
        found.sweep(where, data)
        return None
    if root.getroottree().docinfo.doctype:
        found.cannot(where, "it declares things of its own, which can stand for words", data)
        found.sweep(where, data)
    return root


def read(found: Places, where: str, data: bytes) -> None:
    """Any XML part: paragraphs, then everything else."""
    root = parsed(found, where, data)
    if root is None:
        return
    read_texts(found, where, root)
    read_rest(found, where, root)


def read_texts(found: Places, where: str, root: Any) -> None:
    """The texts of a part, each paragraph as one: as it reads, as it read before changes, and with all its changes."""
    number, here = 0, where
    for element in root.iter():
        if not isinstance(element.tag, str):
            continue
        name = local(element)
        if name in _PARAGRAPHS:
            number += 1
            here = f"{where}, paragraph {number}" if name in ("p", "h") else where
            _paragraph(found, here, element)
            if name in ("p", "h"):
                found.follows(where, here, "".join(_pieces(element, frozenset({"del", "moveFrom"}))))
        elif name == "tbl":
            _columns(found, where, element)
        elif element.text and element.text.strip():
            found.add(
                f"{here}{OF_A_RUN}" if name in _OF_A_PARAGRAPH and here != where else f"{where}, {name}", element.text
            )
            if re.fullmatch(r"[1-7]\d{4}(?:\.\d+)?", element.text.strip()):
                found.add(f"{where}, {name}, as a day", day_numbered(float(element.text)), technical=True)
            if name in _HEADS:
                found.add(f"{where}, {name}, as printed", _HEAD_CODES.sub("", element.text))
        if len(element) > 1 and name not in _PARAGRAPHS and all(len(child) == 0 for child in element):
            # Words that a vocabulary of its own splits over elements.
            joined = "".join(child.text or "" for child in element)
            if 3 < len(joined) < 5000 and len(element) < 60:
                found.add(f"{where}, {name}", joined)
        if element.tail and element.tail.strip():
            found.add(f"{where}, after {name}", element.tail)


def _paragraph(found: Places, where: str, paragraph: Any) -> None:
    deleted = any(True for _ in paragraph.iter("{*}del", "{*}moveFrom"))
    inserted = any(True for _ in paragraph.iter("{*}ins", "{*}moveTo"))
    hidden = any(True for _ in paragraph.iter("{*}vanish", "{*}webHidden"))
    note = ", hidden text" if hidden else ""
    found.add(f"{where}{note}", "".join(_pieces(paragraph, frozenset({"del", "moveFrom"}))))
    if deleted or inserted:
        found.add(
            f"{where}{note}, as before its tracked changes", "".join(_pieces(paragraph, frozenset({"ins", "moveTo"})))
        )
        found.add(f"{where}{note}, with its tracked deletions", "".join(_pieces(paragraph, frozenset())))
    if any(_is_unseen(run) for run in paragraph.iter("{*}r")):
        seen = "".join(_pieces(paragraph, frozenset({"del", "moveFrom"}), only_seen=True))
        found.add(f"{where}, without what nobody sees", seen)
    for code in _NO_TEXT:
        joined = "".join(part.text or "" for part in paragraph.iter("{*}" + code))
        found.add(f"{where}, code of a field", joined)


_HEADS = frozenset({"oddHeader", "oddFooter", "evenHeader", "evenFooter", "firstHeader", "firstFooter"})
_HEAD_CODES = re.compile(r'&(?:"[^"]*"|K[0-9A-F]{6}|K\d\d[+-]\d{3}|\d{1,3}|[A-Z]|(?=&))')


def day_numbered(number: float, *, starts_1904: bool = False) -> str:
    """The day that a spreadsheet's number is, as YYYY-MM-DD."""
    first = date(1904, 1, 1) if starts_1904 else date(1899, 12, 30)
    return (first + timedelta(days=int(number))).isoformat()


def _columns(found: Places, where: str, table: Any) -> None:
    """The columns of a table, as far as their cells are short: a name can be written downwards."""
    for number, row in enumerate(table.iterchildren("{*}tr"), 1):
        for place, cell in enumerate(row.iterchildren("{*}tc"), 1):
            text = " ".join("".join(_pieces(one, frozenset())) for one in cell.iter("{*}p"))
            if len(text) <= MOST_IN_A_COLUMN:
                found.follows(f"{where}, table {id(table)}, column {place}", f"{where}, row {number} of a table", text)


MOST_IN_A_COLUMN = 24
"""Longer cells are prose: nobody writes a name downwards in them."""


def _is_unseen(run: Any) -> bool:
    """Whether a run of text is there and cannot be seen: hidden, white, or tiny."""
    for properties in run.iterchildren("{*}rPr"):
        for one in properties:
            name = local(one)
            value = next((held for key, held in one.attrib.items() if key.endswith("val")), "")
            if name in _UNSEEN and value not in ("0", "false"):
                return True
            if name == "color" and value.upper() in ("FFFFFF", "FEFEFE", "FDFDFD"):
                return True
            if name == "sz" and value.isdigit() and int(value) <= _TINY:
                return True
    return False


def _pieces(element: Any, without: frozenset[str], *, only_seen: bool = False) -> Iterator[str]:
    if element.text:
        yield element.text
    for child in element:
        if not isinstance(child.tag, str):
            continue
        name = local(child)
        if name in _BREAKS and not child.text:
            yield _BREAKS[name]
        elif name == "sym":
            code = next((value for key, value in child.attrib.items() if key.endswith("char")), "")
            if re.fullmatch(r"[0-9A-Fa-f]{2,4}", code):
                # Letters of symbol fonts stand in the private area, a fixed step above their own.
                yield chr(int(code, 16) - 0xF000 if int(code, 16) >= 0xF000 else int(code, 16))
        elif (name not in without and name not in _PARAGRAPHS and name not in _NO_TEXT) or (
            name in _PARAGRAPHS and name not in ("p", "h")
        ):
            turned = name == "bdo" and any(value == "rtl" for value in child.attrib.values())
            if turned:
                yield "\u202e"
            if not (only_seen and name == "r" and _is_unseen(child)):
                yield from _pieces(child, without, only_seen=only_seen)
            if turned:
                yield "\u202c"
        if child.tail:
            yield child.tail


def read_rest(found: Places, where: str, root: Any) -> None:
    """Attributes, comments, instructions, and the very names that a part uses."""
    names: set[str] = set()
    times: dict[tuple[str, str], int] = {}
    tree = root.getroottree()
    before, after = list(root.itersiblings(preceding=True)), list(root.itersiblings())
    for element in [*before, *root.iter(), *after]:
        if element.tag is etree.Comment:
            found.add(f"{where}, a comment of its markup", element.text)
        elif element.tag is etree.PI:
            found.add(
                f"{where}, an instruction of its markup", f"{element.target} {element.text or ''}", technical=True
            )
        elif isinstance(element.tag, str):
            name = local(element)
            names.add(name)
            if {"year", "month"} <= set(element.attrib):
                parts = (element.get("year"), element.get("month"), element.get("day") or "")
                found.add(f"{where}, {name}", "-".join(part.zfill(2) for part in parts if part))
            for key, value in element.attrib.items():
                attribute = key.rpartition("}")[2]
                names.add(attribute)
                times[attribute, value] = told = times.get((attribute, value), 0) + 1
                if len(value) > 1 and told <= _MOST_ALIKE:
                    what = _CALLED.get(attribute, f"{attribute} of {name}")
                    found.add(f"{where}, {what}", value, technical=attribute not in _SEEN)
                if attribute == "initials" and value.isalpha():
                    # Who made a comment, and never an abbreviation: "GP" is a person there.
                    found.add(f"{where}, initials of {name}, set apart", "".join(f"{letter}." for letter in value))
        else:
            found.add(f"{where}, an entity", str(getattr(element, "name", "")), technical=True)
    for _, (prefix, address) in etree.iterwalk(root, events=("start-ns",)):
        names.add(prefix or "")
        if not address.startswith(_USUAL):
            names.add(address)
    if tree.docinfo.encoding and len(tree.docinfo.encoding) > 12:
        names.add(tree.docinfo.encoding)
    for name in sorted(names):
        if len(name) > 2:
            found.add(f"{where}, a name in its markup", name, technical=True)


def local(element: Any) -> str:
    """The name of an element without its namespace."""
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""

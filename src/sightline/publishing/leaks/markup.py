"""XML of any kind: its texts as they are read, and everything else that can hold words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from lxml import etree

from sightline.publishing.leaks.places import Places

_PARAGRAPHS = frozenset({"p", "h", "si", "is", "text", "comment", "title", "desc", "li"})
_BREAKS = {"tab": "\t", "br": "\n", "cr": "\n", "ptab": "\t", "noBreakHyphen": "-", "softHyphen": "", "s": " "}
_NO_TEXT = frozenset({"instrText", "delInstrText"})
_SEEN = frozenset({"descr", "title", "alt", "author", "userId", "displayName", "initials", "tooltip", "prompt"})
_USUAL = ("http://schemas.", "http://www.w3.org/", "http://purl.org/dc/", "urn:oasis:")
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
    number = 0
    for element in root.iter():
        if not isinstance(element.tag, str):
            continue
        name = local(element)
        if name in _PARAGRAPHS:
            number += 1
            here = f"{where}, paragraph {number}" if name in ("p", "h") else where
            _paragraph(found, here, element)
        elif element.text and element.text.strip():
            found.add(f"{where}, {name}", element.text)
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
    for code in _NO_TEXT:
        joined = "".join(part.text or "" for part in paragraph.iter("{*}" + code))
        found.add(f"{where}, code of a field", joined)


def _pieces(element: Any, without: frozenset[str]) -> Iterator[str]:
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
            yield from _pieces(child, without)
        if child.tail:
            yield child.tail


def read_rest(found: Places, where: str, root: Any) -> None:
    """Attributes, comments, instructions, and the very names that a part uses."""
    names: set[str] = set()
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
            for key, value in element.attrib.items():
                attribute = key.rpartition("}")[2]
                names.add(attribute)
                if len(value) > 1:
                    what = _CALLED.get(attribute, f"{attribute} of {name}")
                    found.add(f"{where}, {what}", value, technical=attribute not in _SEEN)
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

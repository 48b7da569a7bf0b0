"""Parts into one Office file: every clock stopped, nothing in it but what was given, the same parts the same bytes."""

from __future__ import annotations

import io
import re
import unicodedata
import zipfile
from collections.abc import Mapping

from lxml import etree

_STILL = (1980, 1, 1, 0, 0, 0)
_CONTENT_TYPES = "[Content_Types].xml"
_CORE = "docProps/core.xml"
_ABOUT = re.compile(r"^(?:docProps/|customXml/)")


def packed(parts: Mapping[str, bytes]) -> bytes:
    """An Office file of these parts, by name; the content types first, the others by name."""
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in sorted(parts, key=lambda one: (one != _CONTENT_TYPES, one != "_rels/.rels", one)):
            entry = zipfile.ZipInfo(name, _STILL)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o600 << 16
            archive.writestr(entry, parts[name])
    return held.getvalue()


def stripped(content: bytes, title: str, version: str) -> bytes:
    """An Office file of another library without what it says about its making: its properties are the title and the
    version, and nothing else.
    """
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        parts = {entry.filename: archive.read(entry) for entry in archive.infolist()}
    dropped = {name for name in parts if _ABOUT.match(name) and name != _CORE}
    parts = {name: body for name, body in parts.items() if name not in dropped}
    parts[_CORE] = core_properties(title, version)
    parts[_CONTENT_TYPES] = _without(parts[_CONTENT_TYPES], "PartName", {f"/{name}" for name in dropped})
    parts["_rels/.rels"] = _without(parts["_rels/.rels"], "Target", dropped | {f"/{name}" for name in dropped})
    return packed(parts)


def core_properties(title: str, version: str) -> bytes:
    """The properties of a file: its title and its version. No author, no dates, no revision."""
    return (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
        '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/">'
        f"<dc:title>{escaped(title)}</dc:title><cp:version>{escaped(version)}</cp:version>"
        "</cp:coreProperties>"
    ).encode()


def _without(xml: bytes, attribute: str, values: set[str]) -> bytes:
    root = etree.fromstring(xml, etree.XMLParser(resolve_entities=False, no_network=True))
    for child in list(root):
        if child.get(attribute) in values:
            root.remove(child)
    return bytes(etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True))


def escaped(words: str) -> str:
    """Words as they may stand in XML, in text or in an attribute."""
    plain = clean(words)
    return plain.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;")


def clean(words: str) -> str:
    """Words without the characters that no Office file may hold, and without those that turn the direction of writing:
    what is read must be what stands there. Line ends stay.
    """
    plain = words.replace("\r\n", "\n").replace("\r", "\n")
    return "".join(one if one in "\n\t" or not _is_unwritable(one) else " " for one in plain)


def _is_unwritable(one: str) -> bool:
    return unicodedata.category(one) in ("Cc", "Cs", "Cn", "Co") or one in _TURNS or one in "\ufffe\uffff"


_TURNS = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"

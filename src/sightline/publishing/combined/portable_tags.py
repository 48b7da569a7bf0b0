"""What PDF/UA-1 asks for and WeasyPrint 70 leaves out, put in before a PDF is written.

Cells name their headings by identifiers, which are looked up in a tree that is not written: each heading says here
whether it heads a column or a row (ISO 14289-1, 7.5). The foot of every page is marked as if it were read with the
page and stands in no structure: it is marked here as decoration (7.1), so that nobody hears it on every page.
"""

from __future__ import annotations

from typing import Any


def finish_tags(pdf: Any) -> None:
    """Completes the tags of a WeasyPrint document; ``pdf`` is its pydyf.PDF, before it is written."""
    held = {_key(one.reference): one for one in pdf.objects}
    root = held.get(_key(pdf.catalog.get("StructTreeRoot", b"")))
    if root is None:
        return
    in_tree: dict[bytes, set[int]] = {}
    waiting = [root]
    while waiting:
        element = waiting.pop()
        for kid in element.get("K", ()):
            if isinstance(kid, int):
                in_tree.setdefault(_key(element["Pg"]), set()).add(kid)
            elif _key(kid) in held and isinstance(held[_key(kid)], dict):
                waiting.append(held[_key(kid)])
        if element.get("S") == "/TH":
            row = held.get(_key(element["P"]), {})
            group = held.get(_key(row.get("P", b"")), {})
            element["A"]["Scope"] = "/Column" if group.get("S") == "/THead" else "/Row"
    for page in pdf.objects:
        if hasattr(page, "get") and page.get("Type") == "/Page":
            contents = held.get(_key(page.get("Contents", b"")))
            if contents is not None:
                contents.stream = _decorated(contents.stream, in_tree.get(_key(page.reference), set()))


def _key(reference: Any) -> bytes:
    return reference if isinstance(reference, bytes) else str(reference).encode()


def _decorated(operations: list[Any], in_tree: set[int]) -> list[Any]:
    """The operations of a page, with what stands in no structure marked as decoration."""
    made: list[Any] = []
    for one in operations:
        about = made[-1] if made else None
        if one == b"BDC" and isinstance(about, dict) and "MCID" in about and about["MCID"] not in in_tree:
            made[-2:] = ["/Artifact", b"BMC"]
        else:
            made.append(one)
    return made

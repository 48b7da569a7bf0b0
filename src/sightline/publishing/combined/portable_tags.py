"""What PDF/UA-1 asks for and WeasyPrint 70 leaves out, put in before a PDF is written.

Cells name their headings by identifiers, which are looked up in a tree that is not written: each heading says here
whether it heads a column or a row (ISO 14289-1, 7.5). The foot of every page is marked as if it were read with the
page and stands in no structure: it is marked here as decoration (7.1), so that nobody hears it on every page. A table
that goes on overleaf is written as a table of its own on every page, with its headings again: here it is joined to one
table, and the headings that are printed again are decoration.
"""

from __future__ import annotations

from typing import Any


def finish_tags(pdf: Any) -> None:
    """Completes the tags of a WeasyPrint document; ``pdf`` is its pydyf.PDF, before it is written."""
    held = {_key(one.reference): one for one in pdf.objects}
    root = held.get(_key(pdf.catalog.get("StructTreeRoot", b"")))
    if root is None:
        return
    _join_tables(root, held)
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


def _join_tables(root: Any, held: dict[bytes, Any]) -> None:
    """Joins each table that begins a page, under the headings of the one that ended the page before, to that one."""
    for document in (held[_key(one)] for one in root["K"]):
        open_table: Any = None
        for reference in list(document["K"]):
            box = held[_key(reference)]
            table = _leaf(box, held, 0)
            if (
                box.get("S") == "/Div"
                and table is not None
                and open_table is not None
                and _key(table["Pg"]) != _last_page(open_table, held)
                and _headings(table, held) == _headings(open_table, held)
            ):
                _move_rows(table, open_table, held)
                if table is not _leaf(box, held, -1):
                    open_table = _leaf(box, held, -1)
                box["K"].remove(_reference_of(table, box, held))
                if not box["K"]:
                    document["K"].remove(reference)
            else:
                open_table = _leaf(box, held, -1)


def _leaf(box: Any, held: dict[bytes, Any], place: int) -> Any:
    """The table that a box is, or that is its first (0) or last (-1) part; None where that is something else."""
    if box.get("S") == "/Table":
        return box
    parts = box.get("K") or ()
    part = held.get(_key(parts[place])) if box.get("S") == "/Div" and parts else None
    return part if isinstance(part, dict) and part.get("S") == "/Table" else None


def _reference_of(table: Any, box: Any, held: dict[bytes, Any]) -> Any:
    return next(one for one in box["K"] if held.get(_key(one)) is table)


def _group(table: Any, sort: str, held: dict[bytes, Any]) -> Any:
    return next((part for one in table["K"] if (part := held[_key(one)]).get("S") == sort), None)


def _last_page(table: Any, held: dict[bytes, Any]) -> bytes:
    body = _group(table, "/TBody", held)
    return _key(held[_key(body["K"][-1])]["Pg"]) if body is not None and body["K"] else _key(table["Pg"])


def _headings(table: Any, held: dict[bytes, Any]) -> list[bytes] | None:
    """What is drawn as the headings of a table: the letters of each, as the page shows them."""
    head = _group(table, "/THead", held)
    if head is None:
        return None
    operations = held[_key(held[_key(head["Pg"])]["Contents"])].stream
    shown: list[bytes] = []
    for number in _marks(head, held):
        start = next(i for i, one in enumerate(operations) if isinstance(one, dict) and one.get("MCID") == number)
        end = operations.index(b"EMC", start)
        shown += [one for one in operations[start:end] if isinstance(one, bytes) and one.endswith(b"TJ")]
    return shown


def _marks(element: Any, held: dict[bytes, Any]) -> list[int]:
    made: list[int] = []
    for kid in element.get("K", ()):
        made += [kid] if isinstance(kid, int) else _marks(held[_key(kid)], held) if _key(kid) in held else []
    return made


def _move_rows(table: Any, into: Any, held: dict[bytes, Any]) -> None:
    """The rows of a table become the last of another. Their cells name its headings no longer: every heading says by
    itself what it heads.
    """
    rows, body = _group(table, "/TBody", held), _group(into, "/TBody", held)
    up = next(one for one in into["K"] if held[_key(one)] is body)
    for reference in rows["K"]:
        row = held[_key(reference)]
        row["P"] = up
        for cell in row["K"]:
            held[_key(cell)].get("A", {}).pop("Headers", None)
        body["K"].append(reference)


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

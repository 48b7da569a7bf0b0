"""PDF documents. They are read by a process of their own, which can be stopped: a hostile PDF can run for ever."""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from pathlib import Path

from sightline.documents import limits
from sightline.documents.document import RawCell, Writing
from sightline.documents.packages import damaged
from sightline.documents.refusal import CannotRead


def read(data: bytes, writing: Writing, suffix: str) -> None:
    """Write a PDF's pages, and its ruled tables as tables. Raises CannotRead."""
    found = _asked(data)
    if found.get("refused") == "password":
        raise CannotRead("it is protected by a password", "remove the password (print it to a new PDF) and send that")
    if found.get("refused"):
        raise damaged("its pages cannot be read")
    pages = found["pages"]
    silent = [page["number"] for page in pages if not page["pieces"]]
    if len(silent) == len(pages):
        raise CannotRead(
            "its pages hold no text: it seems to be scanned pictures",
            "run text recognition (OCR) on it, or ask the sender for the Word or Excel file",
        )
    writing.stamps.extend(found.get("stamps", ()))
    for page in pages:
        start = writing.length
        tables = 0
        for place, piece in enumerate(page["pieces"]):
            if isinstance(piece, str) and place == 0 and page["goes_on"]:
                start = writing.go_on(piece)
            elif isinstance(piece, str):
                writing.text(piece)
            else:
                tables += 1
                rows = [
                    (number, [RawCell(cell if isinstance(cell, str) else "", merged=_merged(cell)) for cell in row])
                    for number, row in enumerate(piece, 1)
                ]
                writing.table(f"page {page['number']}, table {tables}", rows, page["number"])
        writing.page(page["number"], start)
    _tell(found, silent, writing)
    notes = found.get("notes", ())
    if notes:
        writing.warn(
            f"Somebody has put {'a note' if len(notes) == 1 else f'{len(notes)} notes'} on its pages: what one states "
            "is proposed as the word of whoever wrote it, never as part of the text."
        )
    for note in notes:
        about = f"page {note['page']}"
        writing.beside("comment", f"{about}, by {note['author']}" if note["author"] else about, note["words"])
        writing.remark(note["words"], note["author"], note["written"], about)


def _merged(cell: object) -> str:
    return str(cell["merged"]) if isinstance(cell, dict) else ""


def _tell(found: dict, silent: list[int], writing: Writing) -> None:
    if silent:
        which = ", ".join(map(str, silent[:10])) + (" and more" if len(silent) > 10 else "")
        pages = f"Page {which} of it holds" if len(silent) == 1 else f"Pages {which} of it hold"
        writing.warn(f"{pages} no text (blank, or a picture): run text recognition (OCR) if something stands there.")
    if found.get("total", 0) > len(found["pages"]):
        writing.warn(
            f"Only its first {len(found['pages'])} of {found['total']} pages were read: split it to have the rest."
        )
    if found.get("tables_until"):
        writing.warn(
            f"It took long, so tables were looked for only up to page {found['tables_until']}; "
            "the rest is read as text."
        )
    if found["stamps"]:
        listed = "; ".join(f"\u201c{line[:80]}\u201d" for line in found["stamps"][:4])
        writing.warn(
            f"What stands at the head or foot of its pages was read once and is not part of its text: {listed}."
        )
    if found.get("title"):
        writing.properties["title"] = found["title"]


def _asked(data: bytes) -> dict:
    with tempfile.TemporaryDirectory(prefix="sightline-") as folder:  # owner only, and gone with the block
        path = Path(folder) / "in.pdf"
        path.write_bytes(data)
        try:
            run = subprocess.run(  # noqa: S603 - our own module, with a path of our own
                [sys.executable, "-I", "-m", "sightline.documents.portable_pages", str(path)],
                stdin=subprocess.DEVNULL,
                capture_output=True,
                timeout=limits.PDF_SECONDS,
                check=False,
            )
        except subprocess.TimeoutExpired:
            raise CannotRead(
                f"reading it took longer than {limits.PDF_SECONDS} seconds, so it was stopped",
                "print it to a new PDF, or ask the sender for the Word or Excel file",
            ) from None
    try:
        found = json.loads(run.stdout)
    except ValueError:
        raise damaged("its pages cannot be read") from None
    if not isinstance(found, dict):
        raise damaged("its pages cannot be read")
    return found

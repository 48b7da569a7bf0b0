"""What the check says of a return at once: sentences on which the agency that sent it can act."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory

from sightline.chronology.candidate import Candidate
from sightline.documents.opening import open_document
from sightline.documents.refusal import Refusal
from sightline.intake import read_tables
from sightline.service.records.errors import NotPossible
from sightline.service.reviews.shapes import EntrySeen, ReviewSeen


@dataclass(frozen=True, slots=True)
class Checked:
    """How many rows were read, what is to be mended, and, against the version before, what is new, changed and gone."""

    rows: int
    remarks: tuple[str, ...] = ()
    compared: dict[str, int] = field(default_factory=dict)


def check(content: bytes, name: str, *, review: ReviewSeen, agency: EntrySeen, before: bytes | None) -> Checked:
    """Check the bytes of a return. Raises NotPossible where nothing in it can be opened."""
    rows, remarks = _read(content, name, agency)
    if not rows:
        remarks.append("No row of a chronology was found in it. Ask for the blank return, filled in.")
    remarks += _undated(rows)
    compared = _compared(_read(before, name, agency)[0], rows) if before is not None else {}
    return Checked(len(rows), tuple(remarks), compared)


def _read(content: bytes, name: str, agency: EntrySeen) -> tuple[list[Candidate], list[str]]:
    with TemporaryDirectory(prefix="sightline-") as made:
        path = Path(made) / f"return{Path(name).suffix.lower()}"
        path.write_bytes(content)
        document = open_document(path)
    if isinstance(document, Refusal):
        raise NotPossible(f"The return cannot be opened: {document.reason}. What to do: {document.what_to_do}.")
    table = read_tables(document, agency_kind=agency.words("kind"))
    refused = [f"{one.place or 'The file'}: {one.reason}. {one.what_to_do.capitalize()}." for one in table.refusals]
    return [one for one in table.candidates if not one.part_of], refused


def _undated(rows: list[Candidate]) -> list[str]:
    unread = [one.sources[0].locator for one in rows if not one.occurred.is_known and one.sources]
    if not unread:
        return []
    which = ", ".join(unread[:8]) + (" and others" if len(unread) > 8 else "")
    return [f"{len(unread)} {'date is' if len(unread) == 1 else 'dates are'} unreadable: {which}."]


def _compared(before: list[Candidate], after: list[Candidate]) -> dict[str, int]:
    old, new = Counter(_same(one) for one in before), Counter(_same(one) for one in after)
    gone, added = sum((old - new).values()), sum((new - old).values())
    changed = min(gone, added)
    return {"added": added - changed, "changed": changed, "gone": gone - changed, "same": sum((old & new).values())}


def _same(one: Candidate) -> tuple[object, str]:
    return one.occurred.written or one.occurred.earliest, " ".join(one.text.split())

"""The table of a combined chronology, column by column: what every format writes of a row, in the same words."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from sightline.chronology.partial_date import write_day
from sightline.publishing.combined.shape import (
    CombinedChronology,
    CombinedRow,
    CommentKind,
    FindingShown,
    Had,
    RecommendationShown,
)


@dataclass(frozen=True, slots=True)
class TableColumn:
    """A column. ``words``: what stands in it, a line each. ``share``: its part of the width of a page laid across.
    ``always``: it stands there even if no row has anything in it.
    """

    key: str
    heading: str
    share: float
    words: Callable[[CombinedRow], tuple[str, ...]]
    always: bool = False


def when_words(row: CombinedRow) -> tuple[str, ...]:
    """When, as shown: the date's own words, then the time, the end, and what must be known of it."""
    lines = [row.when or "date not known"]
    if row.time and row.time not in row.when:
        lines.append(row.time)
    if row.ended and f"to {row.ended}" not in row.when:
        lines.append(f"to {row.ended}")
    if row.order_in_day:
        lines.append(f"order on the day: {row.order_in_day}")
    if row.unsure:
        lines.append("The writer was not sure of the date.")
    if row.date_note:
        lines.append(row.date_note)
    return tuple(lines)


def date_words(row: CombinedRow) -> str:
    """What must be known of the date beside its words."""
    doubt = "The writer was not sure of the date." if row.unsure else ""
    return " ".join(one for one in (doubt, row.date_note) if one)


def mark_words(row: CombinedRow) -> tuple[str, ...]:
    """What sort of statement it is, and what a person or the other records have said of it."""
    lines = [row.standing] if row.standing else []
    if row.group:
        lines.append(f"Same event: {row.group}")
    if row.contradicted:
        lines.append("Contradicted by another record")
    if row.key_event:
        lines.append(f"Key event: {row.key_event}")
    if row.significance:
        lines.append(f"Significance: {row.significance}")
    return tuple(lines)


def child_words(row: CombinedRow) -> tuple[str, ...]:
    """Whether the child was seen, and the child's voice; once, where the one says the other too."""
    if row.child_seen and row.child_seen not in row.voice:
        return tuple(one for one in (row.child_seen, row.voice) if one)
    return (row.voice,) if row.voice else ()


def _one(words: str) -> tuple[str, ...]:
    return (words,) if words else ()


REFERENCE = TableColumn("reference", "Ref.", 1.75, lambda row: (row.reference,), always=True)

COLUMNS = (
    REFERENCE,
    TableColumn("when", "When", 2.45, when_words, always=True),
    TableColumn("what", "What happened", 6.7, lambda row: _one(row.what), always=True),
    TableColumn("who", "Who", 1.9, lambda row: _one(", ".join(row.people))),
    TableColumn("action", "Action taken", 3.8, lambda row: _one(row.action)),
    TableColumn("child", "Child seen, and child’s voice", 2.5, child_words),
    TableColumn("source", "Source", 3.2, lambda row: _one(row.source), always=True),
    TableColumn("received", "Received by", 1.9, lambda row: row.received),
    TableColumn("marks", "Marks", 2.5, mark_words),
)
"""In their order. A row's reference stands first: by it a row is quoted, and found again in a file that comes back."""


def columns_of(chronology: CombinedChronology) -> tuple[TableColumn, ...]:
    """The columns that this chronology needs: those that always stand, and those in which anything does."""
    rows = chronology.all_rows
    return tuple(column for column in COLUMNS if column.always or any(column.words(row) for row in rows))


def widths(columns: tuple[TableColumn, ...], whole: float) -> tuple[float, ...]:
    """The width of each column, so that together they fill the whole. What is spare goes to the words."""
    shares = {column.key: column.share for column in columns}
    spare = sum(column.share for column in COLUMNS) - sum(shares.values())
    if "what" in shares:
        shares["what"] += spare
    total = sum(shares.values())
    return tuple(round(shares[column.key] * whole / total, 3) for column in columns)


def footing_lines(chronology: CombinedChronology) -> tuple[str, ...]:
    """What stands in the foot of every page, before the number of the page."""
    foot = chronology.footing
    return (
        f"Version: {foot.version} · {write_day(foot.made_on)} · For: {foot.reader}",
        f"Digest (SHA-256): {foot.digest}",
    )


def comment_numbers(chronology: CombinedChronology) -> dict[str, tuple[int, ...]]:
    """By reference, the numbers of the reviewer's comments on that row, as they are numbered in their own part."""
    found: dict[str, tuple[int, ...]] = {}
    for number, comment in enumerate(chronology.comments, 1):
        if comment.reference:
            found[comment.reference] = (*found.get(comment.reference, ()), number)
    return found


def comment_label(number: int, kind: CommentKind, reference: str) -> str:
    """How a comment is headed: "Comment 3, on POL 14"."""
    about = f", on {reference}" if reference else ""
    return f"{kind.value.capitalize()} {number}{about}"


def matrix_columns(chronology: CombinedChronology) -> tuple[str, ...]:
    """The letters of the agencies that have a column in the matrix: those asked, then whoever else is in it."""
    asked = [agency.letters for agency in chronology.asked_agencies]
    others = (cell.agency_letters for row in chronology.matrix for cell in row.cells)
    return tuple(dict.fromkeys((*asked, *others)))


HAD_SHORT = {
    Had.OWN: "own record",
    Had.RECEIVED: "received",
    Had.ACTED: "acted",
    Had.SENT: "sent",
    Had.NO_EVIDENCE: "no evidence",
}
"""What an agency had, in the words of a narrow column; HAD_KEY says what they mean."""
HAD_FILLED = {Had.OWN: "D5E0EC", Had.RECEIVED: "E3EDE6", Had.ACTED: "CFE3D6", Had.SENT: "F5EBD7"}
"""The colour behind them, which says nothing that the words do not."""

HAD_KEY = (
    "own record: the agency’s own row. received, acted: with the day from which the evidence shows it. sent: it was "
    "sent, and nothing shows that it arrived. no evidence: no evidence of receipt in the records that this version "
    "shows, which is not evidence that they did not know."
)
"""Explains the matrix of who had what."""


def finding_lines(finding: FindingShown) -> list[tuple[str, str]]:
    """A finding as labelled lines, those with nothing in them left out."""
    signed = finding.by + (f", {write_day(finding.on)}" if finding.by and finding.on else "")
    lines = [("", finding.text), ("Sort:", finding.category), ("Rests on:", ", ".join(finding.references))]
    lines += [("What speaks against it:", words) for words in finding.against]
    lines += [("Hindsight:", finding.hindsight)]
    lines += [("Question for the board:", words) for words in finding.questions]
    return [(label, words) for label, words in (*lines, ("By:", signed)) if words]


def recommendation_lines(one: RecommendationShown) -> list[tuple[str, str]]:
    """A recommendation as labelled lines, those with nothing in them left out."""
    lines = (
        ("", one.text),
        ("Addressed to:", one.addressed_to),
        ("Measured by:", one.measure),
        ("Owner:", one.owner),
        ("Due:", one.due),
        ("Answer:", one.answer),
        ("Rests on findings:", ", ".join(one.findings)),
    )
    return [(label, words) for label, words in lines if words]

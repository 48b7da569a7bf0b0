"""A combined chronology as a workbook: a table of entries, and a sheet each for what else it holds."""

from __future__ import annotations

import zipfile
from io import BytesIO

from openpyxl.drawing.image import Image
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter

from sightline.chronology.partial_date import write_day
from sightline.publishing.combined.columns import (
    HAD_KEY,
    HAD_SHORT,
    child_words,
    comment_numbers,
    date_words,
    footing_lines,
    matrix_columns,
)
from sightline.publishing.combined.lanes import as_png, in_figures, in_words, lanes_of
from sightline.publishing.combined.shape import MUST_BE_READ, CombinedChronology, CombinedRow
from sightline.publishing.office.packing import escaped, packed
from sightline.publishing.office.sheets import Value, content_of, for_print, height_of, new_workbook, put, table_sheet

HEADINGS = (
    "Reference",
    "Date",
    "Time",
    "What happened",
    "Who",
    "Action taken",
    "Child seen, and child’s voice",
    "Source",
    "Received by",
    "Standing",
    "Same event",
    "Date as written",
    "Earliest",
    "Latest",
    "Ended",
    "Order on the day",
    "Agency letters",
    "Agency",
    "Contradicted",
    "Key event",
    "Significance",
    "Comments",
    "About the date",
)
_WIDTHS = (10, 11, 6, 39, 11, 18, 14, 16, 12, 11, 6, 15, 12, 12, 12, 8, 9, 24, 12, 24, 24, 12, 24)
PRINTED = 11
"""How many columns are printed; the others are for the screen, since all on one page would be too small to read. Their
widths are such that letters of 10 points are printed with at least 7 on A4 (tests hold it).
"""


def combined_excel(chronology: CombinedChronology) -> bytes:
    """The whole chronology as the bytes of an .xlsx. The same chronology gives the same bytes.

    The column "Date" holds a real date where the day is exact and shown, and the words otherwise: no day is made up.
    """
    book = new_workbook()
    foot = footing_lines(chronology)
    page = book.create_sheet("About")
    lines = [
        ("", chronology.title),
        ("Kind", chronology.kind_of_review),
        ("", MUST_BE_READ),
        *(("", notice) for notice in chronology.notices if notice != MUST_BE_READ),
        ("", chronology.as_known),
        ("Period", chronology.period),
        ("Version", chronology.version),
        ("Made on", write_day(chronology.made_on)),
        ("For", chronology.reader),
        ("Entries", f"{len(chronology.rows)} dated, {len(chronology.undated_rows)} of which no date is known"),
        ("Digest (SHA-256)", chronology.digest),
        *(("Question", question) for question in chronology.questions),
        ("Who had what", HAD_KEY if chronology.matrix else ""),
    ]
    wide = (18.0, 80.0)
    for number, (label, words) in enumerate(((label, words) for label, words in lines if words), 1):
        put(page.cell(row=number, column=1), label)
        put(page.cell(row=number, column=2), words)
        page.cell(row=number, column=1).font = Font(name="Arial", size=10, bold=True)
        page.cell(row=number, column=2).font = Font(name="Arial", size=16 if number == 1 else 10, bold=number == 1)
        page.row_dimensions[number].height = height_of((label, words), wide) * (1.6 if number == 1 else 1)
    page.column_dimensions["A"].width, page.column_dimensions["B"].width = wide
    for_print(page, foot, wide=False)

    def sheet(name: str, table: str, headings: tuple[str, ...], rows: list[tuple[Value, ...]], *wide: float) -> None:
        if rows:
            table_sheet(book, name, headings, rows, widths=wide, foot=foot, table=table)

    comments = comment_numbers(chronology)
    rows = [entry_cells(row, comments) for row in chronology.all_rows]
    main = table_sheet(book, "Chronology", HEADINGS, rows, widths=_WIDTHS, foot=foot, table="Chronology")
    main.print_area = f"A1:{get_column_letter(PRINTED)}{len(rows) + 1}"
    sheet(
        "Agencies",
        "Agencies",
        ("Letters", "Agency", "Its return", "What it searched"),
        [
            (one.letters, one.name, one.returned, "\n".join(one.covers) or "Has not said what it searched.")
            for one in chronology.asked_agencies
        ],
        *(9, 34, 34, 60),
    )
    sheet(
        "Persons",
        "Persons",
        ("Name", "Role"),
        [(one.name, ", ".join(one.roles)) for one in chronology.persons],
        *(34, 34),
    )
    sheet(
        "Same events",
        "SameEvents",
        ("Letter", "Entries", "Reason", "By"),
        [(one.letter, ", ".join(one.references), one.reason, one.by) for one in chronology.groups],
        *(8, 34, 50, 24),
    )
    sheet(
        "Gaps",
        "Gaps",
        ("What cannot be told", "Letters", "Agency", "From", "To"),
        [(one.sentence, one.agency_letters, one.agency, one.earliest, one.latest) for one in chronology.gaps],
        *(80, 9, 30, 12, 12),
    )
    sheet(
        "Contradictions",
        "Contradictions",
        ("Matter", "Sort", "Agency", "Reference", "What it says", "In its words", "Resolved"),
        [
            (one.subject, one.sort, said.agency, said.reference, said.value, said.words, one.resolution or "Open.")
            for one in chronology.contradictions
            for said in one.said
        ],
        *(20, 18, 22, 10, 25, 40, 18),
    )
    sheet(
        "Comments",
        "Comments",
        ("Number", "Sort", "Reference", "Comment", "By", "On"),
        [
            (number, one.kind.value, one.reference, one.text, one.by, one.on)
            for number, one in enumerate(chronology.comments, 1)
        ],
        *(9, 12, 10, 80, 24, 12),
    )
    sheet(
        "Episodes",
        "Episodes",
        (
            "Episode",
            "When",
            "Entries",
            "What happened",
            "Why it made sense",
            "What should have happened",
            "Typical",
            "By",
        ),
        [
            (
                one.title,
                one.when,
                ", ".join(one.references),
                one.what_happened,
                one.why_it_made_sense,
                one.what_should_have_happened,
                one.was_it_typical,
                one.by,
            )
            for one in chronology.episodes
        ],
        *(20, 12, 14, 26, 26, 26, 18, 12),
    )
    sheet(
        "Findings",
        "Findings",
        (
            "Number",
            "Finding",
            "Text",
            "Sort",
            "Rests on",
            "Against",
            "Hindsight",
            "Questions for the board",
            "By",
            "On",
        ),
        [
            (
                one.number,
                one.title,
                one.text,
                one.category,
                ", ".join(one.references),
                "\n".join(one.against),
                one.hindsight,
                "\n".join(one.questions),
                one.by,
                one.on,
            )
            for one in chronology.findings
        ],
        *(8, 16, 30, 10, 12, 18, 18, 20, 11, 11),
    )
    sheet(
        "Recommendations",
        "Recommendations",
        ("Number", "Recommendation", "Addressed to", "Measured by", "Owner", "Due", "Answer", "Findings"),
        [
            (
                one.number,
                one.text,
                one.addressed_to,
                one.measure,
                one.owner,
                one.due,
                one.answer,
                ", ".join(one.findings),
            )
            for one in chronology.recommendations
        ],
        *(8, 46, 18, 22, 18, 12, 20, 10),
    )
    agencies = matrix_columns(chronology)
    sheet(
        "Who had what",
        "WhoHadWhat",
        ("Reference", "When", "What", *agencies),
        [_had(chronology, place, agencies) for place in range(len(chronology.matrix))],
        *(10, 11, 30, *(max(10.4, 104 / max(1, len(agencies))) for _ in agencies)),
    )
    lanes = lanes_of(chronology)
    if lanes is not None:
        headings, counted = in_figures(chronology)
        drawn = table_sheet(
            book,
            "Along time" if lanes.first else "In their order",
            headings,
            [(row[0], *(int(one) for one in row[1:])) for row in counted],
            widths=(10, *(11 for _ in headings[1:])),
            foot=foot,
            table="AlongTime" if lanes.first else "InTheirOrder",
        )
        below = len(counted) + 3
        put(drawn.cell(row=below, column=1), lanes.key)
        drawn.cell(row=below, column=1).alignment = Alignment(wrap_text=False)
        picture = Image(BytesIO(as_png(lanes)))
        picture.width, picture.height = 1000, round(lanes.height)
        drawn.add_image(picture, f"A{below + 1}")
    made = content_of(book, chronology.title, chronology.version)
    return made if lanes is None else _described(made, in_words(lanes))


def _described(content: bytes, alternative: str) -> bytes:
    """The file with words for whoever does not see its one picture, which openpyxl cannot give it."""
    with zipfile.ZipFile(BytesIO(content)) as archive:
        parts = {entry.filename: archive.read(entry) for entry in archive.infolist()}
    for name, body in parts.items():
        if name.startswith("xl/drawings/drawing"):
            parts[name] = body.replace(b'descr="Picture"', f'descr="{escaped(alternative)}"'.encode())
    return packed(parts)


def entry_cells(row: CombinedRow, comments: dict[str, tuple[int, ...]]) -> tuple[Value, ...]:
    """What stands in the columns of the table of entries, for this row."""
    is_exact = row.is_day
    return (
        row.reference,
        row.earliest if is_exact else (row.when or "date not known"),
        row.time,
        row.what,
        ", ".join(row.people),
        row.action,
        "\n".join(child_words(row)),
        row.source,
        "\n".join(row.received),
        row.standing,
        row.group,
        row.when,
        row.earliest,
        row.latest,
        row.ended,
        row.order_in_day or None,
        row.agency_letters,
        row.agency,
        "yes" if row.contradicted else "",
        row.key_event,
        row.significance,
        ", ".join(str(number) for number in comments.get(row.reference, ())),
        date_words(row),
    )


def _had(chronology: CombinedChronology, place: int, agencies: tuple[str, ...]) -> tuple[Value, ...]:
    row = chronology.matrix[place]
    held = {cell.agency_letters: cell for cell in row.cells}
    words = []
    for letters in agencies:
        cell = held.get(letters)
        parts = (HAD_SHORT[cell.had], cell.since, cell.took) if cell else ()
        words.append("\n".join(one for one in parts if one))
    return (row.reference, row.when, row.what, *words)

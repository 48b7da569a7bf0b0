"""A combined chronology as a Word file: real styles and headings, numbered paragraphs, and a table that can be read in
print and by a screen reader, and that can come back edited.
"""

from __future__ import annotations

from sightline.chronology.partial_date import write_day
from sightline.publishing.combined.anchors import file_anchor, row_anchor
from sightline.publishing.combined.columns import (
    HAD_FILLED,
    HAD_KEY,
    HAD_SHORT,
    TableColumn,
    columns_of,
    comment_label,
    comment_numbers,
    finding_lines,
    footing_lines,
    matrix_columns,
    recommendation_lines,
    widths,
)
from sightline.publishing.combined.lanes import WIDTH as LANES_WIDTH
from sightline.publishing.combined.lanes import as_png, colour_of, in_figures, in_words, lanes_of
from sightline.publishing.combined.shape import (
    MUST_BE_READ,
    CombinedChronology,
    CombinedRow,
)
from sightline.publishing.office.word_file import Cell, Column, Line, WordFile


def combined_word(chronology: CombinedChronology) -> bytes:
    """The whole chronology as the bytes of a .docx. The same chronology gives the same bytes."""
    file = WordFile(
        chronology.title,
        chronology.version,
        header=(f"{chronology.kind_of_review}: {chronology.title}. {MUST_BE_READ}",),
        footer=footing_lines(chronology),
    )
    _front(file, chronology)
    _agencies(file, chronology)
    _rows(file, chronology)
    _same_events(file, chronology)
    _contradictions(file, chronology)
    _gaps(file, chronology)
    _matrix(file, chronology)
    _lanes(file, chronology)
    if chronology.episodes or chronology.comments or chronology.findings or chronology.recommendations:
        file.turn(landscape=False)
    _episodes(file, chronology)
    _comments(file, chronology)
    _findings(file, chronology)
    _recommendations(file, chronology)
    return file.content()


def _front(file: WordFile, chronology: CombinedChronology) -> None:
    file.paragraph(chronology.title, "Title", anchor=file_anchor(chronology.digest))
    file.paragraph(f"{chronology.kind_of_review}: combined chronology", "Subtitle")
    file.paragraph(MUST_BE_READ, "Notice")
    for notice in chronology.notices:
        if notice != MUST_BE_READ:
            file.paragraph(notice, "Notice")
    if chronology.as_known:
        file.paragraph(chronology.as_known, "Notice")
    foot = chronology.footing
    rows = [
        ("Period", chronology.period),
        ("Version", foot.version),
        ("Made on", write_day(foot.made_on)),
        ("For", foot.reader),
        ("Entries", _how_many(chronology)),
        ("Digest (SHA-256)", foot.digest),
    ]
    file.table(
        (Column("This file", 4.0), Column("", file.width - 4.0)),
        [(label, words) for label, words in rows if words],
        name="What this file is",
    )
    if chronology.persons:
        file.heading("Persons")
        file.table(
            (Column("Name", 6.0), Column("Role", file.width - 6.0)),
            [(person.name, ", ".join(person.roles)) for person in chronology.persons],
            name="Persons by the names that this version uses",
        )
    if chronology.questions:
        file.heading("Questions")
        for question in chronology.questions:
            file.paragraph(question, "NumberedParagraph")


def _how_many(chronology: CombinedChronology) -> str:
    dated, undated = len(chronology.rows), len(chronology.undated_rows)
    words = f"{dated} dated" if dated != 1 else "1 dated"
    return f"{words}, {undated} of which no date is known"


def _agencies(file: WordFile, chronology: CombinedChronology) -> None:
    if not chronology.asked_agencies:
        return
    file.heading("Agencies, and the letters and colours that stand for them")
    left = file.width - 1.8 - 4.6 - 3.8
    file.table(
        (Column("Letters", 1.8), Column("Agency", 4.6), Column("Its return", 3.8), Column("What it searched", left)),
        [
            (
                _letters(chronology, agency.letters, agency.letters),
                agency.name,
                agency.returned,
                Cell(tuple(Line(words) for words in agency.covers or ("Has not said what it searched.",))),
            )
            for agency in chronology.asked_agencies
        ],
        name="Agencies: letters, name, return, what each searched",
    )


def _letters(chronology: CombinedChronology, letters: str, words: str, anchor: str = "") -> Cell:
    """Letters in the agency's colour beside a line of it: the letters tell, and the colour only helps."""
    colour = colour_of(chronology, letters)
    return Cell((Line(words, "RowReference", anchor, colour=colour),), edge=colour)


def _rows(file: WordFile, chronology: CombinedChronology) -> None:
    file.turn(landscape=True)
    columns = columns_of(chronology)
    digest = chronology.digest
    laid = tuple(
        Column(column.heading, width) for column, width in zip(columns, widths(columns, file.width), strict=True)
    )
    comments = comment_numbers(chronology)
    file.heading("Chronology")
    file.table(
        laid,
        [_row(chronology, row, columns, comments, digest) for row in chronology.rows],
        name="Combined chronology",
        description="One row an entry, in order of time. The first column gives the agency's letters and the number "
        "by which the entry is quoted.",
    )
    if chronology.undated_rows:
        file.heading("Entries of which no date is known")
        file.paragraph(
            "They are not placed among the others, because nothing says where they belong.", "NumberedParagraph"
        )
        file.table(
            laid,
            [_row(chronology, row, columns, comments, digest) for row in chronology.undated_rows],
            name="Entries of which no date is known",
        )


def _row(
    chronology: CombinedChronology,
    row: CombinedRow,
    columns: tuple[TableColumn, ...],
    comments: dict[str, tuple[int, ...]],
    digest: str,
) -> list[str | Cell]:
    cells: list[str | Cell] = []
    for column in columns:
        words = column.words(row)
        if column.key == "reference":
            anchor = row_anchor(digest, row.reference)
            cells.append(_letters(chronology, row.agency_letters, row.reference, anchor))
        elif column.key == "when":
            cells.append(Cell((Line(words[0], "RowReference"), *(Line(one, "TableSmall") for one in words[1:]))))
        elif column.key == "marks":
            pointed = [f"See comment {number}" for number in comments.get(row.reference, ())]
            cells.append(Cell(tuple(Line(one, "TableSmall") for one in (*words, *pointed))))
        else:
            style = "TableText" if column.key in ("what", "action") else "TableSmall"
            cells.append(Cell(tuple(Line(one, style) for one in words)))
    return cells


def _same_events(file: WordFile, chronology: CombinedChronology) -> None:
    if not chronology.groups:
        return
    file.turn(landscape=False)
    file.heading("Entries that are held to be about the same event")
    file.paragraph("Each entry keeps its own words; nothing is merged.", "NumberedParagraph")
    file.table(
        (Column("Letter", 1.6), Column("Entries", 6.0), Column("Reason", file.width - 11.4), Column("By", 3.8)),
        [(group.letter, ", ".join(group.references), group.reason, group.by) for group in chronology.groups],
        name="Groups of entries about the same event",
    )


def _contradictions(file: WordFile, chronology: CombinedChronology) -> None:
    if not chronology.contradictions:
        return
    file.turn(landscape=False)
    file.heading("Where the records contradict one another")
    for one in chronology.contradictions:
        file.paragraph(f"{one.subject}. {one.sort}", "NumberedParagraph")
        for said in one.said:
            about = f"{said.agency} ({said.reference}):" if said.reference else f"{said.agency}:"
            file.paragraph(f"“{said.words or said.value}”", "Indented", label=about)
        file.paragraph(one.resolution or "Open.", "Indented", label="Resolved:" if one.resolution else "")


def _gaps(file: WordFile, chronology: CombinedChronology) -> None:
    file.turn(landscape=False)
    file.heading("What this chronology cannot tell")
    for gap in chronology.gaps:
        file.paragraph(gap.sentence, "NumberedParagraph")
    if not chronology.gaps:
        file.paragraph("No gap was noted. That is not evidence that nothing is missing.", "NumberedParagraph")


def _matrix(file: WordFile, chronology: CombinedChronology) -> None:
    if not chronology.matrix:
        return
    file.turn(landscape=True)
    file.heading("Who had what")
    file.paragraph(HAD_KEY, "NumberedParagraph")
    agencies = matrix_columns(chronology)
    left = file.width - 1.8 - 2.4 - 5.2
    columns = [Column("Ref.", 1.8), Column("When", 2.4), Column("What", 5.2)]
    columns += [Column(letters, left / max(1, len(agencies))) for letters in agencies]
    rows: list[list[str | Cell]] = []
    for row in chronology.matrix:
        held = {cell.agency_letters: cell for cell in row.cells}
        cells: list[str | Cell] = [row.reference, row.when, _short(row.what)]
        for letters in agencies:
            cell = held.get(letters)
            if cell is None:
                cells.append("")
                continue
            lines = [Line(HAD_SHORT[cell.had], "TableSmall")]
            lines += [Line(words, "TableSmall") for words in (cell.since, cell.took) if words]
            cells.append(Cell(tuple(lines), HAD_FILLED.get(cell.had, "")))
        rows.append(cells)
    file.table(columns, rows, name="Who had what", description=HAD_KEY, style="TableSmall")


def _short(words: str) -> str:
    words = " ".join(words.split())
    return words if len(words) <= _LONGEST_SHORT else words[: _LONGEST_SHORT - 1].rstrip() + "…"


_LONGEST_SHORT = 140


_ROOM, _LOWEST, _LINE = 14.2, 5.0, 0.43
"""Centimetres: what a heading and its words leave of a page laid across, the least height of a picture, and a line of
its table, which stays on the same page."""


def _lanes(file: WordFile, chronology: CombinedChronology) -> None:
    lanes = lanes_of(chronology)
    if lanes is None:
        return
    file.turn(landscape=True)
    file.heading(lanes.heading)
    file.paragraph(lanes.key, "Caption")
    headings, rows = in_figures(chronology)
    high = min(file.width * lanes.height / LANES_WIDTH, max(_LOWEST, _ROOM - _LINE * (len(rows) + 2)))
    file.picture(as_png(lanes), high * LANES_WIDTH / lanes.height, high, in_words(lanes))
    wide = (file.width - 2.0) / max(1, len(headings) - 1)
    file.table(
        [Column(heading, 2.0 if place == 0 else wide) for place, heading in enumerate(headings)],
        rows,
        name="Entries of each agency by quarter",
        style="TableSmall",
    )


def _episodes(file: WordFile, chronology: CombinedChronology) -> None:
    if not chronology.episodes:
        return
    file.heading("Key practice episodes")
    for episode in chronology.episodes:
        file.heading(f"{episode.title} ({episode.when})" if episode.when else episode.title, 2)
        for label, words in (
            ("What happened:", episode.what_happened),
            ("Why it made sense then:", episode.why_it_made_sense),
            ("What should have happened:", episode.what_should_have_happened),
            ("Was it typical:", episode.was_it_typical),
            ("Rests on:", ", ".join(episode.references)),
            ("By:", episode.by),
        ):
            if words:
                file.paragraph(words, "NumberedParagraph", label=label)


def _comments(file: WordFile, chronology: CombinedChronology) -> None:
    if not chronology.comments:
        return
    file.heading("Reviewer’s comments and analysis")
    file.paragraph("These are the reviewer’s, and no part of any agency’s record.", "NumberedParagraph")
    for number, comment in enumerate(chronology.comments, 1):
        label = comment_label(number, comment.kind, comment.reference)
        file.paragraph(
            f"{comment.text} ({comment.by}, {write_day(comment.on)})", "NumberedParagraph", label=f"{label}:"
        )


def _findings(file: WordFile, chronology: CombinedChronology) -> None:
    if not chronology.findings:
        return
    file.heading("Findings")
    for finding in chronology.findings:
        file.heading(f"Finding {finding.number}: {finding.title}", 2)
        for label, words in finding_lines(finding):
            file.paragraph(words, "NumberedParagraph", label=label)


def _recommendations(file: WordFile, chronology: CombinedChronology) -> None:
    if not chronology.recommendations:
        return
    file.heading("Recommendations")
    for one in chronology.recommendations:
        file.heading(f"Recommendation {one.number}", 2)
        for label, words in recommendation_lines(one):
            file.paragraph(words, "NumberedParagraph", label=label)

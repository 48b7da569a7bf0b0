"""Builders of tables as agencies send them, for the tests of this folder and for the laws."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from pathlib import Path

import docx
import openpyxl

from sightline.documents import Document, open_document
from sightline.intake import TableReading, read_tables

Rows = Sequence[Sequence[object]]


def word_file(path: Path, *tables: Rows, before: Sequence[str] = (), after: Sequence[str] = ()) -> Path:
    """A Word document with paragraphs around tables."""
    document = docx.Document()
    for line in before:
        document.add_paragraph(line)
    for rows in tables:
        table = document.add_table(0, max(len(row) for row in rows))
        for row in rows:
            for cell, words in zip(table.add_row().cells, row, strict=False):
                cell.text = str(words)
        document.add_paragraph("")
    for line in after:
        document.add_paragraph(line)
    document.save(str(path))
    return path


def excel_file(path: Path, merged: Sequence[str] = (), **sheets: Rows) -> Path:
    """A workbook with a sheet for each list of rows; ``merged`` are ranges of the first sheet."""
    book = openpyxl.Workbook()
    del book["Sheet"]
    for name, rows in sheets.items():
        sheet = book.create_sheet(name.replace("_", " "))
        for row in rows:
            sheet.append(list(row))
    for found in merged:
        book.worksheets[0].merge_cells(found)
    book.save(path)
    return path


def csv_file(path: Path, rows: Rows, delimiter: str = ",", encoding: str = "utf-8") -> Path:
    """A CSV file."""
    written = io.StringIO()
    csv.writer(written, delimiter=delimiter).writerows(rows)
    path.write_bytes(written.getvalue().encode(encoding))
    return path


def opened(path: Path) -> Document:
    """The document, which must open."""
    document = open_document(path)
    assert isinstance(document, Document), document
    return document


def read(path: Path) -> TableReading:
    """The tables of a file that must open, after checking what holds for every reading."""
    document = opened(path)
    reading = read_tables(document)
    holds(document, reading)
    return reading


def stated(reading: TableReading) -> list:
    """The rows."""
    return [one for one in reading.candidates if one.status == "stated"]


def parts(reading: TableReading) -> list:
    """What was split out of rows."""
    return [one for one in reading.candidates if one.status == "proposed"]


def holds(document: Document, reading: TableReading) -> None:
    """What is true of every reading: exact passages, keys of their own, nothing lost, parts that belong to a row."""
    keys = [one.key for one in reading.candidates]
    assert len(keys) == len(set(keys))
    rows = {one.key for one in stated(reading)}
    for one in reading.candidates:
        assert one.sources
        for source in one.sources:
            assert source.passage == document.text[source.start : source.end]
        for value in one.fields.values():
            if value.start is not None:
                assert value.passage == document.text[value.start : value.end]
        for person in one.mentions:
            if person.start is not None:
                assert document.text[person.start : person.end] == person.as_written
        if one.status == "proposed":
            assert one.part_of in rows
            assert one.about in ("", one.part_of)
    kept = [one.text for one in reading.candidates] + [note.text for note in reading.notes]
    for one in reading.candidates:
        kept += [one.occurred.written, one.agency_as_written, str(one.sequence), one.kind, *one.extra.values()]
        kept += [moment.written for moment in (one.ended, one.recorded) if moment is not None]
    everything = "\n".join(kept)
    for table in document.tables:
        for row in table.rows:
            for cell in row.cells:
                if one_line(cell.text) and not cell.merged:
                    assert one_line(cell.text) in one_line(everything) or is_kind(cell.text, reading), cell.text


def is_kind(words: str, reading: TableReading) -> bool:
    """Whether a cell was taken as a kind or a sequence number."""
    from sightline.intake.rows import kind_named

    return bool(kind_named(words)) or words.strip(" .)#").isdigit()


def one_line(words: str) -> str:
    """Words with single spaces."""
    return " ".join(words.split())

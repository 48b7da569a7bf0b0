"""Tables that say who is in the family: names, dates of birth and relationships, not events."""

from __future__ import annotations

from types import MappingProxyType

from sightline.chronology.partial_date import PartialDate
from sightline.documents.document import Row, Table
from sightline.intake.columns import column_names
from sightline.intake.table_reading import ListedPerson
from sightline.intake.when import Clock


def family_header(row: Row) -> tuple[str, ...] | None:
    """The columns, if this row heads a family table: a name, with a date of birth or a relationship; else None."""
    names = column_names("family_columns.toml")
    texts = [" ".join(cell.text.split()) if not cell.merged else "" for cell in row.cells]
    if any(len(text) > 60 for text in texts):
        return None
    columns = tuple(names.of(text) if text else "" for text in texts)
    filled = sum(bool(text) for text in texts)
    has_name = "name" in columns or "surname" in columns
    if has_name and "born" in columns and sum(map(bool, columns)) * 2 >= filled:
        return columns
    if has_name and "relationship" in columns and any("relation" in text.casefold() for text in texts):
        return columns
    return None


def listed_persons(table: Table, header: int, columns: tuple[str, ...], clock: Clock) -> list[ListedPerson]:
    """The persons of a family table."""
    headings = [" ".join(cell.text.split()) for cell in table.rows[header].cells]
    made: list[ListedPerson] = []
    for row in table.rows[header + 1 :]:
        cells = {}
        extra: dict[str, str] = {}
        for index, cell in enumerate(row.cells):
            if not cell.text.strip() or cell.merged == "across":
                continue
            column = columns[index] if index < len(columns) else ""
            if column in ("name", "surname", "born", "relationship") and column not in cells:
                cells[column] = cell
            else:
                extra[headings[index] if index < len(headings) and headings[index] else f"Column {index + 1}"] = (
                    cell.text
                )
        named = cells.get("name") or cells.get("surname")
        if named is None:
            continue
        name = " ".join(" ".join(cells[part].text for part in ("name", "surname") if part in cells).split())
        made.append(
            ListedPerson(
                name,
                cells["relationship"].text if "relationship" in cells else "",
                clock.day(cells["born"]) if "born" in cells else PartialDate.unknown(),
                f"{table.name}, row {row.number}",
                named.start,
                named.end,
                MappingProxyType(extra),
            )
        )
    return made

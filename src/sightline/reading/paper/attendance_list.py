"""Who was at the meeting that a paper is the record of, by its list or table: people with their posts, and agencies."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from sightline.chronology.candidate import Mention
from sightline.documents.document import Cell, Document, Row, Table
from sightline.reading.paper.roles_listed import role_of_post
from sightline.reading.sentences.finite import finite_at
from sightline.wording.attendance import ENDS_A_LIST, PRESENT, attendance_columns, stayed_away
from sightline.wording.lexicon_file import in_use
from sightline.wording.people import mentions

_TITLES = 3
"""Rows of a table over the one that heads its columns: "Attendance"."""
_LONGEST_LINE = 16
_HEAD = 4000
_A_NAME = re.compile(r"(?:(?:Dr|Mr|Mrs|Ms|Miss|Prof|PC|DC|DS|DI|Cllr)\.? )?[A-Z][\w'’.-]*(?: [A-Z][\w'’.-]*){0,3}")
_SENTENCE_ENDS = re.compile(r"(?<!\bDr)(?<!\bMr)(?<!\bMrs)(?<!\bMs)(?<!\b[A-Z])\.(?=\s+[A-Z])")
_NOBODY_OF = re.compile(r"\b(?:no|not|nobody|without|absent|apologies)\b", re.I)


@dataclass(frozen=True, slots=True)
class Attended:
    """Those who were there: each person with the role that the list gives, the agencies, and where the list stands.

    ``everybody`` holds besides those who sent apologies: people of the case, and not at the meeting.
    """

    people: tuple[Mention, ...]
    agencies: tuple[str, ...]
    start: int
    end: int
    everybody: tuple[Mention, ...] = ()

    def holds(self, start: int, end: int) -> bool:
        """Whether ``start`` to ``end`` lies within the list, so that it tells nothing besides."""
        return self.start <= start and end <= self.end + 1


def heading_of(table: Table) -> tuple[int, dict[str, int]] | None:
    """The row that heads a table of who was there, with its columns; None where it is another table."""
    for place, row in enumerate(table.rows[:_TITLES]):
        cells = [cell.text if not cell.merged else "" for cell in row.cells]
        columns = attendance_columns(cells)
        if columns is not None:
            return place, columns
    return None


def attended(document: Document) -> Attended | None:
    """Who was there by the first list or table of a paper that says so; None where none does."""
    for table in document.tables:
        found = heading_of(table)
        if found is not None and (made := _of_table(table, *found)) is not None:
            return made
    return _of_list(document.text)


def _of_table(table: Table, place: int, columns: dict[str, int]) -> Attended | None:
    people: list[Mention] = []
    others: list[Mention] = []
    agencies: dict[str, None] = {}
    rows = [row for row in table.rows[place + 1 :] if not row.is_empty]
    for row in rows:
        name = _cell(row, columns, "name")
        if name is None:
            continue
        post, agency, present = (_words(row, columns, one) for one in ("role", "agency", "present"))
        is_there = not stayed_away(present)
        person = _person(name.text, name.start, post, agency)
        if person is not None:
            (people if is_there else others).append(person)
        if is_there:
            # A parent's agency is nobody's: "Kerrin Vale | Mother | ".
            agencies.update(dict.fromkeys(_agencies(f"{agency}; {name.text}") or _agencies(post)))
    if not rows or not (people or agencies):
        return None
    return Attended(
        tuple(people), tuple(agencies), rows[0].cells[0].start, max(cell.end for cell in rows[-1].cells), tuple(others)
    )


def _cell(row: Row, columns: dict[str, int], column: str) -> Cell | None:
    place = columns.get(column)
    cell = row.cells[place] if place is not None and place < len(row.cells) else None
    return cell if cell is not None and cell.text.strip() and not cell.merged else None


def _words(row: Row, columns: dict[str, int], column: str) -> str:
    cell = _cell(row, columns, column)
    return " ".join(cell.text.split()) if cell is not None else ""


def _person(words: str, start: int, post: str, agency: str) -> Mention | None:
    hit = _A_NAME.search(words)
    named = next((one for one in mentions(words) if one.named), None)
    if named is not None:
        written, at = named.as_written, named.start
    elif hit is not None and hit.group() == words.strip() and len(hit.group().split()) > 1:
        written, at = hit.group(), hit.start()
    else:
        return None
    role = role_of_post(post) or (named.role if named is not None else "")
    return Mention(written, role or ("professional" if agency else ""), start + at, start + at + len(written))


def _agencies(words: str) -> tuple[str, ...]:
    if _NOBODY_OF.search(words):
        return ()
    return tuple(dict.fromkeys(one.code for one in in_use().agency_words.anywhere(words, 0, len(words))))


def _of_list(text: str) -> Attended | None:
    """The list behind the first label of those present, on its line or line by line under it."""
    label = next((hit for hit in PRESENT.finditer(text, 0, _HEAD)), None)
    if label is None:
        return None
    lines = list(_lines_of_list(text, label.end()))
    agencies: dict[str, None] = {}
    people: list[Mention] = []
    for start, end in lines:
        words = text[start:end]
        agencies.update(dict.fromkeys(_agencies(words)))
        people += [
            Mention(one.as_written, one.role, start + one.start, start + one.end)
            for one in mentions(words)
            if one.named or one.role in ("mother", "father", "parent")
        ]
    if not lines or not (agencies or people):
        return None
    return Attended(tuple(people), tuple(agencies), lines[0][0], lines[-1][1])


def _lines_of_list(text: str, start: int) -> Iterator[tuple[int, int]]:
    """The stretches of a list from ``start`` on: to the end of its line or sentence, or line by line."""
    stop = text.find("\n", start)
    stop = len(text) if stop < 0 else stop
    if text[start:stop].strip():
        ends = ENDS_A_LIST.search(text, start, stop) or _SENTENCE_ENDS.search(text, start, stop)
        last = ends.start() if ends is not None else stop
        if finite_at(text[start:last]) is None:
            yield start, last
        return
    begun = False
    for hit in re.finditer(r"[^\n]*\n?", text[stop:]):
        line = hit.group().strip()
        if not line:
            if begun or not hit.group():
                return
            continue
        if ENDS_A_LIST.search(line) or len(line.split()) > _LONGEST_LINE or finite_at(line) is not None:
            return
        begun = True
        yield stop + hit.start(), stop + hit.start() + len(hit.group().rstrip())

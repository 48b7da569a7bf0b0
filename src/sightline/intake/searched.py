"""The table in which an agency declares what it searched, and for which days."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from sightline.chronology.partial_date import PartialDate
from sightline.documents.document import Row, Table
from sightline.intake.columns import normal
from sightline.intake.period_words import DeclaredPeriod
from sightline.intake.when import Clock

_ROWS_LOOKED_AT = 6
_TO = re.compile(r"\s*(?:\bto\b|\buntil\b|\band\b|[-–—])\s*", re.I)
_LEAD_IN = re.compile(r"^(?:from|between)\s+", re.I)


@dataclass(frozen=True, slots=True)
class SearchedSystem:
    """A system or record that an agency says it searched, from one day to another.

    ``earliest`` and ``latest`` are None where a day is missing or cannot be read: then nothing is declared by it.
    ``written``: the row's words. ``nothing``: stretches of days between which it says that nothing was found.
    ``place``: where it stands. ``said_in_words``: in a line or a sentence, from ``start`` to ``end`` in the document
    (-1 where a row of another table says it), and not in a table of what was searched.
    """

    system: str
    earliest: date | None
    latest: date | None
    written: str
    place: str
    nothing: tuple[tuple[date, date], ...] = ()
    start: int = -1
    end: int = -1
    said_in_words: bool = False

    @property
    def declares(self) -> bool:
        """Whether both its days are known, and in order."""
        return self.earliest is not None and self.latest is not None and self.earliest <= self.latest


def searched_header(table: Table) -> tuple[int, dict[str, int]] | None:
    """The row that heads a table of what was searched and its columns, or None if the table is of another sort."""
    for index, row in enumerate(table.rows[:_ROWS_LOOKED_AT]):
        found: dict[str, int] = {}
        for column, cell in enumerate(row.cells):
            words = normal(cell.text).split()
            if "nothing" in words:
                found.setdefault("nothing", column)
            elif "search" in words or "searched" in words:
                if "from" in words or "start" in words:
                    found.setdefault("from", column)
                elif "to" in words or "until" in words or "end" in words:
                    found.setdefault("to", column)
                elif words:
                    found.setdefault("system", column)
        if {"system", "from", "to"} <= found.keys():
            return index, found
    return None


def searched_systems(table: Table, header: int, columns: dict[str, int], clock: Clock) -> list[SearchedSystem]:
    """A system a row; rows that name none and give no day are left out."""
    made = []
    for row in table.rows[header + 1 :]:
        system, start, end = (_cell(row, columns[name]) for name in ("system", "from", "to"))
        nothing = _cell(row, columns["nothing"]) if "nothing" in columns else ""
        if not (start or end or nothing or system) or normal(start) == normal(
            _cell(table.rows[header], columns["from"])
        ):
            continue
        days = [
            clock.day(row.cells[columns[name]]) if columns[name] < len(row.cells) else None for name in ("from", "to")
        ]
        earliest = sure(days[0], first=True)
        latest = sure(days[1], first=False)
        made.append(
            SearchedSystem(
                system or "not named",
                earliest,
                latest,
                f"{system or 'A system that is not named'}: {start or '?'} to {end or '?'}",
                f"{table.name}, row {row.number}",
                _stretches(nothing, clock),
            )
        )
    return made


def _cell(row: Row, column: int) -> str:
    return " ".join(row.cells[column].text.split()) if column < len(row.cells) else ""


def sure(day: PartialDate | None, *, first: bool) -> date | None:
    """The day from which, or to which, it was certainly searched: of "March 2012" the last day to begin with, and the
    first to end with. A day in doubt is none.
    """
    if day is None or day.is_unsure:
        return None
    return day.latest if first else day.earliest


def _stretches(words: str, clock: Clock) -> tuple[tuple[date, date], ...]:
    """ "6 May 2013 and 20 October 2013; March 2014 to April 2014" as days, what cannot be read left out."""
    made = []
    for piece in re.split(r"[;\n]", words):
        bare = _LEAD_IN.sub("", piece.strip())
        for joint in _TO.finditer(bare):
            try:
                start = clock.read_date(bare[: joint.start()].strip())
                end = clock.read_date(bare[joint.end() :].strip(" ."))
            except (ValueError, OverflowError):
                continue
            if (
                start.earliest
                and end.latest
                and not start.is_unsure
                and not end.is_unsure
                and start.earliest <= end.latest
            ):
                made.append((start.earliest, end.latest))
                break
    return tuple(made)


def declared_by(systems: Iterable[SearchedSystem]) -> DeclaredPeriod | None:
    """The days for which every system that was named was searched, or None if there are no such days.

    Days that only some of the systems speak for are not declared: what the others hold would be missing.
    """
    held = list(systems)
    if not held or not all(one.declares for one in held):
        return None
    earliest = max(one.earliest for one in held if one.earliest)
    latest = min(one.latest for one in held if one.latest)
    if earliest > latest:
        return None
    return DeclaredPeriod(earliest, latest, "; ".join(one.written for one in held), held[0].place)

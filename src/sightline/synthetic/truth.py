"""What really happened in an invented family, and who can be shown to have known it: what tests compare against."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, time
from pathlib import Path
from types import MappingProxyType

from sightline.chronology.partial_date import PartialDate, Precision
from sightline.synthetic.paper import Cell


@dataclass(frozen=True, slots=True)
class Row:
    """One row that an agency wrote, and the truth behind it.

    ``when``: the true bounds, with the words as the file has them. ``kind``: the code of what it is. ``recorded``: the
    day in the file's column for it, or None where it has none. ``child``: the name of the child it is about where a
    case has several. ``more``: further cells by the file's heading.
    """

    when: PartialDate
    text: str
    kind: str
    recorded: date | None = None
    child: str = ""
    more: Mapping[str, Cell] = field(default_factory=lambda: MappingProxyType({}))


@dataclass(frozen=True, slots=True)
class Happening:
    """One true thing as one agency's document tells it."""

    agency: str
    document: str
    row: Row


@dataclass(frozen=True, slots=True)
class Family:
    """An invented family: its files and the truth about them.

    ``known``: which agency, on which day, can be shown to have had a row of another agency; each entry is (agency,
    day, a phrase of the row, whether it had it). ``prompts`` and ``duties``: the domain tables' ids that the records
    must raise, duties with the state expected. ``silent``: ids that they must not raise. ``quarantined``: files that
    cannot be read.
    """

    folder: str
    children: tuple[str, ...]
    agencies: tuple[str, ...]
    happenings: tuple[Happening, ...]
    known: tuple[tuple[str, date, str, bool], ...] = ()
    prompts: tuple[str, ...] = ()
    duties: tuple[tuple[str, str], ...] = ()
    silent: tuple[str, ...] = ()
    quarantined: tuple[str, ...] = ()
    superseded: tuple[str, ...] = ()

    def folder_in(self, root: Path) -> Path:
        """Where this family's files lie under the folder that holds them all."""
        return root / self.folder


def on(iso_day: str, written: str = "") -> PartialDate:
    """One day, from its ISO form; as ``written`` where the file does not write it in the usual way."""
    day = date.fromisoformat(iso_day)
    return PartialDate.on(day, written or f"{day:%d/%m/%Y}")


def at(iso_day: str, clock_time: str) -> PartialDate:
    """One minute of one day, from ISO day and time."""
    return PartialDate.at(date.fromisoformat(iso_day), time.fromisoformat(clock_time))


def within(first: str, last: str, written: str, precision: Precision = Precision.RANGE) -> PartialDate:
    """Some time from one ISO day to another, as ``written``."""
    return PartialDate.between(date.fromisoformat(first), date.fromisoformat(last), written, precision)

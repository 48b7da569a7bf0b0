"""One row of a chronology becomes one stated fact; what lies within it becomes further, proposed facts."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Any

from sightline.chronology.candidate import Candidate, Mention
from sightline.chronology.fact import FieldValue, KindStanding, Source, Status
from sightline.chronology.partial_date import PartialDate, Precision
from sightline.documents.document import Cell, Document, Row
from sightline.intake.columns import normal
from sightline.intake.headers import Header
from sightline.intake.heading_rows import NO_HEADING, Under
from sightline.intake.joined import Joined, joined
from sightline.intake.named_fields import answered_in_columns, with_named_fields
from sightline.intake.not_held import is_not_held
from sightline.intake.of_that_matter import of_that_matter
from sightline.intake.own_days import OwnDays
from sightline.intake.parts import further_facts
from sightline.intake.persons_listed import is_surname_first, persons_listed
from sightline.intake.table_reading import Words
from sightline.intake.when import Clock, read_when, without_marks
from sightline.vocabulary.kinds import KINDS
from sightline.vocabulary.natures import Nature
from sightline.wording.likeness.naming import named_by_likeness
from sightline.wording.people import mentions
from sightline.wording.suggest import fields_of

_OF_ONE = frozenset(
    (
        "student", "linked student", "patient", "patient name", "pupil", "pupil name", "person name", "client",
        "name of patient", "client name", "service user",
        "service user name", "child name", "name of child", "subject name", "name of pupil",
        "name of subject",
    )
)  # fmt: skip
_OF_WHOM = _OF_ONE | frozenset(
    ("name", "subject", "person", "individual", "subject of entry", "person concerned", "who it concerns")
)
"""Headings over whom a row is about; of these some may head two persons."""
_LETTERS = re.compile(r"[^\W\d_]")
_MOST_LETTERS_OF_A_DATE = 40
_RECORDED = frozenset(code for code, kind in KINDS.items() if kind.nature is Nature.COMMUNICATION) | {"entry"}
"""Kinds of rows that tell when something came to be known, whatever day they speak of."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a row stands: its table's name, its number, its position in the document, and what the table told."""

    table: str
    number: int
    position: int
    heading: Under = NO_HEADING
    agency: str = ""

    @property
    def key(self) -> str:
        """What the row is called within its document."""
        return f"{self.table} row {self.number}"

    @property
    def locator(self) -> str:
        """What the row is called by a person."""
        return f"{self.table}, row {self.number}"


@dataclass(frozen=True, slots=True)
class RowReader:
    """Reads the rows of one document."""

    document: Document
    clock: Clock
    words: Words

    def read(self, row: Row, header: Header, place: Place, above: PartialDate | None) -> list[Candidate]:
        """The row's fact first, then what lies within it. ``above``: the date of the row before it, to ask about."""
        cells = _Cells(row, header)
        if header.all_of("agency_event"):
            made: list[Candidate] = []
            for index in header.all_of("agency_event"):
                cell = cells.at(index)
                if cell is not None:
                    own = Place(place.table, place.number, place.position, place.heading, header.columns[index].heading)
                    suffix = f" / {header.columns[index].heading}"
                    made += self._fact(cells, [cell], own, above, suffix, skip=header.all_of("agency_event"))
            if made:
                return made
        told = cells.of("event") or _prose_instead(cells)
        dated = cells.first("date")
        if not told and dated is not None and holds_entries(dated):
            told = [dated]  # the entries were typed into the date's own cell
        return self._fact(cells, told, place, above, "", skip=())

    def _fact(
        self,
        cells: _Cells,
        told: list[Cell],
        place: Place,
        above: PartialDate | None,
        suffix: str,
        skip: tuple[int, ...],
    ) -> list[Candidate]:
        event = joined(told)
        when = read_when(
            self.clock,
            cells.first("date") or _whole_month(cells, place.heading),
            cells.first("time"),
            cells.first("ended"),
            cells.first("end_time"),
            event.text,
            place.heading,
        )
        questions = [when.question] if when.question else []
        if cells.first("date") is None and cells.first("month") is None and place.heading.day is None:
            questions = ["This row has no date. When was it?"]
            date_above = above is not None and above.is_known and bool(cells.header.all_of("date"))
            if date_above and above is not None:
                questions = [f'This row has no date; the row above it has "{above.written}". When was it?']
        elif not event.text:
            questions.append("This row has a date but no words. What happened?")
        recorded, unread_recorded = self._recorded(cells, place.heading, questions)
        occurred = when.occurred
        if not cells.header.all_of("date") and place.heading.day is None:
            occurred, questions = self._by_its_recording(cells, recorded, place.heading, questions)
        found = (
            named_by_likeness(self.words.suggested(event.text), event.text, self.words.agency_kind)
            if event.text
            else None
        )
        kind, nature, standing, fields, why = self._kind(cells, event, found)
        named = cells.first("kind")
        if named is not None and kind_named(named.text) not in ("", kind):
            questions.append(
                f'The kind given is "{named.text}" and the words say that it did not go ahead. Which is it?'
            )
        if found is not None and kind == found.kind and standing is KindStanding.SUGGESTED:
            own = OwnDays(occurred, self.words)
            kind, fields = own.as_planned(event, found, fields)
            if kind not in _RECORDED and own.earlier_telling(event, found) is not None:
                kind, fields, why = "entry", {}, ()
            nature = KINDS[kind].nature
        key = f"{place.key}{suffix}"
        source_words = " ".join(cell.text for cell in cells.of("source"))
        shown = when.occurred.written or " ".join(cell.text for cell in cells.of("date"))
        sources = self._sources(told, cells, place)
        sequence = _whole_number(cells.first("sequence"))
        stated = Candidate(
            key=key,
            kind=kind,
            nature=nature,
            occurred=occurred,
            text=event.text,
            sources=sources,
            status=Status.STATED,
            kind_standing=standing,
            ended=when.ended,
            extent=when.extent,
            recorded=recorded,
            agency_as_written=_agency(cells, place),
            mentions=_mentions(cells, event, found),
            fields=MappingProxyType(fields),
            sequence=sequence,
            position=place.position,
            match_text=normal(f"{shown} {event.text} {source_words}"),
            question=" ".join(questions),
            why=why,
        )
        parts = further_facts(stated, event, found, cells.parts(), self.words, self._passage(place), self.clock)
        extra = _rest(cells, stated, parts, skip, [*when.unread, *unread_recorded])
        return [_with_extra(stated, extra), *parts]

    def _kind(
        self, cells: _Cells, event: Joined, found: Any
    ) -> tuple[str, Nature, KindStanding, dict[str, FieldValue], tuple[str, ...]]:
        """The kind that the row's own column states, else what its words suggest."""
        column = cells.first("kind")
        stated = kind_named(column.text) if column is not None else ""
        fields = {name: event.field(value) for name, value in found.fields.items()} if found else {}
        why = tuple(reason.phrase for reason in found.why) if found else ()
        if stated:
            said = next((one for one in (found, *found.parts) if one.kind == stated), None) if found else None
            # "Decision | Case closed": the words alone tell another kind, and still say what was decided.
            told = said.fields if said else fields_of(stated, event.text, children=self.words.children)
            fields = {name: event.field(value) for name, value in told.items()}
            why = tuple(reason.phrase for reason in said.why) if said else ()
            fields = with_named_fields(stated, fields, cells.under_headings())
            if found is not None and said is None and is_not_held(stated, event.text, fields):
                return found.kind, found.nature, KindStanding.SUGGESTED, {}, ()
            return stated, KINDS[stated].nature, KindStanding.STATED, fields, why
        if column is not None and (found is None or found.kind == "entry"):
            by_column = self.words.suggested(column.text)
            if by_column.kind != "entry":
                return by_column.kind, by_column.nature, KindStanding.SUGGESTED, {}, (column.text,)
        both = of_that_matter(column.text, event.text, found, self.words) if column is not None and found else ""
        if both:
            told = fields_of(both, event.text, children=self.words.children)
            fields = answered_in_columns(
                both, {name: event.field(value) for name, value in told.items()}, cells.under_headings()
            )
            return both, KINDS[both].nature, KindStanding.SUGGESTED, fields, (column.text, *why)
        if found is None:
            return "entry", KINDS["entry"].nature, KindStanding.SUGGESTED, {}, ()
        fields = answered_in_columns(found.kind, fields, cells.under_headings())
        return found.kind, found.nature, KindStanding.SUGGESTED, fields, why

    def _recorded(self, cells: _Cells, heading: Under, questions: list[str]) -> tuple[PartialDate | None, list[Cell]]:
        cell = cells.first("recorded")
        if cell is None:
            return None, []
        recorded = self.clock.day(cell, heading)
        if recorded.is_known:
            return recorded, []
        if any(letter.isdigit() for letter in cell.text):
            questions.append(f'The date of recording "{cell.text[:60]}" cannot be read. When was it recorded?')
        return None, [cell]

    def _by_its_recording(
        self, cells: _Cells, recorded: PartialDate | None, heading: Under, questions: list[str]
    ) -> tuple[PartialDate, list[str]]:
        """In a table that only says when things were recorded or reported: not after that day."""
        received = cells.first("received")
        told = recorded or (self.clock.day(received, heading) if received is not None else None)
        if told is None or told.latest is None:
            return PartialDate.unknown(""), questions
        basis = "no date of its own is given, only when it was recorded or reported"
        precision = Precision.UNSURE if told.is_unsure else Precision.BEFORE
        before = PartialDate(f"by {told.written}", None, told.latest, precision, to_time=told.to_time, basis=basis)
        asked = f'This row has no date of its own; it was recorded or reported on "{told.written}". When was it?'
        return before, [asked, *questions[1:]]

    def _sources(self, told: list[Cell], cells: _Cells, place: Place) -> tuple[Source, ...]:
        passage = self._passage(place)
        shown = told or cells.of("date") or cells.filled()[:1]
        return tuple(passage(cell.start, cell.end) for cell in shown)

    def _passage(self, place: Place) -> Callable[[int, int], Source]:
        def source(start: int, end: int) -> Source:
            return Source(self.document.name, place.locator, self.document.text[start:end], start, end)

        return source


def holds_entries(cell: Cell) -> bool:
    """Whether a date's cell holds far more words than a date: whole entries were typed into it."""
    return len(_LETTERS.findall(cell.text)) > _MOST_LETTERS_OF_A_DATE


class _Cells:
    """The cells of one row by the columns that they stand in. Cells merged in from the left hold nothing."""

    def __init__(self, row: Row, header: Header) -> None:
        self.row, self.header = row, header

    def at(self, index: int) -> Cell | None:
        """The cell in that column, or None if it is empty."""
        if index >= len(self.row.cells):
            return None
        cell = self.row.cells[index]
        return cell if cell.text.strip() and cell.merged != "across" else None

    def of(self, role: str) -> list[Cell]:
        """The cells in the columns of that role that hold anything."""
        return [cell for index in self.header.all_of(role) if (cell := self.at(index)) is not None]

    def first(self, role: str) -> Cell | None:
        """The first such cell, or None."""
        return next(iter(self.of(role)), None)

    def filled(self) -> list[Cell]:
        """Every cell that holds anything."""
        return [cell for index in range(len(self.row.cells)) if (cell := self.at(index)) is not None]

    def heading(self, index: int) -> str:
        """The heading above a column, or a name for it where it has none."""
        if index < len(self.header.columns):
            return self.header.columns[index].heading
        return f"Column {index + 1}"

    def under_headings(self) -> list[tuple[str, Cell]]:
        """Every cell that holds anything, with the heading above it."""
        return [(self.heading(i), cell) for i in range(len(self.row.cells)) if (cell := self.at(i)) is not None]

    def role(self, index: int) -> str:
        """The role of a column."""
        return self.header.columns[index].role if index < len(self.header.columns) else ""

    def parts(self) -> dict[str, list[tuple[str, Cell]]]:
        """The cells that hold further facts, by role, each with its heading."""
        wanted = ("action", "decision", "child_voice", "comment", "received")
        return {
            role: [(self.heading(i), cell) for i in self.header.all_of(role) if (cell := self.at(i)) is not None]
            for role in wanted
        }


def kind_named(words: str) -> str:
    """The code of the kind that a cell names by code or label, or ""."""
    wanted = normal(words)
    return next((code for code, kind in KINDS.items() if wanted in (normal(code), normal(kind.label))), "")


_ONLY_A_DAY = re.compile(
    r"(?:[\W\d_]|st\b|nd\b|rd\b|th\b|\b(?:mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)"
    r"[a-z]{0,6}\b)*",
    re.I,
)
"""What tells of nothing that happened, whatever column it stands in: "Fri", "3/4/13", "Feb"."""


def _prose_instead(cells: _Cells) -> list[Cell]:
    """Where no column is the event's: the words of columns nobody foresaw, else whatever says most."""
    unforeseen = [
        cell
        for i, _ in enumerate(cells.row.cells)
        if not cells.role(i) and (cell := cells.at(i)) is not None and not _ONLY_A_DAY.fullmatch(cell.text)
    ]
    if unforeseen and not cells.header.all_of("event"):
        return [max(unforeseen, key=lambda cell: len(cell.text))]
    for role in ("action", "decision", "comment", "child_voice"):
        if found := cells.of(role):
            return found[:1]
    if cells.header.told_inferred and unforeseen:
        return [max(unforeseen, key=lambda cell: len(cell.text))]
    return unforeseen[:1] if cells.first("date") is None else []


def _whole_month(cells: _Cells, heading: Under) -> Cell | None:
    """The row's own month, where its day is left blank in a column beside it."""
    cell = cells.first("month")
    return replace(cell, text=heading.month, value=None) if cell is not None and heading.month else cell


def _agency(cells: _Cells, place: Place) -> str:
    cell = cells.first("agency")
    return " ".join(cell.text.split()) if cell is not None else place.agency


def _whole_number(cell: Cell | None) -> int | None:
    found = re.fullmatch(r"\s*#?(\d{1,6})\s*[.)]?\s*", cell.text) if cell is not None else None
    return int(found[1]) if found else None


def _mentions(cells: _Cells, event: Joined, found: object) -> tuple[Mention, ...]:
    made: list[Mention] = []
    for role, given in (("child", "child"), ("people", "")):
        for index in cells.header.all_of(role):
            if (cell := cells.at(index)) is not None:
                heading = normal(cells.heading(index))
                listed = persons_listed(cell, given, is_of_one=heading in _OF_ONE)
                is_whose = role == "people" and heading in _OF_WHOM and (len(listed) == 1 or is_surname_first(cell))
                made += [replace(one, is_whose=True) for one in listed] if is_whose else listed
    author = cells.first("author")
    if author is not None:
        for person in mentions(author.text):
            if person.named:
                start = author.start + person.start
                made.append(Mention(person.as_written, "author", start, start + len(person.as_written)))
    for person in getattr(found, "mentions", ()):
        place = event.place(person.start, person.end)
        made.append(Mention(person.as_written, person.role, *(place or (None, None))))
    return tuple(dict.fromkeys(made))


def _rest(
    cells: _Cells, stated: Candidate, parts: list[Candidate], skip: tuple[int, ...], unread: list[Cell]
) -> dict[str, str]:
    """Every cell whose words stand nowhere else in the row's facts, under its heading: so nothing is ever lost.

    What identifies a row for a person (its source, author, reference, place) is always shown there as well.
    """
    held = [stated.text, stated.occurred.written, stated.agency_as_written, str(stated.sequence or "")]
    held += [piece.written for piece in (stated.ended, stated.recorded) if piece is not None]
    held += [part.text for part in parts]
    kept: dict[str, str] = {}
    always = ("source", "author", "reference", "address", "rationale", "sensitivity", "kind", "people", "child", "")
    for index in range(len(cells.row.cells)):
        cell = cells.at(index)
        if cell is None or index in skip:
            continue
        spoken_for = any(without_marks(cell.text) in without_marks(words) for words in held)
        if cells.role(index) == "event" or (cell.text == stated.text and spoken_for):
            continue
        if cell in unread or not spoken_for or cells.role(index) in always:
            if cells.role(index) == "kind" and stated.kind_standing is KindStanding.STATED and spoken_for:
                continue
            heading = cells.heading(index)
            count = 2
            while heading in kept:
                heading = f"{cells.heading(index)} ({count})"
                count += 1
            kept[heading] = cell.text
    return kept


def _with_extra(candidate: Candidate, extra: dict[str, str]) -> Candidate:
    return replace(candidate, extra=MappingProxyType(extra))

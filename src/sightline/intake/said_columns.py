"""Which column of a table is which, as a person said it: that counts before whatever headings and contents suggest."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType

from sightline.documents.document import Document, Row
from sightline.intake.columns import column_names, normal
from sightline.intake.headers import MAY_REPEAT, Column, Header
from sightline.intake.table_reading import TableReading
from sightline.wording.lists import listed, shortened

COLUMN_WORDS: Mapping[str, str] = {
    "date": "the date", "time": "the time", "event": "what happened", "source": "the source",
    "author": "who recorded it", "people": "the persons", "child": "the child", "action": "what was done",
    "decision": "the decision", "rationale": "the reason of a decision", "child_voice": "the child’s voice",
    "comment": "comment", "kind": "the kind of entry", "agency": "the agency, team or department",
    "agency_event": "what happened, of that agency", "address": "the place", "ended": "the end date",
    "end_time": "the time of its end", "recorded": "the day of recording",
    "received": "the day on which it was reported", "reference": "the reference", "sequence": "the order",
    "year": "the year", "month": "the month", "sensitivity": "who may be shown it",
}  # fmt: skip
"""What a column can be, by role: a name of columns.toml, or one that the headings of several columns make together."""
KEPT = "kept"
"""Said of a column that is none of them: its words are kept beside the entry, under its heading."""
KEPT_WORDS = "none of these: keep it beside the words"
_NOT_OFFERED = frozenset({"agency_event", "year", "month"})
"""Roles that follow from several columns together."""
_ROWS_SEARCHED, _EXAMPLES, _LONGEST_EXAMPLE = 30, 2, 80

Said = Mapping[str, str]
"""By the key of a heading (see :func:`keys`): a role, or KEPT."""
NOTHING_SAID: Said = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class ColumnSeen:
    """One column of a document as it was read. ``role`` is "" where it is kept beside the words; ``examples``: the
    first words that stand in it. ``is_read`` is False where its table was not taken as entries at all.
    """

    heading: str
    key: str
    role: str
    tables: tuple[str, ...]
    examples: tuple[str, ...]
    is_read: bool = True

    @property
    def name(self) -> str:
        """What a person calls it: its heading, with its number where the table has several of that heading."""
        is_first = self.key == key_of(self.heading)
        return self.heading if is_first else f"{self.heading} {self.key.rpartition(' ')[2]}"


def key_of(heading: str) -> str:
    """What a heading is known by, however it is spelt in small things."""
    return normal(heading) or " ".join(heading.split())


def keys(headings: Iterable[str]) -> list[str]:
    """What each heading of one table is known by: the second "Date" of a table is "date 2"."""
    seen: dict[str, int] = {}
    made = []
    for heading in headings:
        key = key_of(heading)
        seen[key] = seen.get(key, 0) + 1
        made.append(key if seen[key] == 1 else f"{key} {seen[key]}")
    return made


def choices(role: str = "") -> dict[str, str]:
    """What a person can choose for a column, code to words; ``role``: what it is now, which is always offered."""
    offered = {code: words for code, words in COLUMN_WORDS.items() if code == role or code not in _NOT_OFFERED}
    return {**offered, KEPT: KEPT_WORDS}


def role_said(words: str) -> str | None:
    """The role, or KEPT, that a person names by code or in words ("what happened", "source"). None if it is neither."""
    wanted = normal(words).removeprefix("the ")
    if wanted in (KEPT, "none", "nothing", normal(KEPT_WORDS)):
        return KEPT
    if wanted == "what":
        return "event"
    return next(
        (code for code, shown in COLUMN_WORDS.items() if wanted in (normal(code), normal(shown).removeprefix("the "))),
        None,
    )


def why_not(said: Mapping[str, str]) -> str:
    """What is wrong with what was said of the columns, heading to role, in a sentence with what to do; else ""."""
    by_role: dict[str, list[str]] = {}
    for heading, role in said.items():
        by_role.setdefault(role, []).append(f"“{heading}”")
    for role, headings in by_role.items():
        if role != KEPT and role not in MAY_REPEAT and len(headings) > 1:
            return (
                f"{listed(headings)} are all said to be {COLUMN_WORDS[role]}, and a table has only one column of that. "
                f"Leave it to one of them, and say of the others: {KEPT_WORDS}."
            )
    return ""


def as_said(header: Header, said: Said) -> Header:
    """The header with its columns as a person said. What nobody spoke of stays as it was read, unless its place is
    taken by a column that was spoken of.
    """
    roles = {i: said[key] for i, key in enumerate(keys(one.heading for one in header.columns)) if key in said}
    if not roles:
        return header
    alone = {role for role in roles.values() if role not in MAY_REPEAT}
    has_event = "event" in roles.values()

    def role_of(index: int, read: str) -> str:
        if index in roles:
            return "" if roles[index] == KEPT else roles[index]
        return "" if read in alone or (read == "event" and has_event and header.told_inferred) else read

    columns = tuple(Column(role_of(i, one.role), one.heading) for i, one in enumerate(header.columns))
    return replace(header, columns=columns, told_inferred=header.told_inferred and not has_event)


def header_as_said(rows: Sequence[Row], said: Said) -> Header | None:
    """The header of a table in which none was found, by the headings of which a person spoke. None if it has none."""
    for index, row in enumerate(rows[:_ROWS_SEARCHED] if said else ()):
        words = [" ".join(cell.text.split()) for cell in row.cells]
        if sum(key in said for key in keys(words)) < 2:
            continue
        columns = tuple(Column(column_names().of(one), one or f"Column {i + 1}") for i, one in enumerate(words))
        made = as_said(Header(columns, index, 1), said)
        if made.is_chronology:
            return made
    return None


def columns_seen(document: Document, reading: TableReading) -> tuple[ColumnSeen, ...]:
    """Every column of the tables that were taken as entries, and of those with dates or words that were not."""
    found: dict[str, ColumnSeen] = {}

    def add(table: str, cells: Iterable[tuple[str, str, str]], *, is_read: bool) -> None:
        held = list(cells)
        for key, (heading, role, words) in zip(keys(one[0] for one in held), held, strict=True):
            if not heading.strip():
                continue
            shown = shortened(" ".join(words.split()), _LONGEST_EXAMPLE)
            before = found.setdefault(key, ColumnSeen(heading, key, role, (), (), is_read))
            more = shown and shown not in before.examples and len(before.examples) < _EXAMPLES
            found[key] = replace(
                before,
                tables=before.tables if table in before.tables else (*before.tables, table),
                examples=(*before.examples, shown) if more else before.examples,
            )

    for row in reading.rows:
        add(row.table, ((one.heading, one.role, one.text) for one in row.cells), is_read=True)
    left = {one.name for one in reading.left}
    for table in document.tables:
        if table.name not in left:
            continue
        filled = [row for row in table.rows if not row.is_empty]
        headings = [" ".join(cell.text.split()) for cell in filled[0].cells]
        for below in filled[1:]:
            texts = [cell.text for cell in below.cells] + [""] * len(headings)
            add(table.name, ((one, "", texts[i]) for i, one in enumerate(headings)), is_read=False)
    return tuple(found.values())

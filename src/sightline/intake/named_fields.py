"""Columns that are called as a field of the row's kind: what stands under them is that field's value.

Where only the row's words suggest its kind, a column answers yes or no and nothing else: "Reason" or "Type" may mean
anything there. What a field cannot take is left where it is, as an extra column.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from sightline.chronology.fact import FieldValue
from sightline.documents.document import Cell
from sightline.intake.columns import normal
from sightline.vocabulary.fields import Field, FieldType
from sightline.vocabulary.kinds import KINDS

_YES = frozenset(("yes", "y", "true", "1"))
_NO = frozenset(("no", "n", "false", "0"))


def named_fields(kind: str, columns: Iterable[tuple[str, Cell]]) -> dict[str, FieldValue]:
    """The fields of ``kind`` that these columns (heading and cell) fill in."""
    fields = {normal(name): field for field in KINDS[kind].fields for name in (field.name, field.label)}
    found: dict[str, FieldValue] = {}
    for heading, cell in columns:
        field = fields.get(normal(heading))
        if field is None:
            continue
        value = _value(field, cell.text)
        if value is not None and field.reject(value) is None:
            found[field.name] = FieldValue(value)
    return found


def with_named_fields(
    kind: str, read: Mapping[str, FieldValue], columns: list[tuple[str, Cell]]
) -> dict[str, FieldValue]:
    """``read``, which words gave, with what the source's own columns say in its place."""
    return answered_in_columns(kind, read, columns) | named_fields(kind, columns)


def answered_in_columns(
    kind: str, read: Mapping[str, FieldValue], columns: list[tuple[str, Cell]]
) -> dict[str, FieldValue]:
    """``read`` with the yes and no of columns in its place.

    An answer that cannot be read leaves the field unset: "Child seen: see notes" must not become a yes by other words.
    """
    yes_no = {
        normal(name): field.name
        for field in KINDS[kind].fields
        if field.type is FieldType.YES_NO
        for name in (field.name, field.label)
    }
    answered = {yes_no[normal(heading)] for heading, _ in columns if normal(heading) in yes_no}
    said = named_fields(kind, [(heading, cell) for heading, cell in columns if normal(heading) in yes_no])
    return {name: value for name, value in read.items() if name not in answered} | said


def _value(field: Field, words: str) -> object | None:
    """The words as the field takes them; None where it cannot."""
    if field.many:
        parts = [part for part in re.split(r"\s*[;,\n]\s*", words.strip()) if part]
        values = [_one(field, part) for part in parts]
        return None if None in values or not values else values
    return _one(field, words)


def _one(field: Field, words: str) -> object | None:
    said = " ".join(words.split())
    if field.type is FieldType.YES_NO:
        return True if said.casefold() in _YES else False if said.casefold() in _NO else None
    if field.type is FieldType.WHOLE_NUMBER:
        return int(said) if re.fullmatch(r"\d{1,9}", said) else None
    if field.type is FieldType.CHOICE:
        return next((code for code, label in field.choices if normal(said) in (normal(code), normal(label))), None)
    return said or None

"""The form of a kind of record, generated from the fields that the kind declares; and what was sent, read back."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from django.http import QueryDict

from sightline.vocabulary.fields import Field, FieldType, Kind
from sightline.vocabulary.kinds import KINDS

_PREFIX = "field-"
_UNKNOWN = ""


@dataclass(frozen=True, slots=True)
class FieldInput:
    """One field as a form shows it. ``shape`` is radios, select, checkboxes, number, line or lines.

    ``items`` are the value, the words and whether it is chosen, for a closed list.
    """

    name: str
    label: str
    hint: str
    shape: str
    value: str = ""
    items: tuple[tuple[str, str, bool], ...] = ()


def kind_groups(chosen: str) -> list[tuple[str, list[tuple[str, str, bool]]]]:
    """Every kind by its group, for a list to choose from."""
    groups: dict[str, list[tuple[str, str, bool]]] = {}
    for kind in KINDS.values():
        groups.setdefault(kind.group, []).append((kind.code, kind.label, kind.code == chosen))
    return list(groups.items())


def field_inputs(kind: Kind, values: Mapping[str, object]) -> list[FieldInput]:
    """An input for every field of ``kind``; a field that is not set stays unset."""
    return [_input(field, values.get(field.name)) for field in kind.fields]


def read_fields(kind: Kind, sent: QueryDict) -> tuple[dict[str, object], list[str]]:
    """The values sent for the fields of ``kind``, None where a field was left unknown, and what is wrong with them."""
    values: dict[str, object] = {}
    problems: list[str] = []
    for field in kind.fields:
        name = _PREFIX + field.name
        if name not in sent and f"{name}-offered" not in sent:
            continue
        try:
            values[field.name] = _value(field, [one.strip() for one in sent.getlist(name)])
        except ValueError:
            problems.append(f"{field.label} must be a whole number, such as 3.")
    given = {name: value for name, value in values.items() if value is not None}
    return values, [*problems, *kind.reject(given)]


def _input(field: Field, value: object) -> FieldInput:
    name = _PREFIX + field.name
    if field.type is FieldType.YES_NO:
        items = (("yes", "Yes", value is True), ("no", "No", value is False), (_UNKNOWN, "Not said", value is None))
        hint = f"Your own judgement; no words are read as it. {field.describes}" if field.is_tag else field.describes
        return FieldInput(name, field.label, hint, "radios", items=items)
    if field.type is FieldType.CHOICE:
        held = _held(value)
        choices = tuple((code, words, code in held) for code, words in field.choices)
        if field.many:
            return FieldInput(name, field.label, field.describes, "checkboxes", items=choices)
        return FieldInput(
            name, field.label, field.describes, "select", items=((_UNKNOWN, "Not said", not held), *choices)
        )
    if field.many:
        return FieldInput(name, field.label, f"{field.describes} One on each line.", "lines", "\n".join(_held(value)))
    shape = "number" if field.type is FieldType.WHOLE_NUMBER else "line"
    return FieldInput(name, field.label, field.describes, shape, "" if value is None else str(value))


def _held(value: object) -> list[str]:
    if value is None:
        return []
    return [str(one) for one in value] if isinstance(value, list | tuple) else [str(value)]


def _value(field: Field, sent: Sequence[str]) -> object:
    given = [one for one in sent if one]
    if field.many:
        lines = [line.strip() for one in given for line in one.splitlines() if line.strip()]
        return lines or None
    if not given:
        return None
    if field.type is FieldType.YES_NO:
        return given[0] == "yes"
    if field.type is FieldType.WHOLE_NUMBER:
        return int(given[0])
    return given[0]

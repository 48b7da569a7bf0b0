"""How a decision is written down and undone: the rows that it touches, as they were before and after."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from copy import deepcopy
from datetime import date, datetime
from typing import Any

from django.db import models, transaction

from sightline.chronology.clock import now
from sightline.service.records.building.remade import SPLIT, was_remade
from sightline.service.records.errors import NotFound, NotPossible
from sightline.service.records.models import (
    Case,
    Contradiction,
    CoverageWord,
    Decision,
    Document,
    EventGroup,
    EventLink,
    FactRecord,
    FactRelation,
    PersonLink,
    Question,
)

_TABLES: dict[str, type[models.Model]] = {
    table.__name__: table
    for table in (
        Case,
        Contradiction,
        CoverageWord,
        Document,
        EventGroup,
        EventLink,
        FactRecord,
        FactRelation,
        PersonLink,
        Question,
    )
}
_LEFT_OUT = {"Document": {"text", "pages"}, "Case": {"built_at", "read_by_machine", "folder", "case_file"}}
"""What no decision changes and would only swell the history."""
NEVER_UNDONE = ("undo", "declare")
"""An undoing is followed by deciding again; what case.toml declares is changed there."""


class Deciding:
    """The rows that one decision touches. Name each by :meth:`touch` before it is changed, new ones by :meth:`made`."""

    def __init__(self) -> None:
        self._before: dict[tuple[str, Any], dict[str, Any] | None] = {}
        self.decision_id = 0

    def touch(self, *rows: models.Model) -> None:
        """These rows are about to change."""
        for row in rows:
            self._before.setdefault((type(row).__name__, row.pk), _values(row))

    def made(self, *rows: models.Model) -> None:
        """These rows did not exist before."""
        for row in rows:
            self._before.setdefault((type(row).__name__, row.pk), None)

    def before(self) -> list[dict[str, Any]]:
        """As they were."""
        return [{"table": table, "pk": pk, "values": values} for (table, pk), values in self._before.items()]

    def after(self) -> list[dict[str, Any]]:
        """As they are now."""
        shapes = []
        for table, pk in self._before:
            row = _TABLES[table]._default_manager.filter(pk=pk).first()
            shapes.append({"table": table, "pk": pk, "values": _values(row) if row is not None else None})
        return shapes


@contextmanager
def decision(case_id: str, what: str, subjects: Iterable[str], by: str, reason: str = "") -> Iterator[Deciding]:
    """One decision in one transaction. Its id is in ``decision_id`` of what is yielded once the block ends.

    Raises NotPossible if nobody is named as deciding.
    """
    if not by.strip():
        raise NotPossible("Say who decides.")
    with transaction.atomic():
        deciding = Deciding()
        yield deciding
        row = Decision.objects.create(
            case_id=case_id,
            what=what,
            subjects=list(subjects),
            by=by.strip(),
            at=now(),
            reason=reason.strip(),
            before={"rows": deciding.before()},
            after={"rows": deciding.after()},
        )
        deciding.decision_id = row.id


def put_back(row: Decision, by: str) -> Decision:
    """Put every row that a decision touched back as it was before, and write that down.

    Raises NotPossible if a later decision stands on one of the same things, or a document was sent again since.
    """
    if row.undone_by_id is not None:
        raise NotPossible("This was undone already.")
    if row.what == "undo":
        raise NotPossible("An undoing is not undone: decide again what was decided.")
    if row.what == "declare":
        raise NotPossible("This was declared in case.toml. Change it there, and build again.")
    if not row.before.get("rows"):
        raise NotPossible("This accepted everything unchecked, and is not undone at once: decide about each entry.")
    later = Decision.objects.filter(case_id=row.case_id, id__gt=row.id, undone_by=None).exclude(what__in=NEVER_UNDONE)
    subjects = set(row.subjects)
    made = {item["pk"] for item in row.before["rows"] if item["values"] is None}
    for one in later:
        stands_on_what_was_made = made and made & {item["pk"] for item in one.before.get("rows", ())}
        if subjects & set(one.subjects) or stands_on_what_was_made:
            raise NotPossible("A later decision stands on this one. Undo that first.")
    touched = [item for item in row.before["rows"] if item["table"] == "FactRecord"]
    facts = FactRecord.objects.filter(id__in=[item["pk"] for item in touched])
    if facts.filter(superseded_on__isnull=False).exists():
        raise NotPossible("The document was sent again since and this entry changed. Decide about the new version.")
    before = row.before["rows"]
    with transaction.atomic():
        for item, made in reversed(list(zip(before, row.after["rows"], strict=True))):
            _restore(_TABLES[item["table"]], item["pk"], item["values"], made["values"])
        undone = Decision.objects.create(
            case_id=row.case_id, what="undo", subjects=row.subjects, by=by, at=now(), before=row.after, after=row.before
        )
        row.undone_by = undone
        row.save(update_fields=["undone_by"])
    return undone


def _values(row: models.Model) -> dict[str, Any]:
    left_out = _LEFT_OUT.get(type(row).__name__, set())
    values: dict[str, Any] = {}
    for column in row._meta.concrete_fields:
        if column.attname in left_out or column.primary_key:
            continue
        value = getattr(row, column.attname)
        values[column.attname] = value.isoformat() if isinstance(value, datetime | date) else deepcopy(value)
    return values


def _restore(table: type[models.Model], pk: Any, values: dict[str, Any] | None, made: dict[str, Any] | None) -> None:
    """Put one row back, but only what the decision itself changed: what came of others since stays.

    Raises NotPossible if that has changed again since.
    """
    row = table._default_manager.filter(pk=pk).first()
    if values is None:
        table._default_manager.filter(pk=pk).delete()
        return
    columns = {column.attname: column for column in table._meta.concrete_fields}
    if row is None or made is None:
        if row is None and made is not None:
            raise NotPossible(_CHANGED_SINCE)
        held = dict(values)
    else:
        held = _put_together(values, made, _values(row))
    found = {
        name: columns[name].to_python(value) if isinstance(columns[name], models.DateField) else value
        for name, value in held.items()
    }
    if row is None:
        table._default_manager.create(pk=pk, **found)
    elif found:
        table._default_manager.filter(pk=pk).update(**found)


def _put_together(before: dict[str, Any], made: dict[str, Any], now_held: dict[str, Any]) -> dict[str, Any]:
    """The values to set so that only what differs between ``before`` and ``made`` is put back."""
    back: dict[str, Any] = {}
    for name, value in before.items():
        then, at_present = made.get(name), now_held.get(name)
        if value == then:
            continue
        if isinstance(value, dict) and isinstance(then, dict) and isinstance(at_present, dict):
            whole = dict(at_present)
            for key in {*value, *then}:
                if value.get(key, _ABSENT) == then.get(key, _ABSENT):
                    continue
                if at_present.get(key, _ABSENT) != then.get(key, _ABSENT):
                    raise NotPossible(_CHANGED_SINCE)
                if key in value:
                    whole[key] = value[key]
                else:
                    whole.pop(key, None)
            back[name] = whole
        elif at_present != then:
            raise NotPossible(_CHANGED_SINCE)
        else:
            back[name] = value
    return back


_ABSENT = object()
_CHANGED_SINCE = (
    "What this decision changed has been changed again since. Undo the later decision first, or decide anew."
)


def facts_to_decide(fact_ids: Iterable[str]) -> list[FactRecord]:
    """The rows of these facts, all of one case and all standing. Raises NotFound, NotPossible."""
    wanted = list(dict.fromkeys(fact_ids))
    if not wanted:
        raise NotPossible("Choose at least one entry.")
    rows = {row.id: row for row in FactRecord.objects.filter(id__in=wanted)}
    if len(rows) != len(wanted):
        raise NotFound("There is no such entry here.")
    if len({row.case_id for row in rows.values()}) > 1:
        raise NotPossible("These entries belong to different cases.")
    if any(row.superseded_on is not None for row in rows.values()):
        raise NotPossible("This is an earlier version. Decide about the one that replaced it.")
    for row in rows.values():
        if was_remade(row):
            done = "split into parts" if row.payload["remade"]["how"] == SPLIT else "joined with another"
            raise NotPossible(f"This reading was {done}. Decide about what was made of it, or undo that first.")
    return [rows[one] for one in wanted]

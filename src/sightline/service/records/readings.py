"""What a person decides about readings: accept, mend, refuse, date, mark; and undoing any decision."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from sightline.chronology.clock import now
from sightline.chronology.fact import Extent, FieldValue, KindStanding, Status
from sightline.chronology.partial_date import PartialDate
from sightline.service.records.building.retaking import publish_again
from sightline.service.records.deciding import decision, facts_to_decide, put_back
from sightline.service.records.errors import NotFound, NotPossible
from sightline.service.records.loading import agencies_of
from sightline.service.records.mending import assume_recording, read_given_date, save_checked, work_out_again
from sightline.service.records.models import Decision, Document, FactRecord, FactRelation, Person
from sightline.service.records.storing import fields_shape
from sightline.vocabulary.kinds import KINDS
from sightline.vocabulary.natures import Nature


def accept(fact_ids: Iterable[str], *, by: str) -> int:
    """Accept what was read or suggested, as it stands; returns the decision's id. Raises NotFound, NotPossible.

    A source's own row keeps its status (stated) and its kind becomes confirmed; a proposed fact becomes accepted.
    """
    rows = facts_to_decide(fact_ids)
    if any(row.status == Status.REJECTED.value for row in rows):
        raise NotPossible("A refused reading cannot be accepted. Undo the refusal first.")
    with decision(rows[0].case_id, "accept", [row.id for row in rows], by) as deciding:
        deciding.touch(*rows)
        at = now()
        for row in rows:
            if row.status == Status.PROPOSED.value:
                row.status = Status.ACCEPTED.value
            row.kind_standing = KindStanding.CONFIRMED.value
            row.decided_by, row.decided_at = by.strip(), at
            row.payload.pop("asked_again", None)
            row.save()
    return deciding.decision_id


def edit(
    fact_id: str,
    *,
    by: str,
    kind: str | None = None,
    fields: Mapping[str, object] | None = None,
    occurred: PartialDate | None = None,
    ended: PartialDate | None = None,
    extent: Extent | None = None,
    children: Iterable[str] | None = None,
    nature: Nature | None = None,
    text: str | None = None,
    reason: str = "",
) -> int:
    """Mend what was misread and accept it; what is None stays. ``fields`` are plain values by name and replace the
    fields named; a value of None makes it unknown. ``nature`` is what a new kind says unless given. Returns the
    decision's id. Raises NotFound, NotPossible.
    """
    (row,) = facts_to_decide([fact_id])
    with decision(row.case_id, "edit", [row.id], by, reason) as deciding:
        deciding.touch(row)
        shape_ = row.payload
        read = shape_.setdefault("read", {})
        for part in ("occurred", "ended", "text"):
            read.setdefault(part, shape_[part])
        read.setdefault("kind", row.kind)
        read.setdefault("nature", row.nature)
        if kind is not None:
            if kind not in KINDS:
                raise NotPossible(f"There is no kind called {kind}.")
            if kind != row.kind:
                row.kind, row.nature = kind, KINDS[kind].nature.value
            allowed = {item.name for item in KINDS[kind].fields}
            shape_["fields"] = {name: item for name, item in shape_["fields"].items() if name in allowed}
        if nature is not None:
            row.nature = Nature(nature).value
        _set_fields(row, fields or {})
        if occurred is not None:
            shape_["occurred"] = occurred.as_json()
            # A date that a person gives is told from nothing any more.
            if shape_.get("told_from") is not None:
                read.setdefault("told_from", shape_["told_from"])
                shape_["told_from"] = None
            assume_recording(row)
        if ended is not None:
            shape_["ended"] = ended.as_json()
            assume_recording(row)
        if extent is not None:
            row.extent = Extent(extent).value
        if text is not None:
            if not text.strip():
                raise NotPossible("The words of an entry cannot be empty.")
            shape_["text"] = text
        if children is not None:
            chosen = list(dict.fromkeys(children))
            known = set(Person.objects.filter(case_id=row.case_id, is_child=True).values_list("id", flat=True))
            if not set(chosen) <= known:
                raise NotPossible("That is no child of this case.")
            shape_["children"] = chosen
        shape_.pop("asked_again", None)
        row.status, row.kind_standing = Status.EDITED.value, KindStanding.CONFIRMED.value
        row.decided_by, row.decided_at = by.strip(), now()
        save_checked(row)
    work_out_again(row.case_id)
    return deciding.decision_id


def reject(fact_ids: Iterable[str], reason: str, *, by: str) -> int:
    """Refuse a reading. A source's own row cannot be rejected, only its suggested kind (it becomes an entry)."""
    rows = facts_to_decide(fact_ids)
    if not reason.strip():
        raise NotPossible("Say why the reading is refused.")
    with decision(rows[0].case_id, "reject", [row.id for row in rows], by, reason) as deciding:
        deciding.touch(*rows)
        at = now()
        for row in rows:
            row.decided_by, row.decided_at = by.strip(), at
            row.payload.pop("asked_again", None)
            if row.status == Status.STATED.value:
                row.payload.setdefault("read", {}).setdefault("kind", row.kind)
                row.kind, row.nature = "entry", KINDS["entry"].nature.value
                row.payload["fields"] = {}
                row.kind_standing = KindStanding.CONFIRMED.value
            else:
                row.status = Status.REJECTED.value
            row.save()
    work_out_again(rows[0].case_id)
    return deciding.decision_id


def give_date(fact_id: str, words: str, *, by: str) -> int:
    """Give the date of an undated fact, in words. Raises NotPossible if they cannot be read, and says why."""
    (row,) = facts_to_decide([fact_id])
    moment = read_given_date(words, by)
    rows = [row, *_undated_parts(row)]
    with decision(row.case_id, "give_date", [row.id], by) as deciding:
        deciding.touch(*rows)
        for one in rows:
            _date(one, moment)
    work_out_again(row.case_id)
    return deciding.decision_id


def _date(row: FactRecord, moment: PartialDate) -> None:
    read = row.payload.setdefault("read", {})
    read.setdefault("occurred", row.payload["occurred"])
    row.payload["occurred"] = moment.as_json()
    # A date that a person gives is told from nothing any more.
    if row.payload.get("told_from") is not None:
        read.setdefault("told_from", row.payload["told_from"])
        row.payload["told_from"] = None
    assume_recording(row)
    save_checked(row)


def _undated_parts(row: FactRecord) -> list[FactRecord]:
    """What stands in a row and has no date of its own: the row's date is given to it too."""
    parts = FactRelation.objects.filter(case_id=row.case_id, type="part_of", to=row.lineage).values_list("origin")
    found = FactRecord.objects.filter(case_id=row.case_id, lineage__in=parts, superseded_on=None)
    found = found.filter(occurred_earliest=None, occurred_latest=None).exclude(status=Status.REJECTED.value)
    return list(found.order_by("id"))


def mark_significant(fact_id: str, why: str, *, by: str) -> int:
    """Mark a fact as significant, with the reason; an empty reason takes the mark away."""
    (row,) = facts_to_decide([fact_id])
    with decision(row.case_id, "mark_significant", [row.id], by, why) as deciding:
        deciding.touch(row)
        row.significance = why.strip()
        row.save(update_fields=["significance"])
    return deciding.decision_id


def undo(decision_id: int, *, by: str) -> int:
    """Put everything back as it was before a decision. Raises NotPossible if a later decision stands on it."""
    row = Decision.objects.filter(id=decision_id).first()
    if row is None:
        raise NotFound("There is no such decision here.")
    if not by.strip():
        raise NotPossible("Say who decides.")
    undone = put_back(row, by.strip())
    for document in Document.objects.filter(case_id=row.case_id, id__in=row.subjects):
        publish_again(document, agencies_of(document.case_id))
    if row.what != "accept":
        work_out_again(row.case_id)
    return undone.id


def _set_fields(row: FactRecord, values: Mapping[str, object]) -> None:
    held: dict[str, Any] = row.payload["fields"]
    declared = KINDS[row.kind]
    for name, value in values.items():
        if value is None:
            held.pop(name, None)
            continue
        reasons = declared.reject({name: value})
        if reasons:
            raise NotPossible(" ".join(reasons))
        if held.get(name, {}).get("value") != value:
            held.update(fields_shape({name: FieldValue(value)}))

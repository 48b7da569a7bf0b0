"""What a person decides about the records. Verbs with ``by=``; every one writes a Decision that can be undone."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from sightline.chronology.clock import now
from sightline.chronology.fact import Extent, FieldValue, KindStanding, RelationType, Status
from sightline.chronology.partial_date import PartialDate
from sightline.identity.links import Link, why_not
from sightline.service.records.building.case_file import CaseFile
from sightline.service.records.building.declaring import shape
from sightline.service.records.building.retaking import publish_again
from sightline.service.records.building.settling import (
    contradictions_of_joined,
    propose_events,
    settle_people,
)
from sightline.service.records.building.taking import FROM_DOCUMENT, recorded_of, recording_assumed
from sightline.service.records.building.whose import Agencies, from_words
from sightline.service.records.deciding import decision, facts_to_decide, put_back
from sightline.service.records.errors import NotFound, NotPossible
from sightline.service.records.ids import opaque
from sightline.service.records.loading import agencies_of
from sightline.service.records.models import (
    Case,
    CaseAgency,
    Contradiction,
    Decision,
    Document,
    EventGroup,
    EventLink,
    FactRecord,
    FactRelation,
    Person,
    PersonLink,
    Question,
)
from sightline.service.records.storing import dated, fields_shape, set_moments
from sightline.vocabulary.kinds import KINDS
from sightline.wording.dates import read_date, why_unreadable


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
    text: str | None = None,
    reason: str = "",
) -> int:
    """Mend what was misread and accept it; what is None stays. ``fields`` are plain values by name and replace the
    fields named; a value of None makes it unknown. Returns the decision's id. Raises NotFound, NotPossible.
    """
    (row,) = facts_to_decide([fact_id])
    with decision(row.case_id, "edit", [row.id], by, reason) as deciding:
        deciding.touch(row)
        shape_ = row.payload
        read = shape_.setdefault("read", {})
        for part in ("occurred", "ended", "text"):
            read.setdefault(part, shape_[part])
        read.setdefault("kind", row.kind)
        if kind is not None:
            if kind not in KINDS:
                raise NotPossible(f"There is no kind called {kind}.")
            row.kind, row.nature = kind, KINDS[kind].nature.value
            allowed = {item.name for item in KINDS[kind].fields}
            shape_["fields"] = {name: item for name, item in shape_["fields"].items() if name in allowed}
        _set_fields(row, fields or {})
        if occurred is not None:
            shape_["occurred"] = occurred.as_json()
            _assume_recording(row)
        if ended is not None:
            shape_["ended"] = ended.as_json()
            _assume_recording(row)
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
        _save_checked(row)
    _work_out_again(row.case_id)
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
    _work_out_again(rows[0].case_id)
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
        _work_out_again(row.case_id)
    return undone.id


def join_events(fact_ids: Iterable[str], reason: str, *, by: str, group: str | None = None) -> int:
    """Say that facts tell of one event (``group``: a proposed group being confirmed). Nothing is merged."""
    rows = facts_to_decide(fact_ids)
    lineages = sorted({row.lineage for row in rows})
    if len(lineages) < 2:
        raise NotPossible("Choose at least two entries that tell of one event.")
    case_id = rows[0].case_id
    key = group or opaque("g", case_id, *lineages)
    held = EventGroup.objects.filter(id=key, case_id=case_id).first()
    if group is not None and held is None:
        raise NotFound("There is no such group here.")
    with decision(case_id, "join_events", [*(row.id for row in rows), key], by, reason) as deciding:
        if held is None:
            held = EventGroup.objects.create(id=key, case_id=case_id, state="joined", decided_by=by.strip())
            deciding.made(held)
        else:
            deciding.touch(held)
        held.state, held.decided_by = "joined", by.strip()
        held.reasons = [*held.reasons, reason.strip()] if reason.strip() else held.reasons
        held.save()
        links = {link.lineage: link for link in EventLink.objects.filter(group=held)}
        for lineage, link in links.items():
            if lineage not in lineages:
                deciding.touch(link)
                link.delete()
        for lineage in lineages:
            if lineage not in links:
                deciding.made(EventLink.objects.create(group=held, lineage=lineage))
        deciding.made(*contradictions_of_joined(case_id, [held], by.strip()))
    propose_events(case_id)
    return deciding.decision_id


def refuse_group(group_id: str, reason: str, *, by: str) -> int:
    """Say that a proposed group is not one event."""
    held = EventGroup.objects.filter(id=group_id).first()
    if held is None:
        raise NotFound("There is no such group here.")
    lineages = list(EventLink.objects.filter(group=held).values_list("lineage", flat=True))
    facts = FactRecord.objects.filter(case_id=held.case_id, lineage__in=lineages, superseded_on=None)
    subjects = [*facts.values_list("id", flat=True), held.id]
    with decision(held.case_id, "refuse_group", subjects, by, reason) as deciding:
        deciding.touch(held)
        held.state, held.decided_by = "refused", by.strip()
        held.save()
    return deciding.decision_id


def join_persons(one: str, other: str, reason: str, *, by: str) -> int:
    """Say that two persons of the cast are one. Undone by :func:`undo`."""
    first, second = _persons(one, other)
    case_id = first.case_id
    low, high = sorted((first.identities[0], second.identities[0]))
    new = Link(low, high, reason, by)
    held = [
        Link(row.one, row.other, "", row.decided_by, row.state != "refused", row.state == "undone")
        for row in PersonLink.objects.filter(case_id=case_id).exclude(state="proposed")
    ]
    children = list(Person.objects.filter(case_id=case_id, is_child=True))
    apart = [
        frozenset((mine.identities[0], theirs.identities[0]))
        for place, mine in enumerate(children)
        for theirs in children[place + 1 :]
    ]
    held = [link for link in held if link.pair != new.pair]
    identities = [key for row in Person.objects.filter(case_id=case_id) for key in row.identities]
    refused = why_not(new, identities, held, apart=apart)
    if refused is not None:
        raise NotPossible(refused)
    decided = _decide_link(case_id, low, high, "joined", "join_persons", (one, other), reason, by)
    return decided


def refuse_persons(link_id: str, reason: str, *, by: str) -> int:
    """Say that two persons proposed as one are two."""
    row = PersonLink.objects.filter(id=link_id).first()
    if row is None:
        raise NotFound("There is no such link here.")
    return _decide_link(row.case_id, row.one, row.other, "refused", "refuse_persons", (), reason, by)


def give_document_date(document_id: str, words: str, *, by: str) -> int:
    """Give a document's own date in words ("5 May 2014"); facts that had no date of recording take it.

    Raises NotPossible if the words cannot be read as a date, and says why.
    """
    row = _document(document_id)
    moment = _read(words, by)
    with decision(row.case_id, "give_document_date", [row.id], by) as deciding:
        deciding.touch(row)
        row.own_date, row.own_date_by, row.asks_own_date = moment.as_json(), by.strip(), False
        row.save(update_fields=["own_date", "own_date_by", "asks_own_date"])
        for fact in FactRecord.objects.filter(document=row):
            if fact.payload["recorded_from"] == FROM_DOCUMENT:
                deciding.touch(fact)
                fact.payload["recorded"] = moment.as_json()
                _save_checked(fact)
        publish_again(row, agencies_of(row.case_id))
    return deciding.decision_id


def give_document_agency(document_id: str, agency: str, *, by: str) -> int:
    """Say whose document it is: a name, or a code of the vocabulary."""
    row = _document(document_id)
    named = from_words(agency, "person")
    if named is None:
        raise NotPossible("Write the agency's name.")
    agencies = Agencies(row.case_id, agencies_of(row.case_id).values(), CaseFile())
    own = agencies.settle(named)
    with decision(row.case_id, "give_document_agency", [row.id], by) as deciding:
        CaseAgency.objects.get_or_create(
            id=own.id, defaults={"case_id": row.case_id, "name": own.name, "kind": own.kind}
        )
        before = row.agency_id
        deciding.touch(row)
        row.agency_id, row.agency_known_by = own.id, "person"
        row.save(update_fields=["agency", "agency_known_by"])
        for fact in FactRecord.objects.filter(document=row, agency_id=before):
            deciding.touch(fact)
            fact.agency_id = own.id
            occurred, recorded = dated(fact.payload["occurred"]), dated(fact.payload["recorded"])
            given = recorded if fact.payload["recorded_from"] == "column" else None
            assert occurred is not None
            recorded, assumed, rests_on = recorded_of(
                occurred, dated(fact.payload["ended"]), given, fact.payload["is_row"], own, dated(row.own_date)
            )
            fact.payload["recorded"] = recorded.as_json() if recorded else None
            fact.payload["recorded_assumed"], fact.payload["recorded_from"] = assumed, rests_on
            _save_checked(fact)
        for question in Question.objects.filter(document=row, topic="agency", answered_by=""):
            deciding.touch(question)
            question.answered_by, question.answer = by.strip(), own.name
            question.save()
        publish_again(row, agencies_of(row.case_id))
    return deciding.decision_id


def give_date(fact_id: str, words: str, *, by: str) -> int:
    """Give the date of an undated fact, in words. Raises NotPossible if they cannot be read, and says why."""
    (row,) = facts_to_decide([fact_id])
    moment = _read(words, by)
    with decision(row.case_id, "give_date", [row.id], by) as deciding:
        deciding.touch(row)
        row.payload.setdefault("read", {}).setdefault("occurred", row.payload["occurred"])
        row.payload["occurred"] = moment.as_json()
        _assume_recording(row)
        _save_checked(row)
    _work_out_again(row.case_id)
    return deciding.decision_id


def mark_significant(fact_id: str, why: str, *, by: str) -> int:
    """Mark a fact as significant, with the reason; an empty reason takes the mark away."""
    (row,) = facts_to_decide([fact_id])
    with decision(row.case_id, "mark_significant", [row.id], by, why) as deciding:
        deciding.touch(row)
        row.significance = why.strip()
        row.save(update_fields=["significance"])
    return deciding.decision_id


def confirm_about(fact_id: str, to: str, *, by: str) -> int:
    """Say that a communication was about another fact, so that its receiver is known to have had it."""
    return _decide_about(fact_id, to, True, "", by)


def refuse_about(fact_id: str, to: str, reason: str, *, by: str) -> int:
    """Say that a communication was not about another fact."""
    return _decide_about(fact_id, to, False, reason, by)


def mark_contradiction(one: str, other: str, about: str, *, by: str) -> int:
    """Say that two facts cannot both be right. Both stay."""
    rows = facts_to_decide([one, other])
    if len({row.lineage for row in rows}) < 2:
        raise NotPossible("Choose two entries that contradict each other.")
    if not about.strip():
        raise NotPossible("Say what they contradict each other about.")
    first, second = sorted(row.lineage for row in rows)
    with decision(rows[0].case_id, "mark_contradiction", [one, other], by, about) as deciding:
        held, is_new = Contradiction.objects.get_or_create(
            one=first,
            other=second,
            defaults={"case_id": rows[0].case_id, "about": about.strip(), "marked_by": by.strip()},
        )
        if is_new:
            deciding.made(held)
    return deciding.decision_id


def resolve_contradiction(one: str, other: str, resolution: str, *, by: str) -> int:
    """Say how two facts that contradict each other are to be read. Both stay, and so does the contradiction."""
    rows = facts_to_decide([one, other])
    if not resolution.strip():
        raise NotPossible("Say how they are to be read.")
    first, second = sorted(row.lineage for row in rows)
    held = Contradiction.objects.filter(one=first, other=second).first()
    if held is None:
        raise NotFound("Nobody has said that these contradict each other.")
    with decision(held.case_id, "resolve_contradiction", [one, other], by, resolution) as deciding:
        deciding.touch(held)
        held.resolved_by, held.resolution = by.strip(), resolution.strip()
        held.save()
    return deciding.decision_id


def answer_question(question_id: str, answer: str, *, by: str) -> int:
    """Answer a question that no other action answers, in words."""
    row = Question.objects.filter(id=question_id).first()
    if row is None:
        raise NotFound("There is no such question here.")
    if not answer.strip():
        raise NotPossible("Write an answer.")
    if row.topic == "which_child" and row.fact_id is not None:
        return _answer_which_child(row, answer.strip(), by)
    with decision(row.case_id, "answer_question", [row.id], by) as deciding:
        deciding.touch(row)
        row.answered_by, row.answer = by.strip(), answer.strip()
        row.save()
        if row.topic == "child":
            case = Case.objects.get(id=row.case_id)
            deciding.touch(case)
            others = [item for item in case.declared if "child" not in item["roles"]]
            case.declared = [shape(" ".join(answer.split()), ("child",), "person"), *others]
            case.save(update_fields=["declared"])
    if row.topic == "child":
        _work_out_again(row.case_id)
    return deciding.decision_id


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


def _assume_recording(row: FactRecord) -> None:
    """An assumed date of recording follows the date of the occurrence."""
    if row.payload["recorded_from"] != "occurrence":
        return
    moment = dated(row.payload["occurred"])
    assumed = recording_assumed(moment, dated(row.payload["ended"])) if moment is not None else None
    row.payload["recorded"] = assumed.as_json() if assumed else None
    row.payload["recorded_assumed"] = assumed is not None


def _save_checked(row: FactRecord) -> None:
    try:
        set_moments(row)
    except ValueError as error:
        raise NotPossible(str(error)) from None
    row.save()


def _work_out_again(case_id: str) -> None:
    settle_people(case_id)
    propose_events(case_id)


def _read(words: str, by: str) -> PartialDate:
    moment = read_date(words)
    if not moment.is_known:
        why = why_unreadable(words) or "It cannot be read as a date."
        raise NotPossible(f"{why} Write a day (5 May 2014) or as much as is known (May 2014).")
    shape_ = moment.as_json()
    shape_["basis"] = f"given by {by.strip()}"
    return PartialDate.from_json(shape_)


def _document(document_id: str) -> Document:
    row = Document.objects.filter(id=document_id).first()
    if row is None:
        raise NotFound("There is no such document here.")
    return row


def _persons(one: str, other: str) -> tuple[Person, Person]:
    rows = {row.id: row for row in Person.objects.filter(id__in=(one, other))}
    if len(rows) != 2:
        raise NotFound("There are no two such persons here.")
    first, second = rows[one], rows[other]
    if first.case_id != second.case_id:
        raise NotPossible("These persons belong to different cases.")
    return first, second


def _decide_link(
    case_id: str, low: str, high: str, state: str, what: str, subjects: tuple[str, ...], reason: str, by: str
) -> int:
    if not reason.strip():
        raise NotPossible("Say why.")
    key = opaque("k", case_id, low, high)
    with decision(case_id, what, [key, *subjects], by, reason) as deciding:
        held = PersonLink.objects.filter(id=key).first()
        if held is None:
            held = PersonLink(id=key, case_id=case_id, one=low, other=high, reasons=[])
            held.state = "undone"
            held.save(force_insert=True)
            deciding.made(held)
        else:
            deciding.touch(held)
        held.state, held.decided_by = state, by.strip()
        held.reasons = [*held.reasons, reason.strip()]
        held.save()
    _work_out_again(case_id)
    return deciding.decision_id


def _decide_about(fact_id: str, to: str, confirmed: bool, reason: str, by: str) -> int:
    rows = facts_to_decide([fact_id, to])
    origin, target = rows[0], rows[1]
    with decision(
        origin.case_id, "confirm_about" if confirmed else "refuse_about", [fact_id, to], by, reason
    ) as deciding:
        held = FactRelation.objects.filter(
            type=RelationType.ABOUT.value, origin=origin.lineage, to=target.lineage
        ).first()
        if held is None:
            held = FactRelation.objects.create(
                case_id=origin.case_id,
                type=RelationType.ABOUT.value,
                origin=origin.lineage,
                to=target.lineage,
                confirmed=False,
            )
            deciding.made(held)
        else:
            deciding.touch(held)
        held.confirmed, held.refused, held.by = confirmed, not confirmed, by.strip()
        held.reason = reason.strip() or held.reason
        held.save()
    return deciding.decision_id


def _answer_which_child(question: Question, child: str, by: str) -> int:
    """The answer is the id of a child of the case, "all", or several ids with commas between."""
    children = list(Person.objects.filter(case_id=question.case_id, is_child=True).values_list("id", flat=True))
    chosen = children if child == "all" else [part.strip() for part in child.split(",")]
    if not set(chosen) <= set(children):
        raise NotPossible("Choose one of the children of this case.")
    row = FactRecord.objects.get(id=question.fact_id)
    with decision(row.case_id, "answer_question", [row.id], by) as deciding:
        deciding.touch(row)
        row.payload["children"] = chosen
        row.save()
    _work_out_again(row.case_id)
    return deciding.decision_id

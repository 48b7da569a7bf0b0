"""What in a case waits for a person."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sightline.chronology.fact import Fact, RelationType, Status
from sightline.service.records import comparing, describing
from sightline.service.records.contradicting import showing
from sightline.service.records.joined import groups_of, links_of
from sightline.service.records.models import (
    Document,
    FactRecord,
    Person,
    Question,
)
from sightline.service.records.shapes import (
    AboutSeen,
    Waiting,
    WaitingFact,
    WaitingQuestion,
)


def waiting_in(case_id: str, facts: Mapping[str, Fact]) -> Waiting:
    """Everything in a case that needs a person. ``facts``: every version of every fact of the case, by its id."""
    names = dict(Document.objects.filter(case_id=case_id).values_list("id", "name"))
    persons = dict(Person.objects.filter(case_id=case_id).values_list("id", "name"))
    rows = FactRecord.objects.filter(case_id=case_id).exclude(status__in=("rejected", "corrected", "withdrawn"))
    held = [
        WaitingFact(
            facts[row.id],
            row.document_id,
            names[row.document_id],
            tuple(row.payload["why"]),
            row.payload["question"],
        )
        for row in rows
    ]
    held.sort(key=lambda item: item.fact.sort_key())
    summaries = describing.document_summaries(case_id)
    noted = dict(Document.objects.filter(case_id=case_id).values_list("id", "noted"))
    return Waiting(
        suggested_kinds=tuple(item for item in held if item.fact.awaits_a_person and item.fact.status is Status.STATED),
        proposals=tuple(item for item in held if item.fact.status is Status.PROPOSED),
        unread_dates=tuple(item for item in held if _asks_when(item.fact, facts)),
        document_dates=tuple(item for item in summaries if item.asks_own_date and item.is_latest),
        questions=tuple(
            WaitingQuestion(
                row.id,
                row.topic,
                row.sentence,
                row.document_id or "",
                row.fact_id or "",
                tuple((key, persons[key]) for key in row.choices if key in persons),
                _passages(row.topic, noted.get(row.document_id or "", {})),
            )
            for row in Question.objects.filter(case_id=case_id, answered_by="").order_by("topic", "id")
        ),
        same_event=tuple(group for group in groups_of(case_id, facts) if group.state == "proposed"),
        persons=tuple(item for item in links_of(case_id) if item.state == "proposed"),
        contradictions=tuple(item for item in showing.seen(case_id, facts.values()) if item.waits),
        about=tuple(
            AboutSeen(fact, facts[relation.to], relation.reason)
            for fact in sorted(facts.values(), key=lambda one: one.sort_key())
            for relation in fact.relations
            if fact.is_current
            and relation.type is RelationType.ABOUT
            and not relation.confirmed
            and facts[relation.to].is_current
        ),
        resent=tuple(
            found
            for item in summaries
            if item.revises and item.is_latest
            for found in (comparing.changes_of(item, summaries, facts),)
            if any(change.asks_again for change in found.changed)
        ),
        quarantine=describing.quarantine_of(case_id),
    )


def _asks_when(fact: Fact, facts: Mapping[str, Fact]) -> bool:
    """Whether a person is asked for its date: what stands in an undated row has the row's date once that is given."""
    if fact.occurred.is_known:
        return False
    rows = [facts[one.to] for one in fact.relations if one.type is RelationType.PART_OF and one.to in facts]
    return all(row.occurred.is_known for row in rows)


def _passages(topic: str, noted: dict[str, Any]) -> tuple[str, ...]:
    if topic == "unread":
        return tuple(f"{one['passage']} ({one['reason']})" for one in noted.get("unread", ()))
    return tuple(noted.get("births", ())) if topic == "birth" else ()

"""After documents were taken or people decided: who is who, which child, what may be one event, what told of what.

All of it is worked out anew from what stands in the store, so it is the same in whatever order things came; what
people decided about it is kept beside it and counts first.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

from django.db import transaction

from sightline.chronology.candidate import Mention
from sightline.chronology.fact import RelationType
from sightline.identity.about import propose_about
from sightline.identity.links import Link
from sightline.identity.persons import DeclaredPerson, Settlement, Statement
from sightline.identity.same_event import propose_same_event
from sightline.identity.settle import settle
from sightline.service.records import loading
from sightline.service.records.ids import opaque
from sightline.service.records.models import (
    Case,
    Document,
    EventGroup,
    EventLink,
    FactPerson,
    FactRecord,
    FactRelation,
    NameAssertion,
    Person,
    PersonLink,
    Question,
)
from sightline.service.records.storing import dated


def person_id(case_id: str, identity: str) -> str:
    """The id of a person of a case. Identities are the same in every case, persons are not."""
    return opaque("p", case_id, identity)


def settle_people(case_id: str) -> None:
    """Work out the cast of a case, who is in which fact, and what is asked about it."""
    case = Case.objects.get(id=case_id)
    declared = [
        DeclaredPerson(item["name"], tuple(item["roles"]), tuple(item["also"]), dated(item["born"]), item["twin"])
        for item in case.declared
    ]
    decided = [
        Link(row.one, row.other, "; ".join(row.reasons), row.decided_by, row.state != "refused", row.state == "undone")
        for row in PersonLink.objects.filter(case_id=case_id, state__in=("joined", "refused", "undone"))
    ]
    rows = list(FactRecord.objects.filter(case_id=case_id).select_related("document").order_by("id"))
    statements = [*_statements(rows), *_named_without_a_date(case_id)]
    settled = settle(statements, declared=declared, decisions=decided)
    with transaction.atomic():
        _save_persons(case, settled, declared)
        _save_involvements(case_id, rows, settled)
        _save_links(case_id, settled)
        _save_questions(case_id, settled, {row.id: row for row in rows})


def _statements(rows: Iterable[FactRecord]) -> list[Statement]:
    by_place = {(row.document_id, row.payload["read_key"]): row.id for row in rows if row.superseded_on is None}
    made = []
    for row in rows:
        if row.status == "rejected":
            continue
        shape = row.payload
        parent = by_place.get((row.document_id, shape["part_of"]), "") if shape["part_of"] else ""
        mentions = tuple(
            Mention(one["as_written"], one["role"], one["start"], one["end"], one.get("is_whose", False))
            for one in shape["mentions"]
        )
        over = _heads_over(row.document, shape["sources"])
        made.append(
            Statement(
                row.document.lineage,
                row.id,
                shape["text"],
                mentions,
                row.kind,
                row.agency_id,
                parent,
                over,
                _entry_of(shape["sources"]),
            )
        )
    return made


def _entry_of(sources: list[dict[str, Any]]) -> str:
    """Where the day stands under which a fact is entered, where that is beside its own words; else empty."""
    return str(sources[1]["start"]) if len(sources) > 1 and sources[1]["start"] is not None else ""


def _heads_over(document: Document, sources: list[dict[str, Any]]) -> tuple[str, ...]:
    """What may say whose notes a fact stands in, the nearest first; those of one standing together. Last comes the
    name of the file, with the folders that it lies in."""
    at = next((one["start"] for one in sources if one["start"] is not None), None)
    over: dict[tuple[int, int], list[str]] = {}
    for one in document.noted.get("heads", ()):
        if one["start"] == 0 or (at is not None and one["start"] <= at < one["end"]):
            over.setdefault((one["rank"], one["start"]), []).append(one["words"])
    name = re.sub(r"[\W_]+", " ", document.name.rsplit(".", 1)[0])
    return (*("; ".join(words) for _, words in sorted(over.items(), reverse=True)), name)


def _named_without_a_date(case_id: str) -> list[Statement]:
    """Whom prose names in sentences that give no fact: they belong in the cast list all the same."""
    held = Document.objects.filter(case_id=case_id, is_latest=True).order_by("id")
    return [
        Statement(
            lineage,
            f"named {one['start']}",
            one["passage"],
            (Mention(one["as_written"], one["role"], one["start"], one["end"]),),
            "entry",
            agency,
        )
        for lineage, agency, noted in held.values_list("lineage", "agency_id", "noted")
        for one in noted.get("named", ())
    ]


def _save_persons(case: Case, settled: Settlement, declared: list[DeclaredPerson]) -> None:
    born = {item.name: item.born for item in declared if item.born is not None}
    children = set(settled.children_of_case)
    FactPerson.objects.filter(fact__case=case).delete()
    NameAssertion.objects.filter(person__case=case).delete()
    Person.objects.filter(case=case).delete()
    Person.objects.bulk_create(
        Person(
            id=person_id(case.id, one.id),
            case=case,
            name=one.name[:300],
            roles=list(one.roles),
            names=list(one.names),
            identities=[one.id, *(other for other in one.identities if other != one.id)],
            is_child=one.id in children,
            known_only_as_role=one.known_only_as_role,
            born=born[one.name].as_json() if one.name in born else None,
        )
        for one in settled.persons
    )
    documents = dict(
        Document.objects.filter(case=case, is_latest=True).order_by("revision").values_list("lineage", "id")
    )
    NameAssertion.objects.bulk_create(
        NameAssertion(
            person_id=person_id(case.id, one.person),
            document_id=documents[one.document],
            identity=one.identity,
            as_written=one.name[:300],
            passage=one.passage,
            start=one.start,
            end=one.end,
        )
        for one in settled.assertions
        if one.document in documents
    )


def _save_involvements(case_id: str, rows: Iterable[FactRecord], settled: Settlement) -> None:
    held = {person.id for person in settled.persons}
    made: list[FactPerson] = []
    for row in rows:
        key = (row.document.lineage, row.id)
        decided = row.payload.get("children")
        children = settled.children.get(key, ()) if decided is None else ()
        concerned = {person_id(case_id, child) for child in children if child in held}
        if decided is not None:
            concerned = {child for child in decided if child in {person_id(case_id, one) for one in held}}
        seen: set[str] = set()
        for part in settled.involvements.get(key, ()):
            who = person_id(case_id, part.person)
            seen.add(who)
            made.append(
                FactPerson(
                    fact=row,
                    person_id=who,
                    role=part.role,
                    as_written=part.as_written[:300],
                    is_concerned=who in concerned,
                )
            )
        made.extend(FactPerson(fact=row, person_id=who, role="", is_concerned=True) for who in sorted(concerned - seen))
    FactPerson.objects.bulk_create(made, batch_size=500)


def _save_links(case_id: str, settled: Settlement) -> None:
    PersonLink.objects.filter(case_id=case_id, state="proposed").delete()
    decided = {
        frozenset((row.one, row.other)) for row in PersonLink.objects.filter(case_id=case_id).exclude(state="undone")
    }
    for one in settled.proposals:
        first, second = sorted((one.a, one.b))
        if frozenset((first, second)) in decided:
            continue
        PersonLink.objects.update_or_create(
            id=opaque("k", case_id, first, second),
            defaults={
                "case_id": case_id,
                "one": first,
                "other": second,
                "state": "proposed",
                "reasons": list(one.reasons),
                "decided_by": "",
            },
        )


def _save_questions(case_id: str, settled: Settlement, rows: dict[str, FactRecord]) -> None:
    Question.objects.filter(case_id=case_id, topic__in=("which_one", "which_child"), answered_by="").delete()
    answered = set(Question.objects.filter(case_id=case_id).values_list("id", flat=True))
    made = {}
    for one in settled.which_one:
        row = rows.get(one.key)
        if row is not None and (row.superseded_on is not None or row.payload.get("children") is not None):
            continue
        key = opaque("q", case_id, one.question, one.about, one.key)
        if key in answered:
            continue
        made[key] = Question(
            id=key,
            case_id=case_id,
            topic="which_child" if row is not None else "which_one",
            sentence=one.question,
            document=row.document if row is not None else None,
            fact=row,
            choices=[person_id(case_id, person) for person in one.could_be],
        )
    Question.objects.bulk_create(made.values())


def propose_events(case_id: str) -> None:
    """Work out which facts may tell of one event and which communication told of what; what was decided stays."""
    facts = [fact for fact in loading.facts_of(case_id) if fact.is_current]
    by_id = {fact.id: fact for fact in facts}
    with transaction.atomic():
        decided = {
            frozenset(EventLink.objects.filter(group=row).values_list("lineage", flat=True))
            for row in EventGroup.objects.filter(case_id=case_id, state__in=("joined", "refused"))
        }
        EventGroup.objects.filter(case_id=case_id, state="proposed").delete()
        for group in propose_same_event(facts):
            lineages = sorted({by_id[one].lineage for one in group.fact_ids})
            if len(lineages) < 2 or any(set(lineages) <= done for done in decided):
                continue
            row, _ = EventGroup.objects.update_or_create(
                id=opaque("g", case_id, *lineages),
                defaults={
                    "case_id": case_id,
                    "state": "proposed",
                    "reasons": [*group.reasons, *group.disagreements],
                    "decided_by": "",
                },
            )
            EventLink.objects.filter(group=row).delete()
            EventLink.objects.bulk_create(EventLink(group=row, lineage=one) for one in lineages)
        FactRelation.objects.filter(case_id=case_id, confirmed=False, refused=False).delete()
        for about in propose_about(facts):
            FactRelation.objects.get_or_create(
                type=RelationType.ABOUT.value,
                origin=by_id[about.communication_id].lineage,
                to=by_id[about.fact_id].lineage,
                defaults={"case_id": case_id, "confirmed": False, "reason": "; ".join(about.reasons)},
            )

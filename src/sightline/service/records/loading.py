"""A case's facts out of the tables, with their people, knowledge and relations, in a handful of reads."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from itertools import permutations

from django.db.models import Q

from sightline.chronology.chronology import Agency, CasePerson
from sightline.chronology.fact import PUBLIC, Fact, How, Involvement, Knowledge, Relation, RelationType
from sightline.chronology.knowledge import recorded_with_their_rows, with_knowledge
from sightline.chronology.partial_date import PartialDate
from sightline.chronology.told_from import AnchorType
from sightline.service.records.models import (
    CaseAgency,
    Contradiction,
    Document,
    EventLink,
    FactKnowledge,
    FactPerson,
    FactRecord,
    FactRelation,
    Person,
)
from sightline.service.records.storing import dated, fact_from, stood_together


def agencies_of(case_id: str) -> dict[str, Agency]:
    """The agencies of a case, by id, in order of name."""
    rows = CaseAgency.objects.filter(case_id=case_id).order_by("name")
    return {row.id: Agency(row.id, row.name, row.kind) for row in rows}


def recipients_of(agencies: dict[str, Agency]) -> dict[str, str]:
    """The words that name an agency of the case, in lower case, to its id.

    A kind's code stands for an agency only where the case has one of that kind: "hospital" is nobody where there
    are two.
    """
    words = {agency.name.casefold(): agency.id for agency in agencies.values()}
    by_kind: dict[str, list[str]] = defaultdict(list)
    for agency in agencies.values():
        by_kind[agency.kind].append(agency.id)
    for kind, ids in by_kind.items():
        if len(ids) == 1 and kind != "other":
            words.setdefault(kind, ids[0])
    return words


def persons_of(case_id: str) -> dict[str, CasePerson]:
    """The cast of a case, by id."""
    rows = Person.objects.filter(case_id=case_id).order_by("id")
    return {
        row.id: CasePerson(
            row.id, row.name, tuple(row.roles), tuple(dict.fromkeys((row.name, *row.names))), dated(row.born)
        )
        for row in rows
    }


def facts_of(case_id: str, agencies: dict[str, Agency] | None = None) -> list[Fact]:
    """Every version of every fact of a case, each carrying the knowledge that other facts are evidence of."""
    agencies = agencies_of(case_id) if agencies is None else agencies
    people: dict[str, list[Involvement]] = defaultdict(list)
    concerned: dict[str, list[str]] = defaultdict(list)
    for part in FactPerson.objects.filter(fact__case_id=case_id).order_by("id"):
        if part.role:
            people[part.fact_id].append(Involvement(part.person_id, part.role, part.as_written))
        if part.is_concerned and part.person_id not in concerned[part.fact_id]:
            concerned[part.fact_id].append(part.person_id)
    knowledge: dict[str, list[Knowledge]] = defaultdict(list)
    for item in FactKnowledge.objects.filter(fact__case_id=case_id).order_by("id"):
        knowledge[item.fact_id].append(
            Knowledge(
                PUBLIC if item.everybody else item.agency_id,
                PartialDate.from_json(item.on),
                How(item.how),
                item.evidence,
                item.assumed,
            )
        )
    series = _first_names(case_id)
    facts = [
        replace(
            fact_from(row, tuple(people[row.id]), tuple(concerned[row.id]), tuple(knowledge[row.id])),
            series=series[row.document_id],
        )
        for row in FactRecord.objects.filter(case_id=case_id).order_by("id")
    ]
    persons = persons_of(case_id)
    facts = [_told_from_person(fact, persons) for fact in facts]
    together = recorded_with_their_rows(_related(case_id, facts))
    return list(with_knowledge(together, recipients_of(agencies)))


def _told_from_person(fact: Fact, persons: dict[str, CasePerson]) -> Fact:
    """The fact; where it is told from somebody's birth or death, by that person's id: of whom its words name, or of
    the one child that it concerns. Where several fit it stays as written, and so without a date.
    """
    told = fact.told_from
    if told is None or told.anchor not in (AnchorType.BIRTH, AnchorType.DEATH):
        return fact
    if not told.to:
        found = set(fact.children)
    else:
        found = {part.person for part in fact.people if part.as_written == told.to}
        found = found or {key for key, person in persons.items() if told.to in person.names}
    return replace(fact, told_from=replace(told, to=found.pop())) if len(found) == 1 else fact


def versions_standing(case_id: str, at: date | None = None) -> list[Document]:
    """The version of each document that stood on a day (None: now), by name.

    A version stands from the day from which it replaced anything of the one before it, else from when it was read here.
    """
    since = dict(
        FactRecord.objects.filter(case_id=case_id, superseded_on__isnull=False).values_list(
            "payload__left_in", "superseded_on"
        )
    )
    stood: dict[str, Document] = {}
    rows = Document.objects.filter(case_id=case_id).select_related("agency")
    for row in rows.order_by("lineage", "revision"):
        if row.revision == 1 or at is None or (since.get(row.id) or row.received_on) <= at:
            stood[row.lineage] = row
    return sorted(stood.values(), key=lambda row: (row.name, row.id))


def _first_names(case_id: str) -> dict[str, str]:
    """Document id to the name that its first version had."""
    rows = Document.objects.filter(case_id=case_id).order_by("-revision").values_list("id", "lineage", "name")
    first = {lineage: name for _, lineage, name in rows}
    return {key: first[lineage] for key, lineage, _ in rows}


def _related(case_id: str, facts: list[Fact]) -> list[Fact]:
    versions: dict[str, list[Fact]] = defaultdict(list)
    for fact in facts:
        versions[fact.lineage].append(fact)
    relations: dict[str, list[Relation]] = defaultdict(list)

    def relate(origin: str, to: str, relation: RelationType, confirmed: bool, by: str, reason: str) -> None:
        for one in versions[origin]:
            for other in versions[to]:
                if stood_together(one, other):
                    relations[one.id].append(Relation(relation, other.id, confirmed, by, reason))

    for row in FactRelation.objects.filter(case_id=case_id, refused=False).order_by("id"):
        relate(row.origin, row.to, RelationType(row.type), row.confirmed, row.by, row.reason)
    groups: dict[str, list[EventLink]] = defaultdict(list)
    for link in (
        EventLink.objects.filter(group__case_id=case_id, group__state__in=("proposed", "joined"))
        .select_related("group")
        .order_by("id")
    ):
        groups[link.group_id].append(link)
    for members in groups.values():
        state = members[0].group
        for one in members:
            for other in members:
                if one.lineage != other.lineage:
                    relate(
                        one.lineage,
                        other.lineage,
                        RelationType.SAME_EVENT,
                        state.state == "joined",
                        state.decided_by,
                        "; ".join(state.reasons),
                    )
    contradicts: dict[str, list[str]] = defaultdict(list)
    for mine, theirs in _contradicting(case_id):
        for one in versions[mine]:
            contradicts[one.id].extend(other.id for other in versions[theirs] if stood_together(one, other))
    return [
        replace(
            fact,
            relations=tuple(dict.fromkeys(relations[fact.id])),
            contradicts=tuple(sorted(set(contradicts[fact.id]))),
        )
        for fact in facts
    ]


def _contradicting(case_id: str) -> Iterable[tuple[str, str]]:
    """Pairs of facts, by lineage and both ways round, that cannot both be right: as marked, or as found now."""
    rows = Contradiction.objects.filter(Q(is_found=True) | ~Q(marked_by=""), case_id=case_id, sort="conflict")
    for said in rows.exclude(outcome="refused").order_by("id").values_list("said", flat=True):
        for one, other in permutations(said, 2):
            if one["fact"] and other["fact"] and one["fact"] != other["fact"] and one["value"] != other["value"]:
                yield one["fact"], other["fact"]


def without_earlier(facts: Iterable[Fact]) -> tuple[Fact, ...]:
    """The same facts, those that stand no longer pointing at earlier versions."""
    held = list(facts)
    standing = {fact.id for fact in held if fact.is_current}
    return tuple(
        replace(
            fact,
            relations=tuple(item for item in fact.relations if item.to in standing),
            contradicts=tuple(item for item in fact.contradicts if item in standing),
        )
        if fact.is_current
        else fact
        for fact in held
    )

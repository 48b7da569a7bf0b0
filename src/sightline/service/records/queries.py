"""What the records hold, for one viewer. Every query takes ``viewer=`` and ``known_at=``."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any, NamedTuple

from django.db.models import QuerySet

from sightline.chronology.chronology import Agency, CasePerson, Chronology
from sightline.chronology.coverage import Coverage
from sightline.chronology.fact import Fact, RelationType, Status
from sightline.service.access.viewer import Viewer, require
from sightline.service.records import comparing, contradicting, dating_anew, describing, loading
from sightline.service.records.errors import NotFound
from sightline.service.records.looking_back import as_seen
from sightline.service.records.models import (
    Case,
    Document,
    EventGroup,
    EventLink,
    FactPerson,
    FactRecord,
    Person,
    PersonLink,
    Question,
)
from sightline.service.records.shapes import (
    AboutSeen,
    CaseSummary,
    CastMember,
    Changes,
    ChildSummary,
    ContradictionSeen,
    DecisionSeen,
    DocumentPage,
    DocumentSummary,
    GroupSeen,
    LinkSeen,
    PageSpan,
    QuarantinedSeen,
    Waiting,
    WaitingFact,
    WaitingQuestion,
)
from sightline.service.records.storing import dated


def cases(*, viewer: Viewer, known_at: date | None = None) -> tuple[CaseSummary, ...]:
    """Every case of the store, by name."""
    require(viewer)
    return tuple(_case(row) for row in Case.objects.order_by("name", "id"))


def case(case_id: str, *, viewer: Viewer, known_at: date | None = None) -> CaseSummary:
    """One case. Raises NotFound."""
    require(viewer)
    row = Case.objects.filter(id=case_id).first()
    if row is None:
        raise NotFound("There is no such case here.")
    return _case(row)


def children(*, viewer: Viewer, known_at: date | None = None) -> tuple[ChildSummary, ...]:
    """Every child of the store, by name."""
    require(viewer)
    rows = Person.objects.filter(is_child=True).order_by("name", "id")
    return tuple(_child(row) for row in rows)


def child(child_id: str, *, viewer: Viewer, known_at: date | None = None) -> ChildSummary:
    """One child. Raises NotFound."""
    require(viewer)
    return _child(_child_row(child_id))


def agencies(case_id: str, *, viewer: Viewer, known_at: date | None = None) -> tuple[Agency, ...]:
    """The agencies of a case, by name."""
    require(viewer)
    return tuple(loading.agencies_of(case_id).values())


def chronology(
    child_id: str, *, viewer: Viewer, known_at: date | None = None, known_to: str | None = None
) -> Chronology:
    """The child's chronology: all of it, or as the evidence shows that ``known_to`` (an agency id; None: anybody)
    had it at the end of the day ``known_at`` (None: now). Carries its gaps. Raises NotFound.
    """
    require(viewer)
    row = _child_row(child_id)
    return _view(row, _whole_case(row.case_id), known_at, known_to)


def chronologies(
    case_id: str, *, viewer: Viewer, known_at: date | None = None, known_to: str | None = None
) -> tuple[Chronology, ...]:
    """The :func:`chronology` of every child of a case, by name; the records are read once for all. Raises NotFound."""
    require(viewer)
    whole = _whole_case(case_id)
    rows = Person.objects.filter(case_id=case_id, is_child=True).order_by("name", "id")
    return tuple(_view(row, whole, known_at, known_to) for row in rows)


class _Whole(NamedTuple):
    """What all the views of one case are made from."""

    agencies: dict[str, Agency]
    facts: list[Fact]
    coverage: tuple[Coverage, ...]
    persons: dict[str, CasePerson]
    children: set[str]


def _whole_case(case_id: str) -> _Whole:
    agencies = loading.agencies_of(case_id)
    return _Whole(
        agencies,
        loading.facts_of(case_id, agencies),
        describing.coverage_of(case_id),
        loading.persons_of(case_id),
        set(Person.objects.filter(case_id=case_id, is_child=True).values_list("id", flat=True)),
    )


def _view(row: Person, whole: _Whole, known_at: date | None, known_to: str | None) -> Chronology:
    agencies, coverage = whole.agencies, whole.coverage
    if known_to is not None and known_to not in agencies:
        raise NotFound("There is no such agency in this case.")
    # What is only about somebody who is no child of the case stands with every child: no row may stand nowhere.
    own = [fact for fact in whole.facts if row.id in fact.children or whole.children.isdisjoint(fact.children)]
    full = Chronology(
        child=whole.persons.get(row.id, CasePerson(row.id, row.name)),
        facts=tuple(own),
        agencies=agencies,
        persons=whole.persons,
        coverage=coverage,
    )
    shown = (
        replace(full, facts=loading.without_earlier(full.facts))
        if known_to is None and known_at is None
        else full.as_known(to=known_to, at=known_at)
    )
    is_past = known_to is not None or known_at is not None
    told = dating_anew.dated_by_view(row.case_id, shown.facts, row.id, at=known_at, is_past=is_past)
    shown = replace(shown, facts=told)
    if not is_past:
        found = contradicting.of_view(row.case_id, shown)
        gaps = describing.gaps_of(row.case_id, agencies, shown.facts, coverage)
        return replace(shown, gaps=(*gaps, *describing.birth_untold(shown), *shown.gaps), contradictions=found)
    seen = as_seen(shown, known_at, describing.always_named(row.case_id))
    found = contradicting.of_view(row.case_id, seen)
    seen = replace(seen, facts=contradicting.marked(seen.facts, found), contradictions=found)
    gaps = describing.gaps_then(row.case_id, seen)
    return replace(seen, gaps=(*gaps, *describing.birth_untold(seen), *shown.gaps))


def documents(case_id: str, *, viewer: Viewer, known_at: date | None = None) -> tuple[DocumentSummary, ...]:
    """Every version of every document of a case, by name and revision."""
    require(viewer)
    return tuple(describing.document_summaries(case_id))


def document(document_id: str, *, viewer: Viewer, known_at: date | None = None) -> DocumentPage:
    """One document with its text and the facts read from it. Raises NotFound."""
    require(viewer)
    row = Document.objects.filter(id=document_id).first()
    if row is None:
        raise NotFound("There is no such document here.")
    summary = next(item for item in describing.document_summaries(row.case_id) if item.id == row.id)
    inside = {key for key, found in _documents_of_facts(row.case_id).items() if document_id in found}
    facts = [fact for fact in _facts_now(row.case_id) if fact.id in inside]
    facts.sort(key=lambda fact: (_start_in(fact), fact.position, fact.id))
    pages = tuple(PageSpan(item["number"], item["start"], item["end"]) for item in row.pages)
    return DocumentPage(summary, row.text, pages, tuple(facts))


def document_of_fact(case_id: str, *, viewer: Viewer, known_at: date | None = None) -> dict[str, str]:
    """Fact id to the id of the document it stands in, for every version of every fact of a case."""
    require(viewer)
    return {key: found[0] for key, found in _documents_of_facts(case_id).items() if found}


def documents_of_fact(case_id: str, *, viewer: Viewer, known_at: date | None = None) -> dict[str, tuple[str, ...]]:
    """Fact id to the ids of the documents of its sources, in the order of its sources."""
    require(viewer)
    return _documents_of_facts(case_id)


def fact(fact_id: str, *, viewer: Viewer, known_at: date | None = None) -> Fact:
    """One version of one fact. Raises NotFound."""
    require(viewer)
    return next(item for item in _all_of(fact_id) if item.id == fact_id)


def versions(fact_id: str, *, viewer: Viewer, known_at: date | None = None) -> tuple[Fact, ...]:
    """Every version of the fact that this is a version of, oldest first. Raises NotFound."""
    require(viewer)
    held = _all_of(fact_id)
    lineage = next(item.lineage for item in held if item.id == fact_id)
    order = dict(FactRecord.objects.filter(lineage=lineage).values_list("id", "version"))
    return tuple(sorted((item for item in held if item.id in order), key=lambda item: order[item.id]))


def contradictions(fact_id: str, *, viewer: Viewer, known_at: date | None = None) -> tuple[ContradictionSeen, ...]:
    """What contradicts this entry, settled or not. Raises NotFound."""
    require(viewer)
    held = _all_of(fact_id)
    lineage = next(item.lineage for item in held if item.id == fact_id)
    case_id = FactRecord.objects.values_list("case_id", flat=True).get(id=fact_id)
    found = contradicting.seen(case_id, held)
    return tuple(one for one in found if lineage in one.found.lineages)


def contradictions_of_case(
    case_id: str, *, viewer: Viewer, known_at: date | None = None
) -> tuple[ContradictionSeen, ...]:
    """Everything on which the records of a case differ: open first, what is resolved or no longer said after it.

    On a past day: only what all its statements were known by then, and none of it resolved later. Raises NotFound.
    """
    require(viewer)
    if not Case.objects.filter(id=case_id).exists():
        raise NotFound("There is no such case here.")
    if known_at is None:
        return contradicting.seen(case_id, _facts_now(case_id))
    children = Person.objects.filter(case_id=case_id, is_child=True).order_by("id").values_list("id", flat=True)
    views = [chronology(one, viewer=viewer, known_at=known_at) for one in children]
    return contradicting.seen_then(views)


def waiting(case_id: str, *, viewer: Viewer, known_at: date | None = None) -> Waiting:
    """Everything in a case that needs a person."""
    require(viewer)
    facts = {fact.id: fact for fact in _facts_now(case_id)}
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
        same_event=tuple(group for group in _groups(case_id, facts) if group.state == "proposed"),
        persons=tuple(item for item in _links(case_id) if item.state == "proposed"),
        contradictions=tuple(item for item in contradicting.seen(case_id, facts.values()) if item.waits),
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


def quarantine(case_id: str, *, viewer: Viewer, known_at: date | None = None) -> tuple[QuarantinedSeen, ...]:
    """What could not be taken, and why."""
    require(viewer)
    return describing.quarantine_of(case_id)


def changes(document_id: str, *, viewer: Viewer, known_at: date | None = None) -> Changes:
    """What a re-sent document changed against the version before it. Raises NotFound."""
    require(viewer)
    row = Document.objects.filter(id=document_id).defer("text").first()
    if row is None:
        raise NotFound("There is no such document here.")
    summaries = describing.document_summaries(row.case_id)
    summary = next(item for item in summaries if item.id == document_id)
    return comparing.changes_of(summary, summaries, {fact.id: fact for fact in loading.facts_of(row.case_id)})


def cast(case_id: str, *, viewer: Viewer, known_at: date | None = None) -> tuple[CastMember, ...]:
    """Who is who: children first, then by how often they appear."""
    require(viewer)
    return describing.cast_of(case_id, loading.facts_of(case_id))


def links(case_id: str, *, viewer: Viewer, known_at: date | None = None) -> tuple[LinkSeen, ...]:
    """Persons who may be one, or are joined, with reasons."""
    require(viewer)
    return _links(case_id)


def groups(case_id: str, *, viewer: Viewer, known_at: date | None = None) -> tuple[GroupSeen, ...]:
    """Facts that may tell, or tell, of one event (proposed and joined)."""
    require(viewer)
    return _groups(case_id, {fact.id: fact for fact in _facts_now(case_id)})


def decisions(case_id: str, *, viewer: Viewer, known_at: date | None = None) -> tuple[DecisionSeen, ...]:
    """Every decision, newest first."""
    require(viewer)
    return describing.decisions_of(case_id)


def read_by_machine(*, viewer: Viewer, known_at: date | None = None) -> bool:
    """Whether anything in the store was accepted without a person, so that every page must be stamped."""
    require(viewer)
    return Case.objects.filter(read_by_machine=True).exists()


def perhaps_named(case_id: str, *, viewer: Viewer, known_at: date | None = None) -> dict[str, list[tuple[str, str]]]:
    """Names that a language model suggests, where that extra is installed: each with its documents and lines.

    Of no past day: nobody had the suggestions then.
    """
    require(viewer)
    if known_at is not None:
        return {}
    held: dict[str, list[tuple[str, str]]] = {}
    rows = Document.objects.filter(case_id=case_id, is_latest=True).order_by("name").values_list("name", "noted")
    for name, noted in rows:
        for one in noted.get("perhaps_named", ()):
            held.setdefault(one["as_written"], []).append((name, one["passage"]))
    return dict(sorted(held.items()))


def _passages(topic: str, noted: dict[str, Any]) -> tuple[str, ...]:
    if topic == "unread":
        return tuple(f"{one['passage']} ({one['reason']})" for one in noted.get("unread", ()))
    return tuple(noted.get("births", ())) if topic == "birth" else ()


def _case(row: Case) -> CaseSummary:
    period = (dated(row.period[0]), dated(row.period[1])) if row.period else None
    return CaseSummary(
        id=row.id,
        name=row.name,
        children=tuple(_child(item) for item in Person.objects.filter(case=row, is_child=True).order_by("name", "id")),
        documents=Document.objects.filter(case=row).count(),
        facts=_standing(row.id).count(),
        built_at=row.built_at,
        read_by_machine=row.read_by_machine,
        period=period,
    )


def _standing(case_id: str) -> QuerySet[FactRecord]:
    return FactRecord.objects.filter(case_id=case_id).exclude(status__in=("rejected", "corrected", "withdrawn"))


def _child_row(child_id: str) -> Person:
    row = Person.objects.filter(id=child_id, is_child=True).first()
    if row is None:
        raise NotFound("There is no such child here.")
    return row


def _child(row: Person) -> ChildSummary:
    concerned: Counter[str] = Counter()
    total = 0
    parts = FactPerson.objects.filter(fact__in=_standing(row.case_id), is_concerned=True)
    by_fact: dict[str, set[str]] = {}
    for fact_id, person in parts.values_list("fact_id", "person_id"):
        by_fact.setdefault(fact_id, set()).add(person)
    total = _standing(row.case_id).count() - len(by_fact)
    concerned.update(person for persons in by_fact.values() for person in persons)
    return ChildSummary(
        row.id,
        row.name,
        tuple(dict.fromkeys((row.name, *row.names))),
        row.case_id,
        dated(row.born),
        total + concerned[row.id],
    )


def _documents_of_facts(case_id: str) -> dict[str, tuple[str, ...]]:
    rows = FactRecord.objects.filter(case_id=case_id).values_list("id", "payload")
    return {key: tuple(shape["source_documents"]) for key, shape in rows}


def _start_in(fact: Fact) -> int:
    return min((source.start for source in fact.sources if source.start is not None), default=0)


def _all_of(fact_id: str) -> list[Fact]:
    """Every fact of the case that this fact belongs to."""
    row = FactRecord.objects.filter(id=fact_id).only("case_id").first()
    if row is None:
        raise NotFound("There is no such fact here.")
    return _facts_now(row.case_id)


def _facts_now(case_id: str) -> list[Fact]:
    """Every version of every fact of a case, with the dates that follow from one another now."""
    return dating_anew.dated_now(case_id, loading.facts_of(case_id))


def _groups(case_id: str, facts: dict[str, Fact]) -> tuple[GroupSeen, ...]:
    current = {fact.lineage: fact for fact in facts.values() if fact.is_current}
    members: dict[str, list[Fact]] = {}
    for link in EventLink.objects.filter(group__case_id=case_id).order_by("id"):
        if link.lineage in current:
            members.setdefault(link.group_id, []).append(current[link.lineage])
    made = [
        GroupSeen(
            row.id,
            row.state,
            tuple(sorted(members[row.id], key=lambda fact: fact.sort_key())),
            tuple(row.reasons),
            row.decided_by,
        )
        for row in EventGroup.objects.filter(case_id=case_id, state__in=("proposed", "joined")).order_by("id")
        if len(members.get(row.id, ())) > 1
    ]
    return tuple(sorted(made, key=lambda group: group.facts[0].sort_key()))


def _links(case_id: str) -> tuple[LinkSeen, ...]:
    names: dict[str, str] = {}
    for person in Person.objects.filter(case_id=case_id):
        names[person.id] = person.name
        names.update(dict.fromkeys(person.identities, person.name))
    return tuple(
        LinkSeen(
            row.id,
            row.state,
            row.one,
            names.get(row.one, ""),
            row.other,
            names.get(row.other, ""),
            tuple(row.reasons),
            row.decided_by,
        )
        for row in PersonLink.objects.filter(case_id=case_id, state__in=("proposed", "joined")).order_by("id")
    )

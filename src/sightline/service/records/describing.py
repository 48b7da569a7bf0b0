"""What the queries say of documents, people and decisions, put together from the tables."""

from __future__ import annotations

from collections import Counter, defaultdict
from difflib import SequenceMatcher

from sightline.chronology.fact import Fact
from sightline.service.records.deciding import NEVER_UNDONE
from sightline.service.records.models import (
    Case,
    Decision,
    Document,
    FactRecord,
    NameAssertion,
    Person,
    Quarantined,
)
from sightline.service.records.shapes import (
    CastMember,
    DecisionSeen,
    DocumentSummary,
    QuarantinedSeen,
    WordChange,
)
from sightline.service.records.storing import dated


def document_summaries(case_id: str) -> list[DocumentSummary]:
    """Every version of every document of a case, by name and revision."""
    rows = list(
        Document.objects.filter(case_id=case_id)
        .defer("text", "pages")
        .select_related("agency")
        .order_by("name", "revision")
    )
    by_lineage: dict[str, list[Document]] = defaultdict(list)
    for row in sorted(rows, key=lambda item: item.revision):
        by_lineage[row.lineage].append(row)
    standing: Counter[str] = Counter()
    waiting: Counter[str] = Counter()
    held = FactRecord.objects.filter(case_id=case_id).exclude(status__in=("rejected", "corrected", "withdrawn"))
    for document, status, kind_standing in held.values_list("document_id", "status", "kind_standing"):
        standing[document] += 1
        if status == "proposed" or (status == "stated" and kind_standing == "suggested"):
            waiting[document] += 1
    made = []
    for row in rows:
        versions = by_lineage[row.lineage]
        place = versions.index(row)
        made.append(
            DocumentSummary(
                id=row.id,
                name=row.name,
                other_names=tuple(row.other_names),
                case=row.case_id,
                agency=row.agency_id,
                agency_name=row.agency.name,
                agency_kind=row.agency.kind,
                agency_known_by=row.agency_known_by,
                format=row.format,
                own_date=dated(row.own_date),
                asks_own_date=row.asks_own_date,
                standing=row.standing,
                revision=place + 1,
                revises=versions[place - 1].id if place else None,
                revised_by=versions[place + 1].id if place + 1 < len(versions) else None,
                is_latest=row.is_latest,
                received_on=row.received_on,
                missing_since=row.missing_since,
                warnings=tuple(row.warnings),
                facts=standing[row.id],
                waiting=waiting[row.id],
            )
        )
    return made


def always_named(case_id: str) -> dict[str, str]:
    """Person id to name, of those whose name here is no source's: children, people declared, people without a name."""
    declared = {item["name"] for item in Case.objects.get(id=case_id).declared}
    return {
        row.id: row.name
        for row in Person.objects.filter(case_id=case_id)
        if row.is_child or row.known_only_as_role or row.name in declared
    }


def quarantine_of(case_id: str) -> tuple[QuarantinedSeen, ...]:
    """What could not be taken."""
    return tuple(
        QuarantinedSeen(row.document, row.place, row.reason, row.what_to_do, row.is_whole_document, row.received_on)
        for row in Quarantined.objects.filter(case_id=case_id).order_by("document", "place", "id")
    )


def cast_of(case_id: str, facts: list[Fact]) -> tuple[CastMember, ...]:
    """Who is who: children first, then by how often they appear."""
    counted: Counter[str] = Counter()
    for fact in facts:
        if fact.is_current:
            counted.update({*(part.person for part in fact.people), *fact.children})
    used: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for item in NameAssertion.objects.filter(person__case_id=case_id).select_related("document").order_by("id"):
        sources = used[item.person_id][item.as_written]
        if item.document.name not in sources:
            sources.append(item.document.name)
    made = []
    for row in Person.objects.filter(case_id=case_id):
        names = {written: tuple(sorted(sources)) for written, sources in sorted(used[row.id].items())}
        for written in (row.name, *row.names):
            names.setdefault(written, ())
        made.append(
            CastMember(
                row.id,
                row.name,
                tuple(row.roles),
                row.is_child,
                dated(row.born),
                names,
                counted[row.id],
                tuple(row.identities),
                row.known_only_as_role,
            )
        )
    return tuple(sorted(made, key=lambda one: (not one.is_child, -one.facts, one.name.casefold(), one.id)))


_SAYS = {
    "accept": "Accepted {n}",
    "edit": "Mended {n}",
    "reject": "Refused the reading of {n}",
    "split": "Split one reading into {n}",
    "join_readings": "Joined {n} into one",
    "undo": "Undid an earlier decision",
    "join_events": "Said that {n} tell of one event",
    "refuse_group": "Said that {n} do not tell of one event",
    "join_persons": "Said that two persons are one",
    "refuse_persons": "Said that two persons are two",
    "give_document_date": "Gave a document its date",
    "give_document_agency": "Said whose document it is",
    "give_date": "Gave a date to {n}",
    "mark_significant": "Marked {n} as significant",
    "confirm_about": "Said what a communication was about",
    "refuse_about": "Said what a communication was not about",
    "mark_contradiction": "Said that two entries cannot both be right",
    "resolve_contradiction": "Said how a contradiction is to be read",
    "refuse_contradiction": "Said that something is no contradiction",
    "answer_question": "Answered a question",
    "coverage_is_whole": "Said that the records of an agency here are everything that it recorded on some days",
    "coverage_is_not_whole": "Said that the records of an agency here are not everything that it recorded on some days",
    "declare": "Took over what case.toml declares",
    "name_child": "Named a child of the case",
}


def decisions_of(case_id: str) -> tuple[DecisionSeen, ...]:
    """Every decision, newest first. A sentence never names anybody."""
    rows = list(Decision.objects.filter(case_id=case_id).order_by("-id"))
    latest: dict[str, int] = {}
    for row in rows:
        if row.what not in NEVER_UNDONE and row.undone_by_id is None:
            for subject in row.subjects:
                latest.setdefault(subject, row.id)
    made = []
    for row in rows:
        facts = sum(1 for subject in row.subjects if subject.startswith("f"))
        if row.what in ("split", "join_readings"):
            facts -= 1  # what was split, or what was made of those joined, is not counted beside the others
        sentence = _SAYS[row.what].format(n=f"{facts} {'entry' if facts == 1 else 'entries'}")
        undone = row.undone_by_id is not None
        can_undo = (
            not undone
            and row.what not in NEVER_UNDONE
            and bool(row.before.get("rows"))
            and all(latest[one] == row.id for one in row.subjects)
        )
        made.append(
            DecisionSeen(row.id, row.what, sentence, tuple(row.subjects), row.by, row.at, row.reason, undone, can_undo)
        )
    return tuple(made)


def words_compared(before: str, after: str) -> tuple[WordChange, ...]:
    """Which words stayed, went and came."""
    old, new = before.split(), after.split()
    made: list[WordChange] = []
    for tag, one, two, three, four in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag == "equal":
            made.append(WordChange("same", " ".join(old[one:two])))
            continue
        if two > one:
            made.append(WordChange("gone", " ".join(old[one:two])))
        if four > three:
            made.append(WordChange("added", " ".join(new[three:four])))
    return tuple(made)

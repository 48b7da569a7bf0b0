"""What the records hold, for one viewer. Every query takes ``viewer=`` and ``known_at=``."""

from __future__ import annotations

from datetime import date

from sightline.chronology.chronology import Agency, Chronology
from sightline.chronology.fact import Fact
from sightline.service.access.viewer import Viewer, require
from sightline.service.records import comparing, dating_anew, describing, loading
from sightline.service.records.contradicting import showing
from sightline.service.records.errors import NotFound
from sightline.service.records.joined import groups_of, links_of
from sightline.service.records.models import (
    Case,
    Document,
    FactRecord,
    Person,
)
from sightline.service.records.permitting import hidden_from, permit
from sightline.service.records.shapes import (
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
    NotProposed,
    PageSpan,
    QuarantinedSeen,
    Waiting,
)
from sightline.service.records.summing_up import case_in_short, child_in_short
from sightline.service.records.viewing import view_of, whole_case
from sightline.service.records.waiting import waiting_in


def cases(*, viewer: Viewer, known_at: date | None = None) -> tuple[CaseSummary, ...]:
    """Every case of the store, by name."""
    hidden = hidden_from(viewer=viewer)
    return tuple(case_in_short(row) for row in Case.objects.exclude(id__in=hidden).order_by("name", "id"))


def case(case_id: str, *, viewer: Viewer, known_at: date | None = None) -> CaseSummary:
    """One case. Raises NotFound."""
    permit(case_id, viewer=viewer)
    row = Case.objects.filter(id=case_id).first()
    if row is None:
        raise NotFound("There is no such case here.")
    return case_in_short(row)


def children(*, viewer: Viewer, known_at: date | None = None) -> tuple[ChildSummary, ...]:
    """Every child of the store, by name."""
    rows = Person.objects.filter(is_child=True).exclude(case_id__in=hidden_from(viewer=viewer)).order_by("name", "id")
    return tuple(child_in_short(row) for row in rows)


def child(child_id: str, *, viewer: Viewer, known_at: date | None = None) -> ChildSummary:
    """One child. Raises NotFound."""
    return child_in_short(_child_row(child_id, viewer=viewer))


def agencies(case_id: str, *, viewer: Viewer, known_at: date | None = None) -> tuple[Agency, ...]:
    """The agencies of a case, by name."""
    permit(case_id, viewer=viewer)
    return tuple(loading.agencies_of(case_id).values())


def chronology(
    child_id: str, *, viewer: Viewer, known_at: date | None = None, known_to: str | None = None
) -> Chronology:
    """The child's chronology: all of it, or as the evidence shows that ``known_to`` (an agency id; None: anybody)
    had it at the end of the day ``known_at`` (None: now). Carries its gaps. Raises NotFound.
    """
    row = _child_row(child_id, viewer=viewer)
    return view_of(row, whole_case(row.case_id), known_at, known_to)


def chronologies(
    case_id: str, *, viewer: Viewer, known_at: date | None = None, known_to: str | None = None
) -> tuple[Chronology, ...]:
    """The :func:`chronology` of every child of a case, by name; the records are read once for all. Raises NotFound."""
    permit(case_id, viewer=viewer)
    whole = whole_case(case_id)
    rows = Person.objects.filter(case_id=case_id, is_child=True).order_by("name", "id")
    return tuple(view_of(row, whole, known_at, known_to) for row in rows)


def documents(case_id: str, *, viewer: Viewer, known_at: date | None = None) -> tuple[DocumentSummary, ...]:
    """Every version of every document of a case, by name and revision."""
    permit(case_id, viewer=viewer)
    return tuple(describing.document_summaries(case_id))


def document(document_id: str, *, viewer: Viewer, known_at: date | None = None) -> DocumentPage:
    """One document with its text and the facts read from it. Raises NotFound."""
    require(viewer)
    row = Document.objects.filter(id=document_id).first()
    if row is None or row.case_id in hidden_from(viewer=viewer):
        raise NotFound("There is no such document here.")
    summary = next(item for item in describing.document_summaries(row.case_id) if item.id == row.id)
    inside = {key for key, found in _documents_of_facts(row.case_id).items() if document_id in found}
    facts = [fact for fact in _facts_now(row.case_id) if fact.id in inside]
    facts.sort(key=lambda fact: (_start_in(fact), fact.position, fact.id))
    pages = tuple(PageSpan(item["number"], item["start"], item["end"]) for item in row.pages)
    left = tuple(NotProposed(one["start"], one["end"], one["reason"]) for one in row.noted.get("left_out", ()))
    return DocumentPage(summary, row.text, pages, tuple(facts), left)


def documents_of_fact(case_id: str, *, viewer: Viewer, known_at: date | None = None) -> dict[str, tuple[str, ...]]:
    """Fact id to the ids of the documents of its sources, in the order of its sources."""
    permit(case_id, viewer=viewer)
    return _documents_of_facts(case_id)


def fact(fact_id: str, *, viewer: Viewer, known_at: date | None = None) -> Fact:
    """One version of one fact. Raises NotFound."""
    require(viewer)
    return next(item for item in _all_of(fact_id, viewer=viewer) if item.id == fact_id)


def versions(fact_id: str, *, viewer: Viewer, known_at: date | None = None) -> tuple[Fact, ...]:
    """Every version of the fact that this is a version of, oldest first. Raises NotFound."""
    require(viewer)
    held = _all_of(fact_id, viewer=viewer)
    lineage = next(item.lineage for item in held if item.id == fact_id)
    order = dict(FactRecord.objects.filter(lineage=lineage).values_list("id", "version"))
    return tuple(sorted((item for item in held if item.id in order), key=lambda item: order[item.id]))


def contradictions(fact_id: str, *, viewer: Viewer, known_at: date | None = None) -> tuple[ContradictionSeen, ...]:
    """What contradicts this entry, settled or not. Raises NotFound."""
    require(viewer)
    held = _all_of(fact_id, viewer=viewer)
    lineage = next(item.lineage for item in held if item.id == fact_id)
    case_id = FactRecord.objects.values_list("case_id", flat=True).get(id=fact_id)
    found = showing.seen(case_id, held)
    return tuple(one for one in found if lineage in one.found.lineages)


def contradictions_of_case(
    case_id: str, *, viewer: Viewer, known_at: date | None = None
) -> tuple[ContradictionSeen, ...]:
    """Everything on which the records of a case differ: open first, what is resolved or no longer said after it.

    On a past day: only what all its statements were known by then, and none of it resolved later. Raises NotFound.
    """
    permit(case_id, viewer=viewer)
    if not Case.objects.filter(id=case_id).exists():
        raise NotFound("There is no such case here.")
    if known_at is None:
        return showing.seen(case_id, _facts_now(case_id))
    children = Person.objects.filter(case_id=case_id, is_child=True).order_by("id").values_list("id", flat=True)
    views = [chronology(one, viewer=viewer, known_at=known_at) for one in children]
    return showing.seen_then(views)


def waiting(case_id: str, *, viewer: Viewer, known_at: date | None = None) -> Waiting:
    """Everything in a case that needs a person."""
    permit(case_id, viewer=viewer)
    return waiting_in(case_id, {fact.id: fact for fact in _facts_now(case_id)})


def quarantine(case_id: str, *, viewer: Viewer, known_at: date | None = None) -> tuple[QuarantinedSeen, ...]:
    """What could not be taken, and why."""
    permit(case_id, viewer=viewer)
    return describing.quarantine_of(case_id)


def changes(document_id: str, *, viewer: Viewer, known_at: date | None = None) -> Changes:
    """What a re-sent document changed against the version before it. Raises NotFound."""
    require(viewer)
    row = Document.objects.filter(id=document_id).defer("text").first()
    if row is None or row.case_id in hidden_from(viewer=viewer):
        raise NotFound("There is no such document here.")
    summaries = describing.document_summaries(row.case_id)
    summary = next(item for item in summaries if item.id == document_id)
    return comparing.changes_of(summary, summaries, {fact.id: fact for fact in loading.facts_of(row.case_id)})


def cast(case_id: str, *, viewer: Viewer, known_at: date | None = None) -> tuple[CastMember, ...]:
    """Who is who: children first, then by how often they appear."""
    permit(case_id, viewer=viewer)
    return describing.cast_of(case_id, loading.facts_of(case_id))


def links(case_id: str, *, viewer: Viewer, known_at: date | None = None) -> tuple[LinkSeen, ...]:
    """Persons who may be one, or are joined, with reasons."""
    permit(case_id, viewer=viewer)
    return links_of(case_id)


def groups(case_id: str, *, viewer: Viewer, known_at: date | None = None) -> tuple[GroupSeen, ...]:
    """Facts that may tell, or tell, of one event (proposed and joined)."""
    permit(case_id, viewer=viewer)
    return groups_of(case_id, {fact.id: fact for fact in _facts_now(case_id)})


def decisions(case_id: str, *, viewer: Viewer, known_at: date | None = None) -> tuple[DecisionSeen, ...]:
    """Every decision, newest first."""
    permit(case_id, viewer=viewer)
    return describing.decisions_of(case_id)


def read_by_machine(*, viewer: Viewer, known_at: date | None = None) -> bool:
    """Whether anything in the store was accepted without a person, so that every page must be stamped."""
    require(viewer)
    return Case.objects.filter(read_by_machine=True).exists()


def perhaps_named(case_id: str, *, viewer: Viewer, known_at: date | None = None) -> dict[str, list[tuple[str, str]]]:
    """Names that a language model suggests, where that extra is installed: each with its documents and lines.

    Of no past day: nobody had the suggestions then.
    """
    permit(case_id, viewer=viewer)
    if known_at is not None:
        return {}
    held: dict[str, list[tuple[str, str]]] = {}
    rows = Document.objects.filter(case_id=case_id, is_latest=True).order_by("name").values_list("name", "noted")
    for name, noted in rows:
        for one in noted.get("perhaps_named", ()):
            held.setdefault(one["as_written"], []).append((name, one["passage"]))
    return dict(sorted(held.items()))


def _child_row(child_id: str, *, viewer: Viewer) -> Person:
    row = Person.objects.filter(id=child_id, is_child=True).first()
    if row is None or row.case_id in hidden_from(viewer=viewer):
        raise NotFound("There is no such child here.")
    return row


def _documents_of_facts(case_id: str) -> dict[str, tuple[str, ...]]:
    rows = FactRecord.objects.filter(case_id=case_id).values_list("id", "payload")
    return {key: tuple(shape["source_documents"]) for key, shape in rows}


def _start_in(fact: Fact) -> int:
    return min((source.start for source in fact.sources if source.start is not None), default=0)


def _all_of(fact_id: str, *, viewer: Viewer) -> list[Fact]:
    """Every fact of the case that this fact belongs to."""
    row = FactRecord.objects.filter(id=fact_id).only("case_id").first()
    if row is None or row.case_id in hidden_from(viewer=viewer):
        raise NotFound("There is no such entry here.")
    return _facts_now(row.case_id)


def _facts_now(case_id: str) -> list[Fact]:
    """Every version of every fact of a case, with the dates that follow from one another now."""
    return dating_anew.dated_now(case_id, loading.facts_of(case_id))

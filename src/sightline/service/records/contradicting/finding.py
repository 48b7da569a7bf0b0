"""On what the records of a case differ, looked for anew in facts and the documents that hold them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import combinations

from sightline.chronology.contradiction import Contradiction as Found
from sightline.chronology.contradiction import Said, Sort, Topic
from sightline.chronology.fact import Fact, RelationType
from sightline.chronology.partial_date import PartialDate
from sightline.identity.disagreement import find_contradictions
from sightline.identity.disagreement.comparing.cast import AnyPerson
from sightline.identity.persons import NameAssertion as Asserted
from sightline.identity.same_event import EventGroup as Grouped
from sightline.identity.same_event import propose_same_event
from sightline.service.records import loading
from sightline.service.records.ids import opaque
from sightline.service.records.models import (
    Document,
    EventLink,
    FactRecord,
    NameAssertion,
)
from sightline.service.records.storing import dated
from sightline.vocabulary.agencies import AGENCY_KINDS

_SAID_TO_BE_ONE = "Said to tell of one event. ({who})"


@dataclass(frozen=True, slots=True)
class Standing:
    """A version of a document as one view has it. ``is_prose``: no row of a table was read from it.

    ``agency_kind``: the kind of agency whose record it is.
    """

    id: str
    name: str
    text: str
    own_date: PartialDate | None
    is_prose: bool
    agency_kind: str = ""


# -- looking through one view ------------------------------------------------------------------------------------
def find(
    case_id: str,
    facts: Iterable[Fact],
    persons: Iterable[AnyPerson],
    *,
    to: str | None = None,
    at: date | None = None,
) -> tuple[Found, ...]:
    """What ``facts``, and the words of the documents that ``to`` had at the end of the day ``at``, differ about.

    Each under the id that it has in this case.
    """
    documents = standing_documents(case_id, to=to, at=at)
    named = {one.id: one.name for one in documents}
    held = [_in_documents(fact, places, named) for fact, places in _with_places(case_id, facts)]
    current = [fact for fact in held if fact.is_current]
    joined = _joined(current)
    assertions = [
        Asserted(
            row.identity, row.person_id, row.as_written, named[row.document_id], "", row.passage, row.start, row.end
        )
        for row in NameAssertion.objects.filter(document_id__in=list(named)).order_by("id")
    ]
    groups = [*joined, *_proposed(case_id, current)]
    own_dates = {one.name: one.own_date for one in documents if one.own_date is not None}
    found = find_contradictions(
        current,
        persons=persons,
        assertions=assertions,
        groups=groups,
        texts={one.name: one.text for one in documents},
        own_dates=own_dates,
        agencies={one.name: one.agency_kind for one in documents},
        tables=[one.name for one in documents if not one.is_prose],
    )
    told: set[tuple[str, ...]] = {
        pair for one in found if one.topic is Topic.DATE for pair in combinations(sorted(one.lineages), 2)
    }
    return tuple(
        replace(one, id=opaque("x", case_id, one.id)) for one in (*found, *_days_of_joined(current, joined, told))
    )


def standing_documents(case_id: str, *, to: str | None = None, at: date | None = None) -> tuple[Standing, ...]:
    """The versions of documents that stood on the day ``at`` (None: now), as far as ``to`` is known to have had."""
    with_rows = set(
        FactRecord.objects.filter(case_id=case_id, payload__is_row=True).values_list("document_id", flat=True)
    )
    return tuple(
        Standing(row.id, row.name, row.text, dated(row.own_date), row.id not in with_rows, row.agency.kind)
        for row in loading.versions_standing(case_id, at)
        if _was_had(row, to, at)
    )


def _was_had(row: Document, to: str | None, at: date | None) -> bool:
    is_public = AGENCY_KINDS[row.agency.kind].is_public
    if to is not None and row.agency_id != to and not is_public:
        return False
    own = dated(row.own_date)
    return at is None or (own is not None and own.certainly_by(at))


def _with_places(case_id: str, facts: Iterable[Fact]) -> list[tuple[Fact, tuple[str, ...]]]:
    places = {
        key: tuple(found)
        for key, found in FactRecord.objects.filter(case_id=case_id).values_list("id", "payload__source_documents")
    }
    return [(fact, places.get(fact.id, ())) for fact in facts]


def _in_documents(fact: Fact, places: Sequence[str], named: Mapping[str, str]) -> Fact:
    """The fact with only those of its sources that stand: an earlier version of a document says nothing any more."""
    kept = tuple(source for source, place in zip(fact.sources, places, strict=False) if place in named)
    return replace(fact, sources=kept) if kept and kept != fact.sources else fact


def _joined(facts: Sequence[Fact]) -> list[Grouped]:
    """Groups that a person has joined, out of the facts' own relations."""
    ids = {fact.id for fact in facts}
    made: dict[tuple[str, ...], Grouped] = {}
    for fact in facts:
        together = [one for one in fact.relations if one.type is RelationType.SAME_EVENT and one.confirmed]
        members = tuple(sorted({fact.id, *(one.to for one in together if one.to in ids)}))
        if len(members) > 1:
            made[members] = Grouped(members, (_SAID_TO_BE_ONE.format(who=together[0].by),))
    return [made[key] for key in sorted(made)]


def _proposed(case_id: str, facts: Sequence[Fact]) -> list[Grouped]:
    """Groups that may tell of one event, without what a person said is not one."""
    refused: dict[str, set[str]] = defaultdict(set)
    for group, lineage in EventLink.objects.filter(
        group__case_id=case_id, group__state__in=("refused", "joined")
    ).values_list("group_id", "lineage"):
        refused[group].add(lineage)
    lineage_of = {fact.id: fact.lineage for fact in facts}
    return [
        group
        for group in propose_same_event(facts)
        if not any({lineage_of[one] for one in group.fact_ids} <= decided for decided in refused.values())
    ]


def _days_of_joined(facts: Sequence[Fact], groups: Iterable[Grouped], told: set[tuple[str, ...]]) -> Iterable[Found]:
    """Facts that a person said are one event, whose dates cannot both be right."""
    by_id = {fact.id: fact for fact in facts}
    for group in groups:
        members = [by_id[one] for one in group.fact_ids if by_id[one].occurred.is_known]
        for one, other in combinations(sorted(members, key=lambda fact: fact.lineage), 2):
            if (one.lineage, other.lineage) in told or one.occurred.intersects(other.occurred):
                continue
            said = [_says_when(fact) for fact in (one, other)]
            if said[0].value != said[1].value:
                told.add((one.lineage, other.lineage))
                about = f"joined {one.lineage} {other.lineage}"
                yield Found.of(Topic.DATE, Sort.CONFLICT, "when it was", about, said, group.reasons)


def _says_when(fact: Fact) -> Said:
    source = fact.sources[0] if fact.sources else None
    words = (source.passage if source else "") or fact.text
    moment = fact.occurred
    return Said(
        fact.lineage,
        source.document if source else "",
        words,
        source.start if source else None,
        source.end if source else None,
        moment.written or f"{moment.earliest} to {moment.latest}",
        fact.agency,
        words,
    )

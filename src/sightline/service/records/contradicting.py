"""What the records of a case differ about: found in one view of them, kept in the store, and kept after it is resolved.

In the store stands what is found in the records as they are now. A past view is looked through anew with nothing but
what it holds, so that no document that came later can raise, explain or resolve anything in it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import combinations
from typing import Any

from django.db import transaction

from sightline.chronology.chronology import Chronology
from sightline.chronology.contradiction import Contradiction as Found
from sightline.chronology.contradiction import Said, Sort, State, Topic
from sightline.chronology.fact import Fact, RelationType
from sightline.chronology.partial_date import PartialDate
from sightline.identity.disagreement import find_contradictions
from sightline.identity.disagreement.cast import AnyPerson
from sightline.identity.persons import NameAssertion as Asserted
from sightline.identity.same_event import EventGroup as Grouped
from sightline.identity.same_event import propose_same_event
from sightline.service.records import loading
from sightline.service.records.ids import opaque
from sightline.service.records.models import (
    Contradiction,
    Document,
    EventLink,
    FactRecord,
    NameAssertion,
)
from sightline.service.records.shapes import ContradictionSeen, StatementSeen
from sightline.service.records.storing import dated
from sightline.vocabulary.agencies import AGENCY_KINDS

REFUSED = "refused"
"""The outcome of what a person said is no contradiction: kept, and not raised again."""
_SAID_TO_BE_ONE = "Said to tell of one event. ({who})"
MOST_SHOWN = (Sort.CONFLICT, Sort.PRECISION, Sort.CHANGE_OVER_TIME, Sort.LOOSE_WORDING)
"""In which order a page lists them: what both cannot be right about comes first."""


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
    texts = {one.name: one.text for one in documents if one.is_prose}
    groups = [*joined, *_proposed(case_id, current)]
    own_dates = {one.name: one.own_date for one in documents if one.own_date is not None}
    found = find_contradictions(
        current,
        persons=persons,
        assertions=assertions,
        groups=groups,
        texts=texts,
        own_dates=own_dates,
        agencies={one.name: one.agency_kind for one in documents},
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


# -- in the store ---------------------------------------------------------------------------------------------------
def settle_contradictions(case_id: str) -> None:
    """Look through the records as they are now, and keep what is found beside what was found and decided before.

    What nobody decided about goes if its words still stand and are only read otherwise now. All else stays for good.
    """
    facts = [fact for fact in loading.facts_of(case_id) if fact.is_current]
    found = {one.id: one for one in find(case_id, facts, loading.persons_of(case_id).values())}
    documents = {one.name: one.id for one in standing_documents(case_id)}
    held = {row.key: row for row in Contradiction.objects.filter(case_id=case_id).order_by("id")}
    with transaction.atomic():
        for row in held.values():
            if row.marked_by:
                _refresh_marked(row, facts, documents)
        before = [row for row in held.values() if not row.marked_by and row.key not in found]
        for key in sorted(found):
            one = found[key]
            row = held.get(key) or next((row for row in before if is_same_matter(row, one)), None)
            if row is None:
                row = Contradiction(case_id=case_id)
            elif row in before:
                before.remove(row)
            _save(row, one, documents)
        words = Words(case_id)
        for row in before:
            if not row.resolved_by and all(words.stand(item) for item in row.said):
                row.delete()
            elif row.is_found:
                row.is_found = False
                row.save(update_fields=["is_found"])


def _save(row: Contradiction, one: Found, documents: Mapping[str, str]) -> None:
    values = {
        "key": one.id,
        "topic": one.topic.value,
        "sort": one.sort.value,
        "subject": one.subject,
        "said": [{**said.as_json(), "document_id": documents.get(said.document, "")} for said in one.said],
        "reasons": list(one.reasons),
        "is_found": True,
    }
    if row.pk is None or any(getattr(row, name) != value for name, value in values.items()):
        for name, value in values.items():
            setattr(row, name, value)
        row.save()


def _refresh_marked(row: Contradiction, facts: Iterable[Fact], documents: Mapping[str, str]) -> None:
    """What a person marked says what its entries say now; where one no longer stands, what it said last."""
    current = {fact.lineage: fact for fact in facts}
    said = [marked_said(current[item["fact"]], documents) if item["fact"] in current else item for item in row.said]
    if said != row.said:
        row.said = said
        row.save(update_fields=["said"])


def marked_said(fact: Fact, documents: Mapping[str, str]) -> dict[str, Any]:
    """What an entry says, as one side of what a person marked. ``documents``: name to id of those that stand."""
    held = [one for one in fact.sources if one.document in documents] or list(fact.sources)
    source = held[0] if held else None
    words = (source.passage if source else "") or fact.text
    said = Said(
        fact.lineage,
        source.document if source else "",
        words,
        source.start if source else None,
        source.end if source else None,
        f"{fact.occurred.written or 'date not known'}: {' '.join(fact.text.split())}",
        fact.agency,
        words,
    )
    return {**said.as_json(), "document_id": documents.get(said.document, "")}


def is_same_matter(row: Contradiction, one: Found) -> bool:
    """Whether a kept contradiction is this one, though its id has changed: the same values in the same documents.

    An id rests on who is who, and that may be told better once another document has come.
    """
    if row.topic != one.topic.value:
        return False
    places = {(item["document"], item["value"]) for item in row.said}
    return {item["value"] for item in row.said} == {said.value for said in one.said} and len(
        {value for place, value in places & {(said.document, said.value) for said in one.said}}
    ) > 1


class Words:
    """The words that stand in the documents of a case now."""

    def __init__(self, case_id: str) -> None:
        rows = list(Document.objects.filter(case_id=case_id).values_list("id", "lineage", "is_latest", "text"))
        latest = {lineage: text for _, lineage, is_latest, text in rows if is_latest}
        self._texts = {key: latest.get(lineage, "") for key, lineage, _, _ in rows}
        self._facts: dict[str, str] = {
            lineage: f"{shape['text']} {' '.join(item['passage'] for item in shape['sources'])}"
            for lineage, shape in FactRecord.objects.filter(case_id=case_id, superseded_on=None)
            .exclude(status="rejected")
            .values_list("lineage", "payload")
        }

    def stand(self, item: Mapping[str, Any]) -> bool:
        """Whether what was said still is: in the version of its document that stands, or in its entry."""
        words = item.get("passage") or item["words"]
        text = self._texts.get(item.get("document_id", ""), "")
        if words and words in text:
            return True
        return bool(item["fact"]) and item["words"] in self._facts.get(item["fact"], "")


# -- out of the store -----------------------------------------------------------------------------------------------
def stored(row: Contradiction) -> Found:
    """The contradiction that a row holds."""
    return Found(
        row.key,
        Topic(row.topic),
        Sort(row.sort),
        row.subject,
        tuple(Said.from_json(item) for item in row.said),
        tuple(row.reasons),
        "",
        State.RESOLVED if row.resolved_by else State.OPEN,
        row.resolved_by,
        row.resolution,
        row.reading,
    )


def of_view(case_id: str, shown: Chronology) -> tuple[Found, ...]:
    """The contradictions all of whose sides ``shown`` holds, in order; what was resolved later than its day is open."""
    rows = list(Contradiction.objects.filter(case_id=case_id).exclude(outcome=REFUSED).order_by("key"))
    lineages = {fact.lineage for fact in shown.current}
    held = {one.name for one in standing_documents(case_id, to=shown.known_to, at=shown.known_at)}
    made = [stored(row) for row in rows if row.marked_by]
    if shown.known_at is None and shown.known_to is None:
        made.extend(stored(row) for row in rows if row.is_found and not row.marked_by)
    else:
        made.extend(_as_found_then(case_id, shown))
    resolved_at = {row.key: row.resolved_at.date() for row in rows if row.resolved_at is not None}
    at = shown.known_at
    return tuple(
        one.reopened() if at is not None and one.id in resolved_at and resolved_at[one.id] > at else one
        for one in in_order(made)
        if all(said.fact in lineages if said.fact else said.document in held for said in one.said)
    )


def _as_found_then(case_id: str, shown: Chronology) -> Iterable[Found]:
    decided = list(Contradiction.objects.filter(case_id=case_id, marked_by="").exclude(outcome="").order_by("key"))
    persons = shown.persons.values()
    for one in find(case_id, shown.current, persons, to=shown.known_to, at=shown.known_at):
        row = next((row for row in decided if row.key == one.id or is_same_matter(row, one)), None)
        if row is None:
            yield one
        elif row.outcome != REFUSED:
            yield replace(one.resolved(by=row.resolved_by, resolution=row.resolution, reading=row.reading), id=row.key)


def seen(case_id: str, facts: Iterable[Fact]) -> tuple[ContradictionSeen, ...]:
    """Everything that stands in the store about contradictions of a case, resolved, refused and past ones too.

    Open ones first, then by sort, topic and matter; what is no longer said comes last.
    """
    current = {fact.lineage: fact for fact in facts if fact.is_current}
    words = Words(case_id)
    rows = {row.key: row for row in Contradiction.objects.filter(case_id=case_id)}
    made = []
    for one in in_order(stored(row) for row in rows.values()):
        row = rows[one.id]
        sides: dict[str, list[StatementSeen]] = {}
        for said, item in zip(one.said, row.said, strict=True):
            statement = StatementSeen(said, current.get(said.fact), item.get("document_id", ""), words.stand(item))
            sides.setdefault(said.value, []).append(statement)
        is_found = row.is_found or (bool(row.marked_by) and all(said.fact in current for said in one.said))
        made.append(
            ContradictionSeen(
                one,
                tuple((value, tuple(side)) for value, side in sides.items()),
                row.marked_by,
                row.outcome,
                row.resolved_at,
                is_found,
            )
        )
    return tuple(sorted(made, key=lambda one: not one.is_found))


def seen_then(views: Iterable[Chronology]) -> tuple[ContradictionSeen, ...]:
    """The contradictions of past views, each once; nothing of what was decided since."""
    made: dict[str, ContradictionSeen] = {}
    for view in views:
        facts = {fact.lineage: fact for fact in view.current}
        for one in view.contradictions:
            sides: dict[str, list[StatementSeen]] = {}
            for said in one.said:
                sides.setdefault(said.value, []).append(StatementSeen(said, facts.get(said.fact), "", True))
            shown = tuple((value, tuple(side)) for value, side in sides.items())
            made.setdefault(one.id, ContradictionSeen(one, shown, "", "", None, True))
    return tuple(made[one.id] for one in in_order(item.found for item in made.values()))


def in_order(found: Iterable[Found]) -> list[Found]:
    """Open ones first, then by sort, topic and matter."""
    topics = list(Topic)
    return sorted(
        found,
        key=lambda one: (not one.is_open, MOST_SHOWN.index(one.sort), topics.index(one.topic), one.subject, one.id),
    )


def pairs(one: Found) -> Iterable[tuple[str, str]]:
    """The facts that cannot both be right, by lineage: those that say different values of one conflict."""
    if one.sort is Sort.CONFLICT:
        for mine, theirs in combinations(one.said, 2):
            if mine.fact and theirs.fact and mine.fact != theirs.fact and mine.value != theirs.value:
                yield mine.fact, theirs.fact


def marked(facts: Iterable[Fact], found: Iterable[Found]) -> tuple[Fact, ...]:
    """The facts of one view, each with the ids of those that it contradicts by ``found``."""
    held = list(facts)
    ids = {fact.lineage: fact.id for fact in held if fact.is_current}
    against: dict[str, list[str]] = defaultdict(list)
    for one in found:
        for mine, theirs in pairs(one):
            if mine in ids and theirs in ids:
                against[ids[mine]].append(ids[theirs])
                against[ids[theirs]].append(ids[mine])
    return tuple(
        fact if fact.contradicts == (now := tuple(sorted(set(against[fact.id])))) else replace(fact, contradicts=now)
        for fact in held
    )

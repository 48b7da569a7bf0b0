"""Contradictions as they are shown: now, or in a view of a past day."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace
from itertools import combinations

from sightline.chronology.chronology import Chronology
from sightline.chronology.contradiction import Contradiction as Found
from sightline.chronology.contradiction import Sort, Topic
from sightline.chronology.fact import Fact
from sightline.service.records.contradicting.finding import find, standing_documents
from sightline.service.records.contradicting.keeping import Words, is_same_matter, stored
from sightline.service.records.models import (
    Contradiction,
)
from sightline.service.records.shapes import ContradictionSeen, StatementSeen

REFUSED = "refused"
"""The outcome of what a person said is no contradiction: kept, and not raised again."""
MOST_SHOWN = (Sort.CONFLICT, Sort.PRECISION, Sort.CHANGE_OVER_TIME, Sort.LOOSE_WORDING)
"""In which order a page lists them: what both cannot be right about comes first."""


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

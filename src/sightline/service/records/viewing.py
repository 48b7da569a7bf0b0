"""A child's chronology as it stands, or as an agency had it on a day, made from the records of its case."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import NamedTuple

from sightline.chronology.chronology import Agency, CasePerson, Chronology
from sightline.chronology.coverage import Coverage, CoverageSaid
from sightline.chronology.fact import Fact
from sightline.identity.outcome_of_each import as_told_of, first_names_of
from sightline.service.records import dating_anew, describing, loading
from sightline.service.records.building.declaring import NOT_NAMED
from sightline.service.records.contradicting import showing
from sightline.service.records.covering import said_of
from sightline.service.records.errors import NotFound
from sightline.service.records.gaps import birth_untold, coverage_of, gaps_of, gaps_then
from sightline.service.records.looking_back import as_seen
from sightline.service.records.models import (
    Person,
)


class WholeCase(NamedTuple):
    """What all the views of one case are made from."""

    agencies: dict[str, Agency]
    facts: list[Fact]
    coverage: tuple[Coverage, ...]
    coverage_said: tuple[CoverageSaid, ...]
    persons: dict[str, CasePerson]
    children: set[str]


def whole_case(case_id: str) -> WholeCase:
    """The records of a case, read once for the views of all its children."""
    agencies = loading.agencies_of(case_id)
    return WholeCase(
        agencies,
        loading.facts_of(case_id, agencies),
        coverage_of(case_id),
        said_of(case_id),
        loading.persons_of(case_id),
        set(Person.objects.filter(case_id=case_id, is_child=True).values_list("id", flat=True)),
    )


def view_of(row: Person, whole: WholeCase, known_at: date | None, known_to: str | None) -> Chronology:
    """The chronology of one child as ``known_to`` had it at the end of ``known_at``. Raises NotFound."""
    agencies = whole.agencies
    if known_to is not None and known_to not in agencies:
        raise NotFound("There is no such agency in this case.")
    # What is only about somebody who is no child of the case stands with every child: no row may stand nowhere.
    own = [fact for fact in whole.facts if row.id in fact.children or whole.children.isdisjoint(fact.children)]
    own = _as_decided_of(own, row.id, whole)
    full = Chronology(
        child=whole.persons.get(row.id, CasePerson(row.id, row.name)),
        facts=tuple(own),
        agencies=agencies,
        persons=whole.persons,
        coverage=whole.coverage,
        coverage_said=whole.coverage_said,
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
        found = showing.of_view(row.case_id, shown)
        gaps = gaps_of(row.case_id, agencies, shown)
        return replace(shown, gaps=(*gaps, *birth_untold(shown), *shown.gaps), contradictions=found)
    seen = as_seen(shown, known_at, describing.always_named(row.case_id))
    found = showing.of_view(row.case_id, seen)
    seen = replace(seen, facts=showing.marked(seen.facts, found), contradictions=found)
    gaps = gaps_then(row.case_id, seen)
    return replace(seen, gaps=(*gaps, *birth_untold(seen), *shown.gaps))


def _as_decided_of(facts: list[Fact], child: str, whole: WholeCase) -> list[Fact]:
    """The facts, with what each conference decided of this child and not of its brothers and sisters."""
    # A child of whom no name is known is called by none: one named beside the conference may be that very child.
    children = {
        one: [name for name in whole.persons[one].names if name != NOT_NAMED]
        for one in whole.children
        if one in whole.persons
    }
    others = [person.name for key, person in whole.persons.items() if key not in children]
    named = first_names_of(children, others)
    days = {one: born for one in children if (born := whole.persons[one].born) is not None and born.is_day}
    born = {one: day.earliest for one, day in days.items() if day.earliest is not None}
    grown = {key for key, person in whole.persons.items() if set(person.roles) - {"child", "sibling", "subject"}}
    return [as_told_of(fact, child, _beside(fact, grown) | named, born) for fact in facts]


def _beside(fact: Fact, grown: set[str]) -> dict[str, str]:
    """Brothers and sisters of whom the case knows no more than how the conference calls them."""
    return {
        one.as_written.strip().casefold(): one.person
        for one in fact.people
        if one.role in ("", "other", "sibling", "child")
        and one.person not in grown
        and " " not in one.as_written.strip()
    }

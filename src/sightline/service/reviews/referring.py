"""Giving each row what people quote it by, once and for good."""

from __future__ import annotations

from sightline.chronology.chronology import Agency
from sightline.chronology.fact import Fact, RelationType
from sightline.service.reviews.case_folder import letters_of
from sightline.service.reviews.models import RowReference
from sightline.service.reviews.shapes import ReviewSeen
from sightline.vocabulary.agencies import AGENCY_KINDS


def is_row(fact: Fact) -> bool:
    """Whether a fact is a source's own row, and no part of one."""
    return not any(one.type is RelationType.PART_OF for one in fact.relations)


def letters_of_agencies(review: ReviewSeen, agencies: dict[str, Agency]) -> dict[str, str]:
    """The letters of every agency of the case: those under which it was asked, else those of its kind, numbered."""
    asked = {one.words("name").casefold(): letters for one, letters in _asked(review)}
    used = set(asked.values())
    made = {}
    for agency in sorted(agencies.values(), key=lambda one: one.name):
        letters = asked.get(agency.name.casefold())
        if letters is None:
            own = AGENCY_KINDS[agency.kind].letters
            letters, number = own, 1
            while letters in used:
                number += 1
                letters = f"{own}{number}"
            used.add(letters)
        made[agency.id] = letters
    return made


def give_references(review: ReviewSeen, facts: tuple[Fact, ...], agencies: dict[str, Agency]) -> int:
    """Number the rows that have no reference yet, in the order of the chronology; returns how many."""
    held = RowReference.objects.filter(review_id=review.id)
    known = set(held.values_list("lineage", flat=True))
    last: dict[str, int] = {}
    for letters, number in held.values_list("letters", "number"):
        last[letters] = max(last.get(letters, 0), number)
    letters_by_agency = letters_of_agencies(review, agencies)
    fresh = []
    for fact in sorted(facts, key=lambda one: one.sort_key()):
        if not is_row(fact) or not fact.is_current or fact.lineage in known:
            continue
        known.add(fact.lineage)
        letters = letters_by_agency.get(fact.agency, "XX")
        last[letters] = last.get(letters, 0) + 1
        fresh.append(RowReference(review_id=review.id, lineage=fact.lineage, letters=letters, number=last[letters]))
    RowReference.objects.bulk_create(fresh)
    return len(fresh)


def _asked(review: ReviewSeen):  # type: ignore[no-untyped-def]
    letters = letters_of(review)
    return [(one, letters[one.id]) for one in review.standing("agency")]

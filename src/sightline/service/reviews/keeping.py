"""From the tables of reviews to the values that queries answer with, and who may see a review."""

from __future__ import annotations

from sightline.service.access.viewer import Viewer, require
from sightline.service.records.errors import NotFound
from sightline.service.reviews.models import Review, ReviewEntry, RowReference
from sightline.service.reviews.shapes import EntrySeen, ReviewSeen

MISSING = "There is no such review here."


def seen(row: Review) -> ReviewSeen:
    """A review with its entries."""
    entries = tuple(entry_seen(one) for one in ReviewEntry.objects.filter(review=row).order_by("id"))
    return ReviewSeen(row.id, row.kind, row.title, row.case_id, row.opened_by, row.opened_at, entries)


def entry_seen(row: ReviewEntry) -> EntrySeen:
    """One entry."""
    return EntrySeen(
        row.pk,
        row.sort,
        row.about_id,
        row.subject,
        row.given,
        row.by,
        row.at,
        row.taken_back_by,
        row.taken_back_because,
    )


def may_see(review: ReviewSeen, viewer: Viewer) -> bool:
    """Whether a viewer may see a review: everybody here until somebody lists who may; then they, the reviewers and who
    opened it.
    """
    listed = review.standing("may_see")
    if not listed:
        return True
    names = [review.opened_by, *(one.words("name") for one in (*listed, *review.standing("reviewer")))]
    return viewer.name.strip().casefold() in {name.casefold() for name in names}


def opened(review_id: str, *, viewer: Viewer) -> tuple[Review, ReviewSeen]:
    """A review's row and value. Raises NotFound, also where this viewer may not see it: the two look the same."""
    require(viewer)
    row = Review.objects.filter(id=review_id).first()
    if row is None:
        raise NotFound(MISSING)
    review = seen(row)
    if not may_see(review, viewer):
        raise NotFound(MISSING)
    return row, review


def references_of(review_id: str) -> dict[str, str]:
    """Lineage of a fact to what people quote it by."""
    rows = RowReference.objects.filter(review_id=review_id).values_list("lineage", "letters", "number")
    return {lineage: f"{letters} {number}" for lineage, letters, number in rows}

"""From the tables of reviews to the values that queries answer with, and who may see a review."""

from __future__ import annotations

from collections.abc import Iterable

from sightline.service.access.viewer import Viewer, require
from sightline.service.records.errors import NotFound
from sightline.service.reviews.models import Review, ReviewEntry, RowReference
from sightline.service.reviews.shapes import EntrySeen, ReviewSeen

MISSING = "There is no such review here."


def seen(row: Review) -> ReviewSeen:
    """A review with its entries."""
    entries = tuple(entry_seen(one) for one in ReviewEntry.objects.filter(review=row).order_by("id"))
    title = next((one.words("title") for one in reversed(entries) if one.sort == "title" and one.stands), row.title)
    return ReviewSeen(row.id, row.kind, title, row.case_id, row.opened_by, row.opened_at, entries, row.title)


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
    """Whether a viewer may see a review: everybody here until somebody lists who may; then they, who listed them, the
    reviewers and who opened it.
    """
    listed = review.standing("may_see")
    names = [one.words("name") for one in (*listed, *review.standing("reviewer"))]
    return not listed or _is_among(viewer, [review.opened_by, *names, *(one.by for one in listed)])


def hidden_cases(viewer: Viewer) -> frozenset[str]:
    """The cases of reviews that a viewer may not see, as :func:`may_see` has it, without reading the reviews whole."""
    wanted = ReviewEntry.objects.filter(sort__in=("may_see", "reviewer"), taken_back_by="").exclude(review__case_id="")
    names: dict[str, list[str]] = {}
    listed = set()
    for case, sort, given, by, opened_by in wanted.values_list(
        "review__case_id", "sort", "given", "by", "review__opened_by"
    ):
        names.setdefault(case, [opened_by]).append(str(given["name"]))
        if sort == "may_see":
            listed.add(case)
            names[case].append(by)
    return frozenset(case for case in listed if not _is_among(viewer, names[case]))


def _is_among(viewer: Viewer, names: Iterable[str]) -> bool:
    return viewer.name.strip().casefold() in {name.strip().casefold() for name in names}


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

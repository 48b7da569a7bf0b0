"""What a review is about: its scope, clock, persons, questions, reviewers, who may see it, and the hold."""

from __future__ import annotations

from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_GET

from sightline.service.reviews.shapes import EntrySeen, ReviewSeen
from sightline.service.reviews.sorts import SORTS
from sightline.service.reviews.sorts.choices import KINDS
from sightline.service.web.views.reviews.opening import review_of, show_review, shown_fields

_SECTIONS = (
    ("title", "Title"),
    ("scope", "Scope"),
    ("clock", "What the clock counts from"),
    ("person", "Persons"),
    ("question", "Questions"),
    ("reviewer", "Reviewers, and conflicts declared"),
    ("may_see", "Who may see this review"),
    ("hold", "Hold on disposal"),
)
_NOTHING = {
    "title": "It is called as it was opened. A title stands in forms and letters: it should name nobody.",
    "may_see": "Nobody is listed, so everybody at this computer may see it.",
    "hold": "Disposal is not frozen: what is in this review can be erased.",
}


@dataclass(frozen=True, slots=True)
class Section:
    """One sort of entry with what stands of it and what was taken back or replaced."""

    sort: str
    heading: str
    asks: str
    is_one: bool
    entries: list[tuple[EntrySeen, list[tuple[str, str]]]]
    earlier: list[tuple[EntrySeen, list[tuple[str, str]]]]
    nothing: str


@require_GET
def setup(request: HttpRequest, review_id: str) -> HttpResponse:
    """Everything that was set up, each with a way to change it."""
    review = review_of(request, review_id)
    return show_review(
        request,
        review,
        "setup.html",
        what="setup",
        title="Set up",
        kind=KINDS[review.kind],
        sections=[_section(review, sort, heading) for sort, heading in _SECTIONS],
    )


def _section(review: ReviewSeen, sort: str, heading: str) -> Section:
    wanted = SORTS[sort]
    mine = [one for one in review.entries if one.sort == sort]
    latest = review.latest(sort)
    stands = [one for one in mine if one.stands and (not wanted.is_one or one is latest or one == latest)]
    return Section(
        sort,
        heading,
        "Change" if wanted.is_one and stands else wanted.asks,
        wanted.is_one,
        [(one, shown_fields(one)) for one in stands],
        [(one, shown_fields(one)) for one in mine if one not in stands],
        _NOTHING.get(sort, "Nothing is recorded yet."),
    )

"""What every page of a review begins with, and where each thing that is recorded is shown."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse

from sightline.chronology.partial_date import write_day
from sightline.service.records.errors import NotFound
from sightline.service.reviews import queries
from sightline.service.reviews.shapes import EntrySeen, ReviewSeen
from sightline.service.reviews.sorts import SORTS
from sightline.service.reviews.sorts.sort import Control, Field
from sightline.service.web.page import show, viewer_of

_PAGES = {
    "overview": "review",
    "setup": "review_setup",
    "returns": "review_returns",
    "combined": "review_combined",
    "findings": "review_findings",
    "processes": "review_processes",
    "publication": "review_publication",
    "received": "review_received",
    "cast": "review_cast",
}


def review_of(request: HttpRequest, review_id: str) -> ReviewSeen:
    """The review. Raises Http404 where there is none for this viewer."""
    try:
        return queries.review(review_id, viewer=viewer_of(request))
    except NotFound as missing:
        raise Http404 from missing


def show_review(
    request: HttpRequest, review: ReviewSeen, template: str, *, what: str, title: str, **context: object
) -> HttpResponse:
    """A page of a review, through the one door; its look is logged with the review's id."""
    subjects = [review.id, *([review.case] if review.case else [])]
    return show(
        request, f"reviews/{template}", what=f"review {what}", title=title, subjects=subjects, review=review, **context
    )


def page_address(review: ReviewSeen, sort: str, about: int | None, subject: str) -> str:
    """The address of the page that shows an entry of this sort, belonging to ``about`` or of ``subject``."""
    page = SORTS[sort].page
    if page == "row":
        if not subject:
            return reverse("web:review_combined", args=[review.id])
        return reverse("web:review_row", args=[review.id, subject])
    if page == "return":
        whole = review.entry(about)
        agency = whole.about if whole is not None and whole.sort == "query" else about
        return reverse("web:review_return", args=[review.id, agency or 0])
    if page == "rule":
        return reverse("web:review_rule", args=[review.id, about or 0])
    return reverse(f"web:{_PAGES[page]}", args=[review.id])


def shown_fields(entry: EntrySeen, references: dict[str, str] | None = None) -> list[tuple[str, str]]:
    """The fields of an entry with their labels, in words. ``references``: of the rows that it names."""
    told = []
    for field in SORTS[entry.sort].fields:
        if field.name in entry.given:
            told.append((field.label, in_words(entry, field, references or {})))
    return told


def in_words(entry: EntrySeen, field: Field, references: dict[str, str]) -> str:
    """One field of an entry, in words."""
    choices = field.choices or {}
    if field.control in (Control.SEVERAL, Control.LINES):
        return ", ".join(choices.get(one, one) for one in entry.listed(field.name))
    if field.control is Control.ROWS:
        return ", ".join(references.get(one, "a row that is gone") for one in entry.listed(field.name))
    if field.control is Control.DAY:
        day = entry.day(field.name)
        return write_day(day) if day else ""
    words = entry.words(field.name)
    return choices.get(words, words)

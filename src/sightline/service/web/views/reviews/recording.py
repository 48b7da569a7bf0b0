"""One form for whatever is recorded of a review, made from its sort; and taking back what was recorded."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from sightline.chronology.partial_date import write_day
from sightline.service.records.errors import NotFound, NotPossible
from sightline.service.reviews import actions, queries
from sightline.service.reviews.shapes import EntrySeen, ReviewSeen
from sightline.service.reviews.sorts import SORTS
from sightline.service.reviews.sorts.choices import KINDS
from sightline.service.reviews.sorts.sort import Control
from sightline.service.web.forms.decider import Undecided, decider
from sightline.service.web.page import remember_name, say, show, viewer_of
from sightline.service.web.views.reviews.opening import (
    page_address,
    review_of,
    show_review,
    shown_fields,
)


@require_http_methods(["GET", "POST"])
def new(request: HttpRequest) -> HttpResponse:
    """Open a review."""
    problem = ""
    given = {name: request.POST.get(name, "") for name in ("kind", "title")}
    if request.method == "POST":
        try:
            by = decider(request)
            review = actions.open_review(given["kind"], given["title"], by=by)
        except (Undecided, NotPossible) as refused:
            problem = str(refused)
        else:
            say(request, "The review is open. Say first what it is about and what its clock counts from.")
            return remember_name(redirect(reverse("web:review", args=[review])), by)
    status = 400 if problem else 200
    return show(
        request, "reviews/new.html", what="review new", title="Open a review", kinds=KINDS, given=given,
        problem=problem, status=status,
    )  # fmt: skip


@require_http_methods(["GET", "POST"])
def record(request: HttpRequest, review_id: str, sort: str) -> HttpResponse:
    """Ask for the fields of a sort and record them, then show the page on which they stand."""
    review = review_of(request, review_id)
    wanted = SORTS.get(sort)
    if wanted is None:
        raise Http404
    asked = request.POST if request.method == "POST" else request.GET
    number, subject = asked.get("about", ""), asked.get("subject", "")[:60]
    about = int(number) if number.isdigit() else None
    whole = review.entry(about)
    if wanted.of and (whole is None or whole.sort != wanted.of):
        raise Http404
    problem = ""
    given = {field.name: request.POST.getlist(field.name) for field in wanted.fields}
    if request.method == "POST":
        try:
            by = decider(request)
            made = actions.record(review.id, sort, given, by=by, about=about, subject=subject)
        except (Undecided, NotPossible, NotFound) as refused:
            problem = str(refused)
        else:
            say(request, wanted.done)
            back = f"{page_address(review, sort, about, subject)}#e{made.id}"
            return remember_name(redirect(back), by)
    else:
        given = {field.name: asked.getlist(field.name) or _before(review, sort, field.name) for field in wanted.fields}
    return show_review(
        request,
        review,
        "record.html",
        what=f"record {sort.replace('_', ' ')}",
        title=wanted.asks,
        sort=wanted,
        given=given,
        about=whole if wanted.of else None,
        about_fields=_main(whole, review, request) if wanted.of and whole is not None else [],
        subject=subject,
        back=page_address(review, sort, about, subject),
        problem=problem,
        status=400 if problem else 200,
    )


@require_http_methods(["GET", "POST"])
def take_back(request: HttpRequest, review_id: str, entry_id: int) -> HttpResponse:
    """Take back an entry, with the reason; it stays written."""
    review = review_of(request, review_id)
    entry = review.entry(entry_id)
    if entry is None or not entry.stands:
        raise Http404
    back = page_address(review, entry.sort, entry.about, entry.subject)
    problem = ""
    if request.method == "POST":
        try:
            by = decider(request)
            actions.take_back(review.id, entry.id, request.POST.get("because", ""), by=by)
        except (Undecided, NotPossible, NotFound) as refused:
            problem = str(refused)
        else:
            say(request, "Taken back under your name. It stays written, with your reason.")
            return remember_name(redirect(back), by)
    return show_review(
        request,
        review,
        "take_back.html",
        what="take back",
        title="Take this back",
        entry=entry,
        entry_fields=_main(entry, review, request),
        back=back,
        problem=problem,
        status=400 if problem else 200,
    )


def _before(review: ReviewSeen, sort: str, name: str) -> list[str]:
    """What stands in a field that there is one of, so that it is changed and not typed again."""
    latest = review.latest(sort) if SORTS[sort].is_one and not SORTS[sort].of and not SORTS[sort].of_subject else None
    if latest is None or name == "reason":
        return []
    if next(field for field in SORTS[sort].fields if field.name == name).control is Control.DAY:
        day = latest.day(name)
        return [write_day(day)] if day else []
    words = latest.words(name)
    return [words] if words else list(latest.listed(name))


def _main(entry: EntrySeen | None, review: ReviewSeen, request: HttpRequest) -> list[tuple[str, str]]:
    if entry is None:
        return []
    return shown_fields(entry, queries.references(review.id, viewer=viewer_of(request)))

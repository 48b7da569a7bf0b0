"""Parallel processes and what they stop; the gate before publication, the report's states, and dates announced."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_GET

from sightline.service.reviews.gate import can_follow, cleared, missed, not_cleared
from sightline.service.reviews.processes import still_stops, stopped
from sightline.service.reviews.sorts.choices import CONDITIONS, PROCESSES, STATES, STOPS
from sightline.service.web.views.reviews.opening import review_of, show_review


@require_GET
def processes(request: HttpRequest, review_id: str) -> HttpResponse:
    """Each process with what it stopped, what was lifted, by whom, when."""
    review = review_of(request, review_id)
    return show_review(
        request,
        review,
        "processes.html",
        what="processes",
        title="Parallel processes",
        processes=[
            (one, still_stops(review, one), review.standing("lifted", about=one.id))
            for one in review.standing("process")
        ],
        gone=[one for one in review.entries if one.sort == "process" and not one.stands],
        stopped=stopped(review),
        kinds=PROCESSES,
        stops=STOPS,
    )


@require_GET
def publication(request: HttpRequest, review_id: str) -> HttpResponse:
    """The conditions with who cleared each, where the report is, and every date that was announced, missed ones too."""
    review = review_of(request, review_id)
    states = review.standing("state")
    return show_review(
        request,
        review,
        "publication.html",
        what="publication",
        title="Publication",
        conditions=[(code, words, cleared(review, code)) for code, words in CONDITIONS.items()],
        missing=not_cleared(review),
        processes=stopped(review).get("publication", ()),
        states=states,
        current=states[-1].words("state") if states else "",
        names=STATES,
        can_follow=[(code, STATES[code]) for code in can_follow(review)],
        announced=[(one, missed(review, one)) for one in review.standing("announced")],
    )

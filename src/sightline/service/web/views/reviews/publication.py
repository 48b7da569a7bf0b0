"""Parallel processes and what they stop; the gate before publication, the report's states, and dates announced."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_GET

from sightline.chronology.clock import today
from sightline.service.reviews.gate import can_follow, cleared, not_cleared
from sightline.service.reviews.learning import missed
from sightline.service.reviews.processes import still_stops, stopped
from sightline.service.reviews.sorts import CONDITIONS, PROCESSES, STATES, STOPS
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
    published = next((one.day("on") for one in states if one.words("state") == "published"), None)
    return show_review(
        request,
        review,
        "publication.html",
        what="publication",
        title="Publication",
        conditions=[(code, words, cleared(review, code)) for code, words in CONDITIONS.items()],
        missing=not_cleared(review),
        states=states,
        current=states[-1].words("state") if states else "",
        names=STATES,
        can_follow=[(code, STATES[code]) for code in can_follow(review)],
        announced=[(one, missed(one, published, today())) for one in review.standing("announced")],
    )

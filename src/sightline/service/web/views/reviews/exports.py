"""Files made of a review: for a named reader, in one version, checked for leaks, decided entry by entry."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_GET

from sightline.service.web.views.reviews.opening import review_of, show_review


@require_GET
def exports(request: HttpRequest, review_id: str) -> HttpResponse:
    """Every file that was made, and how it stands."""
    review = review_of(request, review_id)
    return show_review(request, review, "exports.html", what="exports", title="Exports")

"""The lane picture of a child's chronology."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_GET

from sightline.service.casework import queries as casework
from sightline.service.web.components.findings import markers
from sightline.service.web.components.lanes import draw
from sightline.service.web.page import show
from sightline.service.web.views.opening import child_page


@require_GET
def picture(request: HttpRequest, child_id: str) -> HttpResponse:
    """Lanes an agency, bars a period, questions and duties on the same axis."""
    opened = child_page(request, child_id)
    wanted = request.GET.get("year", "")
    year = int(wanted) if wanted.isdigit() and 1900 <= int(wanted) <= 2200 else None
    found = casework.findings(
        child_id, viewer=opened.viewer, known_at=opened.veil.known_at, known_to=opened.veil.known_to
    )
    end = opened.veil.query()
    marked = markers(
        opened.chronology,
        found,
        questions=reverse("web:questions", args=[child_id]) + end,
        duties=reverse("web:duties", args=[child_id]) + end,
    )
    return show(
        request,
        "picture.html",
        what="picture",
        title="Picture",
        case=opened.case,
        child=opened.child,
        veil=opened.veil,
        agencies=opened.agencies,
        picture=draw(opened.chronology, year=year, markers=marked),
        table=reverse("web:chronology", args=[child_id]),
    )

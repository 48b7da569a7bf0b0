"""Going to a past day, and the deliberate, logged way back."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_GET, require_POST

from sightline.chronology.clock import today
from sightline.service.access.actions import record_look
from sightline.service.web.forms.past_day import PAGES, read_past_day
from sightline.service.web.page import show, viewer_of
from sightline.service.web.veil import Veil
from sightline.service.web.views.opening import child_page


@require_GET
def past_day(request: HttpRequest, child_id: str) -> HttpResponse:
    """Read the chosen agency and day and go there, or say what is wrong with them."""
    opened = child_page(request, child_id)
    page = request.GET.get("page", "")
    page = page if page in PAGES else "chronology"
    sent = {name: value for name in ("agency", "day", "month", "year") if (value := request.GET.get(name))}
    if not sent and "go" not in request.GET:
        asked = read_past_day({"agency": ""}, opened.agencies, today=today())
        problems: dict[str, str] = {}
    else:
        asked = read_past_day(sent, opened.agencies, today=today())
        problems = asked.problems
    if sent and not problems:
        return redirect(reverse(f"web:{PAGES[page]}", args=[child_id]) + asked.veil.query())
    return show(
        request,
        "past_day.html",
        what="past day",
        title="Look at a past day",
        case=opened.case,
        child=opened.child,
        agencies=opened.agencies,
        chosen=asked,
        problems=problems,
        past_day_page=page,
        status=400 if problems else 200,
    )


@require_POST
def lift(request: HttpRequest, child_id: str) -> HttpResponse:
    """Leave the past day. That later knowledge was looked at from here is written down."""
    page = request.POST.get("page", "")
    veil = Veil.asked(request)
    record_look(
        viewer_of(request), "later knowledge shown", subjects=[child_id], known_at=veil.known_at, known_to=veil.known_to
    )
    return redirect(reverse(f"web:{PAGES.get(page, 'chronology')}", args=[child_id]))

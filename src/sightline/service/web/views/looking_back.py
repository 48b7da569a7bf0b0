"""Looking back: when each question and breach would first have been raised, in two labelled views, and disclosure."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods

from sightline.rulebook.past.looking_back import CAUTION, Looking
from sightline.service.casework import looking_back as casework
from sightline.service.casework import queries
from sightline.service.records.errors import NotPossible
from sightline.service.web.components import findings as shown
from sightline.service.web.forms.decider import Undecided, decider
from sightline.service.web.page import remember_name, show
from sightline.service.web.views.opening import child_page


@require_GET
def looking_back(request: HttpRequest, child_id: str) -> HttpResponse:
    """The questions and breaches of a child's past under the day on which each would first have been raised."""
    opened = child_page(request, child_id)
    looking = Looking.HINDSIGHT if request.GET.get("view") == "hindsight" else Looking.OF_THE_TIME
    found = casework.looked_back(child_id, viewer=opened.viewer, looking=looking)
    return show(
        request,
        "looking_back.html",
        what="looking_back",
        title="Looking back",
        case=opened.case,
        child=opened.child,
        veil=opened.veil,
        agencies=opened.agencies,
        chronology=opened.chronology,
        view="hindsight" if looking is Looking.HINDSIGHT else "time",
        listed=shown.looked_back(opened.chronology, found.found),
        late_by_our_numbers=found.late_by_our_numbers,
        rules=queries.rulebook(viewer=opened.viewer),
        caution=CAUTION,
        table=reverse("web:chronology", args=[child_id]),
    )


@require_http_methods(["GET", "POST"])
def disclosures(request: HttpRequest, child_id: str) -> HttpResponse:
    """The separate report, made only for a reason that a named person gives."""
    opened = child_page(request, child_id)
    asked = {name: request.POST.get(name, "").strip() for name in ("to", "reason", "advice")}
    found = None
    problem = by = ""
    if request.method == "POST":
        try:
            by = decider(request)
            if asked["to"] not in opened.agencies:
                raise NotPossible("Choose the agency that might have been told.")
            found = casework.disclosure_report(
                child_id,
                viewer=opened.viewer,
                to=asked["to"],
                reason=asked["reason"],
                by=by,
                advice_taken_by=asked["advice"],
            )
        except (Undecided, NotPossible) as refused:
            problem = str(refused)
    answer = show(
        request,
        "disclosures.html",
        what="disclosures",
        title="What one disclosure would have changed",
        case=opened.case,
        child=opened.child,
        veil=opened.veil,
        agencies=opened.agencies,
        chronology=opened.chronology,
        asked=asked,
        problem=problem,
        listed=None if found is None else shown.disclosed(opened.chronology, found),
        caution=CAUTION,
        table=reverse("web:chronology", args=[child_id]),
        status=400 if problem else 200,
    )
    return remember_name(answer, by) if by else answer

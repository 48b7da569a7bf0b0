"""Confirming what was read: what waits, by document and kind, and all of one kind together."""

from __future__ import annotations

from collections import Counter
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods

from sightline.service.records import actions, confirming, queries
from sightline.service.records.errors import NotPossible
from sightline.service.records.shapes import CaseSummary
from sightline.service.web.components.dates import shown_date
from sightline.service.web.components.rows import kind_label
from sightline.service.web.forms.decider import decided
from sightline.service.web.page import show, viewer_of
from sightline.service.web.views.opening import case_of
from sightline.vocabulary.kinds import KINDS

TOGETHER = 200
"""How many stand on one page of the list, so that a person can read what they accept."""


@require_GET
def confirm(request: HttpRequest, case_id: str) -> HttpResponse:
    """What waits, by document and by kind."""
    case = case_of(request, case_id)
    waiting = confirming.queue(case.id, viewer=viewer_of(request))
    counts = Counter(one.kind for one in waiting)
    documents = Counter((one.document, one.document_name) for one in waiting)
    kinds = [(code, kind_label(code), count) for code, count in counts.items()]
    return show(
        request,
        "confirm.html",
        what="confirm",
        title="Confirm readings",
        case=case,
        total=len(waiting),
        kinds=sorted(kinds, key=lambda one: (-one[2], one[1])),
        documents=[(key, name, count) for (key, name), count in documents.items()],
    )


@require_http_methods(["GET", "POST"])
def together(request: HttpRequest, case_id: str) -> HttpResponse:
    """All of one kind, to tick and decide at once."""
    case, viewer = case_of(request, case_id), viewer_of(request)
    if request.method == "POST":
        return _decide_together(request, case)
    kind = request.GET.get("kind", "")
    found = queries.waiting(case.id, viewer=viewer)
    items = {item.fact.id: item for item in (*found.suggested_kinds, *found.proposals) if item.fact.kind == kind}
    waiting = list(items.values())
    if not waiting:
        return redirect("web:confirm", case_id=case.id)
    agencies = {agency.id: agency for agency in queries.agencies(case.id, viewer=viewer)}
    return show(
        request,
        "confirm_together.html",
        what="confirm together",
        title="Confirm together",
        case=case,
        kind=kind,
        kind_words=kind_label(kind),
        describes=KINDS[kind].describes if kind in KINDS else "",
        listed=[(item, shown_date(item.fact.occurred), agencies.get(item.fact.agency)) for item in waiting[:TOGETHER]],
        total=len(waiting),
    )


def _decide_together(request: HttpRequest, case: CaseSummary) -> HttpResponse:
    kind, facts = request.POST.get("kind", ""), request.POST.getlist("fact")
    back = f"{reverse('web:confirm_together', args=[case.id])}?{urlencode({'kind': kind})}"

    def act(by: str) -> tuple[int, str]:
        if not facts:
            raise NotPossible("Tick at least one entry.")
        number = f"{len(facts)} {'reading' if len(facts) == 1 else 'readings'}"
        if request.POST.get("decision") == "refuse":
            reason = request.POST.get("reason", "").strip() or "Misread"
            return actions.reject(facts, reason, by=by), f"{number} refused."
        return actions.accept(facts, by=by), f"{number} accepted."

    return decided(request, back, act, case=case.id)

"""Entries that cannot both be right: kept side by side until a named person says how to read them, and after."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from sightline.chronology.fact import Fact
from sightline.service.access.viewer import Viewer
from sightline.service.records import actions, queries
from sightline.service.records.errors import NotFound, NotPossible
from sightline.service.records.shapes import CaseSummary
from sightline.service.web.components.agency_marks import agency_marks, mark_of
from sightline.service.web.components.dates import main_words, shown_date
from sightline.service.web.components.rows import kind_label
from sightline.service.web.forms.decider import Undecided, decider
from sightline.service.web.page import remember_name, say, say_problem, show, viewer_of
from sightline.service.web.views.opening import case_of

_WORDS_SHOWN = 70


@require_http_methods(["GET", "POST"])
def contradictions(request: HttpRequest, fact_id: str) -> HttpResponse:
    """What contradicts one entry, how that was settled, and a way to say so."""
    asked = request.POST if request.method == "POST" else request.GET
    case, viewer = case_of(request, asked.get("case", "")), viewer_of(request)
    try:
        fact = queries.versions(fact_id, viewer=viewer)[-1]
    except NotFound as missing:
        raise Http404 from missing
    if request.method == "POST":
        return _decide(request, case, fact.id)
    marks = agency_marks(queries.agencies(case.id, viewer=viewer))
    seen = queries.contradictions(fact.id, viewer=viewer)
    held = {one.fact.id for one in seen}
    return show(
        request,
        "contradictions.html",
        what="contradictions",
        title="Contradictions",
        case=case,
        subjects=[fact.id],
        fact=fact,
        entry=(fact, shown_date(fact.occurred), kind_label(fact.kind), mark_of(marks, fact.agency)),
        seen=[
            (one, shown_date(one.fact.occurred), kind_label(one.fact.kind), mark_of(marks, one.fact.agency))
            for one in seen
        ],
        others=[(other.id, _line(other)) for other in _others(case, fact, viewer) if other.id not in held],
    )


def _decide(request: HttpRequest, case: CaseSummary, fact_id: str) -> HttpResponse:
    back = redirect(f"{reverse('web:contradictions', args=[fact_id])}?case={case.id}")
    other, words = request.POST.get("other", ""), request.POST.get("words", "")
    settles = request.POST.get("decision") == "resolve"
    try:
        by = decider(request)
        if not other:
            raise NotPossible("Choose the entry that contradicts this one.")
        act = actions.resolve_contradiction if settles else actions.mark_contradiction
        decision = act(fact_id, other, words, by=by)
    except (Undecided, NotPossible, NotFound) as problem:
        say_problem(request, str(problem))
        return back
    say(
        request,
        "Kept, with how they are to be read. Both stay." if settles else "Marked as contradicting. Both stay.",
        decision=decision,
        case=case.id,
    )
    return remember_name(back, by)


def _others(case: CaseSummary, fact: Fact, viewer: Viewer) -> list[Fact]:
    """The other entries of the case that stand, in order, each once."""
    found: dict[str, Fact] = {}
    for child in case.children:
        for one in queries.chronology(child.id, viewer=viewer).current:
            if one.lineage != fact.lineage:
                found[one.id] = one
    return sorted(found.values(), key=lambda one: one.sort_key())


def _line(fact: Fact) -> str:
    words = " ".join(fact.text.split())
    short = words if len(words) <= _WORDS_SHOWN else words[:_WORDS_SHOWN].rsplit(" ", 1)[0] + " …"
    return f"{main_words(fact.occurred)}: {kind_label(fact.kind)}. {short}"

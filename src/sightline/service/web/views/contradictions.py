"""What the records differ about: side by side until a named person says how to read it, and after that too."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from sightline.chronology.contradiction import Sort
from sightline.chronology.fact import Fact
from sightline.service.access.viewer import Viewer
from sightline.service.records import actions, queries
from sightline.service.records.contradicting.showing import MOST_SHOWN, REFUSED
from sightline.service.records.errors import NotFound, NotPossible
from sightline.service.records.shapes import CaseSummary
from sightline.service.web.components.agency_marks import agency_marks, mark_of
from sightline.service.web.components.dates import main_words, shown_date
from sightline.service.web.components.differences import shown
from sightline.service.web.components.rows import kind_label
from sightline.service.web.forms.decider import decided
from sightline.service.web.page import show, viewer_of
from sightline.service.web.views.opening import case_of

_WORDS_SHOWN = 70
_NONE = "none"
_SORT_HEADINGS = {
    Sort.PRECISION: "One is less exact than the other",
    Sort.CHANGE_OVER_TIME: "It may have changed in between",
    Sort.LOOSE_WORDING: "A looser word for the same thing",
}


@require_http_methods(["GET", "POST"])
def of_case(request: HttpRequest, case_id: str) -> HttpResponse:
    """Everything on which the records of a case differ: open conflicts first, lesser differences folded away."""
    case, viewer = case_of(request, case_id), viewer_of(request)
    if request.method == "POST":
        return _resolve(request, case)
    marks = agency_marks(queries.agencies(case.id, viewer=viewer))
    dates = {one.id: one.own_date for one in queries.documents(case.id, viewer=viewer)}
    seen = queries.contradictions_of_case(case.id, viewer=viewer)
    standing = [one for one in seen if one.is_found and one.outcome != REFUSED]
    opened = [one for one in standing if one.found.is_open]
    return show(
        request,
        "case_contradictions.html",
        what="contradictions of case",
        title="Contradictions",
        case=case,
        conflicts=[shown(one, marks, dates) for one in opened if one.waits],
        lesser=[
            (_SORT_HEADINGS[sort], [shown(one, marks, dates) for one in opened if one.found.sort is sort])
            for sort in MOST_SHOWN
            if sort in _SORT_HEADINGS and any(one.found.sort is sort for one in opened)
        ],
        resolved=[shown(one, marks, dates) for one in standing if not one.found.is_open],
        refused=[shown(one, marks, dates) for one in seen if one.outcome == REFUSED],
        gone=[shown(one, marks, dates) for one in seen if not one.is_found and one.outcome != REFUSED],
    )


@require_http_methods(["GET", "POST"])
def contradictions(request: HttpRequest, fact_id: str) -> HttpResponse:
    """What contradicts one entry, how that is to be read, and a way to say that another does."""
    asked = request.POST if request.method == "POST" else request.GET
    case, viewer = case_of(request, asked.get("case", "")), viewer_of(request)
    try:
        fact = queries.versions(fact_id, viewer=viewer)[-1]
    except NotFound as missing:
        raise Http404 from missing
    if request.method == "POST":
        return _mark(request, case, fact.id)
    marks = agency_marks(queries.agencies(case.id, viewer=viewer))
    dates = {one.id: one.own_date for one in queries.documents(case.id, viewer=viewer)}
    seen = queries.contradictions(fact.id, viewer=viewer)
    return show(
        request,
        "contradictions.html",
        what="contradictions",
        title="Contradictions",
        case=case,
        subjects=[fact.id],
        fact=fact,
        entry=(fact, shown_date(fact.occurred), kind_label(fact.kind), mark_of(marks, fact.agency)),
        seen=[shown(one, marks, dates) for one in seen],
        others=[(other.id, _line(other)) for other in _others(case, fact, viewer)],
    )


def _resolve(request: HttpRequest, case: CaseSummary) -> HttpResponse:
    found, reading = request.POST.get("contradiction", ""), request.POST.get("reading", "")
    reason, entry = request.POST.get("reason", ""), request.POST.get("entry", "")
    back = (
        f"{reverse('web:contradictions', args=[entry])}?case={case.id}"
        if entry
        else reverse("web:case_contradictions", args=[case.id])
    )

    def act(by: str) -> tuple[int, str]:
        if not reading:
            raise NotPossible("Choose how it is to be read, or that it is no contradiction.")
        if reading == _NONE:
            decision = actions.refuse_contradiction(case.id, found, reason, by=by)
            return decision, "Kept as no contradiction. It is not raised again."
        decision = actions.resolve_contradiction(case.id, found, reading, reason, by=by)
        return decision, "Kept, with how it is to be read. Everything that was said stays."

    return decided(request, back, act, case=case.id)


def _mark(request: HttpRequest, case: CaseSummary, fact_id: str) -> HttpResponse:
    other, words = request.POST.get("other", ""), request.POST.get("words", "")

    def act(by: str) -> tuple[int, str]:
        if not other:
            raise NotPossible("Choose the entry that contradicts this one.")
        return actions.mark_contradiction(fact_id, other, words, by=by), "Marked as contradicting. Both stay."

    back = f"{reverse('web:contradictions', args=[fact_id])}?case={case.id}"
    return decided(request, back, act, case=case.id)


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

"""Questions to consider, and duties."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_GET, require_POST

from sightline.chronology.coverage import days_unsaid
from sightline.service.casework import actions
from sightline.service.casework import queries as casework
from sightline.service.casework.answering import ANSWERS, Asked
from sightline.service.records import actions as records
from sightline.service.records import queries
from sightline.service.records.errors import NotFound, NotPossible
from sightline.service.web.components import duties_in_order as in_order
from sightline.service.web.components import findings as shown
from sightline.service.web.forms.decider import decided
from sightline.service.web.page import show, viewer_of
from sightline.service.web.views.opening import ChildPage, child_page

_YES_OR_NO = {"yes": True, "no": False}


def _found(opened: ChildPage) -> shown.Findings:
    return casework.findings(
        opened.child.id,
        viewer=opened.viewer,
        known_at=opened.veil.known_at,
        known_to=opened.veil.known_to,
        chronology=opened.chronology,
    )


@require_GET
def questions(request: HttpRequest, child_id: str) -> HttpResponse:
    """The prompts, in two labelled views: of the time, and today's asked of the past."""
    opened = child_page(request, child_id)
    found = _found(opened)
    used = casework.rulebook(viewer=opened.viewer, known_at=opened.veil.known_at)
    of_the_time = shown.questions(opened.chronology, found, hindsight=False, numbers=used.parameters)
    hindsight = shown.questions(opened.chronology, found, hindsight=True, numbers=used.parameters)
    view = "hindsight" if request.GET.get("view") == "hindsight" else "time"
    asked: dict[str, Asked] = {}
    if not opened.veil.is_down:
        actions.record_raised(child_id, by=opened.viewer.name, shown=found.raised)
        told = casework.asked(child_id, viewer=opened.viewer, held=(opened.chronology, found))
        asked = {item.finding.key: item for item in told}
    listed = hindsight if view == "hindsight" else of_the_time
    look = shown.looker(opened.chronology)
    return show(
        request,
        "questions.html",
        what="questions",
        title="Questions to consider",
        case=opened.case,
        child=opened.child,
        veil=opened.veil,
        agencies=opened.agencies,
        chronology=opened.chronology,
        unsaid=days_unsaid(opened.chronology.gaps),
        view=view,
        of_the_time=of_the_time,
        hindsight=hindsight,
        listed=sorted(listed, key=lambda one: one.key in asked and not asked[one.key].is_open),
        rules=used,
        since={key: [(one, look([one.fact])) for one in item.since] for key, item in asked.items()},
        cannot_tell=found.cannot_tell,
        unconfirmed=found.unconfirmed,
        asked=asked,
        choices=ANSWERS,
        tiers=shown.TIERS,
        table=reverse("web:chronology", args=[child_id]),
    )


@require_GET
def duties(request: HttpRequest, child_id: str) -> HttpResponse:
    """Every duty with its state, its arithmetic and the calendar used."""
    opened = child_page(request, child_id)
    found = _found(opened)
    used = casework.rulebook(viewer=opened.viewer, known_at=opened.veil.known_at)
    listed = shown.duties(opened.chronology, found, used.parameters)
    return show(
        request,
        "duties.html",
        what="duties",
        title="Duties",
        case=opened.case,
        child=opened.child,
        veil=opened.veil,
        agencies=opened.agencies,
        chronology=opened.chronology,
        unsaid=days_unsaid(opened.chronology.gaps),
        sections=in_order.by_how_they_stand(listed),
        soonest=in_order.to_be_done(listed),
        untold=in_order.duties_that_wait(found, listed),
        unconfirmed=found.unconfirmed,
        rules=used,
        notes={} if opened.veil.is_down else casework.duty_notes(child_id, viewer=opened.viewer),
        table=reverse("web:chronology", args=[child_id]),
    )


@require_POST
def not_required(request: HttpRequest, child_id: str) -> HttpResponse:
    """Keep a named person's reason why a duty is not required here. The duty stays shown."""
    try:
        child = queries.child(child_id, viewer=viewer_of(request))
    except NotFound as missing:
        raise Http404 from missing
    key = request.POST.get("key", "")
    back = f"{reverse('web:duties', args=[child_id])}#{shown.anchor(key)}"

    def act(by: str) -> tuple[int, str]:
        note = actions.note_duty_not_required(child.id, key, request.POST.get("reason", "").strip(), by=by)
        return note, "Kept with your name and the reason. The duty stays shown."

    return decided(request, back, act, undo_at=reverse("web:take_back_note", args=[child_id]))


@require_POST
def say_coverage(request: HttpRequest, child_id: str) -> HttpResponse:
    """Keep a named person's word on whether an agency's records, which were assumed to be whole, are everything."""
    try:
        child = queries.child(child_id, viewer=viewer_of(request))
    except NotFound as missing:
        raise Http404 from missing
    page, anchor = request.POST.get("page", ""), request.POST.get("anchor", "")
    back = reverse("web:duties" if page == "duties" else "web:questions", args=[child_id])
    if request.POST.get("view") == "hindsight":
        back += "?view=hindsight"
    if anchor.replace("-", "").isalnum():
        back += f"#{anchor}"

    def act(by: str) -> tuple[int, str]:
        said = request.POST.get("is_everything", "")
        try:
            first, last = (date.fromisoformat(request.POST.get(name, "")) for name in ("from", "to"))
        except ValueError as unread:
            raise NotPossible("Say of which days this is so.") from unread
        if said not in _YES_OR_NO:
            raise NotPossible("Answer yes or no.")
        agency = request.POST.get("agency", "")
        made = records.say_coverage(child.case, agency, first, last, _YES_OR_NO[said], by=by)
        if _YES_OR_NO[said]:
            return made, "Kept with your name: what is not found on those days counts as not there, from today on."
        return made, "Kept with your name: what is not found on those days can no longer be told."

    return decided(request, back, act, case=child.case)


@require_POST
def answer(request: HttpRequest, child_id: str) -> HttpResponse:
    """Keep a named person's answer to a question, with the reason in their own words."""
    try:
        child = queries.child(child_id, viewer=viewer_of(request))
    except NotFound as missing:
        raise Http404 from missing
    key = request.POST.get("key", "")
    view = request.POST.get("view", "time")
    back = f"{reverse('web:questions', args=[child_id])}?view={view}#{shown.anchor(key)}"

    def act(by: str) -> tuple[int, str]:
        given = actions.answer_prompt(
            child.id,
            key,
            request.POST.get("answer", ""),
            request.POST.get("reason", "").strip(),
            by=by,
            useful=_YES_OR_NO.get(request.POST.get("useful", "")),
        )
        return given, "Your answer is kept with your name and the reason. New facts will open the question again."

    return decided(request, back, act, undo_at=reverse("web:take_back_answer", args=[child_id]))


@require_POST
def take_back_answer(request: HttpRequest, child_id: str) -> HttpResponse:
    """Take an answer back: the one before it stands again, or the question is open."""
    return _take_back(request, child_id, "questions", actions.take_back_answer)


@require_POST
def take_back_note(request: HttpRequest, child_id: str) -> HttpResponse:
    """Take back that a duty is not required."""
    return _take_back(request, child_id, "duties", actions.take_back_note)


def _take_back(request: HttpRequest, child_id: str, page: str, take_back: Callable[..., str]) -> HttpResponse:
    number = request.POST.get("decision", "")

    def act(by: str) -> tuple[None, str]:
        take_back(int(number) if number.isdigit() else 0, by=by)
        return None, "Undone. It was taken back under your name, and stays written."

    return decided(request, reverse(f"web:{page}", args=[child_id]), act)

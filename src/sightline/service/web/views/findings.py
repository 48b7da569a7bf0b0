"""Questions to consider, and duties."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_GET, require_POST

from sightline.rulebook.findings import State
from sightline.service.casework import actions
from sightline.service.casework import queries as casework
from sightline.service.records import queries
from sightline.service.records.errors import NotFound, NotPossible
from sightline.service.web.components import findings as shown
from sightline.service.web.forms.decider import Undecided, decider
from sightline.service.web.page import remember_name, say, say_problem, show, viewer_of
from sightline.service.web.views.opening import ChildPage, child_page


def _found(opened: ChildPage) -> shown.Findings:
    return casework.findings(
        opened.child.id, viewer=opened.viewer, known_at=opened.veil.known_at, known_to=opened.veil.known_to
    )


@require_GET
def questions(request: HttpRequest, child_id: str) -> HttpResponse:
    """The prompts, in two labelled views: of the time, and today's asked of the past."""
    opened = child_page(request, child_id)
    found = _found(opened)
    of_the_time = shown.questions(opened.chronology, found, hindsight=False)
    hindsight = shown.questions(opened.chronology, found, hindsight=True)
    view = "hindsight" if request.GET.get("view") == "hindsight" else "time"
    answered = {} if opened.veil.is_down else casework.answers(child_id, viewer=opened.viewer)
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
        view=view,
        of_the_time=of_the_time,
        hindsight=hindsight,
        listed=hindsight if view == "hindsight" else of_the_time,
        cannot_tell=found.cannot_tell,
        unconfirmed=found.unconfirmed,
        answers=answered,
        choices=actions.ANSWERS,
        table=reverse("web:chronology", args=[child_id]),
    )


@require_GET
def duties(request: HttpRequest, child_id: str) -> HttpResponse:
    """Every duty with its state, its arithmetic and the calendar used."""
    opened = child_page(request, child_id)
    found = _found(opened)
    listed = shown.duties(opened.chronology, found)
    settled = {State.MET.name.lower(), State.NOT_REQUIRED.name.lower(), State.CANNOT_TELL.name.lower()}
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
        open_duties=[one for one in listed if one.state_code not in settled],
        done=[one for one in listed if one.state_code == "met"],
        not_required=[one for one in listed if one.state_code == "not_required"],
        untold=[one for one in listed if one.state_code == "cannot_tell"],
        unconfirmed=found.unconfirmed,
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
    back = redirect(f"{reverse('web:duties', args=[child_id])}#{shown.anchor(key)}")
    try:
        by = decider(request)
        actions.note_duty_not_required(child.id, key, request.POST.get("reason", "").strip(), by=by)
    except (Undecided, NotPossible) as problem:
        say_problem(request, str(problem))
        return back
    say(request, "Kept with your name and the reason. The duty stays shown.")
    return remember_name(back, by)


@require_POST
def answer(request: HttpRequest, child_id: str) -> HttpResponse:
    """Keep a named person's answer to a question, with the reason in their own words."""
    try:
        child = queries.child(child_id, viewer=viewer_of(request))
    except NotFound as missing:
        raise Http404 from missing
    key = request.POST.get("key", "")
    back = redirect(
        f"{reverse('web:questions', args=[child_id])}?view={request.POST.get('view', 'time')}#{shown.anchor(key)}"
    )
    try:
        by = decider(request)
        actions.answer_prompt(
            child.id, key, request.POST.get("answer", ""), request.POST.get("reason", "").strip(), by=by
        )
    except (Undecided, NotPossible) as problem:
        say_problem(request, str(problem))
        return back
    say(request, "Your answer is kept with your name and the reason. New facts will open the question again.")
    return remember_name(back, by)

"""The one door through which every page goes out: who looks is written down, and what every page must say is on it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.contrib import messages
from django.core.signing import BadSignature
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from sightline.service.access.actions import record_look
from sightline.service.access.viewer import Viewer, person_at_this_computer
from sightline.service.records import queries
from sightline.service.records.shapes import CaseSummary, ChildSummary
from sightline.service.reviews import queries as reviews
from sightline.service.web.veil import Veil

_NAME_COOKIE = "sightline_name"
NO_VEIL = Veil()


def deciding(request: HttpRequest) -> str:
    """The name under which this browser's decisions are made, or empty before it was given."""
    try:
        return str(request.get_signed_cookie(_NAME_COOKIE, default="", salt="name") or "")
    except BadSignature:
        return ""


def remember_name(response: HttpResponse, name: str) -> HttpResponse:
    """Keep the name until the browser is closed."""
    response.set_signed_cookie(_NAME_COOKIE, name[:100], salt="name", httponly=True, samesite="Strict")
    return response


def viewer_of(request: HttpRequest) -> Viewer:
    """Who is looking: the name given in this browser, else whoever is signed in at this computer."""
    name = deciding(request)
    return Viewer(name) if name else person_at_this_computer()


def show(
    request: HttpRequest,
    template: str,
    *,
    what: str,
    title: str,
    case: CaseSummary | None = None,
    child: ChildSummary | None = None,
    subjects: Iterable[str] = (),
    veil: Veil = NO_VEIL,
    status: int = 200,
    **context: Any,
) -> HttpResponse:
    """Record the look, then render ``template``.

    ``title`` stands in the browser's history, so it never holds a name. ``what`` is the page's name in the log;
    ``subjects`` are the ids looked at, to which the case's and child's are added.
    """
    viewer = viewer_of(request)
    by_machine = queries.read_by_machine(viewer=viewer)
    ids = [*(one.id for one in (case, child) if one is not None), *subjects]
    record_look(viewer, what, subjects=ids, known_at=veil.known_at, known_to=veil.known_to)
    if case is None and child is not None:
        case = queries.case(child.case, viewer=viewer)
    review = reviews.review_of_case(case.id, viewer=viewer) if case is not None else ""
    everything = {
        "page": what,
        "title": title,
        "case": case,
        "child": child,
        "review_of_case": review,
        "veil": veil,
        "deciding": deciding(request),
        "read_by_machine": by_machine,
        "so_far": "on what was read by machine, unchecked"
        if by_machine
        else "on what has been read and confirmed so far",
        "notices": [_notice(message) for message in messages.get_messages(request)],
        "address": request.get_full_path(),
        **context,
    }
    return render(request, f"sightline/{template}", everything, status=status)


def say(request: HttpRequest, sentence: str, *, decision: int | None = None, case: str = "", undo_at: str = "") -> None:
    """Say what was done on the next page, with a way to undo it: of a case, or at an address of its own.

    The sentence holds no name of a child.
    """
    address = undo_at or (reverse("web:undo", args=[case]) if decision is not None else "")
    messages.success(request, sentence, extra_tags=f"undo {address} {decision}" if decision is not None else "")


def say_problem(request: HttpRequest, sentence: str) -> None:
    """Say on the next page what could not be done, and why."""
    messages.error(request, sentence)


def _notice(message: Any) -> dict[str, Any]:
    words = str(message.extra_tags or "").split()
    undo = {"address": words[1], "decision": words[2]} if len(words) == 3 else None
    return {"sentence": str(message), "is_problem": message.level_tag == "error", "undo": undo}

"""The board of returns, and one agency's returns: dropped in, checked, sent back or accepted, chased."""

from __future__ import annotations

from collections.abc import Callable

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from sightline.service.records.errors import NotFound, NotPossible
from sightline.service.reviews import actions, queries
from sightline.service.reviews.clocks import main_clock
from sightline.service.reviews.columns import columns_said
from sightline.service.reviews.shapes import BoardRow, ReturnSeen
from sightline.service.web.forms.decider import Undecided, decider
from sightline.service.web.page import remember_name, say, say_problem, viewer_of
from sightline.service.web.views.reviews.columns import in_words
from sightline.service.web.views.reviews.opening import review_of, show_review

_FILE = "application/octet-stream"


@require_http_methods(["GET", "POST"])
def returns(request: HttpRequest, review_id: str) -> HttpResponse:
    """Every agency that was asked. Several files may be dropped in at once: each names its agency in a field."""
    review, viewer = review_of(request, review_id), viewer_of(request)
    board = queries.board(review.id, viewer=viewer)
    if request.method == "POST":
        return _received(request, review.id, board)
    clocks = queries.clocks(review.id, viewer=viewer)
    states = [row.state for row in board]
    return show_review(
        request,
        review,
        "returns.html",
        what="returns",
        title="Returns",
        board=board,
        running=main_clock(clocks),
        accepted=states.count("accepted"),
        to_check=states.count("to check"),
        to_accept=[row for row in board if row.latest and row.latest.state == "received" and _may_be_taken(row.latest)],
        queried=states.count("queried"),
        awaited=states.count("missing") + states.count("late") + states.count("sent back"),
    )


def _may_be_taken(sent: ReturnSeen) -> bool:
    return sent.can_be_taken is not False


@require_POST
def accept(request: HttpRequest, review_id: str) -> HttpResponse:
    """Accept the returns that are ticked, with one reason; what cannot be taken is said, and keeps out no other."""
    review = review_of(request, review_id)
    back = redirect(reverse("web:review_returns", args=[review.id]))
    ticked = [int(one) for one in request.POST.getlist("return") if one.isdigit()]
    try:
        by = decider(request)
        if not ticked:
            raise NotPossible("Tick the returns that you accept.")
        made = actions.accept_returns(review.id, ticked, by=by, reason=request.POST.get("reason", "").strip())
    except (Undecided, NotPossible, NotFound) as problem:
        say_problem(request, str(problem))
        return back
    for other in made.others:
        say_problem(request, other.sentence)
    if made.letters:
        what = "Its rows are" if len(made.letters) == 1 else "Their rows are"
        say(request, f"Accepted: {', '.join(made.letters)}. {what} in the combined chronology.")
    return remember_name(back, by)


def _received(request: HttpRequest, review_id: str, board: tuple[BoardRow, ...]) -> HttpResponse:
    """Keep every file that was dropped in, each under the agency beside which it was chosen."""
    back = redirect(reverse("web:review_returns", args=[review_id]))
    try:
        by = decider(request)
    except Undecided as refused:
        say_problem(request, str(refused))
        return back
    taken = 0
    for row in board:
        sent = request.FILES.get(f"file-{row.agency.id}")
        if sent is None:
            continue
        try:
            actions.receive_return(review_id, row.agency.id, sent.name or "", sent.read(), by=by)
            taken += 1
        except (NotPossible, NotFound) as refused:
            say_problem(request, f"{row.letters}: {refused}")
    if taken:
        one = "1 return was received and checked." if taken == 1 else f"{taken} returns were received and checked."
        say(request, f"{one} Nothing is in the chronology before you accept it.")
    elif not any(request.FILES):
        say_problem(request, "Choose at least one file beside its agency.")
    return remember_name(back, by)


@require_GET
def agency(request: HttpRequest, review_id: str, agency_id: int) -> HttpResponse:
    """One agency: what it sent, what the check says, what was asked of it, and the message that chases it."""
    review, viewer = review_of(request, review_id), viewer_of(request)
    row = next((one for one in queries.board(review.id, viewer=viewer) if one.agency.id == agency_id), None)
    if row is None:
        raise Http404
    sent = [one for one in queries.returns(review.id, viewer=viewer) if one.agency == agency_id]
    return show_review(
        request,
        review,
        "return.html",
        what="return",
        title="One agency’s return",
        row=row,
        sent=list(reversed(sent)),
        answered=[
            (one, review.latest("query_answered", about=one.id)) for one in review.standing("query", about=agency_id)
        ],
        said=review.latest("columns", about=agency_id),
        columns=in_words(columns_said(review, agency_id)),
        chase=queries.chase_message(review.id, agency_id, viewer=viewer),
    )


@require_GET
def blank(request: HttpRequest, review_id: str, agency_id: int, form: str) -> HttpResponse:
    """The blank return for one agency, as a Word file or a workbook."""
    review = review_of(request, review_id)
    try:
        content = queries.blank_return(review.id, agency_id, form, viewer=viewer_of(request))
    except NotFound as missing:
        raise Http404 from missing
    except NotPossible as problem:
        say_problem(request, str(problem))
        return redirect(reverse("web:review_returns", args=[review.id]))
    return _download(content, f"blank-return-{agency_id}.{form}")


@require_POST
def decide(request: HttpRequest, review_id: str, return_id: int) -> HttpResponse:
    """Accept a return, or send it back with words."""
    review = review_of(request, review_id)
    reason = request.POST.get("reason", "").strip()

    def act(by: str) -> str:
        if request.POST.get("decision") == "send_back":
            actions.send_back_return(review.id, return_id, request.POST.get("words", "").strip(), by=by)
            return "Sent back. Copy the message below to the agency."
        report = actions.accept_return(review.id, return_id, by=by, reason=reason)
        said = [f"{one.added} added, {one.changed} changed, {one.gone} gone." for one in report.taken if one.revises]
        return "Accepted: its rows are in the combined chronology. " + " ".join(said)

    mine = [one for one in queries.returns(review.id, viewer=viewer_of(request)) if one.id == return_id]
    if not mine:
        raise Http404
    return _done(request, reverse("web:review_return", args=[review.id, mine[0].agency]), act)


@require_GET
def file(request: HttpRequest, review_id: str, return_id: int) -> HttpResponse:
    """The bytes as they came, under a name that says nothing of anybody."""
    review, viewer = review_of(request, review_id), viewer_of(request)
    try:
        content = queries.return_file(review.id, return_id, viewer=viewer)
        form = next(one.format for one in queries.returns(review.id, viewer=viewer) if one.id == return_id)
    except NotFound as missing:
        raise Http404 from missing
    return _download(content, f"return-{return_id}.{form}")


def _download(content: bytes, name: str) -> HttpResponse:
    return HttpResponse(content, content_type=_FILE, headers={"Content-Disposition": f'attachment; filename="{name}"'})


def _done(request: HttpRequest, address: str, act: Callable[[str], str]) -> HttpResponse:
    back = redirect(address)
    try:
        by = decider(request)
        said = act(by)
    except (Undecided, NotPossible, NotFound) as problem:
        say_problem(request, str(problem))
        return back
    say(request, said.strip())
    return remember_name(back, by)

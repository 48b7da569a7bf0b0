"""Which column of a return is which: shown with what stands in each, and said by a person in one form."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from sightline.intake.said_columns import KEPT, KEPT_WORDS, ColumnSeen, choices
from sightline.service.records.errors import NotFound, NotPossible
from sightline.service.reviews import actions, queries
from sightline.service.reviews.columns import as_lines
from sightline.service.web.forms.decider import Undecided, decider
from sightline.service.web.page import remember_name, say, say_problem, viewer_of
from sightline.service.web.views.reviews.opening import review_of, show_review


@require_http_methods(["GET", "POST"])
def columns(request: HttpRequest, review_id: str, return_id: int) -> HttpResponse:
    """Show every column with what it was taken for and what stands in it; record what a person says it is."""
    review, viewer = review_of(request, review_id), viewer_of(request)
    sent = next((one for one in queries.returns(review.id, viewer=viewer) if one.id == return_id), None)
    asked = review.entry(sent.agency) if sent is not None else None
    if sent is None or asked is None or sent.state not in ("received", "accepted"):
        raise Http404
    back = reverse("web:review_return", args=[review.id, sent.agency])
    try:
        held = queries.return_columns(review.id, return_id, viewer=viewer)
    except (NotFound, NotPossible) as none:
        say_problem(request, str(none))
        return redirect(back)
    problem, given = "", {one.key: one.role or KEPT for one in held}
    if request.method == "POST":
        given = {**given, **dict(_chosen(request.POST, held))}
        try:
            by = decider(request)
            lines = as_lines({one.name: given[one.key] for one in held})
            actions.record(review.id, "columns", {"columns": lines}, by=by, about=sent.agency)
        except (Undecided, NotPossible, NotFound) as refused:
            problem = str(refused)
        else:
            now = next(one for one in queries.returns(review.id, viewer=viewer) if one.id == return_id)
            missing = f" {now.not_read[0].upper()}{now.not_read[1:]}." if now.not_read else ""
            say(request, f"It was read again with these columns: {now.holds}.{missing}")
            return remember_name(redirect(back), by)
    return show_review(
        request,
        review,
        "columns.html",
        what="return columns",
        title="Which column is which",
        agency=asked,
        sent=sent,
        held=[(one, given[one.key], choices(one.role)) for one in held],
        several=len({table for one in held for table in one.tables}) > 1,
        back=back,
        problem=problem,
        status=400 if problem else 200,
    )


def _chosen(posted: Mapping[str, str], held: Sequence[ColumnSeen]) -> Iterator[tuple[str, str]]:
    """What was chosen for each column, where it is something that a column can be."""
    for place, one in enumerate(held, 1):
        words = posted.get(f"column-{place}", "")
        if words in choices(one.role):
            yield one.key, words


def in_words(said: Mapping[str, str]) -> str:
    """What was said of the columns, in one line."""
    known = choices("agency_event") | choices("year") | choices("month")
    named = [f"“{heading}” is {known[role]}" for heading, role in said.items() if role != KEPT]
    kept = [f"“{heading}”" for heading, role in said.items() if role == KEPT]
    rest = [f"{', '.join(kept)}: {KEPT_WORDS.partition(': ')[2]}"] if kept else []
    return "; ".join([*named, *rest])

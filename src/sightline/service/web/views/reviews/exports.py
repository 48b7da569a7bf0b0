"""Files made of a review for a named reader: in one version, checked, decided entry by entry; and the cast."""

from __future__ import annotations

from collections.abc import Callable

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from sightline.publishing.combined.shape import MUST_BE_READ
from sightline.publishing.leaks.finding import Outcome
from sightline.service.records.errors import NotFound, NotPossible
from sightline.service.reviews import actions, queries
from sightline.service.reviews.processes import sharing_stopped
from sightline.service.reviews.shapes import CastRow
from sightline.service.reviews.sorts.choices import CAST_SORTS, FORMS, VERSIONS
from sightline.service.web.forms.decider import Undecided, decider
from sightline.service.web.page import remember_name, say, say_problem, viewer_of
from sightline.service.web.views.reviews.opening import review_of, show_review

_FILE = "application/octet-stream"
_OUTCOMES = {
    Outcome.COMES_OUT.value: "It comes out",
    Outcome.STAYS.value: "It may stay",
    Outcome.NOT_ONE.value: "It is not what it looks like",
}
LEAKS_A_PAGE = 100


@require_http_methods(["GET", "POST"])
def exports(request: HttpRequest, review_id: str) -> HttpResponse:
    """Every file that was made, and making one: what is first to look at stands before the button."""
    review, viewer = review_of(request, review_id), viewer_of(request)
    given = {name: request.POST.get(name, "") for name in ("version", "form", "reader", "leaves")}
    problem = ""
    if request.method == "POST":
        try:
            by = decider(request)
            if given["leaves"] not in ("yes", "no"):
                raise NotPossible("Say whether the file leaves the partnership.")
            made = actions.make_export(
                review.id, given["version"], given["form"], given["reader"], by=by, leaves=given["leaves"] == "yes"
            )
        except (Undecided, NotPossible, NotFound) as refused:
            problem = str(refused)
        else:
            stops = len(made.things)
            say(request, f"The file is made and checked. {stops} {'thing stops' if stops == 1 else 'things stop'} it.")
            return remember_name(redirect(reverse("web:review_export", args=[review.id, made.id])), by)
    rows = queries.cast(review.id, viewer=viewer)
    return show_review(
        request,
        review,
        "exports.html",
        what="exports",
        title="Exports",
        made=queries.exports(review.id, viewer=viewer),
        versions=VERSIONS,
        forms=FORMS,
        first=[row for row in rows if row.first],
        undecided={version: sum(1 for row in rows if not row.shows[version]) for version in VERSIONS},
        given=given,
        problem=problem,
        sharing_stopped=sharing_stopped(review),
        must_be_read=MUST_BE_READ,
        status=400 if problem else 200,
    )


@require_http_methods(["GET", "POST"])
def export(request: HttpRequest, review_id: str, export_id: int) -> HttpResponse:
    """One file: what the check found, each thing decided with a reason, then checked and released."""
    review, viewer = review_of(request, review_id), viewer_of(request)
    if request.method == "POST":
        return _decide(request, review.id, export_id)
    try:
        seen = queries.export(review.id, export_id, viewer=viewer)
    except NotFound as missing:
        raise Http404 from missing
    left = list(seen.things)
    return show_review(
        request,
        review,
        "export.html",
        what="export",
        title="One file, before it leaves",
        export=seen,
        left=left[:LEAKS_A_PAGE],
        more=max(0, len(left) - LEAKS_A_PAGE),
        decided=[one for one in seen.leaks if not one.stops],
        version=VERSIONS[seen.version],
        form=FORMS[seen.format],
        outcomes=_OUTCOMES,
        must_be_read=MUST_BE_READ,
    )


def _decide(request: HttpRequest, review_id: str, export_id: int) -> HttpResponse:
    """What is asked by the button: decide about an entry, check, release, or make the file again."""
    here = reverse("web:review_export", args=[review_id, export_id])
    what = request.POST.get("what", "")
    reason = request.POST.get("reason", "")

    def act(by: str) -> tuple[str, str]:
        if what == "check":
            actions.check_export(review_id, export_id, by=by)
            return here, "Checked by a second person."
        if what == "release":
            actions.release_export(review_id, export_id, by=by)
            return here, "Released. The file below may go to its reader."
        if what == "again":
            old = queries.export(review_id, export_id, viewer=viewer_of(request))
            made = actions.make_export(review_id, old.version, old.format, old.reader, by=by, leaves=old.leaves)
            return reverse("web:review_export", args=[review_id, made.id]), "Made again and checked."
        outcome = request.POST.get("outcome", "")
        ticked = request.POST.getlist("finding")
        keys = [key for one in ticked for key in one.split()]  # a thing that several entries hide is ticked once
        number = len(ticked)
        if keys and request.POST.get("alike"):
            seen = queries.export(review_id, export_id, viewer=viewer_of(request))
            keys = seen.alike(keys)
            number = sum(not set(keys).isdisjoint(one.key for one in thing) for thing in seen.things)
        if not keys:
            raise NotPossible("Tick what you decide about.")
        actions.decide_leaks(review_id, export_id, keys, outcome, reason, by=by)
        if outcome == Outcome.COMES_OUT.value:
            return here, "It comes out: say on the page of the cast what stands instead, and make the file again."
        return here, "Decided, with your reason." if number == 1 else f"{number} decided, with your reason."

    return _done(request, here, act)


@require_GET
def file(request: HttpRequest, review_id: str, export_id: int) -> HttpResponse:
    """The released file."""
    review = review_of(request, review_id)
    try:
        form, content = queries.export_file(review.id, export_id, viewer=viewer_of(request))
    except NotFound as missing:
        raise Http404 from missing
    except NotPossible as stops:
        say_problem(request, str(stops))
        return redirect(reverse("web:review_export", args=[review.id, export_id]))
    name = f"review-{export_id}.{form}"
    return HttpResponse(content, content_type=_FILE, headers={"Content-Disposition": f'attachment; filename="{name}"'})


@require_http_methods(["GET", "POST"])
def come_back(request: HttpRequest, review_id: str, export_id: int) -> HttpResponse:
    """An exported Word file come back: what was changed in it, by row, each offered to be recorded beside the facts."""
    review, viewer = review_of(request, review_id), viewer_of(request)
    found, problem = None, ""
    if request.method == "POST":
        sent = request.FILES.get("file")
        try:
            if sent is None:
                raise NotPossible("Choose the Word file that came back.")
            found = queries.file_come_back(review.id, export_id, sent.read(), viewer=viewer)
        except NotFound as missing:
            raise Http404 from missing
        except NotPossible as refused:
            problem = str(refused)
    lineages = {reference: lineage for lineage, reference in queries.references(review.id, viewer=viewer).items()}
    return show_review(
        request,
        review,
        "come_back.html",
        what="export come back",
        title="A Word file come back",
        export_id=export_id,
        found=found,
        lineages=lineages,
        problem=problem,
        status=400 if problem else 200,
    )


@require_GET
def cast(request: HttpRequest, review_id: str) -> HttpResponse:
    """What each version shows of every person, agency, place and phrase."""
    review = review_of(request, review_id)
    rows = queries.cast(review.id, viewer=viewer_of(request))
    waiting = [row for row in rows if not row.first and not all(row.shows.values())]
    return show_review(
        request,
        review,
        "cast.html",
        what="cast",
        title="The cast: what each version shows",
        first=[row for row in rows if row.first],
        waiting=waiting,
        rest=[row for row in rows if not row.first and row not in waiting],
        forgotten=queries.forgotten(review.id, viewer=viewer_of(request)),
        versions=VERSIONS,
        sorts=CAST_SORTS,
    )


@require_POST
def decide_cast(request: HttpRequest, review_id: str) -> HttpResponse:
    """Decide several entries of the cast at once: what stands in each box is what the version shows."""
    review = review_of(request, review_id)
    here = reverse("web:review_cast", args=[review.id])
    rows = {row.key: row for row in queries.cast(review.id, viewer=viewer_of(request))}

    def act(by: str) -> tuple[str, str]:
        done = 0
        for key in request.POST.getlist("row"):
            row = rows.get(key)
            given = {
                version: [words]
                for version in VERSIONS
                if (words := request.POST.get(f"{version}-{key}", "").strip()) and row is not None
            }
            if row is not None and given:
                actions.record(review.id, "cast", {**_whole(row), **given}, by=by)
                done += 1
        if not done:
            raise NotPossible("Write in at least one box what the version shows.")
        return here, f"{done} {'entry' if done == 1 else 'entries'} decided, in your name."

    return _done(request, here, act)


def _whole(row: CastRow) -> dict[str, list[str]]:
    return {"sort": [row.sort], "name": [row.name], **({"first": [row.first]} if row.first else {})}


def _done(request: HttpRequest, here: str, act: Callable[[str], tuple[str, str]]) -> HttpResponse:
    try:
        by = decider(request)
        address, said = act(by)
    except (Undecided, NotPossible, NotFound) as problem:
        say_problem(request, str(problem))
        return redirect(here)
    say(request, said)
    # The second person signs once and does not become whoever works in this browser.
    answer = redirect(address)
    return answer if request.POST.get("what") == "check" else remember_name(answer, by)

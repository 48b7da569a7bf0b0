"""Splitting a reading into several facts, and joining readings into one: where to cut, and with which."""

from __future__ import annotations

from collections.abc import Sequence

from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods

from sightline.service.records import actions, confirming
from sightline.service.records.confirming import ReadingSeen
from sightline.service.records.cutting import Place, cut_before
from sightline.service.records.errors import NotFound, NotPossible
from sightline.service.records.shapes import CaseSummary
from sightline.service.records.splitting import Part
from sightline.service.web.components.dates import shown_date
from sightline.service.web.components.document_beside import document_beside
from sightline.service.web.components.reading_shown import reading_shown
from sightline.service.web.components.rows import kind_label
from sightline.service.web.forms.decider import Undecided, decider
from sightline.service.web.forms.kind_fields import kind_groups
from sightline.service.web.page import remember_name, say, say_problem, show, viewer_of
from sightline.service.web.views.confirm_one import address, asked, date_sent, reading_of
from sightline.service.web.views.opening import case_of

MOST_PARTS = 12
"""No passage holds more facts than this; more is a slip of the hand."""


@require_http_methods(["GET", "POST"])
def split(request: HttpRequest, case_id: str) -> HttpResponse:
    """Choose where to cut a passage, see the parts, give each its kind and date."""
    case, viewer = case_of(request, case_id), viewer_of(request)
    if request.method == "POST":
        return _split(request, case)
    seen = reading_of(case, request.GET.get("fact", ""), viewer)
    if not (seen.can_split and seen.waits):
        return redirect(address(case, request.GET, seen.fact.id))
    cuts, problem = _cuts(request.GET, seen)
    offered, _ = confirming.parts(seen.fact.id, (), viewer=viewer)
    if not cuts and "cut" not in request.GET and "words" not in request.GET:
        cuts = [place.start for place in offered[1:2]] if len(offered) < 3 else [_middle(offered)]
    _, read = confirming.parts(seen.fact.id, cuts, viewer=viewer)
    return show(
        request,
        "confirm_split.html",
        what="confirm split",
        title="Split a reading",
        case=case,
        subjects=[seen.fact.id],
        seen=seen,
        fact=seen.fact,
        shown=reading_shown(seen),
        beside=document_beside(seen),
        offered=[(place.start, seen.text[place.start : place.end], place.start in cuts) for place in offered],
        parts=[(part, shown_date(part.occurred), kind_groups(part.kind)) for part in read],
        words=request.GET.get("words", ""),
        problem=problem,
        asked=asked(request.GET),
        back_address=address(case, request.GET, seen.fact.id),
    )


@require_http_methods(["GET", "POST"])
def join(request: HttpRequest, case_id: str) -> HttpResponse:
    """Choose the readings of the same document that tell one fact with this one."""
    case, viewer = case_of(request, case_id), viewer_of(request)
    if request.method == "POST":
        return _join(request, case)
    seen = reading_of(case, request.GET.get("fact", ""), viewer)
    if not (seen.can_join and seen.waits and seen.neighbours):
        return redirect(address(case, request.GET, seen.fact.id))
    likely = next((one.fact for one in seen.neighbours if not one.is_before and not one.inside), "")
    return show(
        request,
        "confirm_join.html",
        what="confirm join",
        title="Join readings",
        case=case,
        subjects=[seen.fact.id],
        seen=seen,
        fact=seen.fact,
        shown=reading_shown(seen),
        beside=document_beside(seen),
        neighbours=[
            (one, kind_label(one.kind), shown_date(one.occurred), one.fact == (likely or seen.neighbours[-1].fact))
            for one in seen.neighbours
        ],
        asked=asked(request.GET),
        back_address=address(case, request.GET, seen.fact.id),
    )


def _middle(offered: Sequence[Place]) -> int:
    """The place to cut that comes nearest to the middle of the passage."""
    first, last = offered[0].start, offered[-1].end
    return min((place.start for place in offered[1:]), key=lambda cut: abs(2 * cut - first - last))


def _cuts(sent: QueryDict, seen: ReadingSeen) -> tuple[list[int], str]:
    cuts = {int(one) for one in sent.getlist("cut") if one.isdigit()}
    problem = ""
    for line in sent.get("words", "").splitlines():
        if line.strip():
            try:
                cuts.add(cut_before(seen.text, seen.places[0].start, seen.places[-1].end, line))
            except NotPossible as found:
                problem = str(found)
    return sorted(cuts)[: MOST_PARTS - 1], problem


def _split(request: HttpRequest, case: CaseSummary) -> HttpResponse:
    sent, fact = request.POST, request.POST.get("fact", "")
    try:
        by = decider(request)
        seen = reading_of(case, fact, viewer_of(request))
        parts = [_part(sent, number) for number in range(1, MOST_PARTS + 1) if f"start-{number}" in sent]
        decision = actions.split(fact, parts, by=by)
    except (Undecided, NotPossible, NotFound) as problem:
        say_problem(request, str(problem))
        return redirect(address(case, sent, fact, "confirm_split"))
    said = f"Split into {len(parts)}. Now each part by itself."
    say(request, said, decision=decision, case=case.id)
    first = confirming.made_of(fact, viewer=viewer_of(request))
    return remember_name(redirect(address(case, _without_kind(sent), first or seen.fact.id)), by)


def _part(sent: QueryDict, number: int) -> Part:
    start, end = sent.get(f"start-{number}", ""), sent.get(f"end-{number}", "")
    if not (start.isdigit() and end.isdigit()):
        raise NotPossible("Choose again where to cut.")
    occurred = date_sent(sent.get(f"occurred-{number}", ""), sent.get(f"occurred-before-{number}", ""))
    kind, suggested = sent.get(f"kind-{number}", ""), sent.get(f"suggested-{number}", "")
    return Part(int(start), int(end), kind if kind != suggested else "", occurred)


def _join(request: HttpRequest, case: CaseSummary) -> HttpResponse:
    sent, fact = request.POST, request.POST.get("fact", "")
    try:
        by = decider(request)
        reading_of(case, fact, viewer_of(request))
        others = [reading_of(case, one, viewer_of(request)).fact.id for one in sent.getlist("with")]
        decision = actions.join_readings([fact, *others], by=by)
    except (Undecided, NotPossible, NotFound) as problem:
        say_problem(request, str(problem))
        return redirect(address(case, sent, fact, "confirm_join"))
    say(request, "Joined into one. Now confirm it.", decision=decision, case=case.id)
    made = confirming.made_of(fact, viewer=viewer_of(request))
    return remember_name(redirect(address(case, _without_kind(sent), made)), by)


def _without_kind(sent: QueryDict) -> QueryDict:
    """What was made may be of another kind than the reader was going through: then only the document is kept."""
    kept = sent.copy()
    kept.pop("kind", None)
    return kept

"""Confirming what was read: one by one beside its passage, or all of one kind together; undoable, by a named person."""

from __future__ import annotations

from collections import Counter
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods

from sightline.service.access.viewer import Viewer
from sightline.service.records import actions, queries
from sightline.service.records.errors import NotFound, NotPossible
from sightline.service.records.shapes import CaseSummary, WaitingFact
from sightline.service.web.components.dates import shown_date
from sightline.service.web.components.rows import kind_label
from sightline.service.web.forms.decider import Undecided, decider
from sightline.service.web.forms.kind_fields import field_inputs, kind_groups, read_fields
from sightline.service.web.page import remember_name, say, say_problem, show, viewer_of
from sightline.service.web.views.documents import passage_of
from sightline.service.web.views.opening import case_of
from sightline.vocabulary.kinds import KINDS
from sightline.wording.dates import read_date, why_unreadable

TOGETHER = 200
"""How many stand on one page of the list, so that a person can read what they accept."""


@require_GET
def confirm(request: HttpRequest, case_id: str) -> HttpResponse:
    """What waits, by kind."""
    case = case_of(request, case_id)
    waiting = _waiting(case, viewer_of(request))
    counts = Counter(one.fact.kind for one in waiting)
    kinds = [(code, kind_label(code), count) for code, count in counts.items()]
    return show(
        request,
        "confirm.html",
        what="confirm",
        title="Confirm readings",
        case=case,
        total=len(waiting),
        kinds=sorted(kinds, key=lambda one: (-one[2], one[1])),
    )


@require_http_methods(["GET", "POST"])
def one(request: HttpRequest, case_id: str) -> HttpResponse:
    """One reading beside its passage. What is sent is decided; what is asked for is shown."""
    case, viewer = case_of(request, case_id), viewer_of(request)
    if request.method == "POST":
        return _decide_one(request, case)
    kind = request.GET.get("kind", "")
    waiting = [item for item in _waiting(case, viewer) if kind in ("", item.fact.kind)]
    if not waiting:
        return redirect("web:confirm", case_id=case.id)
    ids = [item.fact.id for item in waiting]
    wanted = request.GET.get("fact", "")
    place = ids.index(wanted) if wanted in ids else 0
    item = waiting[place]
    chosen = KINDS.get(request.GET.get("as", ""), KINDS.get(item.fact.kind, KINDS["entry"]))
    held = queries.document(item.document, viewer=viewer) if item.document else None
    values = {name: value.value for name, value in item.fact.fields.items()} if chosen.code == item.fact.kind else {}
    following = ids[place + 1] if place + 1 < len(ids) else ""
    return show(
        request,
        "confirm_one.html",
        what="confirm one",
        title="Confirm a reading",
        case=case,
        subjects=[item.fact.id],
        item=item,
        fact=item.fact,
        when=shown_date(item.fact.occurred),
        kind_words=kind_label(item.fact.kind),
        chosen=chosen,
        groups=kind_groups(chosen.code),
        inputs=field_inputs(chosen, values),
        passage=passage_of(item.fact, held) if held else None,
        kind=kind,
        number=place + 1,
        total=len(waiting),
        following=following,
        is_row=item.fact.status.value == "stated",
        next_address=_next_address(case, kind, following) if following else reverse("web:confirm", args=[case.id]),
        changing="as" in request.GET or "change" in request.GET,
    )


@require_http_methods(["GET", "POST"])
def together(request: HttpRequest, case_id: str) -> HttpResponse:
    """All of one kind, to tick and decide at once."""
    case, viewer = case_of(request, case_id), viewer_of(request)
    if request.method == "POST":
        return _decide_together(request, case)
    kind = request.GET.get("kind", "")
    waiting = [item for item in _waiting(case, viewer) if item.fact.kind == kind]
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


def _waiting(case: CaseSummary, viewer: Viewer) -> list[WaitingFact]:
    found = queries.waiting(case.id, viewer=viewer)
    seen: dict[str, WaitingFact] = {}
    for item in (*found.suggested_kinds, *found.proposals):
        seen.setdefault(item.fact.id, item)
    return list(seen.values())


def _next_address(case: CaseSummary, kind: str, fact: str) -> str:
    query = urlencode([pair for pair in (("kind", kind), ("fact", fact)) if pair[1]])
    return reverse("web:confirm_one", args=[case.id]) + (f"?{query}" if query else "")


def _decide_one(request: HttpRequest, case: CaseSummary) -> HttpResponse:
    fact, kind = request.POST.get("fact", ""), request.POST.get("kind", "")
    following = request.POST.get("following", "")
    stay = redirect(_next_address(case, kind, fact))
    try:
        by = decider(request)
        decision, done = _decision(request, fact, by)
    except (Undecided, NotPossible, NotFound) as problem:
        say_problem(request, str(problem))
        return stay
    say(request, done, decision=decision, case=case.id)
    return remember_name(redirect(_next_address(case, kind, following)), by)


def _decision(request: HttpRequest, fact: str, by: str) -> tuple[int, str]:
    what = request.POST.get("decision", "")
    if what == "refuse":
        reason = request.POST.get("reason", "").strip() or "Misread"
        return actions.reject([fact], reason, by=by), "Refused. The passage itself is kept."
    if what != "change":
        return actions.accept([fact], by=by), "Accepted."
    chosen = KINDS.get(request.POST.get("as", ""))
    if chosen is None:
        raise NotPossible("Choose what kind of entry this is.")
    values, problems = read_fields(chosen, request.POST)
    if problems:
        raise NotPossible(" ".join(problems))
    words = request.POST.get("occurred", "").strip()
    occurred = None
    if words and words != request.POST.get("occurred_before", ""):
        occurred = read_date(words)
        if not occurred.is_known:
            raise NotPossible(why_unreadable(words))
    return actions.edit(fact, by=by, kind=chosen.code, fields=values, occurred=occurred), "Changed and accepted."


def _decide_together(request: HttpRequest, case: CaseSummary) -> HttpResponse:
    kind, facts = request.POST.get("kind", ""), request.POST.getlist("fact")
    back = f"{reverse('web:confirm_together', args=[case.id])}?{urlencode({'kind': kind})}"
    try:
        by = decider(request)
        if not facts:
            raise NotPossible("Tick at least one entry.")
        number = f"{len(facts)} {'reading' if len(facts) == 1 else 'readings'}"
        if request.POST.get("decision") == "refuse":
            decision = actions.reject(facts, request.POST.get("reason", "").strip() or "Misread", by=by)
            said = f"{number} refused."
        else:
            decision, said = actions.accept(facts, by=by), f"{number} accepted."
    except (Undecided, NotPossible, NotFound) as problem:
        say_problem(request, str(problem))
        return redirect(back)
    say(request, said, decision=decision, case=case.id)
    return remember_name(redirect(back), by)

"""What else only a person can decide: same event, who is this, what a message was about, dates; and undo."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from sightline.chronology.fact import Fact
from sightline.service.records import actions, queries
from sightline.service.records.errors import NotPossible
from sightline.service.records.shapes import CaseSummary, CastMember, LinkSeen, Waiting, WaitingQuestion
from sightline.service.web.components.agency_marks import agency_marks, mark_of
from sightline.service.web.components.dates import dates_side_by_side, shown_date
from sightline.service.web.components.names_asked import names_asked
from sightline.service.web.components.rows import kind_label
from sightline.service.web.forms.decider import decided
from sightline.service.web.page import show, viewer_of
from sightline.service.web.veil import Veil
from sightline.service.web.views.confirm_one import address
from sightline.service.web.views.opening import case_of, passage_addresses

AT_ONCE = 100
"""How many entries stand on one page to be answered together, so that a person can read them."""
ASKED_WITH_DATES = ("document_date", "date")
"""Topics of questions that the lists of undated entries and documents already ask."""


@require_http_methods(["GET", "POST"])
def same_event(request: HttpRequest, case_id: str) -> HttpResponse:
    """Groups that may tell, or tell, of one event. Every agency's words stay as they are."""
    case, viewer = case_of(request, case_id), viewer_of(request)
    if request.method == "POST":
        here = reverse("web:same_event", args=[case.id])
        return decided(request, here, lambda by: _decide_group(request, case, by), case=case.id)
    marks = agency_marks(queries.agencies(case.id, viewer=viewer))
    address = passage_addresses(queries.documents_of_fact(case.id, viewer=viewer), Veil())
    seen = []
    for group in queries.groups(case.id, viewer=viewer):
        told = [
            (
                fact,
                shown_date(fact.occurred),
                kind_label(fact.kind),
                mark_of(marks, fact.agency),
                [(address(fact, source), f"{source.document}, {source.locator}") for source in fact.sources],
            )
            for fact in group.facts
        ]
        seen.append((group, told, dates_side_by_side([fact.occurred for fact in group.facts])))
    made = {
        decision.id: decision
        for decision in queries.decisions(case.id, viewer=viewer)
        if decision.what == "join_events"
    }
    return show(
        request,
        "same_event.html",
        what="same event",
        title="Same event?",
        case=case,
        proposed=[one for one in seen if one[0].state == "proposed"],
        joined=[one for one in seen if one[0].state == "joined"],
        decisions=made,
    )


def _decide_group(request: HttpRequest, case: CaseSummary, by: str) -> tuple[int, str]:
    group, reason = request.POST.get("group", ""), request.POST.get("reason", "").strip()
    if request.POST.get("decision") == "refuse":
        return actions.refuse_group(group, reason or "Not one event", by=by), "Kept apart."
    facts = request.POST.getlist("fact")
    if len(facts) < 2:
        raise NotPossible("Tick at least two entries that tell of the same event.")
    decision = actions.join_events(
        facts, reason or "One event, told by more than one record", by=by, group=group or None
    )
    return decision, "Shown together from now on. Nothing was merged."


@require_http_methods(["GET", "POST"])
def people(request: HttpRequest, case_id: str) -> HttpResponse:
    """Who is who: children first, every name as asserted, and the pairs that may be one person."""
    case, viewer = case_of(request, case_id), viewer_of(request)
    if request.method == "POST":
        here = reverse("web:people", args=[case.id])
        return decided(request, here, lambda by: _decide_persons(request, case, by), case=case.id)
    members = queries.cast(case.id, viewer=viewer)
    links = queries.links(case.id, viewer=viewer)
    who = _who(members)
    proposed = [one for one in links if one.state == "proposed" and _are_two(who, one)]
    undo = {
        subject: decision.id
        for decision in reversed(queries.decisions(case.id, viewer=viewer))
        if decision.can_undo
        for subject in decision.subjects
    }
    return show(
        request,
        "people.html",
        what="people",
        title="People",
        case=case,
        children=[one for one in members if one.is_child],
        others=[one for one in members if not one.is_child],
        cast=members,
        who=who,
        asked=names_asked(proposed, who),
        joined=[(one, undo.get(one.id)) for one in links if one.state == "joined"],
        perhaps=queries.perhaps_named(case.id, viewer=viewer),
    )


def _who(members: Sequence[CastMember]) -> dict[str, CastMember]:
    """Each person's id, and that of everybody joined with them, to the person as they stand now."""
    return {identity: one for one in members for identity in (one.id, *one.joined)}


def _are_two(who: Mapping[str, CastMember], link: LinkSeen) -> bool:
    """Whether a proposal still speaks of two people: another link may have joined them since."""
    one, other = who.get(link.one), who.get(link.other)
    return one is not None and other is not None and one.id != other.id


def _decide_ticked(request: HttpRequest, case: CaseSummary, by: str) -> tuple[int, str]:
    """Decide the pairs that were ticked, each by a decision of its own; what cannot be joined is said and left."""
    ticked, are_one = request.POST.getlist("link"), request.POST.get("decision") == "join_ticked"
    if not ticked:
        raise NotPossible("Tick at least one name.")
    decision, done, problems = 0, [], []
    for link_id in ticked:
        viewer = viewer_of(request)
        who = _who(queries.cast(case.id, viewer=viewer))
        link = next((one for one in queries.links(case.id, viewer=viewer) if one.id == link_id), None)
        if link is None or link.state != "proposed" or not _are_two(who, link):
            continue  # settled by one of the others
        try:
            if are_one:
                decision = actions.join_persons(
                    who[link.one].id, who[link.other].id, "The same person under several names", by=by
                )
            else:
                decision = actions.refuse_persons(link.id, "Somebody else", by=by)
        except NotPossible as problem:
            problems.append(f"Not joined: “{link.one_name}” and “{link.other_name}”. {problem}")
            continue
        done.append(link)
    if not done:
        raise NotPossible(" ".join(problems) or "These pairs have been decided since.")
    pairs = "1 pair of names" if len(done) == 1 else f"{len(done)} pairs of names"
    said = "joined as one person" if are_one else "kept as different people"
    return decision, " ".join([f"{pairs} {said}. Each can be undone by itself.", *problems])


def _decide_persons(request: HttpRequest, case: CaseSummary, by: str) -> tuple[int, str]:
    if request.POST.get("decision") in ("join_ticked", "refuse_ticked"):
        return _decide_ticked(request, case, by)
    reason = request.POST.get("reason", "").strip()
    if request.POST.get("decision") == "refuse":
        return actions.refuse_persons(
            request.POST.get("link", ""), reason or "Two people", by=by
        ), "Kept as two people."
    one, other = request.POST.get("one", ""), request.POST.get("other", "")
    if not one or not other or one == other:
        raise NotPossible("Choose two different people to join.")
    decision = actions.join_persons(one, other, reason or "The same person under two names", by=by)
    return decision, "Joined as one person. Every name is kept as it was written, and this can be undone."


@require_http_methods(["GET", "POST"])
def told(request: HttpRequest, case_id: str) -> HttpResponse:
    """Messages that may be about another entry."""
    case, viewer = case_of(request, case_id), viewer_of(request)
    if request.method == "POST":
        here = reverse("web:told", args=[case.id])
        return decided(request, here, lambda by: _decide_about(request, by), case=case.id)
    marks = agency_marks(queries.agencies(case.id, viewer=viewer))
    pairs = [
        (
            item,
            shown_date(item.fact.occurred),
            mark_of(marks, item.fact.agency),
            shown_date(item.to.occurred),
            mark_of(marks, item.to.agency),
        )
        for item in queries.waiting(case.id, viewer=viewer).about
    ]
    return show(request, "told.html", what="told", title="What was this message about?", case=case, pairs=pairs)


def _decide_about(request: HttpRequest, by: str) -> tuple[int, str]:
    fact, to = request.POST.get("fact", ""), request.POST.get("to", "")
    if request.POST.get("decision") == "refuse":
        reason = request.POST.get("reason", "").strip() or "About something else"
        return actions.refuse_about(fact, to, reason, by=by), "Kept apart."
    return actions.confirm_about(fact, to, by=by), "Tied. The receiving agency is now shown to have had it."


@require_http_methods(["GET", "POST"])
def answers(request: HttpRequest, case_id: str) -> HttpResponse:
    """Questions that only a person can answer: dates that could not be read, documents' own dates, and the rest."""
    case, viewer = case_of(request, case_id), viewer_of(request)
    if request.method == "POST":
        here = reverse("web:answers", args=[case.id])
        return decided(request, here, lambda by: _answer(request, by), case=case.id)
    waiting = queries.waiting(case.id, viewer=viewer)
    return show(
        request,
        "answers.html",
        what="answers",
        title="Questions only you can answer",
        case=case,
        undated=waiting.unread_dates,
        documents=waiting.document_dates,
        questions=[one for one in waiting.questions if one.topic not in (*ASKED_WITH_DATES, "which_child")],
        which_child=_which_child(request, case, waiting)[:AT_ONCE],
        children=case.children,
    )


def _which_child(request: HttpRequest, case: CaseSummary, waiting: Waiting) -> list[tuple[WaitingQuestion, Fact, str]]:
    """The entries of which it is not told which child they are about, each with its agency, in order of time."""
    asked = {one.fact: one for one in waiting.questions if one.topic == "which_child" and one.fact}
    if not asked:
        return []
    viewer = viewer_of(request)
    agencies = {agency.id: agency.name for agency in queries.agencies(case.id, viewer=viewer)}
    facts = {fact.id: fact for view in queries.chronologies(case.id, viewer=viewer) for fact in view.current}
    found = [(asked[key], facts[key], agencies.get(facts[key].agency, "")) for key in asked if key in facts]
    return sorted(found, key=lambda one: one[1].sort_key())


def _answer(request: HttpRequest, by: str) -> tuple[int, str]:
    if "child" in request.POST or "which" in request.POST:
        which = request.POST.getlist("which")
        if not which:
            raise NotPossible("Tick the entries that you answer for.")
        decision = actions.answer_which_child(which, ",".join(request.POST.getlist("child")), by=by)
        number = "1 entry" if len(which) == 1 else f"{len(which)} entries"
        return decision, f"Kept for {number}, with your name."
    words = request.POST.get("words", "").strip()
    if not words:
        raise NotPossible("Write the answer first, or leave the question for later.")
    for name, act in (
        ("document", actions.give_document_date),
        ("agency_of", actions.give_document_agency),
        ("fact", actions.give_date),
        ("question", actions.answer_question),
    ):
        subject = request.POST.get(name)
        if subject:
            return act(subject, words, by=by), "Kept, with your name."
    raise NotPossible("That question is no longer here.")


@require_GET
def decisions(request: HttpRequest, case_id: str) -> HttpResponse:
    """Every decision, newest first, each with its undo."""
    case = case_of(request, case_id)
    made = queries.decisions(case.id, viewer=viewer_of(request))
    return show(request, "decisions.html", what="decisions", title="Decisions", case=case, decisions=made)


@require_POST
def undo(request: HttpRequest, case_id: str) -> HttpResponse:
    """Put everything back as it was before a decision."""
    case = case_of(request, case_id)
    to_list = "back_to_decisions" in request.POST
    back = reverse("web:decisions", args=[case.id]) if to_list else _came_from(request, case)
    if request.POST.get("fact"):
        back = address(case, request.POST, request.POST["fact"])

    def act(by: str) -> tuple[int, str]:
        number = request.POST.get("decision", "")
        if not number.isdigit():
            raise NotPossible("That decision is no longer here.")
        return actions.undo(int(number), by=by), "Undone. Everything is as it was before that decision."

    return decided(request, back, act, case=case.id)


def _came_from(request: HttpRequest, case: CaseSummary) -> str:
    """The page of ours that the form stood on, or the list of decisions."""
    came = request.headers.get("Referer", "")
    ours = f"{request.scheme}://{request.get_host()}/"
    return came if came.startswith(ours) else reverse("web:decisions", args=[case.id])

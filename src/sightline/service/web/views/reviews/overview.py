"""The list of reviews, and the first screen of one: whose safety must be asked now, the clock, what needs a person."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import timedelta

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_GET

from sightline.chronology.clock import today
from sightline.service.records import queries as records
from sightline.service.records.shapes import Waiting
from sightline.service.reviews import queries
from sightline.service.reviews.clocks import main_clock
from sightline.service.reviews.processes import stopped
from sightline.service.reviews.shapes import BoardRow, EntrySeen, ReviewSeen
from sightline.service.reviews.sorts.choices import KINDS, STAGES, STOPS
from sightline.service.web.components.rows import kind_label
from sightline.service.web.page import show, viewer_of
from sightline.service.web.views.first_screen import Need, needs
from sightline.service.web.views.reviews.opening import review_of, show_review
from sightline.wording.dates import read_date

_NEEDS = {
    "scope": ("scope to record", "What happened, which areas, which days."),
    "clock": ("clock to set", "What it counts from is a named person’s decision."),
    "child": ("child to name", "And brothers and sisters: their safety is asked first."),
    "agencies": ("list of agencies to ask", "Each gets a blank return of its own."),
    "viewers": ("list of who may see it", "Until somebody is listed, everybody who uses this store sees it."),
    "to check": ("returns to look at", "In, and not yet accepted or sent back."),
    "awaited": ("returns awaited", "Missing, late or sent back."),
    "queried": ("returns queried", "A question to the agency is open."),
    "conflicts": ("conflicts of interest to ask about", "A reviewer’s conflicts are declared before the work."),
    "unanswered": ("recommendations without an answer", "Accepted, in part, or refused with the reason."),
    "unverified": ("actions implemented, impact unverified", "Evidence of doing is not evidence of effect."),
}
"""What waits, in words, and a line more."""
_FIRST = ("could_not_be_read", "case_contradictions", "answers", "people", "same_event", "told", "documents")
"""The pages of the records on which something waits: what is lost or cannot both be right before what adds to it."""


@require_GET
def reviews(request: HttpRequest) -> HttpResponse:
    """Every review that this viewer may see."""
    viewer = viewer_of(request)
    listed = [(one, KINDS[one.kind], queries.clocks(one.id, viewer=viewer)) for one in queries.reviews(viewer=viewer)]
    return show(request, "reviews/reviews.html", what="reviews", title="Case reviews", listed=listed, viewer=viewer)


@require_GET
def review(request: HttpRequest, review_id: str) -> HttpResponse:
    """One review as it stands today."""
    seen, viewer = review_of(request, review_id), viewer_of(request)
    clocks = queries.clocks(seen.id, viewer=viewer)
    board = queries.board(seen.id, viewer=viewer)
    case = records.case(seen.case, viewer=viewer) if seen.case else None
    waiting = records.waiting(seen.case, viewer=viewer) if case else Waiting()
    return show_review(
        request,
        seen,
        "overview.html",
        what="overview",
        title="What this review needs",
        kind=KINDS[seen.kind],
        safety=[(person, seen.latest("safety", about=person.id)) for person in _children(seen)],
        clocks=clocks,
        running=main_clock(clocks),
        needs=[*_needs(seen, board), *(_of_records(seen.case, waiting) if case else ())],
        readings=_readings(waiting),
        board=board,
        stages=[(code, words, _stage(seen, code)) for code, words in STAGES.items()],
        stops=[(STOPS[code], by) for code, by in stopped(seen).items()],
        case_summary=case,
    )


@require_GET
def changed(request: HttpRequest, review_id: str) -> HttpResponse:
    """What was recorded, came in or was decided since a day; a week ago unless another is asked for."""
    seen, viewer = review_of(request, review_id), viewer_of(request)
    words = request.GET.get("since", "").strip()
    moment = read_date(words) if words else None
    since = moment.earliest if moment is not None and moment.is_day else None
    problem = "That is not one day, so the last week is shown." if words and since is None else ""
    since = since or today() - timedelta(days=7)
    return show_review(
        request,
        seen,
        "changed.html",
        what="changed",
        title="What changed",
        since=since,
        problem=problem,
        changes=queries.changed(seen.id, since, viewer=viewer),
    )


def _children(review: ReviewSeen) -> list[EntrySeen]:
    """The siblings first, then the child: who may be in danger now is asked before anything else."""
    people = review.standing("person")
    return [
        *(one for one in people if one.words("role") == "sibling"),
        *(one for one in people if one.words("role") == "child"),
    ]


def _stage(review: ReviewSeen, code: str) -> EntrySeen | None:
    return next((one for one in reversed(review.standing("stage")) if one.words("stage") == code), None)


def _of_records(case: str, waiting: Waiting) -> list[Need]:
    """What waits in the records, what changes the chronology most before the rest; the readings stand apart."""
    apart = replace(waiting, suggested_kinds=(), proposals=())
    ranked = {reverse(f"web:{name}", args=[case]): place for place, name in enumerate(_FIRST)}
    return sorted(needs(case, apart), key=lambda need: ranked.get(need.address, len(ranked)))


def _readings(waiting: Waiting) -> list[tuple[str, str, int]]:
    """What a machine read and nobody has confirmed, by kind: code, words and how many; the most first."""
    kinds = {item.fact.id: item.fact.kind for item in (*waiting.suggested_kinds, *waiting.proposals)}
    counts = Counter(kinds.values())
    named = [(code, "No kind suggested" if code == "entry" else kind_label(code), n) for code, n in counts.items()]
    return sorted(named, key=lambda one: (-one[2], one[1]))


def _needs(review: ReviewSeen, board: tuple[BoardRow, ...]) -> list[Need]:
    def at(name: str, *more: object) -> str:
        return reverse(f"web:{name}", args=[review.id, *more])

    def record(sort: str) -> str:
        return at("review_record", sort)

    states = [row.state for row in board]
    unasked = [one for one in review.standing("reviewer") if one.words("conflict") == "not_asked"]
    open_recommendations = [
        one for one in review.standing("recommendation") if review.latest("answer", about=one.id) is None
    ]
    unseen = [
        one
        for one in review.standing("action")
        if review.standing("doing", about=one.id) and review.latest("effect", about=one.id) is None
    ]
    awaited = states.count("late") + states.count("missing") + states.count("sent back")
    is_counted = review.kind in ("rapid_review", "practice_review", "serious_case_review")
    no_clock = review.latest("clock") is None and is_counted
    returns, findings = at("review_returns"), at("review_findings")
    wanted = (
        (review.latest("scope") is None, "scope", record("scope"), "Record"),
        (no_clock, "clock", record("clock"), "Set"),
        (not _children(review), "child", record("person"), "Add"),
        (not board, "agencies", record("agency"), "Ask the first"),
        (not review.standing("may_see"), "viewers", record("may_see"), "List the first"),
        (states.count("to check"), "to check", returns, "Look"),
        (awaited, "awaited", returns, "Chase"),
        (states.count("queried"), "queried", returns, "See"),
        (len(unasked), "conflicts", at("review_setup"), "See"),
        (len(open_recommendations), "unanswered", findings, "See"),
        (len(unseen), "unverified", findings, "See"),
    )
    return [Need(int(count), *_NEEDS[name], address, action) for count, name, address, action in wanted if count]

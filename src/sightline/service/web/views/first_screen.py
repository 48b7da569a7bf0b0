"""The first screen: what needs a person, what is due, what to consider, and who is not connected."""

from __future__ import annotations

from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_GET

from sightline.chronology.clock import today
from sightline.rulebook.findings import DutyFinding, PromptFinding
from sightline.service.access.viewer import Viewer
from sightline.service.casework import queries as casework
from sightline.service.casework.answering import Asked
from sightline.service.records import queries
from sightline.service.records.shapes import CaseSummary, ChildSummary, Waiting
from sightline.service.web.components.findings import (
    about,
    anchor,
    condition_words,
    due_words,
    open_duties,
    past_due_words,
    rule_words,
)
from sightline.service.web.components.pieces import widest_view
from sightline.service.web.page import show, viewer_of
from sightline.service.web.views.deciding import ASKED_WITH_DATES
from sightline.service.web.views.opening import case_of

USUAL_AGENCIES = {
    "childrens_social_care": "Children’s social care",
    "police": "Police",
    "hospital": "Hospital",
    "general_practice": "GP",
    "health_visiting": "Health visiting",
    "school": "School or nursery",
    "housing": "Housing",
    "probation": "Probation",
}
"""The agencies that a reader would expect to have been asked; a nursery counts as a school here."""


@dataclass(frozen=True, slots=True)
class Need:
    """One thing that needs a person: how many, what, and where to do it."""

    count: int
    words: str
    detail: str
    address: str
    action: str


@dataclass(frozen=True, slots=True)
class ChildNow:
    """One child on the first screen: each question with what it is about and how far its rule can be relied upon.

    ``untold``: how many things the records leave open; a child about whom nothing is asked may have many.
    """

    child: ChildSummary
    pieces: str
    duties: tuple[tuple[str, str, bool, str, str], ...]
    more_duties: int
    questions: tuple[tuple[str, tuple[str, str], str], ...]
    more_questions: int
    interrupts: tuple[tuple[str, tuple[str, str], str], ...]
    untold: int


@dataclass(frozen=True, slots=True)
class CaseNow:
    """One case in the list of several."""

    case: CaseSummary
    waiting: int
    children: list[ChildNow]


@require_GET
def home(request: HttpRequest) -> HttpResponse:
    """With one case in the store, that case; with several, a list of them."""
    viewer = viewer_of(request)
    cases = queries.cases(viewer=viewer)
    if len(cases) == 1:
        return _case_screen(request, cases[0], viewer)
    rows = [
        CaseNow(
            one, queries.waiting(one.id, viewer=viewer).total, [_child_now(child, viewer) for child in one.children]
        )
        for one in cases
    ]
    return show(request, "cases.html", what="cases", title="Cases", cases=rows)


@require_GET
def case(request: HttpRequest, case_id: str) -> HttpResponse:
    """One case."""
    return _case_screen(request, case_of(request, case_id), viewer_of(request))


def _case_screen(request: HttpRequest, case: CaseSummary, viewer: Viewer) -> HttpResponse:
    waiting = queries.waiting(case.id, viewer=viewer)
    agencies = queries.agencies(case.id, viewer=viewer)
    kinds = {agency.kind for agency in agencies} | (
        {"school"} if any(one.kind == "early_years" for one in agencies) else set()
    )
    return show(
        request,
        "case.html",
        what="case",
        title="What needs you",
        case=case,
        needs=needs(case.id, waiting),
        children=[_child_now(one, viewer) for one in case.children],
        agencies=agencies,
        absent=[words for kind, words in USUAL_AGENCIES.items() if kind not in kinds],
    )


def needs(case: str, waiting: Waiting) -> list[Need]:
    """What waits, most telling first; nothing that is not there."""

    def at(name: str, end: str = "") -> str:
        return reverse(f"web:{name}", args=[case]) + end

    readings = len(waiting.suggested_kinds) + len(waiting.proposals)
    asked = [one for one in waiting.questions if one.topic not in ASKED_WITH_DATES]
    dates = len(waiting.unread_dates) + len(waiting.document_dates) + len(asked)
    listed = [
        Need(
            len(waiting.quarantine),
            "could not be read",
            "Whole files or single rows. Nothing else was lost.",
            at("could_not_be_read"),
            "See what and why",
        ),
        Need(
            dates,
            "questions that only you can answer" if dates > 1 else "question that only you can answer",
            "Dates that could not be read, documents without a date, and the like.",
            at("answers"),
            "Answer",
        ),
        Need(
            readings,
            "readings to confirm" if readings > 1 else "reading to confirm",
            "Questions and duties rest only on what a person has confirmed.",
            at("confirm"),
            "Confirm",
        ),
        Need(
            len(waiting.resent),
            "documents sent again with changes" if len(waiting.resent) > 1 else "document sent again with changes",
            "Rows added, changed or gone since the version before.",
            at("documents"),
            "See the changes",
        ),
        Need(
            len(waiting.same_event),
            "groups that may be one event" if len(waiting.same_event) > 1 else "group that may be one event",
            "Told by more than one agency. Each agency’s words are kept.",
            at("same_event"),
            "Decide",
        ),
        Need(
            len(waiting.contradictions),
            "contradictions to look at" if len(waiting.contradictions) > 1 else "contradiction to look at",
            "The records say what cannot both be right. Both stay, whatever you decide.",
            at("case_contradictions"),
            "See them side by side",
        ),
        Need(
            len(waiting.about),
            "messages to tie to what they were about"
            if len(waiting.about) > 1
            else "message to tie to what it was about",
            "Once tied, the receiving agency is shown to have had it.",
            at("told"),
            "Decide",
        ),
        Need(
            len(waiting.persons),
            "pairs of names that may be one person"
            if len(waiting.persons) > 1
            else "pair of names that may be one person",
            "Nothing is joined until you say so, and it can be undone.",
            at("people"),
            "Decide",
        ),
    ]
    return [need for need in listed if need.count]


def _child_now(child: ChildSummary, viewer: Viewer) -> ChildNow:
    chronology = queries.chronology(child.id, viewer=viewer)
    found = casework.findings(child.id, viewer=viewer, chronology=chronology)
    asked = casework.asked(child.id, viewer=viewer, held=(chronology, found))
    used = casework.rulebook(viewer=viewer)
    as_questions = {item.finding.key for item in asked}
    duties = [item for item in open_duties(found, on=today()) if item.key not in as_questions]
    questions = [item for item in asked if item.is_open and not item.may_interrupt]
    questions.sort(key=lambda item: (item.finding.hindsight, item.finding.ref, item.finding.key))

    def on(item: Asked) -> tuple[str, str]:
        words = (about(chronology, item.finding), condition_words(item.finding))
        return ", ".join(part for part in words if part), used.standing_words(item.finding)

    return ChildNow(
        child,
        widest_view(chronology),
        tuple((*_due(child, item), _standing(item, used.standing_words(item))) for item in duties[:5]),
        max(0, len(duties) - 5),
        tuple(_question(child, item.finding, on(item)) for item in questions[:5]),
        max(0, len(questions) - 5),
        tuple(_question(child, item.finding, on(item)) for item in asked if item.is_open and item.may_interrupt),
        len(found.cannot_tell),
    )


def _due(child: ChildSummary, item: DutyFinding) -> tuple[str, str, str, str]:
    address = f"{reverse('web:duties', args=[child.id])}#{anchor(item.key)}"
    return due_words(item), rule_words(item), past_due_words(item), address


def _standing(item: DutyFinding, words: str) -> str:
    """How far the rule can be relied upon, and before it on what the duty's state depends."""
    condition = condition_words(item)
    return f"Only {condition}. {words[:1].upper()}{words[1:]}" if condition else words


def _question(child: ChildSummary, item: PromptFinding, on: tuple[str, str]) -> tuple[str, tuple[str, str], str]:
    page = reverse("web:questions", args=[child.id]) + ("?view=hindsight" if item.hindsight else "")
    return (item.questions[0] if item.questions else item.sentence), on, f"{page}#{anchor(item.key)}"

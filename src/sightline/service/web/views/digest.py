"""Questions and duties since a day: what a worker reads once, by child, instead of a stream of alerts."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_GET

from sightline.chronology.clock import today
from sightline.chronology.partial_date import write_day
from sightline.rulebook.findings import DutyFinding
from sightline.rulebook.untold import CannotTell
from sightline.service.access import queries as access
from sightline.service.casework import actions
from sightline.service.casework import queries as casework
from sightline.service.casework.answering import Asked
from sightline.service.casework.digesting import ChildDigest
from sightline.service.casework.rules_in_use import RulesInUse
from sightline.service.records.shapes import ChildSummary
from sightline.service.web.components.findings import (
    about,
    anchor,
    condition_words,
    due_words,
    past_due_words,
    rule_words,
)
from sightline.service.web.page import show, viewer_of

PAGE = "digest"
_EVER = "ever"


@dataclass(frozen=True, slots=True)
class Line:
    """One question or duty, with the way to it. ``note``: what else is to be known before reading it; ``standing``: how
    far its rule can be relied upon.
    """

    words: str
    address: str
    note: str = ""
    standing: str = ""


@dataclass(frozen=True, slots=True)
class ChildShown:
    """One child in the digest."""

    child: ChildSummary
    questions: tuple[Line, ...]
    duties: tuple[Line, ...]
    older: tuple[Line, ...]
    untold: tuple[CannotTell, ...]


@require_GET
def digest(request: HttpRequest) -> HttpResponse:
    """What came since the day asked for, or since this person last looked on an earlier day."""
    viewer = viewer_of(request)
    last = access.last_look(PAGE, viewer=viewer)
    since = _since(request.GET.get("since", ""), last)
    told = casework.digest(viewer=viewer, since=since)
    used = casework.rulebook(viewer=viewer)
    seen = {item.child.id: item for item in (*told.children, *told.quiet)}
    answer = show(
        request,
        "digest.html",
        what=PAGE,
        title="Questions and duties" + (f" since {write_day(since)}" if since else ""),
        since=since,
        choices=_choices(since, last),
        interrupts=[(child, _question(seen[child.id], item, used)) for child, item in told.interrupts],
        children=[_shown(item, used) for item in told.children],
        quiet=[_shown(item, used) for item in told.quiet],
    )
    for item in (*told.children, *told.quiet):
        actions.record_raised(item.child.id, by=viewer.name, shown=item.shown)
    return answer


def _since(words: str, last: date | None) -> date | None:
    if words == _EVER:
        return None
    try:
        return date.fromisoformat(words) if words else last
    except ValueError:
        return last


def _choices(since: date | None, last: date | None) -> list[tuple[str, str, bool]]:
    """The other days from which one may want to read: words, address, whether it is the one shown."""
    days = [(f"since I last looked, {write_day(last)}", last)] if last else []
    days += [(f"since {write_day(day)}", day) for day in (today() - timedelta(days=7), today() - timedelta(days=28))]
    page = reverse("web:digest")
    listed = [(words, f"{page}?since={day.isoformat()}", day == since) for words, day in days]
    return [*listed, ("everything open", f"{page}?since={_EVER}", since is None)]


def _shown(item: ChildDigest, used: RulesInUse) -> ChildShown:
    questions, duties = (reverse(f"web:{name}", args=[item.child.id]) for name in ("questions", "duties"))
    older = []
    if item.older_questions:
        older.append(Line(_counted(item.older_questions, "earlier question still open"), questions))
    if item.older_duties:
        older.append(Line(_counted(item.older_duties, "earlier duty still open", "earlier duties still open"), duties))
    if item.waiting:
        waits = _counted(item.waiting, "question waits for more information", "questions wait for more information")
        older.append(Line(waits, questions))
    return ChildShown(
        item.child,
        tuple(_question(item, one, used) for one in item.questions),
        tuple(_duty(item.child, one, used) for one in item.duties),
        tuple(older),
        item.untold,
    )


def _question(one: ChildDigest, item: Asked, used: RulesInUse) -> Line:
    found = item.finding
    address = f"{reverse('web:questions', args=[one.child.id])}#{anchor(found.key)}"
    again = "Asked again: something new has come since it was answered. " if item.since else ""
    on = about(one.chronology, found)
    note = f"{again}{found.sentence}{f' ({on})' if on else ''}"
    words = found.questions[0] if found.questions else found.sentence
    return Line(words, address, note, used.standing_words(found))


def _duty(child: ChildSummary, item: DutyFinding, used: RulesInUse) -> Line:
    address = f"{reverse('web:duties', args=[child.id])}#{anchor(item.key)}"
    past, condition = past_due_words(item), condition_words(item)
    due = f"Due {due_words(item)}{f', {past}' if past else ''}{f': {condition}' if condition else ''}."
    return Line(rule_words(item), address, due, used.standing_words(item))


def _counted(number: int, one: str, many: str = "") -> str:
    return f"{number} {one if number == 1 else many or one.replace('question', 'questions')}"

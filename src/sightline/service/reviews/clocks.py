"""The clocks of a review: the rulebook's own duties, asked of what was recorded of the review.

No number stands here. What was recorded becomes facts of the rulebook's kinds, and the duties on serious incidents and
reviews are worked out on them, with their arithmetic, their calendar and the standing of their numbers.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from itertools import count

from sightline.chronology.calendar import OutsideCalendar, working_days_between
from sightline.chronology.chronology import Agency, CasePerson, Chronology
from sightline.chronology.clock import today
from sightline.chronology.coverage import Coverage
from sightline.chronology.fact import Fact, FieldValue
from sightline.chronology.partial_date import PartialDate, write_day
from sightline.rulebook.adoption import LocalNumber, with_local_numbers
from sightline.rulebook.evaluate import evaluate
from sightline.rulebook.findings import DutyFinding, State
from sightline.rulebook.language.rules import Duty
from sightline.rulebook.parameters import Parameters
from sightline.service.access.viewer import Viewer
from sightline.service.casework import queries as casework
from sightline.service.reviews.processes import still_stops
from sightline.service.reviews.shapes import Clock, ReviewSeen
from sightline.service.reviews.sorts.choices import COUNTS_FROM
from sightline.vocabulary.kinds import KINDS

_CHILD = CasePerson("subject", "the child", ("child",))
_COUNTS_FROM = "rapid_review.counts_from_notification"
_DUTIES = {
    "rapid_review": ("serious-incident-notified-in-time", "rapid-review-in-time"),
    "practice_review": (
        "serious-incident-notified-in-time",
        "rapid-review-in-time",
        "practice-review-published-in-time",
        "review-sent-before-publication",
    ),
    "serious_case_review": ("serious-case-review-decided-in-time", "serious-case-review-published-in-time"),
}
_IN_WORKING_DAYS = "working days"


def clocks(review: ReviewSeen, *, viewer: Viewer, on: date | None = None) -> tuple[Clock, ...]:
    """Every clock that runs, or ran, for a review, as it stands ``on`` (None: today); none before one was set."""
    wanted = list(_DUTIES.get(review.kind, ()))
    if review.kind == "rapid_review" and any(one.words("stage") == "decision_yes" for one in review.standing("stage")):
        wanted += _DUTIES["practice_review"][2:]
    day = on or today()
    used = casework.rulebook(viewer=viewer)
    rules = [rule for rule in used.rules if rule.code in wanted and isinstance(rule, Duty)]
    found = evaluate(_chronology(review), on=day, rules=rules, parameters=_parameters(review, used.parameters))
    made = sorted(found.duties, key=lambda one: wanted.index(one.rule))
    titles = {rule.code: rule for rule in rules}
    return tuple(_clock(titles[one.rule], one, review, used.parameters, day) for one in made)


def main_clock(found: Iterable[Clock]) -> Clock | None:
    """The clock that a review is counted by: its rapid review's, else the first that counts working days and runs."""
    counted = [one for one in found if one.counted]
    return next((one for one in counted if one.rule == "rapid-review-in-time"), counted[0] if counted else None)


def _clock(rule: Duty, found: DutyFinding, review: ReviewSeen, parameters: Parameters, day: date) -> Clock:
    due = found.due.latest if found.due is not None else None
    value = next((value for name, value in found.evidence.parameters if name != _COUNTS_FROM), None)
    unit = parameters[rule.fills["n"]].unit
    start, words = _counted_from(review, rule.code)
    counted = ""
    if due is not None and start is not None and value is not None and unit == _IN_WORKING_DAYS:
        counted = _day_of(start, due, day, found.state)
    standing = "" if value is None else value.standing
    return Clock(
        rule.title, found.ref, rule.code, found.sentence, found.state, due, counted, words, standing,
        found.evidence.arithmetic, found.reason,
    )  # fmt: skip


def _day_of(start: date, due: date, day: date, state: State) -> str:
    if state not in (State.PENDING, State.BREACHED_OPEN):
        return ""
    try:
        gone, whole = working_days_between(start, day), working_days_between(start, due)
    except OutsideCalendar:
        return ""
    return f"Day {gone} of {whole}"


def _counted_from(review: ReviewSeen, rule: str) -> tuple[date | None, str]:
    clock = review.latest("clock")
    if clock is None:
        return None, ""
    begins = clock.words("from") if rule == "rapid-review-in-time" else "aware"
    if rule not in ("rapid-review-in-time", "serious-incident-notified-in-time"):
        return None, ""
    day = clock.day(f"{begins}_on")
    if day is None:
        return None, ""
    name = COUNTS_FROM[begins]
    return day, f"counted from {name[:1].lower()}{name[1:]}, {write_day(day)}; set by {clock.by}"


def _parameters(review: ReviewSeen, parameters: Parameters) -> Parameters:
    """With what the review's clock counts from as a named person set it."""
    clock = review.latest("clock")
    if clock is None:
        return parameters
    held = parameters.get(_COUNTS_FROM)
    if held is None:
        return parameters
    set_here = LocalNumber(
        _COUNTS_FROM, int(clock.words("from") == "notified"), held.values[0].valid_from, clock.by,
        clock.words("reason"), clock.by,
    )  # fmt: skip
    return with_local_numbers(parameters, [set_here])


def _chronology(review: ReviewSeen) -> Chronology:
    numbers = count(1)
    facts: list[Fact] = []

    def add(kind: str, day: date | None, agency: str, **fields: object) -> None:
        if day is not None:
            name = f"stage-{next(numbers)}"
            values: Mapping[str, FieldValue] = {key: FieldValue(value) for key, value in fields.items()}
            made = Fact(name, kind, KINDS[kind].nature, PartialDate.on(day), agency, "", fields=values, lineage=name)
            facts.append(made)

    clock = review.latest("clock")
    if clock is not None:
        add("serious_incident_known", clock.day("aware_on") or clock.day("notified_on"), "childrens_social_care")
        add("serious_incident_notification", clock.day("notified_on"), "childrens_social_care")
    sort = "serious_case_review" if review.kind == "serious_case_review" else "practice_review"
    partnership = "safeguarding_partnership"
    for stage in review.standing("stage"):
        name, day = stage.words("stage"), stage.day("on")
        if name == "rapid_review":
            add("rapid_review", day, partnership, sent_to_panel=True)
        elif name in ("decision_yes", "decision_no"):
            add("review_decision", day, partnership, type=sort, to_review=name == "decision_yes")
        elif name == "sent":
            add("review_sent_before_publication", day, partnership)
        elif name == "published":
            add("review_published", day, partnership, type=sort)
    for process in review.standing("process"):
        if "publication" in still_stops(review, process):
            add("review_paused", process.day("begun"), partnership)
    agencies = {name: Agency(name, name, name) for name in ("childrens_social_care", partnership)}
    # Nobody typed the day of the notification: that does not show that nobody was notified.
    told = [name for name in agencies if name == partnership or (clock is not None and clock.day("notified_on"))]
    covered = tuple(Coverage(name, date.min, date.max, True) for name in told)
    return Chronology(_CHILD, tuple(facts), agencies, {_CHILD.id: _CHILD}, covered)

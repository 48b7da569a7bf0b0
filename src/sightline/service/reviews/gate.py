"""What cannot be recorded of a review as it stands, and why: each a sentence for the person."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import date

from sightline.chronology.clock import today
from sightline.service.access.viewer import Viewer
from sightline.service.casework.queries import rulebook
from sightline.service.records.errors import NotPossible
from sightline.service.reviews.models import Export
from sightline.service.reviews.processes import still_stops, stopped
from sightline.service.reviews.readers import is_for_everybody
from sightline.service.reviews.shapes import EntrySeen, ReviewSeen
from sightline.service.reviews.sorts.choices import CONDITIONS, STATES, STOPS

_AFTER: Mapping[str, tuple[str, ...]] = {
    "": ("draft",),
    "draft": ("accuracy",),
    "accuracy": ("approval", "draft"),
    "approval": ("hold", "copies", "draft"),
    "hold": ("copies", "draft"),
    "copies": ("published", "hold", "draft"),
    "published": ("withdrawn", "superseded"),
    "withdrawn": ("draft",),
    "superseded": ("draft",),
}
"""From each state, those that can follow."""

_HAPPENED = {
    "clock": ("aware_on", "notified_on"),
    "stage": ("on",),
    "state": ("on",),
    "lifted": ("on",),
    "process": ("begun",),
}


def refuse_unless_possible(
    review: ReviewSeen,
    sort: str,
    given: Mapping[str, object],
    subject: str,
    *,
    about: EntrySeen | None = None,
    lineages: Collection[str] = (),
) -> None:
    """Raise NotPossible where what was given cannot hold of this review.

    ``about``: the entry that it belongs to. ``lineages``: of the rows that the review has.
    """
    if sort in ("key_event", "comment") and subject and subject not in lineages:
        raise NotPossible("There is no such row in this review.")
    if sort == "day_order":
        _day_order(subject)
    if sort == "finding" and given.get("shape") == "pattern" and not given.get("questions"):
        raise NotPossible("A pattern puts questions to the board: write at least one, or choose the other shape.")
    if sort == "effect" and about is not None and not review.standing("doing", about=about.id):
        raise NotPossible("Nothing shows yet that this action was done. Record that evidence first, then its effect.")
    if sort == "lifted" and about is not None:
        _lifted(review, about, given)
    for name in _HAPPENED.get(sort, ()):
        if name in given and date.fromisoformat(str(given[name])) > today():
            raise NotPossible("That day has not come yet. Record what happened, not what is planned.")
    if sort == "scope" and str(given["period_from"]) > str(given["period_to"]):
        raise NotPossible("The period ends before it begins.")
    if sort == "clock" and f"{given['from']}_on" not in given:
        raise NotPossible("Give the day that the clock counts from.")
    if sort == "cleared" and subject not in CONDITIONS:
        raise NotPossible("That is not a condition of publication.")
    if sort == "stage" and given.get("stage") == "published":
        _published_stage(review)
    if sort == "state":
        _state(review, given)


def refuse_unknown_rule(given: Mapping[str, object], *, viewer: Viewer) -> None:
    """Raise NotPossible where the rulebook has no rule of the code that a recommendation is to be bound to."""
    if rulebook(viewer=viewer).card(str(given["rule"])) is None:
        raise NotPossible("The rulebook has no rule of that code. Its page shows the code of each rule.")


def can_follow(review: ReviewSeen) -> tuple[str, ...]:
    """The states that the report can go to now."""
    latest = review.latest("state")
    return _AFTER[latest.words("state") if latest else ""]


def cleared(review: ReviewSeen, condition: str) -> EntrySeen | None:
    """Who cleared a condition for the report as it stands: what was cleared before it went back to draft has lapsed."""
    again = [one.id for one in review.standing("state")[1:] if one.words("state") == "draft"]
    found = review.latest("cleared", subject=condition)
    return found if found is not None and found.id > max(again, default=0) else None


def uncleared(review: ReviewSeen) -> tuple[str, ...]:
    """The conditions of publication that nobody has cleared for the report as it stands, a sentence each."""
    return tuple(f"Not cleared: {words}." for code, words in CONDITIONS.items() if cleared(review, code) is None)


def not_cleared(review: ReviewSeen) -> tuple[str, ...]:
    """What stands between the report and its publication, a sentence each."""
    said = list(uncleared(review))
    said.extend(f"{process} stops publication." for process in stopped(review).get("publication", ()))
    return tuple(said)


def missed(review: ReviewSeen, announced: EntrySeen) -> bool:
    """Whether a date announced for the publication has passed, and the report did not stand published on it."""
    day = announced.day("on")
    if day is None or day >= today():
        return False
    by_then = [one for one in review.standing("state") if (one.day("on") or day) <= day]
    return not by_then or by_then[-1].words("state") not in ("published", "superseded")


def _day_order(subject: str) -> None:
    try:
        date.fromisoformat(subject)
    except ValueError as wrong:
        raise NotPossible("Say of which day the rows are ordered.") from wrong


def _lifted(review: ReviewSeen, process: EntrySeen, given: Mapping[str, object]) -> None:
    """Nothing is lifted that the process does not stop now, and nothing before it began."""
    wanted = given.get("stops")
    still = still_stops(review, process)
    if not isinstance(wanted, list) or not set(wanted) <= set(still):
        left = ", ".join(STOPS[code].lower() for code in still) or "nothing"
        raise NotPossible(f"Only what this process still stops can be lifted: {left}.")
    begun = process.words("begun")
    if begun and str(given["on"]) < begun:
        raise NotPossible("It cannot be lifted before the process began.")


def _published_stage(review: ReviewSeen) -> None:
    """A clock is met by this stage, so it follows the gate; a historic review was published before there was one."""
    passed = any(one.words("state") == "published" for one in review.standing("state"))
    if not passed and review.kind != "serious_case_review":
        raise NotPossible(
            "Nothing of this review has passed the gate of publication. Record it as published on the page of "
            "publication first, then this stage."
        )


def _state(review: ReviewSeen, given: Mapping[str, object]) -> None:
    to = str(given["state"])
    possible = can_follow(review)
    if to not in possible:
        after = ", ".join(STATES[code] for code in possible) or "nothing"
        raise NotPossible(f"The report cannot go to “{STATES[to]}” from where it is. What can follow: {after}.")
    before = review.latest("state")
    if before is not None and str(given["on"]) < before.words("on"):
        raise NotPossible(
            f"That is before the day on which it went to “{STATES[before.words('state')]}”. What was recorded in error "
            "is taken back first."
        )
    if to != "published":
        return
    missing = not_cleared(review)
    if missing:
        raise NotPossible("It cannot be published yet. " + " ".join(missing))
    digest = str(given.get("digest", "")).replace(" ", "").casefold()
    ours = Export.objects.filter(review_id=review.id, version="published", leaves=True, file_digest=digest)
    released = ours.exclude(released_by="") if digest else ours.none()
    again = [one.at for one in review.standing("state")[1:] if one.words("state") == "draft"]
    if not any(
        is_for_everybody(review, one.reader) and (not again or (one.released_at and one.released_at >= max(again)))
        for one in released
    ):
        raise NotPossible(
            "Give the digest of the file that was released as the published version, made for the public, since the "
            "report was last a draft, and that a second person checked. A copy for the Panel or the family is not the "
            "published file, nor is one that was made to stay inside: make one on the Exports page, such as for “the "
            "public”, and release it."
        )
    if not given.get("where"):
        raise NotPossible("Say where it stands published.")

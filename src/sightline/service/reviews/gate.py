"""What cannot be recorded of a review as it stands, and why: each a sentence for the person."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from sightline.chronology.clock import today
from sightline.service.access.viewer import Viewer
from sightline.service.casework.queries import rulebook
from sightline.service.records.errors import NotPossible
from sightline.service.reviews.models import Export
from sightline.service.reviews.processes import stopped
from sightline.service.reviews.shapes import EntrySeen, ReviewSeen
from sightline.service.reviews.sorts import CONDITIONS, STATES

_AFTER: Mapping[str, tuple[str, ...]] = {
    "": ("draft",),
    "draft": ("accuracy",),
    "accuracy": ("approval", "draft"),
    "approval": ("hold", "copies", "draft"),
    "hold": ("copies", "draft"),
    "copies": ("published", "hold", "draft"),
    "published": ("withdrawn", "superseded"),
    "withdrawn": ("draft",),
    "superseded": (),
}
"""From each state, those that can follow."""

_HAPPENED = {"clock": ("aware_on", "notified_on"), "stage": ("on",), "state": ("on",), "lifted": ("on",)}


def refuse_unless_possible(review: ReviewSeen, sort: str, given: Mapping[str, object], subject: str) -> None:
    """Raise NotPossible where what was given cannot hold of this review."""
    for name in _HAPPENED.get(sort, ()):
        if name in given and date.fromisoformat(str(given[name])) > today():
            raise NotPossible("That day has not come yet. Record what happened, not what is planned.")
    if sort == "scope" and str(given["period_from"]) > str(given["period_to"]):
        raise NotPossible("The period ends before it begins.")
    if sort == "clock" and f"{given['from']}_on" not in given:
        raise NotPossible("Give the day that the clock counts from.")
    if sort == "cleared" and subject not in CONDITIONS:
        raise NotPossible("That is not a condition of publication.")
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


def not_cleared(review: ReviewSeen) -> tuple[str, ...]:
    """What stands between the report and its publication, a sentence each."""
    open_ = [words for code, words in CONDITIONS.items() if cleared(review, code) is None]
    said = [f"Not cleared: {words}." for words in open_]
    said.extend(f"{process} stops publication." for process in stopped(review).get("publication", ()))
    return tuple(said)


def _state(review: ReviewSeen, given: Mapping[str, object]) -> None:
    to = str(given["state"])
    possible = can_follow(review)
    if to not in possible:
        after = ", ".join(STATES[code] for code in possible) or "nothing"
        raise NotPossible(f"The report cannot go to “{STATES[to]}” from where it is. What can follow: {after}.")
    if to != "published":
        return
    missing = not_cleared(review)
    if missing:
        raise NotPossible("It cannot be published yet. " + " ".join(missing))
    digest = str(given.get("digest", "")).replace(" ", "").casefold()
    ours = Export.objects.filter(review_id=review.id, version="published", leaves=True, file_digest=digest)
    if not digest or not ours.exclude(released_by="").exists():
        raise NotPossible(
            "Give the digest of the file that was released as the published version, on the Exports page, and that a "
            "second person checked: not one that was made to stay inside."
        )
    if not given.get("where"):
        raise NotPossible("Say where it stands published.")

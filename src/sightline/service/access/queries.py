"""The log of looks, for whoever answers for it."""

from dataclasses import dataclass
from datetime import date, datetime

from django.utils.timezone import localtime

from sightline.chronology.clock import today
from sightline.service.access.models import Look
from sightline.service.access.viewer import Viewer, require


@dataclass(frozen=True, slots=True)
class LookSeen:
    """One line of the log. ``subjects`` are opaque ids."""

    viewer: str
    what: str
    subjects: tuple[str, ...]
    at: datetime
    known_at: date | None


def looks(*, viewer: Viewer, known_at: date | None = None, limit: int = 200) -> tuple[LookSeen, ...]:
    """The latest looks, newest first; up to the end of ``known_at`` if given."""
    require(viewer)
    found = Look.objects.order_by("-at", "-id")
    if known_at is not None:
        found = found.filter(at__date__lte=known_at)
    return tuple(LookSeen(row.viewer, row.what, tuple(row.subjects), row.at, row.known_at) for row in found[:limit])


def last_look(what: str, *, viewer: Viewer, known_at: date | None = None) -> date | None:
    """The last day before ``known_at`` (None: today) on which this viewer looked at a page; None: never."""
    require(viewer)
    found = Look.objects.filter(viewer=viewer.name, what=what, at__date__lt=known_at or today()).order_by("-at").first()
    return localtime(found.at).date() if found is not None else None

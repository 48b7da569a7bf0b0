"""Writing down that somebody looked."""

from collections.abc import Iterable
from datetime import date

from sightline.chronology.clock import now
from sightline.service.access.models import Look
from sightline.service.access.viewer import Viewer, require


def record_look(
    viewer: Viewer,
    what: str,
    *,
    subjects: Iterable[str] = (),
    known_at: date | None = None,
    known_to: str | None = None,
) -> None:
    """Record one look. ``subjects`` are opaque ids; ``what`` is the name of a page or command.

    Raises NotAllowed if nobody is named as looking.
    """
    require(viewer)
    Look.objects.create(
        viewer=viewer.name, what=what, subjects=list(subjects), at=now(), known_at=known_at, known_to=known_to or ""
    )

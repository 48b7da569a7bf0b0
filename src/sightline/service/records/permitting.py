"""Whether a viewer may see a case. Whoever keeps cases from people says so here; to them there is no such case."""

from __future__ import annotations

from collections.abc import Callable

from sightline.service.access.viewer import Viewer, require
from sightline.service.records.errors import NotFound

HIDES: list[Callable[[Viewer], frozenset[str]]] = []
"""What keeps cases from people: each gives the ids of those that a viewer may not see. The apps above add to it."""


def hidden_from(*, viewer: Viewer) -> frozenset[str]:
    """The ids of the cases that a viewer may not see. Raises NotAllowed where nobody looks."""
    require(viewer)
    return frozenset[str]().union(*(hides(viewer) for hides in HIDES))


def permit(case_id: str, *, viewer: Viewer) -> None:
    """Raise NotFound where a viewer may not see a case, in the words for one that is not there."""
    if case_id in hidden_from(viewer=viewer):
        raise NotFound("There is no such case here.")

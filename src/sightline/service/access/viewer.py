"""Who is looking. Every query asks for a viewer; without one it answers nothing."""

import getpass
import os
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Viewer:
    """A person who looks. ``name`` is the worker's own name or account, never a child's."""

    name: str


class NotAllowed(Exception):  # noqa: N818 (reads as what it says)
    """Nobody was named as looking, so nothing is shown."""


def person_at_this_computer() -> Viewer:
    """Whoever is signed in at this computer, or who ``SIGHTLINE_USER`` says it is."""
    said = os.environ.get("SIGHTLINE_USER", "").strip()
    if said:
        return Viewer(said)
    try:
        return Viewer(getpass.getuser())
    except (KeyError, OSError):
        return Viewer("the person at this computer")


def require(viewer: Viewer) -> None:
    """Raise NotAllowed unless somebody is named as looking: nothing is shown to nobody."""
    if not isinstance(viewer, Viewer) or not viewer.name.strip():
        raise NotAllowed("Nothing is shown unless it is known who is looking.")

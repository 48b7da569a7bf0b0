"""One thing that is looked for."""

from __future__ import annotations

from dataclasses import dataclass

from sightline.publishing.leaks.finding import LeakSort


@dataclass(frozen=True, slots=True)
class Wanted:
    """One word or row of words that gives an entry away. ``is_ordinary``: a word of every day too, so that it counts
    only where it is written as a name. ``in_capitals``: counts only so. ``is_derived``: follows from the name by custom
    (a nickname, initials) and is not listed.
    """

    key: str
    sort: LeakSort
    why: str
    is_ordinary: bool = False
    in_capitals: bool = False
    is_derived: bool = False

"""The sentences of the invented review (said.toml): what each agency writes, and the events that several tell."""

from __future__ import annotations

import tomllib
from importlib import resources

_HELD = tomllib.loads(resources.files("sightline.synthetic.review").joinpath("said.toml").read_text("utf-8"))

SYSTEMS: dict[str, tuple[str, ...]] = {letters: tuple(held["systems"]) for letters, held in _HELD["agencies"].items()}
SAID: dict[str, tuple[str, ...]] = {letters: tuple(held["said"]) for letters, held in _HELD["agencies"].items()}
CHILD_SAID: tuple[str, ...] = tuple(_HELD["child_said"])
EVENTS: tuple[tuple[tuple[tuple[str, str, str, int], ...], str], ...] = tuple(
    (tuple((letters, clock, words, later) for letters, clock, words, later in held["told"]), held["differ"])
    for held in _HELD["events"]
)
"""Events as several agencies tell them: who, at what time, in which words, and how many days later it was written down;
then on what they differ."""

"""Editions of guidance and regulations, chosen by the day of the event and never by today's date."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.resources import files


@dataclass(frozen=True, slots=True)
class Pack:
    """One edition: its code, its title, the day it came into force, how far it was checked, and what is not certain."""

    code: str
    document: str
    in_force_from: date
    standing: str
    note: str = ""


@cache
def editions(family: str) -> tuple[Pack, ...]:
    """The editions of one family, oldest first. Raises KeyError for a family that is not held."""
    held = tomllib.loads(files(__package__).joinpath("packs.toml").read_text("utf-8"))
    return tuple(sorted((Pack(**entry) for entry in held[family]), key=lambda pack: pack.in_force_from))


def edition_on(family: str, day: date) -> Pack | None:
    """The edition in force on ``day``, or None before the first that is held."""
    for pack in reversed(editions(family)):
        if pack.in_force_from <= day:
            return pack
    return None

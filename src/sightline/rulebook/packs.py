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


_FIRMEST_FIRST = ("law read", "law from memory", "set locally")


def weaker(one: str, other: str) -> str:
    """The weaker of two standings: an edition that was read says nothing of a paragraph that was only remembered.

    Words that are no standing of a text of law (a default of Sightline's) leave the other's.
    """
    return max(one, other, key=lambda said: _FIRMEST_FIRST.index(said) if said in _FIRMEST_FIRST else -1)


def edition_on(family: str, day: date) -> Pack | None:
    """The edition in force on ``day``, or None before the first that is held."""
    for pack in reversed(editions(family)):
        if pack.in_force_from <= day:
            return pack
    return None

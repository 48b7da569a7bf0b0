"""Which given names stand for one another, from the commented list beside this module."""

import tomllib
from functools import cache
from importlib.resources import files


@cache
def _groups() -> tuple[frozenset[str], ...]:
    with (files("sightline.identity") / "nicknames.toml").open("rb") as opened:
        return tuple(frozenset(group) for group in tomllib.load(opened)["groups"])


def stand_for_one_another(one: str, other: str) -> bool:
    """Whether two given names, in any case, are listed as forms of one name."""
    pair = {one.casefold(), other.casefold()}
    return any(pair <= group for group in _groups())


def usual_forms(name: str) -> frozenset[str]:
    """The other forms of a given name that are listed with it, in lower case."""
    wanted = name.casefold()
    return frozenset(form for group in _groups() if wanted in group for form in group if form != wanted)

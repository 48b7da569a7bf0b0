"""What somebody is called by their part alone: "DSL", "the HV", "Deputy Head", "Mother's partner". It names nobody.

A name is told from it by one word that no list of parts has ("HV Sue Marsh"), by a title before a name ("Mr Head"), or
by the number of an officer ("PC 4471"), which leads to one person.
"""

from __future__ import annotations

import re
import tomllib
from functools import cache
from importlib.resources import files

_WORD = re.compile(r"[^\W_]+(?:[&/’'-][^\W_]+)*")
_OF_ONE_PERSON = frozenset(
    {"mr", "mrs", "ms", "miss", "mx", "master", "dr", "prof", "sir", "dame", "lord", "rev", "cllr"}
)
_LONG_NUMBER = 3


@cache
def _words() -> tuple[frozenset[str], frozenset[str]]:
    held = tomllib.loads((files("sightline.wording") / "role_names.toml").read_text("utf-8"))
    return frozenset(held["words"].split()), frozenset(held["letters"].split())


def is_role_word(word: str) -> bool:
    """Whether one word is of those that parts are told by."""
    words, letters = _words()
    plain = word.replace("’", "'")
    bare = plain.removesuffix("'s").rstrip("0123456789") or plain
    if bare in letters:
        return True  # "MGM's", "SW2"
    low = plain.casefold()
    if low in words or plain in letters or (len(plain) > 1 and plain.isupper() and low in _any_case()):
        return True
    return low.removesuffix("'s") in words or ("-" in low and all(part in words for part in low.split("-")))


@cache
def _any_case() -> frozenset[str]:
    return frozenset(one.casefold() for one in _words()[1])


def is_only_a_role(name: str) -> bool:
    """Whether a name is made of such words alone. No words at all name nobody either."""
    found = _WORD.findall(name)
    if len(found) > 1 and found[0].casefold() in _OF_ONE_PERSON:
        return False
    for word in found:
        if word.isdigit():
            if len(word) >= _LONG_NUMBER:
                return False
        elif not is_role_word(word) and not (len(found) == 1 and word.casefold() in _OF_ONE_PERSON):
            return False
    return True

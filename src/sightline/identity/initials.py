"""The letters by which workers' notes call a child: "EM seen at school"."""

from __future__ import annotations

import re
from collections.abc import Iterable

from sightline.identity.role_words import is_role
from sightline.wording.suggestion.names import NOT_NAMES

# fmt: off
_ABBREVIATES = frozenset((
    "AE", "AM", "BF", "CE", "CF", "CO", "CP", "DA", "DC", "DI", "DM", "DNA", "DOB", "DS", "DV", "ED", "EHC", "EPO",
    "FM", "FSW", "GF", "GP", "HV", "IC", "ICO", "ID", "IT", "LA", "LAC", "MG", "MH", "MW", "NA", "NB", "NFA", "NHS",
    "NO", "OE", "OK", "PC", "PM", "PP", "PS", "QC", "RE", "SH", "SN", "SO", "SW", "TC", "TM", "TV", "UK", "US",
    "VS", "YP", "YW",
))
# fmt: on
"""Letters that stand for something else in such notes, whoever's initials they are too."""


def initials_of_children(children: Iterable[str], others: Iterable[str]) -> tuple[str, ...]:
    """For the whole names of a case's children, the two or three letters that can mean one of them and nobody else.

    "Ellie-Mae Sorrell" is EMS and EM, "Kit Orme" KO. Letters that fit two children (twins named alike), or one of the
    ``others`` of the case, or that notes use for something else, are nobody's.
    """
    whole = [name for name in dict.fromkeys(children) if len(name.split()) > 1]
    held = [_letters(name) for name in whole]
    taken = {letters for name in others if len(name.split()) > 1 and name not in whole for letters in _letters(name)}
    return tuple(
        dict.fromkeys(
            letters
            for own in held
            for letters in own
            if sum(letters in each for each in held) == 1
            and letters not in taken
            and letters not in _ABBREVIATES
            and letters not in NOT_NAMES
            and not is_role(letters)
        )
    )


def _letters(name: str) -> tuple[str, ...]:
    words = [re.findall(r"[^\W\d_]+", word) for word in name.split()]
    first, last = words[0], words[-1]
    every = "".join(part[:1] for word in words for part in word)
    made = (every, "".join(part[:1] for part in first), first[0][:1] + last[0][:1] if first and last else "")
    return tuple(dict.fromkeys(letters.upper() for letters in made if 2 <= len(letters) <= 3))

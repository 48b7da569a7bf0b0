"""Pet forms of a name by the endings that people put to its first beat: Tobes, Mags, Carmencita; and beats doubled.

Which endings are used is common knowledge of each language and rests on no source. Nothing here has to be right, only
to be looked at.
"""

from __future__ import annotations

import re

from sightline.publishing.leaks.likeness import heard_with, is_listed

_BEAT = re.compile(r"[^aeiouy]{0,3}[aeiouy]{1,2}")
_ENGLISH = (
    "s", "es", "z", "zy", "y", "ie", "i", "ey", "o", "er", "ers", "ster", "sters", "bo", "kin", "kins", "ums", "sy",
    "sie",
)  # fmt: skip
_OTHERS = (
    "ek", "us", "usia", "osia", "asia", "sia", "cia", "ka", "eczka", "uszka", "utek", "ulka", "unia",  # Polish
    "ya", "sha", "enka", "ochka", "ushka", "yusha", "ik", "ko",  # Russian, Ukrainian
    "ito", "ita", "cito", "cita", "encito", "encita", "inho", "inha", "ino", "ina", "uccio", "etto", "etta",  # Romance
    "ica", "uta", "el", "elu", "isor", "uca",  # Romanian
    "oudi", "oush", "ouna", "ouri", "cik", "can", "jaan", "oo", "u", "ji",  # Arabic, Turkish, Urdu
    "een", "in", "gi", "ga", "iko", "ika", "uci", "chen", "lein", "je", "tje",  # Irish, Icelandic, Hungarian, German
    "ele", "yte", "ute", "elis", "ukas", "utis", "ite", "ins", "aki", "oula", "itsa",  # Baltic, Greek
)  # fmt: skip
_SAID_AS = {
    "eu": ("u", "ue", "oo"), "ea": ("e", "ee"), "ai": ("a",), "ei": ("e", "i"), "ie": ("i", "e"), "ou": ("o", "u"),
    "au": ("a", "o"), "oe": ("o",), "ae": ("a", "e"), "ee": ("e", "i"), "oa": ("o",), "ia": ("i",), "io": ("i",),
}  # fmt: skip
"""Two vowels of a name as a pet form has them: Rube, of Reuben."""
_SHORTEST = 4
_OF_EVERYBODY = frozenset(
    ["mama", "papa", "dada", "nana", "baba", "gaga", "nene", "bobo", "dodo", "gogo", "haha", "hoho", "lala", "caca"]
)
"""What children call anybody."""


def pet_forms(name: str, *, of_others: bool = True) -> frozenset[str]:
    """Pet forms of a first name in lower case, itself apart. ``of_others``: with the endings of other languages as well
    as the English. Four letters at least, and no word of every day as it stands in the list.
    """
    made: set[str] = set()
    for stem in _stems(name):
        doubled = stem + stem[-1]
        made |= {stem + ending for ending in _ENGLISH} | {
            doubled + ending for ending in ("y", "ie", "s", "o", "er", "ers")
        }
        if of_others:
            made |= {stem + ending for ending in _OTHERS if stem[-1] != ending[0]}
    beat = _BEAT.match(name)
    if beat is not None and len(beat.group()) == 2:
        made.add(beat.group() * 2)
    return frozenset(
        one for one in made if len(one) >= _SHORTEST and one != name and not is_listed(one) and one not in _OF_EVERYBODY
    )


def bases(name: str, listed: frozenset[str]) -> frozenset[str]:
    """What pet forms are made from: the name, and each short form of it that is ``listed`` or known by ear."""
    return frozenset({name, *listed, *heard_with(name)})


def _stems(name: str) -> frozenset[str]:
    """A name up to the consonants behind its first vowel ("tob", "mag", "malg"), and the whole of a short one."""
    beat = _BEAT.match(name)
    if beat is None or len(name) < 3:
        return frozenset()
    made, at = set(), beat.end()
    while at < len(name) and name[at] not in "aeiouy" and at - beat.end() < 3:
        at += 1
        if at >= 3:
            made.add(name[:at])
    if len(name) <= 6 and name[-1] not in "aeiouy":
        made.add(name)
    begun = re.match(r"([^aeiouy]*)([aeiouy]{2})", name)
    if begun is not None:
        made |= {begun[1] + said + stem[begun.end() :] for stem in set(made) for said in _SAID_AS.get(begun[2], ())}
    return frozenset(one for one in made if len(one) >= 3)

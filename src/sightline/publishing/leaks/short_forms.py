"""Short forms of a first name that follow from how English shortens names, beside those that are listed.

The list (``identity/nicknames.toml``) joins persons and must be sure; here nothing has to be right, only
to be looked at.
"""

from __future__ import annotations

import re

_ENDINGS = ("", "y", "ie", "i", "ee", "s", "o")
_FIRST_BEAT = re.compile(r"([^aeiouy]*)([aeiouy]+)([^aeiouy]*)")


def short_forms(name: str) -> frozenset[str]:
    """Forms of a first name in lower case, itself apart: its beginning (Pip, Bart, Barty), its end (Dora, Lina), the
    -z of Caz and Shazza, a doubled letter (Kitt). Two letters at least.
    """
    made: set[str] = set()
    if len(name) >= 5 and name[0] not in "aeiouy" and name[1] in "oiu":
        made.add(name[:2])  # Jo, Vi, Lu
    if len(name) >= 3 and name[-1] not in "aeiouy":
        made |= {name + name[-1] + ending for ending in ("", "y", "ie")} | {
            name + ending for ending in ("y", "ie", "ey")
        }
    elif len(name) == 3:
        made |= {name + name[-1]}
    for length in range(4, len(name) - 1):
        stem = name[:length]
        made |= {stem + ending for ending in (_ENDINGS if stem[-1] not in "aeiouy" else ("", "s"))}
    if len(name) >= 5 and name[2] not in "aeiouy":
        stem = name[:3]
        made |= {stem + stem[-1] + ending for ending in ("", "y", "ie")} | {
            stem + ending for ending in ("", "y", "ie", "o")
        }
    if len(name) >= 6 and name[-1] in "aeiouy":
        made.add(name[:3] + name[-1])
    if len(name) >= 6 and name[0] in "aeiou" and name[2] in "aeiou":
        made.add(name[:3])  # "Elo", of Elowen
    if len(name) >= 6 and name[0] not in "aeiou" and name[1] in "aeiou" and name[2] in "aeiou":
        made.add(name[:3])  # "Gio", of Giorgi
    beat = _FIRST_BEAT.match(name)
    if beat and len(name) >= 5:
        onset, vowels, coda = beat.groups()
        if coda.startswith(("r", "s", "z", "l")) and onset:
            made |= {onset + vowels[0] + ending for ending in ("z", "zz", "zza", "zzer", "zzy", "za", "zzie")}
    if len(name) >= 6:
        for start in range(2, len(name) - 3):
            if name[start] not in "aeiouy" and name[start + 1] in "aeiouy" and name[-1] in "aeiouy":
                made.add(name[start:])
    if len(name) >= 7:
        for start in range(2, len(name) - 3):  # "Sander", "Xander", "Finn"
            if name[start] not in "aeiouy" and name[start + 1] in "aeiouy":
                made.add(name[start:])
    return frozenset(form for form in made if len(form) >= 2 and form != name)

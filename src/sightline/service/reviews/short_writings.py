"""Which names of the cast are short writings of another: "Hallworth, T", "T Hallworth", "TH", "SW Lena Marsh".

Each stood as somebody of its own, waited for a decision and stopped files. It is joined to a name only where no other
name of the review can be meant.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from sightline.publishing.versions.ordinary import is_abbreviation, listed
from sightline.wording.role_names import is_role_word

_PART = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")


def short_writings(names: Iterable[str]) -> Mapping[str, str]:
    """By each short writing among names, the one whole name that it can mean; none where two can be meant."""
    held = list(dict.fromkeys(names))
    parts = {name: _parts(name) for name in held}
    whole = [name for name in held if len(parts[name]) > 1 and all(len(part) > 1 for part in parts[name])]
    plain = {name for name in whole if not _has_a_role(name)}
    made: dict[str, str] = {}
    for short in held:
        meant = {name for name in plain if name != short and _is_short_for(short, parts[short], parts[name])}
        folded = {" ".join(parts[name]): name for name in sorted(meant)}
        if len(folded) == 1:
            made[short] = next(iter(folded.values()))
    return {short: name for short, name in made.items() if name not in made}


def _is_short_for(short: str, ours: tuple[str, ...], theirs: tuple[str, ...]) -> bool:
    if len(theirs) < 2:
        return False
    letters = short.replace(".", "").replace(" ", "")
    if letters.isalpha() and letters.isupper() and 2 <= len(letters) <= 3 and len(ours) <= len(letters):
        every = "".join(part[0] for part in theirs)
        return letters.casefold() in (every, theirs[0][0] + theirs[-1][0]) and not (
            is_abbreviation(letters.casefold()) or is_role_word(letters)
        )
    if _has_a_role(short) and ours == theirs:
        return True  # "SW Lena Marsh"
    if len(ours) != 2 or ours[-1] != theirs[-1]:
        return False
    return len(ours[0]) == 1 and ours[0] == theirs[0][0]


def _parts(name: str) -> tuple[str, ...]:
    """The words of a name in small letters and in their order, the last name last, without titles and roles before."""
    last, comma, first = name.partition(",")
    words = _PART.findall(f"{first} {last}" if comma and first.strip() else name)
    while (
        len(words) > 1 and _is_before_a_name(words[0]) and (len(words) > 2 or words[0].casefold() in listed("titles"))
    ):
        del words[0]
    return tuple(word.casefold() for word in words)


def _has_a_role(name: str) -> bool:
    words = _PART.findall(name)
    return len(words) > 2 and _is_before_a_name(words[0])


def _is_before_a_name(word: str) -> bool:
    return word.casefold() in listed("titles") or (is_role_word(word) and len(word) > 1)

"""Which entries of the records are a person of the review: by name, by a part of one, by a letter, by a short writing.

Joined is what only one person of the review can be. A letter that nobody of the review begins with, and a title that
the one who bears the last name cannot have, are somebody else's: "Mrs D Hallworth" had been told as Tom, the father.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from sightline.publishing.versions.cast import CastEntry
from sightline.service.reviews.shapes import EntrySeen

_TITLES: Mapping[str, str] = {"ms": "woman", "mrs": "woman", "miss": "woman", "mr": "man", "mx": "", "dr": ""}
_GROWN = frozenset({"mr", "mrs", "ms", "dr"})
_ROLES: Mapping[str, str] = {"mother": "woman", "father": "man"}


def names_of(person: EntrySeen) -> tuple[str, ...]:
    """A person's name and what else they are called."""
    return (person.words("name"), *person.listed("also"))


def whose(
    people: Sequence[EntrySeen], found: Sequence[CastEntry], shorts: Mapping[str, str]
) -> dict[int, list[CastEntry]]:
    """By person of the review, the entries of the records that are that person under an agreed or other name, or under
    a part of a name that only one person of the review can have: "Mr P", "Jory", "Mr Pennick", "Kiera D-W"; or under
    the letter of an agreed name that only one has: "K", where "Child K" was agreed; or by a short writing that only one
    can mean: "Pennick, J", "JP".
    """
    called = {
        one.id: {name.casefold() for name in (*names_of(one), one.words("agreed_name")) if name} for one in people
    }
    parts = {one.id: _parts(one.words("name")) for one in people}
    letters = {one.id: _letter(one.words("agreed_name")) for one in people}
    made: dict[int, list[CastEntry]] = {}
    for entry in found:
        name, own = entry.name.casefold(), _parts(entry.name)
        can_be = {one.id for one in people if _can_be(entry.name, one)}
        by_name = [key for key, names in called.items() if name in names]
        by_part = [
            key for key, names in parts.items() if own and key in can_be and all(_is_part(one, names) for one in own)
        ]
        by_letter = [key for key, letter in letters.items() if letter and letter == entry.name.strip(" .")]
        by_short = [
            key for key, names in called.items() if key in can_be and shorts.get(entry.name, "").casefold() in names
        ]
        owners = by_name or by_short or by_part or by_letter
        if len(owners) == 1:
            made.setdefault(owners[0], []).append(entry)
    return made


def _can_be(written: str, person: EntrySeen) -> bool:
    """Whether a writing with a title or with letters for names can be a person's."""
    title, letters = _title(written), _single_letters(written)
    own = {_TITLES.get(_title(name), "") for name in (*names_of(person), person.words("agreed_name"))}
    sexes = (own | {_ROLES.get(person.words("role"), "")}) - {""}
    if _TITLES.get(title) and sexes and _TITLES[title] not in sexes:
        return False
    if title in _GROWN and person.words("role") == "child":
        return False
    if not letters or written.casefold() == person.words("agreed_name").casefold():
        return True
    return any(_begin(letters, _in_order(name)[:-1]) for name in names_of(person))


def _begin(letters: Collection[str], given: Sequence[str]) -> bool:
    """Whether letters are the first of somebody's given names. Nobody whose given name is not known has any."""
    at = 0
    for letter in letters:
        while at < len(given) and not given[at].startswith(letter):
            at += 1
        if at == len(given):
            return False
        at += 1
    return True


def _title(name: str) -> str:
    first = name.casefold().split()
    return first[0].strip(".") if first and first[0].strip(".") in _TITLES else ""


def _in_order(name: str) -> list[str]:
    """The words of a name without its title, the last name last."""
    last, comma, first = name.casefold().partition(",")
    words = (f"{first} {last}" if comma else last).replace(".", " ").split()
    return [word.strip("'’") for word in words if word not in _TITLES]


def _single_letters(name: str) -> tuple[str, ...]:
    """The letters that stand for names beside a last name: the "D" of "Mrs D Hallworth"."""
    words = _in_order(name)
    letters = tuple(word for word in words if len(word) == 1 and word.isalpha())
    return letters if any(len(word) > 1 for word in words) else ()


def _letter(agreed: str) -> str:
    """The letter by which people go on to call somebody whose agreed name ends in it: the "K" of "Child K"."""
    last = agreed.split()[-1].strip(".") if agreed.split() else ""
    return last if len(last) == 1 and last.isupper() and len(agreed.split()) > 1 else ""


def _is_part(word: str, names: frozenset[str]) -> bool:
    """Whether a word is one of the parts of a name, or the first letters of one with a hyphen ("d-w")."""
    return word in names or any(
        "-" in name and word.replace("-", "") == "".join(half[:1] for half in name.split("-")) for name in names
    )


def _parts(name: str) -> frozenset[str]:
    """The parts of a name, without titles and single letters."""
    words = (word.strip(".,'’") for word in name.casefold().split())
    return frozenset(word for word in words if len(word) > 1 and word not in _TITLES)

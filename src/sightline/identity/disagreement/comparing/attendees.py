"""Whom a list of those present, or the words before "attended", mean: by role, by agency, by name."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from sightline.identity.agencies_told import agencies_in
from sightline.identity.disagreement.comparing.agents import roles_in

FAMILY = frozenset({"mother", "father", "partner", "grandmother", "grandfather", "aunt", "uncle", "brother", "sister"})
_RANK = re.compile(r"\b(?:DCI|DC|DS|DI|PC|PS|PCSO|Sgt|Sergeant|Inspector|Detective|WPC|Insp)\b\.?")
_TITLE = r"(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof(?:essor)?|Rev|Sir|Dame)\.?"
_WORD = r"(?:[A-Z][a-zà-ÿ]+(?:['’-][A-Za-zà-ÿ]+)*|[A-Z]{3,}(?:['’-][A-Z]+)*|O['’][A-Z]\w+|Mc[A-Z]\w+)"
_NAME = re.compile(rf"(?:(?P<title>{_TITLE})\s+)?(?P<name>{_WORD}(?:[ \t]+(?:[A-Z]\.?[ \t]+)?{_WORD}){{0,2}})")
_NO_NAME_WORDS = """
    the a an and both all mum mother dad father parents school nursery academy primary police social health
    visitor care worker team manager head deputy teacher nurse doctor housing chair present apologies invited
    children child services strategy discussion meeting core group conference hospital family support mr mrs ms
    miss dr she he they also only no not none today midwife probation education trust service council agency
    officer took part with by nobody none one from
"""
_NO_NAME = frozenset(_NO_NAME_WORDS.split())
_SPLIT = re.compile(r"\s*(?:[,;•|]|\n|\band\b|&|\s-\s)\s*")
_BOTH = re.compile(r"\b(?:both\s+|the\s+)?parents\b|\bmum\s+(?:and|&)\s+dad\b|\bmother\s+(?:and|&)\s+father\b", re.I)


@dataclass(frozen=True, slots=True)
class Attendee:
    """One who was, or was not, at a meeting. ``role``: by what word; ``agency``: whose, where that is told.

    ``speaks_for_agency``: the words name the agency itself ("school sent apologies"), whoever would have come for it.
    """

    given: str = ""
    surname: str = ""
    role: str = ""
    agency: str = ""
    speaks_for_agency: bool = False

    @property
    def is_named(self) -> bool:
        """Whether a name is told."""
        return bool(self.given or self.surname)


def attendees_in(text: str, start: int, end: int) -> Iterator[tuple[Attendee, int, int]]:
    """Everybody whom a list names between two places of ``text``, with where; a role may stand behind its name."""
    held: list[tuple[Attendee, int, int]] = []
    for first, last in _items(text, start, end):
        words = text[first:last]
        if hit := _BOTH.search(words):
            held += [(Attendee(role=role), first + hit.start(), first + hit.end()) for role in ("mother", "father")]
            continue
        made = attendee(words)
        if made is None:
            continue
        before = held[-1][0] if held else None
        if before is not None and before.is_named and not before.role and not before.agency and not made.is_named:
            # "Hester Quayle, nursery manager"
            joined = Attendee(before.given, before.surname, made.role, made.agency)
            held[-1] = (joined, held[-1][1], last)
        else:
            held.append((made, first, last))
    yield from held


def attendee(words: str) -> Attendee | None:
    """Whom these words mean; None where they name nobody."""
    # What is said of somebody in brackets may tell of more: "GP; report received".
    plain = re.sub(r"\(([^);]*)[^)]*\)", r"(\1)", words)
    roles = roles_in(plain)
    role = roles[0][2] if roles else ""
    agencies = sorted(agencies_in(plain))
    if _RANK.search(plain):
        role, agencies = "police", ["police"]
    agency = "" if role in FAMILY else agencies[0] if agencies else ""
    given = surname = ""
    for hit in _NAME.finditer(re.sub(r"\([^)]*\)", lambda held: " " * len(held.group()), _RANK.sub(" ", plain))):
        parts = [part for part in hit.group("name").split() if part.casefold().strip(".") not in _NO_NAME]
        parts = [part for part in parts if len(part.strip(".")) > 1 and not roles_in(part) and not agencies_in(part)]
        if parts:
            alone = len(parts) == 1
            given = (
                ""
                if (alone and (hit.group("title") or parts[0].isupper() or _RANK.search(plain)))
                else parts[0].casefold()
            )
            surname = parts[-1].casefold() if not alone or not given else ""
            break
    if not (role or agency or given or surname):
        return None
    of_agency = role in ("school", "police") or (not role and bool(agency))
    return Attendee(given, surname, role, agency, of_agency and not (given or surname))


class Known:
    """What the case tells of whom a name is: the role or agency that stands beside it anywhere."""

    def __init__(self, everybody: Iterable[Attendee]) -> None:
        self._givens: dict[str, set[str]] = {}
        self._roles: dict[tuple[str, str], set[tuple[str, str]]] = {}
        for one in everybody:
            if one.surname and one.given:
                self._givens.setdefault(one.surname, set()).add(one.given)
            if one.is_named and (one.role or one.agency):
                for key in {(one.given, one.surname), ("", one.surname), (one.given, "")} - {("", "")}:
                    self._roles.setdefault(key, set()).add((one.role, one.agency))

    def full(self, one: Attendee) -> Attendee:
        """The same with its role and agency, where the case tells one of that name."""
        told = self._roles.get((one.given, one.surname), set()) if one.is_named and not one.role else set()
        roles = {role for role, _ in told if role}
        agencies = {agency for _, agency in told if agency}
        if len(roles) > 1 or len(agencies) > 1:
            return one
        givens = self._givens.get(one.surname, set()) if one.surname and not one.given else set()
        return Attendee(
            one.given or (next(iter(givens)) if len(givens) == 1 else ""),
            one.surname,
            one.role or next(iter(roles), ""),
            one.agency or next(iter(agencies), ""),
            one.speaks_for_agency,
        )

    def are_one(self, one: Attendee, other: Attendee) -> bool:
        """Whether both are plainly one person, or one speaks for the agency that the other came for."""
        if one.is_named and other.is_named:
            if one.surname and other.surname and one.surname != other.surname:
                return False
            if one.given and other.given:
                return one.given == other.given
            if one.surname and one.surname == other.surname:
                return len(self._givens.get(one.surname, set())) <= 1
            return False
        if one.speaks_for_agency or other.speaks_for_agency:
            return bool(one.agency) and one.agency == other.agency
        return bool(one.role) and one.role == other.role


def _items(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The items of a list, one that stands in brackets with the words before them."""
    hidden = re.sub(r"\([^)]*\)", lambda held: "x" * len(held.group()), text[start:end])
    at = 0
    for mark in [*_SPLIT.finditer(hidden), None]:
        last = mark.start() if mark else len(hidden)
        if hidden[at:last].strip(" .*"):
            lead = len(hidden[at:last]) - len(hidden[at:last].lstrip())
            yield start + at + lead, start + at + len(hidden[at:last].rstrip())
        at = mark.end() if mark else last

"""The persons that one cell of a table lists."""

from __future__ import annotations

import re

from sightline.chronology.candidate import Mention
from sightline.documents.document import Cell
from sightline.wording.people import mentions

_LISTED = re.compile(r"\s*(?:[,;&\n]|(?<=\D)/(?=\D)|\band\b)\s*", re.I)
_SURNAME_FIRST = re.compile(r"([^\W\d_][\w'’-]+(?: [^\W\d_][\w'’-]+)?), ([^\W\d_a-z][\w'’-]+(?: [^\W\d_][\w'’.-]*)?)")
_MOST_PERSONS = 12
_LONGEST_PERSON = 60
_NAME_LIKE = re.compile(r"(?:[^\W\d_]\.?(?![^\W_])|(?![a-z])[^\W\d_][\w'’.-]*)(?:\s+(?![a-z])[^\W\d_][\w'’.-]*){0,4}")


def persons_listed(cell: Cell, given: str, *, is_of_one: bool) -> list[Mention]:
    """The persons that a cell lists, by comma, stroke, line or "and".

    "PELL, Rowan" is one person, and so is "Pell, Rowan" in a column that holds one (``is_of_one``). ``given``: the role
    of whoever is named without one.
    """
    made: list[Mention] = []
    position = 0
    pieces = _LISTED.split(cell.text)
    surname_first = is_surname_first(cell)
    if surname_first and (is_of_one or (surname_first[1].isupper() and not surname_first[2].isupper())):
        pieces = [cell.text.strip()]
    if len(pieces) > _MOST_PERSONS:
        pieces = []
    for piece in pieces:
        words = piece.strip(" .()")
        start = cell.text.find(words, position) if words else -1
        if start < 0 or len(words) > _LONGEST_PERSON or not any(letter.isalpha() for letter in words):
            continue
        roles = [person.role for person in mentions(words) if person.role]
        if roles and (named := re.split(r"\s*\(", words)[0]) and _NAME_LIKE.fullmatch(named):
            words = named  # "Kelly Marsh (mother)"
        position = start + len(words)
        if not roles and not surname_first and not _NAME_LIKE.fullmatch(words):
            continue
        made.append(Mention(words, roles[0] if roles else given, cell.start + start, cell.start + position))
    return made


def is_surname_first(cell: Cell) -> re.Match[str] | None:
    """The two parts of a cell that may hold one person, surname first, and may hold two: "Pell, Rowan"."""
    return _SURNAME_FIRST.fullmatch(cell.text.strip())

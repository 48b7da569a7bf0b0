"""Persons in a return who are not among the agreed names."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable, Iterator, Sequence

from sightline.intake.returns.shapes import Remark, RemarkSort, ReturnRow
from sightline.wording.people import mentions
from sightline.wording.role_names import is_only_a_role, is_role_word

_PIECES = re.compile(r"\s*(?:[,;/\n()]|(?<!\bA)&|\band\b|\bwith\b)\s*", re.I)
_NAME = re.compile(r"[^\W\d_a-z][\w'’-]+(?:\s+[^\W\d_a-z][\w'’.-]*){0,3}")
_NEARLY = 0.78
"""Least likeness (difflib's ratio) at which a name is asked about as a misspelling of an agreed one."""
_SHORTEST_NEARLY = 4
_TITLES = frozenset({"ms", "mr", "mrs", "miss", "mx", "dr"})
"""They stand before anybody's name, and so say nothing of whose it is."""
_MARK = re.compile(r"\b(Child|Baby|Sibling|Adult|Ms|Mr|Mrs|Miss|Mx)\.?\s+([A-Z]{1,2}\d?)\b")
"""A person as reviews name one: a title and a letter. "Dr A" is not among them: practitioners are lettered too."""


def other_child(rows: Sequence[ReturnRow], text: str, names: Iterable[str]) -> Iterator[Remark]:
    """A remark where nobody of the review is named anywhere in a return, and others are: it may be of another child.

    ``text``: all the words of the file. A return that speaks of everybody by their role names nobody, and is not asked.
    """
    held = [name for name in names if name.strip()]
    tokens = {token for name in held for token in _tokens(name) if not is_role_word(token) and token not in _TITLES}
    agreed = {mark for name in held for mark in _marks(name)}
    if not (tokens or agreed) or tokens & _tokens(text) or agreed & set(_marks(text)):
        return
    found: dict[str, list[ReturnRow]] = {}
    for row in rows:
        marks = list(_marks(row.what)) if agreed else []
        plain = [name for name in _named(row) if not any(mark in name for mark in marks)]
        for name in dict.fromkeys((*marks, *plain)):
            found.setdefault(name, []).append(row)
    if found:
        most = max(found, key=lambda name: len(found[name]))
        others = f" and {len(found) - 1} more are" if len(found) > 1 else " is"
        yield Remark(
            RemarkSort.OTHER_CHILD,
            f"Nobody of this review is named anywhere in it, and “{most}”{others}. Is it of another child? If it is "
            "somebody of this review under another name, add that name to the review and accept it then.",
            tuple(found[most]),
        )


def unknown_persons(rows: Sequence[ReturnRow], names: Iterable[str]) -> Iterator[Remark]:
    """A remark for each name in a row that is not agreed; none where no names were agreed."""
    agreed = [name for name in names if name.strip()]
    if not agreed:
        return
    tokens = {token for name in agreed for token in _tokens(name) if token not in _TITLES}
    marks = {mark for name in agreed for mark in _marks(name)}
    found: dict[str, list[ReturnRow]] = {}
    for row in rows:
        others = [mark for mark in _marks(row.what) if mark not in marks] if marks else []
        for name in dict.fromkeys((*_named(row), *others)):
            if marks & set(_marks(name)):
                continue
            if name in others or not any(token in tokens for token in _tokens(name)):
                held = found.setdefault(name, [])
                if row not in held:
                    held.append(row)
    for name, held in found.items():
        near = "" if _MARK.fullmatch(name) else _nearly(name, agreed)  # letters that differ are other people
        where = f"row {held[0].number}" if len(held) == 1 else f"rows {', '.join(str(row.number) for row in held)}"
        ask = f"Is it {near}?" if near else "Who is it, and may a role stand instead?"
        yield Remark(RemarkSort.UNKNOWN_PERSON, f"“{name}” ({where}) is not among the agreed names. {ask}", tuple(held))


def _named(row: ReturnRow) -> Iterator[str]:
    """Names in the columns of persons, whoever they are; in what happened, only what is plainly a name."""
    for role in ("people", "child"):
        for piece in _PIECES.split(row.words(role)):
            for match in _NAME.finditer(piece):
                if is_only_a_role(match[0]):
                    continue
                words = [word for word in match[0].split() if not is_role_word(word.strip("."))]
                if all(word.strip(".").casefold() in _TITLES for word in words):
                    words = match[0].split()  # "Mr Head"
                if not all(_is_short_mark(word) for word in words):
                    yield " ".join(words).strip(" .")
    for person in mentions(row.what):
        if person.named and len(person.as_written.split()) > 1 and not is_only_a_role(person.as_written):
            yield person.as_written.strip()


def _marks(words: str) -> Iterator[str]:
    """The agreed names in some words that are a title and a letter: "Child T", "Ms A"."""
    for match in _MARK.finditer(words):
        yield f"{match[1]} {match[2]}"


def _is_short_mark(word: str) -> bool:
    """ "SW", "HV", "GP", "MGM": letters that stand for a role and are no name."""
    return word.isupper() and len(word.strip(".")) <= 4


def _tokens(name: str) -> set[str]:
    return {token for token in re.findall(r"[^\W\d_]+", name.casefold()) if len(token) > 1}


def _nearly(name: str, agreed: Sequence[str]) -> str:
    """The agreed name that this may be a misspelling of, or ""."""
    best, most = "", _NEARLY
    for other in agreed:
        for one in name.split():
            for two in other.split():
                if min(len(one), len(two)) < _SHORTEST_NEARLY:
                    continue
                ratio = difflib.SequenceMatcher(None, one.casefold(), two.casefold()).ratio()
                if ratio >= most:
                    best, most = other, ratio
    return best

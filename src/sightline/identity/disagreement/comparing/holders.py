"""Whose state some words tell of: the person named last before them, or the child whom a record is about."""

from __future__ import annotations

import re

from sightline.identity.agencies_told import agencies_in
from sightline.identity.disagreement.comparing.agents import roles_in
from sightline.identity.disagreement.comparing.matters import Reader
from sightline.identity.disagreement.telling.sentence import Sentence
from sightline.identity.names import Name

_REACH = 110
_CLAUSE_END = re.compile(r"[;:]\s|\.\s|\n")
_CHILD = re.compile(r"\b(?:child(?:ren)?|toddler|boys?|girls?|pt|patient|pupil|son|daughter|young\s+person)\b", re.I)
_BABY = re.compile(r"\b(?:baby|infant|newborn|twins?)\b", re.I)
_TITLED = re.compile(r"\b(?P<title>Mr|Mrs|Ms|Miss)\.?\s+(?P<name>[A-Z][a-z]+)")
_MEN = ("father?", "partner?", "grandfather?", "uncle?", "brother?")
_WOMEN = ("mother?", "stepmother?", "grandmother?", "aunt?", "sister?")
_MAY_BE = (*_MEN, *_WOMEN)
"""Whom a name can stand for, of whom no document says who it is. Two names are told apart by :func:`are_two`."""
_FAMILY = frozenset({"mother", "father", "partner", "stepmother", "grandmother", "grandfather", "aunt", "uncle"})
_NAMED, _TITLE = "named ", "titled "
CHILD = "child"


def holder_of(sentence: Sentence, start: int, reader: Reader) -> frozenset[str]:
    """The person of whom ``sentence`` says something at ``start``: a role, a name, or the child.

    The one named last before it in its clause; else in the sentence; a record that names nobody is of its child, as
    clinic and ambulance notes are written.
    """
    before = sentence.text[max(0, start - _REACH) : start]
    clause = _CLAUSE_END.split(before)[-1]
    for words in (clause, before, sentence.before[-_REACH:] if re.search(r"\b(?:s?he|they)\b", clause, re.I) else ""):
        if held := _last_in(words, sentence, reader):
            return held
    return frozenset({CHILD})


def holder_named(sentence: Sentence, start: int, reader: Reader) -> frozenset[str]:
    """Whoever is named last before these words in their clause; empty where nobody is."""
    clause = _CLAUSE_END.split(sentence.text[max(0, start - _REACH) : start])[-1]
    return _last_in(clause, sentence, reader)


def are_of_two_agencies(one: Sentence, start: int, other: Sentence, its_start: int, reader: Reader) -> bool:
    """Whether two tellings are of two agencies' doings: what each counts of its own ("I visited six times") is its own.

    Whose it is says the agency named before the words in their clause, else whose record it is; unknown parts nothing.
    """
    mine, theirs = _doing(one, start, reader), _doing(other, its_start, reader)
    return bool(mine and theirs and not mine & theirs)


def _doing(sentence: Sentence, start: int, reader: Reader) -> frozenset[str]:
    clause = _CLAUSE_END.split(sentence.text[max(0, start - _REACH) : start])[-1]
    if any(role in _FAMILY for *_, role in roles_in(clause)):
        return frozenset()  # "the mother rang the school four times"
    return agencies_in(clause) or reader.own_agency(sentence.document)


def named_beside(sentence: Sentence, start: int, end: int, reader: Reader) -> frozenset[str]:
    """The grown-up named last before these words, or else straight behind them; empty where nobody is."""
    for words in (sentence.text[max(0, start - _REACH) : start], sentence.text[end : end + 30]):
        if held := _last_in(words, sentence, reader) - {CHILD, "baby"}:
            return held
    return frozenset()


def whom(words: str, sentence: Sentence, reader: Reader, *, first: bool = False) -> frozenset[str]:
    """Whom these words of a sentence mean: the person named in them last, or ``first``; empty where nobody is."""
    if not first:
        return _last_in(words, sentence, reader)
    pieces = re.split(r"(?<=\s)|,", words)
    said = ""
    for piece in pieces:
        said += piece
        if held := _last_in(said, sentence, reader):
            return held
    return frozenset()


def _last_in(words: str, sentence: Sentence, reader: Reader) -> frozenset[str]:
    found: list[tuple[int, frozenset[str]]] = [(end, frozenset({role, f"{role}?"})) for _, end, role in roles_in(words)]
    found += [(hit.end(), frozenset({CHILD})) for hit in _CHILD.finditer(words)]
    found += [(hit.end(), frozenset({"baby"})) for hit in _BABY.finditer(words)]
    low = words.casefold()
    for name in reader.cast.young:
        at = low.rfind(name)
        if at >= 0 and low[at + len(name) : at + len(name) + 2] not in ("'s", "’s"):
            found.append((at + len(name), frozenset({CHILD})))
    for at, who in reader.cast.named_in(words, sentence.document, grown=True):
        if who.role:
            found.append((at + len(who.label), frozenset({who.role, f"{who.role}?"})))
        elif who.name is not None and who.name.given not in reader.cast.young:
            role = next((role for role, keys in reader.cast.parents.items() if who.key in keys), "")
            found.append((at + 1, frozenset({role, f"{role}?"} if role else _named(who.name))))
    for hit in _TITLED.finditer(words):
        title, surname = hit.group("title"), hit.group("name").casefold()
        may_be = _MEN if title == "Mr" else _WOMEN
        found.append((hit.end() + 1, frozenset({f"{_TITLE}{'mr' if title == 'Mr' else 'ms'} {surname}", *may_be})))
    # "Drunk in the hall, mother said": who says it is not who it is said of.
    return max(found, key=lambda one: one[0])[1] if found else frozenset()


def _named(name: Name) -> set[str]:
    titled = {f"{_TITLE}{title} {name.surname}" for title in ("mr", "ms")}
    return {f"{_NAMED}{name.given} {name.surname}", *titled, *_MAY_BE}


def label_of(who: frozenset[str]) -> str:
    """How a page calls whoever it is: by the name in full, by title and surname, or by the role ("the mother")."""
    for kind in (_NAMED, _TITLE):
        if held := sorted(one.removeprefix(kind) for one in who if one.startswith(kind)):
            return held[0].title()
    return f"the {min(who)}" if who else "the person"


def are_two(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether two holders are given by two names, which are then two people, whatever role either could have."""
    for kind in (_NAMED, _TITLE):
        mine, theirs = ({held for held in who if held.startswith(kind)} for who in (one, other))
        if mine and theirs:
            return not mine & theirs
    return False

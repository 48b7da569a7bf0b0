"""What a row of a return says beside what happened: its source, whether the child was seen, columns nobody foresaw."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from sightline.chronology.fact import Fact
from sightline.intake.columns import column_names, normal
from sightline.intake.said_columns import KEPT, NOTHING_SAID, Said, key_of

_NO_HEADING = re.compile(r"Column \d+")
_SHOWN_ELSEWHERE = frozenset({"received from"})
_TOLD_TOO = frozenset({"rationale", "kind", "address"})  # why, by telephone or face to face, at home or in a ward
_SOURCES = frozenset({"source", "reference"})
_ACTIONS = frozenset({"action_taken", "decision", "referral_decision"})
_TOLD_APART = frozenset({"child_voice", "professional_opinion", "entry"})  # a voice, a view; another day of the words


def told_beside(fact: Fact, said: Said = NOTHING_SAID) -> str:
    """The words of columns that nobody foresaw, or that say why, how and where, each under its heading ("Diagnosis:
    buckle fracture"): a row of a review leaves out nothing that its agency wrote into it. Numbers alone, which only
    find the row again, are no words. ``said``: what a person said of its agency's columns, which counts first.
    """
    told = []
    for heading, words in fact.extra.items():
        role = said.get(key_of(heading), KEPT)
        is_told = _is_unforeseen(heading) if role == KEPT else role in _TOLD_TOO
        if is_told and any(letter.isalpha() for letter in words):
            one = " ".join(words.split())
            told.append(one if _NO_HEADING.fullmatch(heading) else f"{heading}: {one}")
    return "\n".join(told)


@lru_cache(maxsize=2000)
def _is_unforeseen(heading: str) -> bool:
    names = column_names()
    role = names.of(heading)
    known = (role and role not in _TOLD_TOO) or names.is_none(heading) or normal(heading) in _SHOWN_ELSEWHERE
    return not known and "seen" not in heading.casefold()


@lru_cache(maxsize=2000)
def _says_child_seen(heading: str) -> bool:
    """Whether a column says whether the child was seen; "Seen by" says by whom somebody was."""
    return "seen" in heading.casefold() and column_names().of(heading) != "author"


@lru_cache(maxsize=2000)
def _says_source(heading: str) -> bool:
    """Whether a column of a return says where its agency holds the row. Every row has the same few headings."""
    return column_names().of(heading) in _SOURCES


def done_about_it(fact: Fact, parts: Iterable[Fact]) -> str:
    """What the row's own cells say was done or decided, in the agency's words and their order, whatever kind each was
    read as: an arrest or a referral under "Outcome" is no less an outcome than a decision.
    """
    own = [one for one in fact.sources if one.start is not None]
    found: list[tuple[int, int, str]] = []
    for part in parts:
        words = part.text.strip()
        if part.kind in _TOLD_APART or not words or words in fact.text or words == part.occurred.written.strip():
            continue
        for one in part.sources[:1]:
            if one.start is None or one.end is None:
                if part.kind in _ACTIONS:
                    found.append((len(found), len(found), words))
            elif not any(
                other.document == one.document and other.start < one.end and one.start < (other.end or 0)
                for other in own
                if other.start is not None
            ):
                found.append((one.start, one.end, words))
    whole = [
        one for one in found if not any(other != one and other[0] <= one[0] and one[1] <= other[1] for other in found)
    ]
    return "; ".join(dict.fromkeys(words for _, _, words in sorted(whole)))


def document_of(fact: Fact, said: Said = NOTHING_SAID) -> str:
    """Where its agency says that it holds it; empty where its row does not. ``said``: as in :func:`told_beside`."""
    own = (
        " ".join(words.split())
        for heading, words in fact.extra.items()
        if (said[key_of(heading)] in _SOURCES if key_of(heading) in said else _says_source(heading))
    )
    return "; ".join(dict.fromkeys(one for one in own if one))


def source_of(fact: Fact, said: Said = NOTHING_SAID) -> str:
    """Where its agency says that it holds it, then the place in the return itself. ``said``: as in
    :func:`told_beside`.
    """
    places = [f"{one.document}, {one.locator}" if one.locator else one.document for one in fact.sources]
    held = document_of(fact, said)
    return "; ".join(dict.fromkeys((*([held] if held else ()), *places)))


def child_seen(fact: Fact) -> str:
    """Whether the child was seen, in the words of a column for that; empty where it is not told."""
    for heading, words in fact.extra.items():
        if _says_child_seen(heading):
            return words
    seen = fact.value("child_seen")
    return "" if seen is None else "seen" if seen is True else "not seen" if seen is False else str(seen)

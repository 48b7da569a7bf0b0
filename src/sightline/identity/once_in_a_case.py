"""What happens once in a case, so that two documents that tell of it tell of one event even where a date is missing."""

from __future__ import annotations

import re
from collections.abc import Iterable

from sightline.chronology.fact import Fact
from sightline.identity.role_words import is_role
from sightline.vocabulary.kinds import KINDS
from sightline.vocabulary.natures import Nature

ONCE: frozenset[str] = frozenset(
    {"birth", "death", "trial", "sentence", "verdict", "review_start", "review_published", "inquest"}
)
"""Kinds of which a case has one: a child is born and dies once, and one trial, sentence and review are spoken of."""
_OF_SOMEBODY = frozenset({"sentence", "verdict"})
_NEAR_ONCE: frozenset[str] = frozenset(
    {
        "looked_after_start", "charge", "return_home", "rapid_review", "child_protection_plan_start",
        "initial_child_protection_conference", "section_47_enquiry_start", "proceedings_start",
    }
)  # fmt: skip
"""Kinds that can come again, so that at least a shared word and no other fact of the kind is asked for."""
RARE: frozenset[str] = ONCE | _NEAR_ONCE
_NOT_DONE = re.compile(
    r"\b(?:will|would|shall|is\s+(?:expected|due|likely|set|to\s+be)|are\s+(?:expected|due|to\s+be)|due\s+to\s+be|"
    r"planned|proposed?|proposing|proposes|intend\w*|faces?|could|might|may\s+be|if|unless|hopes?|feared|denie[sd]|denying)\b",
    re.I,
)
_DATELINE = re.compile(r"(?:published|posted|updated):?\s+(?:on\s+)?[^.]{4,30}\d{4}\.?", re.I)
"""When a newspaper printed its report: nothing says that a review came out on that day."""
_DEED: dict[str, str] = {
    "birth": r"\b(?:born|birth|delivered)\b",
    "death": r"\b(?:died|dies|death|dead|kill\w*|murder\w*|stamped|lifeless)\b",
    "trial": r"\btrial\b",
    "sentence": r"\b(?:jailed|sentenc\w+|imprison\w+|life)\b",
    "verdict": r"\b(?:convict\w+|guilty|cleared|acquitted|verdict)\b",
    "review_start": r"\b(?:review)\b",
    "review_published": r"\b(?:publish\w*)\b",
    "inquest": r"\binquest\b",
}


def is_done(fact: Fact) -> bool:
    """Whether the fact tells of a thing as done: not what somebody said, denied, planned or feared."""
    if fact.nature in (Nature.ACCOUNT, Nature.OPINION):
        return False
    if _DATELINE.fullmatch(fact.text.strip()):
        return False
    deed = re.search(_DEED.get(fact.kind, r"^"), fact.text, re.I)
    # Without a word for the deed the kind was read from something else ("due to be recalled to prison").
    return deed is not None and not _NOT_DONE.search(_clause(fact, deed))


def _clause(fact: Fact, hit: re.Match[str]) -> str:
    """The words just before the deed, up to the last comma or stop."""
    return re.split(r"[,.;:]", fact.text[max(0, hit.start() - 60) : hit.start()])[-1]


def may_be_one(one: Fact, other: Fact, *, dates_must_meet: bool = True, is_told_once: bool = False) -> str:
    """Why two facts of a kind that happens once may be one event, or empty.

    Both must be done, of the same children, and where it is somebody's (a sentence) nobody else's. With
    ``dates_must_meet`` their dates must be able to be one moment; an unknown date meets every other. ``is_told_once``:
    each document tells of one such only, so that a role ("the mother's partner") may be whoever the other names.
    """
    if one.kind != other.kind or one.kind not in ONCE or not is_done(one) or not is_done(other):
        return ""
    if one.children and other.children and not set(one.children) & set(other.children):
        return ""
    if one.kind in ("birth", "death") and _others_than_the_child(one) != _others_than_the_child(other):
        return ""
    if one.kind in _OF_SOMEBODY and not _same_somebody(one, other, is_told_once=is_told_once):
        return ""
    if dates_must_meet and not one.occurred.intersects(other.occurred):
        return ""
    return f"{KINDS[one.kind].label.lower()} happens once in a case"


def _others_than_the_child(fact: Fact) -> bool:
    """Whether it is told of somebody else than the child ("her grandfather died")."""
    return bool(
        re.search(
            r"\b(?:grand\w+|father|dad|partner|uncle|aunt|friend|mother|mum)\s+(?:had\s+|has\s+)?(?:died|passed)",
            fact.text,
            re.I,
        )
    )


def _is_name(words: str) -> bool:
    return not is_role(words) and any(word[:1].isupper() for word in re.findall(r"[^\W\d_]+", words))


def tells_of_one(facts: Iterable[Fact]) -> bool:
    """Whether what a document tells of a kind is of one person only: by one name, or one role, or both."""
    held = {str(fact.value("who") or "").casefold(): _is_name(str(fact.value("who") or "")) for fact in facts}
    held.pop("", None)
    names = {who.split()[-1] for who, is_name in held.items() if is_name}
    return len(names) <= 1 and len(held) - sum(held.values()) <= 1


def _same_somebody(one: Fact, other: Fact, *, is_told_once: bool) -> bool:
    """Whether the one whom it concerns is the same: named the same in ``who``, or sharing a grown-up of the case."""
    mine, theirs = str(one.value("who") or ""), str(other.value("who") or "")
    if mine and theirs:
        if mine.split()[-1].casefold() == theirs.split()[-1].casefold():
            return True
        if all(map(_is_name, (mine, theirs))):
            return False
        if is_told_once and any(map(_is_name, (mine, theirs))):
            return True
    children = {*one.children, *other.children}
    people = {who.person for who in one.people} - children, {who.person for who in other.people} - children
    return bool(people[0] & people[1])

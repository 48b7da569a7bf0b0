"""What a conference decided of each child: one meeting is held about several, and what it says of one is of that one.

The words that tell it stand beside this module, in a list that anyone can open (`outcome_of_each.toml`).
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Collection, Mapping
from dataclasses import replace
from datetime import date
from functools import cache
from importlib.resources import files
from types import MappingProxyType
from typing import Any

from sightline.chronology.fact import Fact, FieldValue

_DECIDED = {
    "initial_child_protection_conference": ("plan", "no_plan"),
    "review_child_protection_conference": ("continue", "end"),
}
"""The kinds whose outcome is of each child, with its codes where there is a plan and where there is none."""

HAS_A_PLAN = {"child_protection_plan_start": True, "child_protection_plan_end": False}
"""What is told of a child by a record of these kinds: a plan, or none."""

_CLAUSES = re.compile(
    r"[.;\n|]+(?=\s|$)|\n|,?\s+(?:but|while|whereas|whilst)\s+|,\s+(?:and\s+)?(?=[A-Z])|\s+and\s+(?=not\b)|"
    r"(?:,|\s+and|,\s+and)\s+(?=(?:to )?(?:continu|end|remain|ceas|not )\w*\s+(?:\w+\s+){0,2}?(?:for|of)\b)"
)
_VERB = r"(?:was|were|is|became|becomes|did|to|has|had|remain\w*|will|need\w*)\b"
_SOME = re.compile(
    r"\b(?:the )?(?P<age>younger|youngest|older|oldest|elder|eldest)\b"
    r"(?:\s+(?P<many>two|three|four|pair|child|children|siblings?|boys?|girls?|one|brothers?|sisters?))?|"
    r"\b(?:the|two|three|four|some) (?:of the )?(?:boys|girls|brothers|sisters|twins|older|younger|children)\b",
    re.I,
)
_FEWEST = 2
_ONLY = r"\bonly\s+(?:for\s+)?{0}\b|\b{0}\s+(?:only|alone)\b"


Told = dict[str, tuple[bool | None, str]]
"""Of a child: whether there is a plan (None: words for some of the children leave open for whom), and those words."""


def is_decided_of_each(kind: str) -> bool:
    """Whether it is a meeting whose outcome is of each child that it was held about."""
    return kind in _DECIDED


def told_of_each(text: str, named: Mapping[str, str], born: Mapping[str, date] | None = None) -> Told:
    """Of each child of whom the words say it, whether there is a plan.

    ``named``: the child (an id) by each first name that is one child's alone. ``born``: the births that are known to
    the day, which say who "the younger two" are.
    """
    told: Told = {}
    alone: set[str] = set()
    some = ""
    for clause in _clauses(text, named):
        words = " ".join(clause.split())
        has_plan = _verdict(words, named)
        if has_plan is None:
            continue
        these = {child for name, child in named.items() if _has(rf"\b{re.escape(name)}\b", words)}
        if not these and (group := _SOME.search(words)) is not None:
            these = _by_age(group, set(named.values()), born or {})
            some = some or ("" if these else words)
        elif not these and any(_has(pattern, words) for pattern in _words()["everyone"]):
            these = set(named.values())
        for child in these:
            told.setdefault(child, (has_plan, words))
        if has_plan:
            # "Only Ava was made subject to a plan"
            alone |= {child for name, child in named.items() if _has(_ONLY.format(re.escape(name)), words)}
    others = set(named.values()) - set(told)
    if some:
        told.update((child, (None, some)) for child in others)
    elif alone and all(child in alone for child, (has_plan, _) in told.items() if has_plan):
        words = told[min(alone)][1]
        told.update((child, (False, words)) for child in others)
    return told


def _by_age(group: re.Match[str], children: set[str], born: Mapping[str, date]) -> set[str]:
    """Whom "the younger two" or "the eldest" are; nobody where the births do not say."""
    word, number = group.group("age"), (group.group("many") or "").casefold()
    if word is None or not children <= set(born) or len({born[one] for one in children}) < len(children):
        return set()
    by_age = sorted(children, key=lambda one: born[one], reverse=word.casefold().startswith("young"))
    many = {"two": 2, "three": 3, "pair": 2, "four": 4}.get(number, 0 if number.endswith(("ren", "s")) else 1)
    return set(by_age[:many]) if many < len(children) else set()


def as_told_of(fact: Fact, child: str, named: Mapping[str, str], born: Mapping[str, date] | None = None) -> Fact:
    """A conference as it is one child's: with what it decided of that child, or without an outcome where its words
    tell that of others alone."""
    codes = _DECIDED.get(fact.kind)
    if codes is None or len(set(named.values())) < 2:
        return fact
    told = told_of_each(fact.text, named, born)
    if not told:
        return fact
    held = fact.fields.get("outcome")
    fields = {name: value for name, value in fact.fields.items() if name != "outcome"}
    has_plan, words = told.get(child, (None, ""))
    if has_plan is not None:
        code = codes[0] if has_plan else codes[1]
        if held is not None and held.value == code:
            return fact
        fields["outcome"] = FieldValue(code, words)
    elif held is None or held.value not in codes:
        return fact
    return replace(fact, fields=MappingProxyType(fields))


def whose_plan(
    kind: str, text: str, children: Collection[str], named: Mapping[str, str], born: Mapping[str, date] | None = None
) -> tuple[str, ...]:
    """Whom a record of a plan's start or end concerns, by its words: those of whom they say it and, where they say it
    of nobody, of the children whom it may concern those of whom they do not say the contrary."""
    has_plan = HAS_A_PLAN.get(kind)
    if has_plan is None:
        return tuple(children)
    told = told_of_each(text, named, born)
    so = {child for child, (said, _) in told.items() if said is has_plan}
    if so:
        return (*(child for child in children if child in so), *sorted(so - set(children)))
    return tuple(child for child in children if told.get(child, (None, ""))[0] is not (not has_plan))


def whose_matter(kind: str, text: str, children: Collection[str], named: Mapping[str, str]) -> tuple[str, ...]:
    """Whom an order, a placement or the like concerns, by its words: those named in the clauses that tell it, and not
    those of whom another clause goes on; all the children where these clauses name nobody."""
    matter = _words()["matter"].get(kind)
    if matter is None or len(set(named.values())) < _FEWEST:
        return tuple(children)
    so: set[str] = set()
    not_so: set[str] = set()
    for clause in _clauses(text, named):
        these = {child for name, child in named.items() if _has(rf"\b{re.escape(name)}\b", clause)}
        if these and _has(matter, clause):
            (not_so if _has(_words()["not_the_matter"], clause) else so).update(these)
    if so:
        kept = [child for child in children if child in so]
        return (*kept, *sorted(so - set(children)))
    return tuple(child for child in children if child not in not_so)


def decided_of(text: str, named: Mapping[str, str], born: Mapping[str, date] | None = None) -> tuple[str, ...]:
    """The children of whom the words of a conference say what it decided: it was held about each of them."""
    return tuple(sorted(child for child, (said, _) in told_of_each(text, named, born).items() if said is not None))


def only_of(text: str, children: Collection[str], named: Mapping[str, str]) -> tuple[str, ...]:
    """Those of the children of whom alone the words say that they are: "in respect of Ava only"; otherwise all."""
    these = {child for name, child in named.items() if _has(_ONLY.format(re.escape(name)), text)} & set(children)
    return tuple(child for child in children if child in these) if these else tuple(children)


def first_names_of(children: Mapping[str, Collection[str]], others: Collection[str] = ()) -> dict[str, str]:
    """The child (an id) by each first name, in lower case, that one child alone has. ``children``: the names that each
    has; ``others``: the names of everybody else, of whom one without a surname may be the child itself."""
    held: dict[str, set[str]] = {}
    for child, names in children.items():
        for name in names:
            held.setdefault(name.split()[0].casefold() if name.strip() else "", set()).add(child)
    taken = {words[0].casefold() for name in others if len(words := name.split()) > 1}
    return {
        name: next(iter(ids)) for name, ids in held.items() if len(ids) == 1 and len(name) > 1 and name not in taken
    }


def _clauses(text: str, named: Mapping[str, str]) -> list[str]:
    """Sentences, lines and what is said of one child after another within them."""
    pieces = [piece for piece in _CLAUSES.split(text) if piece and piece.strip()]
    names = "|".join(sorted(map(re.escape, named), key=len, reverse=True))
    if not names:
        return pieces
    made: list[str] = []
    for piece in pieces:
        # "Ben was not and Ava became": a second name with a verb of its own begins another; "Ava and Ben" does not.
        parts = re.split(rf"(?<=\w)\s+and\s+(?=(?:{names})(?:['’]s)?\s+(?:\w+\s+)?{_VERB})", piece, flags=re.I)
        first = parts[0]
        whole = len(parts) > 1 and not any(_verdict(part, named) is not None for part in parts[:-1])
        made += [piece] if whole or not first.strip() else parts
    return made


def _verdict(words: str, named: Mapping[str, str]) -> bool | None:
    if _has(_words()["no_verdict"], words):
        return None
    names = "(?:" + "|".join(map(re.escape, named)) + ")" if named else "(?!)"
    for key, has_plan in (("no_plan", False), ("plan", True)):
        if any(_has(pattern.replace("NAME", names), words) for pattern in _words()[key]):
            return has_plan
    return None


def _has(pattern: str, words: str) -> bool:
    return re.search(pattern, words, re.I) is not None


@cache
def _words() -> dict[str, Any]:
    return tomllib.loads((files("sightline.identity") / "outcome_of_each.toml").read_text("utf-8"))


def examples() -> list[dict[str, Any]]:
    """The examples of the list."""
    return list(_words()["examples"])

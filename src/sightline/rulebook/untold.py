"""What cannot be told: each missing thing once, for each agency that would hold it, with the rules that wait."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from sightline.rulebook.evidence import NO_EVIDENCE
from sightline.rulebook.language.words import agency_words

if TYPE_CHECKING:
    from sightline.rulebook.findings import DutyFinding, PromptFinding

_REASON = " The reason: "


@dataclass(frozen=True, slots=True)
class Waiting:
    """A rule that waits for what is missing: its findings by key, and what it says beside the thing itself."""

    rule: str
    ref: str
    title: str
    keys: tuple[str, ...]
    reasons: tuple[str, ...]

    def as_json(self) -> dict[str, object]:
        """For the page and the command."""
        return {
            "rule": self.rule,
            "ref": self.ref,
            "title": self.title,
            "keys": list(self.keys),
            "reasons": list(self.reasons),
        }


@dataclass(frozen=True, slots=True)
class CannotTell:
    """One thing that is missing, in a sentence, and all that waits for it; never raised as a prompt.

    ``agency_kind``: whose records would hold it; empty where the reason lies elsewhere (an unset field, an unconfirmed
    entry, a doubted date).
    """

    agency_kind: str
    sentence: str
    waiting: tuple[Waiting, ...]

    @property
    def keys(self) -> tuple[str, ...]:
        """The keys of every finding that waits for it."""
        return tuple(key for one in self.waiting for key in one.keys)

    def as_json(self) -> dict[str, object]:
        """For the page and the command."""
        return {
            "agency": self.agency_kind,
            "sentence": self.sentence,
            "keys": list(self.keys),
            "waiting": [one.as_json() for one in self.waiting],
        }


_Thing = tuple[str, str]
"""The kind of agency, and the words that name the thing: empty for its records as such."""


def what_cannot_be_told(
    items: Iterable[PromptFinding | DutyFinding], titles: Mapping[str, str]
) -> tuple[CannotTell, ...]:
    """Of findings that cannot be told: first what is missing by agency, then what the records leave open.

    What several rules say in the same words is one thing; what only one rule says stands once, under that rule.
    """
    held = list(items)
    shared = _said_by_several(held)
    things: dict[_Thing, list[PromptFinding | DutyFinding]] = {}
    for item in held:
        for thing in _things(item, shared):
            things.setdefault(thing, []).append(item)
    made = [_told(thing, waiting, titles) for thing, waiting in things.items()]
    return tuple(sorted(made, key=lambda one: (not one.agency_kind, one.agency_kind)))


def once_for_each_rule(items: Iterable[PromptFinding]) -> tuple[PromptFinding, ...]:
    """Questions that cannot be told: one for each rule, person and missing agency, holding all it stands for."""
    groups: dict[object, list[PromptFinding]] = {}
    for item in items:
        group = (item.rule, item.person, item.evidence.missing, _claim(item))
        groups.setdefault(group, []).append(item)
    return tuple(_as_one(group) for group in groups.values())


def _claim(item: PromptFinding) -> str:
    """What cannot be told, without the reason that ends the sentence."""
    return item.sentence.removesuffix(f"{_REASON}{item.reason}.")


def _as_one(group: list[PromptFinding]) -> PromptFinding:
    first = group[0]
    if len(group) == 1:
        return replace(first, keys=(first.key,))
    evidence = NO_EVIDENCE
    for item in group:
        evidence += item.evidence
    reasons = list(dict.fromkeys(item.reason for item in group if item.reason))
    return replace(
        first,
        sentence=f"{_claim(first)}{_REASON}{'; '.join(reasons)}." if reasons else first.sentence,
        reason="; ".join(reasons),
        evidence=evidence,
        keys=tuple(item.key for item in group),
        lineages=tuple(dict.fromkeys(lineage for item in group for lineage in item.lineages)),
        look_again_on=min((item.look_again_on for item in group if item.look_again_on), default=None),
    )


def _said_by_several(items: list[PromptFinding | DutyFinding]) -> set[str]:
    rules: dict[str, set[str]] = {}
    for item in items:
        rules.setdefault(item.reason, set()).add(item.rule)
    return {reason for reason, saying in rules.items() if len(saying) > 1}


def _things(item: PromptFinding | DutyFinding, shared: set[str]) -> list[_Thing]:
    if item.evidence.missing:
        return [(code, "") for code in item.evidence.missing]
    wanted = getattr(item, "wanted_from", ())
    if wanted:
        return [(code, item.reason) for code in wanted]
    # What one rule alone says, however often, stands under that rule.
    return [("", item.reason if item.reason in shared else f":{item.rule}")]


def _told(thing: _Thing, items: list[PromptFinding | DutyFinding], titles: Mapping[str, str]) -> CannotTell:
    code, words = thing
    reasons = list(dict.fromkeys(item.reason for item in items if item.reason))
    if code and not words:
        sentence = f"The records here from {agency_words(code)} do not cover the time that these ask about."
    elif words.startswith(":"):
        sentence = _sentence(reasons[0]) if len(reasons) == 1 else "The records leave open what this asks about."
    else:
        sentence = _sentence(words)
    by_rule: dict[str, list[PromptFinding | DutyFinding]] = {}
    for item in items:
        by_rule.setdefault(item.rule, []).append(item)
    waiting = tuple(
        Waiting(
            rule,
            held[0].ref,
            titles.get(rule, held[0].ref),
            tuple(item.key for item in held),
            tuple(dict.fromkeys(beside for item in held if (beside := _beside(item, sentence)))),
        )
        for rule, held in by_rule.items()
    )
    return CannotTell(code, sentence, waiting)


def _beside(item: PromptFinding | DutyFinding, sentence: str) -> str:
    """What a reason says that the thing's own sentence does not: of records that do not cover a time, which time."""
    if _sentence(item.reason) == sentence:
        return ""
    days = {one.words: one.days for one in item.evidence.uncovered}
    return "; ".join(dict.fromkeys(days.get(part, part) for part in item.reason.split("; ")))


def _sentence(words: str) -> str:
    words = words or "the records leave it open"
    return f"{words[:1].upper()}{words[1:]}."

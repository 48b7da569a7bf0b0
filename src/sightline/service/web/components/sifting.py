"""Choosing which facts the table shows, and in which order. Nothing is deleted: what is left out is counted."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sightline.chronology.chronology import Chronology
from sightline.chronology.fact import Fact, Status
from sightline.service.web.components.rows import kind_label
from sightline.vocabulary.natures import Nature

ORDERS = {"occurred": "When it occurred", "recorded": "When it was recorded", "received": "When it was first received"}
STANDINGS = {
    "settled": "Stated by its source or confirmed by a person",
    "waiting": "Suggested, waiting for a person",
    "late": "No longer standing (refused, replaced or withdrawn)",
}
_NAMES = ("agency", "person", "kind", "nature", "child", "standing")


@dataclass(frozen=True, slots=True)
class Choice:
    """One choice of a filter: its value, its words, how many facts it keeps, whether it is chosen."""

    value: str
    words: str
    count: int
    chosen: bool


@dataclass(frozen=True, slots=True)
class Sifting:
    """What a reader asked to see. Each tuple holds the chosen values; empty means all."""

    agency: tuple[str, ...] = ()
    person: tuple[str, ...] = ()
    kind: tuple[str, ...] = ()
    nature: tuple[str, ...] = ()
    child: tuple[str, ...] = ()
    standing: tuple[str, ...] = ()
    starred: bool = False
    strengths: bool = False
    words: str = ""
    order: str = "occurred"

    @classmethod
    def asked(cls, query: Mapping[str, Sequence[str]]) -> Sifting:
        """Read from the query of an address; anything not understood is left aside."""
        chosen = {name: tuple(value for value in query.get(name, ()) if value) for name in _NAMES}
        order = next(iter(query.get("order", ())), "occurred")
        return cls(
            **chosen,
            starred=bool(query.get("starred")),
            strengths=bool(query.get("strengths")),
            words=" ".join(next(iter(query.get("words", ())), "").split())[:100],
            order=order if order in ORDERS else "occurred",
        )

    @property
    def is_active(self) -> bool:
        """Whether it leaves anything out."""
        return bool(
            self.agency
            or self.person
            or self.kind
            or self.nature
            or self.child
            or self.standing
            or self.starred
            or self.strengths
            or self.words
        )

    def pairs(self, *, without: tuple[str, str] | None = None) -> list[tuple[str, str]]:
        """The same as pairs of a query; ``without`` leaves one out."""
        pairs = [(name, value) for name in _NAMES for value in getattr(self, name)]
        if self.starred:
            pairs.append(("starred", "1"))
        if self.strengths:
            pairs.append(("strengths", "1"))
        if self.words:
            pairs.append(("words", self.words))
        if self.order != "occurred":
            pairs.append(("order", self.order))
        return [pair for pair in pairs if pair != without]

    def keep(self, fact: Fact) -> bool:
        """Whether ``fact`` is shown."""
        standing = "late" if not fact.is_current else "waiting" if fact.awaits_a_person else "settled"
        if self.standing:
            if standing not in self.standing:
                return False
        elif standing == "late":
            return False
        return (
            (not self.agency or fact.agency in self.agency)
            and (not self.kind or fact.kind in self.kind)
            and (not self.nature or fact.nature.value in self.nature)
            and (not self.person or any(one.person in self.person for one in fact.people))
            and (not self.child or not fact.children or any(one in self.child for one in fact.children))
            and (not self.starred or bool(fact.significance))
            and (not self.strengths or fact.kind in ("strength", "child_voice"))
            and (not self.words or self.words.casefold() in fact.text.casefold())
        )


def sift(chronology: Chronology, asked: Sifting) -> tuple[Fact, ...]:
    """The facts asked for, in the order asked for. What has no date for that order comes last."""
    kept = [fact for fact in chronology.facts if asked.keep(fact) and fact.status is not Status.REJECTED]
    if "late" in asked.standing:
        kept = [fact for fact in chronology.facts if asked.keep(fact)]
    if asked.order == "recorded":
        kept.sort(key=lambda fact: (fact.recorded is None, fact.recorded.sort_key() if fact.recorded else ()))
    elif asked.order == "received":
        kept.sort(key=lambda fact: _first_received(fact, chronology.known_to))
    return tuple(kept)


def choices(chronology: Chronology, asked: Sifting) -> dict[str, list[Choice]]:
    """What each filter offers, with how many entries each choice keeps."""
    facts = chronology.current
    counts: dict[str, Counter[str]] = {name: Counter() for name in _NAMES}
    for fact in facts:
        counts["agency"][fact.agency] += 1
        counts["kind"][fact.kind] += 1
        counts["nature"][fact.nature.value] += 1
        for person in {one.person for one in fact.people if one.person}:
            counts["person"][person] += 1
        for child in fact.children:
            counts["child"][child] += 1
    for fact in chronology.facts:
        counts["standing"]["late" if not fact.is_current else "waiting" if fact.awaits_a_person else "settled"] += 1
    names = {
        "agency": {one.id: one.name for one in chronology.agencies.values()},
        "person": {one.id: one.name for one in chronology.persons.values()},
        "child": {one.id: one.name for one in chronology.persons.values()}
        | {chronology.child.id: chronology.child.name},
        "kind": {code: kind_label(code) for code in counts["kind"]},
        "nature": {nature.value: nature.value.capitalize() for nature in Nature},
        "standing": STANDINGS,
    }
    offered = {}
    for name in _NAMES:
        values = [value for value in names[name] if counts[name][value] or value in getattr(asked, name)]
        if name in ("kind", "person"):
            values.sort(key=lambda value, name=name: (-counts[name][value], names[name][value]))  # type: ignore[misc]
        offered[name] = [
            Choice(value, names[name][value], counts[name][value], value in getattr(asked, name)) for value in values
        ]
    return offered


def chosen_tags(chronology: Chronology, asked: Sifting) -> list[tuple[str, list[tuple[str, str]]]]:
    """Each active filter in words, with the query that is left when it is taken away."""
    words = {name: {one.value: one.words for one in offered} for name, offered in choices(chronology, asked).items()}
    tags = []
    for name, value in asked.pairs():
        if name == "order":
            continue
        label = {"starred": "Marked significant", "strengths": "Strengths and the child's words"}.get(name)
        if label is None:
            label = f"“{value}”" if name == "words" else words.get(name, {}).get(value, value)
        tags.append((label, asked.pairs(without=(name, value))))
    return tags


def _first_received(fact: Fact, agency: str | None) -> tuple[object, ...]:
    times = [known.on for known in fact.knowledge if known.gives_knowledge and agency in (None, known.agency)]
    return (not times, min((time.sort_key() for time in times), default=()))

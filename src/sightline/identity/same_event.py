"""Which entries of different documents may tell of one event, and which messages of which: proposed with reasons.

Never joined here. Two rows of one document, and a row and its own parts, are never proposed as the same event.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations

from sightline.chronology.fact import Fact, RelationType
from sightline.identity.once_in_a_case import ONCE, RARE, is_done, may_be_one, tells_of_one
from sightline.identity.routine import WORDS_OF_STOCK, is_routine
from sightline.identity.what_both_tell import (
    OF_EVERY_DAY,
    PASSED_ON,
    TOO_WIDE,
    VAGUE,
    children_fit,
    document_of,
    earliest,
    kinds_fit,
    kinds_like,
    latest,
    may_group,
    shared_people,
    shared_words,
)
from sightline.identity.why_same import both_dates, spoken_of, why_same, words_everywhere
from sightline.vocabulary.fields import FieldType
from sightline.vocabulary.kinds import KINDS

_SEEN_WITHIN = 5
"""Days within which two can have seen one injury."""


@dataclass(frozen=True, slots=True)
class EventGroup:
    """Facts that may tell of one event, why, and where they say different things (who says what)."""

    fact_ids: tuple[str, ...]
    reasons: tuple[str, ...]
    disagreements: tuple[str, ...] = ()


def propose_same_event(facts: Iterable[Fact]) -> tuple[EventGroup, ...]:
    """Groups of facts from different documents that may be one event. A group holds only facts that all fit pairwise.

    Needs a compatible kind, dates that can both be true within a month, and shared words, people or place; a day
    apart is proposed as well where the words agree closely, and then stands as a disagreement. Where a date is missing
    or wide, what happens once in a case is proposed by its kind, and else just what its document tells of once, in
    words and people of the other's. The order of facts changes nothing.
    """
    facts = list(facts)
    usable = [fact for fact in sorted(facts, key=lambda one: one.id) if may_group(fact)]
    stock = _stock(usable)
    everywhere = words_everywhere(facts)
    parents = {fact.id: {r.to for r in fact.relations if r.type is RelationType.PART_OF} for fact in usable}
    of_kind: dict[tuple[str, str], list[Fact]] = {}
    for fact in usable:
        of_kind.setdefault((document_of(fact), fact.kind), []).append(fact)

    def is_only(one: Fact, other: Fact) -> bool:
        """Whether the document of ``one`` tells of no other of its kind that could be of the days of ``other``."""
        kinds = kinds_like(other.kind) if one.kind != other.kind or one.kind in OF_EVERY_DAY else {one.kind}
        alike = (fact for kind in kinds for fact in of_kind.get((document_of(one), kind), ()))
        return sum(fact.occurred.intersects(other.occurred) for fact in alike) == 1

    pairs: dict[frozenset[str], tuple[str, ...]] = {}
    ordered = sorted(usable, key=lambda one: (earliest(one), one.id))
    documents = [document_of(fact) for fact in ordered]
    begins = [earliest(fact).toordinal() for fact in ordered]
    for place, one in enumerate(ordered):
        ends, begin, document = latest(one).toordinal(), begins[place], documents[place]
        for at in range(place + 1, len(ordered)):
            other = ordered[at]
            apart = begins[at] - ends
            if apart > (_SEEN_WITHIN if one.kind == other.kind == "injury" else 1):
                if begins[at] - begin > TOO_WIDE + 1:
                    break
                continue
            if document == documents[at]:
                continue
            if other.id in parents[one.id] or one.id in parents[other.id]:
                continue
            reasons = why_same(
                one, other, is_stock=one.id in stock and other.id in stock, everywhere=everywhere,
                is_only=is_only(one, other) and is_only(other, one),
            )  # fmt: skip
            if reasons:
                pairs[frozenset((one.id, other.id))] = reasons
    everything = sorted((fact for fact in facts if fact.is_current), key=lambda one: one.id)
    for pair, reasons in _without_dates(everything, everywhere).items():
        pairs.setdefault(pair, reasons)
    by_id = {fact.id: fact for fact in everything}
    return tuple(
        EventGroup(group, _together(group, pairs), _disagreements([by_id[one] for one in group]))
        for group in _closed(pairs, by_id)
    )


def _without_dates(facts: Sequence[Fact], everywhere: frozenset[str]) -> dict[frozenset[str], tuple[str, ...]]:
    """Pairs that fit although a date is missing, or too wide to be evidence."""
    told = Counter((document_of(fact), fact.kind) for fact in facts)
    by_kind: dict[str, list[tuple[Fact, str, bool]]] = {}
    for fact in facts:
        if fact.kind not in VAGUE and fact.kind not in PASSED_ON:
            by_kind.setdefault(fact.kind, []).append((fact, document_of(fact), may_group(fact)))
    of_kind: dict[tuple[str, str], list[Fact]] = {}
    for fact in facts:
        of_kind.setdefault((document_of(fact), fact.kind), []).append(fact)
    of_one = {key: tells_of_one(held) for key, held in of_kind.items() if key[1] in ONCE}
    pairs: dict[frozenset[str], tuple[str, ...]] = {}
    for kind, held in by_kind.items():
        for (one, document, is_sharp), (other, its_document, is_sharp_too) in combinations(held, 2):
            if document == its_document or (is_sharp and is_sharp_too and kind not in ONCE):
                continue
            if kind not in RARE and one.occurred.is_known and other.occurred.is_known:
                continue
            is_told_once = kind in ONCE and of_one[document, kind] and of_one[its_document, kind]
            once = may_be_one(one, other, is_told_once=is_told_once)
            if not once and (
                kind in ONCE
                or max(told[document, kind], told[its_document, kind]) > 1
                or not (is_done(one) and is_done(other))
                or not children_fit(one, other)
                or not one.occurred.intersects(other.occurred)
            ):
                continue
            words, people = sorted(shared_words(one, other)), shared_people(one, other)
            needed = 1 if kind in RARE else 3
            if not once and (len(words) < needed or not (people or len(words) > needed)):
                continue
            reasons = [once] if once else [kinds_fit(one, other), "neither document tells of another"]
            missing = [fact for fact in (one, other) if not fact.occurred.is_known]
            reasons.append(
                "a date is missing" if missing else f"their dates can both be true: {both_dates(one, other)}"
            )
            reasons.extend(spoken_of(words, everywhere))
            if people:
                reasons.append("both name the same people")
            pairs[frozenset((one.id, other.id))] = tuple(reasons)
    return pairs


def _stock(facts: Sequence[Fact]) -> frozenset[str]:
    """Facts whose words stand on three days or more ("Discussed with the manager, who agreed"): they tell no event
    from another.
    """
    alike: dict[str, list[Fact]] = {}
    for fact in facts:
        alike.setdefault(" ".join(re.findall(r"[a-z]+", fact.text.casefold())), []).append(fact)
    often = (held for held in alike.values() if is_routine(map(earliest, held), at=WORDS_OF_STOCK))
    return frozenset(fact.id for held in often for fact in held)


def _closed(pairs: dict[frozenset[str], tuple[str, ...]], by_id: dict[str, Fact]) -> list[tuple[str, ...]]:
    """Groups in which every two fit and no two come from one document, closest in time first."""
    groups: list[tuple[list[str], set[str]]] = []
    fitting: dict[str, set[str]] = {}
    for one, other in pairs:
        fitting.setdefault(one, set()).add(other)
        fitting.setdefault(other, set()).add(one)
    for fact in sorted(fitting, key=lambda one: (by_id[one].occurred.sort_key(), one)):
        document = document_of(by_id[fact])
        for group, documents in groups:
            if document not in documents and fitting[fact].issuperset(group):
                group.append(fact)
                documents.add(document)
                break
        else:
            groups.append(([fact], {document}))
    return [tuple(sorted(group)) for group, _ in groups if len(group) > 1]


def _together(group: tuple[str, ...], pairs: dict[frozenset[str], tuple[str, ...]]) -> tuple[str, ...]:
    found = (reason for pair in combinations(group, 2) for reason in pairs[frozenset(pair)])
    return tuple(dict.fromkeys(found))


def _disagreements(group: Sequence[Fact]) -> tuple[str, ...]:
    """Where dates cannot both be true or a closed field has two values: who says what."""
    said: dict[str, None] = {}
    for one, other in combinations(group, 2):
        if not one.occurred.intersects(other.occurred):
            said[f"When: {_who_says(one, one.occurred.written)}; {_who_says(other, other.occurred.written)}."] = None
        for name in sorted(set(one.fields) & set(other.fields)):
            mine, theirs = one.value(name), other.value(name)
            kind = KINDS[one.kind].field(name)
            if kind is None or kind.many or kind.type is FieldType.TEXT or kind.type is FieldType.PERSON:
                continue
            if mine != theirs:
                said[f"{kind.label}: {_who_says(one, mine)}; {_who_says(other, theirs)}."] = None
    return tuple(said)


def _who_says(fact: Fact, value: object) -> str:
    shown = {True: "yes", False: "no"}.get(value, value) if isinstance(value, bool) else value
    return f"{document_of(fact)} says {shown}"

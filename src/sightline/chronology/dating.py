"""Dates told from other dates, worked out anew from their anchors as those now stand."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace

from sightline.chronology.fact import Fact
from sightline.chronology.knowledge import assumed_recording
from sightline.chronology.partial_date import PartialDate
from sightline.chronology.told_from import AnchorType, ToldFrom

OwnAnchor = Callable[[Fact, ToldFrom], tuple[PartialDate | None, str]]
"""For whatever is not told from another fact: the date of its anchor (None: not known) and what that is, in words."""

_SHOWN = 80


def redated(
    facts: Iterable[Fact],
    *,
    own_dates: Mapping[str, PartialDate],
    births: Mapping[str, PartialDate],
    deaths: Mapping[str, PartialDate] | None = None,
) -> tuple[Fact, ...]:
    """The same facts, in the same order; each that is told from another date has the date that follows from it now.

    ``own_dates``: documents' own dates by name. ``births`` and ``deaths``: by the id of the person; the empty id is the
    child of the case. A fact that is told from itself, from nothing plain, or from an anchor that is gone or has no
    date keeps its words and has an unknown date. What a person dated by hand must no longer carry ``told_from``.
    """

    def anchor(fact: Fact, told: ToldFrom) -> tuple[PartialDate | None, str]:
        if told.anchor is AnchorType.DOCUMENT:
            return own_dates.get(fact.sources[0].document if fact.sources else ""), ""
        return (births if told.anchor is AnchorType.BIRTH else deaths or {}).get(told.to), ""

    return redated_by(facts, anchor, frozenset(AnchorType))


def redated_by(facts: Iterable[Fact], anchor: OwnAnchor, of: frozenset[AnchorType]) -> tuple[Fact, ...]:
    """The same, where ``anchor`` finds what is not told from a fact; only what at last rests on a sort in ``of``."""
    held = list(facts)
    standing = _by_lineage(held)
    done: dict[str, PartialDate] = {}
    made: list[Fact] = []
    for fact in held:
        chain = _chain(fact, standing)
        if fact.told_from is None or not _rests_on(chain, of):
            made.append(fact)
            continue
        made.append(_with_date(fact, _worked(fact, chain, done, anchor)))
    return tuple(made)


def _by_lineage(facts: list[Fact]) -> dict[str, Fact]:
    """The version of each fact that stands; what was refused, replaced or withdrawn anchors nothing."""
    standing: dict[str, Fact] = {}
    for fact in sorted((one for one in facts if one.is_current), key=lambda one: one.id):
        standing.setdefault(fact.lineage or fact.id, fact)
    return standing


def _chain(fact: Fact, standing: Mapping[str, Fact]) -> list[Fact] | None:
    """The fact, what it is told from, what that is told from, and so on; None if it comes round to itself."""
    chain, seen = [fact], {fact.lineage or fact.id}
    while (told := chain[-1].told_from) is not None and told.anchor is AnchorType.FACT:
        if told.to in seen:
            return None
        following = standing.get(told.to)
        if following is None:
            break
        seen.add(told.to)
        chain.append(following)
    return chain


def _rests_on(chain: list[Fact] | None, of: frozenset[AnchorType]) -> bool:
    if AnchorType.FACT in of:
        return True
    last = chain[-1].told_from if chain is not None else None
    return last is not None and last.anchor in of


def _worked(
    fact: Fact,
    chain: list[Fact] | None,
    done: dict[str, PartialDate],
    anchor: OwnAnchor,
) -> PartialDate:
    if chain is None:
        words = fact.told_from.words if fact.told_from is not None else fact.occurred.written
        return replace(PartialDate.unknown(words), basis=f"“{words}”: it is told from what is told from itself")
    found = chain[-1].occurred
    for place in range(len(chain) - 1, -1, -1):
        one = chain[place]
        if one.told_from is None:
            continue
        if one.id in done:
            found = done[one.id]
            continue
        if one.told_from.anchor is not AnchorType.FACT:
            start, of = anchor(one, one.told_from)
            found = one.told_from.dated(start, of)
        elif place + 1 < len(chain):
            found = one.told_from.dated(found, in_short(chain[place + 1]))
        else:
            found = one.told_from.dated(None)
        done[one.id] = found
    return found


def _with_date(fact: Fact, occurred: PartialDate) -> Fact:
    if fact.told_from is None or occurred == fact.occurred:
        return fact
    told = replace(fact.told_from, arithmetic=occurred.basis if occurred.is_known else "")
    changed = replace(fact, occurred=occurred, told_from=told)
    if fact.recorded_assumed and fact.recorded == assumed_recording(fact.occurred):
        # It was taken as recorded by the latest day of its occurrence, which is now another.
        recorded = assumed_recording(occurred)
        changed = replace(changed, recorded=recorded, recorded_assumed=recorded is not None)
    return changed


def in_short(fact: Fact) -> str:
    """What happened, as the working of a date names it: "when “...”"."""
    words = " ".join(fact.text.split())
    return f"when “{words[: _SHOWN - 3]}...”" if len(words) > _SHOWN else f"when “{words}”"

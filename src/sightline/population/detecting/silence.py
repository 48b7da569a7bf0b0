"""Agencies that have gone silent: of children with whom nobody works, only the day on which to look again is asked."""

from __future__ import annotations

import numpy as np

from sightline.population.detecting.facts import NEVER, Facts, Numbers, day_of, earliest
from sightline.population.detecting.field_tests import dense
from sightline.population.detecting.starts import number_now
from sightline.population.hydration.light_child import records_of
from sightline.rulebook.language.logic import AllOf
from sightline.rulebook.language.rules import Rule
from sightline.rulebook.language.silence import EachAgencyWithRecords, SilentForLong
from sightline.rulebook.parameters import NoNumber
from sightline.vocabulary.agencies import AGENCY_KINDS
from sightline.vocabulary.kinds import PERIODS


def nobody_at_work(facts: Facts, rule: Rule) -> tuple[Numbers, Numbers | None]:
    """By child, whether a question about silence is certainly answered no because no such work is on record, and the
    first day on which that could change: the day after which the first of the agencies would be silent.

    Only of children all of whose facts are plain.
    """
    nothing = np.zeros(facts.count, dtype=bool)
    when = getattr(rule, "when", None)
    node = when.nodes[0] if isinstance(when, AllOf) else when
    if not isinstance(rule.starts, EachAgencyWithRecords) or not isinstance(node, SilentForLong):
        return nothing, None
    wanted, again = number_now(facts, rule.starts.at_least)
    if wanted is None or wanted < 2:
        return nothing, None
    nothing = ~facts.who_has(kind for name in node.during for side in PERIODS[name] for kind in side)
    rows, coming = facts.come(rule.starts.kinds)
    try:
        silent_after = _silent_after(facts, node, rows, wanted)
    except NoNumber:
        return np.zeros(facts.count, dtype=bool), None
    return nothing, earliest([again, coming, silent_after])


def _silent_after(facts: Facts, node: SilentForLong, rows: Numbers, wanted: int) -> Numbers:
    """By child, the first later day on which an agency would be called silent. Raises NoNumber."""
    again = np.full(facts.count, NEVER, dtype=np.int64)
    agencies, names = facts.text("agency")
    owner, day = facts.child[rows], facts.day[rows]
    agency = agencies[rows]
    order = np.lexsort((day, agency, owner))
    owner, agency, day = owner[order], agency[order], day[order]
    first_of_day = np.ones(len(day), dtype=bool)
    same = (owner[1:] == owner[:-1]) & (agency[1:] == agency[:-1])
    first_of_day[1:] = ~(same & (day[1:] == day[:-1]))
    owner, agency, day = owner[first_of_day], agency[first_of_day], day[first_of_day]
    if not len(day):
        return again
    begins = np.ones(len(day), dtype=bool)
    begins[1:] = (owner[1:] != owner[:-1]) | (agency[1:] != agency[:-1])
    group = np.cumsum(begins) - 1
    many = np.bincount(group)
    ends = np.cumsum(many) - 1
    # The intervals of each agency in order of their length, so that the median is found by its place.
    apart, of = np.diff(day)[~begins[1:]], group[1:][~begins[1:]]
    sorted_ = apart[np.lexsort((apart, of))]
    first = np.cumsum(many - 1) - (many - 1)
    kept = np.flatnonzero((many >= wanted) & _can_be_silent(facts, owner[ends], [names[code] for code in agency[ends]]))
    usual = sorted_[first[kept] + (many[kept] - 2) // 2]
    last = day[ends[kept]]
    which, different = dense(last)
    each = np.zeros((different, 2), dtype=np.int64)
    each[which, 0] = last
    for place, number in enumerate(each[:, 0].tolist()):
        on = day_of(number)
        each[place] = (facts.parameters[node.times].on(on).value, facts.parameters[node.at_least_days].on(on).value)
    until = last + np.maximum(usual, each[which, 1]) * each[which, 0]
    later = until >= facts.on
    np.minimum.at(again, owner[ends[kept]][later], until[later] + 1)
    return again


def _can_be_silent(facts: Facts, owners: Numbers, agencies: list[str]) -> Numbers:
    """Whether each is an agency of its case, and not one that writes for everybody."""
    codes, texts = facts.records()
    held: dict[tuple[int, str], bool] = {}
    told = []
    for code, name in zip(codes[owners].tolist(), agencies, strict=True):
        key = (code, name)
        if key not in held:
            known = records_of(texts[code]).agencies.get(name)
            held[key] = known is not None and not AGENCY_KINDS[known.kind].is_public
        told.append(held[key])
    return np.array(told, dtype=bool)

"""Going through everybody's past: the first day on which each question and each missed duty could have been raised."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import pyarrow as pa

from sightline.population.asked import Asked
from sightline.population.chosen import batches, chosen_in_pieces
from sightline.population.detecting.facts import Facts, number_of
from sightline.population.detecting.looking_back import looking_back_of
from sightline.population.hydration.light_child import past_chronology
from sightline.population.snapshot import Snapshot
from sightline.rulebook.parameters import load
from sightline.rulebook.past.history import first_days

FIRST_DAYS = pa.schema(
    [("child", pa.string()), ("rule", pa.string()), ("anchor", pa.string()), ("first_raised_on", pa.date32())]
)
"""One row a question, or a duty not done in time. ``anchor``: the lineage of the fact that named it on that day."""

_FACTS_AT_ONCE = 500_000


def first_days_of_share(children: pa.Table, facts: pa.Table, asked: Asked) -> pa.Table:
    """What would have been raised by ``asked.on`` for the children with an open purpose, and when first.

    ``facts``: as for :func:`sightline.population.share.answer_share`. In order of child, day and rule.
    """
    parameters = asked.parameters or load()
    looking_back = looking_back_of(asked.rules, parameters, asked.on)
    columns = Facts(children, facts, asked.on, asked.on, parameters, looking_back.remembered)
    told, left = looking_back.look(columns)
    places = {id(rule): place for place, rule in enumerate(asked.rules)}
    ask = columns.odd.copy()
    ask[list(left)] = True
    rows: list[tuple[object, ...]] = []
    order: list[tuple[int, int, int]] = []
    for before, chosen in chosen_in_pieces(children, facts, asked, ask, all_versions=True):
        for number, within in enumerate(chosen.places):
            child, first, last = chosen.ids[number], chosen.first[number], chosen.last[number]
            if first == last:
                continue
            rules = left.get(before + within, asked.rules)
            held = past_chronology(child, chosen.cast[number], chosen.records[number], chosen.rows, first, last)
            for found, day in first_days(held, until=asked.on, rules=rules, parameters=parameters):
                anchor = found.episode.anchor
                rows.append((child, found.rule.code, anchor.lineage or anchor.id, day))
                order.append((before + within, number_of(day), places[id(found.rule)]))
    columns_of_rows = zip(*rows, strict=True) if rows else [()] * len(FIRST_DAYS)
    theirs = [pa.array(held, field.type) for held, field in zip(columns_of_rows, FIRST_DAYS, strict=True)]
    codes = pa.array([rule.code for rule in asked.rules], pa.string())
    ours = [
        children["child"].take(pa.array(told.child)),
        codes.take(pa.array(told.rule)),
        facts["id"].take(pa.array(columns.row[told.anchor])),
        pa.array(told.day.astype(np.int32)).cast(pa.date32()),
    ]
    child, day, rule = np.array(order, dtype=np.int64).reshape(-1, 3).T
    sorted_ = np.lexsort(
        (np.concatenate((told.rule, rule)), np.concatenate((told.day, day)), np.concatenate((told.child, child)))
    )
    return pa.concat_tables([pa.table(ours, FIRST_DAYS), pa.table(theirs, FIRST_DAYS)]).take(pa.array(sorted_))


def first_days_of_all(snapshot: Snapshot, asked: Asked) -> Iterator[pa.Table]:
    """:func:`first_days_of_share` of a snapshot, share by share, so that memory stays bounded."""
    for part in snapshot.parts:
        for children, facts in batches(snapshot.read_children(part), snapshot.read_facts(part), _FACTS_AT_ONCE):
            yield first_days_of_share(children, facts, asked)

"""Going through everybody's past: the first day on which each question and each missed duty could have been raised."""

from __future__ import annotations

from collections.abc import Iterator

import pyarrow as pa

from sightline.population.hydration import past_chronology
from sightline.population.share import Asked, Chosen, batches
from sightline.population.snapshot import Snapshot
from sightline.rulebook.history import first_days
from sightline.rulebook.parameters import load

FIRST_DAYS = pa.schema(
    [("child", pa.string()), ("rule", pa.string()), ("anchor", pa.string()), ("first_raised_on", pa.date32())]
)
"""One row a question, or a duty not done in time. ``anchor``: the lineage of the fact that named it on that day."""

_FACTS_AT_ONCE = 100_000


def first_days_of_share(children: pa.Table, facts: pa.Table, asked: Asked) -> pa.Table:
    """What would have been raised by ``asked.on`` for the children with an open purpose, and when first.

    ``facts``: as for :func:`sightline.population.share.answer_share`.
    """
    parameters = asked.parameters or load()
    chosen = Chosen(children, facts, asked, all_versions=True)
    rows: list[tuple[object, ...]] = []
    for number, child in enumerate(chosen.ids):
        first, last = chosen.first[number], chosen.last[number]
        if first == last:
            continue
        held = past_chronology(child, chosen.cast[number], chosen.records[number], chosen.rows, first, last)
        for told, day in first_days(held, until=asked.on, rules=asked.rules, parameters=parameters):
            anchor = told.episode.anchor
            rows.append((child, told.rule.code, anchor.lineage or anchor.id, day))
    columns = zip(*rows, strict=True) if rows else [()] * len(FIRST_DAYS)
    return pa.table([pa.array(held, field.type) for held, field in zip(columns, FIRST_DAYS, strict=True)], FIRST_DAYS)


def first_days_of_all(snapshot: Snapshot, asked: Asked) -> Iterator[pa.Table]:
    """:func:`first_days_of_share` of a snapshot, share by share, so that memory stays bounded."""
    for part in snapshot.parts:
        for children, facts in batches(snapshot.read_children(part), snapshot.read_facts(part), _FACTS_AT_ONCE):
            yield first_days_of_share(children, facts, asked)

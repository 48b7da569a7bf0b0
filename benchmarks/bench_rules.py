"""One child of 200 facts: every rule, once, and on every past day on which something became known.

The baseline is what somebody would write who needed one answer: the same rows as tuples, made into light objects, and
one rule by hand (a notification that took more than a week). It gives no evidence, no three answers, no calendar.
"""

from __future__ import annotations

import os
from datetime import date, timedelta

os.environ["SIGHTLINE_TODAY"] = "2026-01-05"

from benchmarks.stopwatch import compare
from sightline.chronology.chronology import Chronology
from sightline.rulebook.evaluate import evaluate
from sightline.rulebook.past.history import history
from sightline.rulebook.registry import ALL
from sightline.synthetic.volume import one_child

FACTS = 200
ON = date(2026, 1, 5)


class Light:
    """A row as the baseline holds it."""

    __slots__ = ("kind", "known", "latest", "recorded")

    def __init__(self, kind: str, latest: date | None, recorded: date | None, known: date | None) -> None:
        self.kind, self.latest, self.recorded, self.known = kind, latest, recorded, known


def _rows(held: Chronology) -> list[tuple[str, date | None, date | None, date | None]]:
    return [
        (
            fact.kind,
            fact.occurred.latest,
            fact.recorded.latest if fact.recorded else None,
            fact.knowledge[0].on.latest if fact.knowledge else None,
        )
        for fact in held.facts
    ]


def _bare_once(rows: list[tuple[str, date | None, date | None, date | None]], at: date) -> int:
    late = 0
    for fact in [Light(*row) for row in rows]:
        if fact.recorded is None or fact.recorded > at or fact.kind != "domestic_abuse_incident":
            continue
        if fact.latest and (fact.known is None or fact.known - fact.latest > timedelta(days=7)):
            late += 1
    return late


def _in_words(held: Chronology) -> list[dict[str, object]]:
    found = evaluate(held, on=ON)
    return [item.as_json() for item in (*found.considered, *found.duties)]


def main() -> None:
    held = one_child(FACTS)
    rows = _rows(held)
    days = sorted({fact.recorded.latest for fact in held.facts if fact.recorded and fact.recorded.latest})
    compare(
        f"one child, {len(held.facts)} facts, {len(ALL)} rules (bare: one rule), once",
        lambda: evaluate(held, on=ON),
        lambda: _bare_once(rows, ON),
        times=30,
        processor=True,
    )
    compare(
        "the same, and all that is found put into words",
        lambda: _in_words(held),
        lambda: _bare_once(rows, ON),
        times=30,
        processor=True,
    )
    compare(
        f"the same on each of {len(days)} past days, as known then",
        lambda: [evaluate(held.as_known(at=day), on=day) for day in days],
        lambda: [_bare_once(rows, day) for day in days],
        times=3,
        processor=True,
    )
    compare(
        "when each question could first have been raised, visiting only days on which something that is read changed",
        lambda: history(held, until=ON),
        lambda: [_bare_once(rows, day) for day in days],
        times=3,
        processor=True,
    )


if __name__ == "__main__":
    main()

"""Joining readings of one document that tell of one fact between them: one fact, with every passage as its source."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from sightline.chronology.clock import now
from sightline.chronology.partial_date import PartialDate
from sightline.service.records.building.remade import JOINED, make, places_of, put_aside
from sightline.service.records.building.retaking import publish_again
from sightline.service.records.deciding import decision, facts_to_decide
from sightline.service.records.errors import NotPossible
from sightline.service.records.loading import agencies_of
from sightline.service.records.mending import work_out_again
from sightline.service.records.models import FactRecord
from sightline.service.records.splitting import add_made, check_readings
from sightline.service.records.storing import dated
from sightline.vocabulary.kinds import KINDS

TWO_DATES = "The passages give different dates. Which is it?"


def join_readings(
    fact_ids: Iterable[str],
    *,
    by: str,
    kind: str | None = None,
    occurred: PartialDate | None = None,
    reason: str = "",
) -> int:
    """Join readings of one document into one fact that waits to be confirmed; returns the decision's id.

    ``kind`` and ``occurred`` are those of the first reading that has one unless they are given. The readings themselves
    stand aside until that is undone. Raises NotFound, or NotPossible, with the reason.
    """
    rows = sorted(facts_to_decide(fact_ids), key=_order)
    check_readings(rows, "joined")
    if len(rows) < 2:
        raise NotPossible("Choose another reading to join this one with.")
    if len({row.document_id for row in rows}) > 1:
        raise NotPossible("Readings of two documents stay two: say that they tell of the same event instead.")
    if kind is not None and kind not in KINDS:
        raise NotPossible(f"There is no kind called {kind}.")
    document, case_id = rows[0].document, rows[0].case_id
    places = sorted({place for row in rows for place in places_of(row, document.id)})
    outer = [one for one in places if not any(other != one and other.holds(one) for other in places)]
    if not outer:
        raise NotPossible("These readings have no place in the text of their document.")
    made = make(JOINED, rows, outer, document, **_said(rows, kind, occurred))
    with decision(case_id, "join_readings", [*(row.id for row in rows), made.id], by, reason) as deciding:
        deciding.touch(*rows)
        for row in rows:
            put_aside(row, JOINED, [made])
            row.decided_by, row.decided_at = by.strip(), now()
            row.save()
        add_made([made], rows, deciding)
        publish_again(document, agencies_of(case_id))
    work_out_again(case_id)
    return deciding.decision_id


def _order(row: FactRecord) -> tuple[int, int, str]:
    places = places_of(row, row.document_id)
    return (places[0].start if places else 0, row.position, row.id)


def _said(rows: Sequence[FactRecord], kind: str | None, occurred: PartialDate | None) -> dict[str, Any]:
    """What the joined fact says: the kind and date of the first reading that has one, and every field of that kind."""
    named = next((row for row in rows if row.kind == kind or (kind is None and row.kind != "entry")), rows[0])
    chosen = kind if kind is not None else named.kind
    known = [row for row in rows if (moment := dated(row.payload["occurred"])) is not None and moment.is_known]
    of_date = named if named in known else known[0] if known else named
    bounds = {(row.occurred_earliest, row.occurred_latest) for row in known}
    asks = [row.payload["question"] for row in rows if row.payload["question"]]
    if occurred is None and len(bounds) > 1:
        asks.append(TWO_DATES)
    allowed = {item.name for item in KINDS[chosen].fields}
    fields: dict[str, Any] = {}
    for row in (named, *rows):
        for name, value in row.payload["fields"].items():
            if name in allowed and not KINDS[chosen].reject({name: value["value"]}):
                fields.setdefault(name, dict(value))
    is_given = occurred is not None
    return {
        "kind": chosen,
        "nature": named.nature if named.kind == chosen else KINDS[chosen].nature.value,
        "occurred": occurred.as_json() if occurred is not None else of_date.payload["occurred"],
        "ended": None if is_given else of_date.payload["ended"],
        "extent": of_date.extent,
        "fields": fields,
        "why": list(dict.fromkeys(phrase for row in rows if row.kind == chosen for phrase in row.payload["why"])),
        "question": " ".join(dict.fromkeys(asks)),
        "told_from": None if is_given else of_date.payload.get("told_from"),
    }

"""Dates told from other dates: worked out anew whenever an anchor may have changed, and in each view by what it holds.

In the store stands what follows from the records as they are now. A past view is dated from the anchors that it holds
itself; and in every view, one document's facts narrow what another tells by somebody's age.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from sightline.chronology.dating import redated
from sightline.chronology.fact import Fact, Involvement, Source
from sightline.chronology.narrowing import narrowed
from sightline.chronology.partial_date import PartialDate
from sightline.service.records import loading
from sightline.service.records.building.case_file import FILE_NAME
from sightline.service.records.models import Document, FactRecord, Person
from sightline.service.records.storing import dated, set_moments
from sightline.vocabulary.natures import Nature
from sightline.wording.dates.stated_ages import stated_ages


def redate(case_id: str) -> None:
    """Bring what is told from another date into line with its anchor as it stands now."""
    facts = [fact for fact in loading.facts_of(case_id) if fact.is_current]
    if not any(fact.told_from for fact in facts):
        return
    changed = {
        after.id: (before, after)
        for before, after in zip(facts, _told_anew(case_id, facts, None), strict=True)
        if after.occurred != before.occurred or after.told_from != before.told_from
    }
    rows = list(FactRecord.objects.filter(id__in=list(changed)))
    for row in rows:
        _bring_into_line(row, *changed[row.id])
    FactRecord.objects.bulk_update(
        rows,
        ["payload", *(f"{moment}_{bound}" for moment in ("occurred", "recorded") for bound in ("earliest", "latest"))],
        batch_size=300,
    )


def dated_by_view(
    case_id: str, facts: Sequence[Fact], child: str, *, at: date | None = None, is_past: bool = False
) -> tuple[Fact, ...]:
    """The facts of one view of a child with the dates that follow from nothing but these facts.

    ``is_past``: the view is one agency's, or of the day ``at``, so that dates are told from what stood in it.
    """
    told = any(fact.told_from for fact in facts)
    held = _told_anew(case_id, facts, at) if told and is_past else tuple(facts)
    declared = [] if not facts else _declared_births(case_id)
    made = _narrowed([*held, *declared], child)
    gone = _taken_away(case_id, at)
    away = {fact.id for fact in held if fact.sources and all(one.document in gone for one in fact.sources)}
    if away:
        # What was read from a document that was taken away is kept, and dates nothing that others tell.
        rest = {fact.id: fact for fact in _narrowed([one for one in [*held, *declared] if one.id not in away], child)}
        made = tuple(rest.get(fact.id, fact) for fact in made)
    return made[: len(held)]


def dated_now(case_id: str, facts: Sequence[Fact]) -> list[Fact]:
    """All facts of a case, those that stand with the dates that follow from one another now."""
    children = list(Person.objects.filter(case_id=case_id, is_child=True).order_by("id").values_list("id", flat=True))
    held = tuple(facts)
    for child in children or [""]:
        held = dated_by_view(case_id, held, child)
    return list(held)


def _narrowed(facts: Sequence[Fact], child: str) -> tuple[Fact, ...]:
    return narrowed(facts, child=child, ages=stated_ages(facts, child=child))


def _taken_away(case_id: str, at: date | None) -> frozenset[str]:
    """The names of documents whose file was gone from the folder on that day (None: now)."""
    rows = Document.objects.filter(case_id=case_id, is_latest=True, missing_since__isnull=False)
    named = rows.values_list("name", "other_names", "missing_since")
    return frozenset(name for own, others, since in named if at is None or since <= at for name in (own, *others))


def _told_anew(case_id: str, facts: Sequence[Fact], at: date | None) -> tuple[Fact, ...]:
    return redated(facts, own_dates=_own_dates(case_id, at), births={}) if facts else ()


def _own_dates(case_id: str, at: date | None) -> dict[str, PartialDate]:
    """Every name of a document to the own date of its version that stood on that day (None: now)."""
    rows = loading.versions_standing(case_id, at)
    names: dict[str, set[str]] = {}
    for name, lineage in Document.objects.filter(case_id=case_id).values_list("name", "lineage"):
        names.setdefault(lineage, set()).add(name)
    made: dict[str, PartialDate] = {}
    # The document that bears a name itself comes before one that bore it once.
    for own_name in (False, True):
        for row in rows:
            own = dated(row.own_date)
            for name in (row.name,) if own_name else sorted(names[row.lineage]):
                if own is not None:
                    made[name] = own
                elif own_name:
                    made.pop(name, None)
    return made


def _declared_births(case_id: str) -> list[Fact]:
    """What the case file declares of births, as facts to reckon with; they stand in no chronology."""
    return [
        Fact(
            id=f"declared {row.id}",
            kind="birth",
            nature=Nature.EVENT,
            occurred=PartialDate.from_json(row.born),
            agency="",
            text="",
            people=(Involvement(row.id, "subject"),),
            sources=(Source(FILE_NAME, ""),),
            lineage=f"declared {row.id}",
        )
        for row in Person.objects.filter(case_id=case_id, born__isnull=False).order_by("id")
    ]


def _bring_into_line(row: FactRecord, before: Fact, after: Fact) -> None:
    shape: dict[str, Any] = row.payload
    shape["occurred"] = after.occurred.as_json()
    if after.recorded != before.recorded:
        shape["recorded"] = after.recorded.as_json() if after.recorded else None
        shape["recorded_assumed"] = after.recorded_assumed
    assert after.told_from is not None
    shape["told_from"] = {**after.told_from.as_json(), "to": shape["told_from"]["to"]}
    set_moments(row)

"""Splitting one reading into several facts, each with its own words, kind and date."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from sightline.chronology.chronology import Agency
from sightline.chronology.clock import now
from sightline.chronology.fact import Extent, FieldValue, Status
from sightline.chronology.partial_date import PartialDate
from sightline.service.records.building.remade import SPLIT, make, places_of, put_aside
from sightline.service.records.building.retaking import publish_again
from sightline.service.records.cutting import Place
from sightline.service.records.deciding import Deciding, decision, facts_to_decide
from sightline.service.records.errors import NotPossible
from sightline.service.records.loading import agencies_of
from sightline.service.records.mending import work_out_again
from sightline.service.records.models import Document, FactRecord, FactRelation, Person
from sightline.service.records.storing import checked_fields, dated, fields_shape, set_moments
from sightline.vocabulary.kinds import KINDS
from sightline.wording.dates import find_dates
from sightline.wording.suggest import suggest

DATE_FROM_THE_WHOLE = "The date stands in the other words of the passage. Was this then too?"
WHICH_DATE = "Its words give more than one date. Which is it?"
_BASIS = "the date of the passage that it was split from"


@dataclass(frozen=True, slots=True)
class Part:
    """One part of a passage: ``start`` and ``end`` count characters of the document's text.

    ``kind`` is empty where the lexicon is to suggest one, ``occurred`` None where the words are to say.
    """

    start: int
    end: int
    kind: str = ""
    occurred: PartialDate | None = None


@dataclass(frozen=True, slots=True)
class PartRead:
    """A part as it would be proposed: what the lexicon and the date reader make of its words alone."""

    start: int
    end: int
    text: str
    kind: str
    nature: str
    occurred: PartialDate
    extent: str
    fields: dict[str, FieldValue]
    why: tuple[str, ...]
    question: str
    inherits_date: bool


def split(fact_id: str, parts: Iterable[Part], *, by: str, reason: str = "") -> int:
    """Split a reading into parts, each of which waits to be confirmed by itself; returns the decision's id.

    The reading itself stands aside until that is undone. Raises NotFound, or NotPossible, with the reason: it is a
    source's own row, there are fewer than two parts, or a part does not lie inside the passage.
    """
    (row,) = facts_to_decide([fact_id])
    wanted = sorted(parts, key=lambda part: (part.start, part.end))
    document = row.document
    check_readings([row], "split")
    _check_parts(row, wanted)
    agencies = agencies_of(row.case_id)
    named = names_of(row.case_id)
    made = [_made(row, part, document, agencies[row.agency_id], named) for part in wanted]
    with decision(row.case_id, "split", [row.id, *(one.id for one in made)], by, reason) as deciding:
        deciding.touch(row)
        put_aside(row, SPLIT, made)
        row.decided_by, row.decided_at = by.strip(), now()
        row.save()
        add_made(made, [row], deciding)
        publish_again(document, agencies)
    work_out_again(row.case_id)
    return deciding.decision_id


def check_readings(rows: Sequence[FactRecord], what: str) -> None:
    """Only what was read out of words can be split or joined. Raises NotPossible."""
    for row in rows:
        if row.status == Status.STATED.value:
            raise NotPossible(f"A source's own row stays whole: only what was read out of its words can be {what}.")
        if row.status == Status.REJECTED.value:
            raise NotPossible(f"A refused reading cannot be {what}. Undo the refusal first.")


def add_made(made: Sequence[FactRecord], originals: Sequence[FactRecord], deciding: Deciding) -> None:
    """Save what was made, as part of the same rows as the readings were. Raises NotPossible if a field cannot be."""
    wholes = {
        relation.to: relation
        for relation in FactRelation.objects.filter(type="part_of", origin__in=[row.lineage for row in originals])
    }
    for one in made:
        try:
            set_moments(one)
        except ValueError as error:
            raise NotPossible(str(error)) from None
        one.save(force_insert=True)
        deciding.made(one)
        for to, held in sorted(wholes.items()):
            deciding.made(
                FactRelation.objects.create(
                    case_id=held.case_id, type=held.type, origin=one.lineage, to=to, by=held.by, reason=held.reason
                )
            )


def read_part(
    row: FactRecord, place: Place, document: Document, agency_kind: str | None, named: Sequence[str]
) -> PartRead:
    """What a machine makes of a part of a reading, by its own words."""
    words = document.text[place.start : place.end]
    plain = words.replace("\n", " ")
    suggestion = suggest(plain, agency_kind=agency_kind, known=named)
    held = dated(row.payload["occurred"]) or PartialDate.unknown("")
    found = [one for one in find_dates(plain) if one.date.is_known]
    own = {one.date for one in found}
    inherits, question, extent = False, "", row.extent
    if not found:
        occurred = replace(held, basis=held.basis or _BASIS)
        inherits = held.is_known and len(words) < len(row.payload["text"])
        question = DATE_FROM_THE_WHOLE if inherits else ""
    elif len(own) == 1:
        occurred, extent = found[0].date, found[0].extent.value
    elif any(date.written == held.written for date in own):
        occurred = held
    else:
        occurred, question, extent = PartialDate.unknown(""), WHICH_DATE, Extent.POINT.value
    fields = {
        name: replace(value, start=place.start + value.start, end=place.start + value.end)
        for name, value in suggestion.fields.items()
        if value.start is not None and value.end is not None
    }
    return PartRead(
        place.start,
        place.end,
        words,
        suggestion.kind,
        suggestion.nature.value,
        occurred,
        extent,
        fields,
        tuple(reason.phrase for reason in suggestion.why),
        question,
        inherits,
    )


def names_of(case_id: str) -> tuple[str, ...]:
    """Every name in use in a case, so that a reading knows a person when it sees one."""
    held = Person.objects.filter(case_id=case_id, known_only_as_role=False).order_by("id").values_list("name", "names")
    return tuple(dict.fromkeys(written for name, names in held for written in (name, *names)))


def _check_parts(row: FactRecord, parts: Sequence[Part]) -> None:
    if len(parts) < 2:
        raise NotPossible("Choose where to cut: a reading is split into two parts or more.")
    if len({(part.start, part.end) for part in parts}) < len(parts):
        raise NotPossible("Two parts are of the same words.")
    spans = places_of(row, row.document_id)
    for part in parts:
        if part.start >= part.end or not row.document.text[part.start : part.end].strip():
            raise NotPossible("A part has no words.")
        if not any(span.holds(Place(part.start, part.end)) for span in spans):
            raise NotPossible("A part must lie inside the passage of the reading.")
        if part.kind and part.kind not in KINDS:
            raise NotPossible(f"There is no kind called {part.kind}.")


def _made(row: FactRecord, part: Part, document: Document, agency: Agency, named: Sequence[str]) -> FactRecord:
    place = Place(part.start, part.end)
    read = read_part(row, place, document, agency.kind, named)
    kind = part.kind or read.kind
    fields = dict(read.fields) if kind == read.kind else {}
    if kind == row.kind:
        for name, held in row.payload["fields"].items():
            if held["start"] is not None and place.holds(Place(held["start"], held["end"])):
                fields.setdefault(name, FieldValue(**held))
    kept, _ = checked_fields(kind, fields)
    given = part.occurred is not None and part.occurred != read.occurred
    occurred = part.occurred if part.occurred is not None else read.occurred
    made = make(
        SPLIT,
        [row],
        [place],
        document,
        kind=kind,
        nature=KINDS[kind].nature.value if kind != read.kind else read.nature,
        occurred=occurred.as_json(),
        extent=read.extent if not given else Extent.POINT.value,
        fields=fields_shape(kept),
        why=list(read.why) if kind == read.kind else [],
        question="" if given else read.question,
        told_from=row.payload.get("told_from") if not given and read.inherits_date else None,
    )
    if kind != read.kind:
        made.payload["suggested_kind"] = read.kind
        made.payload["suggested_why"] = list(read.why)
    return made

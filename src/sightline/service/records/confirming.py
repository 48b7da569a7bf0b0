"""What the pages that confirm readings ask: what waits, in what order, and one reading with all around it.

Each asks only for what it shows, so that the next reading comes at once, however large the case.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import Q

from sightline.chronology.fact import Fact, Involvement, KindStanding, Status
from sightline.chronology.partial_date import PartialDate
from sightline.service.access.viewer import Viewer
from sightline.service.records.building.remade import places_of
from sightline.service.records.cutting import Place, between, pieces
from sightline.service.records.deciding import NEVER_UNDONE
from sightline.service.records.errors import NotFound
from sightline.service.records.loading import agencies_of
from sightline.service.records.models import Decision, FactPerson, FactRecord
from sightline.service.records.permitting import hidden_from, permit
from sightline.service.records.splitting import PartRead, names_of, read_part
from sightline.service.records.storing import dated, fact_from

_WAITS = Q(status=Status.PROPOSED.value) | Q(
    status=Status.STATED.value, kind_standing=KindStanding.SUGGESTED.value, superseded_on=None
)
_STANDS = ("rejected", "corrected", "withdrawn")
NEIGHBOURS = 3
"""How many readings before and after are offered for joining."""


@dataclass(frozen=True, slots=True)
class Queued:
    """A reading that waits: its kind, and the document that it stands in."""

    fact: str
    kind: str
    document: str
    document_name: str


@dataclass(frozen=True, slots=True)
class Mark:
    """A passage of a document that a fact was read from. ``waits``: nobody has decided about it yet."""

    fact: str
    start: int
    end: int
    waits: bool


@dataclass(frozen=True, slots=True)
class Neighbour:
    """Another reading of the same document. ``inside``: it stands in the very words of the one that is looked at."""

    fact: str
    kind: str
    text: str
    occurred: PartialDate
    is_before: bool
    inside: bool
    waits: bool


@dataclass(frozen=True, slots=True)
class ReadingSeen:
    """One reading with its document. ``marks`` are all the passages of the document that facts were read from,
    ``people`` name, role and words of whoever is in it; ``made_how`` is "split" or "joined" if a person made it so.

    ``can_split`` and ``can_join``: it was read out of words, and is no source's own row.
    """

    fact: Fact
    waits: bool
    document: str
    document_name: str
    text: str
    own_date: PartialDate | None
    standing: str
    agency: str
    pages: tuple[tuple[int, int], ...]
    why: tuple[str, ...]
    question: str
    people: tuple[tuple[str, str, str], ...]
    places: tuple[Place, ...]
    marks: tuple[Mark, ...]
    neighbours: tuple[Neighbour, ...]
    made_how: str
    decided_at: datetime | None
    can_split: bool
    can_join: bool


@dataclass(frozen=True, slots=True)
class LastDecision:
    """The newest decision that a person can undo: what it did, when, and the fact that it was about."""

    id: int
    what: str
    at: datetime
    fact: str


def queue(case_id: str, *, viewer: Viewer, known_at: date | None = None) -> tuple[Queued, ...]:
    """What waits to be confirmed, document by document and in the order of its text."""
    permit(case_id, viewer=viewer)
    rows = FactRecord.objects.filter(_WAITS, case_id=case_id).order_by(
        "document__name", "document_id", "payload__sources__0__start", "position", "key"
    )
    return tuple(Queued(*row) for row in rows.values_list("id", "kind", "document_id", "document__name"))


def reading(fact_id: str, *, viewer: Viewer, known_at: date | None = None) -> ReadingSeen:
    """One reading and its document. Raises NotFound."""
    row = _row(fact_id, viewer=viewer)
    document = row.document
    people = tuple(
        (part.person.name, part.role, part.as_written)
        for part in FactPerson.objects.filter(fact=row).exclude(role="").select_related("person").order_by("id")
    )
    beside = list(FactRecord.objects.filter(document=document, superseded_on=None).exclude(status__in=_STANDS))
    own = tuple(places_of(row, document.id))
    marks = tuple(
        Mark(one.id, place.start, place.end, _waits(one)) for one in beside for place in places_of(one, document.id)
    )
    is_reading = row.status in (Status.PROPOSED.value, Status.ACCEPTED.value, Status.EDITED.value)
    involved = tuple(Involvement(name, role, written) for name, role, written in people)
    return ReadingSeen(
        fact=fact_from(row, involved, (), ()),
        waits=_waits(row),
        document=document.id,
        document_name=document.name,
        text=document.text,
        own_date=dated(document.own_date),
        standing=document.standing,
        agency=agencies_of(row.case_id)[row.agency_id].name,
        pages=tuple((item["number"], item["start"]) for item in document.pages),
        why=tuple(row.payload["why"]),
        question=row.payload["question"],
        people=people,
        places=own,
        marks=marks,
        neighbours=_neighbours(row, own, beside),
        made_how=row.payload.get("made_from", {}).get("how", ""),
        decided_at=row.decided_at,
        can_split=is_reading and bool(own),
        can_join=is_reading and bool(own),
    )


def parts(
    fact_id: str, cuts: Sequence[int], *, viewer: Viewer, known_at: date | None = None
) -> tuple[tuple[Place, ...], tuple[PartRead, ...]]:
    """Where a reading may be cut, and what its parts would be if it were cut at ``cuts`` (offsets into the document's
    text). Raises NotFound.
    """
    row = _row(fact_id, viewer=viewer)
    text, document = row.document.text, row.document
    kind, named = agencies_of(row.case_id)[row.agency_id].kind, names_of(row.case_id)
    offered: list[Place] = []
    read: list[PartRead] = []
    for span in places_of(row, document.id):
        offered.extend(pieces(text, span.start, span.end))
        read.extend(read_part(row, place, document, kind, named) for place in between(text, span.start, span.end, cuts))
    return tuple(offered), tuple(read)


def last_decision(case_id: str, by: str, *, viewer: Viewer, known_at: date | None = None) -> LastDecision | None:
    """The newest decision in a case, if it is this person's and can be undone; None before anything was decided."""
    permit(case_id, viewer=viewer)
    rows = Decision.objects.filter(case_id=case_id, undone_by=None).exclude(what__in=NEVER_UNDONE).order_by("-id")
    row = rows.only("id", "what", "at", "by", "subjects").first()
    if row is None or row.by != by:
        return None
    return LastDecision(row.id, row.what, row.at, next((one for one in row.subjects if one.startswith("f")), ""))


def has_decided(case_id: str, by: str, *, viewer: Viewer, known_at: date | None = None) -> bool:
    """Whether this person has decided anything in this case."""
    permit(case_id, viewer=viewer)
    return bool(by) and Decision.objects.filter(case_id=case_id, by=by).exclude(what="declare").exists()


def _row(fact_id: str, *, viewer: Viewer) -> FactRecord:
    row = FactRecord.objects.filter(id=fact_id).select_related("document").first()
    if row is None or row.case_id in hidden_from(viewer=viewer):
        raise NotFound("There is no such entry here.")
    return row


def _waits(row: FactRecord) -> bool:
    return row.status == Status.PROPOSED.value or (
        row.status == Status.STATED.value and row.kind_standing == KindStanding.SUGGESTED.value
    )


def _neighbours(row: FactRecord, own: Sequence[Place], beside: Sequence[FactRecord]) -> tuple[Neighbour, ...]:
    """The readings that stand nearest in the text, before and after, and those inside the same words."""
    if not own:
        return ()
    low = min(place.start for place in own)
    placed = []
    for other in beside:
        spans = places_of(other, row.document_id)
        if other.id == row.id or other.status == Status.STATED.value or not spans:
            continue
        inside = any(one.holds(place) or place.holds(one) for one in own for place in spans)
        first = min(place.start for place in spans)
        placed.append((first, other, inside, first < low))
    placed.sort(key=lambda one: (one[0], one[1].position, one[1].key))
    before = [one for one in placed if one[3] and not one[2]][-NEIGHBOURS:]
    after = [one for one in placed if not one[3] and not one[2]][:NEIGHBOURS]
    chosen = [one for one in placed if one[2] or one in before or one in after]
    return tuple(
        Neighbour(
            other.id,
            other.kind,
            other.payload["text"],
            dated(other.payload["occurred"]) or PartialDate.unknown(""),
            is_before,
            inside,
            _waits(other),
        )
        for _, other, inside, is_before in chosen
    )


def case_of_reading(fact_id: str, *, viewer: Viewer, known_at: date | None = None) -> str:
    """The id of the case that a fact belongs to, or empty if there is no such fact."""
    found = FactRecord.objects.filter(id=fact_id).exclude(case_id__in=hidden_from(viewer=viewer))
    return found.values_list("case_id", flat=True).first() or ""


def made_of(fact_id: str, *, viewer: Viewer, known_at: date | None = None) -> str:
    """The id of the first fact that a person made of a reading, or empty if nobody did."""
    into = _row(fact_id, viewer=viewer).payload.get("remade", {}).get("into", [])
    made = FactRecord.objects.filter(lineage__in=into, superseded_on=None).order_by("position", "id")
    return made.values_list("id", flat=True).first() or ""

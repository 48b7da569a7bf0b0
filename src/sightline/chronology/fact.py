"""One fact about a child: what, when, who, who says so, where it stands written, and who knew it when."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from types import MappingProxyType

from sightline.chronology.partial_date import PartialDate
from sightline.chronology.told_from import ToldFrom
from sightline.vocabulary.natures import Nature

PUBLIC = "public"
"""The agency id that stands for everybody: what is published is known to all from that day."""

MACHINE = "Read by machine, unchecked"
"""``decided_by`` of whatever was accepted without a person (demonstration and benchmark stores)."""


class Extent(StrEnum):
    """Whether a fact is a moment, lasted throughout, or happened several times in between."""

    POINT = "point"
    THROUGHOUT = "throughout"
    REPEATED = "repeated"


class Status(StrEnum):
    """Where a fact stands.

    STATED: a source's own row. PROPOSED: read out of prose, or split from a row, by machine. ACCEPTED and EDITED:
    a named person decided. REJECTED: a named person refused the reading. CORRECTED: an earlier version that its
    agency has since replaced. WITHDRAWN: its agency no longer sends it.
    """

    STATED = "stated"
    PROPOSED = "proposed"
    ACCEPTED = "accepted"
    EDITED = "edited"
    REJECTED = "rejected"
    CORRECTED = "corrected"
    WITHDRAWN = "withdrawn"


class KindStanding(StrEnum):
    """Who says that a fact is of its kind: the source itself, our lexicon, or a named person."""

    STATED = "stated"
    SUGGESTED = "suggested"
    CONFIRMED = "confirmed"


class How(StrEnum):
    """How an agency came to know. SENT is no evidence of receipt and gives no knowledge."""

    RECORDED = "recorded"
    RECEIVED = "received"
    TOLD = "told"
    ATTENDED = "attended"
    OPENED = "opened"
    PUBLISHED = "published"
    ENTERED = "entered"
    SENT = "sent"


@dataclass(frozen=True, slots=True)
class Knowledge:
    """One agency came to have one fact: when, how, and on what evidence.

    ``agency`` is an agency id of the case, or PUBLIC. ``evidence`` is the id of the fact, or the name of the person
    and the record cited, that shows it. ``assumed``: the date is taken from the occurrence for want of a better one.
    """

    agency: str
    on: PartialDate
    how: How
    evidence: str = ""
    assumed: bool = False

    @property
    def gives_knowledge(self) -> bool:
        """Sending alone is not knowledge."""
        return self.how is not How.SENT


@dataclass(frozen=True, slots=True)
class Involvement:
    """A person of the case in a role in a fact. ``person`` is a person id; ``as_written`` the words of the source."""

    person: str
    role: str
    as_written: str = ""


class RelationType(StrEnum):
    """How one fact stands to another (design, section 1.5)."""

    PART_OF = "part_of"
    ABOUT = "about"
    ANSWERS = "answers"
    RESTS_ON = "rests_on"
    SAME_EVENT = "same_event"


@dataclass(frozen=True, slots=True)
class Relation:
    """This fact is ``type`` ``to`` another. A relation only counts if its source states it or a person confirmed it."""

    type: RelationType
    to: str
    confirmed: bool = True
    by: str = ""
    reason: str = ""


@dataclass(frozen=True, slots=True)
class FieldValue:
    """A field of a fact and the exact words that it was read from (empty where a person or a column gave it)."""

    value: object
    passage: str = ""
    start: int | None = None
    end: int | None = None

    def moved(self, by: int) -> FieldValue:
        """The same, found so many characters further on in a longer text; unchanged where no words gave it."""
        if self.start is None or self.end is None:
            return self
        return FieldValue(self.value, self.passage, self.start + by, self.end + by)


@dataclass(frozen=True, slots=True)
class Source:
    """Where a fact stands written: the document, the place in it, and the exact passage with its offsets.

    ``start`` and ``end`` count characters in the document's extracted text.
    """

    document: str
    locator: str
    passage: str = ""
    start: int | None = None
    end: int | None = None


@dataclass(frozen=True, slots=True)
class Fact:
    """One fact, in one version.

    ``id`` names this version; ``lineage`` names the fact through all its versions. ``agency`` is the id of the agency
    whose record it is. ``recorded``: when that agency wrote it down (``recorded_assumed`` where taken from the latest
    bound of its occurrence). ``stated_from`` / ``superseded_on``: the days from which its agency stated this version
    and from which it no longer did; None: from the beginning / still. ``knowledge``: how further agencies came to
    have it. ``sequence``: the source's own order on one day. ``position``: its place in its document. ``stood_as``:
    the status that a corrected or withdrawn version had while it stood; None where that is not known. ``series``: the
    name that its document had in its first version. ``told_from``: how ``occurred`` is worked out from another
    date; None where it was written.
    """

    id: str
    kind: str
    nature: Nature
    occurred: PartialDate
    agency: str
    text: str
    ended: PartialDate | None = None
    extent: Extent = Extent.POINT
    recorded: PartialDate | None = None
    recorded_assumed: bool = False
    knowledge: tuple[Knowledge, ...] = ()
    people: tuple[Involvement, ...] = ()
    fields: Mapping[str, FieldValue] = field(default_factory=lambda: MappingProxyType({}), hash=False)
    relations: tuple[Relation, ...] = ()
    contradicts: tuple[str, ...] = ()
    status: Status = Status.STATED
    kind_standing: KindStanding = KindStanding.STATED
    decided_by: str = ""
    sources: tuple[Source, ...] = ()
    lineage: str = ""
    stated_from: date | None = None
    superseded_on: date | None = None
    sequence: int | None = None
    position: int = 0
    children: tuple[str, ...] = ()
    significance: str = ""
    stood_as: Status | None = None
    series: str = ""
    extra: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}), hash=False)
    told_from: ToldFrom | None = None
    _order: tuple[object, ...] | None = field(default=None, init=False, repr=False, compare=False)

    def __eq__(self, other: object) -> bool:
        if self is other:
            return True
        if not isinstance(other, Fact) or other.__class__ is not self.__class__:
            return NotImplemented
        # Nearly all that are compared are different facts, and the id says so at once.
        return self.id == other.id and all(
            getattr(self, name) == getattr(other, name)
            for name, held in self.__dataclass_fields__.items()
            if held.compare
        )

    def __hash__(self) -> int:
        # Facts stand in sets by the thousand, and the id names the version.
        return hash(self.id)

    @property
    def counts(self) -> bool:
        """Whether rules may rest on it: its source states its kind, or a person (or a demonstration) accepted it."""
        if self.status in (Status.ACCEPTED, Status.EDITED):
            return True
        return self.status is Status.STATED and self.kind_standing is not KindStanding.SUGGESTED

    @property
    def worked_out(self) -> str:
        """How its date was worked out, with what it counts from; empty where it stands as it was written."""
        is_narrowed = ", which follows from " in self.occurred.basis
        return self.occurred.basis if self.told_from is not None or is_narrowed else ""

    @property
    def awaits_a_person(self) -> bool:
        """Whether its reading is only suggested so far."""
        if self.status is Status.PROPOSED:
            return True
        return self.status is Status.STATED and self.kind_standing is KindStanding.SUGGESTED

    @property
    def is_current(self) -> bool:
        """Whether it still stands: not refused, replaced or withdrawn."""
        return self.status not in (Status.REJECTED, Status.CORRECTED, Status.WITHDRAWN)

    def value(self, name: str) -> object | None:
        """The value of a field, or None where it is unknown."""
        found = self.fields.get(name)
        return None if found is None else found.value

    def sort_key(self) -> tuple[object, ...]:
        """When it occurred, then the source's own order, then its document, its place in it, and its lineage.

        The document goes by :attr:`series`, so that a new version, which may have another name, leaves the rows of a
        day in their order.
        """
        if self._order is None:
            document = self.series or (self.sources[0].document if self.sources else "")
            sequence = self.sequence if self.sequence is not None else 1_000_000
            order = (*self.occurred.sort_key(), sequence, document, self.position, self.lineage, self.id)
            # Facts are put in order again and again, and never change.
            object.__setattr__(self, "_order", order)
            return order
        return self._order

"""What a reader of tables or prose offers: a fact before its people, agency and id are settled."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from sightline.chronology.fact import Extent, FieldValue, KindStanding, Source, Status
from sightline.chronology.partial_date import PartialDate
from sightline.chronology.told_from import ToldFrom
from sightline.vocabulary.natures import Nature


@dataclass(frozen=True, slots=True)
class Mention:
    """A person as a source writes them. ``role`` is a role code, or empty where the source does not say.

    A kinship word ("stop Daddy") gives a role at most, never a name. ``is_whose``: a column of a table ("Patient")
    names them as the one whom its row is about.
    """

    as_written: str
    role: str = ""
    start: int | None = None
    end: int | None = None
    is_whose: bool = False


@dataclass(frozen=True, slots=True)
class Candidate:
    """One fact as read from one place of one document.

    ``key`` is unique within the document and the same when the same document is read again. ``part_of`` and
    ``about`` name other candidates of the same document by key. ``agency_as_written`` is empty where the document's
    own agency speaks. ``recorded`` is None where the source gives no date of recording. ``match_text`` is what a row
    is recognised by when its document is re-sent. ``question`` is what a person must answer, in a sentence, if
    something could not be read. ``extra`` holds columns that nobody foresaw, by their heading. ``told_from``: how
    ``occurred`` was worked out from another date (or was to be, if the anchor is not plain); None where it was written.
    """

    key: str
    kind: str
    nature: Nature
    occurred: PartialDate
    text: str
    sources: tuple[Source, ...]
    status: Status
    kind_standing: KindStanding
    ended: PartialDate | None = None
    extent: Extent = Extent.POINT
    recorded: PartialDate | None = None
    agency_as_written: str = ""
    mentions: tuple[Mention, ...] = ()
    fields: Mapping[str, FieldValue] = field(default_factory=lambda: MappingProxyType({}), hash=False)
    sequence: int | None = None
    position: int = 0
    part_of: str = ""
    about: str = ""
    match_text: str = ""
    question: str = ""
    why: tuple[str, ...] = ()
    extra: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}), hash=False)
    told_from: ToldFrom | None = None

"""What stands in a paper that a date may be told from, and what such a date is resolved to."""

from __future__ import annotations

from dataclasses import dataclass, replace

from sightline.chronology.partial_date import PartialDate
from sightline.chronology.told_from import AnchorType, ToldFrom
from sightline.vocabulary.natures import Nature

OF_ITSELF = "the date that the message or entry gives itself"
NOT_PLAIN = "It is not plain what this is told from."
UNDER = "under "
"""How the basis of a date begins that only the head of its entry gives."""


def is_under_entry(occurred: PartialDate) -> bool:
    """Whether a date is that of the entry it stands in, and not one of its own words."""
    return occurred.basis.startswith(UNDER)


@dataclass(frozen=True, slots=True)
class Placed:
    """A statement that stands before: its key, date and kind, where it stands, and the run of text it belongs to.

    ``background``: told as what had been before ("had been arrested"), so that what follows does not follow it.
    """

    key: str
    occurred: PartialDate
    kind: str
    nature: Nature
    text: str
    start: int
    run: tuple[int, int]
    sentence: int
    background: bool = False
    happened: bool = True
    told_from: ToldFrom | None = None
    tells_of_two: bool = False
    """Whether its words go on to another day ("issued on 4 May and granted the following day"), so that what comes
    after may count from either."""
    section: str = ""
    """The title that it stands under."""
    untold: bool = False
    """Whether its words tell a time from which it was not dated, so that what follows may count from that."""


@dataclass(frozen=True, slots=True)
class Ground:
    """What the words stand on. ``own``: the date of the message or entry with the key of its statement, or of the
    document with an empty key. ``speaks_from_own``: whether a weekday or a day without its year counts from it."""

    own: PartialDate | None
    own_key: str
    own_type: AnchorType
    speaks_from_own: bool
    run: tuple[int, int]
    sentence: int
    since: int | None = None
    """Where the entry begins: what was told before it is of another day."""
    title: PartialDate | None = None
    """The date that the title above names."""
    section: str = ""
    """The title itself: what was told under another belongs to another stretch of time."""
    of_a_stay: bool = False
    """Whether it is a letter that reports an earlier stay or attendance: a weekday alone is then of no plain week."""
    is_cautious: bool = False
    """Whether it is a report or minutes, which may tell of long before: then what was told before it has to agree."""
    of_meeting: bool = False
    """Whether it is the record of a meeting, whose speakers speak from its day."""
    in_short_paragraphs: bool = False
    """Whether it is an article, in which what was told in the paragraph before goes on in this one; not of what the
    courts or a review did, which is told from the day of the paper."""
    tells_in_order: bool = False
    """Whether it is the statement of a witness, who tells what was as it came."""
    of_writer: bool = False
    """Whether the writer tells what they themselves did or were told."""

    @property
    def is_held(self) -> bool:
        """Whether the own date is that of a document or of a fact that can be corrected, and not only of a heading."""
        return self.own_type is AnchorType.DOCUMENT or bool(self.own_key)


@dataclass(frozen=True, slots=True)
class Resolved:
    """``occurred``: unknown with its words where nothing plain was found; ``question`` then says why."""

    occurred: PartialDate
    told_from: ToldFrom | None
    question: str = ""


def made(link: ToldFrom, anchor: PartialDate, of: str) -> Resolved:
    """The date that a link gives from its anchor, with the working in words; ``of`` names what happened then."""
    occurred = link.dated(anchor, of)
    if not occurred.is_known:
        return Resolved(occurred, link, f"When was this? “{link.words}” is told from a date that does not say when.")
    return Resolved(occurred, replace(link, arithmetic=link.working(anchor, of)))


def left_open(words: str, why: str = NOT_PLAIN) -> Resolved:
    """No date, the words kept, and a person asked."""
    return Resolved(PartialDate.unknown(words), None, f"When was this? The text says “{words}”. {why}")


def in_short(text: str) -> str:
    """What happened, as the working of a date names it."""
    plain = " ".join(text.split())
    return f"when “{plain[:77]}...”" if len(plain) > 80 else f"when “{plain}”"


def meet(one: PartialDate, other: PartialDate) -> bool:
    """Whether there is a day on which both can have been."""
    low = max((day for day in (one.earliest, other.earliest) if day), default=None)
    high = min((day for day in (one.latest, other.latest) if day), default=None)
    return low is None or high is None or low <= high

"""A piece of a narrative that is read by itself, and the heading that it stands under."""

from __future__ import annotations

from dataclasses import dataclass

from sightline.chronology.partial_date import PartialDate, Precision
from sightline.reading.layout.messages import Message
from sightline.wording.dates import FoundDate


@dataclass(frozen=True, slots=True)
class Heading:
    """The date that a piece stands under. ``inline``: the piece itself opens with it; else it stood on a line above.
    ``line`` is where its line begins, ``begin`` where what the entry tells begins behind it; ``titled``: a few words
    stand behind it on its line by themselves."""

    found: FoundDate
    inline: bool
    line: int
    begin: int
    titled: bool = False

    @property
    def day(self) -> PartialDate:
        """The day alone, without the time of day."""
        date = self.found.date
        return date.without_time() if date.precision is Precision.MINUTE else date


@dataclass(frozen=True, slots=True)
class Piece:
    """``text[start:end]``. ``block`` counts paragraphs from 1, ``title`` is the last heading that is no entry's date,
    ``title_date`` the date that it names ("The events of 8 November 2016")."""

    start: int
    end: int
    block: int
    heading: Heading | None = None
    message: Message | None = None
    title: str = ""
    title_date: FoundDate | None = None
    to_do: bool = False
    """Whether it stands in a list of what somebody is to do."""
    agreed: bool = False
    """Whether it is an item of a list whose lead says that it is to be ("It was agreed that:"): a participle in it
    ("moved to her mother's") has not been done either."""
    asked_for: bool = False
    """Whether it answers a form that asks what should happen."""

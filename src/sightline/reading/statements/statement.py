"""One statement of a narrative, read: its words, what the lexicon makes of them and the dates that stand in it."""

from __future__ import annotations

from dataclasses import dataclass, field

from sightline.reading.layout.piece import Piece
from sightline.wording.dates import FoundDate
from sightline.wording.dates.relative_date import RelativeDate
from sightline.wording.people import PersonMention
from sightline.wording.suggest import Part, Suggestion


@dataclass(frozen=True)
class Statement:
    """``text[start:end]``, read. ``plain`` is the same with line ends and marks of quotation as spaces.

    ``dates`` and ``relatives`` stand in it, ``sentence`` is where its sentence begins, ``lead`` the dates that open the
    sentence for all of it. ``quoted``: it is the later part of what somebody is quoted as saying. ``subject``: whom
    its sentence is about where the stretch itself leaves that out. ``parts``: further facts in its very words.
    """

    start: int
    end: int
    plain: str
    piece: Piece
    sentence: int
    suggestion: Suggestion
    dates: tuple[FoundDate, ...] = ()
    relatives: tuple[RelativeDate, ...] = ()
    lead: tuple[FoundDate, ...] = ()
    lead_relatives: tuple[RelativeDate, ...] = ()
    quoted: bool = False
    general: bool = False
    subject: tuple[PersonMention, ...] = ()
    parts: tuple[Part, ...] = ()
    whole_sentence: str = field(default="", repr=False)

    @property
    def opens_entry(self) -> bool:
        """Whether it holds the date that its entry opens with."""
        heading = self.piece.heading
        return heading is not None and heading.inline and self.start <= heading.found.start < self.end

    @property
    def bare(self) -> str:
        """Its words without the date that its entry opens with."""
        heading = self.piece.heading
        if heading is None or not self.opens_entry:
            return self.plain
        return self.plain[max(heading.begin - self.start, 0) :].lstrip(" \t:;-–—.,|")

    @property
    def kind(self) -> str:
        """The kind that the lexicon suggests; "entry" where it knows none."""
        return self.suggestion.kind

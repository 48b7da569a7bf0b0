"""A date that is told from another, as worded: the step, and where to look for what it counts from."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from sightline.chronology.fact import Extent
from sightline.chronology.partial_date import PartialDate
from sightline.chronology.step import Step
from sightline.chronology.told_from import AnchorType


class Position(StrEnum):
    """Where to look for the anchor.

    OWN: the document's (or message's) own date. BEFORE: a fact before it in the text. NAMED: the fact, birth or death
    that ``of`` names. OWN_OR_BEFORE: in a letter, message or news report its own date; in a narrative the date before
    it, by ``or_step``.
    """

    OWN = "own"
    BEFORE = "before"
    NAMED = "named"
    OWN_OR_BEFORE = "own_or_before"


@dataclass(frozen=True, slots=True)
class RelativeDate:
    """Words of a text that tell a date from another: ``text[start:end]`` is ``words``.

    ``anchor``: None where it is a fact before it in the text. ``of``: the words of what it is told from ("her death",
    "that meeting"; of an age, whose), or empty. ``of_date``: the explicit date named there ("three weeks after 4 April
    2014"), so that nothing need be looked for. ``step``: None where the tense does not say on which side of the
    document's own date it lies. ``or_step``: the step to take instead where the anchor is a date before it in the text
    (Position.OWN_OR_BEFORE only; None: that cannot be told either). ``describes``: an age that only describes ("the
    24-year-old"): no date of anything told. ``extent``: "since then" lasted.
    """

    start: int
    end: int
    words: str
    step: Step | None
    anchor: AnchorType | None
    position: Position
    of: str = ""
    of_date: PartialDate | None = None
    or_step: Step | None = None
    describes: bool = False
    extent: Extent = Extent.POINT


@dataclass(frozen=True, slots=True)
class Told:
    """The same in tokens, while a text is read: from ``start`` to ``end``, ``of`` being two places or None."""

    start: int
    end: int
    step: Step | None
    anchor: AnchorType | None = None
    position: Position = Position.BEFORE
    of: tuple[int, int] | None = None
    or_step: Step | None = None
    describes: bool = False
    extent: Extent = Extent.POINT

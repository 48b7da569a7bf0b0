"""What a date was told from: the words, the anchor that they count from, and the arithmetic."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum

from sightline.chronology.partial_date import PartialDate, write_day
from sightline.chronology.step import Step
from sightline.chronology.step_words import step_in_words


class AnchorType(StrEnum):
    """What a date is told from.

    DOCUMENT: the document's (or message's) own date. FACT: another candidate of the same document by key; after
    storing, a fact by lineage. BIRTH and DEATH: of a person, ``to`` being the mention as written, after storing the
    person's id; empty for the child of the case.
    """

    DOCUMENT = "document"
    FACT = "fact"
    BIRTH = "birth"
    DEATH = "death"


@dataclass(frozen=True, slots=True)
class ToldFrom:
    """How a date was told from another.

    ``words``: the passage ("three weeks later"), at ``start`` to ``end`` of the document's text. ``to``: which fact or
    person (see :class:`AnchorType`); empty where the anchor is not plain, so that the date stays unknown.
    ``anchor_written``: the words of what it counts from ("her death"), if the passage says. ``arithmetic``: the working
    in words, as last worked out; empty while it is not.
    """

    words: str
    start: int | None
    end: int | None
    anchor: AnchorType
    to: str
    anchor_written: str
    step: Step
    arithmetic: str = ""

    def dated(self, anchor: PartialDate | None, of: str = "") -> PartialDate:
        """The date that follows if ``anchor`` is the anchor's date; unknown, the words kept, if nothing follows.

        ``of`` says in words what happened at the anchor ("the referral was made"). The basis shows the anchor and the
        arithmetic.
        """
        found = None if anchor is None else self.step.apply(anchor)
        if found is None or anchor is None:
            why = "what it is told from has no date that would say when" if anchor is not None else _NOT_PLAIN
            return replace(PartialDate.unknown(self.words), basis=f"“{self.words}”: {why}")
        return replace(found, written=self.words, basis=self.working(anchor, of))

    def working(self, anchor: PartialDate, of: str = "") -> str:
        """The sentence that shows the anchor and the arithmetic."""
        return f"“{self.words}”: {step_in_words(self.step)} {write_anchor(anchor)}{_of(self.anchor, of)}"

    def as_json(self) -> dict[str, object]:
        """The documented JSON shape."""
        return {
            "words": self.words,
            "start": self.start,
            "end": self.end,
            "anchor": self.anchor.value,
            "to": self.to,
            "anchor_written": self.anchor_written,
            "step": self.step.as_json(),
            "arithmetic": self.arithmetic,
        }

    @classmethod
    def from_json(cls, shape: Mapping[str, object]) -> ToldFrom:
        """The inverse of :meth:`as_json`. Raises KeyError, TypeError or ValueError if it is no such shape."""
        step = shape["step"]
        if not isinstance(step, Mapping):
            raise TypeError("a step is an object")
        start, end = shape["start"], shape["end"]
        return cls(
            str(shape["words"]),
            start if isinstance(start, int) else None,
            end if isinstance(end, int) else None,
            AnchorType(str(shape["anchor"])),
            str(shape["to"]),
            str(shape["anchor_written"]),
            Step.from_json(step),
            str(shape.get("arithmetic", "")),
        )


_NOT_PLAIN = "it is not plain what this is told from"


def write_anchor(anchor: PartialDate) -> str:
    """A date as a sentence about arithmetic names it: its days, and its words if they say something else."""
    earliest, latest = anchor.earliest, anchor.latest
    if earliest is None and latest is None:
        return "an unknown day"
    if earliest is None or latest is None:
        bound = (
            f"until {write_day(latest)}" if latest is not None else f"from {write_day(earliest)}" if earliest else ""
        )
        return f"some day {bound}"
    if earliest == latest:
        return write_day(earliest)
    return f"some day from {write_day(earliest)} to {write_day(latest)}"


def _of(anchor: AnchorType, of: str) -> str:
    if of:
        return f", {of}"
    return {
        AnchorType.DOCUMENT: ", the document's own date",
        AnchorType.BIRTH: ", the birth",
        AnchorType.DEATH: ", the death",
    }.get(anchor, "")

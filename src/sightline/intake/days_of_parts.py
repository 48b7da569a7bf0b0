"""When a part of a row was: on the day that its own clause names, else the row's, or not before it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from sightline.chronology.candidate import Candidate
from sightline.chronology.fact import Extent, FieldValue
from sightline.chronology.partial_date import PartialDate, Precision
from sightline.intake.joined import Joined
from sightline.intake.own_days import OwnDays, planned_for
from sightline.intake.told_days import ToldDay, told_days
from sightline.intake.when import without_marks
from sightline.vocabulary.kinds import KINDS
from sightline.vocabulary.natures import Nature
from sightline.wording.matter import is_of_what_was_said

_LATER = re.compile(
    r"\b(?:next day|following (?:day|morning|week)|later|subsequent(?:ly)?|the day after|days after|weeks? after)\b",
    re.I,
)
_NO_DAY = PartialDate.unknown("")


@dataclass(frozen=True, slots=True)
class ToldPart:
    """What a piece of a row's words is, and when it was."""

    kind: str
    nature: Nature
    fields: Mapping[str, FieldValue]
    occurred: PartialDate = _NO_DAY
    extent: Extent = Extent.POINT


class DaysOfParts:
    """The days of the parts of one row. ``own``: the days that its words give."""

    def __init__(self, row: Candidate, own: OwnDays) -> None:
        self._row, self._own = row, own

    def told(self, event: Joined) -> Iterator[tuple[int, int, ToldDay]]:
        """Where words tell of another day from the row's, and which."""
        return told_days(event, self._own, self._row.key)

    def placed(self, told: ToldPart, event: Joined, start: int, end: int, at: int) -> ToldPart:
        """When a piece of the row's words was: on the day its own clause names, else the row's, or not before it."""
        low, high = self._own.clause_at(event.text, at)
        clause = event.text[low:high]
        dated = self._own.day_of(event.text, start, end, at)
        if dated is None and self._own.headed_by(event.text):
            dated = self._own.day_of(event.text, 0, len(event.text), 0)
        if dated is not None and told.nature is Nature.ACCOUNT and is_of_what_was_said(event.text, dated.start):
            dated = None  # The day that somebody speaks of is not the day on which they said so.
        if dated is not None and told.nature is Nature.COMMUNICATION and self._own.opens_before(event, at, dated):
            dated = None  # "Mum rang: dad arrested on 18/5": she rang on the day of the row.
        if dated is not None:
            written = event.text[dated.start : dated.end]
            day = FieldValue(written, written, *(event.place(dated.start, dated.end) or (None, None)))
            return self.as_planned(replace(told, occurred=dated.date, extent=dated.extent), clause, day)
        for begin, stop, other in self.told(event):
            if begin <= at < stop:
                return replace(told, occurred=other.occurred)
        return replace(told, occurred=self.not_before() if _LATER.search(clause) else self.same_day())

    def as_planned(self, told: ToldPart, clause: str, day: FieldValue) -> ToldPart:
        """What is only planned for a later day was planned on the row's, and says for when."""
        plan = self._own.plan(told.kind, clause, told.occurred)
        if not plan:
            return told
        return ToldPart(plan, KINDS[plan].nature, planned_for(plan, told.fields, day), self.same_day())

    def same_day(self) -> PartialDate:
        """The day of the row, saying that it is the row's; unknown where the row has none."""
        occurred = self._row.occurred
        if not occurred.is_known:
            return PartialDate.unknown(occurred.written)
        return replace(occurred, basis="; ".join(filter(None, (occurred.basis, "the date of its row"))))

    def not_after(self) -> PartialDate:
        """By the day of the row, with no first day: "minutes of the conference received"."""
        occurred = self._row.occurred
        if occurred.latest is None or occurred.is_unsure:
            return PartialDate.unknown("")
        return PartialDate(
            f"by {without_marks(occurred.written)}",
            None,
            occurred.latest,
            Precision.BEFORE,
            to_time=occurred.to_time,
            basis="its own day is not given, only that of the row that tells of its papers",
        )

    def not_before(self) -> PartialDate:
        """From the day of the row on, with no last day; unknown where the row's own day is none or in doubt."""
        occurred = self._row.occurred
        if occurred.earliest is None or occurred.is_unsure:
            return PartialDate.unknown("")
        return PartialDate(
            f"on or after {without_marks(occurred.written)}",
            occurred.earliest,
            None,
            Precision.AFTER,
            occurred.from_time,
            basis="its own day is not given, only that of its row",
        )

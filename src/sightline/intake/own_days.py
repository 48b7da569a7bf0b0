"""Which of the days in a row's words a piece of them was on, and which are only for later or only spoken of."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from sightline.chronology.fact import FieldValue
from sightline.chronology.partial_date import PartialDate
from sightline.intake.joined import Joined
from sightline.intake.table_reading import Words
from sightline.vocabulary.fields import FieldType
from sightline.vocabulary.kinds import KINDS
from sightline.wording.matter import matter_before

_CUT = re.compile(r";|\n")
_HELD = re.compile(
    r"(?<!be )(?<!not )\b(?:held|attended|took place|taken place|went ahead|convened|met|happened|visited|seen|"
    r"completed)\b(?! (?:for|on the agenda)\b)|\bmade subject\b",
    re.I,
)
_NEXT = re.compile(r"\b(?:reviews?|meeting|conference|core group|appointment|icpc|rcpc)\b", re.I)
_CALLED = frozenset(
    {
        "child_in_need_review", "child_protection_medical", "core_group", "initial_child_protection_conference",
        "legal_planning_meeting", "looked_after_review", "meeting_held", "rapid_review",
        "review_child_protection_conference", "risk_assessment_conference", "strategy_discussion",
        "transfer_conference",
    }
)  # fmt: skip
_PLAN_OF = {**dict.fromkeys(_CALLED, "meeting_called"), "visit": "action_agreed"}
_FOR = {"meeting_called": "for_when", "action_agreed": "due"}
"""What only plans, and its field for the day that it is planned for."""


@dataclass(frozen=True, slots=True)
class OwnDays:
    """The days in the words of one row that was on ``row``."""

    row: PartialDate
    words: Words

    @property
    def year(self) -> int | None:
        """The year of the row, by which a day without a year is read."""
        return self.row.earliest.year if self.row.earliest else None

    def clauses(self, text: str) -> list[tuple[int, int]]:
        """The sentences of ``text``, cut again at semicolons and line ends."""
        made = []
        for span in self.words.sentences(text):
            stops = [span.start, *(span.start + hit.end() for hit in _CUT.finditer(text[span.start : span.end]))]
            for low, high in zip(stops, [*stops[1:], span.end], strict=True):
                piece = text[low:high]
                if piece.strip(" \t\n;"):
                    made.append((low + len(piece) - len(piece.lstrip()), low + len(piece.rstrip())))
        return made

    def found(self, words: str) -> list[Any]:
        """Every readable day in ``words``."""
        if not any(letter.isdigit() for letter in words):
            return []
        return [dated for dated in self.words.find_dates(words, anchor_year=self.year) if dated.date.is_known]

    def clause_at(self, text: str, at: int) -> tuple[int, int]:
        """The clause in which a place stands."""
        return next(((low, high) for low, high in self.clauses(text) if low <= at < high), (at, len(text)))

    def day_of(self, text: str, start: int, end: int, at: int) -> Any | None:
        """The day that ``text[start:end]`` gives for what its words at ``at`` tell, other than the row's; or None.

        A day within the piece before one beside it, and never one of another clause or of what is only spoken of.
        """
        low, high = self.clause_at(text, at)
        words = text[low:high]
        days = [
            replace(one, start=one.start + low, end=one.end + low)
            for one in self.found(words)
            if matter_before(words, one.start) is None
        ]
        inside = [one for one in days if start <= one.start and one.end <= end]
        others = [one for one in inside or days if self.is_another(one.date)]
        return min(others, key=lambda one: max(one.start - at, at - one.end), default=None)

    def is_another(self, other: PartialDate) -> bool:
        """Whether a day is not simply the row's again."""
        row = self.row
        if not row.is_known:
            return True
        if row.is_unsure or other.is_unsure:
            return (row.earliest, row.latest) != (other.earliest, other.latest)
        if row.days_wide != 1 and other.days_wide is not None and (row.days_wide or 10**6) > other.days_wide:
            return True  # "March 2014" in its column, "on 3 March he was seen" in its words
        return not other.intersects(row)

    def is_later(self, other: PartialDate) -> bool:
        """Whether a day is after the row's for certain."""
        row = self.row
        if row.latest is None or row.is_unsure or other.earliest is None:
            return False
        return other.earliest > row.latest

    def plan(self, kind: str, clause: str, day: PartialDate) -> str:
        """The kind of what only plans something for a later day, or "" where it is no plan.

        A row of the 1st that gives "ICPC 12/03" has called the conference: it has not been held by that.
        """
        if not self.is_later(day):
            return ""
        if kind in _FOR:
            return kind
        if _HELD.search(clause):
            return ""
        if kind == "entry" and _NEXT.search(clause):
            return "meeting_called"
        return _PLAN_OF.get(kind, "")

    def as_planned(self, event: Joined, found: Any, fields: dict[str, FieldValue]) -> tuple[str, dict[str, FieldValue]]:
        """The kind and fields of a row whose words suggest ``found``: a plan, where they give only a later day."""
        if not found.why:
            return found.kind, fields
        at = found.why[0].start
        low, high = self.clause_at(event.text, at)
        clause = event.text[low:high]
        day = self.day_of(event.text, low, high, at)
        if day is None or any(not self.is_another(one.date) for one in self.found(clause)):
            return found.kind, fields
        plan = self.plan(found.kind, clause, day.date)
        if not plan:
            return found.kind, fields
        written = event.text[day.start : day.end]
        place = event.place(day.start, day.end) or (None, None)
        return plan, planned_for(plan, fields, FieldValue(written, written, *place))


def planned_for(plan: str, fields: Mapping[str, FieldValue], day: FieldValue) -> dict[str, FieldValue]:
    """The fields that the plan's kind has, with the day that it is planned for."""
    allowed = {one.name for one in KINDS[plan].fields}
    return {_FOR[plan]: day, **{name: value for name, value in fields.items() if name in allowed}}


def stands_in_a_field(kind: str, fields: Mapping[str, FieldValue], at: int) -> bool:
    """Whether the day at that place is held by a field of ``kind``: when something is due, is planned for or ends."""
    days = {one.name for one in KINDS[kind].fields if one.type is FieldType.DATE}
    return any(name in days and value.start == at for name, value in fields.items())

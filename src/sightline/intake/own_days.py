"""Which of the days in a row's words a piece of them was on, and which are only for later or only spoken of."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from sightline.chronology.fact import FieldValue
from sightline.chronology.partial_date import PartialDate
from sightline.intake.days_without_year import days_in
from sightline.intake.joined import Joined
from sightline.intake.table_reading import Words
from sightline.vocabulary.fields import FieldType
from sightline.vocabulary.kinds import KINDS
from sightline.wording.matter import matter_before

_CUT = re.compile(
    r";|\n|(?:[,.]|\s[-–—/])?(?<!date)(?<!time)\s+"
    r"(?=(?:(?:date|time)\s+)?(?:returned|found|located|back)(?:\s+(?:on|at|home))?\s*:?\s*\d{1,2}[/. ])",
    re.I,
)
"""Where one clause ends. A line of both days is two: "Date missing: 1/2/24 Date returned: 3/2/24"."""
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
_BESIDE = re.compile(
    r"\W{0,2}\s*(?:(?:was|were|had|been|held|took place|taken place|happened|occurred|made|completed|done|undertaken|"
    r"(?:(?:by|with)\s+)?(?-i:(?:Dr|Mr|Mrs|Ms|Prof)\s+[A-Z][\w'’-]+)|"
    r"attended|attendance|started|began|ended|granted|at (?:the |his |her )?\w+|to (?:the )?\w+|in)\s+){0,3}"
    r"(?:(?:mins|minutes|notes|report|letter|record|summary|form)\s+(?:from\s+)?)?(?:(?:on|of|dated)\s+)?(?:the\s+)?[(]?",
    re.I,
)
"""Between what tells a kind and the day on which it was."""
_TOOK_PLACE = re.compile(r"[^.;:\d]*\b(?:took place|happened|occurred)\s+(?:on\s+)?", re.I)
_TOLD = re.compile(
    r"\W*(?:[\w'’&/.-]+\s+){0,4}?(?:t/?c|tel\w*|phone call|call|e-?mail\w*|letter|message|text|rang|phoned|called|"
    r"informed|told|notified|advised|PPN|notification|report|recd|rec'd|received)\b",
    re.I,
)
"""A row that opens so tells of something else's day."""
_OF_ONE_DAY = frozenset({"missing_start", "missing_end"})
"""Kinds that a line tells together with the day and seldom speaks of in passing."""
_PAPERS = re.compile(
    r"\s+(?:mins|minutes|notes|summary|record|rpt)\b(?![^,.;]*\b(?:to be|awaited|outstanding|chased)\b)[^,.;]{0,25}?"
    r"\b(?:rec['’]?d|received|circulated|typed|distributed|sent|filed|uploaded|in)\b",
    re.I,
)
_PAPERS_OF = re.compile(r"\b(?:mins|minutes|notes|summary)\s+(?:of|from|for)\s+(?:the\s+)?$", re.I)
_HAD = re.compile(r"\b(?:rec['’]?d|received|circulated|typed|distributed|sent|filed|uploaded|in)\b", re.I)
_APART = re.compile(
    r"[,;–—]|\b(?:since|until|till|to|by|born|dob|due|next|last|following|after|before|re|regarding|about|who|which|and|but|"
    r"previous\w*|aged|seen|visit\w*|today|now)\b",
    re.I,
)
_NEAR_THE_HEAD = 3
_HEAD = 4
"""Words before the day that a row opens with."""
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
            stops = [span.start]
            for hit in _CUT.finditer(text[span.start : span.end]):
                at = span.start + hit.end()
                if hit.group()[:1] in (";", "\n") or any(letter.isdigit() for letter in text[stops[-1] : at]):
                    stops.append(at)
            for low, high in zip(stops, [*stops[1:], span.end], strict=True):
                piece = text[low:high]
                if piece.strip(" \t\n;"):
                    made.append((low + len(piece) - len(piece.lstrip()), low + len(piece.rstrip())))
        return made

    def found(self, words: str) -> list[Any]:
        """Every readable day in ``words``."""
        if not any(letter.isdigit() for letter in words):
            return []
        return days_in(words, self.row, self.words.find_dates)

    def telling_at(self, text: str, reason: Any) -> int:
        """Where the words stand that tell a kind; the last, where they reach over a day."""
        if self.found(text[reason.start : reason.end]):
            return reason.start + text[reason.start : reason.end].rstrip().rfind(" ") + 1
        return int(reason.start)

    def clause_at(self, text: str, at: int) -> tuple[int, int]:
        """The clause in which a place stands."""
        return next(((low, high) for low, high in self.clauses(text) if low <= at < high), (at, len(text)))

    def day_of(self, text: str, start: int, end: int, at: int) -> Any | None:
        """The day that ``text[start:end]`` gives for what its words at ``at`` tell, other than the row's; or None.

        A day within the piece before one beside it, and never one of another clause. The day of what is only spoken of
        is that matter's own: "told about the incident of 2 May" gives it to the incident and to no telling.
        """
        low, high = self.clause_at(text, at)
        words = text[low:high]
        days = [
            replace(one, start=one.start + low, end=one.end + low)
            for one in self.found(words)
            if (matter := matter_before(words, one.start)) is None or matter <= at - low < one.start
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

    def earlier_telling(self, event: Joined, found: Any) -> int | None:
        """Where a row tells what was on a day before it, which it only records: "ICPC held 6/3" on the 20th is no
        conference of the 20th. None where the row's day is that of what it tells.

        Only where the day stands right beside the words that tell the kind, or the row opens with the word of it.
        """
        if not self.row.is_day or self.row.is_unsure:
            return None
        if self.headed_by(event.text):
            return 0
        for reason in found.why:
            at = self.telling_at(event.text, reason)
            low, high = self.clause_at(event.text, at)
            clause = event.text[low:high]
            days = [one for one in self.found(clause) if matter_before(clause, one.start) is None]
            if not days and found.kind in _CALLED and _papers_only(clause, reason.start - low, reason.end - low):
                return at
            if not days or not all(self._is_earlier(one.date) for one in days):
                continue
            if at != reason.start:
                return at
            was_told = _TOLD.match(clause) is not None
            for one in days:
                if one.start >= reason.end - low:
                    between = clause[reason.end - low : one.start]
                    beside = _BESIDE.fullmatch(between) is not None or _TOOK_PLACE.fullmatch(between) is not None
                else:
                    between = clause[one.end : reason.start - low]
                    beside = not between.strip(" :-–—")
                if beside or ((was_told or found.kind in _OF_ONE_DAY) and not _APART.search(between)):
                    return at
        return None

    def opens_before(self, event: Joined, at: int, day: Any) -> bool:
        """Whether what stands at ``at`` opens the row and only speaks of an earlier ``day``."""
        text = event.text
        if at - (len(text) - len(text.lstrip())) > _NEAR_THE_HEAD or not self._is_earlier(day.date):
            return False
        return re.search(r"[:–—]|\b(?:that|re|about|as)\b|\s-\s", text[at : day.start]) is not None

    def headed_by(self, text: str) -> bool:
        """Whether words open with an earlier day, of which all that follows tells: "Visit 18/5. Wren seen."."""
        clauses = self.clauses(text)
        if len(clauses) < 2 or not self.row.is_day:
            return False
        (low, high), *others = clauses
        head = text[low:high].rstrip(" .:-–—")
        days = self.found(head)
        if len(days) != 1 or not self._is_earlier(days[0].date) or days[0].end != len(head):
            return False
        before = head[: days[0].start]
        if _APART.search(before.replace("visit", "").replace("Visit", "")) or not 1 <= len(before.split()) <= _HEAD:
            return False
        return not any(self.found(text[begin:stop]) for begin, stop in others)

    def _is_earlier(self, other: PartialDate) -> bool:
        if self.row.earliest is None or other.latest is None or other.is_unsure:
            return False
        return other.latest < self.row.earliest

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


def _papers_only(clause: str, start: int, end: int) -> bool:
    """Whether a clause tells only that the papers of a meeting came or went, and the meeting was before that."""
    if _PAPERS.match(clause, end) or (start == end and _PAPERS.search(clause)):  # its kind is told by likeness
        return True
    return _PAPERS_OF.search(clause[:start]) is not None and _HAD.search(clause, end) is not None

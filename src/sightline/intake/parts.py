"""What lies within a row: actions, decisions, the child's voice, views, messages passed on, things on other days."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import Any

from sightline.chronology.candidate import Candidate, Mention
from sightline.chronology.fact import Extent, FieldValue, KindStanding, Source, Status
from sightline.chronology.partial_date import PartialDate
from sightline.documents.document import Cell
from sightline.intake.days_of_parts import DaysOfParts, ToldPart
from sightline.intake.heading_rows import Under
from sightline.intake.joined import Joined, joined
from sightline.intake.own_days import OwnDays, stands_in_a_field
from sightline.intake.table_reading import Words
from sightline.intake.told_days import ToldDay
from sightline.intake.when import Clock
from sightline.vocabulary.kinds import KINDS
from sightline.vocabulary.natures import Nature
from sightline.wording.dates import read_date
from sightline.wording.matter import is_of_what_was_said, matter_before

_NOTHING_SAID = re.compile(
    r"[\s\-–—./]*|n/?a|nil|no|none|unknown|tbc|none (?:known|recorded|stated|noted|seen)|"
    r"not (?:applicable|recorded|known|stated)",
    re.I,
)
_TICKED = re.compile(r"\W*(?:y|yes|n|true|false|t|f|x|[01]|seen|seen alone|not seen)\W*|\W+", re.I)
"""That the child was seen, under "Child seen", is nothing that the child said or showed."""
_WORKER = r"(?:[A-Z]{2,4}|social worker|health visitor|school|police|manager|nurse|midwife|paediatrician|worker|duty)"
_PLANNED = re.compile(
    rf"\s*(?:to\s+\w+|plan(?:ned|s)?\b|will\b|(?:\w+\s+){{1,3}}will\s+\w+|{_WORKER}\s+to\s+\w+)", re.I
)
_NO_ACTION = re.compile(r"\b(?:n\.?f\.?a\.?|no further action)\b", re.I)
_VIEW = re.compile(
    r"\b(?:in my (?:view|opinion)|appears?|appeared|seems?|seemed|suggests?|indicates?|should have|could have|ought|"
    r"pattern|likely|unlikely|risks?|concern(?:s|ing|ed)?|significan(?:t|ce)|missed opportunit\w+|good practice|"
    r"poor practice|neglect\w*|evidence of|protective|worr(?:y|ying|ied)|escalat\w+|insufficient|(?:in)?appropriate|"
    r"optimis\w+|impact)\b",
    re.I,
)
_VIEW_HEADING = re.compile(r"analys|opinion|judge?ment|significan|view|reflection|learning|impact|so what", re.I)

_ENTRY = re.compile(
    r"(?:^|[\n;•]|(?<=[.!?]))[ \t]*(\d{1,2}[/.]\d{1,2}(?:[/.](?:\d{4}|\d\d))?)(?![\d/.])[ \t]*[-–—:][ \t]*(?=[^\W\d])"
)

Passage = Callable[[int, int], Source]
_ASK_WHICH_DAY = "When was this? The text says “{words}”, and its row gives another day."


def further_facts(
    row: Candidate,
    event: Joined,
    found: Any,
    cells: Mapping[str, list[tuple[str, Cell]]],
    words: Words,
    passage: Passage,
    clock: Clock,
) -> list[Candidate]:
    """The further facts of a row, all proposed, each part of it. ``found``: what its own words suggest, or None."""
    maker = _Maker(row, words, passage)
    told = {source.start for source in row.sources}
    if found is not None:
        maker.from_suggestion(event, found)
    maker.from_other_days(event)
    maker.from_told_days(event)
    for _, cell in cells.get("action", ()):
        maker.from_action(cell, "action_taken", "action")
    for _, cell in cells.get("decision", ()):
        maker.from_action(cell, "decision", "decision")
    for _, cell in cells.get("child_voice", ()):
        maker.from_voice(cell)
    for heading, cell in cells.get("comment", ()):
        if _VIEW_HEADING.search(heading) or _VIEW.search(cell.text):
            maker.from_view(cell)
        if cell.start not in told:
            maker.from_other_days(joined([cell]))
    for _, cell in cells.get("received", ()):
        maker.from_receipt(cell, clock)
    return maker.made


class _Maker:
    def __init__(self, row: Candidate, words: Words, passage: Passage) -> None:
        self._row, self._words, self._passage = row, words, passage
        self._told = {source.start for source in row.sources}
        self._days = OwnDays(row.occurred, words)
        self._placing = DaysOfParts(row, self._days)
        self._counts: dict[str, int] = {}
        self.made: list[Candidate] = []

    # -- from the event's own words --------------------------------------------------------------------------
    def from_suggestion(self, event: Joined, found: Any) -> None:
        """The parts that the lexicon sees in the words, but for what the row itself is said to be."""
        self._from_earlier_day(event, found)
        is_row = next((part for part in found.parts if part.kind == self._row.kind), None)
        for part in found.parts:
            if part is is_row and self._row.kind_standing is KindStanding.STATED and found.kind != self._row.kind:
                continue
            place = event.place(part.start, part.end)
            if place is None:
                continue
            fields = {name: event.field(value) for name, value in part.fields.items()}
            why = tuple(reason.phrase for reason in part.why)
            told = ToldPart(part.kind, part.nature, fields)
            at = self._days.telling_at(event.text, part.why[0]) if part.why else part.start
            told = self._placing.placed(told, event, part.start, part.end, at)
            self._make(
                "part", told.kind, told.nature, told.occurred, *place, told.fields, why, part.is_about, told.extent
            )

    def _from_earlier_day(self, event: Joined, found: Any) -> None:
        """What the row itself tells, where that was on a day before the row's."""
        if self._row.kind != "entry" or found.kind == "entry" or self._row.kind_standing is KindStanding.STATED:
            return
        at = self._days.earlier_telling(event, found)
        if at is None:
            return
        start, end = (0, len(event.text)) if at == 0 else self._days.clause_at(event.text, at)
        place = event.place(start, end)
        if place is None:
            return
        fields = {name: event.field(value) for name, value in found.fields.items()}
        told = self._placing.placed(ToldPart(found.kind, found.nature, fields), event, start, end, at)
        if not self._days.found(event.text[start:end]):
            told = replace(told, occurred=self._placing.not_after())
        why = tuple(reason.phrase for reason in found.why)
        self._make("day", told.kind, told.nature, told.occurred, *place, told.fields, why, extent=told.extent)

    def from_other_days(self, event: Joined) -> None:
        """Sentences that give a day of their own which is not the row's."""
        if not any(letter.isdigit() for letter in event.text):
            return
        self._from_entries(event)
        for start, end in self._days.clauses(event.text):
            clause = event.text[start:end]
            for dated in self._days.found(clause):
                place = event.place(start, end)
                if not self._days.is_another(dated.date) or place is None or self._is_told(dated, place):
                    continue
                # What is told about a day is not the telling: "told about the incident of 2 May" was not on 2 May.
                matter = matter_before(clause, dated.start)
                begins, said = (0, clause) if matter is None else (matter, clause[matter : dated.end])
                found = self._words.suggested(said)
                fields = {name: value.moved(place[0] + begins) for name, value in found.fields.items()}
                why = tuple(reason.phrase for reason in found.why)
                people = tuple(_mention(person, place[0] + begins) for person in found.mentions)
                told = ToldPart(found.kind, found.nature, fields, dated.date, dated.extent)
                is_said = found.nature is Nature.ACCOUNT and is_of_what_was_said(clause, dated.start)
                if is_said or (matter is not None and found.kind in _COMMUNICATION):
                    told = replace(told, kind="entry", nature=KINDS["entry"].nature, fields={})
                    why = ()
                elif matter is None and _BORN.search(clause[: dated.start]):
                    # The day is somebody's birth and no day on which the row's own matter was.
                    told = self._as_born(told, dated.date, clause[: dated.start])
                    why = ()
                elif matter is None:
                    at = place[0] + dated.start
                    written = clause[dated.start : dated.end]
                    told = self._placing.as_planned(told, clause, FieldValue(written, written, at, at + len(written)))
                self._make(
                    "date", told.kind, told.nature, told.occurred, *place, told.fields, why, False, told.extent, people
                )

    def from_told_days(self, event: Joined) -> None:
        """Sentences that tell of another day from the row's: "On Tuesday mum said ..."."""
        for start, end, told in self._placing.told(event):
            place = event.place(start, end)
            if place is None or self._is_made_of(place) or (start, end) == (0, len(event.text)):
                continue
            found = self._words.suggested(event.text[start:end])
            fields = {name: value.moved(place[0]) for name, value in found.fields.items()}
            why = tuple(reason.phrase for reason in found.why)
            people = tuple(_mention(person, place[0]) for person in found.mentions)
            self._make("day", found.kind, found.nature, told.occurred, *place, fields, why, people=people, told=told)

    def _is_made_of(self, place: tuple[int, int]) -> bool:
        return any((one.sources[0].start, one.sources[0].end) == place for one in self.made)

    def _as_born(self, told: ToldPart, on: PartialDate, before: str) -> ToldPart:
        """The birth of a child of the case, if the words before the day name one; else no more than an entry."""
        names = {part for child in self._words.children for part in (child, child.split()[0])}
        born = _BORN.search(before)
        whom = before[: born.start()].rstrip(" ,(") if born else ""
        kind = "birth" if any(re.search(rf"\b{re.escape(name)}$", whom) for name in names) else "entry"
        return replace(told, kind=kind, nature=KINDS[kind].nature, fields={}, occurred=on)

    def _is_told_already(self, kind: str) -> bool:
        """Whether the row tells of the same on its day, so that "Card left" beside "No reply" is no second visit."""
        day = self._row.occurred
        return kind == self._row.kind or any(one.kind == kind and one.occurred == day for one in self.made)

    def _is_told(self, dated: Any, place: tuple[int, int]) -> bool:
        """Whether a further fact, or the row itself, has that day of that clause already."""
        at = place[0] + dated.start
        if stands_in_a_field(self._row.kind, self._row.fields, at):
            return True
        return any(
            stands_in_a_field(one.kind, one.fields, at)
            or (
                one.occurred == dated.date
                and one.sources[0].start is not None
                and one.sources[0].end is not None
                and one.sources[0].start < place[1]
                and place[0] < one.sources[0].end
            )
            for one in self.made
        )

    def _from_entries(self, event: Joined) -> None:
        """Entries typed under one another in one cell: "3/5 - mother rang; 4/5 - visited"."""
        heads = [hit for hit in _ENTRY.finditer(event.text) if event.place(hit.start(1), hit.end(1))]
        if len(heads) < 2:
            return
        row = self._row.occurred
        is_one_year = row.earliest is not None and row.latest is not None and row.earliest.year == row.latest.year
        for head, following in zip(heads, [*heads[1:], None], strict=True):
            stop = following.start(1) if following else len(event.text)
            words = event.text[head.start(1) : stop].rstrip(" \t\n;•")
            occurred = read_date(head[1], anchor_year=self._days.year if is_one_year else None)
            place = event.place(head.start(1), head.start(1) + len(words))
            if not occurred.is_known or place is None or not self._days.is_another(occurred):
                continue
            said = event.text[head.end() : head.start(1) + len(words)]
            found = self._words.suggested(said)
            by = place[0] + head.end() - head.start(1)
            fields = {name: value.moved(by) for name, value in found.fields.items()}
            why = tuple(reason.phrase for reason in found.why)
            people = tuple(_mention(person, by) for person in found.mentions)
            self._make("date", found.kind, found.nature, occurred, *place, fields, why, people=people)

    # -- from columns of their own ---------------------------------------------------------------------------
    def from_action(self, cell: Cell, default: str, label: str) -> None:
        """What was done or decided about it, each sentence of its own kind if the lexicon knows it."""
        if cell.start in self._told or _NOTHING_SAID.fullmatch(cell.text):
            return
        found = self._words.suggested(cell.text)
        own = self._days.day_of(cell.text, 0, len(cell.text), _reason_at(found))
        pieces = [(0, len(cell.text))]
        if any(
            self._days.is_another(dated.date) and (own is None or dated.date != own.date)
            for dated in self._days.found(cell.text)
        ):
            pieces = self._days.clauses(cell.text)
        parts = []
        for start, end in pieces:
            words = cell.text[start:end]
            said = found if len(pieces) == 1 else self._words.suggested(words)
            self._action(cell, start, end, said, default, label)
            parts += [(start, part) for part in said.parts]
        text = joined([cell])
        for by, part in parts:
            start, end = part.start + by, part.end + by
            place = text.place(start, end)
            if place is not None:
                inner = {name: value.moved(cell.start + by) for name, value in part.fields.items()}
                reasons = tuple(reason.phrase for reason in part.why)
                told = ToldPart(part.kind, part.nature, inner)
                told = self._placing.placed(told, text, start, end, part.why[0].start + by if part.why else start)
                self._make(
                    f"{label} part", told.kind, told.nature, told.occurred, *place, told.fields, reasons,
                    part.is_about, told.extent,
                )  # fmt: skip

    def _action(self, cell: Cell, start: int, end: int, found: Any, default: str, label: str) -> None:
        """One piece of such a cell."""
        kind, nature = found.kind, found.nature
        fields = {name: value.moved(cell.start + start) for name, value in found.fields.items()}
        why = tuple(reason.phrase for reason in found.why)
        words = cell.text[start:end]
        if kind == "entry" or (not fields and nature is Nature.EVENT and self._is_told_already(kind)):
            kind = default
            if _NO_ACTION.search(words):
                kind = "decision"
            elif _PLANNED.match(words):
                kind = "action_agreed"
            nature = KINDS[kind].nature
            fields, why = {}, ()
        about = kind in _PASSES_ON
        # Of several sentences, the one that says what makes it of this kind says when: "Held for a supervisor. The
        # council was told on 29 July" was not told on the day of the row.
        told = self._placing.placed(
            ToldPart(kind, nature, fields), joined([cell]), start, end, start + _reason_at(found)
        )
        people = tuple(_mention(person, cell.start + start) for person in found.mentions)
        self._make(
            label, told.kind, told.nature, told.occurred, cell.start + start, cell.start + end, told.fields, why, about,
            told.extent, people,
        )  # fmt: skip

    def from_voice(self, cell: Cell) -> None:
        """What the child said or showed."""
        if cell.start in self._told or _NOTHING_SAID.fullmatch(cell.text) or _TICKED.fullmatch(cell.text):
            return
        fields = {"words": FieldValue(cell.text, cell.text, cell.start, cell.end)}
        self._make("voice", "child_voice", Nature.OBSERVATION, self._placing.same_day(), cell.start, cell.end, fields)

    def from_view(self, cell: Cell) -> None:
        """What the writer makes of it. When that view was formed is not said, only that it was not before the event."""
        if cell.start in self._told or _NOTHING_SAID.fullmatch(cell.text):
            return
        fields = {"opinion": FieldValue(cell.text, cell.text, cell.start, cell.end)}
        self._make(
            "view", "professional_opinion", Nature.OPINION, self._placing.not_before(), cell.start, cell.end, fields
        )

    def from_receipt(self, cell: Cell, clock: Clock) -> None:
        """The document's own agency came to have it on the day in this column."""
        received = clock.day(cell, Under(self._days.year))
        if received.is_known:
            self._make(
                "received",
                "notification_received",
                KINDS["notification_received"].nature,
                received,
                cell.start,
                cell.end,
                about=True,
                agency="",
            )

    # -- making ----------------------------------------------------------------------------------------------
    def _make(
        self,
        label: str,
        kind: str,
        nature: Nature,
        occurred: PartialDate,
        start: int,
        end: int,
        fields: Mapping[str, FieldValue] | None = None,
        why: tuple[str, ...] = (),
        about: bool = False,
        extent: Extent = Extent.POINT,
        people: tuple[Mention, ...] | None = None,
        agency: str | None = None,
        told: ToldDay | None = None,
    ) -> None:
        self._counts[label] = self._counts.get(label, 0) + 1
        source = self._passage(start, end)
        if people is None:
            people = tuple(item for item in self._row.mentions if item.start is not None and start <= item.start < end)
        self.made.append(
            Candidate(
                key=f"{self._row.key} / {label} {self._counts[label]}",
                kind=kind,
                nature=nature,
                occurred=occurred,
                text=source.passage,
                sources=(source,),
                status=Status.PROPOSED,
                kind_standing=KindStanding.SUGGESTED,
                extent=extent,
                recorded=self._row.recorded,
                agency_as_written=self._row.agency_as_written if agency is None else agency,
                mentions=people,
                fields=MappingProxyType(dict(fields or {})),
                sequence=self._row.sequence,
                position=self._row.position,
                part_of=self._row.key,
                about=self._row.key if about else "",
                why=why,
                told_from=told.told_from if told is not None else None,
                question="" if told is None or occurred.is_known else _ASK_WHICH_DAY.format(words=occurred.written),
            )
        )


_PASSES_ON = frozenset(
    {"notification_sent", "information_shared", "health_record_shared", "operation_encompass_notification",
     "risk_assessment_conference_referral", "cross_border_notification"}
)  # fmt: skip
_BORN = re.compile(
    r"\b(?:(?:was|is)\s+)?(?:born|d\.?o\.?b\.?|date of birth)(?:\s+(?:was|is))?\s*[:(]?\s*(?:on\s+)?(?:the\s+)?$", re.I
)
_COMMUNICATION = _PASSES_ON | {
    "notification_received", "referral_received", "referral_made", "contact", "message", "information_requested",
    "emergency_call", "record_opened",
}  # fmt: skip


def _reason_at(found: Any) -> int:
    """Where the words stand that make a text of its kind."""
    if found.why:
        return int(found.why[0].start)
    return min((value.start for value in found.fields.values() if value.start is not None), default=0)


def _mention(person: Any, by: int) -> Mention:
    return Mention(person.as_written, person.role, person.start + by, person.end + by)

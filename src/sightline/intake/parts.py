"""What lies within a row: actions, decisions, the child's voice, views, messages passed on, things on other days."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import Any

from sightline.chronology.candidate import Candidate, Mention
from sightline.chronology.fact import Extent, FieldValue, KindStanding, Source, Status
from sightline.chronology.partial_date import PartialDate, Precision
from sightline.documents.document import Cell
from sightline.intake.heading_rows import Under
from sightline.intake.joined import Joined, joined
from sightline.intake.table_reading import Words
from sightline.intake.when import Clock, without_marks
from sightline.vocabulary.kinds import KINDS
from sightline.vocabulary.natures import Nature
from sightline.wording.dates import read_date

_NOTHING_SAID = re.compile(
    r"[\s\-–—./]*|n/?a|nil|no|none|unknown|tbc|none (?:known|recorded|stated|noted|seen)|"
    r"not (?:applicable|recorded|known|stated)",
    re.I,
)
_LATER = re.compile(
    r"\b(?:next day|following (?:day|morning|week)|later|subsequent(?:ly)?|the day after|days after|weeks? after)\b",
    re.I,
)
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
    if found is not None:
        maker.from_suggestion(event, found)
    maker.from_other_days(event)
    for _, cell in cells.get("action", ()):
        maker.from_action(cell, "action_taken", "action")
    for _, cell in cells.get("decision", ()):
        maker.from_action(cell, "decision", "decision")
    for _, cell in cells.get("child_voice", ()):
        maker.from_voice(cell)
    for heading, cell in cells.get("comment", ()):
        if _VIEW_HEADING.search(heading) or _VIEW.search(cell.text):
            maker.from_view(cell)
    for _, cell in cells.get("received", ()):
        maker.from_receipt(cell, clock)
    return maker.made


class _Maker:
    def __init__(self, row: Candidate, words: Words, passage: Passage) -> None:
        self._row, self._words, self._passage = row, words, passage
        self._told = {source.start for source in row.sources}
        self._year = row.occurred.earliest.year if row.occurred.earliest else None
        self._counts: dict[str, int] = {}
        self.made: list[Candidate] = []

    # -- from the event's own words --------------------------------------------------------------------------
    def from_suggestion(self, event: Joined, found: Any) -> None:
        """The parts that the lexicon sees in the words, but for what the row itself is said to be."""
        is_row = next((part for part in found.parts if part.kind == self._row.kind), None)
        for part in found.parts:
            if part is is_row and self._row.kind_standing is KindStanding.STATED and found.kind != self._row.kind:
                continue
            place = event.place(part.start, part.end)
            if place is None:
                continue
            fields = {name: event.field(value) for name, value in part.fields.items()}
            why = tuple(reason.phrase for reason in part.why)
            occurred, extent = self._when(event.text, part.start, part.end)
            self._make("part", part.kind, part.nature, occurred, *place, fields, why, part.is_about, extent)

    def from_other_days(self, event: Joined) -> None:
        """Sentences that give a day of their own which is not the row's."""
        if not any(letter.isdigit() for letter in event.text):
            return
        self._from_entries(event)
        for span in self._words.sentences(event.text):
            sentence = event.text[span.start : span.end]
            for dated in self._found(sentence):
                if not self._is_another_day(dated.date):
                    continue
                place = event.place(span.start, span.end)
                if place is None or any(
                    one.occurred == dated.date
                    and one.sources[0].start is not None
                    and place[0] <= one.sources[0].start < place[1]
                    for one in self.made
                ):
                    continue
                found = self._words.suggest(sentence, agency_kind=self._words.agency_kind)
                fields = {name: _moved(value, place[0]) for name, value in found.fields.items()}
                why = tuple(reason.phrase for reason in found.why)
                people = tuple(_mention(person, place[0]) for person in found.mentions)
                self._make(
                    "date", found.kind, found.nature, dated.date, *place, fields, why, False, dated.extent, people
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
            occurred = read_date(head[1], anchor_year=self._year if is_one_year else None)
            place = event.place(head.start(1), head.start(1) + len(words))
            if not occurred.is_known or place is None or not self._is_another_day(occurred):
                continue
            said = event.text[head.end() : head.start(1) + len(words)]
            found = self._words.suggest(said, agency_kind=self._words.agency_kind)
            by = place[0] + head.end() - head.start(1)
            fields = {name: _moved(value, by) for name, value in found.fields.items()}
            why = tuple(reason.phrase for reason in found.why)
            people = tuple(_mention(person, by) for person in found.mentions)
            self._make("date", found.kind, found.nature, occurred, *place, fields, why, people=people)

    # -- from columns of their own ---------------------------------------------------------------------------
    def from_action(self, cell: Cell, default: str, label: str) -> None:
        """What was done or decided about it, each sentence of its own kind if the lexicon knows it."""
        if cell.start in self._told or _NOTHING_SAID.fullmatch(cell.text):
            return
        text = joined([cell])
        found = self._words.suggest(cell.text, agency_kind=self._words.agency_kind)
        kind, nature = found.kind, found.nature
        fields = {name: text.field(value) for name, value in found.fields.items()}
        why = tuple(reason.phrase for reason in found.why)
        if kind == "entry":
            kind = default
            if _NO_ACTION.search(cell.text):
                kind = "decision"
            elif _PLANNED.match(cell.text):
                kind = "action_agreed"
            nature = KINDS[kind].nature
            fields, why = {}, ()
        about = kind in _PASSES_ON
        # Of several sentences, the one that says what makes it of this kind says when: "Held for a supervisor. The
        # council was told on 29 July" was not told on the day of the row.
        said = min((value.start for value in found.fields.values() if value.start is not None), default=0)
        occurred, extent = self._when(cell.text, said, len(cell.text))
        people = tuple(_mention(person, cell.start) for person in found.mentions)
        self._make(label, kind, nature, occurred, cell.start, cell.end, fields, why, about, extent, people)
        for part in found.parts:
            place = text.place(part.start, part.end)
            if place is not None:
                inner = {name: text.field(value) for name, value in part.fields.items()}
                reasons = tuple(reason.phrase for reason in part.why)
                when, reach = self._when(cell.text, part.start, part.end)
                self._make(f"{label} part", part.kind, part.nature, when, *place, inner, reasons, part.is_about, reach)

    def from_voice(self, cell: Cell) -> None:
        """What the child said or showed."""
        if cell.start in self._told or _NOTHING_SAID.fullmatch(cell.text):
            return
        fields = {"words": FieldValue(cell.text, cell.text, cell.start, cell.end)}
        self._make("voice", "child_voice", Nature.OBSERVATION, self._same_day(), cell.start, cell.end, fields)

    def from_view(self, cell: Cell) -> None:
        """What the writer makes of it. When that view was formed is not said, only that it was not before the event."""
        if cell.start in self._told or _NOTHING_SAID.fullmatch(cell.text):
            return
        fields = {"opinion": FieldValue(cell.text, cell.text, cell.start, cell.end)}
        self._make("view", "professional_opinion", Nature.OPINION, self._not_before(), cell.start, cell.end, fields)

    def from_receipt(self, cell: Cell, clock: Clock) -> None:
        """The document's own agency came to have it on the day in this column."""
        received = clock.day(cell, Under(self._year))
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
            )
        )

    def _when(self, text: str, start: int, end: int) -> tuple[PartialDate, Extent]:
        """When a piece of the row's words was: on the day its own sentence names, else the row's, or not before it."""
        sentence = next((span for span in self._words.sentences(text) if span.start <= start < span.end), None)
        words = text[sentence.start : sentence.end] if sentence else text[start:end]
        for dated in self._found(words):
            if self._is_another_day(dated.date):
                return dated.date, dated.extent
        if _LATER.search(words):
            return self._not_before(), Extent.POINT
        return self._same_day(), Extent.POINT

    def _found(self, words: str) -> list[Any]:
        if not any(letter.isdigit() for letter in words):
            return []
        return [dated for dated in self._words.find_dates(words, anchor_year=self._year) if dated.date.is_known]

    def _is_another_day(self, other: PartialDate) -> bool:
        row = self._row.occurred
        if not row.is_known:
            return True
        if row.is_unsure or other.is_unsure:
            return (row.earliest, row.latest) != (other.earliest, other.latest)
        if row.days_wide != 1 and other.days_wide is not None and (row.days_wide or 10**6) > other.days_wide:
            return True  # "March 2014" in its column, "on 3 March he was seen" in its words
        return not other.intersects(row)

    def _same_day(self) -> PartialDate:
        occurred = self._row.occurred
        if not occurred.is_known:
            return PartialDate.unknown(occurred.written)
        return replace(occurred, basis="; ".join(filter(None, (occurred.basis, "the date of its row"))))

    def _not_before(self) -> PartialDate:
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


_PASSES_ON = frozenset(
    {"notification_sent", "information_shared", "health_record_shared", "operation_encompass_notification",
     "risk_assessment_conference_referral", "cross_border_notification"}
)  # fmt: skip


def _moved(value: FieldValue, by: int) -> FieldValue:
    if value.start is None or value.end is None:
        return value
    return FieldValue(value.value, value.passage, value.start + by, value.end + by)


def _mention(person: Any, by: int) -> Mention:
    return Mention(person.as_written, person.role, person.start + by, person.end + by)

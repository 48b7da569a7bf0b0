"""A narrative cut into pieces that are read by themselves: paragraphs, entries of a log, lines of a list, messages.

Each piece knows the date that it stands under (a heading, the time that an entry of a log opens with), the message that
it is part of, and the title above it.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, time, timedelta

from sightline.chronology.fact import Extent
from sightline.chronology.partial_date import PartialDate, Precision
from sightline.documents.document import Document
from sightline.reading.layout.chat import past_the_sender
from sightline.reading.layout.dates_within import DatesWithin
from sightline.reading.layout.encounters import is_of_the_encounter, parts_of_a_sheet
from sightline.reading.layout.lines import SHORTEST_WIDTH, lines_of, unwrapped
from sightline.reading.layout.log_heads import CLOCK, HALF_A_DAY, log_head
from sightline.reading.layout.messages import Message, Stretch, stretches
from sightline.reading.layout.passages import is_heading
from sightline.reading.layout.piece import Heading, Piece
from sightline.reading.layout.references import reference_lines
from sightline.reading.layout.updates import day_of_the_update, parted_at_updates
from sightline.wording.dates import FoundDate, find_dates
from sightline.wording.entries import NO_ENTRIES, Entries, label_of_what_is_told
from sightline.wording.openings import Opening

_VERB = re.compile(r"\b(?:was|were|is|are|had|has|have|did|said|told|seen|\w{2,}ed|went|came|saw|rang|held)\b", re.I)
_OTHER_HEADING = re.compile(
    r"[ \t*_]*(?:(?:update|addendum|late entry)\s+)?\d{1,2}(?:st|nd|rd|th)?"
    r"(?:[ ]+(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w*|[/.]\d{1,2})"
    r"(?:[ /.,]*\d{2,4})?[ \t]*[-–—:](?=[ \t]*\w)"
    r"|[ \t]*\d{1,2}/\d{1,2}(?:/\d{2,4})?[ \t]*(?:&|\+|,|and\b)[ \t]*\d{1,2}/\d{1,2}\b",
    re.I,
)
"""Another day, or two, than that of the entry above: "16/3 & 22/3 scans missed"."""
_WRITTEN_AS_A_DAY = re.compile(r"[ \t]*\d{1,2}[/.-]\d{1,2}[/.-]\d{2}(?:\d{2})?(?=[ \t:,–-])")
_WRITTEN_LATER = re.compile(
    r"[ \t*_]*(?:(?:late|retrospective|delayed)\s+entry|written\s+(?:up\s+)?(?:in\s+retrospect|later)|"
    r"addendum)\b[^\n]{0,20}\d"
    r"|[ \t*_]*\d{1,2}(?:/40|\+\d)\b[^\n.]{0,24}\d{1,2}[./]\d{1,2}",
    re.I,
)
"""An entry for another day than the one above it, or one that opens with the weeks of a pregnancy: "Late entry 3/5 for
28/4"."""
_LABELS_A_DAY = re.compile(r"\W*(?:[A-Z][a-z]+ )?dates? of\b", re.I)
"""The head of a paper says of what its date is, so that nothing below it is of that day: "Date of this record"."""
_NAMES_A_TIME = re.compile(
    r"(?:the )?(?:events?|incident|period|months?|weeks|days?|night|referral|history|background|what happened)\b", re.I
)
_SECTION = re.compile(r"[\W_]{0,4}[A-Z][A-Za-z'’/&-]+(?:\s+[A-Za-z'’/&()-]+){0,4}:?[*_]{0,2}")
_OF_THE_INCIDENT = re.compile(
    r"(?:the )?(?:circumstances|details?|narrative|incident|description|what happened|nature of|summary of (?:the )?"
    r"(?:incident|event|occurrence)|account|presenting|report|occurrence|event|concern|observations?|on arrival)\b",
    re.I,
)
_TO_THE_END = 10**9
_ENTRIES_OF_A_LOG = 3
_LOOKED_AT = 200


def pieces(
    document: Document,
    blocks: Sequence[tuple[int, int]],
    tasks: Sequence[tuple[int, int]],
    dates: Sequence[FoundDate],
    all_dates: Sequence[FoundDate],
    entries: Entries = NO_ENTRIES,
    own: FoundDate | None = None,
    encounter: FoundDate | None = None,
    *,
    is_sheet: bool = False,
) -> list[Piece]:
    """Every piece of the narrative in order; tables are not part of it. ``blocks``: where it stands; ``tasks``: the
    cells that tables of actions have. ``dates`` are those that may date an event,
    ``all_dates`` also those of headers; ``entries`` where the dated entries of a log begin; ``own`` the day that the
    paper gives itself, on which the lines of a log that only have times begin; ``encounter`` that of the attendance or
    incident which a form records, and ``is_sheet`` whether all of the paper is about it."""
    text = document.text
    runs = stretches(text, all_dates)
    begins = [start for start, _ in blocks]
    heads = 0
    for one in dates[:_LOOKED_AT]:
        number = bisect_right(begins, one.start) - 1
        heads += number >= 0 and one.start < blocks[number][1] and is_heading(text, begins[number], one)
    cutter = _Cutter(text, dates, entries, is_log=heads >= _ENTRIES_OF_A_LOG)
    cutter.headings = frozenset(block.start for block in document.blocks if block.kind == "heading")
    cutter.tasks = frozenset(start for start, _ in tasks)
    cutter.references = reference_lines(text, dates)
    cutter.written_on(own)
    head = log_head(
        text, [*([own] if own is not None else []), *([encounter] if encounter is not None else []), *dates[:1]]
    )
    if head is not None:
        cutter.begin_under(head)
    if encounter is not None and (own is None or head is None):
        cutter.encounter = Heading(encounter, False, encounter.start, encounter.end)
        cutter.is_sheet = is_sheet
    for number, (start, end) in enumerate(blocks, 1):
        for run in runs:
            begin, stop = max(start, run.start), min(end, run.end)
            if begin < stop and text[begin:stop].strip(" \t\n>"):
                cutter.take(number, begin, stop, run)
    return cutter.found


class _Cutter:
    """Goes through the blocks in order and remembers which date stands above."""

    def __init__(self, text: str, dates: Sequence[FoundDate], entries: Entries, *, is_log: bool) -> None:
        self._text, self._dates, self._is_log = text, dates, is_log
        self._entries = entries
        self._written: date | None = None
        self._until = 0
        self._is_bare = False
        self._head_ends = 0
        self._head: FoundDate | None = None
        self.encounter: Heading | None = None
        self.is_sheet = False
        self.headings: frozenset[int] = frozenset()
        self.tasks: frozenset[int] = frozenset()
        self.references: Mapping[int, FoundDate | None] = {}
        self._again = Counter(line.strip() for line in text.split("\n")) if entries.opened else Counter[str]()
        self._dated = DatesWithin(dates)
        self._above: Heading | None = None
        self._day: PartialDate | None = None
        self._title = ""
        self._title_date: FoundDate | None = None
        self._timed_under: PartialDate | None = None
        self._last_at, self._nights = time(), 0
        self._message: Message | None = None
        self.found: list[Piece] = []

    def written_on(self, own: FoundDate | None) -> None:
        """The paper's own day, whose year a day without one has in what was added below it."""
        self._written = own.date.latest if own is not None and own.date.is_day else None

    def begin_under(self, own: FoundDate) -> None:
        """The first lines only have times, and are of the day that the paper gives itself."""
        self._head = own
        self._day = Heading(own, False, own.start, own.end).day
        self._head_ends = own.end

    def take(self, block: int, start: int, end: int, run: Stretch) -> None:
        """Cut one block, or what of it belongs to one message."""
        if run.message is not self._message:
            self._message, self._above, self._day, self._title = run.message, None, None, ""
            self._title_date = None
        text = self._text
        inside = self._dated.between(start, end)
        current = self._above
        if current is not None and current.inline and block > self._until:
            current = self._above = None
        begin = start
        for line_start, line_end in parted_at_updates(text, lines_of(text, start, end)):
            if line_start in self._entries.passed:
                self._put(block, begin, line_start, current)
                begin = line_end
                continue
            opening = self._entries.opened.get(line_start)
            if opening is not None:
                self._put(block, begin, line_start, current)
                begin, current = self._open(opening, line_start, line_end)
                continue
            if line_start in self.references:
                self._put(block, begin, line_start, current)
                begin, current = line_end, self._under(self.references[line_start], line_start, line_end)
                continue
            label = label_of_what_is_told(text, line_start, line_end) if block <= self._until else line_start
            if label > line_start:
                self._put(block, begin, line_start, current)
                begin = label
                continue
            if current is not None and self._is_section(current, line_start, line_end, start, end):
                self._put(block, begin, line_start, current)
                begin = line_end
                self._title = text[line_start:line_end].strip(" #*:\t")
                if not _OF_THE_INCIDENT.match(self._title):
                    # What stands under "Background" or "Outcome" is not of the day that the form gives the incident.
                    self._above = current = None
                    self._day = None
                continue
            head, only = self._heading(start, line_start, line_end, inside)
            is_bare, self._is_bare = self._is_bare, False
            if head is None and not (
                self._is_title(line_start, line_end, start, end)
                and not (block <= self._until and (is_bare or self._again[text[line_start:line_end].strip()] > 1))
            ):
                if _OTHER_HEADING.match(text, line_start, line_end) and current is not None:
                    self._put(block, begin, line_start, current)
                    begin, current = line_start, None
                elif current is not None and self._opens_with_no_day(line_start, line_end):
                    self._put(block, begin, line_start, current)
                    begin, current = line_start, None
                    self._above = self._day = None
                    self._until = 0
                continue
            self._put(block, begin, line_start, current)
            begin = line_start
            if head is None:
                self._title = text[line_start:line_end].strip(" #*\t")
                named = [one for one in inside if line_start <= one.start and one.end <= line_end and one.date.is_known]
                self._title_date = named[0] if named else None
                self._above = current = None
                if line_start >= self._head_ends:
                    self._day = None
                self._until = 0
                begin = line_end
            else:
                current = head
                if only:
                    self._above = head
                    begin = line_end if self._says_more(line_end, end) else line_start
                    if begin == line_start:
                        begin = line_end
        self._put(block, begin, end, current)
        if current is not None and current.inline:
            self._above = current

    def _open(self, opening: Opening, start: int, end: int) -> tuple[int, Heading | None]:
        """Begin an entry: where what it tells may begin, and its heading if its day can be told."""
        self._until, self._is_bare = opening.last_block, opening.alone
        if opening.found is None:
            self._above = self._day = None
            return (end if opening.alone else start), None
        begin = opening.begin if opening.alone else past_the_sender(self._text, start, opening.begin)
        head = Heading(opening.found, not opening.alone, opening.line, begin, opening.titled)
        self._day, self._above = head.day, head
        return (end if opening.alone else start), head

    def _under(self, found: FoundDate | None, start: int, end: int) -> Heading | None:
        """The heading that a line with a reference is; none where its day cannot be read, and then none from above."""
        self._above = Heading(found, False, start, end, True) if found is not None else None
        self._day = self._above.day if self._above is not None else None
        return self._above

    def _says_more(self, at: int, end: int) -> bool:
        return bool(self._text[at:end].strip())

    def _put(self, block: int, start: int, end: int, heading: Heading | None) -> None:
        if heading is None and self.encounter is not None and self.is_sheet:
            parts = parts_of_a_sheet(self._text, start, end, self.encounter.found.end, self._title)
            for begin, stop, is_of_it in parts:
                self._cut(block, begin, stop, self.encounter if is_of_it else None)
            return
        if heading is None and self.encounter is not None and self.encounter.line < start:
            heading = self.encounter if is_of_the_encounter(self._text, start, self._title) else None
        self._cut(block, start, end, heading)

    def _cut(self, block: int, start: int, end: int, heading: Heading | None) -> None:
        for begin, stop in unwrapped(self._text, start, end):
            inline = heading is not None and heading.inline and begin <= heading.found.start < stop
            held = heading if heading is None or inline else replace(heading, inline=False)
            self.found.append(Piece(begin, stop, block, held, self._message, self._title, self._title_date))

    def _heading(self, block: int, start: int, end: int, inside: Sequence[FoundDate]) -> tuple[Heading | None, bool]:
        """The heading that the line is or opens with, and whether it is the whole line."""
        text = self._text
        here = [one for one in inside if start <= one.start and one.end <= end and one.date.is_known]
        first = here[0] if here else None
        if self._head is not None and first is not None and first.start == self._head.start:
            first = None  # the head of the whole log, whose days its lines have
        if (at := day_of_the_update(text, start, end, first, self._written)) is not None:
            self._until = _TO_THE_END
            self._day = Heading(at, True, start, at.end).day
            only = not re.search(r"\w{2}", text[at.end : end])
            return Heading(at, not only, start, at.end), only
        if first is None and self._is_log:
            first = self._yearless(start, end)
        if first is not None and is_heading(text, block, first, in_log=self._is_log):
            self._day = Heading(first, True, start, first.end).day
            # The time may stand behind the date and be no part of it: "19/11/19 08:05".
            only = not re.search(r"\w{2}", text[first.end : end])
            begin = first.end if only else past_the_sender(text, start, first.end)
            return Heading(first, not only, start, begin), only
        if first is not None and self._titles(first, start, end):
            self._day = Heading(first, False, start, first.end).day
            return Heading(first, False, start, first.end), True
        clock = CLOCK.match(text, start, end)
        if (
            clock is not None
            and self._day is not None
            and self._day.is_day
            and (clock.group("mark") or len(clock.group("hour")) == 2)
        ):
            timed = self._timed(clock)
            return Heading(timed, True, start, timed.end), False
        return None, False

    def _yearless(self, start: int, end: int) -> FoundDate | None:
        """A day without its year that opens a line of a log: of the entry above, if it follows that entry."""
        above = self._day
        if above is None or above.latest is None or not _OTHER_HEADING.match(self._text, start, end):
            return None
        read = find_dates(self._text[start:end], anchor_year=above.latest.year)
        first = read[0] if read else None
        if first is None or not first.date.is_day or first.date.earliest is None or first.date.earliest < above.latest:
            return None
        if self._text[start : start + first.start].strip():
            return None
        later = next((one.date.earliest for one in self._dates if one.start > end and one.date.earliest), None)
        if later is not None and first.date.earliest > later:
            return None
        date = replace(first.date, basis="the year is that of the entry above")
        return FoundDate(start + first.start, start + first.end, date, first.extent)

    def _timed(self, clock: re.Match[str]) -> FoundDate:
        at = time(int(clock.group("hour")), int(clock.group("minute")))
        start = clock.start("hour")
        end = clock.end("minute")
        day = self._day
        assert day is not None
        assert day.earliest is not None
        nights = self._nights_since(day, at)
        on = day.earliest + timedelta(days=nights)
        basis = f"the day stands above: {day.written}"
        if nights:
            basis += f", and {'midnight has' if nights == 1 else f'{nights} midnights have'} passed since"
        date = PartialDate(self._text[start:end], on, on, Precision.MINUTE, at, at, basis)
        return FoundDate(start, end, date, Extent.POINT)

    def _nights_since(self, day: PartialDate, at: time) -> int:
        """How often midnight has passed under the day above: a line half a day earlier than the last is of the next."""
        if self._timed_under is not day:
            self._timed_under, self._last_at, self._nights = day, at, 0
        elif self._last_at.hour - at.hour >= HALF_A_DAY:
            self._nights += 1
        self._last_at = at
        return self._nights

    def _titles(self, date: FoundDate, start: int, end: int) -> bool:
        """A line that ends with its date and tells nothing else: "LOG 12 OF 18/11/19", "REF 77  04/01/2019"."""
        text = self._text
        before = text[start : date.start]
        after = text[date.end : end].strip(" \t\n:-–—*#")
        if (
            after
            or not before.strip()
            or len(before.split()) > 5
            or _VERB.search(before)
            or re.search(r"[.,;]", before)
        ):
            return False
        if _LABELS_A_DAY.match(before):
            return False
        if re.search(
            r"\b(?:date|dated|printed|d\.?o\.?b|born|on|published|before|sent|until|from|to|filed|of birth)\W*$",
            before,
            re.I,
        ):
            return False
        if not re.match(r"[ \t#*]*[A-Z\d]", before):
            return False
        following = text[end : end + 400].lstrip()
        return bool(re.search(r"\d", before) or re.search(r"  |\t|:", before)) and bool(following)

    def _opens_with_no_day(self, start: int, end: int) -> bool:
        """Whether a line of a log opens with what is written as a day and is none: "30/02/24 Seen in clinic"."""
        if _WRITTEN_LATER.match(self._text, start, end) is not None:
            return True
        hit = _WRITTEN_AS_A_DAY.match(self._text, start, end)
        return hit is not None and not any(one.date.is_known for one in find_dates(hit.group().strip()))

    def _is_section(self, above: Heading, start: int, end: int, block: int, stop: int) -> bool:
        """Whether the line opens a section of a form whose head labels a day: "Background", with its text below."""
        text = self._text
        if above.inline or not re.search(r"[A-Za-z]{3}", text[above.line : above.found.start]):
            return False
        return (
            _SECTION.fullmatch(text[start:end].strip()) is not None
            and not text[block:start].strip()
            and (len(text[end:stop].strip()) >= SHORTEST_WIDTH)
        )

    def _is_title(self, start: int, end: int, block: int, stop: int) -> bool:
        line = self._text[start:end].strip()
        if start in self.tasks:
            return False
        if line and start in self.headings and not re.search(r"[.;,]$", line):
            return True
        if not line or len(line) > 70:
            return False
        if re.match(r"#{1,6}\s", line):
            return True
        if re.match(r"\*\*[^*]+\*\*:?$", line):
            return True
        plain = re.sub(r"^\(?\d{1,2}(?:\.\d{1,2})*[.)]?\s+|^[A-Z][.)]\s+", "", line)
        if not re.match(r"[A-Z]", plain) or re.search(r"[.!?,;\"”]$", plain) or len(plain.split()) > 8:
            return False
        if _VERB.search(plain):
            return False
        if re.search(r"\d{2}", plain) and not _NAMES_A_TIME.match(plain):
            return False
        if re.search(r"\d{2}", plain) and not any(start <= one.start and one.end <= end for one in self._dates):
            return False
        alone = not self._text[block:start].strip() and (not self._text[end:stop].strip() or plain.isupper())
        return alone or (plain.isupper() and len(plain) > 4 and not self._text[block:start].strip())

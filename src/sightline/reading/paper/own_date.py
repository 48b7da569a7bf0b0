"""The day that a paper gives itself, and whether it is the record of a meeting on that day."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import datetime
from itertools import pairwise
from zoneinfo import ZoneInfo

from sightline.chronology.partial_date import PartialDate, Precision, write_day
from sightline.documents.document import Document
from sightline.reading.layout.passages import is_heading
from sightline.reading.paper.standing import Standing
from sightline.wording.dates import FoundDate, document_date, find_dates
from sightline.wording.entries import Entries


def own_date_of(
    document: Document,
    sort: Standing,
    found: Sequence[FoundDate],
    entries: Entries,
    blocks: Sequence[tuple[int, int]],
) -> FoundDate | None:
    """The document's own date line; not the first entry of a log, which stands alone on its line just the same.

    ``blocks``: where its narrative stands.
    """
    own = None
    if sort.sort == "court_order":
        own = next((one for one in found if one.start < _HEAD and _is_when_it_was_made(document.text, one)), None)
    own = own or document_date(document.text)
    if own is None and sort.sort not in _TELL_OF_OTHERS:
        own = _of_the_meeting(document.text, found)
    if own is None and sort.sort in ("judgment", "press", "published_review"):
        own = next((one for one in found if one.start < _HEAD and _gives_its_day(document.text, one)), None)
    if own is None or sort.sort in ("letter", "statement", "email"):
        return own
    line = document.text.rfind("\n", 0, own.start) + 1
    opened = entries.opened.get(line)
    if opened is None and line in entries.passed:
        return None
    if opened is not None and (opened.found is None or opened.found.start == own.start):
        # Where another day of the line opens an entry, what stands beside it may be the paper's own all the same.
        return None
    is_bare = not re.search(r"[A-Za-z]{2}", document.text[line : own.start])
    others = (
        one
        for one in found
        if one.start > own.end
        and any(start <= one.start < end and is_heading(document.text, start, one) for start, end in blocks)
    )
    return None if is_bare and next(others, None) is not None else own


def meeting_beside(document: Document) -> PartialDate | None:
    """The day of the meeting whose record a paper is, where only a line that runs through its pages says so: "Strategy
    meeting held 4 December 2023" in the head of a Word file. None where no line does, or two give two days."""
    days = {
        one.date.earliest: one.date
        for line in document.stamps
        for one in find_dates(line)
        if one.date.is_day
        and not one.date.is_unsure
        and _MEETING_BESIDE.search(line[: one.start]) is not None
        and _NO_MEETING.search(line[: one.start]) is None
    }
    return next(iter(days.values())) if len(days) == 1 and _NAMES_A_MEETING.search(document.text[:_HEAD]) else None


def told_beside(document: Document) -> PartialDate | None:
    """The day that a file gives itself beside its words: in a line that runs through its pages ("Date of report: 4 May
    2023" in the head of each), or in what a web page says of its publication to machines. None if neither does."""
    for line in document.stamps:
        found = document_date(line)
        if found is not None and found.date.is_known:
            return found.date
    try:
        published = datetime.fromisoformat(document.properties.get("published", ""))
    except ValueError:
        return None
    day = (published.astimezone(_HERE) if published.tzinfo else published).date()
    return PartialDate(
        write_day(day), day, day, Precision.DAY, basis="what the page says to machines of its publication"
    )


_HERE = ZoneInfo("Europe/London")
_HEAD = 2500
_ITS_DAY = re.compile(
    r"(?:^\W*|\b(?:judgment|report|review)\s+(?:was\s+)?)(?:handed down|delivered|given|approved|published|dated|"
    r"released|issued)(?:\s+on)?\s*:?\s*$"
    r"|^\s*(?:by|words by|from)\s+[A-Z][\w'’-]+(?:\s+[A-Z][\w'’-]+){0,3}(?:,?\s+(?:[\w-]+\s+){0,2}(?:reporter|"
    r"correspondent|editor))?[\s,|·•–-]*$"
    r"|^\W*(?:approved |final )?(?:judgment|ruling|remarks)\s*[:,]\s*$"
    r"|^\W*(?:approved |final )?(?:judgment|ruling|remarks) of (?:HHJ|DJ|Her Honour|His Honour|District|Deputy|Mrs?|Ms|"
    r"Lord|Lady|Recorder)\b[^\n\d]{2,40},\s*$"
    r"|(?:^|[.;]\s)\W*(?:inquest )?concluded(?: on)?\s*:?\s*$"
    r"|\bdate of (?:judgment|publication|hearing and judgment)\s*:?\s*$",
    re.I,
)


_OF_A_NEWSPAPER = re.compile(
    r"\s*(?:(?:[A-Z][\w'’.]*|the|of|and|&|-|–|—|\||·|•)[ \t,]*){1,9}?\b"
    r"(?:Gazette|Mercury|Herald|Echo|Courier|Post|News|Times|Journal|Mail|Chronicle|Star|Observer|Guardian|Telegraph|"
    r"Advertiser|Argus|Express|Standard|Review|Bulletin|Record|Sentinel|Reporter|Argus|Citizen|Press|Weekly)"
    r"[\s,|·•–-]+(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\s*)?"
)
"""The line under a headline that names the newspaper and its day."""


_OF_A_BOARD = re.compile(
    r"\W*(?:[A-Z][\w'’&-]*\s+(?:(?:and|of|the|&|for|with)\s+)*){1,9}(?:Partnership|Board)(?:\W+published)?[\s,.:;–-]+",
    re.I,
)
"""The line under the title of a review that names whoever published it, and when."""


_MADE_ON = re.compile(
    r"\bsitting\b[^\n]*\bon\s*(?:the\s*)?$|"
    r"^\W*(?:(?:this )?order\s+)?(?:was )?(?:made|dated|sealed|ordered)(?:\s+(?:on|this))?\s*:?\s*$|"
    r"\bdate of (?:the |this )?(?:order|hearing)\s*[:|]?\s*$|^\W*(?:order )?date\s*[:|]\s*$|"
    r"\border (?:made|of|dated)\b[^\n]{0,80}\bon\s*$|"
    r"\b(?:before|by)\b[^\n]{0,80}\b(?:judge|justices?|recorder|magistrates|bench|HHJ|DDJ|DJ)\b[^\n]{0,80}\bon\s*$",
    re.I,
)


def _is_when_it_was_made(text: str, found: FoundDate) -> bool:
    """Whether the head of a court's order gives that day as its own: "Before Judge X sitting in private on"."""
    return found.date.is_day and _MADE_ON.search(text[text.rfind("\n", 0, found.start) + 1 : found.start]) is not None


def _gives_its_day(text: str, found: FoundDate) -> bool:
    """Whether a line of its head says when it was handed down or published: "Judgment handed down on 22 June 2017"."""
    line = text.rfind("\n", 0, found.start) + 1
    stop = text.find("\n", found.end)
    before, after = text[line : found.start], text[found.end : stop if stop >= 0 else len(text)]
    last = re.split(r"[.;]\s+|[ \t]{3,}|\t|\|", before)[-1]
    hit = (
        _ITS_DAY.search(last)
        or _ITS_DAY.search(before)
        or _OF_A_NEWSPAPER.fullmatch(before)
        or _OF_A_BOARD.fullmatch(before)
    )
    return bool(hit) and len(last.split()) <= 6 and not after.strip(" .*") and found.date.is_known


_MEETING = (
    r"(?:meeting|conference|discussion|core group|case review|supervision|panel|ICPC|RCPC|strategy|"
    r"child in need review|looked[- ]after (?:child(?:ren)? )?review|(?:LAC|CLA|CIN) review|MARAC|MAPPA)"
)
_OF_A_MEETING = re.compile(
    rf"\b(?:minutes|record|notes?)\s+(?:of|from)\b[^\n]{{0,60}}\b{_MEETING}\b|"
    rf"\b{_MEETING}\b[^\n]{{0,40}}\b(?:minutes|record|notes)\b"
    rf"|\bdate of (?:the )?(?:\w+ )?{_MEETING}|\b{_MEETING}\s+(?:held|date)\b",
    re.I,
)
_TITLE_LINES = 400
_TELL_OF_OTHERS = frozenset({"letter", "statement", "email", "judgment", "press", "published_review"})
_WHO_WAS_THERE = re.compile(
    r"^[\W_]*(?:(?:those|members|also|people|professionals)\s+)?(?:present|in attendance|attend(?:ed|ees|ance|"
    r"ing)|apologies)\b"
    r"[^\n:|\t]{0,40}(?:[:|\t]|$)",
    re.I | re.M,
)
_NAMES_A_MEETING = re.compile(rf"\b(?:{_MEETING}|minutes)\b", re.I)
_LINES_OF_A_HEAD = 8
_MEETING_BESIDE = re.compile(
    rf"\b{_MEETING}(?:\s+(?:minutes|record|notes))?\W*(?:(?:was\s+)?held|date|of|on|dated)*\W*(?:on\W*)?$",
    re.I,
)
_NO_MEETING = re.compile(
    r"birth|born|d\.?\s?o\.?\s?b|\bnext\b|\bdue\b|circulat|print|typed|previous|last|incident", re.I
)


def _of_the_meeting(text: str, found: Sequence[FoundDate]) -> FoundDate | None:
    """The one day in the head of a paper that names a meeting and lists who was there."""
    lines = [hit.span() for hit in re.finditer(r"[^\n]*\S[^\n]*", text[:_HEAD])][:_LINES_OF_A_HEAD]
    head = text[: lines[-1][1]] if lines else ""
    present = _WHO_WAS_THERE.search(head)
    if (below := _below_its_title(text, lines, found) or _held_on(text, lines, found)) is not None:
        return below
    if present is None or _NAMES_A_MEETING.search(head[: present.start()]) is None:
        return None
    days = []
    for one in found:
        line = next((start for start, end in lines if start <= one.start < end), None)
        if line is None or one.start >= present.start() or not one.date.is_day:
            continue
        if not _NO_MEETING.search(text[max(line, one.start - 30) : one.start]):
            days.append(one)
    return days[0] if len({one.date.earliest for one in days}) == 1 else None


_CALLED_MINUTES = re.compile(
    rf"\b(?:minutes|{_MEETING}\s+(?:notes?|record)|(?:notes?|record)\s+of\b[^\n]{{0,60}}\b{_MEETING})\b", re.I
)
_TIME_AND_PLACE = re.compile(r"[\s*_|]*(?:$|[,.;|@(–-]|at\b|from\b)", re.I)


def _below_its_title(text: str, lines: Sequence[tuple[int, int]], found: Sequence[FoundDate]) -> FoundDate | None:
    """The day that opens the line under a title of minutes: "MARAC minutes" and "Thursday 16 November 2023, 9.30am"."""
    for (start, end), (below, stop) in pairwise(lines[:3]):
        first = next((one for one in found if below <= one.start < stop), None)
        if first is None or not first.date.is_day or _CALLED_MINUTES.search(text[start:end]) is None:
            continue
        if not text[below : first.start].strip(" \t*_|#") and _TIME_AND_PLACE.match(text, first.end, stop + 1):
            return first
    return None


_HELD = re.compile(
    r"[^.:;!?]{0,90}\b(?:held|convened|took place)\b(?: (?:at|in|by|via)\b[^.;:]{2,60}?)?,?(?: on)?[ \t:]*$", re.I
)
_IS_TO_BE = re.compile(
    r"\b(?:to be|will|would|should|not|next|previous|last|due|before|after|since|was|were|been)\b", re.I
)


def _held_on(text: str, lines: Sequence[tuple[int, int]], found: Sequence[FoundDate]) -> FoundDate | None:
    """The day of a line that only says when the meeting was: "Held at the Civic Centre on 14 May 2023", and "Core group
    held 3 July 2023" over what was said there."""
    for place, (start, end) in enumerate(lines):
        one = next((one for one in found if start <= one.start < end), None)
        if one is None or not one.date.is_day or _HELD.match(text[start : one.start]) is None:
            continue
        named = _NAMES_A_MEETING.search(text[lines[max(0, place - 3)][0] : one.start])
        if named is None or _IS_TO_BE.search(text[start : one.start]) or _NO_MEETING.search(text[start : one.start]):
            continue
        behind = text[one.end : end]
        if _TIME_AND_PLACE.match(text, one.end, end + 1) and not _TELLS_ON.search(behind):
            return one
    return None


_TELLS_ON = re.compile(r"[.;:!?]\s+[A-Za-z]|(?:\S+\s+){12}")
"""Behind the day of a meeting on its line: what was said there, so that the line tells and heads nothing."""
_TOLD_HELD = re.compile(
    rf"\b(?:{_MEETING})\b(?P<between>[^.\n]{{0,240}}?)\b(?:held|convened|took place|met|met at [^.\n]{{2,60}})\b"
    r"(?P<behind>[^.\n]{0,240}?)$",
    re.I,
)
_NOT_HELD = re.compile(
    r"\b(?:will|would|to be|not|never|should|next|previous|last|earlier|due|cancelled|postponed|before|since|until|"
    r"following (?:an?|the) (?:initial|review|strategy))\b",
    re.I,
)
_FIRST_WORDS = 700


def meeting_told(text: str, found: Sequence[FoundDate]) -> PartialDate | None:
    """The day of the meeting that minutes in prose are of, where their first sentence tells it: under a title that
    names a meeting, "A strategy discussion took place between ... on 14 May 2023". None where two days are told."""
    title = next((line for line in text[:_FIRST_WORDS].split("\n") if line.strip()), "")
    if _CALLED_MINUTES.search(title) is None and _TITLED.match(title) is None:
        return None
    days = set()
    for one in found:
        if one.start > _FIRST_WORDS or not one.date.is_day or one.date.is_unsure:
            continue
        hit = _TOLD_HELD.search(text[: one.start].rpartition("\n\n")[2])
        if hit is not None and not _NOT_HELD.search(hit.group()):
            days.add(one.date)
    return next(iter(days)) if len({day.earliest for day in days}) == 1 else None


_TITLED = re.compile(
    rf"\W*(?:(?:record|notes?|initial|review|child|protection|telephone|legal|planning|first|of)\s+)*{_MEETING}\W*$",
    re.I,
)


_LATELY = 366


def tells_of_late_only(dates: Sequence[FoundDate], blocks: Sequence[tuple[int, int]], own: FoundDate | None) -> bool:
    """Whether every date that a paper's narrative writes in full is of the year before its own day.

    Then "on 3 March" is too. A paper that writes none in full may tell of any year.

    ``dates``: those that may date an event; ``blocks``: where its narrative stands.
    """
    day = own.date.earliest if own is not None else None
    told = [one.date for one in dates if any(start <= one.start < end for start, end in blocks)]
    if day is None or not told:
        return False
    return all(one.earliest is not None and 0 <= (day - one.earliest).days <= _LATELY for one in told)


def is_of_a_meeting(text: str, own: FoundDate) -> bool:
    """Whether the head of a paper calls it the record of a meeting, on the day that it gives itself."""
    if own.start >= _HEAD:
        return False
    if _OF_A_MEETING.search(text[: max(_TITLE_LINES, own.end)]) is not None:
        return True
    if _HELD.match(text[text.rfind("\n", 0, own.start) + 1 : own.start]) is not None:
        return _NAMES_A_MEETING.search(text[: own.start]) is not None
    present = _WHO_WAS_THERE.search(text[:_HEAD])
    return present is not None and _NAMES_A_MEETING.search(text[: max(present.start(), own.start)]) is not None

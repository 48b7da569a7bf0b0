"""The date that a document gives itself: in its head, or where it was signed."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache
from itertools import islice

from sightline.chronology.partial_date import Precision
from sightline.wording.dates.prose import FoundDate, find_dates
from sightline.wording.sieve import Sieved

_HEAD = 2500
_FOOT = 1500
_LONGEST_DAY = 60
_LABEL = Sieved(
    r"(?:^|[|\t]|\s{2,}|(?<=[\w)]{2}[.;])\s(?=typed\b|dictated\b|"
    r"dated\b|date\s+of\s+(?:this\s+)?(?:letter|report|document|statement|minutes|form|meeting)\b))\s*"
    r"(?:[Dd]ictated\b[^\n]{0,30},\s*typed|typed|date(?:\s+(?:and|&|/)\s+time)?(?:\s+(?:created|"
    r"recorded|of\s+(?:this\s+)?(?:recording|entry|contact|report|letter|document|publication|review|"
    r"assessment|(?:[\w-]+\s+){0,2}(?:meeting|conference|discussion)|minutes|statement|record|judgment|ruling|"
    r"decision|determination|remarks|referral|form|notes?)|published|completed|issued|written|"
    r"dictated|signed|sent))?|dated|"
    r"date\s+(?:(?:this|the)\s+)?(?:report|form|record|notice|statement|log)\s+(?:was\s+)?(?:created|completed|"
    r"made|written|"
    r"submitted)|(?:report|form|notice)\s+(?:created|completed|written|submitted)|created|published(?:\s+on)?|"
    r"publication\s+date|issued|sent|report\s+date|our\s+date|letter\s+date|(?:meeting|conference|referral|record|entry|"
    r"(?:case\s+|file\s+)?note|contact)\s+date|"
    r"(?:meeting|conference)\s+held(?:\s+on)?)\s*[:\-–|]*\s*$",
    re.IGNORECASE,
)
_OF_ANOTHER_MEETING = re.compile(r"\b(?:last|previous|next|first|initial|original|earlier)\b", re.IGNORECASE)
_OF_A_BOX = re.compile(r"\?|\[[ xX✓✔]?\]|[☐☑☒□■✓✔]")
"""A day beside a question or its tick boxes is that of the answer: "Seen alone?  [x] Yes  Date: 05/10/2023"."""
_OF_WHAT_LED_TO_IT = re.compile(r"\breferral\b", re.IGNORECASE)
"""A record of a meeting gives the day of the referral that led to it beside its own."""
# "Signed: T. Example   3 May 2014"; never "He signed the agreement on 3 May 2014".
_SIGNED = Sieved(
    r"(?:^|[\t|.,;)]|\s{2,})\s*(?:signed|signature|dated|date)\b"
    r"(?![^\n]*\b(?-i:a|an|the|this|her|his|their|its|up|off)\b)[^\n]{0,80}$",
    re.IGNORECASE,
)
# "Report completed 18/01/2023, PC Marden", a line of its own at the foot or in the head.
_COMPLETED = re.compile(
    r"[\s*_(]*(?:(?:this|the)\s+)?(?:(?:incident|police|crime|final|witness)\s+)?(?:report|statement|assessment|"
    r"minutes|record|form|"
    r"letter|summary|chronology)\s+(?:was\s+)?(?:completed|compiled|written|finalised|prepared|typed|signed off)"
    r"(?:\s+by\s+[^\n]{2,40}?)?[\s,:]+(?:on\s+)?$",
    re.IGNORECASE,
)
# "Completed by T. Example on 2 September 2022", among the first lines.
_COMPLETED_BY = re.compile(
    r"[\s*_(]*(?:completed|compiled|finalised|prepared|signed off)(?:\s+by\s+[A-Z][^\n.,;]{1,40}?)?[\s,:]+(?:on\s+)?$"
    r"|[\s*_(]*(?:completed|compiled|finalised|prepared|signed off)\s+(?:on\s+)?",
    re.IGNORECASE,
)
_LINES_OF_A_HEAD = 8
# "# Core group minutes - 3 October 2023", among the first lines: what sort of paper, and the day, and nothing else.
_TITLED = Sieved(
    r"\b(?:minutes|record|report|statement|summary|assessment|bulletin|meeting notes|notes of (?:the )?meeting)"
    r"\s*(?:[-–—:,|(]\s*)?(?:(?:held|made|written|dated)\s*)?(?:on\s+)?$|"
    # What the source is, and when it was made: "Extract of 12/03/2014", "Chronology filed by X, 3 May 2014".
    r"^\W*(?:[\w’'&-]+\s+){0,4}?(?:extract|print-?out|print|export|download|chronology|summary)"
    r"(?:\s+(?:of|from)\s+(?:the\s+)?(?:[\w’'-]+\s+){0,3}?(?:records?|log|file|system|journal|notes|database))?"
    r"(?:\s*[,:(–-])?\s*(?:(?:was\s+)?(?:made|taken|run|printed|produced|prepared|compiled|filed|exported|generated|"
    r"dated|correct|as)\b[^\n\d.;]{0,60})?(?:\s*,)?\s*(?:of|on|at|dated)?\s*$",
    re.IGNORECASE,
)
# "Case note 12 June 2024", "IDVA update, 3/5/24", "Kayden Reid - home visit - 3 May 2024": a line that names the note.
_HEADS_A_NOTE = re.compile(
    r"\W*(?:[\w’'&/()-]+[\s,:–—-]+){0,6}?(?:notes?|update|log|entry|visit|call|contact|record|recording|supervision|memo|"
    r"handover|debrief|round-?up)\W*(?:(?:made|written|of|on|for|dated)\s+)?",
    re.IGNORECASE,
)
# "Strategy discussion 12 June 2024", the first line of all; "Date of conference: 12 June 2024" only labels the day.
_HEADS_A_MEETING = re.compile(
    r"\W*(?!dates?\b)(?:[\w’'&/()-]+[\s,:–—-]+){0,6}?"
    r"(?:meeting|discussion|group|conference|panel|ICPC|RCPC|LPM|TAF|TAC|CIN review)"
    r"\W*(?:(?:held|of|on|dated)\s+){0,2}",
    re.IGNORECASE,
)
_TITLE_LINES = 3
_LINE = re.compile(r"[^\n]*\S[^\n]*")
_MOST_BEFORE = 12
_NOT_ITS_OWN = re.compile(r"birth|d\.?o\.?b|\bnext\b|\bdue\b|\bhearing\b|\bincident\b|\bdeath\b", re.IGNORECASE)
_MOST_BEHIND = 8
_EXACT = frozenset({Precision.DAY, Precision.MINUTE, Precision.PART_OF_DAY, Precision.MONTH})


@lru_cache(maxsize=8)
def document_date(text: str) -> FoundDate | None:
    """The document's own date, or None if it does not plainly give one.

    Looked for in this order: a labelled line near the head ("Date: 5 May 2014", "Published: ...", "Sent: ..."), a
    line of the letterhead that holds nothing but a date, a title that names the paper and its day ("Core group
    minutes - 3 October 2023"), a sign-off at the foot ("Signed ... 5 May 2014"), a last line that holds nothing but a
    date, a line that says when the paper was completed. A date of birth, that of the next meeting and a date told in
    prose are never the document's.
    """
    head = text[:_HEAD]
    labelled = _labelled(head) or _dictated(head)
    if labelled is not None:
        return labelled
    if (completed := _completed_in_head(head)) is not None:
        return completed
    for found in find_dates(head[:1200], most=3):
        before, after = _line_before(head, found.start), _line_after(head, found.end)
        if found.date.precision in _EXACT and not before.strip() and not after.strip(" .\t|"):
            return found
    titled = _titled(head)
    if titled is not None:
        return titled
    offset = max(0, len(text) - _FOOT)
    foot = text[offset:]
    for found in reversed(find_dates(foot) if _SIGNED.may_match(foot) else []):
        before = _line_before(foot, found.start)
        if (
            found.date.precision in _EXACT
            and _SIGNED.search(before)
            and len(before.split()) <= 8
            and len(_line_after(foot, found.end).split()) <= _MOST_BEHIND
            and not _NOT_ITS_OWN.search(before)
            and not _OF_A_BOX.search(before)
        ):
            return replace(found, start=found.start + offset, end=found.end + offset)
    return _closing(text) or _completed(text, foot, offset)


def _labelled(head: str) -> FoundDate | None:
    """The date behind a label that names the paper or its meeting; behind "Date of referral" only where none does."""
    of_another = None
    for found in find_dates(head) if _LABEL.may_match(head) else ():
        label = _LABEL.search(_line_before(head, found.start)) if found.date.precision in _EXACT else None
        if label is None or _OF_ANOTHER_MEETING.search(label.group()):
            continue
        if _OF_A_BOX.search(_line_before(head, found.start)) is not None:
            continue
        if of_another is not None and of_another.date.earliest == found.date.earliest:
            return of_another
        if not _OF_WHAT_LED_TO_IT.search(label.group()):
            return found
        of_another = of_another or found
    return of_another


# "Clinic date: 28 May 2025", "Dictated: 29 May 2025": a letter that does not say when it was typed.
_DICTATED = re.compile(r"(?:^|[|\t]|\s{2,})[\s*_]*dictated(?:\s+on|\s+by[^\n:]{2,40})?[\s*_]*[:\-–|]*[\s*_]*$", re.I)


def _dictated(head: str) -> FoundDate | None:
    """The day on which a letter was dictated, of one that gives no other."""
    for found in find_dates(head) if "ictated" in head else ():
        before, after = _line_before(head, found.start), _line_after(head, found.end)
        if found.date.precision in _EXACT and _DICTATED.search(before) and len(after.split()) <= _MOST_BEHIND:
            return found
    return None


_COMPLETED_BESIDE = re.compile(
    r"(?:[|\t]|\s{2,})\s*(?:date\s+)?(?:completed|concluded|finalised|signed\s+off)\s*:\s*$", re.I
)


def _completed_in_head(head: str) -> FoundDate | None:
    """The day of completion beside that of beginning in the first lines: "Started: 2/10/23   Completed: 13/11/23"."""
    ends = [line.end() for line in islice(_LINE.finditer(head), _LINES_OF_A_HEAD)]
    lines = head[: ends[-1]] if ends else ""
    for found in find_dates(lines) if "ompleted" in lines or "inalised" in lines or "igned" in lines else ():
        before = _line_before(lines, found.start)
        if found.date.precision in _EXACT and _COMPLETED_BESIDE.search(before) and not _OF_A_BOX.search(before):
            return found
    return None


def _titled(head: str) -> FoundDate | None:
    """The day in the title of the paper, where the title calls it minutes, a record or a report and says no more."""
    ends = [line.end() for line in islice(_LINE.finditer(head), _TITLE_LINES)]
    titles = head[: ends[-1]] if ends else ""
    for found in find_dates(titles):
        before, after = _line_before(titles, found.start), _line_after(titles, found.end)
        if (
            found.date.precision in _EXACT
            and (
                _TITLED.search(re.split(r"(?<=[.;])\s+", before)[-1])
                or _HEADS_A_NOTE.fullmatch(before)
                or (not head[: found.start - len(before)].strip() and _HEADS_A_MEETING.fullmatch(before))
            )
            and len(before.split()) <= _MOST_BEFORE
            and not after.strip(" .)|*_#")
            and not _NOT_ITS_OWN.search(before)
        ):
            return found
    return None


_NAMES_A_DEED = re.compile(r"\b(?:visit|call|contact|supervision)\W*(?:on|made)?\s*$", re.IGNORECASE)


def is_titled_by_a_deed(text: str, own: FoundDate) -> bool:
    """Whether the line that gives the paper's day names what was done then: "Home visit 12 June 2024"."""
    before = _line_before(text, own.start)
    named = _HEADS_A_NOTE.fullmatch(before) is not None and _NAMES_A_DEED.search(before) is not None
    return named or _HEADS_A_MEETING.fullmatch(before) is not None


def _completed(text: str, foot: str, offset: int) -> FoundDate | None:
    """The day on which the paper says that it was completed, on a line of its own in its foot or head."""
    titles = [line.end() for line in islice(_LINE.finditer(text[:_HEAD]), _LINES_OF_A_HEAD)]
    for part, begin in ((foot, offset), (text[:_HEAD], 0)):
        for found in find_dates(part):
            before, after = _line_before(part, found.start), _line_after(part, found.end)
            if len(after.split()) > _MOST_BEHIND or re.search(r"\b(?:and|then|but|which)\b", after):
                # "The report was completed on 3 May and shared with the school" tells of an event.
                continue
            in_head = not begin and bool(titles) and found.end <= titles[-1]
            by_whom = in_head and _COMPLETED_BY.fullmatch(re.split(r"(?<=[.;])\s+", before)[-1])
            if found.date.precision in _EXACT and (by_whom or _COMPLETED.fullmatch(before)):
                return replace(found, start=found.start + begin, end=found.end + begin)
    return None


def _closing(text: str) -> FoundDate | None:
    """The day that stands alone on the last line, as under a judgment or a report."""
    end = len(text.rstrip())
    start = text.rfind("\n", 0, end) + 1
    if start == 0 or end - start > _LONGEST_DAY:
        return None
    for found in find_dates(text[start:end], most=1):
        around = f"{text[start : start + found.start]}{text[start + found.end : end]}"
        if found.date.precision in _EXACT and not around.strip(" .\t|()*_"):
            return replace(found, start=found.start + start, end=found.end + start)
    return None


def _line_before(text: str, place: int) -> str:
    return text[text.rfind("\n", 0, place) + 1 : place]


def _line_after(text: str, place: int) -> str:
    end = text.find("\n", place)
    return text[place : len(text) if end < 0 else end]

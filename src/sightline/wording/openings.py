"""Whether a line opens as the entry of a log does: with a date, past a number, a label, a time or a type of contact.

What follows must not be the rest of a sentence. No system's layout is known here; that other lines open in the same way
is for ``entries`` to see.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from sightline.wording.date_shapes import DAY_ALONE, Shaped, shaped_date, time_behind
from sightline.wording.dates import FoundDate

_BULLET = re.compile(r"[ \t>]*(?:[•▪●◦*·‣–-][ \t]+)?[*_\[(|]{0,3}[ \t]*")
_NUMBER = re.compile(
    r"(?:(?:entry|log|ref(?:erence)?|record|note|contact|event|item|incident|case ?note|id|serial|sheet|concern|"
    r"occurrence|page)\b\.?[ ]*(?:no\b\.?|number|ref\b\.?|id\b)?[ ]*[:#]?[ ]*)?"
    r"(?!\d{1,2}[/.-]\d{1,2}[/.-]\d)"
    r"[#(]?[A-Z]{0,5}[-/]?\d{1,8}(?:[/-]\d{1,6})?\b[)\]]?[ ]*(?:[.:/)|–—-]|(?=[ \t]))[ \t]*",
    re.I,
)
_WEEKS = re.compile(r"\d{1,2}(?:\+\d|/40)[ \t]*(?:[-–—:][ \t]*)?(?=\d)")
"""How far a pregnancy is, in front of the day of a midwife's entry: "25/40 - 3.3.22", "35+5 12.5.22"."""
_LABEL = re.compile(
    r"(?:[A-Za-z/&’'-]+[ ]+){0,3}?(?:date|dated|day|when|occurred|recorded|entered|logged|created|seen|contacted|"
    r"contact|happened)(?:[ ]*(?:/|&|and)[ ]*time)?(?:[ ]+(?:of|for|on)(?:[ ]+(?!\d)[a-z’']+){0,3})?(?:[ ]*/[ ]*time)?"
    r"[ ]*(?::|\||-|–|\t|(?=[ ]\d))[ \t]*",
    re.I,
)
_NO_LABEL = re.compile(
    r"\b(?:birth|born|d\.?o\.?b|sent|print\w*|publish\w*|report|review|letter|due|next|signed|issued?|until|export\w*|"
    r"approved|expir\w*|death|closed|today|admission|discharge|started?|ended|form|version)\b",
    re.I,
)
_OF_THE_RECORDING = re.compile(
    r"\b(?:record(?:ed|ing)?|enter(?:ed)?|logg(?:ed|ing)|creat(?:ed|ion)|input|reported|written|typed|updated)\b", re.I
)
_CLOCK_FIRST = re.compile(
    r"(?P<time>(?:[01]?\d|2[0-3])[:.][0-5]\d(?:[ ]?(?:am|pm|hrs|h))?|\d{4}[ ]?(?:hrs|h))[ \t,|-]+"
)
_BOUND_TO_ITS_DATE = re.compile(
    r"\b(?:of|on|dated|from|until|till|to|by|since|before|after|for|in|the|and|born|at|between|d\.?o\.?b|birth|review|"
    r"due|next|printed|exported|sent|published)\W*$",
    re.I,
)
_VERB = re.compile(r"\b(?:was|were|is|are|had|has|have|did|said|told|\w{3,}ed|went|came|saw|rang|held|met)\b", re.I)
_NAMES_A_NOTE = re.compile(r"\b(?:notes?|entry|visit|call|contact|record|update|supervision)\W*$", re.I)
"""Alone on its line with a day, "Case note 12 June 2024" opens an entry as plainly as the day alone would."""
_SEPARATED = re.compile(r"[ \t]*(?:$|[-–—:|;\])]|\t|  )")
_STOPPED = re.compile(r"[ \t]*[.,][ \t]+(?=[A-Z\"“‘'(\[])")
_NEW_SENTENCE = re.compile(r"[ \t]+(?=[A-Z\"“‘(\[?])")
_ANY_WORD = re.compile(r"[ \t]+(?=[a-z])")
_CONTENTS = re.compile(r"(?:\.{3,}|…)\s*\d{1,4}\s*$|^[ \t]+\d{1,3}\s*$")
ENDED = re.compile(r"[.!?:;)\]\"”’|]\s*$")
_DEED = re.compile(r"\b(?:occurred|happened|incident|event|contact|seen|visit)\b[^\d\n]{0,14}", re.I)
_FURNISHED = re.compile(
    r"(?:[ \t]*[-–—|,;:/.]*[ \t]*(?:\[[^\]\n]{1,24}\]|\([A-Za-z .,]{1,24}\)|(?:category|type|author|by|staff|"
    r"entered by|recorded by|worker|officer|duration|method|status|location|source|logged|time|user|role|site)[ ]?:"
    r"[ \t]*[\w./’'()&+-]{1,20}(?:[ ][\w./’'()&+-]{1,20}){0,4}(?=[ \t]*(?:$|[|;,\[\t])|  )|"
    r"(?:recorded|entered|logged|written|by)\b[^.\n]{1,40}(?=$|[|;:\t–—])|"
    r"[A-Z]{2,4}(?=[ \t]*(?:[:,;)|\]–—-]|$|\t)|  )|p\d\b|\d{1,2}\+\d(?=\s|$)))*"
    r"[ \t]*[-–—|,;:/.\])]*[ \t]*"
)
_LONGEST_OPENING = 300
_OTHER_DATE = 60


@dataclass(slots=True)
class Line:
    """``text[start:end]``, a line of paragraph ``block``. ``ended_above``: the line above it is no sentence cut off."""

    start: int
    end: int
    block: int
    ended_above: bool


@dataclass(slots=True)
class OpenedLine:
    """A line that may open an entry. ``on``: its full day; else ``shaped`` has only a day or a day and month."""

    line: Line
    shaped: Shaped
    shape: str
    strength: int
    begin: int
    alone: bool
    clock: str
    label: str
    on: date | None
    top: int


@dataclass(frozen=True, slots=True)
class Opening:
    """An entry begins on the line at ``line``. ``found`` is its day, None where it cannot be told; ``begin`` is where
    its own words begin; ``alone``: its line tells nothing further. ``last_block``: the last paragraph that it may
    reach. ``titled``: a few words behind the date stand on its line by themselves; what is told stands below."""

    line: int
    found: FoundDate | None
    begin: int
    alone: bool
    last_block: int
    titled: bool = False


def lines_of(text: str, blocks: Sequence[tuple[int, int]]) -> Iterator[Line]:
    """The lines of these stretches of a text that hold words, each with the number of its stretch, from 1."""
    for number, (start, end) in enumerate(blocks, 1):
        width = max((len(one) for one in text[start:end].split("\n")), default=0)
        above = ""
        for hit in re.finditer(r"[^\n]+", text[start:end]):
            if not hit.group().strip():
                above = ""
                continue
            early = len(above.strip()) < max(40, 0.7 * width)
            ended = not above or bool(ENDED.search(above)) or early
            yield Line(start + hit.start(), start + hit.end(), number, ended)
            above = hit.group()


def opens(text: str, line: Line) -> OpenedLine | None:
    """What the line opens with, if it may open an entry at all."""
    lead = _BULLET.match(text, line.start, line.end)
    at = lead.end() if lead else line.start
    if (weeks := _WEEKS.match(text, at, line.end)) is not None:
        at = weeks.end()
    shape: list[str] = []
    clock = label = ""
    shaped = None
    for _ in range(5):
        shaped = shaped_date(text, at, line.end)
        if shaped is not None:
            break
        if (hit := _CLOCK_FIRST.match(text, at, line.end)) and not clock:
            clock, part = hit.group("time"), "time"
        elif (hit := _LABEL.match(text, at, line.end)) and hit.end() > at:
            label = " ".join(hit.group().casefold().strip(" :|\t–-").split())
            part = label
            if _NO_LABEL.search(label):
                return None
        elif (hit := _NUMBER.match(text, at, line.end)) and not _takes_the_day(text, at, hit.end(), line.end):
            part = "number"
        else:
            hit, part = _type_of_contact(text, at, line.end), "type"
            if hit is None:
                return None
        if hit.end() == at:
            return None
        shape.append(part)
        at = _past_marks(text, hit.end(), line.end)
    if shaped is None or (label and shaped.form == DAY_ALONE):
        return None
    if label and _OF_THE_RECORDING.search(label) and (deed := _deed_behind(text, shaped.end, line.end)) is not None:
        shaped, label = deed, ""
    after, behind = time_behind(text, shaped.end, line.end)
    clock = behind or clock
    furnished = _FURNISHED.match(text, after, min(line.end, after + _LONGEST_OPENING))
    begin = furnished.end() if furnished else after
    alone = not re.search(r"\w{2}", text[begin : line.end])
    strength = 2 if alone and begin > after + 1 else _strength(text, after, line, shaped, bool(clock))
    if strength < 0 or not (line.ended_above or (strength > 1 and shaped.on is not None and clock)):
        return None
    if _CONTENTS.search(text[after : line.end]):
        return None
    if _BOUND_TO_ITS_DATE.search(text[line.start : shaped.start]) and not label:
        return None
    if not alone and begin < line.end and text[begin - 1 : begin].isalnum() and text[begin].isalnum():
        begin = after
    weak = 1 if "type" in shape and not (alone and _NAMES_A_NOTE.search(text[line.start : shaped.start])) else strength
    return OpenedLine(
        line, shaped, "|".join([*shape, shaped.family]), weak, begin, alone, clock, label, shaped.on, line.start
    )


def _takes_the_day(text: str, at: int, stop: int, end: int) -> bool:
    """Whether what looks like a number is the day of the date: "Case note 12 June 2024"."""
    words = _type_of_contact(text, at, end)
    return words is not None and words.end() < stop


def _deed_behind(text: str, at: int, end: int) -> Shaped | None:
    """ "Recorded 4/9/19, occurred 3/9/19": the day of the deed, behind that of the recording."""
    hit = _DEED.search(text, at, min(end, at + _OTHER_DATE))
    return None if hit is None else shaped_date(text, hit.end(), end)


def _past_marks(text: str, at: int, end: int) -> int:
    while at < end and text[at] in " \t:|,[(*–-":
        at += 1
    return at


def _type_of_contact(text: str, at: int, end: int) -> re.Match[str] | None:
    """A few words before the date that are no sentence: "Home visit", "JS", "Action MO", "Case Note: Supervision ("."""
    here = text[at:end]
    for hit in re.finditer(r"(?<![\w/.:])(?=\d|(?:mon|tue|wed|thu|fri|sat|sun))", here[:70], re.I):
        if not hit.start():
            continue
        found = shaped_date(text, at + hit.start(), end)
        if found is None or found.form == DAY_ALONE:
            continue
        before = here[: hit.start()]
        if (
            re.match(r"[A-Z]", before)
            and len(before.split()) <= 6
            and not _VERB.search(before)
            and not _BOUND_TO_ITS_DATE.search(before)
            and not re.search(r"[.;!?]\s|[\"”]", before)
            and not (re.search(r"\d", before) and not re.search(r"[:,|(–-]\s*$", before))
        ):
            return re.compile(re.escape(before)).match(text, at, end)
        return None
    return None


def _strength(text: str, at: int, line: Line, shaped: Shaped, timed: bool) -> int:
    """How surely what stands behind the date does not go on with a sentence: 2 plainly, 1 if others do so as well."""
    if at >= line.end or _SEPARATED.match(text, at, line.end):
        return 2 if shaped.is_full or at < line.end or timed or shaped.weekday is not None else 1
    if _STOPPED.match(text, at, line.end):
        return 2 if shaped.is_full or "." in text[at : at + 3] or timed else 1
    if _NEW_SENTENCE.match(text, at, line.end) or re.match(r"[ \t]+\d", text[at : at + 4]):
        return 2 if shaped.is_full and shaped.family != "words" else 1
    if _ANY_WORD.match(text, at, line.end) and (shaped.family != "words" or shaped.weekday is not None):
        return 0
    return -1

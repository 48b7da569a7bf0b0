"""The child's date of birth where only the head of a paper gives it: "Name: Ayla Demirci   DOB: 14.02.2021".

Without it no rule about age could answer, since records seldom tell a birth in a sentence.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from sightline.chronology.day_arithmetic import on_by
from sightline.chronology.partial_date import PartialDate, Precision
from sightline.chronology.unit import Unit
from sightline.reading.paper.set_aside import SetAside

_ADULT_AT = 18
_LEFT_CARE_BY = 21  # a paper about a child may go on for a while after it came of age
_WORD = (
    r"(?!(?:D\.?O\.?B|Date|Born|NHS|UPN|LCS|Year|Age|Aged|Gender|Sex)\b)"
    r"[A-Z](?:[a-z'’]+|[A-Z'’-]+)?(?:[-'’][A-Z][\w'’]*)?\w*"
)
_NAME = re.compile(rf"[A-Z][A-Za-z'’-]+,\s*{_WORD}(?:[ \t]+{_WORD})?|{_WORD}(?:[ \t]+{_WORD}){{1,3}}")
_LABEL = re.compile(
    r"(?:subject|(?:full |child'?s? |pupil |patient |service user )?name(?: of (?:child|pupil|patient|subject))?|"
    r"child(?:ren)?(?: \d)?|pupil|student|patient|baby|infant|young person|client|re|concerning|regarding|for)"
    r"\s*[:\-–]?\s*",
    re.I,
)
_NO_NAME = re.compile(
    r"(?:D\.?O\.?B\.?|Date|Born|NHS|UPN|LCS|Year|Class|Name|Child|Pupil|Patient|Student|Baby|Address|School|"
    r"Form|Gender|"
    r"Sex|Ref|Our|Your|Case|Number|No|Re|Health|Record|Chronology|Hospital|Subject|Female|Male)\b",
    re.I,
)
_IS_ADULT = re.compile(
    r"\b(?:mother|mum|father|dad|parent|carer|partner|step-?(?:father|mother|dad|mum)|grand\w+|aunt|uncle|suspect|"
    r"nominal|ip|perpetrator|offender|tenant|adult|husband|wife|foster)\b",
    re.I,
)
_OF_BIRTH = re.compile(r"\(?(?:d\.?\s?o\.?\s?b\.?|born\.?|b\.)[\s:,(–-]*$", re.I)
_UP_TO_NAME = 120


@dataclass(frozen=True, slots=True)
class HeadedBirth:
    """A birth as a head gives it: the name at ``name_start`` to ``name_end``, all its words at ``start`` to ``end``."""

    name: str
    name_start: int
    name_end: int
    start: int
    end: int
    born: PartialDate


def headed_births(
    text: str, aside: Sequence[SetAside], last: date | None, first: date | None = None
) -> list[HeadedBirth]:
    """The births that the heads of a paper give of people who are children in it, each once. ``first`` and ``last``:
    the days that the paper tells of.

    Only where a name stands before the date on its line, or alone on the line above; never of somebody who is called a
    parent or a suspect there, nor of anybody who had come of age by the last day: but where the heads give the birth of
    nobody else, also of one who came of age between the two, whom a paper about a child may follow for a while.
    """
    made: dict[tuple[str, date | None], HeadedBirth] = {}
    came_of_age: dict[tuple[str, date | None], HeadedBirth] = {}
    others = 0
    for one in aside:
        if not one.is_birth or one.date.precision is not Precision.DAY or one.date.is_unsure:
            continue
        if last is None:
            continue
        named = _named_before(text, one.start)
        if named is None:
            others += 1
            continue
        name = " ".join(text[named[0] : named[1]].split())
        birth = HeadedBirth(name, *named, named[0], one.end, one.date)
        if not of_age(one.date, last):
            made.setdefault((name.casefold(), one.date.earliest), birth)
        elif first is not None and not of_age(one.date, first) and not of_age(one.date, last, _LEFT_CARE_BY):
            came_of_age.setdefault((name.casefold(), one.date.earliest), birth)
        else:
            others += 1
    # A second birth in a head may be the child's, and the one who came of age its young parent.
    alone = not made and not others and len(came_of_age) == 1
    return list((came_of_age if alone else made).values())


def of_age(born: PartialDate, on: date, age: int = _ADULT_AT) -> bool:
    """Whether somebody born then was surely of this age by ``on``; a birth without a bound was."""
    return born.latest is None or on_by(born.latest, age, Unit.YEAR, late=True) <= on


def _named_before(text: str, at: int) -> tuple[int, int] | None:
    """Where the name stands that the date of birth at ``at`` belongs to, if it is plain."""
    line = max(text.rfind("\n", 0, at) + 1, at - _UP_TO_NAME)
    words = text[line:at]
    hits = _names_in(words)
    if not hits and not re.search(r"[;,.]", words):
        above = text.rfind("\n", 0, max(line - 1, 0)) + 1
        upper = text[above : max(line - 1, 0)]
        if _LABEL.match(upper.strip()) is None:
            return None
        line, words = above, upper
        hits = _names_in(upper)
    if not hits or _IS_ADULT.search(words[max(0, hits[-1].start() - 30) :]):
        return None
    hit = hits[-1]
    if re.search(r"[.;]\s", _OF_BIRTH.sub("", words[hit.end() :])):
        return None
    return line + hit.start(), line + hit.end()


def _names_in(line: str) -> list[re.Match[str]]:
    return [hit for hit in _NAME.finditer(line) if not _NO_NAME.match(hit.group())]

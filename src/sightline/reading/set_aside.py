"""Dates that date no event: page stamps, dates of birth on a form, the year of an Act, a case's number."""

from __future__ import annotations

import re
from dataclasses import dataclass

from sightline.chronology.partial_date import PartialDate, Precision
from sightline.wording.dates import FoundDate

_STAMP = re.compile(
    r"(?:(?:^|\s{2,}|\|)\W*(?:printed|print date|date printed|"
    r"downloaded|generated|exported|run date|report run|date of report|"
    r"report date|created|last (?:updated|modified|saved|edited)|updated|version|page \d+(?: of \d+)?|file(?:d| ref)?|"
    r"our ref|your ref|ref(?:erence)?|accessed|retrieved|posted|published online|review date|date of issue|issued)\b"
    r"[^.\n]{0,25}|©[^\n]{0,20})$",
    re.I,
)
_STAMP_AFTER = re.compile(r"^[ \t]*(?:\||,|-)?[ \t]*page \d+", re.I)
_BIRTH = re.compile(
    r"(?:\b(?:d\.?\s?o\.?\s?b\.?|date of birth|birth date|(?<!re)born(?: on)?)\b\.?)[\s:,(–-]{0,4}$", re.I
)
_BIRTH_AFTER = re.compile(r"^\s*\((?:dob|date of birth)\)", re.I)
_HALF_A_RANGE = re.compile(r"\bbetween\s+(?:then|that (?:time|day|date)|this|birth|now)\s+and\s+$", re.I)
_LAW = re.compile(
    r"\b(?:Act|Acts|Regulations?|Rules|Together(?: to Safeguard Children)?|Order|Guidance|Guide|Standards?|Framework|"
    r"Convention|Code|Measure|Directive|Review of Child Protection|Edition|ed\.?)\s*(?:\([^)]{0,30}\)\s*)?[,(]?\s*$"
)
_CITED_BEFORE = re.compile(r"(?:\[|\b[A-Z][a-z]+(?:\s+(?:and|&)\s+[A-Z][a-z]+|\s+et al\.?)?,?\s*\()$")
_CITED_AFTER = re.compile(r"^\s*(?:\]|[,:]\s*(?:p\.?|pp\.?)\s*\d|\))")


@dataclass(frozen=True, slots=True)
class SetAside:
    """A date that was seen and dates no event, with the reason; ``text[start:end]`` are its words."""

    start: int
    end: int
    date: PartialDate
    reason: str

    @property
    def is_birth(self) -> bool:
        """Whether it is somebody's date of birth as a form gives it."""
        return self.reason == "a date of birth"


def why_set_aside(text: str, found: FoundDate, own: FoundDate | None) -> str:
    """Why this date dates no event, in a few words; empty if it may."""
    if own is not None and found.start < own.end and own.start < found.end:
        return "the document's own date"
    line = text.rfind("\n", 0, found.start) + 1
    before = text[max(line, found.start - 60) : found.start]
    after = text[found.end : found.end + 40]
    if (_BIRTH.search(before) and not _tells_of_birth(text, line, found)) or _BIRTH_AFTER.search(after):
        return "a date of birth"
    if _HALF_A_RANGE.search(before):
        return "one end of a time whose other end is not written"
    if _STAMP_AFTER.search(after) or (_STAMP.search(before) and _is_stamp_line(text, line, found)):
        return "a page's own stamp"
    if found.date.precision is Precision.YEAR and (
        _LAW.search(before) or (_CITED_BEFORE.search(before) and _CITED_AFTER.search(after))
    ):
        return "the year of a law or publication"
    return ""


def _is_stamp_line(text: str, line: int, found: FoundDate) -> bool:
    """A stamp is a line by itself: no sentence runs on from it."""
    stop = text.find("\n", found.end)
    rest = text[found.end : stop if stop >= 0 else len(text)]
    return len(rest.split()) <= 6 and found.start - line < 60


def _tells_of_birth(text: str, line: int, found: FoundDate) -> bool:
    """ "She was born on 3 May 2012 at home" tells of the birth; "(born 3 May 2012)" only says who somebody is."""
    before = text[max(line, found.start - 60) : found.start]
    return bool(re.search(r"\b(?:was|were|is) born\b[^.]{0,10}$", before, re.I))

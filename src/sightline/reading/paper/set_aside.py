"""Dates that date no event: page stamps, dates of birth on a form, the year of an Act, a case's number."""

from __future__ import annotations

import re
from dataclasses import dataclass

from sightline.chronology.partial_date import PartialDate, Precision
from sightline.reading.paper.form_versions import is_of_a_form_version
from sightline.reading.sentences.finite import finite_at
from sightline.wording.dates import FoundDate
from sightline.wording.sieve import Sieved

_STAMP = re.compile(
    r"(?:(?:^|\s{2,}|\|)\W*(?:printed|print date|date printed|"
    r"downloaded|generated|exported|extracted|run date|report run|date of report|"
    r"report date|created|last (?:updated|modified|saved|edited)|updated|version|page \d+(?: of \d+)?|file(?:d| ref)?|"
    r"our ref|your ref|ref(?:erence)?|accessed|retrieved|posted|published online|review date|date of issue|issued)\b"
    r"[^.\n]{0,25}|©[^\n]{0,20})$",
    re.I,
)
_STAMP_AFTER = Sieved(r"^[ \t]*(?:\||,|-)?[ \t]*page \d+", re.I)
_BIRTH = re.compile(
    r"(?:\b(?:d\.?\s?o\.?\s?b\.?|date of birth|birth date|(?<!re)born(?: on)?)\b\.?)[\s:,(–-]{0,4}$", re.I
)
_SENTENCE_END = re.compile(r"(?<=[^\W\d_]{3}|[\w.]{2}\))[.;]\s")
_BIRTH_IN_SHORT = re.compile(r"(?<![\w.])b\.?[ \t]+$|(?<![\w.])b\.[ \t]*$")
"""A police officer's "KESWICK b. 17FEB98"."""
_BORN_IN = re.compile(r"[,(]\s*born in(?: (?:early|mid|late))?\s+$", re.I)
"""It says who somebody is, between commas: "his older child, born in 2014, who lives in Tilsby"."""
_NAMED_IN_BRACKETS = re.compile(r"(?:[A-Z][\w'’-]+,?\s+){0,3}[A-Z][\w'’-]+,?\s+\($")
_LISTS_PEOPLE = re.compile(
    r"\W*(?:nominals?|parties|persons?|people|subjects?|family(?: members)?|household|children|child|"
    r"siblings?|victims?|"
    r"suspects?|re|concerning|mother|father|parents?)(?:\s+\w+)?\s*[:–-]",
    re.I,
)
_A_DAY_IN_BRACKETS = re.compile(r"\(\d{1,2}[./-]\d{1,2}[./-]\d{2,4}\)")
_BIRTH_AFTER = Sieved(r"^\s*\((?:dob|date of birth)\)", re.I)
_BEHIND_KIN = re.compile(
    r"\b(?:[Hh]alf-?\s?|[Ss]tep-?\s?)?(?i:brothers?|sisters?|siblings?|sons?|daughters?|mother|father|mum|dad|partner|aunt|uncle|"
    r"cousin|child|children|baby|twins?|nephew|niece|grand\w+|boyfriend|girlfriend|husband|wife)\s+"
    r"(?:[A-Z][\w'’-]+,?\s+){1,3}\(?$"
)
"""His brother Kai (3.3.14): what the day is of, nobody says."""
_A_NAMED_DAY = re.compile(
    r"\b(?P<name>[A-Z][\w'’-]+)\s+\(?\d{1,2}[./-]\d{1,2}[./-]\d{2,4}\b\)?"
    r"(?:\s*(?:,|&|and|;)+\s*(?:and\s+)?(?P<other>[A-Z][\w'’-]+)\s+\(?\d{1,2}[./-]\d{1,2}[./-]\d{2,4}\b\)?)+"
)
_NOBODYS_NAME = re.compile(
    r"(?:Tel|On|Seen|Visit\w*|Attended|Core|Conference|Strategy|Court|Hospital|School|Clinic|Case|Section|Dated?|From|To|"
    r"Until|Since|By|Met|Rang|Call\w*|DNA|Weight|Review\w*|Report\w*|Letter|Meeting\w*|Order\w*|Assessment\w*|Plan\w*|"
    r"Referral\w*|E-?mail\w*|Group|Hearing\w*|Contact\w*|Appointment\w*|Statement\w*|Closed|Opened|Started|Ended|"
    r"Admitted|Discharged|Mon\w*|Tue\w*|Wed\w*|Thu\w*|Fri\w*|Sat\w*|Sun\w*)$"
)
_WEEKS = re.compile(r"\d{1,2}\s?-\s?\d{1,2}/(?:52|12|7)")
"""As health records write it: "6-8/52" is six to eight weeks."""
_WRITTEN_UP = re.compile(
    r"(?:\||\t|\s{2,})[\W_]*(?:date )?(?:recorded|entered|logged|input|inputted|amended|updated)"
    r"(?: (?:on|by [^|\n]{2,30}))?[\W_]*:[\W_]*$"
    r"|^[\W_]*(?:notes|minutes|record|entry|report|form|summary)\s+(?:was |were )?(?:typed|written up|"
    r"transcribed|amended)\b[^.\n]{0,60}$"
    r"|[(,;]\s*(?:written up|typed(?: up)?)\s+(?:on\s+)?$"
    r"|\b(?:typed (?:out|up)|transcribed|exported|downloaded)\s+by\s+[^.\n]{2,40}?\s+on\s+$"
    r"|\b(?:record|file|entry|data)s?\s+(?:to be |will be |is |are )?(?:retained|kept|destroyed|archived)\s+"
    r"(?:until|till|on)?\s*$|\bretention\b[^.\n]{0,30}$",
    re.I,
)
"""A label among others of an entry, or a line of a paper, that says when it was written up: "| Recorded: 17/06"."""
_HALF_A_RANGE = Sieved(r"\bbetween\s+(?:then|that (?:time|day|date)|this|birth|now)\s+and\s+$", re.I)
_SIGNED = re.compile(
    r"^\W*(?:print(?:ed)? name|signed|signature|name|completed by|authorised by)\b[^\n]{0,80}[\s|,]date\s*:\s*$", re.I
)
"""The day beside a signature on its form: "Print name: A Orr   Signature: A Orr   Date: 24/03/25"."""
_LAW = Sieved(
    r"\b(?:Act|Acts|Regulations?|Rules|Together(?: to Safeguard Children)?|Order|Guidance|Guide|Standards?|Framework|"
    r"Convention|Code|Measure|Directive|Review of Child Protection|Edition|ed\.?)\s*(?:\([^)]{0,30}\)\s*)?[,(]?\s*$"
)
_CITED_BEFORE = re.compile(r"(?:\[|\b[A-Z][a-z]+(?:\s+(?:and|&)\s+[A-Z][a-z]+|\s+et al\.?)?,?\s*\()$")
_CITED_AFTER = re.compile(r"^\s*(?:\]|[,:]\s*(?:p\.?|pp\.?)\s*\d|\))")

_BESIDE_A_CHILD = re.compile(
    r"\W*(?:child|young person|yp|pupil|student|patient|baby|service user)(?:['’]s name)?\s*:\s*"
    r"[A-Z][\w'’-]+,?(?:\s+[A-Z][\w'’-]+){1,3}[\s,(]*$",
    re.I,
)
"""A form's line that names whom it is about: "Child: Mirela Dobrescu 03.09.10". What the day is of, nobody says."""

OF_A_FORM = "which issue of the form it is"


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


_OF_THE_REVIEW = (
    r"(?: covered| under review| of review| of (?:the )?(?:review|chronology|involvement)| to be covered| in scope)"
    r"(?: by (?:this|the) \w+)?"
)
_COVERAGE = re.compile(
    r"(?:the )?(?:review |scoping |chronology )?(?:period|time[- ]?(?:frame|scale|span)|scope|date range|dates)"
    rf"(?:{_OF_THE_REVIEW}\s*(?:[:–—-]|\bis\b|\bwas\b|\bfrom\b|\bbetween\b|$)|\s*[:–—-])"
    r"|(?:this|the) (?:chronology|report|document|return|summary|review) (?:covers|runs|spans)\b"
    r"|(?:covering|covers)\b|(?:\w+ ){0,3}chronology\s*(?:[:\-–—(,]|for the period|from|covering)",
    re.I,
)
_CONTROL = re.compile(
    r"(?:date (?:of (?:this )?(?:chronology|report|document|version|print(?:ing)?|issue|publication|completion|"
    r"submission|return|request|next review|review)|(?:completed|compiled|prepared|submitted|returned|printed|produced|"
    r"created|requested|generated|exported|due|signed|updated|approved))|version(?: (?:no|number|control|date))?|"
    r"v\d[\d.]*|draft|final|review date|next review(?: date)?|(?:return|due) date|deadline(?: for \w+)?|"
    r"(?:last )?(?:updated|amended|revised|reviewed|printed|saved)|(?:signed|approved|author)(?: off)?(?= by|:)|"
    r"(?:(?:this |the )?(?:\w+ ){0,2}(?:chronology|report|document|return|form|record|summary|extract|log|bundle|"
    r"printout) )?(?:was |is )?"
    r"(?:circulated|distributed|typed|compiled|completed|prepared|updated|printed|produced|submitted|generated|"
    r"exported|drawn up))"
    r"(?: by:? [^.\n]{2,60}?)?[\s\d.:v(,–-]*(?:draft|final|on|as at|as of|at)?[\s:,(–-]*",
    re.I,
)
_INSTRUCTION = re.compile(
    r"(?:please|n\.?b\.?|note:|guidance:?|instructions?:?)\s[^\n]*"
    r"\b(?:return|complete|submit|send|fill in|use|enter|include|add|record)\b",
    re.I,
)
_FEWEST_LISTED = 2
_AND_MORE_DONE = re.compile(r"\b(?:and|then)\s+(?:\w+ly\s+)?(?:[a-z]{2,}ed|sent|given|taken)\b")
"""A form that was "completed 10/02 and emailed to social care" is one of what was done, and not this paper."""
_LINE_LOOKED_AT = 240
_MOST_AFTER_STAMP = 8
_LEADS = re.compile(r"[\s*•▪†‡(\[|–-]*")


def _heads_the_paper(text: str, line: int, found: FoundDate) -> str:
    """Why the line tells of the paper itself and not of an event: what it covers, when it was made; or ""."""
    begin = max(line, found.start - _LINE_LOOKED_AT)
    stop = text.find("\n", found.end, found.end + _LINE_LOOKED_AT)
    whole = text[begin : stop if stop >= 0 else found.end + _LINE_LOOKED_AT]
    at = found.start - begin
    ended = re.compile(r"(?<=[^\W\d_]{3})[.;]\s").search(whole, found.end - begin)
    whole = whole[: ended.start() + 1] if ended else whole
    # The label may be one of several on its line: "Version: 2   Date: 12/06/2021   Review date: 01/12/2021".
    for cut in re.finditer(r"\s{3,}|\s*\|\s*|\t|(?<=[.;])\s+|\s\(", whole[:at]):
        if re.search(r"\w", whole[cut.end() : at]):
            line_start = cut.end()
            if reason := _of_the_paper(whole[line_start:], at - line_start):
                return reason
    return _of_the_paper(whole, at) if begin == line else ""


def _of_the_paper(words: str, at: int) -> str:
    lead = _LEADS.match(words)
    begin = lead.end() if lead else 0
    if begin > at or len(words.split()) > 30:
        return ""
    if (hit := _COVERAGE.match(words, begin)) and hit.end() <= at + 8 and not re.search(r"[.;]\s", words[begin:at]):
        rest = words[hit.end() :]
        if len(re.findall(r"[^\W\d_]{3,}", rest)) <= 8 and re.search(r"\b(?:to|until|and|present)\b|[-–—]", words[at:]):
            return "what the document covers"
    if (
        _CONTROL.fullmatch(words, begin, at)
        and not _AND_MORE_DONE.search(words, at)
        and len(words[at:].split()) <= _MOST_AFTER_STAMP
    ):
        return "when the document was made, or is due"
    if _INSTRUCTION.match(words, begin):
        return "how the form is to be filled in"
    return ""


def why_set_aside(text: str, found: FoundDate, own: FoundDate | None) -> str:
    """Why this date dates no event, in a few words; empty if it may."""
    if own is not None and found.start < own.end and own.start < found.end:
        return "the document's own date"
    line = text.rfind("\n", 0, found.start) + 1
    before = text[max(line, found.start - 60) : found.start]
    after = text[found.end : found.end + 40]
    if is_of_a_form_version(text, found.start, found.end):
        return OF_A_FORM
    if _WEEKS.fullmatch(text[found.start : found.end]):
        return "a number of weeks, months or days"
    if (_BIRTH.search(before) and not _tells_of_birth(text, line, found)) or _BIRTH_AFTER.search(after):
        return "a date of birth"
    if _BIRTH_IN_SHORT.search(before) or _BORN_IN.search(before) or _is_of_a_list(text, line, found):
        return "a date of birth"
    if _stands_behind_a_name(text, line, found):
        return "a day beside a person's name, and it is not said of what"
    if _BESIDE_A_CHILD.match(text[line : found.start]) and re.match(r"\W*?(?:\n|$|\s{2,}|\|)", after):
        return "a day beside a child's name, and it is not said of what"
    if _WRITTEN_UP.search(text[line : found.start]) and not _AND_MORE_DONE.search(text[line : found.start]):
        return "when the document was made, or is due"
    if _HALF_A_RANGE.search(before):
        return "one end of a time whose other end is not written"
    if _SIGNED.search(text[line : found.start]):
        return "when the document was made, or is due"
    if _STAMP_AFTER.search(after) or (_STAMP.search(before) and _is_stamp_line(text, line, found)):
        return "a page's own stamp"
    if found.date.precision is Precision.YEAR and (
        _LAW.search(before) or (_CITED_BEFORE.search(before) and _CITED_AFTER.search(after))
    ):
        return "the year of a law or publication"
    return _heads_the_paper(text, line, found)


def _is_of_a_list(text: str, line: int, found: FoundDate) -> bool:
    """A day in brackets behind a name in a list: "Nominals: Ada REEVE (02/08/1995), Tom COLE (14/11/1991)"."""
    if found.date.precision is not Precision.DAY or text[found.end : found.end + 1] != ")":
        return False
    if _NAMED_IN_BRACKETS.search(text[line : found.start]) is None:
        return False
    stop = text.find("\n", found.end)
    whole = text[line : stop if stop >= 0 else len(text)]
    if _LISTS_PEOPLE.match(whole) is None and len(_A_DAY_IN_BRACKETS.findall(whole)) < _FEWEST_LISTED:
        return False
    return finite_at(_A_DAY_IN_BRACKETS.sub(" ", whole)) is None


def _stands_behind_a_name(text: str, line: int, found: FoundDate) -> bool:
    """ "His brother Kai (3.3.14) was seen as well"; "Kai 03/03/2014 and Ada 04/04/2016 were seen"."""
    written = text[found.start : found.end]
    if found.date.precision is not Precision.DAY or re.fullmatch(r"\d{1,2}[./-]\d{1,2}[./-]\d{2,4}", written) is None:
        return False
    before = text[max(line, found.start - 80) : found.start]
    if _BEHIND_KIN.search(before) is not None:
        return True
    stop = text.find("\n", found.end)
    whole = text[line : stop if stop >= 0 else len(text)]
    return any(
        line + one.start() < found.start < line + one.end()
        and not any(_NOBODYS_NAME.match(name) for name in (one["name"], one["other"]))
        for one in _A_NAMED_DAY.finditer(whole)
    )


def _is_stamp_line(text: str, line: int, found: FoundDate) -> bool:
    """A stamp is a line by itself: no sentence runs on from it."""
    stop = text.find("\n", found.end)
    rest = text[found.end : stop if stop >= 0 else len(text)]
    # "Exported 28/03/2023 08:12 by M. Orr. Not to be copied on.": the stamp ends with its own sentence.
    rest = _SENTENCE_END.split(rest)[0]
    return len(rest.split()) <= 6 and found.start - line < 60


def _tells_of_birth(text: str, line: int, found: FoundDate) -> bool:
    """ "She was born on 3 May 2012 at home" tells of the birth; "(born 3 May 2012)" only says who somebody is."""
    before = text[max(line, found.start - 60) : found.start]
    if found.date.precision is Precision.MINUTE and re.search(r"[^(,:]\bborn\s+(?:on\s+)?$", before, re.I):
        # "Filip born 11.9.23 at 23:40": nobody's particulars give the minute.
        return True
    return bool(re.search(r"\b(?:was|were|is) born\b[^.]{0,10}$", before, re.I))

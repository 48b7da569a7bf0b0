"""Whether a statement's own verb speaks of the day of writing, of some day up to it, or of what is still to come."""

from __future__ import annotations

import re

from sightline.reading.sentences.finite import PERFECT, finite_at

_ADVERBS = (
    r"(?:(?:now|also|already|just|only|recently|finally|again|since|both|all|never|not|still|always|\w+ly)\s+){0,3}"
)
_PARTICIPLE = (
    r"(?:been|gone|left|told|taken|seen|said|made|had|given|found|heard|got|come|become|done|begun|known|put|sent|met|"
    r"held|kept|written|spoken|broken|fallen|hit|thrown|lost|brought|bought|sold|run|rung|set|cut|read|led|"
    r"[a-z]{2,}ed)"
)
_PERFECT = re.compile(
    rf"(?:(?:\b(?:has|have)|^(?:Has|Have)(?! not\b| never\b))|(?<=\w)['’]ve|\b(?:[Hh]e|[Ss]he|[Ii]t|[Tt]here|"
    rf"[Ww]ho)['’]s)\s+"
    rf"{_ADVERBS}{_PARTICIPLE}\b"
)
_WHO = re.compile(r"\b(?:who|which|that)\s(?:(?!\b(?:has|have)\b)[^.;]){3,90}?(?=\s(?:has|have)\b)")
_SAYS = re.compile(
    r"(?:says|denies|claims|reports|states|insists|maintains|alleges|admits|explains)\b(?! a\b| no\b)|tells (?:me|us)\b"
)
_BOUNDED = re.compile(r"\b(?:since|until|till|by|before|after)\s+(?:the\s+|last\s+)?(?-i:[A-Z])\w+day\b")
_DONE_TODAY = re.compile(r"\b(?:rung|called in|attended|arrived|contacted me|phoned)\b", re.I)
_PAST = re.compile(
    r"(?:was|were|had|did|thought|felt|believed|told|said|went|came|saw|wanted|asked|rang|took|gave|left|made|got|met|"
    r"began|kept|wrote|spoke|broke|fell|hit|\w+ed)\b",
    re.I,
)
_TO_COME = re.compile(
    r"\b(?:planned|booked|scheduled|arranged|listed|due|fixed|set|rearranged|rescheduled|postponed|deferred|adjourned|"
    r"(?:moved|changed|put back|pushed back|brought forward) to (?=[A-Z]\w+day\b)|invited|asked|agreed|"
    r"plan|wanted|hoped|going to|about to|to be|to (?:see|visit|attend|meet|call|ring|review|discuss|go))\b",
    re.I,
)
_PERFORMS = re.compile(
    r"\bI\s+(?:(?:also|therefore|now|do not|cannot|am not|accordingly|and)\s+)*(?:find|accept|reject|conclude|"
    r"am satisfied|make|prefer|hold|approve|grant|refuse|dismiss|direct|order|declare|propose|give|believe|hope|"
    r"endorse)\b"
)
_BEFORE_A_COURT = re.compile(r"\bnow (?:accepts?|concedes?|agrees?)\b|\bwill (?:take place|be)\b")
_WRITERS_OWN = re.compile(
    r"\b(?:I|we|you)\s+(?:(?:don['’]t|do not|also|still|personally|really)\s+)*(?:think|feel|believe|suspect|worry|"
    r"hope|understand|fear|remain|am (?:worried|concerned)|would|['’]d|need|know)\b|\b(?:I|we)['’]d\b"
    r"|\b[Mm]y (?:view|opinion|worry|concern|feeling|advice)\b"
)
_SPAN = re.compile(r"\bthis (?:term|year|month|week|half.term|school year)\b|\bso far\b|\bto date\b", re.I)
_ANOTHER_DAY = re.compile(
    r"\b(?:on|for|till|until)\s+(?:the\s+)?\d{1,2}(?:st|nd|rd|th)\b|\bthe\s+\d{1,2}(?:st|nd|rd|th)\b(?!\s+(?:birthday|"
    r"centile|child|time|visit|week|floor|baby|pregnancy|century|birth|form))"
    r"|\b(?:(?i:on|rang|seen|dated|since|from|e-?mailed|called|visited|sent|spoke|written|wrote|texted|phoned|chased)\s+)"
    r"\d{1,2}/(?:0?[1-9]|1[0-2])\b(?!/)"
    # No fraction, for it is more than one, and no clinician's days, weeks or months (3/7, 6/52, 4/12), nor of ten.
    r"|(?<=[a-z]\s)(?<!\bby\s)(?<!\bdue\s)(?<!\buntil\s)(?<!\bbefore\s)(?<!\bfor\s)"
    r"(?:[4-9]/0?[1-3]|[7-9]/0?[4-6]|1[3-9]/0?[1-9]|2[0-35-9]/0?[1-9]|3[01]/0?[1-9])\b(?![/%\d])"
    r"|\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b(?!s\b)|\b(?:Mon|Tues?|Weds?|Thurs?|Thu|Fri)(?=[\s,.;:]|$)(?!\.?\s?\d)"
    r"|\bnext (?:week|month|term|visit|appointment)\b(?=.*\bin\b|[.,;]?$)"
    r"|\b[Oo]n (?:the (?:last|first|second|third|latter|former|other)(?: \w+)? of (?:these|those|them|which)\b"
    r"|(?:(?:the (?:first|second|third|last|latter|other)|another|one|both|each|all|some|two|three|several|that) "
    r"(?:of these |other |previous |earlier )?occasions?\b))"
    r"|\bin (?:a|one|two|three|four|six|\d{1,2}) (?:week|month|day|fortnight)s?(?:['’]? time)?\s*[.;,]?$"
)


def has_happened(plain: str) -> bool:
    """ "She has moved in", "I've made a referral": on the day of writing or on any day before it."""
    plain = _WHO.sub(lambda clause: "," * len(clause.group()), plain)
    hit = _PERFECT.search(plain)
    if hit is None or _DONE_TODAY.search(hit.group()):
        return False
    verb = finite_at(plain)
    return verb is None or verb >= hit.start()


def says_now(plain: str) -> bool:
    """ "She denies that ...": what somebody says as the writer writes."""
    verb = finite_at(plain)
    return verb is not None and _SAYS.match(plain, verb) is not None


def is_past(plain: str) -> bool:
    """Whether its first verb tells of what was, and of nothing that was then to come."""
    verb = finite_at(plain)
    return verb is not None and _PAST.match(plain, verb) is not None and _TO_COME.search(plain) is None


def performs(plain: str) -> bool:
    """ "I make a care order", "contact will be monthly": what a judgment does as it is given."""
    hit = _PERFORMS.search(plain) or _BEFORE_A_COURT.search(plain)
    if hit is None:
        return False
    verb = finite_at(plain[: hit.start()])
    return verb is None


def is_the_writers_own(plain: str) -> bool:
    """Whether the writer says what they themselves think or would have, which is of the day on which they write."""
    return _WRITERS_OWN.search(plain) is not None


def speaks_of_a_span(plain: str) -> bool:
    """ "88% this term": of all the days so far and not of the day of writing alone."""
    return _SPAN.search(plain) is not None


def names_a_day(plain: str) -> bool:
    """Whether it names a day that could not be read ("on the 14th", "on Tuesday"), so that it may be of another."""
    return _ANOTHER_DAY.search(_BOUNDED.sub("", plain)) is not None


def is_background(plain: str) -> bool:
    """Whether its own verb tells of what had been before."""
    verb = finite_at(plain)
    if verb is not None and PERFECT.match(plain, verb):
        return True
    return bool(re.search(r"\b(?:previous|previously|history of|in the past)\b", plain, re.I))

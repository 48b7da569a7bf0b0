"""How old people are said to be, and whether the ages of different documents can be one person's."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import combinations

from sightline.chronology.contradiction import Contradiction, Said, Sort, Topic
from sightline.chronology.partial_date import PartialDate, Precision
from sightline.identity.disagreement.comparing.cast import Cast, Who
from sightline.identity.disagreement.comparing.names_in_text import NAME, names_in
from sightline.identity.disagreement.telling.amounts import number_of
from sightline.identity.disagreement.telling.sentence import Sentence, entry_date
from sightline.wording.dates import find_dates

_ROLE = (
    r"(?:the\s+|her\s+|his\s+)?(?:mother|mum|father|dad|stepfather|grandmother|grandfather|brother|half-brother|sister|"
    r"half-sister|neighbour|[Mm]um|[Dd]ad)"
)
_AGE = r"(?P<age>\d{1,2})"
_APPOSED = re.compile(
    rf"(?P<who>{NAME})(?:,\s+|\s+(?=\d\d\s*(?:yrs|years)\b)|(?<=[A-Z][A-Z])\s+(?=\d\d\b))(?P<words>(?:then\s+|now\s+|aged\s+|who\s+is\s+)?{_AGE})"
    r"(?=,|\.(?!\d)|\s+(?:and|had|was|is)\b|\s*(?:yrs|years)\b)"
)
_BRACKETED = re.compile(rf"(?P<who>{NAME})\s+\((?P<words>(?:aged\s+)?{_AGE})(?:\s*(?:yrs|years|y/?o))?\)")
_PLAIN = re.compile(
    rf"(?P<who>{NAME}|\b{_ROLE}),?\s+(?P<words>(?:is|you\s+are|who\s+is(?:\s+now)?|now|was|is\s+now|a\s+boy\s+now\s+aged"
    rf"|aged)\s+(?:aged\s+)?{_AGE})"
    r"(?=\s*(?:years?\s+old|yrs|and|,|\.|;|\)|$))"
)
_EPITHET = re.compile(
    rf"\b[Tt]he\s+(?P<words>{_AGE}|(?P<spelled>[a-z]+(?:-[a-z]+)?))-year-old(?P<role>\s+(?:mother|father|mum|dad))?"
)
_OWN_ROLE = re.compile(r"\b(?:the\s+)?(?P<words>(?P<age>\d{1,2})-year-old)\s+(?P<who>mother|father|mum|dad)\b", re.I)
_BORN = re.compile(
    rf"(?P<who>{NAME})\s*\(?,?\s*(?P<words>(?:DOB|[Dd]\.?o\.?b\.?"
    rf"|[Bb]orn(?:\s+on)?)[:\s]*(?P<day>[^()\n,;]{{6,24}}\d{{2,4}}))"
)
_CHILD_FORMS = (
    re.compile(
        r"\b(?P<who>[A-Z][a-z]{2,}|(?:Child |Baby )?[A-Z](?![\w.]))\s*[,(]?\s*(?P<words>(?:who\s+is\s+"
        r"|(?:a\s+(?:boy|girl)\s+)?(?:now\s+)?"
        r"(?:aged\s+)?)(?P<age>1[0-5]|\d))(?=\s*(?:yrs|years\s+old|,(?!\s?(?:19|20)?\d\d)|\)|\.(?!\d)|;|\s+and\b))"
    ),
    re.compile(
        r"\b(?P<who>[A-Z][a-z]{2,}),?\s+(?P<words>(?:who\s+is\s+(?:now\s+)?|(?:now\s+)?aged\s+)(?P<age>one|two|three|four|five|six|"
        r"seven|eight|nine|ten|eleven|twelve|thirteen|fourteen))(?=\s*(?:[,.;)]|and\b|years|$))(?!\s+(?:months|weeks|days))"
    ),
    re.compile(
        r"\b(?P<who>(?:[Hh]er|[Hh]is|girl['’]s|boy['’]s)\s+(?:half-)?(?:brother"
        r"|sister)),\s+(?P<words>(?:now\s+|aged\s+|who\s+is\s+)(?P<age>\d{1,2}))\b"
    ),
    re.compile(
        r"\b(?:[Hh]er|[Hh]is)\s+(?P<words>(?P<age>[a-z]+|\d{1,2})-year-old)\s+(?P<who>(?:half-)?(?:brother|sister))\b"
    ),
)
_AT_BIRTH = re.compile(
    r"\b(?P<who>(?:[Tt]he\s+)?[Mm]other|[Mm]um"
    r"|[Ss]he)\s+(?P<words>was\s+(?:aged\s+)?(?P<age>\d\d))\s+when\s+(?:[\w'’-]+\s+){1,3}(?:was|were)\s+born\b"
)
_BIRTH_DAY = re.compile(
    r"\b(?:Child|Baby|Patient|Pupil|Name)\b[^\n]{0,60}\b(?:DOB|[Dd]\.?o\.?b\.?)[:\s]*(?P<day>[\d/. -]{6,12})"
    r"|\bwas\s+born\b(?P<later>[^.]{0,60})"
)
_TELLS_BIRTH = re.compile(r"\b(?:born|birth|d\.?o\.?b)\b", re.I)
"""The day in such a sentence is that of the birth, and not the one on which the age was told."""
_ADULT = 15


@dataclass(frozen=True, slots=True)
class Aged:
    """One place says how old somebody is. ``born``: what follows for the birth, None where nothing dates it.

    ``years``: the age, None where a date of birth is given. ``is_past``: the age is that of an earlier time.
    """

    who: Who
    said: Said
    years: int | None
    born: tuple[date | None, date] | None
    is_past: bool = False


def ages(told: Sequence[Sentence], cast: Cast) -> list[Contradiction]:
    """Where two places give one person ages that cannot both be right, or that may have changed with time."""
    first: dict[tuple[object, ...], Aged] = {}
    births = _births_of_children(told)
    for claim in (claim for sentence in told for claim in _at_birth(sentence, cast, births)):
        first.setdefault((claim.said.document, claim.who.key, claim.said.value, claim.born), claim)
    for sentence in told:
        for claim in aged(sentence, cast):
            first.setdefault((claim.said.document, claim.who.key, claim.said.value, claim.born), claim)
    claims = list(first.values())
    found = []
    pairs = []
    for one, other in combinations(sorted(claims, key=lambda claim: claim.said.place), 2):
        if cast.same(one.who, other.who) and one.said.value != other.said.value:
            sort, why = _compare(one, other)
            if sort is not None:
                pairs.append((one, other, sort, why))
    in_conflict = {id(one) for a, b, sort, _ in pairs if sort is Sort.CONFLICT for one in (a, b)}
    for one, other, sort, why in pairs:
        if sort is not Sort.CONFLICT and (id(one) in in_conflict and id(other) in in_conflict):
            continue
        label = min((one.who.label, other.who.label), key=lambda words: (-len(words), words))
        reasons = [why, *dict.fromkeys(claim.who.why for claim in (one, other) if claim.who.why)]
        subject = f"how old {label[:1].lower() + label[1:] if one.who.role and not one.who.name else label} is"
        found.append(Contradiction.of(Topic.AGE, sort, subject, one.who.key, (one.said, other.said), reasons))
    return found


def _births_of_children(told: Sequence[Sentence]) -> list[PartialDate]:
    """Every date of birth of a child that documents give."""
    held: list[PartialDate] = []
    for sentence in told:
        for hit in _BIRTH_DAY.finditer(sentence.text):
            at = hit.start("day") if hit.group("day") else hit.start("later")
            held.extend(one.date for one in sentence.places if at - 2 <= one.start <= at + 60 and one.date.latest)
    return held


def _at_birth(sentence: Sentence, cast: Cast, births: Sequence[PartialDate]) -> list[Aged]:
    """ "Mother was 19 when W was born": an age that only the birth dates; none where several births are told."""
    years = {one.latest.year for one in births if one.latest}
    hit = _AT_BIRTH.search(sentence.text)
    who = cast.who(re.sub(r"^[Tt]he\s+", "", hit.group("who")), sentence.document) if hit and len(years) == 1 else None
    if hit is None or who is None:
        return []
    first = min(one.earliest or one.latest for one in births if one.latest)
    last = max(one.latest for one in births if one.latest)
    assert first is not None
    age = int(hit.group("age"))
    return [
        Aged(who, sentence.say(*hit.span("words"), f"{age} years at the birth"), age, _births(age, (first, last)), True)
    ]


def _compare(one: Aged, other: Aged) -> tuple[Sort | None, str]:
    if one.born and other.born:
        first, last = sorted((one, other), key=lambda claim: claim.born[1] if claim.born else date.min)
        if not _meet(one.born, other.born):
            assert first.born is not None
            assert last.born is not None
            return Sort.CONFLICT, (
                f"“{first.said.words}” means a birth by {first.born[1]:%d.%m.%Y} at the latest, and "
                f"“{last.said.words}” one after {last.born[0]:%d.%m.%Y}."
                if last.born[0]
                else "The births that follow from both ages do not meet."
            )
        if one.years is None or other.years is None:
            return None, ""
    if one.is_past or other.is_past or one.years is None or other.years is None or one.years == other.years:
        return None, ""
    if one.said.document == other.said.document:
        return None, ""
    if one.born and other.born:
        return Sort.CHANGE_OVER_TIME, "People grow older: a birthday lies between the one document and the other."
    return Sort.CHANGE_OVER_TIME, (
        "People grow older, and not both documents say when they were written: each age can be right at its time."
    )


def _meet(one: tuple[date | None, date], other: tuple[date | None, date]) -> bool:
    return (one[0] is None or one[0] <= other[1]) and (other[0] is None or other[0] <= one[1])


def aged(sentence: Sentence, cast: Cast) -> list[Aged]:
    """The ages in years, and dates of birth, that one sentence gives to persons who are plain."""
    text, made = sentence.text, []
    taken: list[tuple[int, int]] = []

    def add(who: Who | None, start: int, end: int, years: float | None, is_past: bool = False) -> None:
        if who is None or years is None or not 0 < years < 100 or any(a < end and start < b for a, b in taken):
            return
        taken.append((start, end))
        said = sentence.say(start, end, f"{years:g} years")
        at = _as_of(sentence, start, end, is_past)
        made.append(Aged(who, said, int(years), _births(int(years), at), is_past))

    for hit in _BORN.finditer(text):
        day = next((found.date for found in find_dates(hit.group("day")) if found.date.is_day), None)
        who = cast.who(_name_in(hit.group("who")), sentence.document)
        if day is not None and day.earliest and who is not None:
            said = sentence.say(hit.start("words"), hit.end("words"), f"born {day.earliest.isoformat()}")
            made.append(Aged(who, said, None, (day.earliest, day.earliest)))
    for form in (_BRACKETED, _APPOSED, _PLAIN):
        for hit in form.finditer(text):
            years = int(hit.group("age"))
            words = _name_in(hit.group("who"))
            who = cast.who(words, sentence.document, grown=years >= _ADULT)
            is_past = bool(re.match(r"(?:then|was)\b", hit.group("words"), re.I))
            add(who, hit.start("words"), hit.end("words"), years, is_past)
    for hit in _OWN_ROLE.finditer(text):
        add(cast.who(hit.group("who"), sentence.document), *hit.span("words"), int(hit.group("age")))
    for form in _CHILD_FORMS:
        for hit in form.finditer(text):
            number = number_of(hit.group("age"))
            if number is not None and number < _ADULT:
                add(cast.child(re.sub(r"^(?:girl|boy)['’]s\s+", "", hit.group("who"))), *hit.span("words"), number)
    for hit in _EPITHET.finditer(text):
        number = number_of(hit.group("age") or hit.group("spelled") or "")
        if hit.group("role") is None and number is not None:
            who = _last_named(sentence, hit.start(), cast, number >= _ADULT)
            add(who, hit.start("words"), hit.end("words") + len("-year-old"), number)
    return made


def _name_in(words: str) -> str:
    """The name without what a sentence or a note opens with ("Mum Dessa")."""
    return next((words[start:end] for start, end in names_in(words)), words)


def _last_named(sentence: Sentence, at: int, cast: Cast, grown: bool) -> Who | None:
    """ "The 24-year-old" is whom the sentence before speaks of first, or who was named in this one before it.

    Never somebody named right after it as somebody else's ("The 24-year-old's former partner, X").
    """
    here = cast.named_in(sentence.text[:at], sentence.document, grown=grown)
    if here:
        return here[0][1] if len({who.key for _, who in here}) == 1 else None
    before = cast.named_in(sentence.before, sentence.document, grown=grown)
    if grown:
        return before[0][1] if before else None
    # "Wayne, 31, was jailed. The two-year-old died": a child is none of those who are told there as grown up.
    grown_up = {
        hit.start()
        for form in (_BRACKETED, _APPOSED, _PLAIN)
        for hit in form.finditer(sentence.before)
        if int(hit.group("age")) >= _ADULT
    }
    young = [who for at, who in before if at not in grown_up]
    return young[0] if young else None


def _as_of(sentence: Sentence, start: int, end: int, is_past: bool) -> tuple[date | None, date | None]:
    """From when to when the age can have been meant: an age is that of the event told or that of the writing."""
    moments: list[PartialDate] = [sentence.written] if sentence.written and not is_past else []
    entry = None if sentence.written and not is_past and not sentence.facts else sentence.when(start, end)
    if _TELLS_BIRTH.search(sentence.text) and moments:
        entry = None
    if entry is not None and (entry.precision not in (Precision.AFTER, Precision.BEFORE) or not moments):
        moments.append(entry)  # "has lived here since July", written in October: an age of October
    if not moments or (sentence.written is None and not _is_own_entry(sentence, entry)):
        return None, None
    firsts = [moment.earliest for moment in moments]
    lasts = [moment.latest for moment in moments]
    if None in firsts or None in lasts or any(moment.is_unsure for moment in moments):
        return None, None
    return min(day for day in firsts if day), max(day for day in lasts if day)


def _is_own_entry(sentence: Sentence, entry: PartialDate | None) -> bool:
    """Whether the sentence belongs to a dated entry of notes, written on that day."""
    opened = entry_date(sentence.opening)
    return entry is not None and opened is not None and opened.is_day and entry.intersects(opened)


def _births(years: int, at: tuple[date | None, date | None]) -> tuple[date | None, date] | None:
    """From when to when somebody of that age on those days was born."""
    if at[0] is None or at[1] is None:
        return None
    return _back(at[0], years + 1, 1), _back(at[1], years, 0)


def _back(day: date, years: int, days: int) -> date:
    try:
        moved = day.replace(year=day.year - years)
    except ValueError:
        moved = day.replace(year=day.year - years, day=28)
    return date.fromordinal(moved.toordinal() + days)

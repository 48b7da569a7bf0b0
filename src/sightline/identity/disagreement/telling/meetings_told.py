"""Meetings as sentences tell of them: what kind, called or held or not, and on which day."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from functools import lru_cache

from sightline.chronology.contradiction import Said
from sightline.chronology.partial_date import PartialDate
from sightline.identity.disagreement.telling.owed import is_only_owed
from sightline.identity.disagreement.telling.sentence import Sentence, entry_date
from sightline.wording.dates import FoundDate, find_dates

_TYPES: tuple[tuple[str, str, str], ...] = (
    ("strategy", "strategy discussion", r"strategy\s+(?:discussion|meeting|mtg|call)"),
    (
        "review_conference",
        "review child protection conference",
        r"review\s+(?:child\s+protection\s+)?(?:case\s+)?conference|RCPC",
    ),
    (
        "conference",
        "child protection conference",
        r"(?:initial\s+)?(?:child\s+protection|case)\s+(?:case\s+)?conference|ICPC",
    ),
    (
        "marac",
        "multi-agency risk assessment conference",
        (
            r"(?:multi[-\s]agency\s+)?risk\s+assessment\s+(?:conference|meeting)|MARAC(?:\s+meeting)?"
            r"(?!\s+(?:timescales?|co-?ordinator|referral|minutes|chair|list|form|actions?)\b)"
        ),
    ),
    ("core_group", "core group", r"core\s+group(?:\s+meeting)?"),
    ("professionals", "professionals' meeting", r"professionals?['’]?\s+meeting"),
    (
        "legal",
        "legal planning meeting",
        r"legal\s+(?:planning|gateway|strategy)\s+(?:meeting|panel)|(?:PLO|pre-proceedings)\s+meeting",
    ),
    (
        "talk",
        "talk outside a meeting",
        (
            r"legal\s+chat|(?:tele)?phone\s+discussion(?=\s+(?:between|with|instead))|informal\s+(?:chat"
            r"|discussion|conversation)"
        ),
    ),
    ("child_in_need", "child in need meeting", r"(?:child\s+in\s+need|CIN)\s+(?:review|meeting)"),
    (
        "team_around",
        "team around the child meeting",
        r"team\s+around\s+the\s+(?:child|family)(?:\s+meeting)?|TA[CF]\s+meeting",
    ),
    ("looked_after", "looked after review", r"(?:looked\s+after|LAC|CLA)\s+review(?:\s+meeting)?"),
    ("network", "network meeting", r"network\s+meeting"),
    ("family_group", "family group conference", r"family\s+group\s+conference|FGC"),
    ("discharge", "discharge planning meeting", r"(?:pre-)?discharge\s+(?:planning\s+)?meeting"),
    (
        "safeguarding",
        "safeguarding meeting",
        r"(?:key\s+)?(?:child\s+)?safeguarding\s+(?:meeting|conference)|child\s+protection\s+meeting",
    ),
    (
        "",
        "meeting",
        r"(?:(?:multi[-\s]agency|inter-?agency|joint|case|planning|urgent)\s+)?meeting|multi[-\s]agency\s+conference",
    ),
)
"""Code, label, pattern; the empty code is a loose word that any of them can be called by."""
LABELS = {code: label for code, label, _ in _TYPES}
_LOOSE = frozenset({"", "safeguarding"})
_MEETING = re.compile(
    "|".join(rf"(?P<t{place}>\b(?:{pattern})\b)" for place, (_, _, pattern) in enumerate(_TYPES)), re.I
)
_NOT_ONE = re.compile(r"^\s*(?:with\s+(?:the\s+)?(?:mother|mum|father|dad|him|her)\b|room|place|house|point)", re.I)

_A_MEETING = re.compile(r"\b(?:an?|another|no)\s+(?:[\w-]+\s+)?$", re.I)
_IS_A_CONDITION = re.compile(
    r"\b(?:not\s+(?:to\s+)?be|should\s+not|must\s+not|cannot|nobody)\b[^.;]*\bwithout\b[^.;]*$", re.I
)
"""What stands before "without a meeting" where that is a rule for later: "is not to go home without a meeting"."""
_NOT_HELD_AFTER = re.compile(
    r"^[^.;]{0,60}?\b((?:(?:was|were|had\s+been|has\s+been|is|be)\s+)?(?:cancelled|canceled|postponed|abandoned|"
    r"called\s+off|stood\s+down)|(?:did\s+not|didn['’]t|never|had\s+not)\s+(?:take\s+place|taken\s+place|took\s+place|"
    r"go\s+ahead|happen(?:ed)?|convened?|held|met|meet|been\s+held)|(?:was|were)\s+(?:not|never)\s+(?:held"
    r"|convened|called)|"
    r"nobody\s+(?:was\s+there|came|attended))",
    re.I,
)
_NONE_BEFORE = re.compile(
    r"\b(no|nor\s+was\s+(?:a|any)|without\s+(?:a|any)|not\s+a\s+single)\s+(?:[\w-]+\s+){0,2}$", re.I
)
_HELD_AFTER = re.compile(
    r"^(?:\s*\([^)]*\))?[^.;,]{0,40}?\b((?:was|were|had\s+been|is|has\s+been)\s+(?:held|convened|attended|chaired)|"
    r"(?:was\s+)?held|took\s+place|taken\s+place|met|agreed|decided|heard|considered|resolved|concluded|chaired)\b",
    re.I,
)
_HELD_BEFORE = re.compile(
    r"\b(attended|held|had\s+held|convened|chaired|at|during|following|after|phoned\s+in\s+to|joined"
    r"|minutes\s+of|at\s+the)"
    r"\s+(?:(?:a|an|the|today['’]s|this|another|key|joint|further)\s+){0,3}$",
    re.I,
)
_YET_TO_COME = re.compile(r"\b(?:will|shall|going\s+to|to\s+be|hopes?\s+to|due|would)\b", re.I)
_CALLED_AFTER = re.compile(
    r"^[^.;]{0,25}?\b((?:(?:had|has|have)\s+been|was|were|is|to\s+be)\s+(?:urgently\s+)?(?:called|requested|planned|"
    r"arranged|scheduled|booked|proposed|listed|due|set)|called\s+for|planned\s+for|arranged\s+for"
    r"|booked\s+for|scheduled\s+for)\b",
    re.I,
)
_CALLED_BEFORE = re.compile(
    r"\b(called|calling|called\s+for|requested|requesting|planned|arranged|arranging|proposed|scheduled|invited\s+to|"
    r"asked\s+for|agreed\s+to\s+hold|to\s+attend)\s+(?:(?:a|an|the|for|another|urgent|further)\s+){0,3}$",
    re.I,
)
_PRONOUN_AFTER = re.compile(
    r"^(?:It|This|The\s+meeting)\s+((?:was|had\s+been|is)\s+(?:cancelled|canceled|postponed|abandoned|called\s+off|"
    r"rearranged)|(?:did\s+not|never)\s+(?:take|took)\s+place)\b"
)
_OWED_BEFORE = re.compile(r"\bshould\s+have\s+been\s+(?:an?\s+)?(?:[\w-]+\s+)?$", re.I)
_OWED_AFTER = re.compile(r"^[^.;]{0,60}?\b(?:should|ought\s+to)\s+have\b", re.I)
_BUT_NOT = re.compile(
    r"\b(?:but|and|yet)\s+((?:it\s+|this\s+|that\s+)?(?:(?:was|were|had)\s+(?:not|never)|(?:was|did)n['’]t|did\s+not|never\s+"
    r"(?:was|did)|none\s+(?:was|were|took)|there\s+was\s+none)(?:\s+(?:held|called|convened|place|been|take|taken|happen))*)"
    r"(?=\s*(?:[.,;:]|$|and\b))",
    re.I,
)
_NOT_AS_OWED_AFTER = re.compile(
    r"^(?:It|This|That|None)\s+((?:did\s+not|didn['’]t|was\s+(?:not|never)|wasn['’]t|was|never\s+(?:did|was))"
    r"(?:\s+(?:held|called|convened|take\s+place|happen))?)(?=\s*[.,;])",
)
"""How the next sentence goes on: "It did not."; "None was held." """
_NOBODY_AFTER = re.compile(r"^(?:[^.;]{0,40}\b)?(nobody\s+(?:was\s+there|came|attended|turned\s+up))\b", re.I)
_DAY_BEFORE_DEATH = re.compile(
    (
        r"\b(?:the\s+)?day\s+before\s+(?:(?:[A-Z][\w-]+|the\s+\w+)['’]s\s+|her\s+|his\s+|the\s+)?(?:death|(?:she"
        r"|he|[A-Z]\w+)\s+died)\b"
    ),
    re.I,
)
_DIED_ON = re.compile(r"\b(?:died|killed|killing|murdered|death)\b[^.;]{0,110}?\bon\s+", re.I)
_TODAY = re.compile(r"\b(?:today|this\s+(?:morning|afternoon|evening)|earlier\s+today)\b", re.I)
_NEAR = 45
_ATTENDEES: tuple[tuple[str, str], ...] = (
    ("police", r"\b(?:[Pp]olice|D[SCI]\s+[A-Z]\w*|PC\s+[A-Z]\w*|officers?|detective)\b"),
    ("hospital", r"\b(?:paeds?|paediatrician|Dr\.?\s+[A-Z]\w*|consultant|ward|hospital)\b"),
    ("health visitor", r"\b(?:HV|health\s+visitor)\b"),
    ("school", r"\b(?:school|nursery|teacher|head|DSL)\b"),
    ("social care", r"\b(?:CSC|social\s+care|social\s+worker|SW|children['’]s\s+services|duty)\b"),
)


class Stands(StrEnum):
    """Whether a sentence says that the meeting took place."""

    HELD = "held"
    CALLED = "called"
    NOT_HELD = "not held"
    UNTOLD = ""


@dataclass(frozen=True, slots=True)
class Meeting:
    """One mention of a meeting.

    ``kind``: a code, empty for a loose word. ``stood``: the words that say whether it was held.
    """

    kind: str
    said: Said
    stands: Stands
    stood: Said | None
    when: PartialDate | None
    attendees: frozenset[str]
    written: PartialDate | None

    @property
    def is_loose(self) -> bool:
        """Whether the word is one that other kinds of meeting are called by too."""
        return self.kind in _LOOSE

    @property
    def day(self) -> date | None:
        """The day that it is told of, where that is known."""
        return self.when.earliest if self.when is not None and self.when.is_day else None


def meetings_in(told: Sequence[Sentence]) -> list[Meeting]:
    """Every mention of a meeting, in order."""
    death = _day_of_death(told)
    made = []
    for place, sentence in enumerate(told):
        following = told[place + 1] if place + 1 < len(told) else None
        if following is not None and following.document != sentence.document:
            following = None
        around = sentence.text
        if following is not None and following.opening == sentence.opening:
            around = f"{around} {following.text}"
        for hit in _MEETING.finditer(sentence.text):
            kind = _TYPES[int(str(hit.lastgroup)[1:])][0]
            if _NOT_ONE.match(sentence.text[hit.end() :]):
                continue
            if hit.group().casefold() == "meeting" and not _A_MEETING.search(sentence.text[: hit.start()]):
                # "The meeting agreed": spoken of after it was named, and no word for its kind.
                continue
            stands, stood = _stands(sentence, hit.start(), hit.end(), following)
            made.append(
                Meeting(
                    kind,
                    sentence.say(hit.start(), hit.end(), LABELS[kind]),
                    stands,
                    stood,
                    _when(sentence, hit.start(), hit.end(), death),
                    frozenset(name for name, words in _ATTENDEES if re.search(words, around)),
                    sentence.written,
                )
            )
    return made


def kind_told(text: str) -> str | None:
    """The kind of the meeting that ``text`` speaks of last, by its code; None where it tells no kind."""
    kinds = [_TYPES[int(str(hit.lastgroup)[1:])][0] for hit in _MEETING.finditer(text)]
    return next((kind for kind in reversed(kinds) if kind not in _LOOSE), None)


def _stands(sentence: Sentence, start: int, end: int, following: Sentence | None) -> tuple[Stands, Said | None]:
    text = sentence.text
    before, after = text[max(0, start - 45) : start], text[end : end + 90]
    later = _MEETING.search(after)
    if later:
        after = after[: later.start()]
    shift = max(0, start - 45)
    if (hit := _NONE_BEFORE.search(before)) and not _IS_A_CONDITION.search(text[:start]):
        return Stands.NOT_HELD, sentence.say(shift + hit.start(1), end, Stands.NOT_HELD.value)
    if hit := _NOT_HELD_AFTER.match(after):
        return Stands.NOT_HELD, sentence.say(end + hit.start(1), end + hit.end(1), Stands.NOT_HELD.value)
    if following is not None and (hit := _PRONOUN_AFTER.match(following.text) or _NOBODY_AFTER.match(following.text)):
        return Stands.NOT_HELD, following.say(hit.start(1), hit.end(1), Stands.NOT_HELD.value)
    if _OWED_AFTER.match(after) or _OWED_BEFORE.search(before):
        if hit := _BUT_NOT.search(after):
            return Stands.NOT_HELD, sentence.say(end + hit.start(1), end + hit.end(1), Stands.NOT_HELD.value)
        if following is not None and (hit := _NOT_AS_OWED_AFTER.match(following.text)):
            return Stands.NOT_HELD, following.say(hit.start(1), hit.end(1), Stands.NOT_HELD.value)
    for pattern, stands in ((_CALLED_AFTER, Stands.CALLED), (_HELD_AFTER, Stands.HELD)):
        if hit := pattern.match(after):
            if stands is Stands.HELD and is_only_owed(after[: hit.end(1)]):
                return Stands.UNTOLD, None
            return stands, sentence.say(end + hit.start(1), end + hit.end(1), stands.value)
    for pattern, stands in ((_CALLED_BEFORE, Stands.CALLED), (_HELD_BEFORE, Stands.HELD)):
        if hit := pattern.search(before):
            if stands is Stands.HELD and _YET_TO_COME.search(before[: hit.start()]):
                stands = Stands.CALLED
            return stands, sentence.say(shift + hit.start(1), end, stands.value)
    if hit := re.match(r"\s+(?:was\s+last\s+\w+|on\s+\w+day\s+(?:was|went))\b", after):
        return Stands.HELD, sentence.say(start, end + hit.end(), Stands.HELD.value)
    if entry_date(sentence.opening) is not None and text[: len(sentence.opening)] == sentence.opening[: len(text)]:
        opening = next(iter(find_dates(sentence.opening)))
        if 0 <= start - opening.end <= 25 and not re.search(r"\b(?:to|for|re|about)\b", text[opening.end : start]):
            # "13/2/19 Core group at school": an entry of notes tells what took place.
            return Stands.HELD, sentence.say(start, end, Stands.HELD.value)
    return Stands.UNTOLD, None


def _when(sentence: Sentence, start: int, end: int, death: date | None) -> PartialDate | None:
    """The date beside the words, else told from the death or from the day of writing, else the fact's or entry's."""
    text = sentence.text
    place = sentence.beside(start, end)
    if place is not None and max(place.start - end, start - place.end) <= 2 * _NEAR:
        return place.date
    beside = [
        (max(found.start - end, start - found.end, 0), found.start, found.date)
        for found in _dates_with_places(text, None)
        if found.date.is_known
    ]
    beside = beside or _without_year(sentence, start, end)
    near = min((item for item in beside if item[0] <= _NEAR), default=None, key=lambda item: item[:2])
    if near is not None:
        return near[2]
    if death is not None and _DAY_BEFORE_DEATH.search(text):
        return PartialDate.on(death - timedelta(days=1), "the day before the death")
    if _TODAY.search(text[max(0, start - 40) : end + 40]) and sentence.written is not None and sentence.written.is_day:
        return sentence.written
    return sentence.when(start, end) or entry_date(sentence.opening)


@lru_cache(maxsize=1024)
def _dates_with_places(text: str, year: int | None) -> tuple[FoundDate, ...]:
    return tuple(find_dates(text, anchor_year=year))


def _without_year(sentence: Sentence, start: int, end: int) -> list[tuple[int, int, PartialDate]]:
    """A day and month beside the words, in what was written within two months after it: that year's."""
    written = sentence.written
    if written is None or written.earliest is None or not written.is_day:
        return []
    found = []
    for one in _dates_with_places(sentence.text, written.earliest.year):
        day = one.date.earliest if one.date.is_day else None
        if day is not None and 0 <= (written.earliest - day).days <= 60:
            found.append((max(one.start - end, start - one.end, 0), one.start, one.date))
    return found


def _day_of_death(told: Sequence[Sentence]) -> date | None:
    """The one day on which the documents say that the child died; None where they differ or do not say."""
    days: set[date] = set()
    for sentence in told:
        for fact in sentence.facts:
            if fact.kind == "death" and fact.occurred.is_day and fact.occurred.earliest:
                days.add(fact.occurred.earliest)
        for hit in _DIED_ON.finditer(sentence.text):
            found = next(iter(find_dates(sentence.text[hit.end() : hit.end() + 40])), None)
            if found is not None and found.start == 0 and found.date.is_day and found.date.earliest:
                days.add(found.date.earliest)
    return days.pop() if len(days) == 1 else None

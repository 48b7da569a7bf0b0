"""How often something happened up to when it was told: a father saw his son eleven times, and later only three times.

:mod:`how_many` counts what happened on one day or in one week. What is counted from the beginning on can only grow: a
later paper that counts less cannot be right beside an earlier one, nor can two of the same days that count differently.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from sightline.chronology.contradiction import Contradiction, Sort, Topic
from sightline.identity.disagreement.comparing.agents import roles_in
from sightline.identity.disagreement.comparing.holders import are_of_two_agencies
from sightline.identity.disagreement.comparing.matters import Matter, Reader
from sightline.identity.disagreement.comparing.names_in_text import names_in
from sightline.identity.disagreement.telling.amounts import number_of
from sightline.identity.disagreement.telling.sentence import Sentence
from sightline.wording.negation import Standing, stance

_N = r"\d{1,2}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|twenty"
_NTH = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")
_LOOSE = re.compile(r"\b(?:about|around|nearly|almost|some|over|at\s+least|more\s+than|up\s+to|or|to|every)\s*$", re.I)
_TIMES = rf"(?:(?:on\s+)?(?P<n>{_N})\s+(?:times|occasions)|(?P<twice>once|twice))(?!\s+(?:a|per|each|every)\b)"
_ACTS: tuple[tuple[str, str, str], ...] = (
    ("seen", "how often they saw one another", r"saw|seen|see|met"),
    ("visited", "how often it was visited", r"visited|visits?"),
    ("called", "how often they rang", r"rang|rung|phoned|telephoned|called|calls?"),
    ("missing", "how often the child was missing", r"missing"),
    ("arrested", "how often there was an arrest", r"arrested"),
    ("admitted", "how often there was an admission", r"admitted"),
    ("moved", "how often they moved", r"moved"),
)
_VERBS = tuple(
    (Matter(f"occasions {code}", Topic.VALUE, says, is_event=False), re.compile(rf"\b(?:{words})\b", re.I))
    for code, says, words in _ACTS
)
_COUNT = re.compile(rf"\b{_TIMES}", re.I)
_LISTED = re.compile(
    rf"\b(?:[Nn]umber\s+of\s+)?[Pp]revious\s+(?P<what>missing)\s+(?:episodes|reports|incidents):\s*(?P<n>{_N})\b"
)
_ORDINAL = re.compile(rf"\b(?P<nth>{'|'.join(_NTH)})\s+(?:time|episode)\b", re.I)
_DONE = frozenset({"occasions seen", "occasions visited", "occasions called"})
"""What is done by somebody, and what every agency counts of its own."""
_REACH = 60
_SINCE = re.compile(r"\bsince\b", re.I)


@dataclass(frozen=True, slots=True)
class _Count:
    matter: Matter
    number: int
    sentence: Sentence
    start: int
    end: int
    who: frozenset[str]
    children: frozenset[str]
    told_on: date
    window: tuple[date, date] | None


def occasions(told: Sequence[Sentence], reader: Reader) -> list[Contradiction]:
    """Where two papers count the occasions of one thing so that both cannot be right."""
    counts = [count for sentence in told for count in _counts(sentence, reader)]
    found = []
    for at, one in enumerate(counts):
        for other in counts[at + 1 :]:
            if one.matter != other.matter or one.sentence.record == other.sentence.record:
                continue
            if one.matter.code in _DONE and are_of_two_agencies(
                one.sentence, one.start, other.sentence, other.start, reader
            ):
                continue
            if one.number != other.number and _of_one(one, other) and _cannot_both(one, other):
                found.append(_contradiction(one, other))
    return found


def _counts(sentence: Sentence, reader: Reader) -> Iterator[_Count]:
    text = sentence.text
    written = sentence.entry or sentence.written
    if written is None or written.earliest is None:
        return
    for form in (_COUNT, _LISTED, _ORDINAL):
        for hit in form.finditer(text):
            matter = _matter(text, hit)
            number = _number(hit)
            if matter is None or number is None or _LOOSE.search(text[: hit.start()]):
                continue
            if stance(text, *hit.span()).standing is not Standing.ASSERTED:
                continue
            yield _Count(
                matter,
                number,
                sentence,
                *hit.span(),
                _people(text, reader) if matter.code != "occasions missing" else frozenset(),
                reader.children(sentence),
                written.earliest,
                _window(sentence),
            )


def _matter(text: str, hit: re.Match[str]) -> Matter | None:
    """What is counted: the act nearest before the number in its clause, else behind it."""
    before = re.split(r"[.;:]\s", text[max(0, hit.start() - _REACH) : hit.start()])[-1]
    held = [(found.end(), matter) for matter, form in _VERBS for found in form.finditer(before)]
    if held:
        return max(held, key=lambda one: one[0])[1]
    behind = re.split(r"[.;:]\s", hit.group() + text[hit.end() : hit.end() + 20])[0]
    return next((matter for matter, form in _VERBS if form.search(behind)), None)


def _number(hit: re.Match[str]) -> int | None:
    groups = hit.groupdict()
    if groups.get("nth"):
        return _NTH.index(groups["nth"].casefold()) + 1
    if groups.get("twice"):
        return 1 if groups["twice"].casefold() == "once" else 2
    number = number_of(groups["n"])
    return None if number is None else int(number)


def _people(text: str, reader: Reader) -> frozenset[str]:
    """The grown-ups that a sentence names, by surname, and the roles in it."""
    names = {text[start:end].split()[-1].casefold() for start, end in names_in(text)} - reader.cast.young
    return frozenset(names | {role for *_, role in roles_in(text)})


def _window(sentence: Sentence) -> tuple[date, date] | None:
    """The one stretch of time of which the count is told: "in 2019"; none where it runs up to the day of telling."""
    held = [
        place.date for place in sentence.places if place.date.earliest and place.date.latest and not place.date.is_day
    ]
    if len(held) != 1 or _SINCE.search(sentence.text) or held[0].earliest is None or held[0].latest is None:
        return None
    return held[0].earliest, held[0].latest


def _of_one(one: _Count, other: _Count) -> bool:
    if one.children and other.children and not one.children & other.children:
        return False
    return one.matter.code == "occasions missing" or bool(one.who & other.who)


def _cannot_both(one: _Count, other: _Count) -> bool:
    if one.window or other.window:
        return one.window == other.window
    first, last = sorted((one, other), key=lambda count: count.told_on)
    return first.number > last.number or first.told_on == last.told_on


def _contradiction(one: _Count, other: _Count) -> Contradiction:
    said = [
        count.sentence.say_in_entry(count.start, count.end, f"{count.number}")
        for count in sorted((one, other), key=lambda count: count.sentence.document)
    ]
    about = f"{one.matter.code} {' '.join(sorted(one.who & other.who)[:3])}"
    why = "What is counted from the beginning on only grows: the two numbers cannot both be right."
    shared = " and ".join(sorted(who.title() for who in one.who & other.who)[:2])
    subject = f"{one.matter.says}: {shared}" if shared else one.matter.says
    return Contradiction.of(one.matter.topic, Sort.CONFLICT, subject, about, said, (why,))

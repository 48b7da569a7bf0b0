"""Ages as births: whoever was ten months old on a day was born within a month of a day; two births must meet.

An age is read in whatever order of words ("aged 22", "the five-month-old boy", "in the sixth week of life", "9/12"),
and whose it is by whoever stands beside it. Two ages at one event (a death, a birth) must be the same.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import combinations

from sightline.chronology.contradiction import Contradiction, Said, Sort, Topic
from sightline.identity.disagreement.comparing.holders import CHILD, are_two, holder_named, whom
from sightline.identity.disagreement.comparing.matters import Reader
from sightline.identity.disagreement.comparing.names_in_text import NAME
from sightline.identity.disagreement.telling.amounts import number_of
from sightline.identity.disagreement.telling.sentence import Sentence

_N = (
    r"(?:\d{1,2}(?![\d.:/]\d)|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|"
    r"sixteen|seventeen|eighteen|nineteen|(?:twenty|thirty|forty|fifty)(?:[-\s](?:one|two|three|four|five|six|seven|eight|nine))?)"
)
_UNIT = r"(?:years?|yrs?|months?|mths?|weeks?|wks?|days?)"
_ORDINALS = [
    "first",
    "second",
    "third",
    "fourth",
    "fifth",
    "sixth",
    "seventh",
    "eighth",
    "ninth",
    "tenth",
    "eleventh",
    "twelfth",
]
_TENS = ("teens", "twenties", "thirties", "forties", "fifties", "sixties", "seventies")
_AGE = re.compile(
    rf"\b(?P<a>{_N})[-\s](?P<ua>year|month|week|day)[-\s]old\b"
    rf"|\b(?:aged?:?|age\s+of)\s+(?:only\s+|just\s+|about\s+)?(?P<b>{_N})\b(?:[-\s](?P<ub>{_UNIT})\b)?"
    rf"|\b(?P<c>{_N})\s+(?P<uc>{_UNIT})\s+(?:old|of\s+age)\b"
    r"|(?<![\d/.-])(?P<d>\d{1,2})/(?P<ud>12|52|7)(?![\d/]|\s+(?:review|check|clinic|ago|later))"
    rf"|\bin\s+the\s+(?P<e>{'|'.join(_ORDINALS)})\s+(?P<ue>week|month|year)\s+of\s+(?:her\s+|his\s+)?life\b"
    r"|\b(?P<f>\d{1,2})\s?(?:yo|y/o|yrs?|yr\s+old)\b"
    rf"|(?:\b(?:is|was|who\s+is|who\s+was|had\s+been|is\s+now|was\s+then|was\s+only|turned)|(?P<name>{NAME})(?:\s?[,(]|(?-i:(?<=[A-Z][A-Z]))(?=\s\d\d\b)))\s*\(?"
    rf"(?P<g>{_N})(?:\s+(?P<ug>{_UNIT})(?:\s+old)?)?(?=\s*(?:[,.;)]|and\b|when\b|had\b|was\b|$))"
    rf"|\bin\s+(?:his|her)\s+(?:early\s+|mid[-\s]|late\s+)?(?P<h>{'|'.join(_TENS)})\b",
    re.I,
)
_NEXT = re.compile(r"[\s,]*(?:(?:his|her|the|their)\s+)?(?P<who>(?:[A-Za-z'’-]+\s*,?\s*){1,4})")
_NO_AGE = re.compile(
    r"\byears?\s+and\s+$|\b(?:in|for|at|over|after|within|every|last|next|past|first|year|weeks?\s+of)\s*$", re.I
)
_LETTER = re.compile(
    r"\b(?:[Cc]hild\s+|[Bb]aby\s+)?(?!I\b)(?P<letter>[A-Z]),?(?:\s+(?:was|is|who|then|by|now)){0,3},?\s*$"
)
_SHORTHAND_OF_AN_AGE = re.compile(
    r"(?:^|[.,;:(–-]|\n|\b(?:child|baby|infant|boy|girl|son|daughter|twins?|pt|patient|sib(?:ling)?|brother|sister|now|is|was|then))"
    r"\s*$",
    re.I,
)
"""What stands before "9/12" where it is an age; behind "rv", "cough", "imms due" it is a time to come or a while."""
_OLD = re.compile(r"\s*(?:old|of\s+age|boy|girl|baby|infant|child|male|female)\b", re.I)
_ADULT, _OF_AGE = 15, 18
_TEN_YEARS = "ten years"
_LENGTH = {"y": 365.25, "m": 30.44, "w": 7.0, "d": 1.0, _TEN_YEARS: 3652.5}
_EVENTS = (
    ("birth", re.compile(r"\b(?:gave\s+birth|(?:was|were|been)\s+born\b|born\s+to|had\s+(?:her|him)\b)", re.I)),
    ("care", re.compile(r"\b(?:looked\s+after|foster(?:ed)?|into\s+care|placed|placement)\b", re.I)),
    ("death", re.compile(r"\b(?:died|death|killed|murdered|found\s+dead|killing)\b", re.I)),
)
_PAST = re.compile(r"\b(?:when|while|at\s+the\s+(?:time|age)|by\s+the\s+time|then|had\s+been)\b", re.I)
_WAS = re.compile(r"(?:was|were|had\s+been)\b", re.I)
_SLACK = {"y": 20, "m": 4, "w": 3, "d": 1}
_OF_ADULT = 200
"""Days by which the birth of a grown-up may be out: ages are given of the deed, the trial or the day of writing."""
_MOST = 60
_NEAR = 40
"""Letters before an age in which its letter is looked for."""


@dataclass(frozen=True, slots=True)
class _Aged:
    who: frozenset[str]
    event: str
    days: float
    unit: float
    born: tuple[date, date] | None
    is_child: bool
    is_dated: bool
    said: Said


def births(told: Sequence[Sentence], reader: Reader) -> list[Contradiction]:
    """Where two documents give one person ages of which only one can be right."""
    letters = _letters(told)
    several = sum(map(_is_name, reader.cast.young)) > 1 or len(letters) > 1
    first: dict[tuple[str, str, frozenset[str], str], _Aged] = {}
    for sentence in told:
        for claim in _aged(sentence, reader, by_letter=len(letters) > 1):
            first.setdefault((claim.said.document, claim.said.value, claim.who, claim.event), claim)
    by_who: dict[str, list[_Aged]] = {}
    for claim in first.values():
        for who in claim.who:
            by_who.setdefault(who, []).append(claim)
    found: dict[tuple[tuple[object, ...], ...], Contradiction] = {}
    for who, held in sorted(by_who.items()):
        if who.endswith("?") or len(held) > _MOST:
            continue
        for one, other in combinations(sorted(held, key=lambda claim: claim.said.place), 2):
            if (
                one.said.document != other.said.document
                and not are_two(one.who, other.who)
                and _cannot_both(one, other, several=several)
            ):
                label = who.partition(" ")[2] or who
                why = "Reckoned back from when each was said, the two births cannot be one person's."
                made = Contradiction.of(
                    Topic.AGE,
                    Sort.CONFLICT,
                    f"how old {label.title()} was",
                    f"born {who}",
                    (one.said, other.said),
                    (why,),
                )
                found.setdefault((one.said.place, other.said.place), made)
    return list(found.values())


def _cannot_both(one: _Aged, other: _Aged, *, several: bool) -> bool:
    """``several``: the case has several children, so that "the child" may be any of them."""
    if one.is_child != other.is_child or one.said.value == other.said.value:
        return False
    if CHILD in one.who and (several or not (one.is_dated and other.is_dated)):
        return bool(one.event) and one.event == other.event and not _overlap(one, other)
    if one.event and one.event == other.event:
        return not _overlap(one, other)
    if one.born is None or other.born is None:
        return False
    return one.born[1] < other.born[0] or other.born[1] < one.born[0]


def _overlap(one: _Aged, other: _Aged) -> bool:
    return one.days < other.days + other.unit and other.days < one.days + one.unit


def _aged(sentence: Sentence, reader: Reader, *, by_letter: bool) -> Iterator[_Aged]:
    """``by_letter``: several children are called by letters, so that a letter says which of them is meant."""
    text = sentence.text
    for hit in _AGE.finditer(text):
        number, unit = _number(hit)
        if number is None or not 0 <= number < 100 or _NO_AGE.search(text[: hit.start()]):
            continue
        if hit.group("d") and not _is_an_age(sentence, hit, reader):
            continue
        start, end = hit.end("name") if hit.group("name") else hit.start(), hit.end()
        is_child = unit not in ("y", _TEN_YEARS) or (
            unit == "y" and (number < _ADULT or (number < _OF_AGE and _names_a_child(hit, reader)))
        )
        letter = _LETTER.search(text[max(0, hit.start() - _NEAR) : hit.start()]) if by_letter and is_child else None
        who = frozenset({f"child {letter.group('letter')}"}) if letter else _whose(sentence, hit, is_child, reader)
        if not who:
            continue
        event = next((name for name, form in _EVENTS if form.search(text)), "")
        if event == "birth" and is_child:
            event = ""
        length = _LENGTH[unit]
        at = _as_of(sentence, start, end, event, is_child)
        born = None
        if at is not None:
            slack = _SLACK[unit] if is_child else _OF_ADULT
            born = (
                at[0] - timedelta(days=(number + 1) * length + slack),
                at[1] - timedelta(days=max(0.0, number * length - slack)),
            )
        said = sentence.say(start, end, f"{number:g} {unit}")
        beside = sentence.beside(start, end)
        yield _Aged(who, event, number * length, length, born, is_child, beside is not None, said)


def _is_an_age(sentence: Sentence, hit: re.Match[str], reader: Reader) -> bool:
    """Whether "2/52" is how old somebody is: it stands alone or beside a child, and behind nothing that is to come."""
    before = sentence.text[: hit.start()]
    if _SHORTHAND_OF_AN_AGE.search(before) or _OLD.match(sentence.text, hit.end()):
        return True
    last = re.search(r"[\w'’-]+\s*$", before)
    return last is not None and bool(whom(last.group(), sentence, reader))


def _letters(told: Sequence[Sentence]) -> set[str]:
    """The letters by which children are called whose ages are told: "W, now aged three", "P was nine weeks old"."""
    found = set()
    for sentence in told:
        for hit in _AGE.finditer(sentence.text):
            number, unit = _number(hit)
            if number is None or (unit == "y" and number >= _ADULT):
                continue
            if letter := _LETTER.search(sentence.text[max(0, hit.start() - _NEAR) : hit.start()]):
                found.add(letter.group("letter"))
    return found


def _number(hit: re.Match[str]) -> tuple[float | None, str]:
    groups = hit.groupdict()
    which = next(name for name in "abcdefgh" if groups[name])
    if which == "h":
        return float(_TENS.index(groups["h"].casefold()) + 1), _TEN_YEARS
    unit = {"12": "m", "52": "w", "7": "d"}.get(
        groups.get(f"u{which}") or "", (groups.get(f"u{which}") or "y")[0].casefold()
    )
    if which == "e":
        return float(_ORDINALS.index(groups["e"].casefold())), unit
    return number_of(groups[which]), unit


def _whose(sentence: Sentence, hit: re.Match[str], is_child: bool, reader: Reader) -> frozenset[str]:
    """Whose age it is: of a "27-year-old female, mother of Bryn" who follows, else of whoever is named before."""
    text = sentence.text
    if hit.group("name"):
        who = whom(hit.group("name"), sentence, reader)
    else:
        who = frozenset()
        if hit.group("a"):
            behind = _NEXT.match(text[hit.end() :])
            who = whom(behind.group("who"), sentence, reader, first=True) if behind else frozenset()
        who = who or holder_named(sentence, hit.start(), reader)
    if is_child:
        children = frozenset(filter(_is_name, reader.children(sentence)))
        is_letter = _LETTER.search(text[: hit.start()])
        if not who and (len(children) == 1 or hit.group("a") or hit.group("d") or is_letter):
            who = frozenset({CHILD})
        if who & {CHILD, "baby"}:
            return frozenset({f"child {name}" for name in children} if len(children) == 1 else {CHILD})
        named = frozenset(one for one in who if one.startswith("named "))
        return named or (who if who & {"brother", "sister", "cousin"} else frozenset())
    return who - {CHILD, "baby"}


def _names_a_child(hit: re.Match[str], reader: Reader) -> bool:
    """Whether the name before an age is that of a child of the case, who may be seventeen."""
    return bool(hit.group("name")) and bool(set(hit.group("name").casefold().split()) & reader.cast.young)


def _is_name(name: str) -> bool:
    return name.isalpha() and name not in (CHILD, "baby")


def _as_of(sentence: Sentence, start: int, end: int, event: str, is_child: bool) -> tuple[date, date] | None:
    """From when to when the age can have been meant."""
    beside = sentence.beside(start, end)
    if beside is None and _WAS.match(sentence.text, start):
        return None  # "He was two": of whatever time is being told
    if beside is None and ((event and is_child) or _PAST.search(sentence.text)):
        return None
    when = beside.date if beside and (is_child or _PAST.search(sentence.text)) else sentence.entry or sentence.written
    if when is None or when.earliest is None or when.latest is None or (when.latest - when.earliest).days >= 70:
        return None
    return when.earliest, when.latest

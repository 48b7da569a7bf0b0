"""Ages as births: whoever was ten months old on a day was born within a month of a day; two births must meet."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import combinations

from sightline.chronology.contradiction import Contradiction, Said, Sort, Topic
from sightline.identity.disagreement.comparing.cast import Cast
from sightline.identity.disagreement.comparing.matters import Reader
from sightline.identity.disagreement.telling.amounts import number_of
from sightline.identity.disagreement.telling.told import Sentence

_NUMBER = (
    r"(?:\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|"
    r"fifteen|sixteen|seventeen|eighteen)"
)
_UNIT = r"(?:years?|yrs?|months?|mths?|weeks?|wks?|days?)"
_NAMED = r"(?P<name>[A-Z][a-z]+(?:[-'’][A-Z][a-z]+)?)(?:\s+(?P<surname>[A-Z][a-z]+(?:[-'’][A-Z][a-z]+)?))?"
_FORMS = (
    re.compile(
        rf"\b(?P<words>(?P<number>(?i:{_NUMBER}))[-\s](?P<unit>year|month|week|"
        rf"day)[-\s]old)\s+(?:(?:son|daughter|boy|girl|baby|toddler|child)\s+)?{_NAMED}"
    ),
    re.compile(
        rf"\b{_NAMED},?\s+\(?(?P<words>(?:aged\s+|who\s+(?:is|"
        rf"was)\s+)?(?P<number>{_NUMBER})(?:\s+(?P<unit>{_UNIT})(?:\s+old)?)?)(?=\s*[,).;]|"
        rf"\s+and\b|\s+brought)"
    ),
    re.compile(
        rf"\b{_NAMED}\s+(?P<words>(?:was|is|aged|was\s+aged|is\s+aged|turned|was\s+only|"
        rf"was\s+just)\s+(?P<number>{_NUMBER})(?:\s+(?P<unit>{_UNIT})(?:\s+old)?)?)(?=\s*(?:[,).;]|"
        rf"and\b|when\b|at\b|$))"
    ),
    re.compile(
        rf"\b(?:[Tt]he|[Aa]n?|[Tt]his)\s+(?P<words>(?P<number>{_NUMBER})[-\s](?P<unit>year|month|week|day)[-\s]old)"
        r"(?=\s+(?:boy|girl|baby|child|toddler|infant|was|had|died|is)\b)"
    ),
    re.compile(
        rf"\b(?P<words>(?:when|while)\s+(?:he|she)\s+was\s+(?:only\s+|just\s+|"
        rf"about\s+)?(?P<number>{_NUMBER})(?:\s+(?P<unit>{_UNIT})(?:\s+old)?)?)\b"
    ),
    re.compile(
        rf"\b(?P<words>at\s+(?:the\s+age\s+of\s+)?(?P<number>{_NUMBER})(?:\s+(?P<unit>{_UNIT})(?:\s+(?:old|"
        rf"of\s+age))?)?)\b"
    ),
)
_NOT_A_NAME = frozenset(
    [
        "The",
        "She",
        "He",
        "Her",
        "His",
        "Two",
        "One",
        "Year",
        "Aged",
        "Mother",
        "Father",
        "Mum",
        "Dad",
        "On",
        "At",
        "In",
        "And",
        "Victim",
        "Female",
        "Male",
    ]
)
_OLDEST = 15
"""Of grown-ups, whose ages documents give of many times, `ages.py` tells."""
_LENGTH = {"y": 365.25, "m": 30.44, "w": 7.0, "d": 1.0}
_ENTERED = re.compile(r"\b(?:looked\s+after|foster(?:ed)?|foster\s+care|into\s+care|placed|placement)\b", re.I)
_DIED = re.compile(r"\b(?:died|death|killed|murdered|found\s+dead)\b", re.I)


@dataclass(frozen=True, slots=True)
class _Aged:
    who: str
    event: str
    days: float
    unit: float
    born: tuple[date, date] | None
    said: Said


def born_about(told: Sequence[Sentence], cast: Cast, reader: Reader) -> list[Contradiction]:
    """Where two documents give a child, or a person of one full name, ages of which only one can be right."""
    first: dict[tuple[str, str, str], _Aged] = {}
    for sentence in told:
        for claim in _aged(sentence, cast, reader):
            first.setdefault((claim.said.document, claim.who, claim.said.value + claim.event), claim)
    by_who: dict[str, list[_Aged]] = {}
    for claim in first.values():
        by_who.setdefault(claim.who, []).append(claim)
    found = []
    for who, held in sorted(by_who.items()):
        if len(held) > 60:
            continue
        for one, other in combinations(sorted(held, key=lambda claim: claim.said.place), 2):
            if (
                one.said.document != other.said.document
                and one.said.value != other.said.value
                and _cannot_both(one, other)
            ):
                why = "Reckoned back from when each was said, the two births cannot be one person's."
                found.append(
                    Contradiction.of(
                        Topic.AGE,
                        Sort.CONFLICT,
                        f"how old {who.title()} was",
                        f"born {who}",
                        (one.said, other.said),
                        (why,),
                    )
                )
    return found


def _cannot_both(one: _Aged, other: _Aged) -> bool:
    if one.event and one.event == other.event:
        return one.days + one.unit <= other.days or other.days + other.unit <= one.days
    if one.born is None or other.born is None:
        return False
    return one.born[1] < other.born[0] or other.born[1] < one.born[0]


def _aged(sentence: Sentence, cast: Cast, reader: Reader) -> Iterator[_Aged]:
    text = sentence.text
    for place, form in enumerate(_FORMS):
        for hit in form.finditer(text):
            number = number_of(hit.group("number"))
            unit = (hit.group("unit") or "years")[0].casefold()
            if number is None or (unit == "y" and number > _OLDEST):
                continue
            if place == 5 and not hit.group("unit") and "age" not in hit.group("words"):
                continue
            who = _who(hit, sentence, cast, reader)
            if not who:
                continue
            length = _LENGTH[unit]
            event = "care" if _ENTERED.search(text) else "death" if _DIED.search(text) else ""
            beside = sentence.beside(*hit.span("words"))
            is_past = (
                bool(re.search(r"\b(?:when|while|at\s+the\s+(?:time|age)|by\s+the\s+time)\b", text, re.I)) and place > 1
            )
            when = beside.date if beside else None if is_past or event else sentence.entry or sentence.written
            born = None
            if (
                when is not None
                and when.earliest is not None
                and when.latest is not None
                and (when.latest - when.earliest).days < 70
            ):
                slack = 3 if unit != "y" else 20
                born = (
                    when.earliest - timedelta(days=(number + 1) * length + slack),
                    when.latest - timedelta(days=number * length - slack),
                )
            yield _Aged(
                who, event, number * length, length, born, sentence.say(*hit.span("words"), f"{number:g} {unit}")
            )


def _who(hit: re.Match[str], sentence: Sentence, cast: Cast, reader: Reader) -> str:
    groups = hit.groupdict()
    name, surname = groups.get("name") or "", groups.get("surname") or ""
    if not name:
        named = reader.children(sentence)
        return next(iter(named)) if len(named) == 1 else ""
    if name in _NOT_A_NAME:
        return surname.casefold() if surname.casefold() in cast.young else ""
    if name.casefold() in cast.young:
        return name.casefold()
    return f"{name} {surname}".casefold() if surname else ""

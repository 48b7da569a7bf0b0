"""Where it was: the place of an event, who was there and who elsewhere, and at which number of which street."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from sightline.chronology.contradiction import Contradiction, Sort, Topic
from sightline.identity.disagreement.comparing.agents import roles_in
from sightline.identity.disagreement.comparing.matters import Claim, Matter, Reader, compared
from sightline.identity.disagreement.telling.sentence import Sentence

_OF_PERSON = Matter("present", Topic.VALUE, "who was there", near=10, apart=3)
_OF_ADDRESS = Matter("address", Topic.VALUE, "the address", near=30, apart=21, is_event=False)
_THERE = re.compile(
    r"\b(?:was|were|had\s+been|is)\s+(?:also\s+)?(?:in\s+the\s+(?:(?:living|front|same|"
    r"next)\s+)?(?:room|house|flat|home|kitchen|bedroom|car|lounge)|at\s+home|"
    r"at\s+the\s+(?:address|house|flat)|present|there)\b|\b(?:saw\s+it\s+(?:all|happen)|"
    r"witnessed\s+(?:it|the))\b",
    re.I,
)
_ELSEWHERE = re.compile(
    r"\b(?:was|were|had\s+been|is)\s+(?:at\s+work|at\s+(?:(?:his|her|a|their)\s+)?(?:grandmother|"
    r"nan|gran|aunt|uncle|friend|father|dad|mother|mum|sister|grandparents|"
    r"neighbour)['’]?s?\b(?!['’]s\s+side)|at\s+(?:school|nursery)|away|out\b|not\s+(?:at\s+home|"
    r"there|present|in)|on\s+holiday|abroad|elsewhere|in\s+(?:custody|prison|hospital)|"
    r"staying\s+(?:with|at))",
    re.I,
)
_INCIDENT = re.compile(
    r"\b(?:struck|hit|hurt|injured|incident|assault\w*|argument|fight|collapsed|died|happened|"
    r"burn\w*|attack\w*|fell)\b",
    re.I,
)
_STREETS = {
    "cres": "crescent",
    "rd": "road",
    "st": "street",
    "ave": "avenue",
    "ln": "lane",
    "cl": "close",
    "dr": "drive",
    "terr": "terrace",
    "tce": "terrace",
    "ct": "court",
    "pl": "place",
}
_ADDRESS = re.compile(
    r"\b(?P<number>\d{1,3}[A-Za-z]?)\s+(?P<name>[A-Z][a-z]+(?:\s[A-Z][a-z]+)?)\s+(?P<kind>Street|"
    r"Road|Lane|Close|Terrace|Avenue|Court|Way|Row|Drive|Crescent|Place|Yard|Gardens|Grove|Hill|"
    r"Bank|Walk|Cres|Rd|St|Ave|Ln|Cl|Dr|Terr|Tce|Ct|Pl)\b"
)
_OTHERS = re.compile(
    r"\b(?:neighbour|moved|move|previous(?:ly)?|former|new\s+address|next\s+door|grandmother|aunt['’]s|friend)\b", re.I
)


def whereabouts(told: Sequence[Sentence], reader: Reader) -> list[Contradiction]:
    """Where two documents give one event another place, one person another whereabouts, one home another address."""
    addresses: list[Claim] = []
    presence: list[Claim] = []
    for sentence in told:
        presence.extend(_persons(sentence, reader))
        addresses.extend(_addresses(sentence, reader))
    return [
        *compared(presence, because="One has the person there, the other elsewhere, at that time."),
        *compared(addresses, _other_door, because="The addresses differ in one part only."),
    ]


def _persons(sentence: Sentence, reader: Reader) -> Iterator[Claim]:
    text = sentence.text
    for value, form in (("elsewhere", _ELSEWHERE), ("there", _THERE)):
        for hit in form.finditer(text):
            around = f"{sentence.before} {text}"
            if not _INCIDENT.search(around) or re.search(r"\b(?:not|never)\s+\w*$", text[: hit.start()]):
                continue
            before = re.split(r"[;.:]\s", text[: hit.start()])[-1][-60:]
            for who in _subjects(before, reader):
                yield reader.claim(_OF_PERSON, who, value, sentence, *hit.span())
    # The one value that both forms give of one person is no claim: the first stands.


def _subjects(before: str, reader: Reader) -> list[str]:
    if re.search(r"\b(?:both\s+)?parents\s*$", before, re.I):
        return ["mother", "father"]
    roles = [(end, role) for _, end, role in roles_in(before)]
    names = [
        (hit.end(), hit.group().casefold())
        for name in reader.cast.young
        for hit in re.finditer(rf"\b{re.escape(name)}\b(?!['’]s)", before, re.I)
    ]
    held = sorted((*roles, *names))
    return [held[-1][1]] if held else []


def _addresses(sentence: Sentence, reader: Reader) -> Iterator[Claim]:
    if _OTHERS.search(sentence.text) and not re.search(r"\b(?:with|placed)\b", sentence.text):
        return
    for hit in _ADDRESS.finditer(sentence.text):
        kind = _STREETS.get(hit.group("kind").casefold(), hit.group("kind").casefold())
        value = f"{hit.group('number').casefold()} {hit.group('name').casefold()} {kind}"
        if reader.children(sentence):
            yield reader.claim(_OF_ADDRESS, hit.group("name").casefold(), value, sentence, *hit.span())


def _other_door(one: Claim, other: Claim) -> Sort | None:
    return Sort.CONFLICT if one.value != other.value else None

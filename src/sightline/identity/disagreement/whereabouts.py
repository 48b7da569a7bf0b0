"""Where it was: the place of an event, who was there and who elsewhere, and at which number of which street."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from sightline.chronology.contradiction import Contradiction, Sort, Topic
from sightline.identity.disagreement.agents import roles_in
from sightline.identity.disagreement.matters import Claim, Matter, Reader, compared
from sightline.identity.disagreement.told import Sentence
from sightline.wording.negation import Standing, stance

_EVENTS = {
    "found": r"found",
    "assault": r"assault(?:ed)?|attack(?:ed)?|hit|slapped|punched|raped",
    "fall": r"fell|fallen|fall",
    "seen": r"seen|saw|met",
    "hurt": r"hurt|injured|burn(?:t|ed)|bitten|cut|happened|took\s+place|occurred|incident",
    "collapse": r"collapsed|died|stopped\s+breathing",
    "arrest": r"arrested|detained",
    "collected": r"collected|picked\s+up|dropped\s+off",
    "born": r"born",
    "left": r"left\s+alone|abandoned",
    "held": r"held|convened",
}
_EVENT = tuple((name, re.compile(rf"\b(?:{words})\b", re.I)) for name, words in _EVENTS.items())
_PLACES: tuple[tuple[str, str, str], ...] = (
    ("home", "kitchen", r"kitchen"),
    ("home", "bedroom", r"bedroom|bed"),
    ("home", "bathroom", r"bathroom|bath|shower"),
    ("home", "living room", r"living\s+room|lounge|front\s+room|sitting\s+room"),
    ("home", "stairs", r"(?:bottom\s+of\s+the\s+)?stairs|landing"),
    ("garden", "", r"garden|yard|back\s+yard"),
    (
        "home",
        "",
        (
            r"home|house|flat|address|\d+\s+[A-Z]\w+\s+(?:Street|Road|Lane|Close|Terrace|Avenue|Court|"
            r"Way|Row|Drive|Crescent|Place)"
        ),
    ),
    (
        "kin",
        "",
        r"(?:grandmother|nan|gran|aunt|uncle|friend|neighbour|sister|grandparents)['’]?s?(?:\s+(?:house|flat|home))?",
    ),
    ("school", "playground", r"playground"),
    ("school", "", r"(?:primary\s+|high\s+)?school|classroom|college"),
    ("nursery", "", r"nursery|pre-?school"),
    ("park", "", r"park|playing\s+field|recreation\s+ground|[A-Z]\w+\s+Park"),
    ("bus station", "", r"(?:bus|train|railway)\s+station|bus\s+stop"),
    ("churchyard", "", r"churchyard|church|cemetery"),
    ("leisure centre", "", r"leisure\s+centre|swimming\s+(?:pool|baths)|pool|sports\s+centre"),
    ("shop", "", r"shops?|supermarket|shopping\s+centre|precinct|town\s+centre|takeaway|chip\s+shop"),
    ("hospital", "", r"hospital|ward|A&E"),
    ("surgery", "", r"surgery|clinic|health\s+centre"),
    ("police station", "", r"police\s+station|custody"),
    ("library", "", r"library"),
    ("pub", "", r"pub|bar|club"),
    ("water", "", r"river|canal|beach|lake|pond"),
    ("car", "", r"car|van"),
    ("street", "", r"street|road|pavement|alley(?:way)?|underpass"),
    ("work", "", r"work(?:place)?"),
    ("family centre", "", r"family\s+centre|children['’]s\s+centre|contact\s+centre"),
    ("civic centre", "", r"civic\s+centre|town\s+hall|council\s+offices"),
)
_AT = re.compile(
    r"\b(?:at|in|on|outside|inside|behind|near|by|from)\s+(?:(?:the|a|an|his|her|their|my)\s+)?(?:[\w'’-]+\s+){0,2}?(?:"
    + "|".join(rf"(?P<p{at}>(?<![\w]){words})" for at, (_, _, words) in enumerate(_PLACES))
    + r")(?![\w'’])",
)
_OF_EVENT = Matter("place", Topic.VALUE, "where it happened", near=5, apart=1)
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
    claims: list[Claim] = []
    addresses: list[Claim] = []
    presence: list[Claim] = []
    for sentence in told:
        claims.extend(_events(sentence, reader))
        presence.extend(_persons(sentence, reader))
        addresses.extend(_addresses(sentence, reader))
    return [
        *compared(claims, _other_place, because="Both say where it happened."),
        *compared(presence, because="One has the person there, the other elsewhere, at that time."),
        *compared(addresses, _other_door, because="The addresses differ in one part only."),
    ]


def _events(sentence: Sentence, reader: Reader) -> Iterator[Claim]:
    text = sentence.text
    for name, form in _EVENT:
        for hit in form.finditer(text):
            if stance(text, *hit.span()).standing is not Standing.ASSERTED:
                continue
            rest = re.split(
                r"[;:.]\s|\band\s+(?:he|she|then|was|took)\b|\bafter\b|\bwhen\b|\bwhere\b|\bbefore\b", text[hit.end() :]
            )[0][:60]
            where = _AT.search(rest)
            if where is None:
                continue
            kind, room, _ = _PLACES[int(next(key for key, value in where.groupdict().items() if value)[1:])]
            value = f"{kind}: {room}" if room else kind
            yield reader.claim(_OF_EVENT, name, value, sentence, hit.start(), hit.end() + where.end())


def _other_place(one: Claim, other: Claim) -> Sort | None:
    if not one.children or not one.words & other.words:
        return None
    (a, _, room), (b, _, other_room) = (claim.value.partition(": ") for claim in (one, other))
    if a != b:
        return (
            None
            if {a, b}
            in (
                {"home", "kin"},
                {"home", "garden"},
                {"school", "nursery"},
                {"street", "park"},
                {"street", "shop"},
                {"street", "car"},
            )
            else Sort.CONFLICT
        )
    return Sort.CONFLICT if room and other_room and room != other_room else None


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

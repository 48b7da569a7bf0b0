"""Places as records name them, and whether two of them can be one."""

from __future__ import annotations

import re

from sightline.chronology.contradiction import Sort
from sightline.identity.disagreement.comparing.matters import Claim

_KIN_HOME = (
    r"(?:(?:maternal|paternal)\s+)?(?:grandmother|grandfather|nan|nana|gran|grandma|grandad|aunt|auntie|uncle|friend|brother|"
    r"neighbour|sister|grandparents)['’]?s?(?:\s+(?:house|flat|home|address))?"
)
_ADDRESS = (
    r"home|house|flat|address|\d+\s+[A-Z]\w+\s+(?:Street|Road|Lane|Close|Terrace|Avenue|Court|Way|Row|Drive|"
    r"Crescent|Place)"
)
_PLACES: tuple[tuple[str, str, str], ...] = (
    ("home", "kitchen", r"kitchen"),
    ("home", "bedroom", r"bedroom|bed|nursery\s+room"),
    ("home", "bathroom", r"bathroom|bath|shower|toilet"),
    ("home", "living room", r"living[\s-]room|lounge|front\s+room|sitting\s+room"),
    ("home", "stairs", r"(?:bottom\s+of\s+the\s+)?stairs|landing|staircase"),
    ("home", "hall", r"hall(?:way)?"),
    ("garden", "", r"garden|(?:back\s+)?yard|patio|shed"),
    ("car park", "", r"car\s+park"),
    ("kin", "", _KIN_HOME),
    ("father's", "", r"(?:father|dad)['’]s(?:\s+(?:house|flat|home|address))?"),
    ("mother's", "", r"(?:mother|mum)['’]s(?:\s+(?:house|flat|home|address))?"),
    ("refuge", "", r"(?:women['’]s\s+)?refuge"),
    ("school", "playground", r"playground"),
    ("school", "", r"(?:primary\s+|high\s+|secondary\s+)?school|classroom|college"),
    ("nursery", "", r"nursery|pre-?school|childminder['’]?s?"),
    ("park", "", r"park|playing\s+field|recreation\s+ground"),
    ("station", "", r"(?:bus|train|railway)\s+station|bus\s+stop"),
    ("churchyard", "", r"churchyard|church|cemetery|mosque"),
    ("leisure centre", "", r"leisure\s+centre|swimming\s+(?:pool|baths)|pool|sports\s+centre"),
    ("shop", "", r"shops?|supermarket|shopping\s+centre|precinct|takeaway|chip\s+shop"),
    ("hospital", "", r"hospital|ward|A&E|emergency\s+department|infirmary|maternity\s+unit"),
    ("surgery", "", r"surgery|clinic|health\s+centre"),
    ("police station", "", r"police\s+station|custody"),
    ("library", "", r"library"),
    ("pub", "", r"pub|bar|club|inn"),
    ("water", "", r"river|canal|beach|lake|pond|sea"),
    ("car", "", r"car|van|taxi"),
    ("street", "", r"street|road|pavement|alley(?:way)?|underpass"),
    ("work", "", r"work(?:place)?"),
    ("family centre", "", r"family\s+centre|children['’]s\s+centre|contact\s+centre|family\s+hub"),
    ("offices", "", r"civic\s+centre|town\s+hall|council\s+offices|our\s+offices?|the\s+office"),
    ("court", "", r"court"),
    ("home", "", _ADDRESS),
)  # fmt: skip
_AT = re.compile(
    r"\b(?:at|in|on|outside|inside|behind|near|from)\s+(?:(?:the|a|an|his|her|their|my|our)\s+)?"
    r"(?:(?!(?:and|or|when|where|while|with|for|to|in|on|at|by)\b)[\w'’-]+\s+){0,2}?(?:"
    + "|".join(rf"(?P<p{at}>(?<!\w){words})" for at, (_, _, words) in enumerate(_PLACES))
    + r")(?![\w'’-])",
    re.I,
)
_EDGE = re.compile(
    r"[;:.]\s|\band\s+(?:he|she|then|was|took|taken)\b|\b(?:after|when|where|before|while|because|but|then|who)\b"
)
_REACH = 70
_KIN = re.compile(r"\b(?:aunt|uncle|friend|neighbour|sister|brother)", re.I)
_MAY_BE_ONE = tuple(
    frozenset(pair)
    for pair in (
        ("home", "kin"), ("home", "garden"), ("home", "father's"), ("home", "mother's"), ("kin", "father's"),
        ("kin", "mother's"), ("school", "nursery"), ("street", "park"), ("street", "shop"), ("street", "car"),
        ("street", "car park"), ("car", "car park"), ("shop", "car park"), ("pub", "car park"),
        ("hospital", "car park"),
        ("surgery", "hospital"), ("kin", "garden"), ("home", "refuge"), ("street", "station"), ("park", "water"),
        ("offices", "court"), ("garden", "water"), ("surgery", "family centre"), ("home", "street"), ("home", "car"),
        ("garden", "street"), ("school", "library"), ("school", "playground"),
    )
)  # fmt: skip


def place_near(text: str, start: int, end: int) -> tuple[int, int, str] | None:
    """The place that belongs to the words ``text[start:end]``: behind them in their clause, else just before them.

    Returns where it stands and what it comes to ("home: kitchen", "school"), or None.
    """
    rest = _EDGE.split(text[end : end + _REACH])[0]
    behind = _AT.search(rest)
    if behind is not None:
        return end + behind.start(), end + behind.end(), _value(behind)
    before = _EDGE.split(text[max(0, start - _REACH) : start])[-1]
    ahead = list(_AT.finditer(before))
    if ahead and len(before) - ahead[-1].end() <= 25:
        at = start - len(before)
        return at + ahead[-1].start(), at + ahead[-1].end(), _value(ahead[-1])
    return None


def _value(hit: re.Match[str]) -> str:
    kind, room, _ = _PLACES[int(next(key for key, value in hit.groupdict().items() if value)[1:])]
    if kind == "kin" and (whose := _KIN.search(hit.group())) is not None:
        room = whose.group().casefold()
    return f"{kind}: {room}" if room else kind


def places_differ(one: Claim, other: Claim) -> Sort | None:
    """The same of two claims."""
    return places_apart(one.value, other.value)


def places_apart(one: str, other: str) -> Sort | None:
    """Whether two places cannot be one: a garden may be at home, a kitchen is no bathroom."""
    (a, _, room), (b, _, other_room) = (value.partition(": ") for value in (one, other))
    if a != b:
        if {a, b} <= {"kin", "mother's", "father's"} and (room or other_room):
            return Sort.CONFLICT  # "his mother's" may be the grandmother's, and no brother's
        return None if frozenset((a, b)) in _MAY_BE_ONE else Sort.CONFLICT
    return Sort.CONFLICT if room and other_room and room != other_room else None

"""Homes and clubs told by what stands near them: "two doors from the lifeboat station", "the town RFC".

A town has one lifeboat station: whoever knows the town knows the house.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from functools import cache
from importlib.resources import files

_COUNT = r"(?:\d{1,2}|a|an|one|two|three|four|five|six|seven|eight|nine|ten|few|couple\s+of)"
_STEPS = r"(?:doors?|houses?|gates?|turnings?|streets?|roads?)\s+(?:(?:down|up|along|away|on)\s+)?"
_AND_SO_FAR = rf"{_COUNT}\s+{_STEPS}(?:from|past|beyond|below|above|before)"
_NEXT_DOOR = r"next\s+door\s+(?:but\s+one\s+)?to"
_NEAR = (
    r"(?:opposite|across\s+(?:the\s+road\s+)?from|above|over|behind|beside|next\s+to|next\s+door\s+to|facing|overlooking|"
    r"back(?:s|ing)?\s+on\s?to|round\s+the\s+corner\s+from|at\s+the\s+back\s+of|in\s+the\s+shadow\s+of|"
    r"within\s+sight\s+of|a\s+stone['’]?s\s+throw\s+from|adjoining|attached\s+to)"
)
_LIVES = (
    r"(?:live[sd]?|living|stay(?:s|ed|ing)?|home|house|flat|room|address|lodg(?:es|ed|ing|ings)|plac(?:ed|ement)|"
    r"hous(?:ed|ing)|refuge|hostel|mov(?:ed|ing)|rent(?:s|ed|ing)?|tenan(?:cy|t)|carers?)"
)
_KIND = r"(?:old|new|only|former|big|little|local|disused|derelict|closed|nearby|town|village)"
_SOME = (
    r"(?:(?i:the|an?|that|its)|[A-Z][\w'’]+(?:\s+[A-Z][\w'’]+)?['’]s)\s+"
    rf"(?:(?:(?i:{_KIND})|[A-Z][\w'’-]+)(?:['’]s)?\s+){{0,3}}"
)
_COLOUR = r"(?:red|blue|green|yellow|orange|pink|purple|white|black|brown|grey|lilac|cream|painted|thatched|crooked)"
_LOOKS = (
    rf"{_COLOUR}\s+(?:front\s+|back\s+|garage\s+)?"
    r"(?:doors?|gates?|shutters?|roof|garage|fence|porch|windows?|railings?)"
)
_HOME = r"(?:house|bungalow|cottage|flat|caravan|maisonette|terrace|farmhouse|place)"
_WHICH = r"(?:last|first|second|third|fourth|fifth|end|corner|only|big|middle)"
_BY = rf"(?:{_NEAR}|by|before|past|after|near|from|on|at|on\s+the\s+(?:lane|road|way|track)\s+to)"
_CLUB = re.compile(
    r"\b(?i:the|our|their|his|her|local)\s+"
    r"(?i:(?:town|village|city|county|borough|island|parish|valley|local|area|estate)(?:['’]s)?\s+)"
    r"(?:(?i:under[- ]?\w+|junior|youth|ladies|mens|women['’]?s)\s+)?"
    r"(?:A?[RF]FC|R[UL]FC|JFC|YFC|L?TC|[A-Z]?[CHSBGNW]C|[A-Z]{1,2}SC|W\.?I\.?|ATC|CCF|BGC)\b"
)


@cache
def _told() -> re.Pattern[str]:
    rare, usual = listed_landmarks("rare"), listed_landmarks("usual")
    either = rf"{_SOME}(?i:{rare}|{usual})\b"
    return re.compile(
        rf"(?i:\b(?:{_AND_SO_FAR}|{_NEXT_DOOR})\s+){either}"
        rf"|(?i:\b{_NEAR}\s+(?:the|a)\s+only\s+(?:[\w'’-]+\s+){{0,2}}(?:{rare}|{usual}))\b"
        rf"|(?i:\b{_LIVES}\b[^.;\n]{{0,40}}?\b{_NEAR}\s+){_SOME}(?i:{rare})\b"
        rf"|(?i:\b{_LIVES}\b\s+(?:above|over)\s+){either}"
        rf"|(?i:\b{_LOOKS}\b[^.;\n]{{0,30}}?\b{_NEAR}\s+){either}"
        rf"|(?i:\b(?:house|one|flat|place|cottage|bungalow)\b[^.;\n]{{0,12}}?\b{_NEAR}\s+){either}(?i:[^.;\n]{{0,20}}\b{_LOOKS})\b"
        rf"|(?i:\b{_WHICH}\s+{_HOME}\s+(?:along\s+|down\s+|up\s+)?{_BY}\s+){either}"
        rf"|(?i:\b{_COLOUR}\s+{_HOME}\s+{_BY}\s+){either}"
        rf"|(?i:\b(?:the|that)\s+one\s+(?:on|at)\s+the\s+(?:end|corner)\b[^.;\n]{{0,12}}?\b{_BY}\s+){either}"
        rf"|(?i:\b(?:only)\s+{_HOME}\s+on\s+the\s+(?:lane|road|way|track)\s+to\s+){either}"
        rf"|(?i:\b(?:flats?|rooms?|bedsits?)\s+(?:above|over|behind)\s+){either}"
    )


@cache
def listed_landmarks(which: str) -> str:
    """The landmarks of one list ("rare", "usual"), the longest first, as a part of a pattern."""
    with (files("sightline.publishing.leaks") / "landmarks.toml").open("rb") as opened:
        words = " ".join(tomllib.load(opened)[which].split()).split(";")
    by_length = sorted((one.strip() for one in words), key=len, reverse=True)
    return "|".join(re.escape(one).replace(r"\ ", r"\s+").replace("'", "['’]?") for one in by_length)


def told_by_landmarks(plain: str) -> Iterator[tuple[int, int, str]]:
    """Where a text tells a home by a landmark, or a club of a hidden place by its letters; and what it looks like."""
    for match in _told().finditer(plain):
        yield match.start(), match.end(), "a home told by a landmark"
    for match in _CLUB.finditer(plain):
        yield match.start(), match.end(), "the club of a place, told by its letters"

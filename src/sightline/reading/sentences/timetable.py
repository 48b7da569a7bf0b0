"""What the present tense says of a day to come: "the hearing continues on Monday", "she starts school in September".

A note, a letter and a newspaper all write so of what is arranged; what happens again and again ("visits on
Mondays", "every Friday") and what has gone on since some day are not meant.
"""

from __future__ import annotations

import re

from sightline.reading.sentences.finite import finite_at

_WEEKDAY = r"(?-i:(?:Mon|Tues?|Wed(?:nes|s)?|Thu(?:rs?)?|Fri|Sat(?:ur)?|Sun)(?:day)?)\b(?!s\b|\s+nights)"
_MONTH = (
    r"(?-i:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|"
    r"Nov(?:ember)?|Dec(?:ember)?)\b"
)
_DAY = r"(?:the\s+)?\d{1,2}(?:st|nd|rd|th)?"
_WHEN = (
    rf"(?:(?:on\s+|this\s+|next\s+|coming\s+|again\s+)*{_WEEKDAY}"
    rf"|(?:in\s+|this\s+|early\s+|late\s+|next\s+)+{_MONTH}(?!\s+\d{{4}})"
    rf"|(?:on\s+|w/c\s+|from\s+)*{_DAY}\s+(?:of\s+)?{_MONTH}(?!\s+\d{{4}})|on\s+the\s+\d{{1,2}}(?:st|nd|rd|th)\b"
    r"|tomorrow\b|tonight\b|later\s+(?:today|this\s+(?:week|month|year|term))\b|(?:at|over|next)\s+(?:the\s+)?weekend\b"
    r"|in\s+the\s+(?:spring|summer|autumn|winter|new\s+(?:year|term))\b|in\s+\w+\s+(?:days|weeks|months)(?:['’]?\s+time)\b"
    r"|any\s+(?:day|time)\s+now\b|after\s+(?:(?:the\s+)?(?:holidays?|summer|half[- ]term)|Easter|Christmas)\b)"
)
_VERB = (
    r"(?:starts?|begins?|commences?|resumes?|reconvenes?|continues?|ends?|expires?|finishes|lapses|opens|reopens|closes|"
    r"moves?|leaves|returns?|flies|travels|arrives|appears|collects|takes\s+place|sits|breaks\s+up|runs\s+out|restarts?)"
)
_NEXT = re.compile(
    rf"(?:(?:[a-z]{{2,}}ing(?<!during)(?<!morning)(?<!evening)(?<!following)(?<!including)(?<!meeting)(?<!hearing)(?<!being)(?<!having))\s+"
    rf"(?:(?!since\b|until\b|till\b|every\b|because\b|when\b|after\b|on\b|in\b|at\b)[\w'’/&-]+\s+){{0,4}}?|(?:is|are|['’]s|['’]re)\s+(?:(?:back|due|expected|now|again|up|next|also|then|not|being)\s+|(?:in|at|before|with|on)\s+"
    rf"(?:[\w'’]+\s+){{1,3}}?){{0,2}}|(?:is|are|am|['’](?:s|re|m))\s+(?:(?:also|now|then)\s+)?(?:meeting|hearing)\s+"
    rf"(?:(?!since\b|until\b|every\b|because\b|when\b|after\b)[\w'’/&-]+\s+){{0,5}}?|{_VERB}\s+(?!(?:being|to\s+be)\b)(?:(?!since\b|until\b|till\b|every\b|each\b|most\b|"
    rf"usually\b|always\b|last\b|because\b|when\b|after\b)[\w'’/&-]+\s+){{0,7}}?|(?:goes|comes|sees|visits|attends)\s+"
    rf"(?:(?:the|a|back|her|his|to|home|in|into|up)\s+|[\w'’]+\s+){{0,6}}?(?:again\s+)?){_WHEN}",
    re.I,
)
_AGAIN_AND_AGAIN = re.compile(
    r"\b(?:every|each|usually|always|often|sometimes|normally|regularly|generally|most|since|whenever)\b", re.I
)


def is_timetabled(words: str) -> tuple[int, int] | None:
    """Where ``words`` say in the present tense what is to happen on a day that they name; None where they do not."""
    hit = _NEXT.search(words)
    if hit is None or _AGAIN_AND_AGAIN.search(words):
        return None
    verb = finite_at(words)
    return hit.span() if verb is None or verb >= hit.start() else None

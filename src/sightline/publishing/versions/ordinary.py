"""Names that are ordinary words too: Grace, May, Will, Summer. Whether one place means the person."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from importlib.resources import files

from sightline.chronology.names_of_days import MONTHS

_MONTHS = frozenset(name.casefold() for name in MONTHS)
_AUXILIARY = frozenset({"will", "may"})
# What stands before a person's name and before few other capitals.
_INTRODUCES = re.compile(
    r"(?:\b(?:mr|mrs|ms|miss|dr|baby|child|brother|sister|sibling|twin|son|daughter|mum|mother|dad|father|partner|aunt|"
    r"uncle|nan|gran|friend|cousin|niece|nephew|boyfriend|girlfriend|named|called|with|and|told|asked|saw|visited|by|to|for|"
    r"from|of|that|about|hit|met|rang|phoned|contacted|examined|weighed|arrested|interviewed)\.?\s+)$",
    re.IGNORECASE,
)
# What a person does: after a word with a capital, it is a name.
_DOES = re.compile(
    r"^(?:['’]s?\b|,|\s+(?:said|says|told|tells|stated|states|reported|disclosed|cried|asked|asks|was|were|is|has|had|did|"
    r"does|went|came|goes|comes|denied|refused|seen|appeared|looked|attended|presented|and\s+(?:her|his|the\s+(?:baby|child|"
    r"children|mother|father|partner))|aged|\(|born|died|lives|lived|moved|gave|took|made|wants|wanted|felt|seemed|started|"
    r"left|arrived|met|saw|hit|pushed|shouted|rang|phoned|texted|would|could|might|can|cannot|must|should|also|then|"
    r"who|whose)\b)",
    re.IGNORECASE,
)
_SAYS = re.compile(
    r"^(?:\s+(?:said|says|told|stated|reported|disclosed|cried|denied|went|came|rang|phoned|texted|attended)\b)"
)
_NAMED = re.compile(
    r"\b(?:mr|mrs|ms|miss|baby|brother|sister|twin|son|daughter|partner|boyfriend|girlfriend|named|called)\.?\s+$",
    re.IGNORECASE,
)
_SENTENCE_START = re.compile(r"(?:^|[.!?:;|\n•\"“]|\d\))\s*[\"'“‘(]*$")
_DATE_BEFORE = re.compile(
    r"(?:\d(?:st|nd|rd|th)?(?:\s+of)?|\b(?:in|since|during|until|till|by|from|early|late|mid|end\s+of|last|next|of|and|to|"
    r"between|every|this))[\s-]+$",
    re.IGNORECASE,
)
_DATE_AFTER = re.compile(
    r"^[\s,-]+(?:\d|'\d|half[ -]?term|bank\s+holiday|and\s+(?:january|february|march|april|may|june|july))", re.I
)


@cache
def listed(which: str) -> frozenset[str]:
    """One of the lists of the file beside this module: names, abbreviations, bodies."""
    with (files("sightline.publishing.versions") / "ordinary_words.toml").open("rb") as opened:
        return frozenset(tomllib.load(opened)[which].split())


def is_ordinary(word: str) -> bool:
    """Whether a name is an ordinary word too."""
    return word.casefold() in listed("names")


def is_abbreviation(letters: str) -> bool:
    """Whether initials are an abbreviation that the field uses."""
    return letters.casefold() in listed("abbreviations")


def means_a_person(text: str, start: int, end: int) -> bool:
    """Whether the ordinary word at ``text[start:end]`` is written as a name.

    With a capital inside a sentence it is, unless it is a month in a date. At the beginning of a sentence, in capitals
    throughout or in small letters, what stands around it decides; where that says nothing, a capital makes a name.
    """
    word, before, after = text[start:end], text[max(0, start - 60) : start], text[end : end + 60]
    lower = word.casefold()
    if lower in _MONTHS and (_DATE_AFTER.match(after) or _DATE_BEFORE.search(before)) and not _SAYS.match(after):
        return False
    if word[:1].islower():
        return bool(_NAMED.search(before) or _SAYS.match(after))
    if _INTRODUCES.search(before) or _DOES.match(after):
        return True
    starts = bool(_SENTENCE_START.search(before))
    if lower in _AUXILIARY and starts:
        return False
    if starts and word.istitle():
        # A heading, a cell or a list may hold nothing but the name.
        following = after.strip(" .,;:)\n")
        return not following or following[:1].isupper()
    return True

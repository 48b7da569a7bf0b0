"""Names, places, schools, bodies and addresses that stand in texts and that no entry of a cast covers.

Somebody whom nobody listed is hidden by no version and missed by every check for what is listed. What is found here is
shown to a person, and a person of no entry stops whatever leaves. Much of the rest may stand (an author, a law's name).
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable
from dataclasses import dataclass

from sightline.publishing.leaks.joining import clue_pattern
from sightline.publishing.leaks.likeness import is_everyday
from sightline.publishing.leaks.looks import PLACES_BY_SHAPE, houses_of_no_list
from sightline.publishing.leaks.named_once import named_once
from sightline.publishing.leaks.named_places import named_places
from sightline.publishing.versions.cast import Cast, Sort
from sightline.publishing.versions.folding import WORD, fold
from sightline.publishing.versions.ordinary import is_ordinary, listed, means_a_person
from sightline.publishing.versions.writings import STREETS
from sightline.wording.carers import homes_of_care
from sightline.wording.names_in_use import names_in_use
from sightline.wording.people import mentions
from sightline.wording.role_names import is_only_a_role
from sightline.wording.suggestion.names import NOT_NAMES, is_given_name

MOST = 200
"""More than these are not listed on a page: a cast is wanted then, and not a list."""

_NO_NAME = (listed("titles") - {"baby", "child", "lady", "sir", "rev"}) | frozenset(
    ["sw", "hv", "gp", "judge", "the", "and", "of", "st", "a", "inspector", "constable", "midwife", "s"]
)
_REFERENCE = re.compile(r"[A-Z]{1,6} \d+")
"""What rows are quoted by ("GP 29", "MW 14"), and no person."""
_HOUSEHOLD = re.compile(
    r"\b[Tt]he\s+(?P<name>[A-Z][a-z]{2,}s)\b"
    r"(?=['’]|\s+(?:(?:were|are|have|had|live|lived|moved|said|say|rang|told|heard|came|went|reported|denied|agreed)\b|"
    r"(?:at|from|of|in)\s+(?:no\.?|number|\d)|next\s+door|across\s+the\s+(?:road|street)|upstairs|downstairs))"
)
"""A family by its name: "the Patels next door"."""
_CLUBS = frozenset({"brownies", "beavers", "cubs", "guides", "rainbows", "samaritans"})
_GAP = re.compile(r"[^\S\n]{2,}|\t")
_AROUND = 50


@dataclass(frozen=True, slots=True)
class Unlisted:
    """Words that may name somebody or something, and that no entry covers. ``around``: where they first stand.
    ``times``: how often they stand.
    """

    sort: Sort
    words: str
    around: str
    times: int


def words_of_cast(cast: Cast) -> frozenset[str]:
    """Every word by which the entries of a cast are written, and what stands for them."""
    written = [words for entry in cast.entries for words in (*entry.writings, *entry.initials)]
    written += [shown.text for entry in cast.entries for shown in entry.shows.values()]
    return frozenset(word for words in written for word in _words(words))


def unlisted(
    texts: Iterable[str], known: frozenset[str], *, most: int = MOST, once: bool = False
) -> tuple[Unlisted, ...]:
    """What the texts name and ``known`` (words in lower case) does not cover, the most frequent first, ``most`` of it.
    ``once``: with names of which one use is all that shows what they are.

    A name is covered only where all its words are known: a brother whom nobody listed has a known last name.
    """
    whole = "\n".join(dict.fromkeys(texts))
    found: dict[tuple[Sort, str], Unlisted] = {}
    taken: list[tuple[int, int]] = []

    def take(sort: Sort, start: int, end: int) -> None:
        words = " ".join(whole[start:end].split()).strip(" ,.;")
        own = [word for word in _words(words) if word not in _NO_NAME and not (len(word) == 1 and sort is Sort.PERSON)]
        if sort is not Sort.ADDRESS and is_only_a_role(words):
            return
        if sort is Sort.PERSON:
            if _REFERENCE.fullmatch(words):
                return
            if len(own) > 1 and all(is_everyday(word) and not is_given_name(word.capitalize()) for word in own):
                return  # "Operational Guidance"
            # A wide gap parts two cells of a printed row: "Mr K  Offender record" is no name of one person.
            first, *others = _GAP.split(whole[start:end], maxsplit=1)
            if others and {*_words(first)} - _NO_NAME and {*_words(first)} <= known | _NO_NAME:
                return
        told = listed("bodies") | STREETS.keys() if sort in (Sort.SCHOOL, Sort.AGENCY) else frozenset()
        if not own or all(word in known or word in told for word in own):
            return
        taken.append((start, end))
        key = (sort, fold(words).lower)
        if key in found:
            found[key] = Unlisted(sort, found[key].words, found[key].around, found[key].times + 1)
        else:
            before = whole[max(0, start - _AROUND) : start].partition(" ")[2] if start > _AROUND else whole[:start]
            after = whole[end : end + _AROUND]
            after = after.rpartition(" ")[0] if end + _AROUND < len(whole) else after
            around = " ".join(f"{before}{whole[start:end]}{after}".split())
            found[key] = Unlisted(sort, words, around, 1)

    for sort, pattern in (
        (Sort.SCHOOL, clue_pattern("school")),
        (Sort.AGENCY, clue_pattern("place")),
        *((Sort.ADDRESS, shape) for shape in PLACES_BY_SHAPE),
    ):
        for match in pattern.finditer(whole):
            if "\n" not in match.group():  # what stands in two places is no name of one thing
                take(sort, match.start(), match.end())
    for start, end in houses_of_no_list(whole):
        if not any(start < last and first < end for first, last in taken):
            take(Sort.ADDRESS, start, end)
    at = 0
    for line in whole.split("\n"):
        for one in mentions(line):
            start, end = at + one.start, at + one.end
            # "No records from: GP. Silence tells nothing": a role ends one sentence, another begins.
            ends = re.match(r"[A-Z]{2,4}\.\s", one.as_written)
            if one.named and not ends and not any(start < last and first < end for first, last in taken):
                take(Sort.PERSON, start, end)
        at += len(line) + 1
    if once:
        for start, end in named_once(whole):
            if not any(start < last and first < end for first, last in taken):
                take(Sort.PERSON, start, end)
    for household in _HOUSEHOLD.finditer(whole):
        names = {household.group("name").lower(), household.group("name").lower()[:-1]}
        if not names & (known | listed("bodies") | _CLUBS) and not any(map(is_everyday, names)):
            take(Sort.PERSON, *household.span("name"))
    alone = names_in_use(whole) - {word.capitalize() for word in known} - NOT_NAMES
    for start, end in itertools.chain(named_places(whole), homes_of_care(whole)):
        if not any(start < last and first < end for first, last in taken):
            take(Sort.PLACE, start, end)
    held = {word for (sort, _), one in found.items() if sort in (Sort.PERSON, Sort.PLACE) for word in one.words.split()}
    for word in sorted(alone - held):
        first = next((one for one in re.finditer(rf"\b{re.escape(word)}\b", whole) if _is_named(whole, one)), None)
        if first is not None:
            take(Sort.PERSON, first.start(), first.end())
    return tuple(sorted(found.values(), key=lambda one: (-one.times, one.sort.value, one.words)))[:most]


def _is_named(whole: str, one: re.Match[str]) -> bool:
    """Whether a word means a person where it stands: "April said", and not "in April"."""
    return not is_ordinary(one.group().lower()) or means_a_person(whole, one.start(), one.end())


def _words(text: str) -> list[str]:
    return WORD.findall(re.sub(r"(?<=\w)['\u2019]s\b", "", fold(text).lower))

"""Persons as records write them: titles, names, initials, and words for who they are.

Precision before recall: a capitalised pair of words is a name only if something says so. A kinship word ("stop
Daddy") gives a role and never a name.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from sightline.wording.decided_names import names_decided_of
from sightline.wording.letters_for_names import PSEUDONYM, ROLE_OF_SORT, is_initial
from sightline.wording.name_parts import CIVIL, WORKER
from sightline.wording.parents_of_adults import of_a_grown_up
from sightline.wording.role_words import ROLES_TOLD_BY_WORDS
from sightline.wording.sieve import Sieved
from sightline.wording.suggestion.names import CAPITAL, NOT_NAMES, NOT_SURNAMES, SMALL, is_given_name


@dataclass(frozen=True, slots=True)
class PersonMention:
    """A person as written at ``text[start:end]``. ``role`` is a code of the vocabulary, or empty where unknown.

    ``named``: whether the words hold a name; a kinship or role word alone does not.
    """

    start: int
    end: int
    as_written: str
    role: str = ""
    named: bool = False


_NO_LABEL = r"(?!(?:DOB|DoB|Dob|EDD|Edd|NHS|ID|UPN|REF|Ref|NI|CRN|PNC|LCS)\b)"
"""The label of the next field on the line is no tail of a name: "Tamsin Oakdale DOB", "NHS", "UPN"."""
_CAP = (
    rf"(?:[{CAPITAL}][{SMALL}]+(?:['’](?!s\b)[{CAPITAL}]?[{SMALL}]+)?|[A-Z]['’][{CAPITAL}][{SMALL}]+|"
    r"Mc[A-Z][a-z]+|Mac[A-Z][a-z]+)"
)
_NAME = rf"{_NO_LABEL}{_CAP}(?:-{_CAP})?"
_SURNAME = rf"{_NO_LABEL}(?:{_NAME}|[{CAPITAL}]{{2,}}(?:-[{CAPITAL}]{{2,}})?)"
_BEFORE_A_SURNAME = r"(?:(?:van|von|der|den|de|da|dos|del|della|di|el|al|bin|ibn|bint|ap)[ -]){0,2}"
_COLLARED = (
    r"(?!(?:ATTENDED|ARRIVED|STATE[SD]|SPOKE|REPORT(?:S|ED)|ON|TO|AT|AND|IN|OF|WITH|FROM|HAS|SAW|TASKED|ASSIGNED|DEPLOYED|"
    r"RESUM\w*|BACK|FOR|THE|WAS|IS|WILL|NOW|RE|CALLED|ADVISED|UPDATED?)\b)"
    rf"[{CAPITAL}]{{3,}}+(?:[-'’][{CAPITAL}]{{2,}}+)?+(?![ ][{CAPITAL}]{{2,}}\b)"
)
"""A surname in capitals behind a collar number ("PC 2207 OYELARAN"), in words that are not all written so."""
_RANKED = re.compile(
    rf"\b(?P<worker>{WORKER})\.?\s+(?:(?:{CIVIL}|Dr)\.?\s+)?(?:(?:[A-Z]\.?\s+){{0,2}}{_SURNAME}(?:\s+{_NAME})?|"
    rf"\d{{2,6}}(?:\s+(?:{_NAME}|{_COLLARED}))?|[A-Z]\b)"
)
_TITLED = re.compile(rf"\b{CIVIL}\.?\s+(?:(?:[A-Z]\.?\s+){{1,2}}{_SURNAME}|{_SURNAME}(?:\s+{_NAME})?|[A-Z]{{1,2}}\b)")
_JUDGE = re.compile(
    rf"\b(?:Mr|Mrs|Ms|Miss|Lord|Lady)\s+Justice\s+{_SURNAME}|\b(?:His|Her)\s+Honour(?:\s+Judge)?\s+{_NAME}(?:\s+{_SURNAME})?"
)
_TITLE_BEFORE = re.compile(rf"(?<!\w)(?:{CIVIL}|(?P<worker>{WORKER}))\.?[ \t]+$")
_LONGEST_TITLE = 14
_COUPLE = re.compile(rf"\bMr\.?\s+(?:and|&)\s+Mrs\.?\s+(?:[A-Z]\.?\s+)?{_SURNAME}")
_REVERSED = re.compile(rf"\b{_NO_LABEL}[{CAPITAL}]{{2,}}(?:[-'’][{CAPITAL}]{{2,}})?,\s+{_NAME}\b")
_PAIR = re.compile(rf"\b{_NAME}(?:\s+(?:[A-Z]\.?|{_NAME}))?\s+{_BEFORE_A_SURNAME}{_SURNAME}\b")
_INITIALLED = re.compile(
    rf"(?:(?<=\()|(?<=\bby )|(?<=\bwith )|(?<=\bfrom )|(?<=\bto ))(?:[A-Z]\.\s?)+(?P<family>{_NAME})(?=[\s,.;:)]|$)"
)
"""An initial with its stop and a family name, where somebody is named: "chaired by B. Orme", "(L. Tranter)"."""
_INTRODUCED = Sieved(
    r"\b(?:partner|boyfriend|girlfriend|called|named|known as|aka|brother|sister|sibling|son|daughter|husband|wife|"
    r"uncle|aunt|cousin|friend|neighbour|lodger|mother|father|mum|dad|child|"
    r"[Bb]aby|[Tt]oddler|infant|stepfather|grandmother|nan|name as|name of)"
    rf"(?:(?!\n)[\s,(:]){{1,3}}(?P<name>{_NAME}(?:[^\S\n]+{_SURNAME})?)\b"
)
_TWIN_NAMED = Sieved(
    rf"\b(?P<twin>[Tt]win)[\s,(:]{{1,3}}(?P<name>(?!(?:One|Two|Boy|Girl)\b){_NAME}(?:\s+{_SURNAME})?)\b"
)

_BY_AGE = Sieved(
    r"\b(?P<age>1[89]|[2-9]\d)[- ]year[- ]old(?P<sex>\s+(?:man|woman|male|female))?\b"
    r"(?!\s+(?:[A-Z][a-z]|(?:\w+\s+){0,2}?(?:mother|mum|father|dad|partner|boyfriend|girlfriend|carer|brother|sister|"
    r"son|daughter|neighbour|friend|suspect|victim|uncle|aunt|cousin|grand\w+|step\w+|defendant|lodger)\b))"
)
"""An adult known by age alone: "the 24-year-old", "a 32-year-old man"; not "a 24-year-old mother", who has a role."""

_CHILD_IN_A_NAME = Sieved(
    r"\b(?:safeguarding|for|lost|sick)\s+(?:child|children)$|"
    r"(?:child|children)(?:['’]?s)?\s+(?:services?|social|board|protection|in need|neglect|cruelty|abuse|"
    r"safeguarding|and famil(?:y|ies)|arrangements?|assessment|centre|home|hospital|ward|guardian|act|partnership)\b",
    re.IGNORECASE,
)
"""A child only in the name of a service, a plan or an order."""
_OF_ANOTHER = re.compile(r"\b(?:another|an unknown|a different|an unrelated|a fellow)\s+(?:\w+\s+)?$", re.IGNORECASE)
"""Before a child of whom nobody here asks: "bit another child"."""
_PLACE_BEFORE = re.compile(r"\b(?:at|in|from|near|of|to|on|via|visited|attended)\s+(?:the\s+)?$", re.IGNORECASE)
_PLACE_AFTER = re.compile(
    r"(?:(?<=s)['’])?\s+(?:Street|St\b|Road|Rd|Lane|Avenue|Ave|Close|Drive|Court|House|Hospital|School|Academy|Nursery|Centre|Center|"
    r"Clinic|Surgery|Ward|Way|Crescent|Place|Park|Gardens|Terrace|Hill|Council|Trust|Police|Primary|Infant|Junior|"
    r"Community|University|Infirmary|County|City|Town|Practice|Unit|Team|Service|Services|Act|Report|Order|Group|Hall|"
    r"Grove|Square|Estate|Room|Flats?|Hotel|Station|Church|Housing|Homes|Association|Foundation|Medical|Health)\b"
)
_ENDS_AS_PLACE = re.compile(_PLACE_AFTER.pattern.replace(r"(?:(?<=s)['’])?\s+", "^", 1))
_PLACES_AND_SURNAMES = frozenset({"Hill", "Hall", "Ward", "Park", "Church", "Lane", "Grove"})
"""As often a family's name as a street's or a ward's: "her father, Tom Hill"."""
_CUE_BEFORE = re.compile(
    r"(?:\b(?:partner|boyfriend|girlfriend|mother|father|mum|dad|called|named|as|by|with|and|between|for|child|"
    r"children|brother|sister|sibling|subject|re|regarding|about|of|uncle|aunt|friend|neighbour|husband|wife|worker|"
    r"visitor|officer|manager|pensioner|nurse|doctor|teacher|headteacher|barrister|prosecutor|solicitor|reporter|"
    r"pathologist|paediatrician|psychologist|detective|constable|sergeant|inspector|councillor|spokesman|spokeswoman|"
    r"reviewer|author|judge|coroner|counsel)|[(:&,])\s*$",
    re.IGNORECASE,
)

_CUE_AFTER = re.compile(
    r",\s*(?:then |now )?(?:aged\s+)?\d{1,2}(?=\s*[,.;)])|\s*\((?:aged\s+)?\d{1,2}\)|\s*\(?(?:DOB|d\.o\.b)\b|"
    r",\s+who(?:se|m)?\b|,?\s+(?:said|told|denied|admitted|claimed|explained|alleged|pleaded|testified)\b"
)
"""An age, a date of birth or a word of saying after two capitalised words: a person's, not a place's."""


def mentions(text: str, *, known: Iterable[str] = ()) -> list[PersonMention]:
    """Every person that ``text`` mentions, in order, none overlapping.

    ``known``: names and initials already known in the case ("AJ", "Ruby"), which are then recognised wherever they
    stand as whole words. Without it, initials and single given names are not taken for persons.
    """
    taken: list[PersonMention] = []
    held = [False] * (len(text) + 1)

    def take(start: int, end: int, role: str, named: bool) -> None:
        if start < end and not any(held[start:end]):
            held[start:end] = [True] * (end - start)
            taken.append(PersonMention(start, end, text[start:end], role, named))

    for match in _TWIN_NAMED.finditer(text):
        first = match.group("name").split()[0]
        usual = is_given_name(first)
        if usual or (match.group("twin") == "twin" and first not in NOT_NAMES and first not in NOT_SURNAMES):
            # The word itself is no second person: it is held with the name.
            take(match.start("name"), match.end("name"), "sibling", True)
            held[match.start() : match.end()] = [True] * (match.end() - match.start())
    capitals = [match.start() for match in _CAPITAL.finditer(text)]
    for match in _from_capitals(_JUDGE, text, capitals):
        take(match.start(), match.end(), "professional", True)
    for match in _from_capitals(PSEUDONYM, text, capitals):
        take(match.start(), match.end(), ROLE_OF_SORT.get(match.group("sort"), ""), True)
    for name in longest_first(tuple(known)):
        for start in whole_words(text, name):
            if len(name) == 1 and not is_initial(text, start):
                continue
            # "Dr Rees", where "Rees" is known: the title is how this place calls him.
            titled = _TITLE_BEFORE.search(text, max(0, start - _LONGEST_TITLE), start)
            is_worker = titled is not None and titled.group("worker") is not None
            begin = titled.start() if titled is not None else start
            # "Dr Amira Rees", where only "Amira" is known: the title goes with the whole name.
            whole = (_RANKED if is_worker else _TITLED).match(text, begin) if titled is not None else None
            end = max(start + len(name), _without_stop_words(text, begin, whole.end()) if whole is not None else 0)
            take(begin, end, "professional" if is_worker else "", True)
    for match in _from_capitals(_RANKED, text, capitals):
        if match.group("worker") == "PS" and is_given_name(match.group().split()[1]):
            continue  # "PS Kerry rang": behind the end of a letter
        if not is_place(text, match.end()) and match.group().split()[-1] not in NOT_NAMES:
            take(match.start(), match.end(), "professional", True)
    for match in _from_capitals(_COUPLE, text, capitals):
        take(match.start(), match.end(), "", True)
    for match in _from_capitals(_TITLED, text, capitals):
        take(match.start(), _without_stop_words(text, match.start(), match.end()), "", True)
    for match in _from_capitals(_REVERSED, text, capitals):
        family, given = (part.strip() for part in match.group().split(","))
        if (
            given not in NOT_NAMES
            and family.title() not in NOT_NAMES
            and (is_given_name(given) or (len(family) > 3 and not _follows_words(text, match.end())))
        ):
            take(match.start(), match.end(), "", True)
    for match in _from_capitals(_PAIR, text, capitals):
        # "Father Paul Dunne": the word that begins the sentence says who he is, and is no part of his name.
        named = _PAIR.match(text, at) if (at := _behind_a_role(match)) else match
        if named is not None and _is_name(text, named):
            take(named.start(), named.end(), "", True)
    for match in _INITIALLED.finditer(text):
        family = match.group("family")
        if family not in NOT_NAMES and family not in NOT_SURNAMES and not is_place(text, match.end()):
            take(match.start(), match.end(), "", True)
    for match in _INTRODUCED.finditer(text):
        first, last = match.group("name").split()[0], match.group("name").split()[-1]
        if first in NOT_NAMES or first in NOT_SURNAMES or is_place(text, match.end()):
            continue
        if first is last or last in _PLACES_AND_SURNAMES or not _ENDS_AS_PLACE.match(last):
            take(match.start("name"), match.end("name"), "", True)
    for start, end in names_decided_of(text):
        take(start, end, "", True)
    for match in _BY_AGE.finditer(text):
        take(match.start(), match.end(), "", False)
    for role, pattern in ROLES_TOLD_BY_WORDS:
        for match in pattern.finditer(text):
            if role == "child" and _names_a_service(text, match.start(), match.end()):
                continue
            if role == "child" and _OF_ANOTHER.search(text, max(0, match.start() - 40), match.start()):
                continue
            take(match.start(), match.end(), role, False)
    made = _with_their_names(text, sorted(taken, key=lambda item: item.start))
    return [of_a_grown_up(text, item, before) for before, item in zip([None, *made], made, strict=False)]


_BEFORE_A_NAME = {
    role: re.compile(r"\s+|\s*\(\s*|\s*:\s*")
    for role in ("mother", "father", "grandparent", "relative", "neighbour", "friend", "foster_carer")
} | {role: re.compile(r"\s+|\s*[(,:]\s*") for role in ("partner", "stepparent", "former_partner")}
"""What may stand between a role and the name of whoever has it. A comma only where lists seldom hold the role: "mother,
Ann Reed" may be two people, "her new partner, Craig Hale" is one."""


def _with_their_names(text: str, found: list[PersonMention]) -> list[PersonMention]:
    """The mentions, a role and the name right behind it as one: "mum's boyfriend Craig Hale" is one man."""
    made: list[PersonMention] = []
    for item in found:
        before = made[-1] if made else None
        if before is not None and item.named and not item.role and not before.named and before.role in _BEFORE_A_NAME:
            between = _BEFORE_A_NAME[before.role]
            if between.fullmatch(text, before.end, item.start) and not _PLURAL.search(before.as_written):
                made.pop()
                item = PersonMention(item.start, item.end, item.as_written, before.role, True)
        made.append(item)
    return made


_PLURAL = re.compile(r"(?:parents|carers|MGPs|PGPs|relatives|neighbours|friends|['’]s)$", re.IGNORECASE)


def _behind_a_role(match: re.Match[str]) -> int | None:
    """Where a name begins behind a role with a capital letter, in words that look like one name."""
    first, _, rest = match.group().partition(" ")
    is_role = " " in rest.strip() and _ROLE_BEFORE_A_NAME.fullmatch(first) is not None
    return match.end() - len(rest.lstrip()) if is_role else None


_ROLE_BEFORE_A_NAME = re.compile(
    r"Victim|Suspect|Perpetrator|Perp|Offender|Mother|Mum|Father|Dad|Stepfather|Stepmother|Grandmother|Grandfather|"
    r"Nan|Gran|Aunt|Auntie|Uncle|Partner|Boyfriend|Girlfriend|Husband|Wife|Neighbour|Sister|Brother|Sibling|Carer"
)


_CAPITAL = re.compile(rf"[{CAPITAL}]")


def _from_capitals(pattern: re.Pattern[str], text: str, capitals: Iterable[int]) -> Iterator[re.Match[str]]:
    """The matches of a pattern that begins with a capital letter; it is tried nowhere else."""
    since = 0
    for place in capitals:
        if place >= since and (match := pattern.match(text, place)) is not None:
            since = match.end()
            yield match


@lru_cache(maxsize=64)
def longest_first(names: tuple[str, ...]) -> tuple[str, ...]:
    """The names, each once, the longest first; a single letter only as a capital ("K, a boy")."""
    kept = {name.strip() for name in names if len(name.strip()) > 1 or name.strip().isupper()}
    return tuple(sorted(kept, key=lambda name: (-len(name), name)))


def whole_words(text: str, words: str) -> Iterator[int]:
    """Where ``words`` begin in ``text`` without a letter or figure right before or behind them."""
    at = text.find(words)
    while at >= 0:
        end = at + len(words)
        is_whole = not (at and _in_word(text[at - 1])) and not (end < len(text) and _in_word(text[end]))
        if is_whole:
            yield at
        at = text.find(words, end if is_whole else at + 1)


def _in_word(letter: str) -> bool:
    return letter.isalnum() or letter == "_"


def _is_name(text: str, match: re.Match[str]) -> bool:
    words = match.group().split()
    if any(word in NOT_NAMES or word.title() in NOT_NAMES for word in words):
        return False
    if words[-1] in NOT_SURNAMES or is_place(text, match.end()) or _ENDS_AS_PLACE.search(words[-1]):
        return False
    if is_given_name(words[0]):
        return True
    before = text[max(0, match.start() - 24) : match.start()]
    if _CUE_AFTER.match(text, match.end()) and not _PLACE_BEFORE.search(before) and words[-1][1:].islower():
        return True
    return bool(_CUE_BEFORE.search(before)) and not _PLACE_BEFORE.search(before) and words[-1][1:].islower()


def _names_a_service(text: str, start: int, end: int) -> bool:
    """Whether "child" stands in "child protection", "Children's Services" or "Safeguarding Children Board"."""
    around = max(0, start - 14)
    return any(
        around + match.start() <= start < around + match.end()
        for match in _CHILD_IN_A_NAME.finditer(text[around : end + 20])
    )


def is_place(text: str, end: int) -> bool:
    """Whether what ends at ``end`` is a part of the name of a place or a body: "Kian" in "Kian Primary School", "Marl
    Magistrates" in "Marl Magistrates' Court"."""
    return bool(_PLACE_AFTER.match(text, end))


def _follows_words(text: str, end: int) -> bool:
    """Whether plain words follow at once, as after a list of agencies: "CSC, School and others"."""
    return bool(re.match(r"\s+(?:and|attended|informed|present)\b", text[end : end + 12]))


def _without_stop_words(text: str, start: int, end: int) -> int:
    """Leave a following sentence's or agency's word out of a titled name: "Mr Brown Police"."""
    words = text[start:end].split()
    while len(words) > 2 and (words[-1] in NOT_NAMES or words[-1] in NOT_SURNAMES):
        end = start + text[start:end].rstrip().rfind(words[-1])
        end = start + len(text[start:end].rstrip())
        words.pop()
    return end

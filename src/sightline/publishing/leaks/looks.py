"""Addresses and numbers that no cast lists: somebody forgot them, or they came in with a text."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator

from sightline.publishing.leaks.advice import legal_advice
from sightline.publishing.leaks.finding import LeakSort
from sightline.publishing.leaks.homes_named import homes_named
from sightline.publishing.leaks.landmarks import told_by_landmarks
from sightline.publishing.leaks.left_beside import left_beside
from sightline.publishing.leaks.likeness import is_everyday
from sightline.publishing.leaks.named_behind import named_behind
from sightline.publishing.leaks.risk_content import risk_content
from sightline.publishing.leaks.sought import Hidden, words_of
from sightline.publishing.versions.folding import Folded
from sightline.publishing.versions.writings import STREETS
from sightline.wording.record_numbers import record_numbers
from sightline.wording.role_names import is_role_word
from sightline.wording.schools_by_letters import schools_by_letters
from sightline.wording.suggestion.names import NOT_NAMES

_POSTCODE = re.compile(r"(?<![A-Z0-9])[A-Z]{1,2}[0-9][A-Z0-9]?\s{0,3}[0-9][ABD-HJLNP-UW-Z]{2}(?![A-Z0-9])")
_SAID_OF_MUCH = ("hill", "view", "fold")
"""Endings of streets that much else has."""
_STREET = re.compile(
    r"\b\d{1,4}[A-Za-z]?,?\s+(?:[A-Z][\w'’]+\s+){1,3}(?:"
    + "|".join(kind.capitalize() for kind in STREETS if kind not in _SAID_OF_MUCH)
    + r"|Rd|Ave|Cres|Cl|Ln|Gdns|Orchard|Paddock|Meadows?|Mead|Ridge|Glade|Dene|Crossway)\b"
)
_HOUSE = re.compile(
    r"(?i:\b(?:address(?:\s+(?:is|was|of|as|given\s+as))?|lives?|lived|living|live|moved|moving|home|house|flat|visit(?:ed)?|"
    r"(?:call(?:ed)?|attend(?:ed|ance)?|arrest(?:ed)?|seen|neighbours?|occup(?:ant|ier)s?|tenan(?:t|cy))(?:\s+\w+){0,3}?)"
    r"(?:\s+(?:at|to|from|of|in|with|is|was)|,|:)?\s+|\b(?:at|of)\s+)"
    r"(?P<house>(?:(?i:flat|no\.?|number)\s+)?\d{1,4}[A-Za-z]?,?[^\S\n]+(?P<street>[A-Z][a-z'’]+(?:[^\S\n]+[A-Z][a-z'’]+){0,2}))"
)
"""A house and a street whose ending no list has, behind what says that somebody lives or is met there: "of 12b Arkle
Brae", "gave address 4 Quay Nook"."""
_PHONE = re.compile(r"(?<![\w.])(?:\+44|0044|\(?0)\s?(?:\(0\)\s?)?\d(?:[\s-]?\)?[\s-]?\d){8,9}(?![\w-])")
_OF_NOBODY = re.compile(r"\(?0(?:800|808|300|303|330|333|345|845|870)\b")
"""Telephone numbers that only bodies have: a helpline gives nobody away."""
_MAIL = re.compile(r"(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_PUPIL = re.compile(r"\b[A-Z]\s?\d{11}[0-9A-Z]\b")
_INSURANCE = re.compile(r"\b[A-CEGHJ-PR-TW-Z]{2}\s?\d\d\s?\d\d\s?\d\d\s?[A-D]\b")
_ON_A_MAP = re.compile(
    r"(?<![\d.])(?:49|5\d|60)\.\d{3,}\s*\u00b0?\s*N?(?:[,;:=\s]|and|&|long(?:itude)?\.?|lon|lng){1,8}[-\u2212]?\d\.\d{3,}(?!\d)"
    r"|(?<!\w)[HJNOST][A-Z]\s?(?:\d{3}\s?\d{3}|\d{4}\s?\d{4}|\d{5}\s?\d{5})(?!\w)"
    r"|(?<![:/])/{3}[a-z]+\.[a-z]+\.[a-z]+\b|(?<!\w)[2-9CFGHJMPQRVWX]{6,8}\+[2-9CFGHJMPQRVWX]{2,3}(?!\w)"
    r"|(?<!\d)(?:49|5\d|60)\s?\u00b0\s?\d{1,2}\s?['\u2019\u2032]"
)
"""A place on a map of these islands: latitude and longitude, a reference of the national grid, three words,
a plus code."""
_CAR = re.compile(
    r"(?<![A-Z0-9/-])[A-HJ-PR-Y][A-HJ-PR-Y](?:0[1-9]|[1-7]\d)\s?[A-HJ-PR-Z]{3}(?![A-Z0-9/-])"
    r"|(?<![A-Z0-9/-])[A-HJ-NPR-TV-Y]\s?\d{3}\s?[A-HJ-PR-Y][A-Z]{2}(?![A-Z0-9/-])"
    r"|(?i:\b(?:reg(?:istration)?|number\s+plate|index|vrm)(?:\s+(?:no|number|mark))?\.?[\s:]{1,3})"
    r"(?=[A-Z0-9 ]*\d)[A-Z0-9]{1,4}\s?[A-Z0-9]{1,3}\b"
)
_COLLAR = re.compile(r"(?i:\b(?:collar|warrant|shoulder|epaulette)\s+(?:number|no)\.?[\s:]{1,3})[A-Z]{0,2}\d{2,6}\b")
_CRIME = re.compile(
    r"(?i:\b(?:crime|urn|occurrence|incident|custody)\W{1,3}(?:(?:ref(?:erence)?|number|no)\W{1,3})?)"
    r"(?=[A-Z0-9/-]*\d{3})[A-Z0-9]{2,6}(?:[/-][A-Z0-9]{2,8}){1,3}\b"
)
_OTHER_NAME = re.compile(
    r"(?i:\b(?:also\s+known\s+as|a\.?k\.?a\.?|n[ee\u0301\u00e9]e|formerly\s+known\s+as|goes\s+by(?:\s+the\s+name(?:\s+of)?)?|"
    r"nick-?named|(?:real|birth|maiden|married|middle|pet)\s+(?:name|surname)\s+(?:(?:of|for)\s+(?:\w+\s+){1,3}?)?(?:is|was|being)|"
    r"\b(?:she|he|child|baby|mother|father|partner|brother|sister|him|her)\s+(?:is|was)\s+known\s+(?:\w+\s+){0,3}as))"
    r"\s+['\"\u2018\u201c]?(?P<name>[A-Z][\w'\u2019-]+(?:\s+[A-Z][\w'\u2019-]+){0,3})"
)
_KNOWN_AS = re.compile(
    r"(?i:\bknown\s+(?:\w+\s+){0,3}as|\bcall(?:s|ed)?\s+(?:her|him|me|herself|himself))\s+['\"\u2018\u201c]"
    r"(?P<name>[A-Z][\w-]+(?:\s+[A-Z][\w-]+)?)['\"\u2019\u201d,.]"
)
_ON_THE_NET = re.compile(
    r"(?<![\w.@/])@[A-Za-z_][\w.]{3,30}\b(?!\.)"
    r"|(?i:\b(?:twitter|x|facebook|fb|instagram|tiktok|snapchat|youtube|linkedin)\.com/(?!help|policies|about)@?[\w.-]{3,})"
    r"|(?i:\b(?:snapchat|insta(?:gram)?|tiktok|xbox|discord|gamer\s*tag|user\s?name|handle)(?:\s+(?:name|user|account|handle))?\s*[:=]\s*)\S{3,}"
)
_NHS = re.compile(
    r"(?i:\bnhs\b(?:\s+(?:no|number))?\.?[\s:#]{0,3}(?:is\s+|was\s+)?)\d{3}[\s-]?\d{3}[\s-]?\d{4}(?![\w-])"
)
_TEN = re.compile(r"(?<![\w.+-])\d{3}[\s-]?\d{3}[\s-]?\d{4}(?![\w.-])")

_LONG_NUMBER = re.compile(r"(?<![\w./,:#\u00a3$\u20ac+-])(?!\d+000\b)\d{7,14}(?![\w/-]|[.,:]\d)")
_A_DAY = re.compile(r"(?:19|20)\d\d(?:0\d|1[0-2])[0-3]\d|[0-3]\d(?:0\d|1[0-2])(?:19|20)\d\d")
"""How machines write a day: whether that is hidden is asked elsewhere."""

PLACES_BY_SHAPE = (_STREET, _POSTCODE)
"""How addresses are written, whoever lives there."""


def looks_like(folded: Folded, hidden: Hidden) -> Iterator[tuple[int, int, LeakSort, str, str, int]]:
    """What looks like an address, a telephone number, an e-mail address or a number of a person."""
    for what, pattern in (
        ("a postcode", _POSTCODE), ("a street and a house", _STREET), ("a telephone number", _PHONE),
        ("an e-mail address", _MAIL), ("a pupil number", _PUPIL), ("a National Insurance number", _INSURANCE),
        ("a place on a map", _ON_A_MAP), ("the registration of a car", _CAR), ("a police officer's number", _COLLAR),
        ("the number of a crime", _CRIME), ("an NHS number", _NHS),
        ("somebody's name on the net", _ON_THE_NET),
    ):  # fmt: skip
        for match in pattern.finditer(folded.plain):
            if not _is_shown(match.group(), hidden) and not _OF_NOBODY.match(match.group()):
                yield match.start(), match.end(), LeakSort.LOOKS_LIKE, "", f"it looks like {what}", 6
    for start, end in left_beside(folded.plain, hidden):
        yield start, end, LeakSort.LOOKS_LIKE, "", "it looks like what is left of a name", 6
    if not hidden.stays_inside:
        for start, end in schools_by_letters(folded.plain):
            if not hidden.shows(words_of(folded.plain[start:end])):
                yield start, end, LeakSort.LOOKS_LIKE, "", "it looks like a school told by letters", 6
        if not hidden.shows_risk_conferences:
            for start, end in risk_content(folded.plain):
                yield start, end, LeakSort.LOOKS_LIKE, "", "it looks like what a risk conference heard or set", 6
        for start, end, what in named_behind(folded.plain):
            if not hidden.shows(tuple(re.findall(r"[^\W_]+", folded.plain[start:end].lower()))):
                yield start, end, LeakSort.LOOKS_LIKE, "", f"it looks like {what}", 6
        for start, end in legal_advice(folded.plain):
            yield start, end, LeakSort.LOOKS_LIKE, "", "it looks like what legal advice said", 6
        for start, end in _of_records(folded.plain):
            if not _is_shown(folded.plain[start:end], hidden):
                yield start, end, LeakSort.LOOKS_LIKE, "", "it looks like the number of an agency's record", 7
    for start, end in houses_of_no_list(folded.plain):
        if not _is_shown(folded.plain[start:end], hidden):
            yield start, end, LeakSort.LOOKS_LIKE, "", "it looks like a street and a house", 6
    for start, end, what in told_by_landmarks(folded.plain):
        yield start, end, LeakSort.LOOKS_LIKE, "", f"it looks like {what}", 6
    for start, end in homes_named(folded.plain):
        if not _is_shown(folded.plain[start:end], hidden):
            yield start, end, LeakSort.LOOKS_LIKE, "", "it looks like a home told without its street", 6
    for match in itertools.chain(_OTHER_NAME.finditer(folded.plain), _KNOWN_AS.finditer(folded.plain)):
        if not hidden.shows(tuple(re.findall(r"[^\W_]+", match.group("name").lower()))):
            yield match.start(), match.end(), LeakSort.LOOKS_LIKE, "", "it tells another name of somebody", 6
    for match in _TEN.finditer(folded.plain):
        if _is_nhs_number(re.sub(r"\D", "", match.group())) and not _is_shown(match.group(), hidden):
            yield match.start(), match.end(), LeakSort.LOOKS_LIKE, "", "it looks like an NHS number", 6


_SAID_TO_BE = re.compile(
    r"(?i:\baddress(?:\s+(?:given|shown|recorded|held))?(?:\s+(?:as|is|was)|\s*:))\s+"
    r"(?P<house>[A-Z][\w'’]+(?:,?[^\S\n]+[A-Z][\w'’]+){1,4})"
)
"""An address without any figure: "address given as Foxglove, Station Rd, Elmport"."""


def houses_of_no_list(plain: str) -> Iterator[tuple[int, int]]:
    """Where a text tells a house in a street whose ending is in no list: one word of the street at least is none of
    every day ("at 12 Core Groups" is no house), nor is any a month or a role.
    """
    for match in _HOUSE.finditer(plain):
        words = match["street"].split()
        if any(word in NOT_NAMES or is_role_word(word) for word in words):
            continue
        if match.group().lower().startswith("address") or not all(is_everyday(word.lower()) for word in words):
            yield match.span("house")
    for match in _SAID_TO_BE.finditer(plain):
        if not all(is_everyday(word.lower()) or is_role_word(word) for word in re.findall(r"[\w'’]+", match["house"])):
            yield match.span("house")


def _of_records(plain: str) -> Iterator[tuple[int, int]]:
    """Numbers that lead into an agency's system, and any long number that is no day: what else would it be?"""
    yield from record_numbers(plain)
    for match in _LONG_NUMBER.finditer(plain):
        if not _A_DAY.fullmatch(match.group()) and not _OF_NOBODY.match(match.group()):
            yield match.start(), match.end()


def _is_shown(words: str, hidden: Hidden) -> bool:
    squeezed = re.sub(r"[\W_]", "", words.lower())
    return bool(squeezed) and squeezed in hidden.shown_codes


def _is_nhs_number(digits: str) -> bool:
    check = 11 - sum(int(digit) * weight for digit, weight in zip(digits[:9], range(10, 1, -1), strict=True)) % 11
    return len(set(digits)) > 1 and check != 10 and int(digits[9]) == (0 if check == 11 else check)

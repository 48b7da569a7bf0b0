"""Addresses and numbers that no cast lists: somebody forgot them, or they came in with a text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sightline.publishing.leaks.finding import LeakSort
from sightline.publishing.leaks.sought import Hidden
from sightline.publishing.versions.folding import Folded
from sightline.publishing.versions.writings import STREETS

_POSTCODE = re.compile(r"(?<![A-Z0-9])[A-Z]{1,2}[0-9][A-Z0-9]?\s?[0-9][ABD-HJLNP-UW-Z]{2}(?![A-Z0-9])")
_STREET = re.compile(
    r"\b\d{1,4}[A-Za-z]?,?\s+(?:[A-Z][\w'’]+\s+){1,3}(?:"
    + "|".join(kind.capitalize() for kind in STREETS if kind not in ("hill", "view", "fold"))
    + r"|Rd|Ave|Cres|Cl|Ln|Gdns)\b"
)
_PHONE = re.compile(r"(?<![\w.])(?:\+44|0044|\(?0)\s?(?:\(0\)\s?)?\d(?:[\s-]?\)?[\s-]?\d){8,9}(?![\w-])")
_OF_NOBODY = re.compile(r"\(?0(?:800|808|300|303|330|333|345|845|870)\b")
"""Telephone numbers that only bodies have: a helpline gives nobody away."""
_MAIL = re.compile(r"(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_PUPIL = re.compile(r"\b[A-Z]\s?\d{11}[0-9A-Z]\b")
_INSURANCE = re.compile(r"\b[A-CEGHJ-PR-TW-Z]{2}\s?\d\d\s?\d\d\s?\d\d\s?[A-D]\b")
_ON_A_MAP = re.compile(
    r"(?<![\d.])(?:49|5\d|60)\.\d{3,}\s*\u00b0?\s*N?[,;\s]+[-\u2212]?\d\.\d{3,}(?!\d)"
    r"|(?<!\w)[HJNOST][A-Z]\s?\d{3}\s?\d{3}(?!\w)|(?<!\w)[HJNOST][A-Z]\s?\d{5}\s?\d{5}(?!\w)|(?<![:/])/{3}[a-z]+\.[a-z]+\.[a-z]+\b"
)
"""A place on a map of these islands: latitude and longitude, a reference of the national grid, three words."""
_TEN = re.compile(r"(?<![\w.+-])\d{3}[\s-]?\d{3}[\s-]?\d{4}(?![\w.-])")

PLACES_BY_SHAPE = (_STREET, _POSTCODE)
"""How addresses are written, whoever lives there."""


def looks_like(folded: Folded, hidden: Hidden) -> Iterator[tuple[int, int, LeakSort, str, str, int]]:
    """What looks like an address, a telephone number, an e-mail address or a number of a person."""
    for what, pattern in (
        ("a postcode", _POSTCODE), ("a street and a house", _STREET), ("a telephone number", _PHONE),
        ("an e-mail address", _MAIL), ("a pupil number", _PUPIL), ("a National Insurance number", _INSURANCE),
        ("a place on a map", _ON_A_MAP),
    ):  # fmt: skip
        for match in pattern.finditer(folded.plain):
            if not _is_shown(match.group(), hidden) and not _OF_NOBODY.match(match.group()):
                yield match.start(), match.end(), LeakSort.LOOKS_LIKE, "", f"it looks like {what}", 6
    for match in _TEN.finditer(folded.plain):
        if _is_nhs_number(re.sub(r"\D", "", match.group())) and not _is_shown(match.group(), hidden):
            yield match.start(), match.end(), LeakSort.LOOKS_LIKE, "", "it looks like an NHS number", 6


def _is_shown(words: str, hidden: Hidden) -> bool:
    squeezed = re.sub(r"[\W_]", "", words.lower())
    return bool(squeezed) and squeezed in hidden.shown_codes


def _is_nhs_number(digits: str) -> bool:
    check = 11 - sum(int(digit) * weight for digit, weight in zip(digits[:9], range(10, 1, -1), strict=True)) % 11
    return len(set(digits)) > 1 and check != 10 and int(digits[9]) == (0 if check == 11 else check)

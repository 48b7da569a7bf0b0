"""A person's name as somebody wrote it, and how far two such names agree, part by part. There are no scores."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from sightline.identity.nicknames import stand_for_one_another

_NEUTRAL_TITLES = (
    "dr doctor prof professor pc pcso dc ds di dci sgt sergeant insp inspector cllr rev judge hhj mx nurse"
)
_TITLES = {
    **dict.fromkeys(("mr", "master", "sir"), "man"),
    **dict.fromkeys(("mrs", "ms", "miss", "lady", "madam"), "woman"),
    **dict.fromkeys(_NEUTRAL_TITLES.split(), ""),
}
_PARTICLES = {"van", "von", "de", "der", "da", "di", "la", "le", "al", "el", "bin", "bint", "ap"}
_LETTER_NAME = re.compile(r"(?:child|subject|baby|twin|sibling|adult|mother|father|male|female)\s+(?:[a-z]|\d{1,2})")


class Form(StrEnum):
    """What a written name gives."""

    FULL = "full"
    INITIAL = "initial"
    TITLED_SURNAME = "titled_surname"
    ONE_WORD = "one_word"
    LETTERS = "letters"
    CODE = "code"


@dataclass(frozen=True, slots=True)
class Name:
    """A written name in parts, lower case. ``surname`` is empty where one word or letters are all there is.

    ``sex_of_title`` is "man" or "woman" where a title says so, else empty.
    """

    written: str
    form: Form
    given: str = ""
    middle: tuple[str, ...] = ()
    surname: str = ""
    sex_of_title: str = ""

    @property
    def key(self) -> str:
        """What two names share if they are written the same, whatever the case, spacing and neutral titles."""
        parts = " ".join((self.given, *self.middle, self.surname)).split()
        return " ".join(parts)


class Agrees(StrEnum):
    """How one part of two names stands."""

    AGREE = "agree"
    VARIANT = "variant"
    DISAGREE = "disagree"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class PartAgreement:
    """One part of two names side by side, with the reason in plain words (empty if unknown)."""

    part: str
    stands: Agrees
    reason: str = ""


def tidy(written: str) -> str:
    """The name without a possessive, stray punctuation or uneven spacing, in lower case."""
    words = written.replace("’", "'").replace("‘", "'").replace("\u2010", "-").replace("\u2011", "-")
    words = " ".join(words.split()).strip(' .,;:()[]"“”')
    words = re.sub(r"'s?$", "", words)
    return words.casefold()


def read_name(written: str) -> Name:
    """Read a name: "Ms A Jones", "SMITH, Jane Ann", "Smith", "AJ", "Child A"."""
    shape = " ".join(written.split())
    words = tidy(written)
    if _LETTER_NAME.fullmatch(words):
        return Name(shape, Form.CODE, given=words)
    if words.count(",") == 1:
        last, first = (part.strip() for part in words.split(","))
        words = f"{first} {last}"
    parts = words.replace(".", " ").split()
    sex = ""
    titled = False
    while parts and parts[0] in _TITLES:
        sex = sex or _TITLES[parts[0]]
        titled = True
        parts = parts[1:]
    if titled and len(parts) > 1 and parts[0].isdigit():
        parts = parts[1:]  # the collar number of "PC 2207 Oyelaran"
    if not parts:
        return Name(shape, Form.ONE_WORD, given=words)
    if len(parts) == 1:
        only = parts[0]
        bare = re.sub(r"[^A-Za-z]", "", shape.split()[-1])
        if titled:
            return Name(shape, Form.TITLED_SURNAME, surname=only, sex_of_title=sex)
        if 1 <= len(bare) <= 3 and bare.isupper() and only.isalpha():
            return Name(shape, Form.LETTERS, given=only)
        return Name(shape, Form.ONE_WORD, given=only)
    cut = len(parts) - 1
    while cut > 1 and parts[cut - 1] in _PARTICLES:
        cut -= 1
    given, middle, surname = parts[0], tuple(parts[1:cut]), " ".join(parts[cut:])
    form = Form.INITIAL if len(given) == 1 else Form.FULL
    return Name(shape, form, given, middle, surname, sex)


def agreement(one: Name, other: Name) -> tuple[PartAgreement, ...]:
    """How two names agree, part by part: title, first name, middle names, surname."""
    return (
        _titles(one.sex_of_title, other.sex_of_title),
        _given(one.given, other.given),
        _middle(one.middle, other.middle),
        _surnames(one.surname, other.surname),
    )


def _titles(one: str, other: str) -> PartAgreement:
    if not one or not other:
        return PartAgreement("title", Agrees.UNKNOWN)
    if one == other:
        return PartAgreement("title", Agrees.AGREE, f"both titles are a {one}'s")
    return PartAgreement("title", Agrees.DISAGREE, "one title is a man's and the other a woman's")


def _given(one: str, other: str) -> PartAgreement:
    part = "first name"
    if not one or not other:
        return PartAgreement(part, Agrees.UNKNOWN)
    if one == other:
        return PartAgreement(part, Agrees.AGREE, "same first name")
    if len(one) == 1 or len(other) == 1:
        if one[0] == other[0]:
            return PartAgreement(part, Agrees.VARIANT, "one gives just the initial, and it fits")
        return PartAgreement(part, Agrees.DISAGREE, "different initials")
    if _letters(one) == _letters(other):
        return PartAgreement(part, Agrees.VARIANT, "first names differ only in a hyphen or apostrophe")
    if stand_for_one_another(one, other):
        return PartAgreement(part, Agrees.VARIANT, "one first name is a usual form of the other")
    if spelled_alike(one, other):
        return PartAgreement(part, Agrees.VARIANT, "first names spelled differently by a letter")
    return PartAgreement(part, Agrees.DISAGREE, "different first names")


def _middle(one: tuple[str, ...], other: tuple[str, ...]) -> PartAgreement:
    part = "middle names"
    if not one or not other:
        return PartAgreement(part, Agrees.UNKNOWN)
    if one == other:
        return PartAgreement(part, Agrees.AGREE, "same middle names")
    if len(one) == len(other) and all(
        a == b or (a[0] == b[0] and (len(a) == 1 or len(b) == 1)) or spelled_alike(a, b)
        for a, b in zip(one, other, strict=True)
    ):
        return PartAgreement(part, Agrees.VARIANT, "middle names spelled differently or abbreviated")
    return PartAgreement(part, Agrees.DISAGREE, "different middle names")


def _surnames(one: str, other: str) -> PartAgreement:
    part = "surname"
    if not one or not other:
        return PartAgreement(part, Agrees.UNKNOWN)
    if one == other:
        return PartAgreement(part, Agrees.AGREE, "same surname")
    if _letters(one) == _letters(other):
        return PartAgreement(part, Agrees.VARIANT, "surnames differ only in a hyphen, space or apostrophe")
    halves = (set(one.split("-")), set(other.split("-")))
    if halves[0] & halves[1] and (len(halves[0]) == 1 or len(halves[1]) == 1):
        return PartAgreement(part, Agrees.VARIANT, "one surname is a part of the other")
    if spelled_alike(one, other):
        return PartAgreement(part, Agrees.VARIANT, "surnames spelled differently by a letter")
    return PartAgreement(part, Agrees.DISAGREE, "different surnames")


def _letters(words: str) -> str:
    return re.sub(r"[^a-z]", "", words)


_EXCHANGED = ({"y", "i"}, {"k", "c"}, {"s", "z"}, {"c", "s"}, {"f", "v"})


def spelled_alike(one: str, other: str) -> bool:
    """Whether two words differ by one letter in a way that writers slip in: Jane and Jayne, Smyth and Smith.

    Not by a letter that makes another name: Jane and June, Eric and Erin, Paul and Paula stay apart.
    """
    a, b = sorted((_letters(one), _letters(other)), key=lambda word: (len(word), word))
    if a == b or len(a) < 3:
        return False
    if a.replace("ie", "y").replace("ey", "y") == b.replace("ie", "y").replace("ey", "y"):
        return True
    if len(a) == len(b):
        wrong = [(x, y) for x, y in zip(a, b, strict=True) if x != y]
        if len(wrong) == 1:
            return set(wrong[0]) in _EXCHANGED
        if len(wrong) == 2 and len(a) >= 5:
            return wrong[0] == wrong[1][::-1]
        return False
    if len(b) - len(a) != 1 or b[0] != a[0]:
        return False
    at = next((i for i, letter in enumerate(a) if b[i] != letter), len(a))
    if b[:at] + b[at + 1 :] != a:
        return False
    return not (at == len(a) and b[-1] in "aeiosy")

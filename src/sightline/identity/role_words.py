"""Words that say what somebody is to a child without naming them: "Mother", "Mum's ex-partner", "twin 2"."""

from __future__ import annotations

import re


def _several(words: str) -> list[str]:
    return words.split()


_OF_ONE = {
    "mother": "mother",
    "mum": "mother",
    "mom": "mother",
    "mam": "mother",
    "father": "father",
    "dad": "father",
    "birth mother": "mother",
    "birth father": "father",
    "natural mother": "mother",
    "natural father": "father",
    "biological father": "father",
    "biological mother": "mother",
}
_LABELS = {"mother": "Mother", "father": "Father", "unborn_child": "Unborn baby"}
_CHILD_SPEECH = {"mummy", "mammy", "mommy", "daddy", "nanny"}
_PROFESSIONAL = {
    *_several("health visitor social worker gp midwife nurse doctor consultant paediatrician police officer teacher"),
    *_several("registrar manager solicitor judge guardian key professional officers midwives paramedic paramedics"),
    *_several("hv sw practitioner staff nursery headteacher school psychiatrist psychologist pathologist pathologists"),
    *_several("consultants therapist therapists receptionist tutor detective detectives reviewer teachers workers"),
    *_several("solicitors visitors nurses registrars worker visitor"),
    *_several("constable sergeant inspector duty senior support family counsellor magistrate paediatricians doctors"),
}
_WORDS = {
    *_several("mother mum mom mam father dad mummy mammy mommy daddy parent parents stepfather stepmother stepdad"),
    *_several("step partner ex boyfriend girlfriend husband wife former grandmother grandfather nan nana nanny gran"),
    *_several(
        "granny grandad grandpa grandparent grandparents aunt auntie uncle cousin sibling siblings brother sister"
    ),
    *_several("half baby child children toddler infant newborn girl boy daughter son twin twins unborn foster carer"),
    *_several("carers neighbour neighbours friend lodger relative subject young person adult male female couple"),
    *_several(
        "a an of the this that her his their my new current maternal paternal next door natural birth biological"
    ),
    *_several("elder eldest younger youngest older little first second one two i ii mgm mgf pgm pgf man woman tot"),
    *_several("victim perpetrator alleged suspect witness caller informant anonymous"),
    *_PROFESSIONAL,
}


def _words(written: str) -> list[str]:
    plain = written.casefold().replace("’", "'")
    plain = re.sub(r"'s?\b", "", plain)
    return re.findall(r"[a-z]+|\d+", plain)


_AGED = re.compile(r"(?:(?:the|a|an)\s+)?(1[89]|[2-9]\d)[- ]year[- ]old(?:\s+(man|woman|male|female))?", re.I)
_SEX = {"man": "man", "male": "man", "woman": "woman", "female": "woman"}


def described_by_age(written: str) -> tuple[int, str] | None:
    """The age in years, and the sex or "", of a grown-up known by age alone: "the 24-year-old"; else None."""
    found = _AGED.fullmatch(" ".join(written.split()))
    return None if found is None else (int(found.group(1)), _SEX.get((found.group(2) or "").casefold(), ""))


def is_role(written: str) -> bool:
    """Whether the words say a role and no name."""
    words = _words(written)
    return bool(words) and all(word in _WORDS or (word.isdigit() and len(word) <= 2) for word in words)


def is_professional(written: str) -> bool:
    """Whether the words are a professional's post ("the health visitor"), who is nobody of the family."""
    left = [word for word in _words(written) if word not in ("the", "a", "an", "her", "his", "their", "former", "new")]
    return bool(left) and all(word in _PROFESSIONAL for word in left)


def is_child_speech(written: str) -> bool:
    """Whether a child's own word for a grown-up: it can be anybody whom the child calls so."""
    return any(word in _CHILD_SPEECH for word in _words(written))


def role_of_one(written: str) -> str:
    """The role, if the words mean the child's mother or father and nobody else's; else empty."""
    left = [word for word in _words(written) if word not in ("the", "a", "an", "her", "his", "their", "my")]
    return _OF_ONE.get(" ".join(left), "")


def label(written: str, role: str) -> str:
    """How a person known just by a role is called in the cast list."""
    one = role_of_one(written)
    if one or role in _LABELS:
        return _LABELS[one or role]
    words = [word for word in written.split() if word.casefold() not in ("the", "a", "an", "her", "his", "their")]
    shape = " ".join(words).strip(" .,;:")
    return shape[:1].upper() + shape[1:]


def twin_number(written: str) -> int | None:
    """Which twin the words mean: "twin 1", "Twin two", "twin II", "second twin"; None if they do not say."""
    words = _words(written)
    if "twin" not in words and "baby" not in words:
        return None
    for word, number in (("1", 1), ("2", 2), ("one", 1), ("two", 2), ("i", 1), ("ii", 2), ("first", 1), ("second", 2)):
        if word in words:
            return number
    return None


def is_one_of_twins(written: str) -> bool:
    """Whether the words mean one of two twins without saying which: "twin", "her twin brother"; not "twins"."""
    words = _words(written)
    several = {"twins", "babies", "girls", "boys", "children", "daughters", "sons", "siblings", "brothers", "sisters"}
    return "twin" in words and twin_number(written) is None and not several & set(words)

"""The names that a document itself makes known, so that "Riggs said" is a person once "Karl Riggs" has been named."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from sightline.wording.name_parts import name_parts
from sightline.wording.names_in_use import names_in_use
from sightline.wording.people import mentions
from sightline.wording.suggestion.names import CAPITAL, NOT_NAMES, SMALL, is_given_name

_ALIAS = re.compile(
    r"\b(?:also known as|known as|aka|a\.k\.a\.?|née|nee|alias)\s+[\"“'‘]?([A-Z][\w'’-]*(?:\s+[A-Z][\w'’-]*)?)"
)
_TITLES = frozenset(
    {
        "Prime",
        "Minister",
        "Councillor",
        "Reverend",
        "Rev",
        "Sir",
        "Dame",
        "Lord",
        "Lady",
        "Professor",
        "Detective",
        "Inspector",
        "Superintendent",
        "Sergeant",
        "Constable",
        "Twitter",
        "Pinterest",
        "Mr",
        "Mrs",
        "Ms",
        "Miss",
        "Dr",
        "Master",
        "Both",
        "While",
        "After",
        "When",
        "Although",
    }
)
_NOT_ALONE = re.compile(r"(?:may|april|june|august|will|mark|police|young|child|summer|winter|court|hope|grace)", re.I)


def names_known(text: str, known: Iterable[str] = ()) -> tuple[str, ...]:
    """Full names of ``text``, their surnames and first names, its aliases, and ``known``; longest first.

    A part of a name that is a common word as well ("May", "Young") is not taken to be a person by itself.
    """
    found: set[str] = {name.strip() for name in known if name.strip()}
    for name in list(found):
        found.update(_parts(name))
    for mention in mentions(text):
        if mention.named and mention.role != "professional" and "\n" not in mention.as_written:
            parts = name_parts(mention.as_written)
            if parts.given and parts.family:
                found.add(mention.as_written)
                found.update(_parts(mention.as_written))
            elif parts.family and parts.title:
                found.add(mention.as_written)
                found.update(alone(parts.family))
    is_given = cache(lambda word: _is_given(word, text))  # each looks through the whole text
    for surname in sorted(_surnames(found)):
        for hit in re.finditer(
            rf"\b((?:[{CAPITAL}][{SMALL}]+(?:[-'’][{CAPITAL}]?[{SMALL}]+)?[ \t]+){{1,3}}){re.escape(surname)}\b", text
        ):
            words = hit.group(1).split()
            if all(is_given(word) for word in words):
                found.add(hit.group(0))
                found.update(alone(words[0]))
    found.update(hit.group(1) for hit in _ALIAS.finditer(text))
    found.update(word for word in names_in_use(text) if not _NOT_ALONE.fullmatch(word))
    found.update(_accused(text))
    if _CALLED_A.search(text) is not None:
        found.add("A")
    found.update(_labelled(text), _in_capitals(text), initials_in_use(text))
    # A name does not go over the end of a line into the label or greeting below it.
    return tuple(sorted((one for one in found if "\n" not in one), key=lambda name: (-len(name), name)))


_ONE = rf"[{CAPITAL}][{SMALL}]+"
_LABEL = re.compile(
    r"^[^\S\n]*(?:(?:full )?name|child(?:ren)?|pupil|patient|subject|nominal|sib(?:ling)?s?|re|mother|father|mum|"
    r"dad|parents?)"
    rf"[^\S\n]*:[^\S\n]*(?:RE:\s*)*(?P<first>{_ONE}(?:-{_ONE})?)\b(?:[^\S\n]+(?P<last>[{CAPITAL}]{{3,}}|"
    rf"[{CAPITAL}][{SMALL}]{{2,}}|[A-Z])\b)?"
    rf"(?:[^\S\n]+(?:and|&)[^\S\n]+(?P<second>{_ONE}))?",
    re.M,
)
_IN_CAPITALS = rf"[{CAPITAL}]{{4,}}(?:-[{CAPITAL}]{{2,}})?"
_CAPITALS = re.compile(
    rf"\b(?:(?P<given>{_ONE})[^\S\n]+(?P<family>{_IN_CAPITALS})|"
    rf"(?P<family2>{_IN_CAPITALS}),?[^\S\n]+(?P<given2>{_ONE}))\b(?!\.)"
)
_DOES_IN_CAPITALS = re.compile(
    rf"(?<![\w'’/-])(?P<one>{_IN_CAPITALS})(?=\s+(?:states?|stated|denie[sd]|admits|admitted|arrested|bailed|charged|"
    r"interviewed|claims|claimed|said|says|told|alleges|refuse[sd]|(?:was|is|has been) (?:arrested|bailed|charged|"
    r"released|interviewed|in the|at the|drunk|wanted|located|detained)|"
    r"has (?:a|previous|\w+) (?:convictions?|warning|caution))\b)"
)
"""A family name in capitals that does or undergoes what only people do: "HARKNESS denies any contact"."""
_BODIES = frozenset(
    "DASH CAMHS CAFCASS NSPCC MERLIN MARAC MAPPA OASYS ICPC RCPC MASH EDUCATION HEALTH HOUSING".split()  # noqa: SIM905
)
_INITIAL = re.compile(
    r"\b(?:[Rr]e|[Cc]hild(?:ren)?|[Bb]aby|boy|girl|brother|sister|siblings?|[Cc]alled?|refer to (?:him|her|"
    r"them)? ?as|known as|respect of|"
    r"concerned with|[Mm]other of|two children:?|[Aa]dult|[Tt]win|[Pp]upil|initials?)\b:?,?\s+(?:(?:him|her|whom|"
    r"I|shall)\s+){0,4}"
    r"(?P<one>[B-HJ-Z])\b(?![.'’]?\w)"
    r"|(?<![\w.])(?P<two>[B-HJ-Z]),? \(?(?:an? (?:boy|girl|child|baby)|(?:who|now|then|aged|is|was) )"
)
_LETTER_DOES = re.compile(
    r"(?<![\w.'’&/-])(?<!(?:Ms|Mr|Dr) )(?<!(?:Mrs) )(?<!Miss )(?<!(?:Class|Adult|Child) )(?P<one>[B-HJ-Z])"
    r"(?=['’]s [a-z]|\s+(?:was|is|had|has|did|does|said|told|came|went|cried|asked|lives|lived|died|turned up)\b)"
)
"""A letter that does things, again and again: "P was in school", "P told her"."""
_TWO_LETTERS = re.compile(
    r"(?<![\w/.])(?P<one>[A-Z]{2})(?=\s+(?:states?|stated|says|said|told|arr\b|arrested|discloses?|disclosed|"
    r"denies|denied|bailed|claims|"
    r"claimed|reports|reported|interviewed|located|left|returned|admits|admitted|alleges|refuse[sd]|was\b|has\b|"
    r"had\b|will\b|is\b))"
)
_CALLED_A = re.compile(
    r"\b(?:[Rr]e|(?:shall|will|to) (?:call|refer to)(?: (?:her|him|them))?(?: as)?|[Kk]nown as|"
    r"[Cc]hild(?: called)?|called)\s+"
    r"[\"“‘']?A\b(?!\s+[a-z])|\bRe A\b"
)
"""The letter A is an article everywhere but where a judgment calls a child so."""
_OFFICES = frozenset(
    """SW HV GP PC DC DS DI CP MW TM ED AE IV LA MO FA DV DA EH UK AM PM TV ID NB RE CO MP QC KC JP PS CC DR SS PO OM CG
    CN CS TA HT SU AI IT EP YP CE MH NK NA OK LD EY PL HR FM WC HB HC IQ
    """.split()  # noqa: SIM905
)
_LETTER_ENOUGH = 2


_ACCUSED = re.compile(
    r"^\W*(?:R|Rex|Regina|The King|The Queen)\s+(?i:v|-v-|and)\.?\s+(?P<who>[A-Z][^\n]{3,120})$", re.M
)


def _accused(text: str) -> set[str]:
    """Those whom the title of a criminal case names: "R v KARL RIGGS and ANN VALE"."""
    found: set[str] = set()
    for hit in _ACCUSED.finditer(text[:3000]):
        for one in re.split(r"\s*(?:,|&|\band\b|\bAND\b)\s*", hit.group("who")):
            if re.fullmatch(r"(?:[A-Z][\w'’-]+\s+){1,3}[A-Z][\w'’-]+", one.strip()):
                name = one.strip().title() if one.strip().isupper() else one.strip()
                found.update({name, *_parts(name)})
    return found


def _labelled(text: str) -> set[str]:
    """Names behind a label in the head of a record: "Name: Robin TEAL", "Subject: Wren and Robin T"."""
    found: set[str] = set()
    for hit in _LABEL.finditer(text[:3000]):
        first, last, second = hit.group("first", "last", "second")
        if first in NOT_NAMES or _is_small_elsewhere(first, text):
            continue
        found.update(alone(first))
        if last and len(last) > 1:
            found.update({f"{first} {last}", last, last.title()})
        if second and second not in NOT_NAMES:
            found.update(alone(second))
    return found


def _in_capitals(text: str) -> set[str]:
    """Family names that a log writes in capitals beside a given name: "Lewis TARN", "TARN Lewis"."""
    found: set[str] = set()
    for hit in _CAPITALS.finditer(text):
        given, family = hit.group("given") or hit.group("given2"), hit.group("family") or hit.group("family2")
        if given in NOT_NAMES or family.title() in NOT_NAMES or _is_small_elsewhere(given, text):
            continue
        if _is_small_elsewhere(family, text):
            continue
        found.update({hit.group().replace(",", ""), family, family.title(), *alone(given)})
    for hit in _DOES_IN_CAPITALS.finditer(text):
        one = hit.group("one")
        if one not in _BODIES and one.title() not in NOT_NAMES and not _is_small_elsewhere(one, text):
            found.update({one, one.title()})
    return found


def initials_in_use(text: str) -> frozenset[str]:
    """Letters by which a judgment, a review or a log calls somebody: "K, a boy", "Child W", "AT states"."""
    single = [hit.group("one") or hit.group("two") for hit in _INITIAL.finditer(text)]
    double = [hit.group("one") for hit in _TWO_LETTERS.finditer(text)]
    kept = {one for one in single if len(re.findall(rf"(?<![\w.]){one}(?![\w.]\w)(?!\d)", text)) >= _LETTER_ENOUGH}
    as_subject = [hit.group("one") for hit in _LETTER_DOES.finditer(text)]
    kept |= {one for one in as_subject if as_subject.count(one) > _LETTER_ENOUGH}
    kept |= {one for one in double if one not in _OFFICES and double.count(one) >= _LETTER_ENOUGH}
    return frozenset(kept)


def _is_small_elsewhere(word: str, text: str) -> bool:
    return re.search(rf"(?<![\w'’-]){re.escape(word.lower())}(?![\w-])", text) is not None


def _surnames(names: Iterable[str]) -> set[str]:
    return {name_parts(name).family for name in names if " " in name} - {""}


def _is_given(word: str, text: str) -> bool:
    """Whether a capitalised word before a known surname is part of the name: it is nowhere written small."""
    if word in NOT_NAMES or _NOT_ALONE.fullmatch(word) or word in _TITLES:
        return False
    if word.endswith("ing") and not is_given_name(word):
        return False  # "Sentencing Riggs, the judge said"
    return not re.search(rf"\b{re.escape(word.lower())}\b", text)


def _parts(written: str) -> set[str]:
    parts = name_parts(written)
    return alone(parts.family) | alone(parts.given.split(" ")[0])


def alone(word: str) -> set[str]:
    """The word, if it can be somebody's name by itself."""
    return (
        {word}
        if len(word) > 2 and word[0].isupper() and word not in NOT_NAMES and not _NOT_ALONE.fullmatch(word)
        else set()
    )

"""Persons whom one word in one place names: "Ryan's mum shouted", "worker: J. Prentice", "per D Cartwright".

Where a person is read from records, a name used once is left alone, because much that stands once with a capital is
none. Before a file leaves it is asked about: who is it?
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from sightline.publishing.leaks.likeness import is_everyday
from sightline.publishing.versions.ordinary import is_ordinary, means_a_person
from sightline.wording.carers import carers_named
from sightline.wording.people import is_place
from sightline.wording.role_names import is_role_word
from sightline.wording.suggestion.names import CAPITAL, NOT_NAMES, NOT_SURNAMES, SMALL, is_given_name

_WORD = re.compile(rf"(?<![\w'’.@/-])([{CAPITAL}][{SMALL}]{{2,}}(?:-[{CAPITAL}][{SMALL}]+)?)(?![\w@/-])")
_WITH_AN_INITIAL = re.compile(
    rf"(?<![\w'’.&/-])[{CAPITAL}]\.?[ \u00a0](?:[{CAPITAL}]\.?[ \u00a0])?"
    rf"((?:[OD]['’]|Ma?c)?[{CAPITAL}][{SMALL}]{{2,}}(?:-[{CAPITAL}][{SMALL}]+)?)(?![\w-])"
)
SOMETHING_LETTERED = re.compile(
    r"\b(?:child|baby|sibling|adult|mr|mrs|ms|miss|person|agency|vitamin|hepatitis|appendix|section|table|year|class|grade|team|"
    r"type|schedule|annex|part|plan|ward|option|group|block|band|form|figure|box|unit|room|level|category|step|stage|"
    r"influenza|strep|streptococcus|point|zone|bed|bay|flat|item|phase|paragraph|set|side|site|wing|letter|grandparent)\s+$",
    re.IGNORECASE,
)
"""What a letter numbers, or stands for a person of, before it."""
_BY_A_LETTER = re.compile(
    r"(?<![\w'’-])(?:(?P<kin>Daddy|Mummy|Nan|Nanny|Nana|Granny|Gran|Grandad|Grandpa|Uncle|Aunt|Auntie|Aunty)|"
    rf"(?P<name>[{CAPITAL}][{SMALL}]{{2,}}))[ \u00a0](?!I\b)[{CAPITAL}](?![\w'’&/-]|\.[{CAPITAL}{SMALL}])"
)
"""Somebody by a first name or as kin, with one letter more: "Gill B", "Daddy O"."""
_IN = re.compile(r"\b(?:in|at|near|into|outside|across|of|the|from|to)\s+$", re.IGNORECASE)


def named_once(text: str) -> Iterator[tuple[int, int]]:
    """Where a text names a person by a usual given name, or by a surname behind an initial."""
    for match in _WITH_AN_INITIAL.finditer(text):
        surname = match[1].lower()
        before = text[max(0, match.start() - 14) : match.start()]
        if not (is_everyday(surname) or match[1] in NOT_NAMES or is_role_word(match[1])) and not (
            SOMETHING_LETTERED.search(before) or match.group()[1:3] == " I"
        ):
            yield match.span()
    for start, end in carers_named(text):
        if not is_everyday(text[start:end].lower()):
            yield start, end
    for match in _BY_A_LETTER.finditer(text):
        name = match["name"]
        if match["kin"] or (name not in NOT_NAMES and (is_given_name(name) or _is_of_no_other_use(name))):
            yield match.span()
    for match in _WORD.finditer(text):
        word = match[1]
        if word in NOT_NAMES or word in NOT_SURNAMES or not is_given_name(word):
            continue
        if is_ordinary(word.lower()) or is_everyday(word.lower()):
            if not _is_used(text, match):
                continue
        elif is_place(text, match.end()) or _IN.search(text[max(0, match.start() - 9) : match.start()]):
            continue
        yield match.span()


def _is_of_no_other_use(word: str) -> bool:
    """Whether a word before a letter can hardly be but a name: "Gill", and not "Hepatitis" or "Ward"."""
    low = word.lower()
    lettered = SOMETHING_LETTERED.search(f"{word} ") is not None
    return not (lettered or is_everyday(low) or is_role_word(word) or word in NOT_SURNAMES or low.endswith(_OF_THINGS))


_OF_THINGS = (
    "itis", "cillin", "mycin", "virus", "coccus", "amin", "ine", "ol", "form", "tion", "ment", "road", "shire", "oma",
    "opia", "osis", "emia", "uria", "pathy", "plasia", "algia",
)  # fmt: skip
"""Endings of illnesses, medicines and other things that letters number."""


_OWNED_OR_SAYS = re.compile(
    r"['’]s\s+(?:mum|mother|dad|father|partner|brother|sister|friend|nan|gran)\b|\s+(?:said|told|rang)\b"
)


def _is_used(text: str, match: re.Match[str]) -> bool:
    """Whether a word of every day stands as a person's name does."""
    return means_a_person(text, match.start(), match.end()) and _OWNED_OR_SAYS.match(text, match.end()) is not None

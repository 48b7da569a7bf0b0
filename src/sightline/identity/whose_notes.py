"""Which children of the case a head of a paper names, and what of a paper is taken to be of them.

What a paper tells of the family (a quarrel at home, what the mother takes, where they live) is of every child in it,
whosever notes hold it. What is held, decided or done for one child (a conference, a plan, a visit, an order) is of the
child whose notes these are, unless it names others.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from sightline.identity import role_words
from sightline.identity.gather import Gathered
from sightline.identity.names import tidy
from sightline.vocabulary.kinds import KINDS

_GROUPS = frozenset({"Children's social care", "Looked after children", "Private fostering", "Law and court"})
_OF_THE_FAMILY = (
    "contact service_offered professional_opinion agreement_proposed agreement_signed agreement_refused "
    "agreement_breached undertaking_given allegation_against_staff designated_officer_contact care_discussion"
)
_OTHERS = (
    "initial_child_protection_conference review_child_protection_conference core_group child_in_need_review "
    "transfer_conference health_visitor_contact personal_education_plan education_health_care_request "
    "education_health_care_decision education_health_care_exception child_protection_medical_report "
    "police_protection_start police_protection_end return_home_interview protection_information_updated"
)
OF_WHOSE_NOTES = (
    frozenset(code for code, kind in KINDS.items() if kind.group in _GROUPS) - frozenset(_OF_THE_FAMILY.split())
) | frozenset(_OTHERS.split())
"""Kinds of what is held, decided or done for one child, beside those that make no sense without one."""

_KIN = (
    r"(?:mother|father|parents?|mum|dad|step(?:mother|father|mum|dad)|carers?|(?:half[- ])?(?:brother|sister|"
    r"siblings?)|cousin|aunt|uncle|grand\w+|nan|partner|friend|foster carers?)"
)
_BESIDE_THE_CHILD = re.compile(
    rf"\b{_KIN}\b\s+(?:of|to)\b[^);|]*|\b(?-i:[A-Z])[\w'’-]*['’]s?\s+{_KIN}\b|\b{_KIN}\b(?:\(s\))?\s*:[^;|]*|"
    rf"\([^()]*\b{_KIN}\b[^()]*\)",
    re.I,
)
_OF_ALL = re.compile(
    r"\bfamily (?:file|record|chronology|notes|case|folder|log|history)\b|\bwhole family\b|\bsibling group\b", re.I
)
_SEVERAL = re.compile(
    r"\b(?:all|both|each of|the|her|his|their|two|three|four|five|these) (?:\w+ ){0,2}?(?:children|siblings|twins|"
    r"brothers|sisters|boys|girls|kids|babies)\b(?!['’]s)|"
    r"\bchildren\b(?!['’]s?\b| (?:and|&) (?:famil|young)| in need| act\b| looked after| social| services| hearing)|"
    r"\b(?:siblings|twins|sibling group|both)\b",
    re.I,
)


def speaks_of_several(text: str) -> bool:
    """Whether a statement speaks of more children than one without naming them."""
    return _SEVERAL.search(text) is not None


def named_in_heads(
    found: Gathered, person_of: Mapping[str, str], firsts: Mapping[str, str], heads: Sequence[str]
) -> tuple[str, ...]:
    """The children (person ids) whose notes they are by the first of ``heads`` that says so; empty: none says."""
    children = tuple(dict.fromkeys(person_of[one] for one in found.children))
    for words in heads:
        named = _named(found, person_of, firsts, children, words)
        if named:
            return tuple(child for child in children if child in named)
        if _OF_ALL.search(words):
            return ()
    return ()


def _named(
    found: Gathered, person_of: Mapping[str, str], firsts: Mapping[str, str], children: Sequence[str], words: str
) -> set[str]:
    plain = _BESIDE_THE_CHILD.sub(" ", words.replace("’", "'"))
    named = {child for given, child in firsts.items() if re.search(rf"(?<!\w){re.escape(given)}(?!\w)", plain, re.I)}
    squeezed = f" {tidy(plain)} "
    for key, person in person_of.items():
        entry = found.identities[key]
        if person in children and entry.name is not None and entry.is_of_case and " " in tidy(entry.label):
            named |= {person} if f" {tidy(entry.label)} " in squeezed else set()
    if not named:
        unborn = [person_of[key] for key in found.children if _is_unborn(found.identities[key].label)]
        if len(unborn) == 1 and _is_unborn(plain):
            named.add(unborn[0])
    if not named:
        number = role_words.twin_number(plain.strip())
        named |= {person_of[one] for one in found.children if number and found.identities[one].twin == number}
    return named


def _is_unborn(words: str) -> bool:
    return re.search(r"\b(?:unborn|baby)\b", words, re.I) is not None

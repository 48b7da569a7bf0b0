"""What a rule is about, so that a reader finds it among a hundred: by its id in the domain tables."""

from __future__ import annotations

import re

from sightline.rulebook.language.rules import Rule

OWN = "The partnership’s own"
_SUBJECTS = (
    ("R", 1, 12, "Injury and health"),
    ("R", 13, 22, "The adults around the child"),
    ("R", 23, 29, "Domestic abuse and threats"),
    ("R", 30, 33, "Agreements, engagement and reassurance"),
    ("R", 34, 47, "How agencies respond"),
    ("R", 48, 56, "Place, plans and the whole picture"),
    ("C", 1, 13, "Referral, child protection and child in need"),
    ("C", 20, 37, "Looked after children"),
    ("C", 40, 52, "Emergency powers, court and orders"),
    ("C", 60, 65, "Private fostering, missing children and allegations"),
    ("C", 70, 75, "Serious incidents, reviews and deaths"),
    ("C", 80, 87, "Domestic abuse, medicals and health contacts"),
    ("C", 90, 93, "Escalation and rights to information"),
)
SUBJECTS = (*(words for _, _, _, words in _SUBJECTS), OWN)
"""Every subject, in the order in which a list shows them."""


def subject_of(rule: Rule) -> str:
    """The subject of a rule. Whatever is not of the domain tables is a partnership's own."""
    found = re.fullmatch(r"([RC])(\d+)", rule.ref)
    if found is None:
        return OWN
    letter, number = found[1], int(found[2])
    return next((words for sort, first, last, words in _SUBJECTS if sort == letter and first <= number <= last), OWN)

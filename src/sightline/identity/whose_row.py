"""Rows that are about a grown-up of the case by a column of theirs: "Patient: Laura Hill", beside an attendance.

A mother's broken wrist in the list of a hospital's patients is hers. Of a child it would be an injury that asks who has
examined the child that day.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from sightline.identity.gather import Gathered, Identity, Placed
from sightline.identity.names import Form, Name
from sightline.identity.persons import Statement

_OF_THE_PATIENT = frozenset(
    [
        "injury",
        "collapse",
        "hospital_attendance",
        "ambulance_call",
        "diagnosis",
        "child_protection_medical",
        "growth_measurement",
        "appointment_missed",
        "health_assessment",
        "gp_contact",
        "other_health_contact",
        "missing_start",
        "missing_end",
    ]
)
"""Kinds of what befalls or is done for one body. Of a visit or a notice, whom a column names says less."""
_SAID_OF_IT = frozenset({"account_given", "medical_opinion"})
_OF_THE_FAMILY = frozenset(
    [
        "mother",
        "father",
        "parent",
        "partner",
        "former_partner",
        "stepparent",
        "grandparent",
        "relative",
        "household_member",
        "carer",
    ]
)


def whose_row(
    found: Gathered,
    person_of: Mapping[str, str],
    statements: Sequence[Statement],
    by_statement: Mapping[tuple[str, str], Sequence[Placed]],
) -> dict[tuple[str, str], tuple[str, ...]]:
    """By statement, the grown-up (a person's id) whom it is about by its row's own column, and who is no child.

    Only somebody whom a paper calls one of the family: a column headed "Name" may also hold who wrote the row.
    """
    children = {person_of[one] for one in found.children}
    kinds = {(statement.document, statement.key): statement.kind for statement in statements}
    made: dict[tuple[str, str], tuple[str, ...]] = {}
    for statement in statements:
        row = (statement.document, statement.part_of or statement.key)
        is_told_of_it = statement.kind in _SAID_OF_IT and kinds.get(row) in _OF_THE_PATIENT
        if statement.kind not in _OF_THE_PATIENT and not is_told_of_it:
            continue
        whose = {one.identity for one in by_statement.get(row, ()) if one.mention.is_whose and one.identity}
        if person := _grown_up(found, person_of, children, whose):
            made[statement.document, statement.key] = (person,)
    return made


def _grown_up(found: Gathered, person_of: Mapping[str, str], children: set[str], whose: set[str]) -> str:
    """The grown-up of the family whom the identities of one cell stand for, or ""."""
    who = {person_of[one] for one in whose}
    if len(who) == 1 and not who & children:
        own = [entry for key, entry in found.identities.items() if person_of[key] in who]
        if _is_of_the_family(own):
            return next(iter(who))
    # "HILL Laura", "Hill, Laura", as hospitals list their patients: whoever's words these are, in whatever order.
    words = frozenset(word for one in whose for word in _words(found.identities[one].name))
    alike = {
        person_of[key]
        for key, entry in found.identities.items()
        if words and (_words(entry.name) == words or (len(words) == 1 and words <= _words(entry.name)))
    } - who
    if len(alike) != 1 or alike & children:
        return ""
    own = [entry for key, entry in found.identities.items() if person_of[key] in alike]
    return next(iter(alike)) if _is_of_the_family(own) else ""


def _is_of_the_family(entries: Iterable[Identity]) -> bool:
    roles = {role for entry in entries for role in entry.roles}
    return bool(roles & _OF_THE_FAMILY) and not roles & {"child", "sibling", "unborn_child"}


def _words(name: Name | None) -> frozenset[str]:
    """The words of a name, without titles and middle names, in whatever order they are written."""
    if name is None or name.form not in (Form.FULL, Form.ONE_WORD):
        return frozenset()
    return frozenset((name.given, *name.surname.split()))

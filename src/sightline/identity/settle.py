"""Settle the people of a case: who is named where, who is the same person and why, whom each fact concerns."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations

from sightline.chronology.fact import Involvement
from sightline.identity import role_words
from sightline.identity.gather import Gathered, Identity, gather
from sightline.identity.links import Link, clusters
from sightline.identity.names import Form
from sightline.identity.persons import (
    DeclaredPerson,
    NameAssertion,
    Person,
    Settlement,
    Statement,
    WhichOne,
)
from sightline.identity.which_child import first_names, which_children
from sightline.identity.who_is_who import propose
from sightline.vocabulary.roles import ROLES

_ALIAS_NEAR = re.compile(r"\b(?:known as|aka|a\.k\.a|née|nee|alias|formerly|spelled|spelt|or)\b", re.I)


def settle(
    statements: Iterable[Statement],
    *,
    declared: Sequence[DeclaredPerson] = (),
    decisions: Iterable[Link] = (),
) -> Settlement:
    """Settle who is who.

    ``declared``: the children and other people that the case file or the command names. ``decisions``: what named
    persons have joined and refused so far, undone ones included. The order of statements and of decisions changes
    nothing; ids depend on names and documents alone, so a later document leaves those of earlier ones as they are.
    """
    said = sorted(statements, key=lambda one: (one.document, one.key))
    found = gather(said, declared)
    decisions = [link for link in decisions if not link.undone]
    refused = {link.pair for link in decisions if link.keeps_apart}
    apart = frozenset(frozenset(pair) for pair in combinations(sorted(set(found.children)), 2))
    apart |= _named_together(found)
    declared_ids = [key for key, entry in found.identities.items() if entry.declared is not None]
    fullest = sorted(
        (key for key, entry in found.identities.items() if entry.is_of_case and entry.name is not None),
        key=lambda key: (-len(found.identities[key].label), key),
    )
    certain_apart = [pair for pair in apart if pair <= set(found.children)]
    person_of = clusters(
        found.identities, [*found.links, *decisions], apart=certain_apart, prefer=[*declared_ids, *fullest]
    )
    children, child_questions = which_children(found, person_of, said)
    proposals, who_questions = propose(found, person_of, apart, refused, said)
    return Settlement(
        persons=_persons(found, person_of),
        assertions=_assertions(found, person_of),
        involvements=_involvements(found, person_of),
        children=children,
        proposals=proposals,
        which_one=(*_two_sexes(found, person_of), *who_questions, *child_questions),
        links=tuple(found.links),
        person_of=person_of,
        children_of_case=tuple(dict.fromkeys(person_of[one] for one in found.children)),
        apart=frozenset(certain_apart),
    )


def _named_together(found: Gathered) -> frozenset[frozenset[str]]:
    """Pairs of full names that one statement sets side by side: a writer who names two means two."""
    by_statement: dict[tuple[str, str], set[str]] = {}
    of_case = {link.a: link.b for link in found.links}
    for placed in found.placed:
        if placed.identity is None or _ALIAS_NEAR.search(placed.statement.text):
            continue
        name = found.identities[placed.identity].name
        if name is not None and name.form is Form.FULL:
            key = (placed.statement.document, placed.statement.key)
            by_statement.setdefault(key, set()).add(of_case.get(placed.identity, placed.identity))
    return frozenset(frozenset(pair) for names in by_statement.values() for pair in combinations(sorted(names), 2))


def _two_sexes(found: Gathered, person_of: Mapping[str, str]) -> tuple[WhichOne, ...]:
    questions = []
    by_name: dict[str, list[Identity]] = {}
    for entry in found.identities.values():
        if entry.is_of_case and entry.name is not None and entry.name.form is Form.FULL:
            by_name.setdefault(entry.name.key, []).append(entry)
    for _, entries in sorted(by_name.items()):
        plain = [entry for entry in entries if not entry.name or not entry.name.sex_of_title]
        titled = sorted({person_of[entry.id] for entry in entries if entry not in plain})
        for entry in plain:
            if len(titled) > 1 and person_of[entry.id] not in titled:
                question = f"Who is “{entry.label}”? Documents give that name to a man and to a woman."
                questions.append(WhichOne(question, tuple(titled), entry.id))
    return tuple(questions)


def _persons(found: Gathered, person_of: Mapping[str, str]) -> tuple[Person, ...]:
    members: dict[str, list[Identity]] = {}
    for identity, person in sorted(person_of.items()):
        members.setdefault(person, []).append(found.identities[identity])
    made = []
    for person, entries in members.items():
        roles = set().union(*(entry.roles for entry in entries))
        made.append(
            Person(
                id=person,
                name=found.identities[person].label,
                roles=tuple(role for role in ROLES if role in roles),
                names=tuple(
                    sorted(set().union(*(entry.written for entry in entries)) or {found.identities[person].label})
                ),
                identities=tuple(entry.id for entry in entries),
                documents=tuple(sorted(set().union(*(entry.documents for entry in entries)))),
                known_only_as_role=all(entry.name is None for entry in entries),
                twin=next((entry.twin for entry in entries if entry.twin is not None), None),
            )
        )
    return tuple(sorted(made, key=lambda one: (one.name.casefold(), one.id)))


def _assertions(found: Gathered, person_of: Mapping[str, str]) -> tuple[NameAssertion, ...]:
    first: dict[tuple[str, str], tuple[tuple[int, str], NameAssertion]] = {}
    for placed in found.placed:
        if placed.identity is None:
            continue
        if found.identities[placed.identity].name is not None and role_words.is_role(placed.mention.as_written):
            continue
        written = " ".join(placed.mention.as_written.split())
        start = placed.mention.start
        made = NameAssertion(
            placed.identity,
            person_of[placed.identity],
            written,
            placed.statement.document,
            placed.statement.key,
            placed.statement.text,
            start,
            placed.mention.end,
        )
        rank = (start if start is not None else 1 << 60, placed.statement.key)
        held = first.get((placed.identity, written))
        if held is None or rank < held[0]:
            first[placed.identity, written] = (rank, made)
    return tuple(made for _, (_, made) in sorted(first.items()))


def _involvements(found: Gathered, person_of: Mapping[str, str]) -> dict[tuple[str, str], tuple[Involvement, ...]]:
    held: dict[tuple[str, str], dict[Involvement, None]] = {}
    children = {person_of[one] for one in found.children}
    firsts = first_names(found, person_of)
    for placed in found.placed:
        if placed.identity is None:
            continue
        person = person_of[placed.identity]
        role = placed.mention.role
        if role == "child" and children and person not in children and not _may_be_one(found, placed.identity):
            # The child that a paper is about, where the case is another's: its friend, a cousin.
            role = ""
        role = role or ("child" if person in children else "")
        name = found.identities[placed.identity].name
        if not role and name is not None and name.form is Form.ONE_WORD and name.given in firsts:
            # "Tilly born": the child by a first name that nobody else has. Who that is, a person still joins.
            role = "child"
        role = role or role_words.role_of_one(placed.mention.as_written) or _only_role(found, person_of, person)
        made = Involvement(person, role, " ".join(placed.mention.as_written.split()))
        held.setdefault((placed.statement.document, placed.statement.key), {})[made] = None
    return {
        key: tuple(sorted(made, key=lambda one: (one.person, one.role, one.as_written))) for key, made in held.items()
    }


def _may_be_one(found: Gathered, identity: str) -> bool:
    """Whether whoever is written so has no name, or the first name of a child of the case."""
    name = found.identities[identity].name
    firsts = {found.identities[one].name for one in found.children}
    return name is None or any(one is not None and one.given == name.given for one in firsts)


def _only_role(found: Gathered, person_of: Mapping[str, str], person: str) -> str:
    roles = set().union(*(entry.roles for key, entry in found.identities.items() if person_of[key] == person))
    return next(iter(roles)) if len(roles) == 1 else "other"

"""Which child of the case a fact concerns, from what the source says of it and nothing else."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date

from sightline.identity import role_words
from sightline.identity.gather import Gathered, Placed
from sightline.identity.named_beside import named_beside
from sightline.identity.names import Form, Name, spelled_alike
from sightline.identity.nicknames import stand_for_one_another
from sightline.identity.outcome_of_each import (
    decided_of,
    is_decided_of_each,
    only_of,
    told_of_each,
    whose_matter,
    whose_plan,
)
from sightline.identity.persons import Statement, WhichOne
from sightline.identity.whose_notes import OF_WHOSE_NOTES, named_in_heads, speaks_of_several
from sightline.identity.whose_row import whose_row

_ABOUT_ONE = (
    "injury collapse hospital_attendance diagnosis child_protection_medical growth_measurement appointment_missed "
    "health_assessment placement_start placement_end birth death child_voice missing_start missing_end "
    "school_absence exclusion"
)
ABOUT_ONE_CHILD = frozenset(_ABOUT_ONE.split())
"""Kinds that make no sense without knowing which child; where the source does not say, a person is asked."""

_ALL = re.compile(
    r"\b(?:(?:all|both)(?: of)?(?: the)? (?:children|twins|babies|siblings|boys|girls|kids)|(?:the|her|his|their) "
    r"(?:children|twins|babies|siblings|kids)|(?:children|twins|siblings) (?:were|are|seen|present|both)|each child"
    r"|sibling group)\b",
    re.I,
)


def which_children(
    found: Gathered, person_of: Mapping[str, str], statements: Sequence[Statement]
) -> tuple[dict[tuple[str, str], tuple[str, ...]], tuple[WhichOne, ...]]:
    """The children that each statement concerns (person ids; empty: not said), and what must be asked."""
    children = tuple(dict.fromkeys(person_of[one] for one in found.children))
    by_statement: dict[tuple[str, str], list[Placed]] = {}
    for placed in found.placed:
        by_statement.setdefault((placed.statement.document, placed.statement.key), []).append(placed)
    concerned: dict[tuple[str, str], tuple[str, ...]] = {}
    firsts = first_names(found, person_of)
    of_grown_ups = whose_row(found, person_of, statements, by_statement)
    for statement in statements:
        here = by_statement.get((statement.document, statement.key), [])
        said = _said(found, person_of, children, firsts, statement, here)
        whose = of_grown_ups.get((statement.document, statement.key), ())
        is_of_a_child = any(_speaks_of_the_child(found, one) for one in here) or _by_words(
            found, person_of, firsts, statement.text
        )
        concerned[statement.document, statement.key] = said if is_of_a_child else whose or said
    for statement in statements:
        key = (statement.document, statement.key)
        # What names nobody itself is of whom its row is, also where the case has one child and the row is another's.
        if (
            key not in of_grown_ups
            and statement.part_of
            and (not concerned[key] or (len(children) == 1 and not by_statement.get(key)))
        ):
            concerned[key] = concerned.get((statement.document, statement.part_of), ()) or concerned[key]
    _by_what_it_says_of_each(found, person_of, firsts, statements, concerned)
    _by_whose_notes(found, person_of, firsts, statements, concerned)
    asked = [
        WhichOne("Which child is this about?", children, "", statement.document, statement.key)
        for statement in sorted(statements, key=lambda one: (one.document, one.key))
        if len(children) > 1 and statement.kind in ABOUT_ONE_CHILD and not concerned[statement.document, statement.key]
    ]
    return concerned, tuple(asked)


def _by_what_it_says_of_each(
    found: Gathered,
    person_of: Mapping[str, str],
    firsts: Mapping[str, str],
    statements: Sequence[Statement],
    concerned: dict[tuple[str, str], tuple[str, ...]],
) -> None:
    """A plan or an order is of those of whom the words say so, also where the case knows no more of them than a first
    name; what was held of one alone is its."""
    beside = named_beside(found, person_of)
    if len(found.children) < 2 and not beside:
        return
    born: dict[str, date] = {}
    for child in found.children:
        declared = found.identities[child].declared
        if declared is not None and declared.born is not None and declared.born.is_day and declared.born.earliest:
            born[person_of[child]] = declared.born.earliest
    texts = {(statement.document, statement.key): statement.text for statement in statements}
    for statement in statements:
        key = (statement.document, statement.key)
        if not concerned[key] or statement.kind not in OF_WHOSE_NOTES:
            continue
        row = (statement.document, statement.part_of)
        named = {**beside.get(row, {}), **beside.get(key, {}), **firsts}
        if len(set(named.values())) < 2:
            continue
        if is_decided_of_each(statement.kind):
            told = [one for one in decided_of(statement.text, named, born) if one in firsts.values()]
            concerned[key] = tuple(dict.fromkeys((*concerned[key], *told)))
            continue
        of_its_own = bool(told_of_each(statement.text, named, born))
        for words in (statement.text, "" if of_its_own else texts.get(row, "")):
            concerned[key] = whose_plan(statement.kind, words, concerned[key], named, born)
            concerned[key] = whose_matter(statement.kind, words, concerned[key], named)
        if len(concerned[key]) > 1:
            concerned[key] = only_of(statement.text, concerned[key], firsts)


def _by_whose_notes(
    found: Gathered,
    person_of: Mapping[str, str],
    firsts: Mapping[str, str],
    statements: Sequence[Statement],
    concerned: dict[tuple[str, str], tuple[str, ...]],
) -> None:
    """What is held or done for one child, and names none, is of the child whose notes it stands in."""
    if len(found.children) < 2:
        return
    held: dict[tuple[str, ...], tuple[str, ...]] = {}
    several = {
        (statement.document, statement.entry)
        for statement in statements
        if statement.kind in OF_WHOSE_NOTES and speaks_of_several(statement.text)
    }
    for statement in statements:
        key = (statement.document, statement.key)
        is_of_one = statement.kind in OF_WHOSE_NOTES or statement.kind in ABOUT_ONE_CHILD
        if concerned[key] or not statement.heads or not is_of_one or speaks_of_several(statement.text):
            continue
        if statement.entry and (statement.document, statement.entry) in several:
            continue  # "Conference held. Both were made subject of plans."
        if statement.heads not in held:
            held[statement.heads] = named_in_heads(found, person_of, firsts, statement.heads)
        concerned[key] = held[statement.heads]


def _said(
    found: Gathered,
    person_of: Mapping[str, str],
    children: tuple[str, ...],
    firsts: Mapping[str, str],
    statement: Statement,
    here: Sequence[Placed],
) -> tuple[str, ...]:
    if not children:
        return ()
    named = {person_of[one.identity] for one in here if one.identity is not None} & set(children)
    named |= _by_words(found, person_of, firsts, statement.text)
    # "Children: Joss, Pip": whoever a source calls a child by the first name of one is that one.
    called = {one.mention.as_written.strip().casefold() for one in here if one.mention.role == "child"}
    named |= {firsts[name] for name in called & set(firsts)}
    if len(children) == 1:
        return _beside_an_only_child(found, person_of, children[0], here, bool(named))
    if named:
        return tuple(child for child in children if child in named)
    return children if _ALL.search(statement.text) else ()


def _beside_an_only_child(
    found: Gathered, person_of: Mapping[str, str], child: str, here: Sequence[Placed], is_named: bool
) -> tuple[str, ...]:
    """The only child of the case, with the siblings named beside it; or the siblings, where it speaks of them alone."""
    if not is_named and (others := _other_children(found, person_of, child, here)):
        return others
    siblings: dict[str, bool] = {}
    for one in here:
        if one.identity is None or person_of[one.identity] == child:
            continue
        entry = found.identities[one.identity]
        if one.mention.role == "sibling" or "sibling" in entry.roles:
            who = person_of[one.identity]
            siblings[who] = siblings.get(who, False) or entry.name is not None
    if is_named or any(_speaks_of_the_child(found, one) for one in here):
        return (child, *sorted(who for who, has_name in siblings.items() if has_name))
    if siblings:
        return tuple(sorted(siblings))
    unsure = any(one.identity is None and role_words.twin_number(one.mention.as_written) for one in here)
    return () if unsure else (child,)


def _other_children(
    found: Gathered, person_of: Mapping[str, str], child: str, here: Sequence[Placed]
) -> tuple[str, ...]:
    """Those whom a source calls the child it is about, and whose first name is plainly none of the case's child.

    A visit to "Femi Adeyemi", in a column called Child, is no visit to the child of this case; nor is one to "Femi"
    where other rows of the same paper say there that they are about the child of the case.
    """
    entries = [entry for key, entry in found.identities.items() if person_of[key] == child]
    own = [entry.name for entry in entries if entry.name is not None]
    # Where no source calls the child so, the case may call the child otherwise than the sources do.
    is_named = any(entry.documents for entry in entries if entry.name is not None)
    if not is_named or any(name.form is not Form.FULL for name in own):
        return ()
    said: set[str] = set()
    for one in here:
        if one.mention.role != "child" or one.identity is None:
            continue
        name = found.identities[one.identity].name
        if name is None or person_of[one.identity] == child or any(_may_be(name, mine) for mine in own):
            return ()
        if name.form is not Form.FULL and not _tells_children_apart(found, one, own):
            return ()
        said.add(person_of[one.identity])
    return tuple(sorted(said))


def _tells_children_apart(found: Gathered, here: Placed, own: Sequence[Name]) -> bool:
    """Whether the paper calls the child of the case by its own first name where it says whom a row is about."""
    if here.identity is None or found.identities[here.identity].name is None:
        return False
    firsts = {name.given for name in own}
    return any(
        placed.statement.document == here.statement.document
        and placed.mention.role == "child"
        and placed.identity is not None
        and (name := found.identities[placed.identity].name) is not None
        and name.given in firsts
        for placed in found.placed
    )


def _may_be(one: Name, other: Name) -> bool:
    """Whether any word of one is, begins like or stands for a first or middle name of the other, in any order."""
    words, firsts = (one.given, *one.middle, *one.surname.split()), (other.given, *other.middle)
    return any(a[:3] == b[:3] or stand_for_one_another(a, b) or spelled_alike(a, b) for a in words for b in firsts)


def _speaks_of_the_child(found: Gathered, placed: Placed) -> bool:
    """Whether a mention is of a child and is not one of two twins of whom it is not said which."""
    written = placed.mention.as_written
    if placed.identity is not None and found.identities[placed.identity].name is not None:
        return False  # a name: whose it is says whether it is this child
    if role_words.is_one_of_twins(written):
        return False
    if placed.identity is None and role_words.twin_number(written):
        return False
    return placed.mention.role in ("child", "unborn_child")


def first_names(found: Gathered, person_of: Mapping[str, str]) -> dict[str, str]:
    """The child (person id) of each first name that one child of the case has, and no other person of the case."""
    of: dict[str, set[str]] = {}
    for entry in found.identities.values():
        if entry.name is not None and entry.name.surname and len(entry.name.given) > 1:
            of.setdefault(entry.name.given, set()).add(person_of[entry.id])
    children = {person_of[one] for one in found.children}
    alone = {given: next(iter(people)) for given, people in of.items() if len(people) == 1}
    for key in found.children:  # a child of whom the case gives no surname
        name = found.identities[key].name
        if name is not None and not name.surname and len(name.given) > 1 and name.given not in of:
            alone[name.given] = person_of[key]
    return {given: person for given, person in alone.items() if person in children}


def _by_words(found: Gathered, person_of: Mapping[str, str], firsts: Mapping[str, str], text: str) -> set[str]:
    """Children whom the text calls by a first name that no other person of the case has, or by their number as twin."""
    plain = text.replace("’", "'")
    named = {child for given, child in firsts.items() if re.search(rf"\b{re.escape(given)}\b", plain, re.I)}
    for key in found.children:
        entry = found.identities[key]
        if entry.twin is not None and any(
            role_words.twin_number(hit.group(0)) == entry.twin
            for hit in re.finditer(r"\b(?:twin (?:\d|one|two|i{1,2})|(?:first|second) twin)\b", text, re.I)
        ):
            named.add(person_of[key])
    return named

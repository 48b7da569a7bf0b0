"""Which person a fact is about, and whether two facts are about the same one."""

from __future__ import annotations

import re
from dataclasses import dataclass

from sightline.chronology.fact import Fact
from sightline.rulebook.answers import CANNOT_TELL, NO, YES, Answer
from sightline.rulebook.view import View

_PARENTS = ("mother", "father")
_CHILDREN_AND_PARENTS = {"child", "sibling", "unborn_child", "mother", "father", "parent"}
_ADULT_ROLES = {"partner", "former_partner", "stepparent", "household_member", "carer", "adult", "relative"}
_TITLES = {"mr", "mrs", "ms", "miss", "dr", "the", "and"}


@dataclass(frozen=True, slots=True)
class Person:
    """A person of the case, or only a name where the cast list has not settled whose it is."""

    id: str
    name: str

    @property
    def called(self) -> str:
        """For a sentence."""
        return self.name or "an adult who is not named"


@dataclass(frozen=True, slots=True)
class InField:
    """The person named in the first of these fields that a fact fills in."""

    fields: tuple[str, ...]

    def of(self, view: View, fact: Fact) -> Person:
        """The person; without id where the name is not settled, without name where nobody is named."""
        written = next((str(value).strip() for name in self.fields if (value := fact.value(name))), "")
        if not written:
            adults = {item.person: item for item in fact.people if item.role in _ADULT_ROLES}
            if len(adults) != 1:
                return Person("", "")
            person_id, item = next(iter(adults.items()))
            known = view.chronology.persons.get(person_id)
            return Person(person_id, known.name if known else item.as_written)
        name = written.casefold()
        for item in fact.people:
            known = view.chronology.persons.get(item.person)
            if item.as_written.strip().casefold() == name or (known and known.name.casefold() == name):
                return Person(item.person, known.name if known else written)
        for known in view.chronology.persons.values():
            if name == known.id.casefold() or name in {other.casefold() for other in (known.name, *known.names)}:
                return Person(known.id, known.name)
        return Person("", written)

    def english(self) -> str:
        return "the adult named in it"


def is_parent_or_child(view: View, person: Person) -> bool:
    """Whether the cast list has the person as a child or a parent and as nothing else."""
    known = view.chronology.persons.get(person.id)
    return bool(known and known.roles) and set(known.roles if known else ()) <= _CHILDREN_AND_PARENTS


def same_person(view: View, one: Person, other: Person) -> Answer:
    """Whether both are one person. Names alone never make a firm no where they share a part, or identity is open."""
    if one.id and one.id == other.id:
        return YES
    if not one.name or not other.name:
        return CANNOT_TELL
    if not (one.id and other.id) and _letters(one.name) == _letters(other.name):
        return YES
    if view.identity_is_open or _one_may_name_the_other(view, one, other):
        return CANNOT_TELL
    if one.id and other.id:
        return NO
    return CANNOT_TELL if _share_a_part(one.name, other.name) else NO


def _one_may_name_the_other(view: View, one: Person, other: Person) -> bool:
    """Whether one is known by nothing but a parent's word that fits the other too: "Mother" beside Dana Voss, the
    mother."""
    return any(
        (role := person.name.casefold()) in _PARENTS and _has_role(view, one, role) and _has_role(view, other, role)
        for person in (one, other)
    )


def _has_role(view: View, person: Person, role: str) -> bool:
    known = view.chronology.persons.get(person.id)
    return known is not None and role in known.roles


def _letters(name: str) -> str:
    return " ".join(_parts(name))


def _parts(name: str) -> list[str]:
    return [part for part in re.findall(r"[^\W\d_]+", name.casefold()) if part not in _TITLES]


def _share_a_part(one: str, other: str) -> bool:
    first, second = _parts(one), _parts(other)
    if set(first) & set(second):
        return True
    return any(
        len(short) <= 2 and long.startswith(short[0])
        for shorts, longs in ((first, second), (second, first))
        for short in shorts
        for long in longs
    )

"""Tests of one fact, each with three answers: a field that is not set is unknown, never false."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar, Protocol

from sightline.chronology.fact import Fact
from sightline.rulebook.answers import CANNOT_TELL, NO, YES, Answer, any_yes
from sightline.rulebook.language.words import a_or_an, agency_words, kind_words
from sightline.rulebook.parameters import NoNumber
from sightline.rulebook.view import View
from sightline.vocabulary.agencies import AGENCY_KINDS, HEALTH_AGENCIES
from sightline.vocabulary.fields import FieldType
from sightline.vocabulary.kinds import KINDS
from sightline.wording.lists import listed


class Findable(Protocol):
    """What is found in a view, such as a selection."""

    def find(self, view: View) -> list[tuple[Fact, Answer]]:
        """What is found, in order."""
        ...


class Condition(Protocol):
    """A test of one fact.

    A condition that looks at the fact, the cast list and the agencies and at no other fact says so with
    ``of_the_fact_alone = True``; its answer then holds until the fact changes.
    """

    def test(self, view: View, fact: Fact) -> Answer:
        """The answer for this fact."""
        ...

    def english(self, kind: str) -> str:
        """What is asked of a record of that kind, as in "whose outcome is …"."""
        ...


@dataclass(frozen=True, slots=True)
class Is:
    """The field has one of these values."""

    field: str
    values: tuple[object, ...]

    of_the_fact_alone: ClassVar[bool] = True

    def test(self, view: View, fact: Fact) -> Answer:
        held = fact.value(self.field)
        if held is None:
            return CANNOT_TELL
        values = held if isinstance(held, list | tuple) else (held,)
        return YES if any(value in self.values for value in values) else NO

    def english(self, kind: str) -> str:
        declared = KINDS[kind].field(self.field)
        assert declared is not None, f"{kind} has no field {self.field}"
        if declared.type is FieldType.YES_NO:
            describes = declared.describes.rstrip(".").removeprefix("Whether ")
            return f"where the record says {'' if self.values == (True,) else 'it is not so '}that {describes}"
        words = [f"“{dict(declared.choices).get(str(value), str(value))}”" for value in self.values]
        if self.field.endswith("type"):
            return f"of the type {listed(words, 'or')}"
        return f"whose {self.field.replace('_', ' ')} is {listed(words, 'or')}"


@dataclass(frozen=True, slots=True)
class Recorded:
    """The field is filled in. Not filled in is unknown."""

    field: str

    of_the_fact_alone: ClassVar[bool] = True

    def test(self, view: View, fact: Fact) -> Answer:
        return CANNOT_TELL if fact.value(self.field) is None else YES

    def english(self, kind: str) -> str:
        return f"with its {self.field.replace('_', ' ')} recorded"


@dataclass(frozen=True, slots=True)
class NamesTheChild:
    """The record itself names the child, or is about the child alone.

    ``unless_no``: a field that may say that no child was there. "No children present" names the child to say where the
    child was not. ``in_words``: only where the words name the child; that the record stands in the child's file is too
    little.
    """

    unless_no: str = ""
    in_words: bool = False
    of_the_fact_alone: ClassVar[bool] = True

    def test(self, view: View, fact: Fact) -> Answer:
        if self.unless_no and fact.value(self.unless_no) is False:
            return NO
        if any(item.person == view.child for item in fact.people):
            return YES
        if view.child not in fact.children:
            return NO
        return YES if not self.in_words or any(item.role == "child" for item in fact.people) else NO

    def english(self, kind: str) -> str:
        return "that names the child" + (" and does not say that no child was there" if self.unless_no else "")


@dataclass(frozen=True, slots=True)
class OfTheChild:
    """A death, birth or the like is the child's own; where nobody is named it is not known whose."""

    of_the_fact_alone: ClassVar[bool] = True

    def test(self, view: View, fact: Fact) -> Answer:
        if any(item.person == view.child and item.role in ("child", "subject", "victim") for item in fact.people):
            return YES
        others = [item for item in fact.people if item.role not in ("author", "professional", "witness")]
        # By a first name alone nobody is joined; that it is the child's is said by the role, and by whose the fact is.
        by_first_name = fact.children == (view.child,) and any(item.role == "child" for item in others)
        if others:
            return YES if by_first_name else NO
        return YES if fact.children == (view.child,) else CANNOT_TELL

    def english(self, kind: str) -> str:
        return "of the child"


@dataclass(frozen=True, slots=True)
class FromAgency:
    """The record comes from an agency of one of these kinds."""

    agency_kinds: tuple[str, ...]

    def test(self, view: View, fact: Fact) -> Answer:
        known = view.chronology.agencies.get(fact.agency)
        return YES if known is not None and known.kind in self.agency_kinds else NO

    def english(self, kind: str) -> str:
        return f"in the records of {listed([agency_words(code) for code in self.agency_kinds], 'or')}"


@dataclass(frozen=True, slots=True)
class Attended:
    """At least one agency of each group took part, by the record's list of those who did; no list is unknown."""

    groups: tuple[tuple[str, ...], ...]
    field: str = "attendees"

    def test(self, view: View, fact: Fact) -> Answer:
        held = fact.value(self.field)
        if not held:
            return CANNOT_TELL
        written = {str(item).casefold() for item in (held if isinstance(held, list | tuple) else (held,))}
        there = all(any(_is_named(view, code, written) for code in group) for group in self.groups)
        return YES if there else NO

    def english(self, kind: str) -> str:
        groups = [listed([agency_words(code) for code in group], "or") for group in self.groups]
        return f"in which {', and '.join(groups)} took part"


def _is_named(view: View, code: str, written: set[str]) -> bool:
    names = {code, code.replace("_", " "), AGENCY_KINDS[code].label.casefold(), *AGENCY_KINDS[code].names}
    if code in HEALTH_AGENCIES:
        names.add("health")
    for agency in view.chronology.agencies_of_kind(code):
        names |= {agency.id.casefold(), agency.name.casefold()}
    return bool(names & written)


@dataclass(frozen=True, slots=True)
class AtLeast:
    """A number in a field is at least a parameter's. Not filled in is unknown."""

    field: str
    parameter: str

    def test(self, view: View, fact: Fact) -> Answer:
        held = fact.value(self.field)
        day = fact.occurred.earliest
        if not isinstance(held, int) or day is None:
            return CANNOT_TELL
        try:
            return YES if held >= view.value(self.parameter, day).value else NO
        except NoNumber:
            return CANNOT_TELL

    def english(self, kind: str) -> str:
        return f"whose {self.field.replace('_', ' ')} reach the number set"


@dataclass(frozen=True, slots=True)
class AnyOf:
    """At least one of several tests."""

    conditions: tuple[Condition, ...]

    @property
    def of_the_fact_alone(self) -> bool:
        """Whether each of them is."""
        return all(getattr(condition, "of_the_fact_alone", False) for condition in self.conditions)

    def test(self, view: View, fact: Fact) -> Answer:
        return any_yes(condition.test(view, fact) for condition in self.conditions)

    def english(self, kind: str) -> str:
        return listed([condition.english(kind) for condition in self.conditions], "or")


@dataclass(frozen=True, slots=True)
class Mentions:
    """One of these fields holds one of these words. Where none of them is filled in, it is not known."""

    fields: tuple[str, ...]
    words: tuple[str, ...]
    called: str

    of_the_fact_alone: ClassVar[bool] = True

    def test(self, view: View, fact: Fact) -> Answer:
        held = [value for name in self.fields if (value := fact.value(name)) is not None]
        if not held:
            return CANNOT_TELL
        written = " ".join(
            str(part) for value in held for part in (value if isinstance(value, list | tuple) else [value])
        )
        return YES if any(word in written.casefold().replace("_", " ") for word in self.words) else NO

    def english(self, kind: str) -> str:
        return self.called


@dataclass(frozen=True, slots=True)
class HoldsNone:
    """A list is filled in and holds none of these: agencies by the codes of their kinds or by their names."""

    field: str
    values: tuple[str, ...]
    called: str

    of_the_fact_alone: ClassVar[bool] = True

    def test(self, view: View, fact: Fact) -> Answer:
        held = fact.value(self.field)
        if held is None:
            return CANNOT_TELL
        written = [str(value) for value in (held if isinstance(held, list | tuple) else [held])]
        kinds = {_agency_kind(view, value) for value in written}
        if kinds & set(self.values):
            return NO
        return CANNOT_TELL if None in kinds else YES

    def english(self, kind: str) -> str:
        return self.called


def _agency_kind(view: View, written: str) -> str | None:
    """The kind of agency that a name or a code stands for; None where that is not known."""
    if written in AGENCY_KINDS:
        return written
    name = written.casefold()
    for agency in view.chronology.agencies.values():
        if name in (agency.id.casefold(), agency.name.casefold()):
            return agency.kind
    return next((code for code, kind in AGENCY_KINDS.items() if name in {kind.label.casefold(), *kind.names}), None)


@dataclass(frozen=True, slots=True)
class Involves:
    """Somebody in one of these roles took part, as the record lists people."""

    roles: tuple[str, ...]
    called: str

    of_the_fact_alone: ClassVar[bool] = True

    def test(self, view: View, fact: Fact) -> Answer:
        if any(item.role in self.roles for item in fact.people):
            return YES
        persons = view.chronology.persons
        known = any(
            item.person in persons and set(persons[item.person].roles) & set(self.roles) for item in fact.people
        )
        return YES if known else NO

    def english(self, kind: str) -> str:
        return self.called


@dataclass(frozen=True, slots=True)
class TwoPeople:
    """Two fields name two different people. Where either is not filled in, it is not known."""

    field: str
    other: str
    called: str

    of_the_fact_alone: ClassVar[bool] = True

    def test(self, view: View, fact: Fact) -> Answer:
        one, two = fact.value(self.field), fact.value(self.other)
        if one is None or two is None:
            return CANNOT_TELL
        return NO if str(one).casefold() == str(two).casefold() else YES

    def english(self, kind: str) -> str:
        return self.called


@dataclass(frozen=True, slots=True)
class NotFilled:
    """The record leaves a field empty: what it would say is not known from this record, and is looked for elsewhere."""

    field: str
    called: str

    of_the_fact_alone: ClassVar[bool] = True

    def test(self, view: View, fact: Fact) -> Answer:
        return NO if fact.value(self.field) not in (None, "", []) else YES

    def english(self, kind: str) -> str:
        return self.called


@dataclass(frozen=True, slots=True)
class UnlessFilled:
    """A test that is not passed where the record does not say, but fills in another field that speaks of it."""

    condition: Condition
    field: str

    def test(self, view: View, fact: Fact) -> Answer:
        answer = self.condition.test(view, fact)
        filled = answer is CANNOT_TELL and fact.value(self.field) is not None
        return NO if filled else answer

    def english(self, kind: str) -> str:
        return self.condition.english(kind)


@dataclass(frozen=True, slots=True)
class AsFarAsSaid:
    """A test that is not passed where the record does not say: for what a record says only where it is so."""

    condition: Condition

    def test(self, view: View, fact: Fact) -> Answer:
        answer = self.condition.test(view, fact)
        return NO if answer is CANNOT_TELL else answer

    def english(self, kind: str) -> str:
        return self.condition.english(kind)


@dataclass(frozen=True, slots=True)
class NotYes:
    """A yes-or-no field does not say yes: it says no, or the record leaves it open and it is looked for elsewhere."""

    field: str
    called: str

    def test(self, view: View, fact: Fact) -> Answer:
        return NO if fact.value(self.field) is True else YES

    def english(self, kind: str) -> str:
        return self.called


@dataclass(frozen=True, slots=True)
class SaysNot:
    """A field does not say one of these: it says something else, or the record leaves it open.

    ``unless``: where the record leaves it open and one of these facts is there, it cannot be told which is meant. They
    are of kinds that the rule reads anyway.
    """

    field: str
    values: tuple[object, ...]
    called: str
    unless: Findable | None = None

    def test(self, view: View, fact: Fact) -> Answer:
        held = fact.value(self.field)
        if held is None and self.unless is not None and self.unless.find(view):
            return CANNOT_TELL
        return NO if held in self.values else YES

    def english(self, kind: str) -> str:
        return self.called


@dataclass(frozen=True, slots=True)
class OfKind:
    """The record is of one of these kinds."""

    codes: tuple[str, ...]

    def test(self, view: View, fact: Fact) -> Answer:
        return YES if fact.kind in self.codes else NO

    def english(self, kind: str) -> str:
        return f"that is {a_or_an(listed([kind_words(code) for code in self.codes], 'or'))}"

"""Tests of one fact, each with three answers: a field that is not set is unknown, never false."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from sightline.chronology.fact import Fact
from sightline.rulebook.answers import Answer, any_yes
from sightline.rulebook.language.words import listed
from sightline.rulebook.view import View
from sightline.vocabulary.fields import FieldType
from sightline.vocabulary.kinds import KINDS


class Condition(Protocol):
    """A test of one fact."""

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

    def test(self, view: View, fact: Fact) -> Answer:
        held = fact.value(self.field)
        if held is None:
            return Answer.CANNOT_TELL
        values = held if isinstance(held, list | tuple) else (held,)
        return Answer.YES if any(value in self.values for value in values) else Answer.NO

    def english(self, kind: str) -> str:
        declared = KINDS[kind].field(self.field)
        assert declared is not None, f"{kind} has no field {self.field}"
        if declared.type is FieldType.YES_NO:
            describes = declared.describes.rstrip(".").removeprefix("Whether ")
            return f"where the record says {'' if self.values == (True,) else 'it is not so '}that {describes}"
        words = [f"“{dict(declared.choices).get(str(value), str(value))}”" for value in self.values]
        return f"whose {self.field.replace('_', ' ')} is {listed(words, 'or')}"


@dataclass(frozen=True, slots=True)
class Recorded:
    """The field is filled in. Not filled in is unknown."""

    field: str

    def test(self, view: View, fact: Fact) -> Answer:
        return Answer.CANNOT_TELL if fact.value(self.field) is None else Answer.YES

    def english(self, kind: str) -> str:
        return f"with its {self.field.replace('_', ' ')} recorded"


@dataclass(frozen=True, slots=True)
class NamesTheChild:
    """The record itself names the child, or is about the child alone."""

    def test(self, view: View, fact: Fact) -> Answer:
        named = view.child in fact.children or any(item.person == view.child for item in fact.people)
        return Answer.YES if named else Answer.NO

    def english(self, kind: str) -> str:
        return "that names the child"


@dataclass(frozen=True, slots=True)
class OfTheChild:
    """A death, birth or the like is the child's own; where nobody is named it is not known whose."""

    def test(self, view: View, fact: Fact) -> Answer:
        if any(item.person == view.child and item.role in ("child", "subject", "victim") for item in fact.people):
            return Answer.YES
        others = [item for item in fact.people if item.role not in ("author", "professional", "witness")]
        if others:
            return Answer.NO
        return Answer.YES if fact.children == (view.child,) else Answer.CANNOT_TELL

    def english(self, kind: str) -> str:
        return "of the child"


@dataclass(frozen=True, slots=True)
class AnyOf:
    """At least one of several tests."""

    conditions: tuple[Condition, ...]

    def test(self, view: View, fact: Fact) -> Answer:
        return any_yes(condition.test(view, fact) for condition in self.conditions)

    def english(self, kind: str) -> str:
        return listed([condition.english(kind) for condition in self.conditions], "or")

"""Choosing the facts that a rule is about."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Protocol

from sightline.chronology.fact import Fact
from sightline.rulebook.answers import CANNOT_TELL, NO, YES, Answer
from sightline.rulebook.language.conditions import Condition, Is
from sightline.rulebook.language.words import choices_of, kind_words
from sightline.rulebook.view import View
from sightline.vocabulary.kinds import KINDS
from sightline.wording.lists import listed

Found = tuple[Fact, Answer]
"""A fact and whether it is what was looked for: yes, or cannot tell. What is certainly not is left out."""

_NOTHING: list[Found] = []


class Selection(Protocol):
    """Facts of some kinds that pass some tests."""

    @property
    def kinds(self) -> tuple[str, ...]:
        """The kinds read."""
        ...

    def find(self, view: View) -> list[Found]:
        """What is found, in order. Several rules are given the same list, so nobody may change it."""
        ...

    def english(self) -> str:
        """What is looked for, without an article."""
        ...


@dataclass(frozen=True, slots=True)
class Select:
    """Facts of one or more kinds that pass every test."""

    kinds: tuple[str, ...]
    where: tuple[Condition, ...] = ()
    called: str = ""
    _alone: bool = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        alone = all(getattr(condition, "of_the_fact_alone", False) for condition in self.where)
        object.__setattr__(self, "_alone", alone)

    def find(self, view: View) -> list[Found]:
        if view.present.isdisjoint(self.kinds):
            return _NOTHING
        return view.once(self, self._found)

    def _found(self, view: View) -> list[Found]:
        if self._alone and view.is_of_replay:
            return view.while_same(("select", id(self)), (self, *view.sources(self.kinds)), self._find)
        return self._find(view)

    def _find(self, view: View) -> list[Found]:
        facts = view.facts(self.kinds)
        happened, on = view.happened, view.on
        if not self.where:
            # What is over by the day has happened; only the rest is asked.
            return [
                (fact, YES if (last := fact.occurred.latest) is not None and last <= on else happened(fact))
                for fact in facts
            ]
        found: list[Found] = []
        tests = [condition.test for condition in self.where]
        for fact in facts:
            last = fact.occurred.latest
            answer = YES if last is not None and last <= on else happened(fact)
            for test in tests:  # to the end, so that what each of them waits for is noted
                said = test(view, fact)
                if said is NO:
                    answer = NO
                elif said is CANNOT_TELL and answer is YES:
                    answer = CANNOT_TELL
            if answer is not NO:
                found.append((fact, answer))
        return found

    def english(self) -> str:
        if self.called:
            return self.called
        kinds = listed([kind_words(kind) for kind in self.kinds], "or")
        tests = [condition.english(self.kinds[0]) for condition in self.where]
        return " ".join([kinds, listed(tests)]) if tests else kinds


@dataclass(frozen=True, slots=True)
class Either:
    """Facts of any of several selections. ``called``: all of them in words, where a list of them is hard to read."""

    choices: tuple[Selection, ...]
    called: str = ""
    kinds: tuple[str, ...] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        kinds = tuple(dict.fromkeys(kind for choice in self.choices for kind in choice.kinds))
        object.__setattr__(self, "kinds", kinds)

    def find(self, view: View) -> list[Found]:
        if view.present.isdisjoint(self.kinds):
            return _NOTHING
        return view.once(self, self._find)

    def _find(self, view: View) -> list[Found]:
        each = [choice.find(view) for choice in self.choices]
        if not view.is_of_replay:
            return self._together(each)
        return view.while_same(("either", id(self)), (self, *each), lambda _: self._together(each))

    def _together(self, each: list[list[Found]]) -> list[Found]:
        best: dict[str, Found] = {}
        for found in each:
            for fact, answer in found:
                if fact.id not in best or answer is YES:
                    best[fact.id] = (fact, answer)
        return sorted(best.values(), key=lambda found: found[0].sort_key())

    def english(self) -> str:
        return self.called or choices_of(_names(self))


def _names(what: Selection) -> Iterator[str]:
    """What is chosen from, each in words: choices within choices are told in one list."""
    if isinstance(what, Either) and not what.called:
        for choice in what.choices:
            yield from _names(choice)
    elif isinstance(what, Select) and not what.called and not what.where:
        yield from map(kind_words, what.kinds)
    else:
        yield what.english()


@lru_cache(maxsize=None, typed=True)
def select(*kinds: str, called: str = "", **where: object) -> Select:
    """Facts of these kinds whose fields have these values (a tuple: any of them).

    The same words give the same object, so that what several rules look for is found once. Raises KeyError for a word
    that the vocabulary does not have, so that a misspelt rule cannot be loaded.
    """
    for kind in kinds:
        for name in where:
            if KINDS[kind].field(name) is None:
                raise KeyError(f"{kind} has no field {name}")
    tests = tuple(Is(name, value if isinstance(value, tuple) else (value,)) for name, value in where.items())
    return Select(tuple(KINDS[kind].code for kind in kinds), tests, called)


def either(*choices: Selection, called: str = "") -> Either:
    """Facts of any of these."""
    return Either(choices, called)

"""All, any and unless."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

from sightline.chronology.calendar import add_months
from sightline.rulebook.answers import CANNOT_TELL, NO, YES, all_yes, any_yes
from sightline.rulebook.evidence import NO_EVIDENCE, Evidence
from sightline.rulebook.language.bind import Episode
from sightline.rulebook.language.conditions import Condition
from sightline.rulebook.language.reading import Node, Reading
from sightline.rulebook.language.reads import kinds_of, numbers_of
from sightline.rulebook.language.select import Selection
from sightline.rulebook.language.words import count_words, mention
from sightline.rulebook.parameters import NoNumber, Parameters, Value
from sightline.rulebook.view import View


@dataclass(frozen=True, slots=True)
class AllOf:
    """Every condition holds."""

    nodes: tuple[Node, ...]

    @property
    def kinds(self) -> tuple[str, ...]:
        return kinds_of(*self.nodes)

    @property
    def parameter_names(self) -> tuple[str, ...]:
        return numbers_of(*self.nodes)

    def read(self, view: View, episode: Episode) -> Reading:
        readings = []
        for node in self.nodes:
            reading = node.read(view, episode)
            if reading.answer is NO:
                return reading
            readings.append(reading)
        evidence = NO_EVIDENCE
        for reading in readings:
            evidence += reading.evidence
        return Reading(all_yes([reading.answer for reading in readings]), evidence, partial(_why, readings))

    def english(self, parameters: Parameters) -> str:
        return ", and ".join(node.english(parameters) for node in self.nodes)


def _why(readings: list[Reading]) -> str:
    return "; ".join(dict.fromkeys(why for reading in readings if (why := reading.why)))


_MAYBE = {YES: CANNOT_TELL, CANNOT_TELL: CANNOT_TELL}


@dataclass(frozen=True, slots=True)
class Unless:
    """Nothing of a selection, from a parameter's months before the episode to the day looked at.

    ``after_start``: only from the episode's own day on. It speaks of what can be seen; whether the records cover the
    time is for the other conditions to ask.
    """

    of: Selection
    since: str
    after_start: bool = False

    @property
    def kinds(self) -> tuple[str, ...]:
        return self.of.kinds

    @property
    def parameter_names(self) -> tuple[str, ...]:
        return (self.since,)

    def read(self, view: View, episode: Episode) -> Reading:
        earliest = latest = None
        if episode.when.earliest and episode.when.latest and not episode.when.is_unsure:
            number = 0 if self.after_start else view.value(self.since, episode.when.earliest).value
            earliest, latest = (add_months(day, -number) for day in (episode.when.earliest, episode.when.latest))
        found = [
            (fact, answer if latest and fact.occurred.earliest and fact.occurred.earliest >= latest else _MAYBE[answer])
            for fact, answer in self.of.find(view)
            if earliest is None or fact.occurred.latest is None or fact.occurred.latest >= earliest
        ]
        if any(answer is YES and not fact.occurred.is_unsure for fact, answer in found):
            return Reading(NO)
        view.note_what_today_bounds(())
        waiting = view.waiting(self.of.kinds, (), earliest, view.on)
        if not found and not waiting:
            return Reading(YES, Evidence(looked_for=(f"{self.of.english()}: none in the records you can see.",)))
        facts = [fact for fact, _ in found]
        if facts:
            why = f"the record does not say whether this is {self.of.english()}: {mention(facts[0])}"
        else:
            why = f"an entry that may be {self.of.english()} is not confirmed yet"
        against = tuple(f"{mention(fact)[:1].upper()}{mention(fact)[1:]}" for fact in facts)
        return Reading(CANNOT_TELL, Evidence(against=against, against_facts=tuple(fact.id for fact in facts)), why)

    def english(self, parameters: Parameters) -> str:
        months = count_words(parameters[self.since].latest.value, "months")
        since = "that day" if self.after_start else f"{months} before it"
        return f"there is no {self.of.english()}, from {since} onwards"


@dataclass(frozen=True, slots=True)
class AnyNode:
    """At least one condition holds; the evidence is that of those that do, or may."""

    nodes: tuple[Node, ...]

    @property
    def kinds(self) -> tuple[str, ...]:
        return kinds_of(*self.nodes)

    @property
    def parameter_names(self) -> tuple[str, ...]:
        return numbers_of(*self.nodes)

    def read(self, view: View, episode: Episode) -> Reading:
        readings = [node.read(view, episode) for node in self.nodes]
        answer = any_yes([reading.answer for reading in readings])
        told = [reading for reading in readings if reading.answer is answer]
        if answer is NO:
            return Reading(NO, NO_EVIDENCE, partial(_why, told))
        evidence = NO_EVIDENCE
        for reading in told:
            evidence += reading.evidence
        return Reading(answer, evidence, partial(_why, told))

    def english(self, parameters: Parameters) -> str:
        return ", or ".join(node.english(parameters) for node in self.nodes)


@dataclass(frozen=True, slots=True)
class StartIs:
    """A test of the facts that start the episode: yes if any of them passes it. ``called``: the test in words.

    ``unknown_is_no``: what no record says is taken as not so, where another way of asking is open.
    """

    condition: Condition
    called: str
    unknown_is_no: bool = False

    @property
    def kinds(self) -> tuple[str, ...]:
        return ()

    @property
    def parameter_names(self) -> tuple[str, ...]:
        return ()

    def read(self, view: View, episode: Episode) -> Reading:
        facts = episode.facts
        if len(facts) == 1:
            answer = self.condition.test(view, facts[0])
        else:
            answer = any_yes([self.condition.test(view, fact) for fact in facts])
        if answer is CANNOT_TELL and self.unknown_is_no:
            return Reading(NO)
        why = "the record does not say enough to know it" if answer is CANNOT_TELL else ""
        return Reading(answer, why=why)

    def english(self, parameters: Parameters) -> str:
        return self.called


@dataclass(frozen=True, slots=True)
class NumberIs:
    """A number that the start records is above, or with ``below`` is under, a parameter. Not recorded: not known."""

    field: str
    parameter: str
    below: bool = False

    @property
    def kinds(self) -> tuple[str, ...]:
        return ()

    @property
    def parameter_names(self) -> tuple[str, ...]:
        return (self.parameter,)

    def read(self, view: View, episode: Episode) -> Reading:
        try:
            value = view.value_at(self.parameter, episode.when.earliest)
        except NoNumber as reason:
            return Reading(CANNOT_TELL, why=str(reason))
        held = [number for fact in episode.facts if isinstance(number := fact.value(self.field), int)]
        name = self.field.replace("_", " ")
        if not held:
            return Reading(CANNOT_TELL, why=f"the record does not give the {name}")
        passes = any(number < value.value if self.below else number > value.value for number in held)
        return Reading(YES if passes else NO, Evidence.later(lambda: self._evidence(name, held, value)))

    def _evidence(self, name: str, held: list[int], value: Value) -> Evidence:
        numbers = ", ".join(map(str, held))
        said = f"{name[:1].upper()}{name[1:]}: {numbers}; the number to compare with is {value.value}."
        return Evidence(arithmetic=(said,), parameters=((self.parameter, value),))

    def english(self, parameters: Parameters) -> str:
        number = count_words(parameters[self.parameter].latest.value, parameters[self.parameter].unit)
        return f"the {self.field.replace('_', ' ')} is {'under' if self.below else 'more than'} {number}"


def any_of(*nodes: Node) -> AnyNode:
    """At least one of these."""
    return AnyNode(nodes)


def all_of(*nodes: Node) -> AllOf:
    """Every one of these."""
    return AllOf(nodes)


@dataclass(frozen=True, slots=True)
class NotSo:
    """A condition does not hold. ``called``: that in words."""

    node: Node
    called: str

    @property
    def kinds(self) -> tuple[str, ...]:
        return self.node.kinds

    @property
    def parameter_names(self) -> tuple[str, ...]:
        return self.node.parameter_names

    def read(self, view: View, episode: Episode) -> Reading:
        reading = self.node.read(view, episode)
        evidence = reading.evidence if reading.answer is CANNOT_TELL else NO_EVIDENCE
        return Reading(~reading.answer, evidence, lambda: reading.why)

    def english(self, parameters: Parameters) -> str:
        return self.called

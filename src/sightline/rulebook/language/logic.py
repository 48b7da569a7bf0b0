"""All, any and unless."""

from __future__ import annotations

from dataclasses import dataclass

from sightline.chronology.calendar import add_months
from sightline.rulebook.answers import Answer, all_yes
from sightline.rulebook.findings import Evidence
from sightline.rulebook.language.bind import Episode
from sightline.rulebook.language.reading import Node, Reading
from sightline.rulebook.language.select import Selection
from sightline.rulebook.language.words import count_words, mention
from sightline.rulebook.parameters import Parameters
from sightline.rulebook.view import View


@dataclass(frozen=True, slots=True)
class AllOf:
    """Every condition holds."""

    nodes: tuple[Node, ...]

    @property
    def kinds(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(kind for node in self.nodes for kind in node.kinds))

    @property
    def parameter_names(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(name for node in self.nodes for name in node.parameter_names))

    def read(self, view: View, episode: Episode) -> Reading:
        readings = []
        for node in self.nodes:
            reading = node.read(view, episode)
            if reading.answer is Answer.NO:
                return reading
            readings.append(reading)
        evidence = Evidence()
        for reading in readings:
            evidence += reading.evidence
        return Reading(
            all_yes(reading.answer for reading in readings),
            evidence,
            "; ".join(dict.fromkeys(reading.why for reading in readings if reading.why)),
        )

    def english(self, parameters: Parameters) -> str:
        return ", and ".join(node.english(parameters) for node in self.nodes)


_MAYBE = {Answer.YES: Answer.CANNOT_TELL, Answer.CANNOT_TELL: Answer.CANNOT_TELL}


@dataclass(frozen=True, slots=True)
class Unless:
    """Nothing of a selection, from a parameter's months before the episode to the day looked at.

    It speaks of what can be seen; whether the records cover the time is for the other conditions to ask.
    """

    of: Selection
    since: str

    @property
    def kinds(self) -> tuple[str, ...]:
        return self.of.kinds

    @property
    def parameter_names(self) -> tuple[str, ...]:
        return (self.since,)

    def read(self, view: View, episode: Episode) -> Reading:
        earliest = latest = None
        if episode.when.earliest and episode.when.latest and not episode.when.is_unsure:
            number = view.value(self.since, episode.when.earliest).value
            earliest, latest = (add_months(day, -number) for day in (episode.when.earliest, episode.when.latest))
        found = [
            (fact, answer if latest and fact.occurred.earliest and fact.occurred.earliest >= latest else _MAYBE[answer])
            for fact, answer in self.of.find(view)
            if earliest is None or fact.occurred.latest is None or fact.occurred.latest >= earliest
        ]
        if any(answer is Answer.YES and not fact.occurred.is_unsure for fact, answer in found):
            return Reading(Answer.NO)
        waiting = view.waiting(self.of.kinds, (), earliest, view.on)
        if not found and not waiting:
            return Reading(Answer.YES, Evidence(looked_for=(f"{self.of.english()}: none in the records you can see.",)))
        facts = [fact for fact, _ in found]
        if facts:
            why = f"the record does not say whether this is {self.of.english()}: {mention(facts[0])}"
        else:
            why = f"an entry that may be {self.of.english()} is not confirmed yet"
        against = tuple(f"{mention(fact)[:1].upper()}{mention(fact)[1:]}" for fact in facts)
        return Reading(
            Answer.CANNOT_TELL, Evidence(against=against, against_facts=tuple(fact.id for fact in facts)), why
        )

    def english(self, parameters: Parameters) -> str:
        months = count_words(parameters[self.since].latest.value, "months")
        return f"there is no {self.of.english()}, from {months} before it onwards"


def all_of(*nodes: Node) -> AllOf:
    """Every one of these."""
    return AllOf(nodes)

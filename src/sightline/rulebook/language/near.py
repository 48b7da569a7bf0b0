"""What else the records show around an episode: found, for certain or perhaps, and how often."""

from __future__ import annotations

from dataclasses import dataclass

from sightline.chronology.calendar import OutsideCalendar
from sightline.chronology.fact import Fact
from sightline.rulebook.answers import CANNOT_TELL, NO, YES, Answer, all_yes
from sightline.rulebook.evidence import Evidence
from sightline.rulebook.language.absent import tied
from sightline.rulebook.language.bind import Episode
from sightline.rulebook.language.distinct import EVENT, Distinct
from sightline.rulebook.language.people import InField, same_person
from sightline.rulebook.language.reading import Reading
from sightline.rulebook.language.select import Found, Selection
from sightline.rulebook.language.windows import Around
from sightline.rulebook.language.words import mention, when
from sightline.rulebook.parameters import NoNumber, Parameters, Value
from sightline.rulebook.view import View
from sightline.wording.lists import listed


@dataclass(frozen=True, slots=True)
class Also:
    """Facts of a selection lie around the start of the episode, at least so many of them apart.

    ``at_least`` names the parameter of how many; empty: one. ``person``: only facts about the episode's person.
    ``apart``: what makes two of them two. The facts that start the episode do not count, unless ``with_start``.
    ``only_start``: nothing but the facts that start the episode counts.
    ``tied``: only what a record ties to the start.
    ``from_anchor``: around the first of the facts that start the episode.
    What is not found answers no: it speaks of what the records show, and no rule rests on its absence.
    """

    of: Selection
    around: Around
    at_least: str = ""
    person: InField | None = None
    apart: Distinct = EVENT
    with_start: bool = False
    only_start: bool = False
    from_anchor: bool = False
    tied: bool = False

    @property
    def kinds(self) -> tuple[str, ...]:
        return self.of.kinds

    @property
    def parameter_names(self) -> tuple[str, ...]:
        return (*self.around.parameter_names, *((self.at_least,) if self.at_least else ()))

    def read(self, view: View, episode: Episode) -> Reading:
        found = self.of.find(view)
        if not found:
            return Reading(NO)
        try:
            within = self.around.stretch(view, episode.anchor.occurred if self.from_anchor else episode.when)
            wanted = view.value_at(self.at_least, episode.when.earliest).value if self.at_least else 1
        except (NoNumber, OutsideCalendar) as reason:
            return Reading(CANNOT_TELL, why=str(reason))
        if within is None:
            why = f"the day from which to count is not known closely enough: {when(episode.when)}"
            return Reading(CANNOT_TELL, why=why)
        if self.only_start:
            own = set(map(id, episode.facts))
            found = [item for item in found if id(item[0]) in own]
        elif not self.with_start:
            own = set(map(id, episode.facts))
            found = [item for item in found if id(item[0]) not in own]
        held: list[Found] = [
            (fact, sure)
            for fact, answer in found
            if (sure := all_yes((answer, within.holds(fact.occurred), self._about(view, episode, fact)))) is not NO
        ]
        certain = self.apart.count(view, [fact for fact, sure in held if sure is YES])
        if certain >= wanted:
            return Reading(YES, self._evidence(held, YES, within.parameters))
        if held and self.apart.count_at_most(view, [fact for fact, _ in held]) >= wanted:
            doubtful = listed([mention(fact) for fact, sure in held if sure is not YES][:3])
            why = f"the record does not say enough to know whether this counts: {doubtful}" if doubtful else ""
            why = why or f"it cannot be told how many {self.apart.words} these are"
            return Reading(CANNOT_TELL, self._evidence(held, None, within.parameters), why)
        return Reading(NO)

    def _about(self, view: View, episode: Episode, fact: Fact) -> Answer:
        if self.tied and tied(fact, episode) is not YES:
            return NO
        if self.person is None:
            return YES
        assert episode.person is not None
        return same_person(view, self.person.of(view, fact), episode.person)

    @staticmethod
    def _evidence(held: list[Found], only: Answer | None, parameters: tuple[tuple[str, Value], ...]) -> Evidence:
        return Evidence(
            facts=tuple(fact.id for fact, sure in held if only is None or sure is only), parameters=parameters
        )

    def english(self, parameters: Parameters) -> str:
        about = " that is about the same person" if self.person else ""
        if self.only_start:
            many = parameters[self.at_least].latest.value if self.at_least else 1
            return f"among these there is at least {many} of {self.of.english()}{about}"
        if self.at_least:
            many = parameters[self.at_least].latest.value
            return (
                f"the records show at least {many} {self.apart.words} of {self.of.english()}{about}, "
                f"{self.around.english(parameters)}"
            )
        return f"the records show {self.of.english()}{about}, {self.around.english(parameters)}"

"""Nothing found where it would stand, in records that cover the time."""

from __future__ import annotations

from dataclasses import dataclass

from sightline.rulebook.answers import Answer, all_yes
from sightline.rulebook.findings import Evidence
from sightline.rulebook.language.bind import Episode
from sightline.rulebook.language.due import CannotReckon, Due
from sightline.rulebook.language.people import InField, same_person
from sightline.rulebook.language.reading import Reading, absence, first_day_of
from sightline.rulebook.language.select import Selection
from sightline.rulebook.language.words import agency_words, listed, mention
from sightline.rulebook.parameters import Parameters
from sightline.rulebook.view import View


@dataclass(frozen=True, slots=True)
class NoneBy:
    """No fact of a selection, about the same person, by the end of a count or since; earlier ones count as well.

    ``held_by``: the kinds of agency whose records have to cover the time from the start to the end of the count.
    ``called``: what was looked for, in words. ``until``: what ends the question if it comes first.
    """

    of: Selection
    person: InField
    within: Due
    held_by: tuple[str, ...]
    called: str
    until: Selection

    @property
    def kinds(self) -> tuple[str, ...]:
        return (*self.of.kinds, *self.until.kinds, "entry")

    @property
    def parameter_names(self) -> tuple[str, ...]:
        return self.within.parameter_names

    def read(self, view: View, episode: Episode) -> Reading:
        assert episode.person is not None
        found = []
        for fact, answer in self.of.find(view):
            about = same_person(view, self.person.of(view, fact), episode.person)
            if (sure := all_yes((answer, about))) is not Answer.NO:
                found.append((fact, sure))
        if any(sure is Answer.YES for _, sure in found):
            return Reading(Answer.NO)
        try:
            limit = self.within.limit(view, episode)
        except CannotReckon as reason:
            return Reading(Answer.CANNOT_TELL, why=str(reason))
        if not view.turning.has_passed(limit.earliest):
            return Reading(Answer.NO)
        over, perhaps_over = first_day_of(view, self.until)
        if over is not None and over <= limit.earliest:
            return Reading(Answer.NO)
        evidence = Evidence(arithmetic=limit.arithmetic, parameters=limit.parameters)
        if perhaps_over is not None and perhaps_over <= limit.latest:
            return Reading(Answer.CANNOT_TELL, evidence, f"there may have been a {self.until.english()} before then")
        if not view.turning.has_passed(limit.latest):
            return Reading(Answer.CANNOT_TELL, evidence, f"the time for it ends {limit.words()}")
        if found:
            facts = tuple(fact.id for fact, _ in found)
            why = f"it is not settled whether this is about the same person: {listed([mention(f) for f, _ in found])}"
            return Reading(Answer.CANNOT_TELL, evidence + Evidence(facts=facts), why)
        start = episode.when.earliest or limit.earliest
        lacks = absence(view, self.called, self.of.kinds, self.held_by, start, limit.latest)
        return Reading(lacks.answer, evidence + lacks.evidence, lacks.why)

    def english(self, parameters: Parameters) -> str:
        held_by = listed([agency_words(code) for code in self.held_by])
        return (
            f"there is no {self.of.english()} that is about the same person, {self.within.english(parameters)} "
            f"or since, in records of {held_by} that cover that time, and no {self.until.english()} before it"
        )

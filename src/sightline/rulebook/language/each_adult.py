"""Something that is owed for each adult who has the care of the child, and is missing for one of them."""

from __future__ import annotations

from dataclasses import dataclass

from sightline.chronology.calendar import OutsideCalendar
from sightline.rulebook.answers import CANNOT_TELL, NO, all_yes, any_yes
from sightline.rulebook.evidence import Evidence
from sightline.rulebook.language.absent import NoneBy
from sightline.rulebook.language.bind import Episode
from sightline.rulebook.language.due import CannotReckon, Due
from sightline.rulebook.language.people import InField, Person, same_person
from sightline.rulebook.language.reading import Reading, absence
from sightline.rulebook.language.select import Selection
from sightline.rulebook.language.windows import EVER, Around
from sightline.rulebook.language.words import agency_words
from sightline.rulebook.parameters import NoNumber, Parameters
from sightline.rulebook.view import View
from sightline.wording.lists import listed


@dataclass(frozen=True, slots=True)
class MissingForSomeone:
    """For at least one adult of the case in one of these roles, no fact of a selection about them by a count's end.

    Only facts from the start of the episode onwards answer it. A fact that does not say about whom it is may be about
    any of them. Where the cast list has nobody in these roles, one fact about anybody answers it.
    """

    of: Selection
    about: InField
    roles: tuple[str, ...]
    within: Due
    held_by: tuple[str, ...]
    called: str
    until: Selection | None = None

    @property
    def kinds(self) -> tuple[str, ...]:
        return self._plain.kinds

    @property
    def parameter_names(self) -> tuple[str, ...]:
        return self.within.parameter_names

    @property
    def _plain(self) -> NoneBy:
        return NoneBy(self.of, self.within, self.held_by, self.called, self.until)

    def read(self, view: View, episode: Episode) -> Reading:
        adults = [
            Person(person.id, person.name)
            for person in view.chronology.persons.values()
            if set(person.roles) & set(self.roles)
        ]
        if not adults:
            return self._plain.read(view, episode)
        try:
            since = Around("", EVER).stretch(view, episode.when)
            limit = self.within.limit(view, episode)
        except (NoNumber, OutsideCalendar, CannotReckon) as reason:
            return Reading(CANNOT_TELL, why=str(reason))
        found = [
            (self.about.of(view, fact), sure)
            for fact, answer in self.of.find(view)
            if (sure := all_yes((answer, since.holds(fact.occurred) if since else CANNOT_TELL))) is not NO
        ]
        done = {
            adult: any_yes([all_yes((sure, same_person(view, person, adult))) for person, sure in found])
            for adult in adults
        }
        lacking = [adult for adult, answer in done.items() if answer is NO]
        unclear = [adult for adult, answer in done.items() if answer is CANNOT_TELL]
        if not lacking and not unclear:
            return Reading(NO)
        without = self._plain.read(view, episode) if not found else None
        if without is not None and without.answer is NO:
            return without
        if not view.turning.has_passed(limit.latest):
            return Reading(NO)
        names = listed(dict.fromkeys(adult.called for adult in lacking or unclear))
        evidence = Evidence(
            arithmetic=(*limit.arithmetic, f"Nothing of this kind is recorded about {names}."),
            parameters=limit.parameters,
        )
        if not lacking:
            return Reading(CANNOT_TELL, evidence, f"a record may be about {names}, but does not say about whom")
        start = episode.when.earliest or limit.earliest
        lacks = absence(
            view, self.called, self.of.kinds, self.held_by, start, limit.latest, ignoring=tuple(episode.facts)
        )
        return Reading(lacks.answer, evidence + lacks.evidence, lacks.why)

    def english(self, parameters: Parameters) -> str:
        return (
            f"for at least one adult who has the care of the child, there is no {self.of.english()} about them "
            f"{self.within.english(parameters)} or since, in records of "
            f"{listed([agency_words(code) for code in self.held_by])} that cover that time"
        )

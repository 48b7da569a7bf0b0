"""Nothing found where it would stand, in records that cover the time."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from sightline.chronology.calendar import OutsideCalendar
from sightline.chronology.fact import Fact, RelationType
from sightline.chronology.partial_date import write_day
from sightline.rulebook.answers import CANNOT_TELL, NO, YES, Answer, all_yes
from sightline.rulebook.evidence import Evidence
from sightline.rulebook.language.bind import Episode
from sightline.rulebook.language.deadlines import OnThatDay
from sightline.rulebook.language.due import CannotReckon, Due, Limit
from sightline.rulebook.language.people import InField, same_person
from sightline.rulebook.language.reading import Reading, absence, first_day_of
from sightline.rulebook.language.select import Found, Selection
from sightline.rulebook.language.windows import EVER, Around
from sightline.rulebook.language.words import a_or_an, agency_words, mention
from sightline.rulebook.parameters import NoNumber, Parameters
from sightline.rulebook.view import View
from sightline.wording.lists import listed


@dataclass(frozen=True, slots=True)
class NoneBy:
    """No fact of a selection by the end of a count, or since.

    ``held_by``: the kinds of agency whose records have to cover the time from the start to the end of the count.
    ``called``: what was looked for, in words. ``until``: what ends the question if it comes first. ``person``: only
    what is about the episode's person answers it. ``before``: how far back from the start something counts too, by a
    parameter, EVER, or empty for not at all. ``tied``: only what a record ties to the start answers it; what is tied
    to nothing may be it; ``untied_in_time``: only if it came by the end of the count, and what is of the start's own
    day and kind is of it. ``own_answers``: the start itself may answer it.
    ``at_once``: it is asked from the day of the start, and what comes by the end of the count or since answers it.
    """

    of: Selection
    within: Due
    held_by: tuple[str, ...]
    called: str
    until: Selection | None = None
    person: InField | None = None
    before: str = ""
    tied: bool = False
    own_answers: bool = False
    at_once: bool = False
    untied_in_time: bool = False

    @property
    def kinds(self) -> tuple[str, ...]:
        return (*self.of.kinds, *(self.until.kinds if self.until else ()), "entry")

    @property
    def parameter_names(self) -> tuple[str, ...]:
        return (*self.within.parameter_names, *Around(self.before).parameter_names)

    def read(self, view: View, episode: Episode) -> Reading:
        try:
            found = self._found(view, episode)
        except (NoNumber, OutsideCalendar) as reason:
            return Reading(CANNOT_TELL, why=str(reason))
        if any(sure is YES for _, sure in found):
            return Reading(NO)
        try:
            limit = self.within.limit(view, episode)
        except CannotReckon as reason:
            return Reading(CANNOT_TELL, why=str(reason))
        if not self.at_once and not view.turning.has_passed(limit.earliest):
            return Reading(NO)
        over, perhaps_over = first_day_of(view, self.until) if self.until else (None, None)
        if over is not None and over <= limit.earliest:
            return Reading(NO)
        since, evidence = self._counted(view, episode, limit)
        if self.until and perhaps_over is not None and perhaps_over <= limit.latest:
            return Reading(CANNOT_TELL, evidence, f"there may have been {a_or_an(self.until.english())} before then")
        if not self.at_once and not view.turning.has_passed(limit.latest):
            return Reading(CANNOT_TELL, evidence, f"the time for it ends {limit.words()}")
        if self.untied_in_time:
            found = [item for item in found if limit.in_time(item[0].occurred) is not NO]
        if found:
            return Reading(
                CANNOT_TELL, evidence + Evidence(facts=tuple(fact.id for fact, _ in found)), self._doubt(found)
            )
        start = since or episode.when.earliest or limit.earliest
        own = tuple(episode.facts)
        end = limit.latest if not self.at_once else min(limit.latest, max(start, view.on))
        lacks = absence(view, self.called, self.of.kinds, self.held_by, start, end, ignoring=own)
        return Reading(lacks.answer, evidence + lacks.evidence, lacks.why)

    def _counted(self, view: View, episode: Episode, limit: Limit) -> tuple[date | None, Evidence]:
        """From when what is recorded counts, where that is before the start, and the sums."""
        stretch = Around(self.before).stretch(view, episode.when) if self.before and self.before != EVER else None
        if stretch is None or stretch.perhaps_first is None:
            return None, Evidence(arithmetic=limit.arithmetic, parameters=limit.parameters)
        sums = () if isinstance(self.within, OnThatDay) else limit.arithmetic
        said = f"What is recorded from {write_day(stretch.perhaps_first)} onwards counts."
        return stretch.perhaps_first, Evidence(
            arithmetic=(*sums, said), parameters=(*limit.parameters, *stretch.parameters)
        )

    def _found(self, view: View, episode: Episode) -> list[Found]:
        """What answers the question, or may. Raises NoNumber and OutsideCalendar."""
        stretch = None if self.before == EVER else Around(self.before, EVER).stretch(view, episode.when)
        own = {fact.id for fact in episode.facts}
        found: list[Found] = []
        for fact, answer in self.of.find(view):
            if fact.id in own and not self.own_answers:
                continue
            sure = [answer]
            if self.before != EVER:
                sure.append(stretch.holds(fact.occurred) if stretch else CANNOT_TELL)
            if self.person is not None:
                assert episode.person is not None
                sure.append(same_person(view, self.person.of(view, fact), episode.person))
            if self.tied and not (self.untied_in_time and _is_of_the_start(fact, episode)):
                sure.append(tied(fact, episode))
            if (together := all_yes(sure)) is not NO:
                found.append((fact, together))
        return found

    def _doubt(self, found: list[Found]) -> str:
        mentioned = listed([mention(fact) for fact, _ in found])
        if self.person is not None:
            return f"it is not settled whether this is about the same person: {mentioned}"
        if self.tied:
            return f"nobody has said whether this is about it: {mentioned}"
        return f"this may answer it, but the record does not say enough: {mentioned}"

    def english(self, parameters: Parameters) -> str:
        held_by = listed([agency_words(code) for code in self.held_by])
        about = " that is about the same person" if self.person else " that is tied to it" if self.tied else ""
        earlier = ""
        if self.before and self.before != EVER:
            earlier = f", or {Around(self.before).english(parameters)}"
        until = f", and no {self.until.english()} before it" if self.until else ""
        return (
            f"there is no {self.of.english()}{about}, {self.within.english(parameters)} "
            f"or since{earlier}, in records of {held_by} that cover that time{until}"
        )


def _is_of_the_start(fact: Fact, episode: Episode) -> bool:
    """Whether it tells of the same thing on the same day: another agency's record of what started the episode."""
    same_day = fact.occurred.is_day and episode.when.is_day and fact.occurred.earliest == episode.when.earliest
    return same_day and any(fact.kind == start.kind for start in episode.facts)


_TIES = (RelationType.ABOUT, RelationType.ANSWERS, RelationType.RESTS_ON, RelationType.PART_OF)


def tied(fact: Fact, episode: Episode) -> Answer:
    """Whether a confirmed relation ties a fact to the episode; what is tied to something else is not about it.

    A further fact is part of its own row ("Visited, action complete"), which says nothing of what else it is about.
    """
    own = {item.id for item in episode.facts}
    ties = [item for item in fact.relations if item.type in _TIES and item.confirmed]
    back = any(item.to == fact.id and item.confirmed for start in episode.facts for item in start.relations)
    if back or any(item.to in own for item in ties):
        return YES
    return NO if any(item.type is not RelationType.PART_OF for item in ties) else CANNOT_TELL

"""What ends on a day that its own record names, and whether anybody has decided what follows."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from sightline.chronology.calendar import OutsideCalendar
from sightline.chronology.partial_date import write_day
from sightline.rulebook.answers import CANNOT_TELL, NO, YES
from sightline.rulebook.evidence import Evidence
from sightline.rulebook.language.bind import Episode
from sightline.rulebook.language.deadlines import named_day
from sightline.rulebook.language.reading import Reading, absence
from sightline.rulebook.language.select import Found, Selection
from sightline.rulebook.language.windows import earlier
from sightline.rulebook.language.words import agency_words, count_words, mention
from sightline.rulebook.parameters import NoNumber, Parameters
from sightline.rulebook.view import View
from sightline.wording.lists import listed


@dataclass(frozen=True, slots=True)
class EndsSoon:
    """The day that the start names in ``field`` is no further off than a parameter's time, and nothing is decided.

    ``settled_by``: what settles it at any time after the start, such as its end. ``decided_by``: what settles it if it
    comes within that time. ``held_by``: the agencies whose records have to cover the time up to the day looked at.
    ``called``: what was looked for, in words. It is asked up to the day that is named, and not after it.
    """

    field: str
    within: str
    settled_by: Selection
    decided_by: Selection
    held_by: tuple[str, ...]
    called: str

    @property
    def kinds(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys((*self.settled_by.kinds, *self.decided_by.kinds, "entry")))

    @property
    def parameter_names(self) -> tuple[str, ...]:
        return (self.within,)

    def read(self, view: View, episode: Episode) -> Reading:
        ends = named_day(episode, self.field)
        if ends is None:
            return Reading(CANNOT_TELL, why="the record writes the end in a way that is not read as a day")
        try:
            value = view.value(self.within, ends)
            unit = view.parameters[self.within].unit
            begins = earlier(ends, value.value, unit)
        except (NoNumber, OutsideCalendar) as reason:
            return Reading(CANNOT_TELL, why=str(reason))
        if not view.turning.has_come(begins) or view.turning.has_passed(ends):
            return Reading(NO)
        found = self._settling(view, episode, begins)
        if any(answer is YES for _, answer in found):
            return Reading(NO)
        sum_ = f"{write_day(ends)} - {count_words(value.value, unit)} = {write_day(begins)}."
        evidence = Evidence(arithmetic=(sum_,), parameters=((self.within, value),))
        if found:
            facts = tuple(fact.id for fact, _ in found)
            why = f"this may settle it, but the record does not say enough: {mention(found[-1][0])}"
            return Reading(CANNOT_TELL, evidence + Evidence(facts=facts), why)
        own = tuple(episode.facts)
        lacks = absence(view, self.called, self.kinds, self.held_by, begins, view.on, ignoring=own)
        return Reading(lacks.answer, evidence + lacks.evidence, lacks.why)

    def _settling(self, view: View, episode: Episode, begins: date) -> list[Found]:
        """What settles it, or may."""
        found: list[Found] = []
        start = episode.when.earliest or date.min
        for selection, since in ((self.settled_by, start), (self.decided_by, begins)):
            for fact, answer in selection.find(view):
                occurred = fact.occurred
                if any(fact.id == own.id for own in episode.facts):
                    continue
                if occurred.latest is not None and occurred.latest < since and not occurred.is_unsure:
                    continue
                sure = occurred.earliest is not None and occurred.earliest >= since and not occurred.is_unsure
                found.append((fact, answer if sure else CANNOT_TELL))
        return found

    def english(self, parameters: Parameters) -> str:
        held = parameters[self.within]
        held_by = listed([agency_words(code) for code in self.held_by])
        soon = f"{count_words(held.latest.value, held.unit)} off or less and not past"
        return (
            f"the day that it names as its end is {soon}, "
            f"there is no {self.settled_by.english()} since, and no {self.decided_by.english()} within that time, in "
            f"records of {held_by} that cover it"
        )

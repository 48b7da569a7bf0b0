"""How old the child was: from the births that are recorded, with the bounds that these leave."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from sightline.chronology.births import whose
from sightline.chronology.partial_date import PartialDate, write_day
from sightline.rulebook.answers import CANNOT_TELL, NO, YES, Answer, certainly
from sightline.rulebook.evidence import Evidence
from sightline.rulebook.language.bind import Episode
from sightline.rulebook.language.due import add_units
from sightline.rulebook.language.reading import Reading
from sightline.rulebook.language.words import count_words
from sightline.rulebook.parameters import NoNumber, Parameters
from sightline.rulebook.view import View


def born(view: View) -> tuple[date | None, date | None, tuple[str, ...]]:
    """The first and the last day on which the child can have been born, and the records that say so.

    What is declared for the case counts beside the records. Births that they disagree about leave the whole span.
    """
    births = [fact for fact in view.facts(("birth",)) if whose(fact, view.child) == view.child]
    births = [fact for fact in births if _tells(fact.occurred)]
    said = [fact.occurred for fact in births]
    declared = view.chronology.child.born
    if declared is not None and _tells(declared) and view.turning.has_come(declared.earliest):
        said.append(declared)
    if not said:
        return None, None, ()
    first = max((when.earliest for when in said if when.earliest), default=None)
    last = min((when.latest for when in said if when.latest), default=None)
    if first and last and first > last:
        first = min(when.earliest for when in said if when.earliest)
        last = max(when.latest for when in said if when.latest)
    return first, last, tuple(fact.id for fact in births)


def _tells(when: PartialDate) -> bool:
    return when.is_known and not when.is_unsure


def younger(view: View, than: str, occurred: PartialDate) -> tuple[Answer, Evidence]:
    """Whether the child was younger than a parameter's weeks, months or years then. Raises NoNumber."""
    first, last, facts = born(view)
    if first is None or last is None or occurred.earliest is None or occurred.latest is None:
        return CANNOT_TELL, Evidence()
    value = view.value(than, occurred.earliest)
    unit = view.parameters[than].unit
    reached, reached_at_last = add_units(first, value.value, unit), add_units(last, value.value, unit)
    answer = (
        CANNOT_TELL
        if occurred.is_unsure
        else certainly(occurred.latest < reached, possibly=occurred.earliest < reached_at_last)
    )
    source = "" if facts else " (declared for the case)"
    then = f"{count_words(value.value, unit)} old {_or_span(reached, reached_at_last)}"
    said = f"Born {_or_span(first, last)}{source}; {then}."
    return answer, Evidence(facts=facts, arithmetic=(said,), parameters=((than, value),))


@dataclass(frozen=True, slots=True)
class Younger:
    """The child was younger than a parameter's age when the episode began. Without a recorded birth: cannot tell.

    A condition of a prompt, and a circumstance of a duty's start.
    """

    than: str

    @property
    def kinds(self) -> tuple[str, ...]:
        return ("birth",)

    @property
    def parameter_names(self) -> tuple[str, ...]:
        return (self.than,)

    def test(self, view: View, episode: Episode) -> Answer:
        """The answer alone, as a circumstance of a duty's start. Raises NoNumber."""
        return younger(view, self.than, episode.when)[0]

    def read(self, view: View, episode: Episode) -> Reading:
        try:
            answer, evidence = younger(view, self.than, episode.when)
        except NoNumber as reason:
            return Reading(CANNOT_TELL, why=str(reason))
        if answer is NO:
            return Reading(NO)
        why = "" if answer is YES else "the records do not say closely enough when the child was born"
        return Reading(answer, evidence, why)

    def english(self, parameters: Parameters) -> str:
        number = parameters[self.than].latest.value
        return f"the child was younger than {count_words(number, parameters[self.than].unit)} then"


@dataclass(frozen=True, slots=True)
class NotYetMobile:
    """The record says that the child could not yet move about; where no record does, the child was that young.

    ``field``: the field that says it. ``under``: the parameter of the age under which a child is taken to be so.
    """

    field: str
    under: str

    @property
    def kinds(self) -> tuple[str, ...]:
        return ("birth",)

    @property
    def parameter_names(self) -> tuple[str, ...]:
        return (self.under,)

    def read(self, view: View, episode: Episode) -> Reading:
        said = [value for fact in episode.facts if (value := fact.value(self.field)) is not None]
        if said:
            return Reading(YES if True in said else NO)
        reading = Younger(self.under).read(view, episode)
        if reading.answer is YES:
            taken = "No record says whether the child could move about yet; a child so young is taken not to."
            return Reading(YES, reading.evidence + Evidence(arithmetic=(taken,)))
        return reading

    def english(self, parameters: Parameters) -> str:
        number = parameters[self.under].latest.value
        under = count_words(number, parameters[self.under].unit)
        return f"the record says that the child could not yet move about or, where none says, was younger than {under}"


def _or_span(first: date, last: date) -> str:
    return write_day(first) if first == last else f"between {write_day(first)} and {write_day(last)}"


@dataclass(frozen=True, slots=True)
class MotherWasYounger:
    """A birth of the child records the mother's age, and it is under a parameter. What is not recorded answers no."""

    field: str
    than: str

    @property
    def kinds(self) -> tuple[str, ...]:
        return ("birth",)

    @property
    def parameter_names(self) -> tuple[str, ...]:
        return (self.than,)

    def read(self, view: View, episode: Episode) -> Reading:
        try:
            value = view.value_at(self.than, episode.when.earliest)
        except NoNumber as reason:
            return Reading(CANNOT_TELL, why=str(reason))
        for fact in view.facts(("birth",)):
            held = fact.value(self.field)
            if whose(fact, view.child) == view.child and isinstance(held, int) and held < value.value:
                said = f"The mother was {held} at the birth, by the record; it is compared with {value.value}."
                return Reading(YES, Evidence((fact.id,), (said,), parameters=((self.than, value),)))
        return Reading(NO)

    def english(self, parameters: Parameters) -> str:
        held = parameters[self.than]
        return f"the mother was under {count_words(held.latest.value, held.unit)} at the birth, by a record"

"""Whether the child is at school age at the start."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from sightline.rulebook.answers import CANNOT_TELL, NO, YES, Answer
from sightline.rulebook.language.age import born
from sightline.rulebook.language.bind import Episode
from sightline.rulebook.language.due import add_units
from sightline.rulebook.parameters import Parameters
from sightline.rulebook.view import View

_RECEPTION_TURNS_ON = (9, 1)


@dataclass(frozen=True, slots=True)
class AtSchoolAge:
    """From 1 September after a parameter's birthday (the reception year) until a later one."""

    begins: str
    ends: str
    kinds: tuple[str, ...] = ("birth",)

    @property
    def parameter_names(self) -> tuple[str, ...]:
        return (self.begins, self.ends)

    def test(self, view: View, episode: Episode) -> Answer:
        first, last, _ = born(view)
        day = episode.when.earliest
        if first is None or last is None or day is None:
            return CANNOT_TELL
        if episode.when.latest is None or episode.when.is_unsure:
            return CANNOT_TELL
        return at_school_age(view.parameters, self, (first, last), (day, episode.when.latest))

    def english(self, parameters: Parameters) -> str:
        begins, ends = parameters[self.begins].latest.value, parameters[self.ends].latest.value
        return f"where the child is at school age, from the September after turning {begins} until {ends}"


def at_school_age(
    parameters: Parameters, node: AtSchoolAge, born_between: tuple[date, date], days: tuple[date, date]
) -> Answer:
    """Whether somebody born between two days is at school age on two others. Raises NoNumber."""
    begins, ends = (parameters[name].on(days[0]).value for name in (node.begins, node.ends))
    answers = {
        _reception(birth, begins) <= on < add_units(birth, ends, "years") for birth in born_between for on in days
    }
    if len(answers) > 1:
        return CANNOT_TELL
    return YES if answers == {True} else NO


def _reception(born: date, age: int) -> date:
    """The first 1 September on which somebody born that day has turned that age."""
    turned = add_units(born, age, "years")
    begins = date(turned.year, *_RECEPTION_TURNS_ON)
    return begins if turned <= begins else date(turned.year + 1, *_RECEPTION_TURNS_ON)

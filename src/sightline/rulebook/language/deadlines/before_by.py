"""A deadline that lies before the event that starts the episode."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from sightline.chronology.calendar import (
    OutsideCalendar,
    working_days_before,
)
from sightline.chronology.partial_date import write_day
from sightline.rulebook.language.bind import Episode
from sightline.rulebook.language.deadlines.named import named_day
from sightline.rulebook.language.due import (
    CALENDAR,
    CannotReckon,
    Limit,
    add_units,
    bounds,
)
from sightline.rulebook.language.words import count_words
from sightline.rulebook.parameters import NoNumber, Parameters
from sightline.rulebook.view import View


@dataclass(frozen=True, slots=True)
class BeforeBy:
    """At least so many units before the event that starts the episode.

    ``or_at_once``: the field that names the day on which the event was settled; where it was settled later than that
    many units before, the deadline is that day.
    """

    parameter: str
    unit: str
    or_at_once: str = ""

    @property
    def parameter_names(self) -> tuple[str, ...]:
        return (self.parameter,)

    def limit(self, view: View, episode: Episode) -> Limit:
        first, last = bounds(episode.when)
        try:
            made = (view.value(self.parameter, first), view.value(self.parameter, last))
            ends = [self._back(day, number.value) for day, number in zip((first, last), made, strict=True)]
        except (OutsideCalendar, NoNumber, OverflowError) as reason:
            raise CannotReckon(str(reason)) from reason
        sums = [
            f"{write_day(day)} - {count_words(number.value, self.unit)} = {write_day(end)}."
            for day, number, end in zip((first, last), made, ends, strict=True)
        ]
        if self.or_at_once:
            settled = named_day(episode, self.or_at_once)
            if settled is None:
                sums.append("No record says when it was settled; it may have been as late as the day itself.")
                ends[1] = last
            else:
                sums.append(f"It was settled on {write_day(settled)}; what is later of the two counts.")
                ends = [max(end, settled) for end in ends]
        calendar = CALENDAR if self.unit == "working days" else ""
        used = tuple(dict.fromkeys((self.parameter, number) for number in made))
        return Limit(min(ends), max(ends), tuple(dict.fromkeys(sums)), used, calendar=calendar)

    def _back(self, day: date, count: int) -> date:
        return working_days_before(day, count) if self.unit == "working days" else add_units(day, -count, self.unit)

    def english(self, parameters: Parameters) -> str:
        words = f"at least {count_words(parameters[self.parameter].latest.value, self.unit)} before it"
        return f"{words}, or at once where it was settled later than that" if self.or_at_once else words

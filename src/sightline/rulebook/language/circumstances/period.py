"""What runs at the time of the start, and how long what it ends had lasted."""

from __future__ import annotations

from dataclasses import dataclass

from sightline.chronology.calendar import OutsideCalendar
from sightline.chronology.partial_date import PartialDate
from sightline.rulebook.answers import CANNOT_TELL, NO, YES, Answer, all_yes, any_yes, certainly
from sightline.rulebook.language.bind import Episode
from sightline.rulebook.language.conditions import Condition
from sightline.rulebook.language.due import add_units
from sightline.rulebook.language.words import a_or_an, count_words, period_words
from sightline.rulebook.parameters import Parameters
from sightline.rulebook.view import View
from sightline.vocabulary.kinds import PERIODS


@dataclass(frozen=True, slots=True)
class During:
    """A period of that name runs on the day of the start.

    ``begun_before``: it has begun before the start itself. ``ended_with_it``: one that ended on that very day ran too.
    ``opened``: what the record of its own start has to say, such as which order was made.
    """

    period: str
    begun_before: bool = False
    ended_with_it: bool = False
    opened: Condition | None = None

    @property
    def kinds(self) -> tuple[str, ...]:
        return (*PERIODS[self.period][0], *PERIODS[self.period][1])

    def test(self, view: View, episode: Episode) -> Answer:
        answers = []
        for period in view.periods(self.period):
            if period.start_fact is not None and period.start_fact not in episode.facts:
                meant = YES if self.opened is None else self.opened.test(view, period.start_fact)
                answers.append(all_yes((meant, self._runs(period.start, period.end, episode))))
        return any_yes(answers)

    def _runs(self, start: PartialDate, end: PartialDate | None, episode: Episode) -> Answer:
        when = episode.when
        if end is not None and end.certainly_before(when):
            return NO
        later = when.certainly_before(start)
        if later or (self.begun_before and not start.possibly_before(when)):
            return NO
        if start.is_unsure or when.is_unsure or when.earliest is None or when.latest is None:
            return CANNOT_TELL
        begun = start.certainly_before(when) if self.begun_before else start.certainly_by(when.earliest)
        going_on = end is None or (not end.is_unsure and end.earliest is not None and end.earliest > when.latest)
        if self.ended_with_it and end is not None and end.is_day and end.earliest == when.latest:
            going_on = True
        return YES if begun and going_on else CANNOT_TELL

    def english(self, parameters: Parameters) -> str:
        opened = f" {self.opened.english(PERIODS[self.period][0][0])}" if self.opened else ""
        return f"during {a_or_an(period_words(self.period))}{opened}"


def running_since(view: View, episode: Episode, name: str) -> PartialDate | None:
    """The start of the last period of that name that can have run on the day of the start; None without one."""
    day = episode.when.earliest
    if not name or day is None:
        return None
    starts = [
        period.start
        for period in view.periods(name)
        if period.start_fact is not None and period.possibly_active_on(day)
    ]
    return starts[-1] if starts else None


@dataclass(frozen=True, slots=True)
class LastedAtLeast:
    """The period that the start ends had lasted a parameter's units by then."""

    period: str
    parameter: str
    unit: str

    @property
    def kinds(self) -> tuple[str, ...]:
        return (*PERIODS[self.period][0], *PERIODS[self.period][1])

    @property
    def parameter_names(self) -> tuple[str, ...]:
        return (self.parameter,)

    def test(self, view: View, episode: Episode) -> Answer:
        own = {fact.id for fact in episode.facts}
        ended = [p for p in view.periods(self.period) if p.end_fact is not None and p.end_fact.id in own]
        start = ended[-1].start if ended else None
        day, last = episode.when.earliest, episode.when.latest
        if start is None or start.earliest is None or start.latest is None or day is None or last is None:
            return CANNOT_TELL
        if start.is_unsure or episode.when.is_unsure:
            return CANNOT_TELL
        try:
            count = view.value(self.parameter, day).value
            return certainly(
                day >= add_units(start.latest, count, self.unit),
                possibly=last >= add_units(start.earliest, count, self.unit),
            )
        except OutsideCalendar:
            return CANNOT_TELL

    def english(self, parameters: Parameters) -> str:
        lasted = count_words(parameters[self.parameter].latest.value, self.unit)
        return f"after {lasted} or more of {self.period.replace('_', ' ')}"

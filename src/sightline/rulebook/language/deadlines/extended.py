"""A deadline that can be extended."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from sightline.chronology.partial_date import write_day
from sightline.rulebook.answers import YES
from sightline.rulebook.language.bind import Episode
from sightline.rulebook.language.due import (
    Due,
    Limit,
    add_units,
)
from sightline.rulebook.language.reads import kinds_of
from sightline.rulebook.language.select import Selection
from sightline.rulebook.language.words import a_or_an, count_words, mention
from sightline.rulebook.language.written_days import day_in
from sightline.rulebook.parameters import NoNumber, Parameters, Value
from sightline.rulebook.view import View


@dataclass(frozen=True, slots=True)
class Extended:
    """A deadline that can be extended, each time by at most a parameter's units, and only so many times if that is set.

    An extension runs from the end that it extends or from the day on which it was given, whichever is later; where
    the record names the new end, to that day, but not beyond what the law allows. What only may be an extension
    makes the deadline a span. ``until``: an extension after this belongs to something else.
    """

    base: Due
    by: Selection
    parameter: str
    unit: str
    field: str = "extended_to"
    times: str = ""
    until: Selection | None = None

    @property
    def kinds(self) -> tuple[str, ...]:
        ends = self.until.kinds if self.until else ()
        return tuple(dict.fromkeys((*kinds_of(self.base), *self.by.kinds, *ends)))

    @property
    def parameter_names(self) -> tuple[str, ...]:
        return (*self.base.parameter_names, self.parameter, *((self.times,) if self.times else ()))

    def limit(self, view: View, episode: Episode) -> Limit:
        limit = self.base.limit(view, episode)
        begun = episode.when.earliest or limit.earliest
        try:
            number = view.value(self.parameter, begun)
            times = view.value(self.times, begun) if self.times else None
        except NoNumber:
            return limit
        over = self._over(view, begun)
        used: list[tuple[str, Value]] = []
        sure_so_far = 0
        for fact, answer in self.by.find(view):
            given, by = fact.occurred.earliest, fact.occurred.latest
            if fact.id in {item.id for item in episode.facts} or (by is not None and by < begun):
                continue
            if over is not None and given is not None and given > over:
                continue
            if times is not None and sure_so_far >= times.value:
                break
            late = add_units(max(limit.latest, by or limit.latest), number.value, self.unit)
            early = add_units(max(limit.earliest, given or limit.earliest), number.value, self.unit)
            named = day_in(fact.value(self.field))
            if named is not None:
                early, late = (max(limit.earliest, min(named, end)) for end in (early, late))
            last = episode.when.latest or begun
            sure = answer is YES and not fact.occurred.is_unsure and given is not None and given >= last
            words = f"{'Extended' if sure else 'Perhaps extended'}, {mention(fact)}: to {write_day(late)}."
            limit = Limit(
                early if sure and by is not None else limit.earliest,
                max(limit.latest, late),
                (*limit.arithmetic, words),
                limit.parameters,
                calendar=limit.calendar,
            )
            sure_so_far += sure
            used.append((self.parameter, number))
        if times is not None and used:
            used.append((self.times, times))
        return replace(limit, parameters=tuple(dict.fromkeys((*limit.parameters, *used))))

    def _over(self, view: View, begun: date) -> date | None:
        if self.until is None:
            return None
        found = [fact.occurred for fact, answer in self.until.find(view) if answer is YES]
        ends = [item.latest for item in found if item.earliest and item.earliest >= begun and item.latest]
        return min(ends, default=None)

    def english(self, parameters: Parameters) -> str:
        most = count_words(parameters[self.parameter].latest.value, self.unit)
        words = f"{self.base.english(parameters)}; {a_or_an(self.by.english())} adds at most {most}"
        if self.times:
            often = parameters[self.times].latest
            words += f", {often.value} {'time' if often.value == 1 else 'times'} at most"
        return words

"""A deadline by the end of an order of the court."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

from sightline.chronology.calendar import (
    add_months,
)
from sightline.chronology.fact import Fact
from sightline.chronology.partial_date import write_day
from sightline.rulebook.answers import YES
from sightline.rulebook.language.bind import Episode
from sightline.rulebook.language.due import (
    CannotReckon,
    Limit,
    bounds,
)
from sightline.rulebook.language.select import Selection
from sightline.rulebook.language.words import count_words, mention, when
from sightline.rulebook.language.written_days import day_in
from sightline.rulebook.parameters import NoNumber, Parameters, Value
from sightline.rulebook.view import View


@dataclass(frozen=True, slots=True)
class EndOfOrder:
    """By the end of an order: the day it names, or a parameter's months from its making; or some months before that.

    The order is the start itself or the last of these types made before it. Where it was extended, the record has to
    say to when.
    """

    order: Selection
    lasts: str
    months_before: str = ""

    @property
    def kinds(self) -> tuple[str, ...]:
        return self.order.kinds

    @property
    def parameter_names(self) -> tuple[str, ...]:
        return (self.lasts, *((self.months_before,) if self.months_before else ()))

    def limit(self, view: View, episode: Episode) -> Limit:
        bounds(episode.when)
        order = self._order(view, episode)
        first, last = bounds(order.occurred)
        named = day_in(order.value("expires_on")) or day_in(order.value("extended_to"))
        used: list[tuple[str, Value]] = []
        try:
            if named is not None:
                ends = [named, named]
                said = [f"The record says that the order ends on {write_day(named)}."]
            elif order.value("only_runs") is True:
                raise CannotReckon("no record shows when the order was made")
            elif order.kind != "order_made":
                raise CannotReckon(f"the record does not say to when the order was extended: {mention(order)}")
            else:
                term = view.value(self.lasts, first)
                used.append((self.lasts, term))
                ends = [add_months(day, term.value) - timedelta(days=1) for day in (first, last)]
                runs = f"{write_day(ends[0])}" if first == last else f"between {write_day(ends[0])} and "
                runs += "" if first == last else write_day(ends[1])
                said = [f"The order made {when(order.occurred)} runs for {count_words(term.value, 'months')}: {runs}."]
            if self.months_before:
                before = view.value(self.months_before, first)
                used.append((self.months_before, before))
                ends = [add_months(end + timedelta(days=1), -before.value) for end in ends]
                said.append(f"{count_words(before.value, 'months')} before it has run out: {write_day(ends[0])}.")
        except NoNumber as reason:
            raise CannotReckon(str(reason)) from reason
        return Limit(min(ends), max(ends), tuple(said), tuple(used))

    def _order(self, view: View, episode: Episode) -> Fact:
        own = [fact for fact in episode.facts if fact.kind in self.order.kinds]
        if own:
            return own[0]
        day = episode.when.earliest
        before = [
            fact
            for fact, answer in self.order.find(view)
            if answer is YES and day is not None and fact.occurred.certainly_by(day)
        ]
        if not before:
            raise CannotReckon("no record shows when the order was made")
        return before[-1]

    def english(self, parameters: Parameters) -> str:
        months = count_words(parameters[self.lasts].latest.value, "months")
        words = f"the order runs out, on the day that it names or {months} from its making"
        if not self.months_before:
            return f"before {words}"
        before = count_words(parameters[self.months_before].latest.value, "months")
        return f"by {before} before {words}"

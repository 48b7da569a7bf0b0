"""Plans and orders that run for a time, day by day, with three answers for each day."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from sightline.chronology.calendar import add_months
from sightline.chronology.partial_date import PartialDate, write_day
from sightline.chronology.period import Period
from sightline.rulebook.answers import CANNOT_TELL, NO, YES, Answer, all_yes
from sightline.rulebook.evidence import Evidence
from sightline.rulebook.language.bind import Episode
from sightline.rulebook.language.reading import Reading, absence, first_day_of
from sightline.rulebook.language.select import Selection
from sightline.rulebook.language.words import NEGATIVE, a_or_an, agency_words, count_words, period_words, when
from sightline.rulebook.language.written_days import day_in
from sightline.rulebook.parameters import NoNumber, Parameters, Value
from sightline.rulebook.view import View
from sightline.vocabulary.kinds import KINDS, PERIODS
from sightline.wording.lists import listed

Span = tuple[date | None, date | None, date | None, date | None]
"""(certain from, certain to, possible from, possible to), inclusive; None: never certain / not bounded."""

_WIDEST = 400
"""A start that can have been on more days than this is not tried out day by day."""


@dataclass(frozen=True, slots=True)
class OrderInForce:
    """An order of one of these types. Without a recorded end it runs, by law, for a parameter's months from its
    making; if it was extended, it may run to the longest that the law allows."""

    types: tuple[str, ...]
    lasts: str
    at_longest: str

    @property
    def words(self) -> str:
        """The order in words."""
        names = dict(KINDS["order_made"].field("order_type").choices)  # type: ignore[union-attr]
        return listed([names[code].lower() for code in self.types], "or")

    def on_each(self, view: View) -> tuple[Callable[[date], Answer], Evidence]:
        """Whether it is in force on a day, and what that rests on. Raises NoNumber."""
        spans, evidence = self.spans(view)
        return (lambda day: _any_active(spans, day)), evidence

    def stands(self, view: View) -> tuple[Answer, Evidence]:
        """Whether it is in force on the day looked at; the days on which that changes are noted. Raises NoNumber."""
        spans, evidence = self.spans(view)
        for certain_from, certain_to, possible_from, possible_to in spans:
            for begins in (certain_from, possible_from):
                view.turning.note(begins)
            for last in (certain_to, possible_to):
                view.turning.note(last + timedelta(days=1) if last else None)
        return _any_active(spans, view.on), evidence

    def spans(self, view: View) -> tuple[list[Span], Evidence]:
        """When each such order certainly and possibly ran, and what that rests on. Raises NoNumber."""
        spans: list[Span] = []
        facts: list[str] = []
        said: list[str] = []
        used: list[tuple[str, Value]] = []
        for period in view.periods("order"):
            made = period.start_fact
            if made is None or (period.key[0] and period.key[0] not in self.types):
                continue
            span, sums, numbers = self._span(view, period)
            if not period.key[0] or period.start.is_unsure:
                span = (None, span[1], span[2], span[3])
            spans.append(span)
            facts += [made.id] + ([period.end_fact.id] if period.end_fact else [])
            said += sums
            used += numbers
        return spans, Evidence(tuple(facts), tuple(said), parameters=tuple(dict.fromkeys(used)))

    def _only_runs(
        self, view: View, start: PartialDate, stated: date | None
    ) -> tuple[Span, list[str], list[tuple[str, Value]]]:
        """Of an order that a record only says to run: for certain then, or to the end that it names."""
        if start.earliest is None or start.latest is None:
            return (None, None, None, stated), [], []
        if stated:
            return (start.latest, stated, None, stated), [f"The order says that it ends {write_day(stated)}."], []
        longest = view.value(self.at_longest, start.earliest)
        possible_to = add_months(start.latest, longest.value)
        said = "A record says that the order runs, and not when it was made."
        return (start.latest, start.earliest, None, possible_to), [said], [(self.at_longest, longest)]

    def _span(self, view: View, period: Period) -> tuple[Span, list[str], list[tuple[str, Value]]]:
        start = period.start
        extended = period.end_fact is not None and period.end_fact.value("how") == "extended"
        if period.end is not None and not extended:
            ends_by = period.end.earliest - timedelta(days=1) if period.end.earliest else None
            certain_to = None if period.end.is_unsure else ends_by
            return (start.latest, certain_to, start.earliest, period.end.latest), [], []
        assert period.start_fact is not None
        stated = day_in(period.start_fact.value("expires_on"))
        if period.start_fact.value("only_runs") is True:
            return self._only_runs(view, start, stated)
        if stated and not extended:
            return (
                (start.latest, stated, start.earliest, stated),
                [f"The order says that it ends {write_day(stated)}."],
                [],
            )
        if start.earliest is None or start.latest is None:
            return (None, None, start.earliest, None), [], []
        term = view.value(self.lasts, start.earliest)
        by_law = add_months(start.earliest, term.value) - timedelta(days=1)
        possible_to = add_months(start.latest, term.value) - timedelta(days=1)
        used = [(self.lasts, term)]
        said = f"The order made {when(start)} runs for {count_words(term.value, 'months')} from its making, "
        sums = [f"{said}to {write_day(possible_to)}, unless it is ended or extended; no end of it: {NEGATIVE}."]
        if extended:
            longest = view.value(self.at_longest, start.earliest)
            possible_to = add_months(start.latest, longest.value) - timedelta(days=1)
            used.append((self.at_longest, longest))
        return (start.latest, by_law, start.earliest, possible_to), sums, used


@dataclass(frozen=True, slots=True)
class NotThroughout:
    """On some day of the months after the episode, while an order is in force, no period of a name is.

    Every day on which the episode can have been is tried: yes if there is such a day whichever it was, no if there is
    none whichever it was, otherwise cannot tell. ``held_by``: the agencies that would hold the period's start.
    ``until``: what ends the question; days from then on do not count.
    """

    period: str
    months: str
    beside: OrderInForce
    held_by: tuple[str, ...]
    until: Selection

    @property
    def kinds(self) -> tuple[str, ...]:
        periods = (*PERIODS[self.period][0], *PERIODS[self.period][1], *PERIODS["order"][0], *PERIODS["order"][1])
        return (*periods, *self.until.kinds, "entry")

    @property
    def parameter_names(self) -> tuple[str, ...]:
        return (self.months, self.beside.lasts, self.beside.at_longest)

    def read(self, view: View, episode: Episode) -> Reading:
        first, last = episode.when.earliest, episode.when.latest
        if episode.when.is_unsure or first is None or last is None or (last - first).days > _WIDEST:
            why = f"the day from which to count is not known closely enough: {when(episode.when)}"
            return Reading(CANNOT_TELL, why=why)
        try:
            ordered, evidence = self.beside.on_each(view)
            number = view.value(self.months, first)
        except NoNumber as reason:
            return Reading(CANNOT_TELL, why=str(reason))
        planned = view.periods(self.period)
        end = add_months(last, number.value)
        days = [first + timedelta(days=n) for n in range((end - first).days)]
        over, perhaps_over = first_day_of(view, self.until)
        lacking = [
            NO
            if over is not None and day >= over
            else all_yes((ordered(day), ~_active(planned, day), _not_yet(day, perhaps_over)))
            for day in days
        ]
        by_start = [
            _in_window(days, lacking, day, add_months(day, number.value), view)
            for day in days[: (last - first).days + 1]
        ]
        answers = {answer for answer, _ in by_start}
        if answers == {NO}:
            return Reading(NO, evidence)
        name = period_words(self.period)
        sum_ = f"{when(episode.when)} + {count_words(number.value, 'months')} = "
        sum_ += write_day(add_months(first, number.value)) + (
            f" to {write_day(add_months(last, number.value))}." if first != last else "."
        )
        evidence += Evidence(
            facts=tuple(fact.id for item in planned for fact in (item.start_fact, item.end_fact) if fact),
            arithmetic=(sum_, *(_runs(item, name) for item in planned)),
            parameters=((self.months, number),),
        )
        bad = [day for _, day in by_start if day is not None]
        if answers == {YES}:
            evidence += Evidence(
                arithmetic=(f"First day seen without {a_or_an(name)} beside the order: {write_day(min(bad))}.",)
            )
            starts = PERIODS[self.period][0]
            lacks = absence(view, name, starts, self.held_by, first, max(bad), date.min)
            return Reading(lacks.answer, evidence + lacks.evidence, lacks.why)
        why = f"the dates leave open whether {a_or_an(name)} ran beside the order on every day"
        return Reading(CANNOT_TELL, evidence, why)

    def english(self, parameters: Parameters) -> str:
        number = parameters[self.months].latest.value
        held_by = listed([agency_words(code) for code in self.held_by])
        beside = a_or_an(self.beside.words)
        return (
            f"on some day of the {count_words(number, 'months')} after it, while {beside} is in force, "
            f"no {period_words(self.period)} is, in records of {held_by} that cover that day, "
            f"before any {self.until.english()}"
        )


def _in_window(
    days: list[date], lacking: list[Answer], start: date, end: date, view: View
) -> tuple[Answer, date | None]:
    """Whether a day from ``start`` to before ``end`` lacks it, of the days that have come, and the first that does."""
    offset = (start - days[0]).days
    doubt: date | None = None
    for day, answer in zip(days[offset:], lacking[offset:], strict=True):
        if day >= end:
            break
        if answer is NO or (answer is CANNOT_TELL and doubt is not None):
            continue
        if not view.turning.has_come(day):
            break
        if answer is YES:
            return YES, day
        doubt = day
    return (NO if doubt is None else CANNOT_TELL), doubt


def _not_yet(day: date, perhaps: date | None) -> Answer:
    return YES if perhaps is None or day < perhaps else CANNOT_TELL


def _active(held: tuple[Period, ...], day: date) -> Answer:
    if any(item.start_fact is not None and _firm(item) and item.certainly_active_on(day) for item in held):
        return YES
    return CANNOT_TELL if any(item.possibly_active_on(day) for item in held) else NO


def _firm(period: Period) -> bool:
    return not period.start.is_unsure and not (period.end is not None and period.end.is_unsure)


def _any_active(spans: list[Span], day: date) -> Answer:
    maybe = False
    for certain_from, certain_to, possible_from, possible_to in spans:
        if certain_from and certain_to and certain_from <= day <= certain_to:
            return YES
        maybe = maybe or (
            (possible_from is None or possible_from <= day) and (possible_to is None or day <= possible_to)
        )
    return CANNOT_TELL if maybe else NO


def _runs(period: Period, name: str) -> str:
    begins = f"began {when(period.start)}" if period.start_fact else "has no start recorded"
    ends = f"ended {when(period.end)}" if period.end else f"has no end recorded ({NEGATIVE})"
    return f"A {name} {begins} and {ends}."

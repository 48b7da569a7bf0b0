"""Deadlines that are no plain count: beginning with a day, before an event, by a day that a record names, extended."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta

from sightline.chronology.calendar import (
    OutsideCalendar,
    add_months,
    add_working_days,
    is_sunday_or_holiday,
    is_working_day,
    working_days_before,
)
from sightline.chronology.fact import Fact
from sightline.chronology.partial_date import PartialDate, write_day
from sightline.rulebook.answers import YES
from sightline.rulebook.language.bind import Episode
from sightline.rulebook.language.circumstances import running_since
from sightline.rulebook.language.due import (
    CALENDAR,
    CannotReckon,
    Due,
    Limit,
    add_units,
    as_utc,
    bounds,
    write_instant,
)
from sightline.rulebook.language.select import Selection
from sightline.rulebook.language.words import count_words, listed, mention, when
from sightline.rulebook.language.written_days import day_in
from sightline.rulebook.parameters import NoNumber, Parameters, Value
from sightline.rulebook.view import View
from sightline.vocabulary.kinds import PERIODS

_NOON = time(12)
_LAST_MINUTE = time(23, 59)


@dataclass(frozen=True, slots=True)
class OnThatDay:
    """On the day of the start itself."""

    @property
    def parameter_names(self) -> tuple[str, ...]:
        return ()

    def limit(self, view: View, episode: Episode) -> Limit:
        first, last = bounds(episode.when)
        return Limit(first, last, (f"It has to be on the same day: {when(episode.when)}.",))

    def english(self, parameters: Parameters) -> str:
        return "on the same day"


@dataclass(frozen=True, slots=True)
class BeginningWith:
    """So many units beginning with the day of the start, which is day one.

    ``to_noon``: where the last day is a Sunday or a public holiday, it runs to noon of the next day that is neither.
    ``since``: where such a thing came before, not further back than a parameter's hours, its first day is day one.
    """

    parameter: str
    unit: str = "days"
    to_noon: bool = False
    since: Selection | None = None
    since_hours: str = ""

    @property
    def kinds(self) -> tuple[str, ...]:
        return self.since.kinds if self.since else ()

    @property
    def parameter_names(self) -> tuple[str, ...]:
        return (self.parameter, *((self.since_hours,) if self.since_hours else ()))

    def limit(self, view: View, episode: Episode) -> Limit:
        first, last = bounds(episode.when)
        said: list[str] = []
        try:
            made = (view.value(self.parameter, first), view.value(self.parameter, last))
            if self.since is not None:
                first, last, said = self._begins(view, first, last)
            ends = [self._end(day, number.value) for day, number in zip((first, last), made, strict=True)]
            sums = [
                self._sum(day, number.value, end) for day, number, end in zip((first, last), made, ends, strict=True)
            ]
        except (OutsideCalendar, NoNumber, OverflowError) as reason:
            raise CannotReckon(str(reason)) from reason
        used = tuple(dict.fromkeys((self.parameter, number) for number in made))
        calendar = CALENDAR if self.unit == "working days" else ""
        one, other = sorted(ends)
        limit = Limit(one[0], other[0], (*said, *dict.fromkeys(sums)), used, calendar=calendar)
        if any(clock != _LAST_MINUTE for _, clock in ends):
            at = [as_utc(datetime.combine(day, clock)) for day, clock in (one, other)]
            limit = replace(limit, earliest_instant=at[0], latest_instant=at[1])
        return limit

    def _begins(self, view: View, first: date, last: date) -> tuple[date, date, list[str]]:
        """The bounds of day one, looking back for what came before, and what that rests on in words."""
        assert self.since is not None
        reach = timedelta(days=-(-view.value(self.since_hours, first).value // 24))
        sure: list[Fact] = []
        perhaps: list[Fact] = []
        for fact, answer in self.since.find(view):
            begun, by = fact.occurred.earliest or first - reach, fact.occurred.latest or last
            if begun > last or by < first - reach:
                continue
            firm = answer is YES and not fact.occurred.is_unsure and by <= first and begun >= last - reach
            (sure if firm and fact.occurred.is_known else perhaps).append(fact)
        if sure:
            earliest = min(fact.occurred.earliest for fact in sure if fact.occurred.earliest)
            latest = min(fact.occurred.latest for fact in sure if fact.occurred.latest)
            if perhaps:
                earliest = min([earliest, *(max(f.occurred.earliest or earliest, first - reach) for f in perhaps)])
            return earliest, latest, [f"Day one is the first day of what came before: {mention(sure[0])}."]
        if perhaps:
            earliest = min(max(fact.occurred.earliest or first - reach, first - reach) for fact in perhaps)
            return min(earliest, first), last, [f"Day one may be that of what came before: {mention(perhaps[0])}."]
        return first, last, []

    def _end(self, day: date, count: int) -> tuple[date, time]:
        if self.unit == "working days":
            return add_working_days(day, count - is_working_day(day)), _LAST_MINUTE
        end = add_units(day, count, self.unit) - timedelta(days=1)
        if not self.to_noon or not is_sunday_or_holiday(end):
            return end, _LAST_MINUTE
        while is_sunday_or_holiday(end):
            end += timedelta(days=1)
        return end, _NOON

    def _sum(self, day: date, count: int, end: tuple[date, time]) -> str:
        words = f"{count_words(count, self.unit)} beginning with {write_day(day)} end on {write_day(end[0])}"
        if end[1] == _NOON:
            words += " at noon, because the last of them is a Sunday or a public holiday"
        return f"{words}."

    def english(self, parameters: Parameters) -> str:
        words = f"within {count_words(parameters[self.parameter].latest.value, self.unit)} beginning with that day"
        if self.since:
            words += f", or with the first day of a {self.since.english()} that came before it"
        if self.to_noon:
            words += ", to noon of the next day if the last is a Sunday or a public holiday"
        return words


@dataclass(frozen=True, slots=True)
class BeforeDayNumber:
    """The day that is the parameter's number of working days on, the day of the start being day one: none is sooner."""

    parameter: str

    @property
    def parameter_names(self) -> tuple[str, ...]:
        return (self.parameter,)

    def limit(self, view: View, episode: Episode) -> Limit:
        return BeginningWith(self.parameter, unit="working days").limit(view, episode)

    def english(self, parameters: Parameters) -> str:
        number = parameters[self.parameter].latest.value
        return f"before day {number}, working days being counted and that day being day one"


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


@dataclass(frozen=True, slots=True)
class ByNamedDay:
    """By the day that a field of the start names; where none does, by ``otherwise``."""

    field: str
    called: str
    otherwise: Due | None = None

    @property
    def kinds(self) -> tuple[str, ...]:
        return getattr(self.otherwise, "kinds", ())

    @property
    def parameter_names(self) -> tuple[str, ...]:
        return self.otherwise.parameter_names if self.otherwise else ()

    def limit(self, view: View, episode: Episode) -> Limit:
        bounds(episode.when)
        named = named_day(episode, self.field)
        if named is not None:
            return Limit(named, named, (f"The record names the day: {write_day(named)}.",))
        if any(fact.value(self.field) for fact in episode.facts):
            raise CannotReckon(f"the record writes {self.called} in a way that is not read as a day")
        if self.otherwise is None:
            raise CannotReckon(f"the record does not say {self.called}")
        return self.otherwise.limit(view, episode)

    def english(self, parameters: Parameters) -> str:
        words = f"by the day that the record names ({self.called})"
        return f"{words}, else {self.otherwise.english(parameters)}" if self.otherwise else words


@dataclass(frozen=True, slots=True)
class FromNamedDay:
    """Counted from the day that a field of the start names."""

    field: str
    called: str
    due: Due

    @property
    def kinds(self) -> tuple[str, ...]:
        return getattr(self.due, "kinds", ())

    @property
    def parameter_names(self) -> tuple[str, ...]:
        return self.due.parameter_names

    def limit(self, view: View, episode: Episode) -> Limit:
        bounds(episode.when)
        named = named_day(episode, self.field)
        if named is None:
            raise CannotReckon(f"the record does not say {self.called}")
        from_then = replace(episode, when=PartialDate.on(named))
        return self.due.limit(view, from_then)

    def english(self, parameters: Parameters) -> str:
        return f"counted from the day that the record names ({self.called}), {self.due.english(parameters)}"


@dataclass(frozen=True, slots=True)
class FromFirst:
    """Counted from the first of a selection in the period of that name that runs at the start; without one, of all."""

    what: Selection
    within: str
    due: Due

    @property
    def kinds(self) -> tuple[str, ...]:
        periods = (*PERIODS[self.within][0], *PERIODS[self.within][1])
        return (*self.what.kinds, *periods, *getattr(self.due, "kinds", ()))

    @property
    def parameter_names(self) -> tuple[str, ...]:
        return self.due.parameter_names

    def limit(self, view: View, episode: Episode) -> Limit:
        since = running_since(view, episode, self.within)
        found = [
            fact.occurred
            for fact, answer in self.what.find(view)
            if answer is YES
            and not fact.occurred.is_unsure
            and (since is None or not fact.occurred.certainly_before(since))
        ]
        first = min([*found, episode.when], key=PartialDate.sort_key)
        return self.due.limit(view, replace(episode, when=first))

    def english(self, parameters: Parameters) -> str:
        return f"counted from the first {self.what.english()}, {self.due.english(parameters)}"


@dataclass(frozen=True, slots=True)
class EarlierOf:
    """Whichever of several deadlines comes first."""

    dues: tuple[Due, ...]
    later: bool = False

    @property
    def kinds(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(kind for due in self.dues for kind in getattr(due, "kinds", ())))

    @property
    def parameter_names(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(name for due in self.dues for name in due.parameter_names))

    def limit(self, view: View, episode: Episode) -> Limit:
        limits = [due.limit(view, episode) for due in self.dues]
        pick = max if self.later else min
        which = "later" if self.later else "earlier"
        return Limit(
            pick(limit.earliest for limit in limits),
            pick(limit.latest for limit in limits),
            (*(line for limit in limits for line in limit.arithmetic), f"The {which} of these counts."),
            tuple(dict.fromkeys(used for limit in limits for used in limit.parameters)),
            calendar=next((limit.calendar for limit in limits if limit.calendar), ""),
        )

    def english(self, parameters: Parameters) -> str:
        words = listed([due.english(parameters) for due in self.dues], "or")
        return f"{words}, whichever is {'later' if self.later else 'earlier'}"


def earlier_of(*dues: Due) -> EarlierOf:
    """Whichever of these comes first."""
    return EarlierOf(dues)


def later_of(*dues: Due) -> EarlierOf:
    """Whichever of these comes last."""
    return EarlierOf(dues, later=True)


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
        return tuple(dict.fromkeys((*getattr(self.base, "kinds", ()), *self.by.kinds, *ends)))

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
        words = f"{self.base.english(parameters)}; a {self.by.english()} adds at most {most}"
        if self.times:
            often = parameters[self.times].latest
            words += f", {often.value} {'time' if often.value == 1 else 'times'} at most"
        return words


@dataclass(frozen=True, slots=True)
class CountFrom:
    """Counted from the start or, where a parameter of the partnership is one and not nought, from something else."""

    choice: str
    other: Selection
    due: Due

    @property
    def kinds(self) -> tuple[str, ...]:
        return (*self.other.kinds, *getattr(self.due, "kinds", ()))

    @property
    def parameter_names(self) -> tuple[str, ...]:
        return (self.choice, *self.due.parameter_names)

    def limit(self, view: View, episode: Episode) -> Limit:
        first, last = bounds(episode.when)
        try:
            chosen = view.value(self.choice, first)
        except NoNumber as reason:
            raise CannotReckon(str(reason)) from reason
        from_then = episode
        if chosen.value:
            found = [fact for fact, answer in self.other.find(view) if answer is YES]
            after = [fact for fact in found if fact.occurred.earliest and fact.occurred.earliest >= last]
            if not after:
                raise CannotReckon(f"the partnership counts from the {self.other.english()}, and none is recorded")
            from_then = replace(episode, when=after[0].occurred)
        limit = self.due.limit(view, from_then)
        return replace(limit, parameters=(*limit.parameters, (self.choice, chosen)))

    def english(self, parameters: Parameters) -> str:
        return f"{self.due.english(parameters)}, or of the {self.other.english()} where a partnership counts from that"


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


@dataclass(frozen=True, slots=True)
class HoursOnOtherDays:
    """Hours as they pass, but Sundays and public holidays are left out of the count."""

    parameter: str

    @property
    def parameter_names(self) -> tuple[str, ...]:
        return (self.parameter,)

    def limit(self, view: View, episode: Episode) -> Limit:
        first, _ = bounds(episode.when)
        try:
            number = view.value(self.parameter, first)
            ends = [self._end(instant, number.value) for instant in _local_ends(episode)]
        except (OutsideCalendar, NoNumber) as reason:
            raise CannotReckon(str(reason)) from reason
        at = [as_utc(end) for end in ends]
        said = [f"Counted from {when(episode.when)}; Sundays and public holidays are left out."]
        said += dict.fromkeys(f"{number.value} hours end at {write_instant(one)}." for one in at)
        used = ((self.parameter, number),)
        return Limit(ends[0].date(), ends[1].date(), tuple(said), used, at[0], at[1])

    def _end(self, begins: datetime, hours: int) -> datetime:
        left = timedelta(hours=hours)
        at = begins
        while True:
            next_day = datetime.combine(at.date() + timedelta(days=1), time())
            if not is_sunday_or_holiday(at.date()):
                if at + left <= next_day:
                    return at + left
                left -= next_day - at
            at = next_day

    def english(self, parameters: Parameters) -> str:
        return f"within {parameters[self.parameter].latest.value} hours of it, Sundays and public holidays left out"


def _local_ends(episode: Episode) -> tuple[datetime, datetime]:
    first, last = episode.when.earliest_instant, episode.when.latest_instant
    assert first is not None
    assert last is not None
    return first, last


@dataclass(frozen=True, slots=True)
class BeforeNextSchoolDay:
    """Before the start of the next school day. Terms are not held here: each working day is taken for a school day.

    ``from_hour`` and ``by_hour``: parameters of the hours between which schools begin; between them it is not told.
    """

    from_hour: str
    by_hour: str

    @property
    def parameter_names(self) -> tuple[str, ...]:
        return (self.from_hour, self.by_hour)

    def limit(self, view: View, episode: Episode) -> Limit:
        bounds(episode.when)
        first, last = _local_ends(episode)
        try:
            hours = [view.value(name, first.date()) for name in (self.from_hour, self.by_hour)]
            ends = [self._next(instant, hour.value) for instant, hour in zip((first, last), hours, strict=True)]
        except (OutsideCalendar, NoNumber) as reason:
            raise CannotReckon(str(reason)) from reason
        at = [as_utc(end) for end in ends]
        said = f"The next school day after {when(episode.when)} is taken to be the next working day"
        days = dict.fromkeys(write_day(end.date()) for end in ends)
        sums = (f"{said}: {listed(list(days), 'or')}.", "Schools' own terms and holidays are not held here.")
        used = ((self.from_hour, hours[0]), (self.by_hour, hours[1]))
        return Limit(ends[0].date(), ends[1].date(), sums, used, at[0], at[1], calendar=CALENDAR)

    def _next(self, instant: datetime, hour: int) -> datetime:
        day = instant.date()
        if is_working_day(day) and instant.time() < time(hour):
            return datetime.combine(day, time(hour))
        return datetime.combine(add_working_days(day, 1), time(hour))

    def english(self, parameters: Parameters) -> str:
        first, last = parameters[self.from_hour].latest.value, parameters[self.by_hour].latest.value
        return f"before the next school day begins, which is between {first} and {last} in the morning"


def named_day(episode: Episode, field: str) -> date | None:
    """The day that this field of the start names; the latest where records differ."""
    days = [day for fact in episode.facts if (day := day_in(fact.value(field))) is not None]
    return max(days, default=None)

"""Circumstances of a start: the child's age, what runs at the time, what came first; and a duty that depends on them.

Each is a stage of a count that changes (regimes), and :class:`Where` makes a condition of a duty out of several.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from sightline.chronology.calendar import OutsideCalendar, add_months
from sightline.chronology.fact import Fact
from sightline.chronology.partial_date import PartialDate
from sightline.rulebook.answers import CANNOT_TELL, NO, YES, Answer, all_yes, any_yes, certainly
from sightline.rulebook.findings import NO_EVIDENCE
from sightline.rulebook.language.age import born
from sightline.rulebook.language.bind import Episode
from sightline.rulebook.language.conditions import Condition
from sightline.rulebook.language.due import CannotReckon, Due, add_units
from sightline.rulebook.language.people import InField, Person, same_person
from sightline.rulebook.language.reading import Reading
from sightline.rulebook.language.regimes import Stage
from sightline.rulebook.language.select import Selection
from sightline.rulebook.language.words import a_or_an, count_words, kind_words, listed, mention
from sightline.rulebook.parameters import NoNumber, Parameters
from sightline.rulebook.view import View
from sightline.vocabulary.kinds import PERIODS

_RECEPTION_TURNS_ON = (9, 1)


@dataclass(frozen=True, slots=True)
class Where:
    """A duty begins only where every circumstance holds. ``called``: all of them in words, as in "while …"."""

    stages: tuple[Stage, ...]
    called: str

    @property
    def kinds(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(kind for stage in self.stages for kind in getattr(stage, "kinds", ())))

    @property
    def parameter_names(self) -> tuple[str, ...]:
        names = (name for stage in self.stages for name in getattr(stage, "parameter_names", ()))
        return tuple(dict.fromkeys(names))

    def read(self, view: View, episode: Episode) -> Reading:
        answers: list[Answer] = []
        try:
            for stage in self.stages:
                answers.append(stage.test(view, episode))
                if answers[-1] is NO:
                    return Reading(NO)
        except NoNumber as missing:
            return Reading(CANNOT_TELL, NO_EVIDENCE, str(missing))
        if all_yes(answers) is YES:
            return Reading(YES)
        why = f"the records do not say for certain that this is so ({self.called}): {mention(episode.anchor)}"
        return Reading(CANNOT_TELL, NO_EVIDENCE, why)

    def english(self) -> str:
        return self.called


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


@dataclass(frozen=True, slots=True)
class NumberInForce:
    """The rulebook holds the number for that day: before it came into force, and after it ended, nothing was owed."""

    parameter: str
    kinds: tuple[str, ...] = ()

    @property
    def parameter_names(self) -> tuple[str, ...]:
        return (self.parameter,)

    def test(self, view: View, episode: Episode) -> Answer:
        first, last = episode.when.earliest, episode.when.latest
        if first is None or last is None:
            return CANNOT_TELL
        held = {_is_held(view, self.parameter, day) for day in (first, last)}
        if len(held) > 1 or (episode.when.is_unsure and held == {True}):
            return CANNOT_TELL
        return YES if held == {True} else NO

    def english(self, parameters: Parameters) -> str:
        return f"while the law sets a number for it ({parameters[self.parameter].describes})"


def _is_held(view: View, name: str, day: date) -> bool:
    try:
        view.value(name, day)
    except NoNumber:
        return False
    return True


@dataclass(frozen=True, slots=True)
class Not:
    """The circumstance does not hold."""

    stage: Stage

    @property
    def kinds(self) -> tuple[str, ...]:
        return getattr(self.stage, "kinds", ())

    @property
    def parameter_names(self) -> tuple[str, ...]:
        return getattr(self.stage, "parameter_names", ())

    def test(self, view: View, episode: Episode) -> Answer:
        return ~self.stage.test(view, episode)

    def english(self, parameters: Parameters) -> str:
        return f"not {self.stage.english(parameters)}"


@dataclass(frozen=True, slots=True)
class AnyHolds:
    """At least one of several circumstances holds."""

    stages: tuple[Stage, ...]

    @property
    def kinds(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(kind for stage in self.stages for kind in getattr(stage, "kinds", ())))

    @property
    def parameter_names(self) -> tuple[str, ...]:
        names = (name for stage in self.stages for name in getattr(stage, "parameter_names", ()))
        return tuple(dict.fromkeys(names))

    def test(self, view: View, episode: Episode) -> Answer:
        return any_yes(stage.test(view, episode) for stage in self.stages)

    def english(self, parameters: Parameters) -> str:
        return listed([stage.english(parameters) for stage in self.stages], "or")


@dataclass(frozen=True, slots=True)
class NotYetOver:
    """A deadline that the start does not move, such as the end of an order, has not passed by the start."""

    due: Due

    @property
    def kinds(self) -> tuple[str, ...]:
        return getattr(self.due, "kinds", ())

    @property
    def parameter_names(self) -> tuple[str, ...]:
        return self.due.parameter_names

    def test(self, view: View, episode: Episode) -> Answer:
        first, last = episode.when.earliest, episode.when.latest
        try:
            limit = self.due.limit(view, episode)
        except CannotReckon:
            return CANNOT_TELL
        if first is None or last is None or episode.when.is_unsure:
            return CANNOT_TELL
        return certainly(last <= limit.earliest, possibly=first <= limit.latest)

    def english(self, parameters: Parameters) -> str:
        return f"{self.due.english(parameters)}"


@dataclass(frozen=True, slots=True)
class StartSays:
    """A record of the start passes a test. ``kind``: the kind of the start, for the words."""

    condition: Condition
    kind: str

    def test(self, view: View, episode: Episode) -> Answer:
        return any_yes(self.condition.test(view, fact) for fact in episode.facts)

    def english(self, parameters: Parameters) -> str:
        words = self.condition.english(self.kind)
        return words if words.startswith("where ") else f"for a {kind_words(self.kind)} {words}"


@dataclass(frozen=True, slots=True)
class NamesADay:
    """A record of the start names a day in a field; where none does, the circumstance does not hold."""

    field: str
    called: str

    def test(self, view: View, episode: Episode) -> Answer:
        return YES if any(fact.value(self.field) for fact in episode.facts) else NO

    def english(self, parameters: Parameters) -> str:
        return f"where the record names {self.called}"


@dataclass(frozen=True, slots=True)
class During:
    """A period of that name runs on the day of the start. ``begun_before``: it has begun before the start itself."""

    period: str
    begun_before: bool = False

    @property
    def kinds(self) -> tuple[str, ...]:
        return (*PERIODS[self.period][0], *PERIODS[self.period][1])

    def test(self, view: View, episode: Episode) -> Answer:
        answers = [
            self._runs(period.start, period.end, episode)
            for period in view.periods(self.period)
            if period.start_fact is not None and period.start_fact not in episode.facts
        ]
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
        return YES if begun and going_on else CANNOT_TELL

    def english(self, parameters: Parameters) -> str:
        return f"during {a_or_an(self.period.replace('_', ' '))}"


@dataclass(frozen=True, slots=True)
class IsFirst:
    """Nothing of a selection came before the start, in the period that it lies in or, without one, at all.

    ``within``: the name of that period, where the episode does not lie in one by itself.
    """

    of: Selection
    within: str = ""

    @property
    def kinds(self) -> tuple[str, ...]:
        periods = (*PERIODS[self.within][0], *PERIODS[self.within][1]) if self.within else ()
        return (*self.of.kinds, *periods)

    def test(self, view: View, episode: Episode) -> Answer:
        begins = episode.period.start if episode.period else running_since(view, episode, self.within)
        own = {fact.id for fact in episode.facts}
        earlier = []
        for fact, answer in self.of.find(view):
            if fact.id in own or view.event(fact) == view.event(episode.anchor):
                continue
            if begins is not None and fact.occurred.certainly_before(begins):
                continue
            before = certainly(
                fact.occurred.certainly_before(episode.when),
                possibly=fact.occurred.possibly_before(episode.when),
            )
            inside = YES if begins is None else _inside(begins, fact.occurred)
            earlier.append(all_yes((answer, before, inside)))
        return ~any_yes(earlier)

    def english(self, parameters: Parameters) -> str:
        return f"where it is the first {self.of.english()}"


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


def _inside(begins: PartialDate, occurred: PartialDate) -> Answer:
    sure = begins.latest is not None and occurred.earliest is not None and occurred.earliest >= begins.latest
    return certainly(sure and not begins.is_unsure and not occurred.is_unsure, possibly=True)


@dataclass(frozen=True, slots=True)
class SoonAfter:
    """The last of a selection lies within a parameter's units before the start, about the same persons.

    ``same``: the fields in which both records have to name the same person.
    """

    what: Selection
    parameter: str
    unit: str
    same: tuple[InField, ...] = ()

    @property
    def kinds(self) -> tuple[str, ...]:
        return self.what.kinds

    @property
    def parameter_names(self) -> tuple[str, ...]:
        return (self.parameter,)

    def test(self, view: View, episode: Episode) -> Answer:
        answers = []
        own = {fact.id for fact in episode.facts}
        for fact, answer in self.what.find(view):
            if fact.id in own or not fact.occurred.possibly_before(episode.when):
                continue
            last, first = fact.occurred.latest, fact.occurred.earliest
            day, end = episode.when.earliest, episode.when.latest
            if last is None or first is None or day is None or end is None:
                answers.append(all_yes((answer, CANNOT_TELL)))
                continue
            count = view.value(self.parameter, day).value
            try:
                near = certainly(
                    end <= add_units(first, count, self.unit), possibly=day <= add_units(last, count, self.unit)
                )
            except OutsideCalendar:
                near = CANNOT_TELL
            if fact.occurred.is_unsure or episode.when.is_unsure:
                near = CANNOT_TELL
            before = certainly(fact.occurred.certainly_before(episode.when), possibly=True)
            people = [
                any_yes(same_person(view, who.of(view, fact), who.of(view, start)) for start in episode.facts)
                for who in self.same
            ]
            answers.append(all_yes((answer, near, before, *people)))
        return any_yes(answers)

    def english(self, parameters: Parameters) -> str:
        within = count_words(parameters[self.parameter].latest.value, self.unit)
        return f"within {within} of the last {self.what.english()}"


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


@dataclass(frozen=True, slots=True)
class Followed:
    """Of what came on or after the start, the first is of one selection and not of the other.

    Where neither came: no, or cannot tell if there is an ``unless``.
    """

    by: Selection
    unless: Selection | None = None

    @property
    def kinds(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys((*self.by.kinds, *(self.unless.kinds if self.unless else ()))))

    def test(self, view: View, episode: Episode) -> Answer:
        sure_yes, perhaps_yes = _first_after(view, episode, self.by)
        sure_no, perhaps_no = _first_after(view, episode, self.unless) if self.unless else (None, None)
        if sure_yes is not None and (perhaps_no is None or sure_yes <= perhaps_no):
            return YES
        if sure_no is not None and (perhaps_yes is None or sure_no < perhaps_yes):
            return NO
        nothing = perhaps_yes is None and self.unless is None
        return NO if nothing else CANNOT_TELL

    def english(self, parameters: Parameters) -> str:
        return f"where {a_or_an(self.by.english())} follows"


def _first_after(view: View, episode: Episode, what: Selection) -> tuple[date | None, date | None]:
    """(last day of the first that certainly came on or after the start, first day of what may have)."""
    own = {fact.id for fact in episode.facts}
    sure: date | None = None
    perhaps: date | None = None
    for fact, answer in what.find(view):
        first, last = fact.occurred.earliest, fact.occurred.latest
        begun, by = episode.when.earliest, episode.when.latest
        if fact.id in own or (begun and last and last < begun and not fact.occurred.is_unsure):
            continue
        may_be = first or date.min
        perhaps = may_be if perhaps is None else min(perhaps, may_be)
        firm = answer is YES and not fact.occurred.is_unsure and not episode.when.is_unsure
        if firm and first and last and by and first >= by:
            sure = last if sure is None else min(sure, last)
    return sure, perhaps


@dataclass(frozen=True, slots=True)
class PeriodOpenedWith:
    """The fact that opened the period in which the start lies, or the start, has one of these values in a field.

    ``kinds``: what else opens a period in which it lies and may say so, such as becoming looked after.
    """

    field: str
    values: tuple[str, ...]
    also: str = ""

    @property
    def kinds(self) -> tuple[str, ...]:
        return (*PERIODS[self.also][0], *PERIODS[self.also][1]) if self.also else ()

    def test(self, view: View, episode: Episode) -> Answer:
        said = [value for fact in episode.facts if (value := fact.value(self.field)) is not None]
        if episode.period is not None and episode.period.start_fact is not None:
            said += [value for value in (episode.period.start_fact.value(self.field),) if value is not None]
        day = episode.when.earliest
        if not said and self.also and day is not None:
            said += [
                value
                for period in view.periods(self.also)
                if period.start_fact is not None
                and period.possibly_active_on(day)
                and (value := period.start_fact.value(self.field)) is not None
            ]
        if not said:
            return CANNOT_TELL
        answers = {value in self.values for value in said}
        if len(answers) > 1:
            return CANNOT_TELL
        return YES if answers == {True} else NO

    def english(self, parameters: Parameters) -> str:
        return f"where its {self.field.replace('_', ' ')} is one of those named"


@dataclass(frozen=True, slots=True)
class StatedAtStart:
    """The fact that opened the period fills in a field; where it does not, the circumstance does not hold."""

    field: str

    def test(self, view: View, episode: Episode) -> Answer:
        opened = episode.period.start_fact if episode.period else None
        return YES if opened is not None and opened.value(self.field) is not None else NO

    def english(self, parameters: Parameters) -> str:
        return f"where the record of its start says whether {self.field.replace('_', ' ')}"


@dataclass(frozen=True, slots=True)
class InFirstAfter:
    """The start lies within a parameter's months of the last of a selection, the start itself included."""

    months: str
    what: Selection

    @property
    def kinds(self) -> tuple[str, ...]:
        return self.what.kinds

    @property
    def parameter_names(self) -> tuple[str, ...]:
        return (self.months,)

    def test(self, view: View, episode: Episode) -> Answer:
        day, last = episode.when.earliest, episode.when.latest
        if day is None or last is None or episode.when.is_unsure:
            return CANNOT_TELL
        found = self.what.find(view)
        if any(fact in episode.facts for fact, answer in found if answer is YES):
            return YES
        sure = [
            fact.occurred
            for fact, answer in found
            if answer is YES and fact.occurred.certainly_by(day) and fact.occurred.earliest
        ]
        if not sure:
            return CANNOT_TELL
        begins = sure[-1]
        assert begins.earliest is not None
        assert begins.latest is not None
        count = view.value(self.months, begins.earliest).value
        return certainly(last < add_months(begins.earliest, count), possibly=day < add_months(begins.latest, count))

    def english(self, parameters: Parameters) -> str:
        months = count_words(parameters[self.months].latest.value, "months")
        return f"in the first {months} after the {self.what.english()}"


@dataclass(frozen=True, slots=True)
class AtLeastSoMany:
    """The start is at least the nth of its selection within a parameter's months, about the same persons."""

    what: Selection
    count: str
    months: str
    same: tuple[InField, ...] = ()

    @property
    def kinds(self) -> tuple[str, ...]:
        return self.what.kinds

    @property
    def parameter_names(self) -> tuple[str, ...]:
        return (self.count, self.months)

    def test(self, view: View, episode: Episode) -> Answer:
        day, last = episode.when.earliest, episode.when.latest
        if day is None or last is None or episode.when.is_unsure:
            return CANNOT_TELL
        count, months = view.value(self.count, day).value, view.value(self.months, day).value
        since, perhaps_since = add_months(last, -months), add_months(day, -months)
        events: dict[str, Answer] = {}
        starts = [[who.of(view, start) for start in episode.facts] for who in self.same]
        for fact, answer, about in view.once(self, self._found):
            first, by = fact.occurred.earliest, fact.occurred.latest
            if (by is not None and by < perhaps_since) or not fact.occurred.possibly_before(episode.when):
                continue
            if fact in episode.facts:
                continue
            near = certainly(
                not fact.occurred.is_unsure
                and first is not None
                and by is not None
                and first >= since
                and fact.occurred.certainly_before(episode.when),
                possibly=True,
            )
            people = [
                any_yes([same_person(view, person, other) for other in persons])
                for person, persons in zip(about, starts, strict=True)
            ]
            one = all_yes((answer, near, *people))
            event = view.event(fact)
            events[event] = any_yes((events.get(event, NO), one))
        sure = 1 + sum(answer is YES for answer in events.values())
        perhaps = sure + sum(answer is CANNOT_TELL for answer in events.values())
        return certainly(sure >= count, possibly=perhaps >= count)

    def _found(self, view: View) -> list[tuple[Fact, Answer, list[Person]]]:
        """What is counted, and about whom each is."""
        return [(fact, answer, [who.of(view, fact) for who in self.same]) for fact, answer in self.what.find(view)]

    def english(self, parameters: Parameters) -> str:
        months = count_words(parameters[self.months].latest.value, "months")
        return f"where it is one of {parameters[self.count].latest.value} or more in {months}"


@dataclass(frozen=True, slots=True)
class RecordedAtAll:
    """The records hold something of a selection at all; where they never do, their silence tells nothing."""

    of: Selection

    @property
    def kinds(self) -> tuple[str, ...]:
        return self.of.kinds

    def test(self, view: View, episode: Episode) -> Answer:
        shown = any(answer is YES for _, answer in self.of.find(view))
        return YES if shown else CANNOT_TELL

    def english(self, parameters: Parameters) -> str:
        return f"where the records show a {self.of.english()} at all"

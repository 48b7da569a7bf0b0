"""What the records hold from before the start, or at all."""

from __future__ import annotations

from dataclasses import dataclass

from sightline.chronology.calendar import OutsideCalendar, add_months
from sightline.chronology.fact import Fact
from sightline.chronology.partial_date import PartialDate
from sightline.rulebook.answers import CANNOT_TELL, NO, YES, Answer, all_yes, any_yes, certainly
from sightline.rulebook.language.bind import Episode
from sightline.rulebook.language.circumstances.period import running_since
from sightline.rulebook.language.due import add_units
from sightline.rulebook.language.people import InField, Person, same_person
from sightline.rulebook.language.select import Selection
from sightline.rulebook.language.words import a_or_an, count_words
from sightline.rulebook.parameters import Parameters
from sightline.rulebook.view import View
from sightline.vocabulary.kinds import PERIODS


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
            people = [any_yes(_same_in_both(view, who, fact, start) for start in episode.facts) for who in self.same]
            answers.append(all_yes((answer, near, before, *people)))
        return any_yes(answers)

    def english(self, parameters: Parameters) -> str:
        within = count_words(parameters[self.parameter].latest.value, self.unit)
        return f"within {within} of the last {self.what.english()}"


_NOT_OF_THE_FAMILY = ("author", "professional")


def _same_in_both(view: View, who: InField, one: Fact, other: Fact) -> Answer:
    """Whether two records name the same person there, or one does and the other names that person without saying as
    what."""
    first, second = who.of(view, one), who.of(view, other)
    answer = same_person(view, first, second)
    if answer is not CANNOT_TELL or bool(first.name) == bool(second.name):
        return answer
    person, silent = (first, other) if first.name else (second, one)
    named = any(item.person == person.id and item.role not in _NOT_OF_THE_FAMILY for item in silent.people)
    return YES if person.id and named else CANNOT_TELL


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
        near_it = [
            held
            for held in view.once(self, self._found)
            if (held[0].occurred.latest is None or held[0].occurred.latest >= perhaps_since)
            and held[0].occurred.possibly_before(episode.when)
            and not any(held[0] is start for start in episode.facts)
        ]
        if len(near_it) + 1 < count:
            return NO
        for fact, answer, about in near_it:
            first, by = fact.occurred.earliest, fact.occurred.latest
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
    """The records hold something of a selection at all; where they never do, their silence tells nothing.

    ``else_nothing``: where they never do, nothing is owed: for what an area may or may not have set for itself.
    """

    of: Selection
    else_nothing: bool = False

    @property
    def kinds(self) -> tuple[str, ...]:
        return self.of.kinds

    def test(self, view: View, episode: Episode) -> Answer:
        shown = any_yes([answer for _, answer in self.of.find(view)])
        return shown if self.else_nothing or shown is YES else CANNOT_TELL

    def english(self, parameters: Parameters) -> str:
        return f"where the records show {a_or_an(self.of.english())} at all"

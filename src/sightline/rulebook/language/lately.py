"""Nothing of a kind for longer than a number of days, up to the day looked at."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from sightline.chronology.calendar import OutsideCalendar
from sightline.chronology.fact import Fact
from sightline.chronology.partial_date import PartialDate, write_day
from sightline.rulebook.answers import CANNOT_TELL, NO, YES
from sightline.rulebook.evidence import Evidence
from sightline.rulebook.language.age import younger
from sightline.rulebook.language.bind import Episode
from sightline.rulebook.language.due import add_units
from sightline.rulebook.language.during import active_now
from sightline.rulebook.language.reading import Reading, absence
from sightline.rulebook.language.select import Selection
from sightline.rulebook.language.words import agency_words, count_words, mention, when
from sightline.rulebook.parameters import NoNumber, Parameters
from sightline.rulebook.view import View
from sightline.wording.lists import listed


@dataclass(frozen=True, slots=True)
class NoneLately:
    """Since the start of the episode, or since the last fact of a selection after it, a parameter's time has gone by.

    ``held_by``: the agencies whose records have to cover that time. ``called``: what was looked for. ``until``: what
    ends the question. ``younger_than``: the parameter of the age from which it is no longer asked. ``older_than``:
    the parameter of the age under which it is not asked. ``during``: only while the episode's period runs.
    """

    of: Selection
    longer_than: str
    held_by: tuple[str, ...]
    called: str
    until: Selection | None = None
    younger_than: str = ""
    older_than: str = ""
    during: bool = False

    @property
    def kinds(self) -> tuple[str, ...]:
        until = self.until.kinds if self.until else ()
        births = ("birth",) if self.younger_than or self.older_than else ()
        return (*self.of.kinds, *until, *births, "entry")

    @property
    def parameter_names(self) -> tuple[str, ...]:
        return (self.longer_than, *(name for name in (self.younger_than, self.older_than) if name))

    def read(self, view: View, episode: Episode) -> Reading:
        if self.until and any(answer is YES for _, answer in self.until.find(view)):
            return Reading(NO)
        if self.during and episode.period is not None and active_now(view, episode.period) is NO:
            return Reading(NO)
        first, since, perhaps = self._since(view, episode)
        if first is None or since is None:
            why = f"the day from which to count is not known closely enough: {when(episode.when)}"
            return Reading(CANNOT_TELL, why=why)
        try:
            value = view.value(self.longer_than, since)
            unit = view.parameters[self.longer_than].unit
            limit = add_units(since, value.value, unit)
            soonest = limit
            if first != since:
                soonest = (
                    first if first == date.min else add_units(first, view.value(self.longer_than, first).value, unit)
                )
        except (NoNumber, OutsideCalendar) as reason:
            return Reading(CANNOT_TELL, why=str(reason))
        if not view.turning.has_passed(min(soonest, limit)):
            return Reading(NO)
        if self.younger_than and younger(view, self.younger_than, PartialDate.on(limit))[0] is NO:
            return Reading(NO)
        if self.older_than and (young := younger(view, self.older_than, PartialDate.on(since))[0]) is not NO:
            if young is YES:
                return Reading(NO)
            return Reading(CANNOT_TELL, why="the records do not say closely enough how old the child was")
        sum_ = f"{write_day(since)} + {count_words(value.value, unit)} = {write_day(limit)}."
        evidence = Evidence(arithmetic=(sum_,), parameters=((self.longer_than, value),))
        if not view.turning.has_passed(limit):
            why = f"the day from which to count is not known closely enough: it lies {_between(first, since)}"
            return Reading(CANNOT_TELL, evidence, why)
        if perhaps:
            facts = tuple(fact.id for fact in perhaps)
            why = f"this may be one, but the record does not say enough: {mention(perhaps[-1])}"
            return Reading(CANNOT_TELL, evidence + Evidence(facts=facts), why)
        lacks = absence(view, self.called, self.of.kinds, self.held_by, since, limit, ignoring=tuple(episode.facts))
        return Reading(lacks.answer, evidence + lacks.evidence, lacks.why)

    def _since(self, view: View, episode: Episode) -> tuple[date | None, date | None, list[Fact]]:
        """The first and the last day from which to count, and what may be such a fact after it."""
        since: date | None = None if episode.when.is_unsure else episode.when.latest
        if since is None:
            return None, None, []
        first = episode.when.earliest or date.min
        open_: list[Fact] = []
        for fact, answer in self.of.find(view):
            last = fact.occurred.latest
            if answer is YES and last is not None and not fact.occurred.is_unsure:
                since = max(since, last)
                first = max(first, fact.occurred.earliest or date.min)
            else:
                open_.append(fact)
        return first, since, [fact for fact in open_ if (last := view.happened_by(fact)) is None or last > since]

    def english(self, parameters: Parameters) -> str:
        held_by = listed([agency_words(code) for code in self.held_by])
        time = count_words(parameters[self.longer_than].latest.value, parameters[self.longer_than].unit)
        return (
            f"there has been no {self.of.english()} for longer than {time}, counted from it or from the last, "
            f"in records of {held_by} that cover that time{self._ends(parameters)}"
        )

    def _ends(self, parameters: Parameters) -> str:
        words = ""
        if self.younger_than:
            held = parameters[self.younger_than]
            words += f", while the child is younger than {count_words(held.latest.value, held.unit)}"
        if self.older_than:
            held = parameters[self.older_than]
            words += f", of a child of at least {count_words(held.latest.value, held.unit)}"
        if self.during:
            words += ", while it runs"
        return words + (f", before any {self.until.english()}" if self.until else "")


def _between(first: date, last: date) -> str:
    return f"before {write_day(last)}" if first == date.min else f"between {write_day(first)} and {write_day(last)}"

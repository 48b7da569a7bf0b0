"""A time that the records show to have run and of whose beginning there is no record that says so in as many words.

What shows it may begin it by itself: a child is looked after from the day of an interim care order, whoever wrote so.
That is counted from only where the records before it cover the time and show nothing of it; else it cannot be told.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta

from sightline.chronology.fact import Fact
from sightline.chronology.partial_date import PartialDate, Precision
from sightline.chronology.period import Period
from sightline.rulebook.answers import CANNOT_TELL, YES
from sightline.rulebook.evidence import NO_EVIDENCE, Evidence
from sightline.rulebook.language.age import born
from sightline.rulebook.language.bind import BY_LAW, OR_SOONER, UNSEEN, Episode
from sightline.rulebook.language.reading import absence
from sightline.rulebook.language.reads import kinds_of
from sightline.rulebook.language.select import Selection
from sightline.rulebook.language.words import mention, period_words
from sightline.rulebook.parameters import NoNumber
from sightline.rulebook.view import View
from sightline.vocabulary.kinds import PERIODS

_A_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class _Begun:
    """The episode, what it is counted from in sentences, or why it cannot be told."""

    episode: Episode
    evidence: Evidence
    why: str


@dataclass(frozen=True, slots=True)
class Unseen:
    """Where records show that a period ran and none says since when, one episode.

    ``shown_by``: what shows it where no start is on record before it or after it. ``again_by``: what shows it after
    the last one on record has ended; fewer kinds of record do, since what is written up late is about the time that
    is over. An end that ends nothing on record shows it too. ``was``: in words, what ran, as in "became looked after".

    ``begins``: what of this begins it by itself, so that its day is the day, where the records of ``held_by`` cover
    the ``days_before`` (a parameter; less for a younger child) and show nothing earlier. ``passing``: what of this
    lasts only some days, and says nothing of the time after them. ``over_by``: what ends it where nothing but that
    shows it. ``ended_by``: what ends one that is on record by law, where no record closes it. ``after``: a period that
    can have been the beginning already where it ran into that day, and ``after_hours``, the parameter of how long one
    lasts: then it began on one of these days.
    """

    period: str
    shown_by: Selection
    again_by: Selection
    was: str
    begins: Selection
    passing: Selection
    over_by: Selection
    ended_by: Selection
    after: str
    after_hours: str
    held_by: tuple[str, ...]
    days_before: str

    @property
    def kinds(self) -> tuple[str, ...]:
        """The kinds read."""
        own = kinds_of(self.shown_by, self.again_by, self.begins, self.passing, self.over_by, self.ended_by)
        return tuple(dict.fromkeys((*own, *_kinds(self.period), *_kinds(self.after), "birth", "entry")))

    @property
    def starting_kinds(self) -> tuple[str, ...]:
        """The kinds without any of which there is no such episode."""
        return (*self.shown_by.kinds, *PERIODS[self.period][1])

    @property
    def parameter_names(self) -> tuple[str, ...]:
        """The parameters used."""
        return (self.days_before, self.after_hours)

    def episodes(self, view: View) -> list[Episode]:
        """At most one, named by the first record that shows it."""
        return [begun.episode for begun in view.once(self, self._begun)]

    def why(self, view: View) -> str:
        """What is missing, in the same words for every rule that waits for it."""
        return next((begun.why for begun in view.once(self, self._begun)), "")

    def evidence(self, view: View) -> Evidence:
        """How the day was found from which it is counted."""
        return next((begun.evidence for begun in view.once(self, self._begun)), NO_EVIDENCE)

    def or_sooner(self, view: View, episode: Episode) -> Episode:
        """The episode of a start on record; where something began it by itself on the days just before, it began on
        one of these days: a consent that is signed after the child was placed is written down as a start too."""
        day = episode.when.earliest
        if day is None or not episode.when.is_day:
            return episode
        try:
            first = day - timedelta(days=view.value(self.days_before, day).value)
        except NoNumber:
            return episode
        over = [fact.occurred for fact in _sure(self.over_by, view)]
        sooner = [
            fact
            for fact in _sure(self.begins, view)
            if fact.occurred.is_day
            and first <= (fact.occurred.earliest or day) < day
            and not any(
                not end.certainly_before(fact.occurred) and not episode.when.certainly_before(end) for end in over
            )
        ]
        if not sooner:
            return episode
        anchor = min(sooner, key=Fact.sort_key)
        when = _either(anchor.occurred, episode.when)
        return replace(episode, facts=(*episode.facts, anchor), when=when, way=OR_SOONER)

    def sum_of(self, view: View, episode: Episode) -> Evidence:
        """How the day was found from which an episode is counted, where it is not simply recorded."""
        if episode.way == BY_LAW:
            return self.evidence(view)
        if episode.way != OR_SOONER:
            return NO_EVIDENCE
        said = f"It may have begun sooner than the record of its beginning says: {mention(episode.facts[-1])}."
        return Evidence(arithmetic=(said,))

    def english(self) -> str:
        """As a sentence."""
        return (
            f"where no record says on which day the child {self.was}, it is counted from {self.begins.english()}, if "
            "the records of the days before cover them and show nothing of it; otherwise, and where only something "
            f"else shows that the child had ({self.shown_by.english()}), it cannot be told how this stands"
        )

    def _begun(self, view: View) -> list[_Begun]:
        held = view.periods(self.period)
        shown = self._shown(view, held)
        if not shown:
            return []
        first = shown[0]
        passing = {fact.id for fact in _sure(self.passing, view)}
        if all(fact.id in passing for fact in shown):
            over = any(not fact.occurred.certainly_before(first.occurred) for fact in _sure(self.over_by, view))
            why = (
                f"no record here says that the child {self.was}, and this lasts only some days, with no record of "
                f"where the child lived under it or after it: {mention(first)}"
            )
            return [] if over else [_unseen(first, why)]
        basis, why, looked = self._basis(view, shown)
        if basis:
            return [self._by_law(view, basis, held, looked)]
        return [
            _unseen(
                first,
                f"no record here says on which day the child {self.was}, and this shows that the child had by then: "
                f"{mention(first)}{why}",
            )
        ]

    def _shown(self, view: View, held: tuple[Period, ...]) -> list[Fact]:
        begun = [period for period in held if period.start_fact is not None]
        unopened = [period.end_fact for period in held if period.start_fact is None and period.end_fact is not None]
        if not begun:
            found = [*_sure(self.shown_by, view), *unopened]
        else:
            ended = [end for period in begun if (end := period.end or self._end_by_law(view, period)) is not None]
            if len(ended) < len(begun):
                return []
            found = [
                fact
                for fact in _sure(self.again_by, view)
                if not fact.occurred.is_unsure
                and all(end.certainly_before(fact.occurred) for end in ended)
            ]  # fmt: skip
        return sorted(found, key=Fact.sort_key)

    def _end_by_law(self, view: View, period: Period) -> PartialDate | None:
        since = [
            fact.occurred for fact in _sure(self.ended_by, view) if not fact.occurred.certainly_before(period.start)
        ]
        return since[0] if since else None

    def _basis(self, view: View, shown: list[Fact]) -> tuple[list[Fact], str, Evidence]:
        """What begins it on the day of the first that shows it, if certain, and what was looked for before it; else why
        not, to add to a sentence."""
        when = shown[0].occurred
        begins = {fact.id for fact in _sure(self.begins, view)}
        if when.earliest is None or not when.is_day:
            return [], "", NO_EVIDENCE
        day = when.earliest
        basis = [fact for fact in shown if fact.id in begins and fact.occurred.is_day and fact.occurred.earliest == day]
        if not basis or any(fact.occurred.earliest is None or fact.occurred.earliest < day for fact in shown):
            return [], "", NO_EVIDENCE
        try:
            start = day - timedelta(days=view.value(self.days_before, day).value)
        except NoNumber as missing:
            return [], f"; {missing}", NO_EVIDENCE
        birth, _, _ = born(view)
        start = max(start, birth) if birth else start
        looked = NO_EVIDENCE
        if start < day:
            lacks = absence(
                view, self._before(), self.kinds, self.held_by, start, day - _A_DAY, since=birth or date.min
            )
            if lacks.answer is not YES:
                return [], f"; whether it was the beginning cannot be told, since {lacks.why}", NO_EVIDENCE
            looked = lacks.evidence
        return basis, "", looked

    def _by_law(self, view: View, basis: list[Fact], held: tuple[Period, ...], looked: Evidence) -> _Begun:
        anchor = basis[0]
        when, day = anchor.occurred, anchor.occurred.earliest
        assert day is not None
        sums = [
            f"No record here says on which day the child {self.was}; this began it by itself.",
            "Before it there is nothing of it in the records that you can see.",
        ]
        before = self._ran_into(view, day)
        if before is not None:
            when = _either(before.occurred, when)
            words = period_words(self.after)
            sums.append(
                f"{words.capitalize()} ran before it, and may have been the beginning already: {mention(before)}."
            )
            basis = [*basis, before]
        end = next(
            (p for p in held if p.start_fact is None and p.end is not None and not p.end.certainly_before(when)), None
        )
        period = Period(self.period, (), when, end.end if end else None, anchor, end.end_fact if end else None)
        value = view.value(self.days_before, day)
        evidence = Evidence(arithmetic=tuple(sums), parameters=((self.days_before, value),)) + looked
        return _Begun(Episode(anchor, tuple(basis), YES, when, period=period, way=BY_LAW), evidence, "")

    def _ran_into(self, view: View, day: date) -> Fact | None:
        """The start of what ran until just before the day, where that was on an earlier one."""
        for period in view.periods(self.after):
            start = period.start_fact
            if start is None or not start.occurred.is_day or start.occurred.earliest is None:
                continue
            lasts = timedelta(days=view.value(self.after_hours, start.occurred.earliest).value // 24 + 1)
            if timedelta(0) < day - start.occurred.earliest <= lasts:
                return start
        return None

    def _before(self) -> str:
        return f"anything that shows that the child had already {self.was.replace('became', 'become')}"


def _unseen(first: Fact, why: str) -> _Begun:
    return _Begun(Episode(first, (first,), CANNOT_TELL, first.occurred, way=UNSEEN), NO_EVIDENCE, why)


def _either(one: PartialDate, other: PartialDate) -> PartialDate:
    written = f"{one.written} or {other.written}"
    return PartialDate(written, one.earliest, other.latest, Precision.RANGE, basis="either may be it")


def _sure(what: Selection, view: View) -> list[Fact]:
    return [fact for fact, answer in what.find(view) if answer is YES]


def _kinds(period: str) -> tuple[str, ...]:
    return (*PERIODS[period][0], *PERIODS[period][1])

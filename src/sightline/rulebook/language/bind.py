"""Episodes: what each finding is about. Records of one event, or of one adult, make one episode and one finding."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from sightline.chronology.fact import Fact, RelationType
from sightline.chronology.partial_date import PartialDate, Precision
from sightline.chronology.period import Period
from sightline.rulebook.answers import YES, Answer, any_yes
from sightline.rulebook.language.people import InField, Person, is_parent_or_child, same_person
from sightline.rulebook.language.select import Found, Selection
from sightline.rulebook.language.words import a_or_an, period_words
from sightline.rulebook.view import View
from sightline.vocabulary.kinds import PERIODS

UNSEEN = -1
"""The way of an episode of whose beginning there is no record."""

OR_SOONER = -3
"""The way of an episode that may have begun on a day before the one that the record of its beginning gives."""

BY_LAW = -2
"""The way of an episode that another record begins by itself, or that lies in a time which one began so."""


@dataclass(slots=True)
class Episode:
    """One case of a rule. ``anchor`` names it; ``facts`` start it; ``certainty`` says whether they certainly do.

    ``way``: by which of the starts of a rule that has several it came, or UNSEEN. Nobody changes one. It is not frozen,
    because that makes each three times as dear, and rules make them by the million.
    """

    anchor: Fact
    facts: tuple[Fact, ...]
    certainty: Answer
    when: PartialDate
    person: Person | None = None
    period: Period | None = None
    way: int = 0

    @property
    def lineages(self) -> tuple[str, ...]:
        """The lineages of the facts that start it, the anchor's first."""
        return tuple(dict.fromkeys(fact.lineage or fact.id for fact in (self.anchor, *self.facts)))


@dataclass(frozen=True, slots=True)
class Each:
    """Each fact of a selection starts an episode; records of the same event start one together.

    ``person``: one episode for each adult, however many records show them. ``same_day_is_one``: two records on one
    certain day are one event for this count (nobody holds two such meetings in a day); ``kinds_apart``: only if they
    are of one kind. ``certain_only``: what only may be such a fact starts nothing. ``one_until``: another start
    before this has been found belongs to the episode that is already running. ``during``: only inside a period of
    that name, which the episode carries. ``parents_too``: a parent is such an adult as well.
    ``same_row_is_one``: what one row tells, or bears one reference of one agency, is one event, of whatever kinds.
    """

    what: Selection
    person: InField | None = None
    same_day_is_one: bool = False
    kinds_apart: bool = False
    certain_only: bool = False
    one_until: Selection | None = None
    during: str | None = None
    parents_too: bool = False
    same_row_is_one: bool = False

    @property
    def kinds(self) -> tuple[str, ...]:
        """The kinds read."""
        during = (*PERIODS[self.during][0], *PERIODS[self.during][1]) if self.during else ()
        return (*self.what.kinds, *(self.one_until.kinds if self.one_until else ()), *during)

    @property
    def starting_kinds(self) -> tuple[str, ...]:
        """The kinds without any of which there is no episode."""
        kinds: tuple[str, ...] = getattr(self.what, "starting_kinds", self.what.kinds)
        return kinds

    def episodes(self, view: View) -> list[Episode]:
        """The episodes, in order."""
        if self.during and view.present.isdisjoint(PERIODS[self.during][0]):
            return []
        found = self.what.find(view)
        if not found:
            return []
        if not view.is_of_replay:
            return self._episodes(view, found)
        closing: object = None
        during: object = None
        if self.one_until or self.during:
            with view.asking_nothing():
                closing = self.one_until.find(view) if self.one_until else None
                during = view.periods(self.during) if self.during else None
        sources = (self, found, closing, during, view.chronology.same_events)
        return view.while_same(("each", id(self)), sources, lambda view: self._episodes(view, found))

    def at_any_time(self, view: View) -> list[Episode]:
        """The episodes, in a period of the name that is asked for or not."""
        return self._episodes(view, self.what.find(view), inside=False)

    def _episodes(self, view: View, found: list[Found], inside: bool = True) -> list[Episode]:
        if self.certain_only:
            found = [(fact, answer) for fact, answer in found if answer is YES]
        if not found:
            return []
        groups = self._by_person(view, found) if self.person else self._by_event(view, found)
        episodes = [_episode(group, person) for person, group in groups]
        if self.one_until and len(episodes) > 1:
            episodes = _running(episodes, self.one_until.find(view))
        if inside and self.during:
            episodes = _inside(episodes, view.periods(self.during))
        return episodes

    def english(self) -> str:
        words = f"each {self.what.english()}"
        if self.person:
            words += ", once for each adult"
            words += "" if self.parents_too else "; a parent or another child of the case is not a new adult"
        if self.one_until:
            words += f", once until there is {a_or_an(self.one_until.english())}"
        if self.during:
            words += f", during {a_or_an(period_words(self.during))}"
        return words

    def _by_event(self, view: View, found: list[Found]) -> list[tuple[Person | None, list[Found]]]:
        events = view.chronology.same_events
        if not events and not self.same_day_is_one and not self.same_row_is_one:
            return [(None, [item]) for item in found]
        groups: dict[object, list[Found]] = {}
        days: dict[object, object] = {}
        references: dict[tuple[str, str], str] = {}
        for fact, answer in found:
            key: object = events.get(fact.id, fact.id)
            if self.same_row_is_one:
                key = _of_row(fact, events, references)
            if self.same_day_is_one and fact.occurred.is_day:
                key = days.setdefault((fact.occurred.earliest, fact.kind if self.kinds_apart else ""), key)
            groups.setdefault(key, []).append((fact, answer))
        return [(None, group) for group in groups.values()]

    def _by_person(self, view: View, found: list[Found]) -> list[tuple[Person | None, list[Found]]]:
        assert self.person is not None
        groups: list[tuple[Person | None, list[Found]]] = []
        for fact, answer in found:
            person = self.person.of(view, fact)
            if not self.parents_too and is_parent_or_child(view, person):
                continue
            held = next(
                (
                    group
                    for other, group in groups
                    if (other is not None and same_person(view, person, other) is YES)
                    or any(view.event(fact) == view.event(member) for member, _ in group)
                ),
                None,
            )
            if held is None:
                groups.append((person, [(fact, answer)]))
            else:
                held.append((fact, answer))
        return groups


def _of_row(fact: Fact, events: Mapping[str, str], references: dict[tuple[str, str], str]) -> str:
    """What names the event of a record: that of its own, or of the row that it is a part of, or of its reference."""
    whole = next((item.to for item in fact.relations if item.type is RelationType.PART_OF), fact.id)
    key = events.get(fact.id) or events.get(whole, whole)
    reference = str(fact.value("reference") or "").casefold()
    return references.setdefault((fact.agency, reference), key) if reference else key


def _episode(group: list[Found], person: Person | None) -> Episode:
    if len(group) == 1:
        fact, answer = group[0]
        return Episode(fact, (fact,), answer, fact.occurred, person)
    certain = [fact for fact, answer in group if answer is YES]
    facts = certain or [fact for fact, _ in group]
    one_event = person is None
    occurred = together(fact.occurred for fact in facts) if one_event else first_of(fact.occurred for fact in facts)
    return Episode(facts[0], tuple(facts), any_yes(answer for _, answer in group), occurred, person)


def together(dates: Iterable[PartialDate]) -> PartialDate:
    """When one event was, by several records of it: what all allow, or the whole span where they disagree."""
    held = list(dates)
    sure = [item for item in held if not item.is_unsure and item.is_known] or held
    narrowed: PartialDate | None = sure[0]
    for item in sure[1:]:
        narrowed = narrowed.intersect(item) if narrowed is not None else None
    return narrowed if narrowed is not None else _span(sure)


def first_of(dates: Iterable[PartialDate]) -> PartialDate:
    """When the first of several things was."""
    held = list(dates)
    sure = [item for item in held if not item.is_unsure and item.is_known] or held
    if len(sure) == 1:
        return sure[0]
    sure.sort(key=PartialDate.sort_key)
    lasts = [item.latest for item in sure if item.latest is not None]
    last = min(lasts) if lasts else None
    first = sure[0]
    if last == first.latest or (last and first.earliest and last < first.earliest):
        return first
    precision = Precision.UNSURE if first.is_unsure else Precision.RANGE
    return replace(first, latest=last, precision=precision, to_time=None, basis="narrowed by another record")


def _span(dates: list[PartialDate]) -> PartialDate:
    firsts, lasts = [item.earliest for item in dates], [item.latest for item in dates]
    earliest = None if None in firsts else min(day for day in firsts if day)
    latest = None if None in lasts else max(day for day in lasts if day)
    written = " or ".join(dict.fromkeys(item.written for item in dates))
    precision = Precision.UNSURE if any(item.is_unsure for item in dates) else Precision.RANGE
    return PartialDate(written, earliest, latest, precision, basis="the records disagree")


def _running(episodes: list[Episode], closing: list[Found]) -> list[Episode]:
    """A start while an earlier episode is still running joins it."""
    kept: list[Episode] = []
    for episode in episodes:
        last = kept[-1] if kept else None
        if (
            last is not None
            and episode.certainty is YES
            and last.certainty is YES
            and not any(
                not fact.occurred.certainly_before(last.when) and not episode.when.certainly_before(fact.occurred)
                for fact, _ in closing
            )
        ):
            kept[-1] = replace(last, facts=(*last.facts, *episode.facts))
        else:
            kept.append(episode)
    return kept


def _inside(episodes: list[Episode], periods: tuple[Period, ...]) -> list[Episode]:
    kept = []
    for episode in episodes:
        own = [period for period in periods if period.start_fact in episode.facts]
        running = [
            period
            for period in periods
            if period.start_fact is not None
            and not episode.when.is_unsure
            and episode.when.earliest is not None
            and period.start.certainly_by(episode.when.earliest)
            and (period.end is None or not period.end.certainly_before(episode.when))
        ]
        chosen = own or running
        if chosen:
            kept.append(
                Episode(episode.anchor, episode.facts, episode.certainty, episode.when, episode.person, chosen[-1])
            )
    return kept

"""What one evaluation of one child on one day looks at, and the days on which looking again could change an answer."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, KeysView
from contextlib import contextmanager
from datetime import date, timedelta
from functools import cached_property
from operator import is_
from typing import TypeVar

from sightline.chronology.chronology import Chronology
from sightline.chronology.coverage import GapKind
from sightline.chronology.fact import Fact
from sightline.chronology.period import Period, periods
from sightline.rulebook.answers import CANNOT_TELL, YES, Answer
from sightline.rulebook.evidence import Assumed
from sightline.rulebook.orders_by_law import ended_by_law
from sightline.rulebook.parameters import Parameters, Value
from sightline.vocabulary.kinds import PERIODS

_T = TypeVar("_T")
_A_DAY = timedelta(days=1)
_MANY = 6
"""From so many on, it is cheaper to look for the first of them by halves than to look at each."""
_NOTHING: tuple[tuple[Fact, ...], date | None] = ((), None)
_TELL_OF = {name: (*starts, *ends) for name, (starts, ends) in PERIODS.items()}
"""The kinds that tell of each period."""
_Lasting = tuple[tuple[object, ...], date | None, object]
"""What something was worked out from, the first day on which it could change by itself, and what it is."""


class Turning:
    """Every comparison with the day looked at goes through here, so the first day that could change it is known."""

    __slots__ = ("first", "on")

    def __init__(self, on: date, first: date | None = None) -> None:
        self.on = on
        self.first = first

    def has_come(self, day: date | None) -> bool:
        """Whether ``day`` is not later than the day looked at. A day that is not known is taken to have come."""
        if day is None or day <= self.on:
            return True
        self.note(day)
        return False

    def has_passed(self, day: date) -> bool:
        """Whether ``day`` is over."""
        return self.has_come(day + timedelta(days=1))

    def note(self, day: date | None) -> None:
        """That something could change on ``day``; days that are not later are left out."""
        if day is not None and day > self.on and (self.first is None or day < self.first):
            self.first = day


class View:
    """A chronology on a day, with its facts at hand by kind.

    ``turning`` is swapped by the evaluator for each rule and each episode. Facts that certainly lie after the day
    are not looked at, and the day on which they come is noted. What several rules ask is worked out once
    (:meth:`once`).

    ``present``: the kinds of which there are facts that rules may rest on. ``is_of_replay``: whether other days of the
    same chronology are looked at too; then what is worked out from facts that are still the same, and that no day
    between has turned, is taken over from ``earlier``, the view of the day before.
    """

    def __init__(
        self,
        chronology: Chronology,
        on: date,
        parameters: Parameters,
        earlier: View | None = None,
        is_of_replay: bool = False,
    ) -> None:
        self.chronology = chronology
        self.on = on
        self.parameters = parameters
        self.turning = Turning(on)
        self.child = chronology.child_id
        self._by_kind = chronology.counting
        self.present: KeysView[str] = self._by_kind.keys()
        self._once: dict[int, tuple[object, object, date | None]] = {}
        self._come: dict[tuple[str, ...], tuple[tuple[Fact, ...], date | None]] = {}
        self.is_of_replay = is_of_replay
        self._lasting: dict[object, _Lasting] = {} if earlier is None else earlier._lasting
        self._days_of: dict[int, tuple[object, list[date] | None]] = {}
        same = earlier is not None and earlier.chronology.covering is chronology.covering
        self._covered: dict[tuple[str, date, date], bool] = earlier._covered if earlier is not None and same else {}
        self._agencies: dict[tuple[str, ...], frozenset[str]] = {} if earlier is None else earlier._agencies

    def once(self, node: object, work: Callable[[View], _T]) -> _T:
        """What ``work`` gives for a node, worked out the first time; the day that it waits for is noted every time.

        Neither the node's work nor whoever gets its result may change that result.
        """
        held = self._once.get(id(node))
        if held is None:
            turning = self.turning
            asked, turning.first = turning.first, None
            try:
                result = work(self)
            finally:
                worked, turning.first = turning.first, asked
            # The node is kept with it, so that no other can come to have its id.
            held = self._once[id(node)] = (node, result, worked)
        if held[2] is not None:
            self.turning.note(held[2])
        return held[1]  # type: ignore[return-value]

    def while_same(self, key: object, sources: tuple[object, ...], work: Callable[[View], _T]) -> _T:
        """What ``work`` gives, worked out again when one of the ``sources`` is another object or its day has come.

        In a view that is not of a replay, they never are: what is worked out is worked out once.

        For what depends on the sources and the day alone. ``key`` names the work. The result may not be changed.
        """
        held = self._lasting.get(key)
        turning = self.turning
        if held is not None and (held[1] is None or self.on < held[1]) and all(map(is_, held[0], sources)):
            if held[1] is not None:
                turning.note(held[1])
            return held[2]  # type: ignore[return-value]
        asked, turning.first = turning.first, None
        try:
            result = work(self)
        finally:
            worked, turning.first = turning.first, asked
        self._lasting[key] = (sources, worked, result)
        if worked is not None:
            turning.note(worked)
        return result

    @contextmanager
    def asking_nothing(self) -> Iterator[None]:
        """Whatever is looked at inside decides nothing by itself, so that its days are not noted."""
        asked = self.turning.first
        try:
            yield
        finally:
            self.turning.first = asked

    def sources(self, kinds: tuple[str, ...]) -> tuple[object, ...]:
        """For :meth:`while_same`: the facts of each of these kinds."""
        by_kind = self._by_kind
        return tuple([by_kind.get(kind) for kind in kinds])

    def facts(self, kinds: tuple[str, ...]) -> tuple[Fact, ...]:
        """The facts of these kinds that rules may rest on, may be about the child, and can have happened by the day."""
        held = self._come.get(kinds)
        if held is None:
            if self.is_of_replay:
                held = self.while_same(kinds, self.sources(kinds), lambda _: self._that_can_have_come(kinds))
            else:
                held = self._that_can_have_come(kinds)
            self._come[kinds] = held
        if held[1] is not None:
            self.turning.note(held[1])
        return held[0]

    def _that_can_have_come(self, kinds: tuple[str, ...]) -> tuple[tuple[Fact, ...], date | None]:
        """Those that can have happened, and the first day on which another can."""
        present = self.present
        there = [kind for kind in kinds if kind in present]
        if not there:
            return _NOTHING
        on = self.on
        if len(there) == 1:
            held = self._by_kind[there[0]]
            last = held[-1].occurred
            begins = last.earliest or last.latest
            if begins is not None and begins <= on:
                return held, None  # They stand in order, so all have come.
        come: list[Fact] = []
        coming: date | None = None
        for kind in there:
            for fact in self._by_kind[kind]:
                first = fact.occurred.earliest
                if first is None or first <= on:
                    come.append(fact)
                elif coming is None or first < coming:
                    coming = first
        if coming is not None:
            self.turning.note(coming)
        if len(there) > 1:
            come.sort(key=Fact.sort_key)
        return tuple(come), coming

    def happened(self, fact: Fact) -> Answer:
        """Whether a fact that can have happened by the day certainly has: its dates or its recording say so."""
        last = fact.occurred.latest
        if last is None or last <= self.on or fact.occurred.is_unsure:
            return YES
        recorded = None if fact.recorded_assumed else fact.recorded
        if recorded is not None and recorded.certainly_by(self.on):
            return YES
        self.turning.note(last)
        if recorded is not None:
            self.turning.note(recorded.latest)
        return CANNOT_TELL

    def since(self, found: list[tuple[Fact, Answer]], day: date) -> list[tuple[Fact, Answer]]:
        """Of what was found, in its order, all that can have happened on ``day`` or later, and perhaps more.

        ``found`` is a list that lasts as long as the view, as what a selection finds does.
        """
        if len(found) < _MANY:
            return found
        held = self._days_of.get(id(found))
        if held is None:
            days: list[date] | None = []
            for fact, _ in found:
                first = fact.occurred.earliest
                if days is None or first is None or not fact.occurred.is_day or fact.occurred.is_unsure:
                    days = None
                    break
                days.append(first)
            # The list is kept with it, so that no other can come to have its id.
            held = self._days_of[id(found)] = (found, days)
        return found if held[1] is None else found[bisect_left(held[1], day) :]

    @staticmethod
    def happened_by(fact: Fact) -> date | None:
        """The last day on which a fact can have happened, by its own date; where that is open or doubted, the last day
        on which its agency can have written it down, since it had happened by then. None where neither says."""
        last = None if fact.occurred.is_unsure else fact.occurred.latest
        written = fact.recorded
        if written is None or fact.recorded_assumed or written.is_unsure or written.latest is None:
            return last
        return written.latest if last is None else last

    def periods(self, name: str) -> tuple[Period, ...]:
        """The periods of that name, out of the facts that have come."""
        facts = self.facts(_TELL_OF[name])
        if not facts:
            return ()
        by_law = ended_by_law if name == "order" else tuple
        return self.while_same(("periods", name), (facts,), lambda _: by_law(periods(facts, name, self.child)))

    def waiting(
        self, kinds: Iterable[str], agency_kinds: Iterable[str], start: date | None, end: date | None
    ) -> list[Fact]:
        """Facts that a person has not confirmed and that could fill an absence: of these kinds, or of no kind yet and
        from an agency of one of these kinds, and possibly within the window (None: open on that side)."""
        waiting = self.waiting_facts
        if not waiting:
            return []
        wanted = set(kinds)
        agencies = self.agencies(tuple(agency_kinds))
        return [
            fact
            for fact in waiting
            if (fact.kind in wanted or (fact.kind == "entry" and fact.agency in agencies))
            and self._can_lie_within(fact, start, end)
        ]

    def _can_lie_within(self, fact: Fact, start: date | None, end: date | None) -> bool:
        if fact.occurred.is_unsure:
            return True
        first, last = fact.occurred.earliest, fact.occurred.latest
        return (end is None or first is None or first <= end) and (start is None or last is None or last >= start)

    @property
    def waiting_facts(self) -> tuple[Fact, ...]:
        """Every fact about the child that a person has not confirmed."""
        return self.chronology.waiting

    def agencies(self, agency_kinds: tuple[str, ...]) -> frozenset[str]:
        """The ids of the case's agencies of these kinds."""
        held = self._agencies.get(agency_kinds)
        if held is None:
            ids = frozenset(agency.id for agency in self.chronology.agencies_of_kind(*agency_kinds))
            held = self._agencies[agency_kinds] = ids
        return held

    def covered(self, agency_kind: str, start: date, end: date) -> bool:
        """Whether a source from an agency of that kind speaks for the whole window."""
        asked = (agency_kind, start, end)
        held = self._covered.get(asked)
        if held is None:
            held = self._covered[asked] = self.chronology.covered((agency_kind,), start, end) is not None
        return held

    @cached_property
    def all_is_declared(self) -> bool:
        """Whether nothing is only assumed of what the sources cover."""
        return all(item.declared for item in self.chronology.covering)

    def assumed(self, agency_kinds: tuple[str, ...], start: date, end: date) -> tuple[Assumed, ...]:
        """What is only assumed where the sources of such agencies are taken to speak for the whole window."""
        agencies = self.chronology.agencies
        return tuple(
            Assumed(agencies[item.agency], item.earliest, item.latest)
            for kind in agency_kinds
            for item in self.chronology.assumed((kind,), start, end)
        )

    def value(self, name: str, day: date) -> Value:
        """The number in force on ``day``. Raises NoNumber."""
        return self.parameters[name].on(day)

    def value_now(self, name: str) -> Value:
        """The number in force on the day looked at; the day on which it changes is noted. Raises NoNumber."""
        parameter = self.parameters[name]
        self.turning.note(parameter.changes_after(self.on))
        return parameter.on(self.on)

    def value_at(self, name: str, day: date | None) -> Value:
        """The number in force on ``day``; where that is not known, on the day looked at. Raises NoNumber."""
        return self.value_now(name) if day is None else self.value(name, day)

    def note_what_today_bounds(self, agency_kinds: tuple[str, ...]) -> None:
        """For a look at the records up to the day looked at: that it changes as the cover of those agencies begins and
        ends, and as what no person has confirmed comes into it and leaves it."""
        agencies = self.agencies(agency_kinds)
        for item in self.chronology.covering:
            if item.agency in agencies:
                self.turning.note(item.earliest)
                self.turning.note(item.latest + _A_DAY if item.latest < date.max else None)
        for fact in self.waiting_facts:
            self.turning.note(fact.occurred.earliest)
            last = fact.occurred.latest
            self.turning.note(last + _A_DAY if last is not None and last < date.max else None)

    @cached_property
    def identity_is_open(self) -> bool:
        """Whether the chronology says that it is not settled who somebody is."""
        return any(gap.kind is GapKind.IDENTITY for gap in self.chronology.gaps)

    @cached_property
    def has_siblings(self) -> bool:
        """Whether the case has another child."""
        return any(
            person.id != self.child and {"child", "sibling", "unborn_child"} & set(person.roles)
            for person in self.chronology.persons.values()
        )

    def event(self, fact: Fact) -> str:
        """The same for all records of one event, as confirmed by a person."""
        events = self.chronology.same_events
        return events.get(fact.id, fact.id) if events else fact.id

    def same_event(self, fact: Fact) -> tuple[Fact, ...]:
        """Every record that stands of the event that ``fact`` records, itself included."""
        events = self.chronology.same_events
        if not events or fact.id not in events:
            return (fact,)
        event = events[fact.id]
        return tuple(other for other in self.chronology.current if events.get(other.id) == event)

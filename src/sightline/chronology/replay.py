"""The chronology as it was known on one past day after another, each made from the day before."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from sightline.chronology.chronology import Chronology, as_it_stood, possibly_known, tied_within
from sightline.chronology.coverage import Gap
from sightline.chronology.fact import Fact, RelationType, Status
from sightline.chronology.knowledge import own_knowledge


class Replay:
    """Goes forward through the days on which what anybody knew has changed.

    :attr:`known` equals ``chronology.as_known(at=day)`` of the day last gone to; what has not changed is the same
    object as on the day before, so that whoever worked something out from it can tell. ``days``: the days on which
    something changes, in order. ``counting``: that of :attr:`known`, which is put together only when it is asked for.
    """

    def __init__(self, chronology: Chronology) -> None:
        self._whole = chronology
        facts = chronology.facts
        count = len(facts)
        self._shown: list[Fact | None] = [None] * count
        self._maybe: list[bool] = [False] * count
        self._spans: list[_Span | None] = []
        self._only_comes: list[bool] = []
        self._dependents: dict[str, list[int]] = {}
        self._of_kind: dict[str, list[int]] = {}
        events: dict[date, list[int]] = {}
        for number, fact in enumerate(facts):
            self._of_kind.setdefault(fact.kind, []).append(number)
            comes = _only_comes_on(fact)
            self._only_comes.append(comes is not None)
            if comes is not None:
                self._spans.append((comes, comes, date.max))
                events.setdefault(comes, []).append(number)
                continue
            span = _span(fact, chronology.is_public(fact.agency))
            self._spans.append(span)
            for other in {*(item.to for item in fact.relations), *fact.contradicts}:
                self._dependents.setdefault(other, []).append(number)
            for day in _changes(fact, span):
                events.setdefault(day, []).append(number)
        always = set(events.pop(date.min, ()))
        self._events = events
        # On such a day what could not be told may come to be told, or the other way round, whatever a rule reads.
        self._said_on = {one.on for one in chronology.coverage_said}
        self.days = sorted({*events, *self._said_on})
        self._next = 0
        self._visible: set[str] = set()
        self.counting: dict[str, tuple[Fact, ...]] = {}
        self._waiting: tuple[Fact, ...] = ()
        self._same_events: dict[str, str] = {}
        self._gaps = chronology.gaps
        self._day = date.min
        self._known: Chronology | None = None
        if always:
            self._change(always, date.min)

    @property
    def known(self) -> Chronology:
        """The chronology as known on the day last gone to."""
        if self._known is None:
            self._known = self._as_known(self._day)
        return self._known

    def go_to(self, day: date) -> frozenset[str]:
        """Moves on to ``day`` (never back) and gives the kinds of which what is known has changed since: all of them
        where somebody has said since then what the records cover."""
        due: set[int] = set()
        is_said = False
        while self._next < len(self.days) and (come := self.days[self._next]) <= day:
            due.update(self._events.get(come, ()))
            is_said = is_said or come in self._said_on
            self._next += 1
        if day != self._day:
            self._day, self._known = day, None
        kinds: frozenset[str] = frozenset()
        if due and not self._dependents and all(self._only_comes[number] for number in due):
            kinds = self._come(due)
        elif due:
            kinds = self._change(due, day)
        return kinds.union(self.counting) if is_said else kinds

    def _come(self, due: set[int]) -> frozenset[str]:
        """What becomes known and never changes, where nothing is tied to anything."""
        kinds: set[str] = set()
        for number in due:
            fact = self._whole.facts[number]
            self._shown[number] = fact
            self._visible.add(fact.id)
            kinds.add(fact.kind)
        self._count(kinds)
        return frozenset(kinds)

    def _count(self, kinds: Iterable[str]) -> None:
        for kind in kinds:
            held = tuple([one for number in self._of_kind[kind] if (one := self._shown[number]) and self._counts(one)])
            if held:
                self.counting[kind] = held
            else:
                self.counting.pop(kind, None)

    def _change(self, due: set[int], day: date) -> frozenset[str]:
        facts = self._whole.facts
        before = {number: self._shown[number] for number in due}
        maybe_before = [self._maybe[number] for number in due]
        tied: set[int] = set()
        for number in due:
            name = facts[number].id
            shown, self._maybe[number] = _standing(self._spans[number], day)
            if shown != (name in self._visible):
                tied.update(self._dependents.get(name, ()))
                (self._visible.add if shown else self._visible.discard)(name)
        for number in due | tied:
            fact = facts[number]
            before.setdefault(number, self._shown[number])
            stands = tied_within(as_it_stood(fact, None, day), self._visible) if fact.id in self._visible else None
            if stands != self._shown[number]:
                self._shown[number] = stands
        changes = [(was, now) for number, was in before.items() if (now := self._shown[number]) is not was]
        touched = [fact for pair in changes for fact in pair if fact is not None]
        kinds = frozenset(fact.kind for fact in touched)
        self._count(kinds)
        if any(fact.awaits_a_person for fact in touched):
            self._waiting = tuple(fact for fact in self._shown if fact is not None and self._waits(fact))
        if any(item.type is RelationType.SAME_EVENT for fact in touched for item in fact.relations):
            self._same_events = Chronology.same_events_of(fact for fact in self._shown if fact and fact.is_current)
        if maybe_before != [self._maybe[number] for number in due]:
            self._gaps = (*self._whole.gaps, *self._possibly())
        return kinds

    def _counts(self, fact: Fact) -> bool:
        return fact.is_current and fact.counts and self._may_be_about_the_child(fact)

    def _waits(self, fact: Fact) -> bool:
        return fact.is_current and fact.awaits_a_person and not fact.counts and self._may_be_about_the_child(fact)

    def _may_be_about_the_child(self, fact: Fact) -> bool:
        return not fact.children or self._whole.child.id in fact.children

    def _possibly(self) -> Iterable[Gap]:
        counted: dict[str, int] = {}
        for number, maybe in enumerate(self._maybe):
            if maybe:
                agency = self._whole.facts[number].agency
                counted[agency] = counted.get(agency, 0) + 1
        return possibly_known(counted, self._whole)

    def _as_known(self, day: date) -> Chronology:
        shown = tuple(fact for fact in self._shown if fact is not None)
        contradictions = self._whole.contradictions
        if contradictions:
            lineages = {fact.lineage for fact in shown}
            contradictions = tuple(one for one in contradictions if all(said.fact in lineages for said in one.said))
        return self._whole.on_another_day(
            facts=shown,
            gaps=self._gaps,
            known_at=day,
            contradictions=contradictions,
            counting=dict(self.counting),
            waiting=self._waiting,
            same_events=self._same_events,
        )


def _only_comes_on(fact: Fact) -> date | None:
    """The day on which a fact becomes known to the one agency that ever had it, if nothing about it changes after."""
    recorded = fact.recorded
    if recorded is None or not recorded.is_day or fact.status is not Status.STATED or fact.awaits_a_person:
        return None
    if fact.knowledge or fact.relations or fact.contradicts or fact.significance:
        return None
    return recorded.earliest if fact.stated_from is None and fact.superseded_on is None else None


_Span = tuple[date, date, date]
"""From when it is known for certain, from when it may be known, and from when it no longer stands as it is."""


def _span(fact: Fact, is_public: bool) -> _Span | None:
    """None for what is never shown."""
    if fact.status is Status.REJECTED:
        return None
    certain, possible = date.max, date.max
    own = own_knowledge(fact)
    for piece in (own, *fact.knowledge):
        if piece is None or not piece.gives_knowledge:
            continue
        possible = date.min if piece.on.is_unsure else min(possible, piece.on.earliest or date.min)
        if piece.on.latest is not None and not piece.on.is_unsure:
            certain = min(certain, piece.on.latest)
    if own is None and not is_public:
        possible = date.min
    from_ = fact.stated_from or date.min
    return max(certain, from_), max(possible, from_), fact.superseded_on or date.max


def _standing(span: _Span | None, day: date) -> tuple[bool, bool]:
    """Whether it is shown on the day, and whether it is not and may have been known."""
    if span is None or day >= span[2]:
        return False, False
    shown = span[0] <= day and span[0] < date.max
    return shown, not shown and span[1] <= day and span[1] < date.max


def _changes(fact: Fact, span: _Span | None) -> set[date]:
    if span is None:
        return set()
    days = {day for day in span if day < date.max}
    days.update(item.on.latest for item in fact.knowledge if item.on.latest is not None and not item.on.is_unsure)
    return {day for day in days if day <= span[2]}

"""A child's chronology, and the same chronology as an agency had it on a past day."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Set
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from functools import cached_property

from sightline.chronology.contradiction import Contradiction, differing_on
from sightline.chronology.coverage import Coverage, CoverageSaid, Gap, GapKind, as_said
from sightline.chronology.fact import PUBLIC, Fact, RelationType, Status
from sightline.chronology.knowledge import own_knowledge
from sightline.chronology.partial_date import PartialDate
from sightline.chronology.period import Period, periods
from sightline.vocabulary.agencies import AGENCY_KINDS


@dataclass(frozen=True, slots=True)
class Agency:
    """One agency of the case: ``kind`` is a code of :data:`sightline.vocabulary.agencies.AGENCY_KINDS`."""

    id: str
    name: str
    kind: str


@dataclass(frozen=True, slots=True)
class CasePerson:
    """One person of the case as the cast list has them. ``roles`` are codes of the vocabulary.

    ``born``: as whoever put the case together declares it; what records say of it stands in facts.
    """

    id: str
    name: str
    roles: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    born: PartialDate | None = None


@dataclass(frozen=True)
class Chronology:
    """What the records say about one child, in order.

    ``facts`` may hold earlier versions (CORRECTED) and withdrawn ones; :attr:`current` are those that stand.
    ``known_to`` / ``known_at`` say whose view it is and of which day; None means everybody's, and now.
    ``contradictions``: on what these facts differ. ``coverage``: as declared or assumed; ``coverage_said``: what people
    said of the assumed since, in that order; :attr:`covering` is what holds.
    """

    child: CasePerson
    facts: tuple[Fact, ...]
    agencies: Mapping[str, Agency] = field(default_factory=dict)
    persons: Mapping[str, CasePerson] = field(default_factory=dict)
    coverage: tuple[Coverage, ...] = ()
    gaps: tuple[Gap, ...] = ()
    known_to: str | None = None
    known_at: date | None = None
    contradictions: tuple[Contradiction, ...] = ()
    coverage_said: tuple[CoverageSaid, ...] = ()

    def __post_init__(self) -> None:
        object.__setattr__(self, "facts", tuple(sorted(self.facts, key=lambda fact: fact.sort_key())))

    @cached_property
    def current(self) -> tuple[Fact, ...]:
        """The facts that stand, in order."""
        return tuple(fact for fact in self.facts if fact.is_current)

    @cached_property
    def by_id(self) -> dict[str, Fact]:
        """Every version by its id."""
        return {fact.id: fact for fact in self.facts}

    @cached_property
    def counting(self) -> Mapping[str, tuple[Fact, ...]]:
        """By kind, in order, the facts that may be about the child and on which rules may rest."""
        held: dict[str, list[Fact]] = {}
        child = self.child.id
        for fact in self.current:
            if fact.counts and (not fact.children or child in fact.children):
                held.setdefault(fact.kind, []).append(fact)
        return {kind: tuple(facts) for kind, facts in held.items()}

    def how_many(self, kinds: Iterable[str]) -> int:
        """How many facts of these kinds :attr:`counting` holds."""
        return sum([len(self.counting.get(kind, ())) for kind in kinds])

    @cached_property
    def waiting(self) -> tuple[Fact, ...]:
        """The facts that may be about the child and that no person has confirmed, in order."""
        child = self.child.id
        return tuple(
            fact
            for fact in self.current
            if fact.awaits_a_person and not fact.counts and (not fact.children or child in fact.children)
        )

    @cached_property
    def same_events(self) -> Mapping[str, str]:
        """Fact id to the first id of its group of records of the same event, for facts in such a group."""
        return self.same_events_of(self.current)

    @staticmethod
    def same_events_of(facts: Iterable[Fact]) -> dict[str, str]:
        """:attr:`same_events` of these facts."""
        root: dict[str, str] = {}

        def find(item: str) -> str:
            while root.setdefault(item, item) != item:
                item = root[item]
            return item

        for fact in facts:
            for relation in fact.relations:
                if relation.type is RelationType.SAME_EVENT and relation.confirmed:
                    one, other = sorted((find(fact.id), find(relation.to)))
                    root[other] = one
        return {item: find(item) for item in root}

    def of_kind(self, *kinds: str) -> tuple[Fact, ...]:
        """The facts of these kinds that rules may rest on."""
        return tuple(fact for fact in self.current if fact.kind in kinds and fact.counts)

    def periods(self, name: str) -> tuple[Period, ...]:
        """The periods of that name that rules may rest on."""
        return periods((fact for fact in self.current if fact.counts), name, self.child.id)

    def agencies_of_kind(self, *kinds: str) -> tuple[Agency, ...]:
        """The agencies of the case of these kinds."""
        return tuple(agency for agency in self.agencies.values() if agency.kind in kinds)

    def covered(self, agency_kinds: Iterable[str], start: date, end: date) -> Coverage | None:
        """Coverage that together speaks for the whole window, from an agency of one of these kinds, or None.

        Coverages of one agency that touch or overlap are read as one; it is declared only if all of it is. What is
        declared goes before what is assumed.
        """
        kinds = tuple(agency_kinds)
        held = self._coverage_of.get(kinds)
        if held is None:
            wanted = sorted({agency.id for agency in self.agencies_of_kind(*kinds)})
            held = [joined for agency in wanted for joined in self._covered_by.get(agency, ())]
            held.sort(key=lambda item: not item.declared)
            self._coverage_of[kinds] = held
        for joined in held:
            if joined.covers(start, end):
                return joined
        return None

    def assumed(self, agency_kinds: Iterable[str], start: date, end: date) -> tuple[Coverage, ...]:
        """What only is assumed of :meth:`covered` this window: the stretches of that agency of which nobody has said
        that its records are whole. Empty where it is declared, and where nothing covers the window."""
        found = self.covered(agency_kinds, start, end)
        if found is None or found.declared:
            return ()
        only = _joined([item for item in self.covering if item.agency == found.agency and not item.declared])
        until = self.known_at or date.max
        return tuple(
            replace(item, latest=min(item.latest, until))
            for item in only
            if item.earliest <= min(max(start, end), until) and item.latest >= start
        )

    @cached_property
    def covering(self) -> tuple[Coverage, ...]:
        """What the sources cover, as far as it is declared, assumed, or was said by somebody."""
        return as_said(self.coverage, self.coverage_said)

    @cached_property
    def _coverage_of(self) -> dict[tuple[str, ...], list[Coverage]]:
        """By kinds of agency, what the sources of such agencies cover, as far as somebody has asked."""
        return {}

    @cached_property
    def _covered_by(self) -> dict[str, list[Coverage]]:
        return covered_by(self.covering)

    def differing(self, fact: Fact, other: Fact) -> str:
        """On what two entries contradict one another, in plain words; empty where that was not told."""
        return "; ".join(differing_on(self.contradictions, fact.lineage, other.lineage))

    @property
    def child_id(self) -> str:
        """The id of its child."""
        return self.child.id

    def as_known(self, *, to: str | None = None, at: date | None = None) -> Chronology:
        """The chronology as the evidence shows that ``to`` had it (an agency id; None: anybody) on ``at`` (None: now).

        Only what was known for certain by the end of that day is in it; what may have been known is counted in a gap
        and not shown. A fact is shown in the version that its agency stated on that day.
        """
        if to is None and at is None:
            return self
        shown: list[Fact] = []
        maybe: dict[str, int] = {}
        for fact in self.facts:
            if fact.status is Status.REJECTED or not _version_stood(fact, at):
                continue
            certain = possible = False
            for piece in (own_knowledge(fact), *fact.knowledge):
                if piece is None or not piece.gives_knowledge or (to is not None and piece.agency not in (to, PUBLIC)):
                    continue
                certain = certain or at is None or piece.on.certainly_by(at)
                possible = possible or at is None or piece.on.possibly_by(at)
            if own_knowledge(fact) is None and not self.is_public(fact.agency):
                # Its own agency has it now; since when is not known, so on no past day for certain.
                certain = certain or (at is None and to == fact.agency)
                possible = possible or to in (None, fact.agency)
            elif at is None and self.is_public(fact.agency):
                certain = True
            if certain:
                shown.append(as_it_stood(fact, to, at))
            elif possible:
                maybe[fact.agency] = maybe.get(fact.agency, 0) + 1
        ids = {fact.id for fact in shown}
        shown = [tied_within(fact, ids) for fact in shown]
        gaps = possibly_known(maybe, self)
        # What names no fact, or a fact that is not shown, would tell of what was not known.
        lineages = {fact.lineage for fact in shown}
        kept = tuple(one for one in self.contradictions if all(said.fact in lineages for said in one.said))
        return replace(
            self,
            facts=tuple(shown),
            gaps=(*self.gaps, *gaps),
            known_to=to,
            known_at=at,
            contradictions=kept,
            coverage_said=self.said_by(at),
        )

    def said_by(self, at: date | None) -> tuple[CoverageSaid, ...]:
        """What people had said of its coverage by the end of a day (None: by now)."""
        return self.coverage_said if at is None else tuple(one for one in self.coverage_said if one.on <= at)

    def is_public(self, agency: str) -> bool:
        """Whether what an agency writes is known to everybody."""
        return agency in self.agencies and AGENCY_KINDS[self.agencies[agency].kind].is_public

    def on_another_day(
        self,
        *,
        facts: tuple[Fact, ...],
        gaps: tuple[Gap, ...],
        known_at: date,
        contradictions: tuple[Contradiction, ...],
        counting: Mapping[str, tuple[Fact, ...]],
        waiting: tuple[Fact, ...],
        same_events: Mapping[str, str],
    ) -> Chronology:
        """This chronology as known on another day, put together by :class:`sightline.chronology.replay.Replay`.

        ``facts`` stand in order, and the last three are what those properties would work out from them.
        """
        made = object.__new__(Chronology)
        covers = self if not self.coverage_said else self._covers_as_said(self.said_by(known_at))
        # A frozen class holds what it has worked out beside its fields; here both are known already.
        made.__dict__.update(
            child=self.child,
            facts=facts,
            agencies=self.agencies,
            persons=self.persons,
            coverage=self.coverage,
            coverage_said=covers.coverage_said,
            gaps=gaps,
            known_to=None,
            known_at=known_at,
            contradictions=contradictions,
            counting=counting,
            waiting=waiting,
            same_events=same_events,
            covering=covers.covering,
            _covered_by=covers._covered_by,
            _coverage_of=covers._coverage_of,
        )
        return made

    def _covers_as_said(self, said: tuple[CoverageSaid, ...]) -> Chronology:
        """A chronology of the same coverage and no facts, of which only this much was said; the same for the same."""
        held = self._with_said.get(said)
        if held is None:
            held = self._with_said[said] = Chronology(
                self.child, (), self.agencies, coverage=self.coverage, coverage_said=said
            )
        return held

    @cached_property
    def _with_said(self) -> dict[tuple[CoverageSaid, ...], Chronology]:
        return {}


def covered_by(coverage: Iterable[Coverage]) -> dict[str, list[Coverage]]:
    """By agency id, what its sources cover: what touches or overlaps as one, and what is declared also by itself."""
    by_agency: dict[str, list[Coverage]] = {}
    for item in coverage:
        by_agency.setdefault(item.agency, []).append(item)
    held = {}
    for agency, parts in by_agency.items():
        declared = _joined([part for part in parts if part.declared])
        held[agency] = [*declared, *(item for item in _joined(parts) if not item.declared)]
    return held


def possibly_known(counted: Mapping[str, int], chronology: Chronology) -> tuple[Gap, ...]:
    """How many entries of each agency may already have been known."""
    return tuple(
        Gap(
            GapKind.POSSIBLY_KNOWN,
            f"{count} {'entry' if count == 1 else 'entries'} of "
            f"{chronology.agencies[agency].name if agency in chronology.agencies else agency} may already have been "
            "known: the records do not date that knowledge exactly, so they are not shown.",
            agency,
        )
        for agency, count in sorted(counted.items())
    )


def _version_stood(fact: Fact, at: date | None) -> bool:
    if at is None:
        return fact.is_current
    return (fact.stated_from is None or fact.stated_from <= at) and (
        fact.superseded_on is None or at < fact.superseded_on
    )


def as_it_stood(fact: Fact, to: str | None, at: date | None) -> Fact:
    """The fact without what came after: later knowledge, that it was later corrected or withdrawn, and why somebody who
    looks back marked it.
    """
    knowledge = tuple(
        item
        for item in fact.knowledge
        if (at is None or item.on.certainly_by(at)) and (to is None or item.agency in (to, PUBLIC))
    )
    # Copies are dear and most facts are as they were, so only what changes is copied.
    if at is not None and fact.significance:
        fact = replace(fact, significance="")
    if at is None or fact.superseded_on is None or at >= fact.superseded_on:
        return fact if len(knowledge) == len(fact.knowledge) else replace(fact, knowledge=knowledge)
    stood = fact.stood_as or (Status.STATED if not fact.decided_by else Status.ACCEPTED)
    return replace(fact, knowledge=knowledge, status=stood, superseded_on=None, stood_as=None)


def tied_within(fact: Fact, ids: Set[str]) -> Fact:
    """The fact, tied only to facts that are shown too."""
    if all(item.to in ids for item in fact.relations) and all(item in ids for item in fact.contradicts):
        return fact
    return replace(
        fact,
        relations=tuple(item for item in fact.relations if item.to in ids),
        contradicts=tuple(item for item in fact.contradicts if item in ids),
    )


def _joined(parts: list[Coverage]) -> list[Coverage]:
    joined: list[Coverage] = []
    for part in sorted(parts, key=lambda item: (item.earliest, item.latest)):
        if joined and part.earliest <= joined[-1].latest + timedelta(days=1):
            last = joined[-1]
            joined[-1] = replace(last, latest=max(last.latest, part.latest), declared=last.declared and part.declared)
        else:
            joined.append(part)
    return joined

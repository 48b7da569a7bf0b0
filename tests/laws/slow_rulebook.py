"""The rulebook as slowly and plainly as can be: what judges the fast evaluator and the fast replay.

Every rule is tried on every day from facts that are sifted anew each time; nothing is remembered, skipped or shared.
The nodes are the rules' own.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date, timedelta
from typing import TypeVar

from sightline.chronology.chronology import Chronology
from sightline.chronology.fact import PUBLIC, Fact
from sightline.chronology.knowledge import own_knowledge
from sightline.rulebook.answers import Answer
from sightline.rulebook.evaluate import ask, breach, owe
from sightline.rulebook.findings import DutyFinding, PromptFinding, State
from sightline.rulebook.language.bind import Episode
from sightline.rulebook.language.rules import Duty, Prompt, Rule, episodes_unseen
from sightline.rulebook.parameters import Parameters, load
from sightline.rulebook.view import Turning, View

_T = TypeVar("_T")
_FIRMEST = (Answer.YES, Answer.CANNOT_TELL, Answer.NO)


class SlowView(View):
    """A view that remembers nothing."""

    def once(self, node: object, work: Callable[[View], _T]) -> _T:
        return work(self)

    def while_same(self, key: object, sources: tuple[object, ...], work: Callable[[View], _T]) -> _T:
        return work(self)

    def facts(self, kinds: tuple[str, ...]) -> tuple[Fact, ...]:
        about = [fact for fact in self.chronology.facts if not fact.children or self.child in fact.children]
        counting = [fact for fact in about if fact.is_current and fact.counts and fact.kind in kinds]
        for fact in counting:
            self.turning.note(fact.occurred.earliest)
        come = [fact for fact in counting if fact.occurred.earliest is None or fact.occurred.earliest <= self.on]
        return tuple(sorted(come, key=Fact.sort_key))

    @property
    def waiting_facts(self) -> tuple[Fact, ...]:
        about = [fact for fact in self.chronology.facts if not fact.children or self.child in fact.children]
        return tuple(fact for fact in about if fact.is_current and fact.awaits_a_person and not fact.counts)

    def covered(self, agency_kind: str, start: date, end: date) -> bool:
        """Every single day of the window is in a coverage of one and the same agency of that kind."""
        days = [start + timedelta(days=number) for number in range(max((end - start).days + 1, 1))]
        of_kind = {agency.id for agency in self.chronology.agencies.values() if agency.kind == agency_kind}
        return any(all(self._speaks(agency, day) for day in days) for agency in of_kind)

    def _speaks(self, agency: str, day: date) -> bool:
        """By what is declared, or assumed and, by the last who said anything of that day, not denied."""
        held = [item for item in self.chronology.coverage if item.agency == agency and item.covers(day, day)]
        said = [
            one
            for one in self.chronology.coverage_said
            if one.agency == agency and one.earliest <= day <= one.latest
            and (self.chronology.known_at is None or one.on <= self.chronology.known_at)
        ]  # fmt: skip
        return any(item.declared or not said or said[-1].is_everything for item in held)

    def agencies(self, agency_kinds: tuple[str, ...]) -> frozenset[str]:
        return frozenset(agency.id for agency in self.chronology.agencies.values() if agency.kind in agency_kinds)


def slow_findings(
    chronology: Chronology, on: date, rules: Iterable[Rule], parameters: Parameters | None = None
) -> tuple[list[PromptFinding], list[DutyFinding], date | None]:
    """What is considered, what is owed, and the first day to look again."""
    prompts: list[PromptFinding] = []
    duties: list[DutyFinding] = []
    again: list[date] = []
    for rule in rules:
        view = SlowView(chronology, on, parameters or load())
        episodes = rule.starts.episodes(view)
        if isinstance(rule, Duty) and rule.unseen is not None:
            unseen = episodes_unseen(rule, view, episodes)
            if rule.starts.during is None:
                episodes = [rule.unseen.or_sooner(view, episode) for episode in episodes]
            episodes = [*episodes, *unseen]
        start = view.turning.first
        again += [start] if start else []
        by_key: dict[str, tuple[PromptFinding, Episode]] = {}
        for episode in episodes:
            view = SlowView(chronology, on, parameters or load())
            view.turning = Turning(on, start)
            if isinstance(rule, Prompt):
                found = ask(view, rule, episode).finding
                held = by_key.get(found.key)
                by_key[found.key] = (found, episode) if held is None else _firmest(held, (found, episode))
            elif (owed := owe(view, rule, episode)) is not None:
                duties.append(owed.finding)
                if rule.raises is not None and owed.state is State.BREACHED_OPEN:
                    told_now = breach(view, rule, episode)
                    prompts += [told_now.finding] if told_now.answer is Answer.YES else []
            again += [view.turning.first] if view.turning.first else []
        in_ways = any(episode.way for episode in episodes)
        told = list(by_key.values())
        prompts += [found for found, episode in told if not (in_ways and _is_taken_in(found, episode, told))]
    return prompts, duties, min(again, default=None)


def _firmest(one: tuple[PromptFinding, Episode], other: tuple[PromptFinding, Episode]) -> tuple[PromptFinding, Episode]:
    days = [day for day in (one[0].look_again_on, other[0].look_again_on) if day]
    found, episode = min(one, other, key=lambda item: _FIRMEST.index(item[0].answer))
    return replace(found, look_again_on=min(days, default=None)), episode


def _is_taken_in(found: PromptFinding, episode: Episode, told: list[tuple[PromptFinding, Episode]]) -> bool:
    """Whether a raised question, of more facts if this one is raised too, has this one's anchor among its facts."""
    for other, its in told:
        if other is found or other.answer is not Answer.YES:
            continue
        has_more = len(its.facts) > len(episode.facts) or found.answer is not Answer.YES
        if has_more and episode.anchor.id in {fact.id for fact in its.facts}:
            return True
    return False


def slow_history(
    chronology: Chronology, until: date, rules: Iterable[Rule]
) -> list[tuple[date, PromptFinding, tuple[str, ...]]]:
    """Each prompt with the first day on which it is raised and who had all of its facts, from looking every day."""
    days = [
        piece.on.earliest
        for fact in chronology.facts
        for piece in (own_knowledge(fact), *fact.knowledge)
        if piece is not None and piece.on.earliest is not None
    ]
    day = max(min(days, default=until), until - timedelta(days=500))
    first: dict[str, tuple[date, PromptFinding, tuple[str, ...]]] = {}
    chosen = tuple(rules)
    while day <= until:
        known = chronology.as_known(at=day)
        for finding in slow_findings(known, day, chosen)[0]:
            heads = {f"{finding.rule}:{chronology.child.id}:{lineage}" for lineage in finding.lineages}
            if finding.answer is Answer.YES and not heads & set(first):
                first[finding.key] = (day, finding, _held_all(known, finding, day))
        day += timedelta(days=1)
    return sorted(first.values(), key=lambda item: (item[0], item[1].key))


def _held_all(known: Chronology, finding: PromptFinding, day: date) -> tuple[str, ...]:
    agencies = {*known.agencies, *(fact.agency for fact in known.facts)}
    facts = [fact for fact in known.facts if fact.id in finding.evidence.facts]
    return tuple(sorted(agency for agency in agencies if facts and all(_had(agency, fact, day) for fact in facts)))


def _had(agency: str, fact: Fact, day: date) -> bool:
    return any(
        piece is not None and piece.gives_knowledge and piece.on.certainly_by(day) and piece.agency in (agency, PUBLIC)
        for piece in (own_knowledge(fact), *fact.knowledge)
    )

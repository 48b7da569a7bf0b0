"""When each prompt could first have been raised, and to whom it could have been shown.

The past is visited only on the days on which somebody came to know a fact of a kind that a rule reads, and on the days
on which an answer could change by itself.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from sightline.chronology.chronology import Chronology
from sightline.chronology.fact import PUBLIC, Fact
from sightline.chronology.knowledge import own_knowledge
from sightline.chronology.replay import Replay
from sightline.rulebook.answers import Answer
from sightline.rulebook.evaluate import BreachToTell, PromptToTell, add_firmest, ask, breach, one_question_each
from sightline.rulebook.findings import PromptFinding
from sightline.rulebook.language.rules import Prompt, Rule
from sightline.rulebook.parameters import Parameters, load
from sightline.rulebook.plan import plan_of
from sightline.rulebook.registry import ALL
from sightline.rulebook.view import Turning, View


@dataclass(frozen=True, slots=True)
class FirstRaised:
    """A prompt on the first day on which what was then known would have raised it.

    ``shown_to``: ids of the agencies that, by the records, each had every fact it rests on by that day. Others may
    have held parts. It does not show that anyone should have acted differently or that harm would have been prevented.
    """

    finding: PromptFinding
    on: date
    shown_to: tuple[str, ...]

    def as_json(self) -> dict[str, object]:
        """For the page and the command."""
        return {**self.finding.as_json(), "first_raised_on": self.on.isoformat(), "shown_to": list(self.shown_to)}


def history(
    chronology: Chronology, *, until: date, rules: Iterable[Rule] = ALL, parameters: Parameters | None = None
) -> tuple[FirstRaised, ...]:
    """Every prompt that would have been raised by ``until``, on the first day, in order of that day.

    The law and the numbers are those of the events' days; the questions are today's, and each says when it was learned.
    """
    first: dict[str, FirstRaised] = {}
    plan = plan_of(rule for rule in rules if isinstance(rule, Prompt) or rule.raises is not None)
    numbers = parameters or load()
    replay = Replay(chronology)
    child = chronology.child.id
    # For each rule, the day on which an answer that was no can change without anybody learning anything.
    wakes: dict[int, date] = {}
    view: View | None = None
    for day in _days(replay.days, wakes, until):
        due = plan.that_read(replay.go_to(day))
        due.update(number for number, woken in wakes.items() if woken <= day)
        view = View(replay.known, day, numbers, view)
        for number in sorted(due):
            rule = plan.rules[number]
            wakes.pop(number, None)
            if not plan.can_start(number, view.kinds):
                continue
            view.turning = Turning(day)
            episodes = rule.starts.episodes(view)
            start_turning = view.turning.first
            waits = Turning(day, start_turning)
            head = f"{rule.code}:{child}:"
            # Where a question can arise in several ways, one that was raised may take in what another would ask.
            in_ways = any(episode.way for episode in episodes)
            answers: list[PromptToTell | BreachToTell] = []
            asked: dict[str, int] = {}
            for episode in episodes:
                if not in_ways and any(head + lineage in first for lineage in episode.lineages):
                    continue
                view.turning = Turning(day, start_turning)
                told = ask(view, rule, episode) if isinstance(rule, Prompt) else breach(view, rule, episode)
                add_firmest(answers, told, asked)
                if in_ways or told.answer is not Answer.YES:
                    waits.note(view.turning.first)
            for raised in one_question_each(answers) if in_ways else answers:
                if raised.answer is not Answer.YES or any(head + name in first for name in raised.episode.lineages):
                    continue
                first[raised.key] = FirstRaised(raised.finding, day, _shown_to(replay.known, raised.finding, day))
            if waits.first is not None:
                wakes[number] = waits.first
    return tuple(sorted(first.values(), key=lambda item: (item.on, item.finding.key)))


def _days(known: Sequence[date], wakes: dict[int, date], until: date) -> Iterator[date]:
    """The days on which something became known and those in ``wakes``, in order, to ``until``."""
    at = 0
    while True:
        following = min(wakes.values(), default=date.max)
        if at < len(known) and known[at] <= following:
            following = known[at]
            at += 1
        if following > until or following == date.max:
            return
        yield following


def _shown_to(known: Chronology, finding: PromptFinding, day: date) -> tuple[str, ...]:
    facts = [known.by_id[fact_id] for fact_id in finding.evidence.facts if fact_id in known.by_id]
    holders = [_holders(fact, day, known) for fact in facts]
    return tuple(sorted(set.intersection(*holders))) if holders else ()


def _holders(fact: Fact, day: date, known: Chronology) -> set[str]:
    held = {
        piece.agency
        for piece in (own_knowledge(fact), *fact.knowledge)
        if piece is not None and piece.gives_knowledge and piece.on.certainly_by(day)
    }
    return set(known.agencies) if PUBLIC in held else held

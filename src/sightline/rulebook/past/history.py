"""When each prompt and each breach could first have been raised, and to whom it could have been shown.

The past is visited only on the days on which somebody came to know a fact of a kind that a rule reads, and on the days
on which an answer could change by itself.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from sightline.chronology.chronology import Chronology
from sightline.chronology.fact import PUBLIC, Fact
from sightline.chronology.knowledge import own_knowledge
from sightline.chronology.replay import Replay
from sightline.rulebook.answers import YES
from sightline.rulebook.evaluate import add_firmest, ask, breach, one_question_each, owe
from sightline.rulebook.findings import DutyFinding, PromptFinding, State
from sightline.rulebook.language.bind import Episode
from sightline.rulebook.language.rules import Prompt, Rule, episodes_of
from sightline.rulebook.parameters import Parameters, load
from sightline.rulebook.plan import Plan, plan_of
from sightline.rulebook.registry import ALL
from sightline.rulebook.to_tell import BreachToTell, DutyToTell, PromptToTell
from sightline.rulebook.view import Turning, View


@dataclass(frozen=True, slots=True)
class FirstRaised:
    """A prompt, or a duty's breach, on the first day on which what was then known would have raised it.

    ``shown_to``: ids of the agencies that, by the records, each had every fact it rests on by that day. Others may
    have held parts. It does not show that anyone should have acted differently or that harm would have been prevented.
    """

    finding: PromptFinding | DutyFinding
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
    plan = plan_of(rule for rule in rules if isinstance(rule, Prompt) or rule.raises is not None)
    return _in_words(chronology, plan, until, parameters or load(), _questions)


def breaches(
    chronology: Chronology, *, until: date, rules: Iterable[Rule] = ALL, parameters: Parameters | None = None
) -> tuple[FirstRaised, ...]:
    """Every duty that would have been seen as not done in time by ``until``, on the first day, in order of that day."""
    plan = plan_of(rule for rule in rules if not isinstance(rule, Prompt))
    return _in_words(chronology, plan, until, parameters or load(), _missed)


def first_days(
    chronology: Chronology, *, until: date, rules: Iterable[Rule] = ALL, parameters: Parameters | None = None
) -> Iterator[tuple[PromptToTell | BreachToTell | DutyToTell, date]]:
    """What :func:`history` of the prompts and :func:`breaches` of the duties find, and the first day of each, with
    nothing put into words."""
    raised: set[str] = set()
    for visit in _visits(chronology, plan_of(rules), until, parameters or load()):
        for told in (_questions if isinstance(visit.rule, Prompt) else _missed)(visit, raised):
            yield told, visit.view.on


_Told = PromptToTell | BreachToTell | DutyToTell


def _in_words(
    chronology: Chronology,
    plan: Plan,
    until: date,
    numbers: Parameters,
    look: Callable[[_Visit, set[str]], Iterable[_Told]],
) -> tuple[FirstRaised, ...]:
    raised: set[str] = set()
    first: list[FirstRaised] = []
    for visit in _visits(chronology, plan, until, numbers):
        view = visit.view
        for told in look(visit, raised):
            held_by = shown_to(view.chronology, told.finding, view.on)
            first.append(FirstRaised(told.finding, view.on, held_by))
    return tuple(sorted(first, key=lambda item: (item.on, item.finding.key)))


def _questions(visit: _Visit, raised: set[str]) -> list[PromptToTell | BreachToTell]:
    """The questions that are raised on this visit and were not before. Their keys are added to ``raised``."""
    rule, view = visit.rule, visit.view
    head = f"{rule.code}:{view.child}:"
    # Where a question can arise in several ways, one that was raised may take in what another would ask.
    in_ways = any(episode.way for episode in visit.episodes)
    answers: list[PromptToTell | BreachToTell] = []
    asked: dict[str, int] = {}
    for episode in visit.episodes:
        if not in_ways and _was_raised(head, episode, raised):
            continue
        view.turning = Turning(view.on, visit.start)
        told = ask(view, rule, episode) if isinstance(rule, Prompt) else breach(view, rule, episode)
        add_firmest(answers, told, asked)
        if in_ways or told.answer is not YES:
            visit.waits.note(view.turning.first)
    found = []
    for told in one_question_each(answers) if in_ways else answers:
        if told.answer is YES and not _was_raised(head, told.episode, raised):
            raised.add(told.key)
            found.append(told)
    return found


def _missed(visit: _Visit, raised: set[str]) -> list[DutyToTell]:
    """The duties that are seen on this visit as not done in time and were not before; their keys go into ``raised``."""
    rule, view = visit.rule, visit.view
    assert not isinstance(rule, Prompt)
    head = f"{rule.code}:{view.child}:"
    found = []
    for episode in visit.episodes:
        if _was_raised(head, episode, raised):
            continue
        view.turning = Turning(view.on, visit.start)
        owed = owe(view, rule, episode)
        if owed is not None and owed.state in _BREACHED:
            raised.add(owed.key)
            found.append(owed)
        else:
            visit.waits.note(view.turning.first)
    return found


def _was_raised(head: str, episode: Episode, raised: set[str]) -> bool:
    """Whether one of the records that start it named a finding of the rule before."""
    if not raised:
        return False
    if len(episode.facts) == 1:
        return head + (episode.anchor.lineage or episode.anchor.id) in raised
    return any(head + lineage in raised for lineage in episode.lineages)


_BREACHED = (State.BREACHED_OPEN, State.BREACHED_ENDED, State.MET_LATE)


@dataclass(frozen=True, slots=True)
class _Visit:
    """A rule looked at on a day. ``waits`` is told every later day on which an answer could change by itself."""

    rule: Rule
    view: View
    episodes: list[Episode]
    start: date | None
    waits: Turning


def _visits(chronology: Chronology, plan: Plan, until: date, numbers: Parameters) -> Iterator[_Visit]:
    """Every rule on every day on which its answers can have changed, in order."""
    replay = Replay(chronology)
    # For each rule, the day on which an answer that was no can change without anybody learning anything.
    wakes: dict[int, date] = {}
    view: View | None = None
    for day in _days(replay.days, wakes, until):
        due = plan.that_read(replay.go_to(day))
        due.update([number for number, woken in wakes.items() if woken <= day])
        for number in due:
            wakes.pop(number, None)
        asked = [number for number in sorted(due) if plan.can_start(number, replay.counting)]
        if not asked:
            continue
        view = View(replay.known, day, numbers, view, is_of_replay=True)
        for number in asked:
            rule = plan.rules[number]
            view.turning = Turning(day)
            episodes = episodes_of(rule, view)
            start = view.turning.first
            waits = Turning(day, start)
            yield _Visit(rule, view, episodes, start, waits)
            if waits.first is not None:
                wakes[number] = waits.first


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


def shown_to(known: Chronology, finding: PromptFinding | DutyFinding, day: date) -> tuple[str, ...]:
    """The agencies each of which certainly had by the day every fact that a finding rests on."""
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

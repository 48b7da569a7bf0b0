"""THE evaluator: one child's chronology on one day in, findings out. One function for one child and for everyone."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from sightline.chronology.chronology import Chronology
from sightline.rulebook import packs
from sightline.rulebook.answers import CANNOT_TELL, NO, YES, all_yes
from sightline.rulebook.duty_ends import over_before
from sightline.rulebook.duty_state import Standing, standing
from sightline.rulebook.evidence import NO_EVIDENCE
from sightline.rulebook.findings import Findings, State
from sightline.rulebook.language.bind import UNSEEN, Episode
from sightline.rulebook.language.due import CannotReckon, Limit
from sightline.rulebook.language.reading import Words
from sightline.rulebook.language.rules import Duty, Prompt, Rule, episodes_of
from sightline.rulebook.language.words import mention
from sightline.rulebook.parameters import Parameters, load
from sightline.rulebook.plan import plan_of
from sightline.rulebook.registry import ALL
from sightline.rulebook.to_tell import BreachToTell, DutyToTell, PromptToTell
from sightline.rulebook.view import Turning, View


def evaluate(
    chronology: Chronology, *, on: date, rules: Iterable[Rule] = ALL, parameters: Parameters | None = None
) -> Findings:
    """What the rules find about the chronology's child, looking at ``on`` with only the facts that it holds.

    The chronology may be one ``as_known``; the deadlines are judged on ``on``. ``parameters``: those that come with
    Sightline unless a partnership's own are given.
    """
    view = View(chronology, on, parameters or load())
    plan = plan_of(rules)
    return _evaluated(view, plan.that_can_start(view.present), plan.titles)


def evaluate_those(
    chronology: Chronology, *, on: date, rules: Sequence[Rule], parameters: Parameters | None = None
) -> Findings:
    """What :func:`evaluate` finds, where somebody has worked out already which rules can start: every one is tried."""
    view = View(chronology, on, parameters or load())
    return _evaluated(view, rules, {rule.code: rule.title for rule in rules})


def _evaluated(view: View, rules: Sequence[Rule], titles: Mapping[str, str]) -> Findings:
    on = view.on
    prompts: list[PromptToTell | BreachToTell] = []
    duties: list[DutyToTell] = []
    first = Turning(on)
    for rule in rules:
        view.turning = Turning(on)
        episodes = episodes_of(rule, view)
        rule_turning = view.turning.first
        first.note(rule_turning)
        asked: dict[str, int] = {}
        before = len(prompts)
        for episode in episodes:
            view.turning = Turning(on, rule_turning)
            if isinstance(rule, Prompt):
                add_firmest(prompts, ask(view, rule, episode), asked)
            else:
                duty = owe(view, rule, episode)
                if duty is not None:
                    duties.append(duty)
                    if rule.raises is not None and duty.state is State.BREACHED_OPEN:
                        asked_now = BreachToTell(view, rule, episode, duty)
                        if asked_now.answer is YES:
                            prompts.append(asked_now)
            first.note(view.turning.first)
        if any(episode.way for episode in episodes):
            prompts[before:] = one_question_each(prompts[before:])
    return Findings(prompts, duties, first.first, len(view.waiting_facts), titles)


_FIRMEST = (YES, CANNOT_TELL, NO)


def add_firmest(
    prompts: list[PromptToTell | BreachToTell], found: PromptToTell | BreachToTell, asked: dict[str, int]
) -> None:
    """One finding for each rule and anchor: where a question can arise in several ways, the firmest answer.

    ``asked``: for this rule, the place of each anchor in ``prompts``. Either way may change the answer, so the first
    of both days to look again holds.
    """
    anchor = found.episode.anchor
    place = asked.setdefault(anchor.lineage or anchor.id, len(prompts))
    if place == len(prompts):
        prompts.append(found)
        return
    both = (prompts[place], found)
    kept = min(both, key=lambda item: _FIRMEST.index(item.answer))
    kept.look_again_on = min((item.look_again_on for item in both if item.look_again_on), default=None)
    prompts[place] = kept


def one_question_each(prompts: list[PromptToTell | BreachToTell]) -> list[PromptToTell | BreachToTell]:
    """Of a rule that can arise in several ways: what a raised question already takes in is not asked again."""
    raised = [item for item in prompts if item.answer is YES]
    return [
        item
        for item in prompts
        if not any(
            other is not item
            and (item.answer is not YES or len(other.episode.facts) > len(item.episode.facts))
            and any(item.episode.anchor is fact for fact in other.episode.facts)
            for other in raised
        )
    ]


def ask(view: View, rule: Prompt, episode: Episode) -> PromptToTell:
    """A prompt's answer for one episode. What the view's turning has noted is the finding's day to look again."""
    reading = rule.when.read(view, episode)
    answer = all_yes((episode.certainty, reading.answer))
    if answer is not NO and rule.against is not None:
        rule.against.find(view)  # What speaks against it may still come.
    return PromptToTell(view, rule, episode, answer, reading)


def owe(view: View, rule: Duty, episode: Episode) -> DutyToTell | None:
    """How a duty stands for one episode; None where it does not apply."""
    if rule.unseen is not None and episode.way == UNSEEN:
        how = Standing(State.CANNOT_TELL, rule.unseen.why(view))
        return DutyToTell(view, rule, episode, None, None, how, NO_EVIDENCE)
    starts = episode.when.earliest
    edition = packs.edition_on(rule.source.family, starts) if starts else None
    limit: Limit | None = None
    evidence = NO_EVIDENCE
    applies = episode.certainty
    anchor = episode.anchor
    why: Words = ""
    if applies is not YES:
        why = lambda: f"the record does not say enough to know that the duty began: {mention(anchor)}"  # noqa: E731
    if rule.unseen is not None:
        evidence = rule.unseen.sum_of(view, episode)
    if rule.applies is not None:
        reading = rule.applies.read(view, episode)
        applies = all_yes((applies, reading.answer))
        why = why or (lambda: reading.why)
        evidence += reading.evidence
    if applies is NO or over_before(view, rule, episode)[0] is not None:
        return None
    try:
        if edition is None and starts is not None:
            raise CannotReckon(f"the rulebook holds no edition of this rule for {starts.year}")
        limit = rule.due.limit(view, episode)
        how = standing(view, rule, episode, limit) if applies is YES else Standing(State.CANNOT_TELL, why)
    except CannotReckon as reason:
        how = Standing(State.CANNOT_TELL, str(reason))
    return DutyToTell(view, rule, episode, edition, limit, how, evidence)


def breach(view: View, rule: Duty, episode: Episode) -> BreachToTell:
    """Whether a duty that raises a prompt does so for one episode."""
    return BreachToTell(view, rule, episode, owe(view, rule, episode))

"""THE evaluator: one child's chronology on one day in, findings out. One function for one child and for everyone."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from functools import cache
from string import Formatter

from sightline.chronology.chronology import Chronology
from sightline.rulebook import packs
from sightline.rulebook.answers import CANNOT_TELL, NO, YES, Answer, all_yes
from sightline.rulebook.duty_state import Standing, standing
from sightline.rulebook.evidence import NO_EVIDENCE, Evidence
from sightline.rulebook.findings import WHY, DutyFinding, Findings, PromptFinding, State
from sightline.rulebook.language.bind import Episode
from sightline.rulebook.language.due import CannotReckon, Limit
from sightline.rulebook.language.reading import Reading, Words
from sightline.rulebook.language.rules import Cite, Duty, Prompt, Raises, Rule, episodes_of
from sightline.rulebook.language.ways import reckoned
from sightline.rulebook.language.words import count_words, mention
from sightline.rulebook.parameters import NoNumber, Parameters, load
from sightline.rulebook.parameters import Standing as Checked
from sightline.rulebook.plan import plan_of
from sightline.rulebook.registry import ALL
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
                        prompts.append(BreachToTell(view, rule, episode, duty))
            first.note(view.turning.first)
        if any(episode.way for episode in episodes):
            prompts[before:] = one_question_each(prompts[before:])
    return Findings(prompts, duties, first.first, len(view.waiting_facts), titles)


class PromptToTell:
    """A prompt's answer for one episode. The words are found when somebody reads the finding."""

    __slots__ = ("_finding", "_reading", "answer", "episode", "look_again_on", "rule", "view")

    def __init__(self, view: View, rule: Prompt, episode: Episode, answer: Answer, reading: Reading) -> None:
        self.view, self.rule, self.episode = view, rule, episode
        self.answer = answer
        self.look_again_on = view.turning.first
        self._reading = reading
        self._finding: PromptFinding | None = None

    @property
    def key(self) -> str:
        """The rule, the child and the lineage of the anchor."""
        return _key(self.rule, self.view, self.episode)

    @property
    def finding(self) -> PromptFinding:
        """The whole finding, in words."""
        if self._finding is None:
            self._finding = _put(self)
        return self._finding

    @property
    def reading(self) -> Reading:
        """What its condition read."""
        return self._reading


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


def _put(told: PromptToTell) -> PromptFinding:
    view, rule, episode, answer, reading = told.view, told.rule, told.episode, told.answer, told.reading
    evidence = Evidence(facts=tuple(fact.id for fact in episode.facts))
    evidence += reckoned(rule.starts, view, episode) + reading.evidence
    sentence = ""
    if answer is not NO:
        sentence = _says(rule, view, episode)
        why = [reading.why] if reading.why else []
        if episode.certainty is CANNOT_TELL:
            why.insert(0, f"the record does not say enough to know that this is such a case: {mention(episode.anchor)}")
        if answer is CANNOT_TELL:
            sentence = f"It cannot be told whether this is so: {sentence}{WHY}{'; '.join(why)}."
        evidence += _context(view, rule, episode)
    return PromptFinding(
        key=told.key,
        rule=rule.code,
        ref=rule.ref,
        tier=rule.tier,
        version=rule.version,
        answer=answer,
        sentence=sentence,
        questions=rule.questions,
        evidence=evidence,
        would_answer=rule.would_answer,
        look_again_on=told.look_again_on,
        learned_on=rule.learned_on,
        hindsight=_is_hindsight(view, rule.learned_on, episode),
        source=_source(rule.source, None),
        held_by=rule.held_by,
        lineages=episode.lineages,
        standing=rule.tier_standing,
        person=episode.person.called if episode.person else "",
    )


def _is_hindsight(view: View, learned: date | None, episode: Episode) -> bool:
    """Whether the question was learned later than the day looked at, or than the start that it is asked of."""
    known_at = view.chronology.known_at or view.on
    starts = episode.when.earliest
    return learned is not None and (min(known_at, view.on) < learned or (starts is not None and starts < learned))


def _context(view: View, rule: Prompt, episode: Episode) -> Evidence:
    """What speaks against it, and which facts are only taken to be about this child."""
    against: list[str] = []
    facts: list[str] = []
    if rule.against is not None:
        for fact, _ in rule.against.find(view):
            since = episode.when.earliest
            if since is None or fact.occurred.latest is None or fact.occurred.latest >= since:
                against.append(_sentence(mention(fact)))
                facts.append(fact.id)
    said: tuple[str, ...] = ()
    if view.has_siblings and any(not fact.children for fact in episode.facts):
        said = ("The record does not say which of the children it is about; it is counted for each.",)
    return Evidence(arithmetic=said, against=tuple(against), against_facts=tuple(facts))


class DutyToTell:
    """How a duty stands for one episode. The words are found when somebody reads the finding."""

    __slots__ = ("_applies", "_edition", "_finding", "_how", "episode", "limit", "look_again_on", "rule", "view")

    def __init__(
        self,
        view: View,
        rule: Duty,
        episode: Episode,
        edition: packs.Pack | None,
        limit: Limit | None,
        how: Standing,
        applies: Evidence,
    ) -> None:
        self.view, self.rule, self.episode, self.limit = view, rule, episode, limit
        self.look_again_on = view.turning.first
        self._edition, self._how, self._applies = edition, how, applies
        self._finding: DutyFinding | None = None

    @property
    def state(self) -> State:
        """How it stands."""
        return self._how.state

    @property
    def key(self) -> str:
        """The rule, the child and the lineage of the anchor."""
        return _key(self.rule, self.view, self.episode)

    @property
    def finding(self) -> DutyFinding:
        """The whole finding, in words."""
        if self._finding is None:
            self._finding = _put_duty(self, self._edition, self._how, self._applies)
        return self._finding


class BreachToTell:
    """The prompt that a duty's breach is: the same key, the same evidence, the duty's sentence."""

    __slots__ = ("_duty", "_finding", "answer", "episode", "look_again_on", "rule", "view")

    def __init__(self, view: View, rule: Duty, episode: Episode, duty: DutyToTell | None) -> None:
        self.view, self.rule, self.episode = view, rule, episode
        self.answer = YES if duty is not None and duty.state is State.BREACHED_OPEN else NO
        self.look_again_on = view.turning.first
        self._duty = duty
        self._finding: PromptFinding | None = None

    @property
    def key(self) -> str:
        """The rule, the child and the lineage of the anchor."""
        return _key(self.rule, self.view, self.episode)

    @property
    def finding(self) -> PromptFinding:
        """The whole finding, in words."""
        if self._finding is None:
            assert self._duty is not None
            assert self.rule.raises is not None
            self._finding = _put_breach(self, self.rule.raises, self._duty.finding)
        return self._finding


def breach(view: View, rule: Duty, episode: Episode) -> BreachToTell:
    """Whether a duty that raises a prompt does so for one episode."""
    return BreachToTell(view, rule, episode, owe(view, rule, episode))


def _put_breach(told: BreachToTell, asks: Raises, duty: DutyFinding) -> PromptFinding:
    return PromptFinding(
        key=duty.key,
        rule=duty.rule,
        ref=asks.ref,
        tier=asks.tier,
        version=duty.version,
        answer=told.answer,
        sentence=duty.sentence,
        questions=asks.questions,
        evidence=duty.evidence,
        would_answer=asks.would_answer,
        look_again_on=told.look_again_on,
        learned_on=asks.learned_on,
        hindsight=_is_hindsight(told.view, asks.learned_on, told.episode),
        source=duty.source,
        held_by=told.rule.held_by,
        lineages=duty.lineages,
        standing=asks.tier_standing,
        duty=duty.ref,
    )


def owe(view: View, rule: Duty, episode: Episode) -> DutyToTell | None:
    """How a duty stands for one episode; None where it does not apply."""
    starts = episode.when.earliest
    edition = packs.edition_on(rule.source.family, starts) if starts else None
    limit: Limit | None = None
    evidence = NO_EVIDENCE
    applies = episode.certainty
    anchor = episode.anchor
    why: Words = ""
    if applies is not YES:
        why = lambda: f"the record does not say enough to know that the duty began: {mention(anchor)}"  # noqa: E731
    if rule.applies is not None:
        reading = rule.applies.read(view, episode)
        applies = all_yes((applies, reading.answer))
        why = why or (lambda: reading.why)
        evidence = reading.evidence
    if applies is NO:
        return None
    try:
        if edition is None and starts is not None:
            raise CannotReckon(f"the rulebook holds no edition of this rule for {starts.year}")
        limit = rule.due.limit(view, episode)
        how = standing(view, rule, episode, limit) if applies is YES else Standing(State.CANNOT_TELL, why)
    except CannotReckon as reason:
        how = Standing(State.CANNOT_TELL, str(reason))
    return DutyToTell(view, rule, episode, edition, limit, how, evidence)


def _put_duty(told: DutyToTell, edition: packs.Pack | None, how: Standing, applies: Evidence) -> DutyFinding:
    view, rule, episode, limit = told.view, told.rule, told.episode, told.limit
    evidence = Evidence(facts=tuple(fact.id for fact in episode.facts)) + applies
    if limit is not None:
        evidence += Evidence(arithmetic=limit.arithmetic, parameters=limit.parameters)
    evidence += how.evidence
    if view.has_siblings and any(not fact.children for fact in episode.facts):
        said = "The record does not say which of the children it is about; it is counted for each."
        evidence += Evidence(arithmetic=(said,))
    return DutyFinding(
        key=told.key,
        rule=rule.code,
        ref=rule.ref,
        version=f"{edition.code}.{rule.version}" if edition else rule.version,
        state=how.state,
        due=limit,
        sentence=f"{_says(rule, view, episode)} {_stands(how, limit, episode)}",
        reason=how.why,
        evidence=evidence,
        look_again_on=told.look_again_on,
        falls_to=rule.falls_to,
        source=_source(rule.source, edition),
        force=rule.force,
        unverified=edition is None
        or packs.weaker(rule.source.standing, edition.standing) != "law read"
        or bool(edition.note),
        lineages=episode.lineages,
        note=" ".join(part for part in (rule.note, edition.note if edition else "") if part),
        raises=rule.raises.ref if rule.raises else "",
    )


def _stands(how: Standing, limit: Limit | None, episode: Episode) -> str:
    started = f"Counted from: {mention(episode.anchor)}."
    if limit is None:
        return f"{started} It cannot be told how this stands: {how.why}."
    due = f"Due {'before' if limit.strictly else 'by'} {limit.words()}".replace("by between", "between")
    due = due.replace("before between", "before the start, which was between")
    words = {
        State.PENDING: "not due yet",
        State.MET: f"met: {how.why}",
        State.MET_LATE: f"met late: {how.why}",
        State.BREACHED_OPEN: "not done by then, as far as the records you can see go, and still open",
        State.BREACHED_ENDED: f"not done by then, as far as the records you can see go; since then {how.why}",
        State.NOT_REQUIRED: f"not required, because {how.why}",
        State.CANNOT_TELL: f"it cannot be told how this stands: {how.why}",
        State.SUSPENDED: f"suspended: {how.why}",
    }[how.state]
    return f"{started} {due}; {words}."


@cache
def _blanks(says: str) -> frozenset[str]:
    return frozenset(name for _, name, _, _ in Formatter().parse(says) if name)


def _says(rule: Rule, view: View, episode: Episode) -> str:
    """The rule's sentence with its numbers of that day and the person."""
    return fill(rule, view.parameters, episode.when.earliest, episode.person.called if episode.person else "")


def fill(rule: Rule, parameters: Parameters, day: date | None, person: str) -> str:
    """The rule's sentence with a person's name and the numbers in force on ``day`` (None: now), with their units."""
    filled = {"person": person}
    for name in _blanks(rule.says) - {"person"}:
        held = parameters[rule.fills[name]]
        try:
            filled[name] = count_words((held.on(day) if day else held.latest).value, held.unit)
        except NoNumber:
            filled[name] = f"a number of {held.unit} that is not held here"
    return _sentence(rule.says.format(**filled))


def _sentence(words: str) -> str:
    words = words[:1].upper() + words[1:]
    return words if words.endswith(".") else f"{words}."


def _source(cite: Cite, edition: packs.Pack | None) -> str:
    document = f"{edition.document}, " if edition else ""
    standing = packs.weaker(cite.standing, edition.standing) if edition else cite.standing
    if standing == Checked.SET_LOCALLY:  # the number beside it says whether anybody did
        standing = "left to local procedures"
    return f"{document}{cite.where} ({standing})"


def _key(rule: Rule, view: View, episode: Episode) -> str:
    return f"{rule.code}:{view.child}:{episode.anchor.lineage or episode.anchor.id}"

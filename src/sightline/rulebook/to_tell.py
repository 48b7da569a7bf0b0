"""What the rules answer, before and after it is put into words: the words are found when somebody reads the finding."""

from __future__ import annotations

from datetime import date

from sightline.rulebook import packs, sentences
from sightline.rulebook.answers import CANNOT_TELL, NO, YES, Answer
from sightline.rulebook.duty_state import Standing
from sightline.rulebook.evidence import Assumed, Evidence, if_whole
from sightline.rulebook.findings import DutyFinding, PromptFinding, State
from sightline.rulebook.language.bind import UNSEEN, Episode
from sightline.rulebook.language.due import CannotReckon, Limit
from sightline.rulebook.language.reading import Reading
from sightline.rulebook.language.rules import Duty, Prompt, Raises, Rule
from sightline.rulebook.language.ways import reckoned
from sightline.rulebook.language.words import mention
from sightline.rulebook.view import View


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
    def assumed(self) -> tuple[Assumed, ...]:
        """What is only assumed of the records in which something was looked for and not found."""
        if self.answer is not YES or self.view.all_is_declared:
            return ()
        return (reckoned(self.rule.starts, self.view, self.episode) + self._reading.evidence).assumed

    @property
    def reading(self) -> Reading:
        """What its condition read."""
        return self._reading


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
    def assumed(self) -> tuple[Assumed, ...]:
        """What is only assumed of the records in which something was looked for and not found."""
        if self.state is State.CANNOT_TELL or self.view.all_is_declared:
            return ()
        return (self._applies + self._how.evidence).assumed

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
        asks = duty is not None and duty.state is State.BREACHED_OPEN and not _is_asked_anew(view, rule, episode)
        self.answer = YES if asks else NO
        self.look_again_on = view.turning.first
        self._duty = duty
        self._finding: PromptFinding | None = None

    @property
    def key(self) -> str:
        """The rule, the child and the lineage of the anchor."""
        return _key(self.rule, self.view, self.episode)

    @property
    def assumed(self) -> tuple[Assumed, ...]:
        """What is only assumed of the records in which what is owed was looked for and not found."""
        return self._duty.assumed if self._duty is not None else ()

    @property
    def finding(self) -> PromptFinding:
        """The whole finding, in words."""
        if self._finding is None:
            assert self._duty is not None
            assert self.rule.raises is not None
            self._finding = _put_breach(self, self.rule.raises, self._duty.finding)
        return self._finding


def _is_asked_anew(view: View, rule: Duty, episode: Episode) -> bool:
    """Whether the day has passed from which another duty asks the same."""
    assert rule.raises is not None
    if rule.raises.until is None:
        return False
    try:
        limit = rule.raises.until.limit(view, episode)
    except CannotReckon:
        return False
    return view.turning.has_passed(limit.latest)


def _put(told: PromptToTell) -> PromptFinding:
    view, rule, episode, answer, reading = told.view, told.rule, told.episode, told.answer, told.reading
    evidence = Evidence(facts=tuple(fact.id for fact in episode.facts))
    evidence += reckoned(rule.starts, view, episode) + reading.evidence
    sentence = reason = ""
    if answer is not NO:
        sentence = sentences.says(rule, view, episode)
        why = [reading.why] if reading.why else []
        if episode.certainty is CANNOT_TELL:
            why.insert(0, f"the record does not say enough to know that this is such a case: {mention(episode.anchor)}")
        if answer is CANNOT_TELL:
            reason = "; ".join(why)
            sentence = f"It cannot be told whether this is so: {sentence} The reason: {reason}."
        evidence += _context(view, rule, episode)
        if answer is YES and evidence.assumed:
            sentence = f"{sentence} This counts only {if_whole(evidence.assumed)}."
    return PromptFinding(
        key=told.key,
        rule=rule.code,
        ref=rule.ref,
        tier=rule.tier,
        version=rule.version,
        answer=answer,
        sentence=sentence,
        reason=reason,
        questions=rule.questions,
        evidence=evidence,
        would_answer=rule.would_answer,
        look_again_on=told.look_again_on,
        learned_on=rule.learned_on,
        hindsight=_is_hindsight(view, rule.learned_on, episode, rule.asked_while),
        source=sentences.source(rule.source, None),
        held_by=rule.held_by,
        lineages=episode.lineages,
        standing=rule.tier_standing,
        person=episode.person.called if episode.person else "",
    )


def _is_hindsight(view: View, learned: date | None, episode: Episode, asked_while: str = "") -> bool:
    """Whether the question was learned later than the day looked at, or than the start that it is asked of. Where it is
    asked for as long as a period runs, one that still ran on the day on which it was learned could be asked about."""
    if learned is None:
        return False
    if min(view.chronology.known_at or view.on, view.on) < learned:
        return True
    starts = episode.when.earliest
    return starts is not None and starts < learned and not _ran_on(view, episode, learned, asked_while)


def _ran_on(view: View, episode: Episode, day: date, name: str) -> bool:
    """Whether the episode is that of a period of that name which, by what is known, had certainly not ended by then."""
    own = {fact.id for fact in episode.facts}
    return bool(name) and any(
        period.start_fact is not None
        and period.start_fact.id in own
        and not period.start.is_unsure
        and (period.end is None or (period.end.earliest is not None and period.end.earliest > day))
        for period in view.periods(name)
    )


def _context(view: View, rule: Prompt, episode: Episode) -> Evidence:
    """What speaks against it, and which facts are only taken to be about this child."""
    against: list[str] = []
    facts: list[str] = []
    if rule.against is not None:
        for fact, _ in rule.against.find(view):
            since = episode.when.earliest
            if since is None or fact.occurred.latest is None or fact.occurred.latest >= since:
                against.append(sentences.sentence(mention(fact)))
                facts.append(fact.id)
    said: tuple[str, ...] = ()
    if view.has_siblings and any(not fact.children for fact in episode.facts):
        said = ("The record does not say which of the children it is about; it is counted for each.",)
    return Evidence(arithmetic=said, against=tuple(against), against_facts=tuple(facts))


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


def _put_duty(told: DutyToTell, edition: packs.Pack | None, how: Standing, applies: Evidence) -> DutyFinding:
    view, rule, episode, limit = told.view, told.rule, told.episode, told.limit
    evidence = Evidence(facts=tuple(fact.id for fact in episode.facts)) + applies
    if limit is not None:
        evidence += Evidence(arithmetic=limit.arithmetic, parameters=limit.parameters)
    evidence += how.evidence
    if view.has_siblings and any(not fact.children for fact in episode.facts):
        said = "The record does not say which of the children it is about; it is counted for each."
        evidence += Evidence(arithmetic=(said,))
    stands = sentences.stands(how, limit, episode)
    if how.state is not State.CANNOT_TELL and evidence.assumed:
        stands = f"{stands.removesuffix('.')}, {if_whole(evidence.assumed)}."
    return DutyFinding(
        key=told.key,
        rule=rule.code,
        ref=rule.ref,
        version=f"{edition.code}.{rule.version}" if edition else rule.version,
        state=how.state,
        due=limit,
        sentence=f"{sentences.says(rule, view, episode)} {stands}",
        reason=how.why,
        evidence=evidence,
        look_again_on=told.look_again_on,
        falls_to=rule.falls_to,
        source=sentences.source(rule.source, edition),
        force=rule.force,
        unverified=edition is None
        or packs.weaker(rule.source.standing, edition.standing) != "law read"
        or bool(edition.note),
        lineages=episode.lineages,
        note=" ".join(part for part in (rule.note, edition.note if edition else "") if part),
        raises=rule.raises.ref if rule.raises else "",
        wanted_from=rule.held_by if episode.way == UNSEEN else (),
    )


def _key(rule: Rule, view: View, episode: Episode) -> str:
    return f"{rule.code}:{view.child}:{episode.anchor.lineage or episode.anchor.id}"

"""THE evaluator: one child's chronology on one day in, findings out. One function for one child and for everyone."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from functools import cache
from string import Formatter

from sightline.chronology.chronology import Chronology
from sightline.rulebook import packs
from sightline.rulebook.answers import Answer, all_yes
from sightline.rulebook.duty_state import Standing, standing
from sightline.rulebook.findings import DutyFinding, Evidence, Findings, PromptFinding, State
from sightline.rulebook.language.bind import Episode
from sightline.rulebook.language.due import CannotReckon, Limit
from sightline.rulebook.language.rules import Cite, Duty, Prompt, Rule
from sightline.rulebook.language.words import count_words, mention
from sightline.rulebook.parameters import NoNumber, Parameters, load
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
    prompts: list[PromptFinding] = []
    duties: list[DutyFinding] = []
    first = Turning(on)
    chosen = tuple(rules)
    for rule in chosen:
        view.turning = Turning(on)
        episodes = rule.starts.episodes(view)
        rule_turning = view.turning.first
        first.note(rule_turning)
        for episode in episodes:
            view.turning = Turning(on, rule_turning)
            if isinstance(rule, Prompt):
                _add(prompts, _prompt(view, rule, episode))
            else:
                duty = _duty(view, rule, episode)
                if duty is not None:
                    duties.append(duty)
            first.note(view.turning.first)
    return Findings(
        tuple(prompts),
        tuple(duties),
        first.first,
        len(view.waiting_facts),
        {rule.code: rule.title for rule in chosen},
    )


_FIRMEST = (Answer.YES, Answer.CANNOT_TELL, Answer.NO)


def _add(prompts: list[PromptFinding], found: PromptFinding) -> None:
    """One finding for each rule and anchor: where a question can arise in several ways, the firmest answer."""
    for index, held in enumerate(prompts):
        if held.key == found.key:
            prompts[index] = min(held, found, key=lambda item: _FIRMEST.index(item.answer))
            return
    prompts.append(found)


def _prompt(view: View, rule: Prompt, episode: Episode) -> PromptFinding:
    reading = rule.when.read(view, episode)
    answer = all_yes((episode.certainty, reading.answer))
    evidence = Evidence(facts=tuple(fact.id for fact in episode.facts)) + reading.evidence
    sentence = ""
    if answer is not Answer.NO:
        sentence = _says(rule, view, episode)
        why = [reading.why] if reading.why else []
        if episode.certainty is Answer.CANNOT_TELL:
            why.insert(0, f"the record does not say enough to know that this is such a case: {mention(episode.anchor)}")
        if answer is Answer.CANNOT_TELL:
            sentence = f"It cannot be told whether this is so: {sentence} The reason: {'; '.join(why)}."
        evidence += _context(view, rule, episode)
    known_at = view.chronology.known_at or view.on
    starts = episode.when.earliest
    learned = rule.learned_on
    hindsight = learned is not None and (min(known_at, view.on) < learned or (starts is not None and starts < learned))
    return PromptFinding(
        key=_key(rule, view, episode),
        rule=rule.code,
        ref=rule.ref,
        tier=rule.tier,
        version=rule.version,
        answer=answer,
        sentence=sentence,
        questions=rule.questions,
        evidence=evidence,
        would_answer=rule.would_answer,
        look_again_on=view.turning.first,
        learned_on=learned,
        hindsight=hindsight,
        source=_source(rule.source, None),
        held_by=rule.held_by,
        lineages=episode.lineages,
        standing=rule.tier_standing,
        person=episode.person.called if episode.person else "",
    )


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


def _duty(view: View, rule: Duty, episode: Episode) -> DutyFinding | None:
    edition = packs.edition_on(rule.source.family, episode.when.earliest) if episode.when.earliest else None
    limit: Limit | None = None
    evidence = Evidence(facts=tuple(fact.id for fact in episode.facts))
    applies = episode.certainty
    why = ""
    if applies is not Answer.YES:
        why = f"the record does not say enough to know that the duty began: {mention(episode.anchor)}"
    if rule.applies is not None:
        reading = rule.applies.read(view, episode)
        applies = all_yes((applies, reading.answer))
        why = why or reading.why
        evidence += reading.evidence
    if applies is Answer.NO:
        return None
    try:
        if edition is None and episode.when.earliest is not None:
            raise CannotReckon(f"the rulebook holds no edition of this rule for {episode.when.earliest.year}")
        limit = rule.due.limit(view, episode)
        evidence += Evidence(arithmetic=limit.arithmetic, parameters=limit.parameters)
        how = standing(view, rule, episode, limit) if applies is Answer.YES else Standing(State.CANNOT_TELL, why)
    except CannotReckon as reason:
        how = Standing(State.CANNOT_TELL, str(reason))
    evidence += how.evidence
    if view.has_siblings and any(not fact.children for fact in episode.facts):
        said = "The record does not say which of the children it is about; it is counted for each."
        evidence += Evidence(arithmetic=(said,))
    return DutyFinding(
        key=_key(rule, view, episode),
        rule=rule.code,
        ref=rule.ref,
        version=f"{edition.code}.{rule.version}" if edition else rule.version,
        state=how.state,
        due=limit,
        sentence=f"{_says(rule, view, episode)} {_stands(how, limit, episode)}",
        reason=how.why,
        evidence=evidence,
        look_again_on=view.turning.first,
        falls_to=rule.falls_to,
        source=_source(rule.source, edition),
        force=rule.force,
        unverified=edition is None or edition.standing != "law read" or bool(edition.note),
        lineages=episode.lineages,
        note=" ".join(part for part in (rule.note, edition.note if edition else "") if part),
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
    standing = edition.standing if edition else cite.standing
    return f"{document}{cite.where} ({standing})"


def _key(rule: Rule, view: View, episode: Episode) -> str:
    return f"{rule.code}:{view.child}:{episode.anchor.lineage or episode.anchor.id}"

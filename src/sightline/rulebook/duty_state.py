"""How a duty stands on a day: its deadline against what the records show, within the bounds of every date."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from sightline.chronology.calendar import add_months
from sightline.chronology.fact import Fact
from sightline.rulebook.answers import Answer, all_yes
from sightline.rulebook.findings import NO_EVIDENCE, Evidence, State
from sightline.rulebook.language.bind import Episode
from sightline.rulebook.language.due import Limit
from sightline.rulebook.language.reading import absence
from sightline.rulebook.language.rules import Duty
from sightline.rulebook.language.select import Selection
from sightline.rulebook.language.words import mention
from sightline.rulebook.parameters import NoNumber
from sightline.rulebook.view import View
from sightline.vocabulary.kinds import PERIODS


@dataclass(frozen=True, slots=True)
class Standing:
    """A state, why it is so, and its evidence."""

    state: State
    why: str = ""
    evidence: Evidence = NO_EVIDENCE


_WORST_FIRST = (
    State.BREACHED_OPEN,
    State.BREACHED_ENDED,
    State.CANNOT_TELL,
    State.MET_LATE,
    State.PENDING,
    State.NOT_REQUIRED,
    State.MET,
)


def standing(view: View, duty: Duty, episode: Episode, limit: Limit) -> Standing:
    """How the duty stands; where several things are needed, as the worst of them."""
    each = [_need(view, duty, episode, limit, need) for need in duty.met_by]
    worst = min(each, key=lambda item: _WORST_FIRST.index(item.state))
    evidence = Evidence()
    for item in each:
        evidence += item.evidence
    same = [item.why for item in each if item.state is worst.state and item.why]
    return Standing(worst.state, "; ".join(dict.fromkeys(same)), evidence)


def _need(view: View, duty: Duty, episode: Episode, limit: Limit, need: Selection) -> Standing:
    start = episode.when.earliest or limit.earliest
    if duty.looks_back:
        try:
            start = add_months(start, -view.value(duty.looks_back, start).value)
        except NoNumber as missing:
            return Standing(State.CANNOT_TELL, str(missing))
    found = _candidates(view, duty, episode, need, start)
    timed = [(fact, all_yes((answer, limit.in_time(fact.occurred)))) for fact, answer in found]
    kept = next((fact for fact, answer in timed if answer is Answer.YES), None)
    if kept is not None:
        return Standing(State.MET, mention(kept), Evidence(facts=(kept.id,)))
    perhaps = [fact for fact, answer in timed if answer is Answer.CANNOT_TELL]
    ended, may_end, reason, ends = _ended(view, duty, episode, limit)
    if ended:
        return Standing(State.NOT_REQUIRED, reason, Evidence(facts=ends))
    if not view.turning.has_passed(limit.earliest):
        return Standing(State.PENDING)
    if perhaps:
        said = tuple(f"Whether this was in time depends on what the record leaves open: {mention(f)}." for f in perhaps)
        evidence = Evidence(facts=tuple(fact.id for fact in perhaps), arithmetic=said)
        return Standing(State.CANNOT_TELL, f"it may or may not have been in time: {mention(perhaps[0])}", evidence)
    if may_end:
        return Standing(State.CANNOT_TELL, f"{reason}, but it cannot be told whether before it was due", Evidence(ends))
    if not view.turning.has_passed(limit.latest):
        return Standing(State.CANNOT_TELL, f"it was due {limit.words()}, so it is due already or not yet")
    end = limit.latest if not duty.looks_back else min(limit.latest, view.on)
    own = tuple(episode.facts)
    lacks = absence(view, need.english(), need.kinds, duty.held_by, start, end, ignoring=own)
    waits = Evidence(arithmetic=_waiting(view, duty, episode, need, start, end))
    if lacks.answer is not Answer.YES:
        return Standing(State.CANNOT_TELL, lacks.why, lacks.evidence + waits)
    late = next((fact for fact, answer in found if answer is Answer.YES and not fact.occurred.is_unsure), None)
    if late is not None:
        return Standing(State.MET_LATE, mention(late), lacks.evidence + Evidence(facts=(late.id,)))
    after = _ended_since(view, duty, episode)
    if after is not None:
        return Standing(State.BREACHED_ENDED, after[0], lacks.evidence + Evidence(facts=(after[1].id,)))
    return Standing(State.BREACHED_OPEN, "", lacks.evidence + waits)


def _waiting(view: View, duty: Duty, episode: Episode, need: Selection, start: date, end: date) -> tuple[str, ...]:
    """What no person has confirmed and that could meet it: in time, which leaves it open, or only late."""
    own = {fact.id for fact in episode.facts}
    in_time = {fact.id for fact in view.waiting(need.kinds, duty.held_by, start, end)} - own
    later = [fact for fact in view.waiting(need.kinds, duty.held_by, end, None) if fact.id not in own | in_time]
    late = {fact.id for fact in later if view.turning.has_come(fact.occurred.earliest)}
    said = (_readings(len(in_time), "meet this"), _readings(len(late), "meet this late"))
    return tuple(sentence for sentence in said if sentence)


def _readings(count: int, what: str) -> str:
    if not count:
        return ""
    one = count == 1
    return f"{count} {'reading' if one else 'readings'} that could {what} {'waits' if one else 'wait'} to be confirmed."


def _candidates(view: View, duty: Duty, episode: Episode, need: Selection, start: date) -> list[tuple[Fact, Answer]]:
    """What can meet it: not the start itself, and not certainly before the time that is looked at."""
    own = {fact.id for fact in episode.facts}
    kept = []
    for fact, answer in need.find(view):
        if fact.id in own:
            continue
        first, last = fact.occurred.earliest, fact.occurred.latest
        if not fact.occurred.is_unsure and last is not None and last < start:
            continue
        if not duty.looks_back and fact.occurred.certainly_before(episode.when):
            continue
        from_here = start if duty.looks_back else (episode.when.latest or start)
        sure = not fact.occurred.is_unsure and first is not None and first >= from_here
        kept.append((fact, answer if sure else all_yes((answer, Answer.CANNOT_TELL))))
    return kept


def _ended(view: View, duty: Duty, episode: Episode, limit: Limit) -> tuple[bool, bool, str, tuple[str, ...]]:
    """(certainly ended before it was due, possibly so, why, the facts)."""
    own = _own(episode)
    certain: tuple[bool, bool, str, tuple[str, ...]] | None = None
    possible: tuple[bool, bool, str, tuple[str, ...]] | None = None
    for ending in duty.ends_if:
        for fact, answer in ending.what.find(view):
            first, last = fact.occurred.earliest, fact.occurred.latest
            if fact.id in own or (episode.when.earliest and last and last < episode.when.earliest):
                continue
            if _ends_another(episode, fact):
                continue
            if first is not None and first > limit.latest:
                continue
            reason = f"{ending.reason} ({mention(fact)})"
            since_start = first is not None and episode.when.latest is not None and first >= episode.when.latest
            in_time = last is not None and last <= limit.earliest
            if answer is Answer.YES and since_start and in_time and not fact.occurred.is_unsure:
                certain = certain or (True, False, reason, (fact.id,))
            else:
                possible = possible or (False, True, reason, (fact.id,))
    return certain or possible or (False, False, "", ())


def _ended_since(view: View, duty: Duty, episode: Episode) -> tuple[str, Fact] | None:
    """What has ended the duty after its deadline was missed."""
    own = _own(episode)
    for ending in duty.ends_if:
        for fact, answer in ending.what.find(view):
            if _ends_another(episode, fact):
                continue
            begun = fact.occurred.earliest is None or episode.when.latest is None
            if answer is Answer.YES and fact.id not in own and (begun or fact.occurred.earliest >= episode.when.latest):  # type: ignore[operator]
                return f"{ending.reason} ({mention(fact)})", fact
    return None


def _own(episode: Episode) -> set[str]:
    """The facts that start the episode or the period that it lies in."""
    own = {fact.id for fact in episode.facts}
    if episode.period is not None and episode.period.start_fact is not None:
        own.add(episode.period.start_fact.id)
    return own


def _ends_another(episode: Episode, fact: Fact) -> bool:
    """Whether a fact closes another period of the kind that the episode lies in."""
    period = episode.period
    return period is not None and fact.kind in PERIODS[period.name][1] and fact is not period.end_fact

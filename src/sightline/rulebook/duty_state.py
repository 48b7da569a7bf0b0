"""How a duty stands on a day: its deadline against what the records show, within the bounds of every date."""

from __future__ import annotations

from datetime import date, timedelta
from functools import partial

from sightline.chronology.calendar import add_months
from sightline.chronology.chronology import covered_by
from sightline.chronology.fact import Fact
from sightline.rulebook.answers import CANNOT_TELL, NO, YES, Answer
from sightline.rulebook.duty_ends import Over, before_its_end, ended, ended_since, over_before
from sightline.rulebook.evidence import NO_EVIDENCE, Evidence
from sightline.rulebook.findings import State
from sightline.rulebook.language import councils
from sightline.rulebook.language.bind import Episode
from sightline.rulebook.language.due import CannotReckon, Limit
from sightline.rulebook.language.reading import Words, absence
from sightline.rulebook.language.rules import Duty
from sightline.rulebook.language.select import Selection
from sightline.rulebook.language.words import mention
from sightline.rulebook.parameters import NoNumber
from sightline.rulebook.view import View

_A_DAY = timedelta(days=1)


class Standing:
    """A state, why it is so, and its evidence."""

    __slots__ = ("_why", "evidence", "state")

    def __init__(self, state: State, why: Words = "", evidence: Evidence = NO_EVIDENCE) -> None:
        self.state = state
        self.evidence = evidence
        self._why = why

    @property
    def why(self) -> str:
        """Why it is so; empty where there is nothing to say."""
        return self._why if isinstance(self._why, str) else self._why()


WORST_FIRST = (
    State.BREACHED_OPEN,
    State.BREACHED_ENDED,
    State.CANNOT_TELL,
    State.SUSPENDED,
    State.MET_LATE,
    State.PENDING,
    State.NOT_REQUIRED,
    State.MET,
)


def standing(view: View, duty: Duty, episode: Episode, limit: Limit) -> Standing:
    """How the duty stands; where several things are needed, as the worst of them."""
    each = [_need(view, duty, episode, limit, need) for need in duty.met_by]
    if len(each) == 1:
        return each[0]
    worst = min(each, key=lambda item: WORST_FIRST.index(item.state))
    evidence = Evidence()
    for item in each:
        evidence += item.evidence
    same = [item for item in each if item.state is worst.state]
    return Standing(worst.state, lambda: "; ".join(dict.fromkeys(item.why for item in same if item.why)), evidence)


def _need(view: View, duty: Duty, episode: Episode, limit: Limit, need: Selection) -> Standing:
    start = episode.when.earliest or limit.earliest
    if duty.looks_back:
        try:
            start = add_months(start, -view.value(duty.looks_back, start).value)
        except NoNumber as missing:
            return Standing(State.CANNOT_TELL, str(missing))
    found = _candidates(view, duty, episode, need, start)
    found, others, passed = _of_its_council(view, duty, episode, found)
    found = before_its_end(view, duty, episode, found)
    if duty.counts_after is not None:
        try:
            before = duty.counts_after.limit(view, episode)
        except CannotReckon as reason:
            return Standing(State.CANNOT_TELL, str(reason))
        # Where a partnership set the earlier number as late as this one, one answer answers both.
        if before.earliest < limit.earliest:
            found = _since(before, found)
            start = min(before.earliest + _A_DAY, limit.earliest)
    perhaps = []
    for fact, answer in found:
        in_time = limit.in_time(fact.occurred)
        if answer is YES and in_time is YES:
            return _met(view, duty, episode, fact)
        if in_time is not NO:
            perhaps.append(fact)
    over, may_end = ended(view, duty, episode, limit)
    if over is not None:
        return Standing(State.NOT_REQUIRED, over.reason, over.evidence)
    may_end = may_end or over_before(view, duty, episode)[1]
    stopped = _stopped(view, duty, episode, limit) if duty.suspended_by else None
    if stopped is not None:
        return stopped
    if not view.turning.has_passed(limit.earliest):
        return Standing(State.PENDING)
    if perhaps:
        evidence = Evidence.later(partial(_depends, perhaps))
        first = perhaps[0]
        return Standing(State.CANNOT_TELL, lambda: f"it may or may not have been in time: {mention(first)}", evidence)
    if may_end is not None:
        return Standing(State.CANNOT_TELL, may_end.doubt, may_end.evidence)
    if not view.turning.has_passed(limit.latest):
        return Standing(State.CANNOT_TELL, lambda: f"it was due {limit.words()}, so it is due already or not yet")
    end = limit.latest if not duty.looks_back else min(limit.latest, view.on)
    own = tuple(episode.facts)
    lacks = absence(view, need.english, need.kinds, duty.held_by, start, end, ignoring=own)
    waits = Evidence(arithmetic=(*_waiting(view, duty, episode, need, start, end), *passed))
    if others and lacks.answer is YES and not _covered_without(view, others, start, end):
        return Standing(State.CANNOT_TELL, "the records here of the council that owes it do not cover the time", waits)
    if lacks.answer is not YES:
        return Standing(State.CANNOT_TELL, lambda: lacks.why, lacks.evidence + waits)
    late = next((fact for fact, answer in found if answer is YES and not fact.occurred.is_unsure), None)
    if late is not None:
        return Standing(State.MET_LATE, partial(mention, late), lacks.evidence + Evidence(facts=(late.id,)))
    after = ended_since(view, duty, episode)
    if after is not None:
        return Standing(State.BREACHED_ENDED, after.reason, lacks.evidence + after.evidence)
    return Standing(State.BREACHED_OPEN, "", lacks.evidence + waits)


def _met(view: View, duty: Duty, episode: Episode, fact: Fact) -> Standing:
    """Met in time; where the rule names a first day, whether it was done before that is said with it."""
    evidence = Evidence(facts=(fact.id,))
    if duty.not_before is None:
        return Standing(State.MET, partial(mention, fact), evidence)
    try:
        first = duty.not_before.limit(view, episode)
    except CannotReckon:
        return Standing(State.MET, partial(mention, fact), evidence)
    evidence += Evidence(arithmetic=first.arithmetic, parameters=first.parameters)
    done = fact.occurred
    if done.earliest is not None and done.earliest >= first.latest:
        return Standing(State.MET, partial(mention, fact), evidence)
    early = done.latest is not None and done.latest < first.earliest
    said = f"which {'is' if early else 'may be'} too early: the first day for it is {first.words()}"
    return Standing(State.MET, lambda: f"{mention(fact)}, {said}", evidence)


def _depends(perhaps: list[Fact]) -> Evidence:
    said = tuple(f"Whether this was in time depends on what the record leaves open: {mention(f)}." for f in perhaps)
    return Evidence(facts=tuple(fact.id for fact in perhaps), arithmetic=said)


def _stopped(view: View, duty: Duty, episode: Episode, limit: Limit) -> Standing | None:
    """Where the clock stands still: stopped for certain before it was due and not set going again."""
    begun = episode.when.latest
    for item in duty.suspended_by:
        for fact, answer in item.what.find(view):
            first, last = fact.occurred.earliest, fact.occurred.latest
            if answer is not YES or fact.occurred.is_unsure or first is None or last is None or begun is None:
                continue
            if first < begun or last > limit.earliest:
                continue
            going_on = [] if item.until is None else [
                again for again, _ in item.until.find(view) if not again.occurred.certainly_before(fact.occurred)
            ]  # fmt: skip
            if not going_on:
                stop = Over(item, first, last, True, (fact,))
                return Standing(State.SUSPENDED, stop.reason, stop.evidence)
    return None


def _waiting(view: View, duty: Duty, episode: Episode, need: Selection, start: date, end: date) -> tuple[str, ...]:
    """What no person has confirmed and that could meet it: in time, which leaves it open, or only late."""
    if not view.waiting_facts:
        return ()
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
    looks_back, begins = duty.looks_back, episode.when
    own = {fact.id for fact in episode.facts}
    from_here = start if looks_back else (begins.latest or start)
    kept = []
    for fact, answer in view.since(need.find(view), start):
        occurred = fact.occurred
        first, last = occurred.earliest, view.happened_by(fact)
        if last is not None and last < start:
            continue
        if not looks_back and occurred.certainly_before(begins):
            continue
        if fact.id in own:
            continue
        sure = not occurred.is_unsure and first is not None and first >= from_here
        kept.append((fact, answer if sure else CANNOT_TELL))
    return kept


def _of_its_council(
    view: View, duty: Duty, episode: Episode, found: list[tuple[Fact, Answer]]
) -> tuple[list[tuple[Fact, Answer]], frozenset[str], tuple[str, ...]]:
    """What is no other council's doing; the other councils; and what is not counted for that reason, in words."""
    if councils.COUNCIL not in duty.held_by:
        return found, frozenset(), ()
    others = councils.of_others(view, episode.facts)
    if not others:
        return found, others, ()
    theirs = {fact.id for fact, _ in found if councils.is_anothers(view, fact, others)}
    agencies = view.chronology.agencies
    said = tuple(
        f"Not counted, because it is the record of another council, {agencies[fact.agency].name}: {mention(fact)}."
        for fact, _ in found
        if fact.id in theirs
    )
    return [item for item in found if item[0].id not in theirs], others, said


def _covered_without(view: View, others: frozenset[str], start: date, end: date) -> bool:
    """Whether the records of a council that is none of those speak for the whole window."""
    own = [item for item in view.chronology.covering if item.agency not in others]
    kinds = {agency.id for agency in view.chronology.agencies_of_kind(councils.COUNCIL)}
    return any(
        joined.covers(start, end) for agency, each in covered_by(own).items() if agency in kinds for joined in each
    )


def _since(before: Limit, found: list[tuple[Fact, Answer]]) -> list[tuple[Fact, Answer]]:
    """What was not certainly done within the count that this one follows on."""
    kept = []
    for fact, answer in found:
        earlier = before.in_time(fact.occurred)
        if earlier is not YES:
            kept.append((fact, answer if earlier is NO else CANNOT_TELL))
    return kept

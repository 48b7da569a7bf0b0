"""What ends a duty: before it is due, after it was missed, or before something that would have begun its count anew.

A duty that has ended is met by nothing done afterwards, and nothing done afterwards begins it again: a visit to a child
who is home again is no visit to a looked after child. Only a new beginning is one.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from sightline.chronology.fact import Fact
from sightline.chronology.partial_date import PartialDate, write_day
from sightline.rulebook.answers import YES, Answer
from sightline.rulebook.evidence import Evidence
from sightline.rulebook.language.age import born
from sightline.rulebook.language.bind import Episode
from sightline.rulebook.language.due import Limit, add_units
from sightline.rulebook.language.rules import Duty, Ending, Suspension
from sightline.rulebook.language.words import mention
from sightline.rulebook.parameters import NoNumber
from sightline.rulebook.view import View
from sightline.vocabulary.kinds import PERIODS


@dataclass(frozen=True, slots=True)
class Over:
    """What ends a duty or stops its clock, on one of which days, and whether it certainly is such a thing."""

    ending: Ending | Suspension
    first: date | None
    last: date | None
    certain: bool
    facts: tuple[Fact, ...] = ()
    said: str = ""

    def reason(self) -> str:
        """In words."""
        return self.said or f"{self.ending.reason} ({mention(self.facts[0])})"

    def doubt(self) -> str:
        """In words, where it only may have ended it."""
        doubt = self.ending.doubt if isinstance(self.ending, Ending) else ""
        if doubt and self.facts:
            return f"{doubt} ({mention(self.facts[0])})"
        return f"{self.reason()}, but it cannot be told whether before it was due"

    @property
    def evidence(self) -> Evidence:
        """The records of it."""
        return Evidence(facts=tuple(fact.id for fact in self.facts))

    def is_before(self, when: PartialDate) -> bool:
        """Whether it certainly was before another thing."""
        return self.certain and self.last is not None and when.earliest is not None and self.last < when.earliest


def ended(view: View, duty: Duty, episode: Episode, limit: Limit) -> tuple[Over | None, Over | None]:
    """(what certainly ended it before it was due, what possibly did)."""
    possible: Over | None = None
    certain: Over | None = None
    for over in _since(view, duty, episode):
        if over.first is not None and over.first > limit.latest:
            continue
        in_time = over.last is not None and over.last <= limit.earliest
        if over.certain and in_time and _is_since(over, episode):
            certain = certain or over
        else:
            possible = possible or over
    return certain, possible


def ended_since(view: View, duty: Duty, episode: Episode) -> Over | None:
    """What has ended the duty after its deadline was missed."""
    for over in _all(view, duty, episode):
        if over.certain and (over.first is None or episode.when.latest is None or _is_since(over, episode)):
            return over
    return None


def before_its_end(
    view: View, duty: Duty, episode: Episode, found: list[tuple[Fact, Answer]]
) -> list[tuple[Fact, Answer]]:
    """What was not certainly done after the duty had ended."""
    if not found:
        return found
    with view.asking_nothing():  # What is still to come lies before nothing that was done.
        ends = [over for over in _since(view, duty, episode) if over.certain and _is_since(over, episode)]
    ends = [over for over in ends if not _excuses(over)]
    return [item for item in found if not any(over.is_before(item[0].occurred) for over in ends)] if ends else found


def over_before(view: View, duty: Duty, episode: Episode) -> tuple[Over | None, Over | None]:
    """Where what would begin the count anew is one more of what meets it: what had certainly ended the duty before
    that and what may have, since its last beginning."""
    if not duty.ends_if or not _is_one_more(duty, episode):
        return None, None
    with view.asking_nothing():
        begun = _last_beginning(view, duty, episode)
    if begun is None or begun.latest is None:
        return None, None
    certain: Over | None = None
    possible: Over | None = None
    beginnings = _beginnings(duty)
    with view.asking_nothing():
        every = list(_all(view, duty, episode))
    for over in every:
        if _excuses(over) or any(fact.kind in beginnings for fact in over.facts):
            continue
        before = over.last is not None and episode.when.earliest is not None and over.last < episode.when.earliest
        if not before or (over.last is not None and begun.earliest is not None and over.last < begun.earliest):
            continue
        if over.certain and over.first is not None and over.first >= begun.latest:
            certain = certain or over
        else:
            possible = possible or over
    return certain, possible


def _is_one_more(duty: Duty, episode: Episode) -> bool:
    meets = {kind for need in duty.met_by for kind in need.kinds}
    return all(fact.kind in meets for fact in episode.facts)


def _beginnings(duty: Duty) -> set[str]:
    what = duty.starts.what
    return set(getattr(what, "starting_kinds", what.kinds)) - {kind for need in duty.met_by for kind in need.kinds}


def _last_beginning(view: View, duty: Duty, episode: Episode) -> PartialDate | None:
    if episode.period is not None:
        return episode.period.start
    kinds = _beginnings(duty)
    begun = [
        fact.occurred
        for fact, answer in duty.starts.what.find(view)
        if answer is YES and fact.kind in kinds and not episode.when.certainly_before(fact.occurred)
    ]
    return begun[-1] if begun else None


def _since(view: View, duty: Duty, episode: Episode) -> Iterator[Over]:
    """What ends it and was not certainly over before the episode began."""
    begins = episode.when.earliest
    for over in _all(view, duty, episode, begins):
        if not (over.said and begins and over.last and over.last < begins):
            yield over


def _all(view: View, duty: Duty, episode: Episode, begins: date | None = None) -> Iterator[Over]:
    """All that could end it: none of what it or the period it lies in begins with, nor an end of another period; nor a
    record of what had happened before ``begins``."""
    if not duty.ends_if:
        return
    own = {fact.id for fact in episode.facts}
    period = episode.period
    if period is not None and period.start_fact is not None:
        own.add(period.start_fact.id)
    for ending in duty.ends_if:
        for fact, answer in ending.what.find(view):
            if begins and (by := view.happened_by(fact)) and by < begins:
                continue
            if fact.id in own or _ends_another(view, episode, fact) or _begins_the_same(duty, episode, fact):
                continue
            certain = answer is YES and not fact.occurred.is_unsure
            yield Over(ending, fact.occurred.earliest, fact.occurred.latest, certain, (fact,))
    if duty.until_age:
        yield from _grown_up(view, duty, episode)


def _grown_up(view: View, duty: Duty, episode: Episode) -> Iterator[Over]:
    first, last, facts = born(view)
    if first is None or last is None:
        return
    try:
        years = view.value_at(duty.until_age, episode.when.earliest).value
    except NoNumber:
        return
    begins, ends = add_units(first, years, "years"), add_units(last, years, "years")
    if not view.turning.has_come(begins):
        return
    # Until the last day on which it can have been, it is open whether the child is of age.
    certain = view.turning.has_come(ends)
    day = write_day(begins) if begins == ends else f"between {write_day(begins)} and {write_day(ends)}"
    held = tuple(fact for fact in view.facts(("birth",)) if fact.id in facts)
    said = f"the child had turned {years} ({day})"
    yield Over(Ending(duty.starts.what, said), begins, ends, certain, held, said)


def _is_since(over: Over, episode: Episode) -> bool:
    return over.first is not None and episode.when.latest is not None and over.first >= episode.when.latest


def _excuses(over: Over) -> bool:
    return isinstance(over.ending, Ending) and over.ending.excuses


_CLOSED_BY = {
    kind: [name for name, (_, ends) in PERIODS.items() if kind in ends and name != "order"]
    for _, all_ends in PERIODS.values()
    for kind in all_ends
}
"""By the kind of a record of an end, the periods that it closes; not orders, of one of which many records tell."""


def _ends_another(view: View, episode: Episode, fact: Fact) -> bool:
    """Whether a fact closes another period of the kind that the episode lies in, or begins by itself: the plan that one
    council ends on the day on which the next begins its own."""
    period = episode.period
    if period is not None and fact.kind in PERIODS[period.name][1]:
        return fact is not period.end_fact
    for name in _CLOSED_BY.get(fact.kind, ()):
        begun = [one for one in view.periods(name) if one.start_fact is not None]
        closed = [one for one in begun if one.end_fact is fact]
        if not closed:
            continue
        own = [one for one in begun if one.start_fact in episode.facts or _on_one_day(one.start, episode.when)]
        if own and not any(one in own for one in closed):
            return True
    return False


def _on_one_day(one: PartialDate, other: PartialDate) -> bool:
    return one.is_day and other.is_day and not one.is_unsure and one.earliest == other.earliest


def _begins_the_same(duty: Duty, episode: Episode, fact: Fact) -> bool:
    """Whether it is another record of the day on which the period begins that the episode lies in."""
    period = episode.period
    begins = period is not None and fact.kind in PERIODS[period.name][0] and fact.kind in duty.starts.kinds
    return begins and period is not None and fact.occurred.intersects(period.start) and fact.occurred.is_day

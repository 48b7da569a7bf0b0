"""The two labelled ways of looking back at a child's past with the rulebook.

*Questions of the time* are those that somebody could have asked then: breaches of the law in force at the event, or of
a number that a partnership had set, and prompts that were published by the day on which they would first have been
raised. What is late only by a number of Sightline's own was late by nobody's rule of the time. *Hindsight* is today's
whole rulebook asked of the past. Neither shows that anyone should have acted differently or that harm would have been
prevented (design, section 1.11).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from sightline.chronology.births import whose
from sightline.chronology.chronology import Chronology
from sightline.rulebook.evaluate import evaluate
from sightline.rulebook.findings import PromptFinding
from sightline.rulebook.language.rules import Prompt, Rule
from sightline.rulebook.parameters import Parameters, Standing
from sightline.rulebook.past.history import FirstRaised, breaches, history, shown_to
from sightline.rulebook.registry import ALL

CAUTION = (
    "This does not show that anyone should have acted differently, or that harm would have been prevented. Nor does it "
    "show that anything could have been predicted: a question is no finding, and what the records show is not all that "
    "people knew."
)


class Looking(StrEnum):
    """Which of the two views a finding stands in."""

    OF_THE_TIME = "questions of the time"
    HINDSIGHT = "today's questions asked of the past (hindsight)"


@dataclass(frozen=True, slots=True)
class LookedBack:
    """A finding of one of the two views. ``of_the_time``: it could have been asked then, whichever view it is in."""

    raised: FirstRaised
    looking: Looking
    of_the_time: bool

    def as_json(self) -> dict[str, object]:
        """The documented JSON shape."""
        return {
            **self.raised.finding.as_json(),
            "first_raised_on": self.raised.on.isoformat(),
            "could_be_shown_to": list(self.raised.shown_to),
            "view": self.looking.value,
            "of_the_time": self.of_the_time,
        }


@dataclass(frozen=True, slots=True)
class PastView:
    """One of the two views whole. ``late_by_our_numbers``: how many breaches it leaves out because they are late only
    by a number of Sightline's own; none in hindsight."""

    found: tuple[LookedBack, ...]
    late_by_our_numbers: int = 0


def look_back(
    chronology: Chronology,
    *,
    until: date,
    looking: Looking,
    rules: Iterable[Rule] = ALL,
    parameters: Parameters | None = None,
) -> tuple[LookedBack, ...]:
    """The findings of :func:`past_view`."""
    return past_view(chronology, until=until, looking=looking, rules=rules, parameters=parameters).found


def past_view(
    chronology: Chronology,
    *,
    until: date,
    looking: Looking,
    rules: Iterable[Rule] = ALL,
    parameters: Parameters | None = None,
) -> PastView:
    """What would have been raised by ``until`` in one of the two views, in order of the first day.

    A prompt that is asked for as long as something runs, such as a plan, and was learned while it ran stands among
    those of the time on the day on which it was learned, and in hindsight on its first.

    Questions about a child end with the child's death; duties that follow a death go on. A prompt whose source has no
    day of publication that is held here cannot be said to be of the time, so it stands in the hindsight view alone.
    """
    chosen = tuple(rules)
    died = last_day(chronology)
    ends = min(until, died) if died else until
    prompts = tuple(rule for rule in chosen if isinstance(rule, Prompt))
    duties = tuple(rule for rule in chosen if not isinstance(rule, Prompt))
    found = history(chronology, until=ends, rules=prompts, parameters=parameters)
    found += breaches(chronology, until=until, rules=duties, parameters=parameters)
    told = [LookedBack(item, looking, is_of_the_time(item)) for item in found]
    kept = [item for item in told if looking is Looking.HINDSIGHT or item.of_the_time]
    if looking is Looking.OF_THE_TIME:
        early = [item.raised for item in told if not item.of_the_time]
        later = _when_learned(chronology, early, ends, prompts, parameters)
        kept += [LookedBack(item, looking, True) for item in later]
    out = [item for item in told if looking is Looking.OF_THE_TIME and not item.of_the_time]
    ours = sum(not isinstance(item.raised.finding, PromptFinding) for item in out)
    return PastView(tuple(sorted(kept, key=lambda item: (item.raised.on, item.raised.finding.key))), ours)


def _when_learned(
    chronology: Chronology,
    too_early: Iterable[FirstRaised],
    until: date,
    prompts: tuple[Prompt, ...],
    parameters: Parameters | None,
) -> list[FirstRaised]:
    """Those that still were asked on the day on which their question was learned, of what still ran then."""
    keys: dict[date, set[str]] = {}
    for item in too_early:
        learned = getattr(item.finding, "learned_on", None)
        if learned is not None and item.on < learned <= until:
            keys.setdefault(learned, set()).add(item.finding.key)
    made = []
    for day, asked in keys.items():
        known = chronology.as_known(at=day)
        rules = tuple(rule for rule in prompts if rule.learned_on == day)
        for finding in evaluate(known, on=day, rules=rules, parameters=parameters).raised:
            if finding.key in asked and not finding.hindsight:
                made.append(FirstRaised(finding, day, shown_to(known, finding, day)))
    return made


def is_of_the_time(item: FirstRaised) -> bool:
    """Whether a finding could have been asked on the day on which it would first have been raised.

    How far one looks for what else is of the beginning is a number of Sightline's own and not of the deadline, so it is
    passed over here.
    """
    finding = item.finding
    if not isinstance(finding, PromptFinding):
        used = (value for name, value in finding.evidence.parameters if name not in _OF_THE_BEGINNING)
        return all(value.standing is not Standing.DEFAULT for value in used)
    return finding.learned_on is not None and finding.learned_on <= item.on


_OF_THE_BEGINNING = frozenset(
    (
        *(rule.unseen.days_before for rule in ALL if not isinstance(rule, Prompt) and rule.unseen),
        "initial_conference.enquiry_days",
    )
)


def last_day(chronology: Chronology) -> date | None:
    """The last day on which the child can have died, by any record that stands; None where none says so."""
    days = [
        fact.occurred.latest
        for fact in chronology.current
        if fact.kind == "death" and fact.counts and whose(fact, chronology.child.id) == chronology.child.id
    ]
    return max((day for day in days if day is not None), default=None)

"""A count that changes with circumstances: the first regime that applies, and more than one where that is unknown."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Protocol

from sightline.chronology.calendar import add_months
from sightline.chronology.partial_date import PartialDate
from sightline.rulebook.answers import CANNOT_TELL, NO, YES, Answer, all_yes, certainly
from sightline.rulebook.language.bind import Episode
from sightline.rulebook.language.conditions import Condition
from sightline.rulebook.language.due import CannotReckon, Due, Limit
from sightline.rulebook.language.reads import kinds_of, numbers_of
from sightline.rulebook.language.select import Selection
from sightline.rulebook.language.words import count_words, kind_words
from sightline.rulebook.parameters import NoNumber, Parameters
from sightline.rulebook.view import View
from sightline.wording.lists import listed


class Stage(Protocol):
    """A circumstance of an episode that lies in a period."""

    def test(self, view: View, episode: Episode) -> Answer:
        """Whether it holds."""
        ...

    def english(self, parameters: Parameters) -> str:
        """As in "in the first 12 months of the placement"."""
        ...


@dataclass(frozen=True, slots=True)
class StartedBy:
    """The count starts with a fact of that kind."""

    kind: str

    def test(self, view: View, episode: Episode) -> Answer:
        return YES if episode.anchor.kind == self.kind else NO

    def english(self, parameters: Parameters) -> str:
        return f"from the {kind_words(self.kind)}"


@dataclass(frozen=True, slots=True)
class PeriodStart:
    """The fact that opened the period passes a test."""

    condition: Condition
    kind: str

    def test(self, view: View, episode: Episode) -> Answer:
        period = episode.period
        if period is None or period.start_fact is None:
            return CANNOT_TELL
        return self.condition.test(view, period.start_fact)

    def english(self, parameters: Parameters) -> str:
        return f"in {kind_words(self.kind).removeprefix('start of ')} {self.condition.english(self.kind)}"


@dataclass(frozen=True, slots=True)
class BeforeFirst:
    """Nothing of a selection has happened in the period by the start of the count."""

    what: Selection

    def test(self, view: View, episode: Episode) -> Answer:
        period = episode.period
        if period is None:
            return CANNOT_TELL
        answers = [
            all_yes(
                (
                    answer,
                    certainly(fact.occurred.certainly_before(episode.when), possibly=_by(fact.occurred, episode)),
                    certainly(period.start.certainly_before(fact.occurred), possibly=True),
                )
            )
            for fact, answer in self.what.find(view)
            if not fact.occurred.certainly_before(period.start)
        ]
        if YES in answers:
            return NO
        return CANNOT_TELL if CANNOT_TELL in answers else YES

    def english(self, parameters: Parameters) -> str:
        return f"before the first {self.what.english()}"


def _by(occurred: PartialDate, episode: Episode) -> bool:
    return occurred.possibly_before(episode.when) or occurred.intersects(episode.when)


@dataclass(frozen=True, slots=True)
class InFirst:
    """The count starts within a parameter's months of the start of the period."""

    months: str
    period: str

    def test(self, view: View, episode: Episode) -> Answer:
        start = episode.period.start if episode.period else None
        day, last = episode.when.earliest, episode.when.latest
        if start is None or start.earliest is None or start.latest is None or day is None or last is None:
            return CANNOT_TELL
        number = view.value(self.months, start.earliest).value
        if start.is_unsure or episode.when.is_unsure:
            return CANNOT_TELL
        return certainly(last < add_months(start.earliest, number), possibly=day < add_months(start.latest, number))

    def english(self, parameters: Parameters) -> str:
        return f"in the first {count_words(parameters[self.months].latest.value, 'months')} of the {self.period}"


@dataclass(frozen=True, slots=True)
class Regime:
    """A count that applies where every stage holds; with no stages, in every other case."""

    stages: tuple[Stage, ...]
    due: Due

    def english(self, parameters: Parameters) -> str:
        stages = listed([_as_a_case(stage, parameters) for stage in self.stages]) if self.stages else "otherwise"
        return f"{stages}, {self.due.english(parameters)}"


def _as_a_case(stage: Stage, parameters: Parameters) -> str:
    """A circumstance before a count; what is a condition of prompts too is a sentence, and is led in."""
    words = stage.english(parameters)
    return f"where {words}" if hasattr(stage, "read") else words


@dataclass(frozen=True, slots=True)
class Regimes:
    """The first regime whose stages hold. Where that cannot be told, the limit spans all that may apply."""

    regimes: tuple[Regime, ...]
    reads: tuple[str, ...] = ()

    @property
    def kinds(self) -> tuple[str, ...]:
        """The kinds that the stages and the counts read besides the start."""
        nodes = [node for regime in self.regimes for node in (*regime.stages, regime.due)]
        return tuple(dict.fromkeys((*self.reads, *kinds_of(*nodes))))

    @property
    def parameter_names(self) -> tuple[str, ...]:
        nodes = [node for regime in self.regimes for node in (*regime.stages, regime.due)]
        return numbers_of(*nodes)

    def limit(self, view: View, episode: Episode) -> Limit:
        limits: list[Limit] = []
        said: list[str] = []
        try:
            for regime in self.regimes:
                answer = all_yes(stage.test(view, episode) for stage in regime.stages)
                if answer is NO:
                    continue
                limits.append(regime.due.limit(view, episode))
                said.append(_says(regime, view.parameters))
                if answer is YES:
                    break
        except NoNumber as reason:
            raise CannotReckon(str(reason)) from reason
        open_ = ("The records do not say which of these applies; the due date spans them.",) if len(limits) > 1 else ()
        sums = [line for words, limit in zip(said, limits, strict=True) for line in (words, *limit.arithmetic)]
        if len(limits) == 1:
            return replace(limits[0], arithmetic=tuple(sums))
        if not limits:
            raise CannotReckon("no count of the rulebook is about this")
        return Limit(
            min(limit.earliest for limit in limits),
            max(limit.latest for limit in limits),
            (*open_, *sums),
            tuple(dict.fromkeys(used for limit in limits for used in limit.parameters)),
        )

    def english(self, parameters: Parameters) -> str:
        return "; ".join(regime.english(parameters) for regime in self.regimes)


def _says(regime: Regime, parameters: Parameters) -> str:
    words = regime.english(parameters)
    return f"{words[:1].upper()}{words[1:]}."

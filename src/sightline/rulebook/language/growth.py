"""A child's weight against the lines of the growth chart: how many spaces it has come down."""

from __future__ import annotations

import re
from dataclasses import dataclass

from sightline.chronology.fact import Fact, Status
from sightline.rulebook.answers import YES
from sightline.rulebook.language.bind import Episode
from sightline.rulebook.language.words import count_words
from sightline.rulebook.parameters import NoNumber, Parameters
from sightline.rulebook.view import View

_LINES = (0.4, 2.0, 9.0, 25.0, 50.0, 75.0, 91.0, 98.0, 99.6)
"""The lines that the United Kingdom's growth charts print (from memory, to be verified)."""


def centile(written: object) -> float | None:
    """The centile that a record gives: "25th", "0.4", "9th-25th" (the lower). None where it gives none."""
    numbers = re.findall(r"\d+(?:\.\d+)?", str(written or ""))
    held = [float(number) for number in numbers if 0 <= float(number) <= 100]
    return min(held) if held else None


def spaces_between(one: float, other: float) -> int:
    """How many whole spaces between lines of the chart lie from the higher down to the lower."""
    low, high = sorted((one, other))
    return max(0, sum(low <= line <= high for line in _LINES) - 1)


@dataclass(frozen=True, slots=True)
class WeightCameDown:
    """A weight that stands a parameter's spaces or more below an earlier one; or a measurement that was corrected."""

    spaces: str

    @property
    def kinds(self) -> tuple[str, ...]:
        """The kinds read."""
        return ("growth_measurement",)

    @property
    def parameter_names(self) -> tuple[str, ...]:
        """The parameters used."""
        return (self.spaces,)

    def episodes(self, view: View) -> list[Episode]:
        """One episode for each fall and for each measurement that was corrected."""
        try:
            wanted = view.value_now(self.spaces).value
        except NoNumber:
            return []
        measured = [
            (fact, held)
            for fact in view.facts(("growth_measurement",))
            if (held := centile(fact.value("centile"))) is not None and not fact.occurred.is_unsure
        ]
        episodes: list[Episode] = []
        highest: tuple[Fact, float] | None = None
        for fact, held in measured:
            if highest is not None and held < highest[1] and spaces_between(held, highest[1]) >= wanted:
                episodes.append(Episode(fact, (highest[0], fact), YES, fact.occurred))
                highest = (fact, held)
            elif highest is None or held > highest[1]:
                highest = (fact, held)
        corrected = {
            fact.lineage
            for fact in view.chronology.facts
            if fact.status is Status.CORRECTED and fact.kind == "growth_measurement"
        }
        started = {episode.anchor.id for episode in episodes}
        for fact in view.facts(("growth_measurement",)):
            if fact.lineage in corrected and fact.id not in started:
                episodes.append(Episode(fact, (fact,), YES, fact.occurred))
        return sorted(episodes, key=lambda episode: episode.anchor.sort_key())

    def english(self, parameters: Parameters) -> str:
        """As in "each weight …"."""
        spaces = count_words(parameters[self.spaces].latest.value, parameters[self.spaces].unit)
        return f"each weight that stands {spaces} or more below an earlier one, or that was corrected"

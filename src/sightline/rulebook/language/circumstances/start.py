"""What the records of the start, or of the period in which it lies, say themselves."""

from __future__ import annotations

from dataclasses import dataclass

from sightline.rulebook.answers import CANNOT_TELL, NO, YES, Answer, any_yes
from sightline.rulebook.language.bind import Episode
from sightline.rulebook.language.conditions import Condition
from sightline.rulebook.language.words import a_or_an, kind_words
from sightline.rulebook.parameters import Parameters
from sightline.rulebook.view import View
from sightline.vocabulary.kinds import PERIODS


@dataclass(frozen=True, slots=True)
class StartSays:
    """A record of the start passes a test. ``kind``: the kind of the start, for the words."""

    condition: Condition
    kind: str

    def test(self, view: View, episode: Episode) -> Answer:
        return any_yes(self.condition.test(view, fact) for fact in episode.facts)

    def english(self, parameters: Parameters) -> str:
        words = self.condition.english(self.kind)
        return words if words.startswith("where ") else f"for {a_or_an(kind_words(self.kind))} {words}"


@dataclass(frozen=True, slots=True)
class NamesADay:
    """A record of the start names a day in a field; where none does, the circumstance does not hold."""

    field: str
    called: str

    def test(self, view: View, episode: Episode) -> Answer:
        return YES if any(fact.value(self.field) for fact in episode.facts) else NO

    def english(self, parameters: Parameters) -> str:
        return f"where the record names {self.called}"


@dataclass(frozen=True, slots=True)
class PeriodOpenedWith:
    """The fact that opened the period in which the start lies, or the start, has one of these values in a field.

    ``kinds``: what else opens a period in which it lies and may say so, such as becoming looked after.
    """

    field: str
    values: tuple[str, ...]
    also: str = ""

    @property
    def kinds(self) -> tuple[str, ...]:
        return (*PERIODS[self.also][0], *PERIODS[self.also][1]) if self.also else ()

    def test(self, view: View, episode: Episode) -> Answer:
        said = [value for fact in episode.facts if (value := fact.value(self.field)) is not None]
        opened = episode.period.start_fact if episode.period is not None else None
        if opened is not None:
            # An order that began it by law is its legal basis.
            field = "order_type" if self.field == "legal_basis" and opened.kind == "order_made" else self.field
            said += [value for value in (opened.value(field),) if value is not None]
        day = episode.when.earliest
        if not said and self.also and day is not None:
            said += [
                value
                for period in view.periods(self.also)
                if period.start_fact is not None
                and period.possibly_active_on(day)
                and (value := period.start_fact.value(self.field)) is not None
            ]
        if not said:
            return CANNOT_TELL
        answers = {value in self.values for value in said}
        if len(answers) > 1:
            return CANNOT_TELL
        return YES if answers == {True} else NO

    def english(self, parameters: Parameters) -> str:
        return f"where its {self.field.replace('_', ' ')} is one of those named"


@dataclass(frozen=True, slots=True)
class StatedAtStart:
    """The fact that opened the period fills in a field; where it does not, the circumstance does not hold."""

    field: str

    def test(self, view: View, episode: Episode) -> Answer:
        opened = episode.period.start_fact if episode.period else None
        return YES if opened is not None and opened.value(self.field) is not None else NO

    def english(self, parameters: Parameters) -> str:
        return f"where the record of its start says whether {self.field.replace('_', ' ')}"

"""A condition of a duty made out of several circumstances, and of one its contrary."""

from __future__ import annotations

from dataclasses import dataclass

from sightline.rulebook.answers import CANNOT_TELL, NO, YES, Answer, all_yes, any_yes
from sightline.rulebook.evidence import NO_EVIDENCE
from sightline.rulebook.language.bind import Episode
from sightline.rulebook.language.reading import Reading
from sightline.rulebook.language.reads import kinds_of, numbers_of
from sightline.rulebook.language.regimes import Stage
from sightline.rulebook.language.words import mention
from sightline.rulebook.parameters import NoNumber, Parameters
from sightline.rulebook.view import View
from sightline.wording.lists import listed


@dataclass(frozen=True, slots=True)
class Where:
    """A duty begins only where every circumstance holds. ``called``: all of them in words, as in "while …"."""

    stages: tuple[Stage, ...]
    called: str

    @property
    def kinds(self) -> tuple[str, ...]:
        return kinds_of(*self.stages)

    @property
    def parameter_names(self) -> tuple[str, ...]:
        return numbers_of(*self.stages)

    def read(self, view: View, episode: Episode) -> Reading:
        answers: list[Answer] = []
        try:
            for stage in self.stages:
                answers.append(stage.test(view, episode))
                if answers[-1] is NO:
                    return Reading(NO)
        except NoNumber as missing:
            return Reading(CANNOT_TELL, NO_EVIDENCE, str(missing))
        if all_yes(answers) is YES:
            return Reading(YES)
        why = f"it is owed only {self.called}, and the records leave that open: {mention(episode.anchor)}"
        return Reading(CANNOT_TELL, NO_EVIDENCE, why)

    def english(self) -> str:
        return self.called


@dataclass(frozen=True, slots=True)
class _OfOne:
    """What is made of one circumstance, and looks at what that looks at."""

    stage: Stage

    @property
    def kinds(self) -> tuple[str, ...]:
        return kinds_of(self.stage)

    @property
    def parameter_names(self) -> tuple[str, ...]:
        return numbers_of(self.stage)


@dataclass(frozen=True, slots=True)
class Not(_OfOne):
    """The circumstance does not hold."""

    def test(self, view: View, episode: Episode) -> Answer:
        return ~self.stage.test(view, episode)

    def english(self, parameters: Parameters) -> str:
        return f"not {self.stage.english(parameters)}"


@dataclass(frozen=True, slots=True)
class Perhaps(_OfOne):
    """The circumstance goes with what is asked and does not show it: where it holds, it cannot be told."""

    def test(self, view: View, episode: Episode) -> Answer:
        return NO if self.stage.test(view, episode) is NO else CANNOT_TELL

    def english(self, parameters: Parameters) -> str:
        return f"perhaps {self.stage.english(parameters)}"


@dataclass(frozen=True, slots=True)
class AnyHolds:
    """At least one of several circumstances holds."""

    stages: tuple[Stage, ...]

    @property
    def kinds(self) -> tuple[str, ...]:
        return kinds_of(*self.stages)

    @property
    def parameter_names(self) -> tuple[str, ...]:
        return numbers_of(*self.stages)

    def test(self, view: View, episode: Episode) -> Answer:
        return any_yes(stage.test(view, episode) for stage in self.stages)

    def english(self, parameters: Parameters) -> str:
        return listed([stage.english(parameters) for stage in self.stages], "or")

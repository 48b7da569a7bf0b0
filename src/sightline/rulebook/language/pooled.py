"""What several agencies hold together and none of them alone."""

from __future__ import annotations

from dataclasses import dataclass

from sightline.chronology.fact import Fact
from sightline.chronology.knowledge import own_knowledge
from sightline.rulebook.answers import CANNOT_TELL, NO, YES
from sightline.rulebook.findings import Evidence
from sightline.rulebook.language.bind import Episode
from sightline.rulebook.language.distinct import EVENT
from sightline.rulebook.language.reading import Reading
from sightline.rulebook.parameters import NoNumber, Parameters
from sightline.rulebook.view import View


@dataclass(frozen=True, slots=True)
class NobodyHoldsSoMany:
    """No single agency, by its own records and by what it received, holds as many of the episode's events."""

    many: str

    @property
    def kinds(self) -> tuple[str, ...]:
        return ()

    @property
    def parameter_names(self) -> tuple[str, ...]:
        return (self.many,)

    def read(self, view: View, episode: Episode) -> Reading:
        try:
            wanted = view.value(self.many, episode.when.earliest or view.on)
        except NoNumber as reason:
            return Reading(CANNOT_TELL, why=str(reason))
        held: dict[str, list[Fact]] = {}
        for fact in episode.facts:
            agencies = {
                piece.agency
                for piece in (own_knowledge(fact), *fact.knowledge)
                if piece is not None and piece.gives_knowledge and piece.on.certainly_by(view.on)
            }
            for agency in {fact.agency, *agencies}:
                held.setdefault(agency, []).append(fact)
        counts = {agency: EVENT.count_at_most(view, facts) for agency, facts in held.items()}
        if any(count >= wanted.value for count in counts.values()):
            return Reading(NO)
        names = view.chronology.agencies
        said = "; ".join(
            f"{names[agency].name if agency in names else agency}: {count}" for agency, count in sorted(counts.items())
        )
        return Reading(
            YES,
            Evidence(arithmetic=(f"Events that each is seen to hold: {said}.",), parameters=((self.many, wanted),)),
        )

    def english(self, parameters: Parameters) -> str:
        return f"no single agency is seen to hold {parameters[self.many].latest.value} of them"


@dataclass(frozen=True, slots=True)
class SeveralEvents:
    """The facts that start the episode are of at least two different events, however many agencies wrote them down."""

    @property
    def kinds(self) -> tuple[str, ...]:
        return ()

    @property
    def parameter_names(self) -> tuple[str, ...]:
        return ()

    def read(self, view: View, episode: Episode) -> Reading:
        return Reading(YES if EVENT.count_at_most(view, episode.facts) > 1 else NO)

    def english(self, parameters: Parameters) -> str:
        return "they are not all records of one event"

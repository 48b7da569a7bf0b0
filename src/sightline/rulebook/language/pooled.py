"""What several agencies hold together and none of them alone."""

from __future__ import annotations

from dataclasses import dataclass

from sightline.chronology.fact import Fact
from sightline.chronology.knowledge import own_knowledge
from sightline.rulebook.answers import CANNOT_TELL, NO, YES, Answer, all_yes
from sightline.rulebook.evidence import Evidence
from sightline.rulebook.language.bind import Episode
from sightline.rulebook.language.distinct import EVENT
from sightline.rulebook.language.people import InField, same_person
from sightline.rulebook.language.reading import Reading
from sightline.rulebook.language.words import count_words
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
            wanted = view.value_at(self.many, episode.when.earliest)
        except NoNumber as reason:
            return Reading(CANNOT_TELL, why=str(reason))
        held: dict[str, list[Fact]] = {}
        for fact in episode.facts:
            for piece in fact.knowledge:
                view.turning.note(piece.on.latest)
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


@dataclass(frozen=True, slots=True)
class OfOnePair:
    """Enough of the episode's events can be of the same two people, as far as the records name them.

    ``many``: the parameter of how many. ``same``: the fields that name each of the two. A record that names nobody is
    taken to be of the others' pair, and that is said; records that certainly name others are not counted together.
    """

    many: str
    same: tuple[InField, ...]

    @property
    def kinds(self) -> tuple[str, ...]:
        return ()

    @property
    def parameter_names(self) -> tuple[str, ...]:
        return (self.many,)

    def read(self, view: View, episode: Episode) -> Reading:
        try:
            wanted = view.value_at(self.many, episode.when.earliest).value
        except NoNumber as reason:
            return Reading(CANNOT_TELL, why=str(reason))
        sure = perhaps = 0
        for one in episode.facts:
            alike = [(fact, self._alike(view, one, fact)) for fact in episode.facts]
            sure = max(sure, EVENT.count(view, [fact for fact, answer in alike if answer is YES]))
            perhaps = max(perhaps, EVENT.count_at_most(view, [f for f, answer in alike if answer is not NO]))
        if perhaps < wanted:
            return Reading(NO)
        said = "Not every record names both people; those that do not are taken to be of the same two."
        return Reading(YES, Evidence(arithmetic=() if sure >= wanted else (said,)))

    def _alike(self, view: View, one: Fact, other: Fact) -> Answer:
        if one is other:
            return YES
        return all_yes([same_person(view, who.of(view, one), who.of(view, other)) for who in self.same])

    def english(self, parameters: Parameters) -> str:
        return f"no fewer than {parameters[self.many].latest.value} of them can be of the same two people"


@dataclass(frozen=True, slots=True)
class AnswersTogether:
    """Several checklists, none of which reaches a parameter's number of yes answers, reach it together.

    ``count``: the field of how many answers were yes. ``which``: the field that names them. Where each names them, they
    are counted once each; where one does not, together they can be as few as the largest and as many as all of them.
    """

    count: str
    which: str
    number: str

    @property
    def kinds(self) -> tuple[str, ...]:
        return ()

    @property
    def parameter_names(self) -> tuple[str, ...]:
        return (self.number,)

    def read(self, view: View, episode: Episode) -> Reading:
        try:
            wanted = view.value_at(self.number, episode.when.earliest)
        except NoNumber as reason:
            return Reading(CANNOT_TELL, why=str(reason))
        named: set[str] = set()
        unnamed: list[int] = []
        each: list[int] = []
        for fact in episode.facts:
            which = fact.value(self.which)
            held = {str(item).casefold().strip() for item in which} if isinstance(which, list | tuple) else set()
            counted = fact.value(self.count)
            count = max(len(held), counted if isinstance(counted, int) else 0)
            each.append(count)
            named |= held
            if count > len(held):
                unnamed.append(count - len(held))
        if any(count >= wanted.value for count in each):
            return Reading(NO)
        at_least, at_most = max([len(named), *each]), len(named) + sum(unnamed)
        if at_most < wanted.value:
            return Reading(NO)
        number = count_words(wanted.value, view.parameters[self.number].unit)
        sums = f"Answers of yes on each: {', '.join(map(str, each))}"
        if at_least >= wanted.value:
            said = f"{sums}; together, each question once: {len(named)}. The number set: {number}."
            return Reading(YES, Evidence(arithmetic=(said,), parameters=((self.number, wanted),)))
        why = f"the records do not name every question that was answered yes: together {at_least} to {at_most}"
        return Reading(CANNOT_TELL, Evidence(arithmetic=(f"{sums}.",), parameters=((self.number, wanted),)), why)

    def english(self, parameters: Parameters) -> str:
        held = parameters[self.number]
        return (
            f"none of them has {count_words(held.latest.value, held.unit)}, and together, each question counted once, "
            "they have"
        )


@dataclass(frozen=True, slots=True)
class SeveralRecords:
    """More than one record starts the episode, be they of one event or of several."""

    @property
    def kinds(self) -> tuple[str, ...]:
        return ()

    @property
    def parameter_names(self) -> tuple[str, ...]:
        return ()

    def read(self, view: View, episode: Episode) -> Reading:
        return Reading(YES if len(episode.facts) > 1 else NO)

    def english(self, parameters: Parameters) -> str:
        return "they are more than one record"

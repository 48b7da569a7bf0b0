"""Whether what the child came to is more than the bumps and scratches of every day."""

from __future__ import annotations

from dataclasses import dataclass

from sightline.chronology.fact import Fact
from sightline.rulebook.answers import CANNOT_TELL, NO, YES, Answer, all_yes, any_yes
from sightline.rulebook.evidence import Evidence
from sightline.rulebook.language.age import younger
from sightline.rulebook.language.bind import Episode
from sightline.rulebook.language.reading import Reading
from sightline.rulebook.language.words import count_words, mention
from sightline.rulebook.parameters import NoNumber, Parameters
from sightline.rulebook.view import View
from sightline.vocabulary.kinds import KINDS
from sightline.wording.lists import listed


@dataclass(frozen=True, slots=True)
class MoreThanEveryday:
    """Of the events that start the episode, at least one is more than an everyday injury.

    An injury is an everyday one if it is of one of ``types``, has no pattern, was seen on a child who could move about
    and had reached the age ``from_age`` (a parameter), and comes with its explanation; of what agencies of the kinds
    ``minded_by`` wrote down, who see such marks all day, neither age nor explanation is asked. Of ``attended``, the
    record says that the child came hurt: what came of the same event says with what. Whatever the records do not say
    makes an injury more than an everyday one, unless it is the sort of a mark that those agencies wrote of.
    """

    types: tuple[str, ...]
    from_age: str
    minded_by: tuple[str, ...]
    attended: str = "hospital_attendance"

    @property
    def kinds(self) -> tuple[str, ...]:
        return ("birth", "injury", self.attended)

    @property
    def parameter_names(self) -> tuple[str, ...]:
        return (self.from_age,)

    def read(self, view: View, episode: Episode) -> Reading:
        events: dict[object, list[Fact]] = {}
        for fact in episode.facts:
            day = fact.occurred.earliest if fact.occurred.is_day else None
            events.setdefault(day or view.event(fact), []).append(fact)
        try:
            told = [(facts, ~self._everyday(view, facts)) for facts in events.values()]
        except NoNumber as missing:
            return Reading(CANNOT_TELL, why=str(missing))
        answer = any_yes(more for _, more in told)
        if answer is NO:
            return Reading(NO)
        doubted = [fact for facts, more in told if more is CANNOT_TELL for fact in facts]
        if answer is CANNOT_TELL:
            why = f"the record does not say of what sort this was: {listed([mention(fact) for fact in doubted][:3])}"
            return Reading(CANNOT_TELL, Evidence(facts=tuple(fact.id for fact in doubted)), why)
        return Reading(YES)

    def _everyday(self, view: View, facts: list[Fact]) -> Answer:
        """Whether one event was an everyday injury and nothing more. Raises NoNumber."""
        injuries = [fact for fact in facts if fact.kind == "injury"]
        others = [fact for fact in facts if fact.kind not in ("injury", self.attended)]
        hurt = all(fact.value("reason") in (None, "injury") for fact in facts if fact.kind == self.attended)
        if others or not injuries or not hurt:
            return NO
        return all_yes([self._of_one(view, fact) for fact in injuries])

    def _of_one(self, view: View, fact: Fact) -> Answer:
        agency = view.chronology.agencies.get(fact.agency)
        minded = agency is not None and agency.kind in self.minded_by
        sort = fact.value("type")
        if fact.value("non_mobile") is True or fact.value("patterned") is True:
            return NO
        if sort is None:
            return CANNOT_TELL if minded else NO
        if sort not in self.types:
            return NO
        if minded:
            return YES
        if not fact.value("explanation"):
            return NO
        return YES if younger(view, self.from_age, fact.occurred)[0] is NO else NO

    def english(self, parameters: Parameters) -> str:
        held = parameters[self.from_age]
        choices = dict(KINDS["injury"].field("type").choices)  # type: ignore[union-attr]
        sorts = listed([choices[code].lower() for code in self.types], "or")
        return (
            f"at least one of these is more than an everyday injury. An everyday one is a {sorts}, without a pattern, "
            f"of a child who can move about and is {count_words(held.latest.value, held.unit)} old or more, with its "
            "explanation written down; or such a mark that a nursery or school alone wrote down"
        )

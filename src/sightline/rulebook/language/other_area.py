"""Whether a place named in one record is another than the one that another record names."""

from __future__ import annotations

from dataclasses import dataclass

from sightline.chronology.fact import Fact
from sightline.rulebook.answers import CANNOT_TELL, NO, YES
from sightline.rulebook.evidence import Evidence
from sightline.rulebook.language.bind import Episode
from sightline.rulebook.language.reading import Reading
from sightline.rulebook.language.select import Selection
from sightline.rulebook.parameters import Parameters
from sightline.rulebook.view import View

_NOISE = {
    *("council", "county", "city", "borough", "metropolitan", "district", "the", "of", "local", "authority"),
    *("childrens", "children", "child", "social", "care", "services", "service", "and", "family", "families", "mash"),
}


@dataclass(frozen=True, slots=True)
class AnotherAreaThan:
    """The place in a field of the start differs from that in a field of the latest fact of a selection up to it.

    Words such as "County Council" do not make two places of one. Where that latest fact is an authority's own record
    and does not say whose it is, an area in that authority's name shows that both are one; another name shows nothing.
    """

    field: str
    of: Selection
    their_field: str

    @property
    def kinds(self) -> tuple[str, ...]:
        return self.of.kinds

    @property
    def parameter_names(self) -> tuple[str, ...]:
        return ()

    def read(self, view: View, episode: Episode) -> Reading:
        here = next((_place(value) for fact in episode.facts if (value := fact.value(self.field))), frozenset())
        theirs = [
            (fact, place)
            for fact, answer in self.of.find(view)
            if answer is YES
            and (place := _place(fact.value(self.their_field)))
            and not episode.when.certainly_before(fact.occurred)
        ]
        if here and not theirs and any(here == _own(view, fact) for fact, _ in self.of.find(view)):
            return Reading(NO)
        if not here or not theirs:
            why = "the records do not say which area is responsible, or in which area the child lives"
            return Reading(CANNOT_TELL, why=why) if theirs or self.of.find(view) else Reading(NO)
        fact, place = theirs[-1]
        if here == place:
            return Reading(NO)
        return Reading(YES, Evidence(facts=(fact.id,)))

    def english(self, parameters: Parameters) -> str:
        return f"the {self.field.replace('_', ' ')} in it is another than in the latest {self.of.english()}"


def _own(view: View, fact: Fact) -> frozenset[str]:
    agency = view.chronology.agencies.get(fact.agency)
    return _place(agency.name) if agency is not None and agency.kind == "childrens_social_care" else frozenset()


def _place(value: object) -> frozenset[str]:
    words = str(value or "").casefold().replace(",", " ").replace("'", "").split()
    return frozenset(word for word in words if word not in _NOISE)

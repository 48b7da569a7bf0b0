"""Two councils in one file: what one of them owes, the other's records neither meet nor go on counting.

Working Together leaves a child on a plan with the council that made it until a transfer-in conference; a visit by the
council in whose area a child is placed is not the visit that the placing council owes. Where only one council has
records here, where a name does not say whose it is, where a record says that it was done for the other, and once
responsibility has passed, every record counts as before.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache

from sightline.chronology.chronology import Agency
from sightline.chronology.fact import Fact
from sightline.rulebook.language.bind import Episode
from sightline.rulebook.view import View

COUNCIL = "childrens_social_care"
PASSES_ON = ("responsibility_transfer", "transfer_conference")
"""The kinds by which a child passes from one council to another."""
_NOISE = {
    *("council", "county", "city", "borough", "metropolitan", "district", "unitary", "royal", "london", "the", "of"),
    *("local", "authority", "childrens", "children", "child", "social", "care", "services", "service", "and", "work"),
    *("family", "families", "mash", "team", "duty", "assessment", "department", "directorate", "safeguarding"),
    *("north", "south", "east", "west"),
}
_IS_A_COUNCIL = re.compile(
    r"\b(?:council|borough|county|authority)\b|^\W*\w.*\b(?:children['’]?s? (?:social care|services)|social (?:services"
    r"|care))\b",
    re.I,
)
_FOR_ANOTHER = re.compile(
    r"\bon behalf of\b|\bat the request of\b|\bas (?:asked|requested|agreed) (?:by|with)\b|\bjoint(?:ly)?\b|"
    r"\bacting for\b",
    re.I,
)


@cache
def _place(agency: Agency) -> frozenset[str]:
    if agency.kind != COUNCIL or _IS_A_COUNCIL.search(agency.name) is None:
        return frozenset()
    return frozenset(re.findall(r"[a-z]{2,}", agency.name.casefold().replace("'", "").replace("’", ""))) - _NOISE


def are_two(agencies: Iterable[Agency]) -> bool:
    """Whether two councils are among them whose names have no place in common."""
    places = [place for place in map(_place, agencies) if place]
    return any(one.isdisjoint(other) for number, one in enumerate(places) for other in places[:number])


def of_others(view: View, facts: Iterable[Fact]) -> frozenset[str]:
    """The ids of the councils that are plainly others than each council whose record is among ``facts``."""
    if len(view.agencies((COUNCIL,))) < 2:
        return frozenset()
    agencies: Mapping[str, Agency] = view.chronology.agencies
    own = [place for fact in facts if fact.agency in agencies and (place := _place(agencies[fact.agency]))]
    if not own or not are_two(agencies.values()):
        return frozenset()
    return frozenset(
        agency.id
        for agency in agencies.values()
        if (place := _place(agency)) and all(place.isdisjoint(mine) for mine in own)
    )


def is_anothers(view: View, fact: Fact, others: frozenset[str]) -> bool:
    """Whether a fact is another council's own doing: not done for the one that owes it, nor after it took over."""
    if fact.agency not in others or fact.kind in PASSES_ON or _is_for_another(view, fact):
        return False
    if any(same.agency not in others for same in view.same_event(fact)):
        return False
    return not any(not fact.occurred.certainly_before(passed.occurred) for passed in view.facts(PASSES_ON))


def _is_for_another(view: View, fact: Fact) -> bool:
    """Whether its words say so, or another sentence of the same agency about the same day."""
    if _FOR_ANOTHER.search(fact.text) is not None:
        return True
    day = fact.occurred
    return day.is_day and any(
        _FOR_ANOTHER.search(beside.text) is not None
        for beside in view.chronology.current
        if beside.agency == fact.agency and beside.occurred.is_day and beside.occurred.earliest == day.earliest
    )


def begun_here(view: View, episodes: list[Episode]) -> list[Episode]:
    """Those whose start is not another council's doing inside a time that one council began."""
    kept = []
    for episode in episodes:
        begun = episode.period.start_fact if episode.period is not None else None
        others = of_others(view, (begun,)) if begun is not None else frozenset()
        if not others or not all(is_anothers(view, fact, others) for fact in episode.facts):
            kept.append(episode)
    return kept

"""Homes without a street, schools behind a label, operations, handles: they are in no list, and stop what leaves."""

from __future__ import annotations

import pytest

from sightline.publishing.leaks.check import check
from sightline.publishing.leaks.finding import LeakSort
from sightline.publishing.leaks.hidden import hidden_in
from sightline.publishing.versions.cast import REMOVE, Cast, CastEntry, Sort, Version, instead

F = Version.FAMILY
CAST = Cast(
    (
        CastEntry("c", Sort.PERSON, "Keeley Pethick", shows={F: instead("Alex")}),
        CastEntry("b", Sort.PERSON, "Rory Pethick", shows={F: instead("Sam")}),
        CastEntry("s", Sort.SCHOOL, "Sallowby Community Primary School", shows={F: REMOVE}),
    )
)


def found(words: str, *, stays_inside: bool = False) -> set[str]:
    hidden = hidden_in(CAST, F, stays_inside=stays_inside)
    return {one.found for one in check("a.txt", words.encode(), hidden).findings}


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("He lived in caravan 22 on the Sandhaven site.", "caravan 22 on the Sandhaven site"),
        ("They moved to plot 4 that spring.", "plot 4"),
        ("Seen at Chalet 9B.", "Chalet 9B"),
        ("The neighbour at no. 14 rang.", "neighbour at no. 14"),
        ("A lady living at number 7a heard it.", "lady living at number 7a"),
        ("Home is The Old Forge, Mill Bank.", "The Old Forge, Mill Bank"),
        ("Taken to the Old Rectory by police", "the Old Rectory"),
        ("She was living in the old lighthouse.", "living in the old lighthouse"),
        ("They slept at a disused mill.", "slept at a disused mill"),
        ("He goes to the school by the viaduct.", "school by the viaduct"),
        ("Stopped at unit 5 on the travellers' site", "unit 5"),
        ("She gave no. 27 as where she was staying", "gave no. 27 as"),
        ("It is the Old Bakehouse on the corner", "the Old Bakehouse"),
        ("Her nursery is right behind the water tower", "nursery is right behind the water tower"),
        ("at a nursery opposite the fire station", "nursery opposite the fire station"),
    ],
)
def test_a_home_without_a_street_stops_a_file(words: str, told: str) -> None:
    assert told in found(words)


@pytest.mark.parametrize(
    "words",
    [
        "The plot of the film; pitch black; a static caravan; 4 plots.",
        "Plot 3% of cases. Growth plotted on the 4th centile.",
        "Neighbour at home. Family of 4. Number 4 on the list of actions.",
        "Living in at number 3 of the plan, he said.",
        "The old school friend. The old police report was lost.",
        "The school by then had written. Nursery near the end of term.",
        "The New Year; the Old Testament; the New Hall; the White House; the Green Paper.",
        "He went back to the old ways in the new school.",
    ],
)
def test_counts_plans_and_old_things_are_no_homes(words: str) -> None:
    assert found(words) == set()


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("School: Hill Top", "Hill Top"),
        ("Nursery: Little Acorns. Settled well.", "Little Acorns"),
        ("Previous school – Meadow View Primary", "Meadow View Primary"),
        ("Placement: Sunny Bank", "Sunny Bank"),
        ("Op Thistle began then.", "Op Thistle"),
        ("linked to Operation Marigold", "Operation Marigold"),
        ("her Snapchat is kaykay_09", "kaykay_09"),
        ("on Insta as lilmiss07 she wrote", "lilmiss07"),
        ("messaged by big.dave88 on Snapchat", "big.dave88"),
        ("Gill B was there.", "Gill B"),
        ("Then Tamz K rang.", "Tamz K"),
    ],
)
def test_what_stands_before_a_name_gives_it_away(words: str, told: str) -> None:
    assert told in found(words)


@pytest.mark.parametrize(
    "words",
    [
        "School: Attended. Nursery: Settled and Happy",
        "School: Head Teacher rang. School: Year 4.",
        "School: Alex was late. Nursery: Sam's key worker",
        "Placement: Foster. Placement: Kinship Carers",
        "Operation Encompass notification. Operations Manager; Operation Theatre.",
        "Snapchat messages on 4 May; Facebook in 2019; Instagram e.g. photos",
        "Xbox One; covid19; PS4 on Facebook",
        "Hepatitis B, Bay C, Cephalhaematoma L, Amblyopia R, Ward D.",
    ],
)
def test_what_a_school_said_usual_operations_and_letters_of_things_stop_nothing(words: str) -> None:
    assert found(words) == set()


@pytest.mark.parametrize("heard", ["Kiely", "Kealy", "Keily", "Roree", "Rorie"])
def test_a_short_name_heard_alike_is_found(heard: str) -> None:
    assert heard in found(f"Then {heard} was seen.", stays_inside=True)


@pytest.mark.parametrize("other", ["Kelly", "Kayla", "Riley", "Rocky", "Keen"])
def test_another_short_name_is_none(other: str) -> None:
    assert not [
        one
        for one in check("a.txt", f"Then {other} was seen.".encode(), hidden_in(CAST, F)).findings
        if one.sort is LeakSort.NAME
    ]


def test_a_school_is_found_by_its_initials() -> None:
    assert "SCPS" in found("SCPS rang.")

"""Whoever is in no entry of the cast is shown to a person, and stops nothing."""

from __future__ import annotations

import pytest

from sightline.publishing.leaks.check import check
from sightline.publishing.leaks.finding import LeakSort
from sightline.publishing.leaks.hidden import hidden_in
from sightline.publishing.leaks.unlisted import unlisted, words_of_cast
from sightline.publishing.versions.cast import REMOVE, Cast, CastEntry, Sort, Version, instead
from tests.unit.publishing.leaks.bank import prose

F = Version.FAMILY
CAST = Cast(
    (
        CastEntry("c", Sort.PERSON, "Jorvan Pethick", shows={F: instead("Alex")}),
        CastEntry("m", Sort.PERSON, "Ms Lowena Pethick", shows={F: instead("the mother")}),
        CastEntry("s", Sort.SCHOOL, "Alder Court School", shows={F: REMOVE}),
        CastEntry("h", Sort.ADDRESS, "14 Larch Close, Millbrook, MB4 7QT", shows={F: REMOVE}),
    )
)
KNOWN = words_of_cast(CAST)


def _named(text: str) -> set[tuple[Sort, str]]:
    return {(one.sort, one.words) for one in unlisted([text], KNOWN)}


def test_a_person_a_school_and_an_address_that_no_entry_covers_are_proposed() -> None:
    found = _named("Mrs Okafor rang from Marram Infant School. Neighbour moved to 9 Hill Rise. PC Dunn attended.")
    assert found == {
        (Sort.PERSON, "Mrs Okafor"),
        (Sort.SCHOOL, "Marram Infant School"),
        (Sort.ADDRESS, "9 Hill Rise"),
        (Sort.PERSON, "PC Dunn"),
    }


def test_a_house_a_farm_and_a_town_that_no_entry_covers_are_proposed_by_name() -> None:
    text = (
        "A place at Rowan House, Thornby was offered. They were living in Marlpool then. Placed with an aunt at Hollin "
        "Bank Farm. Mother works at Pennyfarthing Bakery. The Family Court sat in March. Seen at Home by Police."
    )
    places = {words for sort, words in _named(text) if sort is Sort.PLACE}
    assert places >= {"Rowan House, Thornby", "Marlpool", "Hollin Bank Farm", "Pennyfarthing Bakery"}
    assert not {words for words in places if "Court" in words or words in ("March", "Home")}


def test_whoever_is_in_the_cast_is_not_proposed_however_written() -> None:
    assert (
        _named("Ms Pethick and Jorvan Pethick were seen at 14 Larch Close. J Pethick left Alder Court School.") == set()
    )


def test_a_brother_whom_nobody_listed_is_proposed_though_his_last_name_is_known() -> None:
    assert (Sort.PERSON, "Rowan Pethick") in _named("His brother Rowan Pethick said that he was fine.")


def test_what_rows_are_quoted_by_proposes_nobody() -> None:
    assert _named("Contradicted by MW 14 and GP 29. See PROB 3. Mrs Okafor rang.") == {(Sort.PERSON, "Mrs Okafor")}


def test_two_cells_of_a_printed_row_are_no_name_of_one_person() -> None:
    assert _named("Ms Pethick  Offender record, letter") == set()
    assert _named("Mrs  Okafor rang.") == {(Sort.PERSON, "Mrs Okafor")}


def test_ordinary_prose_proposes_nobody() -> None:
    assert unlisted(prose.pages(), frozenset()) == ()


@pytest.mark.parametrize(
    "words",
    [
        "Mrs Okafor rang.",
        "Tracey said that she was fine",
        "Ryan's mum shouted",
        "worker: J. Prentice",
        "per D Cartwright",
        "Kayleigh-Mae was at home as well",
        "The Patels were told of it",
        "noise from the Achterbergs next door",
    ],
)
def test_a_person_of_no_entry_stops_a_file_that_leaves(words: str) -> None:
    report = check("a.txt", words.encode(), hidden_in(CAST, F))
    assert [one.sort for one in report.findings] == [LeakSort.UNDECIDED]
    assert report.noticed == ()


@pytest.mark.parametrize(
    "words",
    [
        "DSL, SENCO and HV attended; the Deputy Head and a Consultant Paediatrician agreed.",
        "Virtual School Head and Team Manager. MGM's partner. Named GP.",
        "Mark-making in April. Rose-tinted accounts in May.",
        "Vitamin D tablets; Child B; Year R; Plan A",
        "The Police were told. The Brownies were full. The Scouts had a place; the Nurses said so.",
        "Comment by Ros Ellery.",
    ],
)
def test_roles_months_letters_and_who_signed_are_no_persons_of_whom_to_decide(words: str) -> None:
    assert check("a.txt", words.encode(), hidden_in(CAST, F, signed=("Ros Ellery, reviewer",))).findings == ()


def test_a_name_in_a_file_that_stays_and_is_in_no_entry_is_shown_and_stops_nothing() -> None:
    report = check("a.txt", b"The mother was seen. Mrs Okafor rang.", hidden_in(CAST, F, stays_inside=True))
    assert report.findings == ()
    assert [(one.sort, one.found) for one in report.noticed] == [(LeakSort.NOT_LISTED, "Mrs Okafor")]
    assert not report.stops()


def test_what_stops_a_file_is_not_said_to_stop_nothing() -> None:
    report = check("a.txt", b"She was at 9 Hill Rise, TR9 7QX. Mrs Okafor rang.", hidden_in(CAST, F))
    assert {one.found for one in report.findings} >= {"9 Hill Rise", "TR9 7QX"}
    assert {one.found for one in report.findings if one.sort is LeakSort.UNDECIDED} == {"Mrs Okafor"}


@pytest.mark.parametrize(
    ("words", "named"),
    [
        ("Foster carers: the Abernathys.", {"Abernathys"}),
        ("She is in a placement with Bea and Sal.", {"Bea", "Sal"}),
        ("Placed with the Okonkwos in the spring.", {"Okonkwos"}),
        ("Daddy O did it.", {"Daddy O"}),
        ("Then Uncle B hit me.", {"Uncle B"}),
        ("Ryan P was there.", {"Ryan P"}),
    ],
)
def test_who_took_a_child_in_and_who_is_told_by_a_letter_are_persons_of_whom_to_decide(
    words: str, named: set[str]
) -> None:
    report = check("a.txt", words.encode(), hidden_in(CAST, F))
    assert {one.found for one in report.findings if one.sort is LeakSort.UNDECIDED} == named


@pytest.mark.parametrize(
    "words",
    [
        "The carers are the Applicants.",
        "Placed with the Parents.",
        "A placement with Agency carers and the Police.",
        "Vitamin D, Hepatitis B, Plan B, Baby B.",
        "Her nan. I saw.",
    ],
)
def test_parties_roles_and_lettered_things_are_none(words: str) -> None:
    assert check("a.txt", words.encode(), hidden_in(CAST, F)).findings == ()


@pytest.mark.parametrize(
    "words",
    [
        "They moved to Larkrise House, the refuge.",
        "A placement in Aberwick was found.",
        "She fled to Marlpool that night.",
        "He was moved to Sallowby Infants.",
        "He left Marram Infant School.",
    ],
)
def test_where_a_child_is_kept_or_taught_stops_what_leaves_and_nothing_that_stays(words: str) -> None:
    leaving = check("a.txt", words.encode(), hidden_in(CAST, F))
    assert [one.sort for one in leaving.findings] == [LeakSort.UNDECIDED_PLACE]
    staying = check("a.txt", words.encode(), hidden_in(CAST, F, stays_inside=True))
    assert staying.findings == ()
    assert len(staying.noticed) == 1


def test_a_place_in_passing_and_a_school_of_everyday_words_are_shown_and_stop_nothing() -> None:
    report = check("a.txt", b"She met him in Marlpool. The Virtual School Head wrote.", hidden_in(CAST, F))
    assert report.findings == ()
    assert "Marlpool" in {one.found for one in report.noticed}


@pytest.mark.parametrize(
    ("words", "house"),
    [
        ("999 call from 27 Sorrel Wynd.", "27 Sorrel Wynd"),
        ("Her partner, of 12b Arkle Brae, was seen.", "12b Arkle Brae"),
        ("gave address 4 Quay Nook that day", "4 Quay Nook"),
        ("They lived at 3 Hollin Spinney.", "3 Hollin Spinney"),
        ("She moved to Flat 6 Tallow Nook.", "Flat 6 Tallow Nook"),
        ("placement address given as Foxglove, Station Rd, Elmport.", "Foxglove, Station Rd, Elmport"),
    ],
)
def test_a_house_in_a_street_whose_ending_no_list_has_stops_and_is_proposed(words: str, house: str) -> None:
    assert house in {one.found for one in check("a.txt", words.encode(), hidden_in(CAST, F)).findings}
    assert (Sort.ADDRESS, house) in _named(words)


@pytest.mark.parametrize(
    "words",
    [
        "Seen at 3 Core Groups.",
        "at 14 March she was well",
        "of 6 Health Visitors",
        "at 10 Mother rang",
        "moved to 4 May",
        "To address: Domestic Abuse",
        "the address is Mother",
    ],
)
def test_counts_days_and_what_is_to_be_done_are_no_houses(words: str) -> None:
    assert check("a.txt", words.encode(), hidden_in(CAST, F)).findings == ()


def test_a_school_told_by_letters_stops_what_leaves() -> None:
    for words in ("Seen at St M’s by the nurse.", "OLPS reported a bruise."):
        for inside in (False, True):
            report = check("a.txt", words.encode(), hidden_in(CAST, F, stays_inside=inside))
            assert any("school told by letters" in one.why for one in report.findings) is not inside

"""What hiding leaves alone, so that it tells nothing false and the leak check can still see what stands there."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from sightline.publishing.leaks.check import check
from sightline.publishing.leaks.hidden import hidden_in
from sightline.publishing.versions.cast import REMOVE, Cast, CastEntry, FirstToLookAt, Sort, Version, instead
from sightline.publishing.versions.hiding import Hiding

P = Version.PUBLISHED
CAST = Cast(
    (
        CastEntry("c", Sort.PERSON, "Kiera Dunmore", shows={P: instead("the child")}),
        CastEntry("k", Sort.PERSON, "K", shows={P: REMOVE}),
        CastEntry("f", Sort.PERSON, "Declan Walsh", shows={P: instead("Father")}),
        CastEntry("t", Sort.PERSON, "Told", shows={P: REMOVE}),
        CastEntry("n", Sort.PERSON, "Oak Tree Nursery", shows={P: REMOVE}),
    ),
    first_day=date(2024, 1, 1),
)


def _shown(text: str) -> str:
    return Hiding(CAST, P).hide(text, near=date(2024, 11, 15)).names_off


def test_one_letter_of_a_name_told_letter_by_letter_is_not_hidden_alone() -> None:
    for text in ("Register shows K-i-e-r-a as absent.", "Peg says K I E R A now."):
        assert "removed" not in _shown(text)
        assert check("a.txt", _shown(text).encode(), hidden_in(CAST, P)).stops()
    assert _shown("Seen with K at home.") == "Seen with [name removed] at home."


def test_a_man_called_as_a_month_is_is_no_month() -> None:
    assert _shown('K said "Daddy Dec squeezed me".') == '[name removed] said "Daddy [name removed] squeezed me".'
    assert "[name removed]" not in _shown("He moved in Dec and left in May.")


def test_words_of_every_day_that_were_taken_for_names_stay_as_words() -> None:
    assert _shown("The hospital told the team. Referral from nursery.") == (
        "The hospital told the team. Referral from nursery."
    )


def test_a_maiden_name_that_is_told_stops_a_file_whoever_it_is_of() -> None:
    for text in ("Maiden name of mother is Pascoe.", "Her maiden name was Pascoe."):
        assert check("a.txt", text.encode(), hidden_in(CAST, P)).stops(), text


def test_a_name_that_is_shown_keeps_its_middle_though_a_part_of_it_is_somebody_hidden() -> None:
    cast = Cast(
        (
            CastEntry("c", Sort.PERSON, "Kiera Dunmore-Walsh", shows={P: instead("Child K")}),
            CastEntry("k", Sort.PERSON, "K", first_to_look_at=FirstToLookAt.THIRD_PARTY),
            CastEntry("d", Sort.PERSON, "Dunmore", first_to_look_at=FirstToLookAt.THIRD_PARTY),
        ),
        first_day=date(2024, 1, 1),
    )
    panel, published = Hiding(cast, Version.PANEL), Hiding(cast, P)
    assert panel.hide("Kiera Dunmore-Walsh was seen.").names_off == "Kiera Dunmore-Walsh was seen."
    assert panel.hide("Dunmore rang.").names_off == "[name removed] rang."
    for version in (panel, published):
        assert version.hide("Child K was asleep. K cried.").names_off == "Child K was asleep. [name removed] cried."
    assert published.hide("Kiera Dunmore-Walsh was seen.").names_off == "Child K was seen."


def test_a_town_whose_name_an_agency_bears_is_not_told_as_the_agency() -> None:
    agencies = (
        CastEntry("h", Sort.AGENCY, "Thornwick General", shows={P: instead("Hospital")}),
        CastEntry("p", Sort.AGENCY, "Eastmere Police", shows={P: instead("Police")}),
    )
    town = CastEntry("t", Sort.PLACE, "Eastmere", shows={P: instead("the home area")})
    alone, beside = (Hiding(Cast(entries, first_day=CAST.first_day), P) for entries in (agencies, (*agencies, town)))
    assert alone.hide("The family moved to Thornwick.").names_off == "The family moved to [name removed]."
    assert alone.hide("Seen at Thornwick General.").names_off == "Seen at Hospital."
    assert alone.hide("Eastmere Police rang.").names_off == "Police rang."
    assert beside.hide("They moved to Eastmere; Eastmere Police came.").names_off == (
        "They moved to the home area; Police came."
    )


@pytest.mark.parametrize(
    ("near", "written", "shown"),
    [
        (None, "5 May (date not read)", "[date removed] (date not read)"),
        (None, "Not seen since May, she said.", "Not seen [date removed], she said."),
        (date(2025, 2, 3), "Last seen on 20 December.", "Last seen eleven months after."),
        (date(2024, 12, 20), "Review on 5 March.", "Review 14 months after."),
        (date(2025, 2, 14), "Seen 14 Feb.", "Seen 13 months after."),
        (date(2024, 12, 1), "The plan of 4 June stood.", "The plan of [date removed] stood."),
    ],
)
def test_a_day_without_a_year_is_told_of_no_year_but_the_one_it_is_near_to(
    near: date | None, written: str, shown: str
) -> None:
    assert Hiding(CAST, P).hide(written, near=near).names_off == shown


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("Her maiden name is Dunmore-Keyes.", "Her maiden name is [name removed]."),
        ("Ann Keyes-Dunmore rang.", "[name removed] rang."),
        ("A Dunmore-School meeting; Walsh-Police link.", "A [name removed]-School meeting; Father-Police link."),
    ],
)
def test_the_other_half_of_a_double_name_goes_with_the_half_that_is_hidden(written: str, shown: str) -> None:
    cast = replace(CAST, entries=(*CAST.entries, CastEntry("d", Sort.PERSON, "Carys Dunmore", shows={P: REMOVE})))
    assert Hiding(replace(cast, entries=cast.entries[2:]), P).hide(written).names_off == shown


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("The Walsh boys were there.", "The [name removed] boys were there."),
        ("Mr and Mrs Walsh rang.", "Mr and [name removed] rang."),
        ("Walsh senior rang.", "[name removed] senior rang."),
        ("Mr Walsh rang.", "Father rang."),
        ("Declan Walsh's family rang.", "Father's family rang."),
    ],
)
def test_a_last_name_of_several_or_of_another_is_not_told_as_the_one(written: str, shown: str) -> None:
    assert Hiding(CAST, P).hide(written).names_off == shown

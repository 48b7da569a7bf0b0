"""Persons as written: precision before recall; kinship gives a role and never a name."""

from __future__ import annotations

from itertools import pairwise

import pytest

from sightline.vocabulary.roles import ROLES
from sightline.wording.name_parts import name_parts
from sightline.wording.people import mentions


def _named(text: str, known: tuple[str, ...] = ()) -> list[str]:
    return [mention.as_written for mention in mentions(text, known=known) if mention.named]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Ms A Jones and Mr Brown argued.", ["Ms A Jones", "Mr Brown"]),
        ("Seen with SMITH, Jane.", ["SMITH, Jane"]),
        ("Mother's partner (Darren Cole) left.", ["Darren Cole"]),
        ("SW Jones, HV Patel and PC 1234 with Dr Khan.", ["SW Jones", "HV Patel", "PC 1234", "Dr Khan"]),
        ("Anne-Marie O'Neill attended.", ["Anne-Marie O'Neill"]),
    ],
)
def test_names_are_found_as_written(text: str, names: list[str]) -> None:
    assert _named(text) == names


@pytest.mark.parametrize(
    "text",
    [
        "Attended Queen Elizabeth Hospital in May.",
        "Police Attended Home Address at Mill Road.",
        "Children's Social Care and Health Visiting informed.",
        "Child Protection Conference on Monday 3 March.",
        "Moved to Victoria Street.",
        "She said 'stop Daddy'.",
        "Core Group. Strategy Discussion. Home Visit.",
    ],
)
def test_places_agencies_months_and_headings_are_not_persons(text: str) -> None:
    assert _named(text) == []


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("MGM", "grandparent"),
        ("Mo", "mother"),
        ("Fa", "father"),
        ("mother's partner", "partner"),
        ("ex-partner", "former_partner"),
        ("step-father", "stepparent"),
        ("twin 1", "child"),
        ("UBB", "unborn_child"),
        ("unborn baby", "unborn_child"),
        ("foster carer", "foster_carer"),
        ("neighbour", "neighbour"),
        ("DSL", "professional"),
        ("midwife", "professional"),
        ("older sister", "sibling"),
    ],
)
def test_words_for_who_somebody_is_give_a_role(text: str, role: str) -> None:
    found = mentions(text)
    assert [(mention.role, mention.named) for mention in found] == [(role, False)]
    assert role in ROLES


def test_a_kinship_word_in_the_childs_mouth_is_a_role_and_no_name() -> None:
    (daddy,) = mentions("'stop Daddy'")
    assert (daddy.as_written, daddy.role, daddy.named) == ("Daddy", "father", False)


def test_initials_and_given_names_are_persons_only_where_the_case_knows_them() -> None:
    assert _named("AJ was quiet. Ruby played.") == []
    assert _named("AJ was quiet. Ruby played.", known=("AJ", "Ruby")) == ["AJ", "Ruby"]


def test_mentions_do_not_overlap_and_stand_where_they_say() -> None:
    text = "Mother's new partner Mr Lee Marsh, MGM and SW Jones met the twins."
    found = mentions(text)
    assert all(text[item.start : item.end] == item.as_written for item in found)
    assert all(before.end <= after.start for before, after in pairwise(found))


@pytest.mark.parametrize(
    ("written", "family", "given", "title", "surname_only"),
    [
        ("SMITH-JONES, Jane", "Smith-Jones", "Jane", "", False),
        ("Ms A Jones", "Jones", "A", "Ms", False),
        ("Mr Brown", "Brown", "", "Mr", True),
        ("Jane Mary Smith", "Smith", "Jane Mary", "", False),
        ("Ruby", "", "Ruby", "", False),
        ("McDonald", "McDonald", "", "", True),
    ],
)
def test_a_name_is_taken_apart(written: str, family: str, given: str, title: str, surname_only: bool) -> None:
    parts = name_parts(written)
    assert (parts.family, parts.given, parts.title, parts.surname_only) == (family, given, title, surname_only)


@pytest.mark.parametrize(
    ("text", "written", "role"),
    [
        ("Twin Toby was weighed.", "Toby", "sibling"),
        ("Seen with twin Toby Oakdale.", "Toby Oakdale", "sibling"),
        ("Her twin was weighed.", "twin", "sibling"),
        ("Twins weighed.", "Twins", "sibling"),
        ("Twin 1 fed well.", "Twin 1", "child"),
        ("Twin 2 slept.", "Twin 2", "child"),
        ("Plan for the unborn twins.", "unborn twins", "unborn_child"),
    ],
)
def test_a_twin_is_a_sibling_unless_numbered(text: str, written: str, role: str) -> None:
    assert [(item.as_written, item.role) for item in mentions(text)] == [(written, role)]


@pytest.mark.parametrize("label", ["DOB", "DoB", "EDD", "NHS", "ID", "UPN", "REF", "Ref", "NI", "CRN", "PNC", "LCS"])
def test_the_label_of_the_next_field_is_no_part_of_a_name(label: str) -> None:
    assert _named(f"Subject: Tamsin Oakdale  {label} 3 March 2019") == ["Tamsin Oakdale"]
    assert _named(f"Seen with Mr Brown {label} 12345") == ["Mr Brown"]


@pytest.mark.parametrize(
    ("text", "as_written"),
    [
        ("She was convicted of killing her 21-month-old daughter.", "21-month-old daughter"),
        ("His two-year-old son was taken to hospital.", "two-year-old son"),
        ("The voice of a little girl was heard.", "little girl"),
        ("The ten-week-old was found in the cot.", "ten-week-old"),
    ],
)
def test_a_child_told_of_by_age_or_as_a_little_one_is_a_child_of_no_name(text, as_written):
    (found,) = [one for one in mentions(text) if one.role == "child"]
    assert (found.as_written, found.named) == (as_written, False)


@pytest.mark.parametrize(
    "text",
    [
        "The 24-year-old wept in the dock.",
        "Her 19-year-old son rang the police.",
        "Her daughter rang the police.",
        "A bruise that was ten days old.",
        "He had a ten-day-old bruise.",
        "Young people were heard.",
    ],
)
def test_a_grown_up_or_a_kinship_word_alone_is_no_child(text):
    assert not any(one.role == "child" for one in mentions(text))


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("The mother rang her mother.", ("her mother", "grandparent")),
        ("Ms Okwuosa said that her own mother has him on Mondays.", ("her own mother", "relative")),
        ("Mr Wolny is staying at his father's.", ("his father", "relative")),
        # Of a child, or of whoever it may be, she stays the mother.
        ("The mother said that his father left.", ("father", "father")),
        ("Mrs Okafor spoke to Lowri about her mother.", ("mother", "mother")),
        ("Mrs Okafor came. Her mother was upset.", ("mother", "mother")),
        ("He said that his dad has gone.", ("dad", "father")),
    ],
)
def test_the_mother_of_a_grown_up_is_not_the_childs(text: str, last: tuple[str, str]) -> None:
    found = mentions(text)[-1]
    assert (found.as_written, found.role) == last
    assert text[found.start : found.end] == found.as_written


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("DC 4410 SANDHU spoke to PC 2207 Oyelaran.", ["DC 4410 SANDHU", "PC 2207 Oyelaran"]),
        ("PC 3390 ATTENDED 01:52", ["PC 3390"]),
        ("PC 3390 BAILES ATTENDED THE ADDRESS", ["PC 3390"]),
    ],
)
def test_the_surname_behind_a_collar_number_belongs_to_the_officer(text: str, names: list[str]) -> None:
    assert _named(text) == names


def test_a_court_behind_a_role_is_nobody_of_that_role() -> None:
    text = "Callum VOSS convicted of assault on a former partner, Eastwater Magistrates' Court."
    assert [(item.as_written, item.role) for item in mentions(text)] == [
        ("Callum VOSS", ""),
        ("former partner", "former_partner"),
    ]


def test_a_street_behind_a_role_is_nobody_and_a_family_called_like_one_is() -> None:
    assert [item.as_written for item in mentions("Taken to his grandmother, Hope Street.")] == ["grandmother"]
    assert [item.as_written for item in mentions("Her father, Tom Hill, rang.")] == ["father", "Tom Hill"]


def test_another_child_is_not_the_child_of_the_case() -> None:
    assert not mentions("Bit another child at snack time.")
    assert [item.role for item in mentions("The child bit another child.")] == ["child"]

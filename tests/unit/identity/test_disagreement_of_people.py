"""Spelling of a name, age and sentence: set side by side for one person, and for nobody else."""

import re
from datetime import date

import pytest

from sightline.chronology.contradiction import Contradiction, Topic
from sightline.chronology.partial_date import PartialDate
from sightline.identity.disagreement.comparing.names_in_text import NAME, names_in
from sightline.identity.persons import NameAssertion
from tests.unit.identity.told_cases import found_in, of_topic, sorts, words


def named(name: str, document: str, person: str) -> NameAssertion:
    return NameAssertion(person, person, name, document, "1", name, 0, len(name))


# -- names ------------------------------------------------------------------------------------------------------
def test_two_spellings_of_one_childs_name_stand_side_by_side():
    (one,) = of_topic(Topic.NAME, "Baby Lilia Jane Farrow was seen.", "Toddler Lilia Jayne Farrow was well.")
    assert words(one) == ["Lilia Jane Farrow", "Lilia Jayne Farrow"]
    assert one.sort == "conflict"


def test_a_surname_in_capitals_first_is_the_same_name():
    assert not of_topic(Topic.NAME, "Male, ORDISH Lewin (b. 1993), left.", "Her partner Lewin Ordish was there.")
    (one,) = of_topic(Topic.NAME, "Male, ORDISH Lewin (b. 1993), left.", "Lewyn Ordish, 26, was found guilty.")
    assert words(one) == ["ORDISH Lewin", "Lewyn Ordish"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Mother Katie Farrow, 31, attended.", "Katherine Farrow, 31, attended."),
        ("Ms Farrow attended.", "Jane Farrow, 31, attended."),
        ("Partner Eric Farrow was seen.", "Partner Erin Farrow was seen."),
        ("Jane Ann Farrow, 31, attended.", "Jane Farrow, 31, attended."),
    ],
)
def test_a_nickname_a_title_another_name_and_a_missing_middle_name_are_no_misspelling(one, other):
    assert not of_topic(Topic.NAME, one, other)


def test_twins_with_names_alike_are_two_children():
    assert not of_topic(
        Topic.NAME,
        "The twins were seen. Baby Alicia Farrow fed well.",
        "Twin 2, baby Alycia Farrow, was weighed. Both twins gained.",
    )


def test_two_names_in_one_sentence_are_two_people():
    assert not of_topic(
        Topic.NAME, "Child Jane Farrow and child Jayne Farrow are cousins.", "Child Jayne Farrow was well."
    )


def test_what_the_cast_asserts_is_compared_too():
    assertions = [named("Jane Ashby-Marsh", "a.doc", "p1"), named("Jayne Ashby-Marsh", "b.doc", "p2")]
    (one,) = [item for item in found_in(assertions=assertions) if item.topic is Topic.NAME]
    assert words(one) == ["Jane Ashby-Marsh", "Jayne Ashby-Marsh"]


# -- ages -------------------------------------------------------------------------------------------------------
REPORT = "Date: 4 March 2019\n\nThe child's mother, Carla Denny, who is 27, was present."


def test_ages_that_mean_births_that_do_not_meet_are_a_conflict():
    (one,) = of_topic(Topic.AGE, REPORT, "Date: 6 May 2019\n\nCarla Denny, 29, was jailed.")
    assert (words(one), one.sort.value) == (["who is 27", "29"], "conflict")
    assert "birth" in " ".join(one.reasons)


def test_an_age_that_grows_with_time_is_a_change():
    assert sorts(Topic.AGE, REPORT, "Date: 6 May 2020\n\nCarla Denny, 28, was jailed.") == ["change_over_time"]


def test_ages_of_undated_documents_may_have_changed():
    assert sorts(Topic.AGE, "Carla Denny, 27, was there.", "Carla Denny, 29, was there.") == ["change_over_time"]


def test_the_date_of_writing_may_be_given():
    texts = ("Carla Denny, 27, was there.", "Date: 6 May 2019\n\nCarla Denny, 29, was there.")
    dates = {"a.txt": PartialDate.on(date(2019, 4, 1))}
    assert sorts(Topic.AGE, *texts, own_dates=dates) == ["conflict"]


def test_a_date_of_birth_is_an_age():
    texts = ("NOMINAL: DENNY, Carla (DOB 02/05/1996)", "Date: 5 March 2019\n\nCarla is 23 and lives alone.")
    (one,) = of_topic(Topic.AGE, *texts)
    assert words(one) == ["DOB 02/05/1996", "is 23"]


def test_the_24_year_old_is_whom_the_sentence_before_speaks_of():
    texts = (
        "Carla Denny, 22, was convicted.",
        "Carla Denny lived alone. Denny was jailed. The 24-year-old's former partner, Ray Voss, was cleared.",
    )
    (one,) = of_topic(Topic.AGE, *texts)
    assert words(one) == ["22", "24-year-old"]
    assert one.subject == "how old Carla Denny is"


def test_another_persons_age_is_no_contradiction():
    assert not of_topic(Topic.AGE, "Carla Denny, 27, was there.", "Her sister Ann Denny, 31, was there.")
    assert not of_topic(Topic.AGE, "Carla Denny, 27, was there.", "Mr Denny, 40, was there. Ray Denny, 40, left.")


# -- sentences --------------------------------------------------------------------------------------------------
def test_two_lengths_of_one_sentence_are_a_conflict():
    (one,) = of_topic(
        Topic.SENTENCE,
        "Ray Voss, 31, was jailed for nine years.",
        "Ray Voss was sentenced to eleven years' imprisonment.",
    )
    assert (words(one), one.sort.value) == (["nine years", "eleven years"], "conflict")


def test_a_minimum_term_and_the_whole_are_different_things():
    assert not of_topic(
        Topic.SENTENCE,
        "Ray Voss, 31, was jailed for life with a minimum of 18 years.",
        "Ray Voss, 31, was jailed for life.",
    )


def test_life_and_years_not_called_a_minimum_are_loosely_worded():
    texts = ("Ray Voss, 31, was jailed for 24 years.", "After Ray Voss was jailed for life, the board met.")
    assert sorts(Topic.SENTENCE, *texts) == ["loose_wording"]


def test_a_sentence_reduced_on_appeal_changed():
    texts = ("Ray Voss, 31, was jailed for 24 years.", "Ray Voss, 31, had his sentence reduced to 19 years on appeal.")
    assert sorts(Topic.SENTENCE, *texts) == ["change_over_time"]
    told_both = "Ray Voss was jailed for 24 years, although his sentence was reduced to 19 years."
    assert not of_topic(Topic.SENTENCE, told_both, "Ray Voss, 31, was jailed for 24 years.")[1:]


@pytest.mark.parametrize(
    "other",
    [
        "Ray Voss faces up to 14 years in prison.",
        "Carla Denny, 27, was jailed for three years.",
        "Ray Voss could be jailed for 14 years.",
        "Ray Voss, 31, was not jailed for 14 years.",
    ],
)
def test_what_somebody_faces_or_somebody_else_got_is_no_contradiction(other):
    assert not of_topic(Topic.SENTENCE, "Ray Voss, 31, was jailed for nine years.", other)


def test_a_letter_stands_for_a_name_where_offence_and_initial_fit():
    review = "Adult V was convicted of manslaughter and sentenced to eleven years' imprisonment."
    press = "Ray Voss, 31, was jailed for nine years for manslaughter."
    assert sorts(Topic.SENTENCE, review, press) == ["conflict"]
    assert not of_topic(Topic.SENTENCE, review.replace("Adult V", "Adult B"), press)
    assert not of_topic(Topic.SENTENCE, review, press.replace("manslaughter", "cruelty"))


OWN_DAY = PartialDate.on(date(2024, 3, 4))


def ages_told(*texts: str) -> list[Contradiction]:
    """Of documents that are all of one day."""
    days = {f"{'abcdefgh'[place]}.txt": OWN_DAY for place in range(len(texts))}
    return of_topic(Topic.AGE, *texts, own_dates=days)


@pytest.mark.parametrize("words", ["rv 2/52", "Cough 2/52, no fever.", "Repeat weight 6/52", "Plan: WB clinic 3/12"])
def test_shorthand_for_a_time_to_come_or_a_while_is_no_age(words):
    assert ages_told(f"Child Anya was well. {words}", "Child Anya is three years old.") == []


def test_shorthand_beside_a_child_is_an_age():
    assert ages_told("Child Anya is 9/12.", "Child Anya is three years old.")


def test_the_ages_of_children_who_are_called_by_letters_are_two_childrens():
    judgment = "Child Anya was there. I am concerned with W, now aged three."
    assert ages_told(judgment, "Child Anya was seen. P is nine weeks old.") == []
    assert ages_told("On 4 March 2024 W, aged three, died.", "On 4 March 2024 P, aged nine weeks, died.") == []
    assert ages_told("On 4 March 2024 W, aged three, died. P is nine.", "On 4 March 2024 W, aged nine weeks, died.")


def test_a_word_that_heads_an_age_is_no_name_of_a_child():
    assert ages_told("Seen in clinic. Aged 15 months, well.", "Sib O aged 4 seen. Aged 4 yrs, well.") == []


def test_a_long_run_of_capitals_does_not_hold_up_the_finder():
    """Backtracking in the pattern of a name took a minute for a run of 5,000 capitals."""
    text = f"Mum was seen. {'A' * 5_000} x. A bruise was seen on Anna."
    assert found_in(text, text.replace("Mum", "Dad")) is not None


def test_a_run_of_capitals_is_one_name_and_no_part_of_it_another():
    assert [text[start:end] for text in ["Mum KOROMA was seen"] for start, end in names_in(text)] == ["KOROMA"]
    assert re.fullmatch(NAME, "Oluwaseun ADEYEMI-KOROMA")


def test_a_long_address_with_hyphens_does_not_hold_up_the_finder():
    """Where small letters may be capitals each part of it was read in two ways, and so 60 parts in 2 to the 60th."""
    text = f"Mum was seen. {'-'.join(['page'] * 60)} x. A bruise was seen on Anna."
    assert found_in(text, text.replace("Mum", "Dad")) is not None

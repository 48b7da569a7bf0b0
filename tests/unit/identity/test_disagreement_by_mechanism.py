"""Dates of steps, counts, rates, measures, deeds, quotations, accounts, presence: of one matter, never of two."""

import pytest

from sightline.chronology.contradiction import Sort, Topic
from tests.unit.identity.told_cases import found_in, of_topic, sorts, words

JUDGMENT = "Judgment handed down on 5 June 2018\n\n"


# -- when -------------------------------------------------------------------------------------------------------
def test_a_step_of_the_case_with_two_days_is_a_conflict():
    (one,) = of_topic(Topic.DATE, "The plan was ended on 3 May 2015.", "The plan was ended on 9 May 2015.")
    assert (words(one), one.sort) == (["3 May 2015", "9 May 2015"], Sort.CONFLICT)


@pytest.mark.parametrize(
    "other",
    [
        "The plan was ended on 3 May 2015.",
        "The plan was ended on 3 September 2016.",
        "It was hoped that the plan would be ended on 9 May 2015.",
        "Her cousin's schooling was ended on 9 May 2015.",
    ],
)
def test_the_same_day_another_year_or_another_thing_is_no_contradiction(other):
    assert not of_topic(Topic.DATE, "The plan was ended on 3 May 2015.", other)


def test_a_month_is_less_exact_than_its_day():
    texts = ("The plan was ended on 3 May 2015.", "The plan was ended in May 2015.")
    assert sorts(Topic.DATE, *texts) == ["precision"]


def test_following_words_count_from_the_date_before_them():
    texts = (
        "They went home in January 2015 and the plan was ended the following month.",
        "The plan was ended on 9 May 2015.",
    )
    assert sorts(Topic.DATE, *texts) == ["conflict"]
    assert sorts(Topic.DATE, texts[0], "The plan was ended on 9 February 2015.") == ["precision"]


def test_days_after_the_death_date_the_death():
    texts = (
        "It was issued on 14 November 2016, five days after the death of his sister.",
        "She died on 8 November 2016.",
    )
    (one,) = of_topic(Topic.DATE, *texts)
    assert (one.subject, one.sort) == ("when the child died", Sort.CONFLICT)


def test_another_persons_death_is_another_matter():
    assert not of_topic(Topic.DATE, "Her grandfather died on 1 May 2016.", "She died on 8 November 2016.")
    assert not of_topic(Topic.DATE, "Maisie died on 1 May 2016.", "Oliver died on 8 November 2016.")


def test_times_of_day_are_compared_as_exactly_as_they_are_told():
    notes = "12/02/2019 Rang duty at 15:40.\n13/02/2019 Seen at home.\n"
    log = "12/02/2019 School rang duty at {}.\n14/02/2019 No reply.\n"
    assert sorts(Topic.DATE, notes, log.format("about 4pm")) == ["precision"]
    assert sorts(Topic.DATE, notes, log.format("10:15")) == ["conflict"]
    assert not of_topic(Topic.DATE, notes, log.format("15:40"))


def test_one_matter_is_one_contradiction_however_many_documents_tell_of_it():
    texts = [f"The plan was ended on {day} May 2015." for day in (3, 9, 12)]
    (one,) = of_topic(Topic.DATE, *texts)
    assert len(one.said) == 3


# -- how many, how much, how often ------------------------------------------------------------------------------
def test_numbers_of_one_thing_are_compared():
    notes = "03/03/2019 X-ray shows two healing rib fractures.\n04/03/2019 On the ward.\n"
    (one,) = of_topic(Topic.VALUE, notes, "On 3 March 2019 he had three rib fractures.")
    assert (words(one), one.sort) == (["two healing rib fractures", "three rib fractures"], Sort.CONFLICT)


@pytest.mark.parametrize(
    "other",
    [
        "On 3 March 2019 he had two broken ribs.",
        "On 3 March 2019 he had three fractures to the leg.",
        "On 3 June 2019 he had three rib fractures.",
        "It was feared on 3 March 2019 that there might be three rib fractures.",
    ],
)
def test_another_place_time_or_a_fear_is_no_other_number(other):
    notes = "03/03/2019 X-ray shows two healing rib fractures.\n04/03/2019 On the ward.\n"
    assert not of_topic(Topic.VALUE, notes, other)


def test_two_weights_of_one_day_differ_and_of_two_days_do_not():
    notes = "25/05/2023 Weight 8.1 kg.\n26/05/2023 Telephone call.\n"
    assert sorts(Topic.VALUE, notes, "His weight on 25 May 2023 was 9.1 kg.") == ["conflict"]
    assert not of_topic(Topic.VALUE, notes, "His weight on 25 June 2023 was 9.1 kg.")
    assert not of_topic(Topic.VALUE, notes, "His weight on 25 May 2023 was 8100 g.")


def test_how_often_is_compared_where_two_words_say_of_what():
    texts = ("He has his iron drops twice a day.", "He is to have his iron drops once a day.")
    assert sorts(Topic.VALUE, *texts) == ["conflict"]
    assert not of_topic(Topic.VALUE, texts[0], "The visits are once a day.")


# -- who --------------------------------------------------------------------------------------------------------
def test_two_people_did_not_both_ring_once():
    texts = (
        "The child's mother, Dana Hale, rang for the ambulance on 3 March 2019.",
        "On 3 March 2019 it was Kyle Voss who dialled 999.",
    )
    assert sorts(Topic.WHO_SAID_WHAT, *texts) == ["conflict"]
    assert not of_topic(Topic.WHO_SAID_WHAT, texts[0], "On 3 March 2019 it was Dana Hale who dialled 999.")
    assert not of_topic(Topic.WHO_SAID_WHAT, texts[0], "On 9 August 2019 it was Kyle Voss who dialled 999.")


def test_quotations_of_one_occasion_are_loose_or_in_conflict():
    texts = ('On 4 May 2020 he said "please stop it Daddy".', 'On 4 May 2020 he said "Daddy, stop".')
    assert sorts(Topic.WHO_SAID_WHAT, *texts) == ["loose_wording"]
    assert not of_topic(Topic.WHO_SAID_WHAT, texts[0], 'On 4 November 2020 he said "Daddy, stop".')
    assert not of_topic(Topic.WHO_SAID_WHAT, texts[0], 'On 4 May 2020 he said "please stop it, Daddy".')


def test_one_person_explaining_it_in_two_ways_is_a_conflict():
    texts = (
        "12/02/2019 Bruise to cheek. Mum said he rolled onto a brick.\n13/02/2019 Seen.\n",
        "12/02/2019 Bruise seen. Mum said a brick was thrown at him.\n14/02/2019 Seen.\n",
    )
    assert sorts(Topic.WHO_SAID_WHAT, *texts) == ["conflict"]
    assert not of_topic(Topic.WHO_SAID_WHAT, texts[0], texts[0])
    assert not of_topic(Topic.WHO_SAID_WHAT, texts[0], texts[1].replace("12/02/2019", "12/09/2019"))


def test_an_account_taken_back_has_changed():
    texts = (
        "21/03/2020 Mother said on the phone that Jory ran the bath.\n22/03/2020 No reply.\n",
        "The mother told the hospital that the boy had run the bath. She now accepts that this was untrue.",
    )
    assert sorts(Topic.WHO_SAID_WHAT, *texts) == ["change_over_time"]


# -- there or not -----------------------------------------------------------------------------------------------
def test_away_and_there_at_one_time_is_a_conflict():
    texts = (
        "05/03/2019 She said that she had ended the relationship three weeks ago.\n06/03/2019 Seen.\n",
        "20/02/2019 Caller says that her partner is living there most nights.\n21/02/2019 No reply.\n",
    )
    assert sorts(Topic.VALUE, *texts) == ["conflict"]
    assert not of_topic(Topic.VALUE, texts[0], texts[1].replace("/02/", "/01/"))


def test_seen_alone_or_not_on_one_day():
    texts = ("On 5 October 2016 I saw Jaxon on his own.", "On 5 October 2016 J was not seen alone.")
    assert sorts(Topic.VALUE, *texts) == ["conflict"]
    assert not of_topic(Topic.VALUE, texts[0], "On 9 November 2016 J was not seen alone.")


def test_a_neighbour_in_the_street_is_no_other_address():
    assert sorts(Topic.VALUE, "Home: Flat 2, 14 Cinder Lane.", "Home: 14B Cinder Lane.") == ["loose_wording"]
    assert not of_topic(Topic.VALUE, "Home: 14 Cinder Lane.", "Call from 16 Cinder Lane.")


# -- what no reader would set side by side ----------------------------------------------------------------------
def test_ordinary_notes_of_one_child_contradict_nothing():
    notes = (
        "03/01/2022 Home visit. Weight 3.4 kg. Two siblings at school.\n"
        "10/01/2022 Clinic. Weight 3.9 kg. One bruise to shin, fell at nursery.\n"
        "02/02/2022 Core group held. Mum attended.\n"
    )
    letter = "Dear colleague\nI saw her on 10 January 2022 at clinic. Her weight was 3.9 kg and she was well.\n"
    assert found_in(notes, letter) == []

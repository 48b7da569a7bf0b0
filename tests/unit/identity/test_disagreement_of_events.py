"""Duration, meetings, the beginning of a review, who said what: of one event, and never of two."""

import pytest

from sightline.chronology.contradiction import Sort, Topic
from tests.unit.identity.told_cases import of_topic, sorts, words


# -- duration ---------------------------------------------------------------------------------------------------
def test_a_six_week_trial_did_not_last_seven_weeks():
    (one,) = of_topic(Topic.DURATION, "He denied it throughout the six-week trial.", "The trial lasted seven weeks.")
    assert (words(one), one.sort) == (["six-week", "seven weeks"], Sort.CONFLICT)


@pytest.mark.parametrize(
    "other",
    [
        "The trial lasted six weeks.",
        "After a 6-week trial he was cleared.",
        "The trial lasted about six weeks.",
        "The trial is expected to last eight weeks.",
        "The trial could last eight weeks.",
        "After the retrial, an eight-week trial at another court, he was cleared. The first trial lasted six weeks.",
        "A two-week inquest followed.",
        "The trial ran from 3 March 2016 to 13 April 2016.",
    ],
)
def test_what_agrees_or_is_another_thing_is_no_contradiction(other):
    assert not of_topic(Topic.DURATION, "He denied it throughout the six-week trial.", other)


def test_the_month_of_may_is_no_maybe():
    texts = ("He was found guilty in May 2021 following a trial of four weeks.", "The three-week trial ended.")
    assert sorts(Topic.DURATION, *texts) == ["conflict"]


def test_from_and_to_are_counted():
    texts = ("She denied it throughout the six-week trial.", "The trial ran from 3 March 2016 to 20 May 2016.")
    assert sorts(Topic.DURATION, *texts) == ["conflict"]


def test_other_courts_had_other_trials():
    texts = (
        "The six-week trial at Norham Crown Court ended.",
        "The trial at Castle Orle Crown Court lasted two weeks.",
    )
    assert not of_topic(Topic.DURATION, *texts)


def test_a_missing_child_was_missing_for_one_stretch_of_a_day():
    texts = (
        "On 14 February 2020 J left home and was not found for six and a half hours.",
        "14/02/2020 Jory was missing for four hours.",
    )
    assert sorts(Topic.DURATION, *texts) == ["conflict"]
    assert not of_topic(Topic.DURATION, texts[0], texts[1].replace("14/02", "20/02"))


# -- meetings ---------------------------------------------------------------------------------------------------
HELD = "13/02/2019 Strategy discussion held with DC Marsh and Dr Ross."


def test_a_meeting_held_and_not_held_on_one_day_is_a_conflict():
    (one,) = of_topic(Topic.HELD_OR_CALLED, HELD, "13/02/2019 - Info only. No strategy discussion held.")
    assert (words(one), one.sort) == (["held", "No strategy discussion"], Sort.CONFLICT)


@pytest.mark.parametrize(
    "other",
    [
        "14/02/2019 - No strategy discussion held.",
        "13/02/2019 - No core group held.",
        "13/02/2019 - Strategy discussion took place by phone.",
        "No strategy discussion held.",
    ],
)
def test_another_day_another_meeting_or_no_day_is_no_contradiction(other):
    assert not of_topic(Topic.HELD_OR_CALLED, HELD, other)


def test_called_and_held_is_loose_and_an_invitation_is_nothing():
    review = "A core group had been called for 4 June 2018."
    assert sorts(Topic.HELD_OR_CALLED, review, "A core group was held on 4 June 2018.") == ["loose_wording"]
    invitation = "Date: 1 May 2018\n\nA core group has been called for 4 June 2018."
    assert not of_topic(Topic.HELD_OR_CALLED, invitation, "A core group was held on 4 June 2018.")


def test_called_and_cancelled_does_not_contradict():
    texts = ("A core group had been called for 4 June 2018.", "The core group of 4 June 2018 was cancelled.")
    assert not of_topic(Topic.HELD_OR_CALLED, *texts)


def test_it_was_cancelled_speaks_of_the_meeting_before_it():
    texts = (
        "A core group was arranged for 4 June 2018. It was cancelled on the day.",
        "The core group met on 4 June 2018.",
    )
    assert sorts(Topic.HELD_OR_CALLED, *texts) == ["conflict"]


def test_two_kinds_of_meeting_need_the_same_people_to_be_one():
    other = "13/02/2019 Attended professionals' meeting with police and the paediatrician."
    assert sorts(Topic.MEETING_TYPE, HELD, other) == ["conflict"]
    assert not of_topic(Topic.MEETING_TYPE, HELD, "13/02/2019 Attended core group at school.")


def test_a_meeting_is_a_looser_word():
    texts = ("A core group was held on 4 June 2018.", "There was a meeting on 4 June 2018 at the school.")
    assert sorts(Topic.MEETING_TYPE, *texts) == ["loose_wording"]


def test_two_meetings_of_one_day_in_one_document_are_not_matched():
    both = "A core group was held on 4 June 2018. A strategy discussion was held on 4 June 2018."
    assert not of_topic(Topic.MEETING_TYPE, both, "There was a network meeting on 4 June 2018.")


def test_the_day_before_the_death_is_a_day():
    texts = (
        "Voss was convicted of killing him on 9 May 2014. At a safeguarding meeting the day before his death they met.",
        "A risk assessment conference was held on 8 May 2014.",
    )
    (one,) = of_topic(Topic.MEETING_TYPE, *texts)
    assert words(one) == ["safeguarding meeting", "risk assessment conference"]


# -- when a review began ----------------------------------------------------------------------------------------
def test_a_review_cannot_begin_before_and_after_the_sentence():
    texts = (
        "A serious case review launched by the board will look at new evidence. Voss will be sentenced on Friday.",
        "After Voss was jailed, a serious case review was established.",
    )
    (one,) = of_topic(Topic.DATE, *texts)
    assert one.subject == "when the review began"
    later = "A serious case review was begun after the death."
    assert not of_topic(Topic.DATE, texts[0], later)


# -- who said what ----------------------------------------------------------------------------------------------
def test_discussed_and_advised_are_different_steps():
    texts = (
        "The council had discussed taking her into care.",
        "Social workers were advised to issue care proceedings.",
    )
    assert sorts(Topic.WHO_SAID_WHAT, *texts) == ["loose_wording"]
    assert not of_topic(Topic.WHO_SAID_WHAT, texts[0], "The council discussed care proceedings again.")


def test_one_claim_in_two_mouths_is_a_conflict():
    texts = (
        "Carla Denny told staff that his arm got stuck in the cot bars. Ray Voss, 30, was there.",
        "Ray Voss, 31, told police that the baby had trapped his arm in the bars of the cot. Carla Denny, 27, wept.",
    )
    (one,) = of_topic(Topic.WHO_SAID_WHAT, *texts)
    assert "arm" in one.subject
    same = texts[0].replace("staff", "officers")
    assert not of_topic(Topic.WHO_SAID_WHAT, texts[0], same)


def test_other_words_of_one_witness_are_a_conflict():
    texts = ("The neighbour heard “Don't, Daddy, don't”.", "A neighbour heard a child crying “No Daddy” at night.")
    (one,) = of_topic(Topic.WHO_SAID_WHAT, *texts)
    assert one.subject == "the words that were heard"

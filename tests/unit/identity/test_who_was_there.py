"""Whether somebody was at a meeting: lists of those present, apologies, and what other papers tell of it."""

import pytest

from sightline.identity.disagreement.comparing.attendees import attendees_in
from tests.unit.identity.told_cases import found_in

MINUTES = (
    "Minutes of strategy meeting, 2 April 2025\nChair: Ama Boakye\nPresent: {present}\n{rest}\n\nAgreed: to visit.\n"
)
LOG = "POLICE LOG\n02/04/2025 1500 Strategy meeting held. {told}\n09/04/2025 1000 Nothing further.\n"


def about_meetings(*texts: str) -> set[str]:
    return {one.subject for one in found_in(*texts) if "was at the meeting" in one.subject}


@pytest.mark.parametrize(
    ("present", "rest", "told", "who"),
    [
        ("DS Ruth Olu (police), Cosmo Attwell (Mereham Academy)", "", "School sent apologies.", "Cosmo Attwell"),
        ("DS Ruth Olu (police)", "Apologies: Cosmo Attwell (school)", "Mr Attwell took part.", "Cosmo Attwell"),
        ("DS Ruth Olu (police)", "Apologies: health visitor", "The health visitor came.", "the health visitor"),
        ("DS Ruth Olu (police), Dariusz Wolny (father)", "", "Mr Wolny did not attend.", "the father"),
        ("DS Ruth Olu (police)", "Not invited: the nursery", "The nursery was part of it.", "the school"),
    ],
)
def test_a_list_and_another_papers_words_differ_on_who_was_there(present: str, rest: str, told: str, who: str) -> None:
    subjects = about_meetings(MINUTES.format(present=present, rest=rest), LOG.format(told=told))
    assert subjects == {f"whether {who} was at the meeting"}


@pytest.mark.parametrize(
    ("present", "rest", "told"),
    [
        # Two of one surname, two of one agency, and a school nurse who is not the school.
        ("Agata Mazurek (mother), Bartosz Mazurek (father)", "", "Lena Mazurek did not attend."),
        ("DS Ruth Olu (police)", "Apologies: Jonquil Peters (school nurse)", "The school came."),
        ("Kirsty Lumb (team manager, social care)", "", "The social worker did not attend."),
        # What was to come, and another kind of meeting.
        ("DS Ruth Olu (police)", "Apologies: health visitor", "The health visitor will attend."),
        ("DS Ruth Olu (police)", "Apologies: health visitor", "Core group same day. The health visitor attended."),
    ],
)
def test_who_may_be_another_person_is_not_set_side_by_side(present: str, rest: str, told: str) -> None:
    assert not about_meetings(MINUTES.format(present=present, rest=rest), LOG.format(told=told))


def test_whoever_writes_i_is_the_sender_of_the_message() -> None:
    mail = (
        "From: Oluwaseun Bakare <o.bakare@homes.example>\nDate: Mon, 7 Apr 2025 14:05:00 +0000\nSubject: x\n\n"
        "I said I would look after the meeting on 2 April, for which I had to send my apologies.\n"
    )
    minutes = MINUTES.format(present="Oluwaseun Bakare (housing), DS Ruth Olu (police)", rest="")
    assert about_meetings(minutes, mail) == {"whether Oluwaseun Bakare was at the meeting"}


def test_a_list_is_read_as_people_with_what_stands_in_brackets_or_behind_them() -> None:
    text = "Dr Vaithilingam (GP; report received), Hester Quayle, nursery manager, both parents and PS Rowlands"
    assert [(who.given, who.surname, who.role) for who, *_ in attendees_in(text, 0, len(text))] == [
        ("", "vaithilingam", "doctor"),
        ("hester", "quayle", "nursery worker"),
        ("", "", "mother"),
        ("", "", "father"),
        ("", "rowlands", "police"),
    ]


PAPER = "Case summary, 2 May 2025\n\nThe child is well. {told}\n"


@pytest.mark.parametrize(
    ("present", "told", "who"),
    [
        # Of a meeting dated in the sentence before, or before that.
        (
            "DS Ruth Olu (police), Mrs Wolny",
            "The strategy meeting on 2 April agreed a plan. It was short. Mrs Wolny did not attend.",
            "Wolny",
        ),
        # Of a meeting by its kind alone, where the case tells of one of that kind.
        ("DS Ruth Olu (police)", "The health visitor was present at the strategy meeting.", ""),
        ("DS Ruth Olu (police), health visitor", "The health visitor did not come to the strategy meeting.", "visitor"),
        ("Cosmo Attwell (school)", "Nobody from the school was invited to the strategy meeting.", "Attwell"),
    ],
)
def test_a_meeting_is_meant_by_its_kind_or_by_what_stands_before(present: str, told: str, who: str) -> None:
    subjects = about_meetings(MINUTES.format(present=present, rest=""), PAPER.format(told=told))
    assert [one for one in subjects if who and who in one] == sorted(subjects)
    assert bool(subjects) is bool(who)


def test_of_two_meetings_of_a_kind_the_kind_alone_means_neither() -> None:
    second = "POLICE LOG\n23/04/2025 1500 Strategy meeting held. The health visitor came.\n"
    minutes = MINUTES.format(present="DS Ruth Olu (police), health visitor", rest="")
    told = PAPER.format(told="The health visitor did not come to the strategy meeting.")
    assert not about_meetings(minutes, second, told)


def test_a_court_order_says_who_was_before_the_court() -> None:
    order = (
        "IN THE FAMILY COURT AT REDWATER\nBefore Judge Hanley sitting in private on 23 January 2025\n\n"
        "UPON the mother attending in person and being represented, and the father not attending although served\n"
    )
    told = "Statement dated 30 April 2025\n\nAt the hearing on 23 January 2025 both parents attended.\n"
    assert about_meetings(order, told) == {"whether the father was at the meeting"}

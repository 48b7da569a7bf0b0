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

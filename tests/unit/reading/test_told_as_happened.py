"""What did not happen is never told as happened, and what everybody is told is nothing of the case."""

from __future__ import annotations

from datetime import date

import pytest

from sightline.chronology.candidate import Candidate
from sightline.chronology.partial_date import PartialDate
from sightline.documents.document import Document
from sightline.reading.narrative import read_narrative
from sightline.reading.sentences.timetable import is_timetabled
from sightline.vocabulary.natures import Nature
from sightline.wording.likeness.judging import likely, names_kind

_HAPPENED = (Nature.EVENT, Nature.OBSERVATION)
_WRITTEN = date(2021, 3, 10)


def read(text: str, agency: str = "childrens_social_care") -> tuple[Candidate, ...]:
    return read_narrative(
        Document("note.txt", "sha", "txt", f"{text}\n"),
        own_date=PartialDate.on(_WRITTEN),
        agency_kind=agency,
        known=("Leah Orme", "Sean Orme"),
    ).candidates


def told(text: str, agency: str = "childrens_social_care") -> set[tuple[str, str]]:
    return {(one.kind, one.nature.value) for one in read(text, agency)}


@pytest.mark.parametrize(
    "text",
    [
        "The nursery starts back on Tuesday.",
        "He is back in court on 4 May.",
        "Conference is Thursday at 10.",
        "Core group reconvenes 12 June.",
        "She sees the midwife again on Friday.",
        "The supervision order expires in August.",
        "The hearing continues on Monday.",
        "Baby is due any day now.",
        "To appear Ockley Mags 02/04/21.",
        "CPA planned 10 April.",
        "ICPC 30/3/21.",
        "LAC review 2 April 2021.",
        "Care order expires 30/6/21.",
        "She almost hit him.",
        "He came close to being arrested.",
        "It seems that she was drunk.",
        "?overdose",
        "She would have been admitted but no bed.",
        "He feared arrest.",
        "Needs urgent dental review.",
        "There's a chance she drank in pregnancy.",
        "The visit of 6 June fell through.",
        "I had hoped to see the baby.",
        "Supervised consumption to continue.",
        "Duty said somebody would ring back.",
        "It had been agreed last time that life story work would start.",
        "Sean was due in court last Friday but the case collapsed.",
        "Too late to hold the conference.",
        "Legal planning meeting is pencilled in for 18 March.",
        "A strategy meeting was provisionally pencilled in for the Friday.",
    ],
)
@pytest.mark.parametrize("agency", ["childrens_social_care", "police"])
def test_what_is_to_come_nearly_was_or_only_seems_is_no_event(text: str, agency: str) -> None:
    found = [one for one in read(text, agency) if one.nature in _HAPPENED]
    assert [one for one in found if one.text.strip() != "the case collapsed." or one.kind != "entry"] == []


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("ICPC 30/3/21.", "meeting_called"),
        ("Trial on 4 October 2021.", "trial"),
        ("Home visit 22/3/21.", "action_agreed"),
    ],
)
def test_a_day_behind_the_papers_own_is_that_of_something_arranged(text: str, kind: str) -> None:
    (one,) = read(text)
    assert (one.kind, one.nature, dict(one.fields)) == (kind, Nature.DECISION, {})


def test_an_application_for_an_order_is_no_order() -> None:
    assert "order_made" not in {kind for kind, _ in told("The application is for an interim care order.")}


def test_a_day_up_to_the_papers_own_is_that_of_something_done() -> None:
    (one,) = read("ICPC 8/3/21.")
    assert (one.kind, one.nature) == ("initial_child_protection_conference", Nature.EVENT)


def test_a_birth_expected_is_expected_although_its_day_is_to_come() -> None:
    assert told("EDD 3 November 2021.") == {("expected_birth", "event")}


@pytest.mark.parametrize(
    ("words", "is_one"),
    [
        ("She moves to Leeds on Saturday", True),
        ("School are meeting dad on Monday", True),
        ("He visits on Mondays", False),
        ("She has been there since Monday", False),
        ("He sees his son every Friday", False),
        ("She moved to Leeds on Saturday", False),
    ],
)
def test_the_present_tense_with_a_day_is_a_timetable(words: str, is_one: bool) -> None:
    assert (is_timetabled(words) is not None) is is_one


@pytest.mark.parametrize(
    "text",
    [
        "Offenders must tell their supervising officer of any change of address.",
        "Patients who miss two appointments will be discharged to their GP.",
        "Any photographs must be taken by medical illustration.",
        "If your child has a high temperature please keep them at home for 48 hours.",
        "Example: child has bruise to cheek.",
        "Domestic abuse harms children.",
        "Bruising in a baby who is not mobile must always be referred.",
        "A child who goes missing should be offered an interview.",
        "Staff are reminded to record concerns on the same day.",
        "Training on bruising will be offered to all staff from April.",
        "I believe that the facts stated in this witness statement are true.",
        "It is not possible to date bruises from their colour.",
    ],
)
def test_what_everybody_is_told_is_nothing_of_the_case(text: str) -> None:
    assert read(text) == ()


@pytest.mark.parametrize(
    ("text", "agency", "expected"),
    [
        (
            "Thank you for the tea. He dragged me out of bed by my hair.",
            "family",
            ("domestic_abuse_incident", "account"),
        ),
        ("My mother saw the bruises on my neck the next day.", "legal", ("account_given", "account")),
        ("In my opinion the bruise was inflicted.", "hospital", ("medical_opinion", "opinion")),
        ("In my opinion he is afraid of the boyfriend.", "hospital", ("professional_opinion", "opinion")),
        ("Recommendation 3: HV to monitor weight monthly.", "childrens_social_care", ("action_agreed", "decision")),
        ("I could not say when any of the bruises had happened.", "hospital", ("medical_opinion", "opinion")),
        ("Black mould to both bedrooms.", "housing", ("housing_event", "observation")),
        ("Just to confirm the ICPC went ahead.", "school", ("initial_child_protection_conference", "event")),
    ],
)
def test_what_a_statement_is_follows_from_who_wrote_it(text: str, agency: str, expected: tuple[str, str]) -> None:
    assert expected in told(text, agency)
    if agency in ("family", "legal"):
        assert not [one for one in read(text, agency) if one.nature in _HAPPENED]


def test_what_a_child_says_who_alone_was_told_of_is_the_childs_voice() -> None:
    assert ("child_voice", "account") in told("Sean (8) drew his family. He said I sleep in the shed when he is cross.")


def test_what_a_parent_says_behind_a_sentence_about_a_child_is_not_the_childs_voice() -> None:
    found = told("Sean (8) ran to his mother. She said he had been sick.")
    assert not [one for one in found if one[0] == "child_voice"]


def test_a_kind_is_not_named_for_likeness_without_a_word_of_it() -> None:
    sentence = "Tea and coffee were provided and parking was a nightmare."
    near = likely(sentence)
    assert near is not None
    assert near.kind == "review_sent_before_publication"
    assert not names_kind(near, "entry", sentence)


def test_why_a_thing_was_done_is_read_from_the_rest_of_its_sentence() -> None:
    (one, *_) = read("Ambulance called at 03:15 as baby was floppy and not breathing properly.", "ambulance")
    assert one.kind == "ambulance_call"
    assert one.fields["reason"].value == "baby was floppy and not breathing properly"

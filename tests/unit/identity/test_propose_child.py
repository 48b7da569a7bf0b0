"""The child is proposed from what documents call them, never a parent."""

import pytest

from sightline.identity.propose_child import propose_child


@pytest.mark.parametrize(
    "text",
    [
        "Chronology of Poppy Orme\n\nMother: Tessa Orme",
        "Child: Poppy ORME DOB 11/08/2014\nMother: Tessa Orme",
        "Dear Ms Pell\n\nRe: Poppy Orme, born 11 August 2014\n\nTessa Orme, the mother, attended.",
        "Tessa Orme, 27, was jailed. Her daughter Poppy was hurt. Poppy Orme had bruises.",
        "The two-year-old Poppy Orme lived with her mother Tessa Orme.",
        "Name | Date of birth | Role\nTessa Orme | 1/2/1990 | Mother\nPoppy Orme | 11/08/2014 | Subject child\n",
    ],
)
def test_the_child_is_proposed_with_reasons(text):
    found = propose_child({"a.txt": text})
    assert found[0].name.casefold() == "poppy orme"
    assert found[0].reasons
    assert all("tessa" not in one.name.casefold() for one in found)


def test_spellings_are_kept_as_asserted():
    found = propose_child({"a": "Child: Mia Jane Teal", "b": "Child: Mia Jayne Teal", "c": "toddler Mia Teal was seen"})
    assert len(found) == 1
    assert {found[0].name, *found[0].also} >= {"Mia Jane Teal", "Mia Jayne Teal", "Mia Teal"}


def test_brothers_and_sisters_are_alternatives():
    names = [one.name for one in propose_child({"a": "Child: Jack Teal\nChild: Rowan Teal"})]
    assert sorted(names) == ["Jack Teal", "Rowan Teal"]


def test_where_no_text_says_none_is_proposed():
    assert propose_child({"a": "Karl Wren attended court. Tessa Orme did not."}) == []


def test_the_order_of_documents_changes_nothing():
    texts = {"a": "Child: Mia Jane Teal", "b": "her daughter Mia Teal", "c": "Re: Mia Jayne Teal"}
    assert propose_child(texts) == propose_child(dict(reversed(texts.items())))


def test_what_a_mail_that_was_answered_puts_before_its_subject_is_no_child():
    mail = "From: a@b.example\nSubject: RE: Tobenna O\n\nTobenna was brought in by his aunt.\n"
    form = "Child: Tobena Okwuosa\n"
    notes = "Subject: Tobenna OKWUOSA\nTobenna was seen.\n"
    names = [one.name for one in propose_child({"a.eml": mail, "b.md": form, "c.txt": notes, "d.txt": notes})]
    assert names[0] == "Tobenna OKWUOSA"
    assert "RE" not in names


def test_a_child_called_by_a_name_goes_before_letters_in_the_subject_of_a_message():
    order = "IN THE FAMILY COURT AT WESTMERE\nThe child: Ellie-Mae Orme (a girl, born 14 February 2018)\n"
    found = propose_child({"a.txt": "Subject: EM\n\nHi.", "b.txt": "Subject: EM\n\nBye.", "order.txt": order})
    assert found[0].name == "Ellie-Mae Orme"
    assert propose_child({"a.txt": "Subject: EM\n\nHi Kofi\nEM came in upset."})[0].name == "EM"

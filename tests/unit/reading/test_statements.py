"""Statements of a narrative: what is proposed, as what, whose word it is, and what never happened."""

import pytest

from sightline.documents.document import Document
from sightline.reading.narrative import read_narrative
from sightline.vocabulary.natures import Nature

HAPPENED = (Nature.EVENT, Nature.OBSERVATION)


def read(text, **given):
    return read_narrative(Document("note.txt", "sha", "txt", text), **given).candidates


def test_a_sentence_that_holds_two_facts_gives_two_with_passages_of_their_own():
    one, other = read("Police arrested Karl Wren at the flat and the baby was taken to hospital.")
    assert (one.kind, other.kind) == ("arrest", "hospital_attendance")
    assert one.text == "Police arrested Karl Wren at the flat"
    assert other.text == "the baby was taken to hospital."


def test_a_significant_statement_without_a_date_is_proposed_without_one():
    (found,) = read("The child was placed with foster carers.")
    assert found.kind == "placement_start"
    assert not found.occurred.is_known
    assert found.told_from is None


@pytest.mark.parametrize(
    "text",
    [
        "Dear Ms Pell,",
        "Kind regards",
        "By Dana Holt",
        "Facebook    Twitter    Pinterest",
        "Sign up for our newsletter.",
        "Photograph: Kim Vale/PA",
        "Tel: 01632 960114",
        "INCIDENT RECORD - WEST DIVISION",
        "Every child has a right to be heard.",
        "Section 47 of the Children Act 1989 places a duty on the local authority.",
        "Names have been changed.",
        "Can we speak tonight?",
    ],
)
def test_page_furniture_law_and_greetings_are_no_statements(text):
    assert read(text) == ()


@pytest.mark.parametrize(
    "text",
    [
        "Karl Wren denied hitting the baby.",
        "She claimed that he had pushed her.",
        "The mother would have been arrested if she had stayed.",
        "If he returns, police will be called.",
        "No further concerns were raised.",
        "The nurse had been about to ring the police.",
        "IDVA to contact the mother.",
        "Plan: home visit next week.",
        "It would not have been possible to predict that he would be killed.",
        "The baby might have been shaken.",
    ],
)
def test_what_is_denied_claimed_planned_feared_or_supposed_is_never_told_as_having_happened(text):
    assert [one for one in read(text) if one.nature in HAPPENED] == []


def test_an_account_says_whose_it_is():
    (found,) = read("Karl Wren lived there. Wren said that she had fallen.")[-1:]
    assert (found.kind, found.nature) == ("account_given", Nature.ACCOUNT)
    assert found.fields["given_by"].value == "Wren"
    text = "Karl Wren lived there. Wren said that she had fallen."
    value = found.fields["given_by"]
    assert text[value.start : value.end] == "Wren"


def test_what_a_child_says_is_the_childs_and_still_an_account():
    found = read("Robin Teal, 8, was spoken to. Robin said that he was cold.")[-1]
    assert (found.kind, found.nature) == ("child_voice", Nature.ACCOUNT)


def test_words_quoted_over_two_sentences_are_one_statement_with_both():
    text = 'Mrs Teal said: "I rang them twice. Nobody came."'
    (found,) = read(text)
    assert found.text == text
    assert found.nature is Nature.ACCOUNT


def test_a_few_words_of_an_entry_that_say_the_same_again_stand_with_it():
    found = read("04/05/2016 - No access visit. Card left.\n06/05/2016 - Home visit.\n07/05/2016 - Home visit.")
    assert found[0].text == "04/05/2016 - No access visit. Card left."


def test_a_recommendation_of_a_review_is_an_opinion():
    text = (
        "Child R: serious case review\n\nLead reviewer: A. Stane\n\n4. Recommendations\n\n"
        "4.1 The Board should ask every agency to check who lives in the home."
    )
    (found,) = read(text, agency_kind="published_review")
    assert (found.kind, found.nature) == ("review_recommendation", Nature.OPINION)


def test_a_photographs_glued_share_buttons_are_no_part_of_a_statement():
    (found,) = read("Facebook    Twitter    Pinterest   Karl Wren was arrested.")
    assert found.text == "Karl Wren was arrested."

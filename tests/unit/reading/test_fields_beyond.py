"""Fields of a statement: each with its own words, also where these stand in the next sentence, and of no other."""

import pytest

from sightline.documents.document import Document
from sightline.reading.narrative import read_narrative


def read(text, **given):
    return read_narrative(Document("note.txt", "sha", "txt", text), **given).candidates


def values(candidate):
    return {name: value.value for name, value in candidate.fields.items()}


def first_of(kind, text, **given):
    return next(one for one in read(text, **given) if one.kind == kind)


def test_what_the_next_sentence_says_of_a_visit_is_a_field_of_it_with_its_own_passage():
    text = "Unannounced home visit to the family on 4 May 2021. The child was not seen."
    visit = first_of("visit", text, agency_kind="childrens_social_care")
    assert values(visit)["child_seen"] is False
    seen = visit.fields["child_seen"]
    assert text[seen.start : seen.end] == seen.passage
    assert "not seen" in seen.passage


def test_what_a_later_sentence_says_of_another_day_is_no_field_of_the_first_visit():
    text = "Home visit to the family on 4 May 2021. On 6 May 2021 the child was not seen."
    visit = first_of("visit", text, agency_kind="childrens_social_care")
    assert "child_seen" not in visit.fields


def test_another_paragraph_says_nothing_of_the_visit_before_it():
    text = "Home visit to the family on 4 May 2021.\n\nThe child was not seen."
    visit = first_of("visit", text, agency_kind="childrens_social_care")
    assert "child_seen" not in visit.fields


def test_the_outcome_of_a_conference_is_read_from_the_sentence_behind():
    text = "Initial child protection conference held on 3 May 2021. Both children were made subject to a plan."
    conference = first_of("initial_child_protection_conference", text)
    assert values(conference)["outcome"] == "plan"


def test_whoever_a_sentence_is_about_is_also_who_was_arrested_in_its_second_half():
    text = "Mr Crane was seen at the flat on 3 May 2021 and arrested on suspicion of assault."
    arrest = first_of("arrest", text)
    assert values(arrest)["who"] == "Mr Crane"


def test_who_is_only_hurt_or_named_beside_it_did_not_do_it():
    text = "A man who broke the arm of his girlfriend's baby son has been jailed for four years."
    sentence = first_of("sentence", text)
    assert values(sentence).get("who") not in ("baby", "girlfriend", "baby son")


def test_a_pronoun_is_nobody():
    told = first_of("account_given", "She said that she had fallen on the stairs on 3 May 2021.")
    assert "given_by" not in told.fields


def test_the_side_of_a_telling_that_the_words_leave_out_is_the_records_own_agency():
    text = "4 May 2021: telephone call from social worker about the conference."
    told = first_of("information_shared", text, agency_kind="health_visiting")
    assert values(told)["sender"] == "childrens_social_care"
    assert values(told)["recipient"] == ["health_visiting"]


@pytest.mark.parametrize("agency_kind", ["press", "judgment", "published_review"])
def test_what_is_published_is_no_side_of_what_it_tells(agency_kind):
    text = "In May 2016 a referral was made to children's social care."
    for one in read(text, agency_kind=agency_kind):
        assert agency_kind not in str(values(one).get("sender", ""))
        assert agency_kind not in str(values(one).get("recipient", ""))


@pytest.mark.parametrize(
    ("text", "fields"),
    [
        ("Bruise to the left cheek, baby not yet crawling.", {"site": "cheek", "side": "left", "non_mobile": True}),
        ("X-ray on 3 May 2021 shows fracture L femur.", {"site": "femur", "side": "left", "type": "fracture"}),
        ("Old scald to chest seen; bite mark on right arm.", {"site": "arm", "side": "right", "type": "bite"}),
    ],
)
def test_an_injury_keeps_its_own_site_and_side(text, fields):
    read_of_it = [values(one) for one in read(text) if one.kind == "injury"]
    assert any(fields.items() <= one.items() for one in read_of_it), read_of_it


def test_the_childs_own_words_are_what_stands_in_quotation_marks():
    voice = first_of("child_voice", 'On 3 May 2021 the child told her teacher "he throws things at mummy".')
    assert values(voice)["words"] == "he throws things at mummy"
    assert values(voice)["verbatim"] is True


def test_every_field_read_stands_in_the_document_where_it_says():
    text = (
        "SW visited on 4 May 2021, unannounced. Child seen alone, bedroom seen.\n\n"
        "Strategy discussion held on 5 May 2021 with police and school. Outcome: section 47 enquiry.\n\n"
        "Mr Crane was arrested on 6 May 2021 on suspicion of assault and bailed until 9 June 2021."
    )
    for one in read(text, agency_kind="childrens_social_care"):
        for name, value in one.fields.items():
            if value.start is not None:
                assert text[value.start : value.end] == value.passage, name


def test_what_a_pronoun_plainly_means_is_who_did_it():
    text = "Mr Crane was seen at the flat on 3 May 2021. He was arrested on suspicion of assault on 4 May 2021."
    assert values(first_of("arrest", text))["who"] == "Mr Crane"


def test_an_account_keeps_how_it_is_said_to_have_happened_and_not_to_whom_it_was_told():
    told = first_of("account_given", "On 3 May 2021 the mother told the hospital that he had slipped in the bath.")
    assert values(told)["mechanism"] == "he had slipped in the bath"


def test_what_is_denied_is_no_way_in_which_it_happened():
    for one in read("On 3 May 2021 the father denied that he had pushed him."):
        assert "mechanism" not in one.fields


def test_police_protection_that_ended_does_not_begin():
    kinds = {one.kind for one in read("3 May 2021: police protection discharged.")}
    assert "police_protection_end" in kinds
    assert "police_protection_start" not in kinds


def test_no_report_received_gives_nobody_knowledge():
    for one in read("No report received from GP by 3 May 2021.", agency_kind="childrens_social_care"):
        assert "recipient" not in one.fields

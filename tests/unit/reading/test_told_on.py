"""What somebody goes on to tell behind "and" stays that person's account; what the writer does is the writer's."""

import pytest

from sightline.documents.document import Document
from sightline.reading.narrative import read_narrative
from sightline.vocabulary.natures import Nature

HAPPENED = (Nature.EVENT, Nature.OBSERVATION)


def read(text, **given):
    return read_narrative(Document("note.txt", "sha", "txt", text), **given).candidates


@pytest.mark.parametrize(
    "told",
    [
        "Mother stated that she and Kyle separated on 28 December 2023.",
        "Mother said Kyle moved out last week and the police arrested him.",
        "Father said that they and the children moved to Leeds in May and he started work there.",
        "Mum told me Kyle was arrested on Friday and was bailed to his mother's address.",
        "Grandmother reports that the baby fell off the sofa and was taken to hospital.",
        "Mother told the officer that Kyle punched her and he was arrested at the scene.",
        "Mum said the twins were with her sister and Kyle broke the door.",
    ],
)
def test_what_is_told_on_behind_and_is_no_event(told):
    found = read(told, agency_kind="childrens_social_care")
    assert found
    assert [one.kind for one in found if one.nature in HAPPENED] == []


@pytest.mark.parametrize(
    ("told", "kind"),
    [
        ("Father said he understood and signed the agreement.", "agreement_signed"),
        ("Mother said Kyle was violent and a strategy discussion was held on 4 May 2024.", "strategy_discussion"),
        ("Mother reported that Kyle hit her and I carried out a home visit on 5 May 2024.", "visit"),
        ("PC Hall attended and mother stated Kyle had left. Kyle was arrested at 02.10.", "arrest"),
    ],
)
def test_what_the_writer_or_the_speaker_does_next_was_done(told, kind):
    assert kind in [one.kind for one in read(told) if one.nature in HAPPENED]


def test_what_the_writers_own_agency_does_is_no_account():
    told = "Mother stated that Kyle punched her and he was arrested at 02.10."
    natures = {
        whose: {one.kind: one.nature for one in read(told, agency_kind=whose)}
        for whose in ("police", "health_visiting")
    }
    assert natures["police"]["arrest"] is Nature.EVENT
    assert "arrest" not in natures["health_visiting"]


@pytest.mark.parametrize(
    "visit",
    [
        "Announced visit. No answer at door.",
        "04/03/2024 Home visit\nNo reply.",
        "04/03/2024 Home visit\nNobody in. Calling card left.",
        "Statutory visit to the home on 3 May 2024. Nobody home.",
        "Unannounced home visit: curtains drawn, no response.",
    ],
)
def test_a_visit_that_met_nobody_is_one_visit_that_failed(visit):
    assert [one.kind for one in read(visit)] == ["visit_failed"]


@pytest.mark.parametrize(
    "visit",
    [
        "Home visit. No answer at first, then mum came to the door. Elsie seen.",
        "04/03/2024 Home visit\nNo reply to my texts beforehand. Mum let me in.",
        "Saw Elsie at home visit. Nobody in the kitchen.",
    ],
)
def test_a_visit_at_which_somebody_came_in_the_end_is_a_visit(visit):
    found = [one.kind for one in read(visit)]
    assert "visit" in found
    assert "visit_failed" not in found


@pytest.mark.parametrize(
    ("told", "kind"),
    [
        ("Kyle rang school and said Elsie was poorly.", "account_given"),
        ("Said Elsie fell off the bed.", "account_given"),
        ("Rang mum, said Elsie and Ben were at nan's.", "account_given"),
        ("“I want to go home,” said Elsie.", "child_voice"),
        ("“He hit me,” said Ben and cried.", "child_voice"),
    ],
)
def test_only_what_a_child_says_is_the_childs_own_words_and_not_what_is_said_of_a_child(told, kind):
    assert read(told, children=("Elsie", "Ben"))[-1].kind == kind


@pytest.mark.parametrize(
    "visit",
    ["Home visit. Mum says Ava was seen by the GP.", "Home visit. Mother reported that Ava was seen in A&E yesterday."],
)
def test_what_somebody_tells_of_another_place_is_no_child_seen_at_the_visit(visit):
    found = read(visit, children=("Ava",), agency_kind="childrens_social_care")
    assert [dict(one.fields) for one in found if one.kind == "visit"] == [{}]
    seen = read("Home visit. Mum was tired. Ava seen.", children=("Ava",), agency_kind="childrens_social_care")
    assert any("child_seen" in one.fields for one in seen if one.kind == "visit")

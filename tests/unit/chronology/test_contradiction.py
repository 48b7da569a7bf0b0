"""A contradiction as an object: what it keeps, what names it, and how it is resolved."""

import json

import pytest

from sightline.chronology.contradiction import Contradiction, Said, Sort, State, Topic

SIX = Said("f1", "press.txt", "six-week", 20, 28, "6 weeks", "", "During the six-week trial")
SEVEN = Said("f2", "review.txt", "seven weeks", 4, 15, "7 weeks", "board", "For seven weeks")


def about_the_trial(*said: Said) -> Contradiction:
    return Contradiction.of(
        Topic.DURATION, Sort.CONFLICT, "how long the trial lasted", "trial", said, ["Both tell of one trial."]
    )


def test_it_comes_back_from_json_as_it_was():
    one = about_the_trial(SIX, SEVEN).resolved(by="R. Okafor", resolution="The court's list says seven.")
    assert Contradiction.from_json(json.loads(json.dumps(one.as_json()))) == one


def test_the_order_in_which_things_are_said_changes_nothing():
    assert about_the_trial(SIX, SEVEN) == about_the_trial(SEVEN, SIX)


def test_a_further_document_that_says_one_of_the_values_leaves_the_id():
    again = Said("f3", "letter.txt", "6 weeks", 0, 7, "6 weeks")
    assert about_the_trial(SIX, SEVEN, again).id == about_the_trial(SIX, SEVEN).id


def test_a_new_value_is_a_new_question():
    eight = Said("f3", "letter.txt", "8 weeks", 0, 7, "8 weeks")
    assert about_the_trial(SIX, SEVEN, eight).id != about_the_trial(SIX, SEVEN).id


def test_where_all_say_the_same_there_is_no_contradiction():
    with pytest.raises(ValueError, match="no contradiction"):
        about_the_trial(SIX, Said("f3", "letter.txt", "6 weeks", 0, 7, "6 weeks"))


def test_resolving_needs_a_name_and_a_reason_and_keeps_what_was_said():
    found = about_the_trial(SIX, SEVEN)
    settled = found.resolved(by="R. Okafor", resolution="The court's list says seven.")
    assert (settled.state, settled.said, settled.id) == (State.RESOLVED, found.said, found.id)
    assert settled.reopened() == found
    with pytest.raises(ValueError, match="named person"):
        found.resolved(by=" ", resolution="because")
    with pytest.raises(ValueError, match="reason"):
        found.resolved(by="R. Okafor", resolution="")


def test_the_id_shows_no_name():
    name = Contradiction.of(
        Topic.NAME,
        Sort.CONFLICT,
        "how the child's name is spelled",
        "p1",
        [Said("", "a.txt", "Marisol", 0, 7, "Marisol"), Said("", "b.txt", "Marysol", 0, 7, "Marysol")],
        [],
    )
    assert "ol" not in name.id
    assert name.documents == ("a.txt", "b.txt")
    assert name.lineages == ()

"""Whose notes a paper is: what is held or done for one child is that child's, and not a brother's or sister's."""

import pytest

from sightline.identity.persons import DeclaredPerson, Statement
from sightline.identity.settle import settle

RUBY, JONAH = DeclaredPerson("Ruby Pell"), DeclaredPerson("Jonah Pell")


def of(text, *heads, kind="core_group", children=(RUBY, JONAH)):
    """The names of the children whom a statement under those heads concerns."""
    found = settle([Statement("a", "1", text, (), kind, heads=heads)], declared=children)
    names = {person.id: person.name for person in found.persons}
    return [names[one] for one in found.children["a", "1"]]


@pytest.mark.parametrize(
    "head",
    [
        "Case notes of Ruby Pell",
        "Ruby Pell",
        "RUBY PELL (dob 04/05/2019)",
        "Harrowdale Council - Child: Ruby Pell - Confidential",
        "Ruby",
        "Re: Ruby, sister of Jonah Pell",
        "Ruby Pell (brother: Jonah)",
    ],
)
def test_what_is_held_for_one_child_is_of_the_child_whose_notes_these_are(head):
    assert of("Core group held.", head) == ["Ruby Pell"]


@pytest.mark.parametrize(
    "text",
    [
        "Core group held for both children.",
        "Core group about the siblings.",
        "The children's core group met.",
        "Core group held for all three children.",
        "Core group held: the plans for two girls were looked at.",
    ],
)
def test_a_record_that_speaks_of_several_children_is_not_of_its_owner_alone(text):
    assert of(text, "Case notes of Ruby Pell") != ["Ruby Pell"]


def test_a_record_that_names_another_child_is_of_the_child_it_names():
    assert of("Core group held for Jonah.", "Case notes of Ruby Pell") == ["Jonah Pell"]
    assert of("Core group held for Ruby and Jonah.", "Case notes of Ruby Pell") == ["Ruby Pell", "Jonah Pell"]


def test_what_happens_in_the_family_is_of_every_child_whosever_notes_hold_it():
    assert of("Father hit mother.", "Case notes of Ruby Pell", kind="domestic_abuse_incident") == []


@pytest.mark.parametrize("head", ["Family file: Pell", "Notes of Dawn Pell (mother of Ruby)", "Mother: Dawn Pell"])
def test_a_familys_or_a_mothers_notes_are_no_one_childs(head):
    assert of("Core group held.", head) == []


def test_a_family_file_is_nobodys_whatever_the_file_is_called():
    assert of("Core group held.", "Family file", "ruby pell") == []


def test_a_head_that_names_both_is_of_both():
    assert of("Core group held.", "Children: Ruby Pell; Jonah Pell") == ["Ruby Pell", "Jonah Pell"]


def test_the_nearest_head_that_names_a_child_counts():
    assert of("Core group held.", "Case record", "Jonah Pell", "Ruby Pell") == ["Jonah Pell"]


def test_the_unborn_child_and_a_twin_have_notes_of_their_own():
    unborn = (DeclaredPerson("Mia Stroud"), DeclaredPerson("Unborn Stroud"))
    assert of("Conference held.", "Child: Unborn baby Stroud", children=unborn) == ["Unborn Stroud"]
    twins = (DeclaredPerson("Ada Finch", twin=1), DeclaredPerson("Abe Finch", twin=2))
    assert of("Conference held.", "Record of twin 2", children=twins) == ["Abe Finch"]


def test_a_conference_whose_entry_says_that_several_children_had_plans_of_it_is_not_its_owners_alone():
    head = ("Case notes of Ruby Pell",)
    held = Statement("a", "1", "Conference held", (), "initial_child_protection_conference", heads=head, entry="40")
    plans = "the children were made subject of child protection plans"
    beside = Statement("a", "2", plans, (), "child_protection_plan_start", heads=head, entry="40")
    other = Statement("a", "3", "Core group held", (), "core_group", heads=head, entry="90")
    found = settle([held, beside, other], declared=(RUBY, JONAH))
    assert found.children["a", "1"] == ()
    assert len(found.children["a", "2"]) == 2
    assert len(found.children["a", "3"]) == 1

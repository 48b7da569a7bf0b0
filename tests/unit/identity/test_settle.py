"""Who is who: nothing joined without a reason and an undo, twins told apart, a question where several fit."""

from dataclasses import replace

import pytest

from sightline.chronology.candidate import Mention
from sightline.identity.links import Link, why_not
from sightline.identity.persons import DeclaredPerson, Statement
from sightline.identity.settle import settle

CHILD = DeclaredPerson("Mia Jane Jones")
TWINS = (DeclaredPerson("Jack Jones", twin=1), DeclaredPerson("John Jones", twin=2))


def said(document, key, text, *mentions, kind="entry", part_of=""):
    people = tuple(Mention(*one) if isinstance(one, tuple) else Mention(one) for one in mentions)
    return Statement(document, key, text, people, kind, "", part_of)


def named(settlement, name):
    return next(person for person in settlement.persons if person.name == name)


def pairs(settlement):
    names = {identity: person.name for person in settlement.persons for identity in person.identities}
    return {frozenset((names[one.a], names[one.b])) for one in settlement.proposals}


def test_the_same_full_name_in_two_documents_is_one_person_with_a_reason():
    found = settle([said("a", "1", "", "Tom Riggs"), said("b", "1", "", "tom  RIGGS")])
    (person,) = found.persons
    assert person.documents == ("a", "b")
    assert {link.reason for link in found.links} == {"same full name, written the same"}


def test_a_link_made_because_a_name_is_written_the_same_can_be_undone_and_the_undoing_too():
    statements = [said("a", "1", "", "Tom Riggs"), said("b", "1", "", "Tom Riggs")]
    before = settle(statements)
    link = next(one for one in before.links if one.a != before.persons[0].id)
    parted = Link(link.a, link.b, "another man of that name", "A. Reviewer", confirmed=False)
    apart = settle(statements, decisions=[parted])
    assert len(apart.persons) == 2
    again = settle(statements, decisions=[replace(parted, undone=True)])
    assert again == before


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Amy Smyth", "Amy Smith"),
        ("Jayne Hart", "Jane Hart"),
        ("Amy O'Brien", "Amy OBrien"),
        ("Kathryn Hart", "Kate Hart"),
        ("Ms K Hart", "Kathryn Hart"),
        ("Mr Riggs", "Tom Riggs"),
        ("Riggs", "Tom Riggs"),
        ("Tom", "Tom Riggs"),
        ("TR", "Tom Riggs"),
        ("Amy Hart-Riggs", "Amy Riggs"),
    ],
)
def test_a_variant_is_proposed_and_never_joined_silently(one, other):
    found = settle([said("a", "1", "", one), said("b", "1", "", other)])
    assert len(found.persons) == 2
    assert pairs(found) == {frozenset((one, other))} or len(found.proposals) == 1
    assert all(proposal.reasons for proposal in found.proposals)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Mr Alex Hart", "Mrs Alex Hart"),
        ("Jack Hart", "Leo Hart"),
        ("Tom Riggs", "Tom Hart"),
        ("Paul Hart", "Paula Hart"),
    ],
)
def test_what_conflicts_is_not_proposed(one, other):
    found = settle([said("a", "1", "", one), said("b", "1", "", other)])
    assert len(found.persons) == 2
    assert found.proposals == ()


def test_two_full_names_set_side_by_side_are_two_people():
    found = settle([said("a", "1", "Jane Hart and Jayne Hart both came", "Jane Hart", "Jayne Hart")])
    assert found.proposals == ()


def test_where_two_fit_a_person_is_asked_which():
    found = settle([said("a", "1", "", "Tom Riggs"), said("a", "2", "", "Amy Riggs"), said("a", "3", "", "Riggs")])
    assert found.proposals == ()
    (question,) = found.which_one
    assert "Riggs" in question.question
    assert len(question.could_be) == 2


def test_a_refusal_is_remembered():
    statements = [said("a", "1", "", "Amy Smyth"), said("b", "1", "", "Amy Smith")]
    (proposal,) = settle(statements).proposals
    refused = Link(proposal.a, proposal.b, "two cousins", "A. Reviewer", confirmed=False)
    assert settle(statements, decisions=[refused]).proposals == ()


def test_a_confirmed_link_joins_in_every_fact_and_its_undoing_gives_back_exactly_what_was():
    statements = [said("a", "1", "", "Amy Smyth"), said("b", "1", "", "Amy Smith")]
    before = settle(statements)
    (proposal,) = before.proposals
    link = Link(proposal.a, proposal.b, "same address", "A. Reviewer")
    joined = settle(statements, decisions=[link])
    assert joined.involvements["a", "1"][0].person == joined.involvements["b", "1"][0].person
    assert named(joined, joined.persons[0].name).names == ("Amy Smith", "Amy Smyth")
    assert settle(statements, decisions=[replace(link, undone=True)]) == before


def test_mother_is_a_person_of_the_case_until_a_text_names_her():
    found = settle([said("a", "1", "Mum said", ("Mum", "mother")), said("b", "1", "mother came", ("mother", "mother"))])
    (person,) = found.persons
    assert (person.name, person.known_only_as_role) == ("Mother", True)
    named_now = settle(
        [said("a", "1", "Mum said", ("Mum", "mother")), said("b", "1", "the mother, Ms A Hart, came", "Ms A Hart")]
    )
    assert pairs(named_now) == {frozenset(("Mother", "Ms A Hart"))}


def test_somebodys_own_mother_is_not_the_childs():
    text = "Ms Riggs's mother, Ann Hart, came"
    found = settle([said("a", "1", "Mum said", ("Mum", "mother")), said("b", "1", text, "Ann Hart")])
    assert found.proposals == ()


def test_a_childs_word_for_a_grown_up_joins_nobody():
    found = settle(
        [said("a", "1", 'heard "stop Daddy"', ("Daddy", "father")), said("b", "1", "", ("father", "father"))]
    )
    assert [person.name for person in found.persons] == ["Father"]
    assert ("a", "1") not in found.involvements


def test_an_alias_that_a_text_gives_is_proposed_with_its_words():
    found = settle([said("a", "1", "Karl Wren, also known as Kaz, came", "Karl Wren", "Kaz")])
    (proposal,) = found.proposals
    assert proposal.reasons == ("a text says “Karl Wren, also known as Kaz”",)


def test_a_posts_name_is_nobody_of_the_family():
    assert settle([said("a", "1", "", ("the health visitor", "professional"))]).persons == ()


def test_in_a_case_of_one_child_a_row_that_says_nothing_is_about_the_child():
    found = settle([said("a", "1", "Home visit."), said("a", "2", "Seen.", ("the child", "child"))], declared=[CHILD])
    child = found.children_of_case
    assert found.children == {("a", "1"): child, ("a", "2"): child}
    assert found.involvements["a", "2"][0].role == "child"


def test_a_row_about_a_brother_is_not_about_the_child():
    found = settle([said("a", "1", "Brother Leo Jones fell", ("Leo Jones", "sibling"))], declared=[CHILD])
    assert found.children["a", "1"] == (named(found, "Leo Jones").id,)


def test_twins_are_told_apart_by_name_and_number():
    found = settle(
        [
            said("a", "1", "Jack had a bruise"),
            said("a", "2", "Twin 2 not gaining weight", ("Twin 2", "child")),
            said("a", "3", "Both twins seen"),
            said("a", "4", "A bruise was seen", kind="injury"),
            said("a", "5", "Home visit"),
        ],
        declared=TWINS,
    )
    jack, john = (named(found, one.name).id for one in TWINS)
    assert found.children["a", "1"] == (jack,)
    assert found.children["a", "2"] == (john,)
    assert set(found.children["a", "3"]) == {jack, john}
    assert found.children["a", "4"] == ()
    assert found.children["a", "5"] == ()
    assert [(one.key, one.question) for one in found.which_one] == [("4", "Which child is this about?")]


def test_a_part_of_a_row_is_about_the_rows_child():
    found = settle(
        [said("a", "1", "Jack had a bruise"), said("a", "1 / part", "Photograph taken", part_of="1")], declared=TWINS
    )
    assert found.children["a", "1 / part"] == found.children["a", "1"]


def test_twins_are_never_proposed_as_one_and_cannot_be_joined():
    found = settle([said("a", "1", "", "Jack Jones"), said("b", "1", "", "John Jones")], declared=TWINS)
    jack, john = (named(found, one.name).id for one in TWINS)
    assert found.proposals == ()
    link = Link(jack, john, "a slip", "A. Reviewer")
    assert why_not(link, found.person_of, found.links, apart=found.apart)
    forced = settle([said("a", "1", "", "Jack Jones")], declared=TWINS, decisions=[link])
    assert len(set(forced.children_of_case)) == 2


def test_an_unborn_child_is_a_person_and_may_be_proposed_to_be_the_child_born_later():
    found = settle([said("a", "1", "Unborn baby discussed", ("unborn baby", "unborn_child"))], declared=[CHILD])
    unborn = named(found, "Unborn baby")
    assert unborn.roles == ("unborn_child",)
    (proposal,) = found.proposals
    assert {proposal.a, proposal.b} == {unborn.id, found.children_of_case[0]}
    joined = settle(
        [said("a", "1", "Unborn baby discussed", ("unborn baby", "unborn_child"))],
        declared=[CHILD],
        decisions=[Link(proposal.a, proposal.b, "born to the same mother", "A. Reviewer")],
    )
    (person,) = joined.persons
    assert set(person.identities) == {unborn.id, found.children_of_case[0]}


def test_which_of_two_twins_an_unborn_baby_became_is_asked():
    found = settle([said("a", "1", "Unborn baby discussed", ("unborn baby", "unborn_child"))], declared=TWINS)
    assert found.proposals == ()
    assert len(found.which_one[0].could_be) == 2


def test_names_that_the_case_file_gives_are_one_person():
    found = settle([said("a", "1", "", "Maya Hart")], declared=[DeclaredPerson("Mia Jones", also=("Maya Hart",))])
    (person,) = found.persons
    assert person.name == "Mia Jones"
    assert "Maya Hart" in person.names


def test_no_id_shows_a_name():
    found = settle([said("a", "1", "", "Tom Riggs")], declared=[CHILD])
    assert all("riggs" not in one.id.lower() and "mia" not in one.id.lower() for one in found.persons)


def test_a_first_name_that_fits_two_spellings_of_one_name_is_proposed_and_not_asked():
    found = settle(
        [said("a", "1", "", "Mia Jane Jones"), said("b", "1", "", "Mia Jayne Jones"), said("c", "1", "", "Mia")],
        declared=[CHILD],
    )
    assert found.which_one == ()
    assert frozenset(("Mia", "Mia Jane Jones")) in pairs(found)


def test_a_role_word_is_no_name_of_the_child():
    found = settle([said("a", "1", "", ("the child", "child"))], declared=[CHILD])
    assert found.persons[0].names == ("Mia Jane Jones",)
    assert found.assertions == ()


def test_a_short_name_that_the_case_file_gives_is_that_person():
    found = settle(
        [said("a", "1", "Kit was seen", "Kit")],
        declared=[DeclaredPerson("Christopher Jones", ("child",), also=("Kit",))],
    )
    assert found.proposals == ()
    assert [link.reason for link in found.links if "written the same" in link.reason] == [
        "same name as in the case file, written the same"
    ]
    assert len({found.person_of[one] for link in found.links for one in (link.a, link.b)}) == 1


def test_a_short_name_that_the_case_file_gives_to_two_is_neither_for_certain():
    found = settle(
        [said("a", "1", "Jo was seen", "Jo")],
        declared=[DeclaredPerson("Joanna Reed", also=("Jo",)), DeclaredPerson("Joseph Reed", also=("Jo",))],
    )
    assert {person.name for person in found.persons} >= {"Joanna Reed", "Joseph Reed", "Jo"}
    assert not any("case file" in link.reason for link in found.links)


def _child_of(declared, text, *mentions):
    found = settle([said("a", "1", text, *mentions)], declared=declared)
    concerned = found.children["a", "1"]
    names = {person.id: person.name for person in found.persons}
    return tuple(names[one] for one in concerned)


@pytest.mark.parametrize("role", ["child", "sibling"])
@pytest.mark.parametrize("words", ["Twin", "the twin", "twin brother", "Her twin"])
def test_a_bare_twin_is_never_the_only_child(words, role):
    assert CHILD.name not in _child_of([CHILD], f"{words} has a rash", (words, role))


@pytest.mark.parametrize("role", ["child", "sibling"])
def test_a_bare_twin_is_nobody_of_two_declared_twins(role):
    found = settle([said("a", "1", "Twin has a rash", ("Twin", role))], declared=TWINS)
    assert found.children["a", "1"] == ()
    assert len(found.persons) == 2


def test_a_twins_number_is_the_only_childs_just_where_it_is_declared():
    first = replace(CHILD, twin=1)
    assert _child_of([first], "Twin 1 has a rash", ("Twin 1", "child")) == (CHILD.name,)
    assert _child_of([first], "Twin 2 has a rash", ("Twin 2", "child")) == ()
    assert _child_of([CHILD], "Twin 2 has a rash", ("Twin 2", "child")) == ()


def test_both_twins_seen_is_still_of_the_only_child():
    assert _child_of([CHILD], "The twins were seen", ("twins", "child")) == (CHILD.name,)


def test_the_only_child_and_a_named_sibling_are_both_concerned():
    told = "Mia and her sister Ella Jones were seen"
    assert set(_child_of([CHILD], told, ("Ella Jones", "sibling"))) == {CHILD.name, "Ella Jones"}
    assert _child_of([CHILD], "Ella Jones fell", ("Ella Jones", "sibling")) == ("Ella Jones",)


@pytest.mark.parametrize(("other", "is_hers"), [
    ("Femi Adeyemi", False), ("Leo Jones", False),
    ("Jane Jones", True), ("Jones Mia", True), ("Mya Jones", True), ("Mia J", True), ("MJ", True),
])  # fmt: skip
def test_what_a_source_says_is_about_another_child_is_not_about_the_only_child(other, is_hers):
    known = said("a", "1", "Mia Jane Jones was seen.", ("Mia Jane Jones", "child"))
    found = settle([known, said("b", "1", "Home visit.", (other, "child"))], declared=[CHILD])
    assert found.children["a", "1"] == found.children_of_case
    assert (found.children["b", "1"] == found.children_of_case) is is_hers


def test_a_row_of_a_brother_by_first_name_is_his_where_other_rows_name_the_child_there():
    rows = [
        said("a", "0", "Mia Jane Jones was seen.", ("Mia Jane Jones", "child")),
        said("b", "1", "Plans began.", ("Mia", "child"), ("Sam", "child")),
        said("b", "2", "Review held.", ("Sam", "child")),
    ]
    found = settle([*rows, Statement("b", "2 / part 1", part_of="2", text="Plan ended.")], declared=[CHILD])
    assert found.children["b", "1"] == found.children_of_case
    assert not set(found.children["b", "2"]) & set(found.children_of_case)
    assert found.children["b", "2 / part 1"] == found.children["b", "2"]
    alone = settle([rows[0], rows[2]], declared=[CHILD])
    assert alone.children["b", "2"] == alone.children_of_case, "it may be what that paper calls her"


def test_where_no_source_calls_the_child_as_the_case_does_the_rows_stay_the_childs():
    found = settle([said("b", "1", "Home visit.", ("Femi Adeyemi", "child"))], declared=[CHILD])
    assert found.children["b", "1"] == found.children_of_case

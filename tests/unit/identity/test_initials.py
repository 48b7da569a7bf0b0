"""Two or three letters are a child of the case where they can be nobody else's and mean nothing else."""

from sightline.identity.initials import initials_of_children


def test_a_childs_letters_are_those_of_the_first_name_of_all_names_and_of_first_and_last():
    assert initials_of_children(["Ellie-Mae Sorrell"], []) == ("EMS", "EM", "ES")
    assert initials_of_children(["Kit Orme", "Kit"], []) == ("KO",)


def test_letters_that_fit_two_children_or_somebody_else_are_nobodys():
    assert initials_of_children(["Kit Orme", "Kim Orme"], []) == ()
    assert initials_of_children(["Kit Orme"], ["Karen Orme"]) == ()


def test_letters_that_notes_use_for_something_else_are_nobodys():
    assert initials_of_children(["Sam Wren", "Carl Price"], []) == ()


def test_a_first_name_alone_has_no_letters():
    assert initials_of_children(["Wren"], []) == ()

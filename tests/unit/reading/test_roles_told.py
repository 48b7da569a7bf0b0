"""Whom a paper names is who the paper says, throughout it; where that is not plain, nobody is called anything."""

import pytest

from sightline.documents.document import Document
from sightline.reading.narrative import read_narrative
from sightline.reading.paper.children_named import children_named
from sightline.reading.paper.names_known import names_known
from sightline.reading.paper.roles_told import roles_told


def role(text, name):
    names = names_known(text)
    return roles_told(text, names, children_named(text, names)).of(name)


def people(text, core):
    found = read_narrative(Document("a.txt", "sha", "txt", text)).candidates
    one = min((each for each in found if core in each.text), key=lambda each: len(each.text))
    return [(each.as_written, each.role) for each in one.mentions]


@pytest.mark.parametrize(
    ("text", "name", "expected"),
    [
        (
            "Corin, 2, died. The boy's mother, Jodie Vale, was cleared. Vale told police that she slept.",
            "Vale",
            "mother",
        ),
        ("Corin Vale, 2, lived with his mother, Jodie Vale. Jodie worked nights.", "Jodie", "mother"),
        ("Corin Vale, 2, died. Maureen Vale, Corin's grandmother, wept.", "Maureen", "grandparent"),
        ("Re A (A Child). I shall call her A. Her mother is M, who is 23. M denied it.", "M", "mother"),
        ("The mother is Kerry Doyle, aged 26. Kerry said no.", "Kerry", "mother"),
        (
            "Corin, 2, died. Her former partner, Wade Trescott, was jailed. Trescott denied it.",
            "Trescott",
            "former_partner",
        ),
        ("Corin Vale, 2, died. Jodie Vale was convicted of killing her two-year-old son. Vale wept.", "Vale", "mother"),
        ("Ms Dinah Oakes, the social worker, visited. Ms Oakes saw nobody.", "Ms Oakes", "professional"),
        ("Corin Vale, 2, died in hospital. Corin was loved.", "Corin", "child"),
    ],
)
def test_what_a_paper_says_once_of_a_name_holds_throughout_it(text, name, expected):
    assert role(text, name) == expected


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Corin, 2, died. Wade Trescott told his own mother, Ann Trescott, that he fell.", "Ann Trescott"),
        ("Corin, 2, died. Jodie Vale, his mother, and Maureen Vale, his grandmother, wept. Vale left.", "Vale"),
        ("Corin, 2, died. His mother, Jodie Vale, wept. Jodie Vale, his aunt, left.", "Jodie Vale"),
        ("Stop Daddy, he cried. Wade Trescott was there. Wade said nothing.", "Wade"),
        ("Present: mother, Ann Reed, and others. Corin, 2, was discussed.", "Ann Reed"),
        ("Corin, 2, and Elsie, 4, were seen. Corin was well.", "Corin"),
        ("Corin, 2, died. Wade Trescott and his partner, Jodie Vale, were charged.", "Jodie"),
    ],
)
def test_nobody_is_called_what_is_not_plainly_said_of_them(text, name):
    assert role(text, name) == ""


def test_a_grown_up_whose_mother_is_named_is_no_child():
    text = "Dear Ms Kerry Doyle, Kerry's mother told us that Kerry was asleep. Kerry went out."
    assert children_named(text, names_known(text)) == frozenset()


def test_the_letter_a_is_a_child_only_where_a_judgment_says_so():
    head = "IN THE FAMILY COURT\n\nRe A (A Child)\n\nJUDGMENT\n\n1. I shall call the child A. She is a girl.\n\n"
    assert ("A", "child") in people(
        head + "2. On 4 May 2021 A was taken to hospital by a doctor.\n", "taken to hospital"
    )
    assert people("On 4 May 2021 A was taken to hospital by a doctor.", "hospital") == [("doctor", "professional")]


def test_a_title_before_a_known_name_belongs_to_the_name():
    text = "Wade Trescott was arrested on 4 May 2020. On 5 May 2020 Mr Trescott was charged with assault."
    assert people(text, "charged with") == [("Mr Trescott", "")]


def test_a_plain_pronoun_is_whoever_the_sentence_before_is_about():
    text = "On 4 May 2020 Mrs Hale was arrested. She was taken to hospital."
    assert people(text, "taken to hospital") == [("Mrs Hale", "")]


@pytest.mark.parametrize(
    "before",
    [
        "On 4 May 2020 Mrs Hale saw Miss Reed.",
        "On 4 May 2020 Mrs Hale said that she had seen her fall.",
        "On 4 May 2020 Mr Hale was arrested.",
        "On 4 May 2020 the neighbour was arrested.",
    ],
)
def test_a_pronoun_that_can_mean_another_is_nobody(before):
    assert people(f"Mrs Hale and Miss Reed met.\n\n{before} She was taken to hospital.", "taken to hospital") == []


def test_who_died_is_whoever_was_named_last():
    text = "Karl Riggs was jailed on 4 May 2021 for the murder of Robin Vale, who died in hospital on 6 March 2020."
    assert [name for name, _ in people(text, "died in hospital on 6 March")] == ["Robin Vale"]


def test_the_mother_of_a_grown_up_is_not_the_mother_of_the_case():
    text = "Mr Gethin Prosser is the father. On 6 March 2023 Q was placed with Mr Prosser's mother."
    assert ("mother", "mother") not in people(text, "was placed with")


def test_a_post_and_the_name_beside_it_are_one_subject():
    text = "On 4 May 2020 a psychologist, Dr Honor Weekes, assessed Ms Lyle. She was taken to hospital by a friend."
    assert [name for name, _ in people(text, "taken to hospital")] == ["friend"]


def test_whom_a_name_between_commas_means_is_no_statement_of_its_own():
    text = "A general practitioner, Dr Rees, saw Corin on 11 February 2020 with a cough."
    found = read_narrative(Document("a.txt", "sha", "txt", text)).candidates
    assert [each.text for each in found] == [text]

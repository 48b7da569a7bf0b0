"""Who a document names by a label, by initials or in capitals, and whose record it calls itself."""

import pytest

from sightline.reading.paper.children_named import children_named
from sightline.reading.paper.names_known import names_known
from sightline.reading.paper.whose_record import whose_record


def test_a_label_at_the_head_names_the_child_and_in_a_health_record_says_that_it_is_one():
    text = "Health Visiting - Child Record\nName: Orrin TARVE | DOB: 12/11/2018\n26/11/18 New birth visit."
    named = names_known(text)
    assert {"Orrin", "TARVE"} <= set(named)
    assert "Orrin" in children_named(text, named)


def test_a_judgment_calls_a_child_by_a_letter():
    text = "Re J (A Child)\n1. I am concerned with J, a boy of six. J lives with his aunt. J told the guardian so."
    named = names_known(text)
    assert "J" in named
    assert "J" in children_named(text, named)


def test_a_log_writes_family_names_in_capitals_and_adults_by_two_letters():
    text = "22:40 Lewis TARVE located. AT states he left. 22:50 TARVE arrested. AT discloses injury. AT 9 days later."
    named = names_known(text)
    assert {"TARVE", "Tarve", "AT"} <= set(named)
    assert "AT" not in children_named(text, named)


def test_offices_are_no_initials_of_a_person():
    text = "SW states he left. SW said no. HV has called. HV was told. PC was sent."
    assert not {"SW", "HV", "PC"} & set(names_known(text))


@pytest.mark.parametrize(
    ("head", "code"),
    [
        ("CHILD HEALTH RECORD - HEALTH VISITING (0-19 SERVICE)\nName: A", "health_visiting"),
        ("ESTWICK CONSTABULARY - COMMAND AND CONTROL LOG\n", "police"),
        ("Hillbank Primary School safeguarding log\n", "school"),
        ("Dear Ms Pell,\nthank you for your letter.\n", None),
    ],
)
def test_a_record_says_in_its_first_lines_whose_it_is(head, code):
    assert whose_record(head) == code

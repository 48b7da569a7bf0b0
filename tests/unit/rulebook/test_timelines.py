"""The examples of every rule as lines of time: all of it in words beneath, and nothing in the picture but a picture."""

import re
from xml.etree import ElementTree

import pytest

from sightline.rulebook.language.rules import Rule
from sightline.rulebook.registry import ALL
from sightline.rulebook.rule_files.examples import read_examples
from sightline.rulebook.telling.timelines import sheet, told


@pytest.mark.parametrize("rule", ALL, ids=lambda rule: rule.code)
def test_every_example_is_drawn_and_told_in_words(rule: Rule) -> None:
    examples = read_examples(rule.examples)
    for example, one in zip(examples, told(rule), strict=True):
        assert one.title == example.title
        assert len(one.facts) == len(example.facts)
        assert len(one.expects) == len(example.expects)
        assert len(one.covered) == len(example.coverage)
        assert not re.search(r"\b\w+_\w+\b", " ".join(one.expects)), "no word of the code reaches a reader"
        if one.svg:
            drawn = ElementTree.fromstring(one.svg)  # noqa: S314 (made by ourselves)
            assert {element.tag.rpartition("}")[2] for element in drawn.iter()} <= {
                "svg",
                "title",
                "path",
                "rect",
                "text",
            }
            dated = [fact for fact in example.facts if fact.occurred.is_known]
            assert len([element for element in drawn.iter() if element.get("rx")]) == len(dated)


@pytest.mark.parametrize("rule", ALL, ids=lambda rule: rule.code)
def test_the_sheet_for_a_document_is_one_picture(rule: Rule) -> None:
    drawn = ElementTree.fromstring(sheet(rule))  # noqa: S314
    assert drawn.tag.endswith("svg")
    assert float(drawn.get("height", "0")) > 0


def test_a_question_that_is_asked_is_told_so() -> None:
    lag = next(rule for rule in ALL if rule.code == "notification-lag")
    one = next(item for item in told(lag) if item.title == "Never told, as far as can be seen")
    assert one.expects == ("On 7 April 2014: the question is not asked.", "On 8 April 2014: the question is asked.")
    assert one.facts == ("4 April 2014: Domestic abuse incident, child present: yes, by police.",)


def test_a_duty_is_told_with_its_state_and_its_day() -> None:
    conference = next(rule for rule in ALL if rule.code == "initial-conference-in-time")
    assert any(
        "not done yet, and not yet past due; due 29 April 2014." in said
        for one in told(conference)
        for said in one.expects
    )


@pytest.mark.parametrize("rule", ALL, ids=lambda rule: rule.code)
def test_no_entry_hides_another_in_the_picture(rule: Rule) -> None:
    for one in told(rule):
        marks = [
            (float(item.get("x", "0")), float(item.get("y", "0")), float(item.get("width", "0")))
            for item in (ElementTree.fromstring(one.svg).iter() if one.svg else ())  # noqa: S314
            if item.get("rx")
        ]
        for place, (x, y, width) in enumerate(marks):
            for other_x, other_y, other_width in marks[:place]:
                apart = x >= other_x + other_width or other_x >= x + width or abs(y - other_y) >= 18
                assert apart, (rule.code, one.title)

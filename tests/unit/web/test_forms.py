"""What people send: forms made from the kinds, and past days as three numbers."""

from datetime import date

import pytest
from django.http import QueryDict

from sightline.service.web.forms.kind_fields import field_inputs, read_fields
from sightline.service.web.forms.past_day import read_past_day
from sightline.vocabulary.fields import FieldType
from sightline.vocabulary.kinds import KINDS

TODAY = date(2025, 11, 28)
AGENCIES = {"a1": None}


def _sent(**values):
    sent = QueryDict(mutable=True)
    for name, value in values.items():
        sent.setlist(f"field-{name}", value if isinstance(value, list) else [value])
    return sent


def test_every_kind_has_a_form_with_an_input_for_each_of_its_fields():
    for kind in KINDS.values():
        assert [one.name for one in field_inputs(kind, {})] == [f"field-{field.name}" for field in kind.fields]


def test_a_form_sent_as_it_stands_leaves_every_field_unknown():
    for kind in KINDS.values():
        sent = QueryDict(mutable=True)
        for one in field_inputs(kind, {}):
            sent[one.name] = one.value
        values, problems = read_fields(kind, sent)
        assert problems == [], kind.code
        assert set(values.values()) <= {None}, kind.code


def test_what_a_form_shows_reads_back_as_what_it_was():
    samples = {FieldType.YES_NO: False, FieldType.WHOLE_NUMBER: 3}
    for kind in KINDS.values():
        held = {}
        for field in kind.fields:
            one = samples.get(field.type, field.choices[0][0] if field.choices else "Some words")
            held[field.name] = [one] if field.many else one
        sent = QueryDict(mutable=True)
        for one in field_inputs(kind, held):
            chosen = [value for value, _, is_chosen in one.items if is_chosen]
            sent.setlist(one.name, chosen if one.items else [one.value])
        values, problems = read_fields(kind, sent)
        assert problems == [], kind.code
        assert values == held, kind.code


def test_not_said_is_unknown_and_not_no():
    values, _ = read_fields(KINDS["visit"], _sent(child_seen="", seen_alone="no"))
    assert values["child_seen"] is None
    assert values["seen_alone"] is False


def test_a_choice_that_is_not_on_the_list_is_refused_in_words():
    _, problems = read_fields(KINDS["referral_decision"], _sent(decision="nonsense"))
    assert "must be one of" in problems[0]


def test_a_number_in_words_is_refused_in_words():
    _, problems = read_fields(KINDS["birth"], _sent(birth_order="first"))
    assert problems == ["Birth order must be a whole number, such as 3."]


def test_a_real_day_and_an_agency_make_a_veil():
    asked = read_past_day({"agency": "a1", "day": "27", "month": "3", "year": "2014"}, AGENCIES, today=TODAY)
    assert (asked.veil.known_to, asked.veil.known_at) == ("a1", date(2014, 3, 27))


@pytest.mark.parametrize(
    ("sent", "words"),
    [
        ({"day": "31", "month": "2", "year": "2014"}, "real date"),
        ({"day": "1", "month": "x", "year": "2014"}, "real date"),
        ({"day": "1", "year": "2014"}, "must include a month"),
        ({"day": "1", "month": "1", "year": "2099"}, "in the past"),
        ({"day": "1", "month": "1", "year": "14"}, "four figures"),
        ({}, "Enter a day"),
    ],
)
def test_what_is_no_past_day_says_why(sent, words):
    asked = read_past_day(sent, AGENCIES, today=TODAY)
    assert words in asked.problems["day"]
    assert not asked.veil.is_down


def test_an_agency_of_another_case_is_refused():
    assert "agency" in read_past_day({"agency": "a9"}, AGENCIES, today=TODAY).problems

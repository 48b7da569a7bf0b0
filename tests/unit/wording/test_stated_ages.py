"""Whose age a passage states is taken only where that is plain."""

from datetime import date

import pytest

from sightline.chronology.fact import Fact, Involvement, Source
from sightline.chronology.partial_date import PartialDate
from sightline.vocabulary.natures import Nature
from sightline.wording.dates.stated_ages import stated_ages

ADA = Involvement("p1", "child", "Ada")
MOTHER = Involvement("p2", "mother", "the mother")
BROTHER = Involvement("p3", "sibling", "Ben")


def ages(text, people, kind="death", nature=Nature.EVENT):
    one = Fact("f", kind, nature, PartialDate.on(date(2014, 7, 9)), "a", text, lineage="f", people=people,
               sources=(Source("d", "1", text),), children=("p1",))  # fmt: skip
    return [(age.person, age.words, age.at_death) for age in stated_ages((one,), child="p1")]


@pytest.mark.parametrize(
    ("text", "people", "kind", "expected"),
    [
        ("She died aged 13 months on 9 July 2014.", (ADA,), "death", [("p1", "aged 13 months", True)]),
        ("Ada, aged 13 months, died at home.", (ADA, MOTHER), "death", [("p1", "aged 13 months", False)]),
        ("Ben, aged 3, saw it.", (ADA, BROTHER), "death", [("p3", "aged 3", False)]),
        ("The mother, aged 27, was out.", (ADA, MOTHER), "death", []),
        ("The 13-month-old child was seen by a nurse.", (ADA, MOTHER), "visit", [("p1", "13-month-old", False)]),
        ("The 13-month-old's father was convicted.", (ADA,), "conviction", []),
        ("He was 10 months old when seen.", (ADA, BROTHER), "visit", []),
        ("A 9-week trial ended.", (ADA,), "trial", []),
    ],
)
def test_an_age_is_of_whom_the_passage_plainly_says(text, people, kind, expected):
    assert ages(text, people, kind) == expected


def test_what_somebody_said_of_an_age_proves_no_birth():
    assert ages("She died aged 13 months.", (ADA,), nature=Nature.ACCOUNT) == []


def test_where_records_tell_of_several_children_an_age_without_a_name_is_of_none_of_them():
    def told(text, name):
        return Fact(name, "visit", Nature.EVENT, PartialDate.on(date(2014, 7, 9)), "a", text, lineage=name,
                    people=(ADA,), sources=(Source("d", "1", text),), children=("p1",))  # fmt: skip

    seen = told("The 13-month-old child was seen by a nurse.", "seen")
    assert stated_ages((seen,), child="p1")
    assert not stated_ages((seen, told("Both children were well.", "well")), child="p1")

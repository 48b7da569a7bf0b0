"""Whether a child who came home had been looked after until then, by the last that the records show of it."""

from __future__ import annotations

from datetime import date

import pytest

from sightline.rulebook.evaluate import evaluate
from tests.unit.rulebook.examples import chronology, named

HOME = "  2014-04-07 | return_home: planned=no | childrens_social_care\n"


def _asked(rows: str, covered: str = "2010-01-01") -> str:
    text = f"\nOne\n  covered: childrens_social_care {covered}..2027-12-31\n{rows}{HOME}"
    told = chronology(text)
    home = [fact.id for fact in told.facts if fact.kind == "return_home"][-1]
    found = [
        item
        for item in evaluate(told, on=date(2014, 9, 1), rules=named("R41")).prompts
        if home in item.evidence.facts
    ]  # fmt: skip
    return found[-1].answer.value if found else "no"


def _care(day: str, kind: str) -> str:
    return f"  {day} | {kind} | childrens_social_care\n"


@pytest.mark.parametrize(
    "shown",
    [
        _care("2013-09-02", "looked_after_start"),
        _care("2013-09-02", "placement_start: type=foster_care"),
        _care("2013-12-02", "looked_after_review"),
        "  2013-09-02 | order_made: order_type=interim_care_order | court\n",
        "  2014-04-02 | order_made: order_type=emergency_protection_order | court\n",
        _care("2012-03-05", "looked_after_start") + _care("2012-06-04", "looked_after_end: destination=home_planned")
        + _care("2013-09-02", "placement_start: type=foster_care"),
    ],
)  # fmt: skip
def test_what_shows_it_and_is_not_over_is_enough(shown: str) -> None:
    assert _asked(shown) == "yes"


@pytest.mark.parametrize(
    "before",
    [
        "",
        _care("2014-02-03", "private_fostering_start"),
        _care("2014-02-03", "residence_start: kind_of_place=relatives"),
        _care("2012-03-05", "looked_after_start") + _care("2012-06-04", "looked_after_end: destination=home_planned"),
        _care("2012-03-05", "looked_after_start: legal_basis=section_20") + _care("2012-06-04", "return_home"),
    ],
)
def test_where_nothing_shows_it_or_it_was_over_nothing_is_asked(before: str) -> None:
    assert _asked(before) == "no"


@pytest.mark.parametrize(
    ("before", "covered"),
    [
        ("", "2014-04-01"),
        ("  2014-04-05 | police_protection_start | police\n", "2010-01-01"),
        ("  2014-03-05 | proceedings_start: type=care_or_supervision | court\n", "2010-01-01"),
        (_care("2014-02-03", "placement_start: type=kinship"), "2010-01-01"),
        (_care("2012-03-05", "placement_start: type=foster_care") + _care("2012-06-04", "return_home"), "2010-01-01"),
        ("  2014-02-03 | entry | childrens_social_care | unconfirmed\n", "2010-01-01"),
    ],
)  # fmt: skip
def test_where_it_may_have_been_so_it_cannot_be_told(before: str, covered: str) -> None:
    assert _asked(before, covered) == "cannot tell"

"""Of everybody at once, what waits for a person and what is missing are told as of one child."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

pytest.importorskip("pyarrow", reason="the optional extra 'population' is not installed")

from sightline.chronology.chronology import CasePerson, Chronology
from sightline.population.asked import Asked
from sightline.population.share import answer_share
from sightline.rulebook.registry import ALL
from sightline.rulebook.rule_files.examples import read_examples
from tests.unit.population.test_detecting import assert_same, said, tables, told

REFERRED = """
Something that may meet it waits for a person
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-03-03 | referral_received | childrens_social_care
  2014-03-04 | referral_decision: decision=assess | childrens_social_care | unconfirmed

Nothing waits
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-03-03 | referral_received | childrens_social_care

What waits is of another time
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-03-03 | referral_received | childrens_social_care
  2014-06-04 | referral_decision: decision=assess | childrens_social_care | unconfirmed
"""
PLACED = """
A placement, and no record of becoming looked after
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-03-03 | placement_start: type=foster_care | childrens_social_care

A placement and the record
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-03-03 | looked_after_start | childrens_social_care
  2014-03-03 | placement_start: type=foster_care | childrens_social_care

A placement after the time that is on record ended
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-03-03 | looked_after_start | childrens_social_care
  2014-04-03 | looked_after_end | childrens_social_care
  2014-05-02 | placement_start: type=foster_care | childrens_social_care

A supervision order alone
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-03-03 | order_made: order_type=supervision_order | court

An interim care order, and nothing more
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-03-03 | order_made: order_type=interim_care_order | court

An end without a beginning
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-03-03 | looked_after_end | childrens_social_care

A placement that is still to come
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-03-03 | order_made: order_type=supervision_order | court
  2014-12-03 | placement_start: type=foster_care | childrens_social_care

A placement whose day is doubted
  covered: childrens_social_care 2010-01-01..2027-12-31
  ?2014-03-03 | placement_start: type=foster_care | childrens_social_care
"""
ACCESSED = """
Opened by the authority weeks later, tied to nothing
  covered: childrens_social_care 2014-01-01..2014-12-31
  2014-03-03 | protection_information_accessed | hospital
  2014-03-24 | record_opened | childrens_social_care

Opened by it in time, tied to nothing
  covered: childrens_social_care 2014-01-01..2014-12-31
  2014-03-03 | protection_information_accessed | hospital
  2014-03-04 | record_opened | childrens_social_care

Its own record of the same opening says that it was read
  covered: childrens_social_care 2014-01-01..2014-12-31
  2014-03-03 | protection_information_accessed | hospital
  2014-03-03 | protection_information_accessed: acknowledged=yes | childrens_social_care
"""


def children(text: str) -> list[Chronology]:
    """The examples, each as a child of its own."""
    made = []
    for number, example in enumerate(read_examples(text)):
        own = CasePerson(f"child-{number:03}", "Kit", ("child",))
        made.append(replace(example.chronology, child=own, persons={own.id: own}))
    return made


@pytest.mark.parametrize(
    "text", [REFERRED, PLACED, ACCESSED], ids=["waiting", "no beginning on record", "tied to nothing"]
)
def test_everybody_is_told_what_one_child_is_told(text: str) -> None:
    for on in (date(2014, 3, 4), date(2014, 3, 5), date(2014, 6, 30), date(2014, 12, 3)):
        asked = Asked(on, rules=ALL)
        assert_same(told(answer_share(*tables(children(text)), asked)), said(children(text), asked))


def test_nobody_is_called_late_while_what_may_meet_it_waits() -> None:
    rows = told(answer_share(*tables(children(REFERRED)), Asked(date(2014, 6, 30), rules=ALL)))
    states = {row[0]: row[3] for row in rows if row[1] == "referral-decided-in-time"}
    assert states == {
        "child-000": "cannot tell",
        "child-001": "breached and open",
        "child-002": "breached and open",
    }

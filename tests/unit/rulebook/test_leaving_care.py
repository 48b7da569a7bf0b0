"""What ends being looked after, by law, and what does not."""

from __future__ import annotations

from datetime import date

import pytest

from sightline.rulebook.evaluate import evaluate
from sightline.rulebook.findings import State
from tests.unit.rulebook.examples import chronology, named

CARE = """
One
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-03-03 | looked_after_start: legal_basis={basis} | childrens_social_care
  2014-03-03 | placement_start: type=foster_care | childrens_social_care
  2014-03-06 | visit: child_seen=yes | childrens_social_care
"""
INTERIM = CARE.format(basis="interim_care_order") + "  2014-03-03 | order_made: order_type=interim_care_order | court\n"
FULL = CARE.format(basis="care_order") + "  2014-03-03 | order_made: order_type=care_order | court\n"
SECTION_20 = CARE.format(basis="section_20")
HOME = "  2014-04-01 | return_home | childrens_social_care\n"


def _ended(order: str, how: str, day: str = "2014-04-01") -> str:
    return f"  {day} | order_ended: order_type={order}, how={how} | court\n"


def _made(order: str, day: str = "2014-04-01") -> str:
    return f"  {day} | order_made: order_type={order} | court\n"


def _said(basis: str = "") -> str:
    return f"  2014-04-01 | looked_after_end{f': legal_basis={basis}' if basis else ''} | childrens_social_care\n"


def _last_visit_owed(text: str) -> State:
    found = evaluate(chronology(text), on=date(2014, 9, 1), rules=named("C30")).duties
    return list(found)[-1].state


@pytest.mark.parametrize(
    "ends",
    [
        INTERIM + _ended("interim_care_order", "discharged") + HOME,
        INTERIM + _ended("interim_care_order", "expired") + HOME,
        INTERIM + _ended("interim_care_order", "replaced") + _made("supervision_order") + HOME,
        INTERIM + _made("supervision_order") + HOME,
        FULL.replace("foster_care", "with_parent, legal_basis=care_order") + _made("supervision_order"),
        INTERIM + _made("child_arrangements_order") + HOME,
        INTERIM + _made("special_guardianship_order"),
        FULL + _made("adoption_order"),
        FULL + _ended("care_order", "discharged"),
        FULL + _made("supervision_order") + HOME,
        FULL
        + "  2014-03-20 | order_made: order_type=care_order, only_runs=yes | court\n"
        + _ended("care_order", "discharged"),
        INTERIM + HOME + _ended("interim_care_order", "discharged", "2014-04-10"),
        INTERIM + _ended("interim_care_order", "discharged", "2014-03-28") + HOME,
        SECTION_20 + HOME,
        SECTION_20 + _said("section_20"),
        SECTION_20 + _said(),
        INTERIM + _made("care_order", "2014-03-20") + _ended("care_order", "discharged"),
        SECTION_20 + "  2014-04-01 | death | childrens_social_care | of child\n",
        SECTION_20 + "  1996-04-01 | birth | childrens_social_care | of child\n",
    ],
)
def test_every_lawful_end_ends_it(ends):
    assert _last_visit_owed(ends) is State.NOT_REQUIRED


@pytest.mark.parametrize(
    "goes_on",
    [
        INTERIM + HOME,
        INTERIM + _ended("interim_care_order", "replaced") + _made("care_order"),
        INTERIM + _made("care_order") + _ended("interim_care_order", "discharged"),
        INTERIM + _ended("interim_care_order", "extended"),
        INTERIM + _ended("interim_care_order", "expired") + _made("interim_care_order"),
        FULL + _ended("interim_care_order", "expired"),
        INTERIM + _said("section_20"),
        INTERIM.replace("2014-03-03 | order_made", "2014-04-01 | order_made") + _said("section_20"),
        INTERIM.replace("2014-03-03 | order_made", "2014-04-01 | order_made") + _said(),
        SECTION_20 + _made("supervision_order"),
        SECTION_20 + _made("non_molestation_order") + _made("prohibited_steps_order"),
        FULL + _made("placement_order") + _ended("placement_order", "discharged"),
        INTERIM + _ended("supervision_order", "expired"),
    ],
)
def test_what_leaves_the_child_in_care_ends_nothing(goes_on):
    assert _last_visit_owed(goes_on) is State.BREACHED_OPEN


@pytest.mark.parametrize(
    "open_",
    [
        INTERIM + _ended("interim_care_order", "discharged"),
        INTERIM + _ended("interim_care_order", "expired"),
        INTERIM + _made("supervision_order"),
        INTERIM + _made("child_arrangements_order"),
        CARE.replace(": legal_basis={basis}", "") + HOME,
        SECTION_20 + "  2014-03-20 | proceedings_start | court\n" + HOME,
        SECTION_20 + HOME + "  2014-04-20 | looked_after_review | childrens_social_care\n",
    ],
)
def test_where_the_records_do_not_say_whether_anything_else_held_it_cannot_be_told(open_):
    assert _last_visit_owed(open_) is State.CANNOT_TELL


def test_a_return_home_is_not_the_end_where_a_later_day_is_named_as_the_end():
    later = SECTION_20 + HOME + "  2014-05-20 | looked_after_end | childrens_social_care\n"
    assert _last_visit_owed(later) is State.BREACHED_ENDED


def test_a_new_placement_after_the_end_is_owed_visits_of_its_own():
    again = (
        SECTION_20
        + HOME
        + "  2014-05-01 | visit: child_seen=yes | childrens_social_care\n"
        + "  2014-06-02 | placement_start: type=foster_care | childrens_social_care\n"
    )
    found = list(evaluate(chronology(again), on=date(2014, 9, 1), rules=named("C30")).duties)
    assert [item.state for item in found] == [State.MET, State.NOT_REQUIRED, State.BREACHED_OPEN]


def test_the_end_of_an_order_of_which_two_records_tell_ends_what_began_with_the_first():
    text = """
One
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-03-03 | order_made: order_type=care_order | court
  2014-04-20 | order_made: order_type=care_order, only_runs=yes | court
  2014-06-02 | order_ended: order_type=care_order, how=discharged | court
"""
    [found] = evaluate(chronology(text), on=date(2014, 9, 1), rules=named("C25")).duties
    assert found.state is State.BREACHED_ENDED

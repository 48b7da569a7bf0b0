"""What cannot be told: each missing thing once, with the rules that wait for it."""

from __future__ import annotations

from datetime import date

from sightline.rulebook.evaluate import evaluate
from tests.unit.rulebook.examples import chronology, named


def test_what_cannot_be_told_for_other_reasons_gives_each_reason_once_under_its_rule() -> None:
    held = chronology("""
One
  2014-04-04 | hospital_attendance: reason=injury | hospital
  2014-09-04 | hospital_attendance: reason=injury | hospital
""")
    found = evaluate(held, on=date(2014, 10, 1), rules=named("R04"))
    [told] = [item for item in found.cannot_tell if not item.agency_kind]
    [waits] = told.waiting
    assert waits.title == "Injury brought late"
    assert waits.reasons == ()
    assert "the record does not give the hours" in told.sentence
    assert len(told.keys) == 2


def test_what_is_missing_by_agency_needs_no_reason_but_the_time() -> None:
    held = chronology("One\n  2014-04-04 | domestic_abuse_incident: child_present=yes | police")
    [told] = [item for item in evaluate(held, on=date(2014, 5, 1), rules=named("R24")).cannot_tell if item.agency_kind]
    assert told.sentence.count("do not cover the time") == 1
    [waits] = told.waiting
    assert waits.ref == "R24"
    assert all("cover" not in said and "2014" in said for said in waits.reasons)
    assert waits.reasons


LOOKED_AFTER_CLOCKS = ("C20", "C22", "C23", "C24", "C25", "C26", "C27", "C28")
PLACED = """
One
  covered: childrens_social_care 2010-01-01..2027-12-31
  2008-05-12 | birth | hospital | of child
  2016-03-03 | placement_start: type=kinship | childrens_social_care
  2016-03-17 | health_assessment: type=initial, by_registered_medical_practitioner=yes | hospital
  2016-03-16 | personal_education_plan | childrens_social_care
  2016-03-21 | looked_after_review | childrens_social_care
  2016-06-20 | looked_after_review | childrens_social_care
"""


def test_where_no_record_says_when_a_child_became_looked_after_every_clock_of_it_cannot_be_told() -> None:
    found = evaluate(chronology(PLACED), on=date(2017, 6, 4), rules=named(*LOOKED_AFTER_CLOCKS))
    assert {(duty.ref, duty.state.value) for duty in found.duties} == {
        (ref, "cannot tell") for ref in LOOKED_AFTER_CLOCKS
    }
    assert not any(duty.due for duty in found.duties)


def test_what_is_missing_is_said_once_for_all_the_rules_that_wait_for_it() -> None:
    found = evaluate(chronology(PLACED), on=date(2017, 6, 4), rules=named(*LOOKED_AFTER_CLOCKS))
    [untold] = found.cannot_tell
    assert untold.agency_kind == "childrens_social_care"
    assert untold.sentence.startswith("No record here says on which day the child became looked after")
    assert untold.waiting[0].title == "Care plan"
    assert len(untold.waiting) == 9
    assert all(one.reasons == () for one in untold.waiting)


def test_with_the_record_of_becoming_looked_after_they_are_counted_again() -> None:
    told = PLACED + "  2016-03-03 | looked_after_start | childrens_social_care\n"
    found = evaluate(chronology(told), on=date(2016, 6, 21), rules=named("C22", "C24", "C25", "C26"))
    assert {duty.ref: duty.state.value for duty in found.duties if duty.rule.endswith("in-time")} == {
        "C22": "met",
        "C24": "met",
        "C25": "met",
        "C26": "met",
    }

"""What stands beside the state of a duty: readings that wait, and the question that a breach is."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from sightline.rulebook.evaluate import evaluate
from sightline.rulebook.findings import State
from sightline.rulebook.language.rules import Prompt
from sightline.rulebook.past.history import history
from sightline.rulebook.registry import ALL
from sightline.rulebook.rule_files.examples import SIBLING
from tests.unit.rulebook.examples import chronology, named

REVIEW_OWED = """
One
  covered: childrens_social_care 2013-01-01..2015-12-31
  2013-02-01 | child_protection_plan_start | childrens_social_care
  2013-05-01 | review_child_protection_conference | childrens_social_care
"""


def _owed(row: str, on: date = date(2014, 1, 1)):
    [duty] = [item for item in evaluate(chronology(REVIEW_OWED + row), on=on).duties if item.ref == "C08"]
    return duty


def test_a_reading_that_waits_and_could_have_met_a_duty_in_time_stands_beside_it() -> None:
    duty = _owed("  2013-10-01 | review_child_protection_conference | childrens_social_care | unconfirmed\n")
    assert duty.state is State.CANNOT_TELL
    assert "1 reading that could meet this waits to be confirmed." in duty.as_json()["arithmetic"]


def test_a_reading_that_waits_and_is_too_late_leaves_the_breach_and_stands_beside_it() -> None:
    row = "  2013-11-20 | review_child_protection_conference | childrens_social_care | unconfirmed\n"
    duty = _owed(row)
    assert duty.state is State.BREACHED_OPEN
    assert "1 reading that could meet this late waits to be confirmed." in duty.as_json()["arithmetic"]
    before = _owed(row, on=date(2013, 11, 10))
    assert not any("waits" in line for line in before.as_json()["arithmetic"])
    assert before.as_json()["look_again_on"] == "2013-11-20"


def test_a_reading_that_waits_and_may_be_of_either_side_of_the_day_leaves_it_open() -> None:
    duty = _owed("  2013-11 | review_child_protection_conference | childrens_social_care | unconfirmed\n")
    assert duty.state is State.CANNOT_TELL


def test_what_waits_and_is_of_another_kind_or_agency_says_nothing_of_a_duty() -> None:
    for row in ("2013-11-20 | visit | childrens_social_care", "2013-11-20 | entry | housing"):
        duty = _owed(f"  {row} | unconfirmed\n")
        assert duty.state is State.BREACHED_OPEN
        assert not any("to be confirmed" in line for line in duty.as_json()["arithmetic"])


def test_a_record_of_a_sibling_alone_meets_no_duty_to_the_child_and_is_no_reading_for_it() -> None:
    shown = chronology(REVIEW_OWED + "  2013-10-01 | review_child_protection_conference | childrens_social_care\n")
    siblings = tuple(
        replace(fact, children=(SIBLING.id,)) if fact.occurred.earliest == date(2013, 10, 1) else fact
        for fact in shown.facts
    )
    found = evaluate(replace(shown, facts=siblings), on=date(2014, 1, 1))
    assert [item.state for item in found.duties if item.ref == "C08"] == [State.BREACHED_OPEN]


ADVISED = """
One
  covered: childrens_social_care 2014-01-01..2014-12-31
  2014-02-17 | legal_advice: advises=issue | legal
"""


def test_a_breach_that_is_a_prompt_too_is_one_finding_listed_once_as_each() -> None:
    found = evaluate(chronology(ADVISED), on=date(2014, 2, 25))
    [duty] = [item for item in found.duties if item.ref == "C47"]
    [prompt] = [item for item in found.prompts if item.ref == "R37"]
    assert (duty.state, duty.as_json()["raises"]) == (State.BREACHED_OPEN, "R37")
    assert prompt.key == duty.key
    assert prompt.as_json()["duty"] == "C47"
    assert prompt.evidence.facts == duty.evidence.facts
    assert prompt.questions
    assert prompt.hindsight


def test_a_duty_that_is_not_breached_or_cannot_be_told_raises_nothing() -> None:
    pending = evaluate(chronology(ADVISED), on=date(2014, 2, 24))
    assert "R37" not in {item.ref for item in pending.considered}
    silent = evaluate(chronology(ADVISED.replace("childrens_social_care", "housing")), on=date(2014, 2, 25))
    assert "R37" not in {item.ref for item in silent.considered}
    assert [item.agency_kind for item in silent.cannot_tell] == ["childrens_social_care"]


def test_history_holds_the_first_day_of_a_breach_that_is_a_prompt() -> None:
    [first] = history(chronology(ADVISED), until=date(2014, 12, 31), rules=named("C47"))
    assert (first.finding.ref, first.on, first.shown_to) == ("R37", date(2014, 2, 25), ("legal",))


def test_what_a_breach_raises_is_asked_by_no_prompt_of_the_same_start() -> None:
    """A row of two limbs may be a clock and a prompt; of what started the clock, only the clock asks."""
    raised = {rule.raises.ref for rule in ALL if not isinstance(rule, Prompt) and rule.raises}
    assert raised == {"R25", "R37", "R42", "R51"}
    assert raised & {rule.ref for rule in ALL if isinstance(rule, Prompt)} == {"R37", "R42"}
    one = evaluate(chronology(ADVISED), on=date(2014, 3, 31)).raised
    assert [item.rule for item in one if item.ref == "R37"] == ["legal-advice-decided-on-in-time"]
    order = """
One
  covered: childrens_social_care 2014-01-01..2016-12-31
  2014-02-17 | order_made: order_type=supervision_order, expires_on=2015-02-16 | court
"""
    one = evaluate(chronology(order), on=date(2014, 11, 30)).raised
    assert [item.rule for item in one if item.ref == "R42"] == ["end-of-supervision-order-decided-on-in-time"]


@pytest.mark.parametrize(
    ("day", "asks"),
    [
        (date(2014, 11, 17), []),
        (date(2014, 11, 18), ["end-of-supervision-order-decided-on-in-time"]),
        (date(2014, 12, 17), ["end-of-supervision-order-decided-on-in-time"]),
        (date(2014, 12, 18), ["end-of-supervision-order-decided-on-at-the-second-mark"]),
        (date(2015, 1, 17), ["end-of-supervision-order-decided-on-at-the-second-mark"]),
        (date(2015, 1, 18), ["end-of-supervision-order-decided-on-at-the-third-mark"]),
    ],
)
def test_what_follows_an_order_is_asked_at_nine_ten_and_eleven_months_one_question_at_a_time(
    day: date, asks: list[str]
) -> None:
    order = """
One
  covered: childrens_social_care 2014-01-01..2016-12-31
  2014-02-17 | order_made: order_type=supervision_order, expires_on=2015-02-16 | court
"""
    found = evaluate(chronology(order), on=day)
    assert [item.rule for item in found.raised if item.ref == "R42"] == asks
    told = history(chronology(order), until=day)
    assert [item.finding.rule for item in told if item.finding.ref == "R42"][-1:] == asks


def test_two_advices_without_a_decision_are_asked_about_each_and_together() -> None:
    twice = ADVISED + "  2014-04-01 | legal_advice: advises=issue | legal\n"
    found = evaluate(chronology(twice), on=date(2014, 4, 30)).raised
    assert [item.rule for item in found if item.ref == "R37"].count("repeated-legal-advice") == 1

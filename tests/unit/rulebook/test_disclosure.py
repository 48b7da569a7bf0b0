"""Which single disclosure would have let an agency ask earlier: worked examples."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from sightline.chronology.fact import Relation, RelationType
from sightline.rulebook.past.disclosure import disclosures, live_proceedings
from sightline.rulebook.registry import ALL
from sightline.rulebook.rule_files.examples import read_examples

CALL_OUTS = tuple(rule for rule in ALL if rule.ref == "R23")
TWO = """
One
  2019-02-04 | domestic_abuse_incident: child_heard=yes, risk_grade=standard | police
  2019-06-03 | domestic_abuse_incident: child_heard=yes, risk_grade=standard | health_visiting
"""


def _chronology(text: str):
    [example] = read_examples(text)
    return example.chronology


def test_a_record_that_was_never_passed_on_would_have_let_the_question_be_asked() -> None:
    [found] = disclosures(_chronology(TWO), to="health_visiting", until=date(2020, 1, 1), rules=CALL_OUTS)
    assert (found.fact, found.holder, found.finding.ref) == ("fact-1", "police", "R23")
    assert (found.asked_on, found.would_be_asked_on, found.days_earlier) == (None, date(2019, 6, 3), None)


def test_one_that_came_late_is_counted_in_days() -> None:
    late = TWO + "  2019-08-02 | information_shared: recipient=health_visiting | police | about 1\n"
    [found] = disclosures(_chronology(late), to="health_visiting", until=date(2020, 1, 1), rules=CALL_OUTS)
    assert (found.asked_on, found.days_earlier) == (date(2019, 8, 2), 60)


def test_one_that_came_at_once_changes_nothing() -> None:
    told = TWO + "  2019-02-04 | information_shared: recipient=health_visiting | police | about 1\n"
    assert disclosures(_chronology(told), to="health_visiting", until=date(2020, 1, 1), rules=CALL_OUTS) == ()


def test_a_row_that_tells_of_two_things_is_one_record_and_is_listed_once() -> None:
    apart = _chronology(TWO + "  2019-02-04 | domestic_abuse_incident: child_heard=yes | police\n")
    part = Relation(RelationType.PART_OF, "fact-1", True)
    facts = [replace(fact, relations=(part,)) if fact.id == "fact-3" else fact for fact in apart.facts]
    row = replace(apart, facts=tuple(facts))
    assert len(disclosures(apart, to="health_visiting", until=date(2020, 1, 1), rules=CALL_OUTS)) == 2
    [found] = disclosures(row, to="health_visiting", until=date(2020, 1, 1), rules=CALL_OUTS)
    assert (found.fact, found.would_be_asked_on) == ("fact-1", date(2019, 6, 3))


def test_proceedings_without_an_end_and_a_charge_without_a_verdict_are_live() -> None:
    issued = "One\n  2019-02-04 | proceedings_start | court\n"
    assert live_proceedings(_chronology(issued))
    assert not live_proceedings(_chronology(issued + "  2019-08-05 | proceedings_end | court\n"))
    charged = "One\n  2019-02-04 | charge | police\n"
    assert live_proceedings(_chronology(charged))
    assert not live_proceedings(_chronology(charged + "  2019-09-02 | verdict | court\n"))


def test_the_end_of_the_parents_dispute_leaves_care_proceedings_live() -> None:
    both = "One\n  2019-02-04 | proceedings_start: type=care_or_supervision | court\n"
    ended = "  2019-08-05 | proceedings_end: type={} | court\n"
    assert live_proceedings(_chronology(both + ended.format("private_law")))
    assert not live_proceedings(_chronology(both + ended.format("care_or_supervision")))
    assert live_proceedings(_chronology("One\n  2019-02-04 | proceedings_start: type=private_law | court\n"))
    interim = "One\n  2019-02-04 | order_made: order_type=interim_care_order | court\n"
    assert live_proceedings(_chronology(interim + ended.format("private_law")))


def test_an_interim_order_is_made_within_proceedings_and_ends_with_a_final_one() -> None:
    interim = "One\n  2019-02-04 | order_made: order_type=interim_care_order | court\n"
    assert live_proceedings(_chronology(interim))
    final = "  2019-08-05 | order_made: order_type=supervision_order | court\n"
    assert not live_proceedings(_chronology(interim + final))
    assert not live_proceedings(_chronology(interim + "  2019-08-05 | proceedings_end | court\n"))
    another = "  2019-08-05 | order_made: order_type=non_molestation_order | court\n"
    assert live_proceedings(_chronology(interim + another))
    later = "  2020-11-18 | order_made: order_type=interim_care_order | court\n"
    assert live_proceedings(_chronology(interim + final + later))


def test_a_release_with_no_further_action_ends_an_arrest_and_an_end_of_bail_does_not() -> None:
    arrested = """
Arrested
  2019-03-04 | arrest: who=Lee Webb | police
"""
    released = "  2019-05-06 | bail_end: who=Lee Webb, no_further_action=yes | police\n"
    assert live_proceedings(_chronology(arrested))
    assert live_proceedings(_chronology(arrested + "  2019-05-06 | bail_end: who=Lee Webb | police\n"))
    assert live_proceedings(_chronology(arrested + released.replace("Lee Webb", "Tom Bell")))
    assert not live_proceedings(_chronology(arrested + released))


def test_what_may_be_the_beginning_of_proceedings_stops_the_report_before_anybody_confirmed_it() -> None:
    waiting = "One\n  2019-02-04 | proceedings_start | court | unconfirmed\n"
    assert live_proceedings(_chronology(waiting))
    charged = "One\n  2019-02-04 | charge | police\n"
    assert live_proceedings(_chronology(charged + "  2019-09-02 | verdict | court | unconfirmed\n"))


def test_an_arrest_or_bail_without_an_outcome_stops_the_report() -> None:
    for kind in ("arrest", "bail_start"):
        begun = f"One\n  2019-02-04 | {kind}: who=Ray | police\n"
        assert live_proceedings(_chronology(begun)), kind
        assert not live_proceedings(_chronology(begun + "  2019-09-02 | verdict: who=Ray | court\n")), kind
        dropped = "  2019-03-04 | decision: type=no_further_action | police\n"
        assert not live_proceedings(_chronology(begun + dropped)), kind
        assert live_proceedings(_chronology(begun + dropped.replace("| police", "| childrens_social_care"))), kind


def test_that_bail_ends_does_not_say_that_the_investigation_has() -> None:
    bailed = "One\n  2019-02-04 | bail_start: ends_on=2019-03-04 | police\n  2019-03-04 | bail_end | police\n"
    assert live_proceedings(_chronology(bailed))


def test_what_ended_for_one_person_has_not_ended_for_another() -> None:
    both = "One\n  2019-02-04 | charge: who=Ray | police\n  2019-02-04 | charge: who=Dawn | police\n"
    one = both + "  2019-09-02 | verdict: who=Ray | court\n"
    [open_] = live_proceedings(_chronology(one))
    assert open_.value("who") == "Dawn"
    assert not live_proceedings(_chronology(one + "  2019-09-02 | verdict: who=dawn | court\n"))

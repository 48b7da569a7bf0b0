"""What the evaluator says beside its answer: evidence, gaps, hindsight, local numbers, whose view it is."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from sightline.chronology.coverage import Coverage, CoverageSaid, Gap, GapKind
from sightline.chronology.fact import FieldValue
from sightline.chronology.partial_date import PartialDate
from sightline.rulebook.answers import Answer
from sightline.rulebook.evaluate import evaluate
from sightline.rulebook.findings import State
from sightline.rulebook.language.rules import Prompt
from sightline.rulebook.parameters import Standing, load
from sightline.rulebook.past.history import breaches, history
from sightline.rulebook.past.looking_back import Looking, look_back
from sightline.rulebook.registry import ALL
from sightline.rulebook.rule_files.examples import CHILD, SIBLING, read_examples
from tests.unit.rulebook.examples import chronology, named

MAN_JOINS = """
One
  covered: childrens_social_care 2014-01-01..2014-12-31
  2014-04-04 | household_join: who=Leon Tasker | housing
  2014-01-06 | child_in_need_plan_start | childrens_social_care
"""
PROMPT_KEYS = {
    "rule", "ref", "tier", "version", "answer", "sentence", "questions", "facts", "arithmetic", "looked_for", "missing",
    "against", "would_answer", "parameters",
}  # fmt: skip
DUTY_KEYS = {"rule", "ref", "version", "state", "due", "sentence", "facts", "arithmetic", "parameters"}


def test_a_prompt_as_json_has_the_documented_keys() -> None:
    [finding] = evaluate(chronology(MAN_JOINS), on=date(2014, 5, 30), rules=named("R13")).prompts
    shape = finding.as_json()
    assert set(shape) >= PROMPT_KEYS
    assert shape["answer"] == "yes"
    assert shape["facts"] == ["fact-1"]
    assert shape["key"] == "new-adult-not-checked:child-1:lineage-1"
    [number] = shape["parameters"]
    assert (number["value"], number["standing"]) == (10, "Sightline's default, not law")


def test_a_duty_as_json_has_the_documented_keys_and_shows_its_sum() -> None:
    text = MAN_JOINS.replace("household_join: who=Leon Tasker", "strategy_discussion: outcome=section_47_enquiry")
    [duty] = evaluate(chronology(text), on=date(2014, 4, 10), rules=named("C04")).duties
    shape = duty.as_json()
    assert set(shape) >= DUTY_KEYS
    assert shape["due"] == {"earliest": "2014-04-29", "latest": "2014-04-29"}
    assert shape["version"] == "WT2013.3"
    assert shape["look_again_on"] == "2014-04-30"
    [sum_] = shape["arithmetic"]
    assert sum_.startswith("4 April 2014 + 15 working days = 29 April 2014; ")
    assert sum_.endswith("Good Friday 18 April 2014 and Easter Monday 21 April 2014 are not counted.")


def test_what_cannot_be_told_is_listed_once_for_each_missing_agency_and_never_raised() -> None:
    text = "\n".join(["One", "  covered: police 2014-01-01..2014-12-31"] + [
        f"  2014-04-{day:02} | domestic_abuse_incident: child_present=yes | police" for day in (4, 11, 18)
    ] + ["  2014-04-04 | household_join: who=Leon Tasker | police"])  # fmt: skip
    found = evaluate(chronology(text), on=date(2014, 9, 1), rules=named("R13", "R24"))
    assert found.raised == ()
    [missing] = found.cannot_tell
    assert missing.agency_kind == "childrens_social_care"
    assert len(missing.keys) == 4
    assert [finding.ref for finding in found.prompts] == ["R13", "R24"]
    assert len(found.considered) == 4


def test_entries_that_nobody_has_confirmed_are_counted() -> None:
    text = MAN_JOINS + "  2014-04-05 | entry | police | unconfirmed\n  2014-04-05 | visit | police | proposed\n"
    assert evaluate(chronology(text), on=date(2014, 5, 30)).unconfirmed == 2


def test_a_question_learned_later_is_hindsight_for_what_came_before() -> None:
    [finding] = evaluate(chronology(MAN_JOINS), on=date(2014, 5, 30), rules=named("R13")).raised
    assert finding.hindsight
    [finding] = evaluate(chronology(MAN_JOINS), on=date(2020, 5, 30), rules=named("R13")).raised
    assert finding.hindsight
    later = MAN_JOINS.replace("2014-", "2019-")
    [finding] = evaluate(chronology(later), on=date(2019, 5, 30), rules=named("R13")).raised
    assert not finding.hindsight
    assert finding.learned_on == date(2017, 9, 5)


RUNNING = """
One
  covered: childrens_social_care 2013-01-01..2019-12-31
  2017-03-06 | child_protection_plan_start | childrens_social_care
"""
ENDED = "  {day} | child_protection_plan_end | childrens_social_care\n"


@pytest.mark.parametrize(("end", "day"), [("", "2017-09-05"), ("2018-08-01", "2017-09-05"), ("2017-08-01", "")])
def test_of_a_plan_that_still_ran_it_is_asked_on_the_day_on_which_it_was_learned(end: str, day: str) -> None:
    held = chronology(RUNNING + (ENDED.format(day=end) if end else ""))
    of_the_time, hindsight = (
        [(item.raised.on.isoformat(), item.of_the_time) for item in look_back(held, until=date(2019, 1, 1),
                                                                              looking=view, rules=named("R19"))]
        for view in (Looking.OF_THE_TIME, Looking.HINDSIGHT)
    )  # fmt: skip
    assert of_the_time == ([(day, True)] if day else [])
    assert hindsight == [("2017-03-21", False)]
    [finding] = evaluate(held, on=date(2019, 1, 1), rules=named("R19")).raised
    assert finding.hindsight is not bool(day)
    then = evaluate(held.as_known(at=date(2017, 9, 4)), on=date(2017, 9, 4), rules=named("R19")).raised
    assert [item.hindsight for item in then] == [True]


def test_a_partnerships_own_number_replaces_ours_and_says_so() -> None:
    own = load().set_locally("new_adult_check.working_days", 2, date(2014, 1, 1), "Agreed by the partnership")
    found = evaluate(chronology(MAN_JOINS), on=date(2014, 4, 9), rules=named("R13"), parameters=own)
    [finding] = found.raised
    [(_, used)] = finding.evidence.parameters
    assert (used.value, used.standing) == (2, Standing.SET_LOCALLY)
    assert "2 working days" in finding.sentence
    assert evaluate(chronology(MAN_JOINS), on=date(2014, 4, 9), rules=named("R13")).raised == ()


def test_where_it_is_not_settled_who_is_who_a_check_on_another_name_may_be_on_him() -> None:
    text = MAN_JOINS + "  2014-04-10 | adult_check: who=Marian Cobb | childrens_social_care\n"
    held = chronology(text)
    assert evaluate(held, on=date(2014, 5, 30), rules=named("R13")).raised
    open_ = replace(held, gaps=(Gap(GapKind.IDENTITY, "It is not settled who somebody is."),))
    [finding] = evaluate(open_, on=date(2014, 5, 30), rules=named("R13")).considered
    assert finding.answer is Answer.CANNOT_TELL


def test_in_a_sibling_group_it_says_when_the_record_does_not_say_which_child() -> None:
    held = chronology(MAN_JOINS)
    with_sister = replace(held, persons={**held.persons, SIBLING.id: SIBLING})
    [finding] = evaluate(with_sister, on=date(2014, 5, 30), rules=named("R13")).raised
    assert "which of the children" in " ".join(finding.evidence.arithmetic)
    hers = replace(with_sister, facts=tuple(replace(fact, children=(CHILD.id,)) for fact in held.facts))
    [finding] = evaluate(hers, on=date(2014, 5, 30), rules=named("R13")).raised
    assert "which of the children" not in " ".join(finding.evidence.arithmetic)


def test_a_viewer_who_may_not_see_the_check_is_asked_on_what_the_viewer_has() -> None:
    text = MAN_JOINS + "  2014-04-10 | adult_check: who=Leon Tasker | childrens_social_care\n"
    held = chronology(text)
    assert evaluate(held, on=date(2014, 5, 30), rules=named("R13")).raised == ()
    seen = held.as_known(to="housing", at=date(2014, 5, 30))
    assert "fact-3" not in str(
        [finding.as_json() for finding in evaluate(seen, on=date(2014, 5, 30), rules=named("R13")).considered]
    )


def test_a_fact_that_lies_ahead_counts_from_its_day() -> None:
    text = MAN_JOINS + "  2014-05-10 | adult_check: who=Leon Tasker | childrens_social_care\n"
    [finding] = evaluate(chronology(text), on=date(2014, 5, 9), rules=named("R13")).raised
    assert finding.look_again_on == date(2014, 5, 10)


def test_counter_evidence_stands_beside_the_question() -> None:
    text = MAN_JOINS + "  2014-04-20 | assessment_completed: outcome=Seen | childrens_social_care\n"
    [finding] = evaluate(chronology(text), on=date(2014, 5, 30), rules=named("R13")).raised
    assert finding.evidence.against == ("Assessment completed, 20 April 2014.",)


def test_two_records_joined_as_one_event_make_one_prompt_that_either_lineage_finds() -> None:
    text = """
One
  covered: childrens_social_care 2014-01-01..2014-12-31
  2014-04-04 | domestic_abuse_incident: child_present=yes | police
  2014-04-04 | domestic_abuse_incident: child_present=yes | housing | same event as 1
"""
    [finding] = evaluate(chronology(text), on=date(2014, 5, 30)).raised
    assert finding.lineages == ("lineage-1", "lineage-2")


def test_history_says_on_which_day_and_to_whom() -> None:
    text = """
One
  covered: childrens_social_care 2014-01-01..2014-12-31
  2014-04-04 | domestic_abuse_incident: child_present=yes | police
  2014-04-25 | notification_received | childrens_social_care | about 1
"""
    [first] = history(chronology(text), until=date(2014, 12, 31))
    assert first.on == date(2014, 4, 8)
    assert first.shown_to == ("police",)
    assert first.as_json()["first_raised_on"] == "2014-04-08"


def test_history_shows_nothing_that_was_learned_after_the_day() -> None:
    held = chronology(MAN_JOINS)
    learned_late = replace(held, facts=tuple(replace(f, recorded=replace(f.recorded, earliest=date(2014, 9, 1), latest=date(2014, 9, 1))) for f in held.facts))  # noqa: E501 # fmt: skip
    assert history(learned_late, until=date(2014, 8, 31)) == ()
    [first] = history(learned_late, until=date(2014, 12, 31), rules=named("R13"))
    assert first.on == date(2014, 9, 1)


def test_a_gap_in_the_cover_of_one_day_is_enough_not_to_be_able_to_tell() -> None:
    held = replace(
        chronology(MAN_JOINS),
        coverage=(
            Coverage("childrens_social_care", date(2014, 1, 1), date(2014, 4, 9), True),
            Coverage("childrens_social_care", date(2014, 4, 11), date(2014, 12, 31), True),
        ),
        agencies={**chronology(MAN_JOINS).agencies},
    )
    [finding] = evaluate(held, on=date(2014, 5, 30), rules=named("R13")).considered
    assert finding.answer is Answer.CANNOT_TELL
    assert finding.evidence.missing == ("childrens_social_care",)


def test_before_the_first_edition_that_is_held_it_cannot_be_told() -> None:
    text = """
One
  covered: childrens_social_care 2000-01-01..2014-12-31
  2009-04-03 | strategy_discussion: outcome=section_47_enquiry | childrens_social_care
"""
    [duty] = evaluate(chronology(text), on=date(2014, 4, 10), rules=named("C04")).duties
    assert duty.state is State.CANNOT_TELL
    assert "no edition" in duty.reason
    assert duty.as_json()["due"] == {"earliest": None, "latest": None}


def test_what_was_done_before_the_first_day_is_in_time_and_said_to_be_too_early() -> None:
    text = """
One
  covered: childrens_social_care 2010-01-01..2027-12-31
  2015-03-16 | proceedings_start: type=care_or_supervision | court
  2015-03-{day} | court_hearing: stage=case_management | court
"""

    def hearing(day: int):
        rules = named("C45")
        found = evaluate(chronology(text.format(day=day)), on=date(2015, 5, 1), rules=rules).duties
        [duty] = [item for item in found if item.rule == "case-management-hearing-in-time"]
        return duty

    early, on_day = hearing(30), hearing(31)
    assert early.state is on_day.state is State.MET
    assert "too early: the first day for it is 31 March 2015" in early.sentence
    assert "too early" not in on_day.sentence
    assert ("case_management_hearing.first_day", 12) in [
        (name, held.value) for name, held in on_day.evidence.parameters
    ]


def test_checklists_that_name_their_questions_are_counted_once_each_and_reach_the_number_together() -> None:
    text = """
One
  2014-02-03 | domestic_abuse_risk_assessment: ticks=9 | police
  2014-04-04 | domestic_abuse_risk_assessment: ticks=8 | hospital
"""
    held = chronology(text)

    def asked(first: list[str], second: list[str]):
        named_each = [
            replace(fact, fields={**fact.fields, "yes_to": FieldValue(which)})
            for fact, which in zip(held.facts, (first, second), strict=True)
        ]
        found = evaluate(replace(held, facts=tuple(named_each)), on=date(2014, 5, 1), rules=named("R26")).considered
        [finding] = found
        return finding

    nine = [str(number) for number in range(1, 10)]
    assert asked(nine, [str(number) for number in range(8, 16)]).answer is Answer.YES
    assert asked(nine, [str(number) for number in range(3, 11)]).answer is Answer.NO


SEEN_OFTEN = """
One
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-03-03 | child_protection_plan_start | childrens_social_care
  2014-03-07 | visit: child_seen=yes | childrens_social_care
  unknown | visit: child_seen=yes | childrens_social_care
  2014-03-20 | visit: child_seen=yes | childrens_social_care
"""


def _written_down(on: date | None) -> list[State]:
    """How the visits stand in May, where the visit without a day was written down on ``on``."""
    held = chronology(SEEN_OFTEN)
    facts = tuple(
        replace(fact, recorded=PartialDate.on(on), recorded_assumed=False)
        if on and not fact.occurred.is_known
        else fact
        for fact in held.facts
    )
    found = evaluate(replace(held, facts=facts), on=date(2014, 5, 1), rules=named("C10")).duties
    return [item.state for item in found]


def test_a_visit_without_a_day_leaves_open_only_what_it_could_answer() -> None:
    assert _written_down(None) == [State.MET, State.MET, State.CANNOT_TELL]


def test_a_visit_without_a_day_that_was_written_down_before_an_interval_says_nothing_of_it() -> None:
    assert _written_down(date(2014, 3, 19)) == [State.MET, State.MET, State.BREACHED_OPEN]
    assert _written_down(date(2014, 3, 20)) == [State.MET, State.MET, State.CANNOT_TELL]


def test_a_visit_without_a_day_does_not_keep_the_question_of_seeing_the_child_open_for_ever() -> None:
    held = chronology(SEEN_OFTEN)
    early = tuple(
        fact
        if fact.occurred.is_known
        else replace(fact, recorded=PartialDate.on(date(2014, 3, 10)), recorded_assumed=False)
        for fact in held.facts
    )
    for facts, answer in ((held.facts, Answer.CANNOT_TELL), (early, Answer.YES)):
        [finding] = evaluate(replace(held, facts=facts), on=date(2014, 5, 1), rules=named("R34")).considered
        assert finding.answer is answer


def test_what_came_since_is_counted_when_the_past_is_gone_through() -> None:
    text = """
One long ago, and two close together
  2013-01-07 | injury: type=cut | hospital
  2014-03-03 | collapse | ambulance
  2014-04-07 | injury: type=burn | hospital
"""
    [first] = history(chronology(text), until=date(2014, 12, 31), rules=named("R02"))
    assert first.on == date(2014, 4, 7)
    assert len(first.finding.evidence.facts) == 2


def test_a_count_of_hours_from_a_day_without_an_hour_is_due_on_a_day() -> None:
    held = chronology("""
One
  covered: hospital 2019-01-01..2019-12-31
  2019-03-04 | strategy_discussion: medical_decided=yes | childrens_social_care
  2019-05-08 11:00 | strategy_discussion: medical_decided=yes | childrens_social_care
""")
    said = [item.due.words() for item in evaluate(held, on=date(2019, 6, 4), rules=named("C85")).duties if item.due]
    assert said == ["5 March 2019, at an hour that is not known", "11:00 on 9 May 2019"]


@pytest.mark.parametrize("rule", [rule for rule in ALL if isinstance(rule, Prompt)], ids=lambda rule: rule.code)
def test_a_number_in_a_questions_sentence_is_shown_with_its_standing_wherever_a_pattern_was_counted(rule) -> None:
    """Whoever reads "at least 2 events within 90 days" sees whose numbers those are, and what was counted to what."""
    for example in read_examples(rule.examples):
        for day, said in example.expects:
            for finding in evaluate(example.chronology, on=day, rules=(rule,)).raised if "yes" in said else ():
                starts = getattr(rule.starts, "starts", (rule.starts,))
                if all(hasattr(start, "reckoned") for start in starts):
                    assert finding.evidence.arithmetic, (example.title, day)
                    assert finding.evidence.parameters, (example.title, day)


LONG_PLAN = """
One
  covered: childrens_social_care 2010-01-01..2027-12-31
  2013-02-12 | child_protection_plan_start | childrens_social_care
  2014-05-12 | decision: type=long_plan | childrens_social_care
"""


@pytest.mark.parametrize(("first", "state"), [(15, "breached and open"), (18, "met"), (24, "met")])
def test_a_mark_set_as_late_as_the_next_is_answered_with_it(first: int, state: str) -> None:
    second = tuple(rule for rule in ALL if rule.code == "long-child-protection-plan-decided-on-at-the-second-mark")
    numbers = load().set_locally("long_plan.months", first, date(2010, 3, 17), "Minutes")
    [duty] = evaluate(chronology(LONG_PLAN), on=date(2014, 10, 1), rules=second, parameters=numbers).duties
    assert duty.state.value == state


def test_where_the_mark_before_has_no_number_it_cannot_be_told() -> None:
    [second] = (rule for rule in ALL if rule.code == "long-child-protection-plan-decided-on-at-the-second-mark")
    numbers = load()
    name = "long_plan.months"
    late = replace(numbers[name], values=(replace(numbers[name].values[0], valid_from=date(2020, 1, 1)),))
    held = type(numbers)({**{other: numbers[other] for other in numbers}, name: late})
    [duty] = evaluate(chronology(LONG_PLAN), on=date(2014, 10, 1), rules=(second,), parameters=held).duties
    assert duty.state is State.CANNOT_TELL


NO_CONFERENCE = """
One
  2014-04-04 | strategy_discussion: outcome=section_47_enquiry | childrens_social_care
"""


def _noted(*said: CoverageSaid):
    held = chronology(NO_CONFERENCE)
    assumed = Coverage("childrens_social_care", date(2014, 4, 4), date(2014, 8, 1), declared=False)
    return replace(held, coverage=(assumed,), coverage_said=said)


def _word(on: date, *, is_everything: bool = True) -> CoverageSaid:
    return CoverageSaid("childrens_social_care", date(2014, 4, 4), date(2014, 8, 1), is_everything, on, "A. Manager")


def test_what_is_not_found_in_records_assumed_to_be_whole_carries_the_condition() -> None:
    [duty] = evaluate(_noted(), on=date(2014, 6, 1), rules=named("C04")).duties
    assert duty.state is State.BREACHED_OPEN
    [shape] = duty.as_json()["assumes"]
    assert (shape["agency"], shape["from"], shape["to"]) == ("childrens_social_care", "2014-04-04", "2014-08-01")
    assert "which nobody has said" in duty.sentence
    [duty] = evaluate(_noted(_word(date(2014, 9, 1))), on=date(2014, 6, 1), rules=named("C04")).duties
    assert (duty.state, duty.evidence.assumed) == (State.BREACHED_OPEN, ())


def test_a_day_on_which_records_are_said_to_be_whole_is_looked_at() -> None:
    denied = _word(date(2014, 4, 10), is_everything=False)
    rules = named("C04")
    [raised] = breaches(_noted(), until=date(2014, 12, 1), rules=rules)
    assert (raised.on, len(raised.finding.evidence.assumed)) == (date(2014, 4, 30), 1)
    assert breaches(_noted(denied), until=date(2014, 12, 1), rules=rules) == ()
    [raised] = breaches(_noted(denied, _word(date(2014, 9, 1))), until=date(2014, 12, 1), rules=rules)
    assert (raised.on, raised.finding.evidence.assumed) == (date(2014, 9, 1), ())


def test_a_past_day_tells_of_no_assumed_day_after_it() -> None:
    then = _noted().as_known(at=date(2014, 6, 1))
    [duty] = evaluate(then, on=date(2014, 6, 1), rules=named("C04")).duties
    assert [one.latest for one in duty.evidence.assumed] == [date(2014, 6, 1)]

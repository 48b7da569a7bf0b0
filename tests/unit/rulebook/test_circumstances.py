"""Each circumstance and condition of the rule language: whether it holds, and when nobody can tell."""

from __future__ import annotations

from datetime import date

import pytest

from sightline.rulebook.answers import Answer
from sightline.rulebook.language.age import Younger
from sightline.rulebook.language.bind import Each
from sightline.rulebook.language.circumstances import (
    AnyHolds,
    AtLeastSoMany,
    AtSchoolAge,
    During,
    Followed,
    InFirstAfter,
    IsFirst,
    LastedAtLeast,
    NamesADay,
    Not,
    NotYetOver,
    NumberInForce,
    Perhaps,
    PeriodOpenedWith,
    RecordedAtAll,
    SoonAfter,
    StartSays,
    StatedAtStart,
    Where,
)
from sightline.rulebook.language.conditions import AtLeast, Attended, FromAgency, Is
from sightline.rulebook.language.deadlines import (
    EndOfOrder,
)
from sightline.rulebook.language.people import InField
from sightline.rulebook.language.select import select
from sightline.rulebook.parameters import NoNumber
from tests.unit.rulebook.starts import NUMBERS, START, case, holds


class TestAge:
    """The child's age on the day."""

    def test_under_an_age_to_the_day_of_the_birthday(self) -> None:
        rows = "{} | birth | hospital | of child\n2014-04-03 | strategy_discussion | police"
        assert holds(Younger("five"), rows.format("2009-04-03")) == "no"
        assert holds(Younger("five"), rows.format("2009-04-04")) == "yes"
        assert holds(Younger("five"), rows.format("2009-04")) == "cannot tell"
        assert holds(Younger("five"), "2014-04-03 | strategy_discussion | police") == "cannot tell"
        assert holds(Not(Younger("five")), rows.format("2009-04-03")) == "yes"

    def test_school_age_begins_in_september(self) -> None:
        node = AtSchoolAge("five", "eighteen")
        rows = "2009-03-01 | birth | hospital | of child\n{} | strategy_discussion | police"
        assert holds(node, rows.format("2014-08-31")) == "no"
        assert holds(node, rows.format("2014-09-01")) == "yes"
        assert (
            holds(node, "1996-04-03 | birth | hospital | of child\n2014-04-03 | strategy_discussion | police") == "no"
        )


class TestWhatRunsAndWhatCameFirst:
    """Periods, first ones, what follows, what came not long before."""

    def test_during_a_period_that_had_begun(self) -> None:
        rows = "{} | child_protection_plan_start | police\n2014-04-03 | strategy_discussion | police"
        begun = During("child_protection_plan", begun_before=True)
        assert holds(begun, rows.format("2014-04-02")) == "yes"
        assert holds(begun, rows.format("2014-04-04")) == "no"
        assert holds(begun, rows.format("2014-04")) == "cannot tell"
        assert holds(begun, "2014-04-03 | strategy_discussion | police") == "no"
        ended = rows.format("2014-01-02") + "\n2014-03-02 | child_protection_plan_end | police"
        assert holds(begun, ended) == "no"

    def test_during_an_order_of_some_sort(self) -> None:
        rows = "2014-01-02 | order_made{} | court\n2014-04-03 | strategy_discussion | police"
        care = During("order", opened=Is("order_type", ("care_order",)))
        assert holds(care, rows.format(": order_type=care_order")) == "yes"
        assert holds(care, rows.format(": order_type=supervision_order")) == "no"
        assert holds(care, rows.format("")) == "cannot tell"

    def test_what_goes_with_a_circumstance_and_does_not_show_it(self) -> None:
        rows = "{} | child_protection_plan_start | police\n2014-04-03 | strategy_discussion | police"
        perhaps = Perhaps(During("child_protection_plan"))
        assert holds(perhaps, rows.format("2014-04-02")) == "cannot tell"
        assert holds(perhaps, rows.format("2014-04")) == "cannot tell"
        assert holds(perhaps, rows.format("2014-04-04")) == "no"

    def test_the_first_of_its_period(self) -> None:
        rows = "2013-01-02 | strategy_discussion | police\n2014-04-03 | strategy_discussion | police"
        assert holds(IsFirst(START), rows) == "no"
        assert holds(IsFirst(START, within="proceedings"), "2014-01-01 | proceedings_start | court\n" + rows) == "yes"

    def test_what_follows_first_decides(self) -> None:
        node = Followed(select("core_group"), unless=select("case_closed"))
        start = "2014-04-03 | strategy_discussion | police\n"
        assert holds(node, start + "2014-04-03 | core_group | police\n2014-04-05 | case_closed | police") == "yes"
        assert holds(node, start + "2014-04-05 | core_group | police\n2014-04-04 | case_closed | police") == "no"
        assert holds(node, start) == "cannot tell"
        assert holds(Followed(select("core_group")), start) == "no"

    def test_soon_after_another_about_the_same_person(self) -> None:
        starts = Each(select("domestic_abuse_incident"))
        same = (InField(("victim",)),)
        node = SoonAfter(select("risk_assessment_conference"), "quarter", "months", same=same)
        rows = "{} | risk_assessment_conference: victim={} | police\n"
        rows += "2014-04-03 | domestic_abuse_incident: victim=Mia Hale | police"
        assert holds(node, rows.format("2014-01-03", "Mia Hale"), starts) == "yes"
        assert holds(node, rows.format("2014-01-02", "Mia Hale"), starts) == "no"
        assert holds(node, rows.format("2014-02-02", "Ada Brook"), starts) == "no"
        assert holds(node, rows.format("2014-02-02", "M Hale"), starts) == "cannot tell"

    def test_so_many_in_that_time(self) -> None:
        node = AtLeastSoMany(START, "three", "quarter")
        rows = "\n".join(f"{day} | strategy_discussion | police" for day in ("{}", "2014-03-01", "2014-04-03"))
        assert holds(node, rows.format("2014-01-03")) == "yes"
        assert holds(node, rows.format("2014-01-02")) == "no"
        assert holds(node, rows.format("2014-01")) == "cannot tell"

    def test_how_long_a_period_had_lasted(self) -> None:
        starts = Each(select("looked_after_end"))
        node = LastedAtLeast("looked_after", "two", "working days")
        rows = "{} | looked_after_start | police\n2014-04-03 | looked_after_end | police"
        assert holds(node, rows.format("2014-04-01"), starts) == "yes"
        assert holds(node, rows.format("2014-04-02"), starts) == "no"
        assert holds(node, "2014-04-03 | looked_after_end | police", starts) == "cannot tell"

    def test_in_the_first_months_after_the_last_of_something(self) -> None:
        node = InFirstAfter("quarter", select("core_group"))
        rows = "{} | core_group | police\n2014-04-03 | strategy_discussion | police"
        assert holds(node, rows.format("2014-01-04")) == "yes"
        assert holds(node, rows.format("2014-01-03")) == "no"

    def test_what_is_never_recorded_tells_nothing_by_its_silence(self) -> None:
        start = "2014-04-03 | strategy_discussion | police\n"
        assert holds(RecordedAtAll(select("core_group")), start) == "cannot tell"
        assert holds(RecordedAtAll(select("core_group")), start + "2012-04-03 | core_group | police") == "yes"
        assert holds(RecordedAtAll(select("core_group"), else_nothing=True), start) == "no"

    def test_an_end_that_has_not_come(self) -> None:
        order = select("order_made", order_type="supervision_order")
        node = NotYetOver(EndOfOrder(order, "year"))
        rows = "{} | order_made: order_type=supervision_order | court\n2014-04-03 | strategy_discussion | police"
        assert holds(node, rows.format("2013-04-04")) == "yes"
        assert holds(node, rows.format("2013-04-03")) == "no"


class TestWhatTheRecordSays:
    """Fields of the start and of what opened its period, and numbers that have ended."""

    def test_a_number_in_force_to_its_last_day(self) -> None:
        node = NumberInForce("ended")
        assert holds(node, "2014-04-21 | strategy_discussion | police") == "yes"
        assert holds(node, "2014-04-22 | strategy_discussion | police") == "no"
        assert holds(node, "2014-04 | strategy_discussion | police") == "cannot tell"
        with pytest.raises(NoNumber):
            NUMBERS["ended"].on(date(2014, 4, 22))

    def test_any_of_several_circumstances(self) -> None:
        starts = Each(select("order_made"))
        node = AnyHolds((NamesADay("expires_on", "its end"), NumberInForce("ended")))
        assert holds(node, "2015-01-01 | order_made | court", starts) == "no"
        assert holds(node, "2015-01-01 | order_made: expires_on=2015-02-01 | court", starts) == "yes"

    def test_a_field_of_the_start_or_of_what_opened_the_period(self) -> None:
        starts = Each(select("placement_start"), during="looked_after")
        node = PeriodOpenedWith("legal_basis", ("care_order",))
        rows = "2014-01-02 | looked_after_start{} | police\n2014-01-03 | placement_start | police"
        assert holds(node, rows.format(": legal_basis=care_order"), starts) == "yes"
        assert holds(node, rows.format(": legal_basis=section_20"), starts) == "no"
        assert holds(node, rows.format(""), starts) == "cannot tell"
        assert holds(StatedAtStart("legal_basis"), rows.format(""), starts) == "no"
        says = StartSays(Is("outcome", ("joint",)), "strategy_discussion")
        assert holds(says, "2014-01-02 | strategy_discussion: outcome=joint | police") == "yes"

    def test_a_missing_number_is_said_and_a_firm_no_comes_first(self) -> None:
        view, episode = case("2010-04-03 | strategy_discussion | police\n2000-01-01 | birth | hospital | of child")
        assert Where((Younger("five"),), "while young").read(view, episode).answer is Answer.CANNOT_TELL
        first = Where((NumberInForce("five"), Younger("five")), "while young")
        assert first.read(view, episode).answer is Answer.NO


class TestConditions:
    """Who recorded it, who took part, how many."""

    def test_from_which_agency(self) -> None:
        view, _ = case("2014-04-03 | strategy_discussion | police")
        [fact] = view.facts(("strategy_discussion",))
        assert FromAgency(("police",)).test(view, fact) is Answer.YES
        assert FromAgency(("housing",)).test(view, fact) is Answer.NO

    @pytest.mark.parametrize(
        ("attendees", "answer"),
        [(": attendees=CSC", "no"), (": attendees=csc | police | with Police", "yes"), ("", "cannot tell")],
    )
    def test_who_took_part_by_code_or_name(self, attendees: str, answer: str) -> None:
        row = attendees if "|" in attendees else f"{attendees} | police"
        view, _ = case(f"2014-04-03 | strategy_discussion{row}")
        [fact] = view.facts(("strategy_discussion",))
        assert Attended((("childrens_social_care",), ("police",))).test(view, fact).value == answer

    @pytest.mark.parametrize(("ticks", "answer"), [(": ticks=3", "yes"), (": ticks=2", "no"), ("", "cannot tell")])
    def test_at_least_a_number(self, ticks: str, answer: str) -> None:
        kind = "domestic_abuse_risk_assessment"
        view, _ = case(f"2014-04-03 | {kind}{ticks} | police", Each(select(kind)))
        [fact] = view.facts((kind,))
        assert AtLeast("ticks", "three").test(view, fact).value == answer

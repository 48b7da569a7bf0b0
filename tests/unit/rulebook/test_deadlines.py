"""Each deadline of the rule language: what it comes to, to the day or the minute, and its words."""

from __future__ import annotations

from datetime import date

import pytest

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
)
from sightline.rulebook.language.conditions import Is
from sightline.rulebook.language.deadlines import (
    BeforeBy,
    BeforeNextSchoolDay,
    BeginningWith,
    ByNamedDay,
    CountFrom,
    EndOfOrder,
    Extended,
    FromFirst,
    FromNamedDay,
    HoursOnOtherDays,
    OnThatDay,
    earlier_of,
    later_of,
)
from sightline.rulebook.language.due import CannotReckon, Due, days, weeks, working_days
from sightline.rulebook.language.regimes import Stage
from sightline.rulebook.language.select import select
from tests.unit.rulebook.starts import NUMBERS, START, case, due


class TestBeginningWith:
    """The day itself is day one."""

    EIGHT = BeginningWith("eight")
    TO_NOON = BeginningWith("eight", to_noon=True)

    def test_the_day_itself_is_the_first(self) -> None:
        assert due(self.EIGHT, "2014-04-03 | strategy_discussion | police") == "2014-04-10"
        assert due(BeginningWith("two", "working days"), "2014-04-03 | strategy_discussion | police") == "2014-04-04"
        assert due(BeginningWith("four weeks", "weeks"), "2014-04-03 | strategy_discussion | police") == "2014-04-30"

    def test_of_working_days_a_saturday_is_not_the_first(self) -> None:
        assert due(BeginningWith("two", "working days"), "2014-04-05 | strategy_discussion | police") == "2014-04-08"

    def test_a_last_day_on_a_sunday_or_holiday_runs_to_noon_and_a_saturday_does_not(self) -> None:
        sunday = due(self.TO_NOON, "2014-03-30 | strategy_discussion | police")
        assert sunday == "2014-04-07T12:00+01:00"
        assert due(self.TO_NOON, "2014-03-29 | strategy_discussion | police") == "2014-04-05"
        good_friday = due(self.TO_NOON, "2014-04-11 | strategy_discussion | police")
        assert good_friday == "2014-04-19T12:00+01:00"
        easter_monday = due(self.TO_NOON, "2014-04-13 | strategy_discussion | police")
        assert easter_monday == "2014-04-22T12:00+01:00"
        assert due(self.EIGHT, "2014-03-30 | strategy_discussion | police") == "2014-04-06"

    def test_what_came_not_long_before_gives_day_one(self) -> None:
        node = BeginningWith("eight", since=select("police_protection_start"), since_hours="hours")
        rows = "{} | police_protection_start | police\n2014-04-03 | strategy_discussion | police"
        assert due(node, rows.format("2014-04-01")) == "2014-04-08"
        assert due(node, rows.format("2014-03-31")) == "2014-04-10"
        assert due(node, rows.format("2014-04-04")) == "2014-04-10"
        assert due(node, rows.format("?2014-04-01")) == "2014-04-08..2014-04-10"

    def test_its_words_say_all_of_it(self) -> None:
        assert self.TO_NOON.english(NUMBERS).startswith("within 8 days beginning with that day, to noon")


class TestBeforeTheEvent:
    """So long before, or at once."""

    ROWS = "2014-04-24 | private_fostering_start{} | police"
    STARTS = Each(select("private_fostering_start"))

    def test_working_days_before_leave_holidays_out(self) -> None:
        assert due(BeforeBy("two", "working days"), "2014-04-22 | strategy_discussion | police") == "2014-04-16"

    def test_weeks_before(self) -> None:
        assert due(BeforeBy("four weeks", "weeks"), self.ROWS.format(""), self.STARTS) == "2014-03-27"

    def test_settled_later_than_that_it_is_due_at_once(self) -> None:
        node = BeforeBy("four weeks", "weeks", or_at_once="arranged_on")
        assert due(node, self.ROWS.format(": arranged_on=2014-04-10"), self.STARTS) == "2014-04-10"
        assert due(node, self.ROWS.format(": arranged_on=2014-02-10"), self.STARTS) == "2014-03-27"
        assert due(node, self.ROWS.format(""), self.STARTS) == "2014-03-27..2014-04-24"


class TestNamedDays:
    """What the record itself names."""

    STARTS = Each(select("section_37_direction"))
    NODE = ByNamedDay("due_on", "by when", otherwise=days("eight"))

    def test_the_named_day_counts_and_else_the_other(self) -> None:
        assert (
            due(self.NODE, "2014-04-03 | section_37_direction: due_on=2014-05-02 | court", self.STARTS) == "2014-05-02"
        )
        assert due(self.NODE, "2014-04-03 | section_37_direction | court", self.STARTS) == "2014-04-11"

    def test_words_that_are_no_day_are_not_read_as_one(self) -> None:
        with pytest.raises(CannotReckon, match="not read as a day"):
            due(self.NODE, "2014-04-03 | section_37_direction: due_on=soon | court", self.STARTS)

    def test_counted_from_a_named_day(self) -> None:
        node = FromNamedDay("due_on", "from when", days("eight"))
        assert due(node, "2014-04-03 | section_37_direction: due_on=2014-05-02 | court", self.STARTS) == "2014-05-10"
        with pytest.raises(CannotReckon, match="does not say from when"):
            due(node, "2014-04-03 | section_37_direction | court", self.STARTS)


class TestSeveralDeadlines:
    """The earlier, the later, the first of a run, the one a partnership chooses."""

    def test_the_earlier_and_the_later(self) -> None:
        row = "2014-04-03 | strategy_discussion | police"
        assert due(earlier_of(days("eight"), weeks("four weeks")), row) == "2014-04-11"
        assert due(later_of(days("eight"), weeks("four weeks")), row) == "2014-05-01"

    def test_from_the_first_of_a_run(self) -> None:
        node = FromFirst(START, "proceedings", days("eight"))
        rows = "2014-04-03 | strategy_discussion | police\n2014-04-10 | strategy_discussion | police"
        assert due(node, rows) == "2014-04-11"
        assert due(node, "2014-04-08 | proceedings_start | court\n" + rows) == "2014-04-18"

    def test_a_partnership_chooses_what_it_counts_from(self) -> None:
        node = CountFrom("choice", select("serious_incident_notification"), working_days("two"))
        rows = "2014-04-03 | strategy_discussion | police\n2014-04-09 | serious_incident_notification | police"
        assert due(node, rows) == "2014-04-07"
        view, episode = case(rows)
        view.parameters = NUMBERS.set_locally("choice", 1, date(2012, 1, 1), "Agreed")
        assert node.limit(view, episode).latest == date(2014, 4, 11)


class TestExtended:
    """Extensions, their caps, and how many."""

    STARTS = Each(select("subject_access_request"))
    NODE = Extended(days("eight"), select("subject_access_extended"), "seven", "days", times="once")
    ROWS = "2014-04-03 | subject_access_request | police\n{} | subject_access_extended{} | police"

    def test_one_extension_runs_from_the_end(self) -> None:
        assert due(self.NODE, self.ROWS.format("2014-04-10", ""), self.STARTS) == "2014-04-18"

    def test_one_given_after_the_end_runs_from_its_own_day(self) -> None:
        assert due(self.NODE, self.ROWS.format("2014-04-14", ""), self.STARTS) == "2014-04-21"

    def test_a_named_day_counts_but_not_beyond_the_cap(self) -> None:
        assert due(self.NODE, self.ROWS.format("2014-04-10", ": extended_to=2014-04-15"), self.STARTS) == "2014-04-15"
        assert due(self.NODE, self.ROWS.format("2014-04-10", ": extended_to=2014-06-15"), self.STARTS) == "2014-04-18"

    def test_a_second_does_not_count_where_one_is_the_most(self) -> None:
        rows = self.ROWS.format("2014-04-10", "") + "\n2014-04-17 | subject_access_extended | police"
        assert due(self.NODE, rows, self.STARTS) == "2014-04-18"
        often = Extended(days("eight"), select("subject_access_extended"), "seven", "days")
        assert due(often, rows, self.STARTS) == "2014-04-25"

    def test_one_that_is_doubted_makes_a_span(self) -> None:
        assert due(self.NODE, self.ROWS.format("?2014-04-10", ""), self.STARTS) == "2014-04-11..2014-04-18"


class TestOrdersAndHours:
    """Ends of orders, hours without Sundays, school days."""

    STARTS = Each(select("order_made", order_type="supervision_order"))
    ORDER = select("order_made", "order_ended", order_type="supervision_order")

    def test_an_order_ends_a_year_less_a_day_after_its_making_or_on_the_day_it_names(self) -> None:
        node = EndOfOrder(self.ORDER, "year")
        assert due(node, "2013-10-07 | order_made: order_type=supervision_order | court", self.STARTS) == "2014-10-06"
        named = "2013-10-07 | order_made: order_type=supervision_order, expires_on=2014-04-06 | court"
        assert due(node, named, self.STARTS) == "2014-04-06"
        before = EndOfOrder(self.ORDER, "year", months_before="quarter")
        assert due(before, "2013-10-07 | order_made: order_type=supervision_order | court", self.STARTS) == "2014-07-07"

    def test_an_extension_that_does_not_say_to_when_cannot_be_reckoned(self) -> None:
        starts = Each(select("order_ended", order_type="supervision_order"))
        with pytest.raises(CannotReckon, match="to when"):
            due(
                EndOfOrder(self.ORDER, "year"), "2013-10-07 | order_ended: order_type=supervision_order | court", starts
            )

    def test_sundays_and_holidays_are_left_out_of_the_hours(self) -> None:
        node = HoursOnOtherDays("hours")
        assert due(node, "2019-03-08 15:00 | strategy_discussion | police") == "2019-03-11T15:00+00:00"
        assert due(node, "2019-03-04 15:00 | strategy_discussion | police") == "2019-03-06T15:00+00:00"
        assert due(node, "2019-04-18 15:00 | strategy_discussion | police") == "2019-04-23T15:00+01:00"

    def test_before_the_next_school_day(self) -> None:
        node = BeforeNextSchoolDay("from", "by")
        evening = due(node, "2019-03-08 21:00 | strategy_discussion | police")
        assert evening == "2019-03-11T08:00+00:00..2019-03-11T09:00+00:00"
        small_hours = due(node, "2019-03-08 03:00 | strategy_discussion | police")
        assert small_hours == "2019-03-08T08:00+00:00..2019-03-08T09:00+00:00"

    def test_on_the_day_itself(self) -> None:
        assert due(OnThatDay(), "2014-04-03 | strategy_discussion | police") == "2014-04-03"


def test_every_node_has_words_without_codes() -> None:
    order = select("order_made", order_type="supervision_order")
    nodes: list[Due | Stage] = [
        BeginningWith("eight"), BeforeBy("four weeks", "weeks", or_at_once="arranged_on"), OnThatDay(),
        ByNamedDay("due_on", "by when", otherwise=days("eight")), FromNamedDay("due_on", "from when", days("eight")),
        earlier_of(days("eight"), weeks("four weeks")), FromFirst(START, "proceedings", days("eight")),
        Extended(days("eight"), START, "seven", "days", times="once"), CountFrom("choice", START, days("eight")),
        EndOfOrder(order, "year", "quarter"), HoursOnOtherDays("hours"), BeforeNextSchoolDay("from", "by"),
        Younger("five"), AtSchoolAge("five", "eighteen"), NumberInForce("ended"), Not(Younger("five")),
        During("child_protection_plan"), IsFirst(START), Followed(START), SoonAfter(START, "quarter", "months"),
        AtLeastSoMany(START, "three", "quarter"), LastedAtLeast("looked_after", "two", "working days"),
        InFirstAfter("quarter", START), NotYetOver(EndOfOrder(order, "year")), NamesADay("expires_on", "its end"),
        PeriodOpenedWith("legal_basis", ("care_order",)), StatedAtStart("before_assessment"),
        RecordedAtAll(START), During("order", opened=Is("order_type", ("care_order",))), Perhaps(Younger("five")),
        AnyHolds((NumberInForce("ended"), Younger("five"))),
        StartSays(Is("outcome", ("joint",)), "strategy_discussion"),
    ]  # fmt: skip
    for node in nodes:
        words = node.english(NUMBERS)
        assert words
        assert "_" not in words
        assert "None" not in words

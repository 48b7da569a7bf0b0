"""Working days in England and Wales, as far as the list goes and no further."""

from datetime import date, timedelta

import holidays
import pytest

from sightline.chronology.calendar import (
    FIRST_DAY,
    LAST_DAY,
    OutsideCalendar,
    add_months,
    add_working_days,
    bank_holidays,
    is_working_day,
    working_days_between,
)


@pytest.mark.parametrize(
    ("start", "count", "end"),
    [
        (date(2014, 4, 4), 1, date(2014, 4, 7)),
        (date(2014, 4, 4), 5, date(2014, 4, 11)),
        (date(2014, 4, 4), 10, date(2014, 4, 22)),
        (date(2014, 4, 4), 15, date(2014, 4, 29)),
        (date(2014, 4, 4), 45, date(2014, 6, 12)),
        (date(2014, 3, 19), 15, date(2014, 4, 9)),
        (date(2014, 5, 1), 5, date(2014, 5, 9)),
        (date(2014, 5, 1), 15, date(2014, 5, 23)),
        (date(2014, 4, 5), 1, date(2014, 4, 7)),
        (date(2014, 4, 6), 1, date(2014, 4, 7)),
        (date(2014, 4, 18), 1, date(2014, 4, 22)),
        (date(2022, 9, 16), 1, date(2022, 9, 20)),
        (date(2023, 5, 5), 1, date(2023, 5, 9)),
        (date(2014, 4, 4), 0, date(2014, 4, 4)),
    ],
)
def test_working_days_are_counted_from_the_day_after(start: date, count: int, end: date) -> None:
    assert add_working_days(start, count) == end
    assert working_days_between(start, end) == count


def test_every_year_of_the_list_agrees_with_another_list() -> None:
    other = holidays.country_holidays("GB", subdiv="ENG", years=range(FIRST_DAY.year, LAST_DAY.year + 1))
    theirs = {day for day in other if day.weekday() < 5}
    assert {day for day, _ in bank_holidays(FIRST_DAY, LAST_DAY)} == theirs


def test_outside_the_years_of_the_list_nothing_is_guessed() -> None:
    for outside in (FIRST_DAY - timedelta(days=1), LAST_DAY + timedelta(days=1)):
        with pytest.raises(OutsideCalendar, match="outside the calendar"):
            is_working_day(outside)
    with pytest.raises(OutsideCalendar):
        add_working_days(LAST_DAY - timedelta(days=3), 15)
    with pytest.raises(OutsideCalendar):
        working_days_between(date(2011, 12, 1), date(2012, 1, 9))


def test_working_days_are_never_counted_backwards() -> None:
    with pytest.raises(ValueError, match="forwards"):
        add_working_days(date(2014, 4, 4), -1)


def test_good_friday_and_easter_monday_have_their_names() -> None:
    assert bank_holidays(date(2014, 4, 5), date(2014, 4, 29)) == (
        (date(2014, 4, 18), "Good Friday"),
        (date(2014, 4, 21), "Easter Monday"),
    )


@pytest.mark.parametrize(
    ("day", "months", "end"),
    [
        (date(2014, 8, 31), 6, date(2015, 2, 28)),
        (date(2015, 8, 31), 6, date(2016, 2, 29)),
        (date(2014, 1, 30), 1, date(2014, 2, 28)),
        (date(2014, 3, 31), 1, date(2014, 4, 30)),
        (date(2012, 2, 29), 12, date(2013, 2, 28)),
        (date(2014, 11, 15), 3, date(2015, 2, 15)),
        (date(2014, 3, 31), -1, date(2014, 2, 28)),
        (date(2014, 1, 15), -1, date(2013, 12, 15)),
    ],
)
def test_months_go_to_the_corresponding_date_or_the_end_of_a_shorter_month(day: date, months: int, end: date) -> None:
    assert add_months(day, months) == end

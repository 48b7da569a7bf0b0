"""A date keeps what is known of it, however it is looked at."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time

from sightline.chronology.fact import FieldValue
from sightline.chronology.partial_date import PartialDate, Precision

DAY = date(2025, 5, 4)
AT_TEN = PartialDate.at(DAY, time(10), "4 May 2025, 10:00")


def test_a_minute_without_its_time_is_its_day() -> None:
    assert AT_TEN.without_time() == PartialDate.on(DAY, AT_TEN.written)


def test_a_doubted_date_without_its_time_is_doubted_still() -> None:
    doubted = replace(AT_TEN, precision=Precision.UNSURE).without_time()
    assert doubted.is_unsure
    assert doubted.from_time is None


def test_several_days_without_their_times_are_no_single_day() -> None:
    night = PartialDate("overnight", DAY, date(2025, 5, 5), Precision.RANGE, time(22), time(4)).without_time()
    assert night == PartialDate("overnight", DAY, date(2025, 5, 5), Precision.RANGE)


def test_a_date_that_gives_no_time_stays_as_it_is() -> None:
    month = PartialDate.between(date(2025, 5, 1), date(2025, 5, 31), "May 2025", Precision.MONTH)
    assert month.without_time() is month


def test_a_value_is_found_again_in_a_longer_text_only_where_words_gave_it() -> None:
    assert FieldValue("3 cm", "3 cm", 4, 8).moved(10) == FieldValue("3 cm", "3 cm", 14, 18)
    assert FieldValue("given by a person").moved(10) == FieldValue("given by a person")

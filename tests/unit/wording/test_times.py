from datetime import date, time

import pytest

from sightline.chronology.partial_date import PartialDate, Precision
from sightline.wording.dates import read_date
from sightline.wording.times import read_time, with_time


@pytest.mark.parametrize(
    ("words", "begin", "finish"),
    [
        ("02:35", time(2, 35), time(2, 35)),
        ("0235hrs", time(2, 35), time(2, 35)),
        ("0235", time(2, 35), time(2, 35)),
        ("2.30pm", time(14, 30), time(14, 30)),
        ("2.30 p.m.", time(14, 30), time(14, 30)),
        ("12am", time(0), time(0)),
        ("noon", time(12), time(12)),
        ("10:00:00.000", time(10), time(10)),
        ("2-4pm", time(14), time(16)),
        ("0900 - 1030hrs", time(9), time(10, 30)),
        ("early hours", time(0), time(6)),
        ("overnight", time(18), time(9)),
        ("9 o'clock in the evening", time(21), time(21)),
        ("2.30", time(2, 30), time(14, 30)),
        ("after 9pm", time(21), time(23, 59)),
    ],
)
def test_times_are_read_as_written(words, begin, finish):
    assert read_time(words) == (begin, finish)


@pytest.mark.parametrize("words", ["", "2 hours", "25:00", "n/k", "14", "13:75", "3 May 2014"])
def test_what_is_no_time_is_not_read(words):
    assert read_time(words) is None


def test_a_month_takes_no_time_but_keeps_its_words():
    found = with_time(read_date("March 2014"), "14:00")
    assert (found.precision, found.from_time, found.written) == (Precision.MONTH, None, "March 2014 14:00")


def test_an_unreadable_time_is_kept_and_named():
    found = with_time(PartialDate.on(date(2014, 5, 3)), "teatimeish")
    assert found.precision is Precision.DAY
    assert "teatimeish" in found.written
    assert "teatimeish" in found.basis


def test_a_night_runs_into_the_next_day():
    found = with_time(read_date("3 May 2014"), "overnight")
    assert (found.earliest, found.latest) == (date(2014, 5, 3), date(2014, 5, 4))


def test_midnight_may_be_either_end_of_its_day():
    found = with_time(read_date("3 May 2014"), "midnight")
    assert (found.earliest, found.latest) == (date(2014, 5, 3), date(2014, 5, 4))

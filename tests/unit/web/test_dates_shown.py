"""How a partial date is printed: never sharper than the record, and its doubt in words."""

from datetime import date, time

import pytest

from sightline.chronology.fact import Extent
from sightline.chronology.partial_date import PartialDate, Precision
from sightline.service.web.components.dates import dates_side_by_side, extent_words, shown_date, span_words, when_words

MAY = (date(2014, 5, 1), date(2014, 5, 31))


def test_a_day_is_printed_as_a_day_with_its_weekday():
    shown = shown_date(PartialDate.on(date(2014, 4, 4)))
    assert (shown.main, shown.detail, shown.standing) == ("4 April 2014", "Friday", "exact")


def test_a_minute_keeps_its_clock_time():
    assert shown_date(PartialDate.at(date(2014, 4, 4), time(3, 10))).detail == "Friday, 03:10"


def test_words_that_differ_from_the_printed_day_are_kept():
    assert shown_date(PartialDate.on(date(2014, 4, 4), "04.04/14")).written == "04.04/14"
    assert shown_date(PartialDate.on(date(2014, 4, 4))).written == ""


def test_a_month_is_printed_as_a_month_and_says_that_the_day_is_not_known():
    shown = shown_date(PartialDate("May 2014", *MAY, Precision.MONTH))
    assert (shown.main, shown.detail, shown.standing) == ("May 2014", "day not known", "spans")
    assert "1 May" not in shown.main


def test_a_year_is_printed_as_a_year():
    shown = shown_date(PartialDate("2012", date(2012, 1, 1), date(2012, 12, 31), Precision.YEAR))
    assert shown.main == "2012"


def test_a_doubted_day_never_looks_exact():
    shown = shown_date(PartialDate("?22 may 2016", date(2016, 5, 22), date(2016, 5, 22), Precision.UNSURE))
    assert shown.standing == "unsure"
    assert "?22 may 2016" in shown.detail
    assert not shown.is_exact


def test_a_season_is_printed_in_the_words_of_the_source_with_its_span():
    shown = shown_date(PartialDate("summer 2014", date(2014, 6, 1), date(2014, 8, 31), Precision.SEASON))
    assert shown.main == "Summer 2014"
    assert shown.detail == "some time from 1 June to 31 August 2014"


def test_an_unknown_date_keeps_what_was_written():
    shown = shown_date(PartialDate.unknown("31/02/2015"))
    assert (shown.main, shown.standing) == ("Date not known", "unknown")
    assert "31/02/2015" in shown.detail


@pytest.mark.parametrize("precision", list(Precision))
def test_nothing_wider_than_a_day_is_ever_marked_exact(precision):
    assert shown_date(PartialDate("some words", *MAY, precision)).standing != "exact"


@pytest.mark.parametrize(
    ("earliest", "latest", "words"),
    [
        (date(2014, 5, 3), date(2014, 5, 9), "3 to 9 May 2014"),
        (date(2014, 1, 1), date(2014, 4, 30), "1 January to 30 April 2014"),
        (date(2013, 12, 1), date(2014, 1, 2), "1 December 2013 to 2 January 2014"),
        (None, date(2014, 1, 2), "no later than 2 January 2014"),
        (date(2014, 1, 2), None, "no earlier than 2 January 2014"),
    ],
)
def test_a_span_says_each_part_once(earliest, latest, words):
    assert span_words(earliest, latest) == words


def test_what_was_repeated_says_so():
    assert extent_words(Extent.REPEATED, None) == "several times in this span"
    assert extent_words(Extent.POINT, None) == ""


def test_one_line_carries_the_doubt_with_it():
    assert when_words(PartialDate("May 2014", *MAY, Precision.MONTH)) == "May 2014 (day not known)"


def test_a_month_and_a_day_in_it_differ_in_exactness_and_two_days_do_not_agree():
    june = PartialDate("June 2025", date(2025, 6, 1), date(2025, 6, 30), Precision.MONTH)
    of_june, of_july = (
        PartialDate("a day", date(2025, month, 21), date(2025, month, 21), Precision.DAY) for month in (6, 7)
    )
    assert dates_side_by_side([june, of_june]) == "One record dates it more exactly than another. Both stay."
    assert dates_side_by_side([of_june, of_july]) == "The records do not agree on the date. Both stay."
    assert dates_side_by_side([of_june, of_june]) == ""

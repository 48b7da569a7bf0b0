"""Wordings that strangers' chronologies had and the first reading did not know."""

from __future__ import annotations

from datetime import date

import pytest

from sightline.chronology.fact import Extent
from sightline.chronology.partial_date import Precision
from sightline.wording.dates import document_date, find_dates, read_date


@pytest.mark.parametrize(
    ("words", "earliest", "latest", "precision"),
    [
        ("2014-03", date(2014, 3, 1), date(2014, 3, 31), Precision.MONTH),
        ("2014/03", date(2014, 3, 1), date(2014, 3, 31), Precision.MONTH),
        ("?/05/14", date(2014, 5, 1), date(2014, 5, 31), Precision.MONTH),
        ("xx.05.14", date(2014, 5, 1), date(2014, 5, 31), Precision.MONTH),
        ("FY 19-20", date(2019, 4, 1), date(2020, 3, 31), Precision.RANGE),
        ("end of June 21", date(2021, 6, 20), date(2021, 6, 30), Precision.PART_OF_MONTH),
        ("Hogmanay 2020", date(2020, 12, 31), date(2020, 12, 31), Precision.DAY),
        ("2021 summer term", date(2021, 4, 1), date(2021, 7, 31), Precision.TERM),
    ],
)
def test_a_cell_is_read_as_far_as_it_goes(words, earliest, latest, precision):
    read = read_date(words)
    assert (read.earliest, read.latest, read.precision) == (earliest, latest, precision)


def test_a_pair_of_years_is_not_taken_for_a_month():
    assert read_date("2011-12").precision is Precision.RANGE


def test_a_day_and_month_in_figures_take_the_year_given_unless_they_may_be_a_month_and_year():
    assert read_date("14/02", anchor_year=2018).earliest == date(2018, 2, 14)
    assert not read_date("14/02").is_known
    assert not read_date("03/12", anchor_year=2012).is_known


def test_not_until_a_day_means_that_day():
    (found,) = find_dates("It was not until 11 July 2022 that he was seen.")
    assert (found.date.earliest, found.date.latest, found.extent) == (
        date(2022, 7, 11),
        date(2022, 7, 11),
        Extent.POINT,
    )


def test_until_a_day_is_still_before_it():
    (found,) = find_dates("He stayed until 11 July 2022.")
    assert (found.date.earliest, found.date.precision) == (None, Precision.BEFORE)


def test_several_things_that_are_no_events_are_not_repeated():
    (concerns,) = find_dates("There were several concerns in March 2014.")
    (visits,) = find_dates("There were several visits in March 2014.")
    assert (concerns.extent, visits.extent) == (Extent.POINT, Extent.REPEATED)


def test_a_term_after_its_year_is_found_in_prose():
    (found,) = find_dates("In the 2021 summer term his attendance fell.")
    assert (found.date.precision, found.date.earliest) == (Precision.TERM, date(2021, 4, 1))


def test_a_count_at_the_end_of_a_line_is_no_day_of_the_next_lines_month():
    (found,) = find_dates("Not brought, DNA x2.\nApr-2021  Letter received.")
    assert found.date.precision is Precision.MONTH


def test_a_year_in_a_column_of_a_printed_list_is_found_and_a_number_in_a_sentence_is_not():
    (found,) = find_dates("Past     2015         Viral wheeze")
    assert (found.date.precision, found.date.earliest) == (Precision.YEAR, date(2015, 1, 1))
    assert find_dates("He counted 2015 bricks.") == []


def test_a_month_whose_day_is_left_open_in_prose_is_a_month():
    (found,) = find_dates("??/06/2016 Head lice reported.")
    assert (found.date.precision, found.date.earliest) == (Precision.MONTH, date(2016, 6, 1))


def test_a_sentence_about_signing_is_not_the_documents_own_date():
    assert document_date("Notes of the visit\n\nMother signed a written agreement on 3 May 2014.") is None
    assert document_date("Notes\n\nSigned the agreement on 3 May 2014.") is None
    signed = document_date("Notes\n\nNothing else to say.\n\nSigned: T. Example    3 May 2014")
    assert signed is not None
    assert signed.date.earliest == date(2014, 5, 3)


@pytest.mark.parametrize(
    "text",
    [
        "URN: KX03SEP19",
        "See KX03SEP19 for more.",
        "Crime ref 03SEP19/1234",
        "X-03SEP19 was closed.",
        "Dose seen 1/2 - 3/4 weeks",
        "6-8/52 check overdue.",
        "WB clinic in 3/12,\n6-8/52 check o/d.",
        "Rv 3-4/12 or sooner.",
    ],
)
def test_a_day_that_is_part_of_a_reference_is_no_date(text):
    assert find_dates(text) == []


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("Respite 03/02 – 07/02/14 with his nan", "2014-02-03", "2014-02-07"),
        ("Away 3/2-7/2/14", "2014-02-03", "2014-02-07"),
        ("Missing between 28/02 and 03/03/14", "2014-02-28", "2014-03-03"),
        ("In hospital 28/12 to 03/01/15", "2014-12-28", "2015-01-03"),
        ("01SEP19-03SEP19 on leave", "2019-09-01", "2019-09-03"),
    ],
)
def test_a_range_whose_year_stands_at_its_end_begins_on_the_day_that_is_written_first(text, first, last):
    (found,) = find_dates(text)
    assert (str(found.date.earliest), str(found.date.latest)) == (first, last)


def test_two_years_joined_by_and_are_both_read():
    found = find_dates("Two convictions for battery, 2014 and 2016, both spent.")
    assert [one.date.written for one in found] == ["2014", "2016"]


def test_the_mark_of_a_question_before_a_day_doubts_nothing_of_it():
    (found,) = find_dates("Was he hurt? On 1 March 2024 she rang again.")
    assert (found.date.written, found.date.precision) == ("1 March 2024", Precision.DAY)
    (doubted,) = find_dates("Seen ?1 March 2024 at home.")
    assert doubted.date.precision is Precision.UNSURE

"""A day is a day however it is told: by its festival, its week, its place in a month, a count, or beside another."""

from __future__ import annotations

from datetime import date

import pytest

from sightline.publishing.leaks.days import days_in


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("the last sunday of march 2014", date(2014, 3, 30)),
        ("second monday in may 2013", date(2013, 5, 13)),
        ("the tuesday before good friday 2013", date(2013, 3, 26)),
        ("three days after christmas day 2013", date(2013, 12, 28)),
        ("a week before boxing day 2013", date(2013, 12, 19)),
        ("the day after new year's day 2014", date(2014, 1, 2)),
        ("whit sunday 2013", date(2013, 5, 19)),
        ("remembrance sunday 2013", date(2013, 11, 10)),
        ("spring bank holiday 2013", date(2013, 5, 27)),
        ("the 62nd day of 2014", date(2014, 3, 3)),
        ("2014-w12-7", date(2014, 3, 23)),
        ("week 12 of 2014, sunday", date(2014, 3, 23)),
        ("23 marca 2014", date(2014, 3, 23)),
        ("23 mawrth 2014", date(2014, 3, 23)),
        ("serial 41721", date(2014, 3, 23)),
    ],
)
def test_a_day_is_read_however_it_is_told(words: str, day: date) -> None:
    assert any(day in found.days for found in days_in(words))


@pytest.mark.parametrize(
    "words",
    [
        "row 41721 of the extract", "the budget was 41,721 pounds", "day 62 of the proceedings",
        "week 12 of the programme",
        "the last of three visits", "christmas presents", "boxing was his interest", "sl_r_b1395532800cd6ef776",
        "the second of two mondays", "41149-1-0", "sl_r_a542f56d0c31322adf120923",
    ],
)  # fmt: skip
def test_what_is_no_day_is_not_read_as_one(words: str) -> None:
    assert list(days_in(words)) == []

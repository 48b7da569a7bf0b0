"""A day that is told by a birth is a day."""

from datetime import date

import pytest

from sightline.publishing.leaks.days_of_life import days_of_life

BORN = date(2019, 3, 14)
MOTHER = date(1994, 11, 2)


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("she was exactly 1,149 days old", date(2022, 5, 6)),
        ("aged 3 years, 1 month and 22 days", date(2022, 5, 6)),
        ("at the age of 164 weeks and 1 day", date(2022, 5, 6)),
        ("eleven days old", date(2019, 3, 25)),
        ("it was her third birthday", date(2022, 3, 14)),
        ("the day after his mother's 27th birthday", date(2021, 11, 3)),
        ("three weeks before her 3rd birthday", date(2022, 2, 21)),
        ("on the friday before the girl's third birthday", date(2022, 3, 11)),
    ],
)
def test_an_age_to_the_day_and_a_birthday_tell_a_day(words: str, day: date) -> None:
    assert day in {one for found in days_of_life(words, [BORN, MOTHER]) for one in found.days}


@pytest.mark.parametrize("words", ["aged 3", "3 years old", "aged 8 months", "12 days in hospital", "a birthday party"])
def test_an_age_that_is_not_to_the_day_tells_none(words: str) -> None:
    assert not [one for found in days_of_life(words, [BORN]) for one in found.days]


def test_without_a_birth_nothing_is_told() -> None:
    assert not list(days_of_life("she was 1,149 days old", []))

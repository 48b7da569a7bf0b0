"""What says only that records were searched is declared coverage; a search of a house, a person or a pocket is none."""

from __future__ import annotations

from datetime import date

import pytest

from sightline.intake.searched_words import searched_of
from sightline.intake.when import Clock
from sightline.wording import dates

CLOCK = Clock(dates.read_date, dates.with_time, dates.why_unreadable, 1900)
ALL_2013 = (date(2013, 1, 1), date(2013, 12, 31))


@pytest.mark.parametrize(
    ("words", "days", "is_empty"),
    [
        ("Searched: GP record 1/1/13-31/12/13, nothing found", ALL_2013, True),
        ("Searched: SystmOne 1/1/2013 - 31/12/2013, nothing found after May 2013.", ALL_2013, False),
        ("We searched Niche 01.01.2013 – 31.12.2013", ALL_2013, False),
        ("Searched PNC between 1 January 2013 and 31 December 2013, no trace", ALL_2013, True),
        ("We have searched the electronic record from 1 January 2013 to 31 December 2013.", ALL_2013, False),
        ("Records reviewed 01/01/2013 to 31/12/2013 – no entries.", ALL_2013, True),
        ("Search of Mosaic 1/1/13-31/12/13: 3 contacts", ALL_2013, False),
        ("EMIS was checked from 2013-01-01 to 2013-12-31: nil", ALL_2013, True),
        ("RiO searched 1 January 2013 up to 31 December 2013. Nothing else found.", ALL_2013, False),
        ("Searched: 1/1/13 to 31/12/13, nil return", ALL_2013, True),
        ("1/1/13-31/12/13 Searched: Niche, nothing found", ALL_2013, True),
        ("01/01/2013 to 31/12/2013 PND records searched. No trace.", ALL_2013, True),
        ("System Searched: Niche  01/01/2013 - 31/12/2013  Result: nothing held", ALL_2013, True),
        ("EMIS searched from January 2013 to March 2014: nil", (date(2013, 1, 31), date(2014, 3, 1)), True),
    ],
)  # fmt: skip
def test_records_searched_are_declared_for_the_days_that_are_sure(
    words: str, days: tuple[date, date], is_empty: bool
) -> None:
    found = searched_of(words, "its words", CLOCK)
    assert found is not None
    assert (found.earliest, found.latest) == days
    assert (found.nothing == (days,)) is is_empty


@pytest.mark.parametrize(
    "words",
    [
        "Police searched the house from 1/1/2013 to 3/1/2013 and found a knife",
        "Searched: 12 Tannery Row, 1/2/13-3/2/13, cannabis found",
        "Searched: garages at Tannery Row 1/2/13-3/2/13, nothing found",
        "Searched: 12 Tannery Row, 1/1/13-1/3/13, cannabis found",
        "12/02/2013-13/02/2013 Searched: bedroom, nothing found",
        "House searched from 12 February 2013 to 13 March 2013, files and records seized.",
        "Searched for Mr R from 1/1/13 to 4/1/13, nothing found",
        "Officers checked the log of visitors from 1 May 2013 to 3 May 2013 and found that Mr R had come twice.",
        "Medication reviewed 1/1/13-31/12/13; notes updated, no concerns",
        "Ms T was searched on arrival between 1 May 2013 and 30 June 2013, nothing found",
        "Child A checked in clinic 1/3/13 and 1/4/13, notes made",
        "Mr R searched the social worker’s file while she was out, 1/5/13 to 2/5/13, and read what Ms T had said.",
        "Searched: GP record, nothing found",
        "Records searched from 2013 to 2014",
    ],
)  # fmt: skip
def test_what_is_no_search_of_records_or_tells_more_stays_what_it_was(words: str) -> None:
    assert searched_of(words, "its words", CLOCK) is None

"""The days of records written at speed: entries led by references, days passed, years of history, odd weekdays."""

from __future__ import annotations

import pytest

from sightline.documents import open_document
from sightline.reading.narrative import read_narrative


def _dates(tmp_path, text, words):
    path = tmp_path / "record.txt"
    path.write_text(text, encoding="utf-8")
    found = [one for one in read_narrative(open_document(path)).candidates if words in " ".join(one.text.split())]
    assert found, f"{words!r} was not proposed"
    last = found[-1].occurred
    return "" if not last.is_known else f"{last.earliest or ''}..{last.latest or ''}"


_OCCURRENCES = """OCCURRENCE SUMMARY

OCC 112/4418/22   DOMESTIC   14/08/22
Caller heard shouting. Officers attended, no injuries seen.

OCC 112/6023/22   S.39 / CRIM DAMAGE   05/11/22 22:47
22:47  999 from the mother, line open.
00:15  Father arrested in the garden.

OCC 112/6240/22   BREACH OF BAIL   rep'd 17/11/22 by nan
Nan states he was at the house. Mother spoken to 18/11/22, denies it. Officers did not look round the house.

OCC 112/6301/22   INFORMATION   date not recorded
Neighbour reported a van outside.
"""


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("Officers attended", "2022-08-14..2022-08-14"),
        ("999 from the mother", "2022-11-05..2022-11-05"),
        ("Father arrested", "2022-11-06..2022-11-06"),
        ("Nan states", "2022-11-17..2022-11-17"),
        ("reported a van outside", ""),
    ],
)
def test_a_line_led_by_a_reference_begins_an_entry_whatever_else_stands_on_it(tmp_path, words, day):
    assert _dates(tmp_path, _OCCURRENCES, words) == day


def test_what_goes_on_after_a_later_day_than_its_entrys_is_of_that_day_or_between(tmp_path):
    assert _dates(tmp_path, _OCCURRENCES, "did not look round") == "2022-11-17..2022-11-18"


_NOTES = """Contact record

02/05/23 10:00  Home visit. Mother seen.

{line}

11/07/23 09:00  Telephone call to school, no reply.
"""


@pytest.mark.parametrize(
    ("line", "words", "day"),
    [
        (
            "10/07/23 14:00  On 5th July I also saw a burn on her hand. She would not say how it came about.",
            "would not say",
            "2023-07-05..2023-07-10",
        ),
        ("09/06/23 10:00  Weight 6.1kg (was 5.9 on 20/5).", "6.1kg", "2023-06-09..2023-06-09"),
        ("09/06/23 10:00  Seen at 17/40. Late for her appointment.", "Late for", "2023-06-09..2023-06-09"),
        ("09/06/23 10:00  Hx depression in Poland 2018, took tablets.", "depression", "2018-01-01..2018-12-31"),
        ("09/06/23 10:00  Father: 2011 caution for battery.", "caution", "2011-01-01..2011-12-31"),
        (
            "15/06/23 10:00  Nan states he was in the house Tues night last week and shouted.",
            "in the house",
            "2023-06-15..2023-06-15",
        ),
    ],
)
def test_the_days_of_what_an_entry_tells(tmp_path, line, words, day):
    assert _dates(tmp_path, _NOTES.format(line=line), words) == day


def test_four_figures_that_nothing_of_a_history_leads_to_are_no_year(tmp_path):
    line = "09/06/23 10:00  Mother rang again at 2018, no message left."
    assert _dates(tmp_path, _NOTES.format(line=line), "rang again") == "2023-06-09..2023-06-09"


_MINUTES = """Record of strategy meeting
Date and time: Thursday 1 December 2022, 10.00
Present: A Orr (chair), B Finn (SW), C Hale (police)

He had another child, who was placed with grandparents in March 2017. Bail ends on Sunday.
Mother was seen on 8 November. The strategy discussion followed on 22/11.
The group was worried that the agreement could break down at the weekend.
"""


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("Bail ends on Sunday", ""),
        ("seen on 8 November", "2022-11-08..2022-11-08"),
        ("on 22/11", "2022-11-22..2022-11-22"),
    ],
)
def test_a_meeting_speaks_from_its_day_and_counts_no_weekday_from_a_month(tmp_path, words, day):
    assert _dates(tmp_path, _MINUTES, words) == day


def test_a_weekday_that_may_come_is_not_the_one_that_was(tmp_path):
    assert not _dates(tmp_path, _MINUTES, "could break down").startswith("2022-11-2")


def test_a_weekday_in_a_letter_about_a_stay_is_not_counted_from_the_day_of_typing(tmp_path):
    letter = (
        "Discharge summary\nDate of admission: 21/06/2024\n\nDear Dr Fenn\n\nRe: Robin Teal\n\n"
        "Mother said that she had gripped him when he slipped in the bath on Wednesday evening.\n\n"
        "Yours sincerely\nDr M Petrov\nDictated but not signed. Typed 27/06/2024\n"
    )
    assert "2024-06-26" not in _dates(tmp_path, letter, "slipped in the bath")


def test_no_weekday_is_counted_from_what_was_some_time_in_a_month(tmp_path):
    text = "Background of the family\n\nThe baby was placed with relatives in March 2017. He was arrested on Sunday.\n"
    assert _dates(tmp_path, text, "He was arrested") == ""


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("17/06/23 10:00  Not in. Rang both numbers. Rang again Tues, dad answered.", "Rang again"),
        ("17/06/23 10:00  Not in. Rang again Tues, dad answered and said she has chickenpox.", "chickenpox"),
    ],
)
def test_a_weekday_that_may_follow_its_entry_leaves_the_day_open(tmp_path, line, words):
    assert _dates(tmp_path, _NOTES.format(line=line), words) == ""


def test_what_an_update_tells_of_a_later_hour_was_on_a_day_before(tmp_path):
    line = "Update 25/06/23 09:10: Medical took place at 16.20."
    assert _dates(tmp_path, _NOTES.format(line=line), "took place") == "..2023-06-25"


def test_what_is_said_anew_takes_no_day_from_what_was_said_before_it(tmp_path):
    text = (
        "Dear Dr Fenn\n\nRe: Robin Teal\n\nHe alleges that she hit her in the summer of 2023 and says that he took a "
        "photograph.\n\nYours sincerely\nA Orr\n27 June 2025\n"
    )
    assert _dates(tmp_path, text, "took a photograph") != "2023-06-01..2023-09-23"


_REFERRAL = """Referral form
Date of referral: 24 March 2025

He has been with us since 9th September 2024. A scratch was seen on 3/3 below his eye.{more}
"""


@pytest.mark.parametrize(
    ("more", "day"), [("", "2025-03-03..2025-03-03"), (" His sister was in care in May 2016.", "")]
)
def test_a_day_without_its_year_is_of_late_only_where_all_that_a_paper_dates_is(tmp_path, more, day):
    assert _dates(tmp_path, _REFERRAL.format(more=more), "scratch") == day

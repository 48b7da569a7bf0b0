"""What a paper says plainly of itself is declared coverage; days of anything else, and slips, are none."""

from __future__ import annotations

from datetime import date

import docx
import pytest

from sightline.intake.period_words import DeclaredPeriod, declared_period
from sightline.wording import dates
from tests.unit.intake.shapes import excel_file, read

SPRING = (date(2024, 3, 1), date(2024, 6, 30))
ROWS = [["Date", "Event"], ["12/04/2024", "Wren seen at home."], ["20/05/2024", "Visit, Wren seen."]]


@pytest.mark.parametrize(
    "words",
    [
        "Larkshire Police: chronology for Wren Bell. Period covered: 1 March to 30 June 2024",
        "Larkshire Police chronology for Wren Bell - Period covered: 1 March to 30 June 2024",
        "Chronology of Wren Bell - period covered 1 March 2024 to 30 June 2024",
        "Chronology – Wren Bell (1 March 2024 – 30 June 2024)",
        "Wren Bell: records from 01/03/2024 to 30/06/2024",
        "Timeframe: 1st March to 30th June 2024",
        "Covers 1 March 2024 to 30 June 2024 (inclusive)",
        "Dates covered: 01/03/2024 to 30/06/2024 | Author: J Marsh",
        "Entries between 1 March 2024 and 30 June 2024",
        "Date range 2024-03-01 to 2024-06-30",
        "Period: Mar-Jun 2024",
        "Chronology of contacts with Wren Bell, 1 March to 30 June 2024",
        "Reporting period 01/03/2024 - 30/06/2024 Page 1 of 3",
        "Chronology | 1 March to 30 June 2024",
        "HEALTH VISITING RECORD EXTRACT 1 March 2024 - 30 June 2024",
        "Please find attached our chronology, which covers the period 1 March to 30 June 2024.",
        "Single agency chronology: Larkshire Police, 1 March to 30 June 2024",
    ],
)
def test_a_line_that_plainly_speaks_of_the_paper_declares_its_days(words: str) -> None:
    found = declared_period([(words, "the title")], dates.read_date)
    assert found is not None
    assert (found.earliest, found.latest) == SPRING


@pytest.mark.parametrize(
    "words",
    [
        "Child protection plan from 1 March 2024 to 30 June 2024",
        "Mr Bell in custody from 1 March 2024 to 30 June 2024",
        "Interim care order for the period 1 March to 30 June 2024",
        "ICO covers 1 March 2024 to 30 June 2024",
        "School closed for the period 1 March to 30 June 2024",
        "Attendance for period 1 March to 30 June 2024: 84%",
        "The period 1 March to 30 June 2024 saw Wren miss eight sessions",
        "No records for the period 1 March 2024 to 30 June 2024",
        "Records for the period 1 March to 30 June 2024 have been destroyed",
        "Does not cover the period 1 March 2024 to 30 June 2024",
        "Please provide your chronology for the period 1 March to 30 June 2024",
        "Scope of the review: 1 January 2012 to 30 June 2024; this agency: see below",
        "Period covered: 1 March 2024 to date",
        "Period covered: 30 June 2024 to 1 March 2024",
        "Period covered: ?1 March 2024 to 30 June 2024",
        "Period covered: 1 March to 30 June",
        "Period covered: 1 March 2024 to 30 June 2204",
        "Chronology 1 March 1924 to 30 June 2024",
    ],
)
def test_days_of_something_else_or_a_slip_declare_nothing(words: str) -> None:
    assert declared_period([(words, "the title")], dates.read_date) is None


def test_a_report_without_rows_is_not_all_that_was_recorded_in_its_period() -> None:
    lines = [("Police report to conference", "the title"), ("Period covered: 1 March to 30 June 2024", "the title")]
    assert declared_period(lines, dates.read_date, has_rows=False) is None
    assert declared_period([("Case notes", "the title"), lines[1]], dates.read_date, has_rows=False) is not None


def test_it_ends_with_the_day_on_which_the_paper_was_written_and_never_lies_ahead() -> None:
    period = DeclaredPeriod(*SPRING, "", "")
    assert period.until(date(2024, 5, 12), date(2025, 1, 1)) == (SPRING[0], date(2024, 5, 12))
    assert period.until(date(2019, 5, 12), date(2025, 1, 1)) == SPRING
    assert period.until(None, date(2024, 6, 29)) is None


@pytest.mark.parametrize(
    "above",
    [
        [["Period covered", "1 March to 30 June 2024"]],
        [["Period covered", "01/03/2024", "30/06/2024"]],
        [["Period from", "01/03/2024"], ["Period to", "30/06/2024"]],
    ],
)
def test_the_cells_above_the_rows_may_say_it_in_pieces(tmp_path, above):  # type: ignore[no-untyped-def]
    period = read(excel_file(tmp_path / "a.xlsx", Chronology=[*above, *ROWS])).period
    assert (period.earliest, period.latest) == SPRING


def test_a_sheet_about_the_workbook_and_a_row_below_may_say_it(tmp_path):  # type: ignore[no-untyped-def]
    about = [["Agency", "Larkfield Police"], ["Period covered", "1 March to 30 June 2024"], ["Author", "PC Dunn"]]
    for reading in (
        read(excel_file(tmp_path / "a.xlsx", Chronology=ROWS, About=about)),
        read(excel_file(tmp_path / "b.xlsx", Chronology=[*ROWS, ["Period covered: 1 March to 30 June 2024"]])),
    ):
        assert (reading.period.earliest, reading.period.latest) == SPRING
        assert len([one for one in reading.candidates if one.status == "stated"]) == 2


@pytest.mark.parametrize("where", ["header", "footer", "title"])
def test_a_running_header_and_the_title_in_the_properties_may_say_it(tmp_path, where):  # type: ignore[no-untyped-def]
    document = docx.Document()
    words = "Chronology 1 March to 30 June 2024"
    if where == "title":
        document.core_properties.title = words
    else:
        getattr(document.sections[0], where).paragraphs[0].text = words
    table = document.add_table(rows=0, cols=2)
    for row in ROWS:
        for cell, text in zip(table.add_row().cells, row, strict=True):
            cell.text = text
    document.save(tmp_path / "a.docx")
    period = read(tmp_path / "a.docx").period
    assert (period.earliest, period.latest) == SPRING


def test_a_row_that_tells_of_an_event_declares_nothing(tmp_path):  # type: ignore[no-untyped-def]
    event = ["12/04/2024", "Police log 1 March 2024 to 30 June 2024"]
    assert read(excel_file(tmp_path / "a.xlsx", Chronology=[ROWS[0], event, *ROWS[1:]])).period is None


def test_where_most_rows_lie_outside_nothing_is_declared_and_it_is_asked(tmp_path):  # type: ignore[no-untyped-def]
    reading = read(excel_file(tmp_path / "a.xlsx", Chronology=[["Period covered: 1 March to 30 June 2023"], *ROWS]))
    assert reading.period is None
    assert any("2 of its 2 rows lie outside" in one for one in reading.questions)

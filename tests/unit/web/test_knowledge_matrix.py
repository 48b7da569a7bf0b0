"""Who had what: from evidence only, and never that an agency did not know."""

from datetime import date
from pathlib import Path

from sightline.chronology.partial_date import PartialDate, Precision
from sightline.service.web.components.knowledge_matrix import NO_EVIDENCE, how_long, matrix

from .made_chronology import day, made_chronology

WEB = Path("src/sightline/service/web")


def _cells(fact_id):
    made = matrix(made_chronology(), made_chronology().current)
    row = next(row for row in made.rows if row.id == fact_id)
    return {mark.id: cell for mark, cell in zip(made.agencies, row.cells, strict=True)}


def test_an_agency_without_evidence_has_no_evidence_of_receipt():
    assert _cells("f5")["a3"].words == NO_EVIDENCE


def test_an_agency_that_received_shows_when_and_how_long_it_took():
    cell = _cells("f5")["a1"]
    assert (cell.state, cell.words, cell.on, cell.took) == ("had", "received", "17 February 2014", "after 14 days")


def test_sending_is_no_evidence_of_receipt():
    cell = _cells("f5")["a5"]
    assert cell.state == "sent"
    assert NO_EVIDENCE in cell.words


def test_an_own_record_without_a_recorded_date_says_assumed_and_takes_no_time():
    cell = _cells("f2")["a4"]
    assert cell.assumed
    assert cell.took == ""


def test_an_agency_that_acted_says_so():
    assert _cells("f6")["a1"].state == "acted"


def test_an_own_record_whose_day_is_unknown_is_still_its_own():
    assert _cells("f18")["a4"].state == "own"


def test_how_long_is_as_exact_as_both_dates():
    march = PartialDate("March 2014", date(2014, 3, 1), date(2014, 3, 31), Precision.MONTH)
    assert how_long(march, day(2014, 4, 10)) == "after 10 to 40 days"
    assert how_long(day(2014, 4, 10), day(2014, 4, 10)) == "the same day"
    assert how_long(PartialDate.unknown(), day(2014, 4, 10)) == ""


def test_a_doubted_date_gives_no_length_of_time():
    doubted = PartialDate("?1 may", date(2014, 5, 1), date(2014, 5, 1), Precision.UNSURE)
    assert how_long(doubted, day(2014, 6, 1)) == ""


def test_no_page_says_of_an_agency_that_it_did_not_know():
    for page in (WEB / "templates").rglob("*.html"):
        said = page.read_text("utf-8").replace("does not mean that an agency did not know", "")
        said = said.replace("It never says that an agency did not know", "")
        assert "did not know" not in said, page.name

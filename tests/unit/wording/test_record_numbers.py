"""Numbers by which an agency finds its own record are known by what stands before them, or by their shape."""

from __future__ import annotations

import pytest

from sightline.wording.record_numbers import record_numbers


def _found(text: str) -> list[str]:
    return [text[start:end] for start, end in record_numbers(text)]


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Niche 2300/11", "2300/11"),
        ("Recorded on Niche as 4400123456", "4400123456"),
        ("Mosaic record (1182733), case note 14", "1182733"),
        ("EPR ref 55-0912-A", "55-0912-A"),
        ("NHS No. 401-023-2137", "401-023-2137"),
        ("NHS 943 476 5919", "943 476 5919"),
        ("crime number 14/233871/23", "14/233871/23"),
        ("see crime report 0134/14", "0134/14"),
        ("incident log 0412 of 12 June", "0412"),
        ("ambulance incident number 8841 2219", "8841 2219"),
        ("CIN/2013/0441", "CIN/2013/0441"),
        ("Case No: MJ13C00218", "MJ13C00218"),
        ("Indictment T20140551", "T20140551"),
        ("it was POL/INT/13/4471", "POL/INT/13/4471"),
        ("Our ref: JM/lk/7719", "JM/lk/7719"),
        ("file ref. SC/NW/2291", "SC/NW/2291"),
        ("LADO ref. 2014/81", "2014/81"),
        ("Niche ref: INC 0098/24", "INC 0098/24"),
        ("log CAD 331/25, closed", "CAD 331/25"),
        ("NI number QQ 12 34 56 C", "QQ 12 34 56 C"),
        ("passport 533380006", "533380006"),
        ("of no system that is known: CYPS 88120", "CYPS 88120"),
        ("hospital number K448120", "K448120"),
        ("A&E attendance number 14-0042117", "14-0042117"),
    ],
)
def test_the_number_of_a_record_is_found_without_what_stands_before_it(text: str, number: str) -> None:
    assert _found(text) == [number]


@pytest.mark.parametrize(
    "text",
    [
        "POL 14, CSC 3 and HV 111",
        "NHS 111 was called",
        "Call 0808 800 5000 for advice",
        "the DASH score was 14; a MARAC of 12 agencies in 2013",
        "section 47 and s.17, SI 2014/1530, Working Together 2023",
        "the school year 2013/14, case law from 2013",
        "Mosaic 2013/14, MARAC 2013, letter 03/04/2014, file 03.04.14",
        "letter dated 03/04/2014, a call at 0930 hrs, report of 2 May 2014",
        "BP 120/80, weight 9.35 kg at 41 weeks, sats 98% HR 180",
        "page 4 of 11, row 300, day 1,234, flat 12, room 101",
        "record of 12 contacts, log of 14 visits",
        "JAN/2013, COVID-19, CG89",
    ],
)
def test_years_days_doses_scores_sections_and_our_own_numbers_are_none(text: str) -> None:
    assert _found(text) == []

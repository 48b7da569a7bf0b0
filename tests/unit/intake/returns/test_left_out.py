"""A return that tells what the form asks to leave out is asked to take it out, row by row."""

from __future__ import annotations

from pathlib import Path

import pytest

from sightline.intake.returns import RemarkSort
from tests.unit.intake.returns.test_reading import _return, _row


def _told(folder: Path, *rows: dict[str, str]) -> list[str]:
    return [one.sentence for one in _return(folder, *rows).of_sort(RemarkSort.LEAVE_OUT)]


@pytest.mark.parametrize(
    ("cells", "what"),
    [
        ({"what": "Seen at 14 Larch Close with mother."}, "an address"),
        ({"what": "Moved to Flat 3, 22 Sorrel Road."}, "an address"),
        ({"source": "Letter to MB4 7QT"}, "an address"),
        ({"what": "Home visit to 7 Bramble Cottages"}, "an address"),
        ({"what": "Address given as Foxglove, Station Rd."}, "an address"),
        ({"what": "He was living in caravan 22 on the Sandhaven site."}, "an address"),
        ({"what": "Rang her on 07700 900123."}, "a telephone number"),
        ({"action": "Call back: 01632 960 421"}, "a telephone number"),
        ({"what": "Attends Marram Infant School."}, "a school or nursery by name"),
        ({"who": "School: Thornby Lodge"}, "a school or nursery by name"),
        ({"what": "Nursery: Little Acorns. Settled."}, "a school or nursery by name"),
        ({"what": "Moved to St Brannock’s C of E Primary"}, "a school or nursery by name"),
        ({"what": "Mother went to Larkrise refuge that night."}, "a refuge’s name or where it is"),
        ({"what": "She is at a refuge in Marlpool."}, "a refuge’s name or where it is"),
        ({"what": "Refuge: Rowan House"}, "a refuge’s name or where it is"),
        ({"what": "Seen at St M’s by the nurse."}, "a school or nursery by name"),
        ({"what": "OLPS reported a bruise."}, "a school or nursery by name"),
        ({"what": "Placed with the Abernathys on Monday."}, "a foster carer by name"),
        ({"what": "Foster carer Bev said he slept."}, "a foster carer by name"),
        ({"who": "Carers: Jan & Mike"}, "a foster carer by name"),
        ({"what": "Respite carer Mrs Oduya rang."}, "a foster carer by name"),
        ({"what": "He was placed at Rowan Lodge that night."}, "where a child was placed, by its name"),
        ({"what": "Placement: Willow Brook"}, "where a child was placed, by its name"),
        ({"what": "Moved to Bramley House Children’s Home"}, "where a child was placed, by its name"),
    ],
)
def test_a_row_is_sent_back_with_what_to_write_instead_and_never_with_the_thing(
    tmp_path: Path, cells: dict[str, str], what: str
) -> None:
    (sentence,) = _told(tmp_path, _row(), _row(date="06/05/2013") | cells)
    assert sentence.startswith(f"Row 3 has {what}. Please")
    assert not any(
        word in sentence
        for word in ("Larch", "Sorrel", "0770", "Marram", "Acorns", "Larkrise", "Marlpool", "Bev", "Oduya")
    )


@pytest.mark.parametrize(
    "words",
    [
        "School attended. Nursery reported bruise. The school rang.",
        "Virtual School Head and Primary School staff attended.",
        "School: Monday to Friday",
        "Referred to a refuge; no space in the refuge that night.",
        "Seen at home on 4 May at 10 Core Group members.",
        "Police log 07700 and NSPCC 0808 800 5000 rang.",
        "Head Teacher of the nursery. Moved School in Year 4.",
        "Plot of the film was told. He kicked 3 doors.",
        "Address: not known",
        "Referred to Early Help Nursery place.",
        "Secondary School place offered. College attended.",
        "Placed with foster carers on Monday. The placement broke down.",
        "Placement: stable. Carers: both present. Foster carer said he slept.",
        "Placed on a plan in May. Moved to Ward 3. Placement at risk.",
        "Placed at Home with Parents. Foster carer and Social Worker attended.",
        "The DSL, SENCO and HSIS met at CAMHS; the CPS and NPS were told.",
    ],
)
def test_words_of_every_day_are_not_sent_back(tmp_path: Path, words: str) -> None:
    assert _told(tmp_path, _row(what=words)) == []


def test_the_agencys_own_name_is_no_secret_and_all_the_rows_of_a_sort_are_one_remark(tmp_path: Path) -> None:
    from sightline.intake.returns import Asked

    asked = Asked(agency="Marram Infant School")
    found = _return(tmp_path, _row(what="Marram Infant School rang."), asked=asked).of_sort(RemarkSort.LEAVE_OUT)
    assert found == ()
    (one,) = _told(tmp_path, _row(what="At 4 Hill Rise."), _row(what="At 9 Hill Rise.", date="07/05/2013"))
    assert one.startswith("Rows 2 and 3 have an address.")
    assert _return(tmp_path, _row(what="At 4 Hill Rise.")).can_be_taken


def test_what_goes_back_by_mail_quotes_no_row_that_holds_what_is_to_be_taken_out(tmp_path: Path) -> None:
    held = (
        _row(what="Refuge: Rowan House"),
        _row(date="06/05/2013", what="07700 900123 rang.", source=""),
        _row(date="no idea", what="Placed with the Abernathys."),
    )
    lines = "\n".join(_return(tmp_path, *held, _row(date="09/05/2013", what="Seen well.", source="")).in_words())
    assert not any(word in lines for word in ("Rowan", "0770", "Abernathys"))
    assert "(06/05/2013 10:00)" in lines, "its day still tells which row is meant"
    assert "“Seen well.”" in lines

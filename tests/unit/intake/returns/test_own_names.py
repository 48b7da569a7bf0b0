"""A return that calls a person of the review by their own name is asked to write the agreed one."""

from __future__ import annotations

from pathlib import Path

import pytest

from sightline.intake.returns import Asked, PersonAsked, RemarkSort
from tests.unit.intake.returns.test_reading import _return, _row

PERSONS = (
    PersonAsked("Child K", "child", ("Grace Hollis",)),
    PersonAsked("Ms K", "mother", ("Keziah Hollis", "Kez")),
    PersonAsked("Mr P", "partner", ("Dale Pennick-Marsh",)),
)
ASKED = Asked(names=tuple(name for one in PERSONS for name in (one.agreed, *one.names)), persons=PERSONS)


def _told(folder: Path, *rows: dict[str, str]) -> list[str]:
    return [one.sentence for one in _return(folder, *rows, asked=ASKED).of_sort(RemarkSort.OWN_NAME)]


@pytest.mark.parametrize(
    ("cells", "agreed"),
    [
        ({"who": "Keziah Hollis"}, "Ms K (mother)"),
        ({"what": "Keziah was at home."}, "Ms K (mother)"),
        ({"what": "Spoke to Kez about the visit."}, "Ms K (mother)"),
        ({"action": "Letter sent to Mr Pennick-Marsh."}, "Mr P (partner)"),
        ({"what": "Grace slept through."}, "Child K (child)"),
        ({"source": "Hollis file"}, "Child K and Ms K"),
        ({"what": "Ms K's son was seen with Grace Hollis's aunt."}, "Child K (child)"),
    ],
)
def test_a_row_that_names_somebody_is_sent_back_with_the_agreed_name_and_never_with_the_name(
    tmp_path: Path, cells: dict[str, str], agreed: str
) -> None:
    (sentence,) = _told(tmp_path, _row(what="Visit to Ms K."), _row(date="06/05/2013") | cells)
    assert sentence.startswith("Row 3 names")
    assert sentence.endswith(f"{agreed}.")
    assert not any(name in sentence for one in PERSONS for whole in one.names for name in whole.split())


@pytest.mark.parametrize(
    "cells",
    [
        {"who": "Ms K; Mr P"},
        {"what": "Child K was seen with Ms K. A period of grace was agreed. Grace was needed."},
        {"what": "Mrs Adeyemi visited."},
        {"what": "The partner came from the marsh."},
    ],
)
def test_agreed_names_other_people_and_words_of_every_day_are_not_sent_back(
    tmp_path: Path, cells: dict[str, str]
) -> None:
    assert _told(tmp_path, _row(**cells)) == []


def test_one_remark_says_all_the_rows_of_a_person_and_leaves_the_return_to_be_taken(tmp_path: Path) -> None:
    rows = [_row(date=f"{day:02}/05/2013", what=f"Keziah seen, visit {day}.") for day in range(1, 12)]
    reading = _return(tmp_path, *rows, asked=ASKED)
    (one,) = reading.of_sort(RemarkSort.OWN_NAME)
    assert one.sentence.startswith("Rows 2, 3, 4, 5, 6, 7, 8, 9 and 3 more name a person")
    assert len(one.rows) == 11
    assert not one.blocks


def test_nobody_is_sent_back_where_the_agreed_name_is_the_own_name(tmp_path: Path) -> None:
    assert not _return(tmp_path, _row(who="Tamsin")).of_sort(RemarkSort.OWN_NAME)

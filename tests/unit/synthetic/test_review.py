"""The invented review: the same seed gives the same bytes, and what is planted stands where the truth says."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from sightline.documents import open_document
from sightline.synthetic.review import PlantedSort, invented_review, second_version, write_return, write_returns
from sightline.vocabulary.agencies import AGENCY_KINDS


def test_it_has_three_hundred_rows_of_ten_agencies() -> None:
    review = invented_review()
    assert len(review.rows) == 300
    assert Counter(row.agency for row in review.rows) == dict.fromkeys((one.letters for one in review.agencies), 30)
    assert len({row.key for row in review.rows}) == 300
    assert {one.kind for one in review.agencies} <= set(AGENCY_KINDS)


def test_everything_that_can_be_wrong_with_a_return_is_planted_somewhere() -> None:
    review = invented_review()
    assert {one.sort for one in review.planted} == set(PlantedSort) - {PlantedSort.COLUMN_MISSING}
    keys = {row.key for row in review.rows}
    assert all(set(one.keys) <= keys for one in review.planted)
    assert all(len(set(one.keys)) == len(one.keys) > 1 for one in review.same_events)


def test_the_agency_that_goes_silent_has_no_row_in_that_stretch() -> None:
    review = invented_review()
    silence = next(one for one in review.planted if one.sort is PlantedSort.SILENCE)
    assert silence.earliest is not None
    assert silence.latest is not None
    for row in review.rows_of(silence.agency):
        assert row.earliest is None or not silence.earliest <= row.earliest <= silence.latest


def test_the_same_seed_gives_the_same_bytes(tmp_path: Path) -> None:
    for folder in ("one", "other"):
        write_returns(invented_review(), tmp_path / folder)
    for path in (tmp_path / "one").iterdir():
        assert path.read_bytes() == (tmp_path / "other" / path.name).read_bytes()
    assert invented_review(seed=8) != invented_review()


def test_every_row_stands_in_its_file_where_the_truth_says(tmp_path: Path) -> None:
    review = invented_review()
    for agency, written in zip(review.agencies, write_returns(review, tmp_path), strict=True):
        document = open_document(written.path)
        tables = {table.name: {row.number: row for row in table.rows} for table in document.tables}  # type: ignore[union-attr]
        for row in review.rows_of(agency.letters):
            name, number = written.places[row.key]
            words = " ".join(cell.text for cell in tables[name][number].cells)
            assert row.what.split(". ")[0] in words, row.key


def test_a_second_version_adds_changes_and_drops_rows_and_moves_the_others(tmp_path: Path) -> None:
    review = invented_review()
    second, told = second_version(review, "POL")
    before = {row.key: row for row in review.rows_of("POL")}
    after = {row.key: row for row in second.rows_of("POL")}
    assert set(after) - set(before) == set(told["added"])
    assert set(before) - set(after) == set(told["gone"])
    assert {key for key in before.keys() & after.keys() if before[key] != after[key]} == set(told["changed"])
    assert second.rows_of("POL")[0].key != "POL 1"
    assert second.rows_of("CSC") == review.rows_of("CSC")
    assert write_return(second, "POL", tmp_path, name="version 2.xlsx").path.exists()


def test_a_review_too_small_to_hold_what_is_planted_is_not_made() -> None:
    with pytest.raises(ValueError, match="150"):
        invented_review(40)
    assert len(invented_review(200).rows) == 200

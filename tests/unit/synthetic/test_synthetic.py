"""Invented families are the same every time, readable by the usual programs, and true to their truth."""

import csv
import hashlib
import tomllib
import zipfile
from datetime import date
from pathlib import Path

import docx
import openpyxl
import pdfplumber
import pytest

from sightline.chronology.partial_date import Precision
from sightline.synthetic import DEMONSTRATION_DAY, FAMILIES, Family, write_demonstration
from sightline.synthetic.volume import one_child, write_many
from sightline.vocabulary.kinds import KINDS

every_family = pytest.mark.parametrize("family", FAMILIES, ids=[family.folder for family in FAMILIES])


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("demonstration")
    write_demonstration(root)
    return root


def _digests(paths: list[Path]) -> dict[str, str]:
    return {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in paths}


def _words(path: Path) -> str:
    if path.suffix == ".docx":
        document = docx.Document(path)
        lines = [paragraph.text for paragraph in document.paragraphs]
        lines += [cell.text for table in document.tables for row in table.rows for cell in row.cells]
        return "\n".join(lines)
    if path.suffix == ".xlsx":
        page = openpyxl.load_workbook(path).active
        return "\n".join(str(cell.value) for row in page.iter_rows() for cell in row if cell.value is not None)
    if path.suffix == ".csv":
        encoding = "utf-8-sig" if path.read_bytes().startswith(b"\xef\xbb\xbf") else "cp1252"
        with path.open(encoding=encoding, newline="") as rows:
            return "\n".join(cell for row in csv.reader(rows) for cell in row)
    return path.read_text("utf-8")


def test_the_same_call_writes_the_same_bytes(tmp_path: Path, folder: Path) -> None:
    again = _digests(write_demonstration(tmp_path))
    assert again == _digests([path for path in folder.rglob("*") if path.is_file()])


def test_no_clock_of_the_machine_is_left_in_a_document(folder: Path) -> None:
    for path in [*folder.rglob("*.docx"), *folder.rglob("*.xlsx")]:
        if path.name in {name for family in FAMILIES for name in family.quarantined}:
            continue
        with zipfile.ZipFile(path) as archive:
            assert {entry.date_time[:3] for entry in archive.infolist()} == {(2025, 11, 28)}, path.name


@every_family
def test_every_true_row_stands_in_the_document_that_tells_it(folder: Path, family: Family) -> None:
    for happening in family.happenings:
        words = _words(family.folder_in(folder) / happening.document)
        assert happening.row.text in words, happening.row.text


@every_family
def test_the_truth_is_of_kinds_that_exist_and_lies_before_the_day_of_the_demonstration(family: Family) -> None:
    for happening in family.happenings:
        assert happening.row.kind in KINDS
        assert happening.agency in family.agencies
        assert happening.row.when.latest is not None
        assert happening.row.when.latest <= DEMONSTRATION_DAY


@every_family
def test_what_each_could_know_is_about_rows_that_exist(family: Family) -> None:
    texts = [happening.row.text for happening in family.happenings]
    for agency, day, phrase, _ in family.known:
        assert agency in family.agencies
        assert day <= DEMONSTRATION_DAY
        assert sum(phrase in text for text in texts) == 1, phrase


def test_the_family_with_no_case_file_has_none(folder: Path) -> None:
    assert not (folder / "Ordinary" / "case.toml").exists()
    assert tomllib.loads((folder / "Rowan" / "case.toml").read_text("utf-8"))["child"][0]["name"] == "Rowan Pell"
    assert len(tomllib.loads((folder / "Twins" / "case.toml").read_text("utf-8"))["child"]) == 2


def test_every_file_that_a_case_file_names_is_there(folder: Path) -> None:
    for path in folder.rglob("case.toml"):
        for agency in tomllib.loads(path.read_text("utf-8"))["agency"]:
            for name in agency["files"]:
                assert (path.parent / name).is_file(), name


def test_the_pdf_letter_can_be_read(folder: Path) -> None:
    with pdfplumber.open(folder / "Rowan" / "Letter from GP 20 August 2025.pdf") as letter:
        assert "drinking again since early July 2025" in letter.pages[0].extract_text()


def test_the_damaged_file_is_damaged(folder: Path) -> None:
    assert not zipfile.is_zipfile(folder / "Rowan" / "Housing file.docx")


def test_the_story_has_every_difficulty_of_dates_that_agencies_write() -> None:
    precisions = {happening.row.when.precision for family in FAMILIES for happening in family.happenings}
    assert precisions >= {
        Precision.DAY,
        Precision.MINUTE,
        Precision.WEEK,
        Precision.PART_OF_MONTH,
        Precision.MONTH,
        Precision.RANGE,
        Precision.YEAR,
        Precision.UNSURE,
    }


class TestVolume:
    """As many facts or documents as are asked for, the same for the same seed."""

    def test_one_child_has_as_many_facts_as_asked(self) -> None:
        held = one_child(200, seed=3)
        assert len(held.facts) == 200
        assert all(fact.counts for fact in held.facts)
        assert len({fact.id for fact in held.facts}) == 200

    def test_a_seed_decides_all(self) -> None:
        assert one_child(50, seed=1).facts == one_child(50, seed=1).facts
        assert one_child(50, seed=1).facts != one_child(50, seed=2).facts

    def test_its_fields_are_such_as_their_kinds_take(self) -> None:
        for fact in one_child(300, seed=5).facts:
            assert KINDS[fact.kind].reject({name: held.value for name, held in fact.fields.items()}) == []

    def test_a_folder_of_many_is_mixed_and_the_same_again(self, tmp_path: Path) -> None:
        written = write_many(tmp_path / "a", 12, seed=4)
        assert len(written) == 13
        assert {path.suffix for path in written} == {".toml", ".docx", ".xlsx", ".csv", ".txt"}
        assert _digests(written) == _digests(write_many(tmp_path / "b", 12, seed=4))

    def test_a_month_stays_a_month(self) -> None:
        months = [fact.occurred for fact in one_child(200).facts if fact.occurred.precision is Precision.MONTH]
        assert months
        for month in months:
            assert month.earliest is not None
            assert month.earliest.day == 1
            assert month.latest is not None
            assert month.latest < date(2027, 1, 1)

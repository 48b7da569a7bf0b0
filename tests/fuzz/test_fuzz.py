"""A bounded number of damaged and hostile documents of every format: none raises, hangs or asks for the network.

``make fuzz N=1000000`` tries as many as one likes.
"""

from __future__ import annotations

import pytest

from tests.fuzz import run
from tests.fuzz.seeds import SEEDS
from tests.unit.documents.files import opened

INPUTS = {
    "txt": 300,
    "md": 300,
    "csv": 250,
    "html": 500,
    "rtf": 500,
    "eml": 300,
    "msg": 400,
    "docx": 120,
    "xlsx": 60,
    "pdf": 90,
}


@pytest.mark.parametrize("sort", SEEDS)
def test_whatever_is_done_to_a_document_it_is_opened_or_refused_in_a_sentence(sort, capfd):
    assert run.main(["--formats", sort, "--inputs", str(INPUTS[sort])]) == 0, capfd.readouterr().out
    assert f"{sort}: {INPUTS[sort]} inputs" in capfd.readouterr().out


@pytest.mark.parametrize("sort", SEEDS)
def test_every_seed_is_a_whole_document_of_its_format(sort, tmp_path):
    for number, data in enumerate(SEEDS[sort]()):
        assert opened(tmp_path / f"{number}.{sort}", data).format == sort


def test_an_input_follows_from_its_number_alone():
    for sort in ("rtf", "docx"):
        seeds = SEEDS[sort]()
        assert run.made(7, sort, 41, seeds) == run.made(7, sort, 41, seeds)
        assert run.made(7, sort, 41, seeds) != run.made(7, sort, 42, seeds)


@pytest.mark.parametrize("broken", run.BROKEN)
def test_the_fuzzer_notices_a_reader_that_misbehaves(broken, capfd):
    assert run.main(["--formats", "txt", "--inputs", "2", "--broken", broken]) == 1
    assert capfd.readouterr().out.count("FINDING txt:") == 2

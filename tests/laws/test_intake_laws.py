"""What holds of every table and every file, whatever stands in them."""

from __future__ import annotations

import random
import time
from collections import Counter

import docx
import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sightline.documents import Document, Refusal, open_document
from sightline.intake import read_tables
from tests.unit.documents.files import pdf_of, word_bytes
from tests.unit.intake.shapes import csv_file, excel_file, holds, stated, word_file

_HEADINGS = ("Source of information", "Person(s)", "Action taken", "Comment", "Shift", "Author")
_DATES = ("4/5/14", "4 May 2014", "?22 may 2016", "March 2014", "", "29 February 2013", "nonsense", "2014")
_WORDS = st.text(
    st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Cf", "Zl", "Zp")), min_size=1, max_size=40
).filter(lambda words: words.strip() and not words.strip().startswith(("*", "=")))
_EVENTS = st.one_of(
    _WORDS,
    st.sampled_from(
        (
            "Police called on 3 May 2014. Child not seen.",
            "Mother said she fell; social care notified 6/5/14",
            "Visit, no concerns",
            "Strategy discussion held",
        )
    ),
)


@st.composite
def tables(draw):
    """A header in some order and rows under it, each with words of an event."""
    others = draw(st.lists(st.sampled_from(_HEADINGS), unique=True, max_size=4))
    header = draw(st.permutations(["Date", "Time", "Event", *others]))
    rows = []
    for _ in range(draw(st.integers(1, 5))):
        row = {"Event": draw(_EVENTS), "Date": draw(st.sampled_from(_DATES))}
        row["Time"] = draw(st.sampled_from(("", "14:30", "0915")))
        for name in others:
            row[name] = draw(st.one_of(st.just(""), _WORDS))
        rows.append(row)
    return list(header), rows


def _laid_out(header, rows):
    return [header, *([row[name] for name in header] for row in rows)]


def _read(path):
    document = open_document(path)
    assert isinstance(document, Document), document
    return document, read_tables(document)


@settings(max_examples=60)
@given(table=tables(), as_word=st.booleans())
def test_every_row_is_one_fact_nothing_is_lost_and_every_passage_is_exact(tmp_path_factory, table, as_word):
    header, rows = table
    folder = tmp_path_factory.mktemp("law")
    laid_out = _laid_out(header, rows)
    path = word_file(folder / "a.docx", laid_out) if as_word else excel_file(folder / "a.xlsx", Log=laid_out)
    document, reading = _read(path)
    holds(document, reading)
    assert len(stated(reading)) == len(rows)


@settings(max_examples=40)
@given(table=tables(), data=st.data())
def test_the_order_of_columns_changes_nothing(tmp_path_factory, table, data):
    header, rows = table
    other = data.draw(st.permutations(header))
    folder = tmp_path_factory.mktemp("law")
    told = []
    for number, order in enumerate((header, other)):
        path = csv_file(folder / f"{number}.csv", _laid_out(order, rows))
        _, reading = _read(path)
        told.append(
            [
                (one.key, one.kind, one.occurred, one.text, one.match_text, one.question, dict(one.extra))
                for one in reading.candidates
            ]
        )
    assert told[0] == told[1]


@settings(max_examples=25)
@given(table=tables())
def test_reading_twice_gives_the_same(tmp_path_factory, table):
    path = csv_file(tmp_path_factory.mktemp("law") / "a.csv", _laid_out(*table))
    assert _read(path) == _read(path)


@settings(max_examples=25)
@given(table=tables())
def test_a_table_sent_twice_over_has_every_row_twice(tmp_path_factory, table):
    header, rows = table
    folder = tmp_path_factory.mktemp("law")
    _, once = _read(csv_file(folder / "a.csv", _laid_out(header, rows)))
    _, twice = _read(csv_file(folder / "b.csv", _laid_out(header, rows + rows)))
    counted = Counter(one.match_text for one in stated(once))
    assert Counter(one.match_text for one in stated(twice)) == Counter({key: 2 * n for key, n in counted.items()})


def _samples() -> dict[str, bytes]:
    document = docx.Document()
    document.add_paragraph("Chronology")
    table = document.add_table(2, 2)
    table.cell(0, 0).text, table.cell(0, 1).text = "Date", "Event"
    table.cell(1, 0).text, table.cell(1, 1).text = "4/5/14", "Seen"
    book = openpyxl.Workbook()
    book.active.append(["Date", "Event"])
    book.active.append(["4/5/14", "Seen"])
    import io

    saved = io.BytesIO()
    book.save(saved)
    return {
        "a.docx": word_bytes(document),
        "a.xlsx": saved.getvalue(),
        "a.csv": 'Date,Event,By\n4/5/14,"Seen, well",HV\n5/5/14,café,GP\n'.encode(),
        "a.txt": "On 4 May 2014 the child was seen.\n\nAll was well.\n".encode("utf-16"),
    }


@pytest.mark.parametrize("name", list(_samples()))
def test_files_cut_off_or_changed_at_random_never_raise_and_finish_soon(tmp_path, name):
    whole = _samples()[name]
    dice = random.Random(7)
    for number in range(150):
        data = bytearray(whole[: dice.randrange(1, len(whole))] if number % 3 == 0 else whole)
        for _ in range(dice.choice((0, 1, 3, 20)) if number % 3 == 0 else dice.choice((1, 3, 20))):
            data[dice.randrange(len(data))] = dice.randrange(256)
        path = tmp_path / name
        path.write_bytes(bytes(data))
        started = time.monotonic()
        found = open_document(path)
        if isinstance(found, Document):
            holds(found, read_tables(found))
        else:
            assert isinstance(found, Refusal)
            assert found.sentence
        assert time.monotonic() - started < 5


def test_damaged_pdfs_never_raise_and_finish_soon(tmp_path):
    whole = pdf_of([["First page"]], ruled=[["Date", "Event"], ["4/5/14", "Seen"]])
    dice = random.Random(7)
    for number in range(6):
        data = bytearray(whole[: dice.randrange(9, len(whole))] if number % 2 else whole)
        for _ in range(5):
            data[dice.randrange(9, len(data))] = dice.randrange(256)
        (tmp_path / "a.pdf").write_bytes(bytes(data))
        assert isinstance(open_document(tmp_path / "a.pdf"), Document | Refusal)

"""What a page breaks is put together again: columns, divided words, running heads, sentences that go on overleaf."""

from __future__ import annotations

import textwrap
from datetime import date

import pytest

from sightline.documents.page_lines import Line, joined, paragraphs, running_lines, words_of
from sightline.reading.narrative import read_narrative

from .files import blocks_of, opened, printed

_REPORT = """On 9 March 2023 the paediatrician examined Tegan and found a bruise to the left cheek. Ms Marlow said \
that she had fallen from the sofa.
On 14 April 2023 Tegan was made subject to a child protection plan. The core group met on 24 April 2023 and the \
grandmother attended the meeting for the first time.
On 2 May 2023 Kieran Stott was arrested for assault. He was released on bail the following day and went away."""
_TOLD = _REPORT.split("\n")
_LOG = """12/06/2023 21:14 Call from a neighbour who reports that there is shouting and that a child is crying there.
12/06/2023 21:40 Officers attended and Tegan was awake and crying, and she was comforted by her grandmother.
13/06/2023 08:00 Kieran Stott charged."""
_OVERLEAF = (
    "On 3 March 2023 the health visitor made a home visit to the family and saw Ms Marlow in the kitchen. The kitchen "
    "was dirty and there was little food in the cupboards. At the end of the visit she saw Tegan and her mother "
    "together. On 4 March 2023 she telephoned the nursery and asked how often the child had been there since Christmas."
)


def _column(left, top, told, width):
    """Each paragraph broken at about so many letters, with a wider gap after it."""
    made, height = [], top
    for paragraph in told:
        for line in textwrap.wrap(paragraph, width):
            made.append((left, height, line))
            height -= 12
        height -= 12
    return made


def test_narrow_columns_are_read_as_the_paragraphs_that_were_written(tmp_path):
    page = [*_column(50, 780, _TOLD, 30), *_column(320, 780, _TOLD[::-1], 30)]
    document = opened(tmp_path / "report.pdf", printed([page]))
    assert [words for _, words in blocks_of(document)] == [*_TOLD, *_TOLD[::-1]]


def test_a_date_at_the_beginning_of_a_narrow_line_dates_only_its_own_statement(tmp_path):
    document = opened(tmp_path / "report.pdf", printed([_column(50, 780, _TOLD, 28)]))
    read = read_narrative(document)
    dated = {one.text: one.occurred.earliest for one in read.candidates}
    met = next(words for words in dated if words.startswith("The core group met"))
    assert dated[met] == date(2023, 4, 24)
    assert not [words for words, day in dated.items() if "sofa" in words and day not in (None, date(2023, 3, 9))]


def test_what_stands_at_the_head_and_foot_of_every_page_interrupts_no_sentence_and_is_told(tmp_path):
    lines = textwrap.wrap(_OVERLEAF, 60)
    assert lines[4].startswith("March 2023")  # the page ends within a date
    pages = [
        [
            (50, 810, "NORTHMERE COUNCIL: OFFICIAL"),
            *[(50, 760 - 12 * place, line) for place, line in enumerate(told)],
            (280, 30, f"Page {number} of 2"),
        ]
        for number, told in enumerate((lines[:4], lines[4:]), 1)
    ]
    document = opened(tmp_path / "report.pdf", printed(pages))
    assert document.text == _OVERLEAF + "\n"
    assert blocks_of(document) == [("paragraph", _OVERLEAF)]
    assert "OFFICIAL" not in document.text
    assert document.stamps == ("NORTHMERE COUNCIL: OFFICIAL", "Page 1 of 2")
    assert any("NORTHMERE COUNCIL" in sentence for sentence in document.warnings)
    assert document.page_at(document.text.index("health visitor")) == 1
    assert document.page_at(document.text.index("March 2023 she telephoned")) == 2


def test_the_first_line_of_a_page_is_no_running_head_because_it_is_said_again(tmp_path):
    log = [f"1{n}/06/2023 21:40 Officers attended." for n in range(5)]
    same = [[(50, 780 - 14 * place, words) for place, words in enumerate(log)] for _ in range(3)]
    document = opened(tmp_path / "log.pdf", printed(same))
    assert document.text.count("10/06/2023 21:40 Officers attended.") == 3
    assert document.stamps == ()


def test_short_statements_under_one_another_stay_apart(tmp_path):
    lines = ["Tegan seen.", "Mother was tired", "Kitchen was dirty", "No food in cupboards", "Advice given"]
    document = opened(tmp_path / "notes.pdf", printed([[(50, 780 - 14 * n, line) for n, line in enumerate(lines)]]))
    assert document.text.split("\n")[:5] == lines


def test_the_entries_of_a_log_stay_apart_even_where_one_fills_its_line(tmp_path):
    told = _LOG.split("\n")
    lines = [line for entry in told for line in textwrap.wrap(entry, 62)]
    document = opened(tmp_path / "log.pdf", printed([[(50, 780 - 12 * n, line) for n, line in enumerate(lines)]]))
    assert document.text.strip().split("\n") == told


def test_a_date_in_the_running_head_is_the_papers_own(tmp_path):
    body = _column(50, 740, ["Tegan was seen yesterday at the nursery and was well.", *_TOLD], 90)
    pages = [[(50, 810, "Date of report: 20 June 2023"), *body] for _ in range(2)]
    document = opened(tmp_path / "report.pdf", printed(pages))
    assert "20 June" not in document.text
    assert read_narrative(document).dated_beside.earliest == date(2023, 6, 20)


@pytest.mark.parametrize(
    ("before", "after", "whole"),
    [
        ("the paediatri-", "cian examined her", "the paediatrician examined her"),
        ("the paediatri\u2010", "cian examined her", "the paediatrician examined her"),
        ("a follow-", "up visit was made", "a follow-up visit was made"),
        ("her step-", "father was there", "her step-father was there"),
        ("she was re-", "referred to the team", "she was re-referred to the team"),
        ("seen by Dr Holt-", "Moor that day", "seen by Dr Holt-Moor that day"),
        ("he was seen", "at home", "he was seen at home"),
    ],
)
def test_a_divided_word_is_whole_again_and_a_hyphenated_one_keeps_its_hyphen(before, after, whole):
    assert joined(before, after, words_of(())) == whole


def test_the_document_itself_says_whether_a_hyphen_belongs():
    elsewhere = words_of([Line("the play-group met", 0, 0, 0, 0, 0), Line("her stepfather", 0, 0, 0, 0, 0)])
    assert joined("a play-", "group leader", elsewhere) == "a play-group leader"
    assert joined("her step-", "father came", elsewhere) == "her stepfather came"


def test_a_first_line_that_is_set_in_begins_a_paragraph():
    def at(left, height, words):
        return Line(words, left, left + 5.0 * len(words), height + 8, height, 5.0 * len(words.split()[0]))

    lines = [
        at(62, 700, "On 3 March 2023 the health visitor called and found"),
        at(50, 688, "that the kitchen was dirty and that there was no food."),
        at(62, 676, "Tegan was asleep upstairs and her mother was out with"),
        at(50, 664, "a friend."),
    ]
    assert paragraphs(lines, words_of(lines)).count("\n") == 1


def _lines(told, width, letter=5.0):
    """Lines as a page whose letters are all of one width would have them."""
    return [
        Line(words, 50, 50 + letter * len(words), 708 - 12 * n, 700 - 12 * n, letter * len(words.split()[0]))
        for n, words in enumerate(line for one in told for line in textwrap.wrap(one, width))
    ]


def test_lines_are_one_where_the_next_word_had_no_room():
    lines = _lines(_TOLD[1:2], 45)
    assert lines[2].text.startswith("24 April 2023")
    assert paragraphs(lines, words_of(lines)) == _TOLD[1]


def test_a_running_line_stands_apart_from_what_is_told():
    log = _lines(["12/06/2023 21:40 Officers attended.", "13/06/2023 08:00 Charged.", "14/06/2023 Bailed."], 80)
    assert not running_lines([log, log, log])
    head = Line("OFFICIAL", 50, 90, 800, 792, 40)
    assert list(running_lines([[head, *log], [head, *log]])) == ["OFFICIAL"]

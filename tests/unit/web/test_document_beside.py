"""The document beside a reading: all of it, the passage marked, the others faintly, and nothing lost or doubled."""

from types import SimpleNamespace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sightline.service.records.cutting import Place, between, cut_before, pieces
from sightline.service.records.errors import NotPossible
from sightline.service.web.components.document_beside import document_beside


def Mark(fact, start, end, waits):  # noqa: N802 - stands in for the query's own
    return SimpleNamespace(fact=fact, start=start, end=end, waits=waits)


TEXT = "Case notes.\n\nShe was seen at home and weighed. He rang later.\nNobody came.\n"
HERE = Place(TEXT.index("She"), TEXT.index(" He"))


def _seen(text=TEXT, places=(HERE,), marks=(), pages=()):
    return SimpleNamespace(text=text, places=places, marks=marks, pages=pages, fact=SimpleNamespace(id="f1"))


def test_the_whole_text_is_there_once_whatever_overlaps():
    marks = (Mark("f2", 20, 45, True), Mark("f3", 0, len(TEXT), False), Mark("f1", HERE.start, HERE.end, True))
    beside = document_beside(_seen(marks=marks))
    assert "".join(piece.text for piece in beside.pieces) == TEXT
    assert not beside.is_cut


def test_the_passage_is_this_reading_even_where_others_lie_over_it():
    beside = document_beside(_seen(marks=(Mark("f2", HERE.start + 4, HERE.end + 3, True),)))
    assert "".join(piece.text for piece in beside.pieces if piece.standing == "here") == TEXT[HERE.start : HERE.end]
    assert [piece.is_first for piece in beside.pieces if piece.standing == "here"] == [True, False]
    assert sum(piece.begins for piece in beside.pieces) == sum(piece.ends for piece in beside.pieces) == 1


def test_both_passages_of_a_joined_reading_are_marked():
    other = Place(TEXT.index("Nobody"), TEXT.index("Nobody") + 12)
    beside = document_beside(_seen(places=(HERE, other)))
    assert [piece.text for piece in beside.pieces if piece.standing == "here"] == [
        TEXT[HERE.start : HERE.end],
        "Nobody came.",
    ]


def test_what_waits_is_told_from_what_is_decided():
    at, to = TEXT.index("He rang"), TEXT.index("\nNobody")
    for waits, standing in ((True, "waits"), (False, "decided")):
        beside = document_beside(_seen(marks=(Mark("f2", at, to, waits),)))
        assert [piece.text for piece in beside.pieces if piece.standing == standing] == [TEXT[at:to]]


def test_of_a_long_document_the_stretch_around_the_passage_stands_on_the_page():
    text = "Before.\n" * 500 + TEXT + "After.\n" * 500
    here = Place(text.index("She"), text.index(" He rang"))
    beside = document_beside(_seen(text, (here,)), at_once=1000)
    shown = "".join(piece.text for piece in beside.pieces)
    assert beside.is_cut
    assert len(shown) <= 1000
    assert text[here.start : here.end] in shown


def test_pages_are_marked_where_they_begin():
    beside = document_beside(_seen(pages=((1, 0), (2, TEXT.index("Nobody")))))
    assert [piece.page for piece in beside.pieces if piece.page] == ["Page 1", "Page 2"]


@given(st.text(alphabet="ab. ,;\nand", max_size=120), st.data())
def test_pieces_of_a_passage_lie_inside_it_in_order_and_never_overlap(text, data):
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    cuts = data.draw(st.lists(st.integers(0, len(text)), max_size=6))
    for made in (pieces(text, start, end), between(text, start, end, cuts)):
        edges = [edge for piece in made for edge in (piece.start, piece.end)]
        assert edges == sorted(edges)
        assert all(start <= edge <= end for edge in edges)
        assert all(text[piece.start : piece.end].strip() for piece in made)


@pytest.mark.parametrize(
    ("passage", "cut"),
    [
        ("I visited the home and Tom was weighed.", ["I visited the home", "Tom was weighed."]),
        ("She was arrested; he was not at home.", ["She was arrested", "he was not at home."]),
        ("The plan ended. Nobody wrote to the school.", ["The plan ended.", "Nobody wrote to the school."]),
        ("On 4 May, she rang the nursery.", ["On 4 May, she rang the nursery."]),
    ],
)
def test_a_passage_is_cut_where_one_statement_ends(passage, cut):
    assert [passage[piece.start : piece.end] for piece in pieces(passage, 0, len(passage))] == cut


@pytest.mark.parametrize(("words", "why"), [("he rang", "more than once"), ("nowhere", "not in"), ("She", "begins")])
def test_words_that_do_not_say_where_to_cut_are_refused(words, why):
    text = "She rang and he rang and he rang."
    with pytest.raises(NotPossible, match=why):
        cut_before(text, 0, len(text), words)

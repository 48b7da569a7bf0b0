"""A document's text cut into passages without losing a letter."""

from hypothesis import given
from hypothesis import strategies as st

from sightline.service.web.components.passages import stretches

TEXT = "On 4 April he fell. On 5 April he was seen."


def test_the_wanted_passage_is_marked_and_anchored_once():
    cut = stretches(TEXT, [("f1", 0, 19), ("f2", 20, 43)], wanted=(20, 43))
    wanted = [piece for piece in cut if piece.is_wanted]
    assert "".join(piece.text for piece in wanted) == TEXT[20:43]
    assert [piece.anchor for piece in cut if piece.anchor] == ["passage"]


def test_overlapping_passages_each_keep_their_fact():
    cut = stretches(TEXT, [("f1", 0, 19), ("f2", 10, 30)])
    assert ("f1", "f2") in [piece.facts for piece in cut]


def test_page_markers_stand_where_pages_begin():
    cut = stretches(TEXT, [], pages=[("Page 1", 0), ("Page 2", 20)])
    assert [piece.page for piece in cut if piece.page] == ["Page 1", "Page 2"]


_spans = st.lists(st.tuples(st.sampled_from(["f1", "f2", "f3"]), st.integers(-5, 60), st.integers(-5, 60)), max_size=6)


@given(_spans, st.one_of(st.none(), st.tuples(st.integers(-5, 60), st.integers(-5, 60))))
def test_no_letter_is_lost_or_doubled_whatever_the_offsets(spans, wanted):
    assert "".join(piece.text for piece in stretches(TEXT, spans, wanted=wanted)) == TEXT

"""Laws of reading: every passage is in the text, every date in its passage, and documents are read one by one."""

from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from sightline.chronology.partial_date import Precision, write_day
from sightline.documents.document import Document
from sightline.reading.narrative import read_narrative

days = st.dates(date(2010, 1, 1), date(2022, 12, 31))
_SHAPES = (
    lambda day: write_day(day),
    lambda day: f"{day:%d/%m/%Y}",
    lambda day: f"{day.day}.{day.month}.{day:%y}",
    lambda day: write_day(day).split(" ", 1)[1],
    lambda day: f"between {write_day(day)} and {write_day(day + timedelta(days=9))}",
    lambda day: f"late {day.year}",
)
dated = st.builds(lambda shape, day: shape(day), st.sampled_from(_SHAPES), days)
undated = st.sampled_from(
    ["He may go home.", "Mother said that he fell.", "No concerns were raised.", "She was 24 years old.", "Flat 3/2."]
)
sentence = st.one_of(
    undated,
    dated.map(lambda words: f"Rowan was seen at home {words}."),
    st.tuples(dated, dated).map(lambda two: f"He was admitted {two[0]} and discharged {two[1]}."),
    dated.map(lambda words: f"{words} - home visit, no reply."),
)
texts = st.lists(st.tuples(sentence, st.sampled_from([" ", "\n", "\n\n", ""])), min_size=1, max_size=6).map(
    lambda parts: "".join(words + gap for words, gap in parts)
)
law = settings(derandomize=True, max_examples=60, deadline=None)


def _read(text, name="a.txt"):
    return read_narrative(Document(name, "sha", "txt", text)).candidates


@law
@given(texts)
def test_every_passage_stands_in_the_text_and_holds_its_date(text):
    for candidate in _read(text):
        source = candidate.sources[0]
        assert source.passage == candidate.text
        for source in candidate.sources:
            assert text[source.start : source.end] == source.passage
        if candidate.occurred.is_known:
            shown = " ".join(" ".join(one.passage.split()) for one in candidate.sources)
            anchored = candidate.told_from is not None or candidate.occurred.basis
            assert candidate.occurred.written in shown or anchored
        for value in candidate.fields.values():
            if value.start is not None and value.passage:
                assert text[value.start : value.end] == value.passage
        for mention in candidate.mentions:
            assert text[mention.start : mention.end].split() == mention.as_written.split()


@law
@given(texts)
def test_keys_are_unique_and_the_same_on_every_reading(text):
    keys = [candidate.key for candidate in _read(text)]
    assert len(keys) == len(set(keys))
    assert keys == [candidate.key for candidate in _read(text)]


@law
@given(texts, texts)
def test_another_document_changes_nothing_in_this_one(text, other):
    before = _read(text)
    _read(other, "b.txt")
    assert _read(text) == before


@law
@given(days)
def test_a_month_and_a_year_keep_their_width(day):
    month = _read(f"A plan began in {write_day(day).split(' ', 1)[1]}.")
    year = _read(f"It was sold in {day.year}.")
    assert [one.occurred.precision for one in month if not one.part_of] == [Precision.MONTH]
    assert [one.occurred.precision for one in year if not one.part_of] == [Precision.YEAR]

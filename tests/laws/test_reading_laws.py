"""Laws of reading: every passage is in the text, every date in its passage or told from an anchor that is shown and
moves it, none sharper than what follows, and documents are read one by one."""

from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from sightline.chronology.dating import redated
from sightline.chronology.fact import Fact
from sightline.chronology.partial_date import PartialDate, Precision, write_day
from sightline.chronology.told_from import AnchorType
from sightline.documents.document import Document
from sightline.reading.narrative import read_narrative
from sightline.vocabulary.natures import Nature

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


# -- told from the day of a message, an entry or an article --------------------------------------------------------
def _week_before(day):
    return day - timedelta(days=day.weekday() + 7)


TOLD_FROM_OWN = (
    ("Mum was seen at home yesterday.", lambda own, pick: own - timedelta(days=1)),
    ("Mum was seen at home today.", lambda own, pick: own),
    ("Mum was seen at home last week.", lambda own, pick: _week_before(own) + timedelta(days=pick % 7)),
    ("Mum was seen at home two days ago.", lambda own, pick: own - timedelta(days=2)),
    ("Mum was seen at home three weeks ago.", lambda own, pick: own - timedelta(days=18 + pick % 7)),
    ("Mum was seen at home on Tuesday.", lambda own, pick: own - timedelta(days=(own.weekday() - 1) % 7 or 7)),
    ("Mum has moved in with her sister.", lambda own, pick: own - timedelta(days=pick % 400)),
    ("Mum was seen at home last year.", lambda own, pick: date(own.year - 1, 1, 1) + timedelta(days=pick % 365)),
    ("Mum was seen at home yesterday. Bruise to left shin noted.", lambda own, pick: own - timedelta(days=pick % 2)),
    ("Mum will be seen at home tomorrow.", lambda own, pick: own + timedelta(days=1)),
)  # fmt: skip
HEADS = {
    "message": "From: A Tell <a@x.example>\nTo: B Marsh <b@x.example>\nSent: {} 16:10\nSubject: T\n\n{}\n",
    "entry": "4 May 2001 Clinic.\n\n5 May 2001 Clinic.\n\n{} Home visit. {}\n",
    "article": "Man jailed over injuries\n\nBy Dara Quill, court reporter\n{}\n\nThe jury was told of it. {}\n",
}
HEADING_ALONE = "4 May 2001 Clinic.\n\n5 May 2001 Clinic.\n\n{} {}\n"
"""An entry in which nothing is told before the words, so that only its heading bears the day."""
told_own = st.sampled_from(TOLD_FROM_OWN)
styles = st.sampled_from(sorted(HEADS))


def _told(style, own, words):
    return _read(HEADS[style].format(write_day(own), words))


def _allows(found, day):
    return (found.earliest is None or found.earliest <= day) and (found.latest is None or day <= found.latest)


@settings(derandomize=True, max_examples=150, deadline=None)
@given(styles, told_own, days, st.integers(0, 5000))
def test_no_date_is_sharper_than_what_follows_from_the_day_of_writing(style, told, own, pick):
    words, truth = told
    last = _told(style, own, words)[-1]
    assert last.text in words
    assert not last.occurred.is_known or _allows(last.occurred, truth(own, pick))


@settings(derandomize=True, max_examples=150, deadline=None)
@given(st.sampled_from([*HEADS.values(), HEADING_ALONE]), st.lists(told_own, min_size=1, max_size=3), days)
def test_every_date_has_its_passage_or_shows_its_anchor_and_its_working(head, told, own):
    text = head.format(write_day(own), " ".join(words for words, _ in told))
    for candidate in _read(text):
        for source in candidate.sources:
            assert text[source.start : source.end] == source.passage
        if candidate.occurred.is_known and candidate.told_from is not None:
            assert candidate.told_from.arithmetic
            assert candidate.occurred.basis
            assert candidate.told_from.anchor is AnchorType.DOCUMENT or candidate.told_from.to
        elif candidate.occurred.is_known:
            shown = " ".join(" ".join(one.passage.split()) for one in candidate.sources)
            assert candidate.occurred.written in shown
            assert candidate.occurred.written or candidate.occurred.basis


@settings(derandomize=True, max_examples=100, deadline=None)
@given(st.sampled_from(["message", "article"]), st.lists(told_own, min_size=1, max_size=3), days, days)
def test_a_corrected_day_of_writing_moves_all_that_hangs_on_it(style, told, own, corrected):
    words = " ".join(each for each, _ in told)
    before, after = _told(style, own, words), _told(style, corrected, words)
    facts = []
    for one in before:
        occurred = one.occurred
        if one.kind == "message":
            occurred = after[0].occurred
        facts.append(
            Fact(
                one.key,
                one.kind,
                one.nature,
                occurred,
                "agency",
                one.text,
                lineage=one.key,
                told_from=one.told_from,
                sources=one.sources,
            )
        )
    moved = redated(facts, own_dates={"a.txt": PartialDate.on(corrected)}, births={})
    assert len(before) == len(after)
    for was, now, anew in zip(before, moved, after, strict=True):
        of_document = was.told_from is not None and was.told_from.anchor is AnchorType.DOCUMENT
        if of_document or style == "message":
            assert (now.occurred.earliest, now.occurred.latest) == (anew.occurred.earliest, anew.occurred.latest)


_SAID_OF_IT = st.sampled_from(
    (
        "Ms Orr said that {}.", "Mr Orr denied that {}.", "The neighbour reported that {}.", "Mr Orr claimed that {}.",
        "Ms Orr told the nurse that {}.", "There was no evidence that {}.", "It was alleged that {}.",
        "According to the neighbour, {}.", "If {}, the nurse would have been told.", "Ms Orr was worried that {}.",
    )
)  # fmt: skip
_DEEDS = st.sampled_from(
    (
        "he had hit Tegan", "Tegan had a bruise to her cheek", "Tegan had been left alone in the flat",
        "the kitchen was dirty", "he had been arrested for assault", "Tegan had fallen from the sofa",
        "the police had visited the house", "the social worker had visited the family", "Tegan had been shaken",
        "Tegan had been burnt by an iron", "he had used cocaine in the home", "he had moved into the house",
    )
)  # fmt: skip


@law
@given(_SAID_OF_IT, _DEEDS, st.booleans())
def test_what_is_denied_said_feared_or_supposed_is_never_an_event_or_observation(frame, deed, is_dated):
    told = frame.format(deed)
    if is_dated and told[:2] in ("Ms", "Mr"):
        told = f"On 3 May 2022 {told}"
    for one in _read(f"Case notes\n\n{told}\n"):
        assert one.nature not in (Nature.EVENT, Nature.OBSERVATION), (one.kind, one.text)

"""Laws of the date grammar and of partial dates, for any day and any text."""

import re
from datetime import date, time

from hypothesis import given, settings
from hypothesis import strategies as st

from sightline.chronology.partial_date import PartialDate, Precision, write_day
from sightline.wording.dates import find_dates, read_date, read_time, why_unreadable
from sightline.wording.sentences import sentences

DAYS = st.dates(date(1950, 1, 1), date(2049, 12, 31))
MONTHS = "January February March April May June July August September October November December"


def _ending(day):
    return {1: "st", 2: "nd", 3: "rd"}.get(day % 10 * (day not in (11, 12, 13)), "th")


STYLES = (
    lambda d: f"{d.day}/{d.month}/{d.year}",
    lambda d: f"{d:%d/%m/%Y}",
    lambda d: f"{d:%d.%m.%y}",
    lambda d: f"{d:%d-%m-%Y}",
    lambda d: f"{d:%Y-%m-%d}",
    lambda d: f"{d:%d%m%Y}",
    lambda d: write_day(d),
    lambda d: f"{d:%a} {write_day(d)}",
    lambda d: f"{d.day} {d:%b} {d:%y}",
    lambda d: f"{d:%d-%b-%Y}",
    lambda d: f"{d:%B} {d.day}, {d.year}",
    lambda d: f"the {d.day}{_ending(d.day)} of {d:%B} {d.year}",
)
PIECES = st.sampled_from(
    (*MONTHS.split(), "may", "3", "14", "2014", "03/05/14", "31/02/2014", "between", "and", "to",
     "or", "from", "about", "c.", "?",
     "before", "after", "until", "w/c", "early", "late", "of", "the", ",", ".", "-", "/", "(",
     ")", "Easter", "winter", "term", "at",
     "2.30pm", "overnight", "morning", "week", "Friday", "\n", "1 May 2014.Then", "24 years",
     "2013/14", "0235hrs", "Q1")
)  # fmt: skip
TEXTS = st.one_of(
    st.lists(PIECES, max_size=14).map(" ".join), st.lists(PIECES, max_size=14).map("".join), st.text(max_size=60)
)
BOUND = st.one_of(st.none(), DAYS)


@st.composite
def partial_dates(draw):
    earliest, latest = draw(BOUND), draw(BOUND)
    if earliest and latest and latest < earliest:
        earliest, latest = latest, earliest
    precision = draw(st.sampled_from(Precision))
    clock = st.one_of(st.none(), st.times().map(lambda t: time(t.hour, t.minute)))
    from_time = draw(clock) if earliest else None
    to_time = draw(clock) if latest else None
    if earliest == latest and from_time and to_time and to_time < from_time:
        from_time, to_time = to_time, from_time
    return PartialDate(
        draw(st.text(max_size=8)), earliest, latest, precision, from_time, to_time, draw(st.text(max_size=4))
    )


LAW = settings(derandomize=True, deadline=None, max_examples=150)


@LAW
@given(DAYS, st.sampled_from(STYLES))
def test_a_day_in_any_style_reads_back_to_itself(day, style):
    words = style(day)
    found = read_date(words)
    assert (found.earliest, found.latest, found.precision) == (day, day, Precision.DAY), why_unreadable(words)
    assert found.written == words


@LAW
@given(DAYS, st.sampled_from([s for i, s in enumerate(STYLES) if i != 5]))
def test_a_day_in_prose_is_found_where_it_stands(day, style):
    text = f"She was seen on {style(day)}.Then she left."
    found = find_dates(text)
    assert [(one.date.earliest, one.date.latest) for one in found] == [(day, day)]


@LAW
@given(DAYS)
def test_a_coarser_wording_holds_the_finer(day):
    chain = [f"{day:%B} {day.year}", f"{day.year}", f"between {day.year} and {day.year}"]
    finer = read_date(write_day(day))
    for words in chain:
        coarser = read_date(words)
        assert coarser.earliest <= finer.earliest <= finer.latest <= coarser.latest
        finer = coarser


@LAW
@given(DAYS, st.sampled_from(["early", "mid", "late", "beginning of", "end of", "first half of"]))
def test_a_part_of_a_month_lies_in_its_month_and_of_a_year_in_its_year(day, part):
    for whole in (f"{day:%B} {day.year}", f"{day.year}"):
        inner, outer = read_date(f"{part} {whole}"), read_date(whole)
        assert outer.earliest <= inner.earliest <= inner.latest <= outer.latest


@settings(derandomize=True, deadline=None, max_examples=500)
@given(TEXTS)
def test_whatever_the_text_dates_are_exact_passages_in_order_and_end_after_they_begin(text):
    before = 0
    for found in find_dates(text):
        assert text[found.start : found.end] == found.date.written
        assert before <= found.start < found.end
        before = found.end
        assert not found.date.earliest or not found.date.latest or found.date.earliest <= found.date.latest


@settings(derandomize=True, deadline=None, max_examples=500)
@given(TEXTS)
def test_whatever_the_cell_it_is_read_or_says_why_and_keeps_its_words(text):
    found = read_date(text)
    assert found.written == text
    assert found.is_known != bool(why_unreadable(text))
    read_time(text)


@LAW
@given(st.text(alphabet=st.characters(blacklist_categories=("Nd",)), max_size=200))
def test_a_text_without_digits_has_no_dates(text):
    assert not any(found.date.is_known for found in find_dates(text))


@LAW
@given(DAYS, st.sampled_from(STYLES[6:]), st.sampled_from([" ", "  ", "\u00a0", "\n", " \t"]))
def test_white_space_changes_nothing(day, style, gap):
    one, other = read_date(style(day)), read_date(gap + re.sub(" ", gap, style(day)) + gap)
    assert (one.earliest, one.latest, one.precision) == (other.earliest, other.latest, other.precision)


@LAW
@given(TEXTS)
def test_sentences_cover_all_but_white_space(text):
    end = 0
    for span in sentences(text):
        assert not text[end : span.start].strip()
        assert span.start < span.end
        end = span.end
    assert not text[end:].strip()


@LAW
@given(partial_dates(), partial_dates())
def test_what_two_dates_allow_is_never_wider_than_either_and_the_same_both_ways(one, other):
    both, back = one.intersect(other), other.intersect(one)
    assert (both is None) == (back is None)
    if both is None:
        return
    assert (both.earliest, both.latest) == (back.earliest, back.latest)
    for each in (one, other):
        assert each.earliest is None or both.earliest >= each.earliest
        assert each.latest is None or both.latest <= each.latest


@LAW
@given(partial_dates(), partial_dates(), partial_dates())
def test_certainly_before_is_a_strict_order(one, other, third):
    assert not one.certainly_before(one)
    assert not (one.certainly_before(other) and other.certainly_before(one))
    if one.certainly_before(other) and other.certainly_before(third):
        assert one.certainly_before(third)


@LAW
@given(st.lists(partial_dates(), max_size=6))
def test_any_dates_can_be_put_in_order(dates):
    keys = [one.sort_key() for one in dates]
    assert all(one <= other or other <= one for one in keys for other in keys)


@LAW
@given(partial_dates())
def test_a_partial_date_survives_json(one):
    assert PartialDate.from_json(one.as_json()) == one

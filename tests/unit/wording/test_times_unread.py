"""Every sort of words that tells a time which nothing reads finds its examples and leaves the others."""

import pytest

from sightline.wording.dates.times_unread import tells_unread_time, unread_times


@pytest.mark.parametrize(("words", "one"), [(words, one) for one in unread_times() for words in one.finds])
def test_a_time_that_is_not_read_is_seen(words, one):
    assert one.pattern.search(words), one.why


@pytest.mark.parametrize("words", [words for one in unread_times() for words in one.leaves])
def test_words_that_tell_no_unread_time_are_left(words):
    assert not tells_unread_time(words)

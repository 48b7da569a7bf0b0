"""Words that tell a date and stand alone in their sentence, as in a heading or a note."""

from __future__ import annotations

import pytest

from sightline.wording.dates.relative import find_relative


@pytest.mark.parametrize("words", ["On Monday", "Last Tuesday", "Three weeks later", "The following day"])
def test_they_are_read_though_nothing_around_them_tells_the_tense(words: str) -> None:
    assert [found.words for found in find_relative(f"{words}.")] == [words]

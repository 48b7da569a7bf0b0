"""Every word of a rich text, those that nobody sees among them."""

from __future__ import annotations

import pytest

from sightline.documents.rich_text_words import every_word


@pytest.mark.parametrize(
    ("written", "said"),
    [
        (r"{\rtf1 Tam\b sin\b0 . seen}", "Tamsin. seen"),
        (r"{\rtf1 {\v Tamsin} was seen}", "Tamsin was seen"),
        (r"{\rtf1 {\deleted Tamsin} was seen}", "Tamsin was seen"),
        (r"{\rtf1{\info{\author Tamsin}}seen}", "Tamsin"),
        (r"{\rtf1{\*\bkmkstart Tamsin}{\*\annotation Pellow}seen}", "TamsinPellowseen"),
        (r"{\rtf1\ansi\ansicpg1252 Zo\'eb}", "Zoë"),
        (r"{\rtf1\ansi\ansicpg1250 \'a3ukasz}", "Łukasz"),
        (r"{\rtf1{\fonttbl{\f1\fcharset204 Arial;}}\f1 \'c8\'e2\'e0\'ed}", "Иван"),
        (r"{\rtf1\uc1 Zo\u235?e}", "Zoëe"),
        (r"{\rtf1\uc2 Zo\u235\'c3\'abe}", "Zoëe"),
        ("{\\rtf1 T\\\nam}", "T\nam"),
        ("{\\rtf1 Zoë}", "Zoë"),
        (r"{\rtf1 Tam\cell sin\par O\rquote Dowda}", "Tam\tsin\nO\u2019Dowda"),
        (r"{\rtf1 Tam\-sin}", "Tamsin"),
        (r"}}}{\rtf1 cut off {", "cut off "),
    ],
)
def test_every_word_is_read_whatever_marks_stand_in_it(written: str, said: str) -> None:
    assert said in every_word(written)

"""What something is counted from is not told as having happened."""

from __future__ import annotations

import pytest

from sightline.wording.suggest import suggest


@pytest.mark.parametrize(
    "words",
    [
        "Low mood since birth of Child J.",
        "No contact since the birth of Child J.",
        "Tired since the birth of her child.",
    ],
)
def test_what_is_since_a_birth_is_no_birth(words: str) -> None:
    found = suggest(words)
    assert "birth" not in (found.kind, *(part.kind for part in found.parts))


def test_a_birth_that_is_told_is_one() -> None:
    assert suggest("Birth of Child J.").kind == "birth"

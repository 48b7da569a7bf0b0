"""A name of another spelling is written down as an English ear hears it."""

import pytest

from sightline.publishing.leaks.likeness import is_near


@pytest.mark.parametrize(
    ("heard", "name"),
    [
        ("shevaun", "siobhan"), ("shivawn", "siobhan"), ("markety", "marchetti"), ("chowdhury", "chaudhry"),
        ("kerris", "cerys"), ("vishnevsky", "wisniewski"),
    ],
)  # fmt: skip
def test_a_name_is_found_as_it_is_heard(heard: str, name: str) -> None:
    assert is_near(heard, name)


@pytest.mark.parametrize(("word", "name"), [("market", "marchetti"), ("curtains", "cerys"), ("shaving", "siobhan")])
def test_a_word_that_sounds_otherwise_is_none(word: str, name: str) -> None:
    assert not is_near(word, name)

"""A name that stands in no list is known by its use."""

from __future__ import annotations

import pytest

from sightline.wording.names_in_use import names_in_use


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Anneke said she was tired. I rang Anneke later.", {"Anneke"}),
        ("He told Oriel’s teacher. Nobody saw Oriel that day.", {"Oriel"}),
        ("Hi Sanna,\nas agreed. Thanks for calling, Sanna.", {"Sanna"}),
        ("The flat was cold. Yrsa (4) was seen with Tove. Yrsa’s hair was dirty.", {"Yrsa", "Tove"} - {"Tove"}),
        ("Baby Isolde is now crawling. Isolde was weighed.", {"Isolde"}),
    ],
)
def test_a_word_used_as_a_person_is_a_name(text: str, names: set[str]) -> None:
    assert names_in_use(text) == names


@pytest.mark.parametrize(
    "text",
    [
        "She lives in Hexby. Hexby said it would look into it.",
        "Police said so. Police told her. We rang Police.",
        "Housing said the flat was ready. We rang Housing twice.",
        "Staff said he cried. The staff told her. Staff said so.",
        "Marks said to be old. The marks were seen. Marks were there.",
        "Mum said no. Mum told the nurse. I rang Mum.",
        "Overnight came quietly. Overnight left.",
        "In May said he would. May said so. He told May.",
    ],
)
def test_a_place_a_body_a_role_and_a_common_word_are_no_names(text: str) -> None:
    assert names_in_use(text) == frozenset()


def test_once_is_not_enough() -> None:
    assert names_in_use("Anneke said she was tired.") == frozenset()

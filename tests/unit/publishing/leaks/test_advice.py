"""What legal advice said stops whatever leaves; that it was sought does not."""

from __future__ import annotations

import pytest

from sightline.publishing.leaks.check import check
from sightline.publishing.leaks.hidden import hidden_in
from sightline.publishing.versions.cast import Cast, Version

LEAVES = hidden_in(Cast(()), Version.FAMILY)
STAYS = hidden_in(Cast(()), Version.PANEL, stays_inside=True)


@pytest.mark.parametrize(
    "words",
    [
        "Legal advice from [name removed]: threshold not met.",
        "Legal advice: counsel said threshold not crossed.",
        "The solicitor advised that proceedings be issued.",
        "counsel's opinion was that the order would fail",
        "The team was advised by legal not to issue.",
        "Legal planning meeting, threshold met.",
        "The local authority solicitor had advised against removal.",
    ],
)
def test_what_legal_advice_said_stops_what_leaves(words: str) -> None:
    assert {one.why for one in check("a.txt", words.encode(), LEAVES).findings} == {
        "it looks like what legal advice said"
    }
    assert check("a.txt", words.encode(), STAYS).findings == ()


@pytest.mark.parametrize(
    "words",
    [
        "Legal advice was sought on that day.",
        "A legal planning meeting was held.",
        "The mother saw her solicitor.",
        "The solicitor said hello to the child.",
        "She was advised by the midwife to rest.",
    ],
)
def test_that_it_was_sought_and_what_a_lawyer_did_stop_nothing(words: str) -> None:
    assert check("a.txt", words.encode(), LEAVES).findings == ()

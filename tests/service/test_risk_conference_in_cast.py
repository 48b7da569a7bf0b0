"""A risk conference that the records tell of is first to look at in the cast, and removed unless somebody decides."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.service.papers import DECIDER, READER
from tests.service.test_review_exports import decide_all, make
from tests.service.test_reviews import POLICE_ASKED, opened, paper

ROWS = (
    ("12/03/2021", "Wren Hollis seen. Mother discussed at MARAC; the risk conference set four actions."),
    ("02/05/2021", "Mother reported shouting next door."),
)


@pytest.fixture
def review(store: Path, tmp_path: Path) -> str:
    from sightline.service.reviews import actions

    review = opened()
    agency = actions.record(review, "agency", POLICE_ASKED, by=DECIDER).id
    sent = actions.receive_return(review, agency, "police.csv", paper(tmp_path, ROWS), by=DECIDER)
    actions.accept_return(review, sent.id, by=DECIDER, reason="Looked at.")
    return review


def content(export: int) -> str:
    from sightline.service.reviews.models import Export

    return bytes(Export.objects.get(pk=export).content).decode()


def test_a_risk_conference_of_the_records_is_proposed_and_removed(review: str) -> None:
    from sightline.service.reviews import actions, queries

    decide_all(review)
    [row] = [one for one in queries.cast(review, viewer=READER) if one.first == "risk conference"]
    assert (row.name, set(row.shows.values())) == ("MARAC", {"removed"})
    assert queries.cast(review, viewer=READER)[0].first, "it stands before the rest"
    for version in ("family", "published"):
        made = make(review, version)
        assert "risk conference" in [one["why"] for one in made.left_out]
        assert "MARAC" not in content(made.id)
        assert "risk conference" not in content(made.id)
        assert "four actions" in content(made.id)
    shown = {"sort": ["phrase"], "name": ["MARAC"], "panel": ["="]}
    actions.record(review, "cast", shown, by=DECIDER)
    assert "discussed at MARAC; the risk conference" in content(make(review, "panel").id)
    assert "MARAC" not in content(make(review, "family").id)

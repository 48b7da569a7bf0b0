"""A review that lists who may see it is to everybody else as if it were not there: its pages, and those of its case."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.service.papers import DECIDER, READER
from tests.service.test_reviews import seen, with_police


@pytest.fixture
def hidden(store: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> dict[str, str]:
    """The addresses of a review that only its opener and C. Chair may see, and of its case."""
    from sightline.service.records import queries as records
    from sightline.service.reviews import actions

    monkeypatch.setenv("SIGHTLINE_USER", "somebody else")
    review, agency = with_police(tmp_path)
    case = records.case(seen(review).case, viewer=READER)
    child = case.children[0].id
    fact = records.chronology(child, viewer=READER).current[0]
    document = records.documents(case.id, viewer=READER)[0].id
    actions.record(review, "may_see", {"name": ["C. Chair"], "reason": ["Chair."]}, by=DECIDER)
    return {
        "review": f"/review/{review}/",
        "returns": f"/review/{review}/returns/{agency}/",
        "chronology of the review": f"/review/{review}/chronology/",
        "case": f"/case/{case.id}/",
        "decisions": f"/case/{case.id}/decisions/",
        "child": f"/child/{child}/",
        "file": f"/child/{child}/chronology.csv",
        "questions": f"/child/{child}/questions/",
        "entry": f"/entry/{fact.id}/?case={case.id}",
        "document": f"/document/{document}/",
    }


def test_no_page_of_it_or_of_its_case_is_shown_to_others(
    hidden: dict[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    from django.test import Client

    for name, address in hidden.items():
        assert Client().get(address).status_code == 404, name
    monkeypatch.setenv("SIGHTLINE_USER", "c. chair")
    for name, address in hidden.items():
        assert Client().get(address).status_code == 200, name


def test_no_list_names_it_to_others(hidden: dict[str, str], monkeypatch: pytest.MonkeyPatch) -> None:
    from django.test import Client

    for address in ("/", "/reviews/", "/digest/?since=ever"):
        told = Client().get(address).content.decode()
        assert "Child W" not in told, address
        assert "Hollis" not in told, address
    monkeypatch.setenv("SIGHTLINE_USER", "c. chair")
    assert "Child W" in Client().get("/reviews/").content.decode()
    assert "Child W" in Client().get("/").content.decode()


def test_the_areas_of_a_review_are_hidden_where_it_is_published(store: Path) -> None:
    from sightline.publishing.versions.cast import Version
    from sightline.publishing.versions.hiding import Hiding
    from sightline.service.reviews.casting import cast_of

    scope = {
        "trigger": "An injury", "notifying_area": "Marshby", "home_area": "Thornwick",
        "period_from": "1 January 2023", "period_to": "30 September 2025",
    }  # fmt: skip
    for name, home, said in (("Child V", "Thornwick", "the home area"), ("Child U", "Marshby", "the area")):
        review = opened(name, scope | {"home_area": home})
        hiding = Hiding(cast_of(seen(review), viewer=READER), Version.PUBLISHED)
        assert hiding.hide(f"They live in {home}.").names_off == f"They live in {said}."
    assert Hiding(cast_of(seen(review), viewer=READER), Version.PANEL).hide("In Marshby.").names_off == "In Marshby."


def opened(title: str, scope: dict[str, str]) -> str:
    from sightline.service.reviews import actions

    review = actions.open_review("rapid_review", title, by=DECIDER)
    actions.record(review, "scope", {field: [words] for field, words in scope.items()}, by=DECIDER)
    return review

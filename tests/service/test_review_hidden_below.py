"""Who may see a review: its case is kept from everybody else below every page, and so from commands too."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from sightline.service.access.viewer import Viewer
from sightline.service.records.errors import NotFound, NotPossible
from tests.service.papers import DECIDER, READER
from tests.service.test_reviews import opened, seen, with_police

CHAIR, OTHER = Viewer("C. Chair"), Viewer("Somebody Else")


@pytest.fixture
def hidden(store: Path, tmp_path: Path) -> str:
    """A review with a case, which only its opener and the chair may see."""
    from sightline.service.reviews import actions

    review, _ = with_police(tmp_path)
    actions.record(review, "may_see", {"name": ["C. Chair"], "reason": ["Chair."]}, by=DECIDER)
    return review


def test_no_query_of_the_records_answers_who_may_not_see_it(hidden: str) -> None:
    from sightline.service.records import queries as records
    from sightline.service.reviews import queries

    case = records.case(queries.review(hidden, viewer=CHAIR).case, viewer=CHAIR)
    child, fact = case.children[0].id, records.chronology(case.children[0].id, viewer=CHAIR).current[0].id
    document = records.documents(case.id, viewer=CHAIR)[0].id
    assert records.cases(viewer=OTHER) == ()
    assert records.children(viewer=OTHER) == ()
    for ask in (
        lambda: records.case(case.id, viewer=OTHER),
        lambda: records.child(child, viewer=OTHER),
        lambda: records.chronology(child, viewer=OTHER),
        lambda: records.chronologies(case.id, viewer=OTHER),
        lambda: records.fact(fact, viewer=OTHER),
        lambda: records.document(document, viewer=OTHER),
        lambda: records.contradictions_of_case(case.id, viewer=OTHER),
        lambda: records.waiting(case.id, viewer=OTHER),
        lambda: records.cast(case.id, viewer=OTHER),
        lambda: records.decisions(case.id, viewer=OTHER),
    ):
        with pytest.raises(NotFound):
            ask()


def test_a_command_answers_as_if_it_were_not_there(
    hidden: str, store: Path, sightline: Callable[..., tuple[int, str, str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    commands = (["chronology", "Wren Hollis"], ["prompts"], ["review", "combine", "Rapid review, Child W"])
    monkeypatch.setenv("SIGHTLINE_USER", "Somebody Else")
    for words in commands:
        code, said, trouble = sightline(*words, "--store", store)
        assert code != 0, words
        assert "Officers" not in said + trouble, words
    monkeypatch.setenv("SIGHTLINE_USER", "C. Chair")
    code, said, _ = sightline(*commands[0], "--store", store)
    assert code == 0
    assert "Wren Hollis" in said


def test_whoever_lists_others_does_not_shut_herself_out(store: Path) -> None:
    from sightline.service.reviews import actions, queries

    review = opened()
    actions.record(review, "may_see", {"name": ["C. Chair"], "reason": ["Chair."]}, by="A. Colleague")
    assert queries.review(review, viewer=Viewer("a. colleague")).id == review
    with pytest.raises(NotFound):
        queries.review(review, viewer=OTHER)


def test_the_veil_is_lifted_by_each_viewer_alone_and_what_was_looked_at_is_logged(
    store: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from django.test import Client

    from sightline.service.access.queries import looks
    from sightline.service.records import queries as records
    from sightline.service.reviews import actions

    review, _ = with_police(tmp_path)
    police = records.agencies(seen(review).case, viewer=READER)[0].id
    actions.record(review, "veil_lifted", {"reason": ["The panel asked."]}, by="C. Chair")
    address = f"/review/{review}/received/?agency={police}&day=1+March+2022"
    monkeypatch.setenv("SIGHTLINE_USER", "Somebody Else")
    assert "later knowledge is hidden" in Client().get(address).content.decode()
    monkeypatch.setenv("SIGHTLINE_USER", "C. Chair")
    assert "later knowledge is hidden" not in Client().get(address).content.decode()
    [look] = [one for one in looks(viewer=READER) if one.what == "review later knowledge"]
    assert (look.viewer, f"{look.known_at:%d.%m.%Y}") == ("C. Chair", "01.03.2022")


def test_a_review_is_called_otherwise_in_a_name_and_with_a_reason_and_so_is_its_case(
    store: Path, tmp_path: Path
) -> None:
    from sightline.service.records import queries as records
    from sightline.service.reviews import actions, queries
    from tests.service.test_reviews import paper

    review, agency = with_police(tmp_path)
    case = seen(review).case
    given = {"title": ["Rapid review, Robin"], "reason": ["The title named the child."]}
    entry = actions.record(review, "title", given, by=DECIDER)
    assert seen(review).title == "Rapid review, Robin"
    assert records.case(case, viewer=READER).name == "Rapid review, Robin"
    assert queries.combined(review, viewer=READER).title == "Rapid review, Robin"
    content = paper(tmp_path, [("1 May 2021", "Officers came again.")])
    sent = actions.receive_return(review, agency, "police.csv", content, by=DECIDER)
    actions.accept_return(review, sent.id, by=DECIDER, reason="Looked at.")
    assert seen(review).case == case, "it is the same case, though nothing that was in it is sent again"
    with pytest.raises(NotPossible, match="already"):
        actions.open_review("rapid_review", "rapid review, robin", by=DECIDER)
    actions.take_back(review, entry.id, "The family asked for the former one.", by=DECIDER)
    assert seen(review).title == "Rapid review, Child W"
    assert records.case(case, viewer=READER).name == "Rapid review, Child W"
    assert "Rapid review, Robin" in seen(review).titles, "a form that went out under it is known"

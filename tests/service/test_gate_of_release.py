"""A published file goes to nobody outside before the gate is passed, save to those who have their copies first."""

from __future__ import annotations

from pathlib import Path

import pytest

from sightline.service.access.viewer import Viewer
from sightline.service.records.errors import NotPossible
from sightline.service.reviews.sorts.choices import CONDITIONS
from tests.service.papers import DECIDER, READER
from tests.service.test_review_exports import decide_all, review, stay  # noqa: F401
from tests.service.test_review_learning import record
from tests.service.test_reviews import HEALTH_ASKED, POLICE_ASKED, opened

MOTHER = {"name": ["Carys Hollis"], "agreed_name": ["Ms C"], "role": ["mother"], "also": ["Carys Vane"]}
AUNT = {"name": ["Nest Vane"], "agreed_name": ["Ms N"], "role": ["relative"]}
UNCLE = {"name": ["Idris Vane"], "agreed_name": ["Mr I"], "role": ["relative"]}
TEACHER = {"name": ["Olwen Price"], "agreed_name": ["Teacher 1"], "role": ["professional"]}
REVIEWER = {"name": ["Ros Ellery"], "role": ["Lead reviewer"], "conflict": ["none"]}


def waits(review: str, version: str, reader: str, *, leaves: bool) -> tuple[str, ...]:  # noqa: F811
    from sightline.service.reviews import queries
    from sightline.service.reviews.recipients import why_not_given

    return why_not_given(queries.review(review, viewer=Viewer(DECIDER)), version, reader, leaves=leaves)


def clear_all(review: str) -> None:  # noqa: F811
    for condition in CONDITIONS:
        record(review, "cleared", {"who": ["Chair"], "words": ["Read."]}, subject=condition)


def move(review: str, *states: str) -> None:  # noqa: F811
    for state in states:
        record(review, "state", {"state": [state], "on": ["27 November 2025"], "words": ["Agreed."]})


def checked(review: str, reader: str, **how: object) -> int:  # noqa: F811
    """A published file for a reader, decided, and read by a second person."""
    from sightline.service.reviews import actions

    made = actions.make_export(review, "published", "csv", reader, by=DECIDER, **how)  # type: ignore[arg-type]
    stay(review, made.id)
    actions.check_export(review, made.id, by="S. Second")
    return made.id


def test_nothing_is_released_to_the_public_before_every_condition_is_cleared(review: str) -> None:  # noqa: F811
    from sightline.service.reviews import actions, queries

    decide_all(review)
    made = checked(review, "The public")
    with pytest.raises(NotPossible, match=r"10 things stand in the way.*page of publication") as stopped:
        actions.release_export(review, made, by=DECIDER)
    for words in CONDITIONS.values():
        assert f"Not cleared: {words}." in str(stopped.value)
    clear_all(review)
    with pytest.raises(NotPossible, match=r"1 thing stands.*has no state yet: it goes out from “Copies to the Panel”"):
        actions.release_export(review, made, by=DECIDER)
    move(review, "draft", "accuracy", "approval")
    with pytest.raises(NotPossible, match="stands at “Partners’ approval”"):
        actions.release_export(review, made, by=DECIDER)
    move(review, "copies")
    actions.release_export(review, made, by=DECIDER)
    assert queries.export_file(review, made, viewer=READER)[0] == "csv"


def test_a_file_that_was_released_is_not_given_once_its_report_is_published_no_more(review: str) -> None:  # noqa: F811
    from sightline.service.reviews import actions, queries

    decide_all(review)
    clear_all(review)
    move(review, "draft", "accuracy", "approval", "copies")
    made = checked(review, "The public")
    actions.release_export(review, made, by=DECIDER)
    move(review, "draft")
    with pytest.raises(NotPossible, match="10 things stand"):
        queries.export_file(review, made, viewer=READER)
    assert "Not cleared: Legal sign-off." in queries.export(review, made, viewer=READER).held_back


def test_the_panel_and_a_named_parent_have_their_copies_before_anything_is_cleared(review: str) -> None:  # noqa: F811
    from sightline.service.reviews import actions, queries

    record(review, "person", MOTHER)
    decide_all(review)
    for reader in ("National Panel and the Secretary of State for Education", "Ms C"):
        made = checked(review, reader)
        actions.release_export(review, made, by=DECIDER)
        assert queries.export(review, made, viewer=READER).held_back == ()


@pytest.fixture
def peopled(store: Path) -> str:
    review = opened()  # noqa: F811
    for sort, given in (("person", MOTHER), ("person", AUNT), ("person", UNCLE), ("person", TEACHER)):
        record(review, sort, given)
    record(review, "reviewer", REVIEWER)
    record(review, "may_see", {"name": ["Counsel, Harbour Chambers"], "reason": ["Legal sign-off."]})
    record(review, "may_see", {"name": ["Tamsin Reed"], "reason": ["Legal sign-off."]})
    return review


BEFORE = (
    "The Panel",
    "Child Safeguarding Practice Review Panel",
    "the national panel",
    "Secretary of State",
    "The Panel; the Secretary of State",
    "DfE",
    "Carys Hollis",
    "carys vane (by hand)",
    "The mother",
    "Ms C and Ms N",
    "Mr I.",
    "Ros Ellery",
    DECIDER,
)
AFTER = (
    "Tamsin Reed",
    "Tamsin Reed, Ros Ellery",
    "The Larkfield Echo",
    "Marlow Evening Post",
    "BBC Radio Larkfield",
    "The public",
    "All members of the public",
    "The press",
    "The partnership’s website",
    "NSPCC repository",
    "Larkfield Echo",
    "The Panel and the public",
    "The Panel (and the press)",
    "Carys Hollis and her solicitor",
    "Hollis",
    "The family",
    "The relative",
    "Olwen Price",
    "Teacher 1",
    "The parish panel",
    "Secretary of State for Transport",
    "Ros Ellery’s sister",
    "Neighbouring partnership",
    "Director of Public Health",
    " , ",
)


def test_the_panel_the_minister_the_named_family_and_the_reviews_own_people_have_copies_first(peopled: str) -> None:
    assert [one for one in BEFORE if waits(peopled, "published", one, leaves=True)] == []


def test_everybody_else_waits_for_every_condition_and_for_the_report_to_stand_at_its_copies(peopled: str) -> None:
    record(peopled, "may_see", {"name": ["The press"], "reason": ["They asked."]})
    said = {one: len(waits(peopled, "published", one, leaves=True)) for one in AFTER}
    assert said == dict.fromkeys(AFTER, len(CONDITIONS) + 2)


def test_the_public_is_outside_whatever_else_is_ticked(peopled: str) -> None:
    for version, leaves, said in (
        ("panel", True, "Only the published version"),
        ("family", False, "Only the published version"),
        ("published", False, "leaves the partnership"),
    ):
        [words] = waits(peopled, version, "Members of the public", leaves=leaves)
        assert said in words
    for reader in ("Director of Public Health", "Press office, county council", "Head of nursing", "Sam Leader"):
        assert waits(peopled, "panel", reader, leaves=True) == ()


INSIDE = (
    "Ros Ellery",
    "tamsin reed, Ros Ellery",
    "Tamsin Reed (counsel)",
    "Larkfield Police",
    "Head of custody, Larkfield Police",
    "Insp. Rowe of Larkfield Police and the Larkfield Health Visiting",
    "The review panel",
    "Business manager",
    "Safeguarding Children Partnership",
)
OUTSIDE = (
    "Larkfield Echo",
    "Larkfield Echo, Larkfield Police",
    "The Guardian",
    "BBC",
    "Head of nursing",
    "Carys Hollis",
    "The mother",
    "Neighbouring partnership",
    "Ros Ellery’s sister",
    "Ros Ellery and a friend",
    "Moss & Co",
    "National Panel",
    " ; ",
)


def test_what_stays_inside_goes_to_the_reviews_people_and_its_agencies_whatever_is_ticked(peopled: str) -> None:
    record(peopled, "agency", POLICE_ASKED)
    record(peopled, "agency", HEALTH_ASKED)
    for version in ("panel", "family", "published"):
        assert [one for one in INSIDE if waits(peopled, version, one, leaves=False)] == []
        assert [one for one in OUTSIDE if not waits(peopled, version, one, leaves=False)] == []


def test_nobody_becomes_the_public_by_being_listed_nor_a_reader_of_copies(peopled: str) -> None:
    for name in ("Larkfield Echo", "Jo Newsam"):
        record(peopled, "may_see", {"name": [name], "reason": ["They asked."]})
    assert waits(peopled, "published", "Jo Newsam", leaves=False) == ()
    assert len(waits(peopled, "published", "Jo Newsam", leaves=True)) == len(CONDITIONS) + 2


def test_the_command_writes_nothing_and_says_what_is_not_cleared(  # type: ignore[no-untyped-def]
    review: str,  # noqa: F811
    store: Path,
    tmp_path: Path,
    sightline,
) -> None:
    decide_all(review)
    to = ("--version", "published", "--for", "The public", "--by", DECIDER, "--store", store, "--file", "csv")
    code, said, _ = sightline("review", "export", "Rapid review, Child W", tmp_path / "out", *to)
    assert code == 1
    assert said.count("Not cleared: ") == len(CONDITIONS)
    assert "page of publication" in said
    assert not (tmp_path / "out").exists()

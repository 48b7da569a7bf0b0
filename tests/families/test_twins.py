"""Twins: told apart from the first day, with two councils and two police forces that are not one another."""

from tests.families.told import Told

ADA, IVO = "Ada Corrie", "Ivo Corrie"


def _births(told: dict[str, Told], child: str) -> list[str]:
    return [fact["text"] for fact in told["Twins"].facts(child) if fact["kind"] == "birth"]


def test_each_twin_is_born_once_and_in_their_own_chronology(told: dict[str, Told]) -> None:
    assert [text[:3] for text in _births(told, ADA)] == ["Ada"]
    assert [text[:3] for text in _births(told, IVO)] == ["Ivo"]


def test_a_visit_that_saw_one_twin_only_is_in_the_chronology_of_that_twin(told: dict[str, Told]) -> None:
    jaundice = [fact for fact in told["Twins"].facts(IVO) if "jaundice" in fact["text"]]
    assert jaundice


def test_what_concerns_both_is_in_both(told: dict[str, Told]) -> None:
    for child in (ADA, IVO):
        assert any(
            "Pre-birth initial child protection conference" in fact["text"] for fact in told["Twins"].facts(child)
        )


def test_two_names_that_are_nearly_the_same_are_not_joined_silently(told: dict[str, Told]) -> None:
    names = {person["person"] for fact in told["Twins"].facts(ADA) for person in fact["people"]}
    assert {"Jude HARKER", "Jude HARPER"} <= names


def test_two_police_forces_do_not_know_what_the_other_knows(told: dict[str, Told]) -> None:
    first = told["Twins"].facts(ADA, "--known-to", "Ostrey Constabulary", "--known-at", "2025-11-28")
    second = told["Twins"].facts(ADA, "--known-to", "Marlshire Police", "--known-at", "2025-11-28")
    assert {fact["agency"] for fact in first} == {"Ostrey Constabulary"}
    assert {fact["agency"] for fact in second} == {"Marlshire Police"}


def test_the_review_that_was_nobodys_is_open_for_both(told: dict[str, Told]) -> None:
    for child in (ADA, IVO):
        [review] = [found for found in told["Twins"].ask("duties", child) if found["ref"] == "C08"]
        assert review["state"] == "breached and open"
        assert review["due"] == {"earliest": "2025-09-04", "latest": "2025-09-04"}

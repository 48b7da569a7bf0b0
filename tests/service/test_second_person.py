"""Who can be the second person that checks a file: nobody whose name can be the first one's."""

from __future__ import annotations

import pytest

from sightline.service.reviews.processes import may_be_same_person


@pytest.mark.parametrize(
    "name",
    [
        "priya  LEAD",
        "P. Lead",
        "P Lead",
        "Lead, Priya",
        "Lead, P.",
        "Ms Priya Lead",
        "Priya Lead (chair)",
        "Priya Anne Lead",
        "Priya",
        "Dr. Lead",
        "",
    ],
)
def test_a_name_that_can_be_one_persons_is_no_second_person(name: str) -> None:
    assert may_be_same_person("Priya Lead", name)
    assert may_be_same_person(name, "Priya Lead")


@pytest.mark.parametrize("name", ["S. Second", "Ruth Lead", "Priya Okafor", "Pritam Lead", "Lead-Hart, Priya"])
def test_another_name_is_another_person(name: str) -> None:
    assert not may_be_same_person("Priya Lead", name)
    assert not may_be_same_person(name, "Priya Lead")

"""Only a recorded involvement, enquiry or review that is open is a purpose."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from sightline.chronology.chronology import Agency, CasePerson, Chronology
from sightline.chronology.fact import Fact, KindStanding
from sightline.chronology.partial_date import PartialDate, Precision
from sightline.population.purpose import open_purpose
from sightline.vocabulary.kinds import KINDS

ON = date(2025, 6, 1)


def chronology(*rows: tuple[str, PartialDate]) -> Chronology:
    facts = tuple(
        Fact(f"f{number}", kind, KINDS[kind].nature, day, "council", "", lineage=f"f{number}")
        for number, (kind, day) in enumerate(rows)
    )
    return Chronology(
        CasePerson("kit", "Kit"), facts, {"council": Agency("council", "Council", "childrens_social_care")}
    )


@pytest.mark.parametrize(
    ("kind", "purpose"),
    [
        ("child_in_need_plan_start", "involvement"),
        ("looked_after_start", "involvement"),
        ("social_worker_allocated", "involvement"),
        ("section_47_enquiry_start", "enquiry"),
        ("review_start", "review"),
        ("residence_start", ""),
        ("visit", ""),
        ("domestic_abuse_incident", ""),
    ],
)
def test_what_has_begun_and_not_ended_is_a_purpose(kind: str, purpose: str) -> None:
    assert open_purpose(chronology((kind, PartialDate.on(date(2025, 1, 6)))), ON) == purpose


def test_what_has_ended_is_none_and_what_begins_later_is_none_yet() -> None:
    begun = ("child_in_need_plan_start", PartialDate.on(date(2025, 1, 6)))
    ended = ("child_in_need_plan_end", PartialDate.on(date(2025, 5, 31)))
    assert open_purpose(chronology(begun, ended), ON) == ""
    assert open_purpose(chronology(begun, ended), date(2025, 5, 30)) == "involvement"
    assert open_purpose(chronology(begun), date(2025, 1, 5)) == ""


def test_an_end_that_may_still_come_leaves_it_open() -> None:
    begun = ("child_in_need_plan_start", PartialDate.on(date(2025, 1, 6)))
    june = PartialDate("June 2025", date(2025, 6, 1), date(2025, 6, 30), Precision.MONTH)
    assert open_purpose(chronology(begun, ("child_in_need_plan_end", june)), ON) == "involvement"


def test_an_end_without_a_start_and_what_nobody_has_confirmed_open_nothing() -> None:
    ended = ("child_in_need_plan_end", PartialDate.on(date(2025, 7, 1)))
    assert open_purpose(chronology(ended), ON) == ""
    begun = chronology(("child_in_need_plan_start", PartialDate.on(date(2025, 1, 6))))
    waiting = replace(begun, facts=tuple(replace(fact, kind_standing=KindStanding.SUGGESTED) for fact in begun.facts))
    assert open_purpose(waiting, ON) == ""

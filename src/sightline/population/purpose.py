"""Why a child may be looked at at all: a recorded involvement, enquiry or review that is open."""

from __future__ import annotations

from datetime import date

from sightline.chronology.chronology import Chronology

INVOLVEMENT = (
    "allocation",
    "assessment",
    "child_in_need_plan",
    "child_protection_plan",
    "looked_after",
    "police_protection",
    "pre_proceedings",
    "proceedings",
)
ENQUIRY = ("section_47_enquiry",)
REVIEW = ("review",)


def open_purpose(chronology: Chronology, on: date) -> str:
    """ "involvement", "enquiry" or "review", by a period that has begun and whose end is not certain by ``on``; or "".

    Facts that no person has confirmed open no purpose.
    """
    for purpose, names in (("involvement", INVOLVEMENT), ("enquiry", ENQUIRY), ("review", REVIEW)):
        for name in names:
            for period in chronology.periods(name):
                if period.start_fact is None or not period.start.possibly_by(on):
                    continue
                if period.end is None or not period.end.certainly_by(on):
                    return purpose
    return ""

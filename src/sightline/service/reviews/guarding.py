"""What the parallel processes of a review stop elsewhere."""

from __future__ import annotations

from sightline.service.reviews.keeping import seen
from sightline.service.reviews.models import Review
from sightline.service.reviews.processes import stopped


def why_no_disclosure(case_id: str) -> str:
    """Why the report on disclosure may not be made of a case: a process of its review stops it. Else empty."""
    row = Review.objects.filter(case_id=case_id).first() if case_id else None
    by = stopped(seen(row)).get("disclosure", ()) if row is not None else ()
    if not by:
        return ""
    return (
        f"A parallel process of the review stops this report: {', '.join(by)}. It is made once a named person has "
        "lifted that, on the page of parallel processes."
    )

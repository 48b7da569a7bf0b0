"""What changed in a review since a day: what was recorded or taken back, what came in, what was decided."""

from __future__ import annotations

from datetime import date

from django.utils.timezone import localtime

from sightline.service.access.viewer import Viewer
from sightline.service.records import queries as records
from sightline.service.reviews.models import Export, ReturnReceived, ReviewEntry
from sightline.service.reviews.receiving import return_seen
from sightline.service.reviews.shapes import ChangeSeen, ReviewSeen
from sightline.service.reviews.sorts import SORTS
from sightline.service.reviews.sorts.sort import Control


def changed(review: ReviewSeen, since: date, *, viewer: Viewer) -> tuple[ChangeSeen, ...]:
    """Everything since the beginning of a day, the latest first."""
    found = [
        ChangeSeen(one.at, one.by, SORTS[one.sort].recorded, _words(one.sort, one.given), one) for one in review.entries
    ]
    for row in ReviewEntry.objects.filter(review_id=review.id, taken_back_at__isnull=False).order_by("id"):
        recorded = SORTS[row.sort].recorded
        said = f"Taken back: {recorded[:1].lower()}{recorded[1:]}"
        found.append(ChangeSeen(row.taken_back_at, row.taken_back_by, said, row.taken_back_because))
    names = {one.id: one.words("name") for one in review.entries if one.sort == "agency"}
    for sent in ReturnReceived.objects.filter(review_id=review.id).defer("content").order_by("id"):
        who = names.get(sent.agency_id, "")
        said = f"{who}: version {sent.version} received"
        counted = f"{sent.rows} rows, {return_seen(sent).asked_count} remarks"
        found.append(ChangeSeen(sent.received_at, sent.received_by, said, counted, agency=sent.agency_id))
        if sent.decided_at is not None:
            said = f"{who}: version {sent.version} {sent.state}"
            found.append(ChangeSeen(sent.decided_at, sent.decided_by, said, sent.reason, agency=sent.agency_id))
    for made in Export.objects.filter(review_id=review.id).defer("content").order_by("id"):
        said = f"A file was made: {made.version} version, for {made.reader}"
        found.append(ChangeSeen(made.made_at, made.made_by, said, made.file_digest[:16]))
        if made.released_at is not None:
            found.append(ChangeSeen(made.released_at, made.released_by, f"Released to {made.reader}"))
    if review.case:
        for one in records.decisions(review.case, viewer=viewer):
            found.append(ChangeSeen(one.at, one.by, one.sentence, one.reason))
    kept = [one for one in found if localtime(one.at).date() >= since]
    return tuple(sorted(kept, key=lambda one: one.at, reverse=True))


def _words(sort: str, given: object) -> str:
    """The first line or text of an entry."""
    if isinstance(given, dict):
        for field in SORTS[sort].fields:
            words = given.get(field.name)
            if isinstance(words, str) and field.control in (Control.LINE, Control.TEXT):
                return words
    return ""

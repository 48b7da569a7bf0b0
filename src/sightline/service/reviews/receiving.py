"""Returns: received as they came, checked at once, sent back or accepted, and then built into the review's case."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from pathlib import PurePath

from django.db import transaction

from sightline.chronology.clock import now
from sightline.service.access.viewer import Viewer
from sightline.service.records import holding
from sightline.service.records import queries as records
from sightline.service.records.building.build import build
from sightline.service.records.building.report import BuildReport
from sightline.service.records.errors import NotFound, NotPossible
from sightline.service.reviews.case_folder import case_folder
from sightline.service.reviews.checking import check
from sightline.service.reviews.keeping import opened
from sightline.service.reviews.models import ReturnReceived, Review, ReviewEntry
from sightline.service.reviews.referring import give_references
from sightline.service.reviews.shapes import ReturnSeen

FORMATS = ("docx", "xlsx", "csv", "doc", "rtf", "txt", "pdf", "html")
LARGEST = 50 * 1024 * 1024


def receive_return(review_id: str, agency: int, name: str, content: bytes, *, by: str) -> ReturnSeen:
    """Keep a file that an agency sent and check it; nothing of it is in the case before it is accepted.

    Raises NotFound, and NotPossible for a file that is empty, too large, of no known format, or held already.
    """
    if not by.strip():
        raise NotPossible("Say who received it.")
    form = PurePath(name).suffix.lower().lstrip(".")
    if form not in FORMATS:
        raise NotPossible(
            f"A return is one of these: {', '.join(FORMATS)}. Ask the agency to send it as .docx or .xlsx."
        )
    if not content or len(content) > LARGEST:
        raise NotPossible("The file is empty, or larger than 50 megabytes. Ask the agency to send it again.")
    digest = hashlib.sha256(content).hexdigest()
    _, review = opened(review_id, viewer=Viewer(by))
    asked = review.entry(agency)
    if asked is None or asked.sort != "agency" or not asked.stands:
        raise NotPossible("That agency is not asked in this review.")
    earlier = ReturnReceived.objects.filter(review_id=review_id, agency_id=agency).order_by("version")
    if any(row.sha256 == digest for row in earlier):
        raise NotPossible("This very file was received from this agency already. Nothing was changed.")
    before = earlier.last()
    told = check(
        content, name, review=review, agency=asked, before=(bytes(before.content), before.name) if before else None
    )
    row = ReturnReceived.objects.create(
        review_id=review_id,
        agency_id=agency,
        version=(before.version if before else 0) + 1,
        name=PurePath(name).name[:500],
        format=form,
        sha256=digest,
        content=content,
        rows=told.rows,
        remarks=list(told.remarks),
        compared=told.compared,
        received_by=by.strip(),
        received_at=now(),
    )
    return return_seen(row)


def send_back_return(review_id: str, return_id: int, reason: str, *, by: str) -> ReturnSeen:
    """Say that a return was sent back to its agency, and with which words. Raises NotFound, NotPossible."""
    row = _undecided(review_id, return_id, by)
    if not reason.strip():
        raise NotPossible("Say what the agency is asked to mend.")
    _decide(row, "sent back", by, reason)
    return return_seen(row)


def accept_return(review_id: str, return_id: int, *, by: str, reason: str = "") -> BuildReport:
    """Accept a return: it is built into the review's case, in the place of what the agency sent before.

    Raises NotFound, NotPossible; then nothing is changed.
    """
    return accept_returns(review_id, [return_id], by=by, reason=reason)


def accept_returns(review_id: str, return_ids: Sequence[int], *, by: str, reason: str = "") -> BuildReport:
    """Accept several returns with one reason, and build the case once. Raises NotFound, NotPossible; then nothing is
    changed.
    """
    _, review = opened(review_id, viewer=Viewer(by))
    rows = [_undecided(review_id, one, by) for one in return_ids]
    for row in rows:
        if row.remarks and not reason.strip():
            raise NotPossible("The check has remarks. Say why the return is accepted with them, or send it back.")
        agency = review.entry(row.agency_id)
        if (
            agency is None
            or not check(bytes(row.content), row.name, review=review, agency=agency, before=None).can_be_taken
        ):
            raise NotPossible("This return cannot be taken, for what the check says first. Send it back to the agency.")
    with transaction.atomic():
        for row in rows:
            ReturnReceived.objects.filter(review_id=review_id, agency_id=row.agency_id, state="accepted").update(
                state="replaced"
            )
            _decide(row, "accepted", by, reason)
        report = build_accepted(review_id, by=by)
    return report


def build_accepted(review_id: str, *, by: str) -> BuildReport:
    """Build the case of a review from what was accepted, and give new rows their references. Raises NotFound."""
    row, review = opened(review_id, viewer=Viewer(by))
    with case_folder(review) as folder:
        report = build(folder, by=by)
    if not report.read_anything:
        why = " ".join(one.sentence for one in report.refused)
        raise NotPossible(f"Nothing in the return could be read, so it was not accepted. {why}".strip())
    if row.case_id != report.case:
        Review.objects.filter(pk=row.pk).update(case_id=report.case)
        for one in review.standing("hold"):
            holding.place_hold(report.case, row.pk, one.words("reason"), by=one.by)
    viewer = Viewer(by)
    case = records.case(report.case, viewer=viewer)
    facts = {fact.id: fact for child in case.children for fact in records.chronology(child.id, viewer=viewer).current}
    agencies = {agency.id: agency for agency in records.agencies(report.case, viewer=viewer)}
    give_references(review, tuple(facts.values()), agencies)
    return report


def return_seen(row: ReturnReceived) -> ReturnSeen:
    """A return as it is shown."""
    own = {name: getattr(row, name) for name in ReturnSeen.__slots__ if name not in ("id", "agency", "remarks")}
    return ReturnSeen(id=row.pk, agency=row.agency_id, remarks=tuple(row.remarks), **own)


def _undecided(review_id: str, return_id: int, by: str) -> ReturnReceived:
    if not by.strip():
        raise NotPossible("Say who decides.")
    review, _ = opened(review_id, viewer=Viewer(by))
    row = ReturnReceived.objects.filter(review=review, pk=return_id).first()
    if row is None:
        raise NotFound("There is no such return here.")
    if row.state != "received":
        raise NotPossible(f"This return was decided already: {row.state}.")
    if ReturnReceived.objects.filter(agency_id=row.agency_id, version__gt=row.version).exists():
        raise NotPossible("The agency has sent a later version. Decide on that one.")
    if not ReviewEntry.objects.filter(pk=row.agency_id, taken_back_by="").exists():
        raise NotPossible("That agency is no longer asked in this review.")
    return row


def _decide(row: ReturnReceived, state: str, by: str, reason: str) -> None:
    row.state, row.decided_by, row.decided_at, row.reason = state, by.strip(), now(), reason.strip()
    row.save(update_fields=["state", "decided_by", "decided_at", "reason"])

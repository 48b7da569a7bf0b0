"""What is held of reviews, for one viewer. Every query takes ``viewer=`` and ``known_at=``."""

from __future__ import annotations

from datetime import date

from sightline.service.access.viewer import Viewer, require
from sightline.service.records.errors import NotFound
from sightline.service.reviews import board as board_of
from sightline.service.reviews import clocks as clocks_of
from sightline.service.reviews.keeping import may_see, opened, references_of, seen
from sightline.service.reviews.models import ReturnReceived, Review
from sightline.service.reviews.receiving import return_seen
from sightline.service.reviews.shapes import BoardRow, Clock, ReturnSeen, ReviewSeen


def reviews(*, viewer: Viewer, known_at: date | None = None) -> tuple[ReviewSeen, ...]:
    """Every review that this viewer may see, the latest first."""
    require(viewer)
    found = (seen(row) for row in Review.objects.order_by("-opened_at", "title"))
    return tuple(one for one in found if may_see(one, viewer))


def review(review_id: str, *, viewer: Viewer, known_at: date | None = None) -> ReviewSeen:
    """One review. Raises NotFound, also where this viewer may not see it."""
    return opened(review_id, viewer=viewer)[1]


def review_of_case(case_id: str, *, viewer: Viewer, known_at: date | None = None) -> ReviewSeen | None:
    """The review whose returns a case is built from, if this viewer may see it."""
    require(viewer)
    row = Review.objects.filter(case_id=case_id).first() if case_id else None
    found = seen(row) if row is not None else None
    return found if found is not None and may_see(found, viewer) else None


def clocks(review_id: str, *, viewer: Viewer, known_at: date | None = None) -> tuple[Clock, ...]:
    """The clocks of a review, as they stand on ``known_at`` (None: today). Raises NotFound."""
    return clocks_of.clocks(opened(review_id, viewer=viewer)[1], viewer=viewer, on=known_at)


def references(review_id: str, *, viewer: Viewer, known_at: date | None = None) -> dict[str, str]:
    """Lineage of a fact to what people quote it by ("PO 14"). Raises NotFound."""
    return references_of(opened(review_id, viewer=viewer)[0].id)


def board(review_id: str, *, viewer: Viewer, known_at: date | None = None) -> tuple[BoardRow, ...]:
    """A row for each agency that was asked for a return. Raises NotFound."""
    return board_of.board(opened(review_id, viewer=viewer)[1], on=known_at)


def returns(review_id: str, *, viewer: Viewer, known_at: date | None = None) -> tuple[ReturnSeen, ...]:
    """Every file that was received, by agency and version. Raises NotFound."""
    row, _ = opened(review_id, viewer=viewer)
    held = ReturnReceived.objects.filter(review=row).defer("content").order_by("agency_id", "version")
    return tuple(return_seen(one) for one in held)


def return_file(review_id: str, return_id: int, *, viewer: Viewer, known_at: date | None = None) -> bytes:
    """The bytes of a return as they came. Raises NotFound."""
    row, _ = opened(review_id, viewer=viewer)
    found = ReturnReceived.objects.filter(review=row, pk=return_id).first()
    if found is None:
        raise NotFound("There is no such return here.")
    return bytes(found.content)


def chase_message(review_id: str, agency: int, *, viewer: Viewer, known_at: date | None = None) -> str:
    """The message that chases one agency, written for copying. Raises NotFound."""
    review = opened(review_id, viewer=viewer)[1]
    row = next((one for one in board_of.board(review, on=known_at) if one.agency.id == agency), None)
    if row is None:
        raise NotFound("That agency is not asked in this review.")
    running = clocks_of.clocks(review, viewer=viewer, on=known_at)
    return board_of.chase_message(review, row, running, viewer.name)

"""What is held of reviews, for one viewer. Every query takes ``viewer=`` and ``known_at=``."""

from __future__ import annotations

from datetime import date

from sightline.documents.refusal import Refusal
from sightline.intake.returns import CameBack, NotOurs, came_back
from sightline.intake.said_columns import ColumnSeen
from sightline.publishing.combined.shape import CombinedChronology
from sightline.publishing.leaks.unlisted import Unlisted
from sightline.service.access.viewer import Viewer, require
from sightline.service.records.errors import NotFound, NotPossible
from sightline.service.reviews import board as board_of
from sightline.service.reviews import casting, changing, checking, combining, exporting, learning
from sightline.service.reviews import clocks as clocks_of
from sightline.service.reviews.keeping import may_see, opened, references_of, seen
from sightline.service.reviews.models import Export, ReturnReceived, Review
from sightline.service.reviews.receiving import return_seen
from sightline.service.reviews.shapes import (
    BoardRow,
    CastRow,
    ChangeSeen,
    Clock,
    EntrySeen,
    ExportSeen,
    ReturnSeen,
    ReviewSeen,
    SameBefore,
    Trial,
)


def reviews(*, viewer: Viewer, known_at: date | None = None) -> tuple[ReviewSeen, ...]:
    """Every review that this viewer may see, the latest first."""
    require(viewer)
    found = (seen(row) for row in Review.objects.order_by("-opened_at", "title"))
    return tuple(one for one in found if may_see(one, viewer))


def review(review_id: str, *, viewer: Viewer, known_at: date | None = None) -> ReviewSeen:
    """One review. Raises NotFound, also where this viewer may not see it."""
    return opened(review_id, viewer=viewer)[1]


def review_of_case(case_id: str, *, viewer: Viewer, known_at: date | None = None) -> str:
    """The id of the review whose returns a case is built from, if this viewer may see it; else empty."""
    require(viewer)
    row = Review.objects.filter(case_id=case_id).first() if case_id else None
    return row.id if row is not None and may_see(seen(row), viewer) else ""


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


def return_columns(
    review_id: str, return_id: int, *, viewer: Viewer, known_at: date | None = None
) -> tuple[ColumnSeen, ...]:
    """The columns of the tables of a return, as they are read now. Raises NotFound; NotPossible if it has none."""
    row, review = opened(review_id, viewer=viewer)
    found = ReturnReceived.objects.filter(review=row, pk=return_id).first()
    asked = review.entry(found.agency_id) if found is not None else None
    if found is None or asked is None:
        raise NotFound("There is no such return here.")
    held = checking.columns_of(bytes(found.content), found.name, review=review, agency=asked)
    if not held:
        raise NotPossible("It has no table with columns: what is read is read out of its words.")
    return held


def chase_message(review_id: str, agency: int, *, viewer: Viewer, known_at: date | None = None) -> str:
    """The message that chases one agency, written for copying. Raises NotFound."""
    review = opened(review_id, viewer=viewer)[1]
    row = next((one for one in board_of.board(review, on=known_at) if one.agency.id == agency), None)
    if row is None:
        raise NotFound("That agency is not asked in this review.")
    running = clocks_of.clocks(review, viewer=viewer, on=known_at)
    return board_of.chase_message(review, row, running, viewer.name)


def records_of(
    review_id: str, *, viewer: Viewer, known_at: date | None = None, known_to: str | None = None
) -> combining.Records:
    """A review’s facts: all, or as the evidence shows that ``known_to`` had them on ``known_at``. Raises NotFound."""
    return combining.records_of(
        opened(review_id, viewer=viewer)[1], viewer=viewer, known_at=known_at, known_to=known_to
    )


def combined(
    review_id: str, *, viewer: Viewer, known_at: date | None = None, held: combining.Records | None = None
) -> CombinedChronology:
    """A review’s combined chronology, inside, with every name. ``held``: its records, if known. Raises NotFound."""
    review = opened(review_id, viewer=viewer)[1]
    facts = held or combining.records_of(review, viewer=viewer, known_at=known_at)
    return combining.combined(review, facts, viewer=viewer)


def made_before(
    review_id: str, recommendation: int, *, viewer: Viewer, known_at: date | None = None
) -> tuple[SameBefore, ...]:
    """Earlier recommendations, in the reviews that this viewer may see, that read like this one. Raises NotFound."""
    review = opened(review_id, viewer=viewer)[1]
    entry = review.entry(recommendation)
    if entry is None:
        raise NotFound("There is no such recommendation here.")
    return learning.made_before(entry, reviews(viewer=viewer))


def trial(review_id: str, binding: int, *, viewer: Viewer, known_at: date | None = None) -> Trial:
    """What a bound rule would have asked over the past cases that this viewer may see. Raises NotFound, NotPossible."""
    entry = opened(review_id, viewer=viewer)[1].entry(binding)
    if entry is None or entry.sort != "binding":
        raise NotFound("There is no such binding here.")
    return learning.trial(entry, viewer=viewer)


def rule_file(review_id: str, binding: int, *, viewer: Viewer, known_at: date | None = None) -> str:
    """The file of the dated version of the rule that a recommendation is bound to. Raises NotFound, NotPossible."""
    review = opened(review_id, viewer=viewer)[1]
    entry = review.entry(binding)
    if entry is None or entry.sort != "binding" or not entry.stands:
        raise NotFound("There is no such binding here.")
    return learning.rule_file(review, entry, viewer=viewer)


def learned_from(
    rule: str, *, viewer: Viewer, known_at: date | None = None
) -> tuple[tuple[ReviewSeen, EntrySeen], ...]:
    """The recommendations bound to a rule, in the reviews that this viewer may see: each binding with its review."""
    return tuple(
        (one, binding)
        for one in reviews(viewer=viewer)
        for binding in one.standing("binding")
        if binding.words("rule") == rule
    )


def blank_return(review_id: str, agency: int, form: str, *, viewer: Viewer, known_at: date | None = None) -> bytes:
    """The blank return of one agency, ``form`` docx or xlsx. Raises NotFound, NotPossible."""
    review = opened(review_id, viewer=viewer)[1]
    asked = review.entry(agency)
    if asked is None or asked.sort != "agency" or not asked.stands:
        raise NotFound("That agency is not asked in this review.")
    return checking.blank_return(review, asked, form)


def cast(review_id: str, *, viewer: Viewer, known_at: date | None = None) -> tuple[CastRow, ...]:
    """The cast of a review, what is first to look at before the rest. Raises NotFound."""
    return casting.cast_rows(opened(review_id, viewer=viewer)[1], viewer=viewer)


def forgotten(review_id: str, *, viewer: Viewer, known_at: date | None = None) -> tuple[Unlisted, ...]:
    """Who and what the records of a review name and no entry of its cast covers. Raises NotFound."""
    return casting.forgotten(opened(review_id, viewer=viewer)[1], viewer=viewer)


def exports(review_id: str, *, viewer: Viewer, known_at: date | None = None) -> tuple[ExportSeen, ...]:
    """Every file that was made of a review, the latest first. Raises NotFound."""
    row, review = opened(review_id, viewer=viewer)
    held = Export.objects.filter(review=row).defer("content").order_by("-id")
    return tuple(exporting.export_seen(one, review) for one in held)


def export(review_id: str, export_id: int, *, viewer: Viewer, known_at: date | None = None) -> ExportSeen:
    """One file that was made of a review. Raises NotFound."""
    found = next((one for one in exports(review_id, viewer=viewer) if one.id == export_id), None)
    if found is None:
        raise NotFound("There is no such file here.")
    return found


def export_file(review_id: str, export_id: int, *, viewer: Viewer, known_at: date | None = None) -> tuple[str, bytes]:
    """The form and the bytes of a file that was released. Raises NotFound; NotPossible where a process stops it."""
    return exporting.export_file(review_id, export_id, viewer=viewer)


def changed(review_id: str, since: date, *, viewer: Viewer, known_at: date | None = None) -> tuple[ChangeSeen, ...]:
    """Everything that changed in a review since the beginning of a day, the latest first. Raises NotFound."""
    return changing.changed(opened(review_id, viewer=viewer)[1], since, viewer=viewer)


def file_come_back(
    review_id: str, export_id: int, edited: bytes, *, viewer: Viewer, known_at: date | None = None
) -> CameBack:
    """What a person changed in an exported Word file, by row. Nothing is changed by asking.

    Raises NotFound; NotPossible where the file is not that one come back, or cannot be opened.
    """
    row, _ = opened(review_id, viewer=viewer)
    held = Export.objects.filter(review=row, pk=export_id).first()
    if held is None or not held.format.endswith("docx"):
        raise NotFound("There is no such Word file here.")
    found = came_back(bytes(held.content), edited)
    if isinstance(found, NotOurs):
        raise NotPossible(found.sentence)
    if isinstance(found, Refusal):
        raise NotPossible(f"The file cannot be opened: {found.reason}. What to do: {found.what_to_do}.")
    return found

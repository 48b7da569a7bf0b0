"""What people do with a review. Verbs with ``by=``; what no longer holds is taken back, never deleted."""

from __future__ import annotations

import secrets
from collections.abc import Mapping, Sequence

from django.db import transaction

from sightline.chronology.clock import now
from sightline.service.access.viewer import Viewer
from sightline.service.records import holding
from sightline.service.records.building.which_case import is_called, rename_case
from sightline.service.records.errors import NotFound, NotPossible
from sightline.service.reviews import gate
from sightline.service.reviews.columns import refuse_unclear
from sightline.service.reviews.exporting import check_export, decide_leaks, make_export, release_export
from sightline.service.reviews.given import checked
from sightline.service.reviews.keeping import entry_seen, opened, references_of, seen
from sightline.service.reviews.models import Review, ReviewEntry
from sightline.service.reviews.receiving import (
    accept_return,
    accept_returns,
    read_again,
    receive_return,
    send_back_return,
)
from sightline.service.reviews.shapes import EntrySeen
from sightline.service.reviews.sorts import SORTS
from sightline.service.reviews.sorts.choices import KINDS

__all__ = [
    "accept_return",
    "accept_returns",
    "check_export",
    "decide_leaks",
    "forget_case",
    "make_export",
    "open_review",
    "receive_return",
    "record",
    "release_export",
    "send_back_return",
    "take_back",
]


def open_review(kind: str, title: str, *, by: str) -> str:
    """Open a review; returns its id. Its title names it to people and holds no name of a child. Raises NotPossible."""
    words = _as_title(title)
    if kind not in KINDS:
        raise NotPossible(f"Choose the kind of review: {', '.join(KINDS.values())}.")
    if not words:
        raise NotPossible("Give the review a title without anybody’s name, such as “Rapid review, Child J”.")
    if not by.strip():
        raise NotPossible("Say who opens it.")
    _refuse_taken(words)
    row = Review.objects.create(
        id=f"r{secrets.token_hex(7)}", kind=kind, title=words, opened_by=by.strip(), opened_at=now()
    )
    return row.id


def _as_title(words: str) -> str:
    return " ".join(words.split())[:200]


def _refuse_taken(title: str, besides: str = "") -> None:
    """Raise NotPossible where another review or case has that title; ``besides``: the review that may have it."""
    held = [seen(row) for row in Review.objects.exclude(pk=besides)]
    own = Review.objects.filter(pk=besides).values_list("case_id", flat=True).first() or ""
    taken = {name.casefold() for one in held for name in (one.title, one.opened_as)}
    if title.casefold() in taken or is_called(title, besides=own):
        raise NotPossible("There is a review or a case of that title already. Choose another.")


def _call_case(review_id: str, case_id: str) -> None:
    """The case of a review is called as the review is."""
    if case_id:
        rename_case(case_id, seen(Review.objects.get(pk=review_id)).title)


def record(
    review_id: str,
    sort: str,
    values: Mapping[str, Sequence[str]],
    *,
    by: str,
    about: int | None = None,
    subject: str = "",
) -> EntrySeen:
    """Record one thing of a review. ``values``: the words given for each field of the sort.

    Raises NotFound, and NotPossible with a sentence for the person.
    """
    if sort not in SORTS:
        raise NotFound("There is no such thing to record.")
    if not by.strip():
        raise NotPossible("Say who records it.")
    wanted = SORTS[sort]
    with transaction.atomic():
        row, review = opened(review_id, viewer=Viewer(by))
        whole = review.entry(about)
        if wanted.of and (whole is None or not whole.stands or whole.sort != wanted.of):
            raise NotPossible("What this belongs to is no longer here, or was taken back.")
        if wanted.of_subject and sort != "comment" and not subject:
            raise NotPossible("Say what this is of.")
        lineages = {reference: lineage for lineage, reference in references_of(row.id).items()}
        given = checked(wanted, values, lineages)
        gate.refuse_unless_possible(
            review, sort, given, subject, about=whole if wanted.of else None, lineages=set(lineages.values())
        )
        if sort == "columns":
            refuse_unclear(list(map(str, given["columns"])))
        if sort == "title":
            given["title"] = _as_title(str(given["title"]))
            _refuse_taken(given["title"], besides=row.pk)
        if sort == "binding":
            gate.refuse_unknown_rule(given, viewer=Viewer(by))
        made = ReviewEntry.objects.create(
            review=row,
            sort=sort,
            about_id=whole.id if whole is not None and wanted.of else None,
            subject=subject[:60] if wanted.of_subject else "",
            given=given,
            by=by.strip(),
            at=now(),
        )
        if sort == "hold" and row.case_id:
            holding.place_hold(row.case_id, row.id, str(given["reason"]), by=by)
        if sort == "title":
            _call_case(row.pk, row.case_id)
        if sort == "columns" and whole is not None:
            read_again(row.pk, whole.id, by=by)
    return entry_seen(made)


def take_back(review_id: str, entry_id: int, because: str, *, by: str) -> EntrySeen:
    """Take back what was recorded, with the reason. It stays written. Raises NotFound, NotPossible."""
    if not by.strip():
        raise NotPossible("Say who takes it back.")
    if not because.strip():
        raise NotPossible("Say why it is taken back.")
    with transaction.atomic():
        review, _ = opened(review_id, viewer=Viewer(by))
        row = ReviewEntry.objects.filter(review=review, pk=entry_id).first()
        if row is None:
            raise NotFound("That is not in this review.")
        if row.taken_back_by:
            raise NotPossible("This was taken back already.")
        row.taken_back_by, row.taken_back_at, row.taken_back_because = by.strip(), now(), because.strip()
        row.save(update_fields=["taken_back_by", "taken_back_at", "taken_back_because"])
        left = ReviewEntry.objects.filter(review=review, sort="hold", taken_back_by="").exists()
        if row.sort == "hold" and not left and review.case_id:
            holding.lift_hold(review.case_id, review.id, because, by=by)
        if row.sort == "title":
            _call_case(review.pk, review.case_id)
        if row.sort == "columns" and row.about_id is not None:
            read_again(review.pk, row.about_id, by=by)
    return entry_seen(row)


def forget_case(case_id: str, *, by: str) -> None:
    """Delete the review of a case that is about to be deleted for good. Raises NotPossible while it is held."""
    if not by.strip():
        raise NotPossible("Say who deletes.")
    holding.refuse_if_held(case_id)
    Review.objects.filter(case_id=case_id).delete()

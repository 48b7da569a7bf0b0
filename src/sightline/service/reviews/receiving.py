"""Returns: received as they came, checked at once, sent back or accepted, and then built into the review's case."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import PurePath

from django.db import transaction

from sightline.chronology.clock import now
from sightline.service.access.viewer import Viewer
from sightline.service.records import holding
from sightline.service.records import queries as records
from sightline.service.records.building.build import Progress, build
from sightline.service.records.building.report import BuildReport
from sightline.service.records.errors import NotFound, NotPossible
from sightline.service.reviews.case_folder import case_folder, letters_of
from sightline.service.reviews.checking import check
from sightline.service.reviews.enclosed import FORMATS, format_of
from sightline.service.reviews.keeping import opened
from sightline.service.reviews.models import ReturnReceived, Review, ReviewEntry
from sightline.service.reviews.referring import give_references
from sightline.service.reviews.shapes import ReturnSeen, ReviewSeen

_SAVE_AS = "Open it and save it as .{}, with every sheet or page, or ask the agency to."
_INSTEAD = {
    "xls": _SAVE_AS.format("xlsx"), "xlsb": _SAVE_AS.format("xlsx"), "ods": _SAVE_AS.format("xlsx"),
    "odt": _SAVE_AS.format("docx"), "pages": _SAVE_AS.format("docx"),
    "zip": "Unpack it, and receive the file that is in it.",
}  # fmt: skip
ALREADY = "This very file was received from this agency already"
LARGEST = 50 * 1024 * 1024


def receive_return(review_id: str, agency: int, name: str, content: bytes, *, by: str) -> ReturnSeen:
    """Keep a file that an agency sent and check it; nothing of it is in the case before it is accepted.

    Raises NotFound, and NotPossible for a file that is empty, too large, of no known format, or held already.
    """
    if not by.strip():
        raise NotPossible("Say who received it.")
    form = format_of(name)
    if form not in FORMATS:
        raise NotPossible(
            f"A return is one of these: {', '.join(FORMATS)}. "
            f"{_INSTEAD.get(form, 'Ask the agency to send it as .docx or .xlsx.')}"
        )
    if not content:
        raise NotPossible("The file is empty: nothing is in it. Ask the agency to send it again.")
    if len(content) > LARGEST:
        raise NotPossible("The file is larger than 50 megabytes. Ask the agency to send it without its pictures.")
    digest = hashlib.sha256(content).hexdigest()
    _, review = opened(review_id, viewer=Viewer(by))
    asked = review.entry(agency)
    if asked is None or asked.sort != "agency" or not asked.stands:
        raise NotPossible("That agency is not asked in this review.")
    earlier = ReturnReceived.objects.filter(review_id=review_id, agency_id=agency).order_by("version")
    if any(row.sha256 == digest for row in earlier):
        raise NotPossible(f"{ALREADY}. Nothing was changed.")
    elsewhere = ReturnReceived.objects.filter(review_id=review_id, sha256=digest).exclude(agency_id=agency).first()
    other = review.entry(elsewhere.agency_id) if elsewhere is not None else None
    if other is not None and other.stands:
        raise NotPossible(
            f"This very file was received as the return of {other.words('name')} already. One file is one agency’s "
            f"return: ask {asked.words('name')} for its own."
        )
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
        rows_missing=told.missing,
        statements=told.statements,
        remarks=list(told.remarks),
        compared=told.compared,
        can_be_taken=told.can_be_taken,
        received_by=by.strip(),
        received_at=now(),
    )
    return return_seen(row)


def read_again(review_id: str, agency: int, *, by: str) -> None:
    """Check what stands of an agency's returns again, and build the case anew if one of them is in it.

    Raises NotPossible where nothing could be read in what was accepted; then nothing is changed.
    """
    with transaction.atomic():
        _, review = opened(review_id, viewer=Viewer(by))
        asked = review.entry(agency)
        if asked is None:
            return
        held = list(ReturnReceived.objects.filter(review_id=review_id, agency_id=agency).order_by("version"))
        for before, row in zip((None, *held), held, strict=False):
            if row.state not in ("received", "accepted"):
                continue
            earlier = (bytes(before.content), before.name) if before else None
            told = check(bytes(row.content), row.name, review=review, agency=asked, before=earlier)
            if row.state == "accepted" and not told.can_be_taken:
                raise NotPossible(
                    "With these columns nothing could be read in the return that was accepted: one of them has to be "
                    "what happened. Nothing was changed."
                )
            row.rows, row.rows_missing, row.remarks = told.rows, told.missing, list(told.remarks)
            row.statements, row.compared, row.can_be_taken = told.statements, told.compared, told.can_be_taken
            row.save(update_fields=["rows", "rows_missing", "remarks", "statements", "compared", "can_be_taken"])
        if any(row.state == "accepted" for row in held):
            report = build_accepted(review_id, by=by)
            why = _why_unread(report, letters_of(review)[agency])
            if why:
                raise NotPossible(f"With these columns it cannot be read. {why} Nothing was changed.")


def send_back_return(review_id: str, return_id: int, reason: str, *, by: str) -> ReturnSeen:
    """Say that a return was sent back to its agency, and with which words. Raises NotFound, NotPossible."""
    row = _found(review_id, return_id, by)
    _refuse_decided(row)
    if not reason.strip():
        raise NotPossible("Say what the agency is asked to mend.")
    _decide(row, "sent back", by, reason)
    return return_seen(row)


@dataclass(frozen=True, slots=True)
class NotAccepted:
    """A return that could not be accepted with the others: whose, in which file, and why with what to do."""

    letters: str
    agency: str
    file: str
    why: str

    @property
    def sentence(self) -> str:
        """Whose, and why. It does not name the file: agencies call files by children’s names."""
        return f"{self.letters} {self.agency}: {self.why}"


@dataclass(frozen=True, slots=True)
class Accepted:
    """What became of several returns: the build of those that were accepted (None: of none), and the others."""

    report: BuildReport | None
    letters: tuple[str, ...]
    others: tuple[NotAccepted, ...]


def accept_return(review_id: str, return_id: int, *, by: str, reason: str = "") -> BuildReport:
    """Accept a return: it is built into the review's case, in the place of what the agency sent before.

    Raises NotFound, NotPossible; then nothing is changed.
    """
    made = accept_returns(review_id, [return_id], by=by, reason=reason)
    if made.report is None:
        raise NotPossible(made.others[0].why)
    return made.report


def accept_returns(
    review_id: str, return_ids: Sequence[int], *, by: str, reason: str = "", progress: Progress | None = None
) -> Accepted:
    """Accept several returns with one reason, and build the case once. One that cannot be taken keeps out no other.

    Raises NotFound, and NotPossible where nobody says who decides.
    """
    _, review = opened(review_id, viewer=Viewer(by))
    letters = letters_of(review)
    taken: dict[int, ReturnReceived] = {}
    others: list[NotAccepted] = []

    def keep_out(row: ReturnReceived, why: str) -> None:
        asked = review.entry(row.agency_id)
        name = asked.words("name") if asked is not None else ""
        others.append(NotAccepted(letters.get(row.agency_id, ""), name, row.name, why))

    for row in (_found(review_id, one, by) for one in return_ids):
        try:
            _refuse_decided(row)
            _refuse_untakable(row, review, reason)
        except NotPossible as problem:
            keep_out(row, str(problem))
        else:
            taken[row.agency_id] = row
    while taken:
        try:
            with transaction.atomic():
                for row in taken.values():
                    _replace_earlier(row)
                    _decide(row, "accepted", by, reason)
                report = build_accepted(review_id, by=by, progress=progress)
                unread = {agency: why for agency in taken if (why := _why_unread(report, letters[agency]))}
                if unread:
                    raise _UnreadError(unread)
        except _UnreadError as problem:  # what cannot be read is left out, and the others are built without it
            for agency, why in problem.agencies.items():
                keep_out(taken.pop(agency), why)
        else:
            return Accepted(report, tuple(letters[agency] for agency in taken), tuple(others))
    return Accepted(None, (), tuple(others))


class _UnreadError(Exception):
    """Some of the returns of a build could not be read: by agency, why."""

    def __init__(self, agencies: Mapping[int, str]) -> None:
        super().__init__()
        self.agencies = agencies


def _why_unread(report: BuildReport, letters: str) -> str:
    """Why nothing was read out of an agency's return by the build that should have, or empty.

    An agency's folder holds one file, whatever its format: it is known by what stands before that.
    """
    start = f"{letters}/return."
    if any(name.startswith(start) for name in (*(one.document for one in report.taken), *report.unchanged)):
        return ""
    said = " ".join(one.sentence for one in report.refused if one.document.startswith(start))
    if not said and any(note.startswith(start) for note in report.notes):
        return ""
    return f"Nothing in it could be read, so it was not accepted. {said}".strip()


def _refuse_untakable(row: ReturnReceived, review: ReviewSeen, reason: str) -> None:
    if row.remarks and not reason.strip():
        raise NotPossible("The check has remarks. Say why the return is accepted with them, or send it back.")
    agency = review.entry(row.agency_id)
    can_be_taken = row.can_be_taken
    if not can_be_taken and agency is not None:
        # A name may have been added to the review since; and before it was written down, it has to be looked at.
        can_be_taken = check(bytes(row.content), row.name, review=review, agency=agency, before=None).can_be_taken
    if not can_be_taken:
        first = next((line for line in row.remarks if line[:1].isdigit()), "").partition(". ")[2]
        raise NotPossible(f"It cannot be taken: {first} Send it back to the agency with these words.")


def _replace_earlier(row: ReturnReceived) -> None:
    ReturnReceived.objects.filter(agency_id=row.agency_id, state="accepted").update(state="replaced")


def build_accepted(review_id: str, *, by: str, progress: Progress | None = None) -> BuildReport:
    """Build the case of a review from what was accepted, and give new rows their references. Raises NotFound."""
    row, review = opened(review_id, viewer=Viewer(by))
    with case_folder(review) as folder:
        report = build(folder, by=by, **({"progress": progress} if progress else {}))
    if row.case_id != report.case:
        Review.objects.filter(pk=row.pk).update(case_id=report.case)
        for one in review.standing("hold"):
            holding.place_hold(report.case, row.pk, one.words("reason"), by=one.by)
    viewer = Viewer(by)
    views = records.chronologies(report.case, viewer=viewer) if report.read_anything else ()
    facts = {fact.id: fact for view in views for fact in view.current}
    agencies = {agency.id: agency for agency in records.agencies(report.case, viewer=viewer)}
    give_references(review, tuple(facts.values()), agencies)
    return report


def return_seen(row: ReturnReceived) -> ReturnSeen:
    """A return as it is shown."""
    own = {name: getattr(row, name) for name in ReturnSeen.__slots__ if name not in ("id", "agency", "remarks")}
    return ReturnSeen(id=row.pk, agency=row.agency_id, remarks=tuple(row.remarks), **own)


def _found(review_id: str, return_id: int, by: str) -> ReturnReceived:
    if not by.strip():
        raise NotPossible("Say who decides.")
    review, _ = opened(review_id, viewer=Viewer(by))
    row = ReturnReceived.objects.filter(review=review, pk=return_id).first()
    if row is None:
        raise NotFound("There is no such return here.")
    return row


def _refuse_decided(row: ReturnReceived) -> None:
    if row.state != "received":
        raise NotPossible(f"This return was decided already: {row.state}.")
    if ReturnReceived.objects.filter(agency_id=row.agency_id, version__gt=row.version).exists():
        raise NotPossible("The agency has sent a later version. Decide on that one.")
    if not ReviewEntry.objects.filter(pk=row.agency_id, taken_back_by="").exists():
        raise NotPossible("That agency is no longer asked in this review.")


def _decide(row: ReturnReceived, state: str, by: str, reason: str) -> None:
    row.state, row.decided_by, row.decided_at, row.reason = state, by.strip(), now(), reason.strip()
    row.save(update_fields=["state", "decided_by", "decided_at", "reason"])

"""Files that leave: made in one version for a named reader, checked, decided entry by entry, released by a person."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import date

from django.db import transaction

from sightline.chronology.clock import now, today
from sightline.chronology.partial_date import write_day
from sightline.publishing.combined.comma_separated import combined_csv
from sightline.publishing.combined.court import court_word, for_court
from sightline.publishing.combined.excel import combined_excel
from sightline.publishing.combined.lanes import as_png, lanes_of
from sightline.publishing.combined.portable import CannotMakePdf, combined_pdf
from sightline.publishing.combined.shape import MUST_BE_READ, CombinedChronology, who_signed
from sightline.publishing.combined.word import combined_word
from sightline.publishing.leaks.check import check
from sightline.publishing.leaks.finding import Decision, ExportStopped, Finding, LeakSort, Outcome, Report, let_leave
from sightline.publishing.leaks.hidden import hidden_in
from sightline.publishing.versions.cast import Cast, CastIncomplete, Version
from sightline.publishing.versions.generate import generate, stays_inside
from sightline.service.access.actions import record_look
from sightline.service.access.viewer import Viewer
from sightline.service.records.errors import NotFound, NotPossible
from sightline.service.reviews.casting import cast_of, shown_words
from sightline.service.reviews.combining import combined, records_of
from sightline.service.reviews.keeping import opened
from sightline.service.reviews.models import Export
from sightline.service.reviews.processes import may_be_same_person, stopped, why_not_shared
from sightline.service.reviews.recipients import why_not_given
from sightline.service.reviews.shapes import ExportSeen, LeakSeen, ReviewSeen, things_of
from sightline.service.reviews.sorts.choices import VERSIONS

_WRITERS: dict[str, Callable[[CombinedChronology], bytes]] = {
    "docx": combined_word,
    "xlsx": combined_excel,
    "pdf": combined_pdf,
    "csv": combined_csv,
    "court.docx": court_word,
}


def make_export(review_id: str, version: str, form: str, reader: str, *, by: str, leaves: bool = True) -> ExportSeen:
    """Make a file of a review in a version for a reader, and check it; nothing leaves before it is released.

    ``leaves``: whether it leaves the partnership. Decisions that were made about the very same words in the same place
    of an earlier file of this version hold again. Raises NotFound; NotPossible where the cast lacks a decision, nobody
    is named as the reader, or there is nothing to write.
    """
    if not by.strip():
        raise NotPossible("Say who makes the file.")
    if version not in VERSIONS or form not in _WRITERS:
        raise NotPossible("Choose a version and a form of file.")
    if not reader.strip():
        raise NotPossible("Name the person or body that the file is made for. No file is made for nobody.")
    viewer = Viewer(by)
    row, review = opened(review_id, viewer=viewer)
    if not review.case:
        raise NotPossible("No return is accepted yet, so there is nothing to write.")
    cast = cast_of(review, viewer=viewer)
    source = combined(review, records_of(review, viewer=viewer), viewer=viewer, reader=reader.strip())
    source = replace(source, notices=(MUST_BE_READ,))
    try:
        shown = Version(version)
        made = generate(source, cast, shown, reader=reader.strip(), made_on=today(), leaves=leaves).chronology
        data = _WRITERS[form](made)
        report = check(f"review.{form}", data, _hidden(source, cast, shown, leaves), drawn=_drawn(made, form))
    except CannotMakePdf as missing:
        raise NotPossible(str(missing)) from missing
    except CastIncomplete as missing:
        raise NotPossible(f"{missing} {_how_many(cast, Version(version))}") from missing
    earlier = Export.objects.filter(review=row, version=version).order_by("id")
    mine = {one.key for one in report.findings}
    carried = [one for held in earlier for one in held.decisions if one["finding"] in mine]
    saved = Export.objects.create(
        review=row,
        version=version,
        reader=reader.strip(),
        leaves=leaves,
        format=form,
        content=data,
        digest=made.digest,
        file_digest=report.file_digest,
        findings=[_as_kept(one) for one in (*report.findings, *report.noticed)],
        is_complete=report.complete,
        pages=report.pages,
        decisions=list({(one["finding"], one["at"]): one for one in carried}.values()),
        left_out=[
            {"key": entry.key, "why": entry.first_to_look_at.value, "shows": shown_words(entry, Version(version))}
            for entry in cast.first_to_look_at()
            if entry.first_to_look_at is not None
        ],
        made_by=by.strip(),
        made_at=now(),
    )
    record_look(viewer, "review export made", subjects=[review.id])
    return export_seen(saved, review)


def decide_leaks(
    review_id: str, export_id: int, findings: Sequence[str], outcome: str, reason: str, *, by: str
) -> ExportSeen:
    """Decide about several things that the check found, all of them or none, with one reason.

    Raises NotFound, NotPossible.
    """
    with transaction.atomic():
        row, review = _unreleased(review_id, export_id, by)
        found = {one["key"] for one in _stopping_sorts(row)}
        if not found.issuperset(findings):
            raise NotFound("The check found no such thing in this file.")
        if outcome not in [one.value for one in Outcome]:
            raise NotPossible("Say whether it comes out, may stay, or is not what it looks like.")
        if not reason.strip():
            raise NotPossible("Give the reason: every entry is decided by a person, with a reason.")
        made = {"outcome": outcome, "reason": reason.strip(), "by": by.strip(), "on": today().isoformat()}
        row.decisions = [*row.decisions, *({"finding": one, **made, "at": now().isoformat()} for one in findings)]
        # What was decided after the second look has not been looked at.
        row.checked_by, row.checked_at = "", None
        row.save(update_fields=["decisions", "checked_by", "checked_at"])
    return export_seen(row, review)


def check_export(review_id: str, export_id: int, *, by: str) -> ExportSeen:
    """Say as a second person that every line was read and every decision looked at. Raises NotFound, NotPossible."""
    row, review = _unreleased(review_id, export_id, by)
    deciders = {row.made_by, *(one["by"] for one in row.decisions)}
    if any(may_be_same_person(by, one) for one in deciders):
        raise NotPossible(
            "A second person checks it: not the one who made it, nor one who decided about an entry. Names that can be "
            "one person’s count as one: write both in full if they are two."
        )
    if not row.is_complete or any(one.stops for one in export_seen(row, review).leaks):
        raise NotPossible("Entries still stop it. They are decided before the second person checks.")
    row.checked_by, row.checked_at = by.strip(), now()
    row.save(update_fields=["checked_by", "checked_at"])
    return export_seen(row, review)


def release_export(review_id: str, export_id: int, *, by: str) -> ExportSeen:
    """Let the file go to its reader. Raises NotFound, and NotPossible with all that still keeps it inside."""
    row, review = _unreleased(review_id, export_id, by)
    missing = export_seen(row, review).why_not
    if missing:
        raise NotPossible(" ".join(missing))
    try:
        let_leave(_report(row), bytes(row.content), _decisions(row.decisions), reader=row.reader)
    except ExportStopped as stops:
        raise NotPossible(str(stops)) from stops
    _refuse_what_is_hidden_since(row, review, viewer=Viewer(by))
    row.released_by, row.released_at = by.strip(), now()
    row.save(update_fields=["released_by", "released_at"])
    record_look(Viewer(by), "review export released", subjects=[review.id])
    return export_seen(row, review)


def _refuse_what_is_hidden_since(row: Export, review: ReviewSeen, *, viewer: Viewer) -> None:
    """Raise NotPossible where the file shows what the cast hides only since it was made."""
    cast, version = cast_of(review, viewer=viewer), Version(row.version)
    source = combined(review, records_of(review, viewer=viewer), viewer=viewer, reader=row.reader)
    try:
        hidden = _hidden(source, cast, version, row.leaves)
    except CastIncomplete as missing:
        raise NotPossible(f"{missing} {_how_many(cast, version)} Decide, and make the file again.") from missing
    keys, known = {entry.key for entry in cast.entries}, {one["key"] for one in row.findings}
    report = check(f"review.{row.format}", bytes(row.content), hidden)
    since = {one.found for one in report.findings if one.entry in keys and one.key not in known}
    if since:
        number = f"{len(since)} {'thing' if len(since) == 1 else 'things'}"
        raise NotPossible(
            f"It cannot go out: it shows {number} that the cast hides since the file was made. Make the file again."
        )


def export_file(review_id: str, export_id: int, *, viewer: Viewer) -> tuple[str, bytes]:
    """The form and the bytes of a file that was released; the look is logged.

    Raises NotFound; NotPossible where a process or the gate of publication stops it now.
    """
    row, review = opened(review_id, viewer=viewer)
    found = Export.objects.filter(review=row, pk=export_id).exclude(released_by="").first()
    if found is None:
        raise NotFound("There is no such file, or it was not released.")
    held_back = _held_back(found, review)
    if held_back:
        raise NotPossible(" ".join(held_back))
    record_look(viewer, "review export file", subjects=[review.id])
    return found.format, bytes(found.content)


def export_seen(row: Export, review: ReviewSeen) -> ExportSeen:
    """A file as it is shown, with the last decision about each thing that was found."""
    made: dict[str, list[dict[str, str]]] = defaultdict(list)
    for one in row.decisions:
        made[one["finding"]].append(one)
    leaks = []
    for one in _stopping_sorts(row):
        *before, decided = made.get(one["key"], [{}])
        told = {name: decided.get(name, "") for name in ("outcome", "reason", "by")}
        leaks.append(LeakSeen(**one, **told, before=tuple(_said_of(each) for each in before)))
    return ExportSeen(
        id=row.pk,
        version=row.version,
        reader=row.reader,
        leaves=row.leaves,
        format=row.format,
        digest=row.digest,
        file_digest=row.file_digest,
        pages=row.pages,
        leaks=tuple(leaks),
        noticed=tuple(LeakSeen(**one) for one in row.findings if one["sort"] == LeakSort.NOT_LISTED),
        left_out=tuple(row.left_out),
        made_by=row.made_by,
        made_at=row.made_at,
        checked_by=row.checked_by,
        released_by=row.released_by,
        released_at=row.released_at,
        why_not=_why_not(row, review, leaks),
        held_back=_held_back(row, review),
    )


def _said_of(decision: dict[str, str]) -> str:
    """A decision that another followed, in a sentence."""
    day = write_day(date.fromisoformat(decision["on"]))
    return f"{decision['outcome']}: {decision['reason'].rstrip('.')} ({decision['by']}, {day})"


def _why_not(row: Export, review: ReviewSeen, leaks: list[LeakSeen]) -> tuple[str, ...]:
    if row.released_by:
        return ()
    said = []
    if not row.is_complete:
        said.append("The leak check did not come to its end: make the file again.")
    left = len(things_of(leaks))
    if left:
        said.append(f"{left} {'thing stops' if left == 1 else 'things stop'} it: each is decided with a reason.")
    if row.leaves and not row.checked_by:
        said.append("It leaves the partnership, so a second person checks it first.")
    return (*said, *_held_back(row, review))


def _held_back(row: Export, review: ReviewSeen) -> tuple[str, ...]:
    """What parallel processes and the gate of publication stop of a file now, also where it was released before."""
    held, said = stopped(review), []
    if not_shared := why_not_shared(review, row.reader, leaves=row.leaves):
        said.append(not_shared)
    if row.version == "published" and "publication" in held:
        said.append(f"Publication is stopped: {', '.join(held['publication'])}.")
    return (*said, *why_not_given(review, row.version, row.reader, leaves=row.leaves))


def _unreleased(review_id: str, export_id: int, by: str) -> tuple[Export, ReviewSeen]:
    if not by.strip():
        raise NotPossible("Say who decides.")
    review_row, review = opened(review_id, viewer=Viewer(by))
    row = Export.objects.filter(review=review_row, pk=export_id).first()
    if row is None:
        raise NotFound("There is no such file here.")
    if row.released_by:
        raise NotPossible("This file was released already. Make another if something is to change.")
    return row, review


def _hidden(source: CombinedChronology, cast: Cast, version: Version, leaves: bool):  # type: ignore[no-untyped-def]
    days = {day for row in source.all_rows for day in (row.earliest, row.latest) if day is not None}
    days |= {day for day in (source.period_from, source.period_to) if day is not None}
    signed = {one.on for one in source.comments} | {one.on for one in source.findings if one.on is not None}
    return hidden_in(
        cast,
        version,
        days=days,
        may_stand={source.made_on, today(), *signed},
        stays_inside=stays_inside(version, leaves=leaves),
        signed=who_signed(source),
        letters={one.letters for one in source.asked_agencies} | {row.agency_letters for row in source.all_rows},
    )


def _drawn(made: CombinedChronology, form: str) -> tuple[str, ...]:
    """The picture that the writers draw from the version itself."""
    lanes = lanes_of(for_court(made) if form.startswith("court") else made)
    return (hashlib.sha256(as_png(lanes)).hexdigest(),) if lanes is not None else ()


def _how_many(cast: Cast, version: Version) -> str:
    number = len(cast.undecided_in(version))
    return f"{number} {'entry waits' if number == 1 else 'entries wait'} on the page of the cast." if number else ""


def _as_kept(one: Finding) -> dict[str, str]:
    return {
        "key": one.key,
        "sort": one.sort.value,
        "entry": one.entry,
        "found": one.found,
        "around": one.around,
        "where": one.where,
        "why": one.why,
    }


def _report(row: Export) -> Report:
    found = tuple(
        Finding(LeakSort(one["sort"]), one["entry"], one["found"], one["around"], one["where"], one["why"])
        for one in _stopping_sorts(row)
    )
    return Report(f"review.{row.format}", row.file_digest, found, pages=row.pages, complete=row.is_complete)


def _stopping_sorts(row: Export) -> list[dict[str, str]]:
    """What was found that stops the file; what is only in no entry of the cast is kept beside it."""
    return [one for one in row.findings if one["sort"] != LeakSort.NOT_LISTED]


def _decisions(kept: Iterable[dict[str, str]]) -> list[Decision]:
    return [
        Decision(one["finding"], Outcome(one["outcome"]), one["by"], date.fromisoformat(one["on"]), one["reason"])
        for one in kept
    ]

"""What a build did not take: files that are gone from the folder, and what was refused."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date

from django.db import transaction

from sightline.chronology.clock import today
from sightline.documents.refusal import Refusal
from sightline.service.records.building.report import BuildReport
from sightline.service.records.models import Case, Document, Quarantined


def note_missing(case: Case, present: set[str], report: BuildReport) -> bool:
    """Say which documents are no longer in the folder; they are kept. True if that has changed."""
    changed = False
    for row in Document.objects.filter(case=case, is_latest=True).defer("text", "pages").order_by("name"):
        is_here = bool(present & {row.name, *row.other_names})
        if not is_here:
            report.notes.append(
                f"{row.name} is no longer in the folder. What was read from it is kept, and "
                "dates nothing that other documents tell."
            )
        if is_here == (row.missing_since is not None):
            row.missing_since = None if is_here else today()
            row.save(update_fields=["missing_since"])
            changed = True
    return changed


def keep_refused(case: Case, report: BuildReport, reread: Collection[str]) -> bool:
    """Keep what was refused: this build's, and the refused rows of documents that are unchanged.

    ``reread``: the names of those that were read again; their refusals are this build's. True if anything changed.
    """
    day: date = today()
    taken_names = {item.document for item in report.taken} | set(report.unchanged)
    held = list(Quarantined.objects.filter(case=case).order_by("id"))
    wanted = {(one.document, one.place, one.reason): one for one in report.refused}
    changed = False
    with transaction.atomic():
        for row in held:
            key = (row.document, row.place, row.reason)
            if key in wanted:
                wanted.pop(key)
            elif row.is_whole_document or row.document not in report.unchanged or row.document in reread:
                row.delete()
                changed = True
            else:
                report.refused.append(Refusal(row.document, row.place, row.reason, row.what_to_do))
        for one in wanted.values():
            Quarantined.objects.create(
                case=case,
                document=one.document,
                place=one.place,
                reason=one.reason,
                what_to_do=one.what_to_do,
                is_whole_document=one.document not in taken_names,
                received_on=day,
            )
            changed = True
    return changed

"""Which case a folder is: by the name that its case file gives, else by where it lies, else by what lies in it."""

from __future__ import annotations

import hashlib
from collections.abc import Collection
from dataclasses import replace
from pathlib import Path

from sightline.chronology.clock import now
from sightline.documents.refusal import Refusal
from sightline.service.records.building.case_file import FILE_NAME, CaseFile, read_case_file
from sightline.service.records.ids import opaque
from sightline.service.records.models import Case, Document

_DIGITS = 40
_LONGEST_NAME = 300


def case_file_in(folder: Path) -> CaseFile:
    """The case file that lies in the folder; an empty one where there is none or it cannot be read."""
    path = next((one for one in sorted(folder.iterdir()) if one.name.casefold() == FILE_NAME), None)
    if path is None:
        return CaseFile()
    try:
        return read_case_file(path.read_bytes())
    except OSError as error:
        problem = Refusal(FILE_NAME, "", f"it cannot be read ({error.strerror})", "see who may read it, build again")
        return CaseFile(problems=(problem,))


def which_case(folder: Path, case_file: CaseFile, contents: Collection[str]) -> tuple[Case, bool, CaseFile]:
    """The case of a folder, whether it is a new one, and the case file that holds for it.

    ``contents`` are the digests of the files in the folder. A folder that was moved is known by its own name and by
    holding a document that the case has. A case file of which nothing can be read leaves what it said before.
    """
    by_folder = f"f{_digest(str(folder.resolve()))}"
    row = _by_name(case_file.name) or _by_place(by_folder) or _moved_here(folder, contents)
    if case_file.is_unreadable and row is not None and row.case_file:
        case_file = replace(read_case_file(row.case_file.encode()), problems=case_file.problems)
    identity = f"n{_digest(case_file.name.casefold())}" if case_file.name else by_folder
    name = (case_file.name or folder.resolve().name or "Case")[:_LONGEST_NAME].encode("utf-8", "replace").decode()
    is_new = row is None
    if row is None:
        made = now()
        # By the folder's own name where it is free, so that a name given later changes no id, nor a move.
        key = _key_of(folder)
        key = opaque("c", identity) if Case.objects.filter(id=key).exists() else key
        row = Case(id=key, identity=identity, name=name, made_at=made, built_at=made)
    before = _found_by(row)
    if case_file.name:
        row.identity, row.name = identity, name
    row.folder = by_folder
    if not case_file.is_unreadable:
        row.case_file = case_file.words
    if is_new or _found_by(row) != before:
        row.save()
    return row, is_new, case_file


def is_called(name: str, *, besides: str = "") -> bool:
    """Whether a case of the store, other than ``besides``, is called so."""
    return any(
        row.casefold() == name.casefold() for row in Case.objects.exclude(id=besides).values_list("name", flat=True)
    )


def rename_case(case_id: str, name: str) -> None:
    """Call a case otherwise; a case file of that name is its from now on."""
    identity = f"n{_digest(name.casefold())}"
    Case.objects.filter(id=case_id).update(identity=identity, name=name[:_LONGEST_NAME])


def _found_by(row: Case) -> tuple[str, ...]:
    return row.identity, row.name, row.folder, row.case_file


def _by_name(name: str) -> Case | None:
    return Case.objects.filter(identity=f"n{_digest(name.casefold())}").first() if name else None


def _by_place(by_folder: str) -> Case | None:
    return (
        Case.objects.filter(folder=by_folder).order_by("id").first() or Case.objects.filter(identity=by_folder).first()
    )


def _moved_here(folder: Path, contents: Collection[str]) -> Case | None:
    row = Case.objects.filter(id=_key_of(folder)).first()
    if row is None or not Document.objects.filter(case=row, sha256__in=list(contents)).exists():
        return None
    return row


def _key_of(folder: Path) -> str:
    return opaque("c", folder.resolve().name)


def _digest(words: str) -> str:
    return hashlib.sha256(words.encode("utf-8", "surrogateescape")).hexdigest()[:_DIGITS]

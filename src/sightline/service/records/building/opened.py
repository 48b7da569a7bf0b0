"""One file read whole: what it is, whose it is, its rows and its sentences. The only door to the adapters."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from pathlib import Path

from sightline.chronology.candidate import Candidate
from sightline.chronology.partial_date import PartialDate
from sightline.documents.document import Document
from sightline.documents.opening import is_ignorable, open_document
from sightline.documents.refusal import Refusal
from sightline.service.records.building.case_file import FILE_NAME
from sightline.service.records.building.whose import Named
from sightline.vocabulary.agencies import AGENCY_KINDS


@dataclass(frozen=True, slots=True)
class Found:
    """A file of the folder: its path below it with forward slashes, and the digest of its bytes."""

    name: str
    path: Path
    sha256: str


@dataclass(slots=True)
class OpenedFile:
    """A file that could be opened, read but not yet taken. ``narrative`` says whether prose was read from it."""

    found: Found
    document: Document
    named: Named | None
    rows: tuple[Candidate, ...]
    sentences: tuple[Candidate, ...]
    own_date: PartialDate | None
    own_date_by: str
    standing: str
    refusals: tuple[Refusal, ...] = ()
    questions: tuple[str, ...] = ()
    covers: tuple[PartialDate, PartialDate] | None = None
    units: list[str] = field(default_factory=list)

    @property
    def asks_own_date(self) -> bool:
        """Whether its own date is needed and was not found: prose, or a publication, is dated by it."""
        is_public = self.named is not None and AGENCY_KINDS[self.named.kind].is_public
        return self.own_date is None and (bool(self.sentences) or is_public)


def files_of(folder: Path) -> list[Path]:
    """Every file of a folder and the folders below it that may be a document, in order of name."""
    kept = []
    for path in folder.rglob("*"):
        below = path.relative_to(folder)
        if any(part.startswith((".", "~$", "__MACOSX")) for part in below.parts) or path.name.casefold() == FILE_NAME:
            continue
        if not path.is_dir() and not is_ignorable(path):
            kept.append(path)
    return sorted(kept, key=lambda path: path.relative_to(folder).as_posix().casefold())


def find(folder: Path, path: Path) -> Found | Refusal:
    """Name a file and take the digest of its bytes, or say why it cannot even be read."""
    name = path.relative_to(folder).as_posix()
    name = name.encode("utf-8", "replace").decode()
    digest = hashlib.sha256()
    if not path.is_file():
        refused = open_document(path)
        if isinstance(refused, Refusal):
            return Refusal(name, refused.place, refused.reason, refused.what_to_do)
    try:
        with path.open("rb") as opened:
            while piece := opened.read(1 << 20):
                digest.update(piece)
    except OSError as error:
        return Refusal(name, "", f"the file cannot be read ({error.strerror})", "see who may read it, and build again")
    return Found(name, path, digest.hexdigest())

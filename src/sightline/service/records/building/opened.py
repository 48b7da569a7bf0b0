"""One file read whole: what it is, whose it is, its rows and its sentences. The only door to the adapters."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass, field, replace
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any

from sightline.chronology.candidate import Candidate
from sightline.chronology.clock import today
from sightline.chronology.partial_date import PartialDate
from sightline.documents.document import Document
from sightline.documents.opening import is_ignorable, open_document
from sightline.documents.refusal import Refusal
from sightline.intake import ask_about_outside, is_a_message, is_return, may_name_its_author, read_tables, words_outside
from sightline.intake.searched_words import is_about_the_search
from sightline.reading.narrative import NarrativeReading, read_narrative
from sightline.reading.paper.headed_births import of_age
from sightline.reading.paper.standing import standing
from sightline.reading.paper.suggested_names import suggested_names
from sightline.reading.paper.whose_notes import heads
from sightline.reading.proposing.above_tables import births_above
from sightline.service.records.building.by_writer import by_its_writer
from sightline.service.records.building.case_file import FILE_NAME, CaseFile
from sightline.service.records.building.versions import units_of
from sightline.service.records.building.whose import Named, from_file_name, from_title, kinds_named, of_document
from sightline.vocabulary.agencies import AGENCY_KINDS
from sightline.wording.suggest import suggest


@dataclass(frozen=True, slots=True)
class Found:
    """A file of the folder: its path below it with forward slashes, and the digest of its bytes."""

    name: str
    path: Path
    sha256: str


@dataclass(frozen=True, slots=True)
class SaidByPerson:
    """What a named person has said of a document: whose it is, when it was written, and who said when."""

    named: Named | None = None
    own_date: PartialDate | None = None
    own_date_by: str = ""


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
    covers: tuple[date, date] | None = None
    units: list[str] = field(default_factory=list)
    noted: dict[str, Any] = field(default_factory=dict)

    @property
    def asks_own_date(self) -> bool:
        """Whether its own date is needed and was not found: prose, or a publication, is dated by it."""
        is_public = self.named is not None and AGENCY_KINDS[self.named.kind].is_public
        needs_it = any(one.kind != "birth" for one in self.sentences)  # a birth is not told from the day of writing
        return self.own_date is None and (needs_it or is_public)


LEXICON_FOLDER = "lexicon"
"""A folder beside the case's documents with a partnership's own words (docs/lexicon.md)."""


def files_of(folder: Path) -> list[Path]:
    """Every file of a folder and the folders below it that may be a document, in order of name."""
    kept = []
    for path in folder.rglob("*"):
        below = path.relative_to(folder)
        if any(part.startswith((".", "~$", "__MACOSX")) for part in below.parts) or path.name.casefold() == FILE_NAME:
            continue
        if below.parts[0] == LEXICON_FOLDER and path.suffix == ".toml":
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


def open_file(found: Found) -> Document | Refusal:
    """Open one file; a refusal names it by its place in the folder. Never raises for what stands in the file."""
    document = open_document(found.path)
    if isinstance(document, Refusal):
        return Refusal(found.name, document.place, document.reason, document.what_to_do)
    return document


def read_file(
    found: Found,
    document: Document,
    case_file: CaseFile,
    known: tuple[str, ...] = (),
    children: tuple[str, ...] = (),
    said: SaidByPerson = SaidByPerson(),
) -> OpenedFile:
    """Read an opened file. ``known``: names of the case's people, so that a first name alone is a person;
    ``children``: those of them who are its children.
    """
    declared = case_file.document(found.name)
    looks = standing(document)
    named = said.named or of_document(found.name, _title(document), case_file)
    sort = declared.standing if declared is not None and declared.standing else ""
    if said.named is not None:
        pass
    elif sort:
        named = _public(_DECLARED_PUBLIC[sort], "case file") if sort in _DECLARED_PUBLIC else named
    elif looks.agency_kind and (named is None or named.by != "case file"):
        named = _public(looks.agency_kind, "its own words")
    kind = named.kind if named else None
    table = read_tables(
        document,
        agency_kind=kind,
        children=children,
        suggest=partial(suggest, known=known),
        said=dict(declared.columns) if declared is not None else {},
    )
    places = {source.locator for one in table.candidates for source in one.sources}
    if (named is None or named.by in ("title", "name")) and table.agency is not None and table.agency[1] not in places:
        words, where = table.agency
        if where != FILE_NAME_SAID:
            named = from_title(words) or named
        elif not is_a_message(document):
            # "thread_nursery.eml" is with the nursery, and need not be of it.
            named = from_file_name(words) or named
    named = by_its_writer(document, named, sort or looks.sort) if said.named is None else named
    if named is not None and named.by == "title" and _BEFORE_A_COURT.match(named.name) is not None:
        # A paper put before a court is whoever's wrote it; what a court gives is its judgment or its order.
        is_its_own = named.kind != "court" or looks.sort == "court_order"
        named = replace(named, name=_BEFORE_A_COURT.sub("", named.name)) if is_its_own else None
    own, own_by = said.own_date, said.own_date_by
    if own is None and declared is not None and declared.dated is not None:
        own, own_by = declared.dated, "case file"
    # A sheet or a CSV holds no prose; a date among its rows is never the document's own. What stands outside the tables
    # of a return is the form's own guidance.
    has_prose = (bool(document.blocks) or not document.tables) and not is_return(document)
    prose = (
        read_narrative(document, own_date=own, agency_kind=kind, known=known, children=children)
        if has_prose
        else NarrativeReading((), (), None)
    )
    if own is None and prose.own_date is not None:
        own, own_by = prose.own_date.date, "its own words"
    elif own is None and prose.dated_beside is not None:
        own, own_by = prose.dated_beside, "its own words"
    rows = tuple(table.candidates)
    told = [*prose.candidates, *births_above(document, rows, prose.candidates)]
    # A title may run ahead of the day of writing; who says what was searched says it of days that they have searched,
    # and the day of a log is that of its last entry.
    written = own.latest if own is not None and not table.searched else None
    return OpenedFile(
        found=found,
        document=document,
        named=named,
        rows=rows,
        sentences=tuple(one for one in told if not is_about_the_search(one, table.period, table.searched)),
        own_date=own,
        own_date_by=own_by,
        standing=sort or looks.sort,
        refusals=tuple(Refusal(found.name, one.place, one.reason, one.what_to_do) for one in table.refusals),
        questions=(*table.questions, *_outside(found.name, document)),
        covers=table.period.until(written, today()) if table.period else None,
        units=units_of(document.text, [one.match_text for one in rows if not one.part_of]),
        noted=_noted(document, prose),
    )


def _outside(name: str, document: Document) -> tuple[str, ...]:
    """A question about what somebody wrote into a return outside its tables, which is read as no entry."""
    written = words_outside(document)
    return (f"{name}: {ask_about_outside(written)}",) if written else ()


def _noted(document: Document, prose: NarrativeReading) -> dict[str, Any]:
    """What prose holds beside facts: passages that look dated, people named without a date, dates of birth."""
    text = document.text
    placed = {one.start for found in prose.candidates for one in found.mentions}
    last = max((one.occurred.latest for one in prose.candidates if one.occurred.latest), default=None)
    told_births = {one.occurred.earliest for one in prose.candidates if one.kind == "birth"}
    shape: dict[str, Any] = {
        "unread": [{"passage": " ".join(one.passage.split())[:400], "reason": one.reason} for one in prose.unread],
        "left_out": [{"start": one.start, "end": one.end, "reason": one.reason} for one in prose.left_out],
        "named": [
            {
                "as_written": one.as_written,
                "role": one.role,
                "start": one.start,
                "end": one.end,
                "passage": _line(text, one.start or 0, one.end or 0),
            }
            for one in prose.named
            if one.start not in placed
        ],
        "perhaps_named": [
            {"as_written": one.as_written, "passage": _line(text, one.start, one.end)}
            for one in suggested_names(document, [one.as_written for one in prose.named])
        ],
        "heads": [
            {"start": one.start, "end": one.end, "words": one.words, "rank": one.rank} for one in heads(document)
        ],
        "births": [
            _line(text, one.start, one.end)[:200]
            for one in prose.set_aside
            if one.is_birth and one.date.earliest not in told_births and not (last and of_age(one.date, last))
        ],
    }
    return {name: held for name, held in shape.items() if held}


def _line(text: str, start: int, end: int) -> str:
    """The line that these words stand in, at most a few hundred characters of it."""
    first = max(text.rfind("\n", 0, start) + 1, start - 150)
    last = text.find("\n", end)
    return " ".join(text[first : min(last if last >= 0 else len(text), end + 150)].split())


_BEFORE_A_COURT = re.compile(r"in the\b\s*", re.I)
_DECLARED_PUBLIC = {"press": "press", "judgment": "judgment", "review": "published_review"}


def _public(kind: str, by: str) -> Named:
    return Named(AGENCY_KINDS[kind].label, kind, by)


def _title(document: Document) -> str:
    """What stands at the head of a document outside its tables: its first lines, if they are short. A message has
    none: to whom it went and what about says nothing of whose it is.
    """
    lines = [document.properties.get("title", "")]
    if is_a_message(document):
        return ""
    for block in document.blocks[:3]:
        line = document.text[block.start : block.end].strip().split("\n")[0]
        if len(line) > _LONGEST_TITLE:
            break
        lines.append(line)
    return " ".join(line for line in lines if line and (not kinds_named(line) or may_name_its_author(line)))


_LONGEST_TITLE = 90
FILE_NAME_SAID = "the file's name"
"""What intake says of an agency that only the file's name names."""

"""Building: everything that a folder holds becomes, or already is, part of a case in the store."""

from __future__ import annotations

import hashlib
import logging
from collections.abc import Callable
from contextlib import nullcontext
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, NamedTuple

from django.db import transaction

from sightline.chronology.clock import now, today
from sightline.documents.document import Document as Opened
from sightline.documents.refusal import Refusal
from sightline.identity.initials import initials_of_children
from sightline.identity.propose_child import children_proposed, propose_child
from sightline.service.records.building import accepting, settling, taken
from sightline.service.records.building.asking import ask, ask_about, ask_of, ask_which_are_one
from sightline.service.records.building.case_file import FILE_NAME, CaseFile
from sightline.service.records.building.declaring import declare, declared_persons, drop_unused
from sightline.service.records.building.finishing import finish
from sightline.service.records.building.not_taken import keep_refused, note_missing
from sightline.service.records.building.opened import (
    Found,
    OpenedFile,
    SaidByPerson,
    files_of,
    find,
    open_file,
    read_file,
)
from sightline.service.records.building.ordering import Chain, order
from sightline.service.records.building.report import BuildReport, Taken
from sightline.service.records.building.retaking import retake, said_by_person
from sightline.service.records.building.taken import save_agencies
from sightline.service.records.building.which_case import case_file_in, which_case
from sightline.service.records.building.whose import Agencies, from_file_name
from sightline.service.records.contradicting.keeping import settle_contradictions
from sightline.service.records.dating_anew import redate
from sightline.service.records.deciding import Deciding, decision
from sightline.service.records.errors import NotPossible
from sightline.service.records.ids import opaque
from sightline.service.records.loading import agencies_of
from sightline.service.records.models import Case, Document, FactRecord
from sightline.wording.lexicon_file import own_words

log = logging.getLogger("sightline.build")
_UNEXPECTED = "something in it made Sightline's reading of it fail"
_REPORT_IT = "build again with sightline --debug build to see the details, and report them without any family's words"

Progress = Callable[[str, int, int], None]
"""Told what is being done, how many files are done and how many there are. File names are not told."""


def _no_progress(doing: str, done: int, total: int) -> None:
    return None


def build(
    folder: Path,
    *,
    by: str,
    child: str | None = None,
    accept_proposals: bool = False,
    progress: Progress = _no_progress,
    fail_loudly: bool = False,
) -> BuildReport:
    """Read a folder into the open store and say what was taken, proposed and refused.

    Building again changes nothing; a file that was added is added, a new version supersedes. ``child`` names the
    child where no case file does. ``accept_proposals`` accepts everything unchecked, and marks the case so. Raises
    NotPossible if the folder is none. Whatever goes wrong in reading one document refuses that document alone, unless
    ``fail_loudly``.
    """
    if not folder.is_dir():
        what = "is a file, not a folder" if folder.exists() else "is not there"
        raise NotPossible(f"{folder} {what}. Give the folder that holds the case's documents.")
    return _Building(folder, by, child, accept_proposals, progress, fail_loudly).run()


class NamesKnown(NamedTuple):
    """The names of the case's people, so that a first name alone is a person in prose, and of its children."""

    people: tuple[str, ...]
    children: tuple[str, ...]


def _names_known(case: Case) -> NamesKnown:
    held = [((one.name, *one.also, *one.name.split()[:1]), "child" in one.roles) for one in declared_persons(case)]
    children = tuple(dict.fromkeys(name for names, is_child in held for name in names if is_child))
    others = tuple(name for names, is_child in held for name in names if not is_child)
    return NamesKnown(
        tuple(dict.fromkeys(name for names, _ in held for name in names)),
        (*children, *initials_of_children(children, others)),
    )


def _whose(copy: str, taken_as: str) -> str:
    """What to say of two files of the same bytes whose names say that they are two agencies'."""
    mine, other = from_file_name(copy), from_file_name(taken_as)
    if mine is None or other is None or mine == other:
        return ""
    return (
        f" Their names say two agencies ({mine.name}, {other.name}), and it stands as that of {other.name}: "
        "if that is wrong, give the file to its agency in case.toml."
    )


@dataclass(slots=True)
class _Building:
    folder: Path
    by: str
    child: str | None
    accept_proposals: bool
    progress: Progress
    fail_loudly: bool
    reread: set[str] = field(default_factory=set)
    copies: dict[str, list[str]] = field(default_factory=dict)

    def run(self) -> BuildReport:
        found, not_found = self._found()
        case, is_new, case_file = which_case(self.folder, case_file_in(self.folder), {one.sha256 for one in found})
        report = BuildReport(case.id, case.name)
        report.refused.extend([*case_file.problems, *not_found])
        fresh = self._fresh(case, found, report)
        opened = self._open(fresh, report)
        proposed = self._proposed(case, case_file, opened)
        before = (case.declared, case.period, case.declared_with)
        changed = declare(case, case_file, self.child, proposed) or is_new or not case.is_settled
        known = _names_known(case)
        again = self._again(case, case_file, known, found)
        read = self._read(case_file, known, opened, report)
        reread = self._read_again(case_file, known, again, report)
        changed |= self._take(case, case_file, read, reread, before, report)
        changed |= drop_unused(case.id, case_file)
        ask_which_are_one(case, case_file)
        changed |= note_missing(case, {one.name for one in found}, report)
        changed |= keep_refused(case, report, self.reread)
        if changed:
            self.progress("Settling who is who", 0, 1)
            settling.settle_people(case.id)
            redate(case.id)
            settling.propose_events(case.id)
            if not self.accept_proposals:  # else they are looked for once all has been accepted
                settle_contradictions(case.id)
            Case.objects.filter(id=case.id).update(built_at=now(), is_settled=True)
        if self.accept_proposals:
            report.accepted = accepting.accept_everything(case.id)
            settle_contradictions(case.id)
        finish(case, report)
        if is_new and not report.read_anything and not report.refused:
            case.delete()
        return report

    def _found(self) -> tuple[list[Found], list[Refusal]]:
        kept: list[Found] = []
        refused: list[Refusal] = []
        for path in files_of(self.folder):
            one = find(self.folder, path)
            if isinstance(one, Refusal):
                refused.append(one)
            else:
                kept.append(one)
        return kept, refused

    def _fresh(self, case: Case, found: list[Found], report: BuildReport) -> list[Found]:
        """The files whose content is new; the others are unchanged, renamed or copies."""
        held = {row.sha256: row for row in Document.objects.filter(case=case).defer("text", "pages")}
        present = {one.name for one in found}
        seen: set[str] = set()
        fresh = []
        for one in found:
            row = held.get(one.sha256)
            if row is None and one.sha256 in seen:
                self.copies.setdefault(one.sha256, []).append(one.name)
                continue
            seen.add(one.sha256)
            if row is None:
                fresh.append(one)
                continue
            report.unchanged.append(one.name)
            if one.name != row.name and one.name not in row.other_names:
                if row.name in present:
                    report.notes.append(
                        f"{one.name} is a copy of {row.name}: not taken twice.{_whose(one.name, row.name)}"
                    )
                else:
                    report.notes.append(f"{one.name} is {row.name} under another name: not taken twice.")
                row.other_names = sorted({*row.other_names, one.name})
                row.save(update_fields=["other_names"])
        return fresh

    def _open(self, fresh: list[Found], report: BuildReport) -> list[tuple[Found, Opened]]:
        opened = []
        for done, one in enumerate(fresh):
            self.progress("Opening", done, 2 * len(fresh))
            document = open_file(one)
            if isinstance(document, Refusal):
                for name in (one.name, *self.copies.get(one.sha256, ())):
                    report.refused.append(replace(document, document=name))
            else:
                opened.append((one, document))
                for name in self.copies.get(one.sha256, ()):
                    report.notes.append(f"{name} is a copy of {one.name}: taken once.{_whose(name, one.name)}")
        return opened

    def _proposed(self, case: Case, case_file: CaseFile, opened: list[tuple[Found, Opened]]) -> list[tuple[str, str]]:
        """The children whom the documents seem to be about, with the reasons; nothing where somebody says."""
        if case_file.children or self.child or any(item["by"] != "nothing" for item in case.declared):
            return []
        texts = {found.name: document.text for found, document in opened}
        texts |= dict(Document.objects.filter(case=case, is_latest=True).values_list("name", "text"))
        return [(one.name, "; ".join(one.reasons)) for one in children_proposed(propose_child(texts))]

    def _again(
        self, case: Case, case_file: CaseFile, known: NamesKnown, found: list[Found]
    ) -> list[tuple[Found, Document]]:
        """The documents to be read again: those taken before in the light of something else than is declared now."""
        digest = hashlib.sha256(
            repr(
                (case_file.agencies, case_file.documents, sorted(known.people), sorted(known.children), *own_words())
            ).encode()
        ).hexdigest()
        if case.declared_with == digest and case.is_settled:
            return []
        case.declared_with = digest
        here: dict[str, list[Found]] = {}
        for one in found:
            here.setdefault(one.sha256, []).append(one)
        held = Document.objects.filter(case=case, is_latest=True).select_related("agency").order_by("name")
        return [
            (next((one for one in here[row.sha256] if one.name == row.name), here[row.sha256][0]), row)
            for row in held
            if row.sha256 in here
        ]

    def _read_again(
        self,
        case_file: CaseFile,
        known: NamesKnown,
        again: list[tuple[Found, Document]],
        report: BuildReport,
    ) -> list[tuple[OpenedFile, Document]]:
        read = []
        for done, (found, document) in enumerate(again):
            self.progress("Reading again", done, len(again))
            opened = open_file(found)
            one = (
                None
                if isinstance(opened, Refusal)
                else self._read_one(found, opened, case_file, known, report, said_by_person(document))
            )
            if one is not None:
                read.append((one, document))
        return read

    def _read(
        self, case_file: CaseFile, known: NamesKnown, opened: list[tuple[Found, Opened]], report: BuildReport
    ) -> list[OpenedFile]:
        read = []
        for done, (found, document) in enumerate(opened):
            self.progress("Reading", len(opened) + done, 2 * len(opened))
            one = self._read_one(found, document, case_file, known, report)
            if one is not None:
                read.append(one)
        return read

    def _read_one(
        self,
        found: Found,
        document: Opened,
        case_file: CaseFile,
        known: NamesKnown,
        report: BuildReport,
        said: SaidByPerson = SaidByPerson(),  # noqa: B008 (frozen)
    ) -> OpenedFile | None:
        try:
            return read_file(found, document, case_file, known.people, known.children, said)
        except Exception as error:  # whatever one document does to a reader, the others must still be read
            if self.fail_loudly:
                raise
            log.error("a document could not be read: %s", type(error).__name__)
            report.refused.append(Refusal(found.name, "", _UNEXPECTED, _REPORT_IT))
            return None

    def _take(
        self,
        case: Case,
        case_file: CaseFile,
        read: list[OpenedFile],
        reread: list[tuple[OpenedFile, Document]],
        before: tuple[Any, Any, str],
        report: BuildReport,
    ) -> bool:
        agencies = self._agencies(case, case_file, {document.id for _, document in reread})
        every = sorted([*read, *(item for item, _ in reread)], key=lambda one: one.found.name.casefold())
        for item in sorted(every, key=lambda one: one.named is None or one.named.by != "case file"):
            if item.named is not None:
                agencies.settle(item.named)
        changed = self._declared(case, reread, before, agencies, report)
        whose = [(item, agencies.settle(item.named)) for item in read]
        latest = list(Document.objects.filter(case=case, is_latest=True).order_by("name"))
        if read:
            Case.objects.filter(id=case.id).update(is_settled=False)
        ordered = order([(item, agency.id) for item, agency in whose], latest, case_file)
        for name, question in ordered.questions:
            ask(case, "revision", question, name)
        for item, whole in ordered.excerpts:
            report.notes.append(
                f"{item.found.name} holds only rows of {whole.name}, which was taken already: not added again."
            )
        for done, chain in enumerate(ordered.chains):
            self.progress("Taking", done, len(ordered.chains))
            self._take_chain(case, chain, agencies, report)
        return bool(read) or changed

    def _agencies(self, case: Case, case_file: CaseFile, reread: set[str]) -> Agencies:
        """The agencies that are known already; those of documents that are read again are found anew."""
        held = agencies_of(case.id)
        if reread:
            facts = FactRecord.objects.filter(case=case)
            kept = {
                *Document.objects.filter(case=case).exclude(id__in=reread).values_list("agency_id", flat=True),
                *facts.exclude(document_id__in=reread).values_list("agency_id", flat=True),
            }
            held = {key: agency for key, agency in held.items() if key in kept}
        return Agencies(case.id, held.values(), case_file)

    def _declared(
        self,
        case: Case,
        reread: list[tuple[OpenedFile, Document]],
        before: tuple[Any, Any, str],
        agencies: Agencies,
        report: BuildReport,
    ) -> bool:
        """Bring what was taken before into line with what is declared now, and write that down as one decision."""
        is_same = (case.declared, case.period, case.declared_with) == before
        if is_same and not reread:
            return False
        had_documents = Document.objects.filter(case=case).exists()
        now_declared = (case.declared, case.period, case.declared_with)
        with transaction.atomic():
            if not had_documents:
                case.save(update_fields=["declared_with"])
                return False
            save_agencies(case.id, agencies)
            case.declared, case.period, case.declared_with = before
            subjects: list[str] = []
            # A build that mends an interrupted one decides nothing.
            with nullcontext(Deciding()) if is_same else decision(case.id, "declare", subjects, FILE_NAME) as deciding:
                deciding.touch(case)
                case.declared, case.period, case.declared_with = now_declared
                case.save(update_fields=["declared", "period", "declared_with"])
                for item, document in reread:
                    if retake(document, item, agencies.settle(item.named), agencies, deciding):
                        subjects.append(document.id)
                        report.notes.append(f"{document.name} was read again in the light of what is declared now.")
                    self.reread.add(document.name)
                    report.refused.extend(item.refusals)
                    ask_of(case, item, document.name)
        return bool(subjects)

    def _take_chain(self, case: Case, chain: Chain, agencies: Agencies, report: BuildReport) -> None:
        for item in chain.older:
            report.notes.append(
                f"{item.found.name} is an older version of {chain.held.name if chain.held else ''}, which was taken "
                "already: its rows were not added."
            )
        before = chain.held
        lineage = before.lineage if before else opaque("v", case.id, chain.opened[0][0].found.name)
        for item, agency_id in chain.opened:
            own = agencies.held[agency_id]
            change = taken.take(case.id, item, own, agencies, before, lineage, today())
            report.taken.append(
                Taken(
                    document=item.found.name,
                    agency=own.name,
                    what="new" if before is None else "new version",
                    facts=change.facts if before is None else len([one for one in item.rows if not one.part_of]),
                    proposed=change.proposed,
                    revises=before.name if before is not None else "",
                    added=change.added,
                    changed=change.changed,
                    gone=change.gone,
                    warnings=item.document.warnings,
                )
            )
            for refusal in item.refusals:
                report.refused.append(refusal)
            ask_about(case, item, change)
            before = change.document

"""``sightline review new|collect|combine|export``: a review over folders, for those who like it."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from sightline.publishing.combined.shape import MUST_BE_READ, as_json
from sightline.service.commands.choosing import open_existing
from sightline.service.store import open_store
from sightline.vocabulary.agencies import AGENCY_KINDS
from sightline.vocabulary.roles import ROLES

if TYPE_CHECKING:
    from sightline.service.access.viewer import Viewer
    from sightline.service.reviews.shapes import BoardRow, ReviewSeen

_BLANK = "blank-return."
"""How the form is called that goes out; many agencies fill in that very file."""


@dataclass(frozen=True, slots=True)
class Told:
    """What became of one file: how it was received, or why it was refused."""

    letters: str
    agency: str
    file: str
    version: int = 0
    rows: int = 0
    not_read: str = ""
    remarks: tuple[str, ...] = ()
    compared: Mapping[str, object] = field(default_factory=dict)
    accepted: bool = False
    refused: str = ""

    def as_json(self) -> dict[str, object]:
        """As ``--format json`` prints it."""
        said: dict[str, object] = {"agency": self.letters, "file": self.file}
        if self.refused:
            return {**said, "refused": self.refused}
        return {
            **said,
            "version": self.version,
            "rows": self.rows,
            "rows_not_read": self.not_read,
            "remarks": list(self.remarks),
            "compared": dict(self.compared),
            "accepted": self.accepted,
        }


def new(
    title: str,
    *,
    kind: str,
    folder: Path | None,
    scope: dict[str, str],
    clock: dict[str, str],
    persons: Sequence[str],
    agencies: Sequence[str],
    questions: Sequence[str],
    viewers: Sequence[str],
    due: str,
    by: str,
    store: Path | None,
) -> None:
    """Open a review, record what it is about, and write a blank return for each agency into ``folder``.

    Raises NotPossible for what cannot be recorded; then no review is opened.
    """
    open_store(store)
    from django.db import transaction

    from sightline.service.reviews import actions, queries
    from sightline.service.reviews.sorts.choices import KINDS

    viewer = _viewer(by)
    _one_of(kind, KINDS, "--kind")
    asked = [_parts(words, "--agency", "KIND:NAME:CONTACT", 3) for words in agencies]
    involved = [_parts(words, "--person", "ROLE:NAME:AGREED NAME:BORN", 4) for words in persons]
    allowed = [_parts(words, "--may-see", "NAME:WHY", 2) for words in viewers]
    if asked and not due:
        raise click.UsageError("Say by --due on which day the returns are due: --due “5 December 2025”.")
    for sort, _, _ in asked:
        _one_of(sort, AGENCY_KINDS, "the KIND of --agency")
    for role, *_ in involved:
        _one_of(role, ROLES, "the ROLE of --person")
    with transaction.atomic():
        review = actions.open_review(kind, title, by=viewer.name)

        def record(sort: str, given: dict[str, str]) -> None:
            actions.record(review, sort, {name: [words] for name, words in given.items() if words}, by=viewer.name)

        if any(scope.values()):
            record("scope", scope)
        if any(clock.values()):
            record("clock", clock)
        for role, name, agreed, born in involved:
            record("person", {"role": role, "name": name, "agreed_name": agreed or name, "born": born})
        for question in questions:
            record("question", {"text": question})
        for name, why in allowed:
            record("may_see", {"name": name, "reason": why})
        for sort, name, contact in asked:
            record("agency", {"kind": sort, "name": name, "contact": contact, "due": due})
    click.echo(f"Opened {title}. Its id: {review}")
    if folder is not None:
        for row in queries.board(review, viewer=viewer):
            own = folder / row.agency.words("name").replace(os.sep, " ")
            own.mkdir(parents=True, exist_ok=True)
            for form in ("docx", "xlsx"):
                (own / f"{_BLANK}{form}").write_bytes(queries.blank_return(review, row.agency.id, form, viewer=viewer))
        click.echo(f"Blank returns are in {folder}, a folder for each agency. Put what comes back beside them.")


def collect(words: str, folder: Path, *, accept_because: str, by: str, store: Path | None, form: str) -> int:
    """Receive every new file of ``folder/AGENCY/``, check it, and print what each agency is asked; 1 if any is refused.

    With ``accept_because``: accept each agency's latest that nobody has decided on, received now or before, with that
    reason, and build them into the combined chronology. One that cannot be taken keeps out no other.
    """
    from sightline.service.records.errors import NotPossible

    open_existing(store)
    from sightline.service.reviews import actions, queries
    from sightline.service.reviews.checking import check
    from sightline.service.reviews.receiving import ALREADY

    viewer = _viewer(by)
    review = _chosen(words, viewer)
    if not folder.is_dir():
        raise click.UsageError(f"{folder} is no folder. Give the one with a folder for each agency in it.")
    board = queries.board(review.id, viewer=viewer)
    waiting = [(row, path) for row in board for path in _files(folder, row)]
    told: list[Told] = []
    for done, (row, path) in enumerate(waiting):
        _say_progress(f"Receiving and checking {row.letters}", done, len(waiting))
        try:
            content = path.read_bytes()
            if (
                path.name.startswith(_BLANK)
                and not check(content, path.name, review=review, agency=row.agency, before=None).rows
            ):
                continue  # nobody has filled it in yet
            sent = actions.receive_return(review.id, row.agency.id, path.name, content, by=viewer.name)
        except OSError as problem:
            told.append(_refused(row, path.name, f"It cannot be read ({problem.strerror}). See who may read it."))
        except NotPossible as problem:
            if not str(problem).startswith(ALREADY):
                told.append(_refused(row, path.name, str(problem)))
        else:
            compared = {name: value for name, value in sent.compared.items() if name != "lines"}
            told.append(
                Told(
                    row.letters,
                    row.agency.words("name"),
                    path.name,
                    sent.version,
                    sent.rows,
                    sent.not_read,
                    sent.remarks,
                    compared,
                )
            )
    strays = _strays(folder, board)
    if accept_because:
        _accept(review.id, viewer, accept_because, told)
    refused = any(one.refused for one in told) or bool(strays)
    board = queries.board(review.id, viewer=viewer)
    if form == "json":
        stray: list[dict[str, object]] = [{"agency": "", "file": name, "refused": why} for name, why in strays]
        click.echo(json.dumps([*(one.as_json() for one in told), *stray], indent=2))
    else:
        _print_collected(told, strays)
        _print_still_open(board, told)
        for row in board:
            click.echo(f"  {row.letters:4} {row.words}{f', {row.days}' if row.days else ''}")
    return 1 if refused else 0


def _accept(review_id: str, viewer: Viewer, because: str, told: list[Told]) -> None:
    """Accept what nobody has decided on, and say of each file what became of it."""
    from sightline.service.reviews import actions, queries

    rows = queries.board(review_id, viewer=viewer)
    waiting = [row.latest.id for row in rows if row.latest is not None and row.latest.state == "received"]
    if not waiting:
        return
    made = actions.accept_returns(review_id, waiting, by=viewer.name, reason=because, progress=_say_progress)
    latest = {(row.letters, row.latest.version) for row in rows if row.latest is not None}
    for place, one in enumerate(told):
        if one.letters in made.letters and (one.letters, one.version) in latest:
            told[place] = replace(one, accepted=True)
    for other in made.others:
        told.append(Told(other.letters, other.agency, other.file, refused=f"Not accepted. {other.why}"))


def _refused(row: BoardRow, name: str, why: str) -> Told:
    return Told(row.letters, row.agency.words("name"), name, refused=why)


def _strays(folder: Path, board: Sequence[BoardRow]) -> list[tuple[str, str]]:
    """Folders and files that belong to no agency of the review, each with what to do."""
    asked = {name for row in board for name in _names(row)}
    said = []
    for path in sorted(folder.iterdir()):
        if path.name.startswith((".", "~$")) or (path.is_dir() and path.name.casefold() in asked):
            continue
        what = "this folder" if path.is_dir() else "this file"
        letters = ", ".join(row.letters for row in board) or "none is asked"
        why = (
            f"No agency of this review is meant by {what}. Name it by an agency’s name or letters ({letters}), or put "
            "it into that folder."
        )
        said.append((path.name, why))
    return said


def _say_progress(doing: str, done: int, total: int) -> None:
    """One line on the terminal, where there is one; nothing in a log or a pipe."""
    if sys.stderr.isatty():
        click.echo(f"\r\033[K{doing}: {done} of {total}", nl=False, err=True)
        if done + 1 >= total:
            click.echo("\r\033[K", nl=False, err=True)


def combine(words: str, *, by: str, store: Path | None, form: str) -> None:
    """Print the combined chronology: as text, or all of it as JSON."""
    open_existing(store)
    from sightline.service.access.actions import record_look
    from sightline.service.reviews import queries

    viewer = _viewer(by)
    review = _chosen(words, viewer)
    whole = queries.combined(review.id, viewer=viewer)
    record_look(viewer, "review combine", subjects=[review.id])
    if form == "json":
        click.echo(json.dumps(as_json(whole), indent=2, ensure_ascii=True))
        return
    for row in whole.all_rows:
        marks = "".join(("*" if row.key_event else "", row.group, "!" if row.contradicted else ""))
        click.echo(f"{row.reference:8} {row.when:24} {marks:4} {' '.join(row.what.split())}")
    click.echo(
        f"{len(whole.rows)} dated and {len(whole.undated_rows)} undated rows, {len(whole.contradictions)} "
        f"contradictions, {len(whole.gaps)} gaps. Digest {whole.footing.short_digest}."
    )


def export(
    words: str, folder: Path, *, version: str, reader: str, file_form: str, inside: bool, by: str, store: Path | None
) -> int:
    """Make a file and check it; write it into ``folder`` if nothing keeps it inside, else print what does, and 1."""
    open_existing(store)
    from sightline.service.reviews import actions, queries

    viewer = _viewer(by)
    review = _chosen(words, viewer)
    made = actions.make_export(review.id, version, file_form, reader, by=viewer.name, leaves=not inside)
    click.echo(MUST_BE_READ)
    names = {row.key: row.name for row in queries.cast(review.id, viewer=viewer)}
    for left in made.left_out:
        click.echo(f"  First to look at: {names.get(left['key'], 'somebody')}, {left['why']}: {left['shows']}")
    if made.noticed:
        number = len(made.noticed)
        click.echo(
            f"  {number} {'thing looks like a name and stands' if number == 1 else 'things look like names and stand'} "
            f"in no entry of the cast: the page of the review's exports lists {'it' if number == 1 else 'them'}, "
            f"file {made.id}."
        )
    if made.why_not:
        for sentence in made.why_not:
            click.echo(f"  {sentence}")
        for leak in made.stopping[:20]:
            click.echo(f"  Stops: {leak.sort}, {leak.where}")
        click.echo(f"Nothing was written. Decide on the page of the review's exports, file {made.id}.")
        return 1
    actions.release_export(review.id, made.id, by=viewer.name)
    form, content = queries.export_file(review.id, made.id, viewer=viewer)
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"review-{made.id}.{form}"
    descriptor = os.open(path, os.O_CREAT | os.O_TRUNC | os.O_WRONLY, 0o600)
    with os.fdopen(descriptor, "wb") as opened:
        opened.write(content)
    click.echo(f"Written to {path} for {made.reader}. SHA-256 {made.file_digest}")
    return 0


def _print_collected(told: Sequence[Told], strays: Sequence[tuple[str, str]]) -> None:
    for one in told:
        named = f"{one.letters} {one.agency}, {one.file}"
        if one.refused:
            click.echo(f"{named}: refused. {one.refused}")
            continue
        missing = f", {one.not_read.upper()}" if one.not_read else ""
        click.echo(f"{named}: version {one.version}, {one.rows} rows{missing}{', accepted' if one.accepted else ''}")
        if one.compared:
            click.echo("  " + ", ".join(f"{value} {name}" for name, value in one.compared.items()))
        for remark in one.remarks:
            click.echo(f"  {remark}")
    for name, why in strays:
        click.echo(f"{name}: not looked at. {why}")
    if not told:
        click.echo("Nothing new.")


def _print_still_open(board: Sequence[BoardRow], told: Sequence[Told]) -> None:
    """What was received before and is not decided on, with its remarks: a second look says what the first one did."""
    new = {(one.letters, one.version) for one in told}
    for row in board:
        sent = row.latest
        if sent is None or sent.state != "received" or (row.letters, sent.version) in new:
            continue
        missing = f", {sent.not_read.upper()}" if sent.not_read else ""
        click.echo(
            f"{row.letters} {row.agency.words('name')}, {sent.name}: received before, version {sent.version}, "
            f"{sent.rows} rows{missing}, not decided on yet"
        )
        for remark in sent.remarks:
            click.echo(f"  {remark}")


def _files(folder: Path, row: BoardRow) -> list[Path]:
    own = [one for one in sorted(folder.iterdir()) if one.is_dir() and one.name.casefold() in _names(row)]
    return [
        path
        for one in own
        for path in sorted(one.iterdir())
        if path.is_file() and not path.name.startswith((".", "~$"))
    ]


def _names(row: BoardRow) -> set[str]:
    """What a folder of an agency may be called."""
    name = row.agency.words("name")
    return {name.casefold(), name.replace(os.sep, " ").casefold(), row.letters.casefold()}


def _one_of(code: str, codes: Mapping[str, object], what: str) -> None:
    if code not in codes:
        raise click.UsageError(f"{what} is one of: {', '.join(codes)}.")


def _parts(words: str, option: str, shape: str, most: int) -> list[str]:
    """The parts of an option between its colons: two at least, and empty where fewer than ``most`` are given."""
    parts = [part.strip() for part in words.split(":")]
    if not 2 <= len(parts) <= most or not all(parts[:2]):
        raise click.UsageError(f"{option} is written {shape}, and “{words}” is not.")
    return parts + [""] * (most - len(parts))


def _chosen(words: str, viewer: Viewer) -> ReviewSeen:
    from sightline.service.reviews import queries

    reviews = queries.reviews(viewer=viewer)
    wanted = words.strip().casefold()
    found = [one for one in reviews if wanted in (one.id.casefold(), one.title.casefold())]
    if len(found) == 1:
        return found[0]
    listed = "\n".join(f"  {one.id}  {one.title}" for one in reviews)
    raise click.UsageError(f"There is no review called {words} here that you may see. There is:\n{listed or '  none'}")


def _viewer(by: str) -> Viewer:
    from sightline.service.access.viewer import Viewer, person_at_this_computer

    return Viewer(by.strip()) if by.strip() else person_at_this_computer()

"""``sightline review collect``: what agencies sent, received, checked, and accepted if somebody says so."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from sightline.service.commands.choosing import open_existing
from sightline.service.commands.naming_columns import columns_said, record_columns
from sightline.service.commands.reviewing import BLANK, chosen, viewer_of

if TYPE_CHECKING:
    from sightline.service.access.viewer import Viewer
    from sightline.service.reviews.shapes import BoardRow, ReturnSeen


@dataclass(frozen=True, slots=True)
class Told:
    """What became of one file: how it was received, or why it was refused."""

    letters: str
    agency: str
    file: str
    version: int = 0
    rows: int = 0
    holds: str = ""
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
            "holds": self.holds,
            "rows_not_read": self.not_read,
            "remarks": list(self.remarks),
            "compared": dict(self.compared),
            "accepted": self.accepted,
        }


def collect(
    words: str,
    folder: Path,
    *,
    accept_because: str,
    columns: Sequence[str],
    by: str,
    store: Path | None,
    form: str,
) -> int:
    """Receive every new file of ``folder/AGENCY/``, check it, and print what each agency is asked; 1 if any is refused.

    With ``accept_because``: accept each agency's latest that nobody has decided on, received now or before, with that
    reason, and build them into the combined chronology. One that cannot be taken keeps out no other. ``columns``: what
    stands under which heading of an agency's returns; that is recorded once they are received, and before any is
    accepted.
    """
    from sightline.service.records.errors import NotPossible

    open_existing(store)
    from sightline.service.reviews import actions, queries
    from sightline.service.reviews.checking import check
    from sightline.service.reviews.receiving import ALREADY

    viewer = viewer_of(by)
    review = chosen(words, viewer)
    if not folder.is_dir():
        raise click.UsageError(f"{folder} is no folder. Give the one with a folder for each agency in it.")
    board = queries.board(review.id, viewer=viewer)
    said = columns_said(columns, board)
    waiting = [(row, path) for row in board for path in _files(folder, row)]
    told: list[Told] = []
    for done, (row, path) in enumerate(waiting):
        _say_progress(f"Receiving and checking {row.letters}", done, len(waiting))
        try:
            content = path.read_bytes()
            if (
                path.name.startswith(BLANK)
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
            told.append(_told(row, sent))
    strays = _strays(folder, board)
    if said:
        record_columns(review.id, viewer, said)
        told = _as_read_now(told, queries.board(review.id, viewer=viewer))
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


def _as_read_now(told: Sequence[Told], board: Sequence[BoardRow]) -> list[Told]:
    """What became of the files, as they are read since somebody said which column is which."""
    now = {
        (row.letters, row.latest.version): _told(row, row.latest)
        for row in board
        if row.latest is not None and row.latest.state == "received"
    }
    return [one if one.refused else now.get((one.letters, one.version), one) for one in told]


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


def _told(row: BoardRow, sent: ReturnSeen) -> Told:
    """What became of a file that was received."""
    compared = {name: value for name, value in sent.compared.items() if name != "lines"}
    return Told(
        row.letters,
        row.agency.words("name"),
        sent.name,
        sent.version,
        sent.rows,
        sent.holds,
        sent.not_read,
        sent.remarks,
        compared,
    )


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


def _print_collected(told: Sequence[Told], strays: Sequence[tuple[str, str]]) -> None:
    for one in told:
        named = f"{one.letters} {one.agency}, {one.file}"
        if one.refused:
            click.echo(f"{named}: refused. {one.refused}")
            continue
        missing = f", {one.not_read.upper()}" if one.not_read else ""
        click.echo(f"{named}: version {one.version}, {one.holds}{missing}{', accepted' if one.accepted else ''}")
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
            f"{sent.holds}{missing}, not decided on yet"
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

"""``--column AGENCY:HEADING=WHAT``: what stands under a heading of an agency's returns, said in the command."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

import click

from sightline.intake.said_columns import COLUMN_WORDS, KEPT, choices, key_of, role_said

if TYPE_CHECKING:
    from sightline.service.access.viewer import Viewer
    from sightline.service.reviews.shapes import BoardRow

SaidOf = dict[int, dict[str, str]]
"""By the entry of an agency: heading to role."""


def columns_said(options: Sequence[str], board: Sequence[BoardRow]) -> SaidOf:
    """What was said, by agency. Raises UsageError with what is wrong and what to write instead."""
    said: SaidOf = {}
    for option in options:
        row, rest = _whose(option, board)
        heading, between, words = (part.strip() for part in rest.rpartition("="))
        if not between or not heading:
            raise click.UsageError(
                f"--column “{option}” does not say what stands under a heading. Write AGENCY:HEADING=WHAT, such as "
                f"“{row.letters}:When=date”."
            )
        role = role_said(words)
        if role is None:
            raise click.UsageError(
                f"--column “{option}”: a column cannot be “{words}”. It can be:\n{_listed()}\nNothing was received."
            )
        said.setdefault(row.agency.id, {})[heading] = role
    return said


def record_columns(review_id: str, viewer: Viewer, said: Mapping[int, Mapping[str, str]]) -> None:
    """Record it and read again. Raises UsageError for a heading that the agency's return does not have."""
    from sightline.service.records.errors import NotPossible
    from sightline.service.reviews import actions, queries
    from sightline.service.reviews.columns import as_lines
    from sightline.service.reviews.columns import columns_said as said_before

    review = queries.review(review_id, viewer=viewer)
    for row in queries.board(review_id, viewer=viewer):
        own = said.get(row.agency.id)
        if own is None:
            continue
        if row.latest is None:
            raise click.UsageError(f"{row.letters} has sent no return yet, so it has no columns to name.")
        try:
            held = queries.return_columns(review_id, row.latest.id, viewer=viewer)
            has = {one.key for one in held}
            for heading in own:
                if key_of(heading) not in has:
                    names = ", ".join(f"“{one.name}”" for one in held)
                    raise click.UsageError(
                        f"The return of {row.letters} has no column “{heading}”. It has: {names}. What was received is "
                        "kept; say it again with one of these."
                    )
            known = {key_of(heading) for heading in own}
            whole = {one: role for one, role in said_before(review, row.agency.id).items() if key_of(one) not in known}
            lines = as_lines({**whole, **own})
            actions.record(review_id, "columns", {"columns": lines}, by=viewer.name, about=row.agency.id)
        except NotPossible as problem:
            raise click.UsageError(f"{row.letters}: {problem}") from problem


def _whose(option: str, board: Sequence[BoardRow]) -> tuple[BoardRow, str]:
    """The agency that an option names before its colon, and the rest; the only one that is asked needs no naming."""
    before, between, rest = option.partition(":")
    wanted = before.strip().casefold()
    for row in board:
        if between and wanted in (row.letters.casefold(), row.agency.words("name").casefold()):
            return row, rest
    if len(board) == 1:
        return board[0], option
    asked = "\n".join(f"  {row.letters:4} {row.agency.words('name')}" for row in board)
    raise click.UsageError(
        f"--column “{option}” does not say whose return is meant. Begin it with an agency's letters, such as "
        f"“PO:When=date”. This review asks:\n{asked or '  no agency'}"
    )


def _listed() -> str:
    words = {code: shown for code, shown in choices().items() if code != KEPT}
    lines = [f"  {code:12} {shown}" for code, shown in words.items() if code in COLUMN_WORDS]
    return "\n".join([*lines, f"  {KEPT:12} none of these: it is kept beside the words"])

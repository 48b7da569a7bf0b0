"""Which column of an agency's returns is which, as a person said it: kept with who said it, read again at once."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from sightline.intake.said_columns import choices, key_of, role_said, why_not
from sightline.service.records.errors import NotPossible
from sightline.service.reviews.shapes import ReviewSeen


def columns_said(review: ReviewSeen, agency: int) -> dict[str, str]:
    """What stands for the returns of an agency, this one and those to come: heading as written to role."""
    latest = review.latest("columns", about=agency)
    return _parsed(latest.listed("columns")) if latest is not None else {}


def columns_by_key(review: ReviewSeen, agency: int) -> dict[str, str]:
    """The same, by what a heading is known by when a table is read."""
    return {key_of(heading): role for heading, role in columns_said(review, agency).items()}


def as_lines(said: Mapping[str, str]) -> list[str]:
    """How it is recorded: a line for each column."""
    return [f"{heading} = {role}" for heading, role in said.items()]


def refuse_unclear(lines: Iterable[str]) -> None:
    """Raise NotPossible for a line that does not say what a column is, and for columns that cannot stand together."""
    why = why_not(_parsed(lines))
    if why:
        raise NotPossible(why)


def _parsed(lines: Iterable[str]) -> dict[str, str]:
    said = {}
    for line in lines:
        heading, between, words = (part.strip() for part in line.rpartition("="))
        if not between or not heading:
            raise NotPossible(f"“{line}” does not say what a column is. Write its heading and what it is: When = date.")
        role = role_said(words)
        if role is None:
            raise NotPossible(
                f"“{heading}”: a column cannot be “{words}”. It can be one of: {', '.join(choices())}. A "
                "column that is none of them is kept."
            )
        said[heading] = role
    return said

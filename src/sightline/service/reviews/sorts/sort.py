"""What a sort of entry is, and a field that it asks."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum


class Control(StrEnum):
    """How a field is asked."""

    LINE = "line"
    TEXT = "text"
    DAY = "day"
    CHOICE = "choice"
    SEVERAL = "several"
    LINES = "lines"
    ROWS = "rows"


@dataclass(frozen=True, slots=True)
class Field:
    """One field: ``choices`` are codes with their words. LINES is a list, a line each; ROWS are references of rows."""

    name: str
    label: str
    hint: str = ""
    control: Control = Control.LINE
    choices: Mapping[str, str] | None = None
    required: bool = True


@dataclass(frozen=True, slots=True)
class Sort:
    """One sort of entry.

    ``asks``: what the form's heading says. ``recorded``: how the list of changes tells it. ``done``: what is said once
    it is recorded. ``page``: the page of the review that shows it. ``of``: the sort that it must be about. ``is_one``:
    the latest that stands is what holds.
    """

    code: str
    asks: str
    recorded: str
    done: str
    page: str
    fields: tuple[Field, ...]
    of: str = ""
    of_subject: bool = False
    is_one: bool = False


WHY = Field("reason", "Why", control=Control.TEXT)

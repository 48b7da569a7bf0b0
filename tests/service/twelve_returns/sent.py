"""What one invented agency sent, and what a person who reads it would expect to be taken from it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Entry:
    """One expected entry. ``days``: when it can have been ("2014-03-01/2014-03-31"; "" for none); ``what``: words.

    ``source``: words that its source must show, where a column of the return tells it.
    """

    days: str
    what: str
    source: str = ""


@dataclass(frozen=True)
class Sent:
    """One agency's file.

    ``covers``: the stretches that it declares. ``mentions``: words that must stand in what is said to the person (of a
    sheet, a comment, a footer ...). ``no_rows``: words that must not be an entry. ``is_prose``: it has no table, so
    that each sentence of an entry may be a statement of its own.
    """

    kind: str
    agency: str
    file: str
    content: bytes
    entries: tuple[Entry, ...]
    covers: tuple[str, ...] = ()
    mentions: tuple[str, ...] = ()
    no_rows: tuple[str, ...] = ()
    is_prose: bool = False

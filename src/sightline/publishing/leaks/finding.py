"""What the leak check says of a file, and what a person decides about it.

A finding holds the very words that must not leave, so that a person inside can judge it: it is as confidential as the
cast, and never goes into a log or an export.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class LeakSort(StrEnum):
    """What sort of thing was found."""

    NAME = "name"
    NICKNAME = "nickname"
    INITIALS = "initials"
    MISSPELT = "misspelt name"
    PLACE = "place"
    SCHOOL = "school"
    AGENCY = "agency"
    ADDRESS = "address"
    POSTCODE = "postcode"
    NUMBER = "number"
    DATE = "date"
    PHRASE = "phrase"
    LOOKS_LIKE = "looks like something to hide"
    JOINED = "clues that together identify"
    NOT_LISTED = "not in the cast list"
    UNDECIDED = "a person of whom nobody decided"
    UNDECIDED_PLACE = "a place of which nobody decided"
    UNREAD = "a place that cannot be read"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that stops the export until a person has decided about it.

    ``entry``: the key of the cast's entry, or empty. ``found``: the words found. ``around``: what stands around them.
    ``where``: the place in words ("Word document, comment 3"; "sheet Rows, hidden row 14"; "file name"). ``why``: one
    sentence that says why it stops.
    """

    sort: LeakSort
    entry: str
    found: str
    around: str
    where: str
    why: str

    @property
    def key(self) -> str:
        """Names the finding: the same thing in the same words and the same place, whenever the file is made again."""
        whole = "\x1f".join((self.sort.value, self.entry, self.found, " ".join(self.around.split()), self.where))
        return hashlib.sha256(whole.encode("utf-8", "surrogatepass")).hexdigest()[:24]


class Outcome(StrEnum):
    """What a person decides about a finding."""

    STAYS = "it may stay"
    NOT_ONE = "it is not what it looks like"
    COMES_OUT = "it comes out"


@dataclass(frozen=True, slots=True)
class Decision:
    """What a named person decided about one finding, with a reason. COMES_OUT goes on stopping the file that holds it.

    Raises ValueError without a person or a reason.
    """

    finding: str
    outcome: Outcome
    by: str
    on: date
    reason: str

    def __post_init__(self) -> None:
        if not self.by.strip() or not self.reason.strip():
            raise ValueError("a decision about a finding names who decided, and why")


@dataclass(frozen=True, slots=True)
class Report:
    """What the check says of one finished file.

    ``file_digest``: SHA-256 of the bytes that were checked: nothing else may leave on this report. ``places``: how many
    places were read. ``pages``: how many pages the file has, or what would be one of 3,000 characters. ``complete``:
    the check came to its end; where it did not, nothing can clear the file. ``noticed``: what looks like the name of a
    place or a body, or in a file that stays inside of a person, and is in no entry of the cast: it is shown, and stops
    nothing.
    """

    file_name: str
    file_digest: str
    findings: tuple[Finding, ...]
    places: int = 0
    pages: int = 1
    complete: bool = True
    noticed: tuple[Finding, ...] = ()

    def stopping(self, decisions: Iterable[Decision] = ()) -> tuple[Finding, ...]:
        """The findings that still stop the file: those about which nobody has decided that they may stay. Of several
        decisions about one finding the last counts.
        """
        last = {one.finding: one.outcome for one in decisions}
        return tuple(one for one in self.findings if last.get(one.key, Outcome.COMES_OUT) is Outcome.COMES_OUT)

    def stops(self, decisions: Iterable[Decision] = ()) -> bool:
        """Whether the file may not leave."""
        return not self.complete or bool(self.stopping(tuple(decisions)))


class ExportStopped(Exception):  # noqa: N818 (reads as what it says)
    """A file may not leave. The message says how many things stop it and where to decide; it holds none of them."""


def let_leave(report: Report, data: bytes, decisions: Iterable[Decision], *, reader: str) -> bytes:
    """The bytes that were checked, if nothing stops them any more.

    Raises ExportStopped if they are not those that were checked, the check did not come to its end, anything stops
    them, or nobody is named as their reader.
    """
    if not reader.strip():
        raise ExportStopped("Nobody is named as the reader of this export: name a person or a body.")
    if hashlib.sha256(data).hexdigest() != report.file_digest:
        raise ExportStopped("The file is not the one that was checked: check it again.")
    if not report.complete:
        raise ExportStopped("The leak check did not come to its end, so nothing is exported: check the file again.")
    left = report.stopping(tuple(decisions))
    if left:
        things = "thing stops" if len(left) == 1 else "things stop"
        raise ExportStopped(f"{len(left)} {things} this export: decide each with a reason, or take it out.")
    return data

"""Sends twelve returns through the command as a stranger would, and says what differs from what was expected."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from tests.service.twelve_returns.sent import Entry, Sent

Run = Callable[..., tuple[int, str, str]]


@dataclass
class Judged:
    """What came of one agency's file: what is missing, what is too much, what was not said."""

    agency: str
    expected: int
    found: int = 0
    wrong_day: list[str] = field(default_factory=list)
    missing: list[str] = field(default_factory=list)
    beyond: list[str] = field(default_factory=list)
    forbidden: list[str] = field(default_factory=list)
    not_covered: list[str] = field(default_factory=list)
    not_mentioned: list[str] = field(default_factory=list)
    refused: str = ""

    @property
    def is_right(self) -> bool:
        """Whether nothing differs. Rows beyond the expected are looked at by a person and fail nothing here."""
        return not (
            self.wrong_day or self.missing or self.forbidden or self.not_covered or self.not_mentioned or self.refused
        )


def send(
    sightline: Run, store: Path, folder: Path, sent: Sequence[Sent], persons: Sequence[str], period: Sequence[str]
) -> tuple[list[Judged], str]:
    """Open the review, put the files in, collect, accept, combine; what differs, and all that was printed."""
    title = "Rapid review, Child A"
    people = [part for one in persons for part in ("--person", one)]
    asked = [part for one in sent for part in ("--agency", f"{one.kind}:{one.agency}:Lead")]
    code, said, trouble = sightline(
        "review", "new", title, "--kind", "rapid_review", *people, *asked, "--trigger", "A child was hurt.",
        "--notifying-area", "Larkmere", "--home-area", "Larkmere", "--from", period[0], "--to", period[1],
        "--due", "5 December 2025", "--folder", folder, "--by", "B. Manager", "--store", store,
    )  # fmt: skip
    assert code == 0, said + trouble
    for one in sent:
        (folder / one.agency / one.file).write_bytes(one.content)
    common = ("--by", "B. Manager", "--store", store)
    _, printed, trouble = sightline("review", "collect", title, folder, *common)
    _, accepted, more = sightline(
        "review", "collect", title, folder, "--accept-because", "All that they have.", *common
    )
    told = f"{printed}\n{trouble}\n{accepted}\n{more}"
    _, whole, _ = sightline("review", "combine", title, "--format", "json", "--store", store)
    combined = json.loads(whole) if whole.startswith("{") else {"rows": [], "undated_rows": [], "asked_agencies": []}
    return [_judge(one, combined, told) for one in sent], told


def _judge(one: Sent, combined: dict, told: str) -> Judged:  # type: ignore[type-arg]
    made = Judged(one.agency, len(one.entries))
    rows = [row for row in (*combined["rows"], *combined["undated_rows"]) if row["agency"] == one.agency]
    used: set[int] = set()
    for entry in one.entries:
        held = [i for i, row in enumerate(rows) if entry.what in " ".join(row["what"].split())]
        right = [i for i in held if _days(rows[i]) == entry.days and entry.source in rows[i]["source"]]
        if right:
            made.found += 1
            used.add(right[0])
        elif one.is_prose and _in_parts(entry, rows):
            made.found += 1
        elif held:
            made.wrong_day.append(f"{entry.what}: {[_days(rows[i]) for i in held]} instead of {entry.days}")
            used.add(held[0])
        else:
            made.missing.append(f"{entry.days} {entry.what}")
    made.beyond = [f"{_days(row)} {row['what']}" for i, row in enumerate(rows) if i not in used]
    made.forbidden = [row["what"] for row in rows if any(words in row["what"] for words in one.no_rows)]
    covers = " ".join(
        words for agency in combined["asked_agencies"] if agency["name"] == one.agency for words in agency["covers"]
    )
    made.not_covered = [words for words in one.covers if words not in covers]
    own = _told_of(one, told)
    made.not_mentioned = [words for words in one.mentions if words not in own]
    if "refused" in own:
        made.refused = next(line for line in own.splitlines() if "refused" in line)
    return made


def _in_parts(entry: Entry, rows: Sequence[dict]) -> bool:  # type: ignore[type-arg]
    """Whether every sentence of an entry stands in a row of its day."""
    of_the_day = [" ".join(row["what"].split()) for row in rows if _days(row) == entry.days]
    return all(any(words.strip(". ") in what for what in of_the_day) for words in entry.what.split(". "))


def _told_of(one: Sent, told: str) -> str:
    """The lines printed under an agency's file."""
    lines, inside = [], False
    for line in told.splitlines():
        if not line.startswith(" "):
            inside = f" {one.agency}, {one.file}" in line
        if inside:
            lines.append(line)
    return "\n".join(lines)


def _days(row: dict) -> str:  # type: ignore[type-arg]
    first, last = row["earliest"] or "", row["latest"] or ""
    return first if first == last else f"{first}/{last}"


def entry(days: str, what: str) -> Entry:
    """An expected entry."""
    return Entry(days, what)

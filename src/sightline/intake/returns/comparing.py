"""Two versions of one return: what was added, changed and gone, whatever order the rows now stand in."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from sightline.identity.found_again import Rowed, content_of, match, normalised
from sightline.intake.returns.shapes import ReturnReading, ReturnRow

_PLACE_ONLY = "sequence"
"""A running number changes when rows move: it is no change of what is said unless the form's own order is meant."""


@dataclass(frozen=True, slots=True)
class ChangedRow:
    """A row of both versions that differs: by column (a role, or a heading) what stood there and what stands now."""

    before: ReturnRow
    after: ReturnRow
    cells: Mapping[str, tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Compared:
    """What a second version of a return changes. ``same``: rows that say what they said, wherever they stand now."""

    added: tuple[ReturnRow, ...]
    changed: tuple[ChangedRow, ...]
    gone: tuple[ReturnRow, ...]
    same: int

    @property
    def sentence(self) -> str:
        """ "2 rows added, 3 changed, 1 gone; 26 as they were."."""
        if not (self.added or self.changed or self.gone):
            return f"Nothing was changed in what the {self.same} rows say."
        added = "1 row added" if len(self.added) == 1 else f"{len(self.added)} rows added"
        return f"{added}, {len(self.changed)} changed, {len(self.gone)} gone; {self.same} as they were."


def compare(before: ReturnReading, after: ReturnReading) -> Compared:
    """Compare two versions of one agency's return, by the matching that the store goes by when a document is sent again
    (decision 0007).
    """
    ones, others = before.rows, after.rows
    matched = match([_rowed(row) for row in ones], [_rowed(row) for row in others])
    changed = []
    same = 0
    for one, other in sorted((*matched.same, *matched.changed), key=lambda pair: pair[1]):
        cells = _differ(ones[one], others[other])
        if cells:
            changed.append(ChangedRow(ones[one], others[other], cells))
        else:
            same += 1
    return Compared(
        tuple(others[place] for place in matched.added),
        tuple(changed),
        tuple(ones[place] for place in matched.gone),
        same,
    )


def _rowed(row: ReturnRow) -> Rowed:
    item = row.candidate
    words = normalised(" | ".join(words for role, words in sorted(row.cells.items()) if words and role != _PLACE_ONLY))
    said = content_of(item.text, (item.occurred, item.ended, item.recorded), item.extra)
    return Rowed(words, row.when.earliest, row.when.latest, row.key, None, "", said)


def _differ(one: ReturnRow, other: ReturnRow) -> dict[str, tuple[str, str]]:
    """By column, what differs. A date that is only spelt otherwise does not."""
    found = {}
    for role in dict.fromkeys((*one.cells, *other.cells)):
        before, after = one.words(role), other.words(role)
        if normalised(before) == normalised(after) or role == _PLACE_ONLY:
            continue
        if role == "date" and one.when.is_known and _moment(one) == _moment(other):
            continue
        found[role] = (before, after)
    return found


def _moment(row: ReturnRow) -> tuple[object, ...]:
    return row.when.earliest, row.when.latest, row.when.is_unsure

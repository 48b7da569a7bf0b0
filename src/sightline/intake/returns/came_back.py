"""An exported Word file that a person edited and sent back: which rows they changed, and how."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from sightline.documents.anchored import AnchoredRow, AnchoredWord, open_anchored
from sightline.documents.refusal import Refusal

_FILE, _ROW = "sl_f_", "sl_r_"
"""How the hidden names begin that :mod:`sightline.publishing.combined.anchors` gives to a file and to its rows."""
_REFERENCE = re.compile(r"\s*([A-Z][A-Z0-9]{0,7})\s+(\d{1,6})\s*")
_HEAD, _TOLD = "ref.", "what happened"
_ALIKE = 0.6
_NO_COLUMN = "a cell beside the columns"
_AS_TYPED = str.maketrans(
    {
        "‘": "'",
        "’": "'",
        "“": '"',
        "”": '"',
        "–": "-",
        "—": "-",
        "…": "...",
        **dict.fromkeys("\u200b\u200c\u200d\ufeff\u00ad"),
    }
)
"""What word processors put in the place of what was typed, and what cannot be seen."""


@dataclass(frozen=True, slots=True)
class NotOurs:
    """Why a file cannot be read as the exported one come back, in a sentence."""

    sentence: str


@dataclass(frozen=True, slots=True)
class Change:
    """One cell of one row that a person changed: the row's reference, the column's heading, what stood there and what
    stands there now.
    """

    reference: str
    column: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class CameBack:
    """What came back. ``changes``: exactly the cells that differ, by row in the order of the export. ``added``: rows
    that the export did not have, by column. ``removed``: references of rows that are no longer there. ``questions``:
    sentences about rows whose reference was damaged, or that cannot be told apart. ``unread``: what the file says
    outside its rows that the export did not say, so that nothing is lost.
    """

    changes: tuple[Change, ...] = ()
    added: tuple[Mapping[str, str], ...] = ()
    removed: tuple[str, ...] = ()
    questions: tuple[str, ...] = ()
    unread: tuple[str, ...] = ()

    @property
    def rows(self) -> tuple[str, ...]:
        """The references of the rows that were edited, each once."""
        return tuple(dict.fromkeys(change.reference for change in self.changes))


def came_back(exported: bytes, edited: bytes, *, name: str = "the file") -> CameBack | NotOurs | Refusal:
    """Compare an exported Word file with the same file as it came back.

    ``exported``: the bytes as they went out, which the store keeps or makes again. A file of another review or version
    is refused with a sentence, and so is one that cannot be opened. Spaces, fonts and the order of rows are no changes;
    deleted words of tracked changes are gone, and inserted ones are there.
    """
    ours = open_anchored(exported, "the exported file")
    theirs = open_anchored(edited, name)
    if isinstance(ours, Refusal):
        return ours
    if isinstance(theirs, Refusal):
        return theirs
    if (why := _other(ours, theirs)) is not None:
        return why
    return _Comparison(ours, theirs).result()


def _other(ours: AnchoredWord, theirs: AnchoredWord) -> NotOurs | None:
    """Whether the file is of another export. The hidden names tell; where all were lost, the digest in its foot."""
    own_files, files = ours.anchors_of(_FILE), theirs.anchors_of(_FILE)
    known = {anchor for row in ours.rows for anchor in row.anchors}
    shared = sum(bool(known & set(row.anchors)) for row in theirs.rows)
    if files and not files & own_files:
        return NotOurs(
            "This file is of another review or another version than the one that it is being read into. "
            "Open that one, and read it in there."
        )
    if not files and not shared:
        digest = next((found[0] for line in ours.stamps if (found := re.search(r"[0-9a-f]{64}", line))), "")
        if not digest or not any(digest in line for line in theirs.stamps):
            return NotOurs(
                "Nothing in this file says that it was exported from this review. "
                "Edit the exported file itself, and send that."
            )
    if not _entries(theirs):
        return NotOurs("This file has no table of entries any more, so nothing can be compared.")
    return None


class _Comparison:
    def __init__(self, ours: AnchoredWord, theirs: AnchoredWord) -> None:
        self._ours, self._theirs = ours, theirs
        self._changes: list[Change] = []
        self._questions: list[str] = []
        self._own = [_Entry(row) for row in _entries(ours)]
        renamed = self._renamed(_headings(ours), _headings(theirs))
        self._new = [_Entry(row, renamed) for row in _entries(theirs)]
        self._added: list[Mapping[str, str]] = []

    def result(self) -> CameBack:
        """Pair every row, and say what differs."""
        pairs = self._paired()
        by_place = {id(own): new for own, new in pairs}
        removed = []
        for own in self._own:
            new = by_place.get(id(own))
            if new is None:
                removed.append(own.reference)
            else:
                self._differ(own, new)
        paired = {id(new) for _, new in pairs}
        for new in self._new:
            if id(new) not in paired and any(_plain(words) for words in new.cells.values()):
                self._added.append({heading: words for heading, words in new.cells.items() if _plain(words)})
        return CameBack(
            tuple(self._changes), tuple(self._added), tuple(removed), tuple(self._questions), self._unread()
        )

    def _paired(self) -> list[tuple[_Entry, _Entry]]:
        pairs: list[tuple[_Entry, _Entry]] = []
        left = {id(own): own for own in self._own}
        waiting = list(self._new)

        def take(own: _Entry, new: _Entry) -> None:
            pairs.append((own, new))
            del left[id(own)]
            waiting.remove(new)

        # By anchor and reference together; then by either alone, if it points to one row and the other says no other.
        for new in list(waiting):
            own = self._by_anchor(new, left)
            if own is not None and new.reference == own.reference:
                self._take_best(own, new, waiting, take)
        for new in list(waiting):
            own = self._by_anchor(new, left)
            # Rows that were sorted carry their references along, and their hidden marks may stay behind.
            named = next((one for one in left.values() if new.reference and one.reference == new.reference), None)
            if own is not None and named is not None and named.likeness(new) > own.likeness(new):
                take(named, new)
        for new in list(waiting):
            own = self._by_anchor(new, left)
            if own is not None:
                take(own, new)
                shown = new.shown or "nothing"
                self._questions.append(
                    f"The reference of {own.reference} now reads “{shown}”. It is taken for {own.reference}, because "
                    "its hidden mark is still there. Is that right?"
                )
        for new in list(waiting):
            own = next((one for one in left.values() if new.reference and one.reference == new.reference), None)
            if own is not None:
                take(own, new)
        for new in list(waiting):
            held = sorted(left.values(), key=lambda one: -one.likeness(new))
            if held and held[0].likeness(new) >= _ALIKE:
                own = held[0]
                if len(held) > 1 and held[1].likeness(new) > _ALIKE and held[1].likeness(new) == own.likeness(new):
                    continue
                take(own, new)
                self._questions.append(
                    f"A row has lost its reference. By its words it is taken for {own.reference}. Is that right?"
                )
        return pairs

    def _take_best(self, own: _Entry, new: _Entry, waiting: list[_Entry], take: object) -> None:
        """Of rows that were copied with their reference, the one that is most like the export is the row."""
        copies = [one for one in waiting if one.reference == own.reference and not one.anchors & self._others(own)]
        best = max(copies, key=lambda one: (own.likeness(one), one is new))
        take(own, best)  # type: ignore[operator]
        for one in copies:
            if one is not best:
                self._questions.append(
                    f"There are several rows with the reference {own.reference}. The one most like the export is taken "
                    "for it, and the other is offered as a new row. Is that right?"
                )

    def _others(self, own: _Entry) -> set[str]:
        """The hidden marks of all other rows: whatever bears one is no copy of this row."""
        return {anchor for one in self._own if one is not own for anchor in one.anchors} - own.anchors

    def _by_anchor(self, new: _Entry, left: Mapping[int, _Entry]) -> _Entry | None:
        found = [own for own in left.values() if own.anchors & new.anchors]
        return found[0] if len(found) == 1 else None

    def _differ(self, own: _Entry, new: _Entry) -> None:
        for heading, before in own.cells.items():
            if heading.casefold() == _HEAD:
                continue
            if heading not in new.cells:
                if before:
                    self._ask_once(f"The column “{heading}” is no longer there. Nothing was changed in it.")
                continue
            after = new.cells[heading]
            if _plain(before) != _plain(after):
                self._changes.append(Change(own.reference, heading, before, after))
        for heading, after in new.cells.items():
            if heading not in own.cells and _plain(after):
                self._changes.append(Change(own.reference, heading or _NO_COLUMN, "", after))

    def _renamed(self, ours: Sequence[str], theirs: Sequence[str]) -> Mapping[str, str]:
        """Headings that a person wrote otherwise, to ours: told by their place where no column came or went."""
        if len(ours) != len(theirs):
            return {}
        found = {}
        for own, new in zip(ours, theirs, strict=True):
            if own != new and own not in theirs and new not in ours:
                found[new] = own
                self._ask_once(
                    f"The heading “{own}” now reads “{new}”. The column is taken for the same. Is that right?"
                )
        return found

    def _ask_once(self, sentence: str) -> None:
        if sentence not in self._questions:
            self._questions.append(sentence)

    def _unread(self) -> tuple[str, ...]:
        """Paragraphs and cells outside the entries, and comments, that the export did not have."""
        known = {_plain(words) for words in _others(self._ours)}
        found = dict.fromkeys(words.strip() for words in _others(self._theirs) if _plain(words) not in known)
        known_comments = {(one.author, _plain(one.words)) for one in self._ours.comments}
        comments = [
            f"Comment by {one.author or 'somebody'}{f' on {one.beside}' if one.beside else ''}: {one.words}"
            for one in self._theirs.comments
            if (one.author, _plain(one.words)) not in known_comments
        ]
        return (*(words for words in found if words), *comments)


class _Entry:
    """A row of the table of entries."""

    def __init__(self, row: AnchoredRow, renamed: Mapping[str, str] = MappingProxyType({})) -> None:
        headings = [renamed.get(heading, heading) for heading in row.headings]
        self.cells = dict(zip(headings, row.cells, strict=False))
        # A cell that was split stands beyond the columns: what is in it belongs to the row all the same.
        beyond = " ".join(words for words in row.cells[len(headings) :] if _plain(words))
        if beyond:
            self.cells[_NO_COLUMN] = beyond
        self.anchors = {anchor for anchor in row.anchors if anchor.startswith(_ROW)}
        self.shown = " ".join(row.cells[0].split()) if row.cells else ""
        found = _REFERENCE.fullmatch(self.shown)
        self.reference = f"{found[1]} {found[2]}" if found else ""
        self._words = set(_plain(" ".join(list(self.cells.values())[1:])).split())

    def likeness(self, other: _Entry) -> float:
        """How many of their words the two share, from 0 to 1."""
        both = self._words | other._words
        return len(self._words & other._words) / len(both) if both else 0.0


def _entries(word: AnchoredWord) -> Sequence[AnchoredRow]:
    """The rows of the tables that hold entries: those with hidden marks, or with the headings of entries."""
    tables = {row.table for row in word.rows if _is_entry(row)}
    return [row for row in word.rows if row.table in tables]


def _headings(word: AnchoredWord) -> tuple[str, ...]:
    """The headings of the first table that holds entries."""
    return next((row.headings for row in _entries(word)), ())


def _is_entry(row: AnchoredRow) -> bool:
    if any(anchor.startswith(_ROW) for anchor in row.anchors):
        return True
    headings = [heading.casefold() for heading in row.headings]
    return headings[:1] == [_HEAD] and _TOLD in headings


def _others(word: AnchoredWord) -> list[str]:
    """The words outside the entries: paragraphs, and the cells of the other tables."""
    held = list(word.paragraphs)
    tables = {row.table for row in word.rows if _is_entry(row)}
    for row in word.rows:
        if row.table not in tables:
            held += row.headings + row.cells
    return held


def _plain(words: str) -> str:
    """Words for telling an edit from a word processor's own habits: spaces, quotation marks and dashes are none."""
    return " ".join(words.translate(_AS_TYPED).split())

"""What the queries on reviews answer with: frozen values, so that no page ever touches a table."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime

from sightline.rulebook.findings import State


@dataclass(frozen=True, slots=True)
class EntrySeen:
    """One entry of a review. ``given`` holds its fields; ``about`` and ``subject`` say what it is of."""

    id: int
    sort: str
    about: int | None
    subject: str
    given: Mapping[str, object]
    by: str
    at: datetime
    taken_back_by: str = ""
    taken_back_because: str = ""

    @property
    def stands(self) -> bool:
        """Whether nobody took it back."""
        return not self.taken_back_by

    def words(self, name: str) -> str:
        """A field that is one line or text; empty where it was not given."""
        held = self.given.get(name, "")
        return held if isinstance(held, str) else ""

    def listed(self, name: str) -> tuple[str, ...]:
        """A field that is a list."""
        held = self.given.get(name, ())
        return tuple(str(one) for one in held) if isinstance(held, list | tuple) else ()

    def day(self, name: str) -> date | None:
        """A field that is a day."""
        held = self.words(name)
        return date.fromisoformat(held) if held else None


@dataclass(frozen=True, slots=True)
class ReviewSeen:
    """A review with everything that was recorded of it, oldest first, what was taken back too.

    ``opened_as``: the title under which it was opened, where it has had another since.
    """

    id: str
    kind: str
    title: str
    case: str
    opened_by: str
    opened_at: datetime
    entries: tuple[EntrySeen, ...] = field(default=(), repr=False)
    opened_as: str = ""

    @property
    def reference(self) -> str:
        """What forms and letters call it: it says nothing, and stays whatever becomes of the title."""
        return f"R-{self.id[1:5]}-{self.id[5:9]}".upper()

    def standing(self, sort: str, *, about: int | None = None, subject: str | None = None) -> tuple[EntrySeen, ...]:
        """The entries of a sort that stand, oldest first; only those about an entry or of a subject, if given."""
        return tuple(
            one
            for one in self.entries
            if one.stands
            and one.sort == sort
            and (about is None or one.about == about)
            and (subject is None or one.subject == subject)
        )

    def latest(self, sort: str, *, about: int | None = None, subject: str | None = None) -> EntrySeen | None:
        """The last of them."""
        found = self.standing(sort, about=about, subject=subject)
        return found[-1] if found else None

    def entry(self, number: int | None) -> EntrySeen | None:
        """The entry of that number."""
        return next((one for one in self.entries if one.id == number), None)

    @property
    def period(self) -> tuple[date | None, date | None]:
        """The first and the last day of the period; None where none is recorded."""
        scope = self.latest("scope")
        return (scope.day("period_from"), scope.day("period_to")) if scope else (None, None)

    @property
    def titles(self) -> tuple[str, ...]:
        """Every title that it has or had: forms that went out name it by one of them."""
        given = (one.words("title") for one in self.entries if one.sort == "title")
        return tuple(dict.fromkeys((self.title, self.opened_as or self.title, *given)))

    @property
    def is_held(self) -> bool:
        """Whether disposal is frozen."""
        return bool(self.standing("hold"))


@dataclass(frozen=True, slots=True)
class Clock:
    """One clock of the rulebook as it stands for a review.

    ``counted``: "day 6 of 15" where it counts working days and runs; ``counted_from`` in words. ``standing``: how far
    the number can be relied upon. ``sums``: the arithmetic.
    """

    title: str
    ref: str
    rule: str
    sentence: str
    state: State
    due: date | None
    counted: str
    counted_from: str
    standing: str
    sums: tuple[str, ...]
    reason: str = ""


@dataclass(frozen=True, slots=True)
class ReturnSeen:
    """One file that an agency sent. ``can_be_taken``: that its check forbids nothing. ``statements``: how many were
    read out of its words. Each is None where that was not kept.
    """

    id: int
    agency: int
    version: int
    name: str
    format: str
    sha256: str
    rows: int
    rows_missing: int
    statements: int | None
    remarks: tuple[str, ...]
    compared: Mapping[str, object]
    can_be_taken: bool | None
    state: str
    received_by: str
    received_at: datetime
    decided_by: str
    decided_at: datetime | None
    reason: str

    @property
    def holds(self) -> str:
        """What it brings, in numbers and words: "12 rows", "a letter or report: 14 statements proposed"."""
        rows = "1 row" if self.rows == 1 else f"{self.rows} rows"
        if not self.statements:
            return rows if self.rows or self.statements is None else "no entries"
        words = "1 statement" if self.statements == 1 else f"{self.statements} statements"
        return f"{rows}, and {words} of its words proposed" if self.rows else f"a letter or report: {words} proposed"

    @property
    def has_columns(self) -> bool:
        """Whether it has tables whose columns somebody may have to name."""
        return bool(self.rows or self.rows_missing or self.can_be_taken is False)

    @property
    def not_read(self) -> str:
        """How many of its rows were not read, in numbers and words; empty where none is missing."""
        return rows_not_read(self.rows_missing)

    @property
    def asked_count(self) -> int:
        """How many things the agency is asked; the rows that each is about stand under it."""
        return sum(not line.startswith(" ") for line in self.remarks)


def rows_not_read(number: int) -> str:
    """ "4 rows of its tables are not read"; empty where every one is."""
    if not number:
        return ""
    return "1 row of its tables is not read" if number == 1 else f"{number} rows of its tables are not read"


@dataclass(frozen=True, slots=True)
class BoardRow:
    """One agency on the board. ``state``: accepted, to check, sent back, queried, missing or late.

    ``has_accepted``: whether any version of its return was accepted, whatever came later.
    """

    agency: EntrySeen
    letters: str
    state: str
    words: str
    latest: ReturnSeen | None
    versions: int
    queries: tuple[EntrySeen, ...]
    chased: tuple[EntrySeen, ...]
    due: date | None
    days: str
    has_accepted: bool = False


@dataclass(frozen=True, slots=True)
class SameBefore:
    """A recommendation that reads like another one made before. ``alike``: of their words, how many they share."""

    review: str
    title: str
    recommendation: EntrySeen
    answer: EntrySeen | None
    state: str


@dataclass(frozen=True, slots=True)
class AskedBefore:
    """One question that a bound rule would have asked in a past case that the viewer may see.

    ``on``: the first day on which the records would have raised it. ``hindsight``: that day lies before the rule was
    learned.
    """

    case: str
    child: str
    on: date
    sentence: str
    hindsight: bool


@dataclass(frozen=True, slots=True)
class Trial:
    """A bound rule over the past cases of the store: which version, over how many children, and what it asks.

    ``has_file``: whether the new version can be had as a file, which a rule of the partnership's own cannot.
    """

    rule: str
    title: str
    version: str
    learned_on: date
    says: str
    cases: int
    children: int
    asked: tuple[AskedBefore, ...]
    has_file: bool = False

    @property
    def children_asked(self) -> int:
        """Of how many children it would have asked anything."""
        return len({one.child for one in self.asked})


@dataclass(frozen=True, slots=True)
class LeakSeen:
    """One thing that the leak check found, with the last decision about it: its outcome, reason, by whom, on which day.
    ``before``: what was decided of it before that, oldest first, each in a sentence.
    """

    key: str
    sort: str
    entry: str
    found: str
    around: str
    where: str
    why: str
    outcome: str = ""
    reason: str = ""
    by: str = ""
    before: tuple[str, ...] = ()

    @property
    def stops(self) -> bool:
        """Whether it still stops the file."""
        return self.outcome not in ("it may stay", "it is not what it looks like")


def things_of(leaks: Iterable[LeakSeen]) -> tuple[tuple[LeakSeen, ...], ...]:
    """What still stops a file, a thing each: a last name that three entries of the cast hide is found once."""
    made: dict[tuple[str, ...], list[LeakSeen]] = {}
    for one in leaks:
        if one.stops:
            same = (one.found, one.around, one.where) if one.entry else (one.key,)
            made.setdefault(same, []).append(one)
    return tuple(tuple(held) for held in made.values())


@dataclass(frozen=True, slots=True)
class ExportSeen:
    """One file made of a review, and how it stands. ``why_not``: what still keeps it inside, a sentence each.
    ``held_back``: what a process or the gate of publication stops of it now, even where it was released. ``noticed``:
    what looks like a name and is in no entry of the cast; it stops nothing.
    """

    id: int
    version: str
    reader: str
    leaves: bool
    format: str
    digest: str
    file_digest: str
    pages: int
    leaks: tuple[LeakSeen, ...]
    left_out: tuple[Mapping[str, str], ...]
    made_by: str
    made_at: datetime
    checked_by: str
    released_by: str
    released_at: datetime | None
    why_not: tuple[str, ...]
    held_back: tuple[str, ...]
    noticed: tuple[LeakSeen, ...] = ()

    @property
    def stopping(self) -> tuple[LeakSeen, ...]:
        """What still stops it."""
        return tuple(one for one in self.leaks if one.stops)

    @property
    def things(self) -> tuple[tuple[LeakSeen, ...], ...]:
        """What still stops it, a thing each."""
        return things_of(self.leaks)

    def alike(self, keys: Sequence[str]) -> list[str]:
        """The keys of what still stops it in the same words and for the same reason as any of these, these too."""
        meant = {(one.entry, one.sort, one.found.casefold(), one.why) for one in self.leaks if one.key in set(keys)}
        same = [one.key for one in self.stopping if (one.entry, one.sort, one.found.casefold(), one.why) in meant]
        return list(dict.fromkeys((*keys, *same)))

    @property
    def first_looked_at(self) -> Mapping[tuple[str, str], int]:
        """What was first to look at: why, and what the version shows of it, with how many entries of the cast."""
        return Counter((one["why"], one["shows"]) for one in self.left_out)


@dataclass(frozen=True, slots=True)
class CastRow:
    """One entry of the cast of a review: ``shows`` by version, empty where nobody decided.

    ``recorded``: the entry by which it was decided, None where it follows from the review's persons or the records.
    ``proposed``: what could stand in the published version.
    """

    key: str
    sort: str
    name: str
    roles: tuple[str, ...]
    first: str
    shows: Mapping[str, str]
    recorded: EntrySeen | None
    proposed: str


@dataclass(frozen=True, slots=True)
class ChangeSeen:
    """One thing that changed in a review: when, by whom, in a sentence, and more words of it."""

    at: datetime
    by: str
    sentence: str
    words: str = ""
    entry: EntrySeen | None = None
    agency: int | None = None

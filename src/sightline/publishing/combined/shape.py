"""A combined chronology, ready to be written out: plain frozen shapes, and the digest that names exactly one of them.

Every format is written from these and from nothing else, so that what a version hides can stand in none of them. All
texts are final: who may read what, and what stands instead, was decided before. References ("POL 14") are what people
quote; a lineage names the fact that a row came from and never leaves Sightline.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, fields, is_dataclass
from datetime import date
from enum import StrEnum

MUST_BE_READ = "This check can miss things: a person must read every line."
"""Stands on everything that is exported."""

SHAPE = "sightline combined chronology 1"
"""Goes into every digest, so that a digest says which shape it is of."""


@dataclass(frozen=True, slots=True)
class AskedAgency:
    """An agency that was asked for a return.

    ``letters``: what stands before its rows, beside its colour and pattern ("POL"). ``returned``: how its return
    stands, in words ("version 2, received 3 November 2025"; "nothing received"). ``covers``: what it says it searched,
    a sentence each.
    """

    letters: str
    name: str
    returned: str = ""
    covers: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PersonShown:
    """A person by the name that this version shows, with the roles that it shows ("mother")."""

    name: str
    roles: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class CombinedRow:
    """One row: one fact of one agency, in that agency's words.

    ``reference``: agency letters and a number ("POL 14"), the same in every version and after every re-sending.
    ``when``: the words of the source, or what this version shows instead. ``earliest`` and ``latest``: the first and
    the last day on which it can have been; both None where the version hides dates or none is known. ``time``: the
    clock time as shown, or empty. ``ended``: when it ended, as shown, or empty. ``unsure``: the writer doubted the
    date. ``date_note``: what a reader must know of the date ("placed by the first day that it can have been").
    ``document``: of ``source``, the part by which its agency finds it ("Case note 14"); empty where the row names none.
    ``order_in_day``: a person's or source's order among rows of one day, from 1; 0 where there is none.
    ``received``: each other agency that had it and since when ("Police, 4 May 2013"). ``standing``: what sort of
    statement it is and where it stands ("observation", "account; proposed, not confirmed"). ``group``: the letter of
    the same-event group, or empty. ``contradicted``: another row says otherwise. ``key_event``: the reason why a
    person marked it as a key event, or empty. ``significance``: what a person wrote of its significance.
    ``child_seen`` and ``voice``: whether the child was seen, and what the child said or showed, as written.
    """

    reference: str
    lineage: str
    when: str
    earliest: date | None
    latest: date | None
    agency_letters: str
    agency: str
    what: str
    time: str = ""
    ended: str = ""
    unsure: bool = False
    date_note: str = ""
    order_in_day: int = 0
    people: tuple[str, ...] = ()
    action: str = ""
    source: str = ""
    document: str = ""
    received: tuple[str, ...] = ()
    standing: str = ""
    group: str = ""
    contradicted: bool = False
    key_event: str = ""
    significance: str = ""
    child_seen: str = ""
    voice: str = ""

    @property
    def is_day(self) -> bool:
        """Whether it is known to the day and shown so, without doubt: only then may a format hold a real date."""
        return self.earliest is not None and self.earliest == self.latest and not self.unsure


@dataclass(frozen=True, slots=True)
class Gap:
    """Something that the chronology cannot tell, in a sentence. The days are None where it is of no stretch of days."""

    sentence: str
    agency_letters: str = ""
    agency: str = ""
    earliest: date | None = None
    latest: date | None = None


@dataclass(frozen=True, slots=True)
class Group:
    """Rows that a person holds to be about one event. Every agency's own words stay: this only points."""

    letter: str
    references: tuple[str, ...]
    reason: str = ""
    by: str = ""


@dataclass(frozen=True, slots=True)
class SaidShown:
    """What one record says of a matter, with its words. ``reference`` is empty where no row of this version says it."""

    agency: str
    value: str
    words: str = ""
    reference: str = ""


@dataclass(frozen=True, slots=True)
class ContradictionShown:
    """A matter on which records say different things. ``sort``: a sentence. ``resolution``: who decided what and why,
    or empty while it is open.
    """

    subject: str
    sort: str
    said: tuple[SaidShown, ...]
    resolution: str = ""


class CommentKind(StrEnum):
    """What a reviewer wrote."""

    COMMENT = "comment"
    ANALYSIS = "analysis"


@dataclass(frozen=True, slots=True)
class Comment:
    """What a reviewer says of a row, or of the whole (``reference`` empty): signed, dated, apart from the facts."""

    text: str
    by: str
    on: date
    reference: str = ""
    kind: CommentKind = CommentKind.COMMENT


@dataclass(frozen=True, slots=True)
class Episode:
    """A key practice episode: a stretch that a person chose for what it shows."""

    title: str
    when: str
    references: tuple[str, ...] = ()
    what_happened: str = ""
    why_it_made_sense: str = ""
    what_should_have_happened: str = ""
    was_it_typical: str = ""
    by: str = ""


@dataclass(frozen=True, slots=True)
class FindingShown:
    """A finding of the review, in either shape: one that leads to recommendations, or a pattern with questions.

    ``references``: the rows that it rests on. ``against``: what speaks against it, a sentence each. ``hindsight``:
    what was not reasonably to be known at the time. ``questions``: for the board, where it is a pattern.
    """

    number: str
    title: str
    text: str
    category: str = ""
    references: tuple[str, ...] = ()
    against: tuple[str, ...] = ()
    hindsight: str = ""
    questions: tuple[str, ...] = ()
    by: str = ""
    on: date | None = None


@dataclass(frozen=True, slots=True)
class RecommendationShown:
    """A recommendation. ``answer``: accepted, in part or refused, with the reason, in words; empty while unanswered.
    ``findings``: the numbers of the findings that it rests on.
    """

    number: str
    text: str
    addressed_to: str = ""
    measure: str = ""
    owner: str = ""
    due: str = ""
    answer: str = ""
    findings: tuple[str, ...] = ()


class Had(StrEnum):
    """What the evidence shows of one agency and one fact. Never that it "did not know"."""

    OWN = "own record"
    RECEIVED = "received"
    ACTED = "acted"
    SENT = "sent, no evidence of receipt"
    NO_EVIDENCE = "no evidence of receipt"


@dataclass(frozen=True, slots=True)
class MatrixCell:
    """What one agency had of one fact, since when in words, and how long that took in words; either may be empty."""

    agency_letters: str
    had: Had
    since: str = ""
    took: str = ""


@dataclass(frozen=True, slots=True)
class MatrixRow:
    """One fact and what each agency had of it, in the order of the asked agencies."""

    reference: str
    when: str
    what: str
    cells: tuple[MatrixCell, ...]


@dataclass(frozen=True, slots=True)
class CombinedChronology:
    """Everything that one version of one review shows.

    ``kind_of_review``: "Rapid review", "Court chronology" ... ``period``: in words. ``period_from`` and
    ``period_to``: its days, None where the version hides dates. ``rows``: in the order in which they are shown.
    ``undated_rows``: those of which no date is known, after all others. ``as_known``: whose view of which day it is,
    in a sentence, or empty for everything. ``version``: its label ("panel", "published"). ``reader``: the named person
    or body that it is made for. ``made_on``: the day that stands in its foot. ``notices``: the sentences that must go
    with it; MUST_BE_READ is written by every writer, whether it is among them or not.
    """

    title: str
    kind_of_review: str
    period: str
    version: str
    reader: str
    made_on: date
    period_from: date | None = None
    period_to: date | None = None
    asked_agencies: tuple[AskedAgency, ...] = ()
    persons: tuple[PersonShown, ...] = ()
    questions: tuple[str, ...] = ()
    rows: tuple[CombinedRow, ...] = ()
    undated_rows: tuple[CombinedRow, ...] = ()
    groups: tuple[Group, ...] = ()
    gaps: tuple[Gap, ...] = ()
    contradictions: tuple[ContradictionShown, ...] = ()
    comments: tuple[Comment, ...] = ()
    episodes: tuple[Episode, ...] = ()
    findings: tuple[FindingShown, ...] = ()
    recommendations: tuple[RecommendationShown, ...] = ()
    matrix: tuple[MatrixRow, ...] = ()
    as_known: str = ""
    notices: tuple[str, ...] = ()

    @property
    def all_rows(self) -> tuple[CombinedRow, ...]:
        """The dated rows, then the undated."""
        return (*self.rows, *self.undated_rows)

    @property
    def digest(self) -> str:
        """SHA-256, in hexadecimal, of :func:`canonical_json`: another as soon as anything in it is."""
        return hashlib.sha256(canonical_json(self).encode("utf-8", "surrogatepass")).hexdigest()

    @property
    def footing(self) -> Footing:
        """What stands in the foot of every page."""
        return Footing(self.version, self.made_on, self.reader, self.digest)


@dataclass(frozen=True, slots=True)
class Footing:
    """What stands in the foot of every page of a file. ``digest`` is that of the whole chronology."""

    version: str
    made_on: date
    reader: str
    digest: str

    @property
    def short_digest(self) -> str:
        """The first sixteen figures of the digest, in fours, as people can read it out."""
        return " ".join(self.digest[place : place + 4] for place in range(0, 16, 4))


def who_signed(chronology: CombinedChronology) -> tuple[str, ...]:
    """The names of those who signed what stands in a chronology, and its reader."""
    written = [one.by for one in chronology.comments] + [one.by for one in chronology.groups]
    written += [one.by for one in chronology.episodes] + [one.by for one in chronology.findings]
    resolved = (one.resolution for one in chronology.contradictions)
    marked = (row.key_event for row in chronology.all_rows)
    by = [match[1] for words in (*resolved, *marked) if (match := _SIGNED.search(words))]
    return tuple(dict.fromkeys(filter(None, (*written, *by, chronology.reader))))


_SIGNED = re.compile(r"\(([^()]+)\)$")
"""Who gave a reason, as it stands behind the reason."""


def as_json(shape: object) -> object:
    """Any of these shapes as plain JSON: objects by field name, days as ISO 8601, tuples as lists.

    Raises TypeError for what has no place in a combined chronology.
    """
    if is_dataclass(shape) and not isinstance(shape, type):
        return {one.name: as_json(getattr(shape, one.name)) for one in fields(shape)}
    if isinstance(shape, tuple | list):
        return [as_json(one) for one in shape]
    if isinstance(shape, Mapping):
        return {str(key): as_json(value) for key, value in shape.items()}
    if isinstance(shape, StrEnum):
        return shape.value
    if isinstance(shape, date):
        return shape.isoformat()
    if shape is None or isinstance(shape, str | int | bool):
        return shape
    raise TypeError(f"a combined chronology cannot hold a {type(shape).__name__}")


def canonical_json(chronology: CombinedChronology) -> str:
    """The one way to write a chronology as JSON: keys in order, nothing between, nothing escaped but what must be."""
    whole = {"shape": SHAPE, "chronology": as_json(chronology)}
    return json.dumps(whole, sort_keys=True, ensure_ascii=False, separators=(",", ":"))

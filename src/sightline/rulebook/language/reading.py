"""What a node of a prompt reads from an episode: one of three answers, with its evidence and why."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Protocol

from sightline.chronology.fact import Fact
from sightline.rulebook.answers import Answer
from sightline.rulebook.findings import NO_EVIDENCE, Evidence
from sightline.rulebook.language.bind import Episode
from sightline.rulebook.language.select import Selection
from sightline.rulebook.language.words import NEGATIVE, agency_words, listed, window
from sightline.rulebook.parameters import Parameters
from sightline.rulebook.view import View


@dataclass(frozen=True, slots=True)
class Reading:
    """An answer, its evidence, and the sentence that says why it is so or why it cannot be told."""

    answer: Answer
    evidence: Evidence = NO_EVIDENCE
    why: str = ""


class Node(Protocol):
    """A condition on an episode."""

    @property
    def kinds(self) -> tuple[str, ...]:
        """The kinds read."""
        ...

    @property
    def parameter_names(self) -> tuple[str, ...]:
        """The parameters used."""
        ...

    def read(self, view: View, episode: Episode) -> Reading:
        """The answer for this episode."""
        ...

    def english(self, parameters: Parameters) -> str:
        """The condition as part of a sentence."""
        ...


def first_day_of(view: View, selection: Selection) -> tuple[date | None, date | None]:
    """(from when it is certainly so, from when it may be so) that something of a selection has happened; None: not.

    A record that does not say whose it is, or whose day is doubted, can only make it possible.
    """
    certain: date | None = None
    possible: date | None = None
    for fact, answer in selection.find(view):
        first, last = fact.occurred.earliest or date.min, fact.occurred.latest
        possible = first if possible is None else min(possible, first)
        if answer is Answer.YES and last is not None and not fact.occurred.is_unsure:
            certain = last if certain is None else min(certain, last)
    return certain, possible


@dataclass(frozen=True, slots=True)
class Absence:
    """Whether something that was looked for is truly not there.

    ``answer`` is yes (it is absent: a source from each agency that would hold it covers the window and no
    unconfirmed entry could be it) or cannot tell.
    """

    answer: Answer
    evidence: Evidence
    why: str


def absence(
    view: View,
    what: str,
    kinds: tuple[str, ...],
    held_by: tuple[str, ...],
    start: date,
    end: date,
    since: date | None = None,
    ignoring: tuple[Fact, ...] = (),
) -> Absence:
    """Whether the records can say that there is no ``what`` from ``start`` to ``end``.

    ``held_by``: the kinds of agency each of whose records have to cover the window. ``since``: from when an
    unconfirmed record of these kinds could still matter (the window's start if None).
    """
    where = listed([agency_words(code) for code in held_by])
    looked = (f"{what}, in the records of {where}, {window(start, end)}: {NEGATIVE}.",)
    missing = tuple(code for code in held_by if not view.covered(code, start, end))
    if missing:
        silent = listed([agency_words(code) for code in missing])
        why = f"the records here from {silent} do not cover {window(start, end)}"
        return Absence(Answer.CANNOT_TELL, Evidence(looked_for=looked, missing=missing), why)
    waiting = {fact.id for fact in view.waiting(kinds, (), since or start, end)}
    waiting |= {fact.id for fact in view.waiting((), held_by, start, end)}
    waiting -= {fact.id for fact in ignoring}
    if waiting:
        one = len(waiting) == 1
        why = f"{len(waiting)} {'entry is' if one else 'entries are'} not confirmed yet and could change it"
        return Absence(Answer.CANNOT_TELL, Evidence(looked_for=looked), why)
    return Absence(Answer.YES, Evidence(looked_for=looked), "")

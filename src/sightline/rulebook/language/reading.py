"""What a node of a prompt reads from an episode: one of three answers, with its evidence and why."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Protocol

from sightline.chronology.fact import Fact
from sightline.rulebook.answers import CANNOT_TELL, YES, Answer
from sightline.rulebook.evidence import NO_EVIDENCE, Evidence, Uncovered
from sightline.rulebook.language.bind import Episode
from sightline.rulebook.language.select import Selection
from sightline.rulebook.language.words import NEGATIVE, agency_words, window
from sightline.rulebook.parameters import Parameters
from sightline.rulebook.view import View
from sightline.wording.lists import listed

Words = str | Callable[[], str]
"""A sentence, or how to make it if somebody reads it."""


class Reading:
    """An answer, its evidence, and the sentence that says why it is so or why it cannot be told."""

    __slots__ = ("_why", "answer", "evidence")

    def __init__(self, answer: Answer, evidence: Evidence = NO_EVIDENCE, why: Words = "") -> None:
        self.answer = answer
        self.evidence = evidence
        self._why = why

    @property
    def why(self) -> str:
        """Why it is so, or why it cannot be told; empty where there is nothing to say."""
        return self._why if isinstance(self._why, str) else self._why()

    def __repr__(self) -> str:
        return f"Reading({self.answer!r}, {self.evidence!r}, {self.why!r})"


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
        if answer is YES and last is not None and not fact.occurred.is_unsure:
            certain = last if certain is None else min(certain, last)
    return certain, possible


def absence(
    view: View,
    what: Words,
    kinds: tuple[str, ...],
    held_by: tuple[str, ...],
    start: date,
    end: date,
    since: date | None = None,
    ignoring: tuple[Fact, ...] = (),
) -> Reading:
    """Whether the records can say that there is no ``what`` from ``start`` to ``end``.

    The answer is yes (it is absent: a source from each agency that would hold it covers the window and no unconfirmed
    entry could be it) or cannot tell. ``held_by``: the kinds of agency each of whose records have to cover the window.
    ``since``: from when an unconfirmed record of these kinds could still matter (the window's start if None).
    """
    if end == view.on:
        view.note_what_today_bounds(held_by)
    missing = tuple(code for code in held_by if not view.covered(code, start, end))
    looked = Evidence.later(lambda: Evidence(looked_for=_looked(what, held_by, start, end)))
    if missing:
        lacks = Uncovered(missing, start, end)
        return Reading(CANNOT_TELL, looked + Evidence(missing=missing, uncovered=(lacks,)), lambda: lacks.words)
    if view.waiting_facts:
        waiting = {fact.id for fact in view.waiting(kinds, (), since or start, end)}
        waiting |= {fact.id for fact in view.waiting((), held_by, start, end)}
        waiting -= {fact.id for fact in ignoring}
        if waiting:
            entries = "entry is" if len(waiting) == 1 else "entries are"
            return Reading(CANNOT_TELL, looked, f"{len(waiting)} {entries} not confirmed yet and could change it")
    return Reading(YES, looked + Evidence.later(lambda: Evidence(assumed=view.assumed(held_by, start, end))))


def _looked(what: Words, held_by: tuple[str, ...], start: date, end: date) -> tuple[str, ...]:
    where = listed([agency_words(code) for code in held_by])
    words = what if isinstance(what, str) else what()
    return (f"{words}, in the records of {where}, {window(start, end)}: {NEGATIVE}.",)

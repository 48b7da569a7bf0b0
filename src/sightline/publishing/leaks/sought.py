"""What is looked for in a version's files: shapes only. They are filled from the cast by :mod:`hidden`."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass, field
from datetime import date

from sightline.publishing.leaks.wanted import Wanted
from sightline.publishing.versions.folding import fold

WORD = re.compile(r"[^\W\d_]+|\d+")
"""A word of letters, or of figures: what is looked for is cut so, and so is what is looked through."""


@dataclass
class Derived:
    """``short``: short forms of first names. ``short_of_every_day``: those of them that are words too.
    ``ciphered``: names written backwards or with letters exchanged, with how.
    ``skeletons``: names without vowels. ``user_names``: as machines are logged in to ("bfenn"). ``areas``: the first
    halves of postcodes. ``halves``: beginnings and ends of long numbers. ``surnames``: what a surname begins with.
    ``houses``: figures and letter of a hidden house or flat. ``by_letter``: names by their first letter.
    ``acrostics``: names that first letters could spell.
    """

    short: dict[str, list[Wanted]] = field(default_factory=lambda: defaultdict(list))
    short_of_every_day: dict[str, list[Wanted]] = field(default_factory=lambda: defaultdict(list))
    ciphered: dict[str, tuple[str, list[Wanted]]] = field(default_factory=dict)
    skeletons: dict[str, list[Wanted]] = field(default_factory=lambda: defaultdict(list))
    user_names: dict[str, list[Wanted]] = field(default_factory=lambda: defaultdict(list))
    areas: dict[str, Wanted] = field(default_factory=dict)
    halves: dict[str, Wanted] = field(default_factory=dict)
    surnames: dict[str, list[Wanted]] = field(default_factory=lambda: defaultdict(list))
    by_letter: dict[int, tuple[str, ...]] = field(default_factory=dict)
    acrostics: dict[str, list[Wanted]] = field(default_factory=dict)
    houses: dict[tuple[str, str], Wanted] = field(default_factory=dict)
    hides_persons: bool = False


@dataclass
class Hidden:
    """Everything that is looked for in one version.

    ``words``: by the word. ``rows``: by the first word, each with all its words. ``run_together``: long names and
    addresses without anything between their letters. ``numbers``: digits by entry. ``parts``: groups of figures of a
    reference, without noughts before them. ``codes``: numbers with letters in them, and postcodes. ``phrases``: the
    words that matter. ``days``: days of the case, with the entry or an empty key. ``births``: those of the cast that
    are known to the day, where days are hidden. ``hides_days`` and ``hides_months``: whether any of them counts.
    ``stays_inside``: numbers of agencies' records and persons of no entry stop nothing.
    ``shows_risk_conferences``: a person decided that the version tells of them. ``signed``: words of the names
    of those who signed. ``may_stand``: days that are no leak.
    ``shown``: words that the version shows; ``shown_rows``: the same, as they stand together.
    ``derived``: what follows from all this and is listed nowhere. ``matcher``: kept by
    :func:`matching.matcher_of`, with what it judged before.
    """

    words: dict[str, list[Wanted]] = field(default_factory=lambda: defaultdict(list))
    rows: dict[str, list[tuple[tuple[str, ...], Wanted]]] = field(default_factory=lambda: defaultdict(list))
    run_together: dict[str, Wanted] = field(default_factory=dict)
    letters: dict[tuple[str, ...], list[Wanted]] = field(default_factory=lambda: defaultdict(list))
    numbers: dict[str, Wanted] = field(default_factory=dict)
    parts: dict[str, Wanted] = field(default_factory=dict)
    codes: dict[str, Wanted] = field(default_factory=dict)
    phrases: list[tuple[tuple[str, ...], Wanted]] = field(default_factory=list)
    days: dict[date, str] = field(default_factory=dict)
    births: frozenset[date] = frozenset()
    hides_days: bool = False
    hides_months: bool = False
    stays_inside: bool = False
    shows_risk_conferences: bool = False
    signed: frozenset[str] = frozenset()
    may_stand: frozenset[date] = frozenset()
    shown: frozenset[str] = frozenset()
    shown_rows: tuple[tuple[str, ...], ...] = ()
    shown_codes: str = ""
    derived: Derived = field(default_factory=Derived)
    matcher: object = field(default=None, init=False, compare=False, repr=False)

    def shows(self, words: tuple[str, ...]) -> bool:
        """Whether the version itself puts these words, together, in the place of something."""
        sought = "".join(words)
        return any(
            "".join(row[first:last]) == sought
            for row in self.shown_rows
            for first in range(len(row))
            for last in range(first + 1, len(row) + 1)
        )


def words_of(text: str) -> tuple[str, ...]:
    """The words of a text in lower case, folded; figures apart from letters."""
    return tuple(WORD.findall(fold(text).lower))

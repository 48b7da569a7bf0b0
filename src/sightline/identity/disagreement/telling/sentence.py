"""One sentence of one document, with the facts that were read from it and the dates that it bears."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import lru_cache

from sightline.chronology.contradiction import Said
from sightline.chronology.fact import Fact
from sightline.chronology.partial_date import PartialDate, Precision
from sightline.identity.disagreement.telling.dating import Place
from sightline.wording.dates import find_dates

_CLAUSE = re.compile(r";|\n(?=[A-Z#*•-])|\band\b|\bbut\b|,\s+(?:which|who|when|where|after|before)\b")
_BESIDE = 110
_SHOWN = 400
_ON_ONE_SIDE = re.compile(r"\b(?:before|since|until|till|by)\s*$", re.I)
_OF_BIRTH = re.compile(r"\b(?:born|b\.?|d\.?o\.?b\.?|date\s+of\s+birth|birth\s*date|due|edd)\W*(?:on\s+)?$", re.I)
_BIRTH = re.compile(r"\b(?:born|birth|d\.?o\.?b)\b", re.I)
"""What stands before the day on which somebody was born, or is to be: nothing that follows is of that day."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence of one document.

    ``start``: its place in the document's text, None where only a row or a passage is known. ``opening``: the first
    words of its line, which often date an entry. ``written``: when the document, or the message that it is part of,
    was written, if that is told. ``before`` and ``after``: the sentences beside it in the document, or empty.
    ``is_of_text``: it was cut out of the document's whole text. ``entry``: the day of the entry of notes that it stands
    in, ``lead`` the words from there on. ``places``: the dates that it bears itself. ``around``: the date last told
    before it in its part of the document, a hint at best.
    """

    document: str
    text: str
    start: int | None
    agency: str
    facts: tuple[Fact, ...]
    opening: str = ""
    written: PartialDate | None = None
    before: str = ""
    after: str = ""
    entry: PartialDate | None = None
    lead: str = ""
    is_message: bool = False
    is_of_text: bool = False
    places: tuple[Place, ...] = ()
    around: PartialDate | None = None

    @property
    def record(self) -> tuple[str, str]:
        """Whose telling it is: the document, and of rows that were brought together from several agencies whose row."""
        return (self.document, "" if self.is_of_text else self.agency)

    def say(self, start: int, end: int, value: str) -> Said:
        """What ``text[start:end]`` says, with its place and the fact that was read from there."""
        fact = self._fact_at(start, end)
        return Said(
            fact.lineage or fact.id if fact else "",
            self.document,
            self.text[start:end],
            None if self.start is None else self.start + start,
            None if self.start is None else self.start + end,
            value,
            fact.agency if fact else self.agency,
            self.text,
        )

    def when(self, start: int, end: int) -> PartialDate | None:
        """When what stands there happened: of its fact, else the one date of the sentence, else of the entry."""
        fact = self._fact_at(start, end)
        if fact is not None and fact.occurred.is_known:
            return fact.occurred
        here = dates_in(self.text)
        if len(here) == 1:
            return here[0]
        if here:
            return None
        return entry_date(self.opening)

    def moment(self, start: int, end: int) -> PartialDate | None:
        """When what stands there was: by the date beside it, else its fact's, else its entry's."""
        beside = self.beside(start, end)
        if beside is not None:
            return beside.date
        if self.places:
            return None
        if self.entry is not None or self.is_of_text:
            return self.entry
        fact = self._fact_at(start, end)
        return fact.occurred if fact is not None and fact.occurred.is_known and not fact.occurred.is_unsure else None

    def say_in_entry(self, start: int, end: int, value: str) -> Said:
        """The same as :meth:`say`, the passage beginning with the entry's date where that is what dates it."""
        said = self.say(start, end, value)
        shown = f"{self.lead}{self.text}"
        return replace(said, passage=shown) if self.lead and len(shown) <= _SHOWN else said

    def beside(self, start: int, end: int) -> Place | None:
        """The date that belongs to these words: the nearest of the sentence, in their clause if there is one in it."""
        return min(
            (
                one
                for one in self.places
                if max(one.start - end, start - one.end) <= _BESIDE
                and (_BIRTH.search(self.text[start:end]) or not is_of_birth(self.text, one))
            ),
            key=lambda one: (_clauses_between(self.text, one, start, end), max(one.start - end, start - one.end)),
            default=None,
        )

    def roughly(self, start: int, end: int) -> PartialDate | None:
        """When it was, or else the date that is told last before it: enough to keep two times apart, no more."""
        held = self.moment(start, end)
        if held is not None or self.places:
            return held
        return self.around or (self.written if self.is_message else None)

    def _fact_at(self, start: int, end: int) -> Fact | None:
        """The fact whose passage holds these words most closely."""
        if self.start is None:
            return self.facts[0] if self.facts else None
        first, last = self.start + start, self.start + end
        fits = []
        for fact in self.facts:
            for source in fact.sources:
                if source.document != self.document or source.start is None or source.end is None:
                    continue
                if source.start < last and first < source.end:
                    covers = source.start <= first and last <= source.end
                    fits.append((not covers, not fact.occurred.is_known, source.end - source.start, fact.id, fact))
        return min(fits, key=lambda fit: fit[:4])[4] if fits else None


def _clauses_between(text: str, place: Place, start: int, end: int) -> int:
    between = text[place.end : start + 1] if place.end <= start else text[end : place.start + 1]
    return len(_CLAUSE.findall(between))


@lru_cache(maxsize=4096)
def dates_in(text: str) -> tuple[PartialDate, ...]:
    """The explicit dates of a sentence that are known."""
    return tuple(found.date for found in find_dates(text) if found.date.is_known)


@lru_cache(maxsize=4096)
def entry_date(opening: str) -> PartialDate | None:
    """The date that a line begins with ("13/2/19  Phoned in ..."), or None."""
    found = next(iter(find_dates(opening)), None)
    if found is None or not found.date.is_known:
        return None
    return found.date if not opening[: found.start].strip(" \t-*•>#|") else None


def may_date_more(text: str, place: Place) -> bool:
    """Whether what is told next may be of that date too."""
    return (
        place.date.earliest is not None
        and (place.date.is_day or not place.is_reckoned)
        and place.date.precision not in (Precision.AFTER, Precision.BEFORE)
        and not _ON_ONE_SIDE.search(text[max(0, place.start - 8) : place.start])
        and not is_of_birth(text, place)
    )


def is_of_birth(text: str, place: Place) -> bool:
    """Whether a date is that of a birth, past or to come: what stands beside it is of another day."""
    return _OF_BIRTH.search(text[max(0, place.start - 18) : place.start]) is not None

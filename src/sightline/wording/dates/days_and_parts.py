"""What every wording of a day beside another needs: its weekday, the part of the day, where its words end."""

from __future__ import annotations

from dataclasses import replace
from datetime import time

from sightline.chronology.step import Step, StepCode
from sightline.chronology.told_from import AnchorType
from sightline.chronology.unit import Unit
from sightline.wording.dates.element import WEEKDAYS
from sightline.wording.dates.relative_date import Position, Told
from sightline.wording.dates.tense import Tense, tense_around
from sightline.wording.times import PARTS_OF_DAY
from sightline.wording.tokens import PhraseBook, Words, word_set

_PARTS: PhraseBook[tuple[time, time]] = PhraseBook(
    {name: window for name, window in PARTS_OF_DAY.items() if name not in ("am", "pm")}
)
WHOLE = {"week": Unit.WEEK, "month": Unit.MONTH, "year": Unit.YEAR}
_ENDINGS = word_set(". , ; : ) ! ? and but because as by - – — with to at when where while who")


def ends_there(words: Words, place: int) -> bool:
    """Whether a clause ends there, so that the words before it are no part of a longer name."""
    return not words.at(place) or words.at(place) in _ENDINGS or words.starts_line(place)


def told_from_own(start: int, end: int, step: Step | None, **more: object) -> Told:
    """Tokens that count from the document's own day; ``more``: further attributes of Told."""
    return replace(Told(start, end, step, AnchorType.DOCUMENT, Position.OWN), **more)  # type: ignore[arg-type]


def part_of_day(words: Words, place: int) -> tuple[tuple[time, time], int] | None:
    """The part of the day that stands there, from when to when, and the place after it."""
    return _PARTS.match(words, place)


def in_part(step: Step, part: tuple[time, time]) -> Step:
    """The same step, to that part of the day."""
    return replace(step, from_time=part[0], to_time=part[1])


def with_part(words: Words, told: Told) -> Told:
    """With the part of the day that stands behind it: "on Tuesday evening"."""
    found = part_of_day(words, told.end)
    if found is None:
        return told
    return replace(
        told,
        end=found[1],
        step=None if told.step is None else in_part(told.step, found[0]),
        or_step=None if told.or_step is None else in_part(told.or_step, found[0]),
    )


def weekday_at(words: Words, place: int) -> int | None:
    """The weekday named there, 0 for Monday; "sat" and "sun" as words are none."""
    written = words.written(place)
    word = words.at(place).removesuffix("'s")
    if not written[:1].isupper() or (
        word in ("sat", "sun", "wed", "mon", "fri") and written.isupper() and len(word) > 3
    ):
        return None
    return WEEKDAYS.get(word)


def weekday_by_tense(words: Words, start: int, end: int, way: int, weekday: int, late: int = 0) -> Step | None:
    """A weekday before or after the document's own day as ``way`` says or else the verb; None where neither does."""
    if way:
        return Step(StepCode.WEEKDAY, way, weekday=weekday, late=late, or_further=True)
    tense = tense_around(words, start, end)
    if tense is Tense.UNTOLD:
        return None
    return Step(StepCode.WEEKDAY, 1 if tense is Tense.FUTURE else -1, weekday=weekday, late=late, or_same=True)

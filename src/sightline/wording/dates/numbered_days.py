"""Days told by their number alone, in prose that goes on: "on the 4th", "the afternoon of the 11th"."""

from __future__ import annotations

from dataclasses import replace

from sightline.chronology.step import Step, StepCode
from sightline.wording.dates.element import MONTHS, WEEKDAYS
from sightline.wording.dates.relative_date import Told
from sightline.wording.dates.tense import Tense, tense_around
from sightline.wording.times import PARTS_OF_DAY
from sightline.wording.tokens import PhraseBook, Words, word_set

_SUFFIXES = word_set("st nd rd th")
_PARTS = PhraseBook({name: window for name, window in PARTS_OF_DAY.items() if name not in ("am", "pm")})
_ENDS = word_set(
    ". , ; : ) ! ? and but when he she they the a an his her their by at with from after before to who which where "
    "because police officers it there i we you mother father"
)
_LEADS = word_set("on of")
_MOST = 31


def numbered_day(words: Words, place: int) -> Told | None:
    """A day told by its number that begins there: counted on from what was told before it, or back where it "had
    been". Never what only counts ("the 4th visit", "her 4th birthday") nor what is to be."""
    start, part = place, None
    if words.at(place) in ("in", "on") and words.at(place + 1) == "the":
        found = _PARTS.match(words, place + 2)
        if found is not None:
            part, place = found[0], found[1]
    elif words.at(place) == "the" and (found := _PARTS.match(words, place + 1)) is not None:
        part, place = found[0], found[1]
    if words.at(place) not in _LEADS or words.at(place + 1) != "the" or (part is None) == (words.at(place) == "of"):
        return None
    at = place + 2
    weekday = words.at(at) in WEEKDAYS
    number = words.number(at, 2)
    if weekday or number is None or not 1 <= number <= _MOST:
        return None
    if words.at(at + 1) not in _SUFFIXES or not words.is_glued(at + 1):
        return None
    end = at + 2
    if (words.at(end) and words.at(end) not in _ENDS) or words.at(end) in MONTHS:
        return None
    if words.at(end) == "and" and words.is_number(end + 1):
        return None
    tense = tense_around(words, start, end)
    if tense not in (Tense.PAST, Tense.LONG_PAST):
        return None
    step = Step(StepCode.DAY_OF_MONTH, -number if tense is Tense.LONG_PAST else number)
    if part is not None:
        step = replace(step, from_time=part[0], to_time=part[1])
    return Told(start, end, step)


NUMBERED_WORDS = word_set("on in the")
"""The words that such a day can begin with."""

"""Finding the rows of a document again when it is sent again.

First those whose words are exactly the same (as often as they stand in both), then those that say the same and only
spell their dates otherwise; then, among what is left, rows of the
same day or the same place whose words are much alike, the most alike first; then what is left on the same day or in
the same place of the sequence. What finds no partner was added or is gone.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from difflib import SequenceMatcher

from sightline.chronology.partial_date import PartialDate
from sightline.wording.dates import read_date

ALIKE = 0.5
"""Least likeness (difflib's ratio) at which two rows of one day, or of one place, are taken for one row changed."""
VERY_ALIKE = 0.75
"""Least likeness without any other agreement: the row's date itself was corrected."""


MOVED_ALIKE = 0.65
"""Least likeness of what happened at which two rows of one place and of different days are one row changed."""


@dataclass(frozen=True, slots=True)
class Content:
    """What a row says, however its dates are spelt: its words, its moments as they are read, its other columns."""

    text: str
    moments: tuple[Hashable, ...]
    extra: tuple[Hashable, ...]


@dataclass(frozen=True, slots=True)
class Rowed:
    """A row as far as matching goes: ``words`` normalised, ``key`` its place in its document.

    ``content`` is what it says however its dates are spelt; empty if that is not known.
    """

    words: str
    earliest: date | None
    latest: date | None
    key: str
    sequence: int | None = None
    kind: Hashable = None
    content: Content | None = None


@dataclass(frozen=True, slots=True)
class Matched:
    """Pairs of indexes (before, after) and the indexes without a partner."""

    same: tuple[tuple[int, int], ...]
    changed: tuple[tuple[int, int], ...]
    gone: tuple[int, ...]
    added: tuple[int, ...]


def content_of(text: str, moments: Sequence[PartialDate | None], extra: Mapping[str, str]) -> Content | None:
    """What a row says; None where it gives a day that cannot be read, since then its spelling is all that is known."""
    if any(moment is not None and moment.written and not moment.is_known for moment in moments):
        return None
    said = tuple((normalised(heading), _value(words)) for heading, words in sorted(extra.items()))
    return Content(normalised(text), tuple(_moment(moment) for moment in moments), said)


def _moment(moment: PartialDate | None) -> Hashable:
    if moment is None:
        return None
    return moment.earliest, moment.latest, moment.precision, moment.from_time, moment.to_time


def _value(words: str) -> Hashable:
    """A cell that is a date and nothing else is the date, else its words."""
    if len(words) <= _LONGEST_DATE and any(letter.isdigit() for letter in words):
        moment = read_date(words)
        if moment.is_day and not moment.is_unsure:
            return _moment(moment)
    return normalised(words)


_LONGEST_DATE = 30


def normalised(words: str) -> str:
    """Words for comparing: one space between them, no difference of case, dashes or quotation marks."""
    plain = words.casefold().translate({0x2018: "'", 0x2019: "'", 0x201C: '"', 0x201D: '"', 0x2013: "-", 0x2014: "-"})
    return " ".join(plain.split())


def match(before: Sequence[Rowed], after: Sequence[Rowed]) -> Matched:
    """Match the rows of the version before with those of the version after."""
    same = _exact(
        before, after, [(row.words, _moments(row)) for row in before], [(r.words, _moments(r)) for r in after]
    )
    ones, others = {one for one, _ in same}, {other for _, other in same}
    same += _exact(
        before,
        after,
        [None if index in ones else row.content for index, row in enumerate(before)],
        [None if index in others else row.content for index, row in enumerate(after)],
    )
    left = set(range(len(before))) - {one for one, _ in same}
    right = set(range(len(after))) - {other for _, other in same}
    changed: list[tuple[int, int]] = []
    weighed = sorted(
        (-likeness, abs(one - other), one, other)
        for one in left
        for other in right
        if (likeness := _likeness(before[one], after[other]))
    )
    for _, _, one, other in weighed:
        if one in left and other in right:
            left.remove(one)
            right.remove(other)
            changed.append((one, other))
    for one in sorted(left):
        by_sequence = [
            other
            for other in sorted(right)
            if before[one].sequence is not None
            and before[one].sequence == after[other].sequence
            and _days(before[one]) == _days(after[other])
        ]
        if by_sequence:
            left.remove(one)
            right.remove(by_sequence[0])
            changed.append((one, by_sequence[0]))
    return Matched(tuple(sorted(same)), tuple(sorted(changed)), tuple(sorted(left)), tuple(sorted(right)))


def _moments(row: Rowed) -> Hashable:
    """Its moments as they are read: a doubt that was dropped ("?8 May", "8 May") is a change, though the words stay."""
    return row.content.moments if row.content is not None else (row.earliest, row.latest)


def _exact(
    before: Sequence[Rowed], after: Sequence[Rowed], ones: Sequence[Hashable], others: Sequence[Hashable]
) -> list[tuple[int, int]]:
    """Rows of which the same is said in ``ones`` and ``others`` pair in their order, of several alike those in the same
    place first; where None is said, none does.
    """
    waiting: dict[Hashable, list[int]] = defaultdict(list)
    for index, said in enumerate(ones):
        if said is not None:
            waiting[said].append(index)
    pairs: list[tuple[int, int]] = []
    for index, said in enumerate(others):
        held = waiting.get(said) if said is not None else None
        if held:
            chosen = next((one for one in held if before[one].key == after[index].key), held[0])
            held.remove(chosen)
            pairs.append((chosen, index))
    return pairs


def _likeness(one: Rowed, other: Rowed) -> float:
    if one.kind != other.kind:
        return 0.0
    day = _days(one) == _days(other) and one.earliest is not None
    place = one.key == other.key
    least = ALIKE if day or place else VERY_ALIKE
    if place and not day and one.earliest is not None and other.earliest is not None:
        # A row that went and another that came into its place share a form's columns, and often not one event's words.
        told = SequenceMatcher(None, _told(one), _told(other), autojunk=False)
        if told.quick_ratio() < MOVED_ALIKE or told.ratio() < MOVED_ALIKE:
            return 0.0
    matcher = SequenceMatcher(None, one.words, other.words, autojunk=False)
    if matcher.real_quick_ratio() < least or matcher.quick_ratio() < least:
        return 0.0
    ratio = matcher.ratio()
    return ratio + (0.3 if day else 0.0) + (0.1 if place else 0.0) if ratio >= least else 0.0


def _told(row: Rowed) -> str:
    """What happened, without the columns around it where they are known apart."""
    return row.content.text if row.content is not None else row.words


def _days(row: Rowed) -> tuple[date | None, date | None]:
    return row.earliest, row.latest

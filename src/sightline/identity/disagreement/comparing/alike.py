"""Which sentences of two documents tell of one thing: of one child, one time, and in words that come to much the same.

Found through an index of the rarer ideas, so that the work grows with what is alike, not with the square of the case.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from sightline.chronology.contradiction import Topic
from sightline.chronology.partial_date import PartialDate
from sightline.identity.disagreement.comparing.matters import Claim, Matter, Reader, may_be_one, of_one_matter
from sightline.identity.disagreement.telling.ideas import Spoken, ideas_in
from sightline.identity.disagreement.telling.quantities import LASTING, Quantity, quantities_in
from sightline.identity.disagreement.telling.sentence import Sentence
from sightline.wording.negation import Standing, stance

_COMMON = 30
"""An idea that more sentences than this hold says too little to lay two side by side."""
_LONGEST = 40
_SHARED = 3
_ALIKE = 0.4
"""How many ideas two sentences of no certain day must share, and which part of the shorter one's those must be."""
_ONE_DAY = 1
_NEAR = 14
_HEADING = 3
_MONTH = 31
_BEFORE = 3
"""How many sentences before it say what one is about: "Core group. Apologies. Father present." """
_ACT = Matter("told twice", Topic.VALUE, "", near=_NEAR, apart=1, is_event=False)
_WEEKS = 21
_NEVER = re.compile(r"\b(?:never|at\s+no\s+(?:time|point|stage))\b", re.I)
_LOOKED_BACK = 90


_TALKED_OF = re.compile(
    r"\W*(?:(?:was|were|is|be|been|being|had|has|not|to|also)\s+){0,3}(?:discuss|consider|need|requir|request|indicat|offer|book|plan|"
    r"arrang|recommend|propos|due\b)",
    re.I,
)
_FOR_A_TIME = re.compile(r"\W*(?:\w+\s+){0,2}?(?:for|until|till|yet|again|before)\b", re.I)
_NOTHING = re.compile(r"\s+(?:nothing|nobody|no[\s-]one|neither|none)\b", re.I)
_ASKED_NOT = re.compile(
    r"\b(?:ask|want|beg|request|urge|advis|warn|instruct|tell|told|agree|decid)\w*\b[^.;]*\bnot\s+to\s*$"
    r"|\b(?:must|should|shall|may|can)\s*not\s*$",
    re.I,
)
_WISHED = re.compile(
    r"\b(?:wish|want|like|hope|prefer|long)(?:e?s|ed|ing)?\s+(?:(?:to|for|any|more|no|have|see|be)\s+)*$", re.I
)
_ABOUT = re.compile(
    r"\b(?:of|about|with|before|after|in|from|during|at|since|for|over|re|regarding|concerning|following)\s+"
    r"(?:[\w'’-]+\s+){0,2}$",
    re.I,
)


class Frame:
    """A sentence as what it speaks of, when, and of which child; ``around``: what those beside it speak of."""

    def __init__(self, sentence: Sentence, reader: Reader) -> None:
        self.sentence = sentence
        found = ideas_in(sentence.text)
        self.spoken = found.spoken
        self.words = frozenset(word for word in found.words if word not in reader.young_stems)
        self.around: frozenset[str] = frozenset()
        self._reader = reader

    @cached_property
    def whole(self) -> Claim:
        """The sentence as one claim, to be held against another's child and time."""
        first = min((one.start for one in self.spoken), default=0)
        last = max((one.end for one in self.spoken), default=len(self.sentence.text.rstrip()))
        return self._reader.claim(_ACT, "", "", self.sentence, first, last)

    @cached_property
    def lasting(self) -> tuple[Quantity, ...]:
        """The quantities that stay as they are for weeks."""
        return tuple(one for one in quantities_in(self.sentence.text) if one.of in LASTING)

    @cached_property
    def has_length(self) -> bool:
        """Whether it says how long something lasted."""
        return any(one.of == "time" for one in quantities_in(self.sentence.text))

    @cached_property
    def lengths(self) -> frozenset[str]:
        """What it says the length of, a key a word: "length of trial"."""
        return frozenset(
            f"length of {word}" for one in quantities_in(self.sentence.text) if one.of == "time" for word in one.beside
        )

    @property
    def when(self) -> PartialDate | None:
        """When it was, as far as the sentence or its entry tell."""
        return self.whole.when

    def times(self) -> Iterator[tuple[str, int, int]]:
        """Each act that it tells of with its day or its month; each dose with what it is of."""
        for quantity in self.lasting:
            for word in sorted(quantity.beside):
                yield (f"{quantity.of} {word}", 0, 0)
        when = self.whole.when
        if when is None or when.earliest is None or when.latest is None or self.whole.looks_back:
            return
        day = when.earliest
        for one in self.spoken:
            if one.idea.once and (when.latest - day).days <= _MONTH:
                yield (one.idea.code, day.year, day.month)
            if (one.idea.act or one.idea.injury or self.has_length) and when.is_day:
                yield (one.idea.code, 0, day.toordinal() // 2)
                yield (one.idea.code, 1, (day.toordinal() + 1) // 2)

    def spoken_of(self, code: str) -> Spoken | None:
        """The first place that speaks of an idea."""
        return next((one for one in self.spoken if one.idea.code == code), None)

    def is_so(self, one: Spoken) -> bool | None:
        """Whether the sentence has it that it was so; None where it is planned, supposed, asked for, or not plain."""
        text = self.sentence.text
        if _WISHED.search(text[: one.start]):
            return None  # "he does not wish to have contact": there may be some
        since = max(text.rfind(mark, 0, one.start) for mark in (": ", "; ")) + 1
        if since and len(text[:since].split()) < _HEADING:
            since = 0  # "Plan: to visit."
        held = stance(text[since:], one.start - since, one.end - since)
        if held.standing in (Standing.PLANNED, Standing.SUPPOSED) or _TALKED_OF.match(text[one.end :]):
            return None
        if held.standing is Standing.ASSERTED:
            return one.is_not if _NOTHING.match(text[one.end :]) else not one.is_not
        if (
            _ASKED_NOT.search(text[: one.start])
            or _FOR_A_TIME.match(text[one.end :])
            or self._is_denied_else(one, since + held.start, since + held.end)
        ):
            return None
        return one.is_not

    def _is_denied_else(self, one: Spoken, start: int, end: int) -> bool:
        """Whether another act stands between what denies and this one: "not told of the fall" denies no fall."""
        first, last = (end, one.start) if end <= one.start else (one.end, start)
        return any(first <= other.start and other.end <= last for other in self.spoken if other.idea.act)

    def is_head(self, one: Spoken) -> bool:
        """Whether it is what the clause tells, and not what that is about: "the explanation of the fall"."""
        return not _ABOUT.search(self.sentence.text[: one.start])


@dataclass(frozen=True, slots=True)
class Alike:
    """Two sentences of two documents and the ideas that both speak of, or that stand beside both.

    ``own``: those of the two sentences themselves, without what stands beside them. ``is_tight``: both are of one
    certain day. ``is_near``: of one month, and of no more certain time. ``is_of_time``: both may be of one time; else
    only of one that lies within weeks. ``is_once``: each alone of its document tells of that act. ``is_other_day``: in
    much the same words, and their dates are of two times.
    """

    one: Frame
    other: Frame
    shared: frozenset[str]
    own: frozenset[str]
    is_tight: bool
    is_near: bool
    is_of_time: bool
    is_other_day: bool = False
    is_once: bool = False

    @property
    def is_same_day(self) -> bool:
        """Whether both are of one day, and neither of the day after the other's."""
        days = [frame.when.earliest for frame in (self.one, self.other) if frame.when]
        return self.is_tight and len(days) == 2 and days[0] == days[1]

    @property
    def is_much(self) -> bool:
        """Whether the two are in much the same words."""
        return _is_much(self.one, self.other, self.own)


def alike(told: Sequence[Sentence], reader: Reader) -> Iterator[Alike]:
    """Sentences of two documents that may tell of one thing: by an act of one day or month, else by what they share."""
    frames = [Frame(sentence, reader) for sentence in told]
    for at, frame in enumerate(frames):
        beside = frames[max(0, at - _BEFORE) : at + 2]
        frame.around = frozenset().union(
            *(one.words for one in beside if one.sentence.record == frame.sentence.record and one.when == frame.when)
        )
    holding: dict[Hashable, list[int]] = defaultdict(list)
    alone = _acts_told_once(frames)
    for at, frame in enumerate(frames):
        counted: Counter[int] = Counter()
        if len(frame.words) <= _LONGEST:
            for word in sorted(frame.words):
                counted.update(_held(holding, word, at))
        candidates = {before for before, count in counted.items() if count >= _SHARED - 1}
        for key in frame.times():
            candidates.update(_held(holding, key, at))
        for code in sorted(alone[frame.sentence.record]):
            if code in frame.lengths or frame.spoken_of(code):
                candidates.update(_held(holding, ("told once", code), at))
        for before in sorted(candidates):
            pair = _alike(frames[before], frame) or _told_once(frames[before], frame, alone)
            if pair is not None:
                yield pair


def _acts_told_once(frames: Sequence[Frame]) -> dict[tuple[str, str], frozenset[str]]:
    """Of each record, the acts of a kind that a case holds one of, of which one sentence alone tells."""
    counted: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    for frame in frames:
        counted[frame.sentence.record].update(
            {one.idea.code for one in frame.spoken if one.idea.once and not one.idea.sure}
        )
        counted[frame.sentence.record].update(frame.lengths)
    return defaultdict(
        frozenset,
        {record: frozenset(code for code, times in held.items() if times == 1) for record, held in counted.items()},
    )


def _told_once(one: Frame, other: Frame, alone: Mapping[tuple[str, str], frozenset[str]]) -> Alike | None:
    """Two sentences that alone of their documents tell of one act, where no two days part them."""
    codes = alone[one.sentence.record] & alone[other.sentence.record]
    if one.sentence.record == other.sentence.record or not any(
        (one.spoken_of(code) and other.spoken_of(code)) or code in one.lengths & other.lengths for code in codes
    ):
        return None
    if not may_be_one(one.whole, other.whole):
        return None
    shared = one.words & other.words
    return Alike(one, other, shared, shared, True, False, True, is_once=True)


def _held(holding: dict[Hashable, list[int]], key: Hashable, at: int) -> list[int]:
    """The sentences that hold a key already, unless they are too many; this one is put among them."""
    before = list(holding[key]) if len(holding[key]) <= _COMMON else []
    holding[key].append(at)
    return before


def _alike(one: Frame, other: Frame) -> Alike | None:
    if one.sentence.record == other.sentence.record:
        return None
    shared = one.words & other.words
    if not of_one_matter(one.whole, other.whole):
        if len(shared) >= _SHARED - 1 and _is_never(one, other):
            return Alike(one, other, shared, shared, True, False, True)
        if _is_much(one, other, shared) and one.whole.is_dated and other.whole.is_dated and _of_one_child(one, other):
            return Alike(one, other, shared, shared, False, False, False, True)
        is_state = _within_weeks(one, other) and (len(shared) > 1 or _of_one_amount(one, other))
        return Alike(one, other, shared, shared, False, False, False) if is_state else None
    if len(shared) >= _SHARED - 1 and _is_never(one, other):
        return Alike(one, other, shared, shared, True, False, True)
    if _of_one_day(one.whole, other.whole):
        return Alike(one, other, (one.words | one.around) & (other.words | other.around), shared, True, False, True)
    is_near = all(frame.when is not None and not frame.whole.looks_back for frame in (one, other))
    if not is_near and not _is_much(one, other, shared):
        return None
    return Alike(one, other, shared, shared, False, is_near, True)


def _is_much(one: Frame, other: Frame, shared: frozenset[str]) -> bool:
    return len(shared) >= _SHARED and len(shared) >= _ALIKE * min(len(one.words), len(other.words))


def _of_one_child(one: Frame, other: Frame) -> bool:
    mine, theirs = one.whole.children, other.whole.children
    return not mine or not theirs or bool(mine & theirs)


def days_apart(one: Frame, other: Frame) -> int | None:
    """How many days lie between the first days of which two sentences may tell; None where either has none."""
    days = [frame.when.earliest for frame in (one, other) if frame.when and frame.when.earliest]
    return abs((days[0] - days[1]).days) if len(days) == 2 else None


def _within_weeks(one: Frame, other: Frame) -> bool:
    apart = days_apart(one, other)
    return apart is not None and apart <= _WEEKS and _of_one_child(one, other)


def _of_one_amount(one: Frame, other: Frame) -> bool:
    return any(a.of == b.of and a.beside & b.beside for a in one.lasting for b in other.lasting)


def _is_never(one: Frame, other: Frame) -> bool:
    """Whether the later of the two says that something never was, and may mean what the other tells."""
    for never, told in ((one, other), (other, one)):
        since, day = (frame.whole.when.earliest if frame.whole.when else None for frame in (never, told))
        if since and day and 0 <= (since - day).days <= _LOOKED_BACK and _NEVER.search(never.sentence.text):
            return _of_one_child(one, other)
    return False


def _of_one_day(one: Claim, other: Claim) -> bool:
    a, b = one.when, other.when
    if a is None or b is None or not a.is_day or not b.is_day or a.earliest is None or b.earliest is None:
        return False
    if one.looks_back or other.looks_back:
        return False
    if one.is_dated and other.is_dated:
        return a.intersects(b)
    return abs((a.earliest - b.earliest).days) <= _ONE_DAY

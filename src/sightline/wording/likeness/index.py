"""Example sentences, weighed so that any other sentence can be asked what it is like.

Two plain countings, each of which a person can do again with paper: how much oftener each word, pair of words and piece
of a word stands in the examples of one kind than elsewhere (naive Bayes), and how near a sentence points to the middle
of a kind's examples (the cosine to their centroid). Both are put on one scale and their mean is taken. Nothing is
trained, nothing is drawn by chance, and the order in which the examples stand makes no difference.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field

from sightline.wording.likeness.example_files import NOTHING, ExampleSentence
from sightline.wording.likeness.features import features, normalised, plain_words

_PAIR, _PIECE = 1.0, 0.3
"""What a pair of words, and a piece of a word, counts beside a word. These figures, and those below, were found by
leaving out one setting at a time (benchmarks/bench_likeness.py)."""
_ALPHA = 0.01
_PRIOR = 0.5
_RARITY = 1.4
_DAMPED = 0.75
_ALPHA_OF_TWO = 0.3
_TOLD_BY_TWO, _EXAMPLES_OF_A_KIND = 2, 8
_LEAST_KNOWN = 2
"""A sentence with fewer known words than this is like nothing."""


@dataclass(frozen=True, slots=True)
class Likely:
    """What a sentence is like.

    ``kind``: the kind whose examples it is nearest to; ``strength``: how far it is from the middle of all kinds,
    in standard deviations; ``margin``: how far from the kind after it. ``also``: the kinds after it.
    ``nothing``: how much more it is like sentences that state nothing, and ``not_happened`` like what did not happen,
    than like the others (log odds for each known word). ``telling``: how many times oftener than elsewhere the word
    that speaks most for the kind stands in its examples; 0 where no word of the sentence stands in two of them (in
    one, of a kind that has few).
    """

    kind: str
    strength: float
    margin: float
    nothing: float
    not_happened: float
    also: tuple[str, ...] = ()
    telling: float = 0.0
    scores: dict[str, float] = field(default_factory=dict, repr=False, compare=False)

    def ahead_of(self, kind: str) -> float:
        """How far the kind stands ahead of another one that somebody suggests."""
        lowest = min(self.scores.values(), default=0.0)
        return self.strength - self.scores.get(kind, lowest)


def _weight(feature: str) -> float:
    return _PIECE if feature[0] == "~" else (_PAIR if " " in feature else 1.0)


class Likeness:
    """The examples, ready to be asked."""

    def __init__(self, examples: Sequence[ExampleSentence]) -> None:
        self.examples = tuple(sorted(set(examples)))
        self._known = plain_words(one.sentence for one in self.examples)
        self._kinds = sorted({one.kind for one in self.examples})
        number = {kind: place for place, kind in enumerate(self._kinds)}
        self._found = [features(normalised(one.sentence, self._known)) for one in self.examples]
        self._exact: dict[str, set[str]] = {}
        self._of: list[list[int]] = [[] for _ in self._kinds]
        self._with: Counter[str] = Counter()
        self._undone: Counter[str] = Counter()
        for place, (one, found) in enumerate(zip(self.examples, self._found, strict=True)):
            self._exact.setdefault(_folded(one.sentence), set()).add(one.kind)
            self._of[number[one.kind]].append(place)
            self._with.update(found)
            if not one.happened:
                self._undone.update(found)
        many = len(self.examples) + 1
        self._weights = {feature: _weight(feature) for feature in self._with}
        self._rarity = {
            feature: (math.log(many / (1 + count)) + 1) ** _RARITY * self._weights[feature]
            for feature, count in self._with.items()
        }
        self._lengths = [self._length(found) for found in self._found]
        self._held: dict[str, list[tuple[int, int, float]]] = {feature: [] for feature in self._with}
        self._empty: Mapping[str, int] = {}
        self._base: list[float] = []
        for kind, places in enumerate(self._of):
            self._take(kind, places)
        self._begin = [_PRIOR * math.log(len(places) + 0.5) for places in self._of]
        self._sums = tuple(sum(one.values()) for one in (self._with, self._undone, self._empty))
        self._ready: dict[str, tuple[tuple[int, float, float], ...]] = {}

    def _take(self, kind: int, places: Sequence[int]) -> None:
        """The examples of one kind: how many hold each feature, and the middle that they point to."""
        counts: Counter[str] = Counter()
        middle: dict[str, float] = {}
        rarity = self._rarity
        for place in places:
            found, length = self._found[place], self._lengths[place]
            counts.update(found)
            for feature in found:
                middle[feature] = middle.get(feature, 0.0) + rarity[feature] / length
        damped = {feature: value**_DAMPED for feature, value in middle.items()}
        length = math.sqrt(sum(value * value for value in damped.values())) or 1.0
        total = sum(count * self._weights[feature] for feature, count in counts.items())
        self._base.append(math.log(_ALPHA / (total + _ALPHA * len(self._held))))
        for feature, count in counts.items():
            self._held[feature].append((kind, count, damped[feature] / length))
        if self._kinds[kind] == NOTHING:
            self._empty = counts

    @property
    def kinds(self) -> tuple[str, ...]:
        """The kinds of which there are examples."""
        return tuple(kind for kind in self._kinds if kind != NOTHING)

    def of(self, sentence: str) -> Likely | None:
        """What ``sentence`` is like; None where there are no examples, or it has too few words that they know."""
        words = normalised(sentence, self._known)
        found = [one for one in features(words) if one in self._rarity]
        if len(self._kinds) < 2 or sum(1 for one in found if one[0] not in "~_" and " " not in one) < _LEAST_KNOWN:
            return None
        bayes, cosine = list(self._begin), [0.0] * len(self._kinds)
        weight = 0.0
        for feature in found:
            weight += self._weights[feature]
            for kind, gain, near in self._told_by(feature):
                bayes[kind] += gain
                cosine[kind] += near
        for kind, base in enumerate(self._base):
            bayes[kind] += weight * base
        both = [(one + other) / 2 for one, other in zip(_on_one_scale(bayes), _on_one_scale(cosine), strict=True)]
        scores = {kind: both[place] for place, kind in enumerate(self._kinds) if kind != NOTHING}
        order = sorted(scores, key=lambda kind: (-scores[kind], kind))
        best = order[0]
        exact = self._exact.get(_folded(sentence), set()) - {NOTHING}
        if exact and best not in exact:
            best = min(exact, key=lambda kind: (-scores[kind], kind))
            scores[best] = scores[order[0]] + 1.0
            order = [best, *(kind for kind in order if kind != best)]
        every, undone, empty = self._sums
        after = scores[order[1]] if len(order) > 1 else 0.0
        return Likely(
            best,
            scores[best],
            scores[best] - after,
            self._odds(found, self._empty, empty, every - empty, 0),
            self._odds(found, self._undone, undone, every - undone - empty, 1),
            tuple(order[1:4]),
            self._most_telling(found, best),
            scores,
        )

    def _most_telling(self, found: Collection[str], kind: str) -> float:
        place = self._kinds.index(kind)
        own = len(self._of[place])
        scale, least = len(self.examples) / own, _TOLD_BY_TWO if own >= _EXAMPLES_OF_A_KIND else 1
        told = 0.0
        for word in found:
            if word[0] in "~_" or " " in word:
                continue
            inside = next((count for held, count, _ in self._held[word] if held == place), 0)
            if inside >= least:
                told = max(told, inside / self._with[word] * scale)
        return told

    def nearest(self, sentence: str, kind: str, most: int = 2) -> tuple[ExampleSentence, ...]:
        """The examples of ``kind`` that the sentence is nearest to, nearest first: the reasons to show a person."""
        if kind not in self._kinds:
            return ()
        found = features(normalised(sentence, self._known))
        told = []
        for place in self._of[self._kinds.index(kind)]:
            other = self._found[place]
            shared = sum(self._rarity[one] ** 2 for one in found if one in other)
            if shared:
                told.append((-shared / self._lengths[place], self.examples[place]))
        return tuple(one for _, one in sorted(told)[:most])

    def _told_by(self, feature: str) -> tuple[tuple[int, float, float], ...]:
        ready = self._ready.get(feature)
        if ready is None:
            weight, rarity = self._weights[feature], self._rarity[feature]
            ready = tuple(
                (kind, weight * math.log(weight * count / _ALPHA + 1), middle * rarity)
                for kind, count, middle in self._held[feature]
            )
            self._ready[feature] = ready
        return ready

    def _odds(self, found: Collection[str], sort: Mapping[str, int], in_sort: int, others: int, less: int) -> float:
        """Log odds that the features stand in sentences of one sort and not in the rest of those that are counted."""
        unseen = _ALPHA_OF_TWO * len(self._with)
        scale = (others + unseen) / (in_sort + unseen)
        counted = weights = 0.0
        for feature in found:
            inside = sort.get(feature, 0)
            outside = self._with[feature] - inside - (self._empty.get(feature, 0) if less else 0)
            weight = self._weights[feature]
            weights += weight
            counted += weight * math.log((inside + _ALPHA_OF_TWO) / (outside + _ALPHA_OF_TWO) * scale)
        return counted / math.sqrt(weights) if weights else 0.0

    def _length(self, found: Collection[str]) -> float:
        return math.sqrt(sum(self._rarity[one] ** 2 for one in found if one in self._rarity)) or 1.0


def _folded(sentence: str) -> str:
    return " ".join(sentence.casefold().split()).rstrip(" .")


def _on_one_scale(values: list[float]) -> list[float]:
    middle = sum(values) / len(values)
    spread = math.sqrt(sum((one - middle) ** 2 for one in values) / len(values)) or 1.0
    return [(one - middle) / spread for one in values]

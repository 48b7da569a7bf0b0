"""Names in pieces: broken at the end of a line, in letters apart, in bits, by the first letters of words."""

from __future__ import annotations

import itertools
import re
from collections.abc import Callable, Iterator, Sequence

from sightline.publishing.leaks.disguises import Found, Token
from sightline.publishing.leaks.finding import LeakSort
from sightline.publishing.leaks.likeness import is_everyday
from sightline.publishing.leaks.sought import Hidden
from sightline.publishing.versions.folding import Folded

_BROKEN = re.compile(r"(?<![^\W\d_])([^\W\d_]{2,})-[ \t]*(?:\n\s*|\s{1,3})([^\W\d_]{2,})")
_SPACED = re.compile(r"(?<![^\W_])(?:[^\W_][\s.*_\-|/]{1,3}){3,}[^\W_](?![^\W_])")
_SYLLABLES = re.compile(r"(?<![\w-])[^\W\d_]{1,5}(?:-[^\W\d_]{1,5}){2,5}(?![\w-])")
_HALVES = re.compile(r"(?<![\w-])[A-Z][a-z]{1,10}-[a-z]{2,10}(?![\w-])")
"""A name that somebody parted to say how it is spoken: "Hook-stra"; the second half begins small."""
_TWO_NAMES = re.compile(r"(?<![\w-])([A-Z][a-z]{2,10}) ([A-Z][a-z]{2,10})(?![\w-])")
_LONG_ENOUGH = 8
_PLACES = frozenset({LeakSort.PLACE, LeakSort.SCHOOL, LeakSort.AGENCY, LeakSort.ADDRESS})
_SPELLED_BY = 7
"""Words whose first letters spell a name: of fewer they do so by chance."""

Judge = Callable[[str, int, int, str, bool], Iterator[Found]]
"""What letters that were put together are: the letters, where they begin and end, how they stood, whether only what is
exactly a name counts.
"""


def broken(
    folded: Folded, tokens: Sequence[Token], hidden: Hidden, long: Sequence[str], judge: Judge
) -> Iterator[Found]:
    """Names broken at the end of a line, set in letters apart, or parted by something that does not belong. ``long``:
    names of four letters and more.
    """
    for match in _BROKEN.finditer(folded.lower):
        joined = match.group(1) + match.group(2)
        yield from judge(joined, match.start(), match.end(), "broken at the end of a line", False)
    for match in _SYLLABLES.finditer(folded.lower):
        yield from judge(match.group().replace("-", ""), match.start(), match.end(), "in syllables", False)
    for match in _HALVES.finditer(folded.plain):
        joined = match.group().replace("-", "").lower()
        if not is_everyday(joined):
            yield from judge(joined, match.start(), match.end(), "in two halves", False)
    for match in _TWO_NAMES.finditer(folded.plain):
        joined = (match[1] + match[2]).lower()
        if len(joined) >= _LONG_ENOUGH and not is_everyday(joined):
            for found in judge(joined, match.start(), match.end(), "in two words", False):
                if found[2] in _PLACES:
                    yield found
    for one, two in itertools.pairwise(tokens):
        if two.start - one.end <= 3 and not one.lower.isdigit() and len(one.lower) + len(two.lower) >= 5:
            joined = one.lower + two.lower
            if joined in hidden.words and (
                folded.plain[one.start].isupper() or not (is_everyday(one.lower) and is_everyday(two.lower))
            ):
                yield from judge(joined, one.start, two.end, "in two pieces", True)
    for one, two, three in zip(tokens, tokens[1:], tokens[2:], strict=False):
        joined = one.lower + two.lower + three.lower
        if three.start - one.end <= 12 and joined in hidden.words:
            yield from judge(joined, one.start, three.end, "in pieces", True)
    yield from _in_bits(tokens, hidden, judge)
    yield from _by_first_letters(tokens, hidden)
    for match in _SPACED.finditer(folded.lower):
        run = re.sub(r"[^\w]|_", "", match.group())
        for name in long:
            if name in run:
                yield from judge(name, match.start(), match.end(), "in letters apart", True)


def _in_bits(tokens: Sequence[Token], hidden: Hidden, judge: Judge) -> Iterator[Found]:
    """A name in three or more bits of at most three letters each: "Va ug ha n"."""
    for at, token in enumerate(tokens):
        joined, last = token.lower, token
        for count, one in enumerate(tokens[at + 1 : at + 8], 2):
            if max(len(last.lower), len(one.lower)) > 3 or one.start - last.end > 3:
                break
            joined, last = joined + one.lower, one
            if count > 2 and len(joined) > 4 and joined in hidden.words:
                yield from judge(joined, token.start, one.end, "in bits", True)


def _by_first_letters(tokens: Sequence[Token], hidden: Hidden) -> Iterator[Found]:
    """Long names that the first letters of words spell."""
    if len(tokens) < _SPELLED_BY:
        return
    letters = "".join(token.lower[0] for token in tokens)
    for name, listed_for in hidden.derived.acrostics.items():
        at = letters.find(name) if len(name) >= _SPELLED_BY else -1
        if at >= 0:
            for wanted in listed_for:
                end = tokens[at + len(name) - 1].end
                yield tokens[at].start, end, wanted.sort, wanted.key, f"{wanted.why}, by first letters", 3

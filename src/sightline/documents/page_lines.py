"""Lines as a page prints them, put together again to the paragraphs that somebody wrote.

A page breaks a sentence wherever its column ends, divides words there, and prints the same line at the head or foot of
every page in between. Where a line ends says something about the column and nothing about the sentence, so lines are
joined where the next word would not have fitted, and left apart where the writer had room and began anew.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

_EDGE_LINES = 3
"""How many lines from the head or the foot of a page a running line may stand."""
_MOST_PAGES = 0.6
"""On which share of the pages a line has to stand to be a running one."""
_SAME_PLACE = 4.0
"""Points by which it may stand higher or lower."""
_PAGE_NUMBER = re.compile(
    r"\b(?:page|pg|p)\b\.?\s*\d{1,4}(?:\s*(?:of|/)\s*\d{1,4})?|^\W*\d{1,4}\W*$|\b\d{1,4}\s+of\s+\d{1,4}\b", re.I
)
_NEIGHBOURS = 15
_SAME_SIZE = 0.15
_WIDER_GAP = 1.3
"""How many times the usual distance of two lines parts two paragraphs."""
_INDENT = 0.8
"""Heights of a line."""
_NEAR_THE_EDGE = 0.8
_ENDED = re.compile(r"[.!?:;][\"”’')\]]*$")
_OPENS_ANEW = re.compile(
    r"[-•▪●◦*·‣–—]\s|\(?\d{1,3}(?:\.\d{1,2})*[.)]\s|\(?[a-z][.)]\s|\W?\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{2,4})?\b|"
    r"\d{1,2}(?:st|nd|rd|th)?\s+(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?\s+\d{4}\b|"
    r"\d{1,2}[:.]?\d{2}\s?(?:hrs|hours|h|am|pm)?\s|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\s+\d"
)
_DIVIDED = re.compile(r"(?<![^\W\d_])([^\W\d_]{2,})([-\u2010\u00ad])$")
_SOFT_HYPHENS = "\u2010\u00ad"
_STANDS_BEFORE_A_HYPHEN = frozenset((
    "all", "anti", "case", "co", "cross", "decision", "drop", "ex", "face", "first", "follow", "four", "full", "half",
    "hand", "high", "inter", "key", "long", "low", "multi", "mid", "non", "off", "one", "out", "over", "part", "post",
    "pre", "pro", "re", "safe", "second", "self", "semi", "short", "single", "six", "step", "three", "two", "under",
    "well", "whole", "year",
))  # fmt: skip


@dataclass(frozen=True, slots=True)
class Line:
    """One printed line, in points from the left and the foot of its page. ``first``: the width of its first word.
    ``cells``: where wide gaps part it, the beginning and the words of each piece; empty where they were not looked for.
    """

    text: str
    left: float
    right: float
    top: float
    bottom: float
    first: float
    cells: tuple[tuple[float, str], ...] = ()

    @property
    def height(self) -> float:
        """How high its letters stand."""
        return max(self.top - self.bottom, 1.0)

    @property
    def middle(self) -> float:
        """Half way between its head and foot."""
        return (self.top + self.bottom) / 2


Running = Mapping[str, float]
"""Of each line that runs through a document, as :func:`as_running` writes it, how high it stands on its page."""


def running_lines(pages: Sequence[Sequence[Line]]) -> Running:
    """What stands in one place at the head or the foot of most pages: nobody's record of an event.

    It stands apart from what is told between, so that the first line of a page is none because it is said often. One
    page alone has none.
    """
    left = [list(page) for page in pages if page]
    least = max(2, _MOST_PAGES * len(left))
    found: dict[str, float] = {}
    for _ in range(_EDGE_LINES):  # the lines of a head may stand apart from one another: the outermost first
        seen: dict[str, list[float]] = {}
        for line in (line for page in left for line in _at_the_edges(page)):
            seen.setdefault(as_running(line.text), []).append(line.middle)
        more: dict[str, float] = {}
        for words, heights in seen.items():
            usual = sorted(heights)[len(heights) // 2]
            if sum(abs(one - usual) <= _SAME_PLACE for one in heights) >= least:
                more[words] = usual
        if not more:
            break
        found.update(more)
        left = [kept for page in left if (kept := [line for line in page if not is_running(line, more)])]
    return found


def as_running(line: str) -> str:
    """A line whose page number counts for nothing."""
    return _PAGE_NUMBER.sub("#", " ".join(line.split()))


def is_running(line: Line, running: Running) -> bool:
    """Whether a line is one of those."""
    place = running.get(as_running(line.text))
    return place is not None and abs(line.middle - place) <= _SAME_PLACE


def _at_the_edges(page: Sequence[Line]) -> list[Line]:
    """The few lines at the head and at the foot that a gap parts from the rest."""
    by_height = sorted(page, key=lambda line: -line.middle)
    usual = _usual_distance(by_height)
    groups: list[list[Line]] = []
    for ordered in (by_height, by_height[::-1]):
        edge = pairwise(ordered[: _EDGE_LINES + 1])
        apart = (n for n, (line, after) in enumerate(edge, 1) if abs(line.middle - after.middle) > _WIDER_GAP * usual)
        groups.append(ordered[: next(apart, 0)])
    head, foot = groups
    if len(head) + len(foot) >= len(page):  # a page of few lines: what is told on it is neither
        return min(groups, key=len) if len(head) != len(foot) else []
    return head + foot


def words_of(lines: Iterable[Line]) -> Counter[str]:
    """How often each word stands in the lines, divided words with their hyphen: what tells whether a hyphen belongs."""
    return Counter(word for line in lines for word in re.findall(r"[a-z]+(?:-[a-z]+)*", line.text.casefold()))


def paragraphs(lines: Sequence[Line], words: Counter[str]) -> str:
    """The lines as running text: a space where only the column ended, a line's end where the writer ended it, an empty
    line between paragraphs. ``words`` as :func:`words_of` counts them over the document."""
    if not lines:
        return ""
    usual = _usual_distance(lines)
    made = [lines[0].text]
    for place, (line, after) in enumerate(pairwise(lines)):
        if continues(lines, place, line, after, usual):
            made[-1] = joined(made[-1], after.text, words)
        else:
            made.append("\n\n" if _is_apart(line, after, usual) or _is_beside(line, after) else "\n")
            made.append(after.text)
    return "".join(made)


def goes_on_overleaf(lines: Sequence[Line], overleaf: Sequence[Line]) -> bool:
    """Whether the first line of a page goes on with what the last of the page before broke off."""
    if not lines or not overleaf:
        return False
    line, after = lines[-1], overleaf[0]
    if abs(line.height - after.height) > _SAME_SIZE * line.height or _ENDED.search(line.text.rstrip()):
        return False
    if _OPENS_ANEW.match(after.text):
        return False
    return after.text[:1].islower() or _is_full([*lines, *overleaf], len(lines) - 1, line, after)


def joined(before: str, after: str, words: Counter[str]) -> str:
    """Two lines as one; a word that the column's end divided is whole again."""
    hit = _DIVIDED.search(before)
    follows = re.match(r"[a-z]+", after)
    if hit is None or follows is None:
        return before + after if hit is not None and after[:1].isalnum() else f"{before} {after}"
    head, tail = hit.group(1).casefold(), follows.group()
    if hit.group(2) in _SOFT_HYPHENS or _is_one_word(head, tail, words):
        return before[: hit.start(2)] + after
    return before + after


def _is_one_word(head: str, tail: str, words: Counter[str]) -> bool:
    whole, parted = words[head + tail], words[f"{head}-{tail}"]
    if whole or parted:
        return whole >= parted
    return head not in _STANDS_BEFORE_A_HYPHEN and not (words[head] > 0 and words[tail] > 1)


def continues(lines: Sequence[Line], place: int, line: Line, after: Line, usual: float) -> bool:
    """Whether ``after`` goes on with what ``line``, which is ``lines[place]``, broke off because its column ended."""
    if abs(line.height - after.height) > _SAME_SIZE * line.height or _is_apart(line, after, usual):
        return False
    ended = _ENDED.search(line.text.rstrip()) is not None
    divided = _DIVIDED.search(line.text) is not None and after.text[:1].islower()
    anew = _OPENS_ANEW.match(after.text) is not None
    if ended and anew:
        return False
    if divided or (after.text[:1].islower() and not ended and not anew):
        return True
    if _is_beside(line, after):
        return not ended and not anew and _is_full(lines, place, line, after)
    indented = after.left - line.left > _INDENT * line.height
    if indented and ended and not _OPENS_ANEW.match(line.text):
        return False
    return _is_full(lines, place, line, after)


def _is_full(lines: Sequence[Line], place: int, line: Line, after: Line) -> bool:
    """Whether the first word of ``after`` had no room any more on ``line``, in a column that lines are broken in."""
    near = [
        one
        for one in lines[max(0, place - _NEIGHBOURS) : place + _NEIGHBOURS + 1]
        if abs(one.height - line.height) <= _SAME_SIZE * line.height and one.left < line.right and line.left < one.right
    ]
    edge = max(one.right for one in near)
    width = edge - min(one.left for one in near)
    if not any(one.right > edge - (1 - _NEAR_THE_EDGE) * width and one is not line for one in near):
        return False
    if not any(after_one.text[:1].islower() for after_one in near):
        return False  # nothing here shows that sentences were broken: each line may be a statement of its own
    space = 0.25 * line.height
    return line.right + space + after.first > edge + 0.5


def _is_beside(line: Line, after: Line) -> bool:
    """Whether ``after`` stands higher on the page: the next column."""
    return after.middle > line.middle + line.height


def _is_apart(line: Line, after: Line, usual: float) -> bool:
    return not _is_beside(line, after) and line.middle - after.middle > _WIDER_GAP * usual


def _usual_distance(lines: Sequence[Line]) -> float:
    """How far apart the lines of a paragraph stand: the least distance that is common."""
    found = sorted(
        round((one.middle - other.middle) * 2) / 2
        for one, other in pairwise(lines)
        if one.middle - other.middle > 0.5 * one.height
    )
    if not found:
        return lines[0].height * 1.5
    common = [distance for distance, times in Counter(found).items() if times >= max(2, len(found) / 6)]
    return min(common, default=found[len(found) // 4])

"""Lines of a log that open with its own reference and so begin an entry: "OCC 470/6023/22   BREACH   05/11/22 22:47".

No system's numbers are known here: what makes a reference is that the same word with another number opens line after
line, and that a day stands on most of these lines. One of them without a day that can be read begins an entry too,
whose day is then not that of the entry above.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence

from sightline.wording.dates import FoundDate

_REFERENCE = re.compile(
    r"^[ \t#*>]*(?P<word>[A-Z][A-Za-z]{1,11})[ \t]*(?:no\.?|number|ref\.?|[:#.])?[ \t]*"
    r"(?P<number>[A-Z]{0,3}[/-]?\d{2,}(?:[/-]\d{2,})*)\b(?![:.]\d)",
    re.M,
)
_FEWEST = 2
_MOST_WORDS = 16
_ENDS = re.compile(r"[a-z]{3}[.!?](?:\s|$)")


def reference_lines(text: str, dates: Sequence[FoundDate]) -> dict[int, FoundDate | None]:
    """Where lines begin that open an entry with a reference, each with the day on it; None where it has none."""
    led: dict[str, list[tuple[int, int, str]]] = defaultdict(list)
    for hit in _REFERENCE.finditer(text):
        end = text.find("\n", hit.start())
        end = end if end >= 0 else len(text)
        words = text[hit.end() : end]
        if len(words.split()) <= _MOST_WORDS and not _ENDS.search(words):
            led[hit.group("word")].append((hit.start(), end, hit.group("number")))
    found: dict[int, FoundDate | None] = {}
    for lines in led.values():
        if len({number for _, _, number in lines}) < _FEWEST:
            continue
        days = {start: [one for one in dates if start < one.start and one.end <= end] for start, end, _ in lines}
        told = [start for start, held in days.items() if len(held) == 1 and held[0].date.is_day]
        if len(told) < _FEWEST or 2 * len(told) <= len(lines):
            continue
        found.update({start: held[0] if start in told else None for start, held in days.items()})
    return found

"""Lines of pages: without what stands on every page, and in the order of their places."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence


def without_repeated(pages: Sequence[str]) -> list[str]:
    """The texts of pages without the lines that stand on most of them, figures apart: heads, feet, page numbers. What
    is left of one page reads on into the next.
    """
    if len(pages) < 2:
        return list(pages)
    seen = Counter(line for page in pages for line in {_shape(one) for one in page.splitlines()})
    often = {line for line, times in seen.items() if line and times > max(1, len(pages) // 2)}
    return ["\n".join(line for line in page.splitlines() if _shape(line) not in often) for page in pages]


def _shape(line: str) -> str:
    return re.sub(r"\d+", "0", " ".join(line.split()))


def in_order_of_place(pieces: Iterable[tuple[float, float, str]]) -> str:
    """Pieces (height, place in the line, words) as they are seen: lines from the top, each from the left."""
    lines: dict[int, list[tuple[float, str]]] = {}
    for y, x, words in pieces:
        lines.setdefault(round(y), []).append((x, words))
    return "\n".join(
        " ".join(words.strip() for _, words in sorted(line, key=lambda one: one[0]))
        for _, line in sorted(lines.items(), reverse=True)
    )

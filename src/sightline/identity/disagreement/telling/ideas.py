"""The ideas that a sentence speaks of, in whatever words: acts, injuries, places, from a list anyone can open.

Words are taken without their endings and short forms in full; a phrase is met wherever its words follow one another
with little between them. Everything else of substance is an idea of its own.
"""

from __future__ import annotations

import re
import tomllib
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files

from sightline.identity.disagreement.telling.wordings import is_common
from sightline.wording.likeness.features import in_full, stem

_WORD = re.compile(r"[A-Za-z0-9]+(?:[&'’-][A-Za-z]+)*")
_BETWEEN = 2


@dataclass(frozen=True, slots=True)
class Idea:
    """One idea of the list; see the head of `ideas.toml` for what each part says."""

    code: str
    act: bool = False
    once: bool = False
    said: bool = False
    to: bool = False
    injury: bool = False
    each: bool = False
    sure: bool = False


@dataclass(frozen=True, slots=True)
class Spoken:
    """Where a text speaks of an idea. ``is_not``: the words themselves say that it was not so."""

    idea: Idea
    start: int
    end: int
    is_not: bool


_Phrase = tuple[tuple[str, ...], Idea, bool]


@cache
def _read() -> Mapping[str, Sequence[_Phrase]]:
    with (files("sightline.identity.disagreement.telling") / "ideas.toml").open("rb") as opened:
        read = tomllib.load(opened)["idea"]
    made: dict[str, list[_Phrase]] = defaultdict(list)
    for code, one in read.items():
        flags = {
            name: bool(one[name]) for name in ("act", "once", "said", "to", "injury", "each", "sure") if name in one
        }
        idea = Idea(code, **flags)
        for is_not in (False, True):
            for phrase in one.get("is_not" if is_not else "is", ()):
                stems = tuple(_plain(word) for word in phrase.split())
                made[stems[0]].append((stems, idea, is_not))
    return {first: sorted(held, key=lambda one: -len(one[0])) for first, held in made.items()}


@dataclass(frozen=True, slots=True)
class Ideas:
    """All that a text speaks of: the listed ideas with their places, and every idea and word of substance by name."""

    spoken: tuple[Spoken, ...]
    words: frozenset[str]


@lru_cache(maxsize=8192)
def ideas_in(text: str) -> Ideas:
    """The ideas of a sentence; a word that is part of a phrase stands for nothing else."""
    words = _words(text)
    spoken: list[Spoken] = []
    taken: set[int] = set()
    held: set[str] = set()
    for at, (word, start, _) in enumerate(words):
        for stems, idea, is_not in _read().get(word, ()):
            places = _met(words, at, stems)
            if places is None or taken & set(places):
                continue
            taken.update(places)
            spoken.append(Spoken(idea, start, words[places[-1]][2], is_not))
            held.add(idea.code)
            break
    for at, (word, start, end) in enumerate(words):
        if at not in taken and len(word) > 2 and not word.isdigit() and not is_common(text[start:end]):
            held.add(word)
    return Ideas(tuple(spoken), frozenset(held))


@lru_cache(maxsize=8192)
def _plain(word: str) -> str:
    """A word without its ending. "Not" is kept from "note", and "lost" comes to what "lose" does."""
    return word if word == "not" else f"{stem(stem(word))}." if stem(stem(word)) == "not" else stem(stem(word))


def _words(text: str) -> list[tuple[str, int, int]]:
    made = []
    for hit in _WORD.finditer(text):
        full = in_full(hit.group()) if hit.group().isupper() and len(hit.group()) > 1 else ""
        made += [(_plain(word.casefold()), *hit.span()) for word in (full or hit.group().replace("’", "'")).split()]
    return made


def _met(words: Sequence[tuple[str, int, int]], at: int, stems: Sequence[str]) -> list[int] | None:
    """At which words the phrase stands that begins with the word ``at``; None where it does not."""
    places = [at]
    for wanted in stems[1:]:
        last = places[-1]
        found = next(
            (next_ for next_ in range(last + 1, min(last + 2 + _BETWEEN, len(words))) if words[next_][0] == wanted),
            None,
        )
        if found is None:
            return None
        places.append(found)
    return places

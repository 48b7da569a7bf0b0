"""Which words of two sentences are the same in substance."""

from __future__ import annotations

import re
from functools import lru_cache

_COMMON_WORDS = """
    the and was were that this his her she had has have him them they with for from not but who when what said
    told been there then than about into onto over out after before which also would could should will their its
    are is did does all any one two three four five six seven eight nine ten been being very just only more most
    some such own our your mother father mum dad child children boy girl baby family parents daughter son year
    years month months week weeks day days time later first last next morning evening night afternoon january
    february march april may june july august september october november december monday tuesday wednesday
    thursday friday saturday sunday court jury police report records health visitor social worker workers care
    services school nursery hospital case
"""
_COMMON = frozenset(_COMMON_WORDS.split())
_ENDINGS = re.compile(r"(?:ings?|ed|es|s|e|ly)$")
_IRREGULAR = {
    "ran": "run",
    "running": "run",
    "kept": "keep",
    "keeping": "keep",
    "took": "take",
    "taken": "take",
    "gave": "give",
    "went": "go",
}


def is_common(word: str) -> bool:
    """Whether a word says little of what a sentence is about."""
    return word.casefold() in _COMMON


@lru_cache(maxsize=8192)
def content_words(text: str) -> frozenset[str]:
    """The words that say what it is about, without their endings."""
    return frozenset(
        _IRREGULAR.get(word) or (_ENDINGS.sub("", word) if len(word) > 4 else word)
        for word in re.findall(r"[a-z]+(?:-[a-z]+)*", text.casefold().replace("’", "'"))
        if len(word) > 2 and word not in _COMMON
    )


def shown(text: str, words: frozenset[str], most: int = 4) -> str:
    """The first words of ``text`` that are among the content words ``words``, as they are written."""
    found = [word for word in re.findall(r"[A-Za-z]+(?:-[A-Za-z]+)*", text) if content_words(word) & words]
    return ", ".join(list(dict.fromkeys(found))[:most])


def letters_apart(one: str, other: str) -> int:
    """How many letters must be changed, put in or left out to make one word of the other."""
    row = list(range(len(other) + 1))
    for at, letter in enumerate(one, 1):
        above, row = row, [at]
        for place, wanted in enumerate(other, 1):
            row.append(min(above[place] + 1, row[-1] + 1, above[place - 1] + (letter != wanted)))
    return row[-1]

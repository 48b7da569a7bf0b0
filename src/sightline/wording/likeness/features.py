"""What of a sentence tells its kind: its words in one spelling, in pairs, and the pieces of its rarer words.

Who, when and how many are taken as classes ("a name", "a day", "a number"): they differ in every sentence and tell
nothing of its kind. What the field shortens is read in full (``short_forms.toml``).
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Collection, Iterator
from functools import lru_cache
from pathlib import Path

_MONTHS = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|"
    r"Nov(?:ember)?|Dec(?:ember)?)"
)
_TOKEN = re.compile(
    rf"(?P<day>\d{{1,2}}[./-]\d{{1,2}}[./-]\d{{2,4}}|\d{{1,2}}(?:st|nd|rd|th)?(?:\s+of)?\s+{_MONTHS}\b\.?(?:\s+\d{{4}})?|"
    rf"{_MONTHS}\s+(?:\d{{4}}|\d{{1,2}}(?:st|nd|rd|th)?)\b|\d{{1,2}}(?:st|nd|rd|th)\b|\d{{1,2}}/\d{{1,2}}\b|"
    r"(?:Mon|Tue|Tues|Wed|Wednes|Thur|Thurs|Fri|Sat|Satur|Sun)(?:day)?s?\b\.?)"
    r"|(?P<time>\d{1,2}[:.]\d{2}\s?(?:[ap]\.?m\b|hrs|hours)?|\d{1,2}\s?[ap]\.?m\b|\d{4}\s?(?:hrs|hours)\b)"
    r"|(?P<number>£?\d[\d,.]*)"
    r"|(?P<word>[^\W\d_]+(?:[/&'’][^\W\d_]+)*\d{0,3}/?)"
    r"|(?P<mark>\?)"
)
_FILE = Path(__file__).parent / "short_forms.toml"
_IS = "_"
_DAY, _TIME, _NUMBER, _NAME = "_day", "_time", "_number", "_name"
_CLASSES = {"day": _DAY, "time": _TIME, "number": _NUMBER}
_PIECE = 4
_PIECES_OF = 5
"""Characters: how long a piece is, and how long a word must be to be taken into pieces."""
_MOST_READ = 700
_TITLES = frozenset({"mr", "mrs", "ms", "miss", "dr", "prof", "mx"})


@lru_cache(maxsize=1)
def _forms() -> tuple[dict[str, tuple[str, ...]], dict[str, str]]:
    held = tomllib.loads(_FILE.read_text(encoding="utf-8"))
    return {short: tuple(full.split()) for short, full in held["short"].items()}, dict(held["irregular"])


def in_full(short: str) -> str:
    """What the field shortens to this ("MARAC", whatever its capitals), in full; empty where it is no short form."""
    forms, _ = _forms()
    return " ".join(forms.get(short) or forms.get(short.upper()) or forms.get(short.lower()) or ())


def plain_words(sentences: Iterator[str] | Collection[str]) -> frozenset[str]:
    """The words that stand in ``sentences`` without a capital: whatever has one and is not among them is a name."""
    found: set[str] = set()
    for sentence in sentences:
        found.update(_LOWER.findall(sentence))
    return frozenset(found)


_LOWER = re.compile(r"(?<![^\W_])[^\W\d_A-Z]+(?![^\W_])")


def normalised(sentence: str, known_words: Collection[str]) -> list[str]:
    """The words of ``sentence`` in one spelling, with names, days, times and numbers as classes.

    ``known_words``: see :func:`plain_words`.
    """
    short, _ = _forms()
    found: list[str] = []
    for match in _TOKEN.finditer(sentence[:_MOST_READ]):
        sort = match.lastgroup or ""
        written = match.group()
        if sort in _CLASSES:
            one = _CLASSES[sort]
            if not found or found[-1] != one:
                found.append(one)
            continue
        if sort == "mark":
            found.append("?")
            continue
        written = written.replace("’", "'")
        full = short.get(written) or (short.get(written.lower()) if written.lower() != written else None)
        if full is not None and (written.isupper() or written.lower() in short):
            found.extend(stem(word) for word in full)
            continue
        lower = written.lower()
        is_name = written[0].isupper() and lower not in known_words and not _is_usual(lower, known_words)
        if is_name and (len(written) > 4 or not written.isupper() or len(written) == 1):
            if found and (found[-1] == _NAME or found[-1] in _TITLES):
                found[-1] = _NAME
            else:
                found.append(_NAME)
            continue
        found.append(stem(lower))
    return found


def _is_usual(lower: str, known_words: Collection[str]) -> bool:
    base = lower.removesuffix("'s")
    return base in known_words or base + "s" in known_words or (len(base) > 3 and base[:-1] in known_words)


@lru_cache(maxsize=20_000)
def stem(word: str) -> str:
    """A word without its ending, so that "referred" and "referral", "bruise" and "bruises" are nearer."""
    _, irregular = _forms()
    word = word.removesuffix("'s").removesuffix("'")
    if word in irregular:
        return irregular[word]
    for ending, least in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= least:
            word = word[: -len(ending)]
            if len(word) > 3 and word[-1] == word[-2] and word[-1] not in "lsz":
                word = word[:-1]
            break
    return word[:-1] if len(word) > 3 and word[-1] in "ey" else word


_ENDINGS = (
    ("ies", 2), ("sses", 2), ("ing", 3), ("ied", 2), ("ed", 3), ("es", 3), ("ly", 4), ("s", 3),
)  # fmt: skip


@lru_cache(maxsize=20_000)
def _pieces(word: str) -> dict[str, None]:
    if len(word) < _PIECES_OF or word[0] == _IS:
        return {}
    held = f"<{word}>"
    return dict.fromkeys(f"~{held[at : at + _PIECE]}" for at in range(len(held) - _PIECE + 1))


def features(words: list[str]) -> tuple[str, ...]:
    """What tells the kind of a normalised sentence, each once: words, pairs of words, pieces of words."""
    found = dict.fromkeys(words)
    found.update(dict.fromkeys(map(" ".join, zip(("^", *words), words, strict=False))))
    for word in words:
        found.update(_pieces(word))
    return tuple(found)

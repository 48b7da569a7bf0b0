"""Whether a paper speaks of a name as of a man or a woman: by its titles, and by pronouns that can mean nobody else."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from sightline.wording.people import whole_words

BETWEEN_TWO = re.compile(r"[.!?]\s|\n")
"""What parts two sentences."""
_HIS, _HER = (
    re.compile(r"\b(?:he|his|himself)\b"),
    re.compile(
        r"\b(?:she|hers|herself|her (?=own\b|son|daughter|mother|partner|home|house|flat|baby|child|mind|"
        r"account|job|phone|age))"
    ),
)
_OBJECT = re.compile(r"\b(?:him|her)\b")
_ANYBODY_ELSE = re.compile(
    r"\b(?:mother|mum|father|dad|partner|boyfriend|girlfriend|child|boy|girl|son|daughter|baby|toddler|sister|brother|"
    r"grand\w+|aunt|uncle|man|woman|officer|doctor|worker|friend|neighbour)s?\b",
    re.I,
)
_TITLES = (("man", re.compile(r"\bMr\.?\s+$")), ("woman", re.compile(r"\b(?:Mrs|Ms|Miss)\.?\s+$")))
_PRONOUN_NEAR = 70


def names_any(words: str, names: Iterable[str]) -> bool:
    """Whether any of ``names`` stands in the words."""
    return any(True for name in names for _ in whole_words(words, name))


def sexes_of(text: str, name: str, known: Sequence[str]) -> set[str]:
    """The sexes of the titles and pronouns that the text uses of a name, where nobody else stands between."""
    found: set[str] = set()
    for start in whole_words(text, name):
        end = start + len(name)
        for sex, title in _TITLES:
            if title.search(text[max(0, start - 6) : start]):
                found.add(sex)
        after = BETWEEN_TWO.split(text[end : end + _PRONOUN_NEAR])[0]
        lead = BETWEEN_TWO.split(text[max(0, start - 120) : start])[-1]
        if _HIS.search(lead) or _HER.search(lead) or _ANYBODY_ELSE.search(lead):
            continue
        if names_any(lead, known):
            continue
        hits = sorted(
            [(hit.start(), sex) for sex, pattern in (("man", _HIS), ("woman", _HER)) for hit in pattern.finditer(after)]
        )
        if not hits:
            continue
        at, sex = hits[0]
        if _OBJECT.search(after[:at]) or _ANYBODY_ELSE.search(after[:at]) or names_any(after[:at], known):
            continue
        found.add(sex)
    return found

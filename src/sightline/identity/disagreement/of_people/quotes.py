"""Words of one occasion that documents quote differently: what a child said, what a neighbour heard."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import combinations

from sightline.chronology.contradiction import Contradiction, Sort, Topic
from sightline.chronology.partial_date import PartialDate
from sightline.identity.disagreement.comparing.times import near_in_time
from sightline.identity.disagreement.telling.sentence import Sentence

_QUOTED = re.compile(r"[“\"]([^“”\"]{6,140})[”\"]|(?<![\w])[‘']([^‘’']{6,140})[’'](?![\w])")
_OPENED = re.compile(r"^\s*(?P<words>(?:I\s+said|He\s+said|She\s+said)[^“”\"]{4,60})[”\"]\s*$")
_LONGEST = 16
_WEAK = frozenset(
    [
        "i",
        "he",
        "she",
        "it",
        "a",
        "an",
        "the",
        "and",
        "said",
        "that",
        "was",
        "to",
        "me",
        "my",
        "you",
        "your",
        "on",
        "of",
        "in",
        "they",
        "them",
        "his",
        "her",
        "is",
        "s",
        "t",
        "don",
        "its",
        "at",
        "then",
        "there",
    ]
)
_CLOSE = 21
_ALIKE = 0.5


def quotes(told: Sequence[Sentence]) -> list[Contradiction]:
    """Quotations that share their substance and not their words."""
    claims: list[tuple[frozenset[str], frozenset[str], Sentence, int, str, PartialDate | None]] = []
    for sentence in told:
        spans = [
            (hit.start(hit.lastindex or 1), hit.group(hit.lastindex or 1)) for hit in _QUOTED.finditer(sentence.text)
        ]
        spans += [(hit.start("words"), hit.group("words")) for hit in _OPENED.finditer(sentence.text)]
        for start, words in spans:
            tokens = frozenset(re.findall(r"[a-z]+", words.casefold().replace("'", "").replace("’", "")))
            strong = tokens - _WEAK
            if len(words.split()) <= _LONGEST and len(strong) >= 2:
                claims.append((tokens, strong, sentence, start, words, sentence.roughly(start, start + len(words))))
    found = []
    for one, other in combinations(claims, 2):
        if one[2].document == other[2].document or one[0] == other[0]:
            continue
        shared = one[1] & other[1]
        if len(shared) < 2 or not near_in_time(one[5], other[5], _CLOSE):
            continue
        share = len(shared) / len(one[1] | other[1])
        if share < 0.25 or (one[1] == other[1] and abs(len(one[0]) - len(other[0])) == 0):
            continue
        said = [
            item[2].say(item[3], item[3] + len(item[4]), " ".join(item[4].casefold().strip(" .,!?").split()))
            for item in (one, other)
        ]
        if said[0].value == said[1].value:
            continue
        loose = share >= _ALIKE or len(one[0] & other[0]) >= _ALIKE * len(one[0] | other[0])
        why = f"Both quote words of about that time with {', '.join(sorted(shared)[:4])} in them, and not the same."
        found.append(
            Contradiction.of(
                Topic.WHO_SAID_WHAT,
                Sort.LOOSE_WORDING if loose else Sort.CONFLICT,
                "the words that were said: " + ", ".join(sorted(shared)[:3]),
                "quoted " + " ".join(sorted(shared)[:2]),
                said,
                (why,),
            )
        )
    return found

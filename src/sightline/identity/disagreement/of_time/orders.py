"""Which of two things came first, as documents tell it: by what stands before and behind "before" and "after"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from sightline.chronology.contradiction import Contradiction, Sort, Topic
from sightline.identity.disagreement.comparing.matters import Claim, Matter, Reader, compared
from sightline.identity.disagreement.telling.sentence import Sentence
from sightline.identity.disagreement.telling.wordings import content_words

_ORDER = Matter("order", Topic.DATE, "which came first", is_lasting=True, is_event=False)
_FIRST = re.compile(r"\b(?:(?P<before>before|prior\s+to)|(?P<after>after|following|once))\b", re.I)
_ALREADY = re.compile(r"\balready\b(?P<first>[^.;]{4,90}?)\bwhen\b(?P<second>[^.;]{4,})", re.I)


def orders(told: Sequence[Sentence], reader: Reader) -> list[Contradiction]:
    """Where two documents have two things the other way round."""
    halves: dict[tuple[str, int | None, int], tuple[frozenset[str], frozenset[str]]] = {}
    claims = []
    for sentence in told:
        for first, second, start, end in _in_order(sentence.text):
            key = (sentence.document, sentence.start, start)
            halves[key] = (first - reader.cast.young, second - reader.cast.young)
            claims.append(reader.claim(_ORDER, "", f"{sentence.text[start:end].strip()}", sentence, start, end))

    def turned(one: Claim, other: Claim) -> Sort | None:
        (a, b), (c, d) = (halves[claim.sentence.document, claim.sentence.start, claim.start] for claim in (one, other))
        crossed = min(len(a & d), len(b & c))
        return Sort.CONFLICT if crossed > 0 and len(a & d) + len(b & c) > 2 + len(a & c) + len(b & d) else None

    return compared(claims, turned, because="Both say which of two came first, and have it the other way round.")


def _in_order(text: str) -> Iterator[tuple[frozenset[str], frozenset[str], int, int]]:
    """The words of what came first, of what came second, and where both stand."""
    if hit := _ALREADY.search(text):
        yield content_words(hit.group("first")), content_words(hit.group("second")), 0, len(text.rstrip())
        return
    joins = list(_FIRST.finditer(text))
    if len(joins) != 1 or not text[: joins[0].start()].strip():
        return
    left, right = text[: joins[0].start()], text[joins[0].end() :]
    first, second = (left, right) if joins[0].group("before") else (right, left)
    yield content_words(first), content_words(second), 0, len(text.rstrip())

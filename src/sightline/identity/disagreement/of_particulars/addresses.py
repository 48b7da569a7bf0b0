"""Where a family lives: one street and two numbers."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from sightline.chronology.contradiction import Contradiction, Sort, Topic
from sightline.identity.disagreement.comparing.matters import Claim, Matter, Reader, compared
from sightline.identity.disagreement.telling.sentence import Sentence

_ADDRESS = re.compile(
    r"\b(?P<number>\d{1,3}[A-Za-z]?)\s+(?P<street>(?:[A-Z][a-z'’]+\s+){1,3}"
    r"(?:Street|Road|Close|Avenue|Lane|Drive|Way|Court|Crescent|Terrace|Row|Place|Gardens|Grove|Cottages|Walk|Square|"
    r"Green|Mews|Rise|Hill|Park|View|Rd|St|Ave))\b"
)
_ELSEWHERE = re.compile(
    r"\b(?:neighbours?|next\s+door|statement\s+of|witness|office|school|surgery|clinic|moved|formerly|previous|until|"
    r"grandmother|aunt|uncle|friend|landlord|opposite)\b",
    re.I,
)
_HOME = re.compile(
    r"(?:\b(?:home|address|address\s+is|lives?\s+at|living\s+at|visit(?:ed)?(?:\s+to)?|of|at|to)|:|,)\s*$", re.I
)
_MATTER = Matter("number of the house", Topic.VALUE, "which address it is", is_event=False, is_lasting=True)


def addresses(told: Sequence[Sentence], reader: Reader) -> list[Contradiction]:
    """Where two records give the home in one street two numbers, and neither gives both."""
    claims = [claim for sentence in told for claim in _claims(sentence, reader)]
    return compared(claims, _differ, because="Both give the address in one street.")


def _claims(sentence: Sentence, reader: Reader) -> Iterator[Claim]:
    if _ELSEWHERE.search(sentence.text):
        return
    for hit in _ADDRESS.finditer(sentence.text):
        if not _HOME.search(sentence.text[: hit.start()]):
            continue
        street = " ".join(hit.group("street").casefold().split())
        yield reader.claim(_MATTER, street, hit.group("number").casefold(), sentence, *hit.span())


def _differ(one: Claim, other: Claim) -> Sort | None:
    numbers = [re.sub(r"\D", "", claim.value) for claim in (one, other)]
    return Sort.CONFLICT if numbers[0] != numbers[1] else None  # "14" and "14B" may be one house

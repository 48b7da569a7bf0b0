"""What of a medicine somebody takes: two doses of one medicine, told apart where it may have been changed between."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from sightline.chronology.contradiction import Contradiction, Sort, Topic
from sightline.identity.disagreement.comparing.matters import Claim, Matter, Reader, begins, compared
from sightline.identity.disagreement.telling.sentence import Sentence
from sightline.identity.disagreement.telling.units import unit_written
from sightline.wording.negation import Standing, stance

_DOSE = re.compile(
    r"\b(?P<drug>[A-Za-z]{5,})\s+(?:at\s+|to\s+)?(?P<amount>\d{1,4}(?:\.\d+)?)\s*(?P<unit>mg|mcg|micrograms?|ml|units?)\b",
    re.I,
)
_NO_DRUG = re.compile(
    r"^(?:given|takes|taking|about|prescribed|around|daily|weight|weighed|every|lasted|least|total|dose)$", re.I
)
_SINCE = re.compile(r"\bsince\b", re.I)
_CHANGED = re.compile(r"\b(?:increas|reduc|titrat|chang|rais|lower|stopp|was\s+on|previous)\w*", re.I)
_SOON = 7
"""Days within which two doses are taken to be of one prescription."""
_MATTER = Matter("dose of a medicine", Topic.VALUE, "which dose it is", is_event=False, is_lasting=True)


def doses(told: Sequence[Sentence], reader: Reader) -> list[Contradiction]:
    """Where two records give one medicine two doses."""
    claims = [claim for sentence in told for claim in _claims(sentence, reader)]
    return compared(claims, _differ, because="Both give the dose of one medicine.")


def _claims(sentence: Sentence, reader: Reader) -> Iterator[Claim]:
    for hit in _DOSE.finditer(sentence.text):
        unit = unit_written(hit.group("unit"))
        if unit is None or _NO_DRUG.match(hit.group("drug")):
            continue
        if stance(sentence.text, *hit.span()).standing is not Standing.ASSERTED or _CHANGED.search(sentence.text):
            continue
        amount = float(hit.group("amount")) * unit.factor
        yield reader.claim(_MATTER, hit.group("drug").casefold(), f"{amount:g} ({unit.of})", sentence, *hit.span())


def _differ(one: Claim, other: Claim) -> Sort | None:
    if one.value == other.value or one.value.split()[1] != other.value.split()[1]:
        return None
    first, last = sorted((one, other), key=begins)
    apart = begins(last) - begins(first)
    if (
        not begins(first)
        or not begins(last)
        or apart <= _SOON
        or _holds_since(last, first)
        or _holds_since(first, last)
    ):
        return Sort.CONFLICT
    return Sort.CHANGE_OVER_TIME


def _holds_since(lasting: Claim, other: Claim) -> bool:
    """Whether one says that it has been so since before the other's day, and was written after that."""
    held = [
        place.date
        for place in lasting.sentence.places
        if _SINCE.search(lasting.sentence.text[max(0, place.start - 8) : place.end])
    ]
    return any(one.earliest is not None and one.earliest.toordinal() <= begins(other) for one in held)

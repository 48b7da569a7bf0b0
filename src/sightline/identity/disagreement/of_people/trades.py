"""What somebody works as, told of one grown-up by two papers: a roofer, and a lorry driver."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from sightline.chronology.contradiction import Contradiction, Sort, Topic
from sightline.identity.disagreement.comparing.holders import are_two, label_of
from sightline.identity.disagreement.comparing.matters import Claim, Matter, Reader, compared
from sightline.identity.disagreement.of_people.residence import grown_up
from sightline.identity.disagreement.telling.sentence import Sentence
from sightline.wording.negation import Standing, stance

_MATTER = Matter("trade", Topic.VALUE, "what they work as", near=180, apart=180, is_event=False, is_state=True)
_TRADES = (
    r"driver|roofer|plumber|builder|labourer|electrician|plasterer|scaffolder|mechanic|soldier|hairdresser|barber|joiner|"
    r"carpenter|painter|decorator|fitter|welder|postman|fisherman|farmer|chef|cook|cleaner|carer|nurse|teacher|waiter|"
    r"waitress|barman|barmaid|guard|gardener|student|builder|warehouseman|butcher|baker|receptionist|childminder|bouncer"
)
_AS = re.compile(
    r"\b(?:works?|worked|working|employed)\s+(?:full[-\s]time\s+|part[-\s]time\s+)?as\s+(?:an?\s+)?"
    r"(?P<what>(?:[a-z][a-z-]+\s+){0,2}?(?P<trade>[a-z][a-z-]+))(?=\s*(?:[.,;)]|and\b|at\b|for\b|in\b|on\b|with\b|$))"
)
_IS = re.compile(rf"\bis\s+(?:now\s+)?an?\s+(?P<what>(?:[a-z][a-z-]+\s+){{0,2}}?(?P<trade>{_TRADES}))\b")
_ONE = (
    frozenset({"builder", "labourer"}), frozenset({"painter", "decorator"}), frozenset({"chef", "cook"}),
    frozenset({"joiner", "carpenter"}), frozenset({"guard", "bouncer"}), frozenset({"builder", "roofer"}),
    frozenset({"builder", "plasterer"}), frozenset({"builder", "joiner"}), frozenset({"labourer", "roofer"}),
)  # fmt: skip
"""Trades of which one may be a looser word for the other."""
_CHANGED = re.compile(
    r"\b(?:used\s+to|until|before|then|formerly|now|lost|gave\s+up|trained|training|hopes|wants)\b", re.I
)


def trades(told: Sequence[Sentence], reader: Reader) -> list[Contradiction]:
    """Where two papers of some months have one grown-up work as two things."""
    claims = [claim for sentence in told for claim in _claims(sentence, reader)]
    return compared(claims, _differ, because="Both say what one person works as.")


def _claims(sentence: Sentence, reader: Reader) -> Iterator[Claim]:
    text = sentence.text
    for form in (_AS, _IS):
        for hit in form.finditer(text):
            if _CHANGED.search(text) or stance(text, *hit.span()).standing is not Standing.ASSERTED:
                continue
            if who := grown_up(sentence, hit.start(), reader):
                matter = replace(_MATTER, says=f"what {label_of(who)} works as")
                yield reader.claim(matter, "", hit.group("trade"), sentence, *hit.span(), who=who)


def _differ(one: Claim, other: Claim) -> Sort | None:
    if are_two(one.who, other.who):
        return None
    a, b = one.value, other.value
    return None if a == b or frozenset((a, b)) in _ONE else Sort.CONFLICT

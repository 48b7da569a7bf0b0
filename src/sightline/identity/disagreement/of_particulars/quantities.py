"""Numbers with a unit, and numbers of things, in two sentences of one thing: doses, weights, shares, lengths of time.

A quantity is of whatever stands beside it in its clause: two are compared where both sentences speak of that there.
Rounded and loose figures ("about 9 kg") are no conflict: where the one rounds the other, they differ in precision.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from sightline.chronology.contradiction import Contradiction, Sort, Topic
from sightline.identity.disagreement.comparing.alike import Alike, Frame, days_apart
from sightline.identity.disagreement.telling.quantities import LASTING, Quantity, quantities_in

_SENTENCED = re.compile(r"\b(?:sentenc\w*|jail\w*|prison\w*|imprison\w*|minimum|tariff)\b", re.I)
"""Of these `punishments.py` tells."""


def quantities(pairs: Iterable[Alike]) -> list[Contradiction]:
    """Where two sentences of one thing give it another amount, or another length of time."""
    found = []
    for pair in pairs:
        mine, theirs = _alone(pair.one), _alone(pair.other)
        if any(_SENTENCED.search(frame.sentence.text) for frame in (pair.one, pair.other)):
            mine.pop("time", None)
        for of in sorted(mine.keys() & theirs.keys()):
            one, other = mine[of], theirs[of]
            about = one.beside & other.beside & pair.shared
            sort = _differ(one, other) if about and _is_of_one(pair, of, about) else None
            if sort is not None:
                found.append(_contradiction(pair, one, other, sort, about))
    return found


def _is_of_one(pair: Alike, of: str, about: frozenset[str]) -> bool:
    if of == "share" and not _at_one_time(pair):
        # Attendance of one half term is not that of another.
        return False
    if pair.is_tight or (pair.is_of_time and len(pair.shared) > 2):
        return True
    return of in LASTING or (of == "time" and len(about) > 1)


def _at_one_time(pair: Alike) -> bool:
    """Whether what the two sentences count may be of one time: their days, where both have one, lie within a month."""
    apart = days_apart(pair.one, pair.other)
    return apart is None or apart <= _A_MONTH


_A_MONTH = 31


_ORDERED = re.compile(r"\b(?:shall|must|will|is\s+to|are\s+to|ordered|directed)\b", re.I)
"""Before a length of time: how long it was to be, and not how long it was."""


def _alone(frame: Frame) -> dict[str, Quantity]:
    """The quantities of a sentence that has one of their dimension."""
    made: dict[str, list[Quantity]] = {}
    for one in quantities_in(frame.sentence.text):
        if one.of == "time" and _ORDERED.search(frame.sentence.text[: one.start]):
            continue
        made.setdefault(one.of, []).append(one)
    return {of: held[0] for of, held in made.items() if len(held) == 1}


def _differ(one: Quantity, other: Quantity) -> Sort | None:
    if one.value == other.value:
        return None
    loose = 0.1 if one.is_about or other.is_about else 0.0
    reach = [(q.least - loose * abs(q.least), q.most + loose * abs(q.most)) for q in (one, other)]
    if reach[0][1] < reach[1][0] or reach[1][1] < reach[0][0]:
        return Sort.CONFLICT
    middle = [(q.least + q.most) / 2 for q in (one, other)]
    same = abs(middle[0] - middle[1]) <= 0.001 * max(map(abs, middle))
    return None if same or one.of == "time" else Sort.PRECISION


def _contradiction(pair: Alike, one: Quantity, other: Quantity, sort: Sort, about: frozenset[str]) -> Contradiction:
    topic, says = (Topic.DURATION, "how long it lasted") if one.of == "time" else (Topic.VALUE, f"how much: {one.of}")
    said = [frame.sentence.say_in_entry(q.start, q.end, q.value) for frame, q in ((pair.one, one), (pair.other, other))]
    why = "One rounds what the other gives." if sort is Sort.PRECISION else "The two amounts cannot both be right."
    named = " ".join(sorted(about)[:6])
    return Contradiction.of(topic, sort, says, f"quantity {one.of} {named}", said, (why, f"Both speak of: {named}."))

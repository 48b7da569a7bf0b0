"""Neighbouring stretches of a sentence put together again where one of them says nothing of its own."""

from __future__ import annotations

import re
from collections.abc import Sequence

from sightline.reading.sentences.clauses import (
    opens_with_an_outcome,
    says_elided,
)
from sightline.reading.sentences.finite import finite_at, opens_a_statement
from sightline.reading.sentences.focus import Suggest
from sightline.wording.dates import FoundDate
from sightline.wording.dates.relative_date import RelativeDate
from sightline.wording.suggest import Suggestion

_PARTS_FOR_GOOD = frozenset({":", "both", "neither"})
"""Joints behind which is told what was found or done of what stands before, and on another day."""
_CONTRASTS = frozenset({"but", "although", "though", "yet"})
_SUBORDINATE = re.compile(r"(?:when|after|before|until|since|because|as|although|though|while|where|who|which|so)\b")
_MEANWHILE = re.compile(r"(?:while|whilst)\b", re.I)
"""What opens a clause that says nothing without the one behind its comma: "While I was changing her, ..."."""
SAYING = re.compile(
    r"\b(?:told|tells|said|says|claim(?:s|ed)|denie[sd]|denies|insist(?:s|ed)|explain(?:s|ed)|state[sd]|states|"
    r"disclose[sd]|alleged?|"
    r"alleges|reported|reports|recalled|describe[sd]|admitted|admits|maintain(?:s|ed))\b",
    re.I,
)


def joined(
    words: str,
    stretches: list[tuple[int, int]],
    whole: Suggestion,
    suggest: Suggest,
    dates: Sequence[FoundDate],
    relatives: Sequence[RelativeDate],
    offset: int,
) -> list[tuple[int, int]]:
    """Neighbours put together again where one of them says nothing of its own."""
    if len(stretches) < 2:
        return stretches
    kinds = [suggest(words[begin:stop]).kind for begin, stop in stretches]
    if set(kinds) == {"entry"} and whole.kind != "entry":
        return [(stretches[0][0], stretches[-1][1])]
    places = [one.start - offset for one in dates] + [one.start - offset for one in relatives]
    made: list[tuple[tuple[int, int], str]] = []
    for stretch, kind in zip(stretches, kinds, strict=True):
        if not made:
            made.append((stretch, kind))
            continue
        (begin, stop), before = made[-1]
        joint = words[stop : stretch[0]].strip(" ,").casefold()
        own_date = any(stretch[0] <= at < stretch[1] for at in places)
        held_date = any(begin <= at < stop for at in places)
        plain = words[slice(*stretch)]
        alone = _stands_alone(plain, kind, own_date)
        before_alone = (joint in _PARTS_FOR_GOOD and kind != "entry") or _stands_alone(
            words[begin:stop], before, held_date
        )
        same = kind == before and kind != "entry" and not (own_date and held_date) and joint not in _CONTRASTS
        same = same and not (kind == "account_given" and says_elided(plain)) and not (kind == "injury" and joint == ";")
        passes_on = joint.startswith(("before being", "after which", "followed by"))
        alone = alone or (passes_on and len(plain.split()) >= 3)
        lists = joint.startswith("and that") and finite_at(plain) is not None
        alone = alone or lists or (before != "entry" and opens_with_an_outcome(plain))
        hangs = bool(_SUBORDINATE.match(joint)) and not passes_on and kind == "entry" and not own_date
        goes_on = joint == "and" and kind == "entry" and bool(SAYING.search(words[begin:stop]))
        goes_on = goes_on and not SAYING.search(plain) and not own_date
        if not alone or hangs or goes_on or (same and not (own_date and not held_date and opens_a_statement(plain))):
            made[-1] = ((begin, stretch[1]), before if before != "entry" else kind)
        elif not before_alone or (before == "entry" and not joint and _MEANWHILE.match(words, begin)):
            made[-1] = ((begin, stretch[1]), kind)
        else:
            made.append((stretch, kind))
    return [stretch for stretch, _ in made]


def _stands_alone(plain: str, kind: str, dated: bool) -> bool:
    if kind != "entry":
        return finite_at(plain) is not None or len(plain.split()) >= 2
    if finite_at(plain) is None or len(plain.split()) < (2 if dated else 3):
        return False
    return opens_a_statement(plain) or dated

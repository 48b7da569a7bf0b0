"""What a conference decided is of the day of that conference, where the sentence behind it tells what it came to."""

from __future__ import annotations

from dataclasses import replace

from sightline.reading.dating.placed import Resolved
from sightline.reading.dating.so_far import SoFar
from sightline.reading.sentences.decided import CONFERENCES, OF_A_CONFERENCE
from sightline.reading.statements.statement import Statement
from sightline.reading.weighing.weighed import Weighed

_FARTHEST = 400
"""Characters of the same paragraph within which it still tells of the conference."""


def decided_there(so_far: SoFar, statement: Statement, weighed: Weighed) -> Resolved | None:
    """The day of the conference told before it: "ICPC held 4 March. Both made subject to plans". None where nothing of
    that sort stands before it in its paragraph, or two conferences do.
    """
    if weighed.kind not in OF_A_CONFERENCE or not weighed.happened or statement.quoted:
        return None
    run = (statement.piece.start, statement.piece.end)
    near = [
        one
        for one in so_far.placed
        if one.kind in CONFERENCES and one.run == run and one.happened and statement.start - one.start <= _FARTHEST
    ]
    if len(near) != 1 or not near[0].occurred.is_known or near[0].background:
        return None
    held = near[0].occurred
    return Resolved(replace(held, basis=f"decided at the conference told before it (“{held.written}”)"), None)

"""Whether what the rules take for a statement tells nothing of the case: courtesy, manners, the office, ordinary days.

It is left out with its reason and never where it gives a day, names an injury or a step, or is somebody's word: only
where nothing but a verb, or a kind that everyday things are told in too ("a cup of tea was offered"), speaks for it.
"""

from __future__ import annotations

from sightline.reading.statements.statement import Statement
from sightline.reading.weighing.weighed import Weighed
from sightline.wording.likeness.judging import likely, states_nothing_at_all
from sightline.wording.ordinary import is_ordinary

_ALSO_OF_EVERYDAY = frozenset(
    {
        "entry", "action_agreed", "action_done", "action_taken", "meeting_called", "service_offered",
        "public_statement", "education_concern", "education_contact", "strength", "message",
    }
)  # fmt: skip
"""Kinds that everyday things are told in too."""


def tells_nothing(statement: Statement, weighed: Weighed) -> bool:
    """Whether nothing of the case is told. ``weighed``: what the rules take the statement for."""
    if weighed.kind not in _ALSO_OF_EVERYDAY or weighed.speaker is not None or statement.dates:
        return False
    if is_ordinary(statement.bare):
        return True
    if statement.relatives or statement.opens_entry or weighed.kind == "entry":
        return False
    told = likely(statement.bare)
    return told is not None and states_nothing_at_all(told, statement.plain)

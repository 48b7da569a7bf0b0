"""A row whose kind a system gives, and whose words say that it was called off, asked for or only planned."""

from __future__ import annotations

import re
from collections.abc import Mapping

from sightline.chronology.fact import FieldValue
from sightline.vocabulary.kinds import KINDS
from sightline.vocabulary.natures import Nature
from sightline.wording.likeness.judging import LEFT_UNDONE
from sightline.wording.likeness.naming import says_called_off

_STILL_TO_BE = re.compile(
    r"^\W*(?:[\w'’/&-]+\W+){0,5}?(?:requested|chas(?:ed|ing)|await(?:ed|ing)|outstanding|overdue|planned for|booked|"
    r"arranged for|scheduled|to be \w+|tb[ca]|not yet|still to|drafted|in draft)\b|^\W*draft\b",
    re.I,
)
_DONE = re.compile(
    r"\b(?:held|completed|done|seen|attended|attends|present|took place|taken place|met|made|carried out|undertaken|"
    r"visited|chaired|signed|agreed|reviewed|discussed|went ahead|as planned|conducted|saw|spoke|spoken)\b",
    re.I,
)
"""What speaks for its having been: "Planned visit completed". Without it, what was asked for has not been."""
_NOT_DONE = re.compile(r"\b(?:not yet|to be|still to)\s+(?:be\s+)?\w+(?:\s+out|\s+place)?", re.I)


def is_not_held(kind: str, words: str, fields: Mapping[str, FieldValue]) -> bool:
    """Whether a row of that kind says in its first sentence that it did not go ahead, or is only asked for or planned:
    "Looked after review cancelled", "requested from team manager", "planned for next Tuesday".

    A system gives the kind of what was booked. Taken as held it would meet a duty that nobody has met.
    """
    seen = fields.get("child_seen")
    if KINDS[kind].nature is not Nature.EVENT or kind in LEFT_UNDONE or (seen is not None and seen.value is True):
        return False
    first = re.split(r"[.;\n]", words.strip(), maxsplit=1)[0]
    return says_called_off(first) or (
        _STILL_TO_BE.search(first) is not None and _DONE.search(_NOT_DONE.sub(" ", first)) is None
    )

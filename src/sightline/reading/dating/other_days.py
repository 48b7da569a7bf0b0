"""Days that an entry or message speaks of, and that are not its own."""

from __future__ import annotations

import re

from sightline.reading.sentences.finite import finite_at
from sightline.reading.statements.statement import Statement
from sightline.reading.weighing.weighed import Weighed
from sightline.wording.dates import FoundDate

OF_LONG_AGO = frozenset({"birth", "conviction", "care_history", "name_asserted"})
"""Kinds that an entry tells of and that are hardly ever of its own day."""
OF_ANOTHER_DAY = re.compile(
    r"\b(?:re:?|about|regarding|following|dated|of|for|to|until|till|by|since|as of|as at)\s+(?:the\s+)?$", re.I
)
"""What leads to a day that an entry speaks of or looks ahead to, and that is not its own."""
SAYS = re.compile(
    r"\b(?:reports?|reported|says|said|states|stated|tells|told|alleges|alleged|claims|claimed|disclosed|discloses)\b",
    re.I,
)
BAILED_TO = re.compile(
    r"\b(?:bailed|remanded|warned|summonsed?)\b[^.;]{0,40}\b(?:to|until|till|for)\b[^.;]{0,30}$"
    r"|\b(?:adjourned|listed|relisted|postponed|deferred|put (?:off|back)|moved|brought forward|rearranged|rescheduled|"
    r"extended)\b[^.;,]{0,40}\b(?:to|until|till|for)\s+(?:the\s+)?$",
    re.I,
)
BETWEEN = re.compile(r"\bbetween\s+(?:the\s+)?(?:(?!\bthe two\b|\bthem\b)[^.;,]{1,40}\band\s+(?:the\s+)?)?$", re.I)
"""What leads to one end of a stretch of time whose other end is told otherwise, so that neither end dates it alone."""
OF_AN_EARLIER_VALUE = re.compile(
    r"\(\s*(?:was|were|prev(?:ious|iously)?\.?|cf\.?|last|compared|up from|down from|from|before)\b[^()]*\)", re.I
)
"""What a bracket tells of the value before: "weight 6.1kg (was 5.9 on 20/2)"."""
CAME_TO_TELL = re.compile(
    r"\b(?:rang|phoned|called|e-?mailed|texted|wrote|came in|ring(?:s|ing)?|phoning|call(?:s|ing)?|t/c|tel|e-?mail|"
    r"text|letter)\b[^.;]*?\b(?:to (?:complain|report|say|tell|inform|let)\b"
    r"|(?:about|re|regarding) (?:(?:a|an|the|his|her|their) )?(?:[\w-]+ing|incident|argument|row|fight|assault|noise|"
    r"injury|bruise|fall)\b)[^.;]*$",
    re.I,
)
"""What somebody rang or wrote to tell of, which was on a day of its own."""
IN_ANSWER = re.compile(r"\bon (?:its )?(?:receipt|receiving)\b|\bin (?:reply|response|answer)\b|\beventually\b", re.I)
"""On that day or any after it."""
_GIVEN = frozenset({"account_given", "child_voice"})


def is_of_what_was_said(date: FoundDate, statement: Statement, weighed: Weighed) -> bool:
    """Whether a date in an entry or message is that of what somebody tells there, or of what is to come of it, and not
    of the telling or the deed."""
    recorded = statement.piece.heading is not None or statement.piece.message is not None
    at = date.start - statement.start
    lead = re.match(r"(?:until|till|to|for)\s", statement.plain[at:], re.I)
    if BAILED_TO.search(statement.plain[: at + (lead.end() if lead else 0)]):
        return True
    if not recorded or weighed.kind not in _GIVEN or statement.quoted:
        return False
    said = statement.start + weighed.speaker.verb_end if weighed.speaker is not None else None
    if said is None and (hit := SAYS.search(statement.plain)):
        said = statement.start + hit.end()
    return (
        said is not None
        and date.start > said
        and finite_at(statement.plain[said - statement.start : date.start - statement.start]) is not None
    )

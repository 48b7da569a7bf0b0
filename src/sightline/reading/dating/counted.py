"""What is counted over a span: "visited on six occasions since 14 March; on two of these nobody answered".

The day that opens the span is not the day of any of the times counted. Which of them came to nothing is told of no day
at all, so that part is an entry and never one failed visit of that day.
"""

from __future__ import annotations

import re

from sightline.chronology.fact import Extent
from sightline.reading.statements.statement import Statement

_SOME = (
    r"(?:\d{1,2}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|many|most|some|all|both|half|"
    r"a\s+(?:few|number|couple)(?:\s+of)?)"
)
_OF_THEM = re.compile(
    rf"\b(?:one|none|neither|either|{_SOME})\s+(?:of\s+)?(?:these|those|them|which|(?:the\s+)?{_SOME}\s+visits)\b"
    rf"|\b(?:on|at)\s+(?:one|{_SOME})\b(?!\s+(?:\w+\s+)?(?:occasions|of)\b)\s*(?:$|[.,;)]|\w+ed\b|no\b|nobody\b|there\b)",
    re.IGNORECASE,
)
_COUNT = re.compile(
    rf"\b{_SOME}\s+(?:\w+\s+){{0,2}}?(?:times|occasions|visits|attempts|calls|appointments)\b|\btwice\b|\brepeatedly\b",
    re.IGNORECASE,
)
_IN_VAIN = frozenset({"visit_failed", "appointment_missed", "absence"})


def is_some_of_a_count(statement: Statement, kind: str) -> bool:
    """Whether it tells what became of some of the times that its sentence counts over a span, as one such deed."""
    if kind not in _IN_VAIN and kind != "visit":
        return False
    sentence = statement.whole_sentence or statement.plain
    counted = _COUNT.search(sentence)
    if counted is None:
        return False
    of_them = _OF_THEM.search(statement.plain)
    if of_them is not None and statement.sentence + counted.start() < statement.start:
        return True
    return kind == "visit_failed" and of_them is not None


def over_a_span(statement: Statement, extent: Extent, *, is_a_day: bool) -> Extent:
    """The extent of what is counted over more than a day: it happened several times in between."""
    if is_a_day or extent is not Extent.THROUGHOUT:
        return extent
    return Extent.REPEATED if _COUNT.search(statement.plain) is not None else extent

"""A step that was only talked of has not been taken: "Referral to CSC discussed with the named nurse" refers nobody."""

from __future__ import annotations

import re

from sightline.chronology.fact import FieldValue
from sightline.reading.statements.statement import Statement
from sightline.reading.weighing.weighed import Weighed
from sightline.vocabulary.natures import Nature

_STEPS = frozenset(
    {
        "notification_sent", "referral_received", "child_protection_medical", "child_protection_medical_report",
        "section_47_enquiry_start", "proceedings_start", "pre_proceedings_start", "early_help_start", "early_help_end",
        "risk_assessment_conference_referral", "disclosure_scheme", "placement_start", "placement_end", "return_home",
        "case_closed", "child_protection_plan_start", "child_protection_plan_end", "child_in_need_plan_start",
        "child_in_need_plan_end", "order_made", "looked_after_start", "police_protection_start", "health_record_shared",
    }
)  # fmt: skip
"""Kinds that say that a step was taken."""
_TALKED_OF = re.compile(
    r"(?:\s+(?!and\b|but\b|then\b|after\b|when\b|who\b|which\b)[\w'’/&-]+){0,5}?\s+"
    r"(?:(?:was|were|is|being|has been|have been|had been)\s+)?"
    r"(?:also\s+|again\s+|briefly\s+|fully\s+)?(?:discussed|talked (?:about|through|over)|debated|mooted|explored)\b"
    r"(?!\s+at\s+(?:the\s+)?(?:\w+\s+)?(?:conference|court))",
    re.IGNORECASE,
)
_DONE_TOO = re.compile(
    r"\b(?:made|sent|submitted|completed|done|agreed|granted|signed|held|took place)\b", re.IGNORECASE
)


def only_talked_of(statement: Statement, kind: str) -> Weighed | None:
    """The talk that it was, where a step of ``kind`` was discussed and nothing says that it was taken; else None."""
    why = statement.suggestion.why
    if kind not in _STEPS or not why or _DONE_TOO.search(statement.plain):
        return None
    talk = _TALKED_OF.match(statement.plain, why[0].end)
    if talk is None:
        return None
    about = FieldValue(statement.plain[why[0].start : why[0].end], why[0].phrase, why[0].start, why[0].end)
    return Weighed("case_discussion", Nature.EVENT, {"about": about})

"""What is recorded of findings, recommendations and what came of them."""

from __future__ import annotations

from sightline.service.reviews.sorts.choices import ANSWERED, EFFECT
from sightline.service.reviews.sorts.sort import Control, Field, Sort

FINDINGS = (
    Sort(
        "finding",
        "Write a finding",
        "Finding written",
        "The finding is in the review.",
        "findings",
        (
            Field(
                "shape",
                "Its shape",
                "",
                Control.CHOICE,
                {"recommendation": "Leads to recommendations", "pattern": "A pattern, with questions for the board"},
            ),
            Field("title", "Title"),
            Field("text", "The finding", control=Control.TEXT),
            Field(
                "category",
                "What it is about",
                "",
                Control.CHOICE,
                {
                    "practice": "Practice",
                    "management": "Management",
                    "multi_agency": "Working together",
                    "tool": "Tools",
                    "environment": "Environment",
                    "family": "Family and professionals",
                    "policy": "Policy",
                },
            ),
            Field("rows", "Rows that it rests on", "References, one on each line, such as PO 14.", Control.ROWS),
            Field(
                "against", "What speaks against it", "Or that nothing was found, and where you looked.", Control.TEXT
            ),
            Field("against_rows", "Rows that speak against it", "", Control.ROWS, None, False),
            Field("hindsight", "Hindsight", "What was not reasonably to be known at the time.", Control.TEXT),
            Field(
                "questions", "Questions for the board", "Where it is a pattern. One a line.", Control.LINES, None, False
            ),
        ),
    ),
    Sort(
        "recommendation",
        "Make a recommendation",
        "Recommendation made",
        "The recommendation is in the review.",
        "findings",
        (
            Field("text", "The recommendation", control=Control.TEXT),
            Field("addressed_to", "To whom"),
            Field("measure", "How it will be seen that it worked", control=Control.TEXT),
            Field("owner", "Owner", "A role."),
            Field("due", "Due", "Such as 31 March 2026", Control.DAY),
        ),
        of="finding",
    ),
    Sort(
        "answer",
        "Record the answer to a recommendation",
        "Answer to a recommendation recorded",
        "The answer is recorded.",
        "findings",
        (
            Field("answer", "Answer", "", Control.CHOICE, ANSWERED),
            Field("by_whom", "Who answered"),
            Field("reason", "Reason", control=Control.TEXT),
        ),
        of="recommendation",
        is_one=True,
    ),
    Sort(
        "action",
        "Add an action",
        "Action added",
        "The action is recorded.",
        "findings",
        (
            Field("text", "What will be done", control=Control.TEXT),
            Field("owner", "Owner", "A role."),
            Field("due", "Due", "Such as 31 March 2026", Control.DAY),
        ),
        of="recommendation",
    ),
    Sort(
        "doing",
        "Evidence that it was done",
        "Evidence of doing recorded",
        "Implemented, impact unverified: evidence of effect is still owed.",
        "findings",
        (Field("evidence", "What shows it", "A document, an audit, a date.", Control.TEXT),),
        of="action",
    ),
    Sort(
        "effect",
        "Evidence of effect",
        "Evidence of effect recorded",
        "The effect is recorded.",
        "findings",
        (
            Field("effect", "What was found", "", Control.CHOICE, EFFECT),
            Field("evidence", "What shows it", control=Control.TEXT),
        ),
        of="action",
    ),
    Sort(
        "binding",
        "Bind to a rule of the rulebook",
        "Recommendation bound to a rule",
        "Bound. Below: what the rule would have asked.",
        "rule",
        (
            Field("rule", "Rule", "Its code in the rulebook."),
            Field("version", "Version"),
            Field("learned_on", "Learned on", "The day from which the question is of the time.", Control.DAY),
            Field("reason", "What of the recommendation the rule carries", control=Control.TEXT),
        ),
        of="recommendation",
    ),
)

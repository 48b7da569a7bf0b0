"""What is recorded on the rows of the combined chronology."""

from __future__ import annotations

from sightline.service.reviews.sorts.sort import Control, Field, Sort

COMBINED = (
    Sort(
        "key_event",
        "Mark as a key event",
        "Marked as a key event",
        "Marked as a key event, in your name.",
        "row",
        (Field("reason", "Why it is a key event", control=Control.TEXT),),
        of_subject=True,
    ),
    Sort(
        "comment",
        "Write a comment or analysis",
        "Comment or analysis written",
        "Kept apart from the facts, signed and dated.",
        "row",
        (
            Field("kind", "What it is", "", Control.CHOICE, {"comment": "Comment", "analysis": "Analysis"}),
            Field("text", "What you say", control=Control.TEXT),
        ),
        of_subject=True,
    ),
    Sort(
        "day_order",
        "Order the rows of one day",
        "Rows of one day put in order",
        "The order is kept.",
        "combined",
        (Field("rows", "In this order", "References, one on each line.", Control.ROWS),),
        of_subject=True,
        is_one=True,
    ),
    Sort(
        "episode",
        "Add a key practice episode",
        "Key practice episode added",
        "The episode is in the review.",
        "combined",
        (
            Field("title", "Title"),
            Field("when", "When", "In words."),
            Field("rows", "Rows", "References, one on each line, such as PO 14.", Control.ROWS, None, False),
            Field("happened", "What happened", control=Control.TEXT),
            Field("sense", "Why it made sense to those who were there", control=Control.TEXT),
            Field("should", "What should have happened", "", Control.TEXT, None, False),
            Field("typical", "Was it typical?", "", Control.TEXT, None, False),
        ),
    ),
)

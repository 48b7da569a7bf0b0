"""What is recorded of the returns of agencies."""

from __future__ import annotations

from sightline.service.reviews.sorts.sort import Control, Field, Sort

_AS_WRITTEN = "A line each: When = date. What a column can be is listed beside each return, on its page of columns."

RETURNS = (
    Sort(
        "columns",
        "Say which column of a return is which",
        "Columns of a return named",
        "The return was read again with these columns.",
        "return",
        (Field("columns", "Each heading, and what stands under it", _AS_WRITTEN, control=Control.LINES),),
        of="agency",
        is_one=True,
    ),
    Sort(
        "query",
        "Ask the agency about its return",
        "Agency asked about its return",
        "The question is recorded.",
        "return",
        (Field("text", "What is asked", control=Control.TEXT),),
        of="agency",
    ),
    Sort(
        "query_answered",
        "The agency answered",
        "Agency’s answer recorded",
        "The answer is recorded.",
        "return",
        (Field("text", "What the agency said", control=Control.TEXT),),
        of="query",
    ),
    Sort(
        "chased",
        "A chase message was sent",
        "Chase message sent",
        "The chase is recorded.",
        "returns",
        (Field("text", "The message", control=Control.TEXT),),
        of="agency",
    ),
)

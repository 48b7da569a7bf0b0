"""What is recorded of the returns of agencies."""

from __future__ import annotations

from sightline.service.reviews.sorts.sort import Control, Field, Sort

RETURNS = (
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

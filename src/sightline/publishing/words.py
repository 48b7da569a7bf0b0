"""Sentences that go with everything that leaves."""

NOT_FOR_REAL_FAMILIES = (
    "Not for real families: access control has not been built into this version. "
    "A person must read every line before it is shared."
)
"""Stands on every page and in every export of this version."""

REPLAY = "This does not show that anyone should have acted differently or that harm would have been prevented."
"""Stands wherever the records are shown as they were known on a past day."""

NO_EVIDENCE = "No evidence of receipt in the records you can see is not evidence that they did not know."
"""Stands wherever the records are shown as one agency had them."""

"""Answering a prompt, and saying why a duty is not required."""

ANSWERS = {
    "looked_into": "Looked into",
    "already_known": "Already known and acted on",
    "explained": "Explained by something else",
    "not_this_child": "Not about this child",
    "will_look": "Will be looked into",
}
"""The answers that a person can give to a prompt; the reason is always in their own words."""


def answer_prompt(child_id: str, key: str, answer: str, reason: str, *, by: str) -> int:
    """Answer a prompt by the key of its finding; returns the answer's id. Raises NotPossible without a reason."""
    raise NotImplementedError


def note_duty_not_required(child_id: str, key: str, reason: str, *, by: str) -> int:
    """Say why a duty is not required; returns the note's id. The duty stays shown, with the reason and the name."""
    raise NotImplementedError

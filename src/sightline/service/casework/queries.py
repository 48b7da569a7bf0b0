"""What is owed to a child and what should be asked, with the answers that people gave."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING

from sightline.service.access.viewer import Viewer

if TYPE_CHECKING:
    from sightline.rulebook.finding import Findings


@dataclass(frozen=True, slots=True)
class AnswerSeen:
    """A person's answer to a prompt. ``reopened``: facts that it did not rest on have come since."""

    finding: str
    answer: str
    reason: str
    by: str
    at: datetime
    reopened: bool


def findings(
    child_id: str,
    *,
    viewer: Viewer,
    known_at: date | None = None,
    known_to: str | None = None,
    on: date | None = None,
) -> Findings:
    """The prompts and duties of a child, as the records stood on ``known_at`` for ``known_to``; ``on`` is the day
    that they are worked out for (None: ``known_at``, or today). Raises NotFound.
    """
    raise NotImplementedError


def answers(child_id: str, *, viewer: Viewer, known_at: date | None = None) -> dict[str, tuple[AnswerSeen, ...]]:
    """The answers given to a child's prompts, newest first, by the key of the finding."""
    raise NotImplementedError

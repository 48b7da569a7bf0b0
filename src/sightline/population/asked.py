"""What is asked of every child."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from sightline.rulebook.language.rules import Rule
from sightline.rulebook.parameters import Parameters
from sightline.rulebook.registry import ALL


@dataclass(frozen=True)
class Asked:
    """What is asked of every child.

    ``on``: the day that the deadlines are judged on. ``known_at``: looked at as the records stood known on that day;
    None: now. ``in_words``: with every finding as JSON, and not only what it says.
    """

    on: date
    known_at: date | None = None
    in_words: bool = False
    rules: tuple[Rule, ...] = ALL
    parameters: Parameters | None = None

"""What a row is whose column of kinds says only the matter, and whose words say only what was done in it.

Under "Private fostering", "Notification received" is the notice of private fostering, and "Visit to the carer" the
visit that the law asks for there. Neither column says it alone.
"""

from __future__ import annotations

from typing import Any

from sightline.intake.table_reading import Words

_OF_ANY_MATTER = frozenset({"notification_received", "visit", "meeting_held"})
"""What is done in every matter: these words alone do not tell in which."""


def of_that_matter(column: str, text: str, found: Any, words: Words) -> str:
    """The kind that both say together and neither says alone; "" where they say none.

    ``found``: what the words suggest. A column that alone tells of an event ("Conference") is no matter: that its
    minutes came in does not hold it again.
    """
    if found.kind not in _OF_ANY_MATTER:
        return ""
    together = words.suggested(f"{column}: {text}").kind
    return "" if together in ("entry", found.kind, words.suggested(column).kind) else str(together)

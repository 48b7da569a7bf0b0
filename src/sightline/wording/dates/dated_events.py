"""The day of an event that stands beside its name: "the scan on 9 May 2019", "the review held on 4 June 2019"."""

from __future__ import annotations

from collections.abc import Callable

from sightline.wording.tokens import PhraseBook, Words, word_set

_FOLLOWS = PhraseBook(
    dict.fromkeys(
        ("which followed", "that followed", "which took place", "that took place", "took place", "which was held",
         "that was held", "was held", "held", "which began", "that began", "began", "started", "of"),
        True)
)  # fmt: skip
_LEADS = word_set("on in of")


def day_beside(words: Words, place: int, date_at: Callable[[int], int | None]) -> tuple[int, int] | None:
    """The explicit date that follows the name of an event, as two places; None if none does.

    Between them at most says that it took place: what else stands there tells of something of another day.
    """
    at = place
    if words.at(at) == "," and words.at(at + 1) in ("which", "on"):
        at += 1
    followed = _FOLLOWS.match(words, at)
    if followed is not None and words.at(at) != "of":
        at = followed[1]
        if words.at(at) == ",":
            at += 1
    if words.at(at) in _LEADS:
        at += 1
    elif followed is None:
        return None
    end = date_at(at)
    return None if end is None else (at, end)

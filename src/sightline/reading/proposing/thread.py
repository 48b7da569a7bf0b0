"""A thread of messages, in which the same message and the same words are quoted again and again."""

from __future__ import annotations

import re
from collections.abc import Sequence

from sightline.reading.layout.messages import Message
from sightline.reading.layout.piece import Piece
from sightline.reading.statements.statement import Statement
from sightline.wording.dates import FoundDate

_ENOUGH_TO_KNOW = 4
"""Words from which a sentence is known again in a thread of messages."""


def _as_words(text: str) -> str:
    """The words alone, in small letters."""
    return " ".join(re.findall(r"\w+", text.casefold()))


def _names_of(sender: str) -> frozenset[str]:
    return frozenset(word for word in _as_words(sender).split() if len(word) > 1)


class Thread:
    """The messages of a document and what was said in each, so that what is quoted again is told once.

    ``text``: that of the document; ``cut``: all its pieces. What stands in a message that says whose it is, is not told
    again where another quotes it without saying so.
    """

    def __init__(self, text: str, cut: Sequence[Piece]) -> None:
        named = [text[one.start : one.end] for one in cut if one.message is not None and not one.message.is_unnamed]
        self._told_by_name = _as_words(" ".join(named))
        self._said: dict[str, set[str]] = {}
        self._messages: list[tuple[FoundDate, frozenset[str], str]] = []

    def add(self, message: Message, key: str) -> None:
        """Remember a message by its sender and the time of its sending, where it gives both."""
        if message.sent is not None and message.sender is not None:
            self._messages.append((message.sent, _names_of(message.sender[0]), key))

    def same_message(self, message: Message) -> str | None:
        """The key of the message, where a thread has quoted it before: of the same sender, day and time of sending."""
        if message.sent is None or message.sender is None:
            return None
        sent, names = message.sent.date, _names_of(message.sender[0])
        for other, sender, key in self._messages:
            at = other.date
            same_time = None in (at.from_time, sent.from_time) or at.from_time == sent.from_time
            if (at.earliest, at.latest) == (sent.earliest, sent.latest) and same_time and names & sender:
                return key
        return None

    def is_quoted_again(self, statement: Statement) -> bool:
        """Whether these words stood in the same message before, or are quoted from one that is read where it says whose
        it is. The same words in a message of another day are another statement."""
        message = statement.piece.message
        if message is None:
            return False
        words = _as_words(statement.plain)
        if len(words.split()) < _ENOUGH_TO_KNOW:
            return False
        if message.is_unnamed and f" {words} " in f" {self._told_by_name} ":
            return True
        day = str(message.sent.date.earliest) if message.sent is not None else ""
        before = self._said.setdefault(words, set())
        if day in before or (before and "" in (*before, day)):
            return True
        before.add(day)
        return False

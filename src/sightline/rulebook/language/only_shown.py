"""What the records show to run without saying when it began."""

from __future__ import annotations

from dataclasses import dataclass

from sightline.rulebook.answers import CANNOT_TELL, YES
from sightline.rulebook.language.select import Found, Selection
from sightline.rulebook.view import View


@dataclass(frozen=True, slots=True)
class FirstShown:
    """The first fact of ``what``, where no fact of ``begun`` can have been by its day; never certain.

    That an order "remains in force" is no day of its making: what is counted from that day cannot be told, and the
    records have to be asked for it. Where they hold it, every later mention of the order says nothing new.
    """

    what: Selection
    begun: Selection
    called: str

    @property
    def kinds(self) -> tuple[str, ...]:
        """The kinds read."""
        return tuple(dict.fromkeys((*self.what.kinds, *self.begun.kinds)))

    def find(self, view: View) -> list[Found]:
        """What is found: one at most."""
        shown = [fact for fact, answer in self.what.find(view) if answer is YES]
        if not shown:
            return []
        first = shown[0]
        begun = [fact for fact, _ in self.begun.find(view)]
        if any(not first.occurred.certainly_before(fact.occurred) for fact in begun):
            return []
        return [(first, CANNOT_TELL)]

    def english(self) -> str:
        return self.called

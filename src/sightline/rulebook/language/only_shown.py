"""What the records show to run without saying when it began."""

from __future__ import annotations

from dataclasses import dataclass, replace

from sightline.chronology.fact import Fact
from sightline.chronology.partial_date import Precision
from sightline.rulebook.answers import CANNOT_TELL, YES
from sightline.rulebook.language.select import Found, Selection
from sightline.rulebook.view import View


@dataclass(frozen=True, slots=True)
class FirstShown:
    """The first fact of ``what``, where no fact of ``begun`` can have been by its day; never certain, unless ``sure``.

    That an order "remains in force" is no day of its making: what is counted from that day cannot be told, and the
    records have to be asked for it. Where they hold it, every later mention of the order says nothing new.
    """

    what: Selection
    begun: Selection
    called: str
    sure: bool = False

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
        return [(first, YES if self.sure else CANNOT_TELL)]

    def english(self) -> str:
        return self.called


@dataclass(frozen=True, slots=True)
class ByThen:
    """What facts of ``what`` show to have been done by their day, on a day that no record gives; never certain.

    A conference that was held about a family shows that it was referred there, and an order that "remains in force"
    that it was made: in time or late, neither says.
    """

    what: Selection
    called: str

    @property
    def kinds(self) -> tuple[str, ...]:
        """The kinds read."""
        return self.what.kinds

    def find(self, view: View) -> list[Found]:
        """What is found, in order, each with its day as the last on which it can have been done."""
        return [(self._by_then(fact), CANNOT_TELL) for fact, _ in self.what.find(view)]

    @staticmethod
    def _by_then(fact: Fact) -> Fact:
        occurred = fact.occurred
        return replace(fact, occurred=replace(occurred, earliest=None, from_time=None, precision=Precision.BEFORE))

    def english(self) -> str:
        return self.called

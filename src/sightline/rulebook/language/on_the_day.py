"""Facts that stand on the day of facts of another selection: what one record leaves open, the record beside it says."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from sightline.rulebook.answers import YES
from sightline.rulebook.language.select import Found, Selection
from sightline.rulebook.view import View


@dataclass(frozen=True, slots=True)
class OnTheDayOf:
    """Facts of ``what`` on one certain day on which a fact of ``beside`` certainly happened too.

    It only ever adds certainty: where either of the two is unsure, nothing is found here, and what the record itself
    says (or leaves open) stands. So it is meant as one of several choices, beside the selection that reads the record.
    """

    what: Selection
    beside: Selection
    called: str

    @property
    def kinds(self) -> tuple[str, ...]:
        """The kinds read."""
        return tuple(dict.fromkeys((*self.what.kinds, *self.beside.kinds)))

    def find(self, view: View) -> list[Found]:
        """What is found, in order."""
        if view.present.isdisjoint(self.what.kinds) or view.present.isdisjoint(self.beside.kinds):
            return []
        return view.once(self, self._found)

    def _found(self, view: View) -> list[Found]:
        what, beside = self.what.find(view), self.beside.find(view)
        return view.while_same(("on the day", id(self)), (self, what, beside), lambda _: _together(what, beside))

    def english(self) -> str:
        return self.called


def _together(what: list[Found], beside: list[Found]) -> list[Found]:
    days = {day for found in beside if (day := _certain_day(found)) is not None}
    return [found for found in what if _certain_day(found) in days]


def _certain_day(found: Found) -> date | None:
    fact, answer = found
    return fact.occurred.earliest if answer is YES and fact.occurred.is_day else None

"""Facts that come within some days of facts of another selection."""

from __future__ import annotations

from dataclasses import dataclass

from sightline.chronology.calendar import OutsideCalendar
from sightline.chronology.partial_date import PartialDate
from sightline.rulebook.answers import CANNOT_TELL, NO, YES, Answer, all_yes
from sightline.rulebook.language.select import Found, Selection
from sightline.rulebook.language.windows import Around, Stretch
from sightline.rulebook.parameters import NoNumber
from sightline.rulebook.view import View


@dataclass(frozen=True, slots=True)
class ComesSoonAfter:
    """Facts of ``what`` within a parameter's days after a fact of ``after``; ``either_side``: or as long before it."""

    what: Selection
    after: Selection
    within: str
    called: str
    either_side: bool = False

    @property
    def kinds(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys((*self.what.kinds, *self.after.kinds)))

    @property
    def parameter_names(self) -> tuple[str, ...]:
        """The parameters used."""
        return (self.within,)

    def find(self, view: View) -> list[Found]:
        if view.present.isdisjoint(self.what.kinds) or view.present.isdisjoint(self.after.kinds):
            return []
        return view.once(self, self._found)

    def _found(self, view: View) -> list[Found]:
        what, after = self.what.find(view), self.after.find(view)
        return view.while_same(("soon", id(self)), (self, what, after), lambda view: self._near(view, what, after))

    def _near(self, view: View, what: list[Found], after: list[Found]) -> list[Found]:
        stretches = view.while_same(("stretches", id(self)), (self, after), lambda view: self._stretches(view, after))
        perhaps = len(stretches) < len(after)
        bounded = stretches
        kept: list[Found] = []
        over = 0
        for fact, answer in what:
            begins, ends = fact.occurred.earliest, fact.occurred.latest
            near = CANNOT_TELL if perhaps else NO
            at = 0
            if begins is not None and not fact.occurred.is_unsure:
                # Both stand in order: what was over before this fact is over before the next that has a first day.
                while over < len(bounded) and (last := bounded[over][0].perhaps_last) is not None and last < begins:
                    over += 1
                at = over
            for stretch, sure in bounded[at:]:
                begun = stretch.perhaps_first
                if ends is not None and begun is not None and begun > ends and not fact.occurred.is_unsure:
                    break
                held = stretch.holds(fact.occurred)
                if held is NO:
                    continue
                near = all_yes((sure, held))
                if near is YES:
                    break
            if (together := all_yes((answer, near))) is not NO:
                kept.append((fact, together))
        return kept

    def _stretches(self, view: View, after: list[Found]) -> list[tuple[Stretch, Answer]]:
        """The stretch of each that has one, in order."""
        each = [(self._stretch(view, first.occurred), sure) for first, sure in after]
        return [(stretch, sure) for stretch, sure in each if stretch is not None]

    def _stretch(self, view: View, first: PartialDate) -> Stretch | None:
        try:
            return Around(before=self.within if self.either_side else "", after=self.within).stretch(view, first)
        except (NoNumber, OutsideCalendar):
            return None

    def english(self) -> str:
        return self.called

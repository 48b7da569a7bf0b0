"""Facts that come within some days after facts of another selection."""

from __future__ import annotations

from dataclasses import dataclass

from sightline.chronology.calendar import OutsideCalendar
from sightline.chronology.partial_date import PartialDate
from sightline.rulebook.answers import Answer, all_yes, any_yes
from sightline.rulebook.language.select import Found, Selection
from sightline.rulebook.language.windows import Around
from sightline.rulebook.parameters import NoNumber
from sightline.rulebook.view import View


@dataclass(frozen=True, slots=True)
class SoonAfter:
    """Facts of ``what`` within a parameter's days after a fact of ``after``."""

    what: Selection
    after: Selection
    within: str
    called: str

    @property
    def kinds(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys((*self.what.kinds, *self.after.kinds)))

    @property
    def parameter_names(self) -> tuple[str, ...]:
        """The parameters used."""
        return (self.within,)

    def find(self, view: View) -> list[Found]:
        firsts = self.after.find(view)
        kept: list[Found] = []
        for fact, answer in self.what.find(view):
            near = any_yes([all_yes((sure, self._near(view, first.occurred, fact.occurred))) for first, sure in firsts])
            if (together := all_yes((answer, near))) is not Answer.NO:
                kept.append((fact, together))
        return kept

    def _near(self, view: View, first: PartialDate, then: PartialDate) -> Answer:
        try:
            stretch = Around(after=self.within).stretch(view, first)
        except (NoNumber, OutsideCalendar):
            return Answer.CANNOT_TELL
        return stretch.holds(then) if stretch else Answer.CANNOT_TELL

    def english(self) -> str:
        return self.called

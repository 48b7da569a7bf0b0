"""What followed the start."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from sightline.rulebook.answers import CANNOT_TELL, NO, YES, Answer
from sightline.rulebook.language.bind import Episode
from sightline.rulebook.language.select import Selection
from sightline.rulebook.language.words import a_or_an
from sightline.rulebook.parameters import Parameters
from sightline.rulebook.view import View


@dataclass(frozen=True, slots=True)
class Followed:
    """Of what came on or after the start, the first is of one selection and not of the other.

    Where neither came: no, or cannot tell if there is an ``unless``.
    """

    by: Selection
    unless: Selection | None = None

    @property
    def kinds(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys((*self.by.kinds, *(self.unless.kinds if self.unless else ()))))

    def test(self, view: View, episode: Episode) -> Answer:
        sure_yes, perhaps_yes = _first_after(view, episode, self.by)
        sure_no, perhaps_no = _first_after(view, episode, self.unless) if self.unless else (None, None)
        if sure_yes is not None and (perhaps_no is None or sure_yes <= perhaps_no):
            return YES
        if sure_no is not None and (perhaps_yes is None or sure_no < perhaps_yes):
            return NO
        nothing = perhaps_yes is None and self.unless is None
        return NO if nothing else CANNOT_TELL

    def english(self, parameters: Parameters) -> str:
        return f"where {a_or_an(self.by.english())} follows"


def _first_after(view: View, episode: Episode, what: Selection) -> tuple[date | None, date | None]:
    """(last day of the first that certainly came on or after the start, first day of what may have)."""
    own = {fact.id for fact in episode.facts}
    sure: date | None = None
    perhaps: date | None = None
    for fact, answer in what.find(view):
        first, last = fact.occurred.earliest, fact.occurred.latest
        begun, by = episode.when.earliest, episode.when.latest
        if fact.id in own or (begun and last and last < begun and not fact.occurred.is_unsure):
            continue
        may_be = first or date.min
        perhaps = may_be if perhaps is None else min(perhaps, may_be)
        firm = answer is YES and not fact.occurred.is_unsure and not episode.when.is_unsure
        if firm and first and last and by and first >= by:
            sure = last if sure is None else min(sure, last)
    return sure, perhaps

"""Whether a time that has an end ran until an episode began, by whatever the records show of it.

A child who comes home from a stay with an aunt, from private fostering or from a night away had not been looked after,
and no rule about looked after children asks after it. Few records say in as many words when that began; so it is asked
what the last of them shows.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from sightline.chronology.calendar import add_months
from sightline.rulebook.answers import CANNOT_TELL, NO, YES
from sightline.rulebook.evidence import Evidence
from sightline.rulebook.language.bind import Episode
from sightline.rulebook.language.conditions import Condition
from sightline.rulebook.language.reading import Reading, absence
from sightline.rulebook.language.reads import kinds_of, numbers_of
from sightline.rulebook.language.select import Found, Selection
from sightline.rulebook.language.words import mention
from sightline.rulebook.parameters import NoNumber, Parameters
from sightline.rulebook.view import View


@dataclass(frozen=True, slots=True)
class RanUntilThen:
    """What ``shown_by`` shows ran until the start, because nothing of ``over_by`` came between.

    ``itself``: a test of the facts that start the episode, any of which then says it alone. ``perhaps_by``: what makes
    it possible and no more, in the months before (the parameter ``look_back``); so does a record of ``ended_by`` after
    the start. Where nothing shows it, the records of ``held_by`` have to cover these months. ``called``: the whole in
    words.
    """

    called: str
    itself: Condition
    shown_by: Selection
    perhaps_by: Selection
    over_by: Selection
    ended_by: Selection
    held_by: tuple[str, ...]
    look_back: str

    @property
    def kinds(self) -> tuple[str, ...]:
        return (*kinds_of(self.shown_by, self.perhaps_by, self.over_by, self.ended_by), "entry")

    @property
    def parameter_names(self) -> tuple[str, ...]:
        return (*numbers_of(self.shown_by, self.perhaps_by), self.look_back)

    def read(self, view: View, episode: Episode) -> Reading:
        if any(self.itself.test(view, fact) is YES for fact in episode.facts):
            return Reading(YES)
        when, own = episode.when, {fact.id for fact in episode.facts}
        if when.earliest is None or when.latest is None or when.is_unsure:
            return Reading(CANNOT_TELL, why="the day is not known closely enough to know what ran until it")
        over = [item for item in self.over_by.find(view) if item[0].occurred.certainly_before(when)]
        shown = [
            item
            for item in self.shown_by.find(view)
            if item[0].id not in own and item[0].occurred.possibly_by(when.latest)
        ]  # fmt: skip
        left = [item for item in shown if not _over(item, over, certain=True)]
        for fact, answer in left:
            firm = answer is YES and not fact.occurred.is_unsure and fact.occurred.certainly_by(when.latest)
            if firm and not _over((fact, answer), over, certain=False):
                return Reading(YES, Evidence(facts=(fact.id,)))
        try:
            first = add_months(when.earliest, -view.value(self.look_back, when.earliest).value)
        except NoNumber as reason:
            return Reading(CANNOT_TELL, why=str(reason))
        perhaps = [
            item
            for item in self.perhaps_by.find(view)
            if item[0].occurred.possibly_by(when.latest)
            and not (item[0].occurred.latest is not None and item[0].occurred.latest < first)
            and not _over(item, over, certain=True)
        ]
        later = [item for item in self.ended_by.find(view) if not item[0].occurred.certainly_before(when)]
        for fact, _ in (*left, *perhaps, *later):
            return Reading(CANNOT_TELL, why=f"it cannot be told whether it was so until then: {mention(fact)}")
        lacks = absence(view, self._looked_for, self.kinds, self.held_by, first, when.latest, date.min)
        return Reading(NO) if lacks.answer is YES else lacks

    def _looked_for(self) -> str:
        return f"Anything that shows that {self.called}"

    def english(self, parameters: Parameters) -> str:
        return self.called


def _over(item: Found, over: list[Found], *, certain: bool) -> bool:
    """Whether an end came after it; ``certain``: one that surely is an end, and surely after it."""
    occurred = item[0].occurred
    if certain:
        return any(answer is YES and occurred.certainly_before(end.occurred) for end, answer in over)
    return any(not end.occurred.certainly_before(occurred) for end, _ in over)

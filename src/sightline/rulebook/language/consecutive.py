"""Facts of one sort, one after the other, with nothing of another sort between them."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from sightline.chronology.partial_date import PartialDate
from sightline.rulebook.answers import CANNOT_TELL, YES, Answer
from sightline.rulebook.evidence import Evidence
from sightline.rulebook.language.bind import Episode
from sightline.rulebook.language.distinct import EVENT
from sightline.rulebook.language.due import add_units
from sightline.rulebook.language.reckoned import pattern
from sightline.rulebook.language.select import Found, Selection
from sightline.rulebook.language.words import count_words
from sightline.rulebook.parameters import NoNumber, Parameters
from sightline.rulebook.view import View


class _Breaks:
    """What may break a row, so held that only what can lie between two facts of it is looked at."""

    __slots__ = ("_days", "_elsewhen", "_on_a_day")

    def __init__(self, found: list[Found]) -> None:
        self._on_a_day = [item for item in found if item[0].occurred.is_day]
        self._elsewhen = [item for item in found if not item[0].occurred.is_day]
        self._days = [item[0].occurred.earliest or date.min for item in self._on_a_day]

    def near(self, first: PartialDate, last: PartialDate) -> list[Found]:
        """All that can have been from ``first`` to ``last``, and perhaps more."""
        begin, end = 0, len(self._days)
        if first.earliest is not None and not first.is_unsure:
            begin = bisect_left(self._days, first.earliest)
        if last.latest is not None and not last.is_unsure:
            end = bisect_right(self._days, last.latest)
        return self._on_a_day[begin:end] + self._elsewhen

    def is_on_the_day_of(self, item: Found) -> bool:
        """Whether one of them certainly lies on the day of a fact."""
        when = item[0].occurred
        if not when.is_day or when.is_unsure:
            return False
        return any(
            answer is YES and fact.occurred.earliest == when.earliest and not fact.occurred.is_unsure
            for fact, answer in self.near(when, when)
            if fact.occurred.is_day and fact.id != item[0].id
        )


@dataclass(frozen=True, slots=True)
class InARow:
    """At least so many facts of a selection, certainly on different days, and nothing that breaks the row between them.

    ``at_least`` names the parameter of how many. What may break the row makes it cannot tell.
    ``own_day``: what breaks the row and lies on the day of one of the facts belongs to that fact, which is in no row.
    ``within``: the parameter of the longest time from one to the next; without it, any time.
    """

    what: Selection
    broken_by: Selection
    at_least: str
    within: str = ""
    own_day: bool = False

    @property
    def kinds(self) -> tuple[str, ...]:
        """The kinds read."""
        return tuple(dict.fromkeys((*self.what.kinds, *self.broken_by.kinds)))

    @property
    def starting_kinds(self) -> tuple[str, ...]:
        """The kinds without any of which there is no episode."""
        return self.what.kinds

    @property
    def parameter_names(self) -> tuple[str, ...]:
        """The parameters used."""
        return (self.at_least, self.within) if self.within else (self.at_least,)

    def episodes(self, view: View) -> list[Episode]:
        """The rows that are long enough, in order."""
        try:
            wanted = view.value_now(self.at_least).value
        except NoNumber:
            return []
        if view.chronology.how_many(self.what.kinds) < wanted:
            return []
        found = self.what.find(view)
        if len(found) < wanted:
            return []
        broken_by = self.broken_by.find(view)
        if not view.is_of_replay:
            return self._of(view, found, broken_by, wanted)
        sources = (self, found, broken_by, view.chronology.same_events)
        key = ("in a row", id(self), wanted)
        return view.while_same(key, sources, lambda view: self._of(view, found, broken_by, wanted))

    def _of(self, view: View, found: list[Found], broken_by: list[Found], wanted: int) -> list[Episode]:
        found = [item for item in found if item[0].occurred.is_known]
        if len(found) < wanted:
            return []
        breaks = _Breaks(broken_by)
        rows: list[list[Found]] = []
        for item in found:
            if self.own_day and breaks.is_on_the_day_of(item):
                rows.append([])
            elif rows and rows[-1] and not self._parted(view, breaks, rows[-1][-1], item, YES):
                rows[-1].append(item)
            else:
                rows.append([item])
        rows = [row for row in rows if row]
        return [episode for row in rows if (episode := self._episode(view, row, breaks, wanted)) is not None]

    def _parted(self, view: View, breaks: _Breaks, one: Found, other: Found, how: Answer) -> bool:
        """Whether something came between them, or too long a time: certainly, or, for cannot tell, perhaps."""
        if self._breaks(breaks, one, other, how):
            return True
        if not self.within:
            return False
        before, after = one[0].occurred, other[0].occurred
        certainly = how is YES
        since, to = (before.latest, after.earliest) if certainly else (before.earliest, after.latest)
        if since is None or to is None:
            return not certainly
        try:
            longest = view.value(self.within, since).value
        except NoNumber:
            return not certainly
        return add_units(since, longest, view.parameters[self.within].unit) < to

    @staticmethod
    def _breaks(breaks: _Breaks, one: Found, other: Found, how: Answer) -> bool:
        first, last = one[0].occurred, other[0].occurred
        for fact, answer in breaks.near(first, last):
            occurred = fact.occurred
            if how is YES:
                breaks_it = answer is YES and first.certainly_before(occurred) and occurred.certainly_before(last)
            else:
                breaks_it = first.possibly_before(occurred) and occurred.possibly_before(last)
            if breaks_it and fact.id not in (one[0].id, other[0].id):
                return True
        return False

    def _episode(self, view: View, row: list[Found], breaks: _Breaks, wanted: int) -> Episode | None:
        facts = [fact for fact, _ in row]
        if EVENT.count_at_most(view, facts) < wanted:
            return None
        sure = [fact for fact, answer in row if answer is YES and not fact.occurred.is_unsure]
        doubted = any(self._parted(view, breaks, one, other, CANNOT_TELL) for one, other in pairwise(row))
        certain = EVENT.count(view, sure) >= wanted and not doubted
        chosen = sure if certain else facts
        count = EVENT.count if certain else EVENT.count_at_most
        needed = next((n for n in range(1, len(chosen) + 1) if count(view, chosen[:n]) >= wanted), len(chosen))
        answer = YES if certain else CANNOT_TELL
        return Episode(chosen[0], tuple(chosen), answer, chosen[needed - 1].occurred)

    def reckoned(self, view: View, episode: Episode) -> Evidence:
        """From the first of the row to its last, and the numbers."""
        reach = (episode.facts[0].occurred, episode.facts[-1].occurred)
        return pattern(view.parameters, view.on, reach, self.at_least, "in a row")

    def english(self, parameters: Parameters) -> str:
        """As in "each time that …"."""
        many = parameters[self.at_least].latest.value
        broken = f"with no {self.broken_by.english()} between them"
        told = f"each time that there are at least {many} in a row of {self.what.english()}, {broken}"
        if not self.within:
            return told
        longest = parameters[self.within]
        return f"{told} and no more than {count_words(longest.latest.value, longest.unit)} from one to the next"

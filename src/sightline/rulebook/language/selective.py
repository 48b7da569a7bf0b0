"""A family that keeps away from one agency and goes on meeting others, as far as what was kept and missed shows it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from sightline.chronology.calendar import OutsideCalendar
from sightline.chronology.fact import Fact
from sightline.rulebook.answers import CANNOT_TELL, NO, YES, Answer, all_yes
from sightline.rulebook.evidence import Evidence
from sightline.rulebook.language.bind import Episode
from sightline.rulebook.language.distinct import EVENT
from sightline.rulebook.language.due import add_units
from sightline.rulebook.language.reading import Reading, absence
from sightline.rulebook.language.select import Found, Selection
from sightline.rulebook.language.words import count_words
from sightline.rulebook.parameters import NoNumber, Parameters
from sightline.rulebook.view import View
from sightline.vocabulary.agencies import AGENCY_KINDS


@dataclass(frozen=True, slots=True)
class MissedWithOneAlone:
    """Each agency with which so many contacts were missed in a time and none was kept, and as many kept with others.

    ``at_least`` and ``within`` name parameters. A contact that was kept with the agency ends the row of missed ones.
    The first missed one names the episode; its day is that of the last fact that was needed.
    """

    missed: Selection
    kept: Selection
    at_least: str
    within: str

    @property
    def kinds(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys((*self.missed.kinds, *self.kept.kinds)))

    @property
    def starting_kinds(self) -> tuple[str, ...]:
        return self.missed.kinds

    @property
    def parameter_names(self) -> tuple[str, ...]:
        return (self.at_least, self.within)

    def episodes(self, view: View) -> list[Episode]:
        """The episodes, in order of the agencies' first missed contacts."""
        try:
            wanted = view.value_now(self.at_least).value
        except NoNumber:
            return []
        if view.chronology.how_many(self.missed.kinds) < wanted or view.present.isdisjoint(self.kept.kinds):
            return []
        missed, kept = self.missed.find(view), self.kept.find(view)
        if len(missed) < wanted or len(kept) < wanted:
            return []
        sources = (self, missed, kept, view.chronology.same_events)
        return view.while_same(
            ("selective", id(self), wanted), sources, lambda view: self._of(view, missed, kept, wanted)
        )

    def _of(self, view: View, missed: list[Found], kept: list[Found], wanted: int) -> list[Episode]:
        by_agency: dict[str, list[Found]] = {}
        for item in missed:
            by_agency.setdefault(item[0].agency, []).append(item)
        episodes: list[Episode] = []
        for agency, own in by_agency.items():
            if len(own) < wanted:
                continue
            known = view.chronology.agencies.get(agency)
            if known is None or AGENCY_KINDS[known.kind].is_public:
                continue
            with_it = [item for item in kept if item[0].agency == agency]
            places = _may_begin(own, with_it, wanted)
            if places:
                others = [item for item in kept if item[0].agency != agency]
                episodes += self._of_agency(view, own, with_it, others, places, wanted)
        return sorted(episodes, key=lambda episode: episode.anchor.sort_key()) if len(episodes) > 1 else episodes

    def _of_agency(
        self,
        view: View,
        missed: list[Found],
        kept: list[Found],
        others: list[Found],
        places: list[int],
        wanted: int,
    ) -> list[Episode]:
        over = 0
        found: list[Episode] = []
        for at in places:
            first = missed[at][0].occurred.earliest
            if at < over or first is None:
                continue
            row = self._row(view, missed[at:], kept)
            end = self._end(view, first)
            if len(row) < wanted or end is None:
                continue
            around = [item for item in others if _may_lie(item[0], first, end)]
            answer = all_yes((_enough(view, row, wanted), _enough(view, around, wanted)))
            if answer is NO:
                continue
            needed = [*_needed(row, wanted, answer), *_needed(around, wanted, answer)]
            last = max(needed, key=Fact.sort_key)
            found.append(Episode(missed[at][0], tuple(sorted(needed, key=Fact.sort_key)), answer, last.occurred))
            over = at + len(row)
        return found

    def _row(self, view: View, missed: Sequence[Found], kept: list[Found]) -> list[Found]:
        """Those from the first on, within the time and before the next that was kept with the agency."""
        first = missed[0][0].occurred
        end = None if first.earliest is None else self._end(view, first.earliest)
        if end is None:
            return []
        broken = [
            fact.occurred.latest
            for fact, answer in kept
            if answer is YES and fact.occurred.latest is not None and not fact.occurred.certainly_before(first)
        ]
        until = min([*broken, end])
        return [item for item in missed if (day := item[0].occurred.earliest) is not None and day <= until]

    def _end(self, view: View, day: date) -> date | None:
        try:
            return add_units(day, view.value(self.within, day).value, view.parameters[self.within].unit)
        except (NoNumber, OutsideCalendar):
            return None

    def reckoned(self, view: View, episode: Episode) -> Evidence:
        """How many were missed with whom and kept with others, and the numbers."""
        kinds = set(self.missed.kinds)
        missed = [fact for fact in episode.facts if fact.kind in kinds and fact.agency == episode.anchor.agency]
        others = {fact.agency for fact in episode.facts if fact.agency != episode.anchor.agency}
        names = view.chronology.agencies
        with_whom = ", ".join(sorted(names[code].name if code in names else code for code in others))
        said = (
            f"Missed with {names[episode.anchor.agency].name}: {len(missed)}. Kept with others ({with_whom}): "
            f"{len(episode.facts) - len(missed)}."
        )
        used = tuple((name, view.value_now(name)) for name in self.parameter_names)
        return Evidence(arithmetic=(said,), parameters=used)

    def english(self, parameters: Parameters) -> str:
        """As in "each agency with which …"."""
        many, within = parameters[self.at_least].latest.value, parameters[self.within]
        return (
            f"each agency with which at least {many} contacts ({self.missed.english()}) were missed within "
            f"{count_words(within.latest.value, within.unit)} and none was kept, while at least {many} were kept with "
            "other agencies"
        )


@dataclass(frozen=True, slots=True)
class NothingKeptWithIt:
    """Nothing of a selection is on record with the episode's agency from its first missed contact to its last, in
    records of that agency that cover the time, and nothing since."""

    kept: Selection

    @property
    def kinds(self) -> tuple[str, ...]:
        return (*self.kept.kinds, "entry")

    @property
    def parameter_names(self) -> tuple[str, ...]:
        return ()

    def read(self, view: View, episode: Episode) -> Reading:
        agency = view.chronology.agencies[episode.anchor.agency]
        own = [fact for fact in episode.facts if fact.agency == agency.id]
        start, end = episode.anchor.occurred.earliest, max(own, key=Fact.sort_key).occurred.latest
        if start is None or end is None:
            return Reading(CANNOT_TELL, why="the days of what was missed are not known closely enough")
        with_it = [item for item in self.kept.find(view) if item[0].agency == agency.id]
        if any(
            answer is YES and not fact.occurred.is_unsure and (fact.occurred.earliest or date.min) > end
            for fact, answer in with_it
        ):
            return Reading(NO)
        if any(_may_lie(fact, start, view.on) for fact, _ in with_it):
            return Reading(CANNOT_TELL, why=f"a contact may have been kept with {agency.name} in between or since")
        return absence(view, f"A contact kept with {agency.name}", self.kept.kinds, (agency.kind,), start, end)

    def english(self, parameters: Parameters) -> str:
        return "no contact with that agency was kept in between or since, in records of its own that cover the time"


def _may_begin(missed: list[Found], kept: list[Found], wanted: int) -> list[int]:
    """The places in ``missed`` from which so many may follow one another with nothing certainly kept between them."""
    broken = sorted([day for fact, told in kept if told is YES and (day := fact.occurred.latest) is not None])
    many = len(broken)
    days = [fact.occurred.earliest for fact, _ in missed]
    places = []
    for at, (first, last) in enumerate(zip(days, days[wanted - 1 :], strict=False)):
        if first is None or last is None:
            places.append(at)
            continue
        following = bisect_left(broken, first)
        if following == many or broken[following] >= last:
            places.append(at)
    return places


def _may_lie(fact: Fact, first: date, last: date) -> bool:
    begins, ends = fact.occurred.earliest, fact.occurred.latest
    return (begins is None or begins <= last) and (ends is None or ends >= first)


def _enough(view: View, found: Sequence[Found], wanted: int) -> Answer:
    sure = [fact for fact, answer in found if answer is YES and fact.occurred.is_day and not fact.occurred.is_unsure]
    if EVENT.count(view, sure) >= wanted:
        return YES
    return CANNOT_TELL if EVENT.count_at_most(view, [fact for fact, _ in found]) >= wanted else NO


def _needed(found: Sequence[Found], wanted: int, answer: Answer) -> list[Fact]:
    """Enough of them, those that are sure first: what comes later updates the question and is not part of its name."""
    if answer is not YES:
        return [fact for fact, _ in found]
    sure = [fact for fact, told in found if told is YES and fact.occurred.is_day and not fact.occurred.is_unsure]
    days: list[date | None] = []
    kept = []
    for fact in sure:
        if fact.occurred.earliest not in days and len(days) == wanted:
            break
        if fact.occurred.earliest not in days:
            days.append(fact.occurred.earliest)
        kept.append(fact)
    return kept

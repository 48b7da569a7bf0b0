"""What must be so for a duty to begin."""

from __future__ import annotations

from dataclasses import dataclass

from sightline.rulebook.answers import CANNOT_TELL, NO, YES, any_yes
from sightline.rulebook.evidence import Evidence
from sightline.rulebook.language.bind import Episode
from sightline.rulebook.language.conditions import Is
from sightline.rulebook.language.reading import Reading
from sightline.rulebook.language.words import mention, period_words
from sightline.rulebook.view import View
from sightline.vocabulary.kinds import KINDS, PERIODS
from sightline.wording.lists import listed


@dataclass(frozen=True, slots=True)
class Continues:
    """A period goes on after the start: the start itself says so, or the period has begun and has no earlier end."""

    period: str
    says_on: Is
    says_over: Is

    @property
    def kinds(self) -> tuple[str, ...]:
        return (*PERIODS[self.period][0], *PERIODS[self.period][1])

    def read(self, view: View, episode: Episode) -> Reading:
        over = any_yes(self.says_over.test(view, fact) for fact in episode.facts)
        if over is YES:
            return Reading(NO)
        periods = view.periods(self.period)
        day = episode.when.latest
        last = episode.when.earliest
        if day and any(
            item.start_fact and not item.start.is_unsure and item.certainly_active_on(day) for item in periods
        ):
            return Reading(YES)
        name = period_words(self.period)
        ended = [
            item
            for item in periods
            if item.end is not None and last is not None and item.end.certainly_by(last) and item.end_fact is not None
        ]
        if ended and len(ended) == len(periods):
            return Reading(NO)
        if any_yes(self.says_on.test(view, fact) for fact in episode.facts) is YES and not ended:
            return Reading(YES)
        why = f"the records do not say whether the {name} went on after this: {mention(episode.anchor)}"
        return Reading(CANNOT_TELL, why=why)

    def english(self) -> str:
        return f"while the {period_words(self.period)} goes on"


@dataclass(frozen=True, slots=True)
class InCare:
    """The child is in care under one of these orders on that day: by the start's own words, or by the latest order.

    A supervision order does not put a child in care. ``only_if_seen``: kinds of start which say so little of care that
    without an order in sight the duty does not begin.
    """

    orders: tuple[str, ...]
    others: tuple[str, ...]
    only_if_seen: tuple[str, ...] = ()

    @property
    def kinds(self) -> tuple[str, ...]:
        return (*PERIODS["order"][0], *PERIODS["order"][1])

    def read(self, view: View, episode: Episode) -> Reading:
        said = [value for fact in episode.facts if (value := fact.value("legal_basis")) is not None]
        if said:
            return Reading(YES if any(value in self.orders for value in said) else NO)
        day, first = episode.when.latest, episode.when.earliest
        considered = [
            item
            for item in view.periods("order")
            if item.start_fact is not None and (not item.key[0] or item.key[0] in (*self.orders, *self.others))
        ]
        begun = [item for item in considered if day is not None and item.start.possibly_by(day)]
        if begun and first is not None and day is not None:
            latest = begun[-1]
            assert latest.start_fact is not None
            evidence = Evidence(facts=(latest.start_fact.id,))
            clear = latest.start.certainly_by(first) and len({item.start.sort_key() for item in begun}) == len(begun)
            if clear and latest.certainly_active_on(day):
                if latest.key[0] in self.orders:
                    return Reading(YES, evidence)
                if latest.key[0]:
                    return Reading(NO)
            elif not latest.possibly_active_on(first) and len(begun) == 1:
                return Reading(NO)
            why = f"the records do not say for certain under which order the child was: {mention(latest.start_fact)}"
            return Reading(CANNOT_TELL, evidence, why)
        if any(fact.kind in self.only_if_seen for fact in episode.facts):
            return Reading(NO)
        why = f"the records do not say on what legal basis the child was placed: {mention(episode.anchor)}"
        return Reading(CANNOT_TELL, why=why)

    def english(self) -> str:
        names = dict(KINDS["order_made"].field("order_type").choices)  # type: ignore[union-attr]
        orders = listed([names[code].lower() for code in self.orders], "or")
        return f"while the child is in care under an {orders} (not under a supervision order)"


@dataclass(frozen=True, slots=True)
class UnlessSaid:
    """What must be so, unless a record of the start says yes in a field: then another rule holds, and why is said."""

    applies: InCare | Continues
    field: str
    why: str

    @property
    def kinds(self) -> tuple[str, ...]:
        return self.applies.kinds

    def read(self, view: View, episode: Episode) -> Reading:
        reading = self.applies.read(view, episode)
        if reading.answer is NO or not any(fact.value(self.field) is True for fact in episode.facts):
            return reading
        return Reading(CANNOT_TELL, reading.evidence, self.why)

    def english(self) -> str:
        return f"{self.applies.english()}; it cannot be told where {self.why}"

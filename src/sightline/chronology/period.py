"""Periods made of separate start and end facts: plans, orders, placements, relationships, residence."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from sightline.chronology.fact import Fact
from sightline.chronology.partial_date import PartialDate, Precision
from sightline.vocabulary.kinds import PERIODS

_KEY_FIELDS = {
    "relationship": ("partner",),
    "household_membership": ("who",),
    "caring": ("who",),
    "residence": ("who", "address"),
    "bail": ("who",),
    "allocation": ("who",),
    "order": ("order_type",),
    "proceedings": ("type",),
    "education_place": ("place",),
}


@dataclass(frozen=True, slots=True)
class Period:
    """One stretch of a plan, order, placement, relationship or residence.

    ``end`` is None where no end is recorded; the law may still end it (the rulebook works that out).
    """

    name: str
    key: tuple[str, ...]
    start: PartialDate
    end: PartialDate | None
    start_fact: Fact | None
    end_fact: Fact | None

    def certainly_active_on(self, day: date) -> bool:
        """Whether it had begun and not ended on ``day``, whatever the truth within its bounds."""
        begun = self.start.certainly_by(day)
        not_ended = self.end is None or (self.end.earliest is not None and self.end.earliest > day)
        return begun and not_ended

    def possibly_active_on(self, day: date) -> bool:
        """Whether it can have been active on ``day``."""
        begun = self.start.possibly_by(day)
        not_ended = self.end is None or self.end.latest is None or self.end.latest >= day
        return begun and not_ended


def periods(facts: Iterable[Fact], name: str, child: str | None = None) -> tuple[Period, ...]:
    """The periods called ``name`` that these facts tell of, in order of their start.

    An end closes the latest open start of the same key (same order, same partner, same place) that can have been
    before it, rather one that certainly was: on the day of a move, the end is that of the place left. Where several
    agencies wrote down the same start or the same end, they are one; if the ends disagree, it ended in between. An
    end without a start makes a period whose start is unknown. ``child`` keeps to one child's facts.
    """
    start_kinds, end_kinds = PERIODS[name]
    wanted = [
        fact
        for fact in facts
        if fact.is_current
        and (fact.kind in start_kinds or fact.kind in end_kinds)
        and (child is None or not fact.children or child in fact.children)
    ]
    wanted.sort(key=lambda fact: (fact.occurred.sort_key(), fact.kind in end_kinds, fact.id))
    open_starts: list[Fact] = []
    made: list[Period] = []
    for fact in wanted:
        if fact.kind in start_kinds:
            open_starts.append(fact)
            continue
        key = _key(name, fact)
        opener = max(
            (
                begun
                for begun in reversed(open_starts)
                if begun.ended is None
                and _keys_agree(_key(name, begun), key)
                and _children_agree(begun, fact)
                and (begun.occurred.possibly_before(fact.occurred) or begun.occurred.intersects(fact.occurred))
            ),
            key=lambda begun: (_key(name, begun) == key, begun.occurred.certainly_before(fact.occurred)),
            default=None,
        )
        if opener is not None:
            for begun in [opener, *(begun for begun in open_starts if _same_start(name, begun, opener, fact))]:
                open_starts.remove(begun)
                made.append(Period(name, _key(name, begun), begun.occurred, fact.occurred, begun, fact))
        elif again := [period for period in made if _same_end(period, fact, key)]:
            for period in [item for item in again if item.end_fact is again[-1].end_fact]:
                made[made.index(period)] = replace(period, end=_between(period.end, fact.occurred))
        else:
            made.append(Period(name, key, PartialDate.unknown(), fact.occurred, None, fact))
    made.extend(Period(name, _key(name, fact), fact.occurred, fact.ended, fact, None) for fact in open_starts)
    return tuple(sorted(made, key=lambda period: (period.start.sort_key(), period.key)))


def _key(name: str, fact: Fact) -> tuple[str, ...]:
    return tuple(str(fact.value(part) or "").casefold() for part in _KEY_FIELDS.get(name, ()))


def _keys_agree(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    return all(a == b or not a or not b for a, b in zip(one, other, strict=True))


def _same_start(name: str, begun: Fact, opener: Fact, end: Fact) -> bool:
    """Whether the start of the same stretch was written down again, so that one end closes both.

    By another agency; or by the same one about the same day, as where a conference's row says that a plan begins and
    the next row says so too.
    """
    return (
        begun is not opener
        and begun.ended is None
        and (begun.agency != opener.agency or begun.occurred.intersects(opener.occurred))
        and _key(name, begun) == _key(name, opener)
        and all(_key(name, opener))
        and _children_agree(begun, opener)
        and begun.occurred.certainly_before(end.occurred)
    )


def _same_end(period: Period, fact: Fact, key: tuple[str, ...]) -> bool:
    """Whether another agency wrote down the end of a stretch that is closed already and has not begun again."""
    return (
        period.start_fact is not None
        and period.end_fact is not None
        and period.end_fact.agency != fact.agency
        and period.key == key
        and all(key)
        and _children_agree(period.end_fact, fact)
    )


def _between(one: PartialDate | None, other: PartialDate) -> PartialDate:
    """The end where two agencies wrote it down: that of both, or somewhere from the first to the last of them."""
    if one is None or one.intersects(other):
        return (one.intersect(other) or other) if one else other
    first, last = (one, other) if one.sort_key() <= other.sort_key() else (other, one)
    precision = Precision.UNSURE if one.is_unsure or other.is_unsure else Precision.RANGE
    written = f"{one.written}; {other.written}"
    return PartialDate(written, first.earliest, last.latest, precision, basis="the records disagree")


def _children_agree(one: Fact, other: Fact) -> bool:
    return not one.children or not other.children or bool(set(one.children) & set(other.children))

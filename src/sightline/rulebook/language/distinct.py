"""What makes two records two: different events, days, agencies, places or names."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from sightline.chronology.fact import Fact
from sightline.rulebook.view import View


@dataclass(frozen=True, slots=True)
class Distinct:
    """Counts what differs. ``by``: "event", "day", "agency", or names of fields, of which the first filled in counts.

    ``own_of``: the kind of agency that stands for itself where it fills none of the fields in: a hospital writes of
    those who come to it, and seldom where it is.

    Records of one certain day are one event, so that an accident that three agencies wrote down is counted once; a
    record that can be of the same day as another may be the same event.
    """

    by: tuple[str, ...]
    words: str
    own_of: str = ""

    def count(self, view: View, facts: Sequence[Fact]) -> int:
        """How many there are at least. A record that does not say what is asked adds none."""
        if self.by == ("event",):
            return _apart(view, facts)
        return len({key for key in self._keys(view, facts) if key is not None})

    def count_at_most(self, view: View, facts: Sequence[Fact]) -> int:
        """How many there can be: every record that does not say may be one more."""
        if self.by == ("event",):
            days = {fact.occurred.earliest for fact in facts if fact.occurred.is_day}
            return len(days) + len({view.event(fact) for fact in facts if not fact.occurred.is_day})
        keys = self._keys(view, facts)
        return len({key for key in keys if key is not None}) + sum(key is None for key in keys)

    def _keys(self, view: View, facts: Sequence[Fact]) -> list[object]:
        keys = [self._key(fact) for fact in facts]
        if not self.own_of:
            return keys
        said = {fact.agency for fact, key in zip(facts, keys, strict=True) if key is not None}
        named = {str(key) for key in keys if key is not None}
        return [
            key if key is not None or fact.agency in said else self._own(view, fact, named)
            for fact, key in zip(facts, keys, strict=True)
        ]

    def _own(self, view: View, fact: Fact, named: set[str]) -> object:
        """The agency's own name as what is told apart; None where it can be one of those that are ``named``."""
        agency = view.chronology.agencies.get(fact.agency)
        if agency is None or agency.kind != self.own_of:
            return None
        name = _plain(agency.name)
        return name if not named or name in named else None

    def _key(self, fact: Fact) -> object:
        """What has to differ; None where the record does not say."""
        if self.by == ("day",):
            return fact.occurred.earliest if fact.occurred.is_day else None
        if self.by == ("agency",):
            return fact.agency
        written = next((value for name in self.by if (value := fact.value(name))), None)
        return _plain(str(written)) if written else None


def _plain(written: str) -> str:
    return " ".join(written.casefold().replace(",", " ").split())


def _apart(view: View, facts: Sequence[Fact]) -> int:
    """The most records no two of which can have been on one day: those are certainly different events."""
    spans: dict[str, tuple[date, date]] = {}
    for fact in facts:
        first, last = fact.occurred.earliest or date.min, fact.occurred.latest or date.max
        group = view.event(fact)
        held = spans.get(group)
        spans[group] = (first, last) if held is None else (max(first, held[0]), min(last, held[1]))
    count, until = 0, date.min
    for first, last in sorted(spans.values(), key=lambda span: span[1]):
        if not count or first > until:
            count, until = count + 1, max(first, last)
    return count


EVENT = Distinct(("event",), "events")
DAY = Distinct(("day",), "days")
AGENCY = Distinct(("agency",), "agencies")


def by_field(*names: str, words: str, own_of: str = "") -> Distinct:
    """Told apart by the first of these fields that is filled in; ``words``: what is counted, in the plural; ``own_of``:
    a kind of agency whose name stands for an empty field of its own records."""
    return Distinct(names, words, own_of)

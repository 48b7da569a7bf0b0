"""What ends the time in which a child is looked after, by law and not only where a record says so in as many words.

Children Act 1989 (from memory): a child is looked after who is in a council's care by an order or lives in what it
provides (section 22(1)). A care order is discharged by a court (section 39), by an order about with whom the child
lives (section 91(1)), by special guardianship (section 91(5A)), and by a supervision order (Schedule 3, paragraph 10);
an adoption order ends it too (Adoption and Children Act 2002, section 46). With no order left, whoever lives at home
is looked after no more; whoever lives elsewhere may still be, under section 20. A return home ends a time that rests
on section 20 alone, and no time that rests on an order.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import ClassVar

from sightline.chronology.fact import Fact
from sightline.chronology.period import Period
from sightline.rulebook.answers import CANNOT_TELL, NO, YES, Answer, all_yes
from sightline.rulebook.language.during import active_on
from sightline.rulebook.language.select import Found, Select, select
from sightline.rulebook.language.words import choices_of
from sightline.rulebook.view import View
from sightline.vocabulary.kinds import PERIODS

_CARE = ("care_order", "interim_care_order")
_FOR_GOOD = ("adoption_order", "special_guardianship_order")
_INSTEAD = ("supervision_order", "interim_supervision_order", "child_arrangements_order")
_A_DAY = timedelta(days=1)

_SAID = select("looked_after_end")
_MADE = select("order_made")
_ENDED = select("order_ended")
_HOME = select("return_home")
_PLACED = select("placement_start")
_BEGUN = select("looked_after_start")
_GOES_ON = select("looked_after_review")


@dataclass(frozen=True, slots=True)
class LeavesCare:
    """Each record of an end of being looked after: certainly, or perhaps where it is not known what else still held.

    ``returns_tell``: whether a return home of which nobody knows on what basis the child lived away may be the end.
    """

    returns_tell: bool = True

    said: ClassVar[Select] = _SAID
    """Records that say so in as many words; where there are none of ``weighed``, nothing else ends it."""
    weighed: ClassVar[tuple[str, ...]] = (*_MADE.kinds, *_ENDED.kinds, *_HOME.kinds)

    @property
    def kinds(self) -> tuple[str, ...]:
        """The kinds read."""
        own = [kind for what in (_SAID, _MADE, _ENDED, _HOME, _PLACED, _BEGUN, _GOES_ON) for kind in what.kinds]
        return tuple(dict.fromkeys((*own, *PERIODS["proceedings"][0], *PERIODS["proceedings"][1])))

    def find(self, view: View) -> list[Found]:
        """Those that there are, in order."""
        if view.present.isdisjoint((*_SAID.kinds, *_MADE.kinds, *_ENDED.kinds, *_HOME.kinds)):
            return []
        return view.once(self, self._find)

    def english(self) -> str:
        return choices_of(
            [
                _SAID.english(),
                "adoption or special guardianship order",
                "discharge of a care order",
                "end of an interim care order, or supervision or child arrangements order made, of a child who is home",
                "return home of a child who was looked after without an order",
            ]
        )

    def _find(self, view: View) -> list[Found]:
        found: list[Found] = []
        for fact, happened in (*_SAID.find(view), *_MADE.find(view), *_ENDED.find(view), *_HOME.find(view)):
            answer = all_yes((happened, self._ends(view, fact)))
            if answer is not NO:
                found.append((fact, answer))
        return sorted(found, key=lambda item: item[0].sort_key())

    def _ends(self, view: View, fact: Fact) -> Answer:
        if fact.kind in _SAID.kinds:
            return self._as_said(view, fact)
        if fact.kind in _HOME.kinds:
            return self._by_going_home(view, fact)
        sort = fact.value("order_type")
        if fact.kind in _ENDED.kinds:
            return self._by_the_end_of_an_order(view, fact, sort)
        if sort in _FOR_GOOD:
            return YES
        if sort not in _INSTEAD:
            return NO
        if _is_home(view, fact):
            return YES
        return CANNOT_TELL if _ran_until(view, fact) else NO

    @staticmethod
    def _as_said(view: View, fact: Fact) -> Answer:
        """Section 20 that ends where an order keeps the child in care is no end."""
        day = fact.occurred.earliest
        if day is None or fact.value("destination"):
            return YES
        orders = _care_orders(view, fact)
        if fact.value("legal_basis") == "section_20":
            return NO if any(active_on(period, day) is YES for period in orders) else YES
        made_then = any(not period.start.certainly_by(day - _A_DAY) for period in orders)
        return NO if made_then and not _is_home(view, fact) else YES

    @staticmethod
    def _by_the_end_of_an_order(view: View, fact: Fact, sort: object) -> Answer:
        if sort not in _CARE or fact.value("how") == "extended" or _care_orders(view, fact):
            return NO
        if _is_home(view, fact) or (sort == "care_order" and fact.value("how") == "discharged"):
            return YES
        # One that another took the place of, which is not here, says nothing of what came.
        return NO if sort == "care_order" else CANNOT_TELL

    def _by_going_home(self, view: View, fact: Fact) -> Answer:
        perhaps = CANNOT_TELL if self.returns_tell else NO
        if _placed_with_a_parent(view, fact) or _ended_later(view, fact):
            return NO
        orders = _care_orders(view, fact)
        if orders:
            sure = any(active_on(period, fact.occurred.earliest) is YES for period in orders if fact.occurred.earliest)
            return NO if sure else perhaps
        reviewed = any(
            not item.occurred.certainly_by(fact.occurred.latest or date.max) for item in _sure(view, _GOES_ON)
        )
        if reviewed or _basis(view, fact) != "section_20":
            return YES if not reviewed and _had_order(view, fact) else perhaps
        return perhaps if _before_a_court(view, fact) else YES


def _sure(view: View, what: object) -> list[Fact]:
    return [fact for fact, answer in what.find(view) if answer is YES]  # type: ignore[attr-defined]


def _by_then(view: View, what: object, fact: Fact) -> list[Fact]:
    """Those that were there by then, in order."""
    day = fact.occurred.latest
    return [item for item in _sure(view, what) if item is not fact and day and item.occurred.certainly_by(day)]


def _care_orders(view: View, fact: Fact) -> list[Period]:
    """The orders that keep a child in care and may still run after what ``fact`` records."""
    day = fact.occurred.earliest
    return [
        period
        for period in view.periods("order")
        if period.start_fact is not None
        and period.key[0] in _CARE
        and (day is None or period.start.possibly_by(fact.occurred.latest or day))
        and (period.end is None or (day is not None and period.end.latest is not None and period.end.latest > day))
        and period.end_fact is not fact
    ]


def _ran_until(view: View, fact: Fact) -> bool:
    """Whether an order that puts a child in care may have run until the one that ``fact`` records was made."""
    return any(
        period.start_fact is not None
        and period.key[0] in _CARE
        and period.start.possibly_before(fact.occurred)
        and (period.end is None or not period.end.certainly_before(fact.occurred))
        for period in view.periods("order")
    )


def _had_order(view: View, fact: Fact) -> bool:
    """Whether an order that puts a child in care ran before, since the child was last taken in without one."""
    begun = [item.occurred for item in _by_then(view, _BEGUN, fact)]
    return any(
        period.start_fact is not None
        and period.key[0] in _CARE
        and period.start.certainly_before(fact.occurred)
        and not (begun and period.end is not None and period.end.certainly_before(begun[-1]))
        for period in view.periods("order")
    )


def _is_home(view: View, fact: Fact) -> bool:
    """Whether the last that the records tell by then of where the child lives is with a parent."""
    if fact.value("living_with_parent") is True:
        return True
    lived = sorted((*_by_then(view, _HOME, fact), *_by_then(view, _PLACED, fact)), key=Fact.sort_key)
    if not lived:
        return any(
            period.start_fact is not None and period.start_fact.value("living_with_parent") is True
            for period in view.periods("order")
            if period.key[0] in _CARE and period.start.certainly_before(fact.occurred)
        )
    last = lived[-1].occurred
    return any(
        item.kind in _HOME.kinds or item.value("type") == "with_parent"
        for item in lived
        if not item.occurred.certainly_before(last)
    )


def _placed_with_a_parent(view: View, fact: Fact) -> bool:
    """Whether going home was a placement with a parent: of a child who is in care all the while."""
    return any(
        item.value("type") == "with_parent" and item.occurred.intersects(fact.occurred) for item in _sure(view, _PLACED)
    )


def _ended_later(view: View, fact: Fact) -> bool:
    """Whether a record names a later day as the end of this time of being looked after."""
    begun = [item.occurred for item in _sure(view, _BEGUN) if fact.occurred.certainly_before(item.occurred)]
    return any(
        fact.occurred.certainly_before(item.occurred)
        and not any(again.certainly_before(item.occurred) for again in begun)
        for item in _sure(view, _SAID)
    )


def _basis(view: View, fact: Fact) -> object:
    """On what the child was looked after, by the last record of a beginning or a placement that says so."""
    said = sorted((*_by_then(view, _BEGUN, fact), *_by_then(view, _PLACED, fact)), key=Fact.sort_key)
    return next((value for item in reversed(said) if (value := item.value("legal_basis")) is not None), None)


def _before_a_court(view: View, fact: Fact) -> bool:
    """Whether proceedings ran, whose orders may not be here."""
    day = fact.occurred.earliest
    return any(
        period.start_fact is not None and day is not None and period.possibly_active_on(day)
        for period in view.periods("proceedings")
    )

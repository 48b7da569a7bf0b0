"""What begins to be owed to a child with its birth, where it was decided before: nobody visits an unborn child."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from sightline.rulebook.answers import YES
from sightline.rulebook.language.age import born
from sightline.rulebook.language.select import Found, Selection
from sightline.rulebook.view import View

_CONFERENCE = "initial_child_protection_conference"
_READ = ("birth", "expected_birth", _CONFERENCE)


@dataclass(frozen=True, slots=True)
class OnceBorn:
    """Facts of ``of``; in the place of those that certainly came before the child's birth, the birth.

    Where no birth is recorded, what was decided of an unborn child (its own record or that of the conference says so,
    or a birth is expected after it) begins nothing.
    """

    of: Selection

    @property
    def kinds(self) -> tuple[str, ...]:
        """The kinds read."""
        return (*self.of.kinds, *_READ)

    @property
    def starting_kinds(self) -> tuple[str, ...]:
        """The kinds without any of which nothing is found: a birth alone is not looked for."""
        return self.of.kinds

    def find(self, view: View) -> list[Found]:
        """What is found, in order."""
        found = self.of.find(view)
        return view.once(self, lambda view: self._since_birth(view, found)) if found else found

    def _since_birth(self, view: View, found: list[Found]) -> list[Found]:
        first, _, told = born(view)
        if first is None:
            return _without_unborn(view, found)
        since = [item for item in found if not _before(item, first)]
        if len(since) == len(found):
            return found
        births = [fact for fact in view.facts(("birth",)) if fact.id in told]
        return sorted([*since, *((fact, YES) for fact in births)], key=lambda item: item[0].sort_key())

    def english(self) -> str:
        return f"{self.of.english()}, or the birth of a child of whom it had come before"


def _without_unborn(view: View, found: list[Found]) -> list[Found]:
    """Without what was decided of a child who was not born then."""
    # A birth that is expected lies ahead, and is known all the same.
    expected = [fact.occurred.earliest for fact in view.chronology.counting.get("expected_birth", ())]
    due = min((day for day in expected if day is not None), default=None)
    before_birth = {
        fact.occurred.earliest for fact in view.facts((_CONFERENCE,)) if fact.value("pre_birth") is True
    } - {None}
    kept = [
        item
        for item in found
        if not (
            item[0].value("unborn") is True
            or item[0].occurred.earliest in before_birth
            or (due is not None and _before(item, due))
        )
    ]
    return found if len(kept) == len(found) else kept


def _before(item: Found, birth: date) -> bool:
    when = item[0].occurred
    return when.latest is not None and when.latest < birth and not when.is_unsure

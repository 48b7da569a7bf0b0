"""The rules that are asked here: Sightline's, a partnership's own, with the numbers and adoptions it decided on."""

from __future__ import annotations

import os
from dataclasses import dataclass
from datetime import date
from functools import cache, lru_cache
from pathlib import Path

from django.db.models import Q, QuerySet

from sightline.chronology.clock import today
from sightline.rulebook.adoption import Adoption, LocalNumber, with_local_numbers
from sightline.rulebook.findings import DutyFinding, PromptFinding
from sightline.rulebook.language.rules import Rule
from sightline.rulebook.parameters import Parameters
from sightline.rulebook.registry import ALL
from sightline.rulebook.rule_files.own_rules import NONE, OwnRules, read_own_rules
from sightline.rulebook.telling.rule_card import RuleCard, cards
from sightline.service.access.viewer import Viewer, require
from sightline.service.casework.models import LocalNumberSet, RuleAdoption

FOLDER = "SIGHTLINE_RULES"
"""Names the folder of a partnership's own rules."""


@dataclass(frozen=True, slots=True)
class RulesInUse:
    """What is evaluated, and what is said about it."""

    rules: tuple[Rule, ...]
    parameters: Parameters
    adopted: tuple[Adoption, ...]
    cards: tuple[RuleCard, ...]

    def card(self, code: str, version: str = "") -> RuleCard | None:
        """The card of a rule: of that version, else of the latest that has begun."""
        same = [item for item in self.cards if item.rule.code == code]
        return next((item for item in same if item.rule.version == version), same[-1] if same else None)

    def standing_words(self, finding: PromptFinding | DutyFinding) -> str:
        """How far the rule that gave a finding can be relied upon, in a few words."""
        card = self.card_of(finding)
        return card.standing_words if card is not None else ""

    def card_of(self, finding: PromptFinding | DutyFinding) -> RuleCard | None:
        """The card of the rule that gave a finding. A duty's version begins with its edition."""
        return self.card(finding.rule, finding.version.rpartition(".")[2])

    def may_interrupt(self, finding: PromptFinding) -> bool:
        """Whether a question may be put before a worker at once: of the time, its rule read or adopted, and nothing in
        it rests on records that are only assumed to be whole."""
        card = self.card_of(finding)
        return card is not None and card.may_interrupt and not finding.hindsight and not finding.evidence.assumed


def own_rules() -> OwnRules:
    """The partnership's own rules, from the folder that ``SIGHTLINE_RULES`` names. Raises RulesRefused."""
    folder = os.environ.get(FOLDER, "").strip()
    return _own(folder) if folder else NONE


@cache
def _own(folder: str) -> OwnRules:
    return read_own_rules(Path(folder))


def rulebook(*, viewer: Viewer, known_at: date | None = None) -> RulesInUse:
    """The rules in use: with the adoptions made by ``known_at``, and every number that the partnership set.

    A number holds of the events from its day on whenever it was entered here, as the text of a law does.
    """
    require(viewer)
    folder = os.environ.get(FOLDER, "").strip()
    return _in_use(folder, local_numbers(), adoptions(known_at))


@lru_cache(maxsize=64)
def _in_use(folder: str, numbers: tuple[LocalNumber, ...], adopted: tuple[Adoption, ...]) -> RulesInUse:
    rules = _rules(folder)
    parameters = _parameters(folder, numbers)
    files = {id(held.rule): held.file for held in (_own(folder) if folder else NONE).files}
    return RulesInUse(rules, parameters, adopted, cards(rules, parameters, adopted, files))


@cache
def _rules(folder: str) -> tuple[Rule, ...]:
    return (*ALL, *(_own(folder) if folder else NONE).rules)


@lru_cache(maxsize=64)
def _parameters(folder: str, numbers: tuple[LocalNumber, ...]) -> Parameters:
    """Held once for the same numbers, because what is worked out from them is kept with them."""
    held = (_own(folder) if folder else NONE).parameters
    return with_local_numbers(held, (one for one in numbers if one.name in held))


def adoptions(known_at: date | None = None) -> tuple[Adoption, ...]:
    """The adoptions that stand on a day (None: today), oldest first."""
    found = _standing(RuleAdoption.objects.filter(decided_on__lte=known_at or today()), known_at)
    return tuple(
        Adoption(row.rule, row.version, row.decided_on, row.decided_by, row.document, row.by)
        for row in found.order_by("decided_on", "id")
    )


def local_numbers() -> tuple[LocalNumber, ...]:
    """The numbers that the partnership set, oldest first."""
    return tuple(
        LocalNumber(row.name, row.value, row.decided_on, row.decided_by, row.document, row.by)
        for row in _standing(LocalNumberSet.objects.all(), None).order_by("decided_on", "id")
    )


def _standing(rows: QuerySet, known_at: date | None) -> QuerySet:  # type: ignore[type-arg]
    """Those that are not withdrawn, or were not yet on ``known_at``."""
    stands = Q(withdrawn_at=None)
    return rows.filter(stands if known_at is None else stands | Q(withdrawn_at__date__gt=known_at))

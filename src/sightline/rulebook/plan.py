"""Which rules can say anything, given the kinds of facts that there are."""

from __future__ import annotations

from collections.abc import Iterable

from sightline.rulebook.language.rules import Rule


class Plan:
    """Rules by the kinds that can start them: a rule of which no starting kind is there costs nothing.

    ``titles``: the rules' titles by their code.
    """

    def __init__(self, rules: tuple[Rule, ...]) -> None:
        self.rules = rules
        self.titles = {rule.code: rule.title for rule in rules}
        self._by_kind: dict[str, list[int]] = {}
        for number, rule in enumerate(rules):
            for kind in starting_kinds(rule):
                self._by_kind.setdefault(kind, []).append(number)

    def that_can_start(self, kinds: Iterable[str]) -> list[Rule]:
        """The rules that a fact of one of these kinds can start, in their own order."""
        numbers: set[int] = set()
        for kind in kinds:
            found = self._by_kind.get(kind)
            if found is not None:
                numbers.update(found)
        return [self.rules[number] for number in sorted(numbers)]


def starting_kinds(rule: Rule) -> tuple[str, ...]:
    """The kinds without any of which a rule has no episode."""
    kinds: tuple[str, ...] = getattr(rule.starts, "starting_kinds", rule.starts.kinds)
    return kinds


_HELD: dict[tuple[int, ...], Plan] = {}


def plan_of(rules: Iterable[Rule]) -> Plan:
    """The plan of these rules; the same rules have one."""
    chosen = tuple(rules)
    # By identity: to compare a hundred rules with all their nodes costs more than to evaluate them.
    name = tuple(map(id, chosen))
    held = _HELD.get(name)
    if held is None:
        if len(_HELD) >= 1000:
            _HELD.clear()
        held = _HELD[name] = Plan(chosen)
    return held

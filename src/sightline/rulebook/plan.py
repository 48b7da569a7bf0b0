"""Which rules can say anything, given the kinds of facts that there are."""

from __future__ import annotations

from collections.abc import Container, Iterable

from sightline.rulebook.language.rules import Prompt, Rule


class Plan:
    """Rules by the kinds that can start them: a rule of which no starting kind is there costs nothing.

    ``titles``: the rules' titles by their code.
    """

    def __init__(self, rules: tuple[Rule, ...]) -> None:
        self.rules = rules
        self.titles = {rule.code: rule.title for rule in rules}
        self._by_kind: dict[str, list[int]] = {}
        self._starts: list[tuple[str, ...]] = []
        self._readers: dict[str, list[int]] = {}
        for number, rule in enumerate(rules):
            self._starts.append((*_kinds_of_start(rule), *_kinds_that_begin(rule)))
            for kind in starting_kinds(rule):
                self._by_kind.setdefault(kind, []).append(number)
            for kind in rule.reads:
                self._readers.setdefault(kind, []).append(number)

    def that_can_start(self, kinds: Iterable[str]) -> list[Rule]:
        """The rules that a fact of one of these kinds can start, in their own order."""
        return [self.rules[number] for number in sorted(_of(self._by_kind, kinds))]

    def can_start(self, number: int, kinds: Container[str]) -> bool:
        """Whether a fact of one of these kinds can start the rule of that place so that something can be late by it:
        with a beginning that is on record, or with what begins it by itself."""
        return any(kind in kinds for kind in self._starts[number])

    def that_read(self, kinds: Iterable[str]) -> set[int]:
        """The places in :attr:`rules` of those that read one of these kinds."""
        return _of(self._readers, kinds)


def _of(held: dict[str, list[int]], kinds: Iterable[str]) -> set[int]:
    numbers: set[int] = set()
    for kind in kinds:
        found = held.get(kind)
        if found is not None:
            numbers.update(found)
    return numbers


def starting_kinds(rule: Rule) -> tuple[str, ...]:
    """The kinds without any of which a rule has no episode."""
    unseen = () if isinstance(rule, Prompt) or rule.unseen is None else rule.unseen.starting_kinds
    return tuple(dict.fromkeys((*_kinds_of_start(rule), *unseen)))


def _kinds_that_begin(rule: Rule) -> tuple[str, ...]:
    """The kinds that begin it by themselves where no record of the beginning is held."""
    return () if isinstance(rule, Prompt) or rule.unseen is None else rule.unseen.begins.kinds


def _kinds_of_start(rule: Rule) -> tuple[str, ...]:
    kinds: tuple[str, ...] = getattr(rule.starts, "starting_kinds", rule.starts.kinds)
    return kinds


_HELD: dict[tuple[int, ...], Plan] = {}
_LAST: list[tuple[tuple[Rule, ...], Plan]] = []


def plan_of(rules: Iterable[Rule]) -> Plan:
    """The plan of these rules; the same rules have one."""
    if _LAST and _LAST[0][0] is rules:
        return _LAST[0][1]
    chosen = tuple(rules)
    plan = _plan_of(chosen)
    _LAST[:] = [(chosen, plan)]
    return plan


def _plan_of(chosen: tuple[Rule, ...]) -> Plan:
    # By identity: to compare a hundred rules with all their nodes costs more than to evaluate them.
    name = tuple(map(id, chosen))
    held = _HELD.get(name)
    if held is None:
        if len(_HELD) >= 1000:
            _HELD.clear()
        held = _HELD[name] = Plan(chosen)
    return held

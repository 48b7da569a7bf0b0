"""A rule in plain words as a list: each way in which it arises, with what has to be so, part by part.

It says the same as the sentence, from the same nodes, and can be followed with a finger.
"""

from __future__ import annotations

from dataclasses import dataclass

from sightline.rulebook.language.logic import AllOf, AnyNode
from sightline.rulebook.language.reading import Node
from sightline.rulebook.language.rules import Duty, Prompt, Rule
from sightline.rulebook.language.ways import Always, AnyStart, ByStart, Starts, start_english
from sightline.rulebook.parameters import Parameters


@dataclass(frozen=True, slots=True)
class Said:
    """Words, and what stands beneath them."""

    words: str
    parts: tuple[Said, ...] = ()


def outline(rule: Rule, parameters: Parameters) -> tuple[Said, ...]:
    """The whole rule, in the order in which it is looked at."""
    if isinstance(rule, Duty):
        return _duty(rule, parameters)
    return tuple(_way(start, node, parameters) for start, node in ways_of(rule))


def ways_of(rule: Prompt) -> list[tuple[Starts, Node]]:
    """Each start of a question with its own condition."""
    if isinstance(rule.starts, AnyStart) and isinstance(rule.when, ByStart):
        return list(zip(rule.starts.starts, rule.when.nodes, strict=True))
    return [(rule.starts, rule.when)]


def _way(start: Starts, node: Node, parameters: Parameters) -> Said:
    begins = f"For {start_english(start, parameters)}"
    if isinstance(node, Always):
        return Said(f"{begins}: asked each time.")
    said = _condition(node, parameters)
    if not said.parts:
        return Said(f"{begins}: asked where {said.words}.")
    return Said(f"{begins}: asked where {said.words}", said.parts)


def _condition(node: Node, parameters: Parameters) -> Said:
    if isinstance(node, AllOf | AnyNode):
        parts = tuple(_condition(part, parameters) for part in _flat(node))
        if len(parts) == 1:
            return parts[0]
        return Said("all of these are so:" if isinstance(node, AllOf) else "any of these is so:", parts)
    return Said(node.english(parameters))


def _flat(node: AllOf | AnyNode) -> list[Node]:
    """All of all, or any of any, is one list."""
    return [inner for part in node.nodes for inner in (_flat(part) if type(part) is type(node) else [part])]


def _duty(rule: Duty, parameters: Parameters) -> tuple[Said, ...]:
    said = []
    for words, each in rule.told_in_parts(parameters):
        if each:
            said.append(Said(f"Met by {rule.needs_english}. By when, the first of these that holds says:", _each(each)))
        else:
            said.append(Said(words))
    return tuple(said)


def _each(ways: tuple[str, ...]) -> tuple[Said, ...]:
    return tuple(Said(f"{words}.") for words in ways)


def lines(said: tuple[Said, ...], depth: int = 0) -> list[str]:
    """The list as Markdown."""
    found = []
    for one in said:
        found += [f"{'  ' * depth}- {one.words[:1].upper() + one.words[1:] if depth == 0 else one.words}"]
        found += lines(one.parts, depth + 1)
    return found

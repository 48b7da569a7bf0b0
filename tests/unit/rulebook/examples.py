"""Rules by their references, and a chronology written as the examples of rules are."""

from __future__ import annotations

from sightline.rulebook.registry import ALL
from sightline.rulebook.rule_files.examples import read_examples


def named(*refs: str):
    return tuple(rule for rule in ALL if rule.ref in refs)


def chronology(text: str):
    [example] = read_examples(text)
    return example.chronology

"""A partnership's own rules: one file a rule in a folder, in the language of ours, with their numbers beside them.

The whole folder is checked before any of it is used. docs/own-rules.md shows how to write one.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

from sightline.rulebook.adoption import OURS
from sightline.rulebook.language.rules import Rule
from sightline.rulebook.parameters import NotANumber, Parameter, Parameters, Standing, load, read_numbers
from sightline.rulebook.registry import ALL
from sightline.rulebook.rule_files.examples import differences
from sightline.rulebook.rule_files.rule_checks import check_rule, check_together, example_line
from sightline.rulebook.rule_files.rule_file import NOT_PLAIN, Fault, RuleFile, RulesRefused, read_rule_file, unopened


@dataclass(frozen=True, slots=True)
class OwnRules:
    """What a folder holds. ``files``: each rule with the file that declares it; ``numbers``: its own, by name."""

    files: tuple[RuleFile, ...] = ()
    numbers: dict[str, Parameter] = field(default_factory=dict)

    @property
    def rules(self) -> tuple[Rule, ...]:
        """The rules alone."""
        return tuple(held.rule for held in self.files)

    @property
    def parameters(self) -> Parameters:
        """Sightline's numbers and the folder's."""
        return Parameters({**load(), **self.numbers}) if self.numbers else load()


NONE = OwnRules()


def read_own_rules(folder: Path) -> OwnRules:
    """The rules of a folder. Raises RulesRefused, naming everything that is wrong with its file and line."""
    if not folder.is_dir():
        raise RulesRefused([Fault(str(folder), 1, "there is no such folder of rules")])
    faults: list[Fault] = []
    numbers: dict[str, Parameter] = {}
    for path in sorted(folder.glob("*.toml")):
        try:
            numbers |= _numbers(path, numbers)
        except RulesRefused as refused:
            faults += refused.faults
    numbers_refused = bool(faults)
    files: list[RuleFile] = []
    for path in sorted(folder.glob("*.py")):
        try:
            files.append(read_rule_file(path))
        except RulesRefused as refused:
            faults += refused.faults
    read = OwnRules(tuple(files), numbers)
    for held in files:
        faults += check_rule(held, read.parameters, numbers_refused)
        if held.rule.owner == OURS:
            faults.append(held.fault("say who answers for the rule: owner"))
        taken = next((rule.code for rule in ALL if rule.ref == held.rule.ref), "")
        if taken:
            faults.append(held.fault(f"the ref {held.rule.ref} belongs to {taken}: choose another", held.rule.ref))
    faults += check_together(files, ALL)
    if not faults:
        # Only what is right in itself can be run.
        faults += check_examples(read)
    if faults:
        raise RulesRefused(faults)
    return read


def check_examples(own: OwnRules) -> Iterator[Fault]:
    """The examples that do not give what they say, as if the rule were always in force: a later version keeps them."""
    for held in own.files:
        always = replace(held.rule, in_force_from=None, in_force_until=None)
        for item in differences(always, own.parameters):
            why = f"“{item.title}” says {item.expected} on {item.day.isoformat()}, and the rule gives {item.given}"
            yield Fault(held.file, example_line(held, item.line), why)


def _line(text: str, name: str) -> int:
    """The line on which a number of that name begins."""
    return next((place for place, words in enumerate(text.splitlines(), 1) if name in words), 1)


def _numbers(path: Path, held: dict[str, Parameter]) -> dict[str, Parameter]:
    try:
        text = path.read_text("utf-8")
    except UnicodeDecodeError as wrong:
        raise RulesRefused([Fault(path.name, 1, NOT_PLAIN)]) from wrong
    except OSError as wrong:
        raise RulesRefused([unopened(path)]) from wrong
    try:
        found = read_numbers(text)
    except tomllib.TOMLDecodeError as wrong:
        at = re.search(r"at line (\d+)", str(wrong))
        why = f"this cannot be read ({wrong}): words stand in quotation marks, days as 2010-01-01"
        raise RulesRefused([Fault(path.name, int(at[1]) if at else 1, why)]) from wrong
    except NotANumber as wrong:
        raise RulesRefused([Fault(path.name, _line(text, wrong.name), str(wrong))]) from wrong
    faults = []
    for name, parameter in found.items():
        line = _line(text, name)
        if name in load():
            why = (
                "Sightline has a number of that name: set it locally on the rule's page instead, or choose another name"
            )
            faults.append(Fault(path.name, line, why))
        elif name in held:
            faults.append(Fault(path.name, line, f"{name} stands in another file of the folder too: give it once"))
        if any(value.standing is not Standing.SET_LOCALLY for value in parameter.values):
            faults.append(Fault(path.name, line, f"{name}: a partnership's own number has the standing “set locally”"))
    if faults:
        raise RulesRefused(faults)
    return found

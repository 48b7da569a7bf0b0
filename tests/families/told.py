"""A family's folder built with the command, and what the command then tells of it."""

import json
import os
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from sightline.synthetic import DEMONSTRATION_DAY, FAMILIES, Family

PROGRAM = Path(sys.executable).with_name("sightline")
ROWAN, TWINS, ORDINARY = FAMILIES


def run(*words: object) -> subprocess.CompletedProcess[str]:
    """Runs the command as a person would, on the day of the demonstration."""
    return subprocess.run(
        [str(PROGRAM), *(str(word) for word in words)],
        env={**os.environ, "SIGHTLINE_TODAY": DEMONSTRATION_DAY.isoformat()},
        capture_output=True,
        text=True,
    )


@dataclass(frozen=True)
class Told:
    """One family in a store of its own."""

    family: Family
    folder: Path
    store: Path
    report: dict[str, Any]
    answers: dict[tuple[str, ...], Any] = field(default_factory=dict)

    def ask(self, *words: str) -> Any:
        """The JSON that a command answers: its name, the child, its options. Asked once."""
        if words not in self.answers:
            self.answers[words] = self._ask(*words)
        return self.answers[words]

    def _ask(self, command: str, child: str, *words: str) -> Any:
        told = run(command, child, "--store", self.store, "--format", "json", *words)
        assert told.returncode == 0, told.stderr
        return json.loads(told.stdout)

    def facts(self, child: str, *words: str) -> list[dict[str, Any]]:
        """The facts that stand in the child's chronology."""
        gone = ("corrected", "withdrawn", "rejected")
        return [fact for fact in self.ask("chronology", child, *words)["facts"] if fact["status"] not in gone]


def build(family: Family, root: Path, store: Path, *words: str) -> Told:
    """Builds the family's folder into a new store."""
    told = run("build", family.folder_in(root), "--store", store, "--format", "json", *words)
    assert told.returncode == 0, told.stderr
    return Told(family, family.folder_in(root), store, json.loads(told.stdout))

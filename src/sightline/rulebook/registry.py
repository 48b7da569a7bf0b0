"""Every rule: one for each file in ``duties`` and ``prompts``. A committed list in the tests holds this to account."""

from __future__ import annotations

from importlib import import_module
from pkgutil import iter_modules
from types import ModuleType

from sightline.rulebook import duties, prompts
from sightline.rulebook.language.rules import Duty, Prompt, Rule


def rules_in(module: ModuleType) -> list[Rule]:
    """The rules that a module declares itself."""
    return [item for item in vars(module).values() if isinstance(item, Prompt | Duty)]


def _gathered(folder: ModuleType) -> list[Rule]:
    found: list[Rule] = []
    for entry in iter_modules(folder.__path__):
        found += rules_in(import_module(f"{folder.__name__}.{entry.name}"))
    return sorted(found, key=lambda rule: (rule.ref, rule.code, rule.version))


ALL: tuple[Rule, ...] = (*_gathered(prompts), *_gathered(duties))

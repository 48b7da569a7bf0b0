"""A rule of Sightline's as a partnership's own: the file of a new version that says from when and from what it was
learned.

It asks what the rule asks until somebody changes the file; then it is a rule of theirs, checked like any other in
their folder (docs/own-rules.md).
"""

from __future__ import annotations

import ast
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from importlib import import_module, resources
from pkgutil import iter_modules

from sightline.chronology.partial_date import write_day
from sightline.rulebook import duties, prompts
from sightline.rulebook.language.rules import Rule
from sightline.rulebook.registry import rules_in


@dataclass(frozen=True, slots=True)
class Learned:
    """What a version of a rule was learned from. ``code`` and ``ref``: its own, other than the rule's.

    ``on``: the day from which its question is one of the time. ``owner``: who answers for it. ``source``: the review
    and its recommendation, in a sentence without anybody's name; ``carries``: what of it the rule carries.
    """

    code: str
    ref: str
    version: str
    on: date
    owner: str
    source: str
    carries: str = ""


def rule_as_learned(rule: Rule, learned: Learned) -> str | None:
    """The text of a rule file for a partnership's folder of rules; None where the rule is not Sightline's own."""
    text = _text_of(rule)
    if text is None:
        return None
    day = f"date({learned.on.year}, {learned.on.month}, {learned.on.day})"
    changed = {
        "code": _quoted(learned.code),
        "ref": _quoted(learned.ref),
        "version": _quoted(learned.version),
        "owner": _quoted(learned.owner),
        "learned_on": day,
    }
    tree = ast.parse(text)
    call = next(node for node in ast.walk(tree) if _declares(node))
    made = _with(text, call, changed)
    if not any(line == "from datetime import date" for line in made.splitlines()):
        made = made.replace("\nfrom sightline.", "\nfrom datetime import date\n\nfrom sightline.", 1)
    said = f"Learned from: {learned.source} On {write_day(learned.on)}."
    if learned.carries:
        said += f" What of it this carries: {learned.carries}"
    written_from = (
        f"Written from version {rule.version} of {rule.code} ({rule.ref}); it asks the same until it is changed."
    )
    about = _harmless(f"{said}\n\n{written_from}")
    heading = '"""'
    begins = made.index(heading) + len(heading)
    ends = made.index(heading, begins)
    return f"{made[:ends].rstrip()}\n\n{about}\n{made[ends:]}"


def _text_of(rule: Rule) -> str | None:
    """The file that declares one of our rules."""
    for folder in (prompts, duties):
        for entry in iter_modules(folder.__path__):
            if any(one == rule for one in rules_in(import_module(f"{folder.__name__}.{entry.name}"))):
                return resources.files(folder.__name__).joinpath(f"{entry.name}.py").read_text("utf-8")
    return None


def _declares(node: ast.AST) -> bool:
    return isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in ("Prompt", "Duty")


def _with(text: str, call: ast.AST, changed: Mapping[str, str]) -> str:
    """The text with these arguments of the rule, or of the question that its breach raises."""
    assert isinstance(call, ast.Call)
    raised = next((one.value for one in call.keywords if one.arg == "raises"), None)
    held = {one.arg: one.value for one in call.keywords if one.arg in changed}
    is_prompt = isinstance(call.func, ast.Name) and call.func.id == "Prompt"
    if isinstance(raised, ast.Call):
        held |= {one.arg: one.value for one in raised.keywords if one.arg == "learned_on"}
        if "learned_on" not in held:
            first = _start(text, raised.keywords[0])
            text = f"{text[:first]}learned_on={changed['learned_on']},\n        {text[first:]}"
            tree = next(node for node in ast.walk(ast.parse(text)) if _declares(node))
            return _with(text, tree, changed)
    places = sorted(((node, changed[str(name)]) for name, node in held.items()), key=lambda one: -_start(text, one[0]))
    missing = [name for name in changed if name not in held and (is_prompt or name != "learned_on")]
    made = text
    for node, words in places:
        made = made[: _start(text, node)] + words + made[_end(text, node) :]
    if missing:
        # The arguments begin before all that was replaced.
        first = _start(text, call.keywords[0])
        made = made[:first] + "".join(f"{name}={changed[name]},\n    " for name in missing) + made[first:]
    return made


def _start(text: str, node: ast.expr | ast.keyword) -> int:
    return _offset(text, node.lineno, node.col_offset)


def _end(text: str, node: ast.expr) -> int:
    return _offset(text, node.end_lineno or node.lineno, node.end_col_offset or node.col_offset)


def _offset(text: str, line: int, column: int) -> int:
    """Where a place of the syntax tree, whose columns count bytes, stands in the text."""
    lines = text.splitlines(keepends=True)
    return sum(map(len, lines[: line - 1])) + len(lines[line - 1].encode()[:column].decode())


def _quoted(words: str) -> str:
    """A string as it stands in a rule file."""
    return repr(" ".join(words.split()))


def _harmless(words: str) -> str:
    """Words that can stand in a file's first string without ending it."""
    return words.replace("\\", "/").replace('"', "”")

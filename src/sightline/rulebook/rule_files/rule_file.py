"""One file that holds one rule: what may stand in it, and how it is read.

A rule is a declaration. Whatever else Python can do is refused before anything of the file is run, with the line.
"""

from __future__ import annotations

import ast
import re
import traceback
from collections.abc import Iterator
from dataclasses import dataclass, fields
from pathlib import Path
from types import ModuleType

from sightline.rulebook.language.rules import Cite, Duty, Prompt, Rule
from sightline.rulebook.rule_files.nearest import MANUAL, no_field, no_kind, no_part, not_in_language

_LANGUAGE = "sightline.rulebook.language."
_DATES = ("date", "time")
_RULES = ("Prompt", "Duty")
_EXPRESSIONS = (
    ast.Constant,
    ast.Name,
    ast.Call,
    ast.keyword,
    ast.Tuple,
    ast.List,
    ast.Dict,
    ast.Starred,
    ast.BoolOp,
    ast.Or,
    ast.Attribute,
    ast.Load,
    ast.Store,
)
_CALLED = {
    ast.If: "if",
    ast.IfExp: "if",
    ast.For: "for",
    ast.While: "while",
    ast.Lambda: "lambda",
    ast.FunctionDef: "def",
    ast.AsyncFunctionDef: "async def",
    ast.ClassDef: "class",
    ast.ListComp: "a list made by for",
    ast.SetComp: "a set made by for",
    ast.DictComp: "a dictionary made by for",
    ast.GeneratorExp: "for",
    ast.With: "with",
    ast.Try: "try",
    ast.Import: "import",
    ast.JoinedStr: "text with values put into it",
    ast.BinOp: "arithmetic",
    ast.UnaryOp: "arithmetic",
    ast.Compare: "a comparison",
    ast.Subscript: "a part of a list",
    ast.Assert: "assert",
    ast.Delete: "del",
    ast.NamedExpr: "an assignment inside another",
}
_OF_OTHERS = (ast.arguments, ast.arg, ast.comprehension, ast.operator, ast.unaryop, ast.cmpop)
"""Parts of what is refused as a whole."""
NOT_PLAIN = "the file is not written in UTF-8: save it as plain text in that encoding"
_WHAT_TO_DO = "a rule is a declaration made of the words of the language only"


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong with a rule, and where. ``line`` counts from 1."""

    file: str
    line: int
    why: str

    @property
    def sentence(self) -> str:
        """File, line and reason."""
        return f"{self.file}, line {self.line}: {self.why}"


class RulesRefused(Exception):  # noqa: N818 (reads as what it says)
    """Rules that cannot be used. ``faults`` says what, where; nothing of the folder is used."""

    def __init__(self, faults: list[Fault]) -> None:
        super().__init__("\n".join(fault.sentence for fault in faults))
        self.faults = tuple(faults)


@dataclass(frozen=True, slots=True)
class RuleFile:
    """A rule with the file that declares it, so that whatever is wrong can be said with its line."""

    rule: Rule
    file: str
    tree: ast.Module

    def line_of(self, word: object = None, called: str = "") -> int:
        """The line on which ``word`` is written, or where the argument ``called`` stands, or where the rule begins."""
        begins = 1
        for node in ast.walk(self.tree):
            if called and isinstance(node, ast.keyword) and node.arg == called:
                return node.value.lineno
            if word is not None and _is_written(node, word):
                return _line(node)
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in _RULES:
                begins = node.lineno
        return begins

    def fault(self, why: str, word: object = None, called: str = "") -> Fault:
        """A fault of this rule, at the line of a word or of an argument."""
        return Fault(self.file, self.line_of(word, called), why)


def _line(node: ast.AST) -> int:
    return int(getattr(node, "lineno", 0))


def _is_written(node: ast.AST, word: object) -> bool:
    return isinstance(node, ast.Constant) and type(node.value) is type(word) and node.value == word


def read_rule_file(path: Path) -> RuleFile:
    """The rule that a file declares. Raises RulesRefused."""
    name = path.name
    try:
        text = path.read_text("utf-8")
        tree = ast.parse(text, filename=str(path))
    except SyntaxError as wrong:
        raise RulesRefused([Fault(name, wrong.lineno or 1, _unreadable(wrong))]) from wrong
    except UnicodeDecodeError as wrong:
        raise RulesRefused([Fault(name, 1, NOT_PLAIN)]) from wrong
    except OSError as wrong:
        raise RulesRefused([unopened(path)]) from wrong
    faults = [Fault(name, line, why) for line, why in _forbidden(tree)]
    if faults:
        raise RulesRefused(faults)
    module = ModuleType(f"own_rule_{path.stem}", ast.get_docstring(tree, clean=False))
    try:
        exec(compile(tree, str(path), "exec"), vars(module))  # noqa: S102 (declarations only: looked through above)
    except Exception as wrong:
        raise RulesRefused([Fault(name, _line_in(wrong, path), _reason(wrong))]) from wrong
    rules = [item for item in vars(module).values() if isinstance(item, Prompt | Duty)]
    if len(rules) != 1:
        raise RulesRefused([Fault(name, 1, "the file declares no rule: one Prompt or one Duty is given a name in it")])
    return RuleFile(rules[0], name, tree)


def unopened(path: Path) -> Fault:
    """Why a file of the folder cannot be opened, and what to do."""
    if path.is_symlink() and not path.exists():
        why = "this is a link to a file that is not there: put the file itself into the folder, or take the link away"
    elif path.is_dir():
        why = "this is a folder with the name of a file: give it a name without that ending"
    else:
        why = "this may not be opened: see that you may read it"
    return Fault(path.name, 1, why)


def _unreadable(wrong: SyntaxError) -> str:
    said = f"this cannot be read: {wrong.msg}"
    if re.search("[\u2018\u2019\u201c\u201d]", str(wrong.msg)):
        return f"{said}. Write straight quotation marks: a word processor makes curly ones"
    return f"{said}. Compare the line, and the one before it, with {MANUAL}"


def _line_in(wrong: Exception, path: Path) -> int:
    lines = [frame.lineno for frame in traceback.extract_tb(wrong.__traceback__) if frame.filename == str(path)]
    return (lines[-1] if lines else 1) or 1


def _reason(wrong: Exception) -> str:
    if isinstance(wrong, KeyError):
        words = str(wrong.args[0]) if wrong.args else ""
        if match := re.fullmatch(r"(\w+) has no field (\w+)", words):
            return no_field(match[1], match[2])
        return words if " " in words else no_kind(words)
    if isinstance(wrong, ModuleNotFoundError):
        return f"the language has no part called {str(wrong.name).rpartition('.')[2]}"
    if isinstance(wrong, ImportError):
        named = re.search(r"cannot import name '(\w+)' from '([\w.]+)'", str(wrong))
        return f"{named[2].rpartition('.')[2]} has no {named[1]}" if named else str(wrong)
    return _call(str(wrong))


def _call(said: str) -> str:
    """What Python says of a call that does not fit, in the words of the house."""
    if match := re.match(r"(\w+)(?:\.__init__)?\(\) got an unexpected keyword argument '(\w+)'", said):
        return no_part(match[1], match[2], _parts_of(match[1]))
    if match := re.match(r"(\w+)(?:\.__init__)?\(\) missing \d+ required [\w-]+ arguments?: (.*)", said):
        return f"{match[1]} needs {match[2].replace(chr(39), '')}: give it by that name, as {MANUAL} shows"
    return said


def _parts_of(name: str) -> list[str]:
    """The parts that a rule is made of; of other words of the language Python does not say whose they are."""
    made = {"Prompt": Prompt, "Duty": Duty, "Cite": Cite}.get(name)
    return [item.name for item in fields(made)] if made else []


def _forbidden(tree: ast.Module) -> Iterator[tuple[int, str]]:
    defined = {"__doc__"}
    declared: list[int] = []
    for statement in tree.body:
        if isinstance(statement, ast.ImportFrom):
            yield from _import(statement)
            defined |= {item.asname or item.name for item in statement.names}
        elif isinstance(statement, ast.Assign) and (named := _names(statement)):
            yield from _expression(statement.value, defined)
            defined |= named
            declared += [_line(node) for node in ast.walk(statement.value) if _declares(node)]
        elif not (isinstance(statement, ast.Expr) and isinstance(statement.value, ast.Constant)):
            yield statement.lineno, f"{_CALLED.get(type(statement), 'this')} may not stand in a rule: {_WHAT_TO_DO}"
    for line in declared[1:]:
        yield line, f"a second rule in one file (the first is on line {declared[0]}): one file a rule"


def _names(statement: ast.Assign) -> set[str]:
    """The names that are given a meaning, one or several at once; none if anything else is assigned to."""
    targets = [part for item in statement.targets for part in (item.elts if isinstance(item, ast.Tuple) else [item])]
    names = {item.id for item in targets if isinstance(item, ast.Name)}
    return names if len(names) == len(targets) else set()


def _declares(node: ast.AST) -> bool:
    return isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in _RULES


def _import(statement: ast.ImportFrom) -> Iterator[tuple[int, str]]:
    module = statement.module or ""
    names = [item.name for item in statement.names]
    of_terms = module == "sightline.rulebook" and names == ["terms"]
    if statement.level == 0 and (of_terms or module == "sightline.rulebook.terms" or module.startswith(_LANGUAGE)):
        if "*" in names or any(name.startswith("_") for name in names):
            yield statement.lineno, "name what is imported: no * and nothing that begins with _"
        else:
            yield from ((statement.lineno, why) for why in not_in_language(module, names))
    elif not (module == "datetime" and set(names) <= set(_DATES)):
        yield statement.lineno, f"{module or 'this'} may not be imported: only the language, its terms, and date"


def _expression(value: ast.expr, defined: set[str]) -> Iterator[tuple[int, str]]:
    dated = {id(part) for call in ast.walk(value) if _is_date(call) for part in ast.walk(call)}
    for node in ast.walk(value):
        line = _line(node) or value.lineno
        if isinstance(node, _OF_OTHERS):
            continue
        if not isinstance(node, _EXPRESSIONS):
            yield line, f"{_CALLED.get(type(node), 'this')} may not stand in a rule: {_WHAT_TO_DO}"
        elif isinstance(node, ast.Call) and not isinstance(node.func, ast.Name):
            yield line, f"this may not be called in a rule: {_WHAT_TO_DO}"
        elif isinstance(node, ast.Attribute) and not _is_a_word(node):
            yield line, f"{ast.unparse(node)} may not be used in a rule: only what the language and its terms name"
        elif isinstance(node, ast.Name) and node.id not in defined:
            yield line, f"{node.id} is not known: import it from the language, or give it a meaning above"
        elif isinstance(node, ast.Constant) and type(node.value) in (int, float) and id(node) not in dated:
            yield (
                line,
                f"{node.value!s} is a number without a parameter: give it a name, a day and a source in a .toml file",
            )


def _is_a_word(node: ast.Attribute) -> bool:
    """One of the terms (``terms.CHILD_SEEN``), or the kinds of a selection."""
    of_terms = isinstance(node.value, ast.Name) and node.value.id == "terms" and not node.attr.startswith("_")
    return of_terms or (isinstance(node.value, ast.Name) and node.attr == "kinds")


def _is_date(node: ast.AST) -> bool:
    return isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in _DATES

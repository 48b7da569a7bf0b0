"""Whether every part of a rule is of the sort that it has to be: said in words, before anything looks into it.

A declaration is ordinary Python, which takes a text where a list is wanted and a selection where a condition is.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from functools import cache
from types import NoneType, UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

from sightline.rulebook.language.bind import Each
from sightline.rulebook.language.rules import Cite
from sightline.rulebook.language.select import Select
from sightline.rulebook.rule_files.rule_file import Fault, RuleFile

_BY_WHAT_IT_DOES = {
    "Selection": ("find", "a selection of records, such as select(…)"),
    "Starts": ("episodes", "what starts it, such as Each(select(…)) or Several(…)"),
    "Node": ("read", "a condition, such as NoneBy(…) or all_of(…)"),
    "Applies": ("read", "a condition, such as Where(…)"),
    "Condition": ("test", "a test of a record, such as Is(…)"),
    "Stage": ("test", "a circumstance, such as During(…)"),
    "Due": ("limit", "a way of counting, such as working_days(…)"),
}
_PLAIN = {
    str: "a text in quotation marks",
    bool: "True or False",
    date: "a day, such as date(2014, 4, 30)",
    Cite: 'a source, such as Cite("where it stands written", "how far it was checked")',
    Select: "a selection of records, such as select(…)",
    Each: "what starts it, such as Each(select(…))",
}


def check_shape(held: RuleFile) -> Iterator[Fault]:
    """Every part that is not of the sort that it has to be, with its line."""
    yield from _parts(held, held.rule)


def _parts(held: RuleFile, node: object) -> Iterator[Fault]:
    if isinstance(node, tuple | list):
        for item in node:
            yield from _parts(held, item)
        return
    if not is_dataclass(node) or isinstance(node, type):
        return
    hints = _hints(type(node))
    for part in fields(node):
        value = getattr(node, part.name)
        if part.init and not _fits(value, hints.get(part.name, object)):
            word = value if isinstance(value, str) else None
            where = held.fault("", word) if word else held.fault("", called=part.name)
            why = f"{part.name} takes {_in_words(hints[part.name])}, and was given {_given(value)}"
            yield Fault(where.file, where.line, why)
        else:
            yield from _parts(held, value)


@cache
def _hints(of: type) -> dict[str, Any]:
    return get_type_hints(of)


def _fits(value: object, hint: Any) -> bool:
    origin = get_origin(hint)
    if origin in (Union, UnionType):
        return any(_fits(value, one) for one in get_args(hint))
    if hint in (object, Any):
        return True
    if hint is NoneType:
        return value is None
    if origin is tuple:
        of = get_args(hint)[0]
        return isinstance(value, tuple | list) and all(_fits(item, of) for item in value)
    if origin is not None:
        return isinstance(value, Mapping) if issubclass(origin, Mapping) else True
    name = getattr(hint, "__name__", "")
    if name in _BY_WHAT_IT_DOES and getattr(hint, "_is_protocol", False):
        return hasattr(value, _BY_WHAT_IT_DOES[name][0])
    return isinstance(value, hint) if isinstance(hint, type) and not getattr(hint, "_is_protocol", False) else True


def _in_words(hint: Any) -> str:
    origin = get_origin(hint)
    if origin in (Union, UnionType):
        return ", or ".join(_in_words(one) for one in get_args(hint))
    if hint is NoneType:
        return "None"
    if origin is tuple:
        of = _in_words(get_args(hint)[0])
        return f"a list in brackets with a comma after each, (…, …,), and in it {of}"
    if origin is not None:
        return "names and what they stand for, {…: …}"
    name = getattr(hint, "__name__", str(hint))
    if name in _BY_WHAT_IT_DOES:
        return _BY_WHAT_IT_DOES[name][1]
    return _PLAIN.get(hint, f"a {name}")


def _given(value: object) -> str:
    if isinstance(value, str):
        return f"the text “{value}”"
    if value is None:
        return "None"
    return f"a {type(value).__name__}"

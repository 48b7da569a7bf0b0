"""Whether rules can be used: their words are words of the vocabulary, their numbers are held, their sources are given.

A rule that is wrong would be silent, and silence reads as reassurance; so it is refused at start-up.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import fields, is_dataclass, replace
from datetime import date
from string import Formatter

from sightline.rulebook.answers import Answer
from sightline.rulebook.findings import State
from sightline.rulebook.language.conditions import Condition, Is
from sightline.rulebook.language.due import Counted
from sightline.rulebook.language.rules import Duty, Prompt, Rule, parameters_of
from sightline.rulebook.language.select import Select
from sightline.rulebook.packs import editions
from sightline.rulebook.parameters import Parameters
from sightline.rulebook.rule_files.examples import BadExample, read_examples
from sightline.rulebook.rule_files.nearest import no_agency, no_kind
from sightline.rulebook.rule_files.rule_file import Fault, RuleFile
from sightline.rulebook.rule_files.rule_shape import check_shape
from sightline.vocabulary.agencies import AGENCY_KINDS
from sightline.vocabulary.kinds import KINDS, PERIODS

_TIERS = ("T1", "T2", "T3")
_IN_DAYS = {"hours": 1 / 24, "days": 1, "working days": 1, "weeks": 7, "months": 30, "years": 365}
_A_LIFE = 100 * 365
"""Days: what is counted for longer than this is never over for a child."""


def check_rule(held: RuleFile, parameters: Parameters, numbers_refused: bool = False) -> Iterator[Fault]:
    """What is wrong with one rule by itself.

    ``numbers_refused``: a file of numbers could not be read, so that a number which is not held says nothing more.
    """
    rule = held.rule
    misshapen = list(check_shape(held))
    if misshapen:
        yield from misshapen
        return
    yield from _text(held)
    yield from _words(held)
    for code in rule.held_by:
        if code not in AGENCY_KINDS:
            yield held.fault(no_agency(code), code)
    yield from _lacking(held)
    yield from _numbers(held, parameters, numbers_refused)
    yield from _never_met(held, parameters)
    yield from _blanks(held)
    yield from _in_force(held, parameters)
    try:
        if not read_examples(rule.examples):
            yield held.fault("the rule has no examples: they are its tests and its manual", called="examples")
    except BadExample as wrong:
        yield Fault(held.file, example_line(held, wrong.line), f"example: {wrong}")
    else:
        yield from _expected(held)


def _expected(held: RuleFile) -> Iterator[Fault]:
    """What an example expects that a rule can never give."""
    asks = isinstance(held.rule, Prompt)
    known = [answer.value for answer in Answer] if asks else [state.value for state in State]
    for example in read_examples(held.rule.examples):
        for (_, expected), line in zip(example.expects, example.lines, strict=True):
            for part in expected.split(";"):
                said = part.split(", due")[0].strip()
                if said not in (*known, "nothing"):
                    why = f"example: “{said}” is nothing that {'a prompt' if asks else 'a duty'} gives: write one of "
                    yield Fault(held.file, example_line(held, line), why + ", ".join((*known, "nothing")))


def check_together(own: Sequence[RuleFile], others: Sequence[Rule]) -> Iterator[Fault]:
    """Versions of one code that are in force on the same day. ``others``: rules that are held already."""
    for place, held in enumerate(own):
        earlier = [*others, *(item.rule for item in own[:place])]
        for other in earlier:
            if other.code == held.rule.code and _overlap(other, held.rule):
                why = f"version {other.version} of {other.code} is in force on the same days: give each its own, with "
                yield held.fault(why + "in_force_from and in_force_until", held.rule.code)


def example_line(held: RuleFile, line: int) -> int:
    """The line of the file on which a line of the examples (from 0) stands."""
    text = held.rule.examples
    return held.line_of(text) + line


def _text(held: RuleFile) -> Iterator[Fault]:
    rule = held.rule
    if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", rule.code):
        yield held.fault(
            f"the code “{rule.code}” may hold small letters, digits and hyphens between them", called="code"
        )
    for name in ("code", "ref", "version", "title", "says", "owner"):
        if not str(getattr(rule, name)).strip():
            yield held.fault(f"the rule has no {name}", called=name)
    if not rule.describes.strip():
        yield Fault(held.file, 1, "the file does not say what the source says and how it is read: begin it with that")
    if not rule.source.where.strip() or not rule.source.standing.strip():
        yield held.fault("the source is missing: where it stands written, and how far it was checked", called="source")
    if isinstance(rule, Prompt):
        if rule.tier not in _TIERS:
            yield held.fault(f"{rule.tier} is no tier: one of {', '.join(_TIERS)}", called="tier")
        if not rule.questions:
            yield held.fault("the prompt asks no question", called="questions")
    elif not _has_editions(rule.source.family):
        why = f"there is no family of editions called “{rule.source.family}”: a local rule says local_procedures"
        yield held.fault(why, called="source")


def _has_editions(family: str) -> bool:
    try:
        return bool(editions(family))
    except KeyError:
        return False


def _words(held: RuleFile) -> Iterator[Fault]:
    for node in nodes(held.rule):
        if not isinstance(node, Select):
            continue
        if not node.kinds:
            yield held.fault("a selection names no kind of record, so it finds nothing")
        unknown = [kind for kind in node.kinds if kind not in KINDS]
        for kind in unknown:
            yield held.fault(no_kind(kind), kind)
        if not unknown:
            for condition in _conditions(node.where):
                yield from _condition(held, node.kinds, condition)


def _lacking(held: RuleFile) -> Iterator[Fault]:
    """What would be asked of nobody's records, of no period that there is, or met by nothing."""
    rule = held.rule
    if isinstance(rule, Duty) and not rule.met_by:
        yield held.fault("nothing meets the duty, so it is always missed", called="met_by")
    for node in nodes(rule):
        if getattr(node, "held_by", None) == ():
            why = "held_by names no agency: whose records would hold what is looked for"
            yield held.fault(why, called="held_by")
        for part in ("during", "period", "periods", "asked_while"):
            value = getattr(node, part, None)
            for name in value if isinstance(value, tuple) else (value,):
                if isinstance(name, str) and name and name not in PERIODS:
                    yield held.fault(f"there is no period called {name}: one of {', '.join(PERIODS)}", name)


def _never_met(held: RuleFile, parameters: Parameters) -> Iterator[Fault]:
    """A duty that only counts what is done after it is due."""
    rule = held.rule
    if not isinstance(rule, Duty) or not isinstance(rule.due, Counted) or not isinstance(rule.counts_after, Counted):
        return
    due, after = rule.due, rule.counts_after
    if due.unit == after.unit and {due.parameter, after.parameter} <= set(parameters):
        last, first = (parameters[each.parameter].latest.value for each in (due, after))
        if first >= last:
            why = f"{after.parameter} is {first} and {due.parameter} is {last}, so that nothing can be done in between"
            yield held.fault(why, after.parameter)


def _conditions(where: tuple[Condition, ...]) -> Iterator[object]:
    for item in where:
        yield from nodes(item)


def _condition(held: RuleFile, kinds: tuple[str, ...], condition: object) -> Iterator[Fault]:
    named = [getattr(condition, "field", None), getattr(condition, "other", None), *getattr(condition, "fields", ())]
    for name in named:
        if not isinstance(name, str):
            continue
        lacking = [kind for kind in kinds if KINDS[kind].field(name) is None]
        if len(lacking) == len(kinds):
            yield held.fault(f"{kinds[0]} has no field called {name}", name)
        elif isinstance(condition, Is):
            declared = next(field for kind in kinds if (field := KINDS[kind].field(name)) is not None)
            for value in condition.values:
                problem = declared.reject([value] if declared.many else value)
                if problem is not None:
                    yield held.fault(f"{name} can never be {value!r}: {problem}", value)


def _numbers(held: RuleFile, parameters: Parameters, numbers_refused: bool) -> Iterator[Fault]:
    rule = held.rule
    for name in parameters_of(rule):
        if name not in parameters:
            if not numbers_refused:
                yield held.fault(f"there is no number called {name}: give it in a .toml file of the folder", name)
        elif (parameters[name].is_time and parameters[name].latest.value < 1) or (
            name in parameters and parameters[name].latest.value * _IN_DAYS.get(parameters[name].unit, 0) > _A_LIFE
        ):
            yield held.fault(f"{name} is {parameters[name].latest.value}, so what it bounds is never reached", name)
    for node in nodes(rule):
        counts, unit = getattr(node, "parameter", None), getattr(node, "unit", None)
        if not isinstance(counts, str) or not isinstance(unit, str) or counts not in parameters:
            continue
        if parameters[counts].unit != unit:
            why = f"this counts {unit}, and the number {counts} is of {parameters[counts].unit}"
            yield held.fault(f"{why}: give it that unit, or count otherwise", counts)


def _blanks(held: RuleFile) -> Iterator[Fault]:
    """The places in the sentence that are filled in: each with a number, or the person whom the rule is about."""
    rule = held.rule
    try:
        blanks = {name for _, name, _, _ in Formatter().parse(rule.says) if name is not None}
    except ValueError as wrong:
        why = f"says has a brace without its other half ({wrong}): write a number as {{n}}, with n in fills"
        yield held.fault(why, called="says")
        return
    counted = {"", *_named(replace(rule, fills={}))}
    for blank in sorted(blanks - {"person"}):
        if not blank:
            yield held.fault("says holds {} without a name: write {n}, and in fills which number n is", called="says")
        elif rule.fills.get(blank, "") not in counted:
            why = f"says holds {{{blank}}}, which is {rule.fills[blank]}, and the rule counts no such number"
            yield held.fault(why, called="fills")
        elif blank not in rule.fills:
            yield held.fault(f"says holds {{{blank}}}, and fills does not say which number that is", called="says")
    if "person" in blanks and not any(getattr(node, "person", None) is not None for node in nodes(rule.starts)):
        yield held.fault("says holds {person}, and what starts the rule names no person", called="says")


def _named(rule: Rule) -> Iterator[str]:
    """Every text that a part of a rule is given: a number by its name among them."""
    for node in nodes(rule):
        for part in fields(node):  # type: ignore[arg-type]
            value = getattr(node, part.name)
            yield from (each for each in (value if isinstance(value, tuple) else (value,)) if isinstance(each, str))


def _in_force(held: RuleFile, parameters: Parameters) -> Iterator[Fault]:
    rule = held.rule
    first, last = rule.in_force_from, rule.in_force_until
    if last is None:
        return
    if first is not None and last < first:
        yield held.fault("the rule ends before it begins, so it is never asked", called="in_force_until")
        return
    for name in parameters_of(rule):
        begins = (
            min((value.valid_from for value in parameters[name].values), default=None) if name in parameters else None
        )
        if begins is not None and begins > last:
            yield held.fault(f"{name} is held only from a day after the rule ends, so it is never reached", name)
    held_editions = isinstance(rule, Duty) and _has_editions(rule.source.family) and editions(rule.source.family)
    if held_editions and held_editions[0].in_force_from > last:
        yield held.fault("no edition of its source is in force while the rule is", called="in_force_until")


def _overlap(one: Rule, other: Rule) -> bool:
    return (one.in_force_from or date.min) <= (other.in_force_until or date.max) and (
        other.in_force_from or date.min
    ) <= (one.in_force_until or date.max)


def nodes(whole: object) -> Iterator[object]:
    """Everything that a rule is made of."""
    if is_dataclass(whole) and not isinstance(whole, type):
        yield whole
        for item in fields(whole):
            yield from nodes(getattr(whole, item.name))
    elif isinstance(whole, tuple | list):
        for item in whole:
            yield from nodes(item)
    elif isinstance(whole, Mapping):
        for item in whole.values():
            yield from nodes(item)

"""Reads the example chronologies that stand in the rule files, and says what the rule gives for each.

A block is a title and indented lines. ``covered: AGENCY_KIND FROM..TO``; ``DAY | KIND: FIELD=VALUE, … | AGENCY_KIND``
with further cells (``unconfirmed``, ``of child``, ``of sibling``, ``of relative``, ``about N``, ``same event as N``,
``involves ROLE NAME``, ``with AGENCY, AGENCY`` who took part too; N counts the rows); ``on DAY -> EXPECTED``.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date, time

from sightline.chronology.chronology import Agency, CasePerson, Chronology
from sightline.chronology.coverage import Coverage
from sightline.chronology.fact import (
    Fact,
    FieldValue,
    Involvement,
    KindStanding,
    Relation,
    RelationType,
    Status,
)
from sightline.chronology.knowledge import assumed_recording, with_knowledge
from sightline.chronology.partial_date import PartialDate, Precision
from sightline.rulebook.evaluate import evaluate
from sightline.rulebook.language.rules import Prompt, Rule
from sightline.rulebook.parameters import Parameters
from sightline.rulebook.rule_files.nearest import no_kind
from sightline.vocabulary.agencies import AGENCY_KINDS
from sightline.vocabulary.fields import FieldType
from sightline.vocabulary.kinds import KINDS

CHILD = CasePerson("child-1", "Kit", ("child",))
SIBLING = CasePerson("child-2", "Ash", ("sibling",))


class BadExample(ValueError):  # noqa: N818 (reads as what it says)
    """An example that cannot be read: why, and the line of the examples (from 0) on which it stands."""

    def __init__(self, line: int, why: str) -> None:
        super().__init__(why)
        self.line = line


@dataclass(frozen=True, slots=True)
class Difference:
    """An example that does not give what it says."""

    title: str
    line: int
    day: date
    expected: str
    given: str


@dataclass
class Example:
    """One chronology with what is expected of it on some days. ``line`` and ``lines`` count from 0."""

    title: str
    line: int = 0
    facts: list[Fact] = field(default_factory=list)
    coverage: list[Coverage] = field(default_factory=list)
    persons: dict[str, CasePerson] = field(default_factory=lambda: {CHILD.id: CHILD})
    expects: list[tuple[date, str]] = field(default_factory=list)
    lines: list[int] = field(default_factory=list)

    @property
    def chronology(self) -> Chronology:
        """The chronology that the example tells, of one child."""
        agencies = {fact.agency: Agency(fact.agency, fact.agency, fact.agency) for fact in self.facts}
        agencies |= {item.agency: Agency(item.agency, item.agency, item.agency) for item in self.coverage}
        facts = with_knowledge(self.facts, {name: name for name in agencies})
        return Chronology(CHILD, facts, agencies, self.persons, tuple(self.coverage))


def read_examples(text: str) -> list[Example]:
    """The examples of one rule, in order. Raises BadExample."""
    examples: list[Example] = []
    for number, line in enumerate(text.splitlines()):
        if not line.strip():
            continue
        if not line.startswith(" "):
            examples.append(Example(line.strip(), number))
            continue
        if not examples:
            raise BadExample(number, "an example begins with a title that is not indented")
        try:
            _read(examples[-1], line.strip(), number)
        except (ValueError, KeyError, AssertionError, TypeError) as why:
            raise BadExample(number, f"“{line.strip()}” cannot be read: {_reason(why)}") from why
    return examples


def _reason(why: Exception) -> str:
    return f"there is no {why}" if isinstance(why, KeyError) else str(why)


def _read(example: Example, cells: str, number: int) -> None:
    if cells.startswith("covered:"):
        match = re.fullmatch(r"covered:\s*(\S+)\s+(\S+)\.\.(\S+)", cells)
        if match is None:
            raise ValueError("write covered: AGENCY 2014-01-01..2014-12-31")
        agency, first, last = match.groups()
        _known_agency(agency)
        example.coverage.append(Coverage(agency, _day(first), _day(last), declared=True))
    elif cells.startswith("on "):
        day, arrow, expected = cells.removeprefix("on ").partition(" -> ")
        if not arrow:
            raise ValueError("write on 2014-04-30 -> and what the rule gives")
        example.expects.append((_day(day), expected))
        example.lines.append(number)
    else:
        _add(example, cells)


def _day(written: str) -> date:
    try:
        return date.fromisoformat(written.strip())
    except ValueError as wrong:
        raise ValueError(f"{written.strip()} is not a day: write 2014-04-30") from wrong


def _known_agency(code: str) -> None:
    if code not in AGENCY_KINDS:
        raise ValueError(f"there is no kind of agency called {code}")


def differences(rule: Rule, parameters: Parameters | None = None) -> Iterator[Difference]:
    """The examples of a rule that do not give what they say. Raises BadExample."""
    for example in read_examples(rule.examples):
        for (day, expected), line in zip(example.expects, example.lines, strict=True):
            given = gives(rule, example, day, expected, parameters)
            if given != expected:
                yield Difference(example.title, line, day, expected, given)


def gives(rule: Rule, example: Example, day: date, expected: str, parameters: Parameters | None = None) -> str:
    """What the rule gives for an example on a day, said as fully as ``expected`` says it."""
    found = evaluate(example.chronology, on=day, rules=(rule,), parameters=parameters)
    if isinstance(rule, Prompt):
        return "; ".join(finding.answer.value for finding in found.considered) or "nothing"
    wanted = [part.strip() for part in expected.split(";")] if expected != "nothing" else []
    described = []
    for place, finding in enumerate(found.duties):
        state = finding.state.value
        if place < len(wanted) and "due" in wanted[place]:
            days = finding.due.as_json() if finding.due else {"earliest": None, "latest": None}
            state += f", due {'..'.join(map(str, dict.fromkeys((days['earliest'], days['latest']))))}"
        described.append(state)
    return "; ".join(described) or "nothing"


def _add(example: Example, line: str) -> None:
    cells = [cell.strip() for cell in line.split("|")]
    if len(cells) < 3:
        raise ValueError("a record is DAY | KIND: FIELD=VALUE | AGENCY")
    day, what, agency, *flags = cells
    _known_agency(agency)
    kind, _, settings = what.partition(":")
    if kind.strip() not in KINDS:
        raise ValueError(no_kind(kind.strip()))
    declared = KINDS[kind.strip()]
    values = {}
    for setting in filter(None, (part.strip() for part in settings.split(","))):
        name, _, written = setting.partition("=")
        declared_field = declared.field(name)
        assert declared_field is not None, f"{kind} has no field {name}"
        value: object = written == "yes" if declared_field.type is FieldType.YES_NO else written
        value = int(written) if declared_field.type is FieldType.WHOLE_NUMBER else value
        value = [value] if declared_field.many else value
        assert declared_field.reject(value) is None, declared_field.reject(value)
        values[name] = FieldValue(value)
    occurred = read_day(day)
    number = len(example.facts) + 1
    fact = Fact(
        id=f"fact-{number}",
        lineage=f"lineage-{number}",
        kind=declared.code,
        nature=declared.nature,
        occurred=occurred,
        agency=agency,
        text=declared.label,
        fields=values,
        recorded=assumed_recording(occurred),
        recorded_assumed=True,
    )
    for flag in flags:
        fact = _flagged(example, fact, flag)
    example.facts.append(fact)


def _flagged(example: Example, fact: Fact, flag: str) -> Fact:
    if flag == "unconfirmed":
        return replace(fact, kind_standing=KindStanding.SUGGESTED)
    if flag == "of child":
        return replace(fact, children=(CHILD.id,), people=(Involvement(CHILD.id, "child"),))
    if flag == "of sibling":
        example.persons[SIBLING.id] = SIBLING
        return replace(fact, children=(SIBLING.id,))
    if flag == "of relative":
        return replace(fact, people=(Involvement("person-9", "relative"),))
    if flag.startswith("with "):
        named = [*fact.fields["attendees"].value, *(one.strip() for one in flag.removeprefix("with ").split(","))]  # type: ignore[misc]
        return replace(fact, fields={**fact.fields, "attendees": FieldValue(named)})
    if flag == "proposed":
        return replace(fact, status=Status.PROPOSED)
    if match := re.fullmatch(r"(about|same event as) (\d+)", flag):
        kind = RelationType.ABOUT if match[1] == "about" else RelationType.SAME_EVENT
        return replace(fact, relations=(*fact.relations, Relation(kind, f"fact-{match[2]}")))
    if match := re.fullmatch(r"involves (\w+) (.+)", flag):
        person = CasePerson(f"person-{match[2].casefold()}", match[2], (match[1],))
        example.persons[person.id] = person
        return replace(fact, people=(*fact.people, Involvement(person.id, match[1], match[2])))
    raise AssertionError(f"no such flag: {flag}")


def read_day(words: str) -> PartialDate:
    """``2014-04-04``, ``2014-04-04 03:20``, ``2014-04``, ``?2014-04-04``, ``2014-03-01..2014-03-10``, ``unknown``."""
    if words == "unknown":
        return PartialDate.unknown(words)
    if words.startswith("?"):
        day = date.fromisoformat(words[1:])
        return PartialDate(words, day, day, Precision.UNSURE)
    if ".." in words:
        first, last = words.split("..")
        return PartialDate.between(date.fromisoformat(first), date.fromisoformat(last), words)
    if " " in words:
        day_words, clock = words.split()
        return PartialDate.at(date.fromisoformat(day_words), time.fromisoformat(clock), words)
    if len(words) == 7:
        year, month = int(words[:4]), int(words[5:])
        return PartialDate(words, date(year, month, 1), date(year, month, monthrange(year, month)[1]), Precision.MONTH)
    return PartialDate.on(_day(words))

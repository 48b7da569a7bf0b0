"""Reads the example chronologies that stand in the rule files.

A block is a title and indented lines. ``covered: AGENCY_KIND FROM..TO``; ``DAY | KIND: FIELD=VALUE, … | AGENCY_KIND``
with further cells (``unconfirmed``, ``of child``, ``of sibling``, ``of relative``, ``about N``, ``same event as N``,
``involves ROLE NAME``, ``with AGENCY, AGENCY`` who took part too; N counts the rows); ``on DAY -> EXPECTED``.
"""

from __future__ import annotations

import re
from calendar import monthrange
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
from sightline.vocabulary.fields import FieldType
from sightline.vocabulary.kinds import KINDS

CHILD = CasePerson("child-1", "Kit", ("child",))
SIBLING = CasePerson("child-2", "Ash", ("sibling",))


@dataclass
class Example:
    """One chronology with what is expected of it on some days."""

    title: str
    facts: list[Fact] = field(default_factory=list)
    coverage: list[Coverage] = field(default_factory=list)
    persons: dict[str, CasePerson] = field(default_factory=lambda: {CHILD.id: CHILD})
    expects: list[tuple[date, str]] = field(default_factory=list)

    @property
    def chronology(self) -> Chronology:
        agencies = {fact.agency: Agency(fact.agency, fact.agency, fact.agency) for fact in self.facts}
        agencies |= {item.agency: Agency(item.agency, item.agency, item.agency) for item in self.coverage}
        facts = with_knowledge(self.facts, {name: name for name in agencies})
        return Chronology(CHILD, facts, agencies, self.persons, tuple(self.coverage))


def read_examples(text: str) -> list[Example]:
    """The examples of one rule, in order."""
    examples: list[Example] = []
    for line in text.splitlines():
        if not line.strip():
            continue
        if not line.startswith(" "):
            examples.append(Example(line.strip()))
        elif (cells := line.strip()).startswith("covered:"):
            agency, days = cells.removeprefix("covered:").split()
            first, last = days.split("..")
            examples[-1].coverage.append(
                Coverage(agency, date.fromisoformat(first), date.fromisoformat(last), declared=True)
            )
        elif cells.startswith("on "):
            day, expected = cells.removeprefix("on ").split(" -> ")
            examples[-1].expects.append((date.fromisoformat(day), expected))
        else:
            _add(examples[-1], cells)
    return examples


def _add(example: Example, line: str) -> None:
    day, what, agency, *flags = (cell.strip() for cell in line.split("|"))
    kind, _, settings = what.partition(":")
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
    return PartialDate.on(date.fromisoformat(words))

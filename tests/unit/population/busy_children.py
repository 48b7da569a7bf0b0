"""Children drawn about each rule's own numbers, with more going on than one case of it, for judging the detector.

Several starts of one day and of others, answers on, before and after the last day, endings, deaths, records that come
late or early, days that are not whole, what waits, what was taken back, fields left out, cover with holes, other
children's people, and days beyond the calendar.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, timedelta
from random import Random

from sightline.chronology.chronology import Agency, CasePerson, Chronology
from sightline.chronology.coverage import Coverage, CoverageSaid
from sightline.chronology.fact import Fact, FieldValue, Involvement, KindStanding, Relation, RelationType, Status
from sightline.chronology.partial_date import PartialDate, Precision
from sightline.rulebook.language.rules import Rule
from sightline.rulebook.plan import starting_kinds
from sightline.vocabulary.fields import Field, FieldType
from sightline.vocabulary.kinds import KINDS, PERIODS
from tests.laws.families_of_facts import anchors, circumstances, shift, thresholds, wanted_values

_SHARED = ("childrens_social_care", "police", "hospital")
_OUTSIDE_THE_CALENDAR = (date(2028, 12, 20), date(2029, 3, 1), date(2011, 12, 30))
Busy = tuple[Chronology, date]
"""A child and a day near its deadlines, to look on."""


def busy_child(rule: Rule, number: int, plain: float) -> Busy:
    """A child for one rule, the same every time. ``plain``: what share of its facts is known simply to the day."""
    choose = Random(f"{rule.code} {number}")
    child = f"child-{number:06}"
    anchor = choose.choice((*anchors(rule), *anchors(rule), *_OUTSIDE_THE_CALENDAR))
    wanted = wanted_values(rule)
    kinds = _kinds_of(rule)
    days = [anchor]
    facts: list[Fact] = []

    def add(sort: str, day: date) -> None:
        code = choose.choice(kinds[sort])
        facts.append(_fact(choose, code, f"f{len(facts):02}", day, wanted, child, plain))
        if choose.random() < 0.15:
            again = replace(facts[-1], id=f"g{len(facts):02}", lineage=f"g{len(facts):02}")
            facts.append(replace(again, fields={}) if choose.random() < 0.5 else again)

    for _ in range(choose.choice((1, 1, 1, 2, 2, 3))):
        day = choose.choice((anchor, anchor, _near(choose, rule, anchor)))
        days.append(day)
        add("starts", day)
    for _ in range(choose.choice((0, 1, 1, 2, 4))):
        add(choose.choice(tuple(kinds)), _near(choose, rule, choose.choice(days)))
    if "birth" in rule.reads and choose.random() < 0.7:
        facts.append(_birth(choose, rule, anchor, child))
    if choose.random() < 0.1:
        facts.append(_fact(choose, "death", "death", _near(choose, rule, anchor), wanted, child, 1.0))
    facts = [_unsettled(choose, fact) for fact in facts]
    facts = _one_unsettled(choose, facts)
    on = _near(choose, rule, choose.choice(days)) + timedelta(days=choose.choice((0, 0, 1, 30, 400)))
    own = CasePerson(child, "Kit", ("child",))
    agencies = {code: Agency(code, code.replace("_", " "), code) for code in (*_SHARED, *rule.held_by)}
    cover = [item for code in agencies for item in _cover(choose, code, anchor)]
    held = Chronology(own, tuple(facts), agencies, {child: own}, tuple(cover))
    return replace(held, coverage_said=tuple(_said(Random(f"{child} {on}"), cover, on))), on


def _kinds_of(rule: Rule) -> dict[str, tuple[str, ...]]:
    """The kinds that start it, meet it, end it, and bear on whether it begins."""
    sorts = {
        "starts": starting_kinds(rule),
        "meets": tuple(kind for need in getattr(rule, "met_by", ()) for kind in need.kinds),
        "ends": tuple(kind for ending in getattr(rule, "ends_if", ()) for kind in ending.what.kinds),
        "bears": circumstances(rule),
        "reads": rule.reads,
    }
    during = getattr(rule.starts, "during", None)
    if during:
        sorts["runs"] = PERIODS[during][0]
    return {sort: kinds for sort, kinds in sorts.items() if kinds}


def _near(choose: Random, rule: Rule, day: date) -> date:
    unit, count = choose.choice(thresholds(rule))
    many = choose.choice((0, 0, 1, count - 1, count, count, count + 1, -1, -count, 2 * count))
    try:
        moved = shift(day, unit, many)
    except ValueError:  # outside the calendar
        moved = day + timedelta(days=many)
    return moved + timedelta(days=choose.choice((0, 0, 0, -1, 1)))


def _fact(
    choose: Random, code: str, name: str, day: date, wanted: dict[str, list[object]], child: str, plain: float
) -> Fact:
    kind = KINDS[code]
    fields = {}
    for declared in kind.fields:
        if declared.name in wanted and choose.random() < 0.85:
            fields[declared.name] = FieldValue(choose.choice(wanted[declared.name]))
        elif choose.random() < 0.3:
            fields[declared.name] = FieldValue(_value(choose, declared))
    late = choose.choice((0, 0, 0, 1, 3, 40, -20))
    return Fact(
        name,
        code,
        kind.nature,
        PartialDate.on(day) if choose.random() < plain else _less_exactly(choose, day),
        choose.choice(_SHARED),
        kind.label,
        lineage=name,
        fields=fields,
        recorded=PartialDate.on(day + timedelta(days=late)),
        recorded_assumed=choose.random() < 0.2,
        children=choose.choice(((), (child,), (child,), (child, "another"), ("another",))),
        people=choose.choice(((), (), (Involvement(child, "child"),), (Involvement("another", "sibling"),))),
    )


def _value(choose: Random, declared: Field) -> object:
    made: dict[FieldType, Callable[[], object]] = {
        FieldType.YES_NO: lambda: choose.random() < 0.5,
        FieldType.CHOICE: lambda: choose.choice([code for code, _ in declared.choices]),
        FieldType.WHOLE_NUMBER: lambda: choose.choice((1, 12, 13, 14, 24, 25, 40)),
        FieldType.DATE: lambda: choose.choice(("2014-04-30", "2021-02-12", "some time in May")),
        FieldType.AGENCY: lambda: choose.choice(("police", "hospital", "somebody")),
    }
    value = made.get(declared.type, lambda: "as written")()
    return [value] if declared.many else value


def _less_exactly(choose: Random, day: date) -> PartialDate:
    return choose.choice(
        (
            PartialDate.between(day, day + timedelta(days=9)),
            PartialDate("?that day", day, day, Precision.UNSURE),
            PartialDate("before that day", None, day, Precision.BEFORE),
            PartialDate.unknown("unknown"),
            PartialDate("the day", day, day, Precision.DAY),
            PartialDate("about then", day, day, Precision.RANGE),
        )
    )


def _birth(choose: Random, rule: Rule, anchor: date, child: str) -> Fact:
    day = _near(choose, rule, anchor - timedelta(days=choose.choice((0, 200, 365, 730, 3000))))
    people = choose.choice(((Involvement(child, "child"),), (), (Involvement("another", "sibling"),)))
    return Fact("birth", "birth", KINDS["birth"].nature, PartialDate.on(day), "hospital", "Birth", lineage="birth",
                recorded=PartialDate.on(day), people=people, children=(child,))  # fmt: skip


def _unsettled(choose: Random, fact: Fact) -> Fact:
    """Now and then taken back, of another lineage, or recorded on a day that is not known."""
    how = choose.randrange(60)
    if how == 0:
        return replace(fact, status=Status.WITHDRAWN, superseded_on=date(2026, 2, 1), stood_as=Status.STATED)
    if how == 1:
        return replace(fact, lineage=f"was-{fact.id}", status=Status.EDITED, decided_by="A reviewer")
    if how == 2:
        return replace(fact, recorded=choose.choice((None, PartialDate.unknown(""))))
    return fact


def _one_unsettled(choose: Random, facts: list[Fact]) -> list[Fact]:
    """Of some children one record waits for a person, or is tied to another: to one that starts the case, as a rule."""
    how, place = choose.randrange(10), choose.randrange(len(facts))
    if how == 0:
        facts[place] = replace(facts[place], kind_standing=KindStanding.SUGGESTED)
    if how == 1 and place:
        type_ = choose.choice((RelationType.ABOUT, RelationType.SAME_EVENT, RelationType.SAME_EVENT))
        relation = Relation(type_, facts[0].id, choose.random() < 0.8)
        facts[place] = replace(facts[place], kind=facts[0].kind, fields=facts[0].fields, relations=(relation,))
    return facts


def _said(choose: Random, cover: list[Coverage], on: date) -> Iterator[CoverageSaid]:
    """Of every fifth child, what somebody said of some assumed stretches, before the day to look on or after it."""
    for item in cover if choose.random() < 0.2 else ():
        if not item.declared and choose.random() < 0.8:
            day = on + timedelta(days=choose.choice((-400, -30, 0, 5)))
            yield CoverageSaid(item.agency, item.earliest, item.latest, choose.random() < 0.5, day, "A manager")


def _cover(choose: Random, agency: str, anchor: date) -> list[Coverage]:
    first, last = date(2008, 1, 1), date(2031, 1, 1)
    hole = anchor + timedelta(days=choose.choice((0, 3, 20, 90)))
    return choose.choice(
        (
            [Coverage(agency, first, last, True)],
            [Coverage(agency, first, last, True)],
            [Coverage(agency, first, last, True)],
            [],
            [Coverage(agency, anchor, hole, False)],
            [Coverage(agency, anchor + timedelta(days=1), last, True)],
            [Coverage(agency, first, hole, True), Coverage(agency, hole + timedelta(days=1), last, False)],
            [Coverage(agency, first, hole, True), Coverage(agency, hole + timedelta(days=2), last, False)],
        )
    )

"""Chronologies that seek out the rules' own thresholds: what each rule reads, on, before and after its numbers."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta

from hypothesis import strategies as st

from sightline.chronology.calendar import add_months, add_working_days
from sightline.chronology.chronology import Agency, CasePerson, Chronology
from sightline.chronology.coverage import Coverage
from sightline.chronology.fact import Fact, FieldValue, Involvement, KindStanding, Relation, RelationType
from sightline.chronology.knowledge import with_knowledge
from sightline.chronology.partial_date import PartialDate, Precision
from sightline.rulebook.language.rules import Rule
from sightline.rulebook.packs import editions
from sightline.rulebook.parameters import Parameters, load
from sightline.rulebook.plan import starting_kinds
from sightline.rulebook.registry import ALL
from sightline.rulebook.rule_files.examples import Example, read_examples
from sightline.vocabulary.agencies import AGENCY_KINDS
from sightline.vocabulary.fields import Field, FieldType
from sightline.vocabulary.kinds import KINDS, PERIODS

CHILD = CasePerson("kit", "Kit", ("child",))
AGENCIES = {
    kind: Agency(kind, kind.replace("_", " "), kind)
    for kind in ("childrens_social_care", "police", "housing", "court", "hospital")
}
_NAMES = ("Leon Tasker", "Leon Tasker", "Leon Tasker", "L Tasker", "Marian Cobb")
_UNITS = {"working days": add_working_days, "months": add_months, "years": lambda day, n: add_months(day, 12 * n)}
_SCALE = {"weeks": 7, "hours": 1 / 24}
_SPANS = ("working days", "days", "weeks", "months", "years", "hours")
_UNCONFIRMED = KindStanding.SUGGESTED


@dataclass(frozen=True)
class Case:
    """A chronology, the rule that it was drawn for, and a day on which to look."""

    chronology: Chronology
    rule: Rule
    on: date


def wanted_values(rule: Rule) -> dict[str, list[object]]:
    """Field name to the values that the rule tests for, read out of its nodes."""
    wanted: dict[str, list[object]] = {}
    seen: set[int] = set()

    def walk(node: object) -> None:
        if id(node) in seen or isinstance(node, str | date):
            return
        seen.add(id(node))
        if isinstance(node, tuple | list):
            for item in node:
                walk(item)
            return
        if hasattr(node, "field") and hasattr(node, "values") and isinstance(node.values, tuple):
            wanted.setdefault(node.field, []).extend(node.values)
        for name in getattr(type(node), "__dataclass_fields__", {}):
            walk(getattr(node, name))

    walk(rule)
    if rule.ref == "R40":
        wanted["order_type"] = ["supervision_order"]
    if rule.ref == "C35":
        wanted |= {
            "order_type": ["care_order", "supervision_order"],
            "legal_basis": ["care_order", "interim_care_order"],
        }
    return wanted


def thresholds(rule: Rule) -> list[tuple[str, int]]:
    """The rule's own numbers with their units."""
    held = load()
    names = set(rule.fills.values()) | set(getattr(getattr(rule, "due", None), "parameter_names", ()))
    names |= set(getattr(getattr(rule, "when", None), "parameter_names", ()))
    names |= set(getattr(rule.starts, "parameter_names", ()))
    names |= set(getattr(getattr(rule, "applies", None), "parameter_names", ()))
    spans = {(held[name].unit, held[name].latest.value) for name in names if held[name].unit in _SPANS}
    return sorted(spans) or [("days", 1)]


def shift(day: date, unit: str, count: int) -> date:
    """``day`` moved by so many of a unit."""
    if unit == "years":
        return add_months(day, 12 * count)
    if unit in _UNITS:
        if count < 0:
            return day + timedelta(days=count)
        return _UNITS[unit](day, count)
    return day + timedelta(days=int(_SCALE.get(unit, 1) * count))


def circumstances(rule: Rule) -> tuple[str, ...]:
    """The kinds that say whether a duty begins: what its conditions read, and what opens the period it lies in."""
    kinds = [*getattr(getattr(rule, "applies", None), "kinds", ())]
    during = getattr(rule.starts, "during", None)
    kinds += PERIODS[during][0] if during else ()
    return tuple(dict.fromkeys(kinds))


_ANCHORS = (date(2013, 10, 7), date(2014, 4, 4), date(2014, 3, 27), date(2020, 12, 18), date(2024, 2, 12))
_LATER = (date(2026, 1, 15), date(2026, 2, 9))


_ANCHORS_OF: dict[str, tuple[date, ...]] = {}


def anchors(rule: Rule) -> tuple[date, ...]:
    """Days on which the rule can start: while its edition and numbers hold, and about the days on which they change."""
    if rule.code not in _ANCHORS_OF:
        _ANCHORS_OF[rule.code] = _anchors(rule)
    return _ANCHORS_OF[rule.code]


def _anchors(rule: Rule) -> tuple[date, ...]:
    held = load()
    names = {*rule.fills.values(), *getattr(getattr(rule, "due", None), "parameter_names", ())}
    values = [value for name in names for value in held[name].values]
    begins = max([value.valid_from for name in names for value in held[name].values[:1]], default=date.min)
    ends = min([value.valid_until for value in values if value.valid_until], default=date.max)
    if rule.source.family:
        begins = max(begins, editions(rule.source.family)[0].in_force_from)
    inside = [day for day in (*_ANCHORS, *_LATER) if begins <= day <= ends][:5]
    changes = {day for value in values for day in (value.valid_from, value.valid_until) if day and day.year >= 2012}
    near = [day + timedelta(days=n) for day in sorted(changes) for n in (-1, 0, 1) if day <= date(2026, 1, 1)]
    return (*inside * 4, *near)


@st.composite
def cases(draw: st.DrawFn, rules: tuple[Rule, ...] = ALL, doubtful: bool = True) -> Case:
    """A case for one of the rules.

    ``doubtful``: a third of them with partial, doubted and unknown dates and unconfirmed facts; the others firm, so
    that there are firm answers to judge by.
    """
    doubtful = doubtful and draw(st.integers(0, 2)) == 2
    rule = draw(st.sampled_from(rules))
    if hasattr(rule, "met_by") and draw(st.booleans()):
        return draw(_near_an_example(rule, doubtful))
    anchor = draw(st.sampled_from(anchors(rule)))
    wanted = wanted_values(rule)
    # What shows that a time ran without saying since when starts some rules as well, and never gives a firm answer.
    on_record = tuple(getattr(rule.starts, "starting_kinds", rule.starts.kinds))
    starting = on_record if draw(st.integers(0, 4)) else starting_kinds(rule)
    facts = [draw(_facts(rule, starting, anchor, wanted, 0, doubtful))]
    if not hasattr(rule, "met_by"):
        for number in range(20, 20 + draw(st.integers(0, 3))):
            facts.append(draw(_facts(rule, starting, _at_a_threshold(draw, rule, anchor), wanted, number, doubtful)))
    if "birth" in rule.reads and "birth" not in starting and draw(st.integers(0, 9)):
        facts.append(draw(_births(rule, anchor)))
    if draw(st.integers(0, 4)) and any(kind.startswith("order") for kind in rule.reads):
        facts.append(draw(_facts(rule, ("order_made",), anchor - timedelta(days=4), wanted, 1, False)))
    around = circumstances(rule)
    if around and draw(st.integers(0, 5)):
        before = draw(st.sampled_from((anchor - timedelta(days=9), anchor, _at_a_threshold(draw, rule, anchor))))
        facts.append(draw(_facts(rule, around, before, wanted, 8, False)))
    answering = tuple(kind for need in getattr(rule, "met_by", ()) for kind in need.kinds) or rule.reads
    firm = tuple(kind for kind in rule.reads if kind != "entry")
    for number in range(2, 2 + draw(st.integers(0, 5 if hasattr(rule, "met_by") else 2))):
        kinds = answering if draw(st.booleans()) else rule.reads if doubtful else firm
        facts.append(draw(_facts(rule, kinds, _at_a_threshold(draw, rule, anchor), wanted, number, doubtful)))
    if draw(st.booleans()) and len(facts) > 1:
        relation = Relation(draw(st.sampled_from((RelationType.ABOUT, RelationType.SAME_EVENT))), facts[0].id)
        facts[-1] = _replace(facts[-1], relations=(relation,))
    coverage = [
        Coverage(kind, date(2008, 1, 1), date(2030, 1, 1), True)
        for kind in dict.fromkeys(("childrens_social_care", "police", *rule.held_by))
        if draw(st.integers(0, 14)) > 0
    ]
    held = with_knowledge(facts, {kind: kind for kind in AGENCIES})
    near = _at_a_threshold(draw, rule, anchor) + timedelta(days=draw(st.sampled_from((0, 1, 30))))
    on = draw(st.sampled_from((near, anchor + timedelta(days=120), anchor + timedelta(days=800))))
    agencies = AGENCIES | {kind: Agency(kind, kind.replace("_", " "), kind) for kind in rule.held_by}
    return Case(Chronology(CHILD, held, agencies, {CHILD.id: CHILD}, tuple(coverage)), rule, on)


@st.composite
def editions_about(draw: st.DrawFn, case: Case) -> tuple[Parameters, date]:
    """The numbers with one of the rule's own changed from a day soon after the day looked at, and that day.

    Numbers by which a pattern is counted go down as well as up, so that a change can make one and break one.
    """
    held = load()
    names = [*case.rule.fills.values(), *getattr(getattr(case.rule, "due", None), "parameter_names", ())]
    for part in ("starts", "when", "applies"):
        names += getattr(getattr(case.rule, part, None), "parameter_names", ())
    changes = case.on + timedelta(days=draw(st.sampled_from((1, 2, 9, 30, 100, 300))))
    if not names:
        return held, changes
    name = draw(st.sampled_from(sorted(set(names))))
    number = held[name].latest.value
    other = draw(st.sampled_from((1, max(1, number - 1), number + 1, 2 * number)))
    return held.set_locally(name, other, changes, "As a partnership set it"), changes


_EXAMPLES: dict[str, list[Example]] = {}


@st.composite
def _near_an_example(draw: st.DrawFn, rule: Rule, doubtful: bool) -> Case:
    """One of the rule's own examples, some of its days moved a little, some of its facts left out or said again."""
    if rule.code not in _EXAMPLES:
        _EXAMPLES[rule.code] = read_examples(rule.examples)
    example = draw(st.sampled_from(_EXAMPLES[rule.code]))
    facts = []
    for number, fact in enumerate(example.facts):
        if number and not draw(st.integers(0, 9)):
            continue
        occurred = fact.occurred
        if occurred.is_day and occurred.earliest and occurred.from_time is None:
            occurred = PartialDate.on(
                occurred.earliest + timedelta(days=draw(st.sampled_from((0, 0, 0, 0, -1, 1, 40))))
            )
            occurred = draw(dates(occurred.earliest)) if doubtful and occurred.earliest else occurred
        day = occurred.latest or date(2014, 4, 4)
        recorded = PartialDate.on(day + timedelta(days=draw(st.sampled_from((0, 0, 1, 40)))))
        facts.append(_replace(fact, occurred=occurred, recorded=recorded, recorded_assumed=False))
        if not draw(st.integers(0, 9)):
            again = PartialDate.on(day + timedelta(days=draw(st.sampled_from((0, 1, 9)))))
            facts.append(_replace(facts[-1], id=f"{fact.id}-again", lineage=f"{fact.id}-again", occurred=again))
    agencies = {code: Agency(code, code.replace("_", " "), code) for code in AGENCY_KINDS}
    held = with_knowledge(facts, {code: code for code in agencies})
    coverage = tuple(item for item in example.coverage if draw(st.integers(0, 14)))
    on = draw(st.sampled_from([day for day, _ in example.expects]))
    on += timedelta(days=draw(st.sampled_from((0, 0, -1, 1, 30, 200))))
    return Case(Chronology(example.chronology.child, held, agencies, example.persons, coverage), rule, on)


@st.composite
def _births(draw: st.DrawFn, rule: Rule, anchor: date) -> Fact:
    """A birth of the child, so long before that the rule's own ages are reached about then."""
    unit, n = draw(
        st.sampled_from([span for span in thresholds(rule) if span[0] in ("months", "years")] or [("years", 2)])
    )
    day = add_months(anchor, -n * (12 if unit == "years" else 1)) + timedelta(
        days=draw(st.sampled_from((-1, 0, 1, 40)))
    )
    kind = KINDS["birth"]
    return Fact("f30", kind.code, kind.nature, PartialDate.on(day), "hospital", kind.label, lineage="f30",
                recorded=PartialDate.on(day), people=(Involvement(CHILD.id, "child"),))  # fmt: skip


def _at_a_threshold(draw: st.DrawFn, rule: Rule, anchor: date) -> date:
    unit, n = draw(st.sampled_from(thresholds(rule)))
    return shift(anchor, unit, draw(st.sampled_from((-n, -1, 0, 1, n - 1, n, n + 1, 2 * n))))


@st.composite
def _facts(
    draw: st.DrawFn,
    rule: Rule,
    kinds: tuple[str, ...],
    day: date,
    wanted: dict[str, list[object]],
    number: int,
    doubtful: bool,
) -> Fact:
    kind = KINDS[draw(st.sampled_from(kinds))]
    fields = {}
    for declared in kind.fields:
        if declared.name in wanted and draw(st.integers(0, 19)) > 0:
            fields[declared.name] = FieldValue(draw(st.sampled_from(wanted[declared.name])))
        elif draw(st.booleans()):
            fields[declared.name] = FieldValue(_any_value(draw, declared))
    occurred = draw(dates(day)) if doubtful else PartialDate.on(day)
    unconfirmed = doubtful and draw(st.integers(0, 11)) == 0
    agency = draw(st.sampled_from(tuple(AGENCIES)))
    about_child = kind.code in ("death", "birth") or draw(st.booleans())
    return Fact(
        id=f"f{number}",
        lineage=f"f{number}",
        kind=kind.code,
        nature=kind.nature,
        occurred=occurred,
        agency=agency,
        text=kind.label,
        fields=fields,
        recorded=PartialDate.on(day + timedelta(days=draw(st.sampled_from((0, 0, 1, 40))))),
        kind_standing=_UNCONFIRMED if unconfirmed or kind.code == "entry" else KindStanding.STATED,
        people=(Involvement(CHILD.id, "child"),) if about_child else (),
    )


def _any_value(draw: st.DrawFn, declared: Field) -> object:
    value: object
    match declared.type:
        case FieldType.YES_NO:
            value = draw(st.booleans())
        case FieldType.CHOICE:
            value = draw(st.sampled_from([code for code, _ in declared.choices]))
        case FieldType.WHOLE_NUMBER:
            value = 2
        case FieldType.AGENCY if declared.name == "attendees" and draw(st.booleans()):
            return ["childrens_social_care", "police", "hospital"]
        case FieldType.AGENCY:
            value = draw(st.sampled_from(tuple(AGENCIES)))
        case FieldType.DATE if draw(st.booleans()):
            value = draw(st.sampled_from(("2014-04-30", "2014-10-03", "2021-02-12")))
        case FieldType.PERSON:
            value = draw(st.sampled_from(_NAMES))
        case _:
            value = "as written"
    return [value] if declared.many else value


@st.composite
def dates(draw: st.DrawFn, day: date) -> PartialDate:
    """That day, mostly; or its month, a few days around it, doubted, known on one side only, or unknown."""
    how = draw(st.integers(0, 19))
    if how < 14:
        return PartialDate.on(day)
    if how < 16:
        last = monthrange(day.year, day.month)[1]
        return PartialDate("that month", day.replace(day=1), day.replace(day=last), Precision.MONTH)
    if how < 18:
        wide = draw(st.sampled_from((1, 2, 9)))
        return PartialDate.between(day, day + timedelta(days=wide))
    if how == 18:
        return PartialDate("?that day", day, day, Precision.UNSURE)
    open_side = draw(st.sampled_from(("unknown", "before", "after")))
    if open_side == "before":
        return PartialDate("before that day", None, day, Precision.BEFORE)
    if open_side == "after":
        return PartialDate("after that day", day, None, Precision.AFTER)
    return PartialDate.unknown("unknown")


def _replace(fact: Fact, **changes: object) -> Fact:
    from dataclasses import replace

    return replace(fact, **changes)  # type: ignore[arg-type]

"""What agencies write down about one child, as facts: who wrote it, when, about whom."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from random import Random

from sightline.chronology.chronology import Agency, CasePerson, Chronology
from sightline.chronology.coverage import Coverage
from sightline.chronology.fact import Fact, FieldValue, Involvement, Relation, RelationType, Source
from sightline.chronology.knowledge import with_knowledge
from sightline.chronology.partial_date import PartialDate
from sightline.synthetic.ordinary_life.family import Attributes, draw_name
from sightline.synthetic.ordinary_life.rates import RATES, Rate
from sightline.vocabulary.agencies import AGENCY_KINDS
from sightline.vocabulary.kinds import KINDS

AGENCIES = (
    "childrens_social_care",
    "police",
    "hospital",
    "general_practice",
    "health_visiting",
    "midwifery",
    "early_years",
    "school",
    "housing",
    "legal",
)
"""One agency of each kind, named by its kind."""

_YEAR = 365.25


class Notebook:
    """The facts of one child as they are written, from birth to ``until``."""

    def __init__(self, choose: Random, attributes: Attributes, born: date, until: date) -> None:
        self.choose = choose
        self.attributes = attributes
        self.born = born
        self.until = until
        self.child = CasePerson("child", draw_name(choose, attributes.name_origin), ("child",))
        self.mother = CasePerson("mother", draw_name(choose, attributes.name_origin), ("mother",))
        self.father = CasePerson("father", draw_name(choose, attributes.name_origin), ("father",))
        self.facts: list[Fact] = []
        self.missing = {
            agency
            for agency in AGENCIES
            if agency != "childrens_social_care" and choose.random() < float(RATES["population.agency_missing"])
        }

    def write(
        self,
        kind: str,
        agency: str,
        on: date,
        *,
        about: str = "",
        same_event: str = "",
        people: tuple[CasePerson, ...] = (),
        delay: int | None = None,
        names_the_child: bool = True,
        **fields: object,
    ) -> str:
        """Writes a fact and returns its id; nothing after ``until`` is written, nor what an absent agency held.

        ``delay``: days from the event to its being recorded; drawn where not given. Raises ValueError where a field
        is not one of the kind's.
        """
        declared = KINDS[kind]
        for name, value in fields.items():
            held = declared.field(name)
            if held is None or held.reject(value) is not None:
                raise ValueError(f"{kind} cannot have {name}={value}")
        name = f"f{len(self.facts):04}"
        days = delay if delay is not None else self.choose.choices((0, 1, 3, 7), weights=(80, 12, 5, 3))[0]
        recorded = on + timedelta(days=days)
        if agency in self.missing or not self.born - timedelta(days=300) <= on <= recorded <= self.until:
            return ""
        relations = tuple(
            Relation(type_, to)
            for type_, to in ((RelationType.ABOUT, about), (RelationType.SAME_EVENT, same_event))
            if to
        )
        self.facts.append(
            Fact(
                id=name,
                lineage=name,
                kind=kind,
                nature=declared.nature,
                occurred=PartialDate.on(on),
                agency=agency,
                text=declared.label,
                recorded=PartialDate.on(recorded),
                people=(
                    *((Involvement(self.child.id, "child"),) if names_the_child else ()),
                    *(Involvement(one.id, one.roles[0], one.name) for one in people),
                ),
                fields={field: FieldValue(value) for field, value in fields.items()},
                relations=relations,
                sources=(Source(f"{agency}.csv", f"row {len(self.facts) + 1}"),),
                position=len(self.facts),
                children=(self.child.id,),
            )
        )
        return name

    def age_on(self, day: date) -> float:
        """The child's age in years."""
        return (day - self.born).days / _YEAR

    def at_age(self, years: float) -> date:
        """The day on which the child is so old."""
        return self.born + timedelta(days=round(years * _YEAR))

    def days_of(
        self, rate: Rate, times: float = 1.0, since: date | None = None, to: date | None = None
    ) -> Iterator[date]:
        """The days on which something happens that happens as often as ``rate`` says at each age, ``times`` over."""
        highest = rate.highest * times
        if highest <= 0:
            return
        day = (since or self.born).toordinal() + self.choose.expovariate(highest) * _YEAR
        last = (to or self.until).toordinal()
        while day <= last:
            there = date.fromordinal(int(day))
            # Thinned: as often as the most there can be, and kept as often as there is at that age.
            if self.choose.random() * highest < rate.at(self.age_on(there)) * times:
                yield there
            day += self.choose.expovariate(highest) * _YEAR

    def happens(self, rate: str, times: float = 1.0) -> bool:
        """Whether something comes about whose share is named."""
        return self.choose.random() < float(RATES[rate]) * times

    def chronology(self) -> Chronology:
        """Everything written, with what each agency came to know by it."""
        recipients = {agency: agency for agency in AGENCIES}
        persons = {one.id: one for one in (self.child, self.mother, self.father)}
        since = self.born - timedelta(days=300)
        return Chronology(
            child=self.child,
            facts=with_knowledge(self.facts, recipients),
            agencies={
                code: Agency(code, AGENCY_KINDS[code].label, code) for code in AGENCIES if code not in self.missing
            },
            persons=persons,
            coverage=tuple(
                Coverage(code, since, self.until, declared=True) for code in AGENCIES if code not in self.missing
            ),
        )

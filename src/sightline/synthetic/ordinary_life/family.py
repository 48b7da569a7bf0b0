"""An invented family: what is true of it, kept beside the records and never in them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from random import Random

from sightline.chronology.chronology import Chronology
from sightline.synthetic.ordinary_life.rates import RATES


@dataclass(frozen=True, slots=True)
class Attributes:
    """What is true of a family. Poverty changes how often it moves, meets hardship and comes to harm by accident and
    how hard it is to keep appointments; care experience is on record where it is so; ethnicity changes only how likely
    poverty is; the origin of its names changes nothing but the names.

    ``spread``: how much more or less than others its children are seen by health services, mean one.
    """

    poverty: bool
    care_experience: bool
    young_mother: bool
    apart_at_birth: bool
    ethnicity: str
    name_origin: str
    tenure: str
    spread: float


@dataclass(frozen=True, slots=True)
class OrdinaryFamily:
    """A family, what is true of it, and the chronology of one child from birth to ``until``."""

    number: int
    attributes: Attributes
    born: date
    until: date
    chronology: Chronology

    @property
    def years(self) -> float:
        """How many child-years the chronology tells of."""
        return (self.until - self.born).days / 365.25


NAME_ORIGINS: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "english": (("Ivy", "Tom", "Ros", "Alfie", "Nell", "Sid"), ("Marlow", "Pike", "Tasker-Wood", "Orme")),
    "welsh or irish": (("Siân", "Niamh", "Rhys", "Cian"), ("ap Owain", "O'Dowd", "Mac Giolla", "Pugh")),
    "polish": (("Zofia", "Łukasz", "Małgorzata", "Jan"), ("Wiśniak", "Nowak-Lis", "Żak")),
    "south asian": (("Aisha", "Imran", "Harpreet", "Devi"), ("Begum", "Khan", "Kaur", "Patel")),
    "west african": (("Adaeze", "Kwame", "Folu", "Ama"), ("Okonjo", "Mensah-Adu", "Bello")),
    "arabic": (("Layla", "Yusuf", "Noor", "Omar"), ("al-Hadi", "Abd el-Rahim", "Haddad")),
    "portuguese": (("Inês", "João", "Luísa", "Davi"), ("da Silva Pinto", "dos Santos", "Melo")),
}
"""Given names and family names by where they come from; all of them invented together."""


def chosen(choose: Random, shares: dict[str, float]) -> str:
    """One of the groups, as likely as its share."""
    return choose.choices(tuple(shares), weights=tuple(shares.values()))[0]


def draw_attributes(choose: Random) -> Attributes:
    """What is true of one family."""
    ethnicity = chosen(choose, RATES["population.ethnicity"].by_group)
    poverty = choose.random() < RATES["population.poverty"].by_group[ethnicity]
    return Attributes(
        poverty=poverty,
        care_experience=choose.random() < float(RATES["population.care_experience"]),
        young_mother=choose.random() < float(RATES["population.young_mother"]),
        apart_at_birth=choose.random() < float(RATES["population.parents_apart_at_birth"]),
        ethnicity=ethnicity,
        # Independent of everything else, so that a rule that minds names cannot hide behind another difference.
        name_origin=choose.choice(tuple(NAME_ORIGINS)),
        tenure=chosen(choose, RATES["home.tenure_when_poor" if poverty else "home.tenure"].by_group),
        spread=choose.gammavariate(float(RATES["health.spread"]), 1 / float(RATES["health.spread"])),
    )


def draw_name(choose: Random, origin: str) -> str:
    """A full name of that origin."""
    given, surnames = NAME_ORIGINS[origin]
    return f"{choose.choice(given)} {choose.choice(surnames)}"

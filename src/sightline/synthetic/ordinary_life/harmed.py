"""Ordinary lives into which one pattern of harm is planted: to measure what the price of quiet is.

The patterns are pieces of the domain table's prompts, some of them where nobody has open work with the child or where
only a nursery wrote anything down, because there a rule that has been made quiet may now stay silent.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from sightline.chronology.calendar import add_months
from sightline.chronology.chronology import CasePerson, Chronology
from sightline.synthetic.ordinary_life.families import ordinary_notebook
from sightline.synthetic.ordinary_life.family import Attributes
from sightline.synthetic.ordinary_life.notebook import Notebook
from sightline.synthetic.ordinary_life.open_cases import open_work

_CARE = "childrens_social_care"


@dataclass(frozen=True, slots=True)
class HarmedFamily:
    """A family with one planted pattern. ``refs``: the domain table's prompts that should be asked; ``since``: the
    day of the first planted fact; ``planted``: the ids of the planted facts; ``open_case``: whether children's social
    care works with the child."""

    number: int
    pattern: str
    refs: tuple[str, ...]
    since: date
    open_case: bool
    attributes: Attributes
    until: date
    chronology: Chronology
    planted: frozenset[str]


@dataclass(frozen=True, slots=True)
class Pattern:
    """What is planted, and the prompts that it should raise."""

    refs: tuple[str, ...]
    plant: Callable[[Notebook, date], None]
    open_case: bool = False


def harmed(number: int, pattern: str, seed: int = 0) -> HarmedFamily:
    """One family with that pattern planted in its last year."""
    choose = Random(f"harmed {seed} {pattern} {number}")  # noqa: S311 - nothing here is secret
    held = PATTERNS[pattern]
    book = ordinary_notebook(choose, youngest=2.0, oldest=5.0)
    # What the records hold is what is measured here; that an agency is not connected is measured by the ordinary.
    book.missing.clear()
    since = book.until - timedelta(days=choose.randint(200, 330))
    if held.open_case:
        open_work(book, "child_in_need", since - timedelta(days=80))
    before = {fact.id for fact in book.facts}
    held.plant(book, since)
    planted = frozenset(fact.id for fact in book.facts) - before
    chronology = book.chronology()
    return HarmedFamily(
        number, pattern, held.refs, since, held.open_case, book.attributes, book.until, chronology, planted
    )


def _hospital_twice(book: Notebook, since: date) -> None:
    for day, kind in ((since, "cut"), (since + timedelta(days=book.choose.randint(20, 80)), "bruise")):
        book.write("injury", "hospital", day, delay=0, type=kind)


def _explained_twice(book: Notebook, since: date) -> None:
    for day, kind in ((since, "head_injury"), (since + timedelta(days=book.choose.randint(20, 80)), "bruise")):
        book.write("injury", "hospital", day, delay=0, type=kind, explanation="As the carer told it")


def _explained_often(book: Notebook, since: date) -> None:
    for number in range(3):
        day = since + timedelta(days=number * 30)
        book.write("injury", "hospital", day, delay=0, type="bruise", explanation="As the carer told it")


def _nursery_twice(book: Notebook, since: date) -> None:
    for day in (since, since + timedelta(days=book.choose.randint(20, 80))):
        book.write("injury", "early_years", day, delay=0, type="bruise")


def _nursery_often(book: Notebook, since: date) -> None:
    for number in range(4):
        book.write("injury", "early_years", since + timedelta(days=number * 25), delay=0, type="bruise")


def _nursery_and_hospital(book: Notebook, since: date) -> None:
    book.write("injury", "early_years", since, delay=0, type="bruise")
    book.write("injury", "hospital", since + timedelta(days=book.choose.randint(20, 80)), delay=0, type="cut")


def _sentinel(book: Notebook, since: date) -> None:
    book.write("injury", "hospital", since, delay=0, type=book.choose.choice(("burn", "mouth", "hair_loss", "bite")))


def _new_adult(book: Notebook, since: date) -> None:
    man = CasePerson("new", "Leon Tasker", ("partner",))
    book.write("relationship_start", "health_visiting", since, delay=0, people=(man,), partner=man.name)
    book.write("household_join", "housing", since + timedelta(days=30), delay=0, people=(man,), who=man.name)


def _call_outs(book: Notebook, since: date) -> None:
    for day in (since, since + timedelta(days=book.choose.randint(30, 190))):
        _call_out(book, day)


def _call_out(book: Notebook, day: date) -> None:
    told = book.write("domestic_abuse_incident", "police", day, delay=0, child_heard=True, risk_grade="medium")
    book.write("notification_received", _CARE, day, delay=0, about=told, sender="police")


def _word_late(book: Notebook, since: date) -> None:
    told = book.write("domestic_abuse_incident", "police", since, delay=0, child_present=True, risk_grade="standard")
    book.write("notification_received", _CARE, since + timedelta(days=20), delay=0, about=told, sender="police")


def _agreement(book: Notebook, since: date) -> None:
    book.write("agreement_proposed", _CARE, since, delay=0)
    book.write("agreement_refused", _CARE, since + timedelta(days=6), delay=0)


def _home_without_plan(book: Notebook, since: date) -> None:
    book.write("looked_after_start", _CARE, since - timedelta(days=150), delay=0, legal_basis="interim_care_order")
    book.write("order_made", _CARE, since, delay=0, order_type="supervision_order")
    book.write("looked_after_end", _CARE, since, delay=0)
    book.write(
        "return_home", _CARE, since, delay=0, prior_welfare_concerns=True, planned=True, to_whom=book.mother.name
    )


def _pieces(book: Notebook, since: date) -> None:
    book.write("injury", "hospital", since, delay=0, type="cut")
    _call_out(book, since + timedelta(days=18))
    book.write("appointment_missed", "health_visiting", since + timedelta(days=40), delay=0, how="not_brought")


def _not_brought(book: Notebook, since: date) -> None:
    for number in range(4):
        book.write("appointment_missed", "hospital", since + timedelta(days=number * 40), delay=0, how="not_brought")


def _moves(book: Notebook, since: date) -> None:
    for number, day in enumerate((since, add_months(since, 2), add_months(since, 5))):
        book.write("residence_start", "housing", day, delay=0, address=f"{number + 90} Mill Lane")


PATTERNS: dict[str, Pattern] = {
    "two injuries at a hospital": Pattern(("R02",), _hospital_twice),
    "two explained bumps at a hospital": Pattern(("R02",), _explained_twice),
    "two explained bumps at a hospital, a plan running": Pattern(("R02",), _explained_twice, open_case=True),
    "three explained bumps at a hospital in two months": Pattern(("R02",), _explained_often),
    "two bruises that a nursery wrote down": Pattern(("R02",), _nursery_twice),
    "two bruises that a nursery wrote down, a plan running": Pattern(("R02",), _nursery_twice, open_case=True),
    "four bruises that a nursery wrote down": Pattern(("R02",), _nursery_often),
    "a nursery's bruise, then a hospital's cut": Pattern(("R02",), _nursery_and_hospital),
    "a burn, bite, hurt mouth or lost hair": Pattern(("R12",), _sentinel),
    "a new adult, nobody at work": Pattern(("R13",), _new_adult),
    "a new adult, a plan running": Pattern(("R13",), _new_adult, open_case=True),
    "two call-outs with the child in hearing": Pattern(("R23",), _call_outs),
    "word of a call-out three weeks late": Pattern(("R24",), _word_late),
    "a refused agreement and no decision": Pattern(("R31",), _agreement, open_case=True),
    "home under a supervision order without a plan": Pattern(("R40",), _home_without_plan),
    "three agencies, a piece each": Pattern(("R56",), _pieces),
    "four appointments not brought to": Pattern(("R09",), _not_brought),
    "three addresses in half a year": Pattern(("R48",), _moves),
}
"""What can be planted."""

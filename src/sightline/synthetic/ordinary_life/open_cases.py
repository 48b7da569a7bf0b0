"""The ordinary work of open cases: plans, visits, meetings held in time, now and then a visit nobody let in."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from sightline.chronology.calendar import add_months, add_working_days
from sightline.chronology.chronology import Chronology
from sightline.synthetic.ordinary_life.families import ordinary_notebook
from sightline.synthetic.ordinary_life.family import Attributes, chosen
from sightline.synthetic.ordinary_life.notebook import Notebook
from sightline.synthetic.ordinary_life.rates import RATES

_CARE = "childrens_social_care"
_AROUND = ["childrens_social_care", "health_visiting", "police", "school"]


@dataclass(frozen=True, slots=True)
class OpenCase:
    """A child with whom children's social care works, from ``opened`` until the story stops."""

    number: int
    plan: str
    attributes: Attributes
    opened: date
    until: date
    chronology: Chronology

    @property
    def weeks(self) -> float:
        """How many weeks the case has been open."""
        return (self.until - self.opened).days / 7


def caseload(cases: int = 22, seed: int = 0) -> Iterator[OpenCase]:
    """So many open cases. 22, because the goal is set for 22; a worker has 16.3 on average (``casework.caseload``)."""
    return (_case(number, Random(f"open {seed} {number}")) for number in range(cases))  # noqa: S311 - nothing is secret


def _case(number: int, choose: Random) -> OpenCase:
    plan = chosen(choose, RATES["casework.plans"].by_group)
    book = ordinary_notebook(choose, youngest=1.5)
    book.missing.discard("police")
    opened = book.until - timedelta(days=choose.randint(90, 420))
    open_work(book, plan, opened)
    return OpenCase(number, plan, book.attributes, opened, book.until, book.chronology())


def open_work(book: Notebook, plan: str, opened: date) -> date:
    """Writes a referral, an assessment, and a plan of that sort with its work; the day on which the plan begins."""
    book.write("referral_received", _CARE, opened, delay=0, source="school")
    book.write("referral_decision", _CARE, add_working_days(opened, 1), delay=0, decision="assess", rationale="Met")
    book.write("social_worker_allocated", _CARE, add_working_days(opened, 1), delay=0, who="Dana Hirst")
    book.write("assessment_start", _CARE, add_working_days(opened, 1), delay=0)
    seen = add_working_days(opened, 4)
    both = (book.mother, book.father)
    book.write("visit", _CARE, seen, delay=0, people=both, child_seen=True, seen_alone=True, announced=True)
    book.write("child_voice", _CARE, seen, delay=0, words="As the child said or showed it")
    if plan == "child_protection":
        begins = _child_protection(book, opened)
    elif plan == "looked_after":
        begins = _looked_after(book, opened)
    else:
        begins = _child_in_need(book, opened)
    book.write("assessment_completed", _CARE, add_working_days(opened, 30), delay=0, people=both, outcome="Plan")
    return begins


def _child_in_need(book: Notebook, opened: date) -> date:
    begins = add_working_days(opened, 30)
    book.write("child_in_need_plan_start", _CARE, begins, delay=0)
    _visits(book, add_working_days(begins, 5), 20)
    for day in _every_months(book, begins, 2):
        book.write("child_in_need_review", _CARE, day, delay=0, attendees=_AROUND)
    return begins


def _child_protection(book: Notebook, opened: date) -> date:
    strategy = add_working_days(opened, 1)
    held = add_working_days(strategy, 13)
    book.write("strategy_discussion", _CARE, strategy, delay=0, outcome="section_47_enquiry", attendees=_AROUND[:3])
    book.write("section_47_enquiry_start", _CARE, strategy, delay=0)
    both = (book.mother, book.father)
    book.write(
        "initial_child_protection_conference",
        _CARE,
        held,
        delay=0,
        people=both,
        outcome="plan",
        attendees=_AROUND,
        quorate=True,
    )
    book.write("section_47_enquiry_end", _CARE, held, delay=0)
    book.write("child_protection_plan_start", _CARE, held, delay=0, category="neglect", local_authority="Marlshire")
    _visits(book, add_working_days(held, 3), 9)
    core = add_working_days(held, 8)
    while core <= book.until:
        book.write("core_group", _CARE, core, delay=0, attendees=_AROUND)
        core = add_working_days(core, 24)
    review = add_months(held, 3) - timedelta(days=7)
    while review <= book.until:
        book.write(
            "review_child_protection_conference",
            _CARE,
            _working(review),
            delay=0,
            people=both,
            outcome="continue",
            attendees=_AROUND,
            quorate=True,
        )
        review = add_months(review, 6) - timedelta(days=10)
    for person in both:
        book.write(
            "assessment_completed",
            _CARE,
            add_working_days(held, 8),
            delay=0,
            people=(person,),
            domain="Parental mental health",
            about=person.name,
        )
    return held


def _looked_after(book: Notebook, opened: date) -> date:
    begins = add_working_days(opened, 10)
    book.write("looked_after_start", _CARE, begins, delay=0, legal_basis="section_20")
    book.write("placement_start", _CARE, begins, delay=0)
    book.write("care_plan", _CARE, begins, delay=0)
    book.write("placement_plan", _CARE, begins, delay=0)
    book.write("reviewing_officer_appointed", _CARE, add_working_days(begins, 2), delay=0)
    book.write("health_assessment", "hospital", add_working_days(begins, 15), delay=0)
    _visits(book, add_working_days(begins, 4), 25)
    for day in (begins + timedelta(days=18), begins + timedelta(days=100)):
        book.write("looked_after_review", _CARE, _working(day), delay=0, child_took_part=True)
    later = add_months(begins, 9)
    while later <= book.until:
        book.write("looked_after_review", _CARE, _working(later), delay=0, child_took_part=True)
        later = add_months(later, 5)
    return begins


def _visits(book: Notebook, since: date, every: int) -> None:
    """A visit every so many working days; a few find nobody in and are made again three working days later."""
    day = since
    while day <= book.until:
        on = day
        if book.happens("casework.visit_not_let_in"):
            book.write("visit_failed", _CARE, on, delay=0)
            on = add_working_days(on, 3)
        people = (book.mother, book.father) if book.choose.random() < 0.4 else (book.mother,)
        book.write("visit", _CARE, on, people=people, child_seen=True, seen_alone=True, statutory=True)
        if not book.happens("casework.voice_not_written"):
            book.write("child_voice", _CARE, on, words="As the child said or showed it")
        day = add_working_days(day, every)


def _every_months(book: Notebook, since: date, months: int) -> Iterator[date]:
    day = add_months(since, months)
    while day <= book.until:
        yield _working(day)
        day = add_months(day, months)


def _working(day: date) -> date:
    return add_working_days(day - timedelta(days=1), 1)

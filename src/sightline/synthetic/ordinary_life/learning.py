"""Nursery and school: starting, days away, contacts, bumps that are written down."""

from __future__ import annotations

from datetime import date

from sightline.synthetic.ordinary_life.notebook import Notebook
from sightline.synthetic.ordinary_life.rates import RATES, Rate

_AWAY = Rate(
    "absences", "assumed", "", value=float(RATES["learning.days_absent"]) / float(RATES["learning.days_of_an_absence"])
)


def write_learning(book: Notebook) -> None:
    """A child's ordinary life at nursery and school."""
    school = _school_starts(book)
    nursery = book.at_age(3)
    if book.happens("learning.nursery_earlier"):
        nursery = book.at_age(1)
    elif not book.happens("learning.nursery"):
        nursery = school
    if nursery < school:
        _attends(book, "early_years", "Little Otters Nursery", nursery, min(school, book.until))
    _attends(book, "school", "Quay Lane Primary School", school, book.until)


def _school_starts(book: Notebook) -> date:
    """The September after the fourth birthday."""
    four = book.at_age(4)
    return date(four.year if four.month < 9 else four.year + 1, 9, 3)


def _attends(book: Notebook, agency: str, place: str, since: date, to: date) -> None:
    if since >= to:
        return
    book.write("education_place_start", agency, since, place=place)
    for day in book.days_of(_AWAY, since=since, to=to):
        explained = not book.happens("learning.unexplained")
        book.write("absence", agency, day, explained=explained)
    for day in book.days_of(RATES["learning.contacts"], since=since, to=to):
        book.write("education_contact", agency, day, child_seen=True)
    for day in book.days_of(RATES["injury.noted_by_nursery_or_school"], since=since, to=to):
        kind = book.choose.choices(("bruise", "scratch", "cut", "head_injury"), weights=(40, 25, 15, 20))[0]
        book.write("injury", agency, day, type=kind, non_mobile=False, explanation="As the carer told it")

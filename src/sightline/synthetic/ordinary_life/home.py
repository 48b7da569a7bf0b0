"""Where the family lives and with whom: moves, separations, a new partner, hardship."""

from __future__ import annotations

from datetime import date, timedelta

from sightline.chronology.chronology import CasePerson
from sightline.synthetic.ordinary_life.family import NAME_ORIGINS, draw_name
from sightline.synthetic.ordinary_life.notebook import Notebook
from sightline.synthetic.ordinary_life.rates import RATES

_AREAS = ("Marlshire", "Kestrelshire", "Aldermoor")


def write_home(book: Notebook) -> None:
    """The ordinary changes of a household."""
    _homes(book)
    _partners(book)
    if book.attributes.poverty:
        _hardship(book)


def _homes(book: Notebook) -> None:
    area, number = _AREAS[0], 1
    _lives_at(book, book.born, number, area, "health_visiting")
    for day in book.days_of(RATES[f"home.move_{book.attributes.tenure}"]):
        number += 1
        if book.happens("home.another_authority"):
            area = book.choose.choice([other for other in _AREAS if other != area])
        first = _lives_at(book, day, number, area, "general_practice")
        if book.choose.random() < 0.5:
            _lives_at(book, day, number, area, "school" if book.age_on(day) > 5 else "health_visiting", first)


def _lives_at(book: Notebook, day: date, number: int, area: str, agency: str, same: str = "") -> str:
    address = f"{number * 7} Quay Street"
    return book.write("residence_start", agency, day, same_event=same, address=address, local_authority=area)


def _partners(book: Notebook) -> None:
    alone_since = book.born
    if not book.attributes.apart_at_birth:
        apart = next(book.days_of(RATES["home.separation"]), None)
        if apart is None:
            return
        people = (book.mother, book.father)
        agency = book.choose.choice(("health_visiting", "general_practice", "school"))
        book.write("relationship_end", agency, apart, people=people, partner=book.father.name)
        alone_since = apart
    since = max(alone_since, book.born) + timedelta(days=60)
    met = next(book.days_of(RATES["home.new_partner"], since=since), None)
    if met is not None:
        _new_partner(book, met)


def _new_partner(book: Notebook, met: date) -> None:
    partner = CasePerson("partner", draw_name(book.choose, book.choose.choice(tuple(NAME_ORIGINS))), ("partner",))
    agency = book.choose.choice(("health_visiting", "general_practice", "school"))
    book.write("relationship_start", agency, met, people=(book.mother, partner), partner=partner.name)
    if book.happens("home.partner_moves_in"):
        day = met + timedelta(days=book.choose.randint(60, 365))
        book.write("household_join", "housing", day, people=(partner,), who=partner.name)


def _hardship(book: Notebook) -> None:
    for day in book.days_of(RATES["home.homeless"]):
        book.write("housing_event", "housing", day, type=book.choose.choice(("notice", "homeless")))
    for day in book.days_of(RATES["home.hardship"]):
        agency = "school" if book.age_on(day) > 5 else "health_visiting"
        helped = book.happens("home.help_given")
        book.write("money_event", agency, day, what="Food parcel", help_given=helped)

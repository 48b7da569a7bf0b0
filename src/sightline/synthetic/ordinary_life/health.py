"""Births, reviews by the health visitor, the GP, appointments kept and not kept, and hospitals."""

from __future__ import annotations

from datetime import date, timedelta

from sightline.synthetic.ordinary_life.notebook import Notebook
from sightline.synthetic.ordinary_life.rates import RATES

_SITES = ("Eastwater General Hospital", "St Brannoc's Urgent Care")


def write_health(book: Notebook) -> None:
    """A child's ordinary contacts with health services."""
    _birth(book)
    _reviews(book)
    times = book.attributes.spread
    for day in book.days_of(RATES["health.gp"], times):
        book.write("gp_contact", "general_practice", day, child_seen=True, reason="Illness")
    _appointments(book, times)
    _emergencies(book, times)
    for day in book.days_of(RATES["home.parents_mental_health"]):
        book.write("adult_mental_health_event", "general_practice", day, who=book.mother.name, people=(book.mother,))


def _birth(book: Notebook) -> None:
    age = book.choose.randint(16, 19) if book.attributes.young_mother else book.choose.randint(20, 42)
    people = (book.mother,) if book.attributes.apart_at_birth else (book.mother, book.father)
    book.write("birth", "midwifery", book.born, delay=0, people=people, mother=book.mother.name, mothers_age=age)
    if book.attributes.care_experience:
        day = book.born - timedelta(days=120)
        book.write("care_history", "midwifery", day, who=book.mother.name, people=(book.mother,))


def _reviews(book: Notebook) -> None:
    in_time = book.happens("health.new_birth_in_time")
    late = not in_time and book.happens("health.new_birth_by_thirty_days")
    for contact, done, first, last in (
        ("new_birth", in_time, 10, 14),
        ("new_birth", late, 15, 30),
        ("six_to_eight_weeks", book.happens("health.six_to_eight_weeks"), 42, 56),
        ("one_year", book.happens("health.one_year"), 275, 440),
        ("two_years", book.happens("health.two_years"), 730, 900),
    ):
        day = book.born + timedelta(days=book.choose.randint(first, last))
        if done:
            _seen_by_health_visitor(book, day, contact)
        elif contact != "new_birth" and book.happens("health.review_missed_is_recorded"):
            book.write("appointment_missed", "health_visiting", day, how="not_brought", for_what=contact)


def _seen_by_health_visitor(book: Notebook, day: date, contact: str) -> None:
    people = (book.mother, book.father) if book.choose.random() < 0.3 else (book.mother,)
    book.write("health_visitor_contact", "health_visiting", day, child_seen=True, contact=contact, people=people)
    book.write("growth_measurement", "health_visiting", day, centile=book.choose.choice(("25th", "50th")))


def _appointments(book: Notebook, times: float) -> None:
    poorer = float(RATES["health.not_brought_when_poor"]) if book.attributes.poverty else 1.0
    for day in book.days_of(RATES["health.outpatient"], times):
        if book.happens("health.not_brought", poorer):
            book.write("appointment_missed", "hospital", day, how="not_brought", for_what="Outpatients")
        elif book.happens("health.cancelled"):
            book.write("appointment_missed", "hospital", day, how="cancelled_by_carer", for_what="Outpatients")
        else:
            book.write("other_health_contact", "hospital", day, service="Outpatients", child_seen=True)


def _emergencies(book: Notebook, times: float) -> None:
    harder = float(RATES["injury.when_poor"]) if book.attributes.poverty else 1.0
    for day in book.days_of(RATES["health.emergency_department"], times):
        age = book.age_on(day)
        site = book.choose.choices(_SITES, weights=(85, 15))[0]
        if book.choose.random() < RATES["injury.share_of_attendances"].at(age) * harder:
            _hurt(book, day, site, _everyday_injury(book, age))
        else:
            book.write("hospital_attendance", "hospital", day, reason="illness", site=site)
    for kind in ("burn", "fracture", "mouth"):
        for day in book.days_of(RATES[f"injury.{kind}"], harder if kind != "mouth" else 1.0):
            _hurt(book, day, _SITES[0], kind)
    for day in book.days_of(RATES["injury.seizure"]):
        book.write("hospital_attendance", "hospital", day, reason="seizure", site=_SITES[0])
    for day in book.days_of(RATES["injury.noted_by_health_visitor_or_gp"], harder):
        agency = "health_visiting" if book.age_on(day) < 3 else "general_practice"
        if book.age_on(day) >= 0.6:
            book.write("injury", agency, day, type="bruise", non_mobile=False, explanation="Fell against a table")
    for day in book.days_of(RATES["injury.non_mobile_bruise"]):
        if book.age_on(day) < 0.5:
            _bruise_on_a_baby(book, day)


def _everyday_injury(book: Notebook, age: float) -> str:
    kinds = ("head_injury", "cut", "bruise", "swelling", "other")
    return book.choose.choices(kinds, weights=(45, 30, 10, 10, 5) if age < 5 else (25, 25, 15, 25, 10))[0]


def _hurt(book: Notebook, day: date, site: str, kind: str) -> None:
    hours = book.choose.randint(25, 60) if book.happens("injury.late") else book.choose.randint(0, 8)
    came = day + timedelta(days=hours // 24)
    attended = book.write(
        "hospital_attendance", "hospital", came, reason="injury", site=site, hours_since_injury=hours, delay=0
    )
    found = book.write(
        "injury",
        "hospital",
        came,
        about=attended,
        delay=0,
        type=kind,
        non_mobile=book.age_on(came) < 0.5,
        explanation="As the carer told it",
    )
    if book.age_on(came) < 0.5 and book.happens("injury.baby_followed_up"):
        _followed_up(book, came, found)


def _bruise_on_a_baby(book: Notebook, day: date) -> None:
    found = book.write("injury", "health_visiting", day, type="bruise", non_mobile=True, delay=0)
    _followed_up(book, day, found)


def _followed_up(book: Notebook, day: date, about: str) -> None:
    """What guidance asks for where a baby who cannot move about is hurt; here it was done, and no harm was found."""
    book.write("referral_received", "childrens_social_care", day, about=about, delay=0, source="health")
    book.write("child_protection_medical", "hospital", day, outcome="no_concern", told_of_history=True, delay=0)
    book.write(
        "strategy_discussion", "childrens_social_care", day, outcome="no_further_action", delay=0, medical_decided=True
    )

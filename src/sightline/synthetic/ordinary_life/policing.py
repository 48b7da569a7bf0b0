"""One police call-out in some families, and now and then a report about something else."""

from __future__ import annotations

from datetime import timedelta

from sightline.chronology.calendar import add_working_days
from sightline.synthetic.ordinary_life.notebook import Notebook
from sightline.synthetic.ordinary_life.rates import RATES


def write_policing(book: Notebook) -> None:
    """At most one call-out to a quarrel at home: a second is no longer what this generator calls ordinary."""
    for day in book.days_of(RATES["police.other_incident"]):
        book.write("police_incident", "police", day, names_the_child=False, child_present=False, category="Neighbours")
    day = next(book.days_of(RATES["police.call_out"]), None)
    if day is None:
        return
    heard = book.choose.random() < 0.5
    incident = book.write(
        "domestic_abuse_incident",
        "police",
        day,
        delay=0,
        child_present=heard,
        child_heard=heard,
        child_resident=True,
        risk_grade="standard",
    )
    came = add_working_days(day, 1) if book.happens("police.told_in_time") else day + timedelta(days=12)
    book.write("notification_received", "childrens_social_care", came, about=incident, delay=0, sender="police")

"""Operation Encompass (C82)

Operation Encompass statutory guidance of 7 November 2025 under the Victims and Prisoners Act 2024 (its page and
lawyers' summaries were seen): where the police attend an incident of domestic abuse and have reasonable grounds to
believe that a child may be a victim of it, they tell the child's school before the start of the next school day, at
weekends and in holidays as well. It is about children from reception to 17; a younger child's nursery or health
visitor is told by another way, which is local.

Our reading: the incident stands in the police's own records, and a child was there, saw or heard it, or lives in the
home. Terms are not held here, so every working day is taken for a school day, and schools begin between eight and
nine: in between it cannot be told. Where no birth is recorded, it cannot be told.
"""

from sightline.rulebook.language.bind import Each
from sightline.rulebook.language.circumstances import AtSchoolAge, NumberInForce, Where
from sightline.rulebook.language.conditions import AnyOf, FromAgency, Is
from sightline.rulebook.language.deadlines import BeforeNextSchoolDay
from sightline.rulebook.language.rules import Cite, Duty, Ending
from sightline.rulebook.language.select import Select, select
from sightline.rulebook.terms import CHILD_DIED

_WITH_A_CHILD = Select(
    ("domestic_abuse_incident",),
    (
        FromAgency(("police",)),
        AnyOf((Is("child_present", (True,)), Is("child_heard", (True,)), Is("child_resident", (True,)))),
    ),
)

EXAMPLES = """
Told the same evening
  covered: police 2020-01-01..2027-12-31
  2016-02-10 | birth | hospital | of child
  2026-01-15 19:40 | domestic_abuse_incident: child_present=yes | police
  2026-01-15 22:10 | operation_encompass_notification | police
  on 2026-02-01 -> met, due 2026-01-16T08:00+00:00..2026-01-16T09:00+00:00

Told at half past seven the next morning
  covered: police 2020-01-01..2027-12-31
  2016-02-10 | birth | hospital | of child
  2026-01-15 19:40 | domestic_abuse_incident: child_present=yes | police
  2026-01-16 07:30 | operation_encompass_notification | police
  on 2026-02-01 -> met

At half past eight: schools begin at different times
  covered: police 2020-01-01..2027-12-31
  2016-02-10 | birth | hospital | of child
  2026-01-15 19:40 | domestic_abuse_incident: child_present=yes | police
  2026-01-16 08:30 | operation_encompass_notification | police
  on 2026-02-01 -> cannot tell

At ten in the morning: late
  covered: police 2020-01-01..2027-12-31
  2016-02-10 | birth | hospital | of child
  2026-01-15 19:40 | domestic_abuse_incident: child_present=yes | police
  2026-01-16 10:00 | operation_encompass_notification | police
  on 2026-02-01 -> met late

On a Friday night: before Monday's school
  covered: police 2020-01-01..2027-12-31
  2016-02-10 | birth | hospital | of child
  2026-01-16 21:00 | domestic_abuse_incident: child_heard=yes | police
  on 2026-01-19 -> pending, due 2026-01-19T08:00+00:00..2026-01-19T09:00+00:00
  on 2026-01-20 -> breached and open, due 2026-01-19T08:00+00:00..2026-01-19T09:00+00:00

In the small hours of a school day: before that day's school
  covered: police 2020-01-01..2027-12-31
  2016-02-10 | birth | hospital | of child
  2026-01-15 03:20 | domestic_abuse_incident: child_resident=yes | police
  on 2026-01-16 -> breached and open, due 2026-01-15T08:00+00:00..2026-01-15T09:00+00:00

Under school age: the guidance is not about this child
  covered: police 2020-01-01..2027-12-31
  2022-09-02 | birth | hospital | of child
  2026-01-15 19:40 | domestic_abuse_incident: child_present=yes | police
  on 2026-02-01 -> nothing

Four on the last day of August: in reception from the next day
  covered: police 2020-01-01..2027-12-31
  2022-08-31 | birth | hospital | of child
  2026-09-01 19:40 | domestic_abuse_incident: child_present=yes | police
  on 2026-10-01 -> breached and open

Eighteen on that day
  covered: police 2020-01-01..2027-12-31
  2008-01-15 | birth | hospital | of child
  2026-01-15 19:40 | domestic_abuse_incident: child_present=yes | police
  on 2026-02-01 -> nothing

No birth is recorded
  covered: police 2020-01-01..2027-12-31
  2026-01-15 19:40 | domestic_abuse_incident: child_present=yes | police
  on 2026-02-01 -> cannot tell

The record does not say whether a child was there
  covered: police 2020-01-01..2027-12-31
  2016-02-10 | birth | hospital | of child
  2026-01-15 19:40 | domestic_abuse_incident | police
  on 2026-02-01 -> cannot tell

Before the guidance
  covered: police 2020-01-01..2027-12-31
  2016-02-10 | birth | hospital | of child
  2025-11-06 19:40 | domestic_abuse_incident: child_present=yes | police
  on 2026-02-01 -> nothing

The police's records are not here
  covered: school 2020-01-01..2027-12-31
  2016-02-10 | birth | hospital | of child
  2026-01-15 19:40 | domestic_abuse_incident: child_present=yes | police
  on 2026-02-01 -> cannot tell

A notification that nobody has confirmed
  covered: police 2020-01-01..2027-12-31
  2016-02-10 | birth | hospital | of child
  2026-01-15 19:40 | domestic_abuse_incident: child_present=yes | police
  2026-01-15 22:10 | operation_encompass_notification | police | unconfirmed
  on 2026-02-01 -> cannot tell

An incident that only housing recorded
  covered: police 2020-01-01..2027-12-31
  2016-02-10 | birth | hospital | of child
  2026-01-15 19:40 | domestic_abuse_incident: child_present=yes | housing
  on 2026-02-01 -> nothing

The day is doubted
  covered: police 2020-01-01..2027-12-31
  2016-02-10 | birth | hospital | of child
  ?2026-01-15 | domestic_abuse_incident: child_present=yes | police
  on 2026-02-01 -> cannot tell

It concerns a brother only
  covered: police 2020-01-01..2027-12-31
  2016-02-10 | birth | hospital | of child
  2026-01-15 19:40 | domestic_abuse_incident: child_present=yes | police | of sibling
  on 2026-02-01 -> nothing
"""

SCHOOL_TOLD_BEFORE_NEXT_SCHOOL_DAY = Duty(
    code="school-told-before-next-school-day",
    ref="C82",
    version="1",
    title="Operation Encompass",
    says="the police tell the school of a domestic abuse incident that they attended before the next school day begins",
    source=Cite("statutory guidance", "law from memory", "operation_encompass"),
    force="statute",
    starts=Each(_WITH_A_CHILD, same_day_is_one=True),
    applies=Where(
        (NumberInForce("school_age.begins"), AtSchoolAge("school_age.begins", "school_age.ends")),
        "for a child from reception to 17, since the guidance",
    ),
    due=BeforeNextSchoolDay("school_day.from_hour", "school_day.by_hour"),
    met_by=(select("operation_encompass_notification"),),
    ends_if=(Ending(CHILD_DIED, "the child had died"),),
    falls_to="Police",
    held_by=("police",),
    fills={},
    note="Schools' terms are not held here; each working day is taken for a school day.",
    describes=__doc__ or "",
    examples=EXAMPLES,
)

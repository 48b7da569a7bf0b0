"""Police protection (C40)

Section 46 of the Children Act 1989: no child may be kept in police protection for more than 72 hours, and it cannot be
extended. Hours are counted as they pass, through nights on which the clocks change. It ends by release, by an
emergency protection order or another order, or by the child becoming looked after on another basis. The number was
seen in a lawyers' summary; the subsection is from memory.
"""

from sightline.rulebook.language.bind import Each
from sightline.rulebook.language.due import ElapsedHours
from sightline.rulebook.language.rules import Cite, Duty, Ending
from sightline.rulebook.language.select import either, select
from sightline.rulebook.terms import CHILD_DIED

EXAMPLES = """
Released within 72 hours
  covered: police 2014-01-01..2014-12-31
  covered: childrens_social_care 2014-01-01..2014-12-31
  2014-04-04 03:20 | police_protection_start | police
  2014-04-07 03:20 | police_protection_end | police
  on 2014-05-01 -> met, due 2014-04-07T03:20+01:00

Released a minute late
  covered: police 2014-01-01..2014-12-31
  covered: childrens_social_care 2014-01-01..2014-12-31
  2014-04-04 03:20 | police_protection_start | police
  2014-04-07 03:21 | police_protection_end | police
  on 2014-05-01 -> met late, due 2014-04-07T03:20+01:00

Nothing shows how it ended
  covered: police 2014-01-01..2014-12-31
  covered: childrens_social_care 2014-01-01..2014-12-31
  2014-04-04 03:20 | police_protection_start | police
  on 2014-04-07 -> pending
  on 2014-04-08 -> breached and open

The clocks went forward in between: an hour later by the clock
  covered: police 2014-01-01..2014-12-31
  covered: childrens_social_care 2014-01-01..2014-12-31
  2014-03-29 12:00 | police_protection_start | police
  2014-04-01 12:30 | police_protection_end | police
  on 2014-05-01 -> met, due 2014-04-01T13:00+01:00

The clocks went back in between: an hour earlier by the clock
  covered: police 2014-01-01..2014-12-31
  covered: childrens_social_care 2014-01-01..2014-12-31
  2014-10-25 12:00 | police_protection_start | police
  2014-10-28 11:30 | police_protection_end | police
  on 2014-11-20 -> met late, due 2014-10-28T11:00+00:00

Only the day is known: due between two times
  covered: police 2014-01-01..2014-12-31
  covered: childrens_social_care 2014-01-01..2014-12-31
  2014-04-04 | police_protection_start | police
  2014-04-07 09:00 | police_protection_end | police
  on 2014-05-01 -> cannot tell, due 2014-04-07T00:00+01:00..2014-04-07T23:59+01:00

Taken on one of two days: in between it cannot be told
  covered: police 2014-01-01..2014-12-31
  covered: childrens_social_care 2014-01-01..2014-12-31
  2014-04-04..2014-04-05 | police_protection_start | police
  on 2014-04-07 -> pending
  on 2014-04-08 -> cannot tell, due 2014-04-07T00:00+01:00..2014-04-08T23:59+01:00
  on 2014-04-09 -> breached and open

An emergency protection order followed
  covered: police 2014-01-01..2014-12-31
  covered: childrens_social_care 2014-01-01..2014-12-31
  2014-04-04 03:20 | police_protection_start | police
  2014-04-05 | order_made: order_type=emergency_protection_order | court
  on 2014-05-01 -> met

Looked after, but the record says only that it was by police protection
  covered: police 2014-01-01..2014-12-31
  covered: childrens_social_care 2014-01-01..2014-12-31
  2014-04-04 03:20 | police_protection_start | police
  2014-04-04 | looked_after_start: legal_basis=police_protection | childrens_social_care
  on 2014-05-01 -> breached and open

Looked after by agreement
  covered: police 2014-01-01..2014-12-31
  covered: childrens_social_care 2014-01-01..2014-12-31
  2014-04-04 03:20 | police_protection_start | police
  2014-04-05 | looked_after_start: legal_basis=section_20 | childrens_social_care
  on 2014-05-01 -> met

Children's social care's records are not here
  covered: police 2014-01-01..2014-12-31
  2014-04-04 03:20 | police_protection_start | police
  on 2014-05-01 -> cannot tell

The child died
  covered: police 2014-01-01..2014-12-31
  covered: childrens_social_care 2014-01-01..2014-12-31
  2014-04-04 03:20 | police_protection_start | police
  2014-04-05 | death | hospital | of child
  on 2014-05-01 -> not required
"""

POLICE_PROTECTION_ENDS_IN_TIME = Duty(
    code="police-protection-ends-in-time",
    ref="C40",
    version="1",
    title="End of police protection",
    says="police protection ends within {n}, by release, by an order, or by the child becoming looked after",
    source=Cite("section 46", "law from memory", "children_act"),
    force="statute",
    starts=Each(select("police_protection_start"), same_day_is_one=True),
    due=ElapsedHours("police_protection.hours"),
    met_by=(
        either(
            select("police_protection_end"),
            select("order_made", order_type=("emergency_protection_order", "interim_care_order", "care_order")),
            select(
                "looked_after_start",
                legal_basis=("section_20", "interim_care_order", "care_order", "emergency_protection_order"),
            ),
        ),
    ),
    ends_if=(Ending(CHILD_DIED, "the child had died"),),
    falls_to="Police (the designated officer)",
    held_by=("police", "childrens_social_care"),
    fills={"n": "police_protection.hours"},
    describes=__doc__ or "",
    examples=EXAMPLES,
)

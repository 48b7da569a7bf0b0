"""End of an emergency protection order (C41)

Section 45 of the Children Act 1989, from memory (Part V was seen as enacted): an emergency protection order lasts at
most eight days, beginning with the day of the order. Where the last day would be a Sunday or a public holiday, the
court may let it run to noon of the next day that is neither. Where the police applied for it while the child was in
police protection, the eight days begin with the first day of that.

Our reading: by then the order is discharged, extended or replaced, or it is recorded to have ended. Police protection
counts as before it if it began not more than 72 hours earlier. An order that says itself when it ends is not told
apart.

Mended in November 2026 (version 2): the days begin with the first day of police protection where the police applied for
the order while the child was in it (section 45(3) with 46(7), from memory), with the order where somebody else did, and
may begin with either where the record does not say who applied. That an order runs is no longer taken for its making.
"""

from sightline.rulebook.language.bind import Each
from sightline.rulebook.language.conditions import Is, NotYes
from sightline.rulebook.language.deadlines import BeginningWith
from sightline.rulebook.language.rules import Cite, Duty, Ending
from sightline.rulebook.language.select import Select, either, select
from sightline.rulebook.terms import CHILD_DIED, CHILDRENS_SOCIAL_CARE, order_begun, runs_by_then

_LATER_ORDERS = ("interim_care_order", "interim_supervision_order", "care_order", "supervision_order")

EXAMPLES = """
The end of the order still to come on the last day, and not there the day after
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-04-03 | order_made: order_type=emergency_protection_order | court
  on 2014-04-10 -> pending, due 2014-04-10
  on 2014-04-11 -> breached and open, due 2014-04-10

The end of the order the day before
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-04-03 | order_made: order_type=emergency_protection_order | court
  2014-04-09 | order_ended: order_type=emergency_protection_order, how=discharged | court
  on 2014-06-09 -> met, due 2014-04-10

The end of the order on the last day
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-04-03 | order_made: order_type=emergency_protection_order | court
  2014-04-10 | order_ended: order_type=emergency_protection_order, how=discharged | court
  on 2014-06-09 -> met, due 2014-04-10

The end of the order a day late
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-04-03 | order_made: order_type=emergency_protection_order | court
  2014-04-11 | order_ended: order_type=emergency_protection_order, how=discharged | court
  on 2014-04-10 -> pending, due 2014-04-10
  on 2014-06-09 -> met late, due 2014-04-10

No records that cover the time: nobody can say that there was none
  covered: housing 2010-01-01..2027-12-31
  2014-04-03 | order_made: order_type=emergency_protection_order | court
  on 2014-06-09 -> cannot tell, due 2014-04-10

An entry that nobody has confirmed could be it
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-04-03 | order_made: order_type=emergency_protection_order | court
  2014-04-09 | entry | childrens_social_care | unconfirmed
  on 2014-06-09 -> cannot tell

The end of the order in time, and nobody has confirmed the record yet
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-04-03 | order_made: order_type=emergency_protection_order | court
  2014-04-10 | order_ended: order_type=emergency_protection_order, how=discharged | court | unconfirmed
  on 2014-06-09 -> cannot tell, due 2014-04-10

The end of the order known only to the month in which it was due
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-04-03 | order_made: order_type=emergency_protection_order | court
  2014-04 | order_ended: order_type=emergency_protection_order, how=discharged | court
  on 2014-06-09 -> cannot tell, due 2014-04-10

The order on a day that the record doubts: never a firm answer
  covered: childrens_social_care 2010-01-01..2027-12-31
  ?2014-04-03 | order_made: order_type=emergency_protection_order | court
  on 2014-06-09 -> cannot tell

It concerns a brother only
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-04-03 | order_made: order_type=emergency_protection_order | court | of sibling
  on 2014-06-09 -> nothing

The child died before it was due
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-04-03 | order_made: order_type=emergency_protection_order | court
  2014-04-04 | death | hospital | of child
  on 2014-06-09 -> not required

The eighth day is a Sunday: to noon on Monday
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-03-30 | order_made: order_type=emergency_protection_order | court
  on 2014-04-07 -> pending, due 2014-04-07T12:00+01:00
  on 2014-04-08 -> breached and open, due 2014-04-07T12:00+01:00

The eighth day is a Sunday, and the end was at noon or a minute after
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-03-30 | order_made: order_type=emergency_protection_order | court
  2014-04-07 12:01 | order_ended: order_type=emergency_protection_order | court
  on 2014-05-01 -> met late, due 2014-04-07T12:00+01:00

The eighth day is Good Friday: to noon on the Saturday, which is no public holiday
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-04-11 | order_made: order_type=emergency_protection_order | court
  2014-04-19 11:00 | order_made: order_type=interim_care_order | court
  on 2014-05-01 -> met, due 2014-04-19T12:00+01:00

Police protection came first, and the police applied: its first day is day one
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-04-01 22:00 | police_protection_start | police
  2014-04-03 | order_made: order_type=emergency_protection_order, applicant=police | court
  on 2014-04-09 -> breached and open, due 2014-04-08

Police protection came first, and the authority applied itself: the day of the order is day one
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-04-01 22:00 | police_protection_start | police
  2014-04-03 | order_made: order_type=emergency_protection_order, applicant=authority | court
  on 2014-04-09 -> pending, due 2014-04-10

Police protection came first, and nothing says who applied: either may be day one
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-04-01 22:00 | police_protection_start | police
  2014-04-03 | order_made: order_type=emergency_protection_order | court
  on 2014-04-09 -> cannot tell, due 2014-04-08..2014-04-10
  on 2014-04-11 -> breached and open, due 2014-04-08..2014-04-10

The record only says that the order runs
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-04-03 | order_made: order_type=emergency_protection_order, only_runs=yes | childrens_social_care
  on 2014-06-09 -> cannot tell

Police protection that had ended long before changes nothing
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-03-01 | police_protection_start | police
  2014-04-03 | order_made: order_type=emergency_protection_order | court
  on 2014-05-01 -> breached and open, due 2014-04-10

Whether police protection came first is doubted
  covered: childrens_social_care 2010-01-01..2027-12-31
  ?2014-04-01 | police_protection_start | police
  2014-04-03 | order_made: order_type=emergency_protection_order | court
  on 2014-04-09 -> cannot tell, due 2014-04-08..2014-04-10

Later a record only says that an interim care order runs: in time or late, nobody can say
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-04-03 | order_made: order_type=emergency_protection_order | court
  2014-04-28 | order_made: order_type=interim_care_order, only_runs=yes | childrens_social_care
  on 2014-06-09 -> cannot tell, due 2014-04-10

The order is known only to the month
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-04 | order_made: order_type=emergency_protection_order | court
  on 2014-05-07 -> cannot tell, due 2014-04-08..2014-05-07
"""

EMERGENCY_PROTECTION_ORDER_FOLLOWED_IN_TIME = Duty(
    code="emergency-protection-order-followed-in-time",
    ref="C41",
    version="2",
    title="End of an emergency protection order",
    says="an emergency protection order ends, or another order takes its place, within {n} that begin "
    "with the day of the order",
    source=Cite("section 45", "law from memory", "children_act"),
    force="statute",
    starts=Each(order_begun(("emergency_protection_order",), "emergency protection order"), same_day_is_one=True),
    due=BeginningWith(
        "emergency_protection_order.days",
        to_noon=True,
        since=select("police_protection_start"),
        since_hours="police_protection.hours",
        since_if=Is("applicant", ("police",)),
    ),
    met_by=(
        either(
            runs_by_then(_LATER_ORDERS),
            select("order_ended", order_type="emergency_protection_order"),
            Select(
                ("order_made",),
                (Is("order_type", _LATER_ORDERS), NotYes("only_runs", "made then")),
                "making of a care or supervision order or an interim one",
            ),
        ),
    ),
    ends_if=(Ending(CHILD_DIED, "the child had died"),),
    falls_to="The court and children's social care",
    held_by=CHILDRENS_SOCIAL_CARE,
    fills={"n": "emergency_protection_order.days"},
    describes=__doc__ or "",
    examples=EXAMPLES,
)

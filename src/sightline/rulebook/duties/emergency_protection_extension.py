"""End of an extended emergency protection order (C42)

Section 45(5) and (6) of the Children Act 1989, from memory: the court may extend an emergency protection order once,
by at most seven days.

Our reading: the extension runs from the end of the eight days. Where the record names the day to which it was
extended, that day counts, but nothing beyond the seven days.

Mended in November 2026 (version 2): the days begin with the first day of police protection where the police applied for
the order while the child was in it (section 45(3) with 46(7), from memory), with the order where somebody else did, and
may begin with either where the record does not say who applied. That an order runs is no longer taken for its making.
"""

from sightline.rulebook.language.bind import Each
from sightline.rulebook.language.circumstances import Followed, Where
from sightline.rulebook.language.conditions import Is, NotYes
from sightline.rulebook.language.deadlines import BeginningWith, Extended
from sightline.rulebook.language.rules import Cite, Duty, Ending
from sightline.rulebook.language.select import Select, either, select
from sightline.rulebook.terms import CHILD_DIED, CHILDRENS_SOCIAL_CARE, order_begun, runs_by_then

_ORDER = "emergency_protection_order"
_EXTENDED = select(
    "order_ended", order_type=_ORDER, how="extended", called="extension of an emergency protection order"
)
_LATER_ORDERS = ("interim_care_order", "interim_supervision_order", "care_order", "supervision_order")

EXAMPLES = """
The next order still to come on the last day, and not there the day after
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-04-10 | order_ended: order_type=emergency_protection_order, how=extended | court
  2014-04-03 | order_made: order_type=emergency_protection_order | court
  on 2014-04-17 -> pending, due 2014-04-17
  on 2014-04-18 -> breached and open, due 2014-04-17

The next order the day before
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-04-10 | order_ended: order_type=emergency_protection_order, how=extended | court
  2014-04-03 | order_made: order_type=emergency_protection_order | court
  2014-04-16 | order_made: order_type=interim_care_order | court
  on 2014-06-16 -> met, due 2014-04-17

The next order on the last day
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-04-10 | order_ended: order_type=emergency_protection_order, how=extended | court
  2014-04-03 | order_made: order_type=emergency_protection_order | court
  2014-04-17 | order_made: order_type=interim_care_order | court
  on 2014-06-16 -> met, due 2014-04-17

The next order a day late
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-04-10 | order_ended: order_type=emergency_protection_order, how=extended | court
  2014-04-03 | order_made: order_type=emergency_protection_order | court
  2014-04-18 | order_made: order_type=interim_care_order | court
  on 2014-04-17 -> pending, due 2014-04-17
  on 2014-06-16 -> met late, due 2014-04-17

No records that cover the time: nobody can say that there was none
  covered: housing 2010-01-01..2027-12-31
  2014-04-10 | order_ended: order_type=emergency_protection_order, how=extended | court
  2014-04-03 | order_made: order_type=emergency_protection_order | court
  on 2014-06-16 -> cannot tell, due 2014-04-17

An entry that nobody has confirmed could be it
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-04-10 | order_ended: order_type=emergency_protection_order, how=extended | court
  2014-04-03 | order_made: order_type=emergency_protection_order | court
  2014-04-16 | entry | childrens_social_care | unconfirmed
  on 2014-06-16 -> cannot tell

The next order in time, and nobody has confirmed the record yet
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-04-10 | order_ended: order_type=emergency_protection_order, how=extended | court
  2014-04-03 | order_made: order_type=emergency_protection_order | court
  2014-04-17 | order_made: order_type=interim_care_order | court | unconfirmed
  on 2014-06-16 -> cannot tell, due 2014-04-17

The next order known only to the month in which it was due
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-04-10 | order_ended: order_type=emergency_protection_order, how=extended | court
  2014-04-03 | order_made: order_type=emergency_protection_order | court
  2014-04 | order_made: order_type=interim_care_order | court
  on 2014-06-16 -> cannot tell, due 2014-04-17

The child died before it was due
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-04-10 | order_ended: order_type=emergency_protection_order, how=extended | court
  2014-04-03 | order_made: order_type=emergency_protection_order | court
  2014-04-12 | death | hospital | of child
  on 2014-06-16 -> not required

Not extended: the eight days are a duty of their own
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-04-03 | order_made: order_type=emergency_protection_order | court
  2014-04-09 | order_ended: order_type=emergency_protection_order, how=discharged | court
  on 2014-05-01 -> nothing

Extended by three days only, as the record says
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-04-03 | order_made: order_type=emergency_protection_order | court
  2014-04-10 | order_ended: order_type=emergency_protection_order, how=extended, extended_to=2014-04-13 | court
  on 2014-04-14 -> breached and open, due 2014-04-13

A second extension is not for the law to give
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-04-03 | order_made: order_type=emergency_protection_order | court
  2014-04-10 | order_ended: order_type=emergency_protection_order, how=extended | court
  2014-04-17 | order_ended: order_type=emergency_protection_order, how=extended | court
  on 2014-04-18 -> breached and open, due 2014-04-17

The record does not say how it ended: it may have been extended
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-04-03 | order_made: order_type=emergency_protection_order | court
  2014-04-10 | order_ended: order_type=emergency_protection_order | court
  on 2014-05-01 -> cannot tell

The day of the order is doubted
  covered: childrens_social_care 2010-01-01..2027-12-31
  ?2014-04-03 | order_made: order_type=emergency_protection_order | court
  2014-04-10 | order_ended: order_type=emergency_protection_order, how=extended | court
  on 2014-05-01 -> cannot tell
"""

EXTENDED_EMERGENCY_PROTECTION_ORDER_FOLLOWED_IN_TIME = Duty(
    code="extended-emergency-protection-order-followed-in-time",
    ref="C42",
    version="2",
    title="End of an extended emergency protection order",
    says="an emergency protection order that was extended ends, or another order takes its place, within {n} more",
    source=Cite("section 45(5) and (6)", "law from memory", "children_act"),
    force="statute",
    starts=Each(order_begun((_ORDER,), "emergency protection order"), same_day_is_one=True),
    applies=Where((Followed(_EXTENDED),), "where it was extended"),
    due=Extended(
        BeginningWith(
            "emergency_protection_order.days",
            to_noon=True,
            since=select("police_protection_start"),
            since_hours="police_protection.hours",
            since_if=Is("applicant", ("police",)),
        ),
        by=_EXTENDED,
        parameter="emergency_protection_order.extension_days",
        unit="days",
        times="emergency_protection_order.extensions",
    ),
    met_by=(
        either(
            runs_by_then(_LATER_ORDERS),
            select("order_ended", order_type=_ORDER, how=("discharged", "expired", "replaced")),
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
    fills={"n": "emergency_protection_order.extension_days"},
    describes=__doc__ or "",
    examples=EXAMPLES,
)

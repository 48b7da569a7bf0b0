"""Interim care or supervision order (C48)

Section 38 of the Children Act 1989, from memory. Before 22 April 2014 a first interim order lasted at most eight
weeks beginning with the day it was made, and a later one at most four, or to the end of the first eight weeks if that
was longer. Since then an interim order lasts to the end of the proceedings, unless it says otherwise itself.

Our reading: where the order names its end, that day counts. Without one, an order made since then owes nothing of its
own. What comes in time is another order, its recorded end or the end of the proceedings. First is an order before
which there is no other interim order in the same proceedings.

Mended in November 2026 (version 2): the end of proceedings between parents or relatives ends no interim
order. That an order runs is not taken for its making.
"""

from sightline.rulebook.language.bind import Each
from sightline.rulebook.language.circumstances import AnyHolds, IsFirst, NamesADay, NumberInForce, Where
from sightline.rulebook.language.conditions import Is, NotYes
from sightline.rulebook.language.deadlines import BeginningWith, ByNamedDay, FromFirst, later_of
from sightline.rulebook.language.regimes import Regime, Regimes
from sightline.rulebook.language.rules import Cite, Duty, Ending
from sightline.rulebook.language.select import Select, either, select
from sightline.rulebook.terms import (
    CHILD_DIED,
    CHILDRENS_SOCIAL_CARE,
    END_OF_CARE_PROCEEDINGS,
    order_begun,
    runs_by_then,
)

_INTERIM_TYPES = ("interim_care_order", "interim_supervision_order")
_INTERIM = Select(
    ("order_made",),
    (Is("order_type", _INTERIM_TYPES), NotYes("only_runs", "that was made then")),
    "interim order",
)
_FOLLOWS = (
    "interim_care_order",
    "interim_supervision_order",
    "care_order",
    "supervision_order",
    "special_guardianship_order",
    "child_arrangements_order",
)
_OF_EIGHT_WEEKS = BeginningWith("interim_order.first_weeks", unit="weeks")

EXAMPLES = """
The end of the order still to come on the last day, and not there the day after
  covered: childrens_social_care 2010-01-01..2027-12-31
  2013-06-03 | order_made: order_type=interim_care_order | court
  on 2013-07-28 -> pending, due 2013-07-28
  on 2013-07-29 -> breached and open, due 2013-07-28

The end of the order the day before
  covered: childrens_social_care 2010-01-01..2027-12-31
  2013-06-03 | order_made: order_type=interim_care_order | court
  2013-07-27 | order_ended: order_type=interim_care_order, how=discharged | court
  on 2013-09-26 -> met, due 2013-07-28

The end of the order on the last day
  covered: childrens_social_care 2010-01-01..2027-12-31
  2013-06-03 | order_made: order_type=interim_care_order | court
  2013-07-28 | order_ended: order_type=interim_care_order, how=discharged | court
  on 2013-09-26 -> met, due 2013-07-28

The end of the order a day late
  covered: childrens_social_care 2010-01-01..2027-12-31
  2013-06-03 | order_made: order_type=interim_care_order | court
  2013-07-29 | order_ended: order_type=interim_care_order, how=discharged | court
  on 2013-07-28 -> pending, due 2013-07-28
  on 2013-09-26 -> met late, due 2013-07-28

No records that cover the time: nobody can say that there was none
  covered: housing 2010-01-01..2027-12-31
  2013-06-03 | order_made: order_type=interim_care_order | court
  on 2013-09-26 -> cannot tell, due 2013-07-28

An entry that nobody has confirmed could be it
  covered: childrens_social_care 2010-01-01..2027-12-31
  2013-06-03 | order_made: order_type=interim_care_order | court
  2013-07-27 | entry | childrens_social_care | unconfirmed
  on 2013-09-26 -> cannot tell

The end of the order in time, and nobody has confirmed the record yet
  covered: childrens_social_care 2010-01-01..2027-12-31
  2013-06-03 | order_made: order_type=interim_care_order | court
  2013-07-28 | order_ended: order_type=interim_care_order, how=discharged | court | unconfirmed
  on 2013-09-26 -> cannot tell, due 2013-07-28

The order known only to the month: due between two days
  covered: childrens_social_care 2010-01-01..2027-12-31
  2013-06 | order_made: order_type=interim_care_order | court
  on 2013-07-26 -> pending
  on 2013-08-24 -> cannot tell, due 2013-07-26..2013-08-24
  on 2013-08-25 -> breached and open, due 2013-07-26..2013-08-24

The order on a day that the record doubts: never a firm answer
  covered: childrens_social_care 2010-01-01..2027-12-31
  ?2013-06-03 | order_made: order_type=interim_care_order | court
  on 2013-09-26 -> cannot tell

It concerns a brother only
  covered: childrens_social_care 2010-01-01..2027-12-31
  2013-06-03 | order_made: order_type=interim_care_order | court | of sibling
  on 2013-09-26 -> nothing

The child died before it was due
  covered: childrens_social_care 2010-01-01..2027-12-31
  2013-06-03 | order_made: order_type=interim_care_order | court
  2013-06-04 | death | hospital | of child
  on 2013-09-26 -> not required

Renewed in time; the later order lasts four weeks
  covered: childrens_social_care 2010-01-01..2027-12-31
  2013-06-03 | order_made: order_type=interim_care_order | court
  2013-07-28 | order_made: order_type=interim_care_order | court
  on 2013-09-01 -> met, due 2013-07-28; breached and open, due 2013-08-24

Renewed early: to the end of the first eight weeks, which is later than four weeks
  covered: childrens_social_care 2010-01-01..2027-12-31
  2013-06-03 | order_made: order_type=interim_care_order | court
  2013-06-10 | order_made: order_type=interim_care_order | court
  on 2013-07-29 -> met, due 2013-07-28; breached and open, due 2013-07-28

Other proceedings begin with eight weeks again
  covered: childrens_social_care 2010-01-01..2027-12-31
  2012-03-05 | proceedings_start: type=care_or_supervision | court
  2012-03-05 | order_made: order_type=interim_care_order | court
  2012-04-02 | proceedings_end | court
  2013-05-30 | proceedings_start: type=care_or_supervision | court
  2013-06-03 | order_made: order_type=interim_care_order | court
  on 2013-07-29 -> met, due 2012-04-29; breached and open, due 2013-07-28

On the first day of the new law it lasts as long as the proceedings
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-04-22 | order_made: order_type=interim_care_order | court
  on 2015-04-01 -> nothing

The day before it, eight weeks
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-04-21 | order_made: order_type=interim_care_order | court
  on 2014-06-16 -> breached and open, due 2014-06-15

The record only says that the order runs: nobody can count from that
  covered: childrens_social_care 2010-01-01..2027-12-31
  2013-06-03 | order_made: order_type=interim_care_order, only_runs=yes | childrens_social_care
  on 2013-09-26 -> cannot tell

An order whose making is on record, and later only said to run
  covered: childrens_social_care 2010-01-01..2027-12-31
  2013-06-03 | order_made: order_type=interim_care_order | court
  2013-07-03 | order_made: order_type=interim_care_order, only_runs=yes | childrens_social_care
  on 2013-07-29 -> cannot tell, due 2013-07-28

A record says that the order runs, and to when
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-05-12 | order_made: order_type=interim_care_order, only_runs=yes, expires_on=2014-08-29 | childrens_social_care
  on 2014-08-30 -> breached and open, due 2014-08-29

Under the new law an order may name its end
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-05-12 | order_made: order_type=interim_supervision_order, expires_on=2014-08-29 | court
  on 2014-08-30 -> breached and open, due 2014-08-29
"""

INTERIM_ORDER_FOLLOWED_IN_TIME = Duty(
    code="interim-order-followed-in-time",
    ref="C48",
    version="2",
    title="Interim care or supervision order",
    says="before an interim order runs out, another order, its end or the end of the proceedings is recorded",
    source=Cite("section 38", "law from memory", "children_act"),
    force="statute",
    starts=Each(order_begun(_INTERIM_TYPES, "interim order"), same_day_is_one=True),
    applies=Where(
        (AnyHolds((NamesADay("expires_on", "its end"), NumberInForce("interim_order.first_weeks"))),),
        "where the order names its end, or while the law set one",
    ),
    due=Regimes(
        (
            Regime((NamesADay("expires_on", "its end"),), ByNamedDay("expires_on", "when the order ends")),
            Regime((IsFirst(_INTERIM, within="proceedings"),), _OF_EIGHT_WEEKS),
            Regime(
                (),
                later_of(
                    BeginningWith("interim_order.renewal_weeks", unit="weeks"),
                    FromFirst(_INTERIM, "proceedings", _OF_EIGHT_WEEKS),
                ),
            ),
        )
    ),
    met_by=(
        either(
            runs_by_then(_FOLLOWS),
            Select(
                ("order_made",),
                (Is("order_type", _FOLLOWS), NotYes("only_runs", "made then")),
                "making of another order",
            ),
            select("order_ended", order_type=("interim_care_order", "interim_supervision_order")),
            END_OF_CARE_PROCEEDINGS,
        ),
    ),
    ends_if=(Ending(CHILD_DIED, "the child had died"),),
    falls_to="The court and children's social care",
    held_by=CHILDRENS_SOCIAL_CARE,
    fills={},
    describes=__doc__ or "",
    examples=EXAMPLES,
)

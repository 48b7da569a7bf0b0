"""An order in force and no live plan (R52)

A report of the review published on 5 September 2017 (read) tells of the want of an outcome-focused plan while an order
was in force. This asks, on the day looked at, whether an order stands and neither a child protection plan, a child in
need plan nor a time of being looked after runs beside it.

A child looked after under section 20 is living under a plan in the sense of this question for as long as that lasts;
that a care plan was made has a clock of its own (C20).

Mended in November 2026 (version 2): a placement that runs counts as a time of being looked after. A child under a care
order whose placement is on record, and the day of becoming looked after is not, was said to live under no plan.

Mended again (version 3): an order is asked about once, and not again at every record that says that it still runs.

Mended again (version 4): an order that another took the place of has ended (``rulebook/orders_by_law.py``). An interim
care order stood on behind the care order, and after that was discharged. One that was extended goes on. Each order is
asked about for as long as it is in force itself.
"""

from datetime import date

from sightline.rulebook.language.bind import Each
from sightline.rulebook.language.conditions import (
    Is,
)
from sightline.rulebook.language.during import NoneRunning, OrderStands, Running
from sightline.rulebook.language.in_force import OrderInForce
from sightline.rulebook.language.logic import NotSo, all_of
from sightline.rulebook.language.near import Also
from sightline.rulebook.language.rules import Cite, Prompt
from sightline.rulebook.language.select import select
from sightline.rulebook.language.ways import ways
from sightline.rulebook.language.windows import EVER, Around
from sightline.rulebook.terms import CHILD_DIED, CHILDRENS_SOCIAL_CARE, order_running

EXAMPLES = """
A supervision order, and no plan
  covered: childrens_social_care 2013-01-01..2014-12-31
  2013-10-01 | order_made: order_type=supervision_order | court
  on 2013-09-30 -> nothing
  on 2013-10-01 -> yes

A child in need plan runs
  covered: childrens_social_care 2013-01-01..2014-12-31
  2013-10-01 | order_made: order_type=supervision_order | court
  2013-10-01 | child_in_need_plan_start | childrens_social_care
  on 2014-01-01 -> no

The plan has ended
  covered: childrens_social_care 2013-01-01..2014-12-31
  2013-10-01 | order_made: order_type=supervision_order | court
  2013-10-01 | child_protection_plan_start | childrens_social_care
  2014-02-03 | child_protection_plan_end | childrens_social_care
  on 2014-02-02 -> no
  on 2014-02-04 -> yes

The order has run out by law
  covered: childrens_social_care 2013-01-01..2014-12-31
  2013-10-01 | order_made: order_type=supervision_order | court
  on 2014-09-30 -> yes
  on 2014-10-01 -> no

The order was ended
  covered: childrens_social_care 2013-01-01..2014-12-31
  2013-10-01 | order_made: order_type=supervision_order | court
  2014-03-03 | order_ended: order_type=supervision_order | court
  on 2014-03-02 -> yes
  on 2014-03-04 -> no

Looked after under a care order
  covered: childrens_social_care 2013-01-01..2014-12-31
  2013-10-01 | order_made: order_type=care_order | court
  2013-10-01 | looked_after_start | childrens_social_care
  on 2014-01-01 -> no

An order of another kind
  covered: childrens_social_care 2013-01-01..2014-12-31
  2013-10-01 | order_made: order_type=non_molestation_order | court
  on 2014-01-01 -> nothing

Of which kind is not recorded
  covered: childrens_social_care 2013-01-01..2014-12-31
  2013-10-01 | order_made | court
  on 2014-01-01 -> cannot tell

Children's social care's records are not here
  2013-10-01 | order_made: order_type=supervision_order | court
  on 2014-01-01 -> cannot tell

The child died
  covered: childrens_social_care 2013-01-01..2014-12-31
  2013-10-01 | order_made: order_type=supervision_order | court
  2014-05-01 | death | hospital | of child
  on 2014-04-30 -> yes
  on 2014-05-01 -> no

A care order and a placement, and no record of becoming looked after
  covered: childrens_social_care 2013-01-01..2014-12-31
  2013-10-01 | order_made: order_type=care_order | court
  2013-10-02 | placement_start: type=foster_care | childrens_social_care
  on 2014-01-01 -> no

A record says later that the order still runs: it is one order
  covered: childrens_social_care 2013-01-01..2014-12-31
  2013-10-01 | order_made: order_type=supervision_order | court
  2013-12-01 | order_made: order_type=supervision_order, only_runs=yes | childrens_social_care
  on 2014-01-01 -> yes

The care order took the place of the interim one, and was discharged
  covered: childrens_social_care 2013-01-01..2014-12-31
  2013-10-01 | order_made: order_type=interim_care_order | court
  2014-02-03 | order_made: order_type=care_order | court
  2014-05-06 | order_ended: order_type=care_order, how=discharged | court
  on 2014-03-01 -> no; yes
  on 2014-06-01 -> no; no

An interim care order that was extended goes on
  covered: childrens_social_care 2013-01-01..2014-12-31
  2013-10-01 | order_made: order_type=interim_care_order | court
  2014-02-03 | order_ended: order_type=interim_care_order, how=extended | court
  on 2014-03-01 -> yes

A plan that nobody confirmed
  covered: childrens_social_care 2013-01-01..2014-12-31
  2013-10-01 | order_made: order_type=supervision_order | court
  2013-10-01 | child_in_need_plan_start | childrens_social_care | unconfirmed
  on 2014-01-01 -> cannot tell
"""

_PLANS = ("child_protection_plan", "child_in_need_plan", "looked_after", "placement")
"""A child who is placed is looked after, whether or not the day on which that began is on record."""
_STARTS, _WHEN = ways(
    (
        Each(order_running(("supervision_order", "interim_supervision_order")), same_day_is_one=True),
        all_of(
            OrderStands(
                OrderInForce(
                    ("supervision_order", "interim_supervision_order"),
                    "supervision_order.months",
                    "supervision_order.longest_months",
                )
            ),
            NoneRunning(_PLANS, CHILDRENS_SOCIAL_CARE),
            NotSo(Also(CHILD_DIED, Around(EVER, EVER)), "the child has not died"),
        ),
    ),
    (
        Each(order_running(("care_order", "interim_care_order")), same_day_is_one=True),
        all_of(
            Running(("order",), now=True, started=Is("order_type", ("care_order", "interim_care_order")), own=True),
            NoneRunning(_PLANS, CHILDRENS_SOCIAL_CARE),
            NotSo(Also(CHILD_DIED, Around(EVER, EVER)), "the child has not died"),
        ),
    ),
)

ORDER_WITHOUT_PLAN = Prompt(
    code="order-without-plan",
    ref="R52",
    tier="T2",
    version="4",
    title="Order in force and no live plan",
    says="an order is in force, and no child protection plan, child in need plan or time of being looked after "
    "runs beside "
    "it today",
    source=Cite("A report of a serious case review published on 5 September 2017", "report read"),
    learned_on=date(2017, 9, 5),
    starts=_STARTS,
    when=_WHEN,
    questions=("Under what plan does this child live today?",),
    would_answer=("The start of a plan, or the end of the order.",),
    held_by=("childrens_social_care", "court", "legal"),
    fills={},
    against=select("order_review", "visit"),
    describes=__doc__ or "",
    examples=EXAMPLES,
)

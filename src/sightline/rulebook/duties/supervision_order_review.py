"""Review of the plan under a supervision order (C50)

The Public Law Working Group's recommendations of 2023, seen in lawyers' summaries: a supervision order has a plan
from its making, is not a step down, and is reviewed by the agencies together, with an active decision before it ends.
No interval is remembered; three months is Sightline's default until a partnership sets its own.

Our reading: each review starts the count to the next, and the last is held before the order runs out. Orders made
before the recommendations owe nothing by them.

Mended in November 2026 (version 2): that an order runs is no longer taken for its making.

Mended in November 2026 (version 3): what is done after
an end neither meets this nor begins its count anew.
"""

from sightline.rulebook.language.bind import Each
from sightline.rulebook.language.circumstances import NotYetOver, NumberInForce, Where
from sightline.rulebook.language.conditions import Is, NotYes
from sightline.rulebook.language.deadlines import EndOfOrder, earlier_of
from sightline.rulebook.language.due import months
from sightline.rulebook.language.rules import Cite, Duty, Ending
from sightline.rulebook.language.select import Select, either, select
from sightline.rulebook.terms import CHILD_DIED, CHILDRENS_SOCIAL_CARE

_ORDER = "supervision_order"
_MADE = Select(
    ("order_made",),
    (Is("order_type", (_ORDER,)), NotYes("only_runs", "that was made then")),
    "making of a supervision order",
)
_REVIEW = select("order_review", order_type=_ORDER)
_ITS_END = EndOfOrder(order=_MADE, lasts="supervision_order.months")

EXAMPLES = """
The review still to come on the last day, and not there the day after
  covered: childrens_social_care 2010-01-01..2027-12-31
  2024-02-12 | order_made: order_type=supervision_order | court
  on 2024-05-12 -> pending, due 2024-05-12
  on 2024-05-13 -> breached and open, due 2024-05-12

No records that cover the time: nobody can say that there was none
  covered: housing 2010-01-01..2027-12-31
  2024-02-12 | order_made: order_type=supervision_order | court
  on 2024-07-11 -> cannot tell, due 2024-05-12

An entry that nobody has confirmed could be it
  covered: childrens_social_care 2010-01-01..2027-12-31
  2024-02-12 | order_made: order_type=supervision_order | court
  2024-05-11 | entry | childrens_social_care | unconfirmed
  on 2024-07-11 -> cannot tell

The review in time, and nobody has confirmed the record yet
  covered: childrens_social_care 2010-01-01..2027-12-31
  2024-02-12 | order_made: order_type=supervision_order | court
  2024-05-12 | order_review: order_type=supervision_order | childrens_social_care | unconfirmed
  on 2024-07-11 -> cannot tell, due 2024-05-12

The order known only to the month: due between two days
  covered: childrens_social_care 2010-01-01..2027-12-31
  2024-02 | order_made: order_type=supervision_order | court
  on 2024-05-29 -> cannot tell, due 2024-05-01..2024-05-29
  on 2024-05-30 -> breached and open, due 2024-05-01..2024-05-29

It concerns a brother only
  covered: childrens_social_care 2010-01-01..2027-12-31
  2024-02-12 | order_made: order_type=supervision_order | court | of sibling
  on 2024-07-11 -> nothing

The child died before it was due
  covered: childrens_social_care 2010-01-01..2027-12-31
  2024-02-12 | order_made: order_type=supervision_order | court
  2024-02-13 | death | hospital | of child
  on 2024-07-11 -> not required

The order was discharged first
  covered: childrens_social_care 2010-01-01..2027-12-31
  2024-02-12 | order_made: order_type=supervision_order | court
  2024-05-11 | order_ended: order_type=supervision_order, how=discharged | court
  on 2024-07-11 -> not required

Each review starts the next count
  covered: childrens_social_care 2010-01-01..2027-12-31
  2024-02-12 | order_made: order_type=supervision_order | court
  2024-05-12 | order_review: order_type=supervision_order | childrens_social_care
  2024-08-13 | order_review: order_type=supervision_order | childrens_social_care
  on 2024-09-01 -> met, due 2024-05-12; met late, due 2024-08-12; pending, due 2024-11-13

The last one before the order runs out, not after
  covered: childrens_social_care 2010-01-01..2027-12-31
  2024-02-12 | order_made: order_type=supervision_order | court
  2024-05-10 | order_review: order_type=supervision_order | childrens_social_care
  2024-08-09 | order_review: order_type=supervision_order | childrens_social_care
  2024-11-15 | order_review: order_type=supervision_order | childrens_social_care
  on 2025-03-01 -> met, due 2024-05-12; met, due 2024-08-10; met late, due 2024-11-09; breached and open, due 2025-02-11

A review after the order had run out starts nothing
  covered: childrens_social_care 2010-01-01..2027-12-31
  2024-02-12 | order_made: order_type=supervision_order | court
  2025-02-20 | order_review: order_type=supervision_order | childrens_social_care
  on 2025-03-01 -> met late, due 2024-05-12

An order made before the recommendations
  covered: childrens_social_care 2010-01-01..2027-12-31
  2023-04-29 | order_made: order_type=supervision_order | court
  on 2024-03-01 -> nothing
"""

SUPERVISION_ORDER_REVIEWED_IN_TIME = Duty(
    code="supervision-order-reviewed-in-time",
    ref="C50",
    version="3",
    title="Review of the plan under a supervision order",
    says="while a supervision order runs, the plan under it is reviewed at least every {n}, and before it ends",
    source=Cite("reviews under a supervision order", "law from memory", "supervision_orders"),
    force="good practice",
    starts=Each(either(_MADE, _REVIEW), same_day_is_one=True, kinds_apart=True, certain_only=True),
    applies=Where(
        (NumberInForce("supervision_order_review.months"), NotYetOver(_ITS_END)),
        "while the order runs, since the recommendations",
    ),
    due=earlier_of(months("supervision_order_review.months"), _ITS_END),
    met_by=(_REVIEW,),
    ends_if=(
        Ending(
            select("order_ended", order_type=_ORDER, how=("discharged", "replaced", "expired")), "the order had ended"
        ),
        Ending(
            select("order_made", order_type=("care_order", "interim_care_order")), "a care order had taken its place"
        ),
        Ending(CHILD_DIED, "the child had died"),
    ),
    rolling=True,
    falls_to="Children's social care",
    held_by=CHILDRENS_SOCIAL_CARE,
    fills={"n": "supervision_order_review.months"},
    describes=__doc__ or "",
    examples=EXAMPLES,
)

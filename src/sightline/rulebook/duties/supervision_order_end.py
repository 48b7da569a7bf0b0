"""What follows a supervision order (C49)

Schedule 3, paragraph 6 of the Children Act 1989, from memory: a supervision order lasts a year from its making; the
court may extend it, to three years in all from the first making. A working group of lawyers and judges asks that a
decision be taken before it runs out.

What is owed here is that somebody decides, before the order runs out, what follows: an extension, a discharge, a new
application, or an end with a plan. That it is owed three months before the end (nine months into an order of a year)
is Sightline's default, not law. Its breach is the question R42 as far as it is about a supervision order; the two are
one finding. A review of the order counts if it says that it decided about the end. Where an order was extended and
the record does not say to when, it cannot be told.

Where nothing was decided by then, it is owed once more two months and one month before the end: two duties of their
own. Each asks in the place of the one before, so that at any time there is one question, and an answer given at nine
months does not keep the last weeks quiet.

Mended in November 2026 (version 2): a new application is one for care or supervision; what parents bring
against each other decides nothing about the order.
"""

from sightline.rulebook.language.bind import Each
from sightline.rulebook.language.deadlines import EndOfOrder
from sightline.rulebook.language.rules import Cite, Duty, Ending, Raises
from sightline.rulebook.terms import (
    CARE_ORDER_MADE,
    CHILD_DIED,
    CHILDRENS_SOCIAL_CARE,
    END_OF_SUPERVISION_ORDER_DECIDED,
    SUPERVISION_ORDER_MADE_OR_EXTENDED,
)

EXAMPLES = """
The decision still to come on the last day, and not there the day after
  covered: childrens_social_care 2010-01-01..2027-12-31
  2013-10-07 | order_made: order_type=supervision_order | court
  on 2014-07-07 -> pending, due 2014-07-07
  on 2014-07-08 -> breached and open, due 2014-07-07

The decision the day before
  covered: childrens_social_care 2010-01-01..2027-12-31
  2013-10-07 | order_made: order_type=supervision_order | court
  2014-07-06 | order_review: order_type=supervision_order, about_the_end=yes | childrens_social_care
  on 2014-09-05 -> met, due 2014-07-07

The decision on the last day
  covered: childrens_social_care 2010-01-01..2027-12-31
  2013-10-07 | order_made: order_type=supervision_order | court
  2014-07-07 | order_review: order_type=supervision_order, about_the_end=yes | childrens_social_care
  on 2014-09-05 -> met, due 2014-07-07

The decision a day late
  covered: childrens_social_care 2010-01-01..2027-12-31
  2013-10-07 | order_made: order_type=supervision_order | court
  2014-07-08 | order_review: order_type=supervision_order, about_the_end=yes | childrens_social_care
  on 2014-07-07 -> pending, due 2014-07-07
  on 2014-09-05 -> met late, due 2014-07-07

No records that cover the time: nobody can say that there was none
  covered: housing 2010-01-01..2027-12-31
  2013-10-07 | order_made: order_type=supervision_order | court
  on 2014-09-05 -> cannot tell, due 2014-07-07

An entry that nobody has confirmed could be it
  covered: childrens_social_care 2010-01-01..2027-12-31
  2013-10-07 | order_made: order_type=supervision_order | court
  2014-07-06 | entry | childrens_social_care | unconfirmed
  on 2014-09-05 -> cannot tell

The decision in time, and nobody has confirmed the record yet
  covered: childrens_social_care 2010-01-01..2027-12-31
  2013-10-07 | order_made: order_type=supervision_order | court
  2014-07-07 | order_review: order_type=supervision_order, about_the_end=yes | childrens_social_care | unconfirmed
  on 2014-09-05 -> cannot tell, due 2014-07-07

The order known only to the month: due between two days
  covered: childrens_social_care 2010-01-01..2027-12-31
  2013-10 | order_made: order_type=supervision_order | court
  on 2014-07-01 -> pending
  on 2014-07-31 -> cannot tell, due 2014-07-01..2014-07-31
  on 2014-08-01 -> breached and open, due 2014-07-01..2014-07-31

The decision known only to the month in which it was due
  covered: childrens_social_care 2010-01-01..2027-12-31
  2013-10-07 | order_made: order_type=supervision_order | court
  2014-07 | order_review: order_type=supervision_order, about_the_end=yes | childrens_social_care
  on 2014-09-05 -> cannot tell, due 2014-07-07

The order on a day that the record doubts: never a firm answer
  covered: childrens_social_care 2010-01-01..2027-12-31
  ?2013-10-07 | order_made: order_type=supervision_order | court
  on 2014-09-05 -> cannot tell

It concerns a brother only
  covered: childrens_social_care 2010-01-01..2027-12-31
  2013-10-07 | order_made: order_type=supervision_order | court | of sibling
  on 2014-09-05 -> nothing

The child died before it was due
  covered: childrens_social_care 2010-01-01..2027-12-31
  2013-10-07 | order_made: order_type=supervision_order | court
  2013-10-08 | death | hospital | of child
  on 2014-09-05 -> not required

The order names its own end: three months before the day after it
  covered: childrens_social_care 2010-01-01..2027-12-31
  2013-10-07 | order_made: order_type=supervision_order, expires_on=2014-04-06 | court
  on 2014-01-07 -> pending, due 2014-01-07
  on 2014-01-08 -> breached and open, due 2014-01-07

Extended, and the record says to when
  covered: childrens_social_care 2010-01-01..2027-12-31
  2013-10-07 | order_made: order_type=supervision_order | court
  2014-06-02 | order_ended: order_type=supervision_order, how=extended, extended_to=2015-10-06 | court
  on 2015-07-08 -> met, due 2014-07-07; breached and open, due 2015-07-07

Extended, and the record does not say to when
  covered: childrens_social_care 2010-01-01..2027-12-31
  2013-10-07 | order_made: order_type=supervision_order | court
  2014-06-02 | order_ended: order_type=supervision_order, how=extended | court
  on 2015-07-08 -> met, due 2014-07-07; cannot tell

A review that does not say whether it was about the end
  covered: childrens_social_care 2010-01-01..2027-12-31
  2013-10-07 | order_made: order_type=supervision_order | court
  2014-02-03 | order_review: order_type=supervision_order | childrens_social_care
  on 2014-08-01 -> cannot tell, due 2014-07-07

Back before the court
  covered: childrens_social_care 2010-01-01..2027-12-31
  2013-10-07 | order_made: order_type=supervision_order | court
  2014-05-06 | proceedings_start: type=care_or_supervision | court
  on 2014-08-01 -> met, due 2014-07-07

A care order took its place
  covered: childrens_social_care 2010-01-01..2027-12-31
  2013-10-07 | order_made: order_type=supervision_order | court
  2014-05-06 | order_made: order_type=interim_care_order | court
  on 2014-08-01 -> not required, due 2014-07-07
"""

END_OF_SUPERVISION_ORDER_DECIDED_ON_IN_TIME = Duty(
    code="end-of-supervision-order-decided-on-in-time",
    ref="C49",
    version="2",
    title="What follows a supervision order",
    says="what follows a supervision order is decided {n} before the order runs out",
    source=Cite("Schedule 3, paragraph 6", "law from memory", "children_act"),
    force="statute and local",
    starts=Each(SUPERVISION_ORDER_MADE_OR_EXTENDED, same_day_is_one=True),
    due=EndOfOrder(
        order=SUPERVISION_ORDER_MADE_OR_EXTENDED,
        lasts="supervision_order.months",
        months_before="supervision_order.decision_months",
    ),
    met_by=(END_OF_SUPERVISION_ORDER_DECIDED,),
    ends_if=(
        Ending(CARE_ORDER_MADE, "a care order had taken its place"),
        Ending(CHILD_DIED, "the child had died"),
    ),
    falls_to="Children's social care",
    held_by=CHILDRENS_SOCIAL_CARE,
    fills={"n": "supervision_order.decision_months"},
    raises=Raises(
        ref="R42",
        tier="T2",
        questions=(
            "You may want to ask what the plan is on the day after the order ends.",
            "Who decides whether to ask the court for more time, and by when?",
        ),
        would_answer=(
            "A review that decided what happens when the order ends.",
            "An extension, a discharge or a new application.",
        ),
        until=EndOfOrder(
            order=SUPERVISION_ORDER_MADE_OR_EXTENDED,
            lasts="supervision_order.months",
            months_before="supervision_order.second_decision_months",
        ),
    ),
    describes=__doc__ or "",
    examples=EXAMPLES,
)

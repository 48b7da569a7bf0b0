"""What follows a supervision order, asked a third time (C49)

Schedule 3, paragraph 6 of the Children Act 1989, from memory: a supervision order lasts a year from its making. Nothing
that was read says how long before its end somebody has to decide what follows.

What is owed here is that somebody decides one month before the end (eleven months into an order of a year), where
nothing had been decided two months before it. That it is owed again is Sightline's default, not law. Its breach is the
question R42 once more, so that an answer given to the first one does not keep the last weeks of an order quiet. Where
something was decided before, it is not owed.

Mended in November 2026 (version 2): a new application is one for care or supervision; what parents bring
against each other decides nothing about the order.
"""

from sightline.rulebook.language.bind import Each
from sightline.rulebook.language.circumstances import NotDoneBy, Where
from sightline.rulebook.language.deadlines import EndOfOrder
from sightline.rulebook.language.rules import Cite, Duty, Ending, Raises
from sightline.rulebook.language.select import either
from sightline.rulebook.terms import (
    CARE_ORDER_MADE,
    CHILD_DIED,
    CHILDRENS_SOCIAL_CARE,
    END_OF_SUPERVISION_ORDER_DECIDED,
    SUPERVISION_ORDER_MADE_OR_EXTENDED,
)

EXAMPLES = """
Nothing decided two months before, and nothing since
  covered: childrens_social_care 2010-01-01..2027-12-31
  2013-10-07 | order_made: order_type=supervision_order | court
  on 2014-08-07 -> nothing
  on 2014-08-08 -> pending, due 2014-09-07
  on 2014-09-07 -> pending, due 2014-09-07
  on 2014-09-08 -> breached and open, due 2014-09-07

Decided in the last days before it is asked again
  covered: childrens_social_care 2010-01-01..2027-12-31
  2013-10-07 | order_made: order_type=supervision_order | court
  2014-09-07 | order_review: order_type=supervision_order, about_the_end=yes | childrens_social_care
  on 2014-10-01 -> met, due 2014-09-07

Decided a day late
  covered: childrens_social_care 2010-01-01..2027-12-31
  2013-10-07 | order_made: order_type=supervision_order | court
  2014-09-08 | order_review: order_type=supervision_order, about_the_end=yes | childrens_social_care
  on 2014-10-01 -> met late, due 2014-09-07

Decided two months before: it is not asked again
  covered: childrens_social_care 2010-01-01..2027-12-31
  2013-10-07 | order_made: order_type=supervision_order | court
  2014-08-07 | order_review: order_type=supervision_order, about_the_end=yes | childrens_social_care
  on 2014-10-01 -> nothing

A review that does not say whether it was about the end
  covered: childrens_social_care 2010-01-01..2027-12-31
  2013-10-07 | order_made: order_type=supervision_order | court
  2014-03-03 | order_review: order_type=supervision_order | childrens_social_care
  on 2014-10-01 -> cannot tell, due 2014-09-07

No records that cover the time
  covered: housing 2010-01-01..2027-12-31
  2013-10-07 | order_made: order_type=supervision_order | court
  on 2014-10-01 -> cannot tell, due 2014-09-07

A decision that nobody has confirmed yet
  covered: childrens_social_care 2010-01-01..2027-12-31
  2013-10-07 | order_made: order_type=supervision_order | court
  2014-09-07 | order_review: order_type=supervision_order, about_the_end=yes | childrens_social_care | unconfirmed
  on 2014-10-01 -> cannot tell, due 2014-09-07

A decision known only to the month in which it was due
  covered: childrens_social_care 2010-01-01..2027-12-31
  2013-10-07 | order_made: order_type=supervision_order | court
  2014-09 | order_review: order_type=supervision_order, about_the_end=yes | childrens_social_care
  on 2014-10-01 -> cannot tell, due 2014-09-07

The order on a day that the record doubts
  covered: childrens_social_care 2010-01-01..2027-12-31
  ?2013-10-07 | order_made: order_type=supervision_order | court
  on 2014-10-01 -> cannot tell

A care order took its place in time
  covered: childrens_social_care 2010-01-01..2027-12-31
  2013-10-07 | order_made: order_type=supervision_order | court
  2014-09-06 | order_made: order_type=interim_care_order | court
  on 2014-10-01 -> not required, due 2014-09-07

The child died first
  covered: childrens_social_care 2010-01-01..2027-12-31
  2013-10-07 | order_made: order_type=supervision_order | court
  2014-05-01 | death | hospital | of child
  on 2014-10-01 -> not required

It concerns a brother only
  covered: childrens_social_care 2010-01-01..2027-12-31
  2013-10-07 | order_made: order_type=supervision_order | court | of sibling
  on 2014-10-01 -> nothing

The order names its own end
  covered: childrens_social_care 2010-01-01..2027-12-31
  2013-10-07 | order_made: order_type=supervision_order, expires_on=2014-04-06 | court
  on 2014-04-01 -> breached and open
"""

END_OF_SUPERVISION_ORDER_DECIDED_ON_AT_THE_THIRD_MARK = Duty(
    code="end-of-supervision-order-decided-on-at-the-third-mark",
    ref="C49",
    version="2",
    title="What follows a supervision order, asked a third time",
    says="what follows a supervision order is decided {n} before the order runs out, where nothing had been decided by "
    "{before} before it",
    source=Cite("Schedule 3, paragraph 6", "law from memory", "children_act"),
    force="statute and local",
    starts=Each(SUPERVISION_ORDER_MADE_OR_EXTENDED, same_day_is_one=True),
    applies=Where(
        (
            NotDoneBy(
                either(END_OF_SUPERVISION_ORDER_DECIDED, CARE_ORDER_MADE),
                EndOfOrder(
                    order=SUPERVISION_ORDER_MADE_OR_EXTENDED,
                    lasts="supervision_order.months",
                    months_before="supervision_order.second_decision_months",
                ),
                CHILDRENS_SOCIAL_CARE,
            ),
        ),
        "where nothing had been decided by two months (or the number set instead) before the order runs out",
    ),
    due=EndOfOrder(
        order=SUPERVISION_ORDER_MADE_OR_EXTENDED,
        lasts="supervision_order.months",
        months_before="supervision_order.third_decision_months",
    ),
    met_by=(END_OF_SUPERVISION_ORDER_DECIDED,),
    ends_if=(
        Ending(CARE_ORDER_MADE, "a care order had taken its place"),
        Ending(CHILD_DIED, "the child had died"),
    ),
    falls_to="Children's social care",
    held_by=CHILDRENS_SOCIAL_CARE,
    fills={
        "n": "supervision_order.third_decision_months",
        "before": "supervision_order.second_decision_months",
    },
    raises=Raises(
        ref="R42",
        tier="T2",
        questions=(
            "You may want to ask again what the plan is on the day after the order ends.",
            "Who decides whether to ask the court for more time, and is there still time to?",
        ),
        would_answer=(
            "A review that decided what happens when the order ends.",
            "An extension, a discharge or a new application.",
        ),
    ),
    describes=__doc__ or "",
    examples=EXAMPLES,
)

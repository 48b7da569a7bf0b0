"""Child assessment order (C43)

Section 43(5) of the Children Act 1989 (read as enacted): a child assessment order names the day on which the
assessment is to begin, and has effect for at most seven days beginning with that day.

Our reading: within that time the assessment or a medical is recorded. Where the record does not say from which day
the order runs, it cannot be told.
"""

from sightline.rulebook.language.bind import Each
from sightline.rulebook.language.deadlines import BeginningWith, FromNamedDay
from sightline.rulebook.language.rules import Cite, Duty, Ending
from sightline.rulebook.language.select import select
from sightline.rulebook.terms import CHILD_DIED, CHILDRENS_SOCIAL_CARE

EXAMPLES = """
The assessment still to come on the last day, and not there the day after
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-04-03 | order_made: order_type=child_assessment_order, runs_from=2014-04-07 | court
  on 2014-04-13 -> pending, due 2014-04-13
  on 2014-04-14 -> breached and open, due 2014-04-13

The assessment the day before
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-04-03 | order_made: order_type=child_assessment_order, runs_from=2014-04-07 | court
  2014-04-12 | assessment_completed | childrens_social_care
  on 2014-06-12 -> met, due 2014-04-13

The assessment on the last day
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-04-03 | order_made: order_type=child_assessment_order, runs_from=2014-04-07 | court
  2014-04-13 | assessment_completed | childrens_social_care
  on 2014-06-12 -> met, due 2014-04-13

The assessment a day late
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-04-03 | order_made: order_type=child_assessment_order, runs_from=2014-04-07 | court
  2014-04-14 | assessment_completed | childrens_social_care
  on 2014-04-13 -> pending, due 2014-04-13
  on 2014-06-12 -> met late, due 2014-04-13

No records that cover the time: nobody can say that there was none
  covered: housing 2010-01-01..2027-12-31
  2014-04-03 | order_made: order_type=child_assessment_order, runs_from=2014-04-07 | court
  on 2014-06-12 -> cannot tell, due 2014-04-13

An entry that nobody has confirmed could be it
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-04-03 | order_made: order_type=child_assessment_order, runs_from=2014-04-07 | court
  2014-04-12 | entry | childrens_social_care | unconfirmed
  on 2014-06-12 -> cannot tell

The assessment in time, and nobody has confirmed the record yet
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-04-03 | order_made: order_type=child_assessment_order, runs_from=2014-04-07 | court
  2014-04-13 | assessment_completed | childrens_social_care | unconfirmed
  on 2014-06-12 -> cannot tell, due 2014-04-13

The assessment known only to the month in which it was due
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-04-03 | order_made: order_type=child_assessment_order, runs_from=2014-04-07 | court
  2014-04 | assessment_completed | childrens_social_care
  on 2014-06-12 -> cannot tell, due 2014-04-13

It concerns a brother only
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-04-03 | order_made: order_type=child_assessment_order, runs_from=2014-04-07 | court | of sibling
  on 2014-06-12 -> nothing

The child died before it was due
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-04-03 | order_made: order_type=child_assessment_order, runs_from=2014-04-07 | court
  2014-04-04 | death | hospital | of child
  on 2014-06-12 -> not required

The order ended first
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-04-03 | order_made: order_type=child_assessment_order, runs_from=2014-04-07 | court
  2014-04-12 | order_ended: order_type=child_assessment_order | court
  on 2014-06-12 -> not required

The record does not say from which day it runs
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-04-03 | order_made: order_type=child_assessment_order | court
  on 2014-06-01 -> cannot tell

A medical is what it was for
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-04-03 | order_made: order_type=child_assessment_order, runs_from=2014-04-07 | court
  2014-04-09 | child_protection_medical | childrens_social_care
  on 2014-06-01 -> met, due 2014-04-13

Another order
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-04-03 | order_made: order_type=prohibited_steps_order, runs_from=2014-04-07 | court
  on 2014-06-01 -> nothing
"""

CHILD_ASSESSMENT_ORDER_CARRIED_OUT_IN_TIME = Duty(
    code="child-assessment-order-carried-out-in-time",
    ref="C43",
    version="1",
    title="Child assessment order",
    says="what a child assessment order is for is done within {n} that begin with the day that it names",
    source=Cite("section 43(5)(b)", "law read", "children_act"),
    force="statute",
    starts=Each(select("order_made", order_type="child_assessment_order"), same_day_is_one=True),
    due=FromNamedDay("runs_from", "from which day the order runs", BeginningWith("child_assessment_order.days")),
    met_by=(select("assessment_completed", "child_protection_medical"),),
    ends_if=(
        Ending(select("order_ended", order_type="child_assessment_order"), "the order had ended"),
        Ending(CHILD_DIED, "the child had died"),
    ),
    falls_to="Children's social care",
    held_by=CHILDRENS_SOCIAL_CARE,
    fills={"n": "child_assessment_order.days"},
    describes=__doc__ or "",
    examples=EXAMPLES,
)

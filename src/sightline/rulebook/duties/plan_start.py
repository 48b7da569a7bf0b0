"""Child protection plan from the day of the conference (C05)

A child protection plan begins on the day of the initial conference that decides on it: the census takes the two days
to be the same (rule 2885, read in a validator of the census). A plan that comes from another area begins otherwise.

Our reading: a conference that decided on a plan owes a start of the plan on its own day.
"""

from sightline.rulebook.language.bind import Each
from sightline.rulebook.language.deadlines import OnThatDay
from sightline.rulebook.language.rules import Cite, Duty, Ending
from sightline.rulebook.language.select import select
from sightline.rulebook.terms import CHILD_DIED, CHILDRENS_SOCIAL_CARE

_DECIDED_ON_A_PLAN = select("initial_child_protection_conference", outcome="plan")

EXAMPLES = """
The plan still to come on the last day, and not there the day after
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-05-06 | initial_child_protection_conference: outcome=plan | childrens_social_care
  on 2014-05-06 -> pending, due 2014-05-06
  on 2014-05-07 -> breached and open, due 2014-05-06

The plan on the last day
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-05-06 | initial_child_protection_conference: outcome=plan | childrens_social_care
  2014-05-06 | child_protection_plan_start | childrens_social_care
  on 2014-06-15 -> met, due 2014-05-06

The plan a day late
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-05-06 | initial_child_protection_conference: outcome=plan | childrens_social_care
  2014-05-07 | child_protection_plan_start | childrens_social_care
  on 2014-05-06 -> pending, due 2014-05-06
  on 2014-06-15 -> met late, due 2014-05-06

No records that cover the time: nobody can say that there was none
  covered: housing 2010-01-01..2027-12-31
  2014-05-06 | initial_child_protection_conference: outcome=plan | childrens_social_care
  on 2014-06-15 -> cannot tell, due 2014-05-06

An entry that nobody has confirmed could be it
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-05-06 | initial_child_protection_conference: outcome=plan | childrens_social_care
  2014-05-06 | entry | childrens_social_care | unconfirmed
  on 2014-06-15 -> cannot tell

The plan in time, and nobody has confirmed the record yet
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-05-06 | initial_child_protection_conference: outcome=plan | childrens_social_care
  2014-05-06 | child_protection_plan_start | childrens_social_care | unconfirmed
  on 2014-06-15 -> cannot tell, due 2014-05-06

The plan known only to the month in which it was due
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-05-06 | initial_child_protection_conference: outcome=plan | childrens_social_care
  2014-05 | child_protection_plan_start | childrens_social_care
  on 2014-06-15 -> cannot tell, due 2014-05-06

The conference on a day that the record doubts: never a firm answer
  covered: childrens_social_care 2010-01-01..2027-12-31
  ?2014-05-06 | initial_child_protection_conference: outcome=plan | childrens_social_care
  on 2014-06-15 -> cannot tell

It concerns a brother only
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-05-06 | initial_child_protection_conference: outcome=plan | childrens_social_care | of sibling
  on 2014-06-15 -> nothing

No plan was decided
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-05-06 | initial_child_protection_conference: outcome=no_plan | childrens_social_care
  on 2014-06-01 -> nothing

The record does not say what was decided
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-05-06 | initial_child_protection_conference | childrens_social_care
  on 2014-06-01 -> cannot tell

The conference is known only to the month, and so is the plan
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-05 | initial_child_protection_conference: outcome=plan | childrens_social_care
  2014-05 | child_protection_plan_start | childrens_social_care
  on 2014-06-20 -> cannot tell, due 2014-05-01..2014-05-31
"""

CHILD_PROTECTION_PLAN_BEGINS_THE_SAME_DAY = Duty(
    code="child-protection-plan-begins-the-same-day",
    ref="C05",
    version="1",
    title="Child protection plan from the day of the conference",
    says="a child protection plan begins on the day of the initial conference that decides on it",
    source=Cite("child protection plan", "law from memory", "working_together"),
    force="statutory guidance",
    starts=Each(_DECIDED_ON_A_PLAN, same_day_is_one=True),
    due=OnThatDay(),
    met_by=(select("child_protection_plan_start"),),
    ends_if=(Ending(CHILD_DIED, "the child had died"),),
    falls_to="Children's social care",
    held_by=CHILDRENS_SOCIAL_CARE,
    fills={},
    note="Rule 2885 of the Children in Need census was read in a validator of it.",
    describes=__doc__ or "",
    examples=EXAMPLES,
)

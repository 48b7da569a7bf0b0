"""First review child protection conference (C07)

Working Together: the first review conference is held within three months of the initial conference, and brought
forward if something significant changes. The number was seen in a guide for pupils and in one area's procedures.
Later reviews are a duty of their own.

Mended in November 2026 (version 2): the council that takes a plan on reviews it within the same time of its
transfer-in conference, which stands for an initial one; procedures of areas say so (from memory). A review
conference that decided on its end ends the plan too.

Mended in November 2026 (version 3): it ends with the eighteenth birthday, as every plan for a child does.
"""

from sightline.rulebook.language.bind import Each
from sightline.rulebook.language.due import months
from sightline.rulebook.language.rules import Cite, Duty, Ending
from sightline.rulebook.terms import (
    CHILD_DIED,
    CHILDRENS_SOCIAL_CARE,
    CONFERENCE_THAT_MADE_A_PLAN,
    PLAN_ENDED,
    REVIEW_CONFERENCE,
)

EXAMPLES = """
The child turned eighteen before it was due
  covered: childrens_social_care 2010-01-01..2027-12-31
  1996-05-08 | birth | hospital | of child
  2014-05-06 | initial_child_protection_conference: outcome=plan | childrens_social_care
  on 2014-12-30 -> not required

The review still to come on the last day, and not there the day after
  covered: childrens_social_care 2010-01-01..2027-12-31
  2013-11-12 | initial_child_protection_conference: outcome=plan | childrens_social_care
  on 2014-02-12 -> pending, due 2014-02-12
  on 2014-02-13 -> breached and open, due 2014-02-12

The review the day before
  covered: childrens_social_care 2010-01-01..2027-12-31
  2013-11-12 | initial_child_protection_conference: outcome=plan | childrens_social_care
  2014-02-11 | review_child_protection_conference | childrens_social_care
  on 2014-04-13 -> met, due 2014-02-12

The review on the last day
  covered: childrens_social_care 2010-01-01..2027-12-31
  2013-11-12 | initial_child_protection_conference: outcome=plan | childrens_social_care
  2014-02-12 | review_child_protection_conference | childrens_social_care
  on 2014-04-13 -> met, due 2014-02-12

The review a day late
  covered: childrens_social_care 2010-01-01..2027-12-31
  2013-11-12 | initial_child_protection_conference: outcome=plan | childrens_social_care
  2014-02-13 | review_child_protection_conference | childrens_social_care
  on 2014-02-12 -> pending, due 2014-02-12
  on 2014-04-13 -> met late, due 2014-02-12

No records that cover the time: nobody can say that there was none
  covered: housing 2010-01-01..2027-12-31
  2013-11-12 | initial_child_protection_conference: outcome=plan | childrens_social_care
  on 2014-04-13 -> cannot tell, due 2014-02-12

An entry that nobody has confirmed could be it
  covered: childrens_social_care 2010-01-01..2027-12-31
  2013-11-12 | initial_child_protection_conference: outcome=plan | childrens_social_care
  2014-02-11 | entry | childrens_social_care | unconfirmed
  on 2014-04-13 -> cannot tell

The review in time, and nobody has confirmed the record yet
  covered: childrens_social_care 2010-01-01..2027-12-31
  2013-11-12 | initial_child_protection_conference: outcome=plan | childrens_social_care
  2014-02-12 | review_child_protection_conference | childrens_social_care | unconfirmed
  on 2014-04-13 -> cannot tell, due 2014-02-12

The conference known only to the month: due between two days
  covered: childrens_social_care 2010-01-01..2027-12-31
  2013-11 | initial_child_protection_conference: outcome=plan | childrens_social_care
  on 2014-02-01 -> pending
  on 2014-02-28 -> cannot tell, due 2014-02-01..2014-02-28
  on 2014-03-01 -> breached and open, due 2014-02-01..2014-02-28

The review known only to the month in which it was due
  covered: childrens_social_care 2010-01-01..2027-12-31
  2013-11-12 | initial_child_protection_conference: outcome=plan | childrens_social_care
  2014-02 | review_child_protection_conference | childrens_social_care
  on 2014-04-13 -> cannot tell, due 2014-02-12

The conference on a day that the record doubts: never a firm answer
  covered: childrens_social_care 2010-01-01..2027-12-31
  ?2013-11-12 | initial_child_protection_conference: outcome=plan | childrens_social_care
  on 2014-04-13 -> cannot tell

It concerns a brother only
  covered: childrens_social_care 2010-01-01..2027-12-31
  2013-11-12 | initial_child_protection_conference: outcome=plan | childrens_social_care | of sibling
  on 2014-04-13 -> nothing

The child died before it was due
  covered: childrens_social_care 2010-01-01..2027-12-31
  2013-11-12 | initial_child_protection_conference: outcome=plan | childrens_social_care
  2013-11-13 | death | hospital | of child
  on 2014-04-13 -> not required

The plan ended first
  covered: childrens_social_care 2010-01-01..2027-12-31
  2013-11-12 | initial_child_protection_conference: outcome=plan | childrens_social_care
  2014-02-11 | child_protection_plan_end | childrens_social_care
  on 2014-04-13 -> not required

Three months from 30 November end with February
  covered: childrens_social_care 2010-01-01..2027-12-31
  2013-11-30 | initial_child_protection_conference: outcome=plan | childrens_social_care
  2014-02-28 | review_child_protection_conference | childrens_social_care
  on 2014-04-01 -> met, due 2014-02-28

A transfer-in conference takes the plan on, and the end of the other council's plan is not its end
  covered: childrens_social_care 2010-01-01..2027-12-31
  2013-09-02 | child_protection_plan_start | childrens_social_care
  2014-04-10 | transfer_conference | childrens_social_care
  2014-04-10 | child_protection_plan_start | childrens_social_care
  2014-04-10 | child_protection_plan_end | childrens_social_care
  on 2014-07-11 -> breached and open, due 2014-07-10

A transfer-in conference after which no plan begins owes none
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-04-10 | transfer_conference | childrens_social_care
  on 2014-09-01 -> nothing
"""

FIRST_REVIEW_CONFERENCE_IN_TIME = Duty(
    code="first-review-conference-in-time",
    ref="C07",
    version="3",
    title="First review child protection conference",
    says="the first review conference is held within {n} of the initial conference that decided on a plan",
    source=Cite("review child protection conferences", "law from memory", "working_together"),
    force="statutory guidance",
    starts=Each(CONFERENCE_THAT_MADE_A_PLAN, same_day_is_one=True),
    due=months("first_review_conference.months"),
    met_by=(REVIEW_CONFERENCE,),
    ends_if=(
        PLAN_ENDED,
        Ending(CHILD_DIED, "the child had died"),
    ),
    falls_to="Children's social care",
    held_by=CHILDRENS_SOCIAL_CARE,
    fills={"n": "first_review_conference.months"},
    until_age="childhood.years",
    describes=__doc__ or "",
    examples=EXAMPLES,
)

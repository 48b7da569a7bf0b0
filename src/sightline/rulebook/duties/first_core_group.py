"""First core group (C06)

Working Together: the core group meets within 10 working days of the initial child protection conference that decided
on a plan, and works the plan out in detail. The number was seen in a guide for pupils, which says 10 days. How often
the group meets after that is set locally, and a duty of its own.

Mended in November 2026 (version 2): the core group of the council that takes a plan on meets within the same time
of its transfer-in conference, which stands for an initial one; procedures of areas say so (from memory). A review
conference that decided on its end ends the plan too.

Mended in November 2026 (version 3): it ends with the eighteenth birthday, as every plan for a child does.
"""

from sightline.rulebook.language.bind import Each
from sightline.rulebook.language.due import working_days
from sightline.rulebook.language.rules import Cite, Duty, Ending
from sightline.rulebook.language.select import select
from sightline.rulebook.terms import CHILD_DIED, CHILDRENS_SOCIAL_CARE, CONFERENCE_THAT_MADE_A_PLAN, PLAN_ENDED

EXAMPLES = """
The child turned eighteen before it was due
  covered: childrens_social_care 2010-01-01..2027-12-31
  1996-05-08 | birth | hospital | of child
  2014-05-06 | initial_child_protection_conference: outcome=plan | childrens_social_care
  on 2014-06-30 -> not required

The core group still to come on the last day, and not there the day after
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-04-10 | initial_child_protection_conference: outcome=plan | childrens_social_care
  on 2014-04-28 -> pending, due 2014-04-28
  on 2014-04-29 -> breached and open, due 2014-04-28

The core group the day before
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-04-10 | initial_child_protection_conference: outcome=plan | childrens_social_care
  2014-04-27 | core_group | childrens_social_care
  on 2014-06-27 -> met, due 2014-04-28

The core group on the last day
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-04-10 | initial_child_protection_conference: outcome=plan | childrens_social_care
  2014-04-28 | core_group | childrens_social_care
  on 2014-06-27 -> met, due 2014-04-28

The core group a day late
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-04-10 | initial_child_protection_conference: outcome=plan | childrens_social_care
  2014-04-29 | core_group | childrens_social_care
  on 2014-04-28 -> pending, due 2014-04-28
  on 2014-06-27 -> met late, due 2014-04-28

No records that cover the time: nobody can say that there was none
  covered: housing 2010-01-01..2027-12-31
  2014-04-10 | initial_child_protection_conference: outcome=plan | childrens_social_care
  on 2014-06-27 -> cannot tell, due 2014-04-28

An entry that nobody has confirmed could be it
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-04-10 | initial_child_protection_conference: outcome=plan | childrens_social_care
  2014-04-27 | entry | childrens_social_care | unconfirmed
  on 2014-06-27 -> cannot tell

The core group in time, and nobody has confirmed the record yet
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-04-10 | initial_child_protection_conference: outcome=plan | childrens_social_care
  2014-04-28 | core_group | childrens_social_care | unconfirmed
  on 2014-06-27 -> cannot tell, due 2014-04-28

The conference known only to the month: due between two days
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-04 | initial_child_protection_conference: outcome=plan | childrens_social_care
  on 2014-04-15 -> cannot tell
  on 2014-05-15 -> cannot tell, due 2014-04-15..2014-05-15
  on 2014-05-16 -> breached and open, due 2014-04-15..2014-05-15

The conference on a day that the record doubts: never a firm answer
  covered: childrens_social_care 2010-01-01..2027-12-31
  ?2014-04-10 | initial_child_protection_conference: outcome=plan | childrens_social_care
  on 2014-06-27 -> cannot tell

It concerns a brother only
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-04-10 | initial_child_protection_conference: outcome=plan | childrens_social_care | of sibling
  on 2014-06-27 -> nothing

The child died before it was due
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-04-10 | initial_child_protection_conference: outcome=plan | childrens_social_care
  2014-04-11 | death | hospital | of child
  on 2014-06-27 -> not required

The plan ended first
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-04-10 | initial_child_protection_conference: outcome=plan | childrens_social_care
  2014-04-27 | child_protection_plan_end | childrens_social_care
  on 2014-06-27 -> not required

The conference decided on no plan
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-04-10 | initial_child_protection_conference: outcome=no_plan | childrens_social_care
  on 2014-06-01 -> nothing

A transfer-in conference takes the plan on, and the end of the other council's plan is not its end
  covered: childrens_social_care 2010-01-01..2027-12-31
  2013-09-02 | child_protection_plan_start | childrens_social_care
  2014-04-10 | transfer_conference | childrens_social_care
  2014-04-10 | child_protection_plan_start | childrens_social_care
  2014-04-10 | child_protection_plan_end | childrens_social_care
  on 2014-04-29 -> breached and open, due 2014-04-28

A transfer-in conference after which no plan begins owes none
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-04-10 | transfer_conference | childrens_social_care
  on 2014-09-01 -> nothing
"""

FIRST_CORE_GROUP_IN_TIME = Duty(
    code="first-core-group-in-time",
    ref="C06",
    version="3",
    title="First core group",
    says="the core group of a child protection plan first meets within {n} of the initial conference",
    source=Cite("core group", "law from memory", "working_together"),
    force="statutory guidance",
    starts=Each(CONFERENCE_THAT_MADE_A_PLAN, same_day_is_one=True),
    due=working_days("first_core_group.working_days"),
    met_by=(select("core_group"),),
    ends_if=(
        PLAN_ENDED,
        Ending(CHILD_DIED, "the child had died"),
    ),
    falls_to="Children's social care",
    held_by=CHILDRENS_SOCIAL_CARE,
    fills={"n": "first_core_group.working_days"},
    until_age="childhood.years",
    describes=__doc__ or "",
    examples=EXAMPLES,
)

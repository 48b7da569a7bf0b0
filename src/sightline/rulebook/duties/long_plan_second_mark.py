"""Child protection plan that runs on past the second mark (C11)

Performance indicators, from memory, look at child protection plans that have run for 15, 18 and 24 months. No guidance
that was read sets a number. What is owed here is that a plan that went on after it was first decided on is decided on
again by the second of these marks, and why it goes on.

The numbers are Sightline's defaults until a partnership sets its own. Our reading: only a decision since the mark
before answers it, and one that came late for the first mark is such a decision. A plan that ended first owes nothing.

Mended in November 2026 (version 2): the end of another council's plan, on the day on which this one began, ends this
one no more. A review conference that decided on its end ends the plan too.

Mended in November 2026 (version 3): it ends with the eighteenth birthday, as every plan for a child does.
"""

from sightline.rulebook.language.bind import Each
from sightline.rulebook.language.due import months
from sightline.rulebook.language.rules import Cite, Duty, Ending
from sightline.rulebook.language.select import select
from sightline.rulebook.terms import CHILD_DIED, CHILDRENS_SOCIAL_CARE, LONG_PLAN_DECIDED_ON, PLAN_ENDED

EXAMPLES = """
The child turned eighteen before it was due
  covered: childrens_social_care 2010-01-01..2027-12-31
  1996-05-08 | birth | hospital | of child
  2014-05-06 | child_protection_plan_start | childrens_social_care
  on 2017-12-30 -> not required

Nothing decided: not due on the last day, and missed the day after
  covered: childrens_social_care 2010-01-01..2027-12-31
  2013-02-12 | child_protection_plan_start | childrens_social_care
  on 2014-08-12 -> pending, due 2014-08-12
  on 2014-08-13 -> breached and open, due 2014-08-12

Decided on the last day
  covered: childrens_social_care 2010-01-01..2027-12-31
  2013-02-12 | child_protection_plan_start | childrens_social_care
  2014-08-12 | decision: type=long_plan | childrens_social_care
  on 2014-10-01 -> met, due 2014-08-12

Decided a day late
  covered: childrens_social_care 2010-01-01..2027-12-31
  2013-02-12 | child_protection_plan_start | childrens_social_care
  2014-08-13 | decision: type=long_plan | childrens_social_care
  on 2014-10-01 -> met late, due 2014-08-12

Decided on the day of the mark before: that answered the earlier one
  covered: childrens_social_care 2010-01-01..2027-12-31
  2013-02-12 | child_protection_plan_start | childrens_social_care
  2014-05-12 | decision: type=long_plan | childrens_social_care
  on 2014-08-12 -> pending, due 2014-08-12
  on 2014-10-01 -> breached and open, due 2014-08-12

Decided the day after the mark before
  covered: childrens_social_care 2010-01-01..2027-12-31
  2013-02-12 | child_protection_plan_start | childrens_social_care
  2014-05-13 | decision: type=long_plan | childrens_social_care
  on 2014-10-01 -> met, due 2014-08-12

Decided at the mark before, and again since
  covered: childrens_social_care 2010-01-01..2027-12-31
  2013-02-12 | child_protection_plan_start | childrens_social_care
  2014-05-12 | decision: type=long_plan | childrens_social_care
  2014-06-20 | decision: type=long_plan | childrens_social_care
  on 2014-10-01 -> met, due 2014-08-12

Decided in the month of the mark before, the day not known
  covered: childrens_social_care 2010-01-01..2027-12-31
  2013-02-12 | child_protection_plan_start | childrens_social_care
  2014-05 | decision: type=long_plan | childrens_social_care
  on 2014-10-01 -> cannot tell, due 2014-08-12

The plan ended first
  covered: childrens_social_care 2010-01-01..2027-12-31
  2013-02-12 | child_protection_plan_start | childrens_social_care
  2014-06-20 | child_protection_plan_end | childrens_social_care
  on 2014-10-01 -> not required

The child died before it was due
  covered: childrens_social_care 2010-01-01..2027-12-31
  2013-02-12 | child_protection_plan_start | childrens_social_care
  2013-03-13 | death | hospital | of child
  on 2014-10-01 -> not required

No records that cover the time since the mark before
  covered: childrens_social_care 2010-01-01..2014-05-12
  2013-02-12 | child_protection_plan_start | childrens_social_care
  on 2014-10-01 -> cannot tell, due 2014-08-12

Records of the time since the mark before are enough
  covered: childrens_social_care 2014-05-13..2027-12-31
  2013-02-12 | child_protection_plan_start | childrens_social_care
  on 2014-10-01 -> breached and open, due 2014-08-12

A decision that nobody has confirmed yet
  covered: childrens_social_care 2010-01-01..2027-12-31
  2013-02-12 | child_protection_plan_start | childrens_social_care
  2014-06-20 | decision: type=long_plan | childrens_social_care | unconfirmed
  on 2014-10-01 -> cannot tell, due 2014-08-12

The start known only to the month: due between two days
  covered: childrens_social_care 2010-01-01..2027-12-31
  2013-02 | child_protection_plan_start | childrens_social_care
  on 2014-08-28 -> cannot tell, due 2014-08-01..2014-08-28
  on 2014-10-01 -> breached and open, due 2014-08-01..2014-08-28

The start on a day that the record doubts: never a firm answer
  covered: childrens_social_care 2010-01-01..2027-12-31
  ?2013-02-12 | child_protection_plan_start | childrens_social_care
  on 2014-10-01 -> cannot tell

It concerns a brother only
  covered: childrens_social_care 2010-01-01..2027-12-31
  2013-02-12 | child_protection_plan_start | childrens_social_care | of sibling
  on 2014-10-01 -> nothing

A decision that does not say of what sort it is
  covered: childrens_social_care 2010-01-01..2027-12-31
  2013-02-12 | child_protection_plan_start | childrens_social_care
  2014-06-20 | decision | childrens_social_care
  on 2014-10-01 -> cannot tell, due 2014-08-12
"""

LONG_CHILD_PROTECTION_PLAN_DECIDED_ON_AT_THE_SECOND_MARK = Duty(
    code="long-child-protection-plan-decided-on-at-the-second-mark",
    ref="C11",
    version="3",
    title="Child protection plan that runs on past the second mark",
    says="before a child protection plan has run for {n}, somebody decides again what its length means",
    source=Cite("plans that run long", "law from memory", "performance_indicators"),
    force="good practice",
    starts=Each(select("child_protection_plan_start"), same_day_is_one=True),
    due=months("long_plan.second_months"),
    counts_after=months("long_plan.months"),
    met_by=(LONG_PLAN_DECIDED_ON,),
    ends_if=(
        PLAN_ENDED,
        Ending(CHILD_DIED, "the child had died"),
    ),
    falls_to="Children's social care",
    held_by=CHILDRENS_SOCIAL_CARE,
    fills={"n": "long_plan.second_months"},
    until_age="childhood.years",
    describes=__doc__ or "",
    examples=EXAMPLES,
)

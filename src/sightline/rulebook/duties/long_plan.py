"""Child protection plan that has run long (C11)

Performance indicators look at child protection plans that have run for 15, 18 and 24 months. No guidance that was
read sets a number. What is owed here is that by then somebody has decided what the length of the plan means, and why.

The number is Sightline's default until a partnership sets its own. A plan that ended first owes nothing.
This is the first of the three. The second and the third are duties of their own: a plan that goes on is decided on
again, and a decision of before the mark that came first does not answer them.

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

The decision still to come on the last day, and not there the day after
  covered: childrens_social_care 2010-01-01..2027-12-31
  2013-02-12 | child_protection_plan_start | childrens_social_care
  on 2014-05-12 -> pending, due 2014-05-12
  on 2014-05-13 -> breached and open, due 2014-05-12

The decision the day before
  covered: childrens_social_care 2010-01-01..2027-12-31
  2013-02-12 | child_protection_plan_start | childrens_social_care
  2014-05-11 | decision: type=long_plan | childrens_social_care
  on 2014-07-11 -> met, due 2014-05-12

The decision on the last day
  covered: childrens_social_care 2010-01-01..2027-12-31
  2013-02-12 | child_protection_plan_start | childrens_social_care
  2014-05-12 | decision: type=long_plan | childrens_social_care
  on 2014-07-11 -> met, due 2014-05-12

The decision a day late
  covered: childrens_social_care 2010-01-01..2027-12-31
  2013-02-12 | child_protection_plan_start | childrens_social_care
  2014-05-13 | decision: type=long_plan | childrens_social_care
  on 2014-05-12 -> pending, due 2014-05-12
  on 2014-07-11 -> met late, due 2014-05-12

No records that cover the time: nobody can say that there was none
  covered: housing 2010-01-01..2027-12-31
  2013-02-12 | child_protection_plan_start | childrens_social_care
  on 2014-07-11 -> cannot tell, due 2014-05-12

An entry that nobody has confirmed could be it
  covered: childrens_social_care 2010-01-01..2027-12-31
  2013-02-12 | child_protection_plan_start | childrens_social_care
  2014-05-11 | entry | childrens_social_care | unconfirmed
  on 2014-07-11 -> cannot tell

The decision in time, and nobody has confirmed the record yet
  covered: childrens_social_care 2010-01-01..2027-12-31
  2013-02-12 | child_protection_plan_start | childrens_social_care
  2014-05-12 | decision: type=long_plan | childrens_social_care | unconfirmed
  on 2014-07-11 -> cannot tell, due 2014-05-12

The start of the plan known only to the month: due between two days
  covered: childrens_social_care 2010-01-01..2027-12-31
  2013-02 | child_protection_plan_start | childrens_social_care
  on 2014-05-01 -> pending
  on 2014-05-28 -> cannot tell, due 2014-05-01..2014-05-28
  on 2014-05-29 -> breached and open, due 2014-05-01..2014-05-28

The decision known only to the month in which it was due
  covered: childrens_social_care 2010-01-01..2027-12-31
  2013-02-12 | child_protection_plan_start | childrens_social_care
  2014-05 | decision: type=long_plan | childrens_social_care
  on 2014-07-11 -> cannot tell, due 2014-05-12

The start of the plan on a day that the record doubts: never a firm answer
  covered: childrens_social_care 2010-01-01..2027-12-31
  ?2013-02-12 | child_protection_plan_start | childrens_social_care
  on 2014-07-11 -> cannot tell

It concerns a brother only
  covered: childrens_social_care 2010-01-01..2027-12-31
  2013-02-12 | child_protection_plan_start | childrens_social_care | of sibling
  on 2014-07-11 -> nothing

The child died before it was due
  covered: childrens_social_care 2010-01-01..2027-12-31
  2013-02-12 | child_protection_plan_start | childrens_social_care
  2013-02-13 | death | hospital | of child
  on 2014-07-11 -> not required

The plan ended first
  covered: childrens_social_care 2010-01-01..2027-12-31
  2013-02-12 | child_protection_plan_start | childrens_social_care
  2014-05-11 | child_protection_plan_end | childrens_social_care
  on 2014-07-11 -> not required

A decision that does not say of what sort it is
  covered: childrens_social_care 2010-01-01..2027-12-31
  2013-02-12 | child_protection_plan_start | childrens_social_care
  2014-03-01 | decision | childrens_social_care
  on 2014-06-01 -> cannot tell, due 2014-05-12

The plan of the council that took it on runs, where the other council's ended on the same day
  covered: childrens_social_care 2010-01-01..2027-12-31
  2013-01-09 | child_protection_plan_start | childrens_social_care
  2013-07-03 | child_protection_plan_start | childrens_social_care
  2013-07-03 | child_protection_plan_end | childrens_social_care
  on 2014-10-04 -> not required, due 2014-04-09; breached and open, due 2014-10-03
"""

LONG_CHILD_PROTECTION_PLAN_DECIDED_ON = Duty(
    code="long-child-protection-plan-decided-on",
    ref="C11",
    version="3",
    title="Child protection plan that has run long",
    says="before a child protection plan has run for {n}, somebody decides what its length means",
    source=Cite("plans that run long", "law from memory", "performance_indicators"),
    force="good practice",
    starts=Each(select("child_protection_plan_start"), same_day_is_one=True),
    due=months("long_plan.months"),
    met_by=(LONG_PLAN_DECIDED_ON,),
    ends_if=(
        PLAN_ENDED,
        Ending(CHILD_DIED, "the child had died"),
    ),
    falls_to="Children's social care",
    held_by=CHILDRENS_SOCIAL_CARE,
    fills={"n": "long_plan.months"},
    until_age="childhood.years",
    describes=__doc__ or "",
    examples=EXAMPLES,
)

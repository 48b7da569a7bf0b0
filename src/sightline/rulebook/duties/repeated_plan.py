"""Child protection plan needed again (C11)

Performance indicators look at children who become the subject of a child protection plan for a second time within two
years. No guidance that was read sets a number. What is owed here is that somebody decides what was tried before and
what will be different now.

Both numbers are Sightline's defaults until a partnership sets its own.

Mended in November 2026 (version 2): a review conference that decided on its end ends the plan too.
"""

from sightline.rulebook.language.bind import Each
from sightline.rulebook.language.circumstances import SoonAfter, Where
from sightline.rulebook.language.due import working_days
from sightline.rulebook.language.rules import Cite, Duty, Ending
from sightline.rulebook.language.select import select
from sightline.rulebook.terms import CHILD_DIED, CHILDRENS_SOCIAL_CARE, PLAN_ENDED

EXAMPLES = """
The decision still to come on the last day, and not there the day after
  covered: childrens_social_care 2010-01-01..2027-12-31
  2011-05-03 | child_protection_plan_start | childrens_social_care
  2012-03-03 | child_protection_plan_end | childrens_social_care
  2014-03-03 | child_protection_plan_start | childrens_social_care
  on 2014-03-24 -> pending, due 2014-03-24
  on 2014-03-25 -> breached and open, due 2014-03-24

The decision the day before
  covered: childrens_social_care 2010-01-01..2027-12-31
  2011-05-03 | child_protection_plan_start | childrens_social_care
  2012-03-03 | child_protection_plan_end | childrens_social_care
  2014-03-03 | child_protection_plan_start | childrens_social_care
  2014-03-23 | decision: type=repeated_plan | childrens_social_care
  on 2014-05-23 -> met, due 2014-03-24

The decision on the last day
  covered: childrens_social_care 2010-01-01..2027-12-31
  2011-05-03 | child_protection_plan_start | childrens_social_care
  2012-03-03 | child_protection_plan_end | childrens_social_care
  2014-03-03 | child_protection_plan_start | childrens_social_care
  2014-03-24 | decision: type=repeated_plan | childrens_social_care
  on 2014-05-23 -> met, due 2014-03-24

The decision a day late
  covered: childrens_social_care 2010-01-01..2027-12-31
  2011-05-03 | child_protection_plan_start | childrens_social_care
  2012-03-03 | child_protection_plan_end | childrens_social_care
  2014-03-03 | child_protection_plan_start | childrens_social_care
  2014-03-25 | decision: type=repeated_plan | childrens_social_care
  on 2014-03-24 -> pending, due 2014-03-24
  on 2014-05-23 -> met late, due 2014-03-24

No records that cover the time: nobody can say that there was none
  covered: housing 2010-01-01..2027-12-31
  2011-05-03 | child_protection_plan_start | childrens_social_care
  2012-03-03 | child_protection_plan_end | childrens_social_care
  2014-03-03 | child_protection_plan_start | childrens_social_care
  on 2014-05-23 -> cannot tell, due 2014-03-24

An entry that nobody has confirmed could be it
  covered: childrens_social_care 2010-01-01..2027-12-31
  2011-05-03 | child_protection_plan_start | childrens_social_care
  2012-03-03 | child_protection_plan_end | childrens_social_care
  2014-03-03 | child_protection_plan_start | childrens_social_care
  2014-03-23 | entry | childrens_social_care | unconfirmed
  on 2014-05-23 -> cannot tell

The decision in time, and nobody has confirmed the record yet
  covered: childrens_social_care 2010-01-01..2027-12-31
  2011-05-03 | child_protection_plan_start | childrens_social_care
  2012-03-03 | child_protection_plan_end | childrens_social_care
  2014-03-03 | child_protection_plan_start | childrens_social_care
  2014-03-24 | decision: type=repeated_plan | childrens_social_care | unconfirmed
  on 2014-05-23 -> cannot tell, due 2014-03-24

The decision known only to the month in which it was due
  covered: childrens_social_care 2010-01-01..2027-12-31
  2011-05-03 | child_protection_plan_start | childrens_social_care
  2012-03-03 | child_protection_plan_end | childrens_social_care
  2014-03-03 | child_protection_plan_start | childrens_social_care
  2014-03 | decision: type=repeated_plan | childrens_social_care
  on 2014-05-23 -> cannot tell, due 2014-03-24

The start of the second plan on a day that the record doubts: never a firm answer
  covered: childrens_social_care 2010-01-01..2027-12-31
  2011-05-03 | child_protection_plan_start | childrens_social_care
  2012-03-03 | child_protection_plan_end | childrens_social_care
  ?2014-03-03 | child_protection_plan_start | childrens_social_care
  on 2014-05-23 -> cannot tell

It concerns a brother only
  covered: childrens_social_care 2010-01-01..2027-12-31
  2011-05-03 | child_protection_plan_start | childrens_social_care
  2012-03-03 | child_protection_plan_end | childrens_social_care
  2014-03-03 | child_protection_plan_start | childrens_social_care | of sibling
  on 2014-05-23 -> nothing

The child died before it was due
  covered: childrens_social_care 2010-01-01..2027-12-31
  2011-05-03 | child_protection_plan_start | childrens_social_care
  2012-03-03 | child_protection_plan_end | childrens_social_care
  2014-03-03 | child_protection_plan_start | childrens_social_care
  2014-03-04 | death | hospital | of child
  on 2014-05-23 -> not required

The plan ended first
  covered: childrens_social_care 2010-01-01..2027-12-31
  2011-05-03 | child_protection_plan_start | childrens_social_care
  2012-03-03 | child_protection_plan_end | childrens_social_care
  2014-03-03 | child_protection_plan_start | childrens_social_care
  2014-03-23 | child_protection_plan_end | childrens_social_care
  on 2014-05-23 -> not required

The earlier plan ended a day more than two years before
  covered: childrens_social_care 2010-01-01..2027-12-31
  2011-05-03 | child_protection_plan_start | childrens_social_care
  2012-03-02 | child_protection_plan_end | childrens_social_care
  2014-03-03 | child_protection_plan_start | childrens_social_care
  on 2014-06-01 -> nothing

The end of the earlier plan is known only to the month
  covered: childrens_social_care 2010-01-01..2027-12-31
  2011-05-03 | child_protection_plan_start | childrens_social_care
  2012-03 | child_protection_plan_end | childrens_social_care
  2014-03-03 | child_protection_plan_start | childrens_social_care
  on 2014-06-01 -> cannot tell
"""

REPEATED_CHILD_PROTECTION_PLAN_DECIDED_ON = Duty(
    code="repeated-child-protection-plan-decided-on",
    ref="C11",
    version="2",
    title="Child protection plan needed again",
    says="where a child protection plan begins within {m} of the end of another, somebody decides within "
    "{n} what that means",
    source=Cite("plans needed again", "law from memory", "performance_indicators"),
    force="good practice",
    starts=Each(select("child_protection_plan_start"), same_day_is_one=True),
    applies=Where(
        (SoonAfter(select("child_protection_plan_end"), "repeated_plan.months", "months"),),
        "where another plan ended not long before",
    ),
    due=working_days("repeated_plan.working_days"),
    met_by=(select("decision", type="repeated_plan", called="decision about a plan that is needed again"),),
    ends_if=(
        PLAN_ENDED,
        Ending(CHILD_DIED, "the child had died"),
    ),
    falls_to="Children's social care",
    held_by=CHILDRENS_SOCIAL_CARE,
    fills={"n": "repeated_plan.working_days", "m": "repeated_plan.months"},
    describes=__doc__ or "",
    examples=EXAMPLES,
)

"""Education, health and care plan (C93)

The special educational needs regulations of 2014, from memory: from the request for an assessment of education,
health and care needs to the plan it takes at most 20 weeks. A decision not to assess, or that no plan is needed, ends
it.

The regulations lift the limit in some cases (from memory: appointments that the child or parent missed, a child away
from the area for long, a school or nursery closed for long). Which of them holds is for the authority to decide and to
record; where the records show that one was recorded before the plan was due, the duty is not required, and the record
is named.

Mended in November 2026 (version 2): where an exception of the regulations was recorded before the plan was due, it is
not required. Before, exceptions were not told apart, and such a plan was shown as late.
"""

from sightline.rulebook.language.bind import Each
from sightline.rulebook.language.due import weeks
from sightline.rulebook.language.rules import Cite, Duty, Ending
from sightline.rulebook.language.select import select
from sightline.rulebook.terms import CHILD_DIED, CHILDRENS_SOCIAL_CARE

EXAMPLES = """
The plan still to come on the last day, and not there the day after
  covered: childrens_social_care 2010-01-01..2027-12-31
  2019-02-11 | education_health_care_request | school
  on 2019-07-01 -> pending, due 2019-07-01
  on 2019-07-02 -> breached and open, due 2019-07-01

The plan the day before
  covered: childrens_social_care 2010-01-01..2027-12-31
  2019-02-11 | education_health_care_request | school
  2019-06-30 | education_health_care_decision: outcome=plan | childrens_social_care
  on 2019-08-30 -> met, due 2019-07-01

The plan on the last day
  covered: childrens_social_care 2010-01-01..2027-12-31
  2019-02-11 | education_health_care_request | school
  2019-07-01 | education_health_care_decision: outcome=plan | childrens_social_care
  on 2019-08-30 -> met, due 2019-07-01

The plan a day late
  covered: childrens_social_care 2010-01-01..2027-12-31
  2019-02-11 | education_health_care_request | school
  2019-07-02 | education_health_care_decision: outcome=plan | childrens_social_care
  on 2019-07-01 -> pending, due 2019-07-01
  on 2019-08-30 -> met late, due 2019-07-01

No records that cover the time: nobody can say that there was none
  covered: housing 2010-01-01..2027-12-31
  2019-02-11 | education_health_care_request | school
  on 2019-08-30 -> cannot tell, due 2019-07-01

An entry that nobody has confirmed could be it
  covered: childrens_social_care 2010-01-01..2027-12-31
  2019-02-11 | education_health_care_request | school
  2019-06-30 | entry | childrens_social_care | unconfirmed
  on 2019-08-30 -> cannot tell

The plan in time, and nobody has confirmed the record yet
  covered: childrens_social_care 2010-01-01..2027-12-31
  2019-02-11 | education_health_care_request | school
  2019-07-01 | education_health_care_decision: outcome=plan | childrens_social_care | unconfirmed
  on 2019-08-30 -> cannot tell, due 2019-07-01

The request known only to the month: due between two days
  covered: childrens_social_care 2010-01-01..2027-12-31
  2019-02 | education_health_care_request | school
  on 2019-06-21 -> pending
  on 2019-07-18 -> cannot tell, due 2019-06-21..2019-07-18
  on 2019-07-19 -> breached and open, due 2019-06-21..2019-07-18

The plan known only to the month in which it was due
  covered: childrens_social_care 2010-01-01..2027-12-31
  2019-02-11 | education_health_care_request | school
  2019-07 | education_health_care_decision: outcome=plan | childrens_social_care
  on 2019-08-30 -> cannot tell, due 2019-07-01

The request on a day that the record doubts: never a firm answer
  covered: childrens_social_care 2010-01-01..2027-12-31
  ?2019-02-11 | education_health_care_request | school
  on 2019-08-30 -> cannot tell

It concerns a brother only
  covered: childrens_social_care 2010-01-01..2027-12-31
  2019-02-11 | education_health_care_request | school | of sibling
  on 2019-08-30 -> nothing

The child died before it was due
  covered: childrens_social_care 2010-01-01..2027-12-31
  2019-02-11 | education_health_care_request | school
  2019-02-12 | death | hospital | of child
  on 2019-08-30 -> not required

Decided to assess: the plan is still to come
  covered: childrens_social_care 2010-01-01..2027-12-31
  2019-02-11 | education_health_care_request | school
  2019-03-20 | education_health_care_decision: outcome=assess | childrens_social_care
  on 2019-09-01 -> breached and open, due 2019-07-01

Decided that no plan is needed
  covered: childrens_social_care 2010-01-01..2027-12-31
  2019-02-11 | education_health_care_request | school
  2019-05-20 | education_health_care_decision: outcome=no_plan | childrens_social_care
  on 2019-09-01 -> met, due 2019-07-01

Before the regulations
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-08-29 | education_health_care_request | school
  on 2015-09-01 -> cannot tell

An exception recorded before it was due
  covered: childrens_social_care 2010-01-01..2027-12-31
  2019-02-11 | education_health_care_request | school
  2019-06-28 | education_health_care_exception: reason=Away from the area for five weeks | childrens_social_care
  on 2019-06-27 -> pending, due 2019-07-01
  on 2019-08-30 -> not required

An exception recorded only afterwards
  covered: childrens_social_care 2010-01-01..2027-12-31
  2019-02-11 | education_health_care_request | school
  2019-07-08 | education_health_care_exception | childrens_social_care
  on 2019-07-05 -> breached and open, due 2019-07-01
  on 2019-08-30 -> breached, then ended, due 2019-07-01
"""

EDUCATION_HEALTH_CARE_PLAN_IN_TIME = Duty(
    code="education-health-care-plan-in-time",
    ref="C93",
    version="2",
    title="Education, health and care plan",
    says="an education, health and care plan is issued within {n} of the request, or it is decided that none is needed",
    source=Cite("timescales", "law from memory", "special_needs"),
    force="regulations",
    starts=Each(select("education_health_care_request"), same_day_is_one=True),
    due=weeks("education_health_care.weeks"),
    met_by=(select("education_health_care_decision", outcome=("plan", "no_plan", "not_assess")),),
    ends_if=(
        Ending(select("education_health_care_exception"), "an exception of the regulations was recorded", excuses=True),
        Ending(CHILD_DIED, "the child had died"),
    ),
    falls_to="The local authority",
    held_by=CHILDRENS_SOCIAL_CARE,
    fills={"n": "education_health_care.weeks"},
    note="The exceptions of the regulations are from memory; a record of one is taken at its word.",
    describes=__doc__ or "",
    examples=EXAMPLES,
)

"""Assessment within its time from its own start (C02)

The Children in Need census counts 45 working days from the day on which an assessment actually starts to the day on
which it is authorised (rule 8670Q, read in a validator of the census). The guidance counts from the referral, which
is a duty of its own.

Our reading: every assessment that children's social care records as begun is counted, because a record does not
always say of what sort it is. One that is no child and family assessment is set aside by saying so.
"""

from sightline.rulebook.language.bind import Each
from sightline.rulebook.language.conditions import FromAgency
from sightline.rulebook.language.due import working_days
from sightline.rulebook.language.rules import Cite, Duty, Ending
from sightline.rulebook.language.select import Select, select
from sightline.rulebook.terms import CHILD_DIED, CHILDRENS_SOCIAL_CARE

EXAMPLES = """
The assessment still to come on the last day, and not there the day after
  covered: childrens_social_care 2010-01-01..2027-12-31
  2019-12-02 | assessment_start | childrens_social_care
  on 2020-02-06 -> pending, due 2020-02-06
  on 2020-02-07 -> breached and open, due 2020-02-06

The assessment the day before
  covered: childrens_social_care 2010-01-01..2027-12-31
  2019-12-02 | assessment_start | childrens_social_care
  2020-02-05 | assessment_completed | childrens_social_care
  on 2020-04-06 -> met, due 2020-02-06

The assessment on the last day
  covered: childrens_social_care 2010-01-01..2027-12-31
  2019-12-02 | assessment_start | childrens_social_care
  2020-02-06 | assessment_completed | childrens_social_care
  on 2020-04-06 -> met, due 2020-02-06

The assessment a day late
  covered: childrens_social_care 2010-01-01..2027-12-31
  2019-12-02 | assessment_start | childrens_social_care
  2020-02-07 | assessment_completed | childrens_social_care
  on 2020-02-06 -> pending, due 2020-02-06
  on 2020-04-06 -> met late, due 2020-02-06

No records that cover the time: nobody can say that there was none
  covered: housing 2010-01-01..2027-12-31
  2019-12-02 | assessment_start | childrens_social_care
  on 2020-04-06 -> cannot tell, due 2020-02-06

An entry that nobody has confirmed could be it
  covered: childrens_social_care 2010-01-01..2027-12-31
  2019-12-02 | assessment_start | childrens_social_care
  2020-02-05 | entry | childrens_social_care | unconfirmed
  on 2020-04-06 -> cannot tell

The assessment in time, and nobody has confirmed the record yet
  covered: childrens_social_care 2010-01-01..2027-12-31
  2019-12-02 | assessment_start | childrens_social_care
  2020-02-06 | assessment_completed | childrens_social_care | unconfirmed
  on 2020-04-06 -> cannot tell, due 2020-02-06

The start of the assessment known only to the month: due between two days
  covered: childrens_social_care 2010-01-01..2027-12-31
  2019-12 | assessment_start | childrens_social_care
  on 2020-02-05 -> pending
  on 2020-03-04 -> cannot tell, due 2020-02-05..2020-03-04
  on 2020-03-05 -> breached and open, due 2020-02-05..2020-03-04

The assessment known only to the month in which it was due
  covered: childrens_social_care 2010-01-01..2027-12-31
  2019-12-02 | assessment_start | childrens_social_care
  2020-02 | assessment_completed | childrens_social_care
  on 2020-04-06 -> cannot tell, due 2020-02-06

The start of the assessment on a day that the record doubts: never a firm answer
  covered: childrens_social_care 2010-01-01..2027-12-31
  ?2019-12-02 | assessment_start | childrens_social_care
  on 2020-04-06 -> cannot tell

It concerns a brother only
  covered: childrens_social_care 2010-01-01..2027-12-31
  2019-12-02 | assessment_start | childrens_social_care | of sibling
  on 2020-04-06 -> nothing

The child died before it was due
  covered: childrens_social_care 2010-01-01..2027-12-31
  2019-12-02 | assessment_start | childrens_social_care
  2019-12-20 | death | hospital | of child
  on 2020-04-06 -> not required

The case was closed first
  covered: childrens_social_care 2010-01-01..2027-12-31
  2019-12-02 | assessment_start | childrens_social_care
  2020-02-05 | case_closed | childrens_social_care
  on 2020-04-06 -> not required

An assessment that another agency began is no such assessment
  covered: childrens_social_care 2010-01-01..2027-12-31
  covered: health_visiting 2010-01-01..2027-12-31
  2019-12-02 | assessment_start | health_visiting
  on 2020-05-01 -> nothing
"""

ASSESSMENT_IN_TIME_FROM_ITS_START = Duty(
    code="assessment-in-time-from-its-start",
    ref="C02",
    version="1",
    title="Assessment within its time from its own start",
    says="an assessment is authorised within {n} of its own start",
    source=Cite("assessment, as the Children in Need census counts it", "law from memory", "working_together"),
    force="statutory guidance",
    starts=Each(Select(("assessment_start",), (FromAgency(CHILDRENS_SOCIAL_CARE),)), same_day_is_one=True),
    due=working_days("assessment_counted.working_days"),
    met_by=(select("assessment_completed"),),
    ends_if=(
        Ending(CHILD_DIED, "the child had died"),
        Ending(select("case_closed"), "the case was closed"),
    ),
    falls_to="Children's social care",
    held_by=CHILDRENS_SOCIAL_CARE,
    fills={"n": "assessment_counted.working_days"},
    describes=__doc__ or "",
    examples=EXAMPLES,
)

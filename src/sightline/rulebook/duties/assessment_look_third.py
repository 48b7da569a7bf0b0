"""The third look at an assessment on its way (C02)

Areas set points at which somebody looks at how an assessment goes before its 45 working days are over, such as 10, 20
and 30 working days from the referral. None of them is law, and no national number exists. The census has a field for
such a look.

The numbers are Sightline's defaults until a partnership sets its own. Where no such look is recorded at any time, the
area is taken not to set such points, and nothing is owed. An assessment that was completed first owes no look. Our
reading: only a look since the second point answers this one.
"""

from sightline.rulebook.language.bind import Each
from sightline.rulebook.language.due import working_days
from sightline.rulebook.language.rules import Cite, Duty, Ending
from sightline.rulebook.language.select import select
from sightline.rulebook.terms import (
    ASSESSMENT_LOOKED_AT,
    CHILD_DIED,
    CHILDRENS_SOCIAL_CARE,
    WHERE_ASSESSMENTS_ARE_LOOKED_AT,
)

EXAMPLES = """
No look, where the records show such looks at other times
  covered: childrens_social_care 2010-01-01..2027-12-31
  2012-05-01 | assessment_looked_at | childrens_social_care
  2014-03-03 | referral_received | childrens_social_care
  2014-03-03 | referral_decision: decision=assess | childrens_social_care
  on 2014-04-14 -> pending, due 2014-04-14
  on 2014-04-15 -> breached and open, due 2014-04-14

A look on the last day
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-03-03 | referral_received | childrens_social_care
  2014-03-03 | referral_decision: decision=assess | childrens_social_care
  2014-04-14 | assessment_looked_at | childrens_social_care
  on 2014-06-30 -> met, due 2014-04-14

A look a day late
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-03-03 | referral_received | childrens_social_care
  2014-03-03 | referral_decision: decision=assess | childrens_social_care
  2014-04-15 | assessment_looked_at | childrens_social_care
  on 2014-06-30 -> met late, due 2014-04-14

A look on the day of the point before answered that one
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-03-03 | referral_received | childrens_social_care
  2014-03-03 | referral_decision: decision=assess | childrens_social_care
  2014-03-31 | assessment_looked_at | childrens_social_care
  on 2014-06-30 -> breached and open, due 2014-04-14

A look the day after the point before
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-03-03 | referral_received | childrens_social_care
  2014-03-03 | referral_decision: decision=assess | childrens_social_care
  2014-04-01 | assessment_looked_at | childrens_social_care
  on 2014-06-30 -> met, due 2014-04-14

No such look is recorded at any time: nothing is owed
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-03-03 | referral_received | childrens_social_care
  2014-03-03 | referral_decision: decision=assess | childrens_social_care
  on 2014-06-30 -> nothing

The assessment was completed first
  covered: childrens_social_care 2010-01-01..2027-12-31
  2012-05-01 | assessment_looked_at | childrens_social_care
  2014-03-03 | referral_received | childrens_social_care
  2014-03-03 | referral_decision: decision=assess | childrens_social_care
  2014-04-14 | assessment_completed | childrens_social_care
  on 2014-06-30 -> not required

The child died before it was due
  covered: childrens_social_care 2010-01-01..2027-12-31
  2012-05-01 | assessment_looked_at | childrens_social_care
  2014-03-03 | referral_received | childrens_social_care
  2014-03-03 | referral_decision: decision=assess | childrens_social_care
  2014-03-05 | death | hospital | of child
  on 2014-06-30 -> not required

No further action: nothing is owed
  covered: childrens_social_care 2010-01-01..2027-12-31
  2012-05-01 | assessment_looked_at | childrens_social_care
  2014-03-03 | referral_received | childrens_social_care
  2014-03-03 | referral_decision: decision=no_further_action | childrens_social_care
  on 2014-06-30 -> nothing

No records that cover the time
  covered: housing 2010-01-01..2027-12-31
  2012-05-01 | assessment_looked_at | childrens_social_care
  2014-03-03 | referral_received | childrens_social_care
  2014-03-03 | referral_decision: decision=assess | childrens_social_care
  on 2014-06-30 -> cannot tell, due 2014-04-14

A look that nobody has confirmed yet
  covered: childrens_social_care 2010-01-01..2027-12-31
  2012-05-01 | assessment_looked_at | childrens_social_care
  2014-03-03 | referral_received | childrens_social_care
  2014-03-03 | referral_decision: decision=assess | childrens_social_care
  2014-04-14 | assessment_looked_at | childrens_social_care | unconfirmed
  on 2014-06-30 -> cannot tell, due 2014-04-14

The referral concerns a brother only
  covered: childrens_social_care 2010-01-01..2027-12-31
  2012-05-01 | assessment_looked_at | childrens_social_care
  2014-03-03 | referral_received | childrens_social_care | of sibling
  2014-03-03 | referral_decision: decision=assess | childrens_social_care
  on 2014-06-30 -> nothing
"""

ASSESSMENT_LOOKED_AT_THE_THIRD_TIME = Duty(
    code="assessment-looked-at-the-third-time",
    ref="C02",
    version="1",
    title="Third look at an assessment on its way",
    says="somebody looks at how an assessment goes within {n} of the referral that led to it, and after {p}",
    source=Cite("a look at an assessment: no national number", "Sightline's default, not law", "local_procedures"),
    force="local",
    starts=Each(select("referral_received"), same_day_is_one=True),
    applies=WHERE_ASSESSMENTS_ARE_LOOKED_AT,
    due=working_days("assessment_look.third_working_days"),
    counts_after=working_days("assessment_look.second_working_days"),
    met_by=(ASSESSMENT_LOOKED_AT,),
    ends_if=(
        Ending(select("assessment_completed"), "the assessment had been completed"),
        Ending(CHILD_DIED, "the child had died"),
    ),
    falls_to="Children's social care",
    held_by=CHILDRENS_SOCIAL_CARE,
    fills={"n": "assessment_look.third_working_days", "p": "assessment_look.second_working_days"},
    describes=__doc__ or "",
    examples=EXAMPLES,
)

"""Assessment within its time from the referral (C02)

Working Together: the maximum time for an assessment to conclude is 45 working days from the point of referral. If it
takes longer, the reasons are recorded. The number was seen as one area restates it; the guidance was not read.

Our reading: a referral owes an assessment where the first thing decided after it is to assess or to enquire, or where
an assessment begins. Where nothing is decided it cannot be told. The census counts the same number from the
assessment's own start, which is a duty of its own here.

Of the same row of the domain table: the points at which an assessment is looked at on the way are three duties of
their own, and that the reason is written down where one takes longer is another.
"""

from sightline.rulebook.language.bind import Each
from sightline.rulebook.language.circumstances import Followed, Where
from sightline.rulebook.language.due import working_days
from sightline.rulebook.language.rules import Cite, Duty, Ending
from sightline.rulebook.language.select import select
from sightline.rulebook.terms import CHILD_DIED, CHILDRENS_SOCIAL_CARE, LED_ELSEWHERE, LED_TO_AN_ASSESSMENT

EXAMPLES = """
The assessment still to come on the last day, and not there the day after
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-04-04 | referral_decision: decision=assess | childrens_social_care
  2014-04-04 | referral_received | childrens_social_care
  on 2014-06-12 -> pending, due 2014-06-12
  on 2014-06-13 -> breached and open, due 2014-06-12

The assessment the day before
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-04-04 | referral_decision: decision=assess | childrens_social_care
  2014-04-04 | referral_received | childrens_social_care
  2014-06-11 | assessment_completed | childrens_social_care
  on 2014-08-11 -> met, due 2014-06-12

The assessment on the last day
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-04-04 | referral_decision: decision=assess | childrens_social_care
  2014-04-04 | referral_received | childrens_social_care
  2014-06-12 | assessment_completed | childrens_social_care
  on 2014-08-11 -> met, due 2014-06-12

The assessment a day late
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-04-04 | referral_decision: decision=assess | childrens_social_care
  2014-04-04 | referral_received | childrens_social_care
  2014-06-13 | assessment_completed | childrens_social_care
  on 2014-06-12 -> pending, due 2014-06-12
  on 2014-08-11 -> met late, due 2014-06-12

No records that cover the time: nobody can say that there was none
  covered: housing 2010-01-01..2027-12-31
  2014-04-04 | referral_decision: decision=assess | childrens_social_care
  2014-04-04 | referral_received | childrens_social_care
  on 2014-08-11 -> cannot tell, due 2014-06-12

An entry that nobody has confirmed could be it
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-04-04 | referral_decision: decision=assess | childrens_social_care
  2014-04-04 | referral_received | childrens_social_care
  2014-06-11 | entry | childrens_social_care | unconfirmed
  on 2014-08-11 -> cannot tell

The assessment in time, and nobody has confirmed the record yet
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-04-04 | referral_decision: decision=assess | childrens_social_care
  2014-04-04 | referral_received | childrens_social_care
  2014-06-12 | assessment_completed | childrens_social_care | unconfirmed
  on 2014-08-11 -> cannot tell, due 2014-06-12

The assessment known only to the month in which it was due
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-04-04 | referral_decision: decision=assess | childrens_social_care
  2014-04-04 | referral_received | childrens_social_care
  2014-06 | assessment_completed | childrens_social_care
  on 2014-08-11 -> cannot tell, due 2014-06-12

The child died before it was due
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-04-04 | referral_decision: decision=assess | childrens_social_care
  2014-04-04 | referral_received | childrens_social_care
  2014-05-01 | death | hospital | of child
  on 2014-08-11 -> not required

The referral is known only to some days before the decision
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-04-01..2014-04-04 | referral_received | childrens_social_care
  2014-04-07 | referral_decision: decision=assess | childrens_social_care
  on 2014-06-10 -> cannot tell, due 2014-06-09..2014-06-12
  on 2014-06-13 -> breached and open, due 2014-06-09..2014-06-12

Nothing was decided: it cannot be told whether an assessment was owed
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-04-04 | referral_received | childrens_social_care
  on 2014-09-01 -> cannot tell

No further action: nothing is owed, whatever a later referral led to
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-04-04 | referral_received | childrens_social_care
  2014-04-07 | referral_decision: decision=no_further_action | childrens_social_care
  2014-07-01 | referral_decision: decision=assess | childrens_social_care
  on 2014-09-01 -> nothing

Nobody wrote a decision, but an assessment began
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-04-04 | referral_received | childrens_social_care
  2014-04-08 | assessment_start | childrens_social_care
  on 2014-06-13 -> breached and open, due 2014-06-12

The referral concerns a brother only
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-04-04 | referral_received | childrens_social_care | of sibling
  on 2014-09-01 -> nothing

Before 15 April 2013 there was no such assessment
  covered: childrens_social_care 2010-01-01..2027-12-31
  2013-04-12 | referral_received | childrens_social_care
  2013-04-12 | referral_decision: decision=assess | childrens_social_care
  on 2014-09-01 -> cannot tell
"""

ASSESSMENT_IN_TIME = Duty(
    code="assessment-in-time",
    ref="C02",
    version="1",
    title="Assessment within its time from the referral",
    says="an assessment is concluded within {n} of the referral that led to it",
    source=Cite("assessment", "law from memory", "working_together"),
    force="statutory guidance",
    starts=Each(select("referral_received"), same_day_is_one=True),
    applies=Where(
        (Followed(LED_TO_AN_ASSESSMENT, unless=LED_ELSEWHERE),),
        "where the first decision after it is to assess, or an assessment begins",
    ),
    due=working_days("assessment.working_days"),
    met_by=(select("assessment_completed"),),
    ends_if=(Ending(CHILD_DIED, "the child had died"),),
    falls_to="Children's social care",
    held_by=CHILDRENS_SOCIAL_CARE,
    fills={"n": "assessment.working_days"},
    describes=__doc__ or "",
    examples=EXAMPLES,
)

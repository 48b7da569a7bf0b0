"""Why an assessment takes longer is written down (C02)

Working Together, as areas restate it: where an assessment takes longer than its 45 working days, the reasons are
recorded. The guidance itself was not read, and is remembered to set no time in which they are: five working days after
the assessment was due are Sightline's default until a partnership sets its own.

Our reading: a decision that says that an assessment takes longer and why is such a record, whether it was made before
the time was over or after. An assessment that was completed in time owes none. That it is late is a duty of its own; a
reason that is written down does not make it in time.
"""

from sightline.rulebook.language.bind import Each
from sightline.rulebook.language.circumstances import Followed, NotDoneBy, Where
from sightline.rulebook.language.deadlines import AndThen
from sightline.rulebook.language.due import working_days
from sightline.rulebook.language.rules import Cite, Duty, Ending
from sightline.rulebook.language.select import select
from sightline.rulebook.terms import CHILD_DIED, CHILDRENS_SOCIAL_CARE, LED_ELSEWHERE, LED_TO_AN_ASSESSMENT

EXAMPLES = """
Not completed in time, and no reason
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-04-04 | referral_received | childrens_social_care
  2014-04-04 | referral_decision: decision=assess | childrens_social_care
  on 2014-06-12 -> nothing
  on 2014-06-13 -> pending, due 2014-06-19
  on 2014-06-19 -> pending, due 2014-06-19
  on 2014-06-20 -> breached and open, due 2014-06-19

The reason on the last day for it
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-04-04 | referral_received | childrens_social_care
  2014-04-04 | referral_decision: decision=assess | childrens_social_care
  2014-06-19 | decision: type=longer_assessment | childrens_social_care
  on 2014-08-11 -> met, due 2014-06-19

The reason before the time was over
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-04-04 | referral_received | childrens_social_care
  2014-04-04 | referral_decision: decision=assess | childrens_social_care
  2014-06-02 | decision: type=longer_assessment | childrens_social_care
  on 2014-08-11 -> met, due 2014-06-19

The reason a day late
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-04-04 | referral_received | childrens_social_care
  2014-04-04 | referral_decision: decision=assess | childrens_social_care
  2014-06-20 | decision: type=longer_assessment | childrens_social_care
  on 2014-08-11 -> met late, due 2014-06-19

Completed on its last day: no reason is owed
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-04-04 | referral_received | childrens_social_care
  2014-04-04 | referral_decision: decision=assess | childrens_social_care
  2014-06-12 | assessment_completed | childrens_social_care
  on 2014-08-11 -> nothing

Completed late, and no reason
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-04-04 | referral_received | childrens_social_care
  2014-04-04 | referral_decision: decision=assess | childrens_social_care
  2014-06-16 | assessment_completed | childrens_social_care
  on 2014-08-11 -> breached and open, due 2014-06-19

Completed on a day known only to the month
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-04-04 | referral_received | childrens_social_care
  2014-04-04 | referral_decision: decision=assess | childrens_social_care
  2014-06 | assessment_completed | childrens_social_care
  on 2014-08-11 -> cannot tell, due 2014-06-19

No records that cover the time
  covered: housing 2010-01-01..2027-12-31
  2014-04-04 | referral_received | childrens_social_care
  2014-04-04 | referral_decision: decision=assess | childrens_social_care
  on 2014-08-11 -> cannot tell, due 2014-06-19

A decision of no sort that is told
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-04-04 | referral_received | childrens_social_care
  2014-04-04 | referral_decision: decision=assess | childrens_social_care
  2014-06-16 | decision | childrens_social_care
  on 2014-08-11 -> cannot tell, due 2014-06-19

A reason that nobody has confirmed yet
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-04-04 | referral_received | childrens_social_care
  2014-04-04 | referral_decision: decision=assess | childrens_social_care
  2014-06-16 | decision: type=longer_assessment | childrens_social_care | unconfirmed
  on 2014-08-11 -> cannot tell, due 2014-06-19

No further action: nothing is owed
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-04-04 | referral_received | childrens_social_care
  2014-04-07 | referral_decision: decision=no_further_action | childrens_social_care
  on 2014-08-11 -> nothing

The child died before the assessment was due
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-04-04 | referral_received | childrens_social_care
  2014-04-04 | referral_decision: decision=assess | childrens_social_care
  2014-05-01 | death | hospital | of child
  on 2014-08-11 -> not required

It concerns a brother only
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-04-04 | referral_received | childrens_social_care | of sibling
  on 2014-09-01 -> nothing
"""

REASON_FOR_A_LONGER_ASSESSMENT_WRITTEN_DOWN = Duty(
    code="reason-for-a-longer-assessment-written-down",
    ref="C02",
    version="1",
    title="Why an assessment takes longer",
    says="where an assessment is not concluded within {time}, the reason is written down within {n} after that",
    source=Cite("assessment", "law from memory", "working_together"),
    force="statutory guidance; the number is local",
    starts=Each(select("referral_received"), same_day_is_one=True),
    applies=Where(
        (
            Followed(LED_TO_AN_ASSESSMENT, unless=LED_ELSEWHERE),
            NotDoneBy(select("assessment_completed"), working_days("assessment.working_days"), CHILDRENS_SOCIAL_CARE),
        ),
        "where it led to an assessment that was not completed in its time",
    ),
    due=AndThen(working_days("assessment.working_days"), working_days("longer_assessment.working_days")),
    met_by=(select("decision", type="longer_assessment", called="decision that says why an assessment takes longer"),),
    ends_if=(Ending(CHILD_DIED, "the child had died"),),
    falls_to="Children's social care",
    held_by=CHILDRENS_SOCIAL_CARE,
    fills={"time": "assessment.working_days", "n": "longer_assessment.working_days"},
    describes=__doc__ or "",
    examples=EXAMPLES,
)

"""Decision on a referral (C01)

Working Together (chapter on processes): within one working day of a referral being received, a social worker decides
what type of response it needs: an assessment, a section 47 enquiry, early help, no further action, or something else.

A child in danger is protected at once, whatever this count says. Our reading: the day on which the referral came is
day nought, and each referral has its own decision. A strategy discussion, an enquiry or an assessment that begins shows
what was decided. That whoever referred is told is a duty of its own.
"""

from sightline.rulebook.language.bind import Each
from sightline.rulebook.language.due import working_days
from sightline.rulebook.language.rules import Cite, Duty, Ending
from sightline.rulebook.language.select import either, select
from sightline.rulebook.terms import CHILD_DIED, CHILDRENS_SOCIAL_CARE

_DECISION = either(
    select("referral_decision"),
    select("strategy_discussion", "section_47_enquiry_start", "assessment_start"),
)

EXAMPLES = """
A strategy discussion or an enquiry the next day shows what was decided
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-03-04 | referral_received | childrens_social_care
  2014-03-05 | section_47_enquiry_start | childrens_social_care
  on 2014-04-01 -> met, due 2014-03-05

The decision still to come on the last day, and not there the day after
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-04-17 | referral_received | childrens_social_care
  on 2014-04-22 -> pending, due 2014-04-22
  on 2014-04-23 -> breached and open, due 2014-04-22

The decision the day before
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-04-17 | referral_received | childrens_social_care
  2014-04-21 | referral_decision: decision=assess | childrens_social_care
  on 2014-05-22 -> met, due 2014-04-22

The decision on the last day
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-04-17 | referral_received | childrens_social_care
  2014-04-22 | referral_decision: decision=assess | childrens_social_care
  on 2014-05-22 -> met, due 2014-04-22

The decision a day late
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-04-17 | referral_received | childrens_social_care
  2014-04-23 | referral_decision: decision=assess | childrens_social_care
  on 2014-04-22 -> pending, due 2014-04-22
  on 2014-05-22 -> met late, due 2014-04-22

No records that cover the time: nobody can say that there was none
  covered: housing 2010-01-01..2027-12-31
  2014-04-17 | referral_received | childrens_social_care
  on 2014-05-22 -> cannot tell, due 2014-04-22

An entry that nobody has confirmed could be it
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-04-17 | referral_received | childrens_social_care
  2014-04-21 | entry | childrens_social_care | unconfirmed
  on 2014-05-22 -> cannot tell

The decision in time, and nobody has confirmed the record yet
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-04-17 | referral_received | childrens_social_care
  2014-04-22 | referral_decision: decision=assess | childrens_social_care | unconfirmed
  on 2014-05-22 -> cannot tell, due 2014-04-22

The referral known only to the month: due between two days
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-04 | referral_received | childrens_social_care
  on 2014-04-02 -> cannot tell
  on 2014-05-01 -> cannot tell, due 2014-04-02..2014-05-01
  on 2014-05-02 -> breached and open, due 2014-04-02..2014-05-01

The decision known only to the month in which it was due
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-04-17 | referral_received | childrens_social_care
  2014-04 | referral_decision: decision=assess | childrens_social_care
  on 2014-05-22 -> cannot tell, due 2014-04-22

The referral on a day that the record doubts: never a firm answer
  covered: childrens_social_care 2010-01-01..2027-12-31
  ?2014-04-17 | referral_received | childrens_social_care
  on 2014-05-22 -> cannot tell

It concerns a brother only
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-04-17 | referral_received | childrens_social_care | of sibling
  on 2014-05-22 -> nothing

The child died before it was due
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-04-17 | referral_received | childrens_social_care
  2014-04-18 | death | hospital | of child
  on 2014-05-22 -> not required

No further action is a decision as well
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-04-03 | referral_received | childrens_social_care
  2014-04-04 | referral_decision: decision=no_further_action | childrens_social_care
  on 2014-05-01 -> met, due 2014-04-04

A referral on a Saturday is decided by Monday
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-03-01 | referral_received | childrens_social_care
  2014-03-03 | referral_decision | childrens_social_care
  on 2014-03-31 -> met, due 2014-03-03

Before the first edition that the rulebook holds
  covered: childrens_social_care 2010-01-01..2027-12-31
  2010-03-16 | referral_received | childrens_social_care
  on 2014-04-10 -> cannot tell
"""

REFERRAL_DECIDED_IN_TIME = Duty(
    code="referral-decided-in-time",
    ref="C01",
    version="1",
    title="Decision on a referral",
    says="children's social care decides within {n} of a referral what to do about it",
    source=Cite("decision on a referral", "law from memory", "working_together"),
    force="statutory guidance",
    starts=Each(select("referral_received"), same_day_is_one=True),
    due=working_days("referral_decision.working_days"),
    met_by=(_DECISION,),
    ends_if=(Ending(CHILD_DIED, "the child had died"),),
    falls_to="Children's social care",
    held_by=CHILDRENS_SOCIAL_CARE,
    fills={"n": "referral_decision.working_days"},
    note="Immediate protection does not wait for this.",
    describes=__doc__ or "",
    examples=EXAMPLES,
)

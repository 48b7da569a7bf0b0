"""Acknowledgement of a referral (C01)

Working Together asks children's social care to acknowledge a referral to whoever made it within one working day,
beside deciding what to do about it. The number is remembered; the guidance itself was not read.

Our reading: what counts is a record that the referrer was told. A decision alone does not show that. Where no
acknowledgement is recorded at any time, silence tells nothing, and it cannot be told.
"""

from sightline.rulebook.language.bind import Each
from sightline.rulebook.language.circumstances import RecordedAtAll, Where
from sightline.rulebook.language.due import working_days
from sightline.rulebook.language.rules import Cite, Duty, Ending
from sightline.rulebook.language.select import select
from sightline.rulebook.terms import CHILD_DIED, CHILDRENS_SOCIAL_CARE

_TOLD = select("referral_acknowledged")

EXAMPLES = """
The acknowledgement still to come on the last day, and not there the day after
  covered: childrens_social_care 2010-01-01..2027-12-31
  2017-02-06 | referral_acknowledged | childrens_social_care
  2019-08-22 | referral_received | childrens_social_care
  on 2019-08-23 -> pending, due 2019-08-23
  on 2019-08-24 -> breached and open, due 2019-08-23

The acknowledgement the day before
  covered: childrens_social_care 2010-01-01..2027-12-31
  2017-02-06 | referral_acknowledged | childrens_social_care
  2019-08-22 | referral_received | childrens_social_care
  2019-08-22 | referral_acknowledged: recipient=school | childrens_social_care
  on 2019-09-22 -> met, due 2019-08-23

The acknowledgement on the last day
  covered: childrens_social_care 2010-01-01..2027-12-31
  2017-02-06 | referral_acknowledged | childrens_social_care
  2019-08-22 | referral_received | childrens_social_care
  2019-08-23 | referral_acknowledged: recipient=school | childrens_social_care
  on 2019-09-22 -> met, due 2019-08-23

The acknowledgement a day late
  covered: childrens_social_care 2010-01-01..2027-12-31
  2017-02-06 | referral_acknowledged | childrens_social_care
  2019-08-22 | referral_received | childrens_social_care
  2019-08-24 | referral_acknowledged: recipient=school | childrens_social_care
  on 2019-08-23 -> pending, due 2019-08-23
  on 2019-09-22 -> met late, due 2019-08-23

No records that cover the time: nobody can say that there was none
  covered: housing 2010-01-01..2027-12-31
  2017-02-06 | referral_acknowledged | childrens_social_care
  2019-08-22 | referral_received | childrens_social_care
  on 2019-09-22 -> cannot tell, due 2019-08-23

An entry that nobody has confirmed could be it
  covered: childrens_social_care 2010-01-01..2027-12-31
  2017-02-06 | referral_acknowledged | childrens_social_care
  2019-08-22 | referral_received | childrens_social_care
  2019-08-22 | entry | childrens_social_care | unconfirmed
  on 2019-09-22 -> cannot tell

The acknowledgement in time, and nobody has confirmed the record yet
  covered: childrens_social_care 2010-01-01..2027-12-31
  2017-02-06 | referral_acknowledged | childrens_social_care
  2019-08-22 | referral_received | childrens_social_care
  2019-08-23 | referral_acknowledged: recipient=school | childrens_social_care | unconfirmed
  on 2019-09-22 -> cannot tell, due 2019-08-23

The referral known only to the month: due between two days
  covered: childrens_social_care 2010-01-01..2027-12-31
  2017-02-06 | referral_acknowledged | childrens_social_care
  2019-08 | referral_received | childrens_social_care
  on 2019-08-02 -> cannot tell
  on 2019-09-02 -> cannot tell, due 2019-08-02..2019-09-02
  on 2019-09-03 -> breached and open, due 2019-08-02..2019-09-02

The acknowledgement known only to the month in which it was due
  covered: childrens_social_care 2010-01-01..2027-12-31
  2017-02-06 | referral_acknowledged | childrens_social_care
  2019-08-22 | referral_received | childrens_social_care
  2019-08 | referral_acknowledged: recipient=school | childrens_social_care
  on 2019-09-22 -> cannot tell, due 2019-08-23

The referral on a day that the record doubts: never a firm answer
  covered: childrens_social_care 2010-01-01..2027-12-31
  2017-02-06 | referral_acknowledged | childrens_social_care
  ?2019-08-22 | referral_received | childrens_social_care
  on 2019-09-22 -> cannot tell

It concerns a brother only
  covered: childrens_social_care 2010-01-01..2027-12-31
  2017-02-06 | referral_acknowledged | childrens_social_care
  2019-08-22 | referral_received | childrens_social_care | of sibling
  on 2019-09-22 -> nothing

The child died before it was due
  covered: childrens_social_care 2010-01-01..2027-12-31
  2017-02-06 | referral_acknowledged | childrens_social_care
  2019-08-22 | referral_received | childrens_social_care
  2019-08-23 | death | hospital | of child
  on 2019-09-22 -> not required

No acknowledgement is recorded at any time: silence tells nothing
  covered: childrens_social_care 2010-01-01..2027-12-31
  2019-08-22 | referral_received | childrens_social_care
  on 2019-09-30 -> cannot tell

A decision does not show that anybody was told
  covered: childrens_social_care 2010-01-01..2027-12-31
  2017-02-06 | referral_acknowledged | childrens_social_care
  2019-08-22 | referral_received | childrens_social_care
  2019-08-23 | referral_decision: decision=assess | childrens_social_care
  on 2019-09-30 -> breached and open, due 2019-08-23

The edition of 2010 is not held to say so
  covered: childrens_social_care 2010-01-01..2027-12-31
  2011-08-22 | referral_received | childrens_social_care
  on 2011-09-30 -> cannot tell
"""

REFERRAL_ACKNOWLEDGED_IN_TIME = Duty(
    code="referral-acknowledged-in-time",
    ref="C01",
    version="1",
    title="Acknowledgement of a referral",
    says="whoever made a referral is told within {n} that it has come",
    source=Cite("referrals", "law from memory", "working_together"),
    force="statutory guidance",
    starts=Each(select("referral_received"), same_day_is_one=True),
    applies=Where((RecordedAtAll(_TOLD),), "where the records here show acknowledgements at all"),
    due=working_days("referral_acknowledgement.working_days"),
    met_by=(_TOLD,),
    ends_if=(Ending(CHILD_DIED, "the child had died"),),
    falls_to="Children's social care",
    held_by=CHILDRENS_SOCIAL_CARE,
    fills={"n": "referral_acknowledgement.working_days"},
    describes=__doc__ or "",
    examples=EXAMPLES,
)

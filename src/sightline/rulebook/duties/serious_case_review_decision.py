"""Decision on a serious case review (C74)

Working Together 2013 and 2015, from memory: the chair of the Local Safeguarding Children Board decides within a month
of the notification of an incident whether to hold a serious case review. Either decision meets it. Since the change
to rapid reviews nothing is owed by this.
"""

from sightline.rulebook.language.bind import Each
from sightline.rulebook.language.circumstances import NumberInForce, Where
from sightline.rulebook.language.due import months
from sightline.rulebook.language.rules import Cite, Duty, Ending
from sightline.rulebook.language.select import select

EXAMPLES = """
The decision still to come on the last day, and not there the day after
  covered: safeguarding_partnership 2010-01-01..2027-12-31
  2014-06-12 | serious_incident_notification | childrens_social_care
  on 2014-07-12 -> pending, due 2014-07-12
  on 2014-07-13 -> breached and open, due 2014-07-12

The decision the day before
  covered: safeguarding_partnership 2010-01-01..2027-12-31
  2014-06-12 | serious_incident_notification | childrens_social_care
  2014-07-11 | review_decision: to_review=no | safeguarding_partnership
  on 2014-09-10 -> met, due 2014-07-12

The decision on the last day
  covered: safeguarding_partnership 2010-01-01..2027-12-31
  2014-06-12 | serious_incident_notification | childrens_social_care
  2014-07-12 | review_decision: to_review=no | safeguarding_partnership
  on 2014-09-10 -> met, due 2014-07-12

The decision a day late
  covered: safeguarding_partnership 2010-01-01..2027-12-31
  2014-06-12 | serious_incident_notification | childrens_social_care
  2014-07-13 | review_decision: to_review=no | safeguarding_partnership
  on 2014-07-12 -> pending, due 2014-07-12
  on 2014-09-10 -> met late, due 2014-07-12

No records that cover the time: nobody can say that there was none
  covered: housing 2010-01-01..2027-12-31
  2014-06-12 | serious_incident_notification | childrens_social_care
  on 2014-09-10 -> cannot tell, due 2014-07-12

An entry that nobody has confirmed could be it
  covered: safeguarding_partnership 2010-01-01..2027-12-31
  2014-06-12 | serious_incident_notification | childrens_social_care
  2014-07-11 | entry | safeguarding_partnership | unconfirmed
  on 2014-09-10 -> cannot tell

The decision in time, and nobody has confirmed the record yet
  covered: safeguarding_partnership 2010-01-01..2027-12-31
  2014-06-12 | serious_incident_notification | childrens_social_care
  2014-07-12 | review_decision: to_review=no | safeguarding_partnership | unconfirmed
  on 2014-09-10 -> cannot tell, due 2014-07-12

The notification known only to the month: due between two days
  covered: safeguarding_partnership 2010-01-01..2027-12-31
  2014-06 | serious_incident_notification | childrens_social_care
  on 2014-07-01 -> pending
  on 2014-07-30 -> cannot tell, due 2014-07-01..2014-07-30
  on 2014-07-31 -> breached and open, due 2014-07-01..2014-07-30

The decision known only to the month in which it was due
  covered: safeguarding_partnership 2010-01-01..2027-12-31
  2014-06-12 | serious_incident_notification | childrens_social_care
  2014-07 | review_decision: to_review=no | safeguarding_partnership
  on 2014-09-10 -> cannot tell, due 2014-07-12

The notification on a day that the record doubts: never a firm answer
  covered: safeguarding_partnership 2010-01-01..2027-12-31
  ?2014-06-12 | serious_incident_notification | childrens_social_care
  on 2014-09-10 -> cannot tell

It concerns a brother only
  covered: safeguarding_partnership 2010-01-01..2027-12-31
  2014-06-12 | serious_incident_notification | childrens_social_care | of sibling
  on 2014-09-10 -> nothing

A rapid review was held instead
  covered: safeguarding_partnership 2010-01-01..2027-12-31
  2014-06-12 | serious_incident_notification | childrens_social_care
  2014-07-11 | rapid_review | safeguarding_partnership
  on 2014-09-10 -> not required

After the change
  covered: safeguarding_partnership 2010-01-01..2027-12-31
  2019-09-30 | serious_incident_notification | childrens_social_care
  on 2020-06-01 -> nothing
"""

SERIOUS_CASE_REVIEW_DECIDED_IN_TIME = Duty(
    code="serious-case-review-decided-in-time",
    ref="C74",
    version="1",
    title="Decision on a serious case review",
    says="whether to hold a serious case review is decided within {n} of the notification of an incident",
    source=Cite("serious case reviews", "law from memory", "working_together"),
    force="statutory guidance",
    starts=Each(select("serious_incident_notification"), same_day_is_one=True),
    applies=Where((NumberInForce("serious_case_review_decision.months"),), "while there were serious case reviews"),
    due=months("serious_case_review_decision.months"),
    met_by=(select("review_decision"),),
    ends_if=(Ending(select("rapid_review"), "a rapid review was held instead"),),
    falls_to="The chair of the Local Safeguarding Children Board",
    held_by=("safeguarding_partnership",),
    fills={"n": "serious_case_review_decision.months"},
    describes=__doc__ or "",
    examples=EXAMPLES,
)

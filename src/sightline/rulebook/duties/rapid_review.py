"""Rapid review (C71)

Working Together and the national panel's answers to questions: a rapid review is done within 15 working days and sent
to the panel, with the decision on a practice review and the reasons. The guidance is remembered to count from
awareness of the incident; some guidance counts from the notification. A partnership sets which; Sightline's default
is awareness.

Our reading: what counts is a rapid review that was sent to the panel; where the record does not say, it cannot be
told.
"""

from sightline.rulebook.language.bind import Each
from sightline.rulebook.language.circumstances import NumberInForce, Where
from sightline.rulebook.language.deadlines import CountFrom
from sightline.rulebook.language.due import working_days
from sightline.rulebook.language.rules import Cite, Duty
from sightline.rulebook.language.select import select

EXAMPLES = """
The review still to come on the last day, and not there the day after
  covered: safeguarding_partnership 2010-01-01..2027-12-31
  2022-09-07 | serious_incident_known: outcome=seriously_harmed | childrens_social_care
  on 2022-09-29 -> pending, due 2022-09-29
  on 2022-09-30 -> breached and open, due 2022-09-29

The review the day before
  covered: safeguarding_partnership 2010-01-01..2027-12-31
  2022-09-07 | serious_incident_known: outcome=seriously_harmed | childrens_social_care
  2022-09-28 | rapid_review: sent_to_panel=yes | safeguarding_partnership
  on 2022-11-28 -> met, due 2022-09-29

The review on the last day
  covered: safeguarding_partnership 2010-01-01..2027-12-31
  2022-09-07 | serious_incident_known: outcome=seriously_harmed | childrens_social_care
  2022-09-29 | rapid_review: sent_to_panel=yes | safeguarding_partnership
  on 2022-11-28 -> met, due 2022-09-29

The review a day late
  covered: safeguarding_partnership 2010-01-01..2027-12-31
  2022-09-07 | serious_incident_known: outcome=seriously_harmed | childrens_social_care
  2022-09-30 | rapid_review: sent_to_panel=yes | safeguarding_partnership
  on 2022-09-29 -> pending, due 2022-09-29
  on 2022-11-28 -> met late, due 2022-09-29

No records that cover the time: nobody can say that there was none
  covered: housing 2010-01-01..2027-12-31
  2022-09-07 | serious_incident_known: outcome=seriously_harmed | childrens_social_care
  on 2022-11-28 -> cannot tell, due 2022-09-29

An entry that nobody has confirmed could be it
  covered: safeguarding_partnership 2010-01-01..2027-12-31
  2022-09-07 | serious_incident_known: outcome=seriously_harmed | childrens_social_care
  2022-09-28 | entry | safeguarding_partnership | unconfirmed
  on 2022-11-28 -> cannot tell

The review in time, and nobody has confirmed the record yet
  covered: safeguarding_partnership 2010-01-01..2027-12-31
  2022-09-07 | serious_incident_known: outcome=seriously_harmed | childrens_social_care
  2022-09-29 | rapid_review: sent_to_panel=yes | safeguarding_partnership | unconfirmed
  on 2022-11-28 -> cannot tell, due 2022-09-29

The knowledge known only to the month: due between two days
  covered: safeguarding_partnership 2010-01-01..2027-12-31
  2022-09 | serious_incident_known: outcome=seriously_harmed | childrens_social_care
  on 2022-09-23 -> cannot tell
  on 2022-10-21 -> cannot tell, due 2022-09-23..2022-10-21
  on 2022-10-22 -> breached and open, due 2022-09-23..2022-10-21

The knowledge on a day that the record doubts: never a firm answer
  covered: safeguarding_partnership 2010-01-01..2027-12-31
  ?2022-09-07 | serious_incident_known: outcome=seriously_harmed | childrens_social_care
  on 2022-11-28 -> cannot tell

It concerns a brother only
  covered: safeguarding_partnership 2010-01-01..2027-12-31
  2022-09-07 | serious_incident_known: outcome=seriously_harmed | childrens_social_care | of sibling
  on 2022-11-28 -> nothing

Held, and not sent
  covered: safeguarding_partnership 2010-01-01..2027-12-31
  2022-09-07 | serious_incident_known | childrens_social_care
  2022-09-21 | rapid_review: sent_to_panel=no | safeguarding_partnership
  on 2022-12-01 -> breached and open, due 2022-09-29

The record does not say whether it was sent
  covered: safeguarding_partnership 2010-01-01..2027-12-31
  2022-09-07 | serious_incident_known | childrens_social_care
  2022-09-21 | rapid_review | safeguarding_partnership
  on 2022-12-01 -> cannot tell, due 2022-09-29

Before there were rapid reviews
  covered: safeguarding_partnership 2010-01-01..2027-12-31
  2018-07-03 | serious_incident_known | childrens_social_care
  on 2018-12-01 -> nothing
"""

RAPID_REVIEW_IN_TIME = Duty(
    code="rapid-review-in-time",
    ref="C71",
    version="1",
    title="Rapid review",
    says="a rapid review is sent to the national panel within {n}",
    source=Cite("rapid reviews", "law from memory", "working_together"),
    force="statutory guidance",
    starts=Each(select("serious_incident_known"), same_day_is_one=True),
    applies=Where((NumberInForce("rapid_review.working_days"),), "since there are rapid reviews"),
    due=CountFrom(
        "rapid_review.counts_from_notification",
        select("serious_incident_notification"),
        working_days("rapid_review.working_days"),
    ),
    met_by=(select("rapid_review", sent_to_panel=True),),
    ends_if=(),
    falls_to="The safeguarding partners",
    held_by=("safeguarding_partnership",),
    fills={"n": "rapid_review.working_days"},
    describes=__doc__ or "",
    examples=EXAMPLES,
)

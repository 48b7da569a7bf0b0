"""Notification of a serious incident (C70)

Section 16C(1) of the Children Act 2004 (seen as a partnership quotes it): where a local authority knows or suspects
that a child was abused or neglected, it notifies the national panel if the child dies or is seriously harmed in its
area, or outside England while normally living in it. Working Together gives five working days of becoming aware. The
death of a looked after child is notified as well, which is a duty of its own here.

Our reading: the count starts with a record that the authority knew; a death by itself does not say that abuse or
neglect was known or suspected.
"""

from sightline.rulebook.language.bind import Each
from sightline.rulebook.language.circumstances import NumberInForce, Where
from sightline.rulebook.language.due import working_days
from sightline.rulebook.language.rules import Cite, Duty
from sightline.rulebook.language.select import select
from sightline.rulebook.terms import CHILDRENS_SOCIAL_CARE

EXAMPLES = """
The notification still to come on the last day, and not there the day after
  covered: childrens_social_care 2010-01-01..2027-12-31
  2022-09-14 | serious_incident_known: outcome=died | childrens_social_care
  on 2022-09-22 -> pending, due 2022-09-22
  on 2022-09-23 -> breached and open, due 2022-09-22

The notification the day before
  covered: childrens_social_care 2010-01-01..2027-12-31
  2022-09-14 | serious_incident_known: outcome=died | childrens_social_care
  2022-09-21 | serious_incident_notification | childrens_social_care
  on 2022-11-21 -> met, due 2022-09-22

The notification on the last day
  covered: childrens_social_care 2010-01-01..2027-12-31
  2022-09-14 | serious_incident_known: outcome=died | childrens_social_care
  2022-09-22 | serious_incident_notification | childrens_social_care
  on 2022-11-21 -> met, due 2022-09-22

The notification a day late
  covered: childrens_social_care 2010-01-01..2027-12-31
  2022-09-14 | serious_incident_known: outcome=died | childrens_social_care
  2022-09-23 | serious_incident_notification | childrens_social_care
  on 2022-09-22 -> pending, due 2022-09-22
  on 2022-11-21 -> met late, due 2022-09-22

No records that cover the time: nobody can say that there was none
  covered: housing 2010-01-01..2027-12-31
  2022-09-14 | serious_incident_known: outcome=died | childrens_social_care
  on 2022-11-21 -> cannot tell, due 2022-09-22

An entry that nobody has confirmed could be it
  covered: childrens_social_care 2010-01-01..2027-12-31
  2022-09-14 | serious_incident_known: outcome=died | childrens_social_care
  2022-09-21 | entry | childrens_social_care | unconfirmed
  on 2022-11-21 -> cannot tell

The notification in time, and nobody has confirmed the record yet
  covered: childrens_social_care 2010-01-01..2027-12-31
  2022-09-14 | serious_incident_known: outcome=died | childrens_social_care
  2022-09-22 | serious_incident_notification | childrens_social_care | unconfirmed
  on 2022-11-21 -> cannot tell, due 2022-09-22

The knowledge known only to the month: due between two days
  covered: childrens_social_care 2010-01-01..2027-12-31
  2022-09 | serious_incident_known: outcome=died | childrens_social_care
  on 2022-09-08 -> cannot tell
  on 2022-10-07 -> cannot tell, due 2022-09-08..2022-10-07
  on 2022-10-08 -> breached and open, due 2022-09-08..2022-10-07

The notification known only to the month in which it was due
  covered: childrens_social_care 2010-01-01..2027-12-31
  2022-09-14 | serious_incident_known: outcome=died | childrens_social_care
  2022-09 | serious_incident_notification | childrens_social_care
  on 2022-11-21 -> cannot tell, due 2022-09-22

The knowledge on a day that the record doubts: never a firm answer
  covered: childrens_social_care 2010-01-01..2027-12-31
  ?2022-09-14 | serious_incident_known: outcome=died | childrens_social_care
  on 2022-11-21 -> cannot tell

It concerns a brother only
  covered: childrens_social_care 2010-01-01..2027-12-31
  2022-09-14 | serious_incident_known: outcome=died | childrens_social_care | of sibling
  on 2022-11-21 -> nothing

Before the panel
  covered: childrens_social_care 2010-01-01..2027-12-31
  2018-07-03 | serious_incident_known | childrens_social_care
  on 2018-12-01 -> nothing

On the first day of the guidance of 2018
  covered: childrens_social_care 2010-01-01..2027-12-31
  2018-07-04 | serious_incident_known | childrens_social_care
  on 2018-12-01 -> breached and open, due 2018-07-11
"""

SERIOUS_INCIDENT_NOTIFIED_IN_TIME = Duty(
    code="serious-incident-notified-in-time",
    ref="C70",
    version="1",
    title="Notification of a serious incident",
    says="a serious incident is notified within {n} of the authority knowing of it",
    source=Cite("section 16C(1)", "law from memory", "children_act_2004"),
    force="statute; the number is statutory guidance",
    starts=Each(select("serious_incident_known"), same_day_is_one=True),
    applies=Where((NumberInForce("serious_incident_notification.working_days"),), "since the guidance sets the number"),
    due=working_days("serious_incident_notification.working_days"),
    met_by=(select("serious_incident_notification"),),
    ends_if=(),
    falls_to="Children's social care",
    held_by=CHILDRENS_SOCIAL_CARE,
    fills={"n": "serious_incident_notification.working_days"},
    describes=__doc__ or "",
    examples=EXAMPLES,
)

"""First visits to private fostering (C61)

Regulation 4 of the private fostering regulations of 2005 (seen in one area's copy of the national minimum standards):
within seven working days of a notification an officer visits the home, speaks with the carer and the household, with
the child, and with a parent, and reports in writing.

Our reading: all four are owed, at one visit or several; each record says which of them it was. Where a record does
not say, it cannot be told.

That the officer writes a report afterwards is not asked for here: records seldom hold it, and its absence would turn
every visit that was made into one that cannot be told.

Mended in November 2026 (version 2): an officer who spoke with the child alone has spoken with the child.
"""

from sightline.rulebook.language.bind import Each
from sightline.rulebook.language.due import working_days
from sightline.rulebook.language.rules import Cite, Duty, Ending
from sightline.rulebook.language.select import select
from sightline.rulebook.terms import CHILD_DIED, CHILD_MET_IN_PRIVATE_FOSTERING, CHILDRENS_SOCIAL_CARE

EXAMPLES = """
All of it still to come on the last day, and not there the day after
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-04-14 | private_fostering_notification | childrens_social_care
  on 2014-04-25 -> pending, due 2014-04-25
  on 2014-04-26 -> breached and open, due 2014-04-25

All of it the day before
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-04-14 | private_fostering_notification | childrens_social_care
  2014-04-24 | private_fostering_visit: home_seen=yes, carer_met=yes, child_met=yes, parent_met=yes | school
  on 2014-06-24 -> met, due 2014-04-25

All of it on the last day
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-04-14 | private_fostering_notification | childrens_social_care
  2014-04-25 | private_fostering_visit: home_seen=yes, carer_met=yes, child_met=yes, parent_met=yes | school
  on 2014-06-24 -> met, due 2014-04-25

All of it a day late
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-04-14 | private_fostering_notification | childrens_social_care
  2014-04-26 | private_fostering_visit: home_seen=yes, carer_met=yes, child_met=yes, parent_met=yes | school
  on 2014-04-25 -> pending, due 2014-04-25
  on 2014-06-24 -> met late, due 2014-04-25

No records that cover the time: nobody can say that there was none
  covered: housing 2010-01-01..2027-12-31
  2014-04-14 | private_fostering_notification | childrens_social_care
  on 2014-06-24 -> cannot tell, due 2014-04-25

An entry that nobody has confirmed could be it
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-04-14 | private_fostering_notification | childrens_social_care
  2014-04-24 | entry | childrens_social_care | unconfirmed
  on 2014-06-24 -> cannot tell

The notification known only to the month: due between two days
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-04 | private_fostering_notification | childrens_social_care
  on 2014-04-10 -> cannot tell
  on 2014-05-12 -> cannot tell, due 2014-04-10..2014-05-12
  on 2014-05-13 -> breached and open, due 2014-04-10..2014-05-12

All of it known only to the month in which it was due
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-04-14 | private_fostering_notification | childrens_social_care
  2014-04 | private_fostering_visit: home_seen=yes, carer_met=yes, child_met=yes, parent_met=yes | school
  on 2014-06-24 -> cannot tell, due 2014-04-25

The notification on a day that the record doubts: never a firm answer
  covered: childrens_social_care 2010-01-01..2027-12-31
  ?2014-04-14 | private_fostering_notification | childrens_social_care
  on 2014-06-24 -> cannot tell

It concerns a brother only
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-04-14 | private_fostering_notification | childrens_social_care | of sibling
  on 2014-06-24 -> nothing

The child died before it was due
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-04-14 | private_fostering_notification | childrens_social_care
  2014-04-15 | death | hospital | of child
  on 2014-06-24 -> not required

The arrangement ended first
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-04-14 | private_fostering_notification | childrens_social_care
  2014-04-24 | private_fostering_end | childrens_social_care
  on 2014-06-24 -> not required

At two visits
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-04-14 | private_fostering_notification | childrens_social_care
  2014-04-16 | private_fostering_visit: home_seen=yes, carer_met=yes, child_met=yes | childrens_social_care
  2014-04-24 | private_fostering_visit: parent_met=yes | childrens_social_care
  on 2014-05-20 -> met, due 2014-04-25

No parent was spoken to
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-04-14 | private_fostering_notification | childrens_social_care
  2014-04-16 | private_fostering_visit: home_seen=yes, carer_met=yes, child_met=yes, parent_met=no | school
  on 2014-05-20 -> breached and open, due 2014-04-25

The record does not say whether the child was spoken to
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-04-14 | private_fostering_notification | childrens_social_care
  2014-04-16 | private_fostering_visit: home_seen=yes, carer_met=yes, parent_met=yes | childrens_social_care
  on 2014-05-20 -> cannot tell, due 2014-04-25

A visit that nobody has confirmed
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-04-14 | private_fostering_notification | childrens_social_care
  2014-04-16 | private_fostering_visit | childrens_social_care | unconfirmed
  on 2014-05-20 -> cannot tell, due 2014-04-25
"""

PRIVATE_FOSTERING_FIRST_VISITED_IN_TIME = Duty(
    code="private-fostering-first-visited-in-time",
    ref="C61",
    version="2",
    title="First visits to private fostering",
    says="within {n} of a notification of private fostering an officer sees the home and speaks with the "
    "carer, the child and a parent",
    source=Cite("regulation 4", "law from memory", "private_fostering"),
    force="regulations",
    starts=Each(select("private_fostering_notification"), same_day_is_one=True),
    due=working_days("private_fostering_first_visit.working_days"),
    met_by=(
        select("private_fostering_visit", home_seen=True),
        select("private_fostering_visit", carer_met=True),
        CHILD_MET_IN_PRIVATE_FOSTERING,
        select("private_fostering_visit", parent_met=True),
    ),
    ends_if=(
        Ending(select("private_fostering_end"), "the arrangement had ended"),
        Ending(CHILD_DIED, "the child had died"),
    ),
    falls_to="Children's social care",
    held_by=CHILDRENS_SOCIAL_CARE,
    fills={"n": "private_fostering_first_visit.working_days"},
    describes=__doc__ or "",
    examples=EXAMPLES,
)

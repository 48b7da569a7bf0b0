"""Notification of private fostering (C60)

Regulation 3 of the private fostering regulations of 2005 (read as made): whoever proposes to foster a child privately
tells the authority at least six weeks before it begins or, if it is to begin sooner, at once. Private fostering is an
arrangement of 28 days or more for a child under 16 (18 if disabled) with somebody who is not a close relative.

Our reading: "at once" is the day on which it was arranged. Where no record says when that was, it may have been as
late as the day it began. The duty is the carer's and not an agency's.
"""

from sightline.rulebook.language.bind import Each
from sightline.rulebook.language.deadlines import BeforeBy
from sightline.rulebook.language.rules import Cite, Duty, Ending
from sightline.rulebook.language.select import select
from sightline.rulebook.terms import CHILD_DIED, CHILDRENS_SOCIAL_CARE

EXAMPLES = """
Notified seven weeks before
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-02-03 | private_fostering_notification | childrens_social_care
  2014-03-24 | private_fostering_start: arranged_on=2014-01-06 | childrens_social_care
  on 2014-05-01 -> met, due 2014-02-10

Notified six weeks before to the day
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-02-10 | private_fostering_notification | childrens_social_care
  2014-03-24 | private_fostering_start: arranged_on=2014-01-06 | childrens_social_care
  on 2014-05-01 -> met, due 2014-02-10

Notified a day later than that
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-02-11 | private_fostering_notification | childrens_social_care
  2014-03-24 | private_fostering_start: arranged_on=2014-01-06 | childrens_social_care
  on 2014-05-01 -> met late, due 2014-02-10

Arranged only a week before, and notified that day
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-03-17 | private_fostering_notification | childrens_social_care
  2014-03-24 | private_fostering_start: arranged_on=2014-03-17 | childrens_social_care
  on 2014-05-01 -> met, due 2014-03-17

Arranged only a week before, and notified a day later
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-03-18 | private_fostering_notification | childrens_social_care
  2014-03-24 | private_fostering_start: arranged_on=2014-03-17 | childrens_social_care
  on 2014-05-01 -> met late, due 2014-03-17

No record says when it was arranged
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-03-18 | private_fostering_notification | childrens_social_care
  2014-03-24 | private_fostering_start | childrens_social_care
  on 2014-05-01 -> cannot tell, due 2014-02-10..2014-03-24

Never notified, as far as the records go
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-03-24 | private_fostering_start | childrens_social_care
  on 2014-05-01 -> breached and open, due 2014-02-10..2014-03-24

Found out by a school after it had begun
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-03-24 | private_fostering_start | childrens_social_care
  2014-06-10 | private_fostering_notification | childrens_social_care
  on 2014-07-01 -> met late, due 2014-02-10..2014-03-24

The records do not cover the year before
  covered: childrens_social_care 2014-03-01..2027-12-31
  2014-03-24 | private_fostering_start | childrens_social_care
  on 2014-05-01 -> cannot tell

A notification that nobody has confirmed yet
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-02-03 | private_fostering_notification | childrens_social_care | unconfirmed
  2014-03-24 | private_fostering_start: arranged_on=2014-01-06 | childrens_social_care
  on 2014-05-01 -> cannot tell

The beginning is known only to the month
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-01-20 | private_fostering_notification | childrens_social_care
  2014-03 | private_fostering_start: arranged_on=2014-01-06 | childrens_social_care
  on 2014-05-01 -> cannot tell, due 2014-01-18..2014-02-17

The day is doubted
  covered: childrens_social_care 2010-01-01..2027-12-31
  ?2014-03-24 | private_fostering_start | childrens_social_care
  on 2014-05-01 -> cannot tell

It concerns a brother only
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-03-24 | private_fostering_start | childrens_social_care | of sibling
  on 2014-05-01 -> nothing
"""

PRIVATE_FOSTERING_NOTIFIED_IN_TIME = Duty(
    code="private-fostering-notified-in-time",
    ref="C60",
    version="1",
    title="Notification of private fostering",
    says="private fostering is notified at least {n} before it begins, or at once where it was arranged later",
    source=Cite("regulation 3", "law read", "private_fostering"),
    force="regulations",
    starts=Each(select("private_fostering_start"), same_day_is_one=True),
    due=BeforeBy("private_fostering_notice.weeks", "weeks", or_at_once="arranged_on"),
    met_by=(select("private_fostering_notification"),),
    ends_if=(Ending(CHILD_DIED, "the child had died"),),
    looks_back="private_fostering_notice.look_back_months",
    falls_to="Whoever fosters the child",
    held_by=CHILDRENS_SOCIAL_CARE,
    fills={"n": "private_fostering_notice.weeks"},
    describes=__doc__ or "",
    examples=EXAMPLES,
)

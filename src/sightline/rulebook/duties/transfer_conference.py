"""Transfer-in conference (C13)

Where a child who is on a child protection plan moves into another area, that area holds a conference within 15
working days of being told. Until then the area that the child left stays responsible. The number is from memory, and
areas also set it themselves.

Our reading: the count starts with the notification that says that the child is on a plan; where it does not say, it
cannot be told.

Mended in November 2026 (version 2): a review conference that decided on its end ends the plan too.
"""

from sightline.rulebook.language.bind import Each
from sightline.rulebook.language.due import working_days
from sightline.rulebook.language.rules import Cite, Duty, Ending
from sightline.rulebook.language.select import select
from sightline.rulebook.terms import CHILD_DIED, CHILDRENS_SOCIAL_CARE, PLAN_ENDED

EXAMPLES = """
The conference still to come on the last day, and not there the day after
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-04-04 | cross_border_notification: child_protection_plan=yes | childrens_social_care
  on 2014-04-29 -> pending, due 2014-04-29
  on 2014-04-30 -> breached and open, due 2014-04-29

The conference the day before
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-04-04 | cross_border_notification: child_protection_plan=yes | childrens_social_care
  2014-04-28 | transfer_conference | childrens_social_care
  on 2014-06-28 -> met, due 2014-04-29

The conference on the last day
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-04-04 | cross_border_notification: child_protection_plan=yes | childrens_social_care
  2014-04-29 | transfer_conference | childrens_social_care
  on 2014-06-28 -> met, due 2014-04-29

The conference a day late
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-04-04 | cross_border_notification: child_protection_plan=yes | childrens_social_care
  2014-04-30 | transfer_conference | childrens_social_care
  on 2014-04-29 -> pending, due 2014-04-29
  on 2014-06-28 -> met late, due 2014-04-29

No records that cover the time: nobody can say that there was none
  covered: housing 2010-01-01..2027-12-31
  2014-04-04 | cross_border_notification: child_protection_plan=yes | childrens_social_care
  on 2014-06-28 -> cannot tell, due 2014-04-29

An entry that nobody has confirmed could be it
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-04-04 | cross_border_notification: child_protection_plan=yes | childrens_social_care
  2014-04-28 | entry | childrens_social_care | unconfirmed
  on 2014-06-28 -> cannot tell

The conference in time, and nobody has confirmed the record yet
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-04-04 | cross_border_notification: child_protection_plan=yes | childrens_social_care
  2014-04-29 | transfer_conference | childrens_social_care | unconfirmed
  on 2014-06-28 -> cannot tell, due 2014-04-29

The notification known only to the month: due between two days
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-04 | cross_border_notification: child_protection_plan=yes | childrens_social_care
  on 2014-04-24 -> cannot tell
  on 2014-05-22 -> cannot tell, due 2014-04-24..2014-05-22
  on 2014-05-23 -> breached and open, due 2014-04-24..2014-05-22

The notification on a day that the record doubts: never a firm answer
  covered: childrens_social_care 2010-01-01..2027-12-31
  ?2014-04-04 | cross_border_notification: child_protection_plan=yes | childrens_social_care
  on 2014-06-28 -> cannot tell

It concerns a brother only
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-04-04 | cross_border_notification: child_protection_plan=yes | childrens_social_care | of sibling
  on 2014-06-28 -> nothing

The child died before it was due
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-04-04 | cross_border_notification: child_protection_plan=yes | childrens_social_care
  2014-04-05 | death | hospital | of child
  on 2014-06-28 -> not required

The plan ended first
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-04-04 | cross_border_notification: child_protection_plan=yes | childrens_social_care
  2014-04-28 | child_protection_plan_end | childrens_social_care
  on 2014-06-28 -> not required

A move of a child who is on no plan
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-04-04 | cross_border_notification: child_protection_plan=no | childrens_social_care
  on 2014-06-01 -> nothing

The notification does not say whether there is a plan
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-04-04 | cross_border_notification | childrens_social_care
  on 2014-06-01 -> cannot tell
"""

TRANSFER_CONFERENCE_IN_TIME = Duty(
    code="transfer-conference-in-time",
    ref="C13",
    version="2",
    title="Transfer-in conference",
    says="a conference is held within {n} of being told that a child on a child protection plan has moved in",
    source=Cite("children who move between areas", "law from memory", "working_together"),
    force="statutory guidance",
    starts=Each(select("cross_border_notification", child_protection_plan=True), same_day_is_one=True),
    due=working_days("transfer_conference.working_days"),
    met_by=(select("transfer_conference"),),
    ends_if=(
        PLAN_ENDED,
        Ending(CHILD_DIED, "the child had died"),
    ),
    falls_to="Children's social care",
    held_by=CHILDRENS_SOCIAL_CARE,
    fills={"n": "transfer_conference.working_days"},
    note="Until it is held, the area that the child left stays responsible.",
    describes=__doc__ or "",
    examples=EXAMPLES,
)

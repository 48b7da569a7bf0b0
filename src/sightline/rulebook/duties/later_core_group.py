"""Later core groups (C06)

After its first meeting the core group of a child protection plan goes on meeting for as long as the plan lasts. No
national number for England says how often: areas typically set four to six weeks (from memory), and the guidance for
Wales, which was read, asks for every month and at least every six weeks. Six weeks is Sightline's default until a
partnership sets its own. Each meeting starts the count to the next; a missed one stays missed after a late one.

Mended in November 2026 (version 2): what is done after
an end neither meets this nor begins its count anew, and the eighteenth
birthday ends it. A review conference that decided on its end ends the plan too.
"""

from sightline.rulebook.language.bind import Each
from sightline.rulebook.language.due import weeks
from sightline.rulebook.language.rules import Cite, Duty, Ending
from sightline.rulebook.language.select import select
from sightline.rulebook.terms import CHILD_DIED, CHILDRENS_SOCIAL_CARE, PLAN_ENDED

EXAMPLES = """
The next one still to come on the last day, and not there the day after
  covered: childrens_social_care 2010-01-01..2027-12-31
  2019-03-04 | child_protection_plan_start | childrens_social_care
  2019-03-11 | core_group | childrens_social_care
  on 2019-04-22 -> pending, due 2019-04-22
  on 2019-04-23 -> breached and open, due 2019-04-22

Every six weeks to the day
  covered: childrens_social_care 2010-01-01..2027-12-31
  2019-03-04 | child_protection_plan_start | childrens_social_care
  2019-03-11 | core_group | childrens_social_care
  2019-04-22 | core_group | childrens_social_care
  on 2019-05-01 -> met, due 2019-04-22; pending, due 2019-06-03

A day late, and what was missed stays missed
  covered: childrens_social_care 2010-01-01..2027-12-31
  2019-03-04 | child_protection_plan_start | childrens_social_care
  2019-03-11 | core_group | childrens_social_care
  2019-04-23 | core_group | childrens_social_care
  on 2019-05-01 -> met late, due 2019-04-22; pending, due 2019-06-04

The plan ended first
  covered: childrens_social_care 2010-01-01..2027-12-31
  2019-03-04 | child_protection_plan_start | childrens_social_care
  2019-03-11 | core_group | childrens_social_care
  2019-04-15 | child_protection_plan_end | childrens_social_care
  on 2019-06-01 -> not required

A core group and no plan that ran: the first meeting has a clock of its own
  covered: childrens_social_care 2010-01-01..2027-12-31
  2019-03-11 | core_group | childrens_social_care
  on 2019-06-01 -> nothing

Two agencies wrote down one meeting
  covered: childrens_social_care 2010-01-01..2027-12-31
  2019-03-04 | child_protection_plan_start | childrens_social_care
  2019-03-11 | core_group | childrens_social_care
  2019-03-11 | core_group | health_visiting
  on 2019-04-22 -> pending, due 2019-04-22

Known only to the month in which it was due
  covered: childrens_social_care 2010-01-01..2027-12-31
  2019-03-04 | child_protection_plan_start | childrens_social_care
  2019-03-11 | core_group | childrens_social_care
  2019-04 | core_group | childrens_social_care
  on 2019-05-01 -> cannot tell, due 2019-04-22; pending, due 2019-05-13..2019-06-11

No records that cover the time
  covered: housing 2010-01-01..2027-12-31
  2019-03-04 | child_protection_plan_start | childrens_social_care
  2019-03-11 | core_group | childrens_social_care
  on 2019-06-01 -> cannot tell, due 2019-04-22

An entry that nobody has confirmed could be it
  covered: childrens_social_care 2010-01-01..2027-12-31
  2019-03-04 | child_protection_plan_start | childrens_social_care
  2019-03-11 | core_group | childrens_social_care
  2019-04-08 | entry | childrens_social_care | unconfirmed
  on 2019-06-01 -> cannot tell

The child died first
  covered: childrens_social_care 2010-01-01..2027-12-31
  2019-03-04 | child_protection_plan_start | childrens_social_care
  2019-03-11 | core_group | childrens_social_care
  2019-04-01 | death | hospital | of child
  on 2019-06-01 -> not required

It concerns a brother only
  covered: childrens_social_care 2010-01-01..2027-12-31
  2019-03-04 | child_protection_plan_start | childrens_social_care | of sibling
  2019-03-11 | core_group | childrens_social_care | of sibling
  on 2019-06-01 -> nothing
"""

LATER_CORE_GROUP_IN_TIME = Duty(
    code="later-core-group-in-time",
    ref="C06",
    version="2",
    title="Later core group",
    says="while a child protection plan lasts, its core group meets again within {n}",
    source=Cite("later core groups: no national number", "Sightline's default, not law", "local_procedures"),
    force="local",
    starts=Each(select("core_group"), same_day_is_one=True, during="child_protection_plan"),
    due=weeks("later_core_group.weeks"),
    met_by=(select("core_group"),),
    ends_if=(
        PLAN_ENDED,
        Ending(CHILD_DIED, "the child had died"),
    ),
    rolling=True,
    falls_to="Children's social care",
    held_by=CHILDRENS_SOCIAL_CARE,
    fills={"n": "later_core_group.weeks"},
    until_age="childhood.years",
    describes=__doc__ or "",
    examples=EXAMPLES,
)

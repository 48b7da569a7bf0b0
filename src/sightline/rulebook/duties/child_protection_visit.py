"""Visit to a child on a child protection plan (C10)

A child on a child protection plan is visited and seen at intervals that each area sets: no national number exists.
Ten working days is common, and four weeks the longest seen. The number is Sightline's default until a partnership
sets its own.

Each visit at which the child was seen starts the count to the next; a missed one stays missed. A visit at which the
child was not seen does not count, and where the record does not say, it cannot be told. Whether the child was seen
alone, and the bedroom, is recorded and not counted here.

Mended in November 2026 (version 2): only a visit in the records of children's social care counts. A health visitor's
that was read as a visit had met this duty, and begun its count anew.

Mended in November 2026 (version 3): what is done after
an end neither meets this nor begins its count anew, and the eighteenth
birthday ends it. A review conference that decided on its end ends the plan too.

Mended in November 2026 (version 4): of a plan that a conference made before the birth, visits are counted from the
birth. Nobody can visit an unborn child, and each such plan had been breached before there was a child to see.
"""

from sightline.rulebook.language.bind import Each
from sightline.rulebook.language.due import working_days
from sightline.rulebook.language.once_born import OnceBorn
from sightline.rulebook.language.rules import Cite, Duty, Ending
from sightline.rulebook.language.select import either, select
from sightline.rulebook.terms import CHILD_DIED, CHILDRENS_SOCIAL_CARE, PLAN_ENDED, SEEN_BY_CHILDRENS_SOCIAL_CARE

EXAMPLES = """
A health visitor came, and no social worker
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-04-10 | child_protection_plan_start | childrens_social_care
  2014-04-16 | visit: child_seen=yes | health_visiting
  on 2014-04-28 -> pending, due 2014-04-28
  on 2014-04-29 -> breached and open, due 2014-04-28

The visit still to come on the last day, and not there the day after
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-04-10 | child_protection_plan_start | childrens_social_care
  on 2014-04-28 -> pending, due 2014-04-28
  on 2014-04-29 -> breached and open, due 2014-04-28

No records that cover the time: nobody can say that there was none
  covered: housing 2010-01-01..2027-12-31
  2014-04-10 | child_protection_plan_start | childrens_social_care
  on 2014-06-27 -> cannot tell, due 2014-04-28

An entry that nobody has confirmed could be it
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-04-10 | child_protection_plan_start | childrens_social_care
  2014-04-27 | entry | childrens_social_care | unconfirmed
  on 2014-06-27 -> cannot tell

The visit in time, and nobody has confirmed the record yet
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-04-10 | child_protection_plan_start | childrens_social_care
  2014-04-28 | visit: child_seen=yes | childrens_social_care | unconfirmed
  on 2014-06-27 -> cannot tell, due 2014-04-28

The start of the plan known only to the month: due between two days
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-04 | child_protection_plan_start | childrens_social_care
  on 2014-05-15 -> cannot tell, due 2014-04-15..2014-05-15
  on 2014-05-16 -> breached and open, due 2014-04-15..2014-05-15

It concerns a brother only
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-04-10 | child_protection_plan_start | childrens_social_care | of sibling
  on 2014-06-27 -> nothing

The child died before it was due
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-04-10 | child_protection_plan_start | childrens_social_care
  2014-04-11 | death | hospital | of child
  on 2014-06-27 -> not required

The plan ended first
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-04-10 | child_protection_plan_start | childrens_social_care
  2014-04-27 | child_protection_plan_end | childrens_social_care
  on 2014-06-27 -> not required

Each visit starts the next count, and a missed one stays missed
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-03-03 | child_protection_plan_start | childrens_social_care
  2014-03-17 | visit: child_seen=yes | childrens_social_care
  2014-04-01 | visit: child_seen=yes | childrens_social_care
  on 2014-04-10 -> met, due 2014-03-17; met late, due 2014-03-31; pending, due 2014-04-15

A visit at which the child was not seen does not count
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-03-03 | child_protection_plan_start | childrens_social_care
  2014-03-12 | visit: child_seen=no | childrens_social_care
  on 2014-03-18 -> breached and open, due 2014-03-17

Where the record does not say whether the child was seen, it cannot be told
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-03-03 | child_protection_plan_start | childrens_social_care
  2014-03-12 | visit | childrens_social_care
  on 2014-03-18 -> cannot tell, due 2014-03-17

A visit with no plan in force starts nothing
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-03-12 | visit: child_seen=yes | childrens_social_care
  on 2014-05-01 -> nothing

A plan made before the birth: counted from the birth
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-03-03 | child_protection_plan_start: unborn=yes | childrens_social_care
  2014-05-01 | birth | hospital | of child
  on 2014-04-30 -> nothing
  on 2014-05-16 -> pending, due 2014-05-16
  on 2014-05-17 -> breached and open, due 2014-05-16

A plan made before a birth that is still expected
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-03-03 | child_protection_plan_start | childrens_social_care
  2014-05-01 | expected_birth | midwifery
  on 2014-04-30 -> nothing

Eighteen: no plan for a child goes on
  covered: childrens_social_care 2013-01-01..2016-12-31
  1996-03-20 | birth | hospital | of child
  2014-03-03 | child_protection_plan_start | childrens_social_care
  2014-03-10 | visit: child_seen=yes | childrens_social_care
  2014-03-28 | visit: child_seen=yes | childrens_social_care
  on 2014-06-01 -> met, due 2014-03-17; not required, due 2014-03-24

The review conference ended the plan, and a visit after it begins no count
  covered: childrens_social_care 2013-01-01..2016-12-31
  2014-03-03 | child_protection_plan_start | childrens_social_care
  2014-03-10 | visit: child_seen=yes | childrens_social_care
  2014-03-20 | review_child_protection_conference: outcome=end | childrens_social_care
  2014-04-22 | visit: child_seen=yes | childrens_social_care
  on 2014-09-01 -> met, due 2014-03-17; not required, due 2014-03-24
"""

CHILD_PROTECTION_VISIT_IN_TIME = Duty(
    code="child-protection-visit-in-time",
    ref="C10",
    version="4",
    title="Visit to a child on a child protection plan",
    says="a child on a child protection plan is visited and seen at least every {n}",
    source=Cite(
        "visits under a child protection plan: no national number", "Sightline's default, not law", "local_procedures"
    ),
    force="local",
    starts=Each(
        OnceBorn(either(select("child_protection_plan_start"), SEEN_BY_CHILDRENS_SOCIAL_CARE)),
        same_day_is_one=True,
        kinds_apart=True,
        certain_only=True,
        during="child_protection_plan",
    ),
    due=working_days("child_protection_visit.working_days"),
    met_by=(SEEN_BY_CHILDRENS_SOCIAL_CARE,),
    ends_if=(
        PLAN_ENDED,
        Ending(CHILD_DIED, "the child had died"),
    ),
    rolling=True,
    falls_to="Children's social care",
    held_by=CHILDRENS_SOCIAL_CARE,
    fills={"n": "child_protection_visit.working_days"},
    until_age="childhood.years",
    describes=__doc__ or "",
    examples=EXAMPLES,
)

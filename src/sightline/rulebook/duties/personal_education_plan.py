"""Personal education plan (C24)

Statutory guidance, from memory: a looked after child has a personal education plan within ten working days of
becoming looked after. Its review every term has a clock of its own.

The guidance begins with the early years and is remembered to name no birthday; three is Sightline's default. Where no
birth is recorded, it cannot be told.

Changed in November 2026 (version 2): where no record says in as many words that the child became looked after, it is
counted from what begins that by itself (an order, a placement on a legal basis or with foster carers), if the records
before it cover the time and show nothing of it. A return home may end it: then it cannot be told.

Mended in November 2026 (version 3): a care order that a court discharged ends the time of being looked after too.

Mended in November 2026 (version 4): every lawful end
of being looked after ends this (an order that is discharged, runs out or gives way with the child at home, special
guardianship, adoption, a return home from section 20, the eighteenth birthday), and nothing done after an end meets it
or begins it anew. A return home under a care order is no end.
"""

from sightline.rulebook.language.age import Younger
from sightline.rulebook.language.bind import Each
from sightline.rulebook.language.circumstances import Not, Where
from sightline.rulebook.language.due import working_days
from sightline.rulebook.language.rules import Cite, Duty, Ending
from sightline.rulebook.language.select import select
from sightline.rulebook.terms import (
    CHILD_DIED,
    CHILDRENS_SOCIAL_CARE,
    LOOKED_AFTER_SINCE_A_DAY_UNKNOWN,
    NO_LONGER_LOOKED_AFTER,
)

EXAMPLES = """
The plan still to come on the last day, and not there the day after
  covered: childrens_social_care 2010-01-01..2027-12-31
  2011-05-12 | birth | hospital | of child
  2016-03-17 | looked_after_start | childrens_social_care
  on 2016-04-04 -> pending, due 2016-04-04
  on 2016-04-05 -> breached and open, due 2016-04-04

The plan the day before
  covered: childrens_social_care 2010-01-01..2027-12-31
  2011-05-12 | birth | hospital | of child
  2016-03-17 | looked_after_start | childrens_social_care
  2016-04-03 | personal_education_plan | childrens_social_care
  on 2016-06-03 -> met, due 2016-04-04

The plan on the last day
  covered: childrens_social_care 2010-01-01..2027-12-31
  2011-05-12 | birth | hospital | of child
  2016-03-17 | looked_after_start | childrens_social_care
  2016-04-04 | personal_education_plan | childrens_social_care
  on 2016-06-03 -> met, due 2016-04-04

The plan a day late
  covered: childrens_social_care 2010-01-01..2027-12-31
  2011-05-12 | birth | hospital | of child
  2016-03-17 | looked_after_start | childrens_social_care
  2016-04-05 | personal_education_plan | childrens_social_care
  on 2016-04-04 -> pending, due 2016-04-04
  on 2016-06-03 -> met late, due 2016-04-04

No records that cover the time: nobody can say that there was none
  covered: housing 2010-01-01..2027-12-31
  2011-05-12 | birth | hospital | of child
  2016-03-17 | looked_after_start | childrens_social_care
  on 2016-06-03 -> cannot tell, due 2016-04-04

An entry that nobody has confirmed could be it
  covered: childrens_social_care 2010-01-01..2027-12-31
  2011-05-12 | birth | hospital | of child
  2016-03-17 | looked_after_start | childrens_social_care
  2016-04-03 | entry | childrens_social_care | unconfirmed
  on 2016-06-03 -> cannot tell

The plan in time, and nobody has confirmed the record yet
  covered: childrens_social_care 2010-01-01..2027-12-31
  2011-05-12 | birth | hospital | of child
  2016-03-17 | looked_after_start | childrens_social_care
  2016-04-04 | personal_education_plan | childrens_social_care | unconfirmed
  on 2016-06-03 -> cannot tell, due 2016-04-04

Becoming looked after known only to the month: due between two days
  covered: childrens_social_care 2010-01-01..2027-12-31
  2011-05-12 | birth | hospital | of child
  2016-03 | looked_after_start | childrens_social_care
  on 2016-03-15 -> cannot tell
  on 2016-04-14 -> cannot tell, due 2016-03-15..2016-04-14
  on 2016-04-15 -> breached and open, due 2016-03-15..2016-04-14

The plan known only to the month in which it was due
  covered: childrens_social_care 2010-01-01..2027-12-31
  2011-05-12 | birth | hospital | of child
  2016-03-17 | looked_after_start | childrens_social_care
  2016-04 | personal_education_plan | childrens_social_care
  on 2016-06-03 -> cannot tell, due 2016-04-04

Becoming looked after on a day that the record doubts: never a firm answer
  covered: childrens_social_care 2010-01-01..2027-12-31
  2011-05-12 | birth | hospital | of child
  ?2016-03-17 | looked_after_start | childrens_social_care
  on 2016-06-03 -> cannot tell

It concerns a brother only
  covered: childrens_social_care 2010-01-01..2027-12-31
  2011-05-12 | birth | hospital | of child
  2016-03-17 | looked_after_start | childrens_social_care | of sibling
  on 2016-06-03 -> nothing

The child died before it was due
  covered: childrens_social_care 2010-01-01..2027-12-31
  2011-05-12 | birth | hospital | of child
  2016-03-17 | looked_after_start | childrens_social_care
  2016-03-18 | death | hospital | of child
  on 2016-06-03 -> not required

No longer looked after before it was due
  covered: childrens_social_care 2010-01-01..2027-12-31
  2011-05-12 | birth | hospital | of child
  2016-03-17 | looked_after_start | childrens_social_care
  2016-04-03 | looked_after_end | childrens_social_care
  on 2016-06-03 -> not required

On the day before the third birthday nothing is owed, on the birthday it is
  covered: childrens_social_care 2010-01-01..2027-12-31
  2013-03-18 | birth | hospital | of child
  2016-03-17 | looked_after_start | childrens_social_care
  on 2016-06-01 -> nothing

On the third birthday
  covered: childrens_social_care 2010-01-01..2027-12-31
  2013-03-17 | birth | hospital | of child
  2016-03-17 | looked_after_start | childrens_social_care
  on 2016-06-01 -> breached and open, due 2016-04-04

No birth is recorded
  covered: childrens_social_care 2010-01-01..2027-12-31
  2016-03-17 | looked_after_start | childrens_social_care
  on 2016-06-01 -> cannot tell

Before the edition that is held
  covered: childrens_social_care 2010-01-01..2027-12-31
  2009-05-12 | birth | hospital | of child
  2014-03-17 | looked_after_start | childrens_social_care
  on 2016-06-01 -> cannot tell

A stay with a relative, and no record of becoming looked after: nothing to count from
  covered: childrens_social_care 2010-01-01..2027-12-31
  2001-05-12 | birth | hospital | of child
  2016-03-03 | placement_start: type=kinship | childrens_social_care
  on 2016-09-05 -> cannot tell

A placement within a time of being looked after that is on record
  covered: childrens_social_care 2010-01-01..2027-12-31
  2001-05-12 | birth | hospital | of child
  2016-03-03 | looked_after_start | childrens_social_care
  2016-03-04 | placement_start: type=foster_care | childrens_social_care
  on 2016-03-04 -> pending, due 2016-03-17

A stay with a relative after that time ended, and no record of a second beginning
  covered: childrens_social_care 2010-01-01..2027-12-31
  2001-05-12 | birth | hospital | of child
  2016-03-03 | looked_after_start | childrens_social_care
  2016-03-04 | looked_after_end | childrens_social_care
  2016-09-01 | placement_start: type=kinship | childrens_social_care
  on 2016-09-05 -> not required, due 2016-03-17; cannot tell

Placed with foster carers: counted from the placement
  covered: childrens_social_care 2010-01-01..2027-12-31
  2004-05-12 | birth | hospital | of child
  2015-03-03 | placement_start: type=foster_care | childrens_social_care
  on 2015-04-01 -> breached and open, due 2015-03-17
"""

PERSONAL_EDUCATION_PLAN_IN_TIME = Duty(
    code="personal-education-plan-in-time",
    ref="C24",
    version="4",
    title="Personal education plan",
    says="a child who becomes looked after has a personal education plan within {n}",
    source=Cite("personal education plan", "law from memory", "looked_after_education"),
    force="statutory guidance",
    starts=Each(select("looked_after_start"), same_day_is_one=True),
    applies=Where((Not(Younger("personal_education_plan.years")),), "from the early years on"),
    due=working_days("personal_education_plan.working_days"),
    met_by=(select("personal_education_plan"),),
    ends_if=(
        NO_LONGER_LOOKED_AFTER,
        Ending(CHILD_DIED, "the child had died"),
    ),
    unseen=LOOKED_AFTER_SINCE_A_DAY_UNKNOWN,
    falls_to="Children's social care",
    held_by=CHILDRENS_SOCIAL_CARE,
    fills={"n": "personal_education_plan.working_days"},
    until_age="childhood.years",
    describes=__doc__ or "",
    examples=EXAMPLES,
)

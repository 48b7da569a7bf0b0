"""Placement plan (C21)

Regulation 9(3) of the Care Planning Regulations 2010, from memory: a placement plan is made before the child is
placed or, where that is not practicable, within five working days of the start of the placement. A plan of the months
before counts.

Mended in November 2026 (version 2): a care order that a court discharged ends the time of being looked after too.

Mended in November 2026 (version 3): every lawful end
of being looked after ends this (an order that is discharged, runs out or gives way with the child at home, special
guardianship, adoption, a return home from section 20, the eighteenth birthday), and nothing done after an end meets it
or begins it anew. A return home under a care order is no end.

Mended in November 2026 (version 4): "remains placed with" is no placement that began then; it had asked
for a second plan.
"""

from sightline.rulebook.language.bind import Each
from sightline.rulebook.language.due import working_days
from sightline.rulebook.language.rules import Cite, Duty, Ending
from sightline.rulebook.language.select import select
from sightline.rulebook.terms import CHILD_DIED, CHILDRENS_SOCIAL_CARE, NO_LONGER_LOOKED_AFTER, placement_begun

_PLACED = placement_begun()

EXAMPLES = """
The placement plan still to come on the last day, and not there the day after
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-04-14 | placement_start: type=foster_care | childrens_social_care
  on 2014-04-23 -> pending, due 2014-04-23
  on 2014-04-24 -> breached and open, due 2014-04-23

The placement plan the day before
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-04-14 | placement_start: type=foster_care | childrens_social_care
  2014-04-22 | placement_plan | childrens_social_care
  on 2014-06-22 -> met, due 2014-04-23

The placement plan on the last day
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-04-14 | placement_start: type=foster_care | childrens_social_care
  2014-04-23 | placement_plan | childrens_social_care
  on 2014-06-22 -> met, due 2014-04-23

The placement plan a day late
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-04-14 | placement_start: type=foster_care | childrens_social_care
  2014-04-24 | placement_plan | childrens_social_care
  on 2014-04-23 -> pending, due 2014-04-23
  on 2014-06-22 -> met late, due 2014-04-23

No records that cover the time: nobody can say that there was none
  covered: housing 2010-01-01..2027-12-31
  2014-04-14 | placement_start: type=foster_care | childrens_social_care
  on 2014-06-22 -> cannot tell, due 2014-04-23

An entry that nobody has confirmed could be it
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-04-14 | placement_start: type=foster_care | childrens_social_care
  2014-04-22 | entry | childrens_social_care | unconfirmed
  on 2014-06-22 -> cannot tell

The placement plan in time, and nobody has confirmed the record yet
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-04-14 | placement_start: type=foster_care | childrens_social_care
  2014-04-23 | placement_plan | childrens_social_care | unconfirmed
  on 2014-06-22 -> cannot tell, due 2014-04-23

The placement known only to the month: due between two days
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-04 | placement_start: type=foster_care | childrens_social_care
  on 2014-04-08 -> cannot tell
  on 2014-05-08 -> cannot tell, due 2014-04-08..2014-05-08
  on 2014-05-09 -> breached and open, due 2014-04-08..2014-05-08

The placement plan known only to the month in which it was due
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-04-14 | placement_start: type=foster_care | childrens_social_care
  2014-04 | placement_plan | childrens_social_care
  on 2014-06-22 -> cannot tell, due 2014-04-23

The placement on a day that the record doubts: never a firm answer
  covered: childrens_social_care 2010-01-01..2027-12-31
  ?2014-04-14 | placement_start: type=foster_care | childrens_social_care
  on 2014-06-22 -> cannot tell

It concerns a brother only
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-04-14 | placement_start: type=foster_care | childrens_social_care | of sibling
  on 2014-06-22 -> nothing

The child died before it was due
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-04-14 | placement_start: type=foster_care | childrens_social_care
  2014-04-15 | death | hospital | of child
  on 2014-06-22 -> not required

The placement ended first
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-04-14 | placement_start: type=foster_care | childrens_social_care
  2014-04-22 | placement_end | childrens_social_care
  on 2014-06-22 -> not required

Made a week before
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-04-07 | placement_plan | childrens_social_care
  2014-04-14 | placement_start: type=foster_care | childrens_social_care
  on 2014-06-01 -> met, due 2014-04-23

A plan of half a year before is about another placement
  covered: childrens_social_care 2010-01-01..2027-12-31
  2013-10-14 | placement_plan | childrens_social_care
  2014-04-14 | placement_start: type=foster_care | childrens_social_care
  on 2014-06-01 -> breached and open, due 2014-04-23

A record that only says that the child lives there begins nothing
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-04-14 | placement_start: type=foster_care, only_runs=yes | childrens_social_care
  on 2014-06-01 -> nothing
"""

PLACEMENT_PLAN_IN_TIME = Duty(
    code="placement-plan-in-time",
    ref="C21",
    version="4",
    title="Placement plan",
    says="a placement plan is made before the placement, or within {n} of its start",
    source=Cite("regulation 9(3)", "law from memory", "care_planning"),
    force="regulations",
    starts=Each(_PLACED, same_day_is_one=True),
    due=working_days("placement_plan.working_days"),
    met_by=(select("placement_plan"),),
    ends_if=(
        Ending(select("placement_end"), "the placement had ended"),
        NO_LONGER_LOOKED_AFTER,
        Ending(CHILD_DIED, "the child had died"),
    ),
    looks_back="plan.look_back_months",
    falls_to="Children's social care",
    held_by=CHILDRENS_SOCIAL_CARE,
    fills={"n": "placement_plan.working_days"},
    until_age="childhood.years",
    describes=__doc__ or "",
    examples=EXAMPLES,
)

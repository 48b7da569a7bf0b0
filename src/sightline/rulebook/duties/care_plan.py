"""Care plan (C20)

Regulation 4(2) of the Care Planning Regulations 2010 (read as made): a care plan is prepared before the child is
first placed or, where that is not practicable, within ten working days of the start of the first placement. It is not
about a child for whom section 31A of the Children Act 1989 asks for a plan in care proceedings.

Our reading: the first placement of the time looked after. A plan of the months before counts. Section 31A is taken to
apply while proceedings run, or where the legal basis is a care order, an interim one or a placement order; where no
record gives the legal basis, it cannot be told.

Changed in November 2026 (version 2): where no record says in as many words that the child became looked after, it is
counted from what begins that by itself (an order, a placement on a legal basis or with foster carers), if the records
before it cover the time and show nothing of it. A return home may end it: then it cannot be told.

Mended in November 2026 (version 3): a care order that a court discharged ends the time of being looked after too.

Mended in November 2026 (version 4): a court has the case where an authority brought it there; proceedings
between parents or relatives ask for no care plan.

Mended in November 2026 (version 5): every lawful end
of being looked after ends this (an order that is discharged, runs out or gives way with the child at home, special
guardianship, adoption, a return home from section 20, the eighteenth birthday), and nothing done after an end meets it
or begins it anew. A return home under a care order is no end.
"""

from sightline.rulebook.language.bind import Each
from sightline.rulebook.language.circumstances import During, IsFirst, Not, PeriodOpenedWith, Where
from sightline.rulebook.language.due import working_days
from sightline.rulebook.language.rules import Cite, Duty, Ending
from sightline.rulebook.language.select import select
from sightline.rulebook.terms import (
    BROUGHT_BY_AN_AUTHORITY,
    CHILD_DIED,
    CHILDRENS_SOCIAL_CARE,
    LOOKED_AFTER_SINCE_A_DAY_UNKNOWN,
    NO_LONGER_LOOKED_AFTER,
)

_PLACEMENT = select("placement_start")
_COURTS = ("care_order", "interim_care_order", "placement_order")

EXAMPLES = """
The care plan still to come on the last day, and not there the day after
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-03-03 | looked_after_start: legal_basis=section_20 | childrens_social_care
  2014-03-10 | placement_start: type=foster_care | childrens_social_care
  on 2014-03-24 -> pending, due 2014-03-24
  on 2014-03-25 -> breached and open, due 2014-03-24

The care plan the day before
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-03-03 | looked_after_start: legal_basis=section_20 | childrens_social_care
  2014-03-10 | placement_start: type=foster_care | childrens_social_care
  2014-03-23 | care_plan | childrens_social_care
  on 2014-05-23 -> met, due 2014-03-24

The care plan on the last day
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-03-03 | looked_after_start: legal_basis=section_20 | childrens_social_care
  2014-03-10 | placement_start: type=foster_care | childrens_social_care
  2014-03-24 | care_plan | childrens_social_care
  on 2014-05-23 -> met, due 2014-03-24

The care plan a day late
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-03-03 | looked_after_start: legal_basis=section_20 | childrens_social_care
  2014-03-10 | placement_start: type=foster_care | childrens_social_care
  2014-03-25 | care_plan | childrens_social_care
  on 2014-03-24 -> pending, due 2014-03-24
  on 2014-05-23 -> met late, due 2014-03-24

No records that cover the time: nobody can say that there was none
  covered: housing 2010-01-01..2027-12-31
  2014-03-03 | looked_after_start: legal_basis=section_20 | childrens_social_care
  2014-03-10 | placement_start: type=foster_care | childrens_social_care
  on 2014-05-23 -> cannot tell, due 2014-03-24

An entry that nobody has confirmed could be it
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-03-03 | looked_after_start: legal_basis=section_20 | childrens_social_care
  2014-03-10 | placement_start: type=foster_care | childrens_social_care
  2014-03-23 | entry | childrens_social_care | unconfirmed
  on 2014-05-23 -> cannot tell

The care plan in time, and nobody has confirmed the record yet
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-03-03 | looked_after_start: legal_basis=section_20 | childrens_social_care
  2014-03-10 | placement_start: type=foster_care | childrens_social_care
  2014-03-24 | care_plan | childrens_social_care | unconfirmed
  on 2014-05-23 -> cannot tell, due 2014-03-24

The care plan known only to the month in which it was due
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-03-03 | looked_after_start: legal_basis=section_20 | childrens_social_care
  2014-03-10 | placement_start: type=foster_care | childrens_social_care
  2014-03 | care_plan | childrens_social_care
  on 2014-05-23 -> cannot tell, due 2014-03-24

It concerns a brother only
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-03-03 | looked_after_start: legal_basis=section_20 | childrens_social_care
  2014-03-10 | placement_start: type=foster_care | childrens_social_care | of sibling
  on 2014-05-23 -> nothing

The child died before it was due
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-03-03 | looked_after_start: legal_basis=section_20 | childrens_social_care
  2014-03-10 | placement_start: type=foster_care | childrens_social_care
  2014-03-11 | death | hospital | of child
  on 2014-05-23 -> not required

No longer looked after before it was due
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-03-03 | looked_after_start: legal_basis=section_20 | childrens_social_care
  2014-03-10 | placement_start: type=foster_care | childrens_social_care
  2014-03-23 | looked_after_end | childrens_social_care
  on 2014-05-23 -> not required

Made before the child was placed
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-03-03 | looked_after_start: legal_basis=section_20 | childrens_social_care
  2014-03-05 | care_plan | childrens_social_care
  2014-03-10 | placement_start: type=foster_care | childrens_social_care
  on 2014-05-01 -> met, due 2014-03-24

A second placement owes no plan of its own
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-03-03 | looked_after_start: legal_basis=section_20 | childrens_social_care
  2014-03-10 | placement_start: type=foster_care | childrens_social_care
  2014-03-12 | care_plan | childrens_social_care
  2014-06-10 | placement_start: type=foster_care | childrens_social_care
  on 2014-09-01 -> met, due 2014-03-24

Under an interim care order section 31A applies
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-03-03 | looked_after_start: legal_basis=interim_care_order | childrens_social_care
  2014-03-10 | placement_start: type=foster_care | childrens_social_care
  on 2014-09-01 -> nothing

Nobody says on what legal basis
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-03-03 | looked_after_start | childrens_social_care
  2014-03-10 | placement_start: type=foster_care | childrens_social_care
  on 2014-09-01 -> cannot tell

A stay with a relative, and no record of becoming looked after: nothing to count from
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-03-03 | placement_start: type=kinship | childrens_social_care
  on 2014-09-05 -> cannot tell

A placement within a time of being looked after that is on record
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-03-03 | looked_after_start | childrens_social_care
  2014-03-04 | placement_start: type=foster_care | childrens_social_care
  on 2014-03-04 -> cannot tell, due 2014-03-18

A stay with a relative after that time ended, and no record of a second beginning
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-03-03 | looked_after_start | childrens_social_care
  2014-03-04 | looked_after_end | childrens_social_care
  2014-09-01 | placement_start: type=kinship | childrens_social_care
  on 2014-09-05 -> cannot tell

Placed on section 20, and nothing says in as many words that the child became looked after
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-03-03 | placement_start: type=foster_care, legal_basis=section_20 | childrens_social_care
  on 2014-03-18 -> breached and open, due 2014-03-17

An interim care order is the legal basis: the court asks for the plan
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-03-03 | order_made: order_type=interim_care_order | court
  2014-03-03 | placement_start: type=foster_care | childrens_social_care
  on 2014-03-18 -> nothing
"""

CARE_PLAN_IN_TIME = Duty(
    code="care-plan-in-time",
    ref="C20",
    version="5",
    title="Care plan",
    says="a care plan is prepared before a looked after child is first placed, or within {n} of the start "
    "of the first placement",
    source=Cite("regulation 4(2)", "law read", "care_planning"),
    force="regulations",
    starts=Each(_PLACEMENT, same_day_is_one=True, during="looked_after"),
    applies=Where(
        (
            IsFirst(_PLACEMENT),
            Not(During("proceedings", opened=BROUGHT_BY_AN_AUTHORITY)),
            Not(PeriodOpenedWith("legal_basis", _COURTS, also="looked_after")),
        ),
        "where it is the first placement, and no court has the case",
    ),
    due=working_days("care_plan.working_days"),
    met_by=(select("care_plan"),),
    ends_if=(
        Ending(select("placement_end"), "the placement had ended"),
        NO_LONGER_LOOKED_AFTER,
        Ending(CHILD_DIED, "the child had died"),
    ),
    looks_back="plan.look_back_months",
    unseen=LOOKED_AFTER_SINCE_A_DAY_UNKNOWN,
    falls_to="Children's social care",
    held_by=CHILDRENS_SOCIAL_CARE,
    fills={"n": "care_plan.working_days"},
    until_age="childhood.years",
    describes=__doc__ or "",
    examples=EXAMPLES,
)

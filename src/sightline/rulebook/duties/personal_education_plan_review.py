"""Personal education plan looked at again (C24)

Statutory guidance, from memory: a looked after child's personal education plan is reviewed every school term. When
terms begin and end differs between areas and is not held here. A year of three terms makes four months from one to the
next: that number is Sightline's default and stands in for the term until a partnership sets its own. Each plan that is
recorded starts the count to the next.

Changed in November 2026 (version 2): where no record says in as many words that the child became looked after, it is
counted from what begins that by itself (an order, a placement on a legal basis or with foster carers), if the records
before it cover the time and show nothing of it. A return home may end it: then it cannot be told.

Mended in November 2026 (version 3): a care order that a court discharged ends the time of being looked after too.

Mended in November 2026 (version 4): every lawful end
of being looked after ends this (an order that is discharged, runs out or gives way with the child at home, special
guardianship, adoption, a return home from section 20, the eighteenth birthday), and nothing done after an end meets it
or begins it anew. A return home under a care order is no end.
"""

from sightline.rulebook.language.bind import Each
from sightline.rulebook.language.due import months
from sightline.rulebook.language.rules import Cite, Duty, Ending
from sightline.rulebook.language.select import select
from sightline.rulebook.terms import (
    CHILD_DIED,
    CHILDRENS_SOCIAL_CARE,
    LOOKED_AFTER_SINCE_A_DAY_UNKNOWN,
    NO_LONGER_LOOKED_AFTER,
)

EXAMPLES = """
Four months on, still to come on the last day, and not there the day after
  covered: childrens_social_care 2010-01-01..2027-12-31
  2016-03-17 | looked_after_start | childrens_social_care
  2016-03-31 | personal_education_plan | childrens_social_care
  on 2016-07-31 -> pending, due 2016-07-31
  on 2016-08-01 -> breached and open, due 2016-07-31

Looked at again in time
  covered: childrens_social_care 2010-01-01..2027-12-31
  2016-03-17 | looked_after_start | childrens_social_care
  2016-03-31 | personal_education_plan | childrens_social_care
  2016-07-31 | personal_education_plan | childrens_social_care
  on 2016-08-01 -> met, due 2016-07-31; pending, due 2016-11-30

A day late, and what was missed stays missed
  covered: childrens_social_care 2010-01-01..2027-12-31
  2016-03-17 | looked_after_start | childrens_social_care
  2016-03-31 | personal_education_plan | childrens_social_care
  2016-08-01 | personal_education_plan | school
  on 2016-08-02 -> met late, due 2016-07-31; pending, due 2016-12-01

No longer looked after
  covered: childrens_social_care 2010-01-01..2027-12-31
  2016-03-17 | looked_after_start | childrens_social_care
  2016-03-31 | personal_education_plan | childrens_social_care
  2016-06-01 | looked_after_end | childrens_social_care
  on 2016-09-01 -> not required

A plan of a child who is not looked after
  covered: childrens_social_care 2010-01-01..2027-12-31
  2016-03-31 | personal_education_plan | school
  on 2016-09-01 -> nothing

No records that cover the time
  covered: housing 2010-01-01..2027-12-31
  2016-03-17 | looked_after_start | childrens_social_care
  2016-03-31 | personal_education_plan | childrens_social_care
  on 2016-09-01 -> cannot tell, due 2016-07-31

An entry that nobody has confirmed could be it
  covered: childrens_social_care 2010-01-01..2027-12-31
  2016-03-17 | looked_after_start | childrens_social_care
  2016-03-31 | personal_education_plan | childrens_social_care
  2016-07-04 | entry | childrens_social_care | unconfirmed
  on 2016-09-01 -> cannot tell

The guidance of before July 2014 is not held
  covered: childrens_social_care 2010-01-01..2027-12-31
  2013-03-18 | looked_after_start | childrens_social_care
  2013-04-02 | personal_education_plan | childrens_social_care
  on 2013-09-01 -> cannot tell

The child died first
  covered: childrens_social_care 2010-01-01..2027-12-31
  2016-03-17 | looked_after_start | childrens_social_care
  2016-03-31 | personal_education_plan | childrens_social_care
  2016-06-01 | death | hospital | of child
  on 2016-09-01 -> not required

It concerns a brother only
  covered: childrens_social_care 2010-01-01..2027-12-31
  2016-03-17 | looked_after_start | childrens_social_care | of sibling
  2016-03-31 | personal_education_plan | childrens_social_care | of sibling
  on 2016-09-01 -> nothing

A stay with a relative, and no record of becoming looked after: it is said once what is missing
  covered: childrens_social_care 2010-01-01..2027-12-31
  2001-05-12 | birth | hospital | of child
  2014-03-03 | placement_start: type=kinship | childrens_social_care
  2014-03-17 | personal_education_plan | childrens_social_care
  on 2016-09-05 -> cannot tell

A placement, no record of becoming looked after, and nothing to count from
  covered: childrens_social_care 2010-01-01..2027-12-31
  2001-05-12 | birth | hospital | of child
  2014-03-03 | placement_start: type=foster_care | childrens_social_care
  on 2016-09-05 -> nothing

Placed with foster carers: the plan made then is looked at again
  covered: childrens_social_care 2010-01-01..2027-12-31
  2015-03-03 | placement_start: type=foster_care | childrens_social_care
  2015-03-17 | personal_education_plan | childrens_social_care
  on 2015-07-18 -> breached and open, due 2015-07-17

Home with a supervision order in place of the interim care order: a plan after that begins no count
  covered: childrens_social_care 2010-01-01..2027-12-31
  2016-03-17 | looked_after_start | childrens_social_care
  2016-03-17 | order_made: order_type=interim_care_order | court
  2016-03-31 | personal_education_plan | childrens_social_care
  2016-05-02 | order_made: order_type=supervision_order | court
  2016-05-02 | return_home | childrens_social_care
  2016-06-06 | personal_education_plan | childrens_social_care
  on 2017-01-10 -> not required
"""

PERSONAL_EDUCATION_PLAN_LOOKED_AT_AGAIN = Duty(
    code="personal-education-plan-looked-at-again",
    ref="C24",
    version="4",
    title="Personal education plan looked at again",
    says="the personal education plan of a looked after child is looked at again every term, taken here as {n}",
    source=Cite("termly review of the plan", "law from memory", "looked_after_education"),
    force="statutory guidance; the number is local",
    starts=Each(select("personal_education_plan"), same_day_is_one=True, during="looked_after"),
    due=months("personal_education_plan_review.months"),
    met_by=(select("personal_education_plan"),),
    ends_if=(
        NO_LONGER_LOOKED_AFTER,
        Ending(CHILD_DIED, "the child had died"),
    ),
    rolling=True,
    unseen=LOOKED_AFTER_SINCE_A_DAY_UNKNOWN,
    falls_to="Children's social care",
    held_by=CHILDRENS_SOCIAL_CARE,
    fills={"n": "personal_education_plan_review.months"},
    note="School terms are not held here; the number stands in for a term.",
    until_age="childhood.years",
    describes=__doc__ or "",
    examples=EXAMPLES,
)

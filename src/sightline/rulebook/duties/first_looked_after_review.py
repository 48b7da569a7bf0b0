"""First review of a looked after child (C25)

Regulation 33(1) of the Care Planning Regulations 2010, from memory: the first review of a looked after child's case
is held within 20 working days of the child becoming looked after. Areas' procedures were read and count the same.
"""

from sightline.rulebook.language.bind import Each
from sightline.rulebook.language.due import working_days
from sightline.rulebook.language.rules import Cite, Duty, Ending
from sightline.rulebook.language.select import select
from sightline.rulebook.terms import CHILD_DIED, CHILDRENS_SOCIAL_CARE, LOOKED_AFTER_SINCE_A_DAY_UNKNOWN

EXAMPLES = """
The review still to come on the last day, and not there the day after
  covered: childrens_social_care 2010-01-01..2027-12-31
  2013-05-20 | looked_after_start | childrens_social_care
  on 2013-06-18 -> pending, due 2013-06-18
  on 2013-06-19 -> breached and open, due 2013-06-18

The review the day before
  covered: childrens_social_care 2010-01-01..2027-12-31
  2013-05-20 | looked_after_start | childrens_social_care
  2013-06-17 | looked_after_review | childrens_social_care
  on 2013-08-17 -> met, due 2013-06-18

The review on the last day
  covered: childrens_social_care 2010-01-01..2027-12-31
  2013-05-20 | looked_after_start | childrens_social_care
  2013-06-18 | looked_after_review | childrens_social_care
  on 2013-08-17 -> met, due 2013-06-18

The review a day late
  covered: childrens_social_care 2010-01-01..2027-12-31
  2013-05-20 | looked_after_start | childrens_social_care
  2013-06-19 | looked_after_review | childrens_social_care
  on 2013-06-18 -> pending, due 2013-06-18
  on 2013-08-17 -> met late, due 2013-06-18

No records that cover the time: nobody can say that there was none
  covered: housing 2010-01-01..2027-12-31
  2013-05-20 | looked_after_start | childrens_social_care
  on 2013-08-17 -> cannot tell, due 2013-06-18

An entry that nobody has confirmed could be it
  covered: childrens_social_care 2010-01-01..2027-12-31
  2013-05-20 | looked_after_start | childrens_social_care
  2013-06-17 | entry | childrens_social_care | unconfirmed
  on 2013-08-17 -> cannot tell

The review in time, and nobody has confirmed the record yet
  covered: childrens_social_care 2010-01-01..2027-12-31
  2013-05-20 | looked_after_start | childrens_social_care
  2013-06-18 | looked_after_review | childrens_social_care | unconfirmed
  on 2013-08-17 -> cannot tell, due 2013-06-18

Becoming looked after known only to the month: due between two days
  covered: childrens_social_care 2010-01-01..2027-12-31
  2013-05 | looked_after_start | childrens_social_care
  on 2013-05-31 -> pending
  on 2013-06-28 -> cannot tell, due 2013-05-31..2013-06-28
  on 2013-06-29 -> breached and open, due 2013-05-31..2013-06-28

The review known only to the month in which it was due
  covered: childrens_social_care 2010-01-01..2027-12-31
  2013-05-20 | looked_after_start | childrens_social_care
  2013-06 | looked_after_review | childrens_social_care
  on 2013-08-17 -> cannot tell, due 2013-06-18

Becoming looked after on a day that the record doubts: never a firm answer
  covered: childrens_social_care 2010-01-01..2027-12-31
  ?2013-05-20 | looked_after_start | childrens_social_care
  on 2013-08-17 -> cannot tell

It concerns a brother only
  covered: childrens_social_care 2010-01-01..2027-12-31
  2013-05-20 | looked_after_start | childrens_social_care | of sibling
  on 2013-08-17 -> nothing

The child died before it was due
  covered: childrens_social_care 2010-01-01..2027-12-31
  2013-05-20 | looked_after_start | childrens_social_care
  2013-05-21 | death | hospital | of child
  on 2013-08-17 -> not required

No longer looked after before it was due
  covered: childrens_social_care 2010-01-01..2027-12-31
  2013-05-20 | looked_after_start | childrens_social_care
  2013-06-17 | looked_after_end | childrens_social_care
  on 2013-08-17 -> not required

A child who comes back into care has a first review again
  covered: childrens_social_care 2010-01-01..2027-12-31
  2013-05-20 | looked_after_start | childrens_social_care
  2013-06-14 | looked_after_review | childrens_social_care
  2013-10-04 | looked_after_end | childrens_social_care
  2014-02-03 | looked_after_start | childrens_social_care
  on 2014-03-04 -> met, due 2013-06-18; breached and open, due 2014-03-03

A placement, and no record of becoming looked after: nothing to count from
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-03-03 | placement_start: type=foster_care | childrens_social_care
  on 2014-09-05 -> cannot tell

A placement within a time of being looked after that is on record
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-03-03 | looked_after_start | childrens_social_care
  2014-03-04 | placement_start: type=foster_care | childrens_social_care
  on 2014-03-04 -> pending, due 2014-03-31

A placement after that time ended, and no record of a second beginning
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-03-03 | looked_after_start | childrens_social_care
  2014-03-04 | looked_after_end | childrens_social_care
  2014-09-01 | placement_start: type=foster_care | childrens_social_care
  on 2014-09-05 -> not required, due 2014-03-31; cannot tell
"""

FIRST_LOOKED_AFTER_REVIEW_IN_TIME = Duty(
    code="first-looked-after-review-in-time",
    ref="C25",
    version="1",
    title="First review of a looked after child",
    says="the case of a looked after child is first reviewed within {n}",
    source=Cite("regulation 33(1)", "law from memory", "care_planning"),
    force="regulations",
    starts=Each(select("looked_after_start"), same_day_is_one=True),
    due=working_days("first_looked_after_review.working_days"),
    met_by=(select("looked_after_review"),),
    ends_if=(
        Ending(select("looked_after_end"), "the child was no longer looked after"),
        Ending(CHILD_DIED, "the child had died"),
    ),
    unseen=LOOKED_AFTER_SINCE_A_DAY_UNKNOWN,
    falls_to="Children's social care",
    held_by=CHILDRENS_SOCIAL_CARE,
    fills={"n": "first_looked_after_review.working_days"},
    describes=__doc__ or "",
    examples=EXAMPLES,
)

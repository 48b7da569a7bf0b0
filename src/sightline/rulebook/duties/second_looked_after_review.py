"""Second review of a looked after child (C26)

Regulation 33(2) of the Care Planning Regulations 2010, from memory: the second review is held not more than three
months after the first. Areas' procedures were read and count the same. Our reading: the first review since the child
became looked after.

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
from sightline.rulebook.language.circumstances import IsFirst, Where
from sightline.rulebook.language.due import months
from sightline.rulebook.language.rules import Cite, Duty, Ending
from sightline.rulebook.language.select import select
from sightline.rulebook.terms import (
    CHILD_DIED,
    CHILDRENS_SOCIAL_CARE,
    LOOKED_AFTER_SINCE_A_DAY_UNKNOWN,
    NO_LONGER_LOOKED_AFTER,
)

_REVIEW = select("looked_after_review")

EXAMPLES = """
A court discharged the care order before it was due
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-03-03 | looked_after_start | childrens_social_care
  2014-03-24 | looked_after_review | childrens_social_care
  2014-05-12 | order_ended: order_type=care_order, how=discharged | childrens_social_care
  on 2014-08-01 -> not required

A care order that another order replaced
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-03-03 | looked_after_start | childrens_social_care
  2014-03-24 | looked_after_review | childrens_social_care
  2014-05-12 | order_ended: order_type=care_order, how=replaced | childrens_social_care
  on 2014-08-01 -> breached and open

The second review still to come on the last day, and not there the day after
  covered: childrens_social_care 2010-01-01..2027-12-31
  2013-05-20 | looked_after_start | childrens_social_care
  2013-06-14 | looked_after_review | childrens_social_care
  on 2013-09-14 -> pending, due 2013-09-14
  on 2013-09-15 -> breached and open, due 2013-09-14

The second review the day before
  covered: childrens_social_care 2010-01-01..2027-12-31
  2013-05-20 | looked_after_start | childrens_social_care
  2013-06-14 | looked_after_review | childrens_social_care
  2013-09-13 | looked_after_review | childrens_social_care
  on 2013-11-13 -> met, due 2013-09-14

The second review on the last day
  covered: childrens_social_care 2010-01-01..2027-12-31
  2013-05-20 | looked_after_start | childrens_social_care
  2013-06-14 | looked_after_review | childrens_social_care
  2013-09-14 | looked_after_review | childrens_social_care
  on 2013-11-13 -> met, due 2013-09-14

The second review a day late
  covered: childrens_social_care 2010-01-01..2027-12-31
  2013-05-20 | looked_after_start | childrens_social_care
  2013-06-14 | looked_after_review | childrens_social_care
  2013-09-15 | looked_after_review | childrens_social_care
  on 2013-09-14 -> pending, due 2013-09-14
  on 2013-11-13 -> met late, due 2013-09-14

No records that cover the time: nobody can say that there was none
  covered: housing 2010-01-01..2027-12-31
  2013-05-20 | looked_after_start | childrens_social_care
  2013-06-14 | looked_after_review | childrens_social_care
  on 2013-11-13 -> cannot tell, due 2013-09-14

An entry that nobody has confirmed could be it
  covered: childrens_social_care 2010-01-01..2027-12-31
  2013-05-20 | looked_after_start | childrens_social_care
  2013-06-14 | looked_after_review | childrens_social_care
  2013-09-13 | entry | childrens_social_care | unconfirmed
  on 2013-11-13 -> cannot tell

The second review in time, and nobody has confirmed the record yet
  covered: childrens_social_care 2010-01-01..2027-12-31
  2013-05-20 | looked_after_start | childrens_social_care
  2013-06-14 | looked_after_review | childrens_social_care
  2013-09-14 | looked_after_review | childrens_social_care | unconfirmed
  on 2013-11-13 -> cannot tell, due 2013-09-14

The first review known only to the month: due between two days
  covered: childrens_social_care 2010-01-01..2027-12-31
  2013-05-20 | looked_after_start | childrens_social_care
  2013-06 | looked_after_review | childrens_social_care
  on 2013-09-01 -> pending
  on 2013-09-30 -> cannot tell, due 2013-09-01..2013-09-30
  on 2013-10-01 -> breached and open, due 2013-09-01..2013-09-30

It concerns a brother only
  covered: childrens_social_care 2010-01-01..2027-12-31
  2013-05-20 | looked_after_start | childrens_social_care
  2013-06-14 | looked_after_review | childrens_social_care | of sibling
  on 2013-11-13 -> nothing

The child died before it was due
  covered: childrens_social_care 2010-01-01..2027-12-31
  2013-05-20 | looked_after_start | childrens_social_care
  2013-06-14 | looked_after_review | childrens_social_care
  2013-06-15 | death | hospital | of child
  on 2013-11-13 -> not required

No longer looked after before it was due
  covered: childrens_social_care 2010-01-01..2027-12-31
  2013-05-20 | looked_after_start | childrens_social_care
  2013-06-14 | looked_after_review | childrens_social_care
  2013-09-13 | looked_after_end | childrens_social_care
  on 2013-11-13 -> not required

The second review starts no such count itself
  covered: childrens_social_care 2010-01-01..2027-12-31
  2013-05-20 | looked_after_start | childrens_social_care
  2013-06-14 | looked_after_review | childrens_social_care
  2013-09-10 | looked_after_review | childrens_social_care
  on 2014-06-01 -> met, due 2013-09-14

A review of an earlier time in care is not the first of this one
  covered: childrens_social_care 2010-01-01..2027-12-31
  2011-11-10 | looked_after_start | childrens_social_care
  2011-12-01 | looked_after_review | childrens_social_care
  2012-02-01 | looked_after_end | childrens_social_care
  2013-05-20 | looked_after_start | childrens_social_care
  2013-06-14 | looked_after_review | childrens_social_care
  on 2013-09-15 -> not required; breached and open, due 2013-09-14

A stay with a relative, and no record of becoming looked after: it is said once what is missing
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-03-03 | placement_start: type=kinship | childrens_social_care
  2014-03-17 | looked_after_review | childrens_social_care
  on 2016-09-05 -> cannot tell

A placement, no record of becoming looked after, and nothing to count from
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-03-03 | placement_start: type=foster_care | childrens_social_care
  on 2016-09-05 -> nothing

An interim care order began it: its first review starts the count to the second
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-03-03 | order_made: order_type=interim_care_order | court
  2014-03-17 | looked_after_review | childrens_social_care
  on 2014-06-18 -> breached and open, due 2014-06-17

Adopted: a review after that begins no count
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-03-03 | looked_after_start | childrens_social_care
  2014-04-07 | order_made: order_type=adoption_order | court
  2014-04-14 | looked_after_review | childrens_social_care
  on 2014-12-01 -> nothing
"""

SECOND_LOOKED_AFTER_REVIEW_IN_TIME = Duty(
    code="second-looked-after-review-in-time",
    ref="C26",
    version="4",
    title="Second review of a looked after child",
    says="the case of a looked after child is reviewed a second time within {n} of the first review",
    source=Cite("regulation 33(2)", "law from memory", "care_planning"),
    force="regulations",
    starts=Each(_REVIEW, same_day_is_one=True, during="looked_after"),
    applies=Where((IsFirst(_REVIEW),), "where it is the first since the child became looked after"),
    due=months("second_looked_after_review.months"),
    met_by=(_REVIEW,),
    ends_if=(
        NO_LONGER_LOOKED_AFTER,
        Ending(CHILD_DIED, "the child had died"),
    ),
    unseen=LOOKED_AFTER_SINCE_A_DAY_UNKNOWN,
    falls_to="Children's social care",
    held_by=CHILDRENS_SOCIAL_CARE,
    fills={"n": "second_looked_after_review.months"},
    until_age="childhood.years",
    describes=__doc__ or "",
    examples=EXAMPLES,
)

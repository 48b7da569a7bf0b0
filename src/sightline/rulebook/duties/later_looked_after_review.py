"""Later reviews of a looked after child (C27)

Regulation 33(2) of the Care Planning Regulations 2010, from memory: after the second, reviews are held at intervals
of not more than six months; earlier if the reviewing officer asks, if the child's welfare is not safeguarded, or
before the child ceases to be looked after. A long-term foster placement may have lighter reviews, which is not told
apart here.

Our reading: every review that is not the first since the child became looked after starts such a count.

Not reckoned here: that a review comes sooner when the reviewing officer asks, when the child is not safeguarded or
before the child ceases to be looked after, and that a settled long-term placement may have lighter reviews.

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
from sightline.rulebook.language.circumstances import IsFirst, Not, Where
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
The next review still to come on the last day, and not there the day after
  covered: childrens_social_care 2010-01-01..2027-12-31
  2013-05-20 | looked_after_start | childrens_social_care
  2013-06-14 | looked_after_review | childrens_social_care
  2013-09-10 | looked_after_review | childrens_social_care
  on 2014-03-10 -> pending, due 2014-03-10
  on 2014-03-11 -> breached and open, due 2014-03-10

No records that cover the time: nobody can say that there was none
  covered: housing 2010-01-01..2027-12-31
  2013-05-20 | looked_after_start | childrens_social_care
  2013-06-14 | looked_after_review | childrens_social_care
  2013-09-10 | looked_after_review | childrens_social_care
  on 2014-05-09 -> cannot tell, due 2014-03-10

An entry that nobody has confirmed could be it
  covered: childrens_social_care 2010-01-01..2027-12-31
  2013-05-20 | looked_after_start | childrens_social_care
  2013-06-14 | looked_after_review | childrens_social_care
  2013-09-10 | looked_after_review | childrens_social_care
  2014-03-09 | entry | childrens_social_care | unconfirmed
  on 2014-05-09 -> cannot tell

The next review in time, and nobody has confirmed the record yet
  covered: childrens_social_care 2010-01-01..2027-12-31
  2013-05-20 | looked_after_start | childrens_social_care
  2013-06-14 | looked_after_review | childrens_social_care
  2013-09-10 | looked_after_review | childrens_social_care
  2014-03-10 | looked_after_review | childrens_social_care | unconfirmed
  on 2014-05-09 -> cannot tell, due 2014-03-10

It concerns a brother only
  covered: childrens_social_care 2010-01-01..2027-12-31
  2013-05-20 | looked_after_start | childrens_social_care
  2013-06-14 | looked_after_review | childrens_social_care
  2013-09-10 | looked_after_review | childrens_social_care | of sibling
  on 2014-05-09 -> nothing

The child died before it was due
  covered: childrens_social_care 2010-01-01..2027-12-31
  2013-05-20 | looked_after_start | childrens_social_care
  2013-06-14 | looked_after_review | childrens_social_care
  2013-09-10 | looked_after_review | childrens_social_care
  2013-09-11 | death | hospital | of child
  on 2014-05-09 -> not required

No longer looked after before it was due
  covered: childrens_social_care 2010-01-01..2027-12-31
  2013-05-20 | looked_after_start | childrens_social_care
  2013-06-14 | looked_after_review | childrens_social_care
  2013-09-10 | looked_after_review | childrens_social_care
  2014-03-09 | looked_after_end | childrens_social_care
  on 2014-05-09 -> not required

On the last day, and the next count begins
  covered: childrens_social_care 2010-01-01..2027-12-31
  2013-05-20 | looked_after_start | childrens_social_care
  2013-06-14 | looked_after_review | childrens_social_care
  2013-09-10 | looked_after_review | childrens_social_care
  2014-03-10 | looked_after_review | childrens_social_care
  on 2014-04-01 -> met, due 2014-03-10; pending, due 2014-09-10

A day late: the missed one stays missed
  covered: childrens_social_care 2010-01-01..2027-12-31
  2013-05-20 | looked_after_start | childrens_social_care
  2013-06-14 | looked_after_review | childrens_social_care
  2013-09-10 | looked_after_review | childrens_social_care
  2014-03-11 | looked_after_review | childrens_social_care
  on 2014-04-01 -> met late, due 2014-03-10; pending, due 2014-09-11

The first review starts no such count
  covered: childrens_social_care 2010-01-01..2027-12-31
  2013-05-20 | looked_after_start | childrens_social_care
  2013-06-14 | looked_after_review | childrens_social_care
  on 2014-06-01 -> nothing

A review known only to the month may have been before or after the other
  covered: childrens_social_care 2010-01-01..2027-12-31
  2013-05-20 | looked_after_start | childrens_social_care
  2013-09 | looked_after_review | childrens_social_care
  2013-09-10 | looked_after_review | childrens_social_care
  on 2014-06-01 -> cannot tell; cannot tell

A stay with a relative, and no record of becoming looked after: it is said once what is missing
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-03-03 | placement_start: type=kinship | childrens_social_care
  2014-03-17 | looked_after_review | childrens_social_care
  2014-06-02 | looked_after_review | childrens_social_care
  on 2016-09-05 -> cannot tell

A placement, no record of becoming looked after, and nothing to count from
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-03-03 | placement_start: type=foster_care | childrens_social_care
  on 2016-09-05 -> nothing

An interim care order began it: the second review starts the count to the next
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-03-03 | order_made: order_type=interim_care_order | court
  2014-03-17 | looked_after_review | childrens_social_care
  2014-06-16 | looked_after_review | childrens_social_care
  on 2014-12-17 -> breached and open, due 2014-12-16

A special guardianship order, and a review after it
  covered: childrens_social_care 2010-01-01..2027-12-31
  2013-05-20 | looked_after_start | childrens_social_care
  2013-06-14 | looked_after_review | childrens_social_care
  2013-09-10 | looked_after_review | childrens_social_care
  2014-01-10 | order_made: order_type=special_guardianship_order | court
  2014-02-10 | looked_after_review | childrens_social_care
  on 2015-01-10 -> not required
"""

LATER_LOOKED_AFTER_REVIEW_IN_TIME = Duty(
    code="later-looked-after-review-in-time",
    ref="C27",
    version="4",
    title="Later reviews of a looked after child",
    says="after the second review, the case of a looked after child is reviewed at least every {n}",
    source=Cite("regulation 33(2)", "law from memory", "care_planning"),
    force="regulations",
    starts=Each(_REVIEW, same_day_is_one=True, during="looked_after"),
    applies=Where((Not(IsFirst(_REVIEW)),), "where it is not the first since the child became looked after"),
    due=months("later_looked_after_review.months"),
    met_by=(_REVIEW,),
    ends_if=(
        NO_LONGER_LOOKED_AFTER,
        Ending(CHILD_DIED, "the child had died"),
    ),
    rolling=True,
    unseen=LOOKED_AFTER_SINCE_A_DAY_UNKNOWN,
    falls_to="Children's social care",
    held_by=CHILDRENS_SOCIAL_CARE,
    fills={"n": "later_looked_after_review.months"},
    until_age="childhood.years",
    describes=__doc__ or "",
    examples=EXAMPLES,
)

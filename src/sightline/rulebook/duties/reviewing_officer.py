"""Independent reviewing officer (C28)

The Independent Reviewing Officers Handbook, from memory: an independent reviewing officer is appointed within five
working days of the child becoming looked after. One area's procedures were read and count five days.

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
The appointment still to come on the last day, and not there the day after
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-12-22 | looked_after_start | childrens_social_care
  on 2014-12-31 -> pending, due 2014-12-31
  on 2015-01-01 -> breached and open, due 2014-12-31

The appointment the day before
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-12-22 | looked_after_start | childrens_social_care
  2014-12-30 | reviewing_officer_appointed | childrens_social_care
  on 2015-03-01 -> met, due 2014-12-31

The appointment on the last day
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-12-22 | looked_after_start | childrens_social_care
  2014-12-31 | reviewing_officer_appointed | childrens_social_care
  on 2015-03-01 -> met, due 2014-12-31

The appointment a day late
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-12-22 | looked_after_start | childrens_social_care
  2015-01-01 | reviewing_officer_appointed | childrens_social_care
  on 2014-12-31 -> pending, due 2014-12-31
  on 2015-03-01 -> met late, due 2014-12-31

No records that cover the time: nobody can say that there was none
  covered: housing 2010-01-01..2027-12-31
  2014-12-22 | looked_after_start | childrens_social_care
  on 2015-03-01 -> cannot tell, due 2014-12-31

An entry that nobody has confirmed could be it
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-12-22 | looked_after_start | childrens_social_care
  2014-12-30 | entry | childrens_social_care | unconfirmed
  on 2015-03-01 -> cannot tell

The appointment in time, and nobody has confirmed the record yet
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-12-22 | looked_after_start | childrens_social_care
  2014-12-31 | reviewing_officer_appointed | childrens_social_care | unconfirmed
  on 2015-03-01 -> cannot tell, due 2014-12-31

Becoming looked after known only to the month: due between two days
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-12 | looked_after_start | childrens_social_care
  on 2014-12-08 -> cannot tell
  on 2015-01-08 -> cannot tell, due 2014-12-08..2015-01-08
  on 2015-01-09 -> breached and open, due 2014-12-08..2015-01-08

Becoming looked after on a day that the record doubts: never a firm answer
  covered: childrens_social_care 2010-01-01..2027-12-31
  ?2014-12-22 | looked_after_start | childrens_social_care
  on 2015-03-01 -> cannot tell

It concerns a brother only
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-12-22 | looked_after_start | childrens_social_care | of sibling
  on 2015-03-01 -> nothing

The child died before it was due
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-12-22 | looked_after_start | childrens_social_care
  2014-12-23 | death | hospital | of child
  on 2015-03-01 -> not required

No longer looked after before it was due
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-12-22 | looked_after_start | childrens_social_care
  2014-12-30 | looked_after_end | childrens_social_care
  on 2015-03-01 -> not required

A stay with a relative, and no record of becoming looked after: nothing to count from
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-03-03 | placement_start: type=kinship | childrens_social_care
  on 2014-09-05 -> cannot tell

A placement within a time of being looked after that is on record
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-03-03 | looked_after_start | childrens_social_care
  2014-03-04 | placement_start: type=foster_care | childrens_social_care
  on 2014-03-04 -> pending, due 2014-03-10

A stay with a relative after that time ended, and no record of a second beginning
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-03-03 | looked_after_start | childrens_social_care
  2014-03-04 | looked_after_end | childrens_social_care
  2014-09-01 | placement_start: type=kinship | childrens_social_care
  on 2014-09-05 -> not required, due 2014-03-10; cannot tell

An interim care order and nobody appointed: counted from the order
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-03-03 | order_made: order_type=interim_care_order | court
  on 2014-04-01 -> breached and open, due 2014-03-10
"""

REVIEWING_OFFICER_APPOINTED_IN_TIME = Duty(
    code="reviewing-officer-appointed-in-time",
    ref="C28",
    version="4",
    title="Independent reviewing officer",
    says="an independent reviewing officer is appointed within {n} of a child becoming looked after",
    source=Cite("appointment", "law from memory", "reviewing_officers"),
    force="statutory guidance",
    starts=Each(select("looked_after_start"), same_day_is_one=True),
    due=working_days("reviewing_officer.working_days"),
    met_by=(select("reviewing_officer_appointed"),),
    ends_if=(
        NO_LONGER_LOOKED_AFTER,
        Ending(CHILD_DIED, "the child had died"),
    ),
    unseen=LOOKED_AFTER_SINCE_A_DAY_UNKNOWN,
    falls_to="Children's social care",
    held_by=CHILDRENS_SOCIAL_CARE,
    fills={"n": "reviewing_officer.working_days"},
    until_age="childhood.years",
    describes=__doc__ or "",
    examples=EXAMPLES,
)

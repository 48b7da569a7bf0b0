"""First review of a looked after child (C25)

Regulation 33(1) of the Care Planning Regulations 2010, from memory: the first review of a looked after child's case
is held within 20 working days of the child becoming looked after. Areas' procedures were read and count the same.

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

A stay with a relative, and no record of becoming looked after: nothing to count from
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-03-03 | placement_start: type=kinship | childrens_social_care
  on 2014-09-05 -> cannot tell

A placement within a time of being looked after that is on record
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-03-03 | looked_after_start | childrens_social_care
  2014-03-04 | placement_start: type=foster_care | childrens_social_care
  on 2014-03-04 -> pending, due 2014-03-31

A stay with a relative after that time ended, and no record of a second beginning
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-03-03 | looked_after_start | childrens_social_care
  2014-03-04 | looked_after_end | childrens_social_care
  2014-09-01 | placement_start: type=kinship | childrens_social_care
  on 2014-09-05 -> not required, due 2014-03-31; cannot tell

An emergency protection order and a placement on that day: the order begins it
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-03-03 | order_made: order_type=emergency_protection_order | court
  2014-03-03 | placement_start: type=foster_care | childrens_social_care
  2014-04-01 | looked_after_review | childrens_social_care
  on 2014-05-05 -> met late, due 2014-03-31

An interim care order: looked after by law from its day, wherever the child lives
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-03-03 | order_made: order_type=interim_care_order | court
  on 2014-03-31 -> pending, due 2014-03-31
  on 2014-04-01 -> breached and open, due 2014-03-31

Foster carers take in nobody else on an authority's word
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-03-03 | placement_start: type=foster_care | childrens_social_care
  on 2014-04-01 -> breached and open, due 2014-03-31

A relative whose approval is temporary, and one on a legal basis
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-03-03 | placement_start: type=kinship, temporary_approval=yes | childrens_social_care
  on 2014-04-01 -> breached and open, due 2014-03-31

A school's word of a placement: the day on which it began is the authority's to say
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-03-03 | placement_start: type=foster_care | school
  on 2014-04-01 -> cannot tell

The records begin on the day of the order: whether it was the beginning cannot be told
  covered: childrens_social_care 2014-03-03..2027-12-31
  2014-03-03 | order_made: order_type=interim_care_order | court
  on 2014-04-01 -> cannot tell

A record that only says that the order runs: it was made on an earlier day
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-03-03 | order_made: order_type=care_order, only_runs=yes | childrens_social_care
  on 2014-04-01 -> cannot tell

A record that only says where the child lives: the placement began on an earlier day
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-03-03 | placement_start: type=foster_care, only_runs=yes | childrens_social_care
  on 2014-04-01 -> cannot tell

A stay with an aunt of unknown basis came before the order
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-02-03 | placement_start: type=kinship | childrens_social_care
  2014-03-03 | order_made: order_type=interim_care_order | court
  on 2014-04-01 -> cannot tell

Police protection by itself is no order, and lasts three days at most
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-03-01 | police_protection_start | police
  on 2014-04-01 -> nothing

Police protection that ran into the order: it began on one of these days
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-03-01 | police_protection_start | police
  2014-03-04 | order_made: order_type=emergency_protection_order | court
  2014-03-04 | placement_start: type=foster_care | childrens_social_care
  on 2014-03-31 -> cannot tell, due 2014-03-28..2014-04-01
  on 2014-04-02 -> breached and open, due 2014-03-28..2014-04-01

Placed by night, and the consent signed two days later
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-03-01 | placement_start: type=foster_care | childrens_social_care
  2014-03-03 | looked_after_start: legal_basis=section_20 | childrens_social_care
  on 2014-05-05 -> breached and open, due 2014-03-28..2014-03-31

An emergency protection order, and no record of where the child lived under it
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-03-03 | order_made: order_type=emergency_protection_order | court
  on 2014-04-01 -> cannot tell

An emergency protection order, and home within days
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-03-03 | order_made: order_type=emergency_protection_order | court
  2014-03-10 | return_home | childrens_social_care
  on 2014-04-01 -> nothing

A supervision order makes nobody looked after
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-03-03 | order_made: order_type=supervision_order | court
  2014-03-03 | order_made: order_type=interim_supervision_order | court
  on 2014-04-01 -> nothing

Gone home before it was due, and nothing says on what basis the child had lived away
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-03-03 | looked_after_start | childrens_social_care
  2014-03-10 | return_home | childrens_social_care
  on 2014-04-01 -> cannot tell, due 2014-03-31

Gone home from section 20 before it was due: that ends it
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-03-03 | looked_after_start: legal_basis=section_20 | childrens_social_care
  2014-03-10 | return_home | childrens_social_care
  on 2014-04-01 -> not required, due 2014-03-31

Gone home from section 20, and a review after it: whether the child was looked after then cannot be told
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-03-03 | looked_after_start: legal_basis=section_20 | childrens_social_care
  2014-03-10 | return_home | childrens_social_care
  2014-05-06 | looked_after_review | childrens_social_care
  on 2014-06-01 -> cannot tell, due 2014-03-31

A visit home under an interim care order ends nothing
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-03-03 | looked_after_start: legal_basis=interim_care_order | childrens_social_care
  2014-03-03 | order_made: order_type=interim_care_order | court
  2014-03-10 | return_home | childrens_social_care
  on 2014-04-01 -> breached and open, due 2014-03-31

An interim care order ends, a supervision order takes its place and the child goes home
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-03-03 | looked_after_start: legal_basis=interim_care_order | childrens_social_care
  2014-03-03 | order_made: order_type=interim_care_order | court
  2014-03-24 | order_ended: order_type=interim_care_order, how=discharged | court
  2014-03-24 | order_made: order_type=supervision_order | court
  2014-03-24 | return_home | childrens_social_care
  on 2014-05-01 -> not required, due 2014-03-31

Home again, and in care again months later: each time has its own
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-03-03 | looked_after_start: legal_basis=interim_care_order | childrens_social_care
  2014-03-03 | order_made: order_type=interim_care_order | court
  2014-03-24 | order_made: order_type=supervision_order | court
  2014-03-24 | return_home | childrens_social_care
  2014-09-01 | order_made: order_type=interim_care_order | court
  on 2014-11-01 -> not required, due 2014-03-31; breached and open, due 2014-09-29

Eighteen before it was due
  covered: childrens_social_care 2010-01-01..2027-12-31
  1996-03-20 | birth | hospital | of child
  2014-03-03 | looked_after_start | childrens_social_care
  on 2014-05-01 -> not required, due 2014-03-31

A newborn: the records need not reach back before the birth
  covered: childrens_social_care 2014-03-01..2027-12-31
  2014-03-01 | birth | hospital | of child
  2014-03-03 | order_made: order_type=interim_care_order | court
  on 2014-04-01 -> breached and open, due 2014-03-31
"""

FIRST_LOOKED_AFTER_REVIEW_IN_TIME = Duty(
    code="first-looked-after-review-in-time",
    ref="C25",
    version="4",
    title="First review of a looked after child",
    says="the case of a looked after child is first reviewed within {n}",
    source=Cite("regulation 33(1)", "law from memory", "care_planning"),
    force="regulations",
    starts=Each(select("looked_after_start"), same_day_is_one=True),
    due=working_days("first_looked_after_review.working_days"),
    met_by=(select("looked_after_review"),),
    ends_if=(
        NO_LONGER_LOOKED_AFTER,
        Ending(CHILD_DIED, "the child had died"),
    ),
    unseen=LOOKED_AFTER_SINCE_A_DAY_UNKNOWN,
    falls_to="Children's social care",
    held_by=CHILDRENS_SOCIAL_CARE,
    fills={"n": "first_looked_after_review.working_days"},
    until_age="childhood.years",
    describes=__doc__ or "",
    examples=EXAMPLES,
)

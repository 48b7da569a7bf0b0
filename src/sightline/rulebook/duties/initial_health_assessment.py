"""Initial health assessment (C22)

Regulation 7 of the Care Planning Regulations 2010 and the guidance on the health of looked after children, from
memory: a registered medical practitioner assesses the child's health before the placement or in time for the first
review, which is 20 working days from becoming looked after. A child who can understand may refuse.

Our reading: where the record does not say whether a doctor did it, it cannot be told.

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
The assessment still to come on the last day, and not there the day after
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-04-14 | looked_after_start | childrens_social_care
  on 2014-05-15 -> pending, due 2014-05-15
  on 2014-05-16 -> breached and open, due 2014-05-15

The assessment the day before
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-04-14 | looked_after_start | childrens_social_care
  2014-05-14 | health_assessment: type=initial, by_registered_medical_practitioner=yes | hospital
  on 2014-07-14 -> met, due 2014-05-15

The assessment on the last day
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-04-14 | looked_after_start | childrens_social_care
  2014-05-15 | health_assessment: type=initial, by_registered_medical_practitioner=yes | hospital
  on 2014-07-14 -> met, due 2014-05-15

The assessment a day late
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-04-14 | looked_after_start | childrens_social_care
  2014-05-16 | health_assessment: type=initial, by_registered_medical_practitioner=yes | hospital
  on 2014-05-15 -> pending, due 2014-05-15
  on 2014-07-14 -> met late, due 2014-05-15

No records that cover the time: nobody can say that there was none
  covered: housing 2010-01-01..2027-12-31
  2014-04-14 | looked_after_start | childrens_social_care
  on 2014-07-14 -> cannot tell, due 2014-05-15

An entry that nobody has confirmed could be it
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-04-14 | looked_after_start | childrens_social_care
  2014-05-14 | entry | childrens_social_care | unconfirmed
  on 2014-07-14 -> cannot tell

The assessment in time, and nobody has confirmed the record yet
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-04-14 | looked_after_start | childrens_social_care
  2014-05-15 | health_assessment: type=initial, by_registered_medical_practitioner=yes | hospital | unconfirmed
  on 2014-07-14 -> cannot tell, due 2014-05-15

Becoming looked after known only to the month: due between two days
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-04 | looked_after_start | childrens_social_care
  on 2014-05-01 -> pending
  on 2014-05-30 -> cannot tell, due 2014-05-01..2014-05-30
  on 2014-05-31 -> breached and open, due 2014-05-01..2014-05-30

The assessment known only to the month in which it was due
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-04-14 | looked_after_start | childrens_social_care
  2014-05 | health_assessment: type=initial, by_registered_medical_practitioner=yes | hospital
  on 2014-07-14 -> cannot tell, due 2014-05-15

Becoming looked after on a day that the record doubts: never a firm answer
  covered: childrens_social_care 2010-01-01..2027-12-31
  ?2014-04-14 | looked_after_start | childrens_social_care
  on 2014-07-14 -> cannot tell

It concerns a brother only
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-04-14 | looked_after_start | childrens_social_care | of sibling
  on 2014-07-14 -> nothing

The child died before it was due
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-04-14 | looked_after_start | childrens_social_care
  2014-04-15 | death | hospital | of child
  on 2014-07-14 -> not required

No longer looked after before it was due
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-04-14 | looked_after_start | childrens_social_care
  2014-05-14 | looked_after_end | childrens_social_care
  on 2014-07-14 -> not required

A child who can understand it refused
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-04-14 | looked_after_start | childrens_social_care
  2014-05-14 | health_assessment_refused | hospital
  on 2014-07-14 -> not required

A nurse did it
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-04-14 | looked_after_start | childrens_social_care
  2014-05-01 | health_assessment: type=initial, by_registered_medical_practitioner=no | childrens_social_care
  on 2014-07-01 -> breached and open, due 2014-05-15

The record does not say who did it
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-04-14 | looked_after_start | childrens_social_care
  2014-05-01 | health_assessment: type=initial | childrens_social_care
  on 2014-07-01 -> cannot tell, due 2014-05-15

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

An interim care order and no assessment: counted from the order
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-03-03 | order_made: order_type=interim_care_order | court
  on 2014-04-01 -> breached and open, due 2014-03-31

Assessed all the same after a refusal: a refusal lets off and ends nothing
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-03-03 | looked_after_start | childrens_social_care
  2014-03-10 | health_assessment_refused | hospital
  2014-03-20 | health_assessment: type=initial, by_registered_medical_practitioner=yes | hospital
  on 2014-05-01 -> met, due 2014-03-31

Assessed late and when home again: what was missed stays missed
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-03-03 | looked_after_start | childrens_social_care
  2014-04-07 | looked_after_end | childrens_social_care
  2014-04-20 | health_assessment: type=initial, by_registered_medical_practitioner=yes | hospital
  on 2014-05-01 -> breached, then ended, due 2014-03-31
"""

INITIAL_HEALTH_ASSESSMENT_IN_TIME = Duty(
    code="initial-health-assessment-in-time",
    ref="C22",
    version="4",
    title="Initial health assessment",
    says="a doctor assesses a child's health within {n} of the child becoming looked after",
    source=Cite("regulation 7", "law from memory", "care_planning"),
    force="regulations",
    starts=Each(select("looked_after_start"), same_day_is_one=True),
    due=working_days("initial_health_assessment.working_days"),
    met_by=(select("health_assessment", type="initial", by_registered_medical_practitioner=True),),
    ends_if=(
        Ending(select("health_assessment_refused"), "the child, who can understand it, had refused", excuses=True),
        NO_LONGER_LOOKED_AFTER,
        Ending(CHILD_DIED, "the child had died"),
    ),
    unseen=LOOKED_AFTER_SINCE_A_DAY_UNKNOWN,
    falls_to="Children's social care",
    held_by=CHILDRENS_SOCIAL_CARE,
    fills={"n": "initial_health_assessment.working_days"},
    until_age="childhood.years",
    describes=__doc__ or "",
    examples=EXAMPLES,
)

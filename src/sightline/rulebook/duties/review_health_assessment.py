"""Review health assessment (C23)

Regulation 7 of the Care Planning Regulations 2010, from memory: a looked after child's health is assessed at least
once in every six months before the fifth birthday, and once in every twelve after it.

Our reading: the interval is that of the child's age on the day on which it begins. Each assessment starts the count
to the next. Where no birth is recorded, the due date spans both.

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
from sightline.rulebook.language.due import months
from sightline.rulebook.language.regimes import Regime, Regimes
from sightline.rulebook.language.rules import Cite, Duty, Ending
from sightline.rulebook.language.select import select
from sightline.rulebook.terms import (
    CHILD_DIED,
    CHILDRENS_SOCIAL_CARE,
    LOOKED_AFTER_SINCE_A_DAY_UNKNOWN,
    NO_LONGER_LOOKED_AFTER,
)

_ASSESSED = select("health_assessment")

EXAMPLES = """
Under five: every six months
  covered: childrens_social_care 2010-01-01..2027-12-31
  2010-05-12 | birth | hospital | of child
  2014-02-03 | looked_after_start | childrens_social_care
  2014-02-24 | health_assessment | childrens_social_care
  on 2014-08-24 -> pending, due 2014-08-24
  on 2014-08-25 -> breached and open, due 2014-08-24

On the last day, and the next count begins
  covered: childrens_social_care 2010-01-01..2027-12-31
  2010-05-12 | birth | hospital | of child
  2014-02-03 | looked_after_start | childrens_social_care
  2014-02-24 | health_assessment | childrens_social_care
  2014-08-24 | health_assessment | childrens_social_care
  on 2014-09-01 -> met, due 2014-08-24; pending, due 2015-02-24

A day late: the missed one stays missed
  covered: childrens_social_care 2010-01-01..2027-12-31
  2010-05-12 | birth | hospital | of child
  2014-02-03 | looked_after_start | childrens_social_care
  2014-02-24 | health_assessment | childrens_social_care
  2014-08-25 | health_assessment | childrens_social_care
  on 2014-09-01 -> met late, due 2014-08-24; pending, due 2015-02-25

Five on the day of the assessment: every twelve months
  covered: childrens_social_care 2010-01-01..2027-12-31
  2010-05-12 | birth | hospital | of child
  2015-02-03 | looked_after_start | childrens_social_care
  2015-05-12 | health_assessment | childrens_social_care
  on 2016-05-13 -> breached and open, due 2016-05-12

Five on the day after the assessment: still six months
  covered: childrens_social_care 2010-01-01..2027-12-31
  2010-05-13 | birth | hospital | of child
  2015-02-03 | looked_after_start | childrens_social_care
  2015-05-12 | health_assessment | childrens_social_care
  on 2015-11-13 -> breached and open, due 2015-11-12

No birth is recorded: the due date spans both
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-02-03 | looked_after_start | childrens_social_care
  2014-02-24 | health_assessment | childrens_social_care
  on 2014-10-01 -> cannot tell, due 2014-08-24..2015-02-24
  on 2015-02-25 -> breached and open

No longer looked after before it was due
  covered: childrens_social_care 2010-01-01..2027-12-31
  2010-05-12 | birth | hospital | of child
  2014-02-03 | looked_after_start | childrens_social_care
  2014-02-24 | health_assessment | childrens_social_care
  2014-07-01 | looked_after_end | childrens_social_care
  on 2014-10-01 -> not required, due 2014-08-24

A child who is not looked after
  covered: childrens_social_care 2010-01-01..2027-12-31
  2010-05-12 | birth | hospital | of child
  2014-02-24 | health_assessment | childrens_social_care
  on 2014-10-01 -> nothing

The records do not cover the time
  covered: hospital 2010-01-01..2027-12-31
  2010-05-12 | birth | hospital | of child
  2014-02-03 | looked_after_start | childrens_social_care
  2014-02-24 | health_assessment | childrens_social_care
  on 2014-10-01 -> cannot tell, due 2014-08-24

An assessment that nobody has confirmed yet
  covered: childrens_social_care 2010-01-01..2027-12-31
  2010-05-12 | birth | hospital | of child
  2014-02-03 | looked_after_start | childrens_social_care
  2014-02-24 | health_assessment | childrens_social_care
  2014-08-20 | health_assessment | childrens_social_care | unconfirmed
  on 2014-10-01 -> cannot tell, due 2014-08-24

The child died
  covered: childrens_social_care 2010-01-01..2027-12-31
  2010-05-12 | birth | hospital | of child
  2014-02-03 | looked_after_start | childrens_social_care
  2014-02-24 | health_assessment | childrens_social_care
  2014-06-20 | death | hospital | of child
  on 2014-10-01 -> not required

The birth of a brother says nothing of the child's age
  covered: childrens_social_care 2010-01-01..2027-12-31
  2010-05-12 | birth | hospital | of sibling
  2014-02-03 | looked_after_start | childrens_social_care
  2014-02-24 | health_assessment | childrens_social_care
  on 2014-10-01 -> cannot tell, due 2014-08-24..2015-02-24

A stay with a relative, and no record of becoming looked after: it is said once what is missing
  covered: childrens_social_care 2010-01-01..2027-12-31
  2001-05-12 | birth | hospital | of child
  2014-03-03 | placement_start: type=kinship | childrens_social_care
  2014-03-17 | health_assessment: type=initial, by_registered_medical_practitioner=yes | childrens_social_care
  on 2016-09-05 -> cannot tell

A placement, no record of becoming looked after, and nothing to count from
  covered: childrens_social_care 2010-01-01..2027-12-31
  2001-05-12 | birth | hospital | of child
  2014-03-03 | placement_start: type=foster_care | childrens_social_care
  on 2016-09-05 -> nothing

An interim care order began it: the assessment under it starts the count to the next
  covered: childrens_social_care 2010-01-01..2027-12-31
  2001-05-12 | birth | hospital | of child
  2014-03-03 | order_made: order_type=interim_care_order | court
  2014-03-17 | health_assessment: type=initial, by_registered_medical_practitioner=yes | childrens_social_care
  on 2015-03-18 -> breached and open, due 2015-03-17

Home again from section 20: an assessment of health after that begins no count
  covered: childrens_social_care 2010-01-01..2027-12-31
  2010-05-12 | birth | hospital | of child
  2014-02-03 | looked_after_start: legal_basis=section_20 | childrens_social_care
  2014-02-24 | health_assessment | childrens_social_care
  2014-04-07 | return_home | childrens_social_care
  2014-05-12 | health_assessment | childrens_social_care
  on 2015-06-01 -> not required
"""

REVIEW_HEALTH_ASSESSMENT_IN_TIME = Duty(
    code="review-health-assessment-in-time",
    ref="C23",
    version="4",
    title="Review health assessment",
    says="a looked after child's health is assessed again within {n} before the fifth birthday, and "
    "within {m} after it",
    source=Cite("regulation 7", "law from memory", "care_planning"),
    force="regulations",
    starts=Each(_ASSESSED, same_day_is_one=True, certain_only=True, during="looked_after"),
    due=Regimes(
        (
            Regime((Younger("review_health_assessment.years"),), months("review_health_assessment.young_months")),
            Regime((), months("review_health_assessment.older_months")),
        )
    ),
    met_by=(_ASSESSED,),
    ends_if=(
        Ending(select("health_assessment_refused"), "the child, who can understand it, had refused", excuses=True),
        NO_LONGER_LOOKED_AFTER,
        Ending(CHILD_DIED, "the child had died"),
    ),
    rolling=True,
    unseen=LOOKED_AFTER_SINCE_A_DAY_UNKNOWN,
    falls_to="Children's social care",
    held_by=CHILDRENS_SOCIAL_CARE,
    fills={"n": "review_health_assessment.young_months", "m": "review_health_assessment.older_months"},
    until_age="childhood.years",
    describes=__doc__ or "",
    examples=EXAMPLES,
)

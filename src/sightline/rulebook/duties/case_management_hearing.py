"""Case management hearing (C45)

Practice Direction 12A (the Public Law Outline), from memory: the case management hearing is held not before day 12
and not later than day 18, days of business being counted and the day of issue being day one. A hearing before day 12 is
in time, and it is said that it was too early.

Mended in November 2026 (version 2): a hearing before the first day that the practice direction names still meets it,
and is said to have been too early.

Mended in November 2026 (version 3): only proceedings that the record says are for care or supervision; a
parents' dispute has no such hearing, and where the record does not say which they are, it cannot be told.

Mended in November 2026 (version 4): a final order ends the proceedings, also where no record says that they ended.
"""

from sightline.rulebook.language.bind import Each
from sightline.rulebook.language.deadlines import BeforeDayNumber, BeginningWith
from sightline.rulebook.language.rules import Cite, Duty, Ending
from sightline.rulebook.language.select import select
from sightline.rulebook.terms import (
    CARE_PROCEEDINGS,
    CHILD_DIED,
    CHILDRENS_SOCIAL_CARE,
    END_OF_CARE_PROCEEDINGS,
    FINAL_ORDER_MADE,
)

EXAMPLES = """
A final order was made first, and no record says that the proceedings ended
  covered: childrens_social_care 2010-01-01..2027-12-31
  2015-03-16 | proceedings_start: type=care_or_supervision | court
  2015-03-27 | order_made: order_type=supervision_order | court
  on 2015-05-01 -> not required, due 2015-04-10

The hearing on day eleven is too early, and in time; on day twelve it is neither too early nor late
  covered: childrens_social_care 2010-01-01..2027-12-31
  2015-03-16 | proceedings_start: type=care_or_supervision | court
  2015-03-30 | court_hearing: stage=case_management | court
  on 2015-05-01 -> met, due 2015-04-10

The hearing still to come on the last day, and not there the day after
  covered: childrens_social_care 2010-01-01..2027-12-31
  2015-03-16 | proceedings_start: type=care_or_supervision | court
  on 2015-04-10 -> pending, due 2015-04-10
  on 2015-04-11 -> breached and open, due 2015-04-10

The hearing the day before
  covered: childrens_social_care 2010-01-01..2027-12-31
  2015-03-16 | proceedings_start: type=care_or_supervision | court
  2015-04-09 | court_hearing: stage=case_management | court
  on 2015-06-09 -> met, due 2015-04-10

The hearing on the last day
  covered: childrens_social_care 2010-01-01..2027-12-31
  2015-03-16 | proceedings_start: type=care_or_supervision | court
  2015-04-10 | court_hearing: stage=case_management | court
  on 2015-06-09 -> met, due 2015-04-10

The hearing a day late
  covered: childrens_social_care 2010-01-01..2027-12-31
  2015-03-16 | proceedings_start: type=care_or_supervision | court
  2015-04-11 | court_hearing: stage=case_management | court
  on 2015-04-10 -> pending, due 2015-04-10
  on 2015-06-09 -> met late, due 2015-04-10

No records that cover the time: nobody can say that there was none
  covered: housing 2010-01-01..2027-12-31
  2015-03-16 | proceedings_start: type=care_or_supervision | court
  on 2015-06-09 -> cannot tell, due 2015-04-10

An entry that nobody has confirmed could be it
  covered: childrens_social_care 2010-01-01..2027-12-31
  2015-03-16 | proceedings_start: type=care_or_supervision | court
  2015-04-09 | entry | childrens_social_care | unconfirmed
  on 2015-06-09 -> cannot tell

The hearing in time, and nobody has confirmed the record yet
  covered: childrens_social_care 2010-01-01..2027-12-31
  2015-03-16 | proceedings_start: type=care_or_supervision | court
  2015-04-10 | court_hearing: stage=case_management | court | unconfirmed
  on 2015-06-09 -> cannot tell, due 2015-04-10

The hearing known only to the month in which it was due
  covered: childrens_social_care 2010-01-01..2027-12-31
  2015-03-16 | proceedings_start: type=care_or_supervision | court
  2015-04 | court_hearing: stage=case_management | court
  on 2015-06-09 -> cannot tell, due 2015-04-10

The issue on a day that the record doubts: never a firm answer
  covered: childrens_social_care 2010-01-01..2027-12-31
  ?2015-03-16 | proceedings_start: type=care_or_supervision | court
  on 2015-06-09 -> cannot tell

It concerns a brother only
  covered: childrens_social_care 2010-01-01..2027-12-31
  2015-03-16 | proceedings_start: type=care_or_supervision | court | of sibling
  on 2015-06-09 -> nothing

The child died before it was due
  covered: childrens_social_care 2010-01-01..2027-12-31
  2015-03-16 | proceedings_start: type=care_or_supervision | court
  2015-03-17 | death | hospital | of child
  on 2015-06-09 -> not required

The proceedings ended first
  covered: childrens_social_care 2010-01-01..2027-12-31
  2015-03-16 | proceedings_start: type=care_or_supervision | court
  2015-04-09 | proceedings_end | court
  on 2015-06-09 -> not required

The issue is known only to two days
  covered: childrens_social_care 2010-01-01..2027-12-31
  2015-03-16..2015-03-17 | proceedings_start: type=care_or_supervision | court
  on 2015-04-11 -> cannot tell, due 2015-04-10..2015-04-13

Another hearing is not that hearing
  covered: childrens_social_care 2010-01-01..2027-12-31
  2015-03-16 | proceedings_start: type=care_or_supervision | court
  2015-04-01 | court_hearing: stage=urgent | court
  on 2015-05-01 -> breached and open, due 2015-04-10

The record does not say which hearing it was
  covered: childrens_social_care 2010-01-01..2027-12-31
  2015-03-16 | proceedings_start: type=care_or_supervision | court
  2015-04-01 | court_hearing | court
  on 2015-05-01 -> cannot tell, due 2015-04-10

The outline of before April 2014 is not held
  covered: childrens_social_care 2010-01-01..2027-12-31
  2013-06-03 | proceedings_start: type=care_or_supervision | court
  on 2015-05-01 -> cannot tell
"""

CASE_MANAGEMENT_HEARING_IN_TIME = Duty(
    code="case-management-hearing-in-time",
    ref="C45",
    version="4",
    title="Case management hearing",
    says="a case management hearing is held within {n} and not before the last of {first}, the day of issue "
    "being the first",
    source=Cite("case management hearing", "law from memory", "public_law_outline"),
    force="court practice direction",
    starts=Each(CARE_PROCEEDINGS, same_day_is_one=True),
    due=BeginningWith("case_management_hearing.working_days", unit="working days"),
    not_before=BeforeDayNumber("case_management_hearing.first_day"),
    met_by=(select("court_hearing", stage="case_management"),),
    ends_if=(
        Ending(END_OF_CARE_PROCEEDINGS, "the proceedings had ended"),
        Ending(FINAL_ORDER_MADE, "a final order had been made"),
        Ending(CHILD_DIED, "the child had died"),
    ),
    falls_to="The court",
    held_by=CHILDRENS_SOCIAL_CARE,
    fills={"n": "case_management_hearing.working_days", "first": "case_management_hearing.first_day"},
    describes=__doc__ or "",
    examples=EXAMPLES,
)

"""Issues resolution hearing (C45)

Practice Direction 12A (the Public Law Outline), from memory: an issues resolution hearing is held about the twentieth
week, and the proceedings end by the twenty-sixth. The court may set another day; the number here is a guide to when
it is missed.

Mended in November 2026 (version 2): only proceedings that the record says are for care or supervision; a
parents' dispute has no such hearing, and where the record does not say which they are, it cannot be told.

Mended in November 2026 (version 3): a final order ends the proceedings, also where no record says that they ended;
and a final hearing is no issues resolution hearing, though none is owed any more once it has been held.
"""

from sightline.rulebook.language.bind import Each
from sightline.rulebook.language.deadlines import BeginningWith
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
The hearing still to come on the last day, and not there the day after
  covered: childrens_social_care 2010-01-01..2027-12-31
  2015-03-16 | proceedings_start: type=care_or_supervision | court
  on 2015-08-02 -> pending, due 2015-08-02
  on 2015-08-03 -> breached and open, due 2015-08-02

The hearing the day before
  covered: childrens_social_care 2010-01-01..2027-12-31
  2015-03-16 | proceedings_start: type=care_or_supervision | court
  2015-08-01 | court_hearing: stage=issues_resolution | court
  on 2015-10-01 -> met, due 2015-08-02

The hearing on the last day
  covered: childrens_social_care 2010-01-01..2027-12-31
  2015-03-16 | proceedings_start: type=care_or_supervision | court
  2015-08-02 | court_hearing: stage=issues_resolution | court
  on 2015-10-01 -> met, due 2015-08-02

The hearing a day late
  covered: childrens_social_care 2010-01-01..2027-12-31
  2015-03-16 | proceedings_start: type=care_or_supervision | court
  2015-08-03 | court_hearing: stage=issues_resolution | court
  on 2015-08-02 -> pending, due 2015-08-02
  on 2015-10-01 -> met late, due 2015-08-02

No records that cover the time: nobody can say that there was none
  covered: housing 2010-01-01..2027-12-31
  2015-03-16 | proceedings_start: type=care_or_supervision | court
  on 2015-10-01 -> cannot tell, due 2015-08-02

An entry that nobody has confirmed could be it
  covered: childrens_social_care 2010-01-01..2027-12-31
  2015-03-16 | proceedings_start: type=care_or_supervision | court
  2015-08-01 | entry | childrens_social_care | unconfirmed
  on 2015-10-01 -> cannot tell

The hearing in time, and nobody has confirmed the record yet
  covered: childrens_social_care 2010-01-01..2027-12-31
  2015-03-16 | proceedings_start: type=care_or_supervision | court
  2015-08-02 | court_hearing: stage=issues_resolution | court | unconfirmed
  on 2015-10-01 -> cannot tell, due 2015-08-02

The issue known only to the month: due between two days
  covered: childrens_social_care 2010-01-01..2027-12-31
  2015-03 | proceedings_start: type=care_or_supervision | court
  on 2015-07-18 -> pending
  on 2015-08-17 -> cannot tell, due 2015-07-18..2015-08-17
  on 2015-08-18 -> breached and open, due 2015-07-18..2015-08-17

The hearing known only to the month in which it was due
  covered: childrens_social_care 2010-01-01..2027-12-31
  2015-03-16 | proceedings_start: type=care_or_supervision | court
  2015-08 | court_hearing: stage=issues_resolution | court
  on 2015-10-01 -> cannot tell, due 2015-08-02

The issue on a day that the record doubts: never a firm answer
  covered: childrens_social_care 2010-01-01..2027-12-31
  ?2015-03-16 | proceedings_start: type=care_or_supervision | court
  on 2015-10-01 -> cannot tell

It concerns a brother only
  covered: childrens_social_care 2010-01-01..2027-12-31
  2015-03-16 | proceedings_start: type=care_or_supervision | court | of sibling
  on 2015-10-01 -> nothing

The child died before it was due
  covered: childrens_social_care 2010-01-01..2027-12-31
  2015-03-16 | proceedings_start: type=care_or_supervision | court
  2015-03-17 | death | hospital | of child
  on 2015-10-01 -> not required

The proceedings ended first
  covered: childrens_social_care 2010-01-01..2027-12-31
  2015-03-16 | proceedings_start: type=care_or_supervision | court
  2015-08-01 | proceedings_end | court
  on 2015-10-01 -> not required

A final order was made first, and no record says that the proceedings ended
  covered: childrens_social_care 2010-01-01..2027-12-31
  2015-03-16 | proceedings_start: type=care_or_supervision | court
  2015-06-01 | order_made: order_type=supervision_order | court
  on 2015-10-01 -> not required

A final hearing is none of these, and ends what was missed
  covered: childrens_social_care 2010-01-01..2027-12-31
  2015-03-16 | proceedings_start: type=care_or_supervision | court
  2015-08-20 | court_hearing: stage=final | court
  on 2015-10-01 -> breached, then ended, due 2015-08-02

An interim order ends nothing
  covered: childrens_social_care 2010-01-01..2027-12-31
  2015-03-16 | proceedings_start: type=care_or_supervision | court
  2015-03-20 | order_made: order_type=interim_care_order | court
  on 2015-10-01 -> breached and open, due 2015-08-02
"""

ISSUES_RESOLUTION_HEARING_IN_TIME = Duty(
    code="issues-resolution-hearing-in-time",
    ref="C45",
    version="3",
    title="Issues resolution hearing",
    says="an issues resolution hearing is held within {n} of issue",
    source=Cite("issues resolution hearing", "law from memory", "public_law_outline"),
    force="court practice direction",
    starts=Each(CARE_PROCEEDINGS, same_day_is_one=True),
    due=BeginningWith("issues_resolution_hearing.weeks", unit="weeks"),
    met_by=(select("court_hearing", stage="issues_resolution"),),
    ends_if=(
        Ending(END_OF_CARE_PROCEEDINGS, "the proceedings had ended"),
        Ending(FINAL_ORDER_MADE, "a final order had been made"),
        Ending(select("court_hearing", stage="final"), "the final hearing had been held"),
        Ending(CHILD_DIED, "the child had died"),
    ),
    falls_to="The court",
    held_by=CHILDRENS_SOCIAL_CARE,
    fills={"n": "issues_resolution_hearing.weeks"},
    describes=__doc__ or "",
    examples=EXAMPLES,
)

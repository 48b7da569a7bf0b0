"""Ceasing to look after a child (C36)

Regulation 39 of the Care Planning Regulations 2010, as areas' procedures restate it: a decision to stop looking after
a child who has been looked after for 20 working days or more does not take effect before what the child will need has
been assessed and a nominated officer, or the director, has approved it.

Our reading: both come before the day on which the child ceases to be looked after; records of the three months before
are taken to be about it. A child whom a parent takes home without any decision is left out: whether that calls for a
section 47 enquiry is a question of its own. So are adoption and special guardianship, which a court decides.
"""

from sightline.rulebook.language.bind import Each
from sightline.rulebook.language.circumstances import LastedAtLeast, Where
from sightline.rulebook.language.due import BeforeItBegins
from sightline.rulebook.language.rules import Cite, Duty, Ending
from sightline.rulebook.language.select import select
from sightline.rulebook.terms import CHILD_DIED, CHILDRENS_SOCIAL_CARE

_PLANNED = ("home_planned", "other")

EXAMPLES = """
Assessed and approved before
  covered: childrens_social_care 2013-01-01..2014-12-31
  2013-10-01 | looked_after_start | childrens_social_care
  2014-05-01 | ceasing_assessment | childrens_social_care
  2014-05-08 | ceasing_approval | childrens_social_care
  2014-05-12 | looked_after_end: destination=home_planned | childrens_social_care
  on 2014-06-01 -> met, due 2014-05-12

Not approved
  covered: childrens_social_care 2013-01-01..2014-12-31
  2013-10-01 | looked_after_start | childrens_social_care
  2014-05-01 | ceasing_assessment | childrens_social_care
  2014-05-12 | looked_after_end: destination=home_planned | childrens_social_care
  on 2014-06-01 -> breached and open, due 2014-05-12

Not assessed
  covered: childrens_social_care 2013-01-01..2014-12-31
  2013-10-01 | looked_after_start | childrens_social_care
  2014-05-08 | ceasing_approval | childrens_social_care
  2014-05-12 | looked_after_end: destination=home_planned | childrens_social_care
  on 2014-06-01 -> breached and open, due 2014-05-12

Approved the day after
  covered: childrens_social_care 2013-01-01..2014-12-31
  2013-10-01 | looked_after_start | childrens_social_care
  2014-05-01 | ceasing_assessment | childrens_social_care
  2014-05-12 | looked_after_end: destination=home_planned | childrens_social_care
  2014-05-13 | ceasing_approval | childrens_social_care
  on 2014-06-01 -> met late, due 2014-05-12

Approved on the day itself, and no time is given: the order cannot be told
  covered: childrens_social_care 2013-01-01..2014-12-31
  2013-10-01 | looked_after_start | childrens_social_care
  2014-05-01 | ceasing_assessment | childrens_social_care
  2014-05-12 | ceasing_approval | childrens_social_care
  2014-05-12 | looked_after_end: destination=home_planned | childrens_social_care
  on 2014-06-01 -> cannot tell, due 2014-05-12

Twenty working days to the day, and a day fewer
  covered: childrens_social_care 2013-01-01..2014-12-31
  2014-06-02 | looked_after_start | childrens_social_care
  2014-06-30 | looked_after_end: destination=home_planned | childrens_social_care
  on 2014-09-01 -> breached and open, due 2014-06-30

Nineteen working days
  covered: childrens_social_care 2013-01-01..2014-12-31
  2014-06-02 | looked_after_start | childrens_social_care
  2014-06-27 | looked_after_end: destination=home_planned | childrens_social_care
  on 2014-09-01 -> nothing

Nobody recorded when the child became looked after
  covered: childrens_social_care 2013-01-01..2014-12-31
  2014-06-27 | looked_after_end: destination=home_planned | childrens_social_care
  on 2014-09-01 -> cannot tell

Taken home without any decision
  covered: childrens_social_care 2013-01-01..2014-12-31
  2013-10-01 | looked_after_start | childrens_social_care
  2014-05-12 | looked_after_end: destination=home_unplanned | childrens_social_care
  on 2014-06-01 -> nothing

The record does not say where the child went
  covered: childrens_social_care 2013-01-01..2014-12-31
  2013-10-01 | looked_after_start | childrens_social_care
  2014-05-12 | looked_after_end | childrens_social_care
  on 2014-06-01 -> cannot tell

The records do not cover the months before
  covered: childrens_social_care 2014-05-01..2014-12-31
  2013-10-01 | looked_after_start | childrens_social_care
  2014-05-12 | looked_after_end: destination=home_planned | childrens_social_care
  on 2014-06-01 -> cannot tell

An entry that nobody has confirmed could be either
  covered: childrens_social_care 2013-01-01..2014-12-31
  2013-10-01 | looked_after_start | childrens_social_care
  2014-05-02 | entry | childrens_social_care | unconfirmed
  2014-05-12 | looked_after_end: destination=home_planned | childrens_social_care
  on 2014-06-01 -> cannot tell

It concerns a brother only
  covered: childrens_social_care 2013-01-01..2014-12-31
  2013-10-01 | looked_after_start | childrens_social_care | of sibling
  2014-05-12 | looked_after_end: destination=home_planned | childrens_social_care | of sibling
  on 2014-06-01 -> nothing
"""

CEASING_TO_LOOK_AFTER_APPROVED_BEFORE = Duty(
    code="ceasing-to-look-after-approved-before",
    ref="C36",
    version="1",
    title="Ceasing to look after a child",
    says="before a child who was looked after for {n} or more ceases to be looked after, the need is "
    "assessed and a nominated officer approves",
    source=Cite("regulation 39", "law from memory", "care_planning"),
    force="regulations",
    starts=Each(select("looked_after_end", destination=_PLANNED), same_day_is_one=True),
    applies=Where(
        (LastedAtLeast("looked_after", "ceasing.working_days", "working days"),), "where it had lasted long enough"
    ),
    due=BeforeItBegins(),
    met_by=(
        select("ceasing_assessment"),
        select("ceasing_approval"),
    ),
    ends_if=(Ending(CHILD_DIED, "the child had died"),),
    looks_back="ceasing.look_back_months",
    falls_to="Children's social care",
    held_by=CHILDRENS_SOCIAL_CARE,
    fills={"n": "ceasing.working_days"},
    describes=__doc__ or "",
    examples=EXAMPLES,
)

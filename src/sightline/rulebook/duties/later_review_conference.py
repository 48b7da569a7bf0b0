"""Later review child protection conferences (C08)

After the first review, further review conferences are held at intervals of not more than six months for as long as
the child protection plan lasts. Each review starts the count to the next. A missed review stays missed, even when a
late one has started the count again. The guidance itself was not read; the number was read where a pupil's guide and
one area's procedures restate it.

Mended in November 2026 (version 2): what is done after
an end neither meets this nor begins its count anew, and the eighteenth
birthday ends it. A review conference that decided on its end ends the plan too.
"""

from sightline.rulebook.language.applies import Continues
from sightline.rulebook.language.bind import Each
from sightline.rulebook.language.conditions import Is
from sightline.rulebook.language.due import months
from sightline.rulebook.language.rules import Cite, Duty, Ending
from sightline.rulebook.terms import CHILD_DIED, CHILDRENS_SOCIAL_CARE, PLAN_ENDED, REVIEW_CONFERENCE

EXAMPLES = """
The next review on the last day, and a day late
  covered: childrens_social_care 2013-01-01..2015-12-31
  2013-02-01 | child_protection_plan_start | childrens_social_care
  2013-08-31 | review_child_protection_conference | childrens_social_care
  on 2014-02-28 -> pending, due 2014-02-28
  on 2014-03-01 -> breached and open, due 2014-02-28

A missed review stays missed after a late one
  covered: childrens_social_care 2013-01-01..2015-12-31
  2013-02-01 | child_protection_plan_start | childrens_social_care
  2013-05-01 | review_child_protection_conference | childrens_social_care
  2013-11-02 | review_child_protection_conference | childrens_social_care
  on 2014-01-01 -> met late, due 2013-11-01; pending, due 2014-05-02

In time on the last day
  covered: childrens_social_care 2013-01-01..2015-12-31
  2013-02-01 | child_protection_plan_start | childrens_social_care
  2013-05-01 | review_child_protection_conference | childrens_social_care
  2013-11-01 | review_child_protection_conference | childrens_social_care
  on 2014-01-01 -> met, due 2013-11-01; pending, due 2014-05-01

The plan ended before the review was due
  covered: childrens_social_care 2013-01-01..2015-12-31
  2013-02-01 | child_protection_plan_start | childrens_social_care
  2013-05-01 | review_child_protection_conference | childrens_social_care
  2013-10-31 | child_protection_plan_end | childrens_social_care
  on 2014-01-01 -> not required

The plan ended after the review had been missed
  covered: childrens_social_care 2013-01-01..2015-12-31
  2013-02-01 | child_protection_plan_start | childrens_social_care
  2013-05-01 | review_child_protection_conference | childrens_social_care
  2013-12-01 | child_protection_plan_end | childrens_social_care
  on 2014-01-01 -> breached, then ended

The plan ended some time in the month in which the review was due
  covered: childrens_social_care 2013-01-01..2015-12-31
  2013-02-01 | child_protection_plan_start | childrens_social_care
  2013-05-15 | review_child_protection_conference | childrens_social_care
  2013-11 | child_protection_plan_end | childrens_social_care
  on 2014-01-01 -> cannot tell

The review itself ended the plan
  covered: childrens_social_care 2013-01-01..2015-12-31
  2013-02-01 | child_protection_plan_start | childrens_social_care
  2013-05-01 | review_child_protection_conference: outcome=end | childrens_social_care
  on 2014-01-01 -> nothing

Nobody says whether the plan went on
  covered: childrens_social_care 2013-01-01..2015-12-31
  2013-05-01 | review_child_protection_conference | childrens_social_care
  on 2014-01-01 -> cannot tell, due 2013-11-01

The review says that it goes on
  covered: childrens_social_care 2013-01-01..2015-12-31
  2013-05-01 | review_child_protection_conference: outcome=continue | childrens_social_care
  on 2014-01-01 -> breached and open, due 2013-11-01

Two agencies record one review
  covered: childrens_social_care 2013-01-01..2015-12-31
  2013-02-01 | child_protection_plan_start | childrens_social_care
  2013-05-01 | review_child_protection_conference | childrens_social_care
  2013-05-01 | review_child_protection_conference | school
  2013-10-01 | review_child_protection_conference: outcome=end | childrens_social_care
  on 2014-01-01 -> met, due 2013-11-01

The child died
  covered: childrens_social_care 2013-01-01..2015-12-31
  2013-02-01 | child_protection_plan_start | childrens_social_care
  2013-05-01 | review_child_protection_conference | childrens_social_care
  2013-07-01 | death | hospital | of child
  on 2014-01-01 -> not required

The records stop too early
  covered: childrens_social_care 2013-01-01..2013-09-30
  2013-02-01 | child_protection_plan_start | childrens_social_care
  2013-05-01 | review_child_protection_conference | childrens_social_care
  on 2014-01-01 -> cannot tell, due 2013-11-01

Confirmation is missing
  covered: childrens_social_care 2013-01-01..2015-12-31
  2013-02-01 | child_protection_plan_start | childrens_social_care
  2013-05-01 | review_child_protection_conference | childrens_social_care
  2013-10-01 | review_child_protection_conference | childrens_social_care | unconfirmed
  on 2014-01-01 -> cannot tell, due 2013-11-01
"""

LATER_REVIEW_CONFERENCE_IN_TIME = Duty(
    code="later-review-conference-in-time",
    ref="C08",
    version="2",
    title="Later review child protection conference",
    says="while a child protection plan lasts, a review conference is held within {n} of the review before",
    source=Cite("review child protection conferences", "law from memory", "working_together"),
    force="statutory guidance",
    starts=Each(REVIEW_CONFERENCE, same_day_is_one=True),
    applies=Continues("child_protection_plan", Is("outcome", ("continue",)), Is("outcome", ("end",))),
    due=months("later_review_conference.months"),
    met_by=(REVIEW_CONFERENCE,),
    ends_if=(
        PLAN_ENDED,
        Ending(CHILD_DIED, "the child had died"),
    ),
    rolling=True,
    falls_to="Children's social care",
    held_by=CHILDRENS_SOCIAL_CARE,
    fills={"n": "later_review_conference.months"},
    until_age="childhood.years",
    describes=__doc__ or "",
    examples=EXAMPLES,
)

"""Review of a child in need plan (C12)

A child in need plan is reviewed at intervals that each area sets: no national number exists. Areas were seen to set
the first review between six weeks and three months, and later ones between three and six months. The longest of each
is Sightline's default until a partnership sets its own.

Each review starts the count to the next. A child in need plan does not run beside a child protection plan.

Mended in November 2026 (version 2): what is done after
an end neither meets this nor begins its count anew.
"""

from sightline.rulebook.language.bind import Each
from sightline.rulebook.language.due import months
from sightline.rulebook.language.regimes import Regime, Regimes, StartedBy
from sightline.rulebook.language.rules import Cite, Duty, Ending
from sightline.rulebook.language.select import either, select
from sightline.rulebook.terms import CHILD_DIED, CHILDRENS_SOCIAL_CARE

_PLAN = "child_in_need_plan_start"
_REVIEW = select("child_in_need_review")

EXAMPLES = """
The review still to come on the last day, and not there the day after
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-02-12 | child_in_need_plan_start | childrens_social_care
  on 2014-05-12 -> pending, due 2014-05-12
  on 2014-05-13 -> breached and open, due 2014-05-12

No records that cover the time: nobody can say that there was none
  covered: housing 2010-01-01..2027-12-31
  2014-02-12 | child_in_need_plan_start | childrens_social_care
  on 2014-07-11 -> cannot tell, due 2014-05-12

An entry that nobody has confirmed could be it
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-02-12 | child_in_need_plan_start | childrens_social_care
  2014-05-11 | entry | childrens_social_care | unconfirmed
  on 2014-07-11 -> cannot tell

The review in time, and nobody has confirmed the record yet
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-02-12 | child_in_need_plan_start | childrens_social_care
  2014-05-12 | child_in_need_review | childrens_social_care | unconfirmed
  on 2014-07-11 -> cannot tell, due 2014-05-12

The start of the plan known only to the month: due between two days
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-02 | child_in_need_plan_start | childrens_social_care
  on 2014-05-28 -> cannot tell, due 2014-05-01..2014-05-28
  on 2014-05-29 -> breached and open, due 2014-05-01..2014-05-28

It concerns a brother only
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-02-12 | child_in_need_plan_start | childrens_social_care | of sibling
  on 2014-07-11 -> nothing

The child died before it was due
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-02-12 | child_in_need_plan_start | childrens_social_care
  2014-02-13 | death | hospital | of child
  on 2014-07-11 -> not required

The plan ended first
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-02-12 | child_in_need_plan_start | childrens_social_care
  2014-05-11 | child_in_need_plan_end | childrens_social_care
  on 2014-07-11 -> not required

A child protection plan took its place
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-02-12 | child_in_need_plan_start | childrens_social_care
  2014-05-11 | child_protection_plan_start | childrens_social_care
  on 2014-07-11 -> not required

Then every six months, from the review and not from the plan
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-02-12 | child_in_need_plan_start | childrens_social_care
  2014-05-12 | child_in_need_review | childrens_social_care
  2014-11-13 | child_in_need_review | childrens_social_care
  on 2014-12-01 -> met, due 2014-05-12; met late, due 2014-11-12; pending, due 2015-05-13

In time on the last day
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-02-12 | child_in_need_plan_start | childrens_social_care
  2014-05-12 | child_in_need_review | childrens_social_care
  2014-11-12 | child_in_need_review | childrens_social_care
  on 2014-12-01 -> met, due 2014-05-12; met, due 2014-11-12; pending, due 2015-05-12

A child in need review after the plan had ended begins nothing
  covered: childrens_social_care 2013-01-01..2016-12-31
  2014-01-06 | child_in_need_plan_start | childrens_social_care
  2014-02-03 | child_protection_plan_start | childrens_social_care
  2014-02-24 | child_in_need_review | childrens_social_care
  on 2014-12-01 -> not required
"""

CHILD_IN_NEED_PLAN_REVIEWED_IN_TIME = Duty(
    code="child-in-need-plan-reviewed-in-time",
    ref="C12",
    version="2",
    title="Review of a child in need plan",
    says="a child in need plan is first reviewed within {n} of its start, and then at least every {m}",
    source=Cite(
        "reviews of a child in need plan: no national number", "Sightline's default, not law", "local_procedures"
    ),
    force="local",
    starts=Each(
        either(select(_PLAN), _REVIEW),
        same_day_is_one=True,
        kinds_apart=True,
        certain_only=True,
        during="child_in_need_plan",
    ),
    due=Regimes(
        (
            Regime((StartedBy(_PLAN),), months("child_in_need_review.first_months")),
            Regime((), months("child_in_need_review.later_months")),
        )
    ),
    met_by=(_REVIEW,),
    ends_if=(
        Ending(select("child_in_need_plan_end"), "the plan had ended"),
        Ending(select("child_protection_plan_start"), "a child protection plan had begun"),
        Ending(CHILD_DIED, "the child had died"),
    ),
    rolling=True,
    falls_to="Children's social care",
    held_by=CHILDRENS_SOCIAL_CARE,
    fills={"n": "child_in_need_review.first_months", "m": "child_in_need_review.later_months"},
    describes=__doc__ or "",
    examples=EXAMPLES,
)

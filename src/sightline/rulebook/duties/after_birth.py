"""A pre-birth plan looked at after the birth (C09)

Where a child protection plan began before the birth, areas ask for a review conference, or a core group with health
in it, soon after it. One area was seen to set 10 days, or 20 where the mother is unfit to come. No national number
exists, so the number is Sightline's default until a partnership sets its own.

Its breach is the question R51: does the plan still fit the real baby? The two are one finding. Our reading: calendar
days, the day of birth being day nought.

Mended in November 2026 (version 2): a core group counts only if somebody from health came; where the record does not
say who came, it cannot be told.

Mended in November 2026 (version 3): a review conference that decided on its end ends the plan too.
"""

from sightline.rulebook.language.bind import Each
from sightline.rulebook.language.circumstances import During, Where
from sightline.rulebook.language.conditions import Attended, OfTheChild
from sightline.rulebook.language.due import days
from sightline.rulebook.language.rules import Cite, Duty, Ending, Raises
from sightline.rulebook.language.select import Select, either
from sightline.rulebook.terms import CHILD_DIED, CHILDRENS_SOCIAL_CARE, HEALTH, PLAN_ENDED, REVIEW_CONFERENCE

_BIRTH = Select(("birth",), (OfTheChild(),), "birth of the child")

EXAMPLES = """
The core group still to come on the last day, and not there the day after
  covered: childrens_social_care 2010-01-01..2027-12-31
  2012-06-12 | child_protection_plan_start: unborn=yes | childrens_social_care
  2012-07-19 | birth | hospital | of child
  on 2012-07-29 -> pending, due 2012-07-29
  on 2012-07-30 -> breached and open, due 2012-07-29

The core group the day before
  covered: childrens_social_care 2010-01-01..2027-12-31
  2012-06-12 | child_protection_plan_start: unborn=yes | childrens_social_care
  2012-07-19 | birth | hospital | of child
  2012-07-28 | core_group: attendees=health_visiting | childrens_social_care
  on 2012-09-27 -> met, due 2012-07-29

The core group on the last day
  covered: childrens_social_care 2010-01-01..2027-12-31
  2012-06-12 | child_protection_plan_start: unborn=yes | childrens_social_care
  2012-07-19 | birth | hospital | of child
  2012-07-29 | core_group: attendees=health_visiting | childrens_social_care
  on 2012-09-27 -> met, due 2012-07-29

The core group a day late
  covered: childrens_social_care 2010-01-01..2027-12-31
  2012-06-12 | child_protection_plan_start: unborn=yes | childrens_social_care
  2012-07-19 | birth | hospital | of child
  2012-07-30 | core_group: attendees=health_visiting | childrens_social_care
  on 2012-07-29 -> pending, due 2012-07-29
  on 2012-09-27 -> met late, due 2012-07-29

No records that cover the time: nobody can say that there was none
  covered: housing 2010-01-01..2027-12-31
  2012-06-12 | child_protection_plan_start: unborn=yes | childrens_social_care
  2012-07-19 | birth | hospital | of child
  on 2012-09-27 -> cannot tell, due 2012-07-29

An entry that nobody has confirmed could be it
  covered: childrens_social_care 2010-01-01..2027-12-31
  2012-06-12 | child_protection_plan_start: unborn=yes | childrens_social_care
  2012-07-19 | birth | hospital | of child
  2012-07-28 | entry | childrens_social_care | unconfirmed
  on 2012-09-27 -> cannot tell

The core group in time, and nobody has confirmed the record yet
  covered: childrens_social_care 2010-01-01..2027-12-31
  2012-06-12 | child_protection_plan_start: unborn=yes | childrens_social_care
  2012-07-19 | birth | hospital | of child
  2012-07-29 | core_group: attendees=health_visiting | childrens_social_care | unconfirmed
  on 2012-09-27 -> cannot tell, due 2012-07-29

The birth known only to the month: due between two days
  covered: childrens_social_care 2010-01-01..2027-12-31
  2012-06-12 | child_protection_plan_start: unborn=yes | childrens_social_care
  2012-07 | birth | hospital | of child
  on 2012-07-11 -> cannot tell
  on 2012-08-10 -> cannot tell, due 2012-07-11..2012-08-10
  on 2012-08-11 -> breached and open, due 2012-07-11..2012-08-10

The birth on a day that the record doubts: never a firm answer
  covered: childrens_social_care 2010-01-01..2027-12-31
  2012-06-12 | child_protection_plan_start: unborn=yes | childrens_social_care
  ?2012-07-19 | birth | hospital | of child
  on 2012-09-27 -> cannot tell

The child died before it was due
  covered: childrens_social_care 2010-01-01..2027-12-31
  2012-06-12 | child_protection_plan_start: unborn=yes | childrens_social_care
  2012-07-19 | birth | hospital | of child
  2012-07-20 | death | hospital | of child
  on 2012-09-27 -> not required

The plan ended first
  covered: childrens_social_care 2010-01-01..2027-12-31
  2012-06-12 | child_protection_plan_start: unborn=yes | childrens_social_care
  2012-07-19 | birth | hospital | of child
  2012-07-28 | child_protection_plan_end | childrens_social_care
  on 2012-09-27 -> not required

No plan before the birth: nothing is owed
  covered: childrens_social_care 2010-01-01..2027-12-31
  2012-07-19 | birth | hospital | of child
  on 2012-09-01 -> nothing

The plan began only after the birth
  covered: childrens_social_care 2010-01-01..2027-12-31
  2012-07-19 | birth | hospital | of child
  2012-07-25 | child_protection_plan_start | childrens_social_care
  on 2012-09-01 -> nothing

The birth of a brother
  covered: childrens_social_care 2010-01-01..2027-12-31
  2012-06-12 | child_protection_plan_start: unborn=yes | childrens_social_care
  2012-07-19 | birth | hospital | of sibling
  on 2012-09-01 -> nothing

A core group to which nobody from health came does not answer it
  covered: childrens_social_care 2010-01-01..2027-12-31
  2012-06-12 | child_protection_plan_start: unborn=yes | childrens_social_care
  2012-07-19 | birth | hospital | of child
  2012-07-26 | core_group: attendees=police | childrens_social_care
  on 2012-09-27 -> breached and open, due 2012-07-29

A core group of which nobody wrote who came
  covered: childrens_social_care 2010-01-01..2027-12-31
  2012-06-12 | child_protection_plan_start: unborn=yes | childrens_social_care
  2012-07-19 | birth | hospital | of child
  2012-07-26 | core_group | childrens_social_care
  on 2012-09-27 -> cannot tell, due 2012-07-29

A review conference, whoever came
  covered: childrens_social_care 2010-01-01..2027-12-31
  2012-06-12 | child_protection_plan_start: unborn=yes | childrens_social_care
  2012-07-19 | birth | hospital | of child
  2012-07-26 | review_child_protection_conference | childrens_social_care
  on 2012-09-27 -> met, due 2012-07-29
"""

PRE_BIRTH_PLAN_LOOKED_AT_AFTER_BIRTH = Duty(
    code="pre-birth-plan-looked-at-after-birth",
    ref="C09",
    version="3",
    title="Pre-birth plan looked at after the birth",
    says="where a child protection plan began before the birth, a review conference or core group meets "
    "within {n} of the birth",
    source=Cite("after a birth: no national number", "Sightline's default, not law", "local_procedures"),
    force="local",
    starts=Each(_BIRTH, same_day_is_one=True),
    applies=Where(
        (During("child_protection_plan", begun_before=True),), "while a child protection plan that began before it runs"
    ),
    due=days("after_birth.days"),
    met_by=(either(REVIEW_CONFERENCE, Select(("core_group",), (Attended((HEALTH,)),))),),
    ends_if=(
        PLAN_ENDED,
        Ending(CHILD_DIED, "the child had died"),
    ),
    falls_to="Children's social care",
    held_by=CHILDRENS_SOCIAL_CARE,
    fills={"n": "after_birth.days"},
    raises=Raises(
        ref="R51",
        tier="T2",
        questions=(
            "You may want to ask whether the plan still fits the real baby.",
            "Who has seen the child and the parents together since the birth?",
        ),
        would_answer=("A review conference or a core group that was held since the birth.",),
    ),
    describes=__doc__ or "",
    examples=EXAMPLES,
)

"""A carer's mental health not assessed under a child protection plan (R19)

The first recommendation of a serious case review published on 5 September 2017 (read in a press report of it, not in
the review): where there are issues of parental mental health they should always be assessed as part of a child
protection plan. A recommendation is not law until it is adopted.

It is asked for every adult whom the cast list has as a mother, father, partner or carer; where it names none, one
assessment of anybody answers. The time is that of the first core group. A later event of an adult's mental health
while the plan runs asks anew.

The recommendation is about a plan for as long as it runs, and no day is read from which it was to be followed. Of a
plan that had begun before 5 September 2017 and still ran on that day it could be asked from that day on, so there it is
no hindsight, and the past shows it on that day; of a plan that had ended it never could.

Mended in November 2026 (version 2): of a plan that still ran on the day on which it was learned it was told as
hindsight.
"""

from datetime import date

from sightline.rulebook.language.bind import Each
from sightline.rulebook.language.conditions import (
    Mentions,
)
from sightline.rulebook.language.due import working_days
from sightline.rulebook.language.each_adult import MissingForSomeone
from sightline.rulebook.language.people import InField
from sightline.rulebook.language.rules import Cite, Prompt
from sightline.rulebook.language.select import Select, select
from sightline.rulebook.language.ways import ways
from sightline.rulebook.terms import CHILD_DIED, CHILDRENS_SOCIAL_CARE

EXAMPLES = """
A plan, and no such assessment after ten working days
  covered: childrens_social_care 2013-01-01..2014-12-31
  2014-04-04 | child_protection_plan_start | childrens_social_care
  on 2014-04-22 -> no
  on 2014-04-23 -> yes

Assessed within the time
  covered: childrens_social_care 2013-01-01..2014-12-31
  2014-04-04 | child_protection_plan_start | childrens_social_care
  2014-04-15 | assessment_completed: domain=parental mental health | childrens_social_care
  on 2014-06-01 -> no

Assessed late answers it from then on
  covered: childrens_social_care 2013-01-01..2014-12-31
  2014-04-04 | child_protection_plan_start | childrens_social_care
  2014-05-15 | assessment_completed: domain=parental mental health | mental_health
  on 2014-05-14 -> yes
  on 2014-05-15 -> no

An assessment of something else
  covered: childrens_social_care 2013-01-01..2014-12-31
  2014-04-04 | child_protection_plan_start | childrens_social_care
  2014-04-15 | assessment_completed: domain=housing | childrens_social_care
  on 2014-06-01 -> yes

What it looked at is not recorded
  covered: childrens_social_care 2013-01-01..2014-12-31
  2014-04-04 | child_protection_plan_start | childrens_social_care
  2014-04-15 | assessment_completed | childrens_social_care
  on 2014-06-01 -> cannot tell

The mother was assessed, and the partner was not
  covered: childrens_social_care 2013-01-01..2014-12-31
  2014-04-04 | child_protection_plan_start | childrens_social_care | involves mother Robin | involves partner Leon
  2014-04-15 | assessment_completed: domain=mental health, about=Robin | childrens_social_care
  on 2014-06-01 -> yes

Both were
  covered: childrens_social_care 2013-01-01..2014-12-31
  2014-04-04 | child_protection_plan_start | childrens_social_care | involves mother Robin | involves partner Leon
  2014-04-15 | assessment_completed: domain=mental health, about=Robin | childrens_social_care
  2014-04-16 | assessment_completed: domain=mental health, about=Leon | childrens_social_care
  on 2014-06-01 -> no

An assessment from before the plan
  covered: childrens_social_care 2013-01-01..2014-12-31
  2013-04-15 | assessment_completed: domain=parental mental health | childrens_social_care
  2014-04-04 | child_protection_plan_start | childrens_social_care
  on 2014-06-01 -> yes

Self-harm while the plan runs asks anew
  covered: childrens_social_care 2013-01-01..2014-12-31
  2014-04-04 | child_protection_plan_start | childrens_social_care
  2014-04-15 | assessment_completed: domain=parental mental health | childrens_social_care
  2014-06-02 | adult_mental_health_event: who=Robin | general_practice
  on 2014-06-16 -> no; no
  on 2014-06-17 -> no; yes

The same without a plan
  covered: childrens_social_care 2013-01-01..2014-12-31
  2014-06-02 | adult_mental_health_event: who=Robin | general_practice
  on 2014-07-01 -> nothing

Children's social care's records are not here
  2014-04-04 | child_protection_plan_start | police
  on 2014-06-01 -> cannot tell

The child died within the time
  covered: childrens_social_care 2013-01-01..2014-12-31
  2014-04-04 | child_protection_plan_start | childrens_social_care
  2014-04-10 | death | hospital | of child
  on 2014-06-01 -> no
"""

_ADULTS = ("mother", "father", "parent", "partner", "stepparent", "carer")
_MISSING = MissingForSomeone(
    of=Select(("assessment_completed",), (Mentions(("domain", "type"), ("mental",), "of mental health"),)),
    about=InField(("about",)),
    roles=_ADULTS,
    within=working_days("parental_mental_health.working_days"),
    held_by=CHILDRENS_SOCIAL_CARE,
    called="An assessment of the carer's mental health",
    until=CHILD_DIED,
)

_STARTS, _WHEN = ways(
    (Each(select("child_protection_plan_start"), same_day_is_one=True), _MISSING),
    (Each(select("adult_mental_health_event"), same_day_is_one=True, during="child_protection_plan"), _MISSING),
)

PARENTAL_MENTAL_HEALTH_NOT_ASSESSED = Prompt(
    code="parental-mental-health-not-assessed",
    ref="R19",
    tier="T1",
    version="2",
    title="Carer's mental health not assessed under a plan",
    says="the child is on a child protection plan, and no assessment of the mental health of each person who cares for "
    "the child is recorded, either within {n} of the start of the plan or later",
    source=Cite("First recommendation of a serious case review published on 5 September 2017", "press report read"),
    learned_on=date(2017, 9, 5),
    asked_while="child_protection_plan",
    tier_standing="A review recommended this; the review itself was not read and no partnership has adopted it here, "
    "so it does not interrupt a worker.",
    starts=_STARTS,
    when=_WHEN,
    questions=(
        "Has each carer's mental health been assessed by somebody qualified?",
        "Does the assessment say what it means for this child?",
        "Who holds the record: the GP, the perinatal team, the adult service?",
    ),
    would_answer=("An assessment of each carer's mental health, made for this plan.",),
    held_by=("general_practice", "mental_health", "health_visiting", "childrens_social_care"),
    fills={"n": "parental_mental_health.working_days"},
    against=select("adult_check"),
    describes=__doc__ or "",
    examples=EXAMPLES,
)

"""A return home without an assessment or plan (R41)

Regulation 39 of the Care Planning Regulations 2010 (as procedures cite it; the regulation was not read) asks for an
assessment and a plan before a child ceases to be looked after. This asks where a return home is recorded as unplanned,
or where no assessment or no plan stands on or before its day.
"""

from datetime import date

from sightline.rulebook.language.absent import NoneBy
from sightline.rulebook.language.bind import Each
from sightline.rulebook.language.conditions import (
    AnyOf,
    AsFarAsSaid,
    Is,
)
from sightline.rulebook.language.deadlines import OnThatDay
from sightline.rulebook.language.logic import StartIs, any_of
from sightline.rulebook.language.rules import Cite, Prompt
from sightline.rulebook.language.select import either, select
from sightline.rulebook.terms import CHILD_DIED, CHILDRENS_SOCIAL_CARE

EXAMPLES = """
No assessment and no plan
  covered: childrens_social_care 2013-01-01..2014-12-31
  2013-10-07 | return_home: planned=yes | childrens_social_care
  on 2013-10-07 -> no
  on 2013-10-08 -> yes

Both, in the weeks before
  covered: childrens_social_care 2013-01-01..2014-12-31
  2013-09-02 | assessment_completed | childrens_social_care
  2013-09-30 | care_plan | childrens_social_care
  2013-10-07 | return_home: planned=yes | childrens_social_care
  on 2014-01-01 -> no

Assessed, and no plan
  covered: childrens_social_care 2013-01-01..2014-12-31
  2013-09-02 | assessment_completed | childrens_social_care
  2013-10-07 | return_home: planned=yes | childrens_social_care
  on 2014-01-01 -> yes

A plan made a week later answers it from then on
  covered: childrens_social_care 2013-01-01..2014-12-31
  2013-09-02 | assessment_completed | childrens_social_care
  2013-10-07 | return_home: planned=yes | childrens_social_care
  2013-10-14 | child_in_need_plan_start | childrens_social_care
  on 2013-10-13 -> yes
  on 2013-10-14 -> no

Unplanned
  covered: childrens_social_care 2013-01-01..2014-12-31
  2013-09-02 | assessment_completed | childrens_social_care
  2013-09-30 | care_plan | childrens_social_care
  2013-10-07 | return_home: planned=no | childrens_social_care
  on 2013-10-07 -> yes

Ceases to be looked after, home unplanned
  covered: childrens_social_care 2013-01-01..2014-12-31
  2013-10-07 | looked_after_end: destination=home_unplanned | childrens_social_care
  on 2013-10-07 -> yes

An assessment half a year before
  covered: childrens_social_care 2013-01-01..2014-12-31
  2013-04-02 | assessment_completed | childrens_social_care
  2013-09-30 | care_plan | childrens_social_care
  2013-10-07 | return_home: planned=yes | childrens_social_care
  on 2014-01-01 -> yes

Children's social care's records are not here
  2013-10-07 | return_home: planned=yes | health_visiting
  on 2014-01-01 -> cannot tell

Two records of one return
  covered: childrens_social_care 2013-01-01..2014-12-31
  2013-10-07 | return_home: planned=yes | childrens_social_care
  2013-10-07 | looked_after_end: destination=home_planned | childrens_social_care
  on 2014-01-01 -> yes

Adopted
  covered: childrens_social_care 2013-01-01..2014-12-31
  2013-10-07 | looked_after_end: destination=adopted | childrens_social_care
  on 2014-01-01 -> nothing

Known only to the month, with an assessment in it
  covered: childrens_social_care 2013-01-01..2014-12-31
  2013-10-14 | assessment_completed | childrens_social_care
  2013-10 | return_home: planned=yes | childrens_social_care
  on 2014-01-01 -> yes
"""

RETURN_HOME_UNPREPARED = Prompt(
    code="return-home-unprepared",
    ref="R41",
    tier="T1",
    version="1",
    title="Return home without assessment or plan",
    says="the child went home unplanned, or without an assessment and a plan on or before that day",
    source=Cite("Care Planning Regulations 2010, regulation 39, as procedures cite it", "secondary source read"),
    learned_on=date(2011, 4, 1),
    tier_standing="The regulation itself was not read; until it is, or a partnership adopts this, it does not "
    "interrupt "
    "a worker.",
    starts=Each(
        either(
            select("return_home"),
            select("looked_after_end", destination=("home_planned", "home_unplanned")),
        ),
        same_day_is_one=True,
    ),
    when=any_of(
        StartIs(
            AnyOf(
                (
                    AsFarAsSaid(Is("planned", (False,))),
                    AsFarAsSaid(Is("destination", ("home_unplanned",))),
                )
            ),
            "the record says that it was unplanned",
        ),
        NoneBy(
            of=select("assessment_completed", "placement_with_parents_assessment"),
            within=OnThatDay(),
            held_by=CHILDRENS_SOCIAL_CARE,
            called="An assessment before the return",
            before="return_assessment.months",
            until=CHILD_DIED,
        ),
        NoneBy(
            of=select("care_plan", "child_in_need_plan_start", "child_protection_plan_start", "placement_plan"),
            within=OnThatDay(),
            held_by=CHILDRENS_SOCIAL_CARE,
            called="A plan for the return",
            before="return_assessment.months",
            until=CHILD_DIED,
        ),
    ),
    questions=(
        "Was it planned?",
        "What sort of risk is there, and how often will the child be visited from the first day?",
    ),
    would_answer=("An assessment and a plan made for the return.",),
    held_by=("childrens_social_care",),
    fills={},
    against=select("visit", "service_offered"),
    describes=__doc__ or "",
    examples=EXAMPLES,
)

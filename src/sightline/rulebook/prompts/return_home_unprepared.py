"""A return home without an assessment or plan (R41)

Regulation 39 of the Care Planning Regulations 2010 (as procedures cite it; the regulation was not read) asks for an
assessment and a plan before a child ceases to be looked after. This asks where a return home is recorded as unplanned,
or where no assessment or no plan stands on or before its day.

Mended in November 2026 (version 2): only where the child had been looked after until then. A child who comes home
from private fostering, from a relative or from a night away was asked about as well. It is known from the record of the
return, or from the last that the records show before it: a placement, a review of a looked after child, a care order.
Police protection, or proceedings that the authority brought, leave it open.
"""

from datetime import date

from sightline.rulebook.language.absent import NoneBy
from sightline.rulebook.language.bind import Each
from sightline.rulebook.language.conditions import AnyOf, AsFarAsSaid, Is, OfKind
from sightline.rulebook.language.deadlines import OnThatDay
from sightline.rulebook.language.leaving_care import LeavesCare
from sightline.rulebook.language.logic import StartIs, all_of, any_of
from sightline.rulebook.language.rules import Cite, Prompt
from sightline.rulebook.language.select import either, select
from sightline.rulebook.language.until_then import RanUntilThen
from sightline.rulebook.terms import (
    CARE_ORDER_MADE,
    CHILD_DIED,
    CHILDRENS_SOCIAL_CARE,
    EMERGENCY_ORDER_MADE,
    PLACED_AWAY,
    PROCEEDINGS_OF_THE_AUTHORITY,
)

EXAMPLES = """
No assessment and no plan
  covered: childrens_social_care 2013-01-01..2014-12-31
  2013-02-04 | looked_after_start | childrens_social_care
  2013-10-07 | return_home: planned=yes | childrens_social_care
  on 2013-10-07 -> no
  on 2013-10-08 -> yes

Both, in the weeks before
  covered: childrens_social_care 2013-01-01..2014-12-31
  2013-02-04 | looked_after_start | childrens_social_care
  2013-09-02 | assessment_completed | childrens_social_care
  2013-09-30 | care_plan | childrens_social_care
  2013-10-07 | return_home: planned=yes | childrens_social_care
  on 2014-01-01 -> no

Assessed, and no plan
  covered: childrens_social_care 2013-01-01..2014-12-31
  2013-02-04 | looked_after_start | childrens_social_care
  2013-09-02 | assessment_completed | childrens_social_care
  2013-10-07 | return_home: planned=yes | childrens_social_care
  on 2014-01-01 -> yes

A plan made a week later answers it from then on
  covered: childrens_social_care 2013-01-01..2014-12-31
  2013-02-04 | looked_after_start | childrens_social_care
  2013-09-02 | assessment_completed | childrens_social_care
  2013-10-07 | return_home: planned=yes | childrens_social_care
  2013-10-14 | child_in_need_plan_start | childrens_social_care
  on 2013-10-13 -> yes
  on 2013-10-14 -> no

Unplanned
  covered: childrens_social_care 2013-01-01..2014-12-31
  2013-02-04 | looked_after_start | childrens_social_care
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
  2013-02-04 | looked_after_start | childrens_social_care
  2013-04-02 | assessment_completed | childrens_social_care
  2013-09-30 | care_plan | childrens_social_care
  2013-10-07 | return_home: planned=yes | childrens_social_care
  on 2014-01-01 -> yes

Children's social care's records are not here
  2013-02-04 | looked_after_start | childrens_social_care
  2013-10-07 | return_home: planned=yes | health_visiting
  on 2014-01-01 -> cannot tell

Two records of one return
  covered: childrens_social_care 2013-01-01..2014-12-31
  2013-02-04 | looked_after_start | childrens_social_care
  2013-10-07 | return_home: planned=yes | childrens_social_care
  2013-10-07 | looked_after_end: destination=home_planned | childrens_social_care
  on 2014-01-01 -> yes

Adopted
  covered: childrens_social_care 2013-01-01..2014-12-31
  2013-10-07 | looked_after_end: destination=adopted | childrens_social_care
  on 2014-01-01 -> nothing

Known only to the month, with an assessment in it
  covered: childrens_social_care 2013-01-01..2014-12-31
  2013-02-04 | looked_after_start | childrens_social_care
  2013-10-14 | assessment_completed | childrens_social_care
  2013-10 | return_home: planned=yes | childrens_social_care
  on 2014-01-01 -> yes

Home from private fostering, and never looked after
  covered: childrens_social_care 2013-01-01..2014-12-31
  2013-06-03 | private_fostering_notification | childrens_social_care
  2013-10-07 | private_fostering_end | childrens_social_care
  2013-10-07 | return_home | childrens_social_care
  on 2014-01-01 -> no

The record of the return says that it was from care
  covered: childrens_social_care 2013-10-01..2014-12-31
  2013-10-07 | return_home: from_care=yes, planned=no | childrens_social_care
  on 2014-01-01 -> yes

Nothing shows where from, and the records begin a week before
  covered: childrens_social_care 2013-10-01..2014-12-31
  2013-10-07 | return_home: planned=no | childrens_social_care
  on 2014-01-01 -> cannot tell

A placement shows it
  covered: childrens_social_care 2013-01-01..2014-12-31
  2013-03-04 | placement_start: type=foster_care | childrens_social_care
  2013-10-07 | return_home: planned=no | childrens_social_care
  on 2014-01-01 -> yes

A stay with an aunt, long after being looked after had ended
  covered: childrens_social_care 2012-01-01..2014-12-31
  2012-02-06 | looked_after_start | childrens_social_care
  2012-05-07 | looked_after_end: destination=adopted | childrens_social_care
  2013-09-02 | residence_start | childrens_social_care
  2013-10-07 | return_home: planned=no | childrens_social_care
  on 2014-01-01 -> no

Police protection leaves it open
  covered: childrens_social_care 2013-01-01..2014-12-31
  2013-10-04 | police_protection_start | police
  2013-10-07 | return_home: planned=no | childrens_social_care
  on 2014-01-01 -> cannot tell
"""

RETURN_HOME_UNPREPARED = Prompt(
    code="return-home-unprepared",
    ref="R41",
    tier="T1",
    version="2",
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
    when=all_of(
        RanUntilThen(
            "the child had been looked after until then",
            itself=AnyOf((OfKind(("looked_after_end",)), AsFarAsSaid(Is("from_care", (True,))))),
            shown_by=either(
                select("looked_after_start", "looked_after_review"), PLACED_AWAY, CARE_ORDER_MADE, EMERGENCY_ORDER_MADE
            ),
            perhaps_by=either(
                select("police_protection_start"), PROCEEDINGS_OF_THE_AUTHORITY, select("placement_start")
            ),
            over_by=LeavesCare(),
            ended_by=select("looked_after_end"),
            held_by=CHILDRENS_SOCIAL_CARE,
            look_back="looked_after_shown.months",
        ),
        any_of(
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

"""Not brought to appointments (R09)

Guidance on children who are not brought (secondary sources read) says that a child does not miss an appointment: the
child was not brought; that two in a row or a pattern over a year asks for a look; and that one is a concern while a
child protection plan runs. The numbers are Sightline's defaults.

Mended in November 2026 (version 2): two in a row are asked about where the child was not brought to either and no more
than half a year lies between; an appointment that the carer called off counts towards three in a year, and while a
plan runs. Over invented ordinary families the rule asked twice as often of those in poverty as of others, many times
of two appointments a year apart, or of one that was called off beforehand.

The domain table asks after one missed appointment under a plan for neglect or a medical matter. Nearly every
appointment that is recorded as missed is a medical one, so that any plan counts here.
"""

from sightline.rulebook.language.bind import Each
from sightline.rulebook.language.clusters import Several
from sightline.rulebook.language.consecutive import InARow
from sightline.rulebook.language.during import Running
from sightline.rulebook.language.rules import Cite, Prompt
from sightline.rulebook.language.select import select
from sightline.rulebook.language.ways import Always, ways

EXAMPLES = """
Two in a row
  2014-02-03 | appointment_missed: how=not_brought | hospital
  2014-03-03 | appointment_missed: how=not_brought | hospital
  on 2014-03-02 -> nothing
  on 2014-03-03 -> yes

Two, and the child was seen by the hospital between
  2014-02-03 | appointment_missed: how=not_brought | hospital
  2014-02-17 | other_health_contact | hospital
  2014-03-03 | appointment_missed: how=not_brought | hospital
  on 2014-05-01 -> nothing

Two in a row, seven months apart
  2014-02-03 | appointment_missed: how=not_brought | hospital
  2014-09-03 | appointment_missed: how=not_brought | hospital
  on 2014-10-01 -> nothing

Two in a row, half a year apart to the day
  2014-02-03 | appointment_missed: how=not_brought | hospital
  2014-08-03 | appointment_missed: how=not_brought | hospital
  on 2014-10-01 -> yes

Two in a row, and the carer had called one off
  2014-02-03 | appointment_missed: how=not_brought | hospital
  2014-03-03 | appointment_missed: how=cancelled_by_carer | hospital
  on 2014-10-01 -> nothing

Three within twelve months, with contacts between
  2014-02-03 | appointment_missed: how=not_brought | hospital
  2014-02-17 | gp_contact | general_practice
  2014-06-03 | appointment_missed: how=cancelled_by_carer | hospital
  2014-07-17 | gp_contact | general_practice
  2015-02-03 | appointment_missed: how=not_brought | hospital
  on 2015-02-02 -> nothing
  on 2015-02-03 -> yes

The third a day after the twelve months
  2014-02-03 | appointment_missed: how=not_brought | hospital
  2014-02-17 | gp_contact | general_practice
  2014-06-03 | appointment_missed: how=cancelled_by_carer | hospital
  2014-07-17 | gp_contact | general_practice
  2015-02-04 | appointment_missed: how=not_brought | hospital
  on 2015-03-01 -> nothing

One, while a child protection plan runs
  2014-01-10 | child_protection_plan_start | childrens_social_care
  2014-02-03 | appointment_missed: how=not_brought | hospital
  on 2014-02-03 -> yes

One, and no plan
  2014-02-03 | appointment_missed: how=not_brought | hospital
  on 2014-02-03 -> nothing

One, after the plan ended
  2014-01-10 | child_protection_plan_start | childrens_social_care
  2014-01-31 | child_protection_plan_end | childrens_social_care
  2014-02-03 | appointment_missed: how=not_brought | hospital
  on 2014-02-03 -> nothing

The clinic's own cancelling does not count
  2014-02-03 | appointment_missed: how=other | hospital
  2014-03-03 | appointment_missed: how=other | hospital
  on 2014-05-01 -> nothing

The same day written down twice
  2014-02-03 | appointment_missed: how=not_brought | hospital
  2014-02-03 | appointment_missed: how=not_brought | general_practice
  on 2014-05-01 -> nothing

Two in a row while a plan runs: one question
  2014-01-10 | child_protection_plan_start | childrens_social_care
  2014-02-03 | appointment_missed: how=not_brought | hospital
  2014-03-03 | appointment_missed: how=not_brought | hospital
  on 2014-05-01 -> yes

How it was missed is not recorded
  2014-02-03 | appointment_missed | hospital
  2014-03-03 | appointment_missed | hospital
  on 2014-05-01 -> cannot tell

A brother's
  2014-02-03 | appointment_missed: how=not_brought | hospital | of sibling
  2014-03-03 | appointment_missed: how=not_brought | hospital | of sibling
  on 2014-05-01 -> nothing
"""

_NOT_BROUGHT = select(
    "appointment_missed", how=("not_brought", "cancelled_by_carer"), called="appointment not brought to"
)

_STARTS, _WHEN = ways(
    (
        InARow(
            select("appointment_missed", how="not_brought"),
            select("gp_contact", "other_health_contact", "health_visitor_contact", "hospital_attendance"),
            "not_brought.in_a_row",
            within="not_brought.row_months",
        ),
        Always(),
    ),
    (Several(_NOT_BROUGHT, "not_brought.many", "not_brought.months"), Always()),
    (Each(_NOT_BROUGHT, same_day_is_one=True, during="child_protection_plan"), Running(("child_protection_plan",))),
)

WAS_NOT_BROUGHT = Prompt(
    code="was-not-brought",
    ref="R09",
    tier="T2",
    version="2",
    title="Was not brought",
    says="the child was not brought to {row} in a row with no more than {row_months} between them, to {many} within "
    "{months}, or to one while a child protection plan ran",
    source=Cite("Guidance on children who are not brought", "secondary sources read; its date is not held here"),
    learned_on=None,
    starts=_STARTS,
    when=_WHEN,
    questions=(
        "What was the appointment for, and what does missing it mean for the child?",
        "Is there a pattern of late cancelling and then one attendance?",
        "What would make it easier to bring the child?",
    ),
    would_answer=("A record of why, from the family, and of the child being seen.",),
    held_by=("hospital", "general_practice", "health_visiting", "mental_health"),
    fills={
        "row": "not_brought.in_a_row",
        "row_months": "not_brought.row_months",
        "many": "not_brought.many",
        "months": "not_brought.months",
    },
    against=select("gp_contact", "other_health_contact", "health_visitor_contact"),
    describes=__doc__ or "",
    examples=EXAMPLES,
)

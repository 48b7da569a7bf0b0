"""Answer to an escalation (C90)

Working Together asks for a clear policy on professional disagreement and sets no times. Areas set a time for each
level, and a shorter one where a child is at risk now. All the numbers are Sightline's defaults until a partnership
sets its own: 24 hours at risk, otherwise two, five and ten working days at the first, second and third level.

Our reading: an escalation is answered when it is resolved, withdrawn, or raised to the next level. Where the record
does not say whether a child is at risk now, or which level it is, the due date spans what may apply.
"""

from sightline.rulebook.language.bind import Each
from sightline.rulebook.language.circumstances import StartSays
from sightline.rulebook.language.conditions import Is
from sightline.rulebook.language.due import ElapsedHours, working_days
from sightline.rulebook.language.regimes import Regime, Regimes
from sightline.rulebook.language.rules import Cite, Duty, Ending
from sightline.rulebook.language.select import select
from sightline.rulebook.terms import CHILD_DIED, CHILDRENS_SOCIAL_CARE

_RAISED = "escalation"
_AT_RISK = StartSays(Is("immediate_risk", (True,)), _RAISED)
_FIRST = StartSays(Is("level", ("first",)), _RAISED)
_SECOND = StartSays(Is("level", ("second",)), _RAISED)

EXAMPLES = """
The answer still to come on the last day, and not there the day after
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-04-16 | escalation: state=raised, level=first, immediate_risk=no | childrens_social_care
  on 2014-04-22 -> pending, due 2014-04-22
  on 2014-04-23 -> breached and open, due 2014-04-22

The answer the day before
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-04-16 | escalation: state=raised, level=first, immediate_risk=no | childrens_social_care
  2014-04-21 | escalation: state=resolved | childrens_social_care
  on 2014-05-22 -> met, due 2014-04-22

The answer on the last day
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-04-16 | escalation: state=raised, level=first, immediate_risk=no | childrens_social_care
  2014-04-22 | escalation: state=resolved | childrens_social_care
  on 2014-05-22 -> met, due 2014-04-22

The answer a day late
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-04-16 | escalation: state=raised, level=first, immediate_risk=no | childrens_social_care
  2014-04-23 | escalation: state=resolved | childrens_social_care
  on 2014-04-22 -> pending, due 2014-04-22
  on 2014-05-22 -> met late, due 2014-04-22

No records that cover the time: nobody can say that there was none
  covered: housing 2010-01-01..2027-12-31
  2014-04-16 | escalation: state=raised, level=first, immediate_risk=no | childrens_social_care
  on 2014-05-22 -> cannot tell, due 2014-04-22

An entry that nobody has confirmed could be it
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-04-16 | escalation: state=raised, level=first, immediate_risk=no | childrens_social_care
  2014-04-21 | entry | childrens_social_care | unconfirmed
  on 2014-05-22 -> cannot tell

The answer in time, and nobody has confirmed the record yet
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-04-16 | escalation: state=raised, level=first, immediate_risk=no | childrens_social_care
  2014-04-22 | escalation: state=resolved | childrens_social_care | unconfirmed
  on 2014-05-22 -> cannot tell, due 2014-04-22

The escalation known only to the month: due between two days
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-04 | escalation: state=raised, level=first, immediate_risk=no | childrens_social_care
  on 2014-04-03 -> cannot tell
  on 2014-05-02 -> cannot tell, due 2014-04-03..2014-05-02
  on 2014-05-03 -> breached and open, due 2014-04-03..2014-05-02

The answer known only to the month in which it was due
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-04-16 | escalation: state=raised, level=first, immediate_risk=no | childrens_social_care
  2014-04 | escalation: state=resolved | childrens_social_care
  on 2014-05-22 -> cannot tell, due 2014-04-22

The escalation on a day that the record doubts: never a firm answer
  covered: childrens_social_care 2010-01-01..2027-12-31
  ?2014-04-16 | escalation: state=raised, level=first, immediate_risk=no | childrens_social_care
  on 2014-05-22 -> cannot tell

It concerns a brother only
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-04-16 | escalation: state=raised, level=first, immediate_risk=no | childrens_social_care | of sibling
  on 2014-05-22 -> nothing

The child died before it was due
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-04-16 | escalation: state=raised, level=first, immediate_risk=no | childrens_social_care
  2014-04-17 | death | hospital | of child
  on 2014-05-22 -> not required

A child at risk now: 24 hours
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-04-16 10:00 | escalation: state=raised, immediate_risk=yes | school
  2014-04-17 10:01 | escalation: state=resolved | childrens_social_care
  on 2014-05-16 -> met late, due 2014-04-17T10:00+01:00

To the second level in time, which has its own count
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-04-16 | escalation: state=raised, level=first, immediate_risk=no | school
  2014-04-22 | escalation: state=raised, level=second, immediate_risk=no | school
  on 2014-05-16 -> met, due 2014-04-22; breached and open, due 2014-04-29

The third level
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-04-16 | escalation: state=raised, level=third, immediate_risk=no | school
  on 2014-05-02 -> pending, due 2014-05-02
  on 2014-05-03 -> breached and open, due 2014-05-02

The record says neither the level nor whether a child is at risk
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-04-16 | escalation: state=raised | school
  on 2014-04-25 -> cannot tell, due 2014-04-17..2014-05-02

The record does not say whether it was raised or resolved
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-04-16 | escalation | school
  on 2014-06-01 -> cannot tell
"""

ESCALATION_ANSWERED_IN_TIME = Duty(
    code="escalation-answered-in-time",
    ref="C90",
    version="1",
    title="Answer to an escalation",
    says="an escalation is answered, or goes to the next level, within {n} at the first level, or sooner "
    "where a child is at risk now",
    source=Cite("escalation: no national number", "Sightline's default, not law", "local_procedures"),
    force="local",
    starts=Each(select(_RAISED, state="raised"), same_day_is_one=True),
    due=Regimes(
        (
            Regime((_AT_RISK,), ElapsedHours("escalation.risk_hours")),
            Regime((_FIRST,), working_days("escalation.first_working_days")),
            Regime((_SECOND,), working_days("escalation.second_working_days")),
            Regime((), working_days("escalation.third_working_days")),
        )
    ),
    met_by=(select(_RAISED),),
    ends_if=(Ending(CHILD_DIED, "the child had died"),),
    falls_to="Whoever it was raised with",
    held_by=CHILDRENS_SOCIAL_CARE,
    fills={"n": "escalation.first_working_days"},
    describes=__doc__ or "",
    examples=EXAMPLES,
)

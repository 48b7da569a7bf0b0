"""An injury brought late, or that the carer could not date (R04)

Clinical guidance on suspecting maltreatment (from memory) asks about a delay between an injury and seeking help. The
hours are Sightline's defaults: 12 for an infant, 24 for an older child. They are compared with what the record says;
where it says neither the hours nor that the carer could not say, it cannot be told.
"""

from sightline.rulebook.language.age import Younger
from sightline.rulebook.language.bind import Each
from sightline.rulebook.language.conditions import Is, UnlessFilled
from sightline.rulebook.language.logic import NumberIs, StartIs, all_of, any_of
from sightline.rulebook.language.rules import Cite, Prompt
from sightline.rulebook.language.select import select

EXAMPLES = """
Thirty hours
  2014-03-19 | hospital_attendance: reason=injury, hours_since_injury=30 | hospital
  on 2014-03-19 -> yes

Exactly a day is not longer than a day
  2012-03-19 | birth | midwifery | of child
  2014-03-19 | hospital_attendance: reason=injury, hours_since_injury=24 | hospital
  on 2014-05-01 -> no

Fourteen hours, an infant
  2013-12-01 | birth | midwifery | of child
  2014-03-19 | hospital_attendance: reason=injury, hours_since_injury=14 | hospital
  on 2014-05-01 -> yes

Fourteen hours, two years old
  2012-03-19 | birth | midwifery | of child
  2014-03-19 | hospital_attendance: reason=injury, hours_since_injury=14 | hospital
  on 2014-05-01 -> no

Fourteen hours, and no birth on record
  2014-03-19 | hospital_attendance: reason=injury, hours_since_injury=14 | hospital
  on 2014-05-01 -> cannot tell

The carer could not say when
  2014-03-19 | hospital_attendance: reason=injury, could_not_date_injury=yes | hospital
  on 2014-05-01 -> yes

The record says nothing of it
  2014-03-19 | hospital_attendance: reason=injury | hospital
  on 2014-05-01 -> cannot tell

Two hours
  2013-12-01 | birth | midwifery | of child
  2014-03-19 | hospital_attendance: reason=injury, hours_since_injury=2, could_not_date_injury=no | hospital
  on 2014-05-01 -> no

An illness
  2014-03-19 | hospital_attendance: reason=illness, hours_since_injury=30 | hospital
  on 2014-05-01 -> nothing

A reading that nobody confirmed
  2014-03-19 | hospital_attendance: reason=injury, hours_since_injury=30 | hospital | unconfirmed
  on 2014-05-01 -> nothing

A brother's
  2014-03-19 | hospital_attendance: reason=injury, hours_since_injury=30 | hospital | of sibling
  on 2014-05-01 -> nothing
"""

DELAYED_PRESENTATION = Prompt(
    code="delayed-presentation",
    ref="R04",
    tier="T2",
    version="1",
    title="Injury brought late",
    says="the child was brought with an injury more than {hours} after it ({infant} for an infant), or the carer could "
    "not say when it happened",
    source=Cite("Clinical guidance on suspecting maltreatment", "from memory, to be verified"),
    learned_on=None,
    starts=Each(select("hospital_attendance", reason="injury"), same_day_is_one=True),
    when=any_of(
        StartIs(
            UnlessFilled(Is("could_not_date_injury", (True,)), "hours_since_injury"),
            "the record says that the carer could not say when the injury happened",
        ),
        NumberIs("hours_since_injury", "late_presentation.hours"),
        all_of(Younger("infant.months"), NumberIs("hours_since_injury", "late_presentation.infant_hours")),
    ),
    questions=("What happened between the injury and coming for help?", "Who cared for the child then?"),
    would_answer=("An account of the hours between, checked with somebody else.",),
    held_by=("hospital", "general_practice"),
    fills={"hours": "late_presentation.hours", "infant": "late_presentation.infant_hours"},
    against=select("medical_opinion", "verification"),
    describes=__doc__ or "",
    examples=EXAMPLES,
)

"""Repeated injuries taken to different places (R03)

A national investigation of information that emergency departments can reach about infants (2023; its title and its
finding on access were seen) and the reason for sharing child protection information between hospitals point to the
question; that going to several places is a pattern is from memory. A record that was shared between them answers it.
A hospital's record that does not say where is taken to be of that hospital.

Mended in November 2026 (version 2): a hospital's own record that names no place is taken to be of that hospital.
Before, such a record was of no place, so that two hospitals could stand side by side and not be seen to be two.
"""

from datetime import date

from sightline.rulebook.language.clusters import Several
from sightline.rulebook.language.distinct import by_field
from sightline.rulebook.language.logic import Unless
from sightline.rulebook.language.rules import Cite, Prompt
from sightline.rulebook.language.select import select

EXAMPLES = """
Two hospitals within seven weeks, and nothing shared
  covered: hospital 2014-01-01..2014-12-31
  2014-02-03 | hospital_attendance: reason=injury, site=Northgate Hospital | hospital
  2014-03-19 | hospital_attendance: reason=injury, site=St Brida's | hospital
  on 2014-03-18 -> nothing
  on 2014-03-19 -> yes

The same hospital twice
  2014-02-03 | hospital_attendance: reason=injury, site=Northgate Hospital | hospital
  2014-03-19 | hospital_attendance: reason=injury, site=northgate hospital | hospital
  on 2014-05-01 -> nothing

A record shared between them
  2014-02-03 | hospital_attendance: reason=injury, site=Northgate Hospital | hospital
  2014-02-10 | health_record_shared | hospital
  2014-03-19 | hospital_attendance: reason=injury, site=St Brida's | hospital
  on 2014-05-01 -> no

Shared afterwards answers it from then on
  2014-02-03 | hospital_attendance: reason=injury, site=Northgate Hospital | hospital
  2014-03-19 | hospital_attendance: reason=injury, site=St Brida's | hospital
  2014-03-25 | health_record_shared | hospital
  on 2014-03-24 -> yes
  on 2014-03-25 -> no

One of them does not say where
  2014-02-03 | hospital_attendance: reason=injury, site=Northgate Hospital | hospital
  2014-03-19 | hospital_attendance: reason=injury | hospital
  on 2014-05-01 -> cannot tell

One hospital's own records
  2014-02-03 | hospital_attendance: reason=injury | hospital
  2014-03-19 | hospital_attendance: reason=injury | hospital
  on 2014-05-01 -> nothing

A hospital's own record, and one elsewhere that names a place which may be it
  2014-02-03 | hospital_attendance: reason=injury | hospital
  2014-03-19 | hospital_attendance: reason=injury, site=St Brida's | general_practice
  on 2014-05-01 -> cannot tell

Ninety-one days apart
  2014-01-01 | hospital_attendance: reason=injury, site=Northgate Hospital | hospital
  2014-04-02 | hospital_attendance: reason=injury, site=St Brida's | hospital
  on 2014-05-01 -> nothing

For an illness
  2014-02-03 | hospital_attendance: reason=illness, site=Northgate Hospital | hospital
  2014-03-19 | hospital_attendance: reason=injury, site=St Brida's | hospital
  on 2014-05-01 -> nothing

A sharing that nobody confirmed
  2014-02-03 | hospital_attendance: reason=injury, site=Northgate Hospital | hospital
  2014-03-19 | hospital_attendance: reason=injury, site=St Brida's | hospital
  2014-03-20 | health_record_shared | hospital | unconfirmed
  on 2014-05-01 -> cannot tell

Three places: one question
  2014-02-03 | hospital_attendance: reason=injury, site=Northgate Hospital | hospital
  2014-03-19 | hospital_attendance: reason=injury, site=St Brida's | hospital
  2014-04-20 | hospital_attendance: reason=collapse, site=Mill Lane Walk-in Centre | hospital
  on 2014-05-01 -> yes

A sister's
  2014-02-03 | hospital_attendance: reason=injury, site=Northgate Hospital | hospital | of sibling
  2014-03-19 | hospital_attendance: reason=injury, site=St Brida's | hospital
  on 2014-05-01 -> nothing
"""

DIFFERENT_PROVIDERS = Prompt(
    code="different-providers",
    ref="R03",
    tier="T2",
    version="2",
    title="Injuries taken to different places",
    says="the child was taken hurt or collapsed to at least {n} within {days}, and no record shared between "
    "them is seen",
    source=Cite("National investigation of what emergency departments can see about infants (2023)", "in part read"),
    learned_on=date(2023, 12, 31),
    starts=Several(
        select("hospital_attendance", reason=("injury", "collapse", "seizure")),
        "providers.many",
        "repeated_injury.days",
        by_field("site", words="places", own_of="hospital"),
    ),
    when=Unless(select("health_record_shared"), since="providers.record_months"),
    questions=(
        "Does each place know of the other?",
        "Why different places: distance, a move, a choice?",
    ),
    would_answer=("A record shared between the two places.",),
    held_by=("hospital", "ambulance", "general_practice"),
    fills={"n": "providers.many", "days": "repeated_injury.days"},
    against=select("residence_start"),
    describes=__doc__ or "",
    examples=EXAMPLES,
)

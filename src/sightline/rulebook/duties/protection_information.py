"""Child protection information sharing record (C86)

Guidance on the Child Protection Information Sharing service (CP-IS), seen in part: the local authority puts the start
and the end of a child protection plan, and of being looked after, into the service with its next upload, so that the
NHS sees it. How long it stays there has a clock of its own. That a notification of access was read is the question
R53.

No number exists for the next upload; a working day is Sightline's default until a partnership sets its own. Few
records show uploads at all: where none is recorded at any time, silence tells nothing, and it cannot be told.
"""

from sightline.rulebook.language.bind import Each
from sightline.rulebook.language.circumstances import RecordedAtAll, Where
from sightline.rulebook.language.due import working_days
from sightline.rulebook.language.rules import Cite, Duty, Ending
from sightline.rulebook.language.select import select
from sightline.rulebook.terms import CHILD_DIED, CHILDRENS_SOCIAL_CARE

_UPDATED = select("protection_information_updated")
_CHANGES = select(
    "child_protection_plan_start",
    "child_protection_plan_end",
    "looked_after_start",
    "looked_after_end",
)

EXAMPLES = """
The update still to come on the last day, and not there the day after
  covered: childrens_social_care 2010-01-01..2027-12-31
  2018-02-05 | protection_information_updated | childrens_social_care
  2019-04-18 | child_protection_plan_start | childrens_social_care
  on 2019-04-23 -> pending, due 2019-04-23
  on 2019-04-24 -> breached and open, due 2019-04-23

The update the day before
  covered: childrens_social_care 2010-01-01..2027-12-31
  2018-02-05 | protection_information_updated | childrens_social_care
  2019-04-18 | child_protection_plan_start | childrens_social_care
  2019-04-22 | protection_information_updated: says=plan | childrens_social_care
  on 2019-05-23 -> met, due 2019-04-23

The update on the last day
  covered: childrens_social_care 2010-01-01..2027-12-31
  2018-02-05 | protection_information_updated | childrens_social_care
  2019-04-18 | child_protection_plan_start | childrens_social_care
  2019-04-23 | protection_information_updated: says=plan | childrens_social_care
  on 2019-05-23 -> met, due 2019-04-23

The update a day late
  covered: childrens_social_care 2010-01-01..2027-12-31
  2018-02-05 | protection_information_updated | childrens_social_care
  2019-04-18 | child_protection_plan_start | childrens_social_care
  2019-04-24 | protection_information_updated: says=plan | childrens_social_care
  on 2019-04-23 -> pending, due 2019-04-23
  on 2019-05-23 -> met late, due 2019-04-23

No records that cover the time: nobody can say that there was none
  covered: housing 2010-01-01..2027-12-31
  2018-02-05 | protection_information_updated | childrens_social_care
  2019-04-18 | child_protection_plan_start | childrens_social_care
  on 2019-05-23 -> cannot tell, due 2019-04-23

An entry that nobody has confirmed could be it
  covered: childrens_social_care 2010-01-01..2027-12-31
  2018-02-05 | protection_information_updated | childrens_social_care
  2019-04-18 | child_protection_plan_start | childrens_social_care
  2019-04-22 | entry | childrens_social_care | unconfirmed
  on 2019-05-23 -> cannot tell

The update in time, and nobody has confirmed the record yet
  covered: childrens_social_care 2010-01-01..2027-12-31
  2018-02-05 | protection_information_updated | childrens_social_care
  2019-04-18 | child_protection_plan_start | childrens_social_care
  2019-04-23 | protection_information_updated: says=plan | childrens_social_care | unconfirmed
  on 2019-05-23 -> cannot tell, due 2019-04-23

The start of the plan known only to the month: due between two days
  covered: childrens_social_care 2010-01-01..2027-12-31
  2018-02-05 | protection_information_updated | childrens_social_care
  2019-04 | child_protection_plan_start | childrens_social_care
  on 2019-04-02 -> cannot tell
  on 2019-05-01 -> cannot tell, due 2019-04-02..2019-05-01
  on 2019-05-02 -> breached and open, due 2019-04-02..2019-05-01

The update known only to the month in which it was due
  covered: childrens_social_care 2010-01-01..2027-12-31
  2018-02-05 | protection_information_updated | childrens_social_care
  2019-04-18 | child_protection_plan_start | childrens_social_care
  2019-04 | protection_information_updated: says=plan | childrens_social_care
  on 2019-05-23 -> cannot tell, due 2019-04-23

The start of the plan on a day that the record doubts: never a firm answer
  covered: childrens_social_care 2010-01-01..2027-12-31
  2018-02-05 | protection_information_updated | childrens_social_care
  ?2019-04-18 | child_protection_plan_start | childrens_social_care
  on 2019-05-23 -> cannot tell

It concerns a brother only
  covered: childrens_social_care 2010-01-01..2027-12-31
  2018-02-05 | protection_information_updated | childrens_social_care
  2019-04-18 | child_protection_plan_start | childrens_social_care | of sibling
  on 2019-05-23 -> nothing

The child died before it was due
  covered: childrens_social_care 2010-01-01..2027-12-31
  2018-02-05 | protection_information_updated | childrens_social_care
  2019-04-18 | child_protection_plan_start | childrens_social_care
  2019-04-19 | death | hospital | of child
  on 2019-05-23 -> not required

No upload is recorded at any time: silence tells nothing
  covered: childrens_social_care 2010-01-01..2027-12-31
  2019-04-18 | child_protection_plan_start | childrens_social_care
  on 2019-05-18 -> cannot tell

The end of the plan as well
  covered: childrens_social_care 2010-01-01..2027-12-31
  2018-02-05 | protection_information_updated | childrens_social_care
  2019-04-18 | child_protection_plan_end | childrens_social_care
  on 2019-05-18 -> breached and open, due 2019-04-23

Becoming looked after
  covered: childrens_social_care 2010-01-01..2027-12-31
  2019-04-23 | looked_after_start | childrens_social_care
  2019-04-24 | protection_information_updated: says=looked_after | childrens_social_care
  on 2019-05-18 -> met, due 2019-04-24
"""

PROTECTION_INFORMATION_UPDATED_IN_TIME = Duty(
    code="protection-information-updated-in-time",
    ref="C86",
    version="1",
    title="Child protection information sharing record",
    says="the start or end of a child protection plan or of being looked after stands in the CP-IS service within {n}",
    source=Cite("uploads by local authorities", "law from memory", "protection_information_sharing"),
    force="good practice; the number is local",
    starts=Each(_CHANGES, same_day_is_one=True, kinds_apart=True),
    applies=Where((RecordedAtAll(_UPDATED),), "where the records here show such updates at all"),
    due=working_days("protection_information.working_days"),
    met_by=(_UPDATED,),
    ends_if=(Ending(CHILD_DIED, "the child had died"),),
    falls_to="Children's social care",
    held_by=CHILDRENS_SOCIAL_CARE,
    fills={"n": "protection_information.working_days"},
    describes=__doc__ or "",
    examples=EXAMPLES,
)

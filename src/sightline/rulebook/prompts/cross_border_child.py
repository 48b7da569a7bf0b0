"""A child who lives in another area than the one responsible (R49)

In the case reviewed in public on 5 September 2017 (read in press reports) the family lived near a border, and the
authority, the police and the hospital were of different areas. This asks where a child lives in another area than the
one whose plan or order runs, or was seen by a hospital or police force that the record says is of another area, and
nothing shows within five working days that the other area was told or took over.

Mended in November 2026 (version 2): a hospital or a police force of another area that saw the child is asked about as
well. Before, only a home in another area was.
"""

from datetime import date

from sightline.rulebook.language.absent import NoneBy
from sightline.rulebook.language.bind import Each
from sightline.rulebook.language.conditions import AsFarAsSaid, Is, Recorded
from sightline.rulebook.language.due import working_days
from sightline.rulebook.language.during import Running
from sightline.rulebook.language.logic import all_of
from sightline.rulebook.language.other_area import AnotherAreaThan
from sightline.rulebook.language.rules import Cite, Prompt
from sightline.rulebook.language.select import Select, select
from sightline.rulebook.language.ways import ways
from sightline.rulebook.terms import CHILD_DIED, CHILDRENS_SOCIAL_CARE

EXAMPLES = """
A plan of one area, and a move to another
  covered: childrens_social_care 2014-01-01..2014-12-31
  2014-01-06 | child_protection_plan_start: local_authority=Aldermoor | childrens_social_care
  2014-03-03 | residence_start: local_authority=Kestrelshire | housing
  on 2014-03-10 -> no
  on 2014-03-11 -> yes

The other area was told
  covered: childrens_social_care 2014-01-01..2014-12-31
  2014-01-06 | child_protection_plan_start: local_authority=Aldermoor | childrens_social_care
  2014-03-03 | residence_start: local_authority=Kestrelshire | housing
  2014-03-06 | cross_border_notification | childrens_social_care
  on 2014-05-01 -> no

A move within the area
  covered: childrens_social_care 2014-01-01..2014-12-31
  2014-01-06 | child_protection_plan_start: local_authority=Aldermoor County Council | childrens_social_care
  2014-03-03 | residence_start: local_authority=Aldermoor | housing
  on 2014-05-01 -> no

No plan or order
  covered: childrens_social_care 2014-01-01..2014-12-31
  2014-03-03 | residence_start: local_authority=Kestrelshire | housing
  on 2014-05-01 -> no

Whose plan it is is not recorded
  covered: childrens_social_care 2014-01-01..2014-12-31
  2014-01-06 | child_protection_plan_start | childrens_social_care
  2014-03-03 | residence_start: local_authority=Kestrelshire | housing
  on 2014-05-01 -> cannot tell

The plan had ended
  covered: childrens_social_care 2014-01-01..2014-12-31
  2014-01-06 | child_protection_plan_start: local_authority=Aldermoor | childrens_social_care
  2014-02-03 | child_protection_plan_end | childrens_social_care
  2014-03-03 | residence_start: local_authority=Kestrelshire | housing
  on 2014-05-01 -> no

Told late answers it from then on
  covered: childrens_social_care 2014-01-01..2014-12-31
  2014-01-06 | child_protection_plan_start: local_authority=Aldermoor | childrens_social_care
  2014-03-03 | residence_start: local_authority=Kestrelshire | housing
  2014-04-07 | transfer_conference | childrens_social_care
  on 2014-04-06 -> yes
  on 2014-04-07 -> no

Children's social care's records are not here
  2014-01-06 | child_protection_plan_start: local_authority=Aldermoor | health_visiting
  2014-03-03 | residence_start: local_authority=Kestrelshire | housing
  on 2014-05-01 -> cannot tell

Where the child lives is not recorded by area
  covered: childrens_social_care 2014-01-01..2014-12-31
  2014-01-06 | child_protection_plan_start: local_authority=Aldermoor | childrens_social_care
  2014-03-03 | residence_start: address=5 The Green | housing
  on 2014-05-01 -> nothing

A brother's plan
  covered: childrens_social_care 2014-01-01..2014-12-31
  2014-01-06 | child_protection_plan_start: local_authority=Aldermoor | childrens_social_care | of sibling
  2014-03-03 | residence_start: local_authority=Kestrelshire | housing
  on 2014-05-01 -> no

A plan, and a hospital of another area
  covered: childrens_social_care 2013-01-01..2014-12-31
  2014-01-06 | child_protection_plan_start: local_authority=Aldermoor | childrens_social_care
  2014-03-03 | hospital_attendance: outside_area=yes | hospital
  on 2014-03-10 -> no
  on 2014-03-11 -> yes

A hospital of another area, which was told last year
  covered: childrens_social_care 2013-01-01..2014-12-31
  2013-06-03 | child_protection_plan_start: local_authority=Aldermoor | childrens_social_care
  2013-06-10 | cross_border_notification | childrens_social_care
  2014-03-03 | hospital_attendance: outside_area=yes | hospital
  on 2014-03-11 -> no

A hospital of another area, and no plan
  covered: childrens_social_care 2014-01-01..2014-12-31
  2014-03-03 | hospital_attendance: outside_area=yes | hospital
  on 2014-03-11 -> no
"""

_STARTS, _WHEN = ways(
    (
        Each(
            Select(
                ("residence_start",),
                (AsFarAsSaid(Recorded("local_authority")),),
                "home in an area that the record names",
            ),
            same_day_is_one=True,
        ),
        all_of(
            Running(("child_protection_plan", "looked_after", "child_in_need_plan", "order")),
            AnotherAreaThan("local_authority", select("child_protection_plan_start"), "local_authority"),
            NoneBy(
                of=select("cross_border_notification", "responsibility_transfer", "transfer_conference"),
                within=working_days("cross_border.working_days"),
                held_by=CHILDRENS_SOCIAL_CARE,
                called="A notice to the other area, or a transfer",
                until=CHILD_DIED,
                before="one.month",
            ),
        ),
    ),
    (
        Each(
            Select(
                ("hospital_attendance", "police_incident"),
                (AsFarAsSaid(Is("outside_area", (True,))),),
                "hospital attendance or police incident outside the area responsible",
            ),
            same_day_is_one=True,
        ),
        all_of(
            Running(("child_protection_plan", "looked_after", "order")),
            NoneBy(
                of=select("cross_border_notification", "responsibility_transfer", "transfer_conference"),
                within=working_days("cross_border.working_days"),
                held_by=CHILDRENS_SOCIAL_CARE,
                called="A notice to the other area, or a transfer",
                until=CHILD_DIED,
                before="cross_border.months",
            ),
        ),
    ),
)

CROSS_BORDER_CHILD = Prompt(
    code="cross-border-child",
    ref="R49",
    tier="T1",
    version="2",
    title="Child living in another area than the one responsible",
    says="the child lives, or was seen by a hospital or police force, in another area than the one whose plan "
    "runs, and no record within {n} or since shows that the other area was told or took over",
    source=Cite("A case reviewed in public on 5 September 2017; guidance on transfer", "in part read"),
    learned_on=date(2017, 9, 5),
    tier_standing="No national source that was read sets the time, and no partnership has adopted it here; until one "
    "has, it does not interrupt a worker.",
    starts=_STARTS,
    when=_WHEN,
    questions=(
        "Who is responsible today?",
        "Have both police forces and both hospitals been told?",
        "Is the entry in the national child protection information sharing right?",
    ),
    would_answer=("A notice to the other area, and a conference that takes the plan over.",),
    held_by=("childrens_social_care", "police", "hospital"),
    fills={"n": "cross_border.working_days"},
    against=select("information_shared"),
    describes=__doc__ or "",
    examples=EXAMPLES,
)

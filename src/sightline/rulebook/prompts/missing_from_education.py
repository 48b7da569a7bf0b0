"""Out of sight of education while there is an enquiry or a plan (R50)

The Children's Wellbeing and Schools Act 2026 (named in sources that were read; its provisions on home education were
not) takes up children who leave school while an enquiry or a plan runs. This asks where a place ends, where home
education begins, or where an absence has no reason, while one does.
"""

from datetime import date

from sightline.rulebook.language.clusters import Several
from sightline.rulebook.language.during import Running
from sightline.rulebook.language.logic import Unless, all_of
from sightline.rulebook.language.rules import Cite, Prompt
from sightline.rulebook.language.select import either, select

EXAMPLES = """
A place ends while a plan runs
  2026-06-01 | child_protection_plan_start | childrens_social_care
  2026-09-07 | education_place_end | school
  on 2026-09-06 -> nothing
  on 2026-09-07 -> yes

Home education begins while an enquiry runs
  2026-09-01 | section_47_enquiry_start | childrens_social_care
  2026-09-07 | education_place_end: home_education=yes | school
  on 2026-09-07 -> yes

No plan and no enquiry
  2026-09-07 | education_place_end | school
  on 2026-10-01 -> no

The plan had ended
  2026-06-01 | child_protection_plan_start | childrens_social_care
  2026-09-01 | child_protection_plan_end | childrens_social_care
  2026-09-07 | education_place_end | school
  on 2026-10-01 -> no

Another place began within the month
  2026-06-01 | child_protection_plan_start | childrens_social_care
  2026-09-07 | education_place_end | school
  2026-09-08 | education_place_start | school
  on 2026-09-07 -> yes
  on 2026-09-08 -> no

An absence with no reason
  2026-06-01 | child_protection_plan_start | childrens_social_care
  2026-09-14 | absence: explained=no | school
  on 2026-09-14 -> yes

An absence that was explained
  2026-06-01 | child_protection_plan_start | childrens_social_care
  2026-09-14 | absence: explained=yes | school
  on 2026-10-01 -> nothing

Not recorded whether a reason was given
  2026-06-01 | child_protection_plan_start | childrens_social_care
  2026-09-14 | absence | school
  on 2026-10-01 -> cannot tell

Several absences of a fortnight: one question
  2026-06-01 | child_protection_plan_start | childrens_social_care
  2026-09-14 | absence: explained=no | school
  2026-09-15 | absence: explained=no | school
  2026-09-18 | absence: explained=no | school
  on 2026-10-01 -> yes

A nursery place
  2026-06-01 | child_protection_plan_start | childrens_social_care
  2026-09-07 | education_place_end | early_years
  on 2026-10-01 -> yes

A brother's
  2026-06-01 | child_protection_plan_start | childrens_social_care
  2026-09-07 | education_place_end | school | of sibling
  on 2026-10-01 -> nothing
"""

MISSING_FROM_EDUCATION = Prompt(
    code="missing-from-education",
    ref="R50",
    tier="T2",
    version="1",
    title="Out of sight of education while a plan or enquiry runs",
    says="a school or nursery place ended, or an absence has no reason, while an enquiry or a child protection "
    "plan ran",
    source=Cite("Children's Wellbeing and Schools Act 2026, as an article tells of it", "secondary source read"),
    learned_on=date(2026, 4, 29),
    starts=Several(
        either(select("education_place_end"), select("absence", explained=False)),
        "one.event",
        "separation.days",
    ),
    when=all_of(
        Running(("child_protection_plan", "section_47_enquiry")),
        Unless(select("education_place_start"), since="one.month", after_start=True),
    ),
    questions=("Why now?", "Does children's social care agree?", "Who sees the child on a weekday?"),
    would_answer=("A new place, or a record that the child is seen and by whom.",),
    held_by=("school", "early_years"),
    fills={},
    against=select("education_contact", "visit"),
    describes=__doc__ or "",
    examples=EXAMPLES,
)

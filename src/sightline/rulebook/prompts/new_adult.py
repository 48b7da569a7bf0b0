"""A new adult in the child's life, not checked (R13)

A serious case review published on 5 September 2017 (read in a press report of it) found that professionals could
have asked more about the effect of a parent's new partner. National learning on men who go unseen in children's
lives points the same way (its contents were seen, not the whole). No national number says how soon.

Any check recorded on the adult answers this, whenever it was made. A parent or a child of the case is not a new
adult. An assessment that does not name the adult speaks against the prompt and does not settle it.

Mended in November 2026 (version 2): it is asked only while children's social care has open work with the child: a
social worker allocated, an assessment, an enquiry, police protection, a plan, proceedings, a time of being looked
after, a supervision or care order. Asked of every family, it asked of each parent who met somebody after a separation,
where nobody has grounds to check anybody. The price is a new adult in a family that nobody works with; the question
rises on the day on which work begins.

Mended in November 2026 (version 3): proceedings between parents or relatives are no open work of children's
social care.
"""

from datetime import date

from sightline.rulebook import terms
from sightline.rulebook.language.absent import NoneBy
from sightline.rulebook.language.bind import Each
from sightline.rulebook.language.due import working_days
from sightline.rulebook.language.logic import all_of
from sightline.rulebook.language.people import InField
from sightline.rulebook.language.rules import Cite, Prompt
from sightline.rulebook.language.select import select
from sightline.rulebook.language.windows import EVER
from sightline.rulebook.terms import CHILD_DIED, CHILDRENS_SOCIAL_CARE

EXAMPLES = """
Asked on the day after the tenth working day, and not before
  covered: childrens_social_care 2014-01-01..2014-12-31
  2014-01-06 | child_in_need_plan_start | childrens_social_care
  2014-04-04 | household_join: who=Leon Tasker | housing
  on 2014-04-21 -> no
  on 2014-04-22 -> no
  on 2014-04-23 -> yes

A check within the time, later, or before he came answers it
  covered: childrens_social_care 2014-01-01..2014-12-31
  2014-01-06 | child_in_need_plan_start | childrens_social_care
  2014-04-04 | household_join: who=Leon Tasker | housing
  2014-04-22 | adult_check: who=Leon Tasker | childrens_social_care
  on 2014-05-30 -> no

A check that came late answers it from then on
  covered: childrens_social_care 2014-01-01..2014-12-31
  2014-01-06 | child_in_need_plan_start | childrens_social_care
  2014-04-04 | household_join: who=Leon Tasker | housing
  2014-05-20 | adult_check: who=leon tasker | police
  on 2014-05-19 -> yes
  on 2014-05-20 -> no

A check made a month earlier counts
  covered: childrens_social_care 2014-01-01..2014-12-31
  2014-01-06 | child_in_need_plan_start | childrens_social_care
  2014-03-04 | adult_check: who=Leon Tasker | childrens_social_care
  2014-04-04 | household_join: who=Leon Tasker | housing
  on 2014-05-30 -> no

A check on somebody else does not
  covered: childrens_social_care 2014-01-01..2014-12-31
  2014-01-06 | child_in_need_plan_start | childrens_social_care
  2014-04-04 | household_join: who=Leon Tasker | housing
  2014-04-10 | adult_check: who=Marian Cobb | childrens_social_care
  on 2014-05-30 -> yes

A check on a name that may be his: it cannot be told
  covered: childrens_social_care 2014-01-01..2014-12-31
  2014-01-06 | child_in_need_plan_start | childrens_social_care
  2014-04-04 | household_join: who=Leon Tasker | housing
  2014-04-10 | adult_check: who=L Tasker | childrens_social_care
  on 2014-05-30 -> cannot tell

A check that does not say on whom
  covered: childrens_social_care 2014-01-01..2014-12-31
  2014-01-06 | child_in_need_plan_start | childrens_social_care
  2014-04-04 | household_join: who=Leon Tasker | housing
  2014-04-10 | adult_check | childrens_social_care
  on 2014-05-30 -> cannot tell

Three agencies show one man: one prompt, counted from the first
  covered: childrens_social_care 2014-01-01..2014-12-31
  2014-01-06 | child_in_need_plan_start | childrens_social_care
  2014-03-03 | relationship_start: partner=Leon Tasker | health_visiting
  2014-04-04 | household_join: who=Leon Tasker | housing
  2014-05-01 | caring_start: who=Leon Tasker | early_years
  on 2014-03-18 -> yes

Two adults: two prompts
  covered: childrens_social_care 2014-01-01..2014-12-31
  2014-01-06 | child_in_need_plan_start | childrens_social_care
  2014-03-03 | relationship_start: partner=Leon Tasker | health_visiting
  2014-03-03 | household_join: who=Marian Cobb | housing
  on 2014-05-30 -> yes; yes

A parent is not a new adult
  covered: childrens_social_care 2014-01-01..2014-12-31
  2014-01-06 | child_in_need_plan_start | childrens_social_care
  2014-04-04 | household_join: who=Robin | housing | involves mother Robin
  on 2014-05-30 -> nothing

Children's social care is not connected
  covered: housing 2014-01-01..2014-12-31
  2014-04-04 | household_join: who=Leon Tasker | housing
  on 2014-05-30 -> cannot tell

An unconfirmed entry of children's social care could be the check
  covered: childrens_social_care 2014-01-01..2014-12-31
  2014-01-06 | child_in_need_plan_start | childrens_social_care
  2014-04-04 | household_join: who=Leon Tasker | housing
  2014-04-10 | entry | childrens_social_care | unconfirmed
  on 2014-05-30 -> cannot tell

An unconfirmed entry of housing could not
  covered: childrens_social_care 2014-01-01..2014-12-31
  2014-01-06 | child_in_need_plan_start | childrens_social_care
  2014-04-04 | household_join: who=Leon Tasker | housing
  2014-04-10 | entry | housing | unconfirmed
  on 2014-05-30 -> yes

Known only to the month: asked once the latest day has passed
  covered: childrens_social_care 2014-01-01..2014-12-31
  2014-01-06 | child_in_need_plan_start | childrens_social_care
  2014-04 | household_join: who=Leon Tasker | housing
  on 2014-04-15 -> no
  on 2014-04-16 -> cannot tell
  on 2014-05-01 -> cannot tell
  on 2014-05-16 -> yes

A doubted day
  covered: childrens_social_care 2014-01-01..2014-12-31
  2014-01-06 | child_in_need_plan_start | childrens_social_care
  ?2014-04-04 | household_join: who=Leon Tasker | housing
  on 2014-05-30 -> cannot tell

The child died within the ten days
  covered: childrens_social_care 2014-01-01..2014-12-31
  2014-01-06 | child_in_need_plan_start | childrens_social_care
  2014-04-04 | household_join: who=Leon Tasker | housing
  2014-04-10 | death | hospital | of child
  on 2014-05-30 -> no

It concerns a sister's household only
  covered: childrens_social_care 2014-01-01..2014-12-31
  2014-01-06 | child_in_need_plan_start | childrens_social_care
  2014-04-04 | household_join: who=Leon Tasker | housing | of sibling
  on 2014-05-30 -> nothing

An ordinary family: nobody has open work with the child
  covered: childrens_social_care 2014-01-01..2014-12-31
  2014-04-04 | household_join: who=Leon Tasker | housing
  on 2014-05-30 -> no

Work that begins later asks about him from its first day
  covered: childrens_social_care 2014-01-01..2014-12-31
  2014-04-04 | household_join: who=Leon Tasker | housing
  2014-06-02 | assessment_start | childrens_social_care
  on 2014-06-01 -> no
  on 2014-06-02 -> yes

A supervision order is open work too
  covered: childrens_social_care 2013-01-01..2014-12-31
  2013-10-01 | order_made: order_type=supervision_order | court
  2014-04-04 | household_join: who=Leon Tasker | housing
  on 2014-05-30 -> yes
"""

NEW_ADULT_NOT_CHECKED = Prompt(
    code="new-adult-not-checked",
    ref="R13",
    tier="T2",
    version="3",
    title="New adult not checked",
    says="{person} came into the child's life, children's social care has open work with the child, and no check on "
    "them is recorded within {n} or since",
    source=Cite("A serious case review published on 5 September 2017; national learning on unseen men", "in part read"),
    learned_on=date(2017, 9, 5),
    starts=Each(select("relationship_start", "household_join", "caring_start"), person=InField(("partner", "who"))),
    when=all_of(
        terms.SOMEBODY_IS_AT_WORK,
        NoneBy(
            of=select("adult_check"),
            person=InField(("who",)),
            within=working_days("new_adult_check.working_days"),
            held_by=CHILDRENS_SOCIAL_CARE,
            called="A check on this adult",
            until=CHILD_DIED,
            before=EVER,
        ),
    ),
    questions=(
        "You may want to ask who this adult is: full name, date of birth, other names used?",
        "Are there previous partners, or children elsewhere?",
        "What is known of care history, drug or alcohol use, and violence?",
        "Has anyone met this adult, seen them with the child, and spoken with them alone?",
    ),
    would_answer=(
        "A record of a check on this adult with the police, social care, health, or about earlier children.",
    ),
    held_by=("police", "childrens_social_care", "health_visiting", "general_practice", "housing", "early_years"),
    fills={"n": "new_adult_check.working_days"},
    against=select("assessment_completed", "relationship_end", "household_leave"),
    describes=__doc__ or "",
    examples=EXAMPLES,
)

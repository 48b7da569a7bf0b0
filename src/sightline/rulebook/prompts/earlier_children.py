"""What happened to an adult's earlier children, not taken in (R22)

That an adult's earlier children, anywhere, should be taken into an assessment is from memory of national studies of
serious cases. Whether an assessment takes it in is a person's judgement, marked where the assessment is confirmed and
never read from the words.
"""

from sightline.rulebook.language.absent import NoneBy
from sightline.rulebook.language.bind import Each
from sightline.rulebook.language.due import working_days
from sightline.rulebook.language.people import InField
from sightline.rulebook.language.rules import Cite, Prompt
from sightline.rulebook.language.select import select
from sightline.rulebook.terms import CHILD_DIED, CHILDRENS_SOCIAL_CARE

EXAMPLES = """
Known, and no assessment within ten working days
  covered: childrens_social_care 2013-01-01..2014-12-31
  2014-04-04 | earlier_child_harmed_or_removed: who=Leon Tasker | court
  on 2014-04-22 -> no
  on 2014-04-23 -> yes

An assessment that a person marked as taking it in
  covered: childrens_social_care 2013-01-01..2014-12-31
  2014-04-04 | earlier_child_harmed_or_removed: who=Leon Tasker | court
  2014-04-15 | assessment_completed: takes_in_earlier_children=yes | childrens_social_care
  on 2014-06-01 -> no

Marked as not taking it in
  covered: childrens_social_care 2013-01-01..2014-12-31
  2014-04-04 | earlier_child_harmed_or_removed: who=Leon Tasker | court
  2014-04-15 | assessment_completed: takes_in_earlier_children=no | childrens_social_care
  on 2014-06-01 -> yes

Nobody has marked the assessment
  covered: childrens_social_care 2013-01-01..2014-12-31
  2014-04-04 | earlier_child_harmed_or_removed: who=Leon Tasker | court
  2014-04-15 | assessment_completed | childrens_social_care
  on 2014-06-01 -> cannot tell

An assessment long before it was known
  covered: childrens_social_care 2013-01-01..2014-12-31
  2013-04-15 | assessment_completed: takes_in_earlier_children=yes | childrens_social_care
  2014-04-04 | earlier_child_harmed_or_removed: who=Leon Tasker | court
  on 2014-06-01 -> yes

One adult, two records
  covered: childrens_social_care 2013-01-01..2014-12-31
  2014-04-04 | earlier_child_harmed_or_removed: who=Leon Tasker | court
  2014-04-10 | earlier_child_harmed_or_removed: who=Leon Tasker | midwifery
  on 2014-06-01 -> yes

Two adults
  covered: childrens_social_care 2013-01-01..2014-12-31
  2014-04-04 | earlier_child_harmed_or_removed: who=Leon Tasker | court
  2014-04-04 | earlier_child_harmed_or_removed: who=Marian Cobb | court
  on 2014-06-01 -> yes; yes

Children's social care's records are not here
  2014-04-04 | earlier_child_harmed_or_removed: who=Leon Tasker | court
  on 2014-06-01 -> cannot tell

An entry that nobody has named yet
  covered: childrens_social_care 2013-01-01..2014-12-31
  2014-04-04 | earlier_child_harmed_or_removed: who=Leon Tasker | court
  2014-04-15 | entry | childrens_social_care | unconfirmed
  on 2014-06-01 -> cannot tell

The child died within the time
  covered: childrens_social_care 2013-01-01..2014-12-31
  2014-04-04 | earlier_child_harmed_or_removed: who=Leon Tasker | court
  2014-04-10 | death | hospital | of child
  on 2014-06-01 -> no
"""

EARLIER_CHILDREN = Prompt(
    code="earlier-children",
    ref="R22",
    tier="T2",
    version="1",
    title="Earlier children not taken in",
    says="an earlier child of {person} was harmed or removed, and no assessment within {n} or since is marked as "
    "taking "
    "it in",
    source=Cite("National studies of serious cases", "from memory, to be verified"),
    learned_on=None,
    starts=Each(select("earlier_child_harmed_or_removed"), person=InField(("who",)), parents_too=True),
    when=NoneBy(
        of=select("assessment_completed", takes_in_earlier_children=True),
        within=working_days("earlier_children.working_days"),
        held_by=CHILDRENS_SOCIAL_CARE,
        called="An assessment that takes it in",
        until=CHILD_DIED,
    ),
    questions=("What was tried then?", "What has changed since?"),
    would_answer=("An assessment that takes in what happened to the earlier child.",),
    held_by=("childrens_social_care", "court", "midwifery"),
    fills={"n": "earlier_children.working_days"},
    against=select("adult_check"),
    describes=__doc__ or "",
    examples=EXAMPLES,
)

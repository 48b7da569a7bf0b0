"""A step down with concerns still open (R39)

A review published on 5 September 2017 (read in press reports) said that work was less organised after an order was
made, and best practice guidance on supervision orders (2023, as legal press cites it) that such an order is no step
down. Whether every concern that a plan began with has an outcome is a person's judgement, marked where the end of the
plan is confirmed and never read from the words.
"""

from datetime import date

from sightline.rulebook.language.bind import Each
from sightline.rulebook.language.conditions import (
    Is,
)
from sightline.rulebook.language.logic import NotSo
from sightline.rulebook.language.near import Also
from sightline.rulebook.language.rules import Cite, Prompt
from sightline.rulebook.language.select import Select, select
from sightline.rulebook.language.windows import Around
from sightline.rulebook.terms import CHILD_DIED

EXAMPLES = """
A plan ends, and a person marked that concerns are open
  2014-02-03 | child_protection_plan_end: concerns_answered=no | childrens_social_care
  on 2014-02-02 -> nothing
  on 2014-02-03 -> yes

Every concern has an outcome
  2014-02-03 | child_protection_plan_end: concerns_answered=yes | childrens_social_care
  on 2014-05-01 -> nothing

Nobody has marked it
  2014-02-03 | child_protection_plan_end | childrens_social_care
  on 2014-05-01 -> cannot tell

The child ceases to be looked after
  2014-02-03 | looked_after_end: concerns_answered=no | childrens_social_care
  on 2014-05-01 -> yes

The case is closed
  2014-02-03 | case_closed: concerns_answered=no | childrens_social_care
  on 2014-05-01 -> yes

A child in need plan ends
  2014-02-03 | child_in_need_plan_end: concerns_answered=no | childrens_social_care
  on 2014-05-01 -> yes

A plan ends and the case is closed on one day: one question
  2014-02-03 | child_protection_plan_end: concerns_answered=no | childrens_social_care
  2014-02-03 | case_closed: concerns_answered=no | childrens_social_care
  on 2014-05-01 -> yes

Ended because the child died
  2014-02-03 | child_protection_plan_end: concerns_answered=no | childrens_social_care
  2014-02-03 | death | hospital | of child
  on 2014-05-01 -> no

A reading that nobody confirmed
  2014-02-03 | child_protection_plan_end: concerns_answered=no | childrens_social_care | unconfirmed
  on 2014-05-01 -> nothing

A brother's plan
  2014-02-03 | child_protection_plan_end: concerns_answered=no | childrens_social_care | of sibling
  on 2014-05-01 -> nothing
"""

STEP_DOWN_WITH_OPEN_CONCERNS = Prompt(
    code="step-down-with-open-concerns",
    ref="R39",
    tier="T2",
    version="1",
    title="Step down with concerns still open",
    says="a plan, a time of being looked after, or the case ended, and a person has marked that a concern it "
    "began with "
    "has no outcome",
    source=Cite("A serious case review published on 5 September 2017; best practice guidance, 2023", "in part read"),
    learned_on=date(2017, 9, 5),
    starts=Each(
        Select(
            ("child_protection_plan_end", "child_in_need_plan_end", "looked_after_end", "case_closed"),
            (Is("concerns_answered", (False,)),),
            "end of a plan, of being looked after or of the case with a concern that has no outcome",
        ),
        same_day_is_one=True,
    ),
    when=NotSo(
        Also(CHILD_DIED, Around(before="one.month")),
        "the child had not died by then",
    ),
    questions=("What has changed for the child?", "Who agreed to it?"),
    would_answer=("An outcome for every concern that the plan began with.",),
    held_by=("childrens_social_care",),
    fills={},
    against=select("strength", "early_help_start", "child_in_need_plan_start"),
    describes=__doc__ or "",
    examples=EXAMPLES,
)

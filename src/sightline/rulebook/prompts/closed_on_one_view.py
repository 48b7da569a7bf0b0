"""A concern closed on one view alone (R08)

A review of the case of a child in another area (its published summary was read) found that professionals' responses
were more positive than the evidence. Whether a decision rests on one opinion or on one parent's account alone is a
person's judgement, marked where the decision is confirmed and never read from the words.
"""

from sightline.rulebook import terms
from sightline.rulebook.language.bind import Each
from sightline.rulebook.language.conditions import (
    Is,
)
from sightline.rulebook.language.near import Also
from sightline.rulebook.language.rules import Cite, Prompt
from sightline.rulebook.language.select import Select, either, select
from sightline.rulebook.language.windows import Around

EXAMPLES = """
Closed, and a person marked that it rests on one view
  2014-03-01 | concern_raised: raised_by=neighbour | childrens_social_care
  2014-03-10 | decision: type=no_further_action, rests_on_one_view=yes | childrens_social_care
  on 2014-03-09 -> nothing
  on 2014-03-10 -> yes

Nobody has marked it
  2014-03-01 | concern_raised: raised_by=neighbour | childrens_social_care
  2014-03-10 | decision: type=no_further_action | childrens_social_care
  on 2014-05-01 -> nothing

Marked as resting on more
  2014-03-01 | concern_raised: raised_by=neighbour | childrens_social_care
  2014-03-10 | decision: type=no_further_action, rests_on_one_view=no | childrens_social_care
  on 2014-05-01 -> nothing

The case was closed on one view
  2014-03-01 | injury: type=bruise | health_visiting
  2014-03-10 | case_closed: rests_on_one_view=yes | childrens_social_care
  on 2014-05-01 -> yes

No concern on record in the months before
  2013-03-01 | concern_raised: raised_by=neighbour | childrens_social_care
  2014-03-10 | decision: type=close, rests_on_one_view=yes | childrens_social_care
  on 2014-05-01 -> no

A decision to step up
  2014-03-01 | concern_raised: raised_by=neighbour | childrens_social_care
  2014-03-10 | decision: type=step_up, rests_on_one_view=yes | childrens_social_care
  on 2014-05-01 -> nothing

Checked by somebody else: it speaks against the question and does not close it
  2014-03-01 | concern_raised: raised_by=neighbour | childrens_social_care
  2014-03-10 | decision: type=no_further_action, rests_on_one_view=yes | childrens_social_care
  2014-03-20 | verification | health_visiting
  on 2014-05-01 -> yes

A concern known only to the month
  2014-03 | concern_raised: raised_by=neighbour | childrens_social_care
  2014-03-10 | decision: type=no_further_action, rests_on_one_view=yes | childrens_social_care
  on 2014-05-01 -> cannot tell

A decision that nobody confirmed
  2014-03-01 | concern_raised: raised_by=neighbour | childrens_social_care
  2014-03-10 | decision: type=no_further_action, rests_on_one_view=yes | childrens_social_care | unconfirmed
  on 2014-05-01 -> nothing

About a brother
  2014-03-01 | concern_raised: raised_by=neighbour | childrens_social_care | of sibling
  2014-03-10 | decision: type=no_further_action, rests_on_one_view=yes | childrens_social_care | of sibling
  on 2014-05-01 -> nothing
"""

CLOSED_ON_ONE_VIEW = Prompt(
    code="closed-on-one-view",
    ref="R08",
    tier="T2",
    version="1",
    title="Concern closed on one view",
    says="a concern was closed, and a person has marked that this rests on one opinion or one parent's account alone",
    source=Cite("A published summary of a review of another child's case", "summary read; its date is not held here"),
    learned_on=None,
    starts=Each(
        either(
            Select(
                ("decision",),
                (Is("type", ("no_further_action", "close")), Is("rests_on_one_view", (True,))),
                "decision to close that a person marked so",
            ),
            Select(("case_closed",), (Is("rests_on_one_view", (True,)),), "closing that a person marked so"),
        ),
        certain_only=True,
        same_day_is_one=True,
    ),
    when=Also(
        either(
            select("concern_raised", "education_concern", "threat", "referral_received", "contact"),
            terms.HURT_OR_COLLAPSED,
            terms.ABUSE_NEAR_THE_CHILD,
        ),
        Around(before="reassurance.months"),
    ),
    questions=(
        "What else would you expect to see if this explanation were right?",
        "Who could confirm it, independently?",
    ),
    would_answer=("Confirmation from a second source, and a decision that takes it in.",),
    held_by=("childrens_social_care",),
    fills={},
    against=select("verification"),
    describes=__doc__ or "",
    examples=EXAMPLES,
)

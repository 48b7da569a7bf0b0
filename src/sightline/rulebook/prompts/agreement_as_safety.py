"""A written agreement as the safety measure (R30)

An inspectorate's article of 23 January 2018 (read) and a joint inspection report of September 2017 (its opening read)
say that written agreements with a parent who suffers abuse can give false assurance, and can put the blame on the one
who is harmed. This asks where one parent is asked to sign for what another adult does.

Mended in November 2026 (version 2): an agreement of which the record tells only that it was signed was asked for too.
It is asked about where the record of the signing says about whom it is.
"""

from datetime import date

from sightline.rulebook.language.clusters import Several
from sightline.rulebook.language.conditions import AsFarAsSaid, TwoPeople
from sightline.rulebook.language.rules import Cite, Prompt
from sightline.rulebook.language.select import Select, either, select
from sightline.rulebook.language.ways import Always

EXAMPLES = """
A mother is asked to sign about her partner
  2018-04-10 | agreement_proposed: asked=Robin, about=Leon Tasker | childrens_social_care
  on 2018-04-09 -> nothing
  on 2018-04-10 -> yes

An adult is asked to sign about their own behaviour
  2018-04-10 | agreement_proposed: asked=Leon Tasker, about=Leon Tasker | childrens_social_care
  on 2018-05-01 -> nothing

About whom is not recorded
  2018-04-10 | agreement_proposed: asked=Robin | childrens_social_care
  on 2018-05-01 -> cannot tell

Who is asked is not recorded
  2018-04-10 | agreement_proposed: about=Leon Tasker | childrens_social_care
  on 2018-05-01 -> cannot tell

A refusal names both
  2018-04-10 | agreement_refused: who=Robin, about=Leon Tasker | childrens_social_care
  on 2018-05-01 -> yes

Proposed and refused within days: one question
  2018-04-10 | agreement_proposed: asked=Robin, about=Leon Tasker | childrens_social_care
  2018-04-12 | agreement_refused: who=Robin, about=Leon Tasker | childrens_social_care
  on 2018-05-01 -> yes

A second agreement half a year later
  2018-04-10 | agreement_proposed: asked=Robin, about=Leon Tasker | childrens_social_care
  2018-10-10 | agreement_proposed: asked=Robin, about=Leon Tasker | childrens_social_care
  on 2018-11-01 -> yes; yes

Signed: it is asked all the same
  2018-04-10 | agreement_proposed: asked=Robin, about=Leon Tasker | childrens_social_care
  2018-04-11 | agreement_signed: who=Robin | childrens_social_care
  on 2018-05-01 -> yes

Nobody wrote down that it was asked for, only that it was signed
  2018-04-10 | agreement_signed: who=Robin, about=Leon Tasker | childrens_social_care
  on 2018-04-09 -> nothing
  on 2018-04-10 -> yes

Signed about the signer's own behaviour
  2018-04-10 | agreement_signed: who=Leon Tasker, about=Leon Tasker | childrens_social_care
  on 2018-05-01 -> nothing

A signing that does not say about whom
  2018-04-10 | agreement_signed: who=Robin | childrens_social_care
  on 2018-05-01 -> nothing

A reading that nobody confirmed
  2018-04-10 | agreement_proposed: asked=Robin, about=Leon Tasker | childrens_social_care | unconfirmed
  on 2018-05-01 -> nothing

About a brother's home
  2018-04-10 | agreement_proposed: asked=Robin, about=Leon Tasker | childrens_social_care | of sibling
  on 2018-05-01 -> nothing
"""

AGREEMENT_AS_SAFETY = Prompt(
    code="agreement-as-safety",
    ref="R30",
    tier="T2",
    version="2",
    title="Written agreement as the safety measure",
    says="a parent was asked to sign a written agreement about what another adult does",
    source=Cite("The inspectorate on written agreements, 23 January 2018", "read"),
    learned_on=date(2018, 1, 23),
    starts=Several(
        either(
            Select(
                ("agreement_proposed",),
                (TwoPeople("asked", "about", "in which one person signs for another's behaviour"),),
            ),
            Select(
                ("agreement_signed",),
                (AsFarAsSaid(TwoPeople("who", "about", "in which one person signs for another's behaviour")),),
            ),
            Select(
                ("agreement_refused",),
                (TwoPeople("who", "about", "in which one person signs for another's behaviour"),),
            ),
        ),
        "one.event",
        "separation.days",
    ),
    when=Always(),
    questions=(
        "Who watches over whether it is kept?",
        "What happens if it is broken or refused?",
        "Was controlling behaviour thought of?",
    ),
    would_answer=("A plan that does not rest on the agreement alone.",),
    held_by=("childrens_social_care",),
    fills={},
    against=select("strategy_discussion", "child_protection_plan_start"),
    describes=__doc__ or "",
    examples=EXAMPLES,
)

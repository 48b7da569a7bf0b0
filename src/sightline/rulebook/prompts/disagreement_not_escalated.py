"""A disagreement about risk that went no further (R44)

National guidance asks every area for a policy for disagreements (as local procedures cite it). This asks where a
disagreement is on record, or a person has marked that one agency's view contradicts another's, and neither an
escalation nor a meeting follows. Whether two views contradict each other is never read from the words.
"""

from sightline.rulebook import terms
from sightline.rulebook.language.absent import NoneBy
from sightline.rulebook.language.bind import Each
from sightline.rulebook.language.conditions import (
    AsFarAsSaid,
    Is,
)
from sightline.rulebook.language.due import days
from sightline.rulebook.language.rules import Cite, Prompt
from sightline.rulebook.language.select import Select, either, select
from sightline.rulebook.terms import CHILD_DIED, CHILDRENS_SOCIAL_CARE

EXAMPLES = """
A disagreement, and nothing follows within thirty days
  covered: childrens_social_care 2014-01-01..2014-12-31
  2014-03-03 | disagreement | health_visiting
  on 2014-04-02 -> no
  on 2014-04-03 -> yes

A meeting follows
  covered: childrens_social_care 2014-01-01..2014-12-31
  2014-03-03 | disagreement | health_visiting
  2014-03-20 | meeting_held | childrens_social_care
  on 2014-05-01 -> no

An escalation on the same day
  covered: childrens_social_care 2014-01-01..2014-12-31
  2014-03-03 | disagreement | health_visiting
  2014-03-03 | escalation: state=raised | health_visiting
  on 2014-05-01 -> no

A view that a person marked as contradicting another agency's
  covered: childrens_social_care 2014-01-01..2014-12-31
  2014-03-03 | professional_opinion: at_odds=yes | health_visiting
  on 2014-05-01 -> yes

A view that nobody marked
  covered: childrens_social_care 2014-01-01..2014-12-31
  2014-03-03 | professional_opinion: concern=yes | health_visiting
  2014-03-05 | professional_opinion: concern=no | childrens_social_care
  on 2014-05-01 -> nothing

A meeting from the week before
  covered: childrens_social_care 2014-01-01..2014-12-31
  2014-02-24 | meeting_held | childrens_social_care
  2014-03-03 | disagreement | health_visiting
  on 2014-05-01 -> yes

Late, and answered from then on
  covered: childrens_social_care 2014-01-01..2014-12-31
  2014-03-03 | disagreement | health_visiting
  2014-05-20 | strategy_discussion | childrens_social_care
  on 2014-05-19 -> yes
  on 2014-05-20 -> no

Children's social care's records are not here
  2014-03-03 | disagreement | health_visiting
  on 2014-05-01 -> cannot tell

An entry that nobody has named yet
  covered: childrens_social_care 2014-01-01..2014-12-31
  2014-03-03 | disagreement | health_visiting
  2014-03-10 | entry | childrens_social_care | unconfirmed
  on 2014-05-01 -> cannot tell

About a brother
  covered: childrens_social_care 2014-01-01..2014-12-31
  2014-03-03 | disagreement | health_visiting | of sibling
  on 2014-05-01 -> nothing
"""

DISAGREEMENT_NOT_ESCALATED = Prompt(
    code="disagreement-not-escalated",
    ref="R44",
    tier="T2",
    version="1",
    title="Disagreement that went no further",
    says="agencies disagreed about the child, and neither an escalation nor a meeting is recorded within {n} or since",
    source=Cite(
        "National guidance's duty to have a policy for escalation, as procedures cite it", "secondary source read"
    ),
    learned_on=None,
    starts=Each(
        either(
            select("disagreement"),
            Select(
                ("professional_opinion",),
                (AsFarAsSaid(Is("at_odds", (True,))),),
                "view that a person marked as contradicting another agency's",
            ),
        ),
        same_day_is_one=True,
    ),
    when=NoneBy(
        of=either(terms.TALKED_TOGETHER, select("escalation")),
        within=days("disagreement.days"),
        held_by=CHILDRENS_SOCIAL_CARE,
        called="An escalation or a meeting",
        until=CHILD_DIED,
    ),
    questions=("Who disagrees with the plan?", "What would settle it?"),
    would_answer=("A meeting or an escalation, and its outcome.",),
    held_by=("childrens_social_care", "health_visiting", "school", "police"),
    fills={"n": "disagreement.days"},
    against=select("case_discussion"),
    describes=__doc__ or "",
    examples=EXAMPLES,
)

"""A risk assessment conference without an action for the child (R27)

In the case reviewed in public on 5 September 2017 (read in press reports) a conference about the adult victim was held
and its action was for her; the child died the next day. That is one case, chosen by hindsight. The question is who
is responsible for the child, where the child is under five and no strategy discussion stands near the conference.
"""

from datetime import date

from sightline.rulebook.language.absent import NoneBy
from sightline.rulebook.language.age import Younger
from sightline.rulebook.language.bind import Each
from sightline.rulebook.language.due import working_days
from sightline.rulebook.language.logic import all_of
from sightline.rulebook.language.rules import Cite, Prompt
from sightline.rulebook.language.select import select
from sightline.rulebook.terms import CHILDRENS_SOCIAL_CARE

EXAMPLES = """
No action for the child, and no strategy discussion near it
  covered: childrens_social_care 2013-01-01..2014-12-31
  2012-07-10 | birth | midwifery | of child
  2014-04-02 | risk_assessment_conference: child_action=no | domestic_abuse_service
  on 2014-04-01 -> nothing
  on 2014-04-02 -> yes

An action for the child
  covered: childrens_social_care 2013-01-01..2014-12-31
  2012-07-10 | birth | midwifery | of child
  2014-04-02 | risk_assessment_conference: child_action=yes | domestic_abuse_service
  on 2014-05-01 -> nothing

A strategy discussion four working days before
  covered: childrens_social_care 2013-01-01..2014-12-31
  2012-07-10 | birth | midwifery | of child
  2014-03-27 | strategy_discussion | childrens_social_care
  2014-04-02 | risk_assessment_conference: child_action=no | domestic_abuse_service
  on 2014-05-01 -> no

Six working days before
  covered: childrens_social_care 2013-01-01..2014-12-31
  2012-07-10 | birth | midwifery | of child
  2014-03-25 | strategy_discussion | childrens_social_care
  2014-04-02 | risk_assessment_conference: child_action=no | domestic_abuse_service
  on 2014-05-01 -> yes

Three days after
  covered: childrens_social_care 2013-01-01..2014-12-31
  2012-07-10 | birth | midwifery | of child
  2014-04-02 | risk_assessment_conference: child_action=no | domestic_abuse_service
  2014-04-05 | strategy_discussion | childrens_social_care
  on 2014-05-01 -> no

Not recorded whether any action was for the child
  covered: childrens_social_care 2013-01-01..2014-12-31
  2012-07-10 | birth | midwifery | of child
  2014-04-02 | risk_assessment_conference | domestic_abuse_service
  on 2014-05-01 -> cannot tell

Five years old
  covered: childrens_social_care 2013-01-01..2014-12-31
  2009-04-02 | birth | midwifery | of child
  2014-04-02 | risk_assessment_conference: child_action=no | domestic_abuse_service
  on 2014-05-01 -> no

The child died the next day: the question stands
  covered: childrens_social_care 2013-01-01..2014-12-31
  2012-07-10 | birth | midwifery | of child
  2014-04-02 | risk_assessment_conference: child_action=no | domestic_abuse_service
  2014-04-03 | death | hospital | of child
  on 2014-05-01 -> yes

Children's social care's records are not here
  2012-07-10 | birth | midwifery | of child
  2014-04-02 | risk_assessment_conference: child_action=no | domestic_abuse_service
  on 2014-05-01 -> cannot tell

Two agencies wrote down one conference
  covered: childrens_social_care 2013-01-01..2014-12-31
  2012-07-10 | birth | midwifery | of child
  2014-04-02 | risk_assessment_conference: child_action=no | domestic_abuse_service
  2014-04-02 | risk_assessment_conference: child_action=no | police
  on 2014-05-01 -> yes
"""

CONFERENCE_WITHOUT_CHILD_ACTION = Prompt(
    code="conference-without-child-action",
    ref="R27",
    tier="T2",
    version="1",
    title="Risk assessment conference without an action for the child",
    says="a risk assessment conference had no action for a child younger than {age}, and no strategy discussion is "
    "recorded within {n} of it",
    source=Cite("A case reviewed in public on 5 September 2017", "press report read"),
    learned_on=date(2017, 9, 5),
    starts=Each(select("risk_assessment_conference", child_action=False), same_day_is_one=True),
    when=all_of(
        Younger("conference_child.years"),
        NoneBy(
            of=select("strategy_discussion"),
            within=working_days("conference_child.working_days"),
            held_by=CHILDRENS_SOCIAL_CARE,
            called="A strategy discussion",
            before="conference_child.working_days",
            at_once=True,
        ),
    ),
    questions=(
        "Who is responsible for the child tonight?",
        "Is the action due before the next time that contact is likely?",
    ),
    would_answer=("An action for the child with a name and a day, or a strategy discussion.",),
    held_by=("domestic_abuse_service", "police", "childrens_social_care"),
    fills={"age": "conference_child.years", "n": "conference_child.working_days"},
    against=select("action_agreed"),
    describes=__doc__ or "",
    examples=EXAMPLES,
)

"""A parent seen only as a victim (R18)

A review published on 5 September 2017 (read in a press report) found that the risk that a parent posed needed a more
rigorous look beside what that parent suffered. This asks where an adult is on record as harmed more than once and also
as somebody who harmed or threatened, and a person has marked that the latest assessment names no risk from them. That
mark is a person's judgement and is never read from the words.
"""

from datetime import date

from sightline.rulebook.language.bind import Each
from sightline.rulebook.language.conditions import (
    Recorded,
)
from sightline.rulebook.language.logic import all_of
from sightline.rulebook.language.near import Also
from sightline.rulebook.language.people import InField
from sightline.rulebook.language.rules import Cite, Prompt
from sightline.rulebook.language.select import Select, either, select
from sightline.rulebook.language.windows import EVER, Around

EXAMPLES = """
Harmed twice, threatened once, and a person marked the assessment
  2014-01-06 | domestic_abuse_incident: victim=Robin | police
  2014-02-03 | domestic_abuse_incident: victim=Robin | police
  2014-02-20 | threat: by_whom=Robin | police
  2014-03-10 | assessment_completed: names_risk_from_parent=no | childrens_social_care
  on 2014-03-09 -> no
  on 2014-03-10 -> yes

The assessment names the risk
  2014-01-06 | domestic_abuse_incident: victim=Robin | police
  2014-02-03 | domestic_abuse_incident: victim=Robin | police
  2014-02-20 | threat: by_whom=Robin | police
  2014-03-10 | assessment_completed: names_risk_from_parent=yes | childrens_social_care
  on 2014-05-01 -> no

Nobody has marked it
  2014-01-06 | domestic_abuse_incident: victim=Robin | police
  2014-02-03 | domestic_abuse_incident: victim=Robin | police
  2014-02-20 | threat: by_whom=Robin | police
  2014-03-10 | assessment_completed | childrens_social_care
  on 2014-05-01 -> cannot tell

No assessment on record
  2014-01-06 | domestic_abuse_incident: victim=Robin | police
  2014-02-03 | domestic_abuse_incident: victim=Robin | police
  2014-02-20 | threat: by_whom=Robin | police
  on 2014-05-01 -> no

Harmed once
  2014-02-03 | domestic_abuse_incident: victim=Robin | police
  2014-02-20 | threat: by_whom=Robin | police
  2014-03-10 | assessment_completed: names_risk_from_parent=no | childrens_social_care
  on 2014-05-01 -> no

Somebody else threatened
  2014-01-06 | domestic_abuse_incident: victim=Robin | police
  2014-02-03 | domestic_abuse_incident: victim=Robin | police
  2014-02-20 | threat: by_whom=Leon Tasker | police
  2014-03-10 | assessment_completed: names_risk_from_parent=no | childrens_social_care
  on 2014-05-01 -> no

Only ever harmed
  2014-01-06 | domestic_abuse_incident: victim=Robin | police
  2014-02-03 | domestic_abuse_incident: victim=Robin | police
  2014-03-10 | assessment_completed: names_risk_from_parent=no | childrens_social_care
  on 2014-05-01 -> nothing

Recorded as the one who did it, in a third incident
  2014-01-06 | domestic_abuse_incident: victim=Robin, alleged_perpetrator=Leon Tasker | police
  2014-02-03 | domestic_abuse_incident: victim=Robin, alleged_perpetrator=Leon Tasker | police
  2014-02-20 | domestic_abuse_incident: victim=Leon Tasker, alleged_perpetrator=Robin | police
  2014-03-10 | assessment_completed: names_risk_from_parent=no | childrens_social_care
  on 2014-05-01 -> no; yes

An assessment from before it was known
  2014-01-06 | assessment_completed: names_risk_from_parent=no | childrens_social_care
  2014-02-03 | domestic_abuse_incident: victim=Robin | police
  2014-02-10 | domestic_abuse_incident: victim=Robin | police
  2014-02-20 | threat: by_whom=Robin | police
  on 2014-05-01 -> no

About a brother
  2014-02-20 | threat: by_whom=Robin | police | of sibling
  on 2014-05-01 -> nothing
"""

PARENT_SEEN_ONLY_AS_VICTIM = Prompt(
    code="parent-seen-only-as-victim",
    ref="R18",
    tier="T2",
    version="1",
    title="Parent seen only as a victim",
    says="the records show {person} both as harmed, {many} or more, and as having harmed or threatened, and a "
    "person has "
    "marked that the assessment names no risk from a parent",
    source=Cite("A serious case review published on 5 September 2017", "press report read"),
    learned_on=date(2017, 9, 5),
    starts=Each(
        either(
            Select(("domestic_abuse_incident",), (Recorded("alleged_perpetrator"),)),
            Select(("threat",), (Recorded("by_whom"),)),
        ),
        person=InField(("alleged_perpetrator", "by_whom")),
        parents_too=True,
        certain_only=True,
    ),
    when=all_of(
        Also(
            Select(("domestic_abuse_incident",), (Recorded("victim"),), "domestic abuse incident that harmed them"),
            Around(EVER, EVER),
            at_least="seen_as_victim.many",
            person=InField(("victim",)),
        ),
        Also(
            select("assessment_completed", names_risk_from_parent=False),
            Around(after=EVER),
        ),
    ),
    questions=("What risk might each adult pose, looked at apart?",),
    would_answer=("An assessment that says what risk each adult poses, beside what they suffered.",),
    held_by=("police", "childrens_social_care"),
    fills={"many": "seen_as_victim.many"},
    against=select("service_offered"),
    describes=__doc__ or "",
    examples=EXAMPLES,
)

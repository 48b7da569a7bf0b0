"""Enough incidents for a risk assessment conference, if they are laid together (R26)

Three incidents within a year is what many areas refer on (secondary sources read; some count otherwise). No single
agency may hold three, and together they do: between the same two people, as far as the records name them. Two or more
checklists, none of which reaches the number for a referral, may reach it together: that is certain only where the
records name the questions that were answered yes, and otherwise cannot be told.

Mended in November 2026 (version 2): the incidents have to be between the same two people, as far as the records name
them, and several checklists that reach the number only together are asked about as well.
"""

from sightline.rulebook.language.clusters import Several
from sightline.rulebook.language.conditions import AsFarAsSaid, Recorded
from sightline.rulebook.language.logic import Unless, all_of
from sightline.rulebook.language.people import InField
from sightline.rulebook.language.pooled import AnswersTogether, NobodyHoldsSoMany, OfOnePair
from sightline.rulebook.language.rules import Cite, Prompt
from sightline.rulebook.language.select import Select, select
from sightline.rulebook.language.ways import ways

EXAMPLES = """
The police hold two, the hospital one
  2013-06-03 | domestic_abuse_incident | police
  2013-11-04 | domestic_abuse_incident | hospital
  2014-04-04 | domestic_abuse_incident | police
  on 2014-04-03 -> nothing
  on 2014-04-04 -> yes

The police hold all three
  2013-06-03 | domestic_abuse_incident | police
  2013-11-04 | domestic_abuse_incident | police
  2014-04-04 | domestic_abuse_incident | police
  on 2014-05-01 -> no

The police were told of the third
  2013-06-03 | domestic_abuse_incident | police
  2013-11-04 | domestic_abuse_incident | hospital
  2013-11-05 | information_shared: recipient=police | hospital | about 2
  2014-04-04 | domestic_abuse_incident | police
  on 2014-05-01 -> no

Referred to a conference
  2013-06-03 | domestic_abuse_incident | police
  2013-11-04 | domestic_abuse_incident | hospital
  2014-04-04 | domestic_abuse_incident | police
  2014-04-10 | risk_assessment_conference_referral | police
  on 2014-04-09 -> yes
  on 2014-04-10 -> no

Two only
  2013-11-04 | domestic_abuse_incident | hospital
  2014-04-04 | domestic_abuse_incident | police
  on 2014-05-01 -> nothing

Twelve months and a day
  2013-04-03 | domestic_abuse_incident | police
  2013-11-04 | domestic_abuse_incident | hospital
  2014-04-04 | domestic_abuse_incident | police
  on 2014-05-01 -> nothing

One incident that both wrote down
  2013-06-03 | domestic_abuse_incident | police
  2013-11-04 | domestic_abuse_incident | hospital
  2013-11-04 | domestic_abuse_incident | police
  on 2014-05-01 -> nothing

One is known only to the month
  2013-06-03 | domestic_abuse_incident | police
  2014-04 | domestic_abuse_incident | hospital
  2014-04-04 | domestic_abuse_incident | police
  on 2014-05-01 -> cannot tell

A conference held
  2013-06-03 | domestic_abuse_incident | police
  2013-11-04 | domestic_abuse_incident | hospital
  2014-03-01 | risk_assessment_conference | domestic_abuse_service
  2014-04-04 | domestic_abuse_incident | police
  on 2014-05-01 -> no

A reading that nobody confirmed
  2013-06-03 | domestic_abuse_incident | police
  2013-11-04 | domestic_abuse_incident | hospital | unconfirmed
  2014-04-04 | domestic_abuse_incident | police
  on 2014-05-01 -> nothing

Three incidents, of which one was with somebody else
  2013-06-03 | domestic_abuse_incident: victim=Robin Dale, alleged_perpetrator=Leon Tasker | police
  2013-11-04 | domestic_abuse_incident: victim=Robin Dale, alleged_perpetrator=Marian Cobb | hospital
  2014-04-04 | domestic_abuse_incident: victim=Robin Dale, alleged_perpetrator=Leon Tasker | police
  on 2014-05-01 -> no

Two checklists of nine and eight: which questions is not recorded
  2014-02-03 | domestic_abuse_risk_assessment: ticks=9 | police
  2014-04-04 | domestic_abuse_risk_assessment: ticks=8 | hospital
  on 2014-04-03 -> nothing
  on 2014-04-04 -> cannot tell

Together they cannot reach it
  2014-02-03 | domestic_abuse_risk_assessment: ticks=7 | police
  2014-04-04 | domestic_abuse_risk_assessment: ticks=6 | hospital
  on 2014-05-01 -> no

One of them reaches it alone: that is a clock of its own
  2014-02-03 | domestic_abuse_risk_assessment: ticks=14 | police
  2014-04-04 | domestic_abuse_risk_assessment: ticks=8 | hospital
  on 2014-05-01 -> no

A checklist that gives no number
  2014-02-03 | domestic_abuse_risk_assessment: risk_grade=medium | police
  2014-04-04 | domestic_abuse_risk_assessment: ticks=8 | hospital
  on 2014-05-01 -> nothing
"""

_NOT_REFERRED = Unless(
    select("risk_assessment_conference_referral", "risk_assessment_conference"), since="pooled_incidents.months"
)

_STARTS, _WHEN = ways(
    (
        Several(select("domestic_abuse_incident"), "pooled_incidents.many", "pooled_incidents.months"),
        all_of(
            NobodyHoldsSoMany("pooled_incidents.many"),
            OfOnePair("pooled_incidents.many", same=(InField(("victim",)), InField(("alleged_perpetrator",)))),
            _NOT_REFERRED,
        ),
    ),
    (
        Several(
            Select(
                ("domestic_abuse_risk_assessment",),
                (AsFarAsSaid(Recorded("ticks")),),
                "domestic abuse risk assessment with its count of yes",
            ),
            "pooled_checklists.many",
            "pooled_incidents.months",
        ),
        all_of(AnswersTogether("ticks", "yes_to", "risk_conference_referral.answers"), _NOT_REFERRED),
    ),
)

POOLED_INCIDENTS = Prompt(
    code="pooled-incidents",
    ref="R26",
    tier="T2",
    version="2",
    title="Enough for a risk assessment conference, together",
    says="together the agencies hold at least {many} of domestic abuse within {months} and no single one is seen to "
    "hold so many, or several checklists reach {answers} together and none of them alone; and no referral to a risk "
    "assessment conference is seen",
    source=Cite("Common practice in referring to a risk assessment conference", "secondary sources read"),
    learned_on=None,
    starts=_STARTS,
    when=_WHEN,
    questions=("Would a risk assessment made together reach the number?",),
    would_answer=("A referral to a risk assessment conference, or a shared decision why not.",),
    held_by=("police", "hospital", "general_practice", "housing", "domestic_abuse_service"),
    fills={
        "many": "pooled_incidents.many",
        "months": "pooled_incidents.months",
        "answers": "risk_conference_referral.answers",
    },
    against=select("domestic_abuse_risk_assessment"),
    describes=__doc__ or "",
    examples=EXAMPLES,
)

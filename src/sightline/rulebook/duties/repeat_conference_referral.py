"""Repeat referral to a risk assessment conference (C80)

SafeLives, as local copies give it: a further incident between the same victim and perpetrator within 12 months of the
last multi-agency risk assessment conference (MARAC) about them is a repeat and is referred again. It need not have
been reported to the police; violence, threats, stalking and sexual abuse count.

How soon is not said; five working days is Sightline's default until a partnership sets its own. Its breach is the
question R25; the two are one finding. Our reading: the persons are those named in both records. Where a record does
not name them, it cannot be told. A referral counts if it says that it is a repeat.

Mended in November 2026 (version 2): a threat is an incident, as the definition says, though no other violence is on
record with it; and where a record of the conference leaves a field empty, whoever else it names counts. A
conference that was held after it shows that it was referred, and not when.
"""

from sightline.rulebook.language.bind import Each
from sightline.rulebook.language.circumstances import SoonAfter, Where
from sightline.rulebook.language.due import working_days
from sightline.rulebook.language.people import InField
from sightline.rulebook.language.rules import Cite, Duty, Raises
from sightline.rulebook.language.select import either, select
from sightline.rulebook.terms import HEARD_AT_A_RISK_CONFERENCE

_SAME = (InField(("victim", "to_whom")), InField(("alleged_perpetrator", "by_whom")))
_INCIDENT = select("domestic_abuse_incident", "threat")

EXAMPLES = """
The referral still to come on the last day, and not there the day after
  covered: police 2010-01-01..2027-12-31
  2013-11-20 | risk_assessment_conference: victim=Mia Hale, alleged_perpetrator=Leon Tasker | police
  2014-04-04 | domestic_abuse_incident: victim=Mia Hale, alleged_perpetrator=Leon Tasker | police
  on 2014-04-11 -> pending, due 2014-04-11
  on 2014-04-12 -> breached and open, due 2014-04-11

The referral the day before
  covered: police 2010-01-01..2027-12-31
  2013-11-20 | risk_assessment_conference: victim=Mia Hale, alleged_perpetrator=Leon Tasker | police
  2014-04-04 | domestic_abuse_incident: victim=Mia Hale, alleged_perpetrator=Leon Tasker | police
  2014-04-10 | risk_assessment_conference_referral: repeat=yes | police
  on 2014-06-10 -> met, due 2014-04-11

The referral on the last day
  covered: police 2010-01-01..2027-12-31
  2013-11-20 | risk_assessment_conference: victim=Mia Hale, alleged_perpetrator=Leon Tasker | police
  2014-04-04 | domestic_abuse_incident: victim=Mia Hale, alleged_perpetrator=Leon Tasker | police
  2014-04-11 | risk_assessment_conference_referral: repeat=yes | police
  on 2014-06-10 -> met, due 2014-04-11

The referral a day late
  covered: police 2010-01-01..2027-12-31
  2013-11-20 | risk_assessment_conference: victim=Mia Hale, alleged_perpetrator=Leon Tasker | police
  2014-04-04 | domestic_abuse_incident: victim=Mia Hale, alleged_perpetrator=Leon Tasker | police
  2014-04-12 | risk_assessment_conference_referral: repeat=yes | police
  on 2014-04-11 -> pending, due 2014-04-11
  on 2014-06-10 -> met late, due 2014-04-11

No records that cover the time: nobody can say that there was none
  covered: housing 2010-01-01..2027-12-31
  2013-11-20 | risk_assessment_conference: victim=Mia Hale, alleged_perpetrator=Leon Tasker | police
  2014-04-04 | domestic_abuse_incident: victim=Mia Hale, alleged_perpetrator=Leon Tasker | police
  on 2014-06-10 -> cannot tell, due 2014-04-11

An entry that nobody has confirmed could be it
  covered: police 2010-01-01..2027-12-31
  2013-11-20 | risk_assessment_conference: victim=Mia Hale, alleged_perpetrator=Leon Tasker | police
  2014-04-04 | domestic_abuse_incident: victim=Mia Hale, alleged_perpetrator=Leon Tasker | police
  2014-04-10 | entry | police | unconfirmed
  on 2014-06-10 -> cannot tell

The referral in time, and nobody has confirmed the record yet
  covered: police 2010-01-01..2027-12-31
  2013-11-20 | risk_assessment_conference: victim=Mia Hale, alleged_perpetrator=Leon Tasker | police
  2014-04-04 | domestic_abuse_incident: victim=Mia Hale, alleged_perpetrator=Leon Tasker | police
  2014-04-11 | risk_assessment_conference_referral: repeat=yes | police | unconfirmed
  on 2014-06-10 -> cannot tell, due 2014-04-11

The referral known only to the month in which it was due
  covered: police 2010-01-01..2027-12-31
  2013-11-20 | risk_assessment_conference: victim=Mia Hale, alleged_perpetrator=Leon Tasker | police
  2014-04-04 | domestic_abuse_incident: victim=Mia Hale, alleged_perpetrator=Leon Tasker | police
  2014-04 | risk_assessment_conference_referral: repeat=yes | police
  on 2014-06-10 -> cannot tell, due 2014-04-11

It concerns a brother only
  covered: police 2010-01-01..2027-12-31
  2013-11-20 | risk_assessment_conference: victim=Mia Hale, alleged_perpetrator=Leon Tasker | police
  2014-04-04 | domestic_abuse_incident: victim=Mia Hale, alleged_perpetrator=Leon Tasker | police | of sibling
  on 2014-06-10 -> nothing

Twelve months to the day, and a day more
  covered: police 2010-01-01..2027-12-31
  2013-04-04 | risk_assessment_conference: victim=Mia Hale, alleged_perpetrator=Leon Tasker | police
  2014-04-04 | domestic_abuse_incident: victim=Mia Hale, alleged_perpetrator=Leon Tasker | police
  on 2014-05-01 -> breached and open, due 2014-04-11

A day more than twelve months
  covered: police 2010-01-01..2027-12-31
  2013-04-03 | risk_assessment_conference: victim=Mia Hale, alleged_perpetrator=Leon Tasker | police
  2014-04-04 | domestic_abuse_incident: victim=Mia Hale, alleged_perpetrator=Leon Tasker | police
  on 2014-05-01 -> nothing

A conference about somebody else
  covered: police 2010-01-01..2027-12-31
  2013-11-20 | risk_assessment_conference: victim=Ada Brook, alleged_perpetrator=Owen Pike | police
  2014-04-04 | domestic_abuse_incident: victim=Mia Hale, alleged_perpetrator=Leon Tasker | police
  on 2014-05-01 -> nothing

The incident names nobody
  covered: police 2010-01-01..2027-12-31
  2013-11-20 | risk_assessment_conference: victim=Mia Hale, alleged_perpetrator=Leon Tasker | police
  2014-04-04 | domestic_abuse_incident | police
  on 2014-05-01 -> cannot tell

A referral that does not say that it is a repeat
  covered: police 2010-01-01..2027-12-31
  2013-11-20 | risk_assessment_conference: victim=Mia Hale, alleged_perpetrator=Leon Tasker | police
  2014-04-04 | domestic_abuse_incident: victim=Mia Hale, alleged_perpetrator=Leon Tasker | police
  2014-04-09 | risk_assessment_conference_referral | police
  on 2014-05-01 -> cannot tell, due 2014-04-11

A threat to kill, ten months after
  covered: police 2010-01-01..2027-12-31
  2013-11-20 | risk_assessment_conference: victim=Mia Hale, alleged_perpetrator=Leon Tasker | police
  2014-09-04 | threat: to_do=kill, to_whom=Mia Hale, by_whom=Leon Tasker | police
  on 2014-09-12 -> breached and open, due 2014-09-11

A conference was held after it, and the referral is not on record
  covered: police 2010-01-01..2027-12-31
  2013-11-20 | risk_assessment_conference: victim=Mia Hale, alleged_perpetrator=Leon Tasker | police
  2014-09-04 | threat: to_do=kill, to_whom=Mia Hale, by_whom=Leon Tasker | police
  2014-09-24 | risk_assessment_conference: victim=Mia Hale, alleged_perpetrator=Leon Tasker | police
  on 2014-09-23 -> breached and open, due 2014-09-11
  on 2014-10-12 -> cannot tell, due 2014-09-11

A threat by somebody else
  covered: police 2010-01-01..2027-12-31
  2013-11-20 | risk_assessment_conference: victim=Mia Hale, alleged_perpetrator=Leon Tasker | police
  2014-09-04 | threat: to_do=kill, to_whom=Mia Hale, by_whom=Joan Abbot | police
  on 2014-09-12 -> nothing

The conference names him, and not as what
  covered: police 2010-01-01..2027-12-31
  2013-11-20 | risk_assessment_conference: victim=Mia Hale | police | involves partner Leon Tasker | involves adult Joan
  2014-09-04 | threat: to_do=kill, to_whom=Mia Hale, by_whom=Leon Tasker | police | involves partner Leon Tasker
  on 2014-09-12 -> breached and open, due 2014-09-11

No conference before
  covered: police 2010-01-01..2027-12-31
  2014-04-04 | domestic_abuse_incident: victim=Mia Hale, alleged_perpetrator=Leon Tasker | police
  on 2014-05-01 -> nothing
"""

REPEAT_REFERRAL_TO_RISK_CONFERENCE_IN_TIME = Duty(
    code="repeat-referral-to-risk-conference-in-time",
    ref="C80",
    version="2",
    title="Repeat referral to a risk assessment conference",
    says="when there is a further incident between the same two people within {m} of their last risk assessment "
    "conference (MARAC), they are referred to it again within {n}",
    source=Cite("repeats", "law from memory", "risk_assessment_conferences"),
    force="good practice; the number of days is local",
    starts=Each(_INCIDENT, same_day_is_one=True),
    applies=Where(
        (SoonAfter(select("risk_assessment_conference"), "repeat_incident.months", "months", same=_SAME),),
        "where a conference about the same two people was not long before",
    ),
    due=working_days("risk_conference_referral.working_days"),
    met_by=(either(select("risk_assessment_conference_referral", repeat=True), HEARD_AT_A_RISK_CONFERENCE),),
    ends_if=(),
    falls_to="Whichever agency knows of the incident",
    held_by=("police",),
    fills={"n": "risk_conference_referral.working_days", "m": "repeat_incident.months"},
    raises=Raises(
        ref="R25",
        tier="T1",
        questions=(
            "You may want to ask which definition of an incident was used.",
            "Is the child in the plan of action?",
        ),
        would_answer=("A referral to the conference that says that it is a repeat.",),
        tier_standing="Good practice that no partnership has adopted here, so it does not interrupt a worker.",
    ),
    describes=__doc__ or "",
    examples=EXAMPLES,
)

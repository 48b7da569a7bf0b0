"""Referral to a risk assessment conference by the number of incidents (C81)

SafeLives, as local copies give it: three incidents in twelve months between the same people commonly call for a
referral to a multi-agency risk assessment conference (MARAC) as well. Some areas set other numbers.

How soon is not said; five working days is Sightline's default until a partnership sets its own. Our reading: the
third incident, and each further one while there is no referral, starts a count. Records of one event are one
incident. Where a record does not name the people, it cannot be told.

Mended in November 2026 (version 2): where a conference was held after it and no referral is on record, the referral was
made, and it cannot be told when; it had stood open.
"""

from sightline.rulebook.language.bind import Each
from sightline.rulebook.language.circumstances import AtLeastSoMany, Where
from sightline.rulebook.language.due import working_days
from sightline.rulebook.language.people import InField
from sightline.rulebook.language.rules import Cite, Duty
from sightline.rulebook.language.select import either, select
from sightline.rulebook.terms import HEARD_AT_A_RISK_CONFERENCE

_SAME = (InField(("victim",)), InField(("alleged_perpetrator",)))
_INCIDENT = select("domestic_abuse_incident")
_REFERRED = select("risk_assessment_conference_referral")

EXAMPLES = """
A conference was held, and the referral to it is not on record
  covered: police 2010-01-01..2027-12-31
  2014-01-15 | domestic_abuse_incident: victim=Mia Hale, alleged_perpetrator=Leon Tasker | police
  2014-02-15 | domestic_abuse_incident: victim=Mia Hale, alleged_perpetrator=Leon Tasker | police
  2014-04-04 | domestic_abuse_incident: victim=Mia Hale, alleged_perpetrator=Leon Tasker | police
  2014-05-14 | risk_assessment_conference | police
  on 2014-05-13 -> breached and open, due 2014-04-11
  on 2014-06-01 -> cannot tell, due 2014-04-11

The referral still to come on the last day, and not there the day after
  covered: police 2010-01-01..2027-12-31
  2013-09-11 | domestic_abuse_incident: victim=Mia Hale, alleged_perpetrator=Leon Tasker | police
  2014-01-15 | domestic_abuse_incident: victim=Mia Hale, alleged_perpetrator=Leon Tasker | police
  2014-04-04 | domestic_abuse_incident: victim=Mia Hale, alleged_perpetrator=Leon Tasker | police
  on 2014-04-11 -> pending, due 2014-04-11
  on 2014-04-12 -> breached and open, due 2014-04-11

The referral the day before
  covered: police 2010-01-01..2027-12-31
  2013-09-11 | domestic_abuse_incident: victim=Mia Hale, alleged_perpetrator=Leon Tasker | police
  2014-01-15 | domestic_abuse_incident: victim=Mia Hale, alleged_perpetrator=Leon Tasker | police
  2014-04-04 | domestic_abuse_incident: victim=Mia Hale, alleged_perpetrator=Leon Tasker | police
  2014-04-10 | risk_assessment_conference_referral | police
  on 2014-06-10 -> met, due 2014-04-11

The referral on the last day
  covered: police 2010-01-01..2027-12-31
  2013-09-11 | domestic_abuse_incident: victim=Mia Hale, alleged_perpetrator=Leon Tasker | police
  2014-01-15 | domestic_abuse_incident: victim=Mia Hale, alleged_perpetrator=Leon Tasker | police
  2014-04-04 | domestic_abuse_incident: victim=Mia Hale, alleged_perpetrator=Leon Tasker | police
  2014-04-11 | risk_assessment_conference_referral | police
  on 2014-06-10 -> met, due 2014-04-11

The referral a day late
  covered: police 2010-01-01..2027-12-31
  2013-09-11 | domestic_abuse_incident: victim=Mia Hale, alleged_perpetrator=Leon Tasker | police
  2014-01-15 | domestic_abuse_incident: victim=Mia Hale, alleged_perpetrator=Leon Tasker | police
  2014-04-04 | domestic_abuse_incident: victim=Mia Hale, alleged_perpetrator=Leon Tasker | police
  2014-04-12 | risk_assessment_conference_referral | police
  on 2014-04-11 -> pending, due 2014-04-11
  on 2014-06-10 -> met late, due 2014-04-11

No records that cover the time: nobody can say that there was none
  covered: housing 2010-01-01..2027-12-31
  2013-09-11 | domestic_abuse_incident: victim=Mia Hale, alleged_perpetrator=Leon Tasker | police
  2014-01-15 | domestic_abuse_incident: victim=Mia Hale, alleged_perpetrator=Leon Tasker | police
  2014-04-04 | domestic_abuse_incident: victim=Mia Hale, alleged_perpetrator=Leon Tasker | police
  on 2014-06-10 -> cannot tell, due 2014-04-11

An entry that nobody has confirmed could be it
  covered: police 2010-01-01..2027-12-31
  2013-09-11 | domestic_abuse_incident: victim=Mia Hale, alleged_perpetrator=Leon Tasker | police
  2014-01-15 | domestic_abuse_incident: victim=Mia Hale, alleged_perpetrator=Leon Tasker | police
  2014-04-04 | domestic_abuse_incident: victim=Mia Hale, alleged_perpetrator=Leon Tasker | police
  2014-04-10 | entry | police | unconfirmed
  on 2014-06-10 -> cannot tell

The referral in time, and nobody has confirmed the record yet
  covered: police 2010-01-01..2027-12-31
  2013-09-11 | domestic_abuse_incident: victim=Mia Hale, alleged_perpetrator=Leon Tasker | police
  2014-01-15 | domestic_abuse_incident: victim=Mia Hale, alleged_perpetrator=Leon Tasker | police
  2014-04-04 | domestic_abuse_incident: victim=Mia Hale, alleged_perpetrator=Leon Tasker | police
  2014-04-11 | risk_assessment_conference_referral | police | unconfirmed
  on 2014-06-10 -> cannot tell, due 2014-04-11

The referral known only to the month in which it was due
  covered: police 2010-01-01..2027-12-31
  2013-09-11 | domestic_abuse_incident: victim=Mia Hale, alleged_perpetrator=Leon Tasker | police
  2014-01-15 | domestic_abuse_incident: victim=Mia Hale, alleged_perpetrator=Leon Tasker | police
  2014-04-04 | domestic_abuse_incident: victim=Mia Hale, alleged_perpetrator=Leon Tasker | police
  2014-04 | risk_assessment_conference_referral | police
  on 2014-06-10 -> cannot tell, due 2014-04-11

It concerns a brother only
  covered: police 2010-01-01..2027-12-31
  2013-09-11 | domestic_abuse_incident: victim=Mia Hale, alleged_perpetrator=Leon Tasker | police
  2014-01-15 | domestic_abuse_incident: victim=Mia Hale, alleged_perpetrator=Leon Tasker | police
  2014-04-04 | domestic_abuse_incident: victim=Mia Hale, alleged_perpetrator=Leon Tasker | police | of sibling
  on 2014-06-10 -> nothing

Two incidents only
  covered: police 2010-01-01..2027-12-31
  2014-01-15 | domestic_abuse_incident: victim=Mia Hale, alleged_perpetrator=Leon Tasker | police
  2014-04-04 | domestic_abuse_incident: victim=Mia Hale, alleged_perpetrator=Leon Tasker | police
  on 2014-06-01 -> nothing

The first was a day more than twelve months before the third
  covered: police 2010-01-01..2027-12-31
  2013-04-03 | domestic_abuse_incident: victim=Mia Hale, alleged_perpetrator=Leon Tasker | police
  2014-01-15 | domestic_abuse_incident: victim=Mia Hale, alleged_perpetrator=Leon Tasker | police
  2014-04-04 | domestic_abuse_incident: victim=Mia Hale, alleged_perpetrator=Leon Tasker | police
  on 2014-06-01 -> nothing

One of the three names nobody
  covered: police 2010-01-01..2027-12-31
  2013-09-11 | domestic_abuse_incident | police
  2014-01-15 | domestic_abuse_incident: victim=Mia Hale, alleged_perpetrator=Leon Tasker | police
  2014-04-04 | domestic_abuse_incident: victim=Mia Hale, alleged_perpetrator=Leon Tasker | police
  on 2014-06-01 -> cannot tell

Two records of one event are one incident
  covered: police 2010-01-01..2027-12-31
  2014-01-15 | domestic_abuse_incident: victim=Mia Hale, alleged_perpetrator=Leon Tasker | police
  2014-01-15 | domestic_abuse_incident: victim=Mia Hale, alleged_perpetrator=Leon Tasker | housing | same event as 1
  2014-04-04 | domestic_abuse_incident: victim=Mia Hale, alleged_perpetrator=Leon Tasker | police
  on 2014-06-01 -> nothing
"""

REFERRAL_TO_RISK_CONFERENCE_BY_INCIDENTS = Duty(
    code="referral-to-risk-conference-by-incidents",
    ref="C81",
    version="2",
    title="Referral to a risk assessment conference by the number of incidents",
    says="the third incident of domestic abuse in {m} between the same people leads to a referral to a "
    "risk assessment conference within {n}",
    source=Cite("criteria for referral", "law from memory", "risk_assessment_conferences"),
    force="good practice; the number of days is local",
    starts=Each(_INCIDENT, same_day_is_one=True),
    applies=Where(
        (
            AtLeastSoMany(
                _INCIDENT,
                count="risk_conference_referral.incidents",
                months="risk_conference_referral.incident_months",
                same=_SAME,
            ),
        ),
        "where it is not the first or the second in that time between the same people",
    ),
    due=working_days("risk_conference_referral.working_days"),
    met_by=(either(_REFERRED, HEARD_AT_A_RISK_CONFERENCE),),
    ends_if=(),
    falls_to="Whichever agency knows of the incidents",
    held_by=("police",),
    fills={"n": "risk_conference_referral.working_days", "m": "risk_conference_referral.incident_months"},
    describes=__doc__ or "",
    examples=EXAMPLES,
)

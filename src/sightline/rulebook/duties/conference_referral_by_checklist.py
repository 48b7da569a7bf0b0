"""Referral to a risk assessment conference by the checklist (C81)

SafeLives, as local copies give it: fourteen or more answers of yes on the checklist call for a referral to a
multi-agency risk assessment conference (MARAC), and so does professional judgement. Judgement may not make the number
less.

How soon is not said; five working days is Sightline's default until a partnership sets its own. Where the record
gives neither the number nor a judgement, it cannot be told.

Mended in November 2026 (version 2): where a conference was held after it and no referral is on record, the referral was
made, and it cannot be told when; it had stood open.
"""

from sightline.rulebook.language.bind import Each
from sightline.rulebook.language.conditions import AnyOf, AtLeast, Is
from sightline.rulebook.language.due import working_days
from sightline.rulebook.language.rules import Cite, Duty
from sightline.rulebook.language.select import Select, either, select
from sightline.rulebook.terms import HEARD_AT_A_RISK_CONFERENCE

_HIGH = Select(
    ("domestic_abuse_risk_assessment",),
    (AnyOf((AtLeast("ticks", "risk_conference_referral.answers"), Is("professional_judgement", (True,)))),),
)

EXAMPLES = """
A conference was held, and the referral to it is not on record
  covered: police 2010-01-01..2027-12-31
  2014-04-14 | domestic_abuse_risk_assessment: professional_judgement=yes | police
  2014-05-14 | risk_assessment_conference | police
  on 2014-05-13 -> breached and open, due 2014-04-23
  on 2014-06-01 -> cannot tell, due 2014-04-23

The referral still to come on the last day, and not there the day after
  covered: police 2010-01-01..2027-12-31
  2014-04-14 | domestic_abuse_risk_assessment: professional_judgement=yes | police
  on 2014-04-23 -> pending, due 2014-04-23
  on 2014-04-24 -> breached and open, due 2014-04-23

The referral the day before
  covered: police 2010-01-01..2027-12-31
  2014-04-14 | domestic_abuse_risk_assessment: professional_judgement=yes | police
  2014-04-22 | risk_assessment_conference_referral | police
  on 2014-06-22 -> met, due 2014-04-23

The referral on the last day
  covered: police 2010-01-01..2027-12-31
  2014-04-14 | domestic_abuse_risk_assessment: professional_judgement=yes | police
  2014-04-23 | risk_assessment_conference_referral | police
  on 2014-06-22 -> met, due 2014-04-23

The referral a day late
  covered: police 2010-01-01..2027-12-31
  2014-04-14 | domestic_abuse_risk_assessment: professional_judgement=yes | police
  2014-04-24 | risk_assessment_conference_referral | police
  on 2014-04-23 -> pending, due 2014-04-23
  on 2014-06-22 -> met late, due 2014-04-23

No records that cover the time: nobody can say that there was none
  covered: housing 2010-01-01..2027-12-31
  2014-04-14 | domestic_abuse_risk_assessment: professional_judgement=yes | police
  on 2014-06-22 -> cannot tell, due 2014-04-23

An entry that nobody has confirmed could be it
  covered: police 2010-01-01..2027-12-31
  2014-04-14 | domestic_abuse_risk_assessment: professional_judgement=yes | police
  2014-04-22 | entry | police | unconfirmed
  on 2014-06-22 -> cannot tell

The referral in time, and nobody has confirmed the record yet
  covered: police 2010-01-01..2027-12-31
  2014-04-14 | domestic_abuse_risk_assessment: professional_judgement=yes | police
  2014-04-23 | risk_assessment_conference_referral | police | unconfirmed
  on 2014-06-22 -> cannot tell, due 2014-04-23

The checklist known only to the month: due between two days
  covered: police 2010-01-01..2027-12-31
  2014-04 | domestic_abuse_risk_assessment: professional_judgement=yes | police
  on 2014-04-08 -> cannot tell
  on 2014-05-08 -> cannot tell, due 2014-04-08..2014-05-08
  on 2014-05-09 -> breached and open, due 2014-04-08..2014-05-08

The referral known only to the month in which it was due
  covered: police 2010-01-01..2027-12-31
  2014-04-14 | domestic_abuse_risk_assessment: professional_judgement=yes | police
  2014-04 | risk_assessment_conference_referral | police
  on 2014-06-22 -> cannot tell, due 2014-04-23

The checklist on a day that the record doubts: never a firm answer
  covered: police 2010-01-01..2027-12-31
  ?2014-04-14 | domestic_abuse_risk_assessment: professional_judgement=yes | police
  on 2014-06-22 -> cannot tell

It concerns a brother only
  covered: police 2010-01-01..2027-12-31
  2014-04-14 | domestic_abuse_risk_assessment: professional_judgement=yes | police | of sibling
  on 2014-06-22 -> nothing

Fourteen answers of yes, and a judgement that it is not so bad
  covered: police 2010-01-01..2027-12-31
  2014-04-14 | domestic_abuse_risk_assessment: ticks=14, professional_judgement=no | police
  on 2014-06-01 -> breached and open, due 2014-04-23

Thirteen, and no judgement above them
  covered: police 2010-01-01..2027-12-31
  2014-04-14 | domestic_abuse_risk_assessment: ticks=13, professional_judgement=no | police
  on 2014-06-01 -> nothing

Thirteen, and nothing said of a judgement
  covered: police 2010-01-01..2027-12-31
  2014-04-14 | domestic_abuse_risk_assessment: ticks=13 | police
  on 2014-06-01 -> cannot tell
"""

REFERRAL_TO_RISK_CONFERENCE_BY_CHECKLIST = Duty(
    code="referral-to-risk-conference-by-checklist",
    ref="C81",
    version="2",
    title="Referral to a risk assessment conference by the checklist",
    says="a checklist with {k} or more, or a professional's judgement, leads to a referral to a risk "
    "assessment conference within {n}",
    source=Cite("criteria for referral", "law from memory", "risk_assessment_conferences"),
    force="good practice; the number of days is local",
    starts=Each(_HIGH, same_day_is_one=True),
    due=working_days("risk_conference_referral.working_days"),
    met_by=(either(select("risk_assessment_conference_referral"), HEARD_AT_A_RISK_CONFERENCE),),
    ends_if=(),
    falls_to="Whoever completed the checklist",
    held_by=("police",),
    fills={"n": "risk_conference_referral.working_days", "k": "risk_conference_referral.answers"},
    describes=__doc__ or "",
    examples=EXAMPLES,
)

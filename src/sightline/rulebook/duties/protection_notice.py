"""Domestic violence protection notice (C84)

Section 27 of the Crime and Security Act 2010, from memory: a court hears the application for an order not later than
48 hours after a domestic violence protection notice was served, Sundays and public holidays left out. Notices under
the Domestic Abuse Act 2021 take their place area by area and are counted alike.

Our reading: what counts is a record that the application was heard, or of the order or its refusal.
"""

from sightline.rulebook.language.bind import Each
from sightline.rulebook.language.deadlines import HoursOnOtherDays
from sightline.rulebook.language.rules import Cite, Duty
from sightline.rulebook.language.select import select

EXAMPLES = """
Heard after two days, to the minute
  covered: police 2010-01-01..2027-12-31
  2019-03-04 15:00 | domestic_abuse_notice: stage=notice | police
  2019-03-06 15:00 | domestic_abuse_notice: stage=heard | police
  on 2019-04-01 -> met, due 2019-03-06T15:00+00:00

A minute late
  covered: police 2010-01-01..2027-12-31
  2019-03-04 15:00 | domestic_abuse_notice: stage=notice | police
  2019-03-06 15:01 | domestic_abuse_notice: stage=order | police
  on 2019-04-01 -> met late, due 2019-03-06T15:00+00:00

Over a weekend: the Sunday is left out
  covered: police 2010-01-01..2027-12-31
  2019-03-08 15:00 | domestic_abuse_notice: stage=notice | police
  on 2019-03-11 -> pending, due 2019-03-11T15:00+00:00
  on 2019-03-12 -> breached and open, due 2019-03-11T15:00+00:00

Over Easter: Good Friday, Sunday and Monday are left out
  covered: police 2010-01-01..2027-12-31
  2019-04-18 15:00 | domestic_abuse_notice: stage=notice | police
  2019-04-23 14:00 | domestic_abuse_notice: stage=refused | police
  on 2019-05-15 -> met, due 2019-04-23T15:00+01:00

Served on a Sunday: the hours begin with Monday
  covered: police 2010-01-01..2027-12-31
  2019-03-10 15:00 | domestic_abuse_notice: stage=notice | police
  on 2019-03-14 -> breached and open, due 2019-03-13T00:00+00:00

Only the days are known
  covered: police 2010-01-01..2027-12-31
  2019-03-04 | domestic_abuse_notice: stage=notice | police
  2019-03-06 | domestic_abuse_notice: stage=order | police
  on 2019-04-01 -> cannot tell, due 2019-03-06T00:00+00:00..2019-03-06T23:59+00:00

The record does not say whether it was a notice
  covered: police 2010-01-01..2027-12-31
  2019-03-04 15:00 | domestic_abuse_notice | police
  on 2019-04-01 -> cannot tell

The police's records are not here
  covered: housing 2010-01-01..2027-12-31
  2019-03-04 15:00 | domestic_abuse_notice: stage=notice | police
  on 2019-04-01 -> cannot tell, due 2019-03-06T15:00+00:00

A hearing that nobody has confirmed
  covered: police 2010-01-01..2027-12-31
  2019-03-04 15:00 | domestic_abuse_notice: stage=notice | police
  2019-03-06 10:00 | domestic_abuse_notice: stage=heard | police | unconfirmed
  on 2019-04-01 -> cannot tell

An entry that nobody has named yet
  covered: police 2010-01-01..2027-12-31
  2019-03-04 15:00 | domestic_abuse_notice: stage=notice | police
  2019-03-05 | entry | police | unconfirmed
  on 2019-04-01 -> cannot tell

Before the Act applied everywhere
  covered: police 2010-01-01..2027-12-31
  2014-03-07 15:00 | domestic_abuse_notice: stage=notice | police
  on 2014-05-01 -> cannot tell

The day is doubted
  covered: police 2010-01-01..2027-12-31
  ?2019-03-04 | domestic_abuse_notice: stage=notice | police
  on 2019-04-01 -> cannot tell

It concerns a brother only
  covered: police 2010-01-01..2027-12-31
  2019-03-04 15:00 | domestic_abuse_notice: stage=notice | police | of sibling
  on 2019-04-01 -> nothing
"""

PROTECTION_NOTICE_HEARD_IN_TIME = Duty(
    code="protection-notice-heard-in-time",
    ref="C84",
    version="1",
    title="Domestic violence protection notice",
    says="the application for an order is heard within {n} of a domestic abuse protection notice",
    source=Cite("section 27", "law from memory", "protection_notices"),
    force="statute",
    starts=Each(select("domestic_abuse_notice", stage="notice"), same_day_is_one=True),
    due=HoursOnOtherDays("protection_notice.hours"),
    met_by=(select("domestic_abuse_notice", stage=("heard", "order", "refused")),),
    ends_if=(),
    falls_to="Police",
    held_by=("police",),
    fills={"n": "protection_notice.hours"},
    describes=__doc__ or "",
    examples=EXAMPLES,
)

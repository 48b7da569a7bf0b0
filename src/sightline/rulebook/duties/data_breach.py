"""Report of a personal data breach (C92)

Article 33 of the UK GDPR, from memory: a personal data breach is reported to the Information Commissioner within 72
hours of awareness, unless it is unlikely to put people at risk. Where the record does not say whether it is, it
cannot be told.
"""

from sightline.rulebook.language.bind import Each
from sightline.rulebook.language.due import ElapsedHours
from sightline.rulebook.language.rules import Cite, Duty
from sightline.rulebook.language.select import select
from sightline.rulebook.terms import CHILDRENS_SOCIAL_CARE

EXAMPLES = """
The report still to come when the time runs out, and not there the day after
  covered: childrens_social_care 2010-01-01..2027-12-31
  2022-03-25 16:00 | personal_data_breach: risk_to_people=yes | childrens_social_care
  on 2022-03-28 -> pending, due 2022-03-28T17:00+01:00
  on 2022-03-29 -> breached and open, due 2022-03-28T17:00+01:00

The report an hour before
  covered: childrens_social_care 2010-01-01..2027-12-31
  2022-03-25 16:00 | personal_data_breach: risk_to_people=yes | childrens_social_care
  2022-03-28 16:00 | personal_data_breach_report | childrens_social_care
  on 2022-04-27 -> met, due 2022-03-28T17:00+01:00

The report to the minute
  covered: childrens_social_care 2010-01-01..2027-12-31
  2022-03-25 16:00 | personal_data_breach: risk_to_people=yes | childrens_social_care
  2022-03-28 17:00 | personal_data_breach_report | childrens_social_care
  on 2022-04-27 -> met, due 2022-03-28T17:00+01:00

The report a minute late
  covered: childrens_social_care 2010-01-01..2027-12-31
  2022-03-25 16:00 | personal_data_breach: risk_to_people=yes | childrens_social_care
  2022-03-28 17:01 | personal_data_breach_report | childrens_social_care
  on 2022-04-27 -> met late, due 2022-03-28T17:00+01:00

Only the days are known: due between two times
  covered: childrens_social_care 2010-01-01..2027-12-31
  2022-03-25 | personal_data_breach: risk_to_people=yes | childrens_social_care
  2022-03-29 | personal_data_breach_report | childrens_social_care
  on 2022-04-27 -> cannot tell, due 2022-03-28T01:00+01:00..2022-03-29T00:59+01:00

No records that cover the time: nobody can say that there was none
  covered: housing 2010-01-01..2027-12-31
  2022-03-25 16:00 | personal_data_breach: risk_to_people=yes | childrens_social_care
  on 2022-04-27 -> cannot tell, due 2022-03-28T17:00+01:00

An entry that nobody has confirmed could be it
  covered: childrens_social_care 2010-01-01..2027-12-31
  2022-03-25 16:00 | personal_data_breach: risk_to_people=yes | childrens_social_care
  2022-03-25 17:00 | entry | childrens_social_care | unconfirmed
  on 2022-04-27 -> cannot tell

The report in time, and nobody has confirmed the record yet
  covered: childrens_social_care 2010-01-01..2027-12-31
  2022-03-25 16:00 | personal_data_breach: risk_to_people=yes | childrens_social_care
  2022-03-25 18:00 | personal_data_breach_report | childrens_social_care | unconfirmed
  on 2022-04-27 -> cannot tell, due 2022-03-28T17:00+01:00

Awareness on a day that the record doubts: never a firm answer
  covered: childrens_social_care 2010-01-01..2027-12-31
  ?2022-03-25 | personal_data_breach: risk_to_people=yes | childrens_social_care
  on 2022-04-27 -> cannot tell

It concerns a brother only
  covered: childrens_social_care 2010-01-01..2027-12-31
  2022-03-25 16:00 | personal_data_breach: risk_to_people=yes | childrens_social_care | of sibling
  on 2022-04-27 -> nothing

No risk to anybody
  covered: childrens_social_care 2010-01-01..2027-12-31
  2022-03-25 16:00 | personal_data_breach: risk_to_people=no | childrens_social_care
  on 2022-05-01 -> nothing

The record does not say whether there is a risk
  covered: childrens_social_care 2010-01-01..2027-12-31
  2022-03-25 16:00 | personal_data_breach | childrens_social_care
  on 2022-05-01 -> cannot tell
"""

PERSONAL_DATA_BREACH_REPORTED_IN_TIME = Duty(
    code="personal-data-breach-reported-in-time",
    ref="C92",
    version="1",
    title="Report of a personal data breach",
    says="a personal data breach that is likely to put people at risk is reported within {n} of awareness",
    source=Cite("article 33", "law from memory", "uk_gdpr"),
    force="statute",
    starts=Each(select("personal_data_breach", risk_to_people=True), same_day_is_one=True),
    due=ElapsedHours("data_breach.hours"),
    met_by=(select("personal_data_breach_report"),),
    ends_if=(),
    falls_to="Whoever holds the records",
    held_by=CHILDRENS_SOCIAL_CARE,
    fills={"n": "data_breach.hours"},
    describes=__doc__ or "",
    examples=EXAMPLES,
)

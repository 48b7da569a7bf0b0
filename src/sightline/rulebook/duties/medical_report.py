"""Report of a child protection medical (C85)

Service standards for paediatricians, from memory: the written opinion on a child protection medical reaches the
social worker in about four working days. Our reading: what counts is the report received, not the opinion given on
the day.
"""

from sightline.rulebook.language.bind import Each
from sightline.rulebook.language.due import working_days
from sightline.rulebook.language.rules import Cite, Duty
from sightline.rulebook.language.select import select
from sightline.rulebook.terms import CHILDRENS_SOCIAL_CARE

EXAMPLES = """
The report still to come on the last day, and not there the day after
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-04-14 | child_protection_medical | hospital
  on 2014-04-22 -> pending, due 2014-04-22
  on 2014-04-23 -> breached and open, due 2014-04-22

The report the day before
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-04-14 | child_protection_medical | hospital
  2014-04-21 | child_protection_medical_report | childrens_social_care
  on 2014-06-21 -> met, due 2014-04-22

The report on the last day
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-04-14 | child_protection_medical | hospital
  2014-04-22 | child_protection_medical_report | childrens_social_care
  on 2014-06-21 -> met, due 2014-04-22

The report a day late
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-04-14 | child_protection_medical | hospital
  2014-04-23 | child_protection_medical_report | childrens_social_care
  on 2014-04-22 -> pending, due 2014-04-22
  on 2014-06-21 -> met late, due 2014-04-22

No records that cover the time: nobody can say that there was none
  covered: housing 2010-01-01..2027-12-31
  2014-04-14 | child_protection_medical | hospital
  on 2014-06-21 -> cannot tell, due 2014-04-22

An entry that nobody has confirmed could be it
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-04-14 | child_protection_medical | hospital
  2014-04-21 | entry | childrens_social_care | unconfirmed
  on 2014-06-21 -> cannot tell

The report in time, and nobody has confirmed the record yet
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-04-14 | child_protection_medical | hospital
  2014-04-22 | child_protection_medical_report | childrens_social_care | unconfirmed
  on 2014-06-21 -> cannot tell, due 2014-04-22

The medical known only to the month: due between two days
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-04 | child_protection_medical | hospital
  on 2014-04-07 -> cannot tell
  on 2014-05-07 -> cannot tell, due 2014-04-07..2014-05-07
  on 2014-05-08 -> breached and open, due 2014-04-07..2014-05-07

The report known only to the month in which it was due
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-04-14 | child_protection_medical | hospital
  2014-04 | child_protection_medical_report | childrens_social_care
  on 2014-06-21 -> cannot tell, due 2014-04-22

The medical on a day that the record doubts: never a firm answer
  covered: childrens_social_care 2010-01-01..2027-12-31
  ?2014-04-14 | child_protection_medical | hospital
  on 2014-06-21 -> cannot tell

It concerns a brother only
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-04-14 | child_protection_medical | hospital | of sibling
  on 2014-06-21 -> nothing
"""

MEDICAL_REPORT_IN_TIME = Duty(
    code="medical-report-in-time",
    ref="C85",
    version="1",
    title="Report of a child protection medical",
    says="the written opinion reaches the social worker within {n} of a child protection medical",
    source=Cite("written opinion", "law from memory", "paediatric_standards"),
    force="good practice",
    starts=Each(select("child_protection_medical"), same_day_is_one=True),
    due=working_days("medical_report.working_days"),
    met_by=(select("child_protection_medical_report"),),
    ends_if=(),
    falls_to="The doctor",
    held_by=CHILDRENS_SOCIAL_CARE,
    fills={"n": "medical_report.working_days"},
    describes=__doc__ or "",
    examples=EXAMPLES,
)

"""Subject access request (C91)

Article 12(3) of the UK GDPR, from memory: a subject access request is answered within one month, by the corresponding
date, which may be extended once by two months if whoever asked is told so and why. Our reading: the count starts when
the identity of whoever asks has been verified. A due date that is no working day is not moved.
"""

from sightline.rulebook.language.bind import Each
from sightline.rulebook.language.deadlines import Extended
from sightline.rulebook.language.due import months
from sightline.rulebook.language.rules import Cite, Duty
from sightline.rulebook.language.select import select
from sightline.rulebook.terms import CHILDRENS_SOCIAL_CARE

EXAMPLES = """
The answer still to come on the last day, and not there the day after
  covered: childrens_social_care 2010-01-01..2027-12-31
  2021-01-12 | subject_access_request | childrens_social_care
  on 2021-02-12 -> pending, due 2021-02-12
  on 2021-02-13 -> breached and open, due 2021-02-12

The answer the day before
  covered: childrens_social_care 2010-01-01..2027-12-31
  2021-01-12 | subject_access_request | childrens_social_care
  2021-02-11 | subject_access_response | childrens_social_care
  on 2021-04-13 -> met, due 2021-02-12

The answer on the last day
  covered: childrens_social_care 2010-01-01..2027-12-31
  2021-01-12 | subject_access_request | childrens_social_care
  2021-02-12 | subject_access_response | childrens_social_care
  on 2021-04-13 -> met, due 2021-02-12

The answer a day late
  covered: childrens_social_care 2010-01-01..2027-12-31
  2021-01-12 | subject_access_request | childrens_social_care
  2021-02-13 | subject_access_response | childrens_social_care
  on 2021-02-12 -> pending, due 2021-02-12
  on 2021-04-13 -> met late, due 2021-02-12

No records that cover the time: nobody can say that there was none
  covered: housing 2010-01-01..2027-12-31
  2021-01-12 | subject_access_request | childrens_social_care
  on 2021-04-13 -> cannot tell, due 2021-02-12

An entry that nobody has confirmed could be it
  covered: childrens_social_care 2010-01-01..2027-12-31
  2021-01-12 | subject_access_request | childrens_social_care
  2021-02-11 | entry | childrens_social_care | unconfirmed
  on 2021-04-13 -> cannot tell

The answer in time, and nobody has confirmed the record yet
  covered: childrens_social_care 2010-01-01..2027-12-31
  2021-01-12 | subject_access_request | childrens_social_care
  2021-02-12 | subject_access_response | childrens_social_care | unconfirmed
  on 2021-04-13 -> cannot tell, due 2021-02-12

The request known only to the month: due between two days
  covered: childrens_social_care 2010-01-01..2027-12-31
  2021-01 | subject_access_request | childrens_social_care
  on 2021-02-01 -> pending
  on 2021-02-28 -> cannot tell, due 2021-02-01..2021-02-28
  on 2021-03-01 -> breached and open, due 2021-02-01..2021-02-28

The answer known only to the month in which it was due
  covered: childrens_social_care 2010-01-01..2027-12-31
  2021-01-12 | subject_access_request | childrens_social_care
  2021-02 | subject_access_response | childrens_social_care
  on 2021-04-13 -> cannot tell, due 2021-02-12

The request on a day that the record doubts: never a firm answer
  covered: childrens_social_care 2010-01-01..2027-12-31
  ?2021-01-12 | subject_access_request | childrens_social_care
  on 2021-04-13 -> cannot tell

It concerns a brother only
  covered: childrens_social_care 2010-01-01..2027-12-31
  2021-01-12 | subject_access_request | childrens_social_care | of sibling
  on 2021-04-13 -> nothing

Extended by two months
  covered: childrens_social_care 2010-01-01..2027-12-31
  2021-01-12 | subject_access_request | childrens_social_care
  2021-02-08 | subject_access_extended | childrens_social_care
  on 2021-04-12 -> pending, due 2021-04-12
  on 2021-04-13 -> breached and open, due 2021-04-12

A month from the last day of January ends with February
  covered: childrens_social_care 2010-01-01..2027-12-31
  2021-01-31 | subject_access_request | childrens_social_care
  2021-02-28 | subject_access_response | childrens_social_care
  on 2021-06-01 -> met, due 2021-02-28

Before the regulation
  covered: childrens_social_care 2010-01-01..2027-12-31
  2018-05-24 | subject_access_request | childrens_social_care
  on 2018-09-01 -> cannot tell
"""

SUBJECT_ACCESS_ANSWERED_IN_TIME = Duty(
    code="subject-access-answered-in-time",
    ref="C91",
    version="1",
    title="Subject access request",
    says="a subject access request is answered within {n}, or {m} more if that was extended",
    source=Cite("article 12(3)", "law from memory", "uk_gdpr"),
    force="statute",
    starts=Each(select("subject_access_request"), same_day_is_one=True),
    due=Extended(
        months("subject_access.months"),
        by=select("subject_access_extended"),
        parameter="subject_access.extension_months",
        unit="months",
        times="subject_access.extensions",
        until=select("subject_access_response"),
    ),
    met_by=(select("subject_access_response"),),
    ends_if=(),
    falls_to="Whoever holds the records",
    held_by=CHILDRENS_SOCIAL_CARE,
    fills={"n": "subject_access.months", "m": "subject_access.extension_months"},
    describes=__doc__ or "",
    examples=EXAMPLES,
)

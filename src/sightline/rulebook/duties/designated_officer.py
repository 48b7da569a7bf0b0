"""Allegation against somebody who works with children (C64)

Working Together, from memory: the authority's designated officer (LADO) is told within one working day of an
allegation that somebody who works with children has harmed a child or may be a risk to children.
"""

from sightline.rulebook.language.bind import Each
from sightline.rulebook.language.due import working_days
from sightline.rulebook.language.rules import Cite, Duty
from sightline.rulebook.language.select import select
from sightline.rulebook.terms import CHILDRENS_SOCIAL_CARE

EXAMPLES = """
Word to the designated officer still to come on the last day, and not there the day after
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-04-17 | allegation_against_staff | school
  on 2014-04-22 -> pending, due 2014-04-22
  on 2014-04-23 -> breached and open, due 2014-04-22

Word to the designated officer the day before
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-04-17 | allegation_against_staff | school
  2014-04-21 | designated_officer_contact | childrens_social_care
  on 2014-05-22 -> met, due 2014-04-22

Word to the designated officer on the last day
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-04-17 | allegation_against_staff | school
  2014-04-22 | designated_officer_contact | childrens_social_care
  on 2014-05-22 -> met, due 2014-04-22

Word to the designated officer a day late
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-04-17 | allegation_against_staff | school
  2014-04-23 | designated_officer_contact | childrens_social_care
  on 2014-04-22 -> pending, due 2014-04-22
  on 2014-05-22 -> met late, due 2014-04-22

No records that cover the time: nobody can say that there was none
  covered: housing 2010-01-01..2027-12-31
  2014-04-17 | allegation_against_staff | school
  on 2014-05-22 -> cannot tell, due 2014-04-22

An entry that nobody has confirmed could be it
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-04-17 | allegation_against_staff | school
  2014-04-21 | entry | childrens_social_care | unconfirmed
  on 2014-05-22 -> cannot tell

Word to the designated officer in time, and nobody has confirmed the record yet
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-04-17 | allegation_against_staff | school
  2014-04-22 | designated_officer_contact | childrens_social_care | unconfirmed
  on 2014-05-22 -> cannot tell, due 2014-04-22

The allegation known only to the month: due between two days
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-04 | allegation_against_staff | school
  on 2014-04-02 -> cannot tell
  on 2014-05-01 -> cannot tell, due 2014-04-02..2014-05-01
  on 2014-05-02 -> breached and open, due 2014-04-02..2014-05-01

Word to the designated officer known only to the month in which it was due
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-04-17 | allegation_against_staff | school
  2014-04 | designated_officer_contact | childrens_social_care
  on 2014-05-22 -> cannot tell, due 2014-04-22

The allegation on a day that the record doubts: never a firm answer
  covered: childrens_social_care 2010-01-01..2027-12-31
  ?2014-04-17 | allegation_against_staff | school
  on 2014-05-22 -> cannot tell

It concerns a brother only
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-04-17 | allegation_against_staff | school | of sibling
  on 2014-05-22 -> nothing

A child's death does not end it
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-04-17 | allegation_against_staff | school
  2014-04-18 | death | hospital | of child
  on 2014-05-17 -> breached and open, due 2014-04-22
"""

DESIGNATED_OFFICER_TOLD_IN_TIME = Duty(
    code="designated-officer-told-in-time",
    ref="C64",
    version="1",
    title="Allegation against somebody who works with children",
    says="the designated officer is told within {n} of an allegation against somebody who works with children",
    source=Cite("allegations against people who work with children", "law from memory", "working_together"),
    force="statutory guidance",
    starts=Each(select("allegation_against_staff"), same_day_is_one=True),
    due=working_days("designated_officer.working_days"),
    met_by=(select("designated_officer_contact"),),
    ends_if=(),
    falls_to="Whoever employs them",
    held_by=CHILDRENS_SOCIAL_CARE,
    fills={"n": "designated_officer.working_days"},
    describes=__doc__ or "",
    examples=EXAMPLES,
)

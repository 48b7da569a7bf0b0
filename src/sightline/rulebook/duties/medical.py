"""Child protection medical (C85)

Service standards for paediatricians, from memory: where a strategy discussion decides on a medical for an acute
physical injury, it takes place on the same day or within 24 hours. The longer is counted. Where the record of the
discussion does not say whether it decided on one, it cannot be told. A medical for other reasons has no such number
and is not told apart here.
"""

from sightline.rulebook.language.bind import Each
from sightline.rulebook.language.due import ElapsedHours
from sightline.rulebook.language.rules import Cite, Duty, Ending
from sightline.rulebook.language.select import select
from sightline.rulebook.terms import CHILD_DIED

EXAMPLES = """
The medical still to come when the time runs out, and not there the day after
  covered: childrens_social_care 2010-01-01..2027-12-31
  covered: hospital 2010-01-01..2027-12-31
  2019-03-04 11:00 | strategy_discussion: medical_decided=yes | childrens_social_care
  on 2019-03-05 -> pending, due 2019-03-05T11:00+00:00
  on 2019-03-06 -> breached and open, due 2019-03-05T11:00+00:00

The medical an hour before
  covered: childrens_social_care 2010-01-01..2027-12-31
  covered: hospital 2010-01-01..2027-12-31
  2019-03-04 11:00 | strategy_discussion: medical_decided=yes | childrens_social_care
  2019-03-05 10:00 | child_protection_medical | hospital
  on 2019-04-04 -> met, due 2019-03-05T11:00+00:00

The medical to the minute
  covered: childrens_social_care 2010-01-01..2027-12-31
  covered: hospital 2010-01-01..2027-12-31
  2019-03-04 11:00 | strategy_discussion: medical_decided=yes | childrens_social_care
  2019-03-05 11:00 | child_protection_medical | hospital
  on 2019-04-04 -> met, due 2019-03-05T11:00+00:00

The medical a minute late
  covered: childrens_social_care 2010-01-01..2027-12-31
  covered: hospital 2010-01-01..2027-12-31
  2019-03-04 11:00 | strategy_discussion: medical_decided=yes | childrens_social_care
  2019-03-05 11:01 | child_protection_medical | hospital
  on 2019-04-04 -> met late, due 2019-03-05T11:00+00:00

Only the days are known: due between two times
  covered: childrens_social_care 2010-01-01..2027-12-31
  covered: hospital 2010-01-01..2027-12-31
  2019-03-04 | strategy_discussion: medical_decided=yes | childrens_social_care
  2019-03-05 | child_protection_medical | hospital
  on 2019-04-04 -> cannot tell, due 2019-03-05T00:00+00:00..2019-03-05T23:59+00:00

No records that cover the time: nobody can say that there was none
  covered: housing 2010-01-01..2027-12-31
  2019-03-04 11:00 | strategy_discussion: medical_decided=yes | childrens_social_care
  on 2019-04-04 -> cannot tell, due 2019-03-05T11:00+00:00

An entry that nobody has confirmed could be it
  covered: childrens_social_care 2010-01-01..2027-12-31
  covered: hospital 2010-01-01..2027-12-31
  2019-03-04 11:00 | strategy_discussion: medical_decided=yes | childrens_social_care
  2019-03-04 12:00 | entry | childrens_social_care | unconfirmed
  on 2019-04-04 -> cannot tell

The medical in time, and nobody has confirmed the record yet
  covered: childrens_social_care 2010-01-01..2027-12-31
  covered: hospital 2010-01-01..2027-12-31
  2019-03-04 11:00 | strategy_discussion: medical_decided=yes | childrens_social_care
  2019-03-04 13:00 | child_protection_medical | hospital | unconfirmed
  on 2019-04-04 -> cannot tell, due 2019-03-05T11:00+00:00

The discussion on a day that the record doubts: never a firm answer
  covered: childrens_social_care 2010-01-01..2027-12-31
  covered: hospital 2010-01-01..2027-12-31
  ?2019-03-04 | strategy_discussion: medical_decided=yes | childrens_social_care
  on 2019-04-04 -> cannot tell

It concerns a brother only
  covered: childrens_social_care 2010-01-01..2027-12-31
  covered: hospital 2010-01-01..2027-12-31
  2019-03-04 11:00 | strategy_discussion: medical_decided=yes | childrens_social_care | of sibling
  on 2019-04-04 -> nothing

The child died before it was due
  covered: childrens_social_care 2010-01-01..2027-12-31
  covered: hospital 2010-01-01..2027-12-31
  2019-03-04 11:00 | strategy_discussion: medical_decided=yes | childrens_social_care
  2019-03-04 14:00 | death | hospital | of child
  on 2019-04-04 -> not required

Nobody decided on a medical
  covered: childrens_social_care 2010-01-01..2027-12-31
  covered: hospital 2010-01-01..2027-12-31
  2019-03-04 11:00 | strategy_discussion: medical_decided=no | childrens_social_care
  on 2019-05-01 -> nothing

The record does not say
  covered: childrens_social_care 2010-01-01..2027-12-31
  covered: hospital 2010-01-01..2027-12-31
  2019-03-04 11:00 | strategy_discussion | childrens_social_care
  on 2019-05-01 -> cannot tell

The hospital's records are not here
  covered: childrens_social_care 2010-01-01..2027-12-31
  2019-03-04 11:00 | strategy_discussion: medical_decided=yes | childrens_social_care
  on 2019-05-01 -> cannot tell
"""

MEDICAL_IN_TIME = Duty(
    code="medical-in-time",
    ref="C85",
    version="1",
    title="Child protection medical",
    says="a child protection medical takes place within {n} of the strategy discussion that decided on it",
    source=Cite("acute physical injury", "law from memory", "paediatric_standards"),
    force="good practice",
    starts=Each(select("strategy_discussion", medical_decided=True), same_day_is_one=True),
    due=ElapsedHours("medical.hours"),
    met_by=(select("child_protection_medical"),),
    ends_if=(Ending(CHILD_DIED, "the child had died"),),
    falls_to="The hospital or community paediatricians",
    held_by=(
        "childrens_social_care",
        "hospital",
    ),
    fills={"n": "medical.hours"},
    describes=__doc__ or "",
    examples=EXAMPLES,
)
